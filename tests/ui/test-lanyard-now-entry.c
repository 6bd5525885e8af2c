/* SPDX-FileCopyrightText: 2026 The Lanyard authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "lanyard-now-entry.h"

#include "lanyard-test-plan.h"
#include "lanyard-test-programme.h"

static const LanyardTestSession sessions[] = {
  { .title = "Long", .start = "2019-12-27T16:00:00Z", .duration = 120, .room = "Ada" },
  { .title = "Short", .start = "2019-12-27T16:00:00Z", .duration = 60, .speakers = "Grace" },
  { .title = "Soon", .start = "2019-12-27T17:00:00Z", .duration = 60 },
  { .title = "Later", .start = "2019-12-27T18:30:00Z", .duration = 60 },
};

static GPtrArray *
entries_new (LanyardProgramme *programme,
             LanyardPlan      *plan,
             const char       *now)
{
  g_autoptr (LanyardNow) state = lanyard_now_new (programme, plan, lanyard_test_instant (now));

  return lanyard_now_entries_new (state);
}

static char *
dup_entries (GPtrArray *entries)
{
  static const char *const sections[] = { "mine", "now", "next" };
  GString                 *lines = g_string_new (NULL);

  for (guint i = 0; i < entries->len; i++)
    {
      LanyardNowEntry *entry = g_ptr_array_index (entries, i);
      const char      *line = lanyard_now_entry_get_line (entry);

      g_string_append_printf (lines, "%s: %s, %s, %s\n",
                              sections[lanyard_now_entry_get_section (entry)],
                              lanyard_now_entry_get_title (entry),
                              lanyard_now_entry_get_left (entry),
                              line != NULL ? line : "-");
    }

  return g_string_free_and_steal (lines);
}

static void
test_new (void)
{
  g_autoptr (LanyardProgramme) programme =
              lanyard_test_programme_new ("36C3", NULL, NULL, sessions, G_N_ELEMENTS (sessions));
  g_autoptr (LanyardPlan) plan = lanyard_plan_new ();
  g_autoptr (GPtrArray) lunches = g_ptr_array_new_with_free_func (g_object_unref);
  g_autoptr (GPtrArray) before = NULL;
  g_autoptr (GPtrArray) after = NULL;
  g_autofree char *others = NULL;
  g_autofree char *mine = NULL;

  before = entries_new (programme, plan, "2019-12-27T16:45:00Z");
  others = dup_entries (before);
  g_assert_cmpstr (others, ==,
                   "now: Short, 15 min left, Grace\n"
                   "now: Long, 1 h 15 min left, Ada\n"
                   "next: Soon, in 15 min, -\n");
  g_assert_cmpstr (
    lanyard_session_get_id (lanyard_now_entry_get_session (g_ptr_array_index (before, 1))), ==,
    "Long");

  g_ptr_array_add (lunches,
                   lanyard_appointment_new ("lunch", "Lunch",
                                            lanyard_test_instant ("2019-12-27T16:30:00Z"),
                                            lanyard_test_instant ("2019-12-27T17:30:00Z"),
                                            "Bakery"));
  lanyard_plan_load_appointments (plan, lunches);
  lanyard_test_star (plan, "Soon", LANYARD_STAR_MAYBE);
  lanyard_test_star (plan, "Short", LANYARD_STAR_HIDDEN);
  after = entries_new (programme, plan, "2019-12-27T16:45:00Z");
  mine = dup_entries (after);
  g_assert_cmpstr (mine, ==,
                   "mine: Lunch, 45 min left, Bakery\n"
                   "mine: Soon, in 15 min, -\n"
                   "now: Long, 1 h 15 min left, Ada\n");
  g_assert_null (lanyard_now_entry_get_session (g_ptr_array_index (after, 0)));
}

static void
count_cb (GObject    *object,
          GParamSpec *pspec,
          guint      *count)
{
  ++*count;
}

/* An entry goes on as long as it is the same thing in the same section. */
static void
test_take (void)
{
  g_autoptr (LanyardProgramme) programme =
              lanyard_test_programme_new ("36C3", NULL, NULL, sessions, G_N_ELEMENTS (sessions));
  g_autoptr (LanyardPlan) plan = lanyard_plan_new ();
  g_autoptr (GPtrArray) first = entries_new (programme, plan, "2019-12-27T16:45:00Z");
  g_autoptr (GPtrArray) same = entries_new (programme, plan, "2019-12-27T16:45:00Z");
  g_autoptr (GPtrArray) later = entries_new (programme, plan, "2019-12-27T16:46:00Z");
  g_autoptr (GPtrArray) mine = NULL;
  LanyardNowEntry *entry = g_ptr_array_index (first, 1);
  guint            n_notified = 0;

  g_signal_connect (entry, "notify::left", G_CALLBACK (count_cb), &n_notified);
  g_assert_true (lanyard_now_entry_take (entry, g_ptr_array_index (same, 1)));
  g_assert_cmpuint (n_notified, ==, 0);
  g_assert_true (lanyard_now_entry_take (entry, g_ptr_array_index (later, 1)));
  g_assert_cmpuint (n_notified, ==, 1);
  g_assert_cmpstr (lanyard_now_entry_get_left (entry), ==, "1 h 14 min left");
  g_assert_false (lanyard_now_entry_take (entry, g_ptr_array_index (later, 0)));

  lanyard_test_star (plan, "Long", LANYARD_STAR_GOING);
  mine = entries_new (programme, plan, "2019-12-27T16:45:00Z");
  g_assert_false (lanyard_now_entry_take (entry, g_ptr_array_index (mine, 0)));
  g_assert_cmpuint (n_notified, ==, 1);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/now-entry/new", test_new);
  g_test_add_func ("/now-entry/take", test_take);

  return g_test_run ();
}
