/* SPDX-FileCopyrightText: 2026 The Lanyard authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "lanyard-sidebar-private.h"

#include "lanyard-color-bar.h"

#include <glib/gi18n-lib.h>

#define ICON_SIZE 16
#define DOT_SIZE 10

/* Takes as much room as an icon does. */
static GtkWidget *
create_dot (const char *color)
{
  GtkWidget *dot = lanyard_color_bar_new (DOT_SIZE, DOT_SIZE);

  lanyard_color_bar_set_color (LANYARD_COLOR_BAR (dot), color);
  gtk_widget_set_margin_start (dot, (ICON_SIZE - DOT_SIZE) / 2);
  gtk_widget_set_margin_end (dot, (ICON_SIZE - DOT_SIZE) / 2);
  gtk_widget_set_valign (dot, GTK_ALIGN_CENTER);
  return dot;
}

static GtkWidget *
create_tile (LanyardPlace *place)
{
  int              number = lanyard_place_get_number (place);
  g_autofree char *text = NULL;
  GtkWidget       *tile;

  if (lanyard_place_get_color (place) != NULL)
    return create_dot (lanyard_place_get_color (place));
  if (number == 0)
    return gtk_image_new_from_icon_name (lanyard_place_get_icon_name (place));

  text = g_strdup_printf ("%d", number);
  tile = g_object_new (GTK_TYPE_LABEL,
                       "label", text,
                       "valign", GTK_ALIGN_CENTER,
                       "accessible-role", GTK_ACCESSIBLE_ROLE_PRESENTATION,
                       NULL);
  gtk_widget_add_css_class (tile, "day-tile");
  return tile;
}

/* What the user hasn't seen of what changed is counted in the accent colour. */
static void
update_changes (LanyardSidebar *self)
{
  guint            n_unseen = lanyard_plan_count_unseen (self->plan);
  g_autofree char *text = g_strdup_printf ("%u", n_unseen);
  g_autofree char *new =
    g_strdup_printf (ngettext ("Changes, %u new", "Changes, %u new", n_unseen), n_unseen);
  const char *spoken = n_unseen > 0 ? new : _ ("Changes");
  GtkWidget  *row = gtk_widget_get_ancestor (self->badge, GTK_TYPE_LIST_BOX_ROW);

  gtk_label_set_label (GTK_LABEL (self->badge), text);
  gtk_widget_set_visible (self->badge, n_unseen > 0);
  gtk_accessible_update_property (GTK_ACCESSIBLE (row), GTK_ACCESSIBLE_PROPERTY_LABEL, spoken, -1);
}

static void
update_plan (LanyardSidebar *self)
{
  g_autoptr (GPtrArray) items = lanyard_plan_list_items (self->plan);
  GtkWidget       *row = gtk_widget_get_ancestor (self->planned, GTK_TYPE_LIST_BOX_ROW);
  g_autofree char *text = g_strdup_printf ("%u", items->len);
  g_autofree char *spoken = g_strdup_printf ("%s, %u", _ ("My Plan"), items->len);

  gtk_label_set_label (GTK_LABEL (self->planned), text);
  gtk_widget_set_visible (self->planned, items->len > 0);
  gtk_accessible_update_property (GTK_ACCESSIBLE (row), GTK_ACCESSIBLE_PROPERTY_LABEL, spoken, -1);
}

/**
 * lanyard_sidebar_update_counts:
 * @self: a sidebar
 *
 * Counts anew what is in the plan, and what of its changes is unseen.
 */
void
lanyard_sidebar_update_counts (LanyardSidebar *self)
{
  if (self->planned != NULL)
    update_plan (self);
  if (self->badge != NULL)
    update_changes (self);
}

/**
 * lanyard_sidebar_get_place_of_row:
 * @row: a row of a sidebar
 *
 * Returns: (transfer none): its place
 */
LanyardPlace *
lanyard_sidebar_get_place_of_row (GtkListBoxRow *row)
{
  return g_object_get_data (G_OBJECT (row), "place");
}

/**
 * lanyard_sidebar_set_place_of_row:
 * @row: a row of a sidebar
 * @place: another version of the place that it shows
 *
 * Shows what may differ between versions of a place whose row stays; what is in
 * the plan and its changes are counted by themselves.
 */
