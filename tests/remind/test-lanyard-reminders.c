/* SPDX-FileCopyrightText: 2026 The Lanyard authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "lanyard-reminders.h"

#include "reminders-test.h"

#define MAX_STEPS 9

/* What happens, and then what is to be done at that minute. */
typedef struct
{
  int         now;
  const char *happens;  /* words, “;” between: see happen() */
  const char *expected; /* reminders, missed, withdrawn, and when to look again */
} Step;

typedef struct
{
  const char *name;
  Step        steps[MAX_STEPS];
} Case;

/* Of ten minutes ahead for who goes, and none for who may. */
static const Case cases[] = {
  { "nothing", { { 0, "", "" } } },
  { "ahead",
    { { 0, "add a 100 30", "@90" },
      { 89, "", "@90" },
      { 90, "", "ahead a @130" },
      { 90, "", "@130" },
      { 130, "", "-a" },
      { 131, "", "" } } },
  { "maybe", { { 0, "add a 100 30; maybe a", "" }, { 95, "", "" } } },
  { "own-lead",
    { { 0, "add a 100 30; maybe a; lead a 5", "@95" }, { 95, "", "ahead a @130" } } },
  { "no-lead", { { 0, "add a 100 30; lead a -1", "" }, { 95, "", "" } } },
  { "longer-lead",
    { { 80, "add a 100 30", "@90" },
      { 81, "lead a 30", "ahead a @130" },
      { 95, "lead a 5", "@130" } } },
  { "late", { { 104, "add a 100 30", "late a @130" }, { 105, "", "@130" } } },
  { "suspended",
    { { 0, "add a 100 30; add b 200 30", "@90" },
      { 120, "", "late a @130" },
      { 300, "", "-a missed b" },
      { 301, "", "" } } },
  { "long-over",
    { { 0, "add a 100 30; add b 110 30; add c 300 30", "@90" },
      { 200, "", "missed a,b @290" },
      { 201, "restart", "@290" } } },
  { "days-over", { { 0, "add a 100 30", "@90" }, { 2000, "", "" }, { 2001, "", "" } } },
  { "first-start", { { 200, "add a 100 30", "" }, { 201, "restart", "" } } },
  { "off-meanwhile",
    { { 0, "add a 100 30; add b 200 30", "@90" },
      { 90, "", "ahead a @130" },
      { 300, "restart", "-a missed b" } } },
  { "restart", { { 90, "add a 100 30", "ahead a @130" }, { 90, "restart", "@130" } } },
  { "starred-while-it-runs",
    { { 0, "", "" }, { 110, "add a 100 30", "" }, { 111, "restart", "" } } },
  { "starred-just-before", { { 0, "", "" }, { 95, "add a 100 30", "ahead a @130" } } },
  { "starred-when-over", { { 0, "", "" }, { 150, "add a 100 30", "" }, { 151, "restart", "" } } },
  { "moved-later",
    { { 0, "add a 100 30", "@90" },
      { 50, "move a 200", "@190" },
      { 90, "", "@190" },
      { 190, "", "ahead a @230" } } },
  { "moved-earlier",
    { { 0, "add a 100 30", "@90" }, { 10, "move a 15", "ahead a @45" }, { 90, "", "-a" } } },
  { "moved-to-now",
    { { 0, "add a 100 30", "@90" }, { 10, "move a 5", "late a @35" } } },
  { "moved-to-past",
    { { 0, "add a 100 30", "@90" }, { 80, "move a 5", "" }, { 90, "", "" } } },
  { "moved-while-shown",
    { { 90, "add a 100 30", "ahead a @130" },
      { 92, "move a 200", "moved a @190" },
      { 93, "", "@190" },
      { 190, "", "ahead a @230" },
      { 230, "", "-a" } } },
  { "moved-to-and-fro",
    { { 90, "add a 100 30", "ahead a @130" },
      { 92, "move a 200", "moved a @190" },
      { 93, "move a 100", "moved a @130" },
      { 130, "", "-a" } } },
  { "moved-across-restart",
    { { 90, "add a 100 30", "ahead a @130" }, { 92, "restart; move a 200", "moved a @190" } } },
  { "moved-and-over",
    { { 90, "add a 100 30", "ahead a @130" }, { 92, "move a 5", "-a" } } },
  { "cancelled",
    { { 90, "add a 100 30", "ahead a @130" }, { 91, "cancel a", "-a" }, { 92, "", "" } } },
  { "cancelled-before", { { 0, "add a 100 30; cancel a", "" }, { 95, "", "" } } },
  { "comes-back",
    { { 0, "add a 100 30; cancel a", "" }, { 50, "back a", "@90" }, { 90, "", "ahead a @130" } } },
  { "gone", { { 90, "add a 100 30", "ahead a @130" }, { 91, "gone a", "-a" } } },
  { "unstarred",
    { { 90, "add a 100 30", "ahead a @130" }, { 91, "off a", "-a" }, { 92, "going a", "" } } },
  { "forgotten", { { 90, "add a 100 30", "ahead a @130" }, { 91, "forget", "-a" } } },
  { "snoozed",
    { { 90, "add a 100 30", "ahead a @130" },
      { 91, "snooze a 96", "@96" },
      { 96, "", "again a @130" },
      { 97, "", "@130" } } },
  { "snoozed-twice",
    { { 90, "add a 100 30", "ahead a @130" },
      { 91, "snooze a 96", "@96" },
      { 96, "", "again a @130" },
      { 97, "snooze a 102", "@102" },
      { 102, "", "again a @130" } } },
  { "snoozed-across-restart",
    { { 90, "add a 100 30", "ahead a @130" },
      { 91, "snooze a 96; restart", "@96" },
      { 110, "restart", "again a @130" },
      { 111, "restart", "@130" } } },
  { "snoozed-until-over",
    { { 90, "add a 100 30", "ahead a @130" },
      { 128, "snooze a 133", "@133" },
      { 140, "", "" },
      { 141, "", "" } } },
  { "snoozed-and-unstarred",
    { { 90, "add a 100 30", "ahead a @130" },
      { 91, "snooze a 96; off a", "" },
      { 96, "going a", "" } } },
  { "snoozed-and-moved",
    { { 90, "add a 100 30", "ahead a @130" },
      { 91, "snooze a 96; move a 200", "@190" },
      { 96, "", "@190" },
      { 190, "", "ahead a @230" } } },
  { "clock-set-back",
    { { 90, "add a 100 30; add b 150 30", "ahead a @130" },
      { 30, "", "@130" },
      { 90, "", "@130" },
      { 140, "", "-a ahead b @180" },
      { 80, "", "@180" } } },
  { "clock-set-forward",
    { { 60, "add a 100 30; add b 150 30", "@90" }, { 145, "", "ahead b missed a @180" } } },
  /* what was over by a wrong clock only wasn't told */
  { "clock-was-wrong",
    { { 60, "add a 100 30", "@90" },
      { 200, "", "missed a" },
      { 60, "", "@90" },
      { 110, "", "late a @130" } } },
  { "two-at-once",
    { { 90, "add a 100 30; add b 100 60", "ahead a (b) ahead b (a) @160" }, { 91, "", "@160" } } },
  { "part-of", { { 90, "add a 100 30; add b 100 60; part a b", "ahead a ahead b @160" } } },
  { "two-conferences",
    { { 90, "add a 100 30; add b 110 60; of b fosdem", "ahead a (b) @100" },
      { 100, "", "ahead b (a) @170" } } },
  { "one-look-between",
    { { 90, "add a 100 10; add b 100 20; add c 200 20", "ahead a (b) ahead b (a) @120" },
      { 120, "", "-a -b @190" } } },
  { "no-end", { { 90, "add a 100 -1", "ahead a @130" }, { 130, "", "-a" } } },
};

