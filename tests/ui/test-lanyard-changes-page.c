/* SPDX-FileCopyrightText: 2026 The Lanyard authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "lanyard-changes-page.h"

#include "lanyard-test-plan.h"
#include "lanyard-test-programme.h"
#include "lanyard-test-ui.h"

static const struct
{
  LanyardTestSnapshot before;
  LanyardTestSnapshot after;
} changes[] = {
  { { .title = "Late", .start = "2019-09-09T17:00:00+01:00" },
    { .title = "Late", .start = "2019-09-09T18:00:00+01:00" } },
  { { .title = "Early", .start = "2019-09-09T09:00:00+01:00" },
    { .title = "Early", .start = "2019-09-09T10:00:00+01:00" } },
  { { NULL }, { .title = "Added" } },
  { { .title = "Dropped" }, { NULL } },
  { { .title = "Off", .day = "2019-09-09" },
    { .title = "Off", .day = "2019-09-09", .status = LANYARD_SESSION_CANCELLED } },
  { { .title = "Told anew", .text_hash = 1 }, { .title = "Told anew", .text_hash = 2 } },
};

typedef struct
{
  LanyardPlan      *plan;
  LanyardProgramme *programme;
  GString          *lines;
  GtkWidget        *page;
  GtkWidget        *window;
} Fixture;

static void
load_changes (LanyardPlan *plan,
              guint        n)
{
  g_autoptr (GPtrArray) all = g_ptr_array_new_with_free_func (g_object_unref);

  for (guint i = 0; i < n; i++)
    g_ptr_array_add (all, lanyard_test_change_new (&changes[i].before, &changes[i].after));
  lanyard_plan_load_changes (plan, all);
}

static void
set_up (Fixture *fixture)
{
  fixture->plan = lanyard_plan_new ();
  fixture->programme = lanyard_test_programme_new ("LPC", NULL, NULL, NULL, 0);
  fixture->lines = g_string_new (NULL);
  fixture->page = g_object_new (LANYARD_TYPE_CHANGES_PAGE, NULL);
  lanyard_changes_page_set_models (LANYARD_CHANGES_PAGE (fixture->page), fixture->plan, NULL);
  fixture->window = lanyard_test_show (fixture->page, 360, 700);
  lanyard_test_record_actions (fixture->window, fixture->lines);
  lanyard_changes_page_show_programme (LANYARD_CHANGES_PAGE (fixture->page), fixture->programme);
}

static void
tear_down (Fixture *fixture)
{
  lanyard_test_close (fixture->window);
  g_object_unref (fixture->plan);
  g_object_unref (fixture->programme);
  g_string_free (fixture->lines, TRUE);
}

static gboolean
shows (Fixture    *fixture,
       const char *text)
{
  return lanyard_test_find_label (fixture->page, text) != NULL;
}

/* What is shown, from its heading to what stands above it. */
static char *
dup_text_from (Fixture    *fixture,
               const char *heading)
{
  g_autofree char *text = lanyard_test_dup_text (fixture->page);
  const char      *from = strstr (text, heading);
  const char      *to = strstr (text, "\nChanges\nLPC");

  g_assert_true (from != NULL && to > from);
  return g_strndup (from, to - from);
}

static void
test_empty (void)
{
  Fixture fixture;

  set_up (&fixture);
  g_assert_true (shows (&fixture, "Nothing Changed"));
  load_changes (fixture.plan, 1);
  g_assert_false (shows (&fixture, "Nothing Changed"));
  load_changes (fixture.plan, 0);
  g_assert_true (shows (&fixture, "Nothing Changed"));
  tear_down (&fixture);
}

/* What isn't starred is counted by kind. */
static void
test_others (void)
{
  Fixture          fixture;
  g_autofree char *text = NULL;

  set_up (&fixture);
  load_changes (fixture.plan, G_N_ELEMENTS (changes));
  text = dup_text_from (&fixture, "Everything Else");
  g_assert_cmpstr (text, ==,
                   "Everything Else\n"
                   "2\nMoved\nEarly · Late\n"
                   "1\nNew\nAdded\n"
                   "1\nGone\nDropped\n"
                   "1\nCancelled\nOff\n"
                   "1\nOther Changes\nTold anew");
  g_assert_true (shows (&fixture, "6 sessions changed"));
  g_assert_false (shows (&fixture, "Starred by You"));
  tear_down (&fixture);
}

