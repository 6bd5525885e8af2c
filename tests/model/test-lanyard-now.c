/* SPDX-FileCopyrightText: 2026 The Lanyard authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "lanyard-now.h"

#include "test-plans.h"

#define DAY "2019-09-09"
#define AT(id_, day_, start_, minutes)                         \
  .id = id_, .day = day_, .start = start_, .duration = minutes

static const TestPlanned rows[] = {
  { { AT ("party", "2019-09-08", DAY "T01:00", 120) } },
  { { AT ("talk", DAY, DAY "T10:00", 60) } },
  { { AT ("short", DAY, DAY "T10:00", 15) } },
  { { AT ("mine", DAY, DAY "T10:00", 90) }, LANYARD_STAR_GOING },
  { { AT ("perhaps", DAY, DAY "T10:00", 90) }, LANYARD_STAR_MAYBE },
  { { AT ("hidden", DAY, DAY "T10:00", 10) }, LANYARD_STAR_HIDDEN },
  { { AT ("off", DAY, DAY "T10:00", 5), .status = LANYARD_SESSION_CANCELLED } },
  { { AT ("no-end", DAY, DAY "T10:30", 0) } },
  { { AT ("noon", DAY, DAY "T12:00", 60) } },
  { { AT ("noon-mine", DAY, DAY "T12:30", 60) }, LANYARD_STAR_GOING },
  { { .id = "some-time", .day = DAY } },
  { { .id = "other-time", .day = "2019-09-12" } },
  { { AT ("much-later", "2019-09-12", "2019-09-12T09:00", 60) } },
  { { AT ("last", "2019-09-12", "2019-09-12T10:00", 60) } },
  { { .id = "never" } },
  { { 0 } },
};

static const struct
{
  const char *now;
  const char *running; /* id:minutes that are left */
  const char *next;    /* id:minutes until it begins */
  const char *until;   /* (nullable) */
} cases[] = {
  { "2019-09-01T00:00", "", "", DAY "T00:00" },
  { DAY "T00:30", "", "party:30", DAY "T01:00" },
  { DAY "T01:00", "party:120", "", DAY "T03:00" },
  { DAY "T02:59", "party:1", "", DAY "T03:00" },
  { DAY "T03:00", "", "", DAY "T09:00" },
  { DAY "T09:00", "", "mine:60 perhaps:60 talk:60 short:60", DAY "T09:30" },
  { DAY "T09:30", "", "mine:30 perhaps:30 talk:30 short:30 no-end:60", DAY "T10:00" },
  { DAY "T10:00", "mine:90 perhaps:90 short:15 talk:60", "no-end:30", DAY "T10:15" },
  { DAY "T10:15", "mine:75 perhaps:75 talk:45", "no-end:15", DAY "T10:30" },
  { DAY "T10:30", "mine:60 perhaps:60 talk:30", "", DAY "T11:00" },
  { DAY "T11:30", "", "noon-mine:60 noon:30", DAY "T12:00" },
  { DAY "T13:30", "", "", "2019-09-12T08:00" },
  { "2019-09-12T10:30", "last:30", "", "2019-09-12T11:00" },
  { "2019-09-12T11:00", "", "", NULL },
  { "2019-12-01T00:00", "", "", NULL },
};

static void
assert_items (GPtrArray  *items,
              const char *expected)
{
  g_autoptr (GString) text = g_string_new (NULL);

  for (guint i = 0; i < items->len; i++)
    {
      const LanyardNowItem *item = g_ptr_array_index (items, i);
      const char           *id = item->session != NULL
                                   ? lanyard_session_get_id (item->session)
                                   : lanyard_appointment_get_id (item->appointment);

      g_string_append_printf (text, "%s%s:%d", i > 0 ? " " : "", id, (int)item->seconds / 60);
    }
  g_assert_cmpstr (text->str, ==, expected);
}

static void
test_cases (void)
{
  g_autoptr (LanyardProgramme) programme = test_programme_new (rows, NULL, NULL);
  g_autoptr (LanyardPlan) plan = test_plan_new (rows, programme);

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (LanyardNow) now =
                  lanyard_now_new (programme, plan, test_instant (cases[i].now));

      g_test_message ("%s", cases[i].now);
      assert_items (now->running, cases[i].running);
      assert_items (now->next, cases[i].next);
      g_assert_cmpint (now->until, ==,
                       cases[i].until != NULL ? test_instant (cases[i].until)
                                              : LANYARD_NO_INSTANT);
    }
}

