/* SPDX-FileCopyrightText: 2026 The Lanyard authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "lanyard-summary-view.h"

#include "lanyard-avatar.h"
#include "lanyard-person.h"
#include "lanyard-prose-view.h"
#include "lanyard-rows.h"
#include "lanyard-summary-part.h"
#include "lanyard-words.h"

#include <adwaita.h>

#define PART "lanyard-part"

/* A part's text becomes widgets only when it is opened. */
static void
expanded_cb (GtkWidget *expander)
{
  const LanyardSummaryPart *part = g_object_get_data (G_OBJECT (expander), PART);
  GtkWidget                *box;
  GtkWidget                *row;

  if (part == NULL || !adw_expander_row_get_expanded (ADW_EXPANDER_ROW (expander)))
    return;

  box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 12);
  gtk_widget_add_css_class (box, "summary-part");
  if (part->text != NULL)
    gtk_box_append (GTK_BOX (box), lanyard_prose_view_new (part->text));
  if (part->links != NULL)
    gtk_box_append (GTK_BOX (box), lanyard_links_new (part->links));

  row = gtk_list_box_row_new ();
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (row), FALSE);
  gtk_widget_set_focusable (row, FALSE);
  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (row), box);
  adw_expander_row_add_row (ADW_EXPANDER_ROW (expander), row);
  g_object_set_data (G_OBJECT (expander), PART, NULL);
}

static GtkWidget *
create_part (const LanyardSummaryPart *part)
{
  GtkWidget       *expander = adw_expander_row_new ();
  g_autofree char *led_by = lanyard_words_led_by (part->people);

  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (expander), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (expander), part->title);
  adw_expander_row_set_title_lines (ADW_EXPANDER_ROW (expander), 3);
  if (led_by != NULL)
    {
      LanyardPerson *first = g_ptr_array_index (part->people, 0);

      adw_expander_row_set_subtitle (ADW_EXPANDER_ROW (expander), led_by);
      adw_expander_row_set_subtitle_lines (ADW_EXPANDER_ROW (expander), 2);
      adw_expander_row_add_suffix (ADW_EXPANDER_ROW (expander), lanyard_avatar_new (24, first));
    }

  gtk_accessible_update_property (GTK_ACCESSIBLE (expander), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  part->title, -1);
  g_object_set_data (G_OBJECT (expander), PART, (gpointer)part);
  g_signal_connect (expander, "notify::expanded", G_CALLBACK (expanded_cb), NULL);
  return expander;
}

/**
 * lanyard_summary_view_new:
 * @summary: (element-type LanyardSummaryPart): what came out of a session;
 *   kept alive by the view
 *
 * Returns: (transfer full): a row for each part that opens to its text, the
 *   first one open
 */
GtkWidget *
lanyard_summary_view_new (GPtrArray *summary)
{
  GtkWidget *list = gtk_list_box_new ();

  gtk_list_box_set_selection_mode (GTK_LIST_BOX (list), GTK_SELECTION_NONE);
  gtk_widget_add_css_class (list, "boxed-list");
  g_object_set_data_full (G_OBJECT (list), "lanyard-summary", g_ptr_array_ref (summary),
                          (GDestroyNotify)g_ptr_array_unref);

  for (guint i = 0; i < summary->len; i++)
    gtk_list_box_append (GTK_LIST_BOX (list), create_part (g_ptr_array_index (summary, i)));

  lanyard_summary_view_open (list, 0);
  return list;
}

/**
 * lanyard_summary_view_open:
 * @view: what lanyard_summary_view_new() gave
 * @index: the position of a part
 *
 * Opens that part.
 *
 * Returns: (transfer none) (nullable): its row
 */
GtkWidget *
lanyard_summary_view_open (GtkWidget *view,
                           guint      index)
{
  GtkListBoxRow *row = gtk_list_box_get_row_at_index (GTK_LIST_BOX (view), index);

  if (row == NULL)
    return NULL;

  adw_expander_row_set_expanded (ADW_EXPANDER_ROW (row), TRUE);
  return GTK_WIDGET (row);
}
