/* SPDX-FileCopyrightText: 2026 The Lanyard authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "reminders-test.h"

/* Histories drawn at random, as a user, a conference and a clock may make them.
 * -m slow: a million of them. */
#define N_HISTORIES 3000
#define N_SLOW_HISTORIES 1000000
#define N_STEPS 24
#define N_ITEMS 3
#define MOST_MINUTES 400

/* What is known of one start of one thing without asking what is tested. */
typedef struct
{
  gboolean shown;
  gboolean excused; /* it was over, or ran already when the user chose it */
} Fate;

typedef struct
{
  RemindersTest test;
  GRand        *random;
  int           now;
  Fate          fates[N_ITEMS][MOST_MINUTES];
  gboolean      known[N_ITEMS]; /* had a time to be reminded at when last looked */
  gboolean      running;        /* looked since it was started */
} History;

static const char *const names[N_ITEMS] = { "a", "b", "c" };

static int
draw (History *history,
      int      from,
      int      to)
{
  return g_rand_int_range (history->random, from, to);
}

static void
happen (History *history)
{
  RemindersTestItem *item = &history->test.items[draw (history, 0, N_ITEMS)];

  switch (draw (history, 0, 10))
    {
    case 0:
      item->start = draw (history, 0, MOST_MINUTES);
      break;
    case 1:
      item->star = (LanyardStar)draw (history, LANYARD_STAR_OFF, LANYARD_STAR_HIDDEN + 1);
      break;
    case 2:
      item->state = (LanyardPlanItemState)draw (history, 0, LANYARD_PLAN_ITEM_GONE + 1);
      break;
    case 3:
      item->star = LANYARD_STAR_GOING;
      item->state = LANYARD_PLAN_ITEM_ON;
      break;
    case 4:
      reminders_test_restart (&history->test);
      history->running = FALSE;
      break;
    case 5:
      history->now = draw (history, 0, MOST_MINUTES);
      break;
    default:
      history->now += draw (history, 0, 25);
      break;
    }
}

static gboolean
is_on (const RemindersTestItem *item)
{
  return item->state == LANYARD_PLAN_ITEM_ON && item->star == LANYARD_STAR_GOING;
}

static void
check_due (History               *history,
           const LanyardReminder *reminder)
{
  guint                    i = (guint)(*reminder->about->item->id - 'a');
  const RemindersTestItem *item = &history->test.items[i];
  Fate                    *fate = &history->fates[i][item->start];

  g_assert_true (is_on (item));
  g_assert_cmpint (history->now, <, item->start + item->duration);
  if (reminder->kind == LANYARD_REMINDER_MOVED)
    return;

  g_assert_false (fate->shown);
  g_assert_cmpint (history->now, >=, item->start - 10);
  fate->shown = TRUE;
}

static void
check_none_missing (History *history,
                    guint    i)
{
  const RemindersTestItem *item = &history->test.items[i];
  Fate                    *fate = &history->fates[i][item->start];
  int                      now = history->now;

  if (is_on (item))
    {
      if (now < item->start)
        fate->excused = FALSE;
      else if (now >= item->start + item->duration || (history->running && !history->known[i]))
        fate->excused = TRUE;
      if (now >= item->start - 10 && now < item->start + item->duration)
        g_assert_true (fate->shown || fate->excused);
      if (now < item->start - 10 && !fate->shown)
        g_assert_cmpint (history->test.before->wake, <=, (gint64)(item->start - 10) * 60);
    }
  history->known[i] = is_on (item);
}

static void
look (History *history)
{
  const LanyardReminders *reminders = reminders_test_look (&history->test, history->now);

  for (guint i = 0; i < reminders->due->len; i++)
    check_due (history, g_ptr_array_index (reminders->due, i));
  for (guint i = 0; i < N_ITEMS; i++)
    check_none_missing (history, i);
  history->running = TRUE;

  /* once done it stays done */
  reminders = reminders_test_look (&history->test, history->now);
  g_assert_cmpuint (reminders->due->len + reminders->missed->len + reminders->withdrawn->len +
                      reminders->records->len,
                    ==, 0);
}

static void
run (guint32 seed)
{
  g_autofree History *history = g_new0 (History, 1);

  history->random = g_rand_new_with_seed (seed);
  reminders_test_set_up (&history->test);
  for (guint i = 0; i < N_ITEMS; i++)
    reminders_test_add (&history->test, names[i], draw (history, 0, MOST_MINUTES),
                        draw (history, 5, 60));
  for (guint i = 0; i < N_STEPS; i++)
    {
      happen (history);
      look (history);
    }
  reminders_test_tear_down (&history->test);
  g_rand_free (history->random);
}

static void
test_histories (void)
{
  guint n = g_test_slow () ? N_SLOW_HISTORIES : N_HISTORIES;

  for (guint32 seed = 0; seed < n; seed++)
    run (seed);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/reminders/histories", test_histories);

  return g_test_run ();
}
