/* SPDX-FileCopyrightText: 2026 The Lanyard authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "lanyard-reminding.h"

#include "lanyard-intake.h"

#include <glib/gstdio.h>

#define PROGRAMME                                                                \
  "{\"format\": \"lanyard-programme\", \"version\": 1,"                          \
  " \"conference\": {\"id\": \"lpc\", \"title\": \"Plumbers\","                  \
  " \"time_zone\": \"Europe/Lisbon\"}, \"sessions\": ["                          \
  " {\"id\": \"bpf\", \"title\": \"BPF\", \"duration\": 30, \"start\": \"%s\"}," \
  " {\"id\": \"rcu\", \"title\": \"RCU\", \"duration\": 30,"                     \
  " \"start\": \"2019-09-11T12:00:00+01:00\"}]}"

#define MANY_BEGIN                                              \
  "{\"format\": \"lanyard-programme\", \"version\": 1,"         \
  " \"conference\": {\"id\": \"lpc\", \"title\": \"Plumbers\"," \
  " \"time_zone\": \"Europe/Lisbon\"}, \"sessions\": ["
#define MANY_SESSION                                              \
  "%s{\"id\": \"s%d\", \"title\": \"Talk %d\", \"duration\": 30," \
  " \"start\": \"2019-09-11T%d:00:00+01:00\"}"

#define TEN "2019-09-11T10:00:00+01:00"
#define ELEVEN "2019-09-11T11:00:00+01:00"

/* The first of them */
#define START G_GINT64_CONSTANT (1568192400)

typedef struct
{
  char             *directory;
  LanyardKeeper    *keeper;
  LanyardErrands   *errands;
  GSettings        *settings;
  LanyardReminding *reminding; /* (nullable) */
  GString          *told;      /* what was shown and withdrawn */
  gboolean          looked;
} Fixture;

static void
bring_text (Fixture    *fixture,
            const char *text)
{
  g_autoptr (GPtrArray) files = g_ptr_array_new_with_free_func (g_object_unref);
  g_autofree char *path = g_build_filename (fixture->directory, "programme.json", NULL);
  g_autofree char *conference = NULL;
  g_autoptr (GError) error = NULL;

  g_assert_true (g_file_set_contents (path, text, -1, NULL));
  g_ptr_array_add (files, g_file_new_for_path (path));
  conference = lanyard_keeper_add_files (fixture->keeper, files, NULL, NULL, &error);
  g_assert_no_error (error);
}

static void
bring (Fixture    *fixture,
       const char *start)
{
  g_autofree char *text = g_strdup_printf (PROGRAMME, start);

  bring_text (fixture, text);
}

static void
star (Fixture    *fixture,
      const char *id)
{
  g_autoptr (LanyardSnapshot) session =
              lanyard_keeper_find_session (fixture->keeper, "lpc", id, NULL);

  g_assert_true (
    lanyard_keeper_set_star (fixture->keeper, "lpc", session, LANYARD_STAR_GOING, NULL));
}

static void
set_up (Fixture      *fixture,
        gconstpointer data)
{
  fixture->directory = g_dir_make_tmp ("lanyard-reminding-XXXXXX", NULL);
  fixture->keeper = lanyard_keeper_new (fixture->directory);
  g_assert_true (lanyard_keeper_open (fixture->keeper, NULL));
  fixture->errands = lanyard_errands_new (fixture->keeper);
  fixture->settings = g_settings_new (APPLICATION_ID);
  fixture->told = g_string_new (NULL);
  bring (fixture, TEN);
  star (fixture, "bpf");
}

static void
show_cb (Fixture             *fixture,
         const LanyardNotice *notice)
{
  g_string_append_printf (fixture->told, "%s: %s. ", notice->id, notice->body);
}

static void
withdraw_cb (Fixture    *fixture,
             const char *id)
{
  g_string_append_printf (fixture->told, "%s withdrawn. ", id);
}

static void
looked_cb (Fixture *fixture)
{
  fixture->looked = TRUE;
}

static void
wait_for_look (Fixture *fixture)
{
  fixture->looked = FALSE;
  while (!fixture->looked)
    g_main_context_iteration (NULL, TRUE);
}

/* Starts it @seconds after the first session does. */
static void
start (Fixture *fixture,
       int      seconds)
{
  g_autoptr (LanyardClock) clock = lanyard_clock_new_at (START + seconds);

  fixture->reminding = lanyard_reminding_new (fixture->keeper, fixture->errands, clock,
                                              fixture->settings);
  g_signal_connect_swapped (fixture->reminding, "show", G_CALLBACK (show_cb), fixture);
  g_signal_connect_swapped (fixture->reminding, "withdraw", G_CALLBACK (withdraw_cb), fixture);
  g_signal_connect_swapped (fixture->reminding, "looked", G_CALLBACK (looked_cb), fixture);
  wait_for_look (fixture);
}