static void
snooze (RemindersTest *test,
        const char    *name,
        int            until)
{
  g_autoptr (LanyardReminded) record =
              lanyard_reminders_snooze (test->reminded, "lpc", name, (gint64)until * 60);

  g_assert_nonnull (record);
  reminders_test_keep (test, record);
}

static void
happen_to_star (RemindersTestItem *item,
                const char        *what)
{
  if (g_str_equal (what, "going"))
    item->star = LANYARD_STAR_GOING;
  else if (g_str_equal (what, "maybe"))
    item->star = LANYARD_STAR_MAYBE;
  else if (g_str_equal (what, "off"))
    item->star = LANYARD_STAR_OFF;
  else if (g_str_equal (what, "cancel"))
    item->state = LANYARD_PLAN_ITEM_CANCELLED;
  else if (g_str_equal (what, "gone"))
    item->state = LANYARD_PLAN_ITEM_GONE;
  else if (g_str_equal (what, "back"))
    item->state = LANYARD_PLAN_ITEM_ON;
  else
    g_assert_not_reached ();
}

static int
number (const char *word)
{
  return (int)g_ascii_strtoll (word, NULL, 10);
}

static void
happen (RemindersTest *test,
        const char    *text)
{
  g_auto (GStrv) words = g_strsplit (text, " ", -1);
  const char *what = words[0];

  if (g_str_equal (what, "add"))
    reminders_test_add (test, words[1], number (words[2]), number (words[3]));
  else if (g_str_equal (what, "move"))
    reminders_test_find (test, words[1])->start = number (words[2]);
  else if (g_str_equal (what, "lead"))
    reminders_test_find (test, words[1])->lead = number (words[2]);
  else if (g_str_equal (what, "part"))
    reminders_test_find (test, words[1])->parent = reminders_test_find (test, words[2])->name;
  else if (g_str_equal (what, "of"))
    reminders_test_find (test, words[1])->conference = "fosdem";
  else if (g_str_equal (what, "snooze"))
    snooze (test, words[1], number (words[2]));
  else if (g_str_equal (what, "restart"))
    reminders_test_restart (test);
  else if (g_str_equal (what, "forget"))
    test->n_items = 0;
  else
    happen_to_star (reminders_test_find (test, words[1]), what);
}

