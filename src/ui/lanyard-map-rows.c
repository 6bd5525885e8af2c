/* SPDX-FileCopyrightText: 2026 The Lanyard authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "lanyard-map-rows.h"

#include "lanyard-rows-private.h"

#include <glib/gi18n-lib.h>

static void
append_map_row (GtkWidget  *list,
                const char *title,
                const char *subtitle,
                const char *address)
{
  GtkWidget *row = lanyard_rows_create_row (title, subtitle, "win.open-address", address);
  GtkWidget *leads_out = gtk_image_new_from_icon_name ("adw-external-link-symbolic");

  gtk_widget_set_tooltip_text (row, address);
  adw_action_row_add_prefix (ADW_ACTION_ROW (row),
                             gtk_image_new_from_icon_name ("lanyard-room-symbolic"));
  lanyard_rows_add_button (row, "edit-copy-symbolic", _ ("Copy Address"), "win.copy", address);
  gtk_widget_add_css_class (leads_out, "dimmed");
  adw_action_row_add_suffix (ADW_ACTION_ROW (row), leads_out);
  gtk_list_box_append (GTK_LIST_BOX (list), row);
}

/* Returns: (transfer full): as RFC 5870 has it, with a point whatever the language */
static char *
dup_geo_address (double latitude,
                 double longitude)
{
  char first[G_ASCII_DTOSTR_BUF_SIZE];
  char second[G_ASCII_DTOSTR_BUF_SIZE];

  return g_strdup_printf ("geo:%s,%s", g_ascii_formatd (first, sizeof first, "%.6f", latitude),
                          g_ascii_formatd (second, sizeof second, "%.6f", longitude));
}

static void
append_room (GtkWidget              *list,
             LanyardRoom            *room,
             const LanyardGuideRoom *place)
{
  const char *title = lanyard_room_get_title (room);
  const char *url = lanyard_room_get_url (room);

  if (url != NULL)
    append_map_row (list, title, url, url);
  if (place != NULL && place->route != NULL && g_strcmp0 (place->route, url) != 0)
    append_map_row (list, title, _ ("The way there, inside the building"), place->route);
  if (place != NULL && place->has_location)
    {
      g_autofree char *geo = dup_geo_address (place->latitude, place->longitude);

      append_map_row (list, place->building != NULL ? place->building : title,
                      _ ("The building on a map"), geo);
    }
}

static void
append_maps (GtkWidget *list,
             GPtrArray *maps)
{
  for (guint i = 0; i < maps->len; i++)
    {
      const LanyardLink *map = g_ptr_array_index (maps, i);
      g_autofree char   *host = lanyard_link_dup_host (map);

      append_map_row (list, map->title != NULL ? map->title : _ ("Map"),
                      host != NULL ? host : _ ("The venue on a map"), map->url);
    }
}

/**
 * lanyard_map_rows_new:
 * @room: a room
 * @programme: its programme
 * @guide: (nullable): what is known of the places besides
 *
 * Returns: (transfer full) (nullable): rows that open what the programme and
 *   the guide have of where the room is, and maps of the venue; NULL where
 *   nothing is known
 */
GtkWidget *
lanyard_map_rows_new (LanyardRoom      *room,
                      LanyardProgramme *programme,
                      LanyardGuide     *guide)
{
  const LanyardProgrammeFields *fields = lanyard_programme_get_fields (programme);
  GtkWidget                    *list = lanyard_rows_create_list (_ ("Where It Is"));

  append_room (list, room,
               guide != NULL ? lanyard_guide_find_room (guide, lanyard_room_get_title (room))
                             : NULL);
  if (guide != NULL)
    append_maps (list, lanyard_guide_get_maps (guide));
  if (fields->has_location)
    {
      g_autofree char *geo = dup_geo_address (fields->latitude, fields->longitude);

      append_map_row (list, fields->venue != NULL ? fields->venue : fields->title,
                      _ ("The venue on a map"), geo);
    }

  if (gtk_widget_get_first_child (list) != NULL)
    return list;
  g_object_ref_sink (list);
  g_object_unref (list);
  return NULL;
}

/* Returns: (transfer full) (nullable): the address that shows best where it is */
static char *
dup_best_address (LanyardRoom  *room,
                  LanyardGuide *guide)
{
  const LanyardGuideRoom *place =
    guide != NULL ? lanyard_guide_find_room (guide, lanyard_room_get_title (room)) : NULL;

  if (lanyard_room_get_url (room) != NULL)
    return g_strdup (lanyard_room_get_url (room));
  if (place == NULL)
    return NULL;
  return place->route != NULL ? g_strdup (place->route)
                              : dup_geo_address (place->latitude, place->longitude);
}

/**
 * lanyard_map_button_new:
 * @room: a room
 * @guide: (nullable): what is known of the places besides the programme
 *
 * Returns: (transfer full) (nullable): a button that opens where the room is;
 *   NULL where that isn't known
 */
GtkWidget *
lanyard_map_button_new (LanyardRoom  *room,
                        LanyardGuide *guide)
{
  g_autofree char *address = dup_best_address (room, guide);
  g_autofree char *name = NULL;
  GtkWidget       *button;

  if (address == NULL)
    return NULL;

  /* Translators: %s is a room */
  name = g_strdup_printf (_ ("Show where %s is"), lanyard_room_get_title (room));
  button = gtk_button_new_from_icon_name ("adw-external-link-symbolic");
  gtk_widget_set_tooltip_text (button, name);
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (button), "win.open-address");
  gtk_actionable_set_action_target (GTK_ACTIONABLE (button), "s", address);
  return button;
}