void
lanyard_sidebar_set_place_of_row (GtkWidget    *row,
                                  LanyardPlace *place)
{
  GtkLabel        *count_label = g_object_get_data (G_OBJECT (row), "count");
  guint            count = g_list_model_get_n_items (lanyard_place_get_items (place));
  g_autofree char *text = g_strdup_printf ("%u", count);
  const char      *title = lanyard_place_get_title (place);
  g_autofree char *counted = g_strdup_printf ("%s, %u", title, count);
  const char      *spoken = lanyard_place_is_now (place) ? title : counted;

  g_object_set_data_full (G_OBJECT (row), "place", g_object_ref (place), g_object_unref);
  if (lanyard_place_is_changes (place) || lanyard_place_is_plan (place) ||
      g_str_equal (gtk_label_get_label (count_label), text))
    return;

  gtk_label_set_label (count_label, text);
  gtk_accessible_update_property (GTK_ACCESSIBLE (row), GTK_ACCESSIBLE_PROPERTY_LABEL, spoken, -1);
}

/**
 * lanyard_sidebar_create_row:
 * @self: a sidebar with a plan
 * @place: a place
 *
 * Returns: (transfer floating): a row of its list
 */
GtkWidget *
lanyard_sidebar_create_row (LanyardSidebar *self,
                            LanyardPlace   *place)
{
  const char *title = lanyard_place_get_title (place);
  GtkWidget  *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 12);
  GtkWidget  *count_label = gtk_label_new (NULL);
  GtkWidget  *label = gtk_label_new (title);
  GtkWidget  *row = gtk_list_box_row_new ();

  gtk_widget_set_hexpand (label, TRUE);
  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_ellipsize (GTK_LABEL (label), PANGO_ELLIPSIZE_END);
  gtk_widget_set_tooltip_text (label, title);
  gtk_widget_add_css_class (count_label, lanyard_place_is_changes (place) ? "badge" : "dimmed");
  gtk_widget_add_css_class (count_label, "numeric");
  gtk_widget_set_valign (count_label, GTK_ALIGN_CENTER);
  gtk_widget_set_visible (count_label, !lanyard_place_is_now (place));
  gtk_widget_add_css_class (count_label, "caption");

  gtk_box_append (GTK_BOX (box), create_tile (place));
  gtk_box_append (GTK_BOX (box), label);
  gtk_box_append (GTK_BOX (box), count_label);
  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (row), box);
  g_object_set_data (G_OBJECT (row), "count", count_label);
  lanyard_sidebar_set_place_of_row (row, place);
  if (lanyard_place_is_changes (place))
    {
      g_set_weak_pointer (&self->badge, count_label);
      update_changes (self);
    }
  if (lanyard_place_is_plan (place))
    {
      g_set_weak_pointer (&self->planned, count_label);
      update_plan (self);
    }
  return row;
}

static const char *
get_group_title (LanyardPlaceGroup group)
{
  switch (group)
    {
    case LANYARD_PLACE_BROWSE:
      return _ ("Browse");
    case LANYARD_PLACE_TRACKS:
      return _ ("Tracks");
    case LANYARD_PLACE_MINE:
      return NULL;
    case LANYARD_PLACE_DAYS:
    default:
      return _ ("Days");
    }
}

/**
 * lanyard_sidebar_update_header:
 * @row: a row of a sidebar
 * @before: (nullable): the one above it
 * @user_data: nothing
 *
 * Puts the group's title above its first row.
 */
void
lanyard_sidebar_update_header (GtkListBoxRow *row,
                               GtkListBoxRow *before,
                               gpointer       user_data)
{
  LanyardPlaceGroup group = lanyard_place_get_group (lanyard_sidebar_get_place_of_row (row));
  const char       *title = get_group_title (group);
  GtkWidget        *header;

  if (title == NULL ||
      (before != NULL &&
       lanyard_place_get_group (lanyard_sidebar_get_place_of_row (before)) == group))
    {
      gtk_list_box_row_set_header (row, NULL);
      return;
    }

  header = gtk_label_new (title);
  gtk_label_set_xalign (GTK_LABEL (header), 0);
  gtk_widget_add_css_class (header, "caption-heading");
  gtk_widget_add_css_class (header, "dimmed");
  gtk_widget_add_css_class (header, "group-title");
  gtk_list_box_row_set_header (row, header);
}