static void
add_word (GString    *text,
          const char *before,
          const char *word)
{
  g_string_append_printf (text, "%s%s%s", text->len > 0 ? " " : "", before, word);
}

static void
describe_due (GString               *text,
              const LanyardReminder *reminder)
{
  static const char *const kinds[] = {
    [LANYARD_REMINDER_AHEAD] = "ahead ",
    [LANYARD_REMINDER_LATE] = "late ",
    [LANYARD_REMINDER_AGAIN] = "again ",
    [LANYARD_REMINDER_MOVED] = "moved ",
  };

  add_word (text, kinds[reminder->kind], reminder->about->item->id);
  for (guint i = 0; i < reminder->clashes->len; i++)
    {
      const LanyardRemindable *other = g_ptr_array_index (reminder->clashes, i);

      g_string_append_printf (text, " (%s)", other->item->id);
    }
}

static char *
describe (const LanyardReminders *reminders)
{
  g_autoptr (GString) text = g_string_new (NULL);

  for (guint i = 0; i < reminders->withdrawn->len; i++)
    add_word (text, "-", ((LanyardReminded *)g_ptr_array_index (reminders->withdrawn, i))->id);
  for (guint i = 0; i < reminders->due->len; i++)
    describe_due (text, g_ptr_array_index (reminders->due, i));
  for (guint i = 0; i < reminders->missed->len; i++)
    {
      const LanyardRemindable *missed = g_ptr_array_index (reminders->missed, i);

      if (i == 0)
        add_word (text, "missed ", missed->item->id);
      else
        g_string_append_printf (text, ",%s", missed->item->id);
    }
  if (reminders->wake != LANYARD_NO_INSTANT)
    g_string_append_printf (text, "%s@%d", text->len > 0 ? " " : "", (int)(reminders->wake / 60));
  return g_string_free (g_steal_pointer (&text), FALSE);
}

static void
test_case (gconstpointer data)
{
  const Case   *one = data;
  RemindersTest test;

  reminders_test_set_up (&test);
  for (guint i = 0; i < MAX_STEPS && one->steps[i].happens != NULL; i++)
    {
      const Step *step = &one->steps[i];
      g_auto (GStrv) parts = g_strsplit (step->happens, "; ", -1);
      g_autofree char *done = NULL;

      for (guint j = 0; parts[j] != NULL; j++)
        {
          if (*parts[j] != '\0')
            happen (&test, parts[j]);
        }
      done = describe (reminders_test_look (&test, step->now));
      if (!g_str_equal (done, step->expected))
        g_error ("%s, at %d: “%s” where “%s” is right", one->name, step->now, done,
                 step->expected);
    }
  reminders_test_tear_down (&test);
}

static void
test_not_snoozed (void)
{
  RemindersTest test;

  reminders_test_set_up (&test);
  reminders_test_add (&test, "a", 100, 30);
  reminders_test_look (&test, 50);
  g_assert_null (lanyard_reminders_snooze (test.reminded, "lpc", "a", 3600));
  reminders_test_tear_down (&test);
}

/* Each of many comes, and once. */
static void
test_many (void)
{
  RemindersTest test;
  guint         n_due = 0;

  reminders_test_set_up (&test);
  for (int i = 0; i < REMINDERS_TEST_MOST; i++)
    {
      g_autofree char *name = g_strdup_printf ("%d", i);

      reminders_test_add (&test, name, 20 + 5 * i, 45);
    }
  for (int now = 0; now < 5 * REMINDERS_TEST_MOST + 100; now += 5)
    n_due += reminders_test_look (&test, now)->due->len;
  g_assert_cmpuint (n_due, ==, REMINDERS_TEST_MOST);
  g_assert_cmpint (test.before->wake, ==, LANYARD_NO_INSTANT);
  reminders_test_tear_down (&test);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *path = g_strdup_printf ("/reminders/%s", cases[i].name);

      g_test_add_data_func (path, &cases[i], test_case);
    }
  g_test_add_func ("/reminders/not-snoozed", test_not_snoozed);
  g_test_add_func ("/reminders/many", test_many);

  return g_test_run ();
}
