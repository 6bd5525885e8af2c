/* SPDX-FileCopyrightText: 2026 The Lanyard authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "lanyard-list-page-private.h"

#include "lanyard-color-bar.h"
#include "lanyard-shown-clocks.h"

/* Takes the clocks that times are told by from the programme and the settings. */
void
lanyard_list_page_update_clocks (LanyardListPage *self)
{
  g_clear_pointer (&self->clocks, lanyard_clocks_unref);
  self->clocks =
    lanyard_shown_clocks_new (lanyard_programme_get_zone (self->programme), self->settings);
}

void
lanyard_list_page_take_programme (LanyardListPage  *self,
                                  LanyardProgramme *programme)
{
  g_set_object (&self->programme, programme);
  lanyard_list_page_update_clocks (self);
  lanyard_filter_chips_show_programme (self->chips, programme);
  self->has_colors = lanyard_tracks_have_colors (
    lanyard_programme_get_fields (programme)->tracks);
}

void
lanyard_list_page_take_title (LanyardListPage *self,
                              LanyardPlace    *place)
{
  const char *title = lanyard_place_get_title (place);

  adw_navigation_page_set_title (ADW_NAVIGATION_PAGE (self), title);
  adw_window_title_set_title (self->window_title, title);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->list_view), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  title, -1);
}

const char *
lanyard_list_page_get_id (gpointer item)
{
  if (LANYARD_IS_SESSION (item))
    return lanyard_session_get_id (item);
  if (LANYARD_IS_ROOM (item))
    return lanyard_room_get_id (item);
  return LANYARD_IS_PERSON (item) ? lanyard_person_get_id (item) : NULL;
}

/* Whether an item and one of a newer version can have the same row: what makes
 * a section of it is the same too. */
gboolean
lanyard_list_page_is_same (gpointer before,
                           gpointer now)
{
  if (g_strcmp0 (lanyard_list_page_get_id (before), lanyard_list_page_get_id (now)) != 0)
    return FALSE;

  return !LANYARD_IS_SESSION (before) || !LANYARD_IS_SESSION (now) ||
         (lanyard_session_get_start (before) == lanyard_session_get_start (now) &&
          lanyard_session_get_day (before) == lanyard_session_get_day (now));
}

/* A session that has another time since is another item: it stays selected. */
static void
select_again (LanyardListPage *self,
              const char      *id)
{
  guint n_items = g_list_model_get_n_items (G_LIST_MODEL (self->shown));

  for (guint i = 0; i < n_items; i++)
    {
      g_autoptr (GObject) item = g_list_model_get_item (G_LIST_MODEL (self->shown), i);

      if (g_strcmp0 (lanyard_list_page_get_id (item), id) == 0)
        {
          gtk_single_selection_set_selected (self->selection, i);
          return;
        }
    }
}

static void
update_items (LanyardListPage *self,
              GListModel      *items)
{
  GObject         *selected = lanyard_list_page_get_selected (self);
  g_autofree char *id = selected != NULL ? g_strdup (lanyard_list_page_get_id (selected)) : NULL;

  self->updating = TRUE;
  lanyard_steady_list_update_model (self->items, items);
  if (g_hash_table_size (self->hidden) > 0 || lanyard_filter_chips_is_narrow (self->chips))
    lanyard_list_page_filter_anew (self);
  if (id != NULL && lanyard_list_page_get_selected (self) == NULL)
    select_again (self, id);
  self->updating = FALSE;

  if (id != NULL && lanyard_list_page_get_selected (self) == NULL)
    g_object_notify (G_OBJECT (self), "selected");
}

/**
 * lanyard_list_page_update_place:
 * @self: a list page that shows a place
 * @programme: a newer version of the programme
 * @place: the same place of that
 *
 * The list stays where it is scrolled to, with the same row selected; what is
 * new, gone or has another time since comes and goes.
 */
void
lanyard_list_page_update_place (LanyardListPage  *self,
                                LanyardProgramme *programme,
                                LanyardPlace     *place)
{
  lanyard_list_page_take_programme (self, programme);
  g_set_object (&self->place, place);
  lanyard_list_page_offer_chips (self);
  update_items (self, lanyard_place_get_items (place));
  lanyard_list_page_fill_rows_anew (self);
  lanyard_list_page_fill_heads_anew (self);
  lanyard_list_page_take_title (self, place);
  lanyard_list_page_update_state (self);
}