static void
stop (Fixture *fixture)
{
  do
    lanyard_errands_wait (fixture->errands);
  while (g_main_context_iteration (NULL, FALSE));
  g_assert_finalize_object (g_steal_pointer (&fixture->reminding));
}

static void
assert_told (Fixture    *fixture,
             const char *expected)
{
  g_assert_cmpstr (fixture->told->str, ==, expected);
  g_string_truncate (fixture->told, 0);
}

static void
tear_down (Fixture      *fixture,
           gconstpointer data)
{
  static const char *const keys[] = { "remind-going", "remind-maybe", "remind-of-moves" };
  const char              *name;

  stop (fixture);
  for (guint i = 0; i < G_N_ELEMENTS (keys); i++)
    g_settings_reset (fixture->settings, keys[i]);
  g_string_free (fixture->told, TRUE);
  lanyard_errands_free (fixture->errands);
  g_object_unref (fixture->settings);
  g_assert_finalize_object (fixture->keeper);
  for (int depth = 0; depth < 2; depth++)
    {
      g_autofree char *path = depth == 0 ? g_build_filename (fixture->directory, "originals", NULL)
                                         : g_strdup (fixture->directory);
      g_autoptr (GDir) folder = g_dir_open (path, 0, NULL);

      while (folder != NULL && (name = g_dir_read_name (folder)) != NULL)
        {
          g_autofree char *inner = g_build_filename (path, name, NULL);

          g_remove (inner);
        }
      g_rmdir (path);
    }
  g_free (fixture->directory);
}

/* It comes at its time without anybody asking, and once: also for who starts
 * again. */
static void
test_due (Fixture      *fixture,
          gconstpointer data)
{
  start (fixture, -601);
  assert_told (fixture, "");
  g_assert_cmpint (lanyard_reminding_get_next (fixture->reminding), ==, START - 600);
  wait_for_look (fixture);
  assert_told (fixture, "lpc/bpf: Begins in 10 minutes, at 10:00. ");
  g_assert_cmpint (lanyard_reminding_get_next (fixture->reminding), ==, START + 1800);
  stop (fixture);

  start (fixture, -598);
  assert_told (fixture, "");
}

static void
test_late (Fixture      *fixture,
           gconstpointer data)
{
  start (fixture, 240);
  assert_told (fixture, "lpc/bpf: Began 4 minutes ago. ");
}

/* Another lead time counts at once. */
static void
test_preferences (Fixture      *fixture,
                  gconstpointer data)
{
  start (fixture, -1700);
  g_settings_set_int (fixture->settings, "remind-going", -1);
  wait_for_look (fixture);
  g_assert_cmpint (lanyard_reminding_get_next (fixture->reminding), ==, LANYARD_NO_INSTANT);
  assert_told (fixture, "");

  g_settings_set_int (fixture->settings, "remind-going", 30);
  wait_for_look (fixture);
  assert_told (fixture, "lpc/bpf: Begins in 29 minutes, at 10:00. ");
}

/* A star counts at once, too; and what won't be gone to is shown no longer. */
static void
test_stars (Fixture      *fixture,
            gconstpointer data)
{
  start (fixture, -300);
  assert_told (fixture, "lpc/bpf: Begins in 5 minutes, at 10:00. ");
  star (fixture, "rcu");
  wait_for_look (fixture);
  g_assert_cmpint (lanyard_reminding_get_next (fixture->reminding), ==, START + 1800);

  lanyard_reminding_drop_star (fixture->reminding, "lpc", "bpf");
  wait_for_look (fixture);
  assert_told (fixture, "lpc/bpf withdrawn. ");
  g_assert_cmpint (lanyard_reminding_get_next (fixture->reminding), ==, START + 6600);
}

static void
test_snooze (Fixture      *fixture,
             gconstpointer data)
{
  start (fixture, -600);
  assert_told (fixture, "lpc/bpf: Begins in 10 minutes, at 10:00. ");
  lanyard_reminding_snooze (fixture->reminding, "lpc", "bpf");
  wait_for_look (fixture);
  g_assert_cmpint (lanyard_reminding_get_next (fixture->reminding), >=, START - 300);
  g_assert_cmpint (lanyard_reminding_get_next (fixture->reminding), <, START);
  stop (fixture);

  start (fixture, -200);
  assert_told (fixture, "lpc/bpf: Begins in 4 minutes, at 10:00. ");
}