/* What is starred is told in full, in order, and leaves the count. */
static void
test_mine (void)
{
  Fixture          fixture;
  g_autofree char *text = NULL;

  set_up (&fixture);
  load_changes (fixture.plan, 4);
  lanyard_test_star (fixture.plan, "Late", LANYARD_STAR_GOING);
  lanyard_test_star (fixture.plan, "Early", LANYARD_STAR_MAYBE);
  lanyard_test_star (fixture.plan, "Added", LANYARD_STAR_HIDDEN);
  text = dup_text_from (&fixture, "Starred by You");
  g_assert_cmpstr (text, ==,
                   "Starred by You\n"
                   "Early\nTime\nMon 9, 09:00\nMon 9, 10:00\n"
                   "Late\nTime\nMon 9, 17:00\nMon 9, 18:00\n"
                   "Everything Else\n"
                   "1\nNew\nAdded\n"
                   "1\nGone\nDropped");
  g_assert_true (shows (&fixture, "2 of your starred sessions changed"));
  tear_down (&fixture);
}

static void
test_filter (void)
{
  Fixture         fixture;
  AdwToggleGroup *filter;

  set_up (&fixture);
  load_changes (fixture.plan, G_N_ELEMENTS (changes));
  filter = ADW_TOGGLE_GROUP (lanyard_test_find (fixture.page, ADW_TYPE_TOGGLE_GROUP, 0));
  adw_toggle_group_set_active_name (filter, "starred");
  g_assert_false (shows (&fixture, "Everything Else"));
  g_assert_true (shows (&fixture, "None of your starred sessions changed."));
  lanyard_test_star (fixture.plan, "Late", LANYARD_STAR_GOING);
  g_assert_false (shows (&fixture, "None of your starred sessions changed."));
  g_assert_true (shows (&fixture, "Late"));
  adw_toggle_group_set_active_name (filter, "all");
  g_assert_true (shows (&fixture, "Everything Else"));
  tear_down (&fixture);
}

/* What is gone stays until its star is removed. */
static void
test_gone (void)
{
  Fixture fixture;
  g_autoptr (LanyardSnapshot) snapshot = lanyard_test_snapshot_new (&changes[3].before);

  set_up (&fixture);
  load_changes (fixture.plan, 4);
  lanyard_plan_put (fixture.plan, lanyard_plan_entry_new (snapshot, LANYARD_STAR_GOING, TRUE));
  gtk_widget_activate (lanyard_test_find_around (fixture.page, "Keep", GTK_TYPE_BUTTON));
  LANYARD_TEST_WAIT (g_str_equal (fixture.lines->str, "acknowledge 'Dropped'\n"));

  load_changes (fixture.plan, 0);
  g_assert_true (shows (&fixture, "Dropped"));
  g_assert_false (shows (&fixture, "Keep"));
  g_string_truncate (fixture.lines, 0);
  gtk_widget_activate (lanyard_test_find_around (fixture.page, "Remove Star", GTK_TYPE_BUTTON));
  LANYARD_TEST_WAIT (g_str_equal (fixture.lines->str, "star ('Dropped', 'off')\n"));
  lanyard_test_star (fixture.plan, "Dropped", LANYARD_STAR_OFF);
  g_assert_true (shows (&fixture, "Nothing Changed"));
  tear_down (&fixture);
}

static void
test_seen (void)
{
  Fixture fixture;

  set_up (&fixture);
  load_changes (fixture.plan, 4);
  gtk_widget_activate (
    lanyard_test_find_around (fixture.page, "Mark All as Seen", GTK_TYPE_BUTTON));
  LANYARD_TEST_WAIT (g_str_equal (fixture.lines->str, "acknowledge ''\n"));
  tear_down (&fixture);
}

/* What happened while nobody looked is there when somebody does. */
static void
test_hidden (void)
{
  Fixture fixture;

  set_up (&fixture);
  gtk_widget_set_visible (fixture.page, FALSE);
  load_changes (fixture.plan, 4);
  gtk_widget_set_visible (fixture.page, TRUE);
  LANYARD_TEST_WAIT (shows (&fixture, "4 sessions changed"));
  tear_down (&fixture);
}

int
main (int    argc,
      char **argv)
{
  lanyard_test_ui_init (&argc, &argv);

  lanyard_test_ui_add ("/changes-page/empty", test_empty);
  lanyard_test_ui_add ("/changes-page/others", test_others);
  lanyard_test_ui_add ("/changes-page/mine", test_mine);
  lanyard_test_ui_add ("/changes-page/filter", test_filter);
  lanyard_test_ui_add ("/changes-page/gone", test_gone);
  lanyard_test_ui_add ("/changes-page/seen", test_seen);
  lanyard_test_ui_add ("/changes-page/hidden", test_hidden);

  return g_test_run ();
}
