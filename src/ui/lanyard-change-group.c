/* SPDX-FileCopyrightText: 2026 The Lanyard authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "lanyard-change-group.h"

#include "lanyard-change-row.h"
#include "lanyard-words-change.h"

#include <glib/gi18n-lib.h>

/* How many rows are made at a time: as many as a frame has room for. */
#define STEP 40

/* How many titles say what is in it. */
#define MAX_TITLES 4

/* Changes of one kind, counted; its rows are made once it is opened, and only
 * as many as are asked for. */
struct _LanyardChangeGroup
{
  AdwExpanderRow parent_instance;

  GtkLabel      *count;
  GPtrArray     *changes; /* (nullable) of LanyardChange */
  LanyardClocks *clocks;  /* (nullable) */
  GPtrArray     *rows;    /* those that are there (unowned) */
  GtkWidget     *more;    /* (nullable) the button for further ones */
};

G_DEFINE_FINAL_TYPE (LanyardChangeGroup, lanyard_change_group, ADW_TYPE_EXPANDER_ROW)

static void
clear_rows (LanyardChangeGroup *self)
{
  for (guint i = 0; i < self->rows->len; i++)
    adw_expander_row_remove (ADW_EXPANDER_ROW (self), g_ptr_array_index (self->rows, i));
  g_ptr_array_set_size (self->rows, 0);
  if (self->more != NULL)
    adw_expander_row_remove (ADW_EXPANDER_ROW (self), self->more);
  self->more = NULL;
}

static void
add_rows (LanyardChangeGroup *self)
{
  guint            end = MIN (self->rows->len + STEP, self->changes->len);
  g_autofree char *label = NULL;

  if (self->more != NULL)
    adw_expander_row_remove (ADW_EXPANDER_ROW (self), self->more);
  self->more = NULL;

  for (guint i = self->rows->len; i < end; i++)
    {
      GtkWidget *row =
        lanyard_change_line_row_new (g_ptr_array_index (self->changes, i), self->clocks);

      adw_expander_row_add_row (ADW_EXPANDER_ROW (self), row);
      g_ptr_array_add (self->rows, row);
    }
  if (end == self->changes->len)
    return;

  label = g_strdup_printf (
    ngettext ("Show %u More", "Show %u More", self->changes->len - end), self->changes->len - end);
  self->more = adw_button_row_new ();
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (self->more), label);
  g_signal_connect_object (self->more, "activated", G_CALLBACK (add_rows), self,
                           G_CONNECT_SWAPPED);
  adw_expander_row_add_row (ADW_EXPANDER_ROW (self), self->more);
}

static void
expanded_cb (LanyardChangeGroup *self)
{
  if (adw_expander_row_get_expanded (ADW_EXPANDER_ROW (self)) && self->changes != NULL &&
      self->rows->len == 0)
    add_rows (self);
}

static void
lanyard_change_group_dispose (GObject *object)
{
  LanyardChangeGroup *self = LANYARD_CHANGE_GROUP (object);

  g_clear_pointer (&self->changes, g_ptr_array_unref);
  g_clear_pointer (&self->clocks, lanyard_clocks_unref);

  G_OBJECT_CLASS (lanyard_change_group_parent_class)->dispose (object);
}

static void
lanyard_change_group_finalize (GObject *object)
{
  g_ptr_array_unref (LANYARD_CHANGE_GROUP (object)->rows);

  G_OBJECT_CLASS (lanyard_change_group_parent_class)->finalize (object);
}

static void
lanyard_change_group_class_init (LanyardChangeGroupClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = lanyard_change_group_dispose;
  G_OBJECT_CLASS (klass)->finalize = lanyard_change_group_finalize;
}

static void
lanyard_change_group_init (LanyardChangeGroup *self)
{
  GtkWidget *count = gtk_label_new (NULL);

  self->rows = g_ptr_array_new ();
  self->count = GTK_LABEL (count);
  gtk_label_set_width_chars (self->count, 4);
  gtk_label_set_xalign (self->count, 1);
  gtk_widget_add_css_class (count, "heading");
  gtk_widget_add_css_class (count, "numeric");
  adw_expander_row_add_prefix (ADW_EXPANDER_ROW (self), count);
  adw_expander_row_set_subtitle_lines (ADW_EXPANDER_ROW (self), 1);
  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (self), FALSE);
  g_signal_connect (self, "notify::expanded", G_CALLBACK (expanded_cb), NULL);
}

/**
 * lanyard_change_group_new:
 * @title: what its changes have in common
 *
 * Returns: (transfer full): a group without changes, which can't be seen
 */
GtkWidget *
lanyard_change_group_new (const char *title)
{
  return g_object_new (LANYARD_TYPE_CHANGE_GROUP, "title", title, "visible", FALSE, NULL);
}

static char *
dup_titles (GPtrArray *changes)
{
  GString *titles = g_string_new (NULL);

  for (guint i = 0; i < changes->len && i < MAX_TITLES; i++)
    g_string_append_printf (titles, "%s%s", i > 0 ? " · " : "",
                            lanyard_words_change_title (g_ptr_array_index (changes, i)));
  if (changes->len > MAX_TITLES)
    g_string_append (titles, " …");

  return g_string_free_and_steal (titles);
}

/**
 * lanyard_change_group_load:
 * @self: a group
 * @changes: (element-type LanyardChange): what is in it from now on
 * @clocks: the clocks
 */
void
lanyard_change_group_load (LanyardChangeGroup *self,
                           GPtrArray          *changes,
                           LanyardClocks      *clocks)
{
  g_autofree char *count = g_strdup_printf ("%u", changes->len);
  g_autofree char *titles = dup_titles (changes);

  clear_rows (self);
  g_clear_pointer (&self->changes, g_ptr_array_unref);
  g_clear_pointer (&self->clocks, lanyard_clocks_unref);
  self->changes = g_ptr_array_ref (changes);
  self->clocks = lanyard_clocks_ref (clocks);

  gtk_label_set_label (self->count, count);
  adw_expander_row_set_subtitle (ADW_EXPANDER_ROW (self), titles);
  gtk_widget_set_visible (GTK_WIDGET (self), changes->len > 0);
  expanded_cb (self);
}
