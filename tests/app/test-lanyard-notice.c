/* SPDX-FileCopyrightText: 2026 The Lanyard authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "lanyard-notice.h"

/* 2019-09-11 10:00 in Lisbon, a Wednesday */
#define START G_GINT64_CONSTANT (1568192400)

/* @start: minutes after that */
static LanyardRemindable *
create (const char *id,
        int         start,
        const char *room,
        gboolean    cancelled)
{
  LanyardSnapshot snapshot = {
    .id = (char *)id,
    .title = (char *)"BPF <b>&</b> friends",
    .start = START + start * 60,
    .duration = 30,
    .room = (char *)room,
    .status = cancelled ? LANYARD_SESSION_CANCELLED : LANYARD_SESSION_CONFIRMED,
  };
  g_autoptr (LanyardPlanItem) item = lanyard_plan_item_new (&snapshot, LANYARD_STAR_GOING, FALSE);
  g_autoptr (GTimeZone) zone = g_time_zone_new_identifier ("Europe/Lisbon");

  return lanyard_remindable_new ("lpc", item, NULL, zone, LANYARD_LEAD_BY_STAR);
}

/* Returns: what the user's clock shows; owned by this */
static LanyardClocks
clocks_in (const char        *name,
           LanyardClocksOrder order)
{
  static GTimeZone *zone;

  g_clear_pointer (&zone, g_time_zone_unref);
  zone = name != NULL ? g_time_zone_new_identifier (name) : NULL;
  return (LanyardClocks){ zone, zone, order };
}

typedef struct
{
  LanyardReminderKind kind;
  int                 now; /* seconds after the start */
  const char         *room;
  guint               n_clashes;
  const char         *body;
} ReminderCase;

static const ReminderCase reminder_cases[] = {
  { LANYARD_REMINDER_AHEAD, -600, "Room A", 0, "Begins in 10 minutes, at 10:00 · Room A" },
  { LANYARD_REMINDER_AHEAD, -59, "Room A", 0, "Begins in 1 minute, at 10:00 · Room A" },
  { LANYARD_REMINDER_AHEAD, -600, NULL, 0, "Begins in 10 minutes, at 10:00" },
  { LANYARD_REMINDER_AHEAD, 0, "Room A", 0, "Begins now · Room A" },
  { LANYARD_REMINDER_LATE, 59, "Room A", 0, "Begins now · Room A" },
  { LANYARD_REMINDER_LATE, 60, "Room A", 0, "Began 1 minute ago · Room A" },
  { LANYARD_REMINDER_LATE, 299, "Room A", 0, "Began 4 minutes ago · Room A" },
  { LANYARD_REMINDER_AGAIN, -300, "Room A", 0, "Begins in 5 minutes, at 10:00 · Room A" },
  { LANYARD_REMINDER_AGAIN, 120, "Room A", 0, "Began 2 minutes ago · Room A" },
  { LANYARD_REMINDER_MOVED, -3000, "Room A", 0, "Moved to 10:00 · Room A" },
  { LANYARD_REMINDER_MOVED, -86400, NULL, 0, "Moved to Wed 11 September, 10:00" },
  { LANYARD_REMINDER_AHEAD, -600, "Room A", 1,
    "Begins in 10 minutes, at 10:00 · Room A\nClashes with “BPF <b>&</b> friends”" },
  { LANYARD_REMINDER_AHEAD, -600, "Room A", 3,
    "Begins in 10 minutes, at 10:00 · Room A\nClashes with 3 others" },
};