static void
test_appointment (void)
{
  g_autoptr (LanyardProgramme) programme = test_programme_new (rows, NULL, NULL);
  g_autoptr (LanyardPlan) plan = test_plan_new (rows, programme);
  g_autoptr (LanyardNow) before = NULL;
  g_autoptr (LanyardNow) during = NULL;

  test_plan_set_appointment (plan, "lunch", DAY "T10:45", DAY "T11:20", NULL);
  before = lanyard_now_new (programme, plan, test_instant (DAY "T10:31"));
  assert_items (before->running, "mine:59 perhaps:59 talk:29");
  assert_items (before->next, "lunch:14");
  g_assert_cmpint (before->until, ==, test_instant (DAY "T10:45"));

  during = lanyard_now_new (programme, plan, test_instant (DAY "T10:45"));
  assert_items (during->running, "lunch:35 mine:45 perhaps:45 talk:15");
  assert_items (during->next, "");
}

static char *
write_ids (LanyardNow *now)
{
  GString   *text = g_string_new (NULL);
  GPtrArray *lists[] = { now->running, now->next };

  for (guint i = 0; i < G_N_ELEMENTS (lists); i++)
    {
      for (guint j = 0; j < lists[i]->len; j++)
        g_string_append_printf (
          text, "%s ",
          lanyard_session_get_id (((LanyardNowItem *)g_ptr_array_index (lists[i], j))->session));
      g_string_append_c (text, ';');
    }

  return g_string_free_and_steal (text);
}

/* Whoever sleeps until then misses nothing: up to that minute all is the same,
 * and then it isn't. */
static void
test_until (void)
{
  g_autoptr (LanyardProgramme) programme = test_programme_new (rows, NULL, NULL);
  g_autoptr (LanyardPlan) plan = test_plan_new (rows, programme);
  LanyardInstant   until = LANYARD_NO_INSTANT;
  g_autofree char *shown = NULL;

  for (LanyardInstant at = test_instant ("2019-09-08T20:00");
       at < test_instant ("2019-09-12T12:00"); at += 300)
    {
      g_autoptr (LanyardNow) now = lanyard_now_new (programme, plan, at);
      g_autofree char *ids = write_ids (now);

      if (shown != NULL && at < until)
        g_assert_cmpstr (ids, ==, shown);
      else if (at == until)
        g_assert_cmpstr (ids, !=, shown);
      until = now->until;
      g_assert_true (until > at || until == LANYARD_NO_INSTANT);
      g_set_str (&shown, ids);
    }
}

/* In order of start; what is cancelled, over or without a time isn't next. */
static void
test_find_next (void)
{
  static const TestSession sessions[] = {
    { AT ("talk", DAY, DAY "T10:00", 60) },
    { AT ("off", DAY, DAY "T11:00", 60), .status = LANYARD_SESSION_CANCELLED },
    { AT ("no-end", DAY, DAY "T12:00", 0) },
    { .id = "never" },
  };
  static const struct
  {
    const char *now;
    const char *next; /* (nullable) */
  } nexts[] = {
    { DAY "T09:00Z", "talk" },
    { DAY "T10:59Z", "talk" },
    { DAY "T11:00Z", "no-end" },
    { DAY "T12:00Z", "no-end" },
    { DAY "T12:01Z", NULL },
  };
  g_autoptr (GListStore) list = g_list_store_new (LANYARD_TYPE_SESSION);

  for (guint i = 0; i < G_N_ELEMENTS (sessions); i++)
    {
      g_autoptr (LanyardSession) session = test_session_new (&sessions[i], NULL);

      g_list_store_append (list, session);
    }
  for (guint i = 0; i < G_N_ELEMENTS (nexts); i++)
    {
      LanyardInstant now = LANYARD_NO_INSTANT;
      g_autoptr (LanyardSession) next = NULL;

      g_assert_true (lanyard_instant_parse (nexts[i].now, NULL, &now, NULL));
      next = lanyard_now_find_next (G_LIST_MODEL (list), now);
      g_assert_cmpstr (next != NULL ? lanyard_session_get_id (next) : NULL, ==, nexts[i].next);
    }
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/now/cases", test_cases);
  g_test_add_func ("/now/appointment", test_appointment);
  g_test_add_func ("/now/until", test_until);
  g_test_add_func ("/now/find-next", test_find_next);

  return g_test_run ();
}
