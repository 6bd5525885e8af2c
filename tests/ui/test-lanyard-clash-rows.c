/* SPDX-FileCopyrightText: 2026 The Lanyard authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "lanyard-clash-rows.h"

#include "lanyard-test-plan.h"
#include "lanyard-test-programme.h"
#include "lanyard-test-ui.h"

static const LanyardTestSnapshot talk = {
  .title = "Talk", .start = "2019-09-09T15:00:00+01:00", .duration = 45, .room = "Opala"
};
static const LanyardTestSnapshot other = {
  .title = "<b>Other", .start = "2019-09-09T15:30:00+01:00", .duration = 45, .room = "Esmerelda"
};

static char *
dup_rows (GtkWidget *rows)
{
  GString *lines = g_string_new (NULL);
  guint    n_rows = lanyard_test_count (rows, ADW_TYPE_ACTION_ROW);

  for (guint i = 0; i < n_rows; i++)
    {
      GtkWidget       *row = lanyard_test_find (rows, ADW_TYPE_ACTION_ROW, i);
      g_autofree char *action = lanyard_test_dup_action (row);

      g_string_append_printf (lines, "%s | %s | %s\n",
                              adw_preferences_row_get_title (ADW_PREFERENCES_ROW (row)),
                              adw_action_row_get_subtitle (ADW_ACTION_ROW (row)),
                              action != NULL ? action : "-");
    }

  return g_string_free_and_steal (lines);
}

static void
assert_rows (GtkWidget  *rows,
             const char *text)
{
  g_autofree char *lines = dup_rows (rows);

  g_assert_cmpstr (lines, ==, text);
  g_assert_cmpint (gtk_widget_get_visible (rows), ==, *text != '\0');
}

/* A session that clashes has a way to it; an appointment has no page. */
static void
test_follows (void)
{
  g_autoptr (LanyardPlan) plan = lanyard_plan_new ();
  g_autoptr (GPtrArray) lunches = g_ptr_array_new_with_free_func (g_object_unref);
  g_autoptr (GtkWidget) rows = g_object_ref_sink (lanyard_clash_rows_new (plan, "Talk"));

  lanyard_test_star_snapshot (plan, &talk, LANYARD_STAR_GOING);
  assert_rows (rows, "");
  lanyard_test_star_snapshot (plan, &other, LANYARD_STAR_MAYBE);
  assert_rows (rows, "<b>Other | Clashes for 15 min · Esmerelda · you are going here | "
                     "win.show-session <b>Other\n");
  lanyard_test_star_snapshot (plan, &other, LANYARD_STAR_GOING);
  assert_rows (rows, "<b>Other | Clashes for 15 min · Esmerelda · not decided | "
                     "win.show-session <b>Other\n");
  lanyard_test_star_snapshot (plan, &other, LANYARD_STAR_OFF);
  assert_rows (rows, "");

  g_ptr_array_add (lunches,
                   lanyard_appointment_new ("lunch", "Lunch",
                                            lanyard_test_instant ("2019-09-09T14:00:00+01:00"),
                                            lanyard_test_instant ("2019-09-09T15:10:00+01:00"),
                                            NULL));
  lanyard_plan_load_appointments (plan, lunches);
  assert_rows (rows, "Lunch | Clashes for 10 min · not decided | -\n");
}

int
main (int    argc,
      char **argv)
{
  lanyard_test_ui_init (&argc, &argv);

  lanyard_test_ui_add ("/clash-rows/follows", test_follows);

  return g_test_run ();
}