static void
test_reminder (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (reminder_cases); i++)
    {
      const ReminderCase *one = &reminder_cases[i];
      g_autoptr (LanyardRemindable) about = create ("bpf", 0, one->room, FALSE);
      g_autoptr (GPtrArray) clashes = g_ptr_array_new ();
      LanyardReminder reminder = { one->kind, about, clashes };
      LanyardClocks   clocks = clocks_in ("Europe/Lisbon", LANYARD_CLOCKS_VENUE_FIRST);
      g_autoptr (LanyardNotice) notice = NULL;
      g_autoptr (GNotification) notification = NULL;

      for (guint j = 0; j < one->n_clashes; j++)
        g_ptr_array_add (clashes, about);
      notice = lanyard_notice_new_reminder (&reminder, START + one->now, &clocks);
      notification = lanyard_notice_to_notification (notice);

      g_assert_cmpstr (notice->id, ==, "lpc/bpf");
      g_assert_cmpstr (notice->title, ==, "BPF <b>&</b> friends");
      g_assert_cmpstr (notice->body, ==, one->body);
      g_assert_cmpstr (notice->conference, ==, "lpc");
      g_assert_cmpstr (notice->item, ==, "bpf");
      g_assert_true (notice->is_session);
      g_assert_true (notice->snoozes == (one->kind != LANYARD_REMINDER_MOVED));
      g_assert_true (G_IS_NOTIFICATION (notification));
    }
}

/* Where the user's clock shows another time it is told, too; Lisbon's is put
 * back on 27 October 2019 at 2:00, a minute counts as long before and after. */
