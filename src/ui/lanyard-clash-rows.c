/* SPDX-FileCopyrightText: 2026 The Lanyard authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "lanyard-clash-rows.h"

#include "lanyard-words-clashes.h"

#include <glib/gi18n-lib.h>

/* All that a session clashes with, a row each that leads there. */
struct _LanyardClashRows
{
  AdwBin parent_instance;

  GtkListBox  *list;
  LanyardPlan *plan;
  char        *session; /* its id */
};

G_DEFINE_FINAL_TYPE (LanyardClashRows, lanyard_clash_rows, ADW_TYPE_BIN)

static GtkWidget *
create_row (const LanyardClash *clash)
{
  g_autofree char *line = lanyard_words_clash_line (clash);
  GtkWidget       *row = adw_action_row_new ();

  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), clash->other->title);
  adw_action_row_set_title_lines (ADW_ACTION_ROW (row), 2);
  adw_action_row_set_subtitle (ADW_ACTION_ROW (row), line);
  adw_action_row_set_subtitle_lines (ADW_ACTION_ROW (row), 2);
  adw_action_row_add_prefix (ADW_ACTION_ROW (row),
                             gtk_image_new_from_icon_name ("dialog-warning-symbolic"));
  gtk_widget_add_css_class (row, "clash");
  if (clash->other->appointment != NULL)
    return row;

  adw_action_row_add_suffix (ADW_ACTION_ROW (row),
                             gtk_image_new_from_icon_name ("go-next-symbolic"));
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (row), TRUE);
  gtk_actionable_set_action_target (GTK_ACTIONABLE (row), "s", clash->other->id);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (row), "win.show-session");
  return row;
}

static void
update (LanyardClashRows *self)
{
  g_autoptr (GPtrArray) clashes = lanyard_plan_dup_clashes (self->plan, self->session);

  gtk_list_box_remove_all (self->list);
  for (guint i = 0; i < clashes->len; i++)
    gtk_list_box_append (self->list, create_row (g_ptr_array_index (clashes, i)));
  gtk_widget_set_visible (GTK_WIDGET (self), clashes->len > 0);
}

static void
plan_changed_cb (LanyardClashRows *self,
                 const char       *session)
{
  if (session == NULL || g_str_equal (session, self->session))
    update (self);
}

static void
lanyard_clash_rows_finalize (GObject *object)
{
  LanyardClashRows *self = LANYARD_CLASH_ROWS (object);

  g_clear_object (&self->plan);
  g_free (self->session);

  G_OBJECT_CLASS (lanyard_clash_rows_parent_class)->finalize (object);
}

static void
lanyard_clash_rows_class_init (LanyardClashRowsClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = lanyard_clash_rows_finalize;
}

static void
lanyard_clash_rows_init (LanyardClashRows *self)
{
  GtkWidget *list = gtk_list_box_new ();

  self->list = GTK_LIST_BOX (list);
  gtk_list_box_set_selection_mode (self->list, GTK_SELECTION_NONE);
  gtk_widget_add_css_class (list, "boxed-list");
  gtk_accessible_update_property (GTK_ACCESSIBLE (list), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _ ("Clashes"), -1);
  adw_bin_set_child (ADW_BIN (self), list);
}

/**
 * lanyard_clash_rows_new:
 * @plan: what may clash
 * @session: a session's id
 *
 * Returns: (transfer full): a row for each that it clashes with; they can't be
 *   seen where there are none, and follow the plan
 */
GtkWidget *
lanyard_clash_rows_new (LanyardPlan *plan,
                        const char  *session)
{
  LanyardClashRows *self = g_object_new (LANYARD_TYPE_CLASH_ROWS, NULL);

  self->plan = g_object_ref (plan);
  self->session = g_strdup (session);
  g_signal_connect_object (plan, "changed", G_CALLBACK (plan_changed_cb), self, G_CONNECT_SWAPPED);
  update (self);
  return GTK_WIDGET (self);
}
