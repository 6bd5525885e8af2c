/* SPDX-FileCopyrightText: 2026 The Lanyard authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "lanyard-change-group.h"

#include "lanyard-test-plan.h"
#include "lanyard-test-programme.h"
#include "lanyard-test-ui.h"

static GPtrArray *
changes_new (guint n)
{
  GPtrArray *changes = g_ptr_array_new_with_free_func (g_object_unref);

  for (guint i = 0; i < n; i++)
    {
      g_autofree char *title = g_strdup_printf ("Talk %u", i + 1);

      g_ptr_array_add (changes,
                       lanyard_test_change_new (&(LanyardTestSnapshot){ NULL },
                                                &(LanyardTestSnapshot){ .title = title }));
    }

  return changes;
}

static void
load (GtkWidget *group,
      guint      n)
{
  g_autoptr (LanyardClocks) clocks = lanyard_test_clocks_new (NULL);
  g_autoptr (GPtrArray) changes = changes_new (n);

  lanyard_change_group_load (LANYARD_CHANGE_GROUP (group), changes, clocks);
}

/* How many changes it has rows for. */
static guint
count_rows (GtkWidget *group)
{
  return lanyard_test_count (group, ADW_TYPE_ACTION_ROW) - 1; /* its own head is one */
}

/* Before it is opened, it counts, and names the first. */
static void
test_head (void)
{
  static const struct
  {
    guint       n;
    gboolean    visible;
    const char *titles;
  } rows[] = {
    { 0, FALSE, "" },
    { 1, TRUE, "Talk 1" },
    { 4, TRUE, "Talk 1 · Talk 2 · Talk 3 · Talk 4" },
    { 5000, TRUE, "Talk 1 · Talk 2 · Talk 3 · Talk 4 …" },
  };
  g_autoptr (GtkWidget) group = g_object_ref_sink (lanyard_change_group_new ("New"));

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autofree char *count = g_strdup_printf ("%u", rows[i].n);

      load (group, rows[i].n);
      g_assert_cmpint (gtk_widget_get_visible (group), ==, rows[i].visible);
      g_assert_cmpstr (adw_expander_row_get_subtitle (ADW_EXPANDER_ROW (group)), ==,
                       rows[i].titles);
      if (rows[i].visible)
        g_assert_nonnull (lanyard_test_find_label (group, count));
    }
}

/* Rows are made as they are asked for. */
static void
test_steps (void)
{
  GtkWidget *group = lanyard_change_group_new ("New");
  GtkWidget *list = gtk_list_box_new ();
  GtkWidget *window;
  guint      n_rows;

  gtk_list_box_append (GTK_LIST_BOX (list), group);
  window = lanyard_test_show (list, 360, 600);
  load (group, 100);
  g_assert_null (lanyard_test_find_label (group, "Talk 100"));
  adw_expander_row_set_expanded (ADW_EXPANDER_ROW (group), TRUE);
  n_rows = count_rows (group);
  g_assert_cmpuint (n_rows, >, 10);
  g_assert_cmpuint (n_rows, <, 60);

  for (guint more = 100 - n_rows; more > 0; more = 100 - count_rows (group))
    {
      g_autofree char *label = g_strdup_printf ("Show %u More", more);
      GtkWidget       *button = lanyard_test_find_around (group, label, ADW_TYPE_BUTTON_ROW);

      g_signal_emit_by_name (button, "activated");
      g_assert_cmpuint (count_rows (group), >, 100 - more);
    }
  g_assert_nonnull (lanyard_test_find_label (group, "Talk 100"));
  g_assert_cmpuint (lanyard_test_count (group, ADW_TYPE_BUTTON_ROW), ==, 0);

  /* what takes their place is seen at once, as the group is open */
  load (group, 2);
  g_assert_cmpuint (count_rows (group), ==, 2);
  lanyard_test_close (window);
}

int
main (int    argc,
      char **argv)
{
  lanyard_test_ui_init (&argc, &argv);

  lanyard_test_ui_add ("/change-group/head", test_head);
  lanyard_test_ui_add ("/change-group/steps", test_steps);

  return g_test_run ();
}