static void
test_clocks (void)
{
  static const struct
  {
    const char        *own;
    LanyardClocksOrder order;
    int                start; /* minutes after START */
    const char        *body;
  } cases[] = {
    { "Europe/London", LANYARD_CLOCKS_VENUE_FIRST, 0, "Begins in 10 minutes, at 10:00" },
    { "Europe/Berlin", LANYARD_CLOCKS_VENUE_FIRST, 0,
      "Begins in 10 minutes, at 10:00 (11:00 your time)" },
    { "Europe/Berlin", LANYARD_CLOCKS_OWN_FIRST, 0,
      "Begins in 10 minutes, at 11:00 (10:00 at the venue)" },
    { "America/Los_Angeles", LANYARD_CLOCKS_VENUE_FIRST, -4 * 60,
      "Begins in 10 minutes, at 06:00 (Tue 10 September, 22:00 your time)" },
    /* 1:30 for the first time, and again */
    { "Europe/London", LANYARD_CLOCKS_VENUE_FIRST, 45 * 24 * 60 + 930,
      "Begins in 10 minutes, at 01:30 WEST" },
    { "Europe/London", LANYARD_CLOCKS_VENUE_FIRST, 45 * 24 * 60 + 990,
      "Begins in 10 minutes, at 01:30 WET" },
    { "Europe/London", LANYARD_CLOCKS_VENUE_FIRST, 46 * 24 * 60 + 60,
      "Begins in 10 minutes, at 10:00" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (LanyardRemindable) about = create ("bpf", cases[i].start, NULL, FALSE);
      g_autoptr (GPtrArray) clashes = g_ptr_array_new ();
      LanyardReminder reminder = { LANYARD_REMINDER_AHEAD, about, clashes };
      LanyardClocks   clocks = clocks_in (cases[i].own, cases[i].order);
      LanyardInstant  now = START + cases[i].start * 60 - 600;
      g_autoptr (LanyardNotice) notice = lanyard_notice_new_reminder (&reminder, now, &clocks);

      g_assert_cmpstr (notice->body, ==, cases[i].body);
    }
  clocks_in (NULL, LANYARD_CLOCKS_VENUE_FIRST);
}

static void
test_missed (void)
{
  g_autoptr (GPtrArray) missed =
              g_ptr_array_new_with_free_func ((GDestroyNotify)lanyard_remindable_unref);
  g_autoptr (LanyardNotice) one = NULL;
  g_autoptr (LanyardNotice) two = NULL;

  g_ptr_array_add (missed, create ("bpf", 0, NULL, FALSE));
  one = lanyard_notice_new_missed (missed);
  g_ptr_array_add (missed, create ("rcu", 0, NULL, FALSE));
  two = lanyard_notice_new_missed (missed);

  g_assert_cmpstr (one->title, ==, "1 Session of Your Plan Is Over");
  g_assert_cmpstr (one->body, ==, "BPF <b>&</b> friends");
  g_assert_cmpstr (two->title, ==, "2 Sessions of Your Plan Are Over");
  g_assert_cmpstr (two->body, ==, "BPF <b>&</b> friends, BPF <b>&</b> friends");
  g_assert_cmpstr (two->id, ==, one->id);
  g_assert_cmpstr (two->item, ==, "");
  g_assert_false (two->snoozes);
}

static void
test_moves (void)
{
  g_autoptr (LanyardRemindable) bpf = create ("bpf", 0, "Room A", FALSE);
  g_autoptr (LanyardRemindable) rcu = create ("rcu", 100, "Room B", FALSE);
  LanyardMove moves[] = { { LANYARD_MOVE_TIME, bpf, rcu }, { LANYARD_MOVE_OFF, rcu, bpf } };
  g_autoptr (GPtrArray) all = g_ptr_array_new ();
  g_autoptr (LanyardNotice) notice = NULL;

  for (guint i = 0; i < G_N_ELEMENTS (moves); i++)
    g_ptr_array_add (all, &moves[i]);
  notice = lanyard_notice_new_moves (all);
  g_assert_cmpstr (notice->title, ==, "2 Sessions of Your Plan Changed");
  g_assert_cmpstr (notice->body, ==, "BPF <b>&</b> friends, BPF <b>&</b> friends");
  g_assert_cmpstr (notice->id, ==, "moves");
  g_assert_cmpstr (notice->conference, ==, "lpc");
  g_assert_cmpstr (notice->item, ==, "");
  g_assert_false (notice->is_session);
}

static void
test_move (void)
{
  static const struct
  {
    LanyardMoveKind kind;
    const char     *body;
  } cases[] = {
    { LANYARD_MOVE_TIME, "Wed 11 September, 10:00 · Room A → 11:40 · Room B" },
    { LANYARD_MOVE_ROOM, "Wed 11 September, 10:00 · Room A → 11:40 · Room B" },
    { LANYARD_MOVE_OFF, "Won't take place (Wed 11 September, 10:00 · Room A)" },
    { LANYARD_MOVE_BACK, "Takes place after all: Wed 11 September, 11:40 · Room B" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (LanyardRemindable) before = create ("bpf", 0, "Room A", FALSE);
      g_autoptr (LanyardRemindable) after = create ("bpf", 100, "Room B", FALSE);
      LanyardMove   move = { cases[i].kind, before, after };
      LanyardClocks clocks = clocks_in ("Europe/Lisbon", LANYARD_CLOCKS_VENUE_FIRST);
      g_autoptr (LanyardNotice) notice = lanyard_notice_new_move (&move, &clocks);

      g_assert_cmpstr (notice->body, ==, cases[i].body);
      g_assert_cmpstr (notice->id, ==, "moved:lpc/bpf");
      g_assert_false (notice->snoozes);
    }
}

static void
test_test (void)
{
  g_autoptr (LanyardNotice) notice = lanyard_notice_new_test ();

  g_assert_cmpstr (notice->title, ==, "Test Reminder");
  g_assert_cmpstr (notice->conference, ==, "");
  g_assert_cmpstr (notice->item, ==, "");
  g_assert_false (notice->snoozes);
}

/* It is about no conference, and asks. */
static void
test_staying (void)
{
  g_autoptr (LanyardNotice) notice = lanyard_notice_new_staying ();

  g_assert_cmpstr (notice->title, ==, "Lanyard Goes On Reminding You");
  g_assert_cmpstr (notice->item, ==, "");
  g_assert_true (notice->asks_login);
  g_assert_false (notice->snoozes);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/notice/reminder", test_reminder);
  g_test_add_func ("/notice/clocks", test_clocks);
  g_test_add_func ("/notice/missed", test_missed);
  g_test_add_func ("/notice/move", test_move);
  g_test_add_func ("/notice/moves", test_moves);
  g_test_add_func ("/notice/test", test_test);
  g_test_add_func ("/notice/staying", test_staying);

  return g_test_run ();
}
