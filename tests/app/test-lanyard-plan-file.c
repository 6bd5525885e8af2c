/* SPDX-FileCopyrightText: 2026 The Lanyard authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "lanyard-plan-file.h"

#include "lanyard-intake.h"

#include <glib/gstdio.h>

#define PROGRAMME                                                           \
  "{\"format\": \"lanyard-programme\", \"version\": 1,"                     \
  " \"conference\": {\"id\": \"plumbers\", \"title\": \"Plumbers\","        \
  " \"time_zone\": \"Europe/Lisbon\"},"                                     \
  " \"sessions\": [{\"id\": \"bpf\", \"title\": \"BPF\", \"duration\": 60," \
  " \"start\": \"2019-09-11T10:00:00+01:00\"}]}"

typedef struct
{
  char          *directory;
  LanyardKeeper *keeper;
} Fixture;

static GFile *
write_file (Fixture    *fixture,
            const char *name,
            const char *text)
{
  GFile           *file = g_file_new_build_filename (fixture->directory, name, NULL);
  g_autofree char *path = g_file_get_path (file);

  g_assert_true (g_file_set_contents (path, text, -1, NULL));
  return file;
}

static void
set_up (Fixture      *fixture,
        gconstpointer data)
{
  g_autoptr (GPtrArray) files = g_ptr_array_new_with_free_func (g_object_unref);
  g_autofree char *conference = NULL;
  g_autoptr (GError) error = NULL;

  fixture->directory = g_dir_make_tmp ("lanyard-plan-file-XXXXXX", NULL);
  fixture->keeper = lanyard_keeper_new (fixture->directory);
  g_assert_true (lanyard_keeper_open (fixture->keeper, NULL));
  g_ptr_array_add (files, write_file (fixture, "programme.json", PROGRAMME));
  conference = lanyard_keeper_add_files (fixture->keeper, files, NULL, NULL, &error);
  g_assert_no_error (error);
  g_assert_cmpstr (conference, ==, "plumbers");
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
      LanyardStar decision)
{
  g_autoptr (LanyardSnapshot) session =
              lanyard_keeper_find_session (fixture->keeper, "plumbers", "bpf", NULL);

  g_assert_true (
    lanyard_keeper_set_star (fixture->keeper, "plumbers", session, decision, NULL));
}

static LanyardStar
get_star (Fixture *fixture)
{
  g_autoptr (GPtrArray) entries =
              lanyard_keeper_list_entries (fixture->keeper, "plumbers", NULL);

  g_assert_nonnull (entries);
  return entries->len > 0 ? ((const LanyardPlanEntry *)g_ptr_array_index (entries, 0))->star
                          : LANYARD_STAR_OFF;
}

/* An older file takes nothing newer back. */
static void
test_round (Fixture      *fixture,
            gconstpointer data)
{
  g_autoptr (GBytes) bytes = NULL;
  g_autofree char *text = NULL;
  g_autoptr (GFile) file = NULL;
  g_autofree char *conference = NULL;
  g_autoptr (GError) error = NULL;

  star (fixture, LANYARD_STAR_MAYBE);
  bytes = lanyard_plan_file_export (fixture->keeper, "plumbers", &error);
  g_assert_no_error (error);
  text = g_strndup (g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes));
  file = write_file (fixture, "a.lanyard-plan", text);

  star (fixture, LANYARD_STAR_GOING);
  conference = lanyard_plan_file_import (fixture->keeper, file, NULL, &error);
  g_assert_no_error (error);
  g_assert_cmpstr (conference, ==, "plumbers");
  g_assert_cmpint (get_star (fixture), ==, LANYARD_STAR_GOING);
}

/* Nothing is touched, and the sentence is to name the file. */
static void
test_errors (Fixture      *fixture,
             gconstpointer data)
{
  static const struct
  {
    const char        *text;
    LanyardKeeperError code;
  } rows[] = {
    { "", LANYARD_KEEPER_ERROR_NO_PLAN },
    { "{", LANYARD_KEEPER_ERROR_NO_PLAN },
    { PROGRAMME, LANYARD_KEEPER_ERROR_NO_PLAN },
    { "{\"format\": \"lanyard-plan\", \"version\": 99}", LANYARD_KEEPER_ERROR_NEWER_PLAN },
  };
  g_autoptr (GFile) none = g_file_new_build_filename (fixture->directory, "none", NULL);
  g_autoptr (GError) missing = NULL;

  star (fixture, LANYARD_STAR_MAYBE);
  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autoptr (GFile) file = write_file (fixture, "a.lanyard-plan", rows[i].text);
      g_autoptr (GError) error = NULL;

      g_assert_null (lanyard_plan_file_import (fixture->keeper, file, NULL, &error));
      g_assert_error (error, LANYARD_KEEPER_ERROR, (int)rows[i].code);
      g_assert_true (g_str_has_suffix (error->message, "a.lanyard-plan"));
      g_assert_cmpint (get_star (fixture), ==, LANYARD_STAR_MAYBE);
    }
  g_assert_null (lanyard_plan_file_import (fixture->keeper, none, NULL, &missing));
  g_assert_error (missing, G_IO_ERROR, G_IO_ERROR_NOT_FOUND);
}

static void
test_names (void)
{
  static const struct
  {
    const char *name;
    gboolean    is_one;
  } rows[] = {
    { "a.lanyard-plan", TRUE },
    { "/tmp/A.LANYARD-PLAN", TRUE },
    { "a.json", FALSE },
    { "a.lanyard-plan.json", FALSE },
    { "lanyard-plan", FALSE },
    { "", FALSE },
  };

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    g_assert_cmpint (lanyard_plan_file_is_name (rows[i].name), ==, rows[i].is_one);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add ("/plan-file/round", Fixture, NULL, set_up, test_round, tear_down);
  g_test_add ("/plan-file/errors", Fixture, NULL, set_up, test_errors, tear_down);
  g_test_add_func ("/plan-file/names", test_names);

  return g_test_run ();
}
