/* SPDX-FileCopyrightText: 2026 The Lanyard authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "lanyard-keeper.h"

#include "lanyard-intake.h"

#include <glib/gstdio.h>

#define PROGRAMME                                                                \
  "{\"format\": \"lanyard-programme\", \"version\": 1,"                          \
  " \"conference\": {\"id\": \"%s\", \"title\": \"%s\","                         \
  " \"time_zone\": \"Europe/Lisbon\"},"                                          \
  " \"sessions\": [{\"id\": \"mc\", \"title\": \"BPF MC\", \"duration\": 90,"    \
  " \"start\": \"2019-09-11T10:00:00+01:00\"},"                                  \
  " {\"id\": \"bpf\", \"title\": \"BPF\", \"duration\": 30, \"parent\": \"mc\"," \
  " \"start\": \"2019-09-11T10:00:00+01:00\"}]}"

/* 2019-09-11 10:00 in Lisbon */
#define START G_GINT64_CONSTANT (1568192400)

typedef struct
{
  char          *directory;
  LanyardKeeper *keeper;
} Fixture;

static void
add (Fixture    *fixture,
     const char *id)
{
  g_autoptr (GPtrArray) files = g_ptr_array_new_with_free_func (g_object_unref);
  g_autofree char *path = g_build_filename (fixture->directory, "programme.json", NULL);
  g_autofree char *text = g_strdup_printf (PROGRAMME, id, id);
  g_autofree char *conference = NULL;
  g_autoptr (GError) error = NULL;

  g_assert_true (g_file_set_contents (path, text, -1, NULL));
  g_ptr_array_add (files, g_file_new_for_path (path));
  conference = lanyard_keeper_add_files (fixture->keeper, files, NULL, NULL, &error);
  g_assert_no_error (error);
  g_assert_cmpstr (conference, ==, id);
}

static void
set_up (Fixture      *fixture,
        gconstpointer data)
{
  fixture->directory = g_dir_make_tmp ("lanyard-keeper-XXXXXX", NULL);
  fixture->keeper = lanyard_keeper_new (fixture->directory);
  g_assert_true (lanyard_keeper_open (fixture->keeper, NULL));
  add (fixture, "plumbers");
  add (fixture, "kernel");
}

static void
remove_folder (const char *path)
{
  g_autoptr (GDir) folder = g_dir_open (path, 0, NULL);
  const char *name;

  while (folder != NULL && (name = g_dir_read_name (folder)) != NULL)
    {
      g_autofree char *inner = g_build_filename (path, name, NULL);

      if (g_file_test (inner, G_FILE_TEST_IS_DIR))
        remove_folder (inner);
      else
        g_unlink (inner);
    }
  g_rmdir (path);
}

static void
tear_down (Fixture      *fixture,
           gconstpointer data)
{
  g_assert_finalize_object (fixture->keeper);
  remove_folder (fixture->directory);
  g_free (fixture->directory);
}

static void
star (Fixture    *fixture,
      const char *conference,
      const char *id)
{
  g_autoptr (LanyardSnapshot) session =
              lanyard_keeper_find_session (fixture->keeper, conference, id, NULL);

  g_assert_true (lanyard_keeper_set_star (fixture->keeper, conference, session,
                                          LANYARD_STAR_GOING, NULL));
}

/* @expected: conference/id, what it is part of, minutes, one after another */
static void
assert_remindable (Fixture    *fixture,
                   const char *expected)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) all = lanyard_keeper_list_remindable (fixture->keeper, &error);
  g_autoptr (GString) text = g_string_new (NULL);

  g_assert_no_error (error);
  for (guint i = 0; i < all->len; i++)
    {
      const LanyardRemindable *one = g_ptr_array_index (all, i);

      g_assert_cmpstr (g_time_zone_get_identifier (one->zone), ==, "Europe/Lisbon");
      g_assert_cmpint (one->item->span.start, ==, START);
      g_string_append_printf (text, "%s%s/%s %s %d", i > 0 ? "; " : "", one->conference,
                              one->item->id, one->parent, one->lead);
    }
  g_assert_cmpstr (text->str, ==, expected);
}

/* What may be reminded of is in the plan of any conference. */
static void
test_remindable (Fixture      *fixture,
                 gconstpointer data)
{
  g_autoptr (LanyardAppointment) lunch =
              lanyard_appointment_new ("lunch", "Lunch", START, START + 3600, NULL);

  assert_remindable (fixture, "");
  star (fixture, "plumbers", "bpf");
  star (fixture, "kernel", "mc");
  g_assert_true (
    lanyard_keeper_put_appointment (fixture->keeper, "kernel", lunch, NULL));
  g_assert_true (lanyard_keeper_set_lead (fixture->keeper, "kernel", "mc", 15, NULL));
  assert_remindable (fixture, "kernel/mc (null) 15; kernel/lunch (null) -2; plumbers/bpf mc -2");

  g_assert_true (lanyard_keeper_set_removed (fixture->keeper, "kernel", TRUE, NULL));
  assert_remindable (fixture, "plumbers/bpf mc -2");
}

static void
news_cb (LanyardKeeper *keeper,
         guint          news,
         const char    *conference,
         guint         *all)
{
  g_assert_cmpstr (conference, ==, "plumbers");
  *all |= news;
}

/* A lead time is news, what was shown is none. */
static void
test_news (Fixture      *fixture,
           gconstpointer data)
{
  LanyardReminded record = { .conference = (char *)"plumbers", .id = (char *)"bpf" };
  g_autoptr (GPtrArray) records = g_ptr_array_new ();
  g_autoptr (GPtrArray) kept = NULL;
  guint all = 0;

  g_signal_connect (fixture->keeper, "news", G_CALLBACK (news_cb), &all);
  g_ptr_array_add (records, &record);
  g_assert_true (lanyard_keeper_put_reminded (fixture->keeper, records, NULL));
  kept = lanyard_keeper_list_reminded (fixture->keeper, NULL);
  g_assert_cmpuint (kept->len, ==, 1);
  g_assert_cmpuint (all, ==, 0);

  g_assert_true (lanyard_keeper_set_lead (fixture->keeper, "plumbers", "bpf", 5, NULL));
  g_assert_cmpuint (all, ==, LANYARD_NEWS_PLAN);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add ("/keeper-reminders/remindable", Fixture, NULL, set_up, test_remindable, tear_down);
  g_test_add ("/keeper-reminders/news", Fixture, NULL, set_up, test_news, tear_down);

  return g_test_run ();
}