/* Of what moved is told; where the old time can be seen it is replaced. */
static void
test_moved (Fixture      *fixture,
            gconstpointer data)
{
  start (fixture, -3600);
  bring (fixture, ELEVEN);
  wait_for_look (fixture);
  assert_told (fixture, "moved:lpc/bpf: Wed 11 September, 10:00 → 11:00. ");

  g_settings_set_boolean (fixture->settings, "remind-of-moves", FALSE);
  bring (fixture, TEN);
  wait_for_look (fixture);
  assert_told (fixture, "");
  stop (fixture);

  start (fixture, -600);
  g_string_truncate (fixture->told, 0);
  bring (fixture, ELEVEN);
  wait_for_look (fixture);
  assert_told (fixture, "lpc/bpf: Moved to 11:00. ");
}

/* What moved while nothing ran is told at the next start, and once. */
static void
test_moved_meanwhile (Fixture      *fixture,
                      gconstpointer data)
{
  start (fixture, -3600);
  stop (fixture);
  bring (fixture, ELEVEN);
  start (fixture, -3500);
  assert_told (fixture, "moved:lpc/bpf: Wed 11 September, 10:00 → 11:00. ");
  stop (fixture);
  start (fixture, -3400);
  assert_told (fixture, "");
  stop (fixture);

  /* what the user doesn't want to know is known then */
  g_settings_set_boolean (fixture->settings, "remind-of-moves", FALSE);
  bring (fixture, TEN);
  start (fixture, -3300);
  stop (fixture);
  g_settings_set_boolean (fixture->settings, "remind-of-moves", TRUE);
  start (fixture, -3200);
  assert_told (fixture, "");
}

/* The clocks are put back an hour between now and the session: it is reminded
 * of by the time that passes. */
static void
test_daylight_saving (Fixture      *fixture,
                      gconstpointer data)
{
  static const struct
  {
    const char    *start;
    LanyardInstant due;
  } rows[] = {
    { "2019-10-27T01:30:00+01:00", G_GINT64_CONSTANT (1572134400) },
    { "2019-10-27T01:30:00+00:00", G_GINT64_CONSTANT (1572138000) },
    { "2019-10-27T10:00:00+00:00", G_GINT64_CONSTANT (1572168600) },
  };

  g_settings_set_int (fixture->settings, "remind-going", 30);
  start (fixture, 45 * 24 * 60 * 60);
  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      bring (fixture, rows[i].start);
      do
        wait_for_look (fixture);
      while (lanyard_reminding_get_next (fixture->reminding) != rows[i].due);
    }
}

/* Of many that move together one notice tells. */
static void
test_many_moved (Fixture      *fixture,
                 gconstpointer data)
{
  g_autoptr (GString) text = g_string_new (MANY_BEGIN);
  g_autoptr (GString) later = g_string_new (MANY_BEGIN);

  for (int i = 0; i < 5; i++)
    {
      g_string_append_printf (text, MANY_SESSION, i > 0 ? "," : "", i, i, 10);
      g_string_append_printf (later, MANY_SESSION, i > 0 ? "," : "", i, i, 11);
    }
  bring_text (fixture, g_string_append (text, "]}")->str);
  for (int i = 0; i < 5; i++)
    {
      g_autofree char *id = g_strdup_printf ("s%d", i);

      star (fixture, id);
    }
  start (fixture, -7200);
  bring_text (fixture, g_string_append (later, "]}")->str);
  wait_for_look (fixture);
  assert_told (fixture, "moves: Talk 0, Talk 1, Talk 2, Talk 3, Talk 4. ");
}

int
main (int    argc,
      char **argv)
{
  /* where the conference is */
  g_setenv ("TZ", "Europe/Lisbon", TRUE);
  g_test_init (&argc, &argv, NULL);

#define ADD(path, func) g_test_add (path, Fixture, NULL, set_up, func, tear_down)
  ADD ("/reminding/due", test_due);
  ADD ("/reminding/late", test_late);
  ADD ("/reminding/preferences", test_preferences);
  ADD ("/reminding/stars", test_stars);
  ADD ("/reminding/snooze", test_snooze);
  ADD ("/reminding/daylight-saving", test_daylight_saving);
  ADD ("/reminding/moved", test_moved);
  ADD ("/reminding/many-moved", test_many_moved);
  ADD ("/reminding/moved-meanwhile", test_moved_meanwhile);

  return g_test_run ();
}
