/* SPDX-FileCopyrightText: 2026 The Lanyard authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "lanyard-programmes.h"

#include "lanyard-formats.h"

#include <glib/gstdio.h>
#include <string.h>

typedef struct
{
  char              *directory;
  LanyardProgrammes *programmes;
} Fixture;

static void
reopen (Fixture *fixture)
{
  g_autoptr (GError) error = NULL;

  g_clear_pointer (&fixture->programmes, lanyard_programmes_close);
  fixture->programmes = lanyard_programmes_open (fixture->directory, NULL, &error);
  g_assert_no_error (error);
}

static void
set_up (Fixture      *fixture,
        gconstpointer data)
{
  fixture->directory = g_dir_make_tmp ("lanyard-XXXXXX", NULL);
  reopen (fixture);
}

static void
tear_down (Fixture      *fixture,
           gconstpointer data)
{
  g_autoptr (GDir) dir = g_dir_open (fixture->directory, 0, NULL);
  const char *name;

  g_clear_pointer (&fixture->programmes, lanyard_programmes_close);
  while ((name = g_dir_read_name (dir)) != NULL)
    {
      g_autofree char *path = g_build_filename (fixture->directory, name, NULL);

      g_remove (path);
    }
  g_rmdir (fixture->directory);
  g_free (fixture->directory);
}

static LanyardProgramme *
read_text (const char *text)
{
  g_autofree char *quoted = g_strdelimit (g_strdup (text), "'", '"');
  g_autoptr (GBytes) bytes = g_bytes_new (quoted, strlen (quoted));
  g_autoptr (GPtrArray) problems =
              g_ptr_array_new_with_free_func ((GDestroyNotify)lanyard_problem_free);
  g_autoptr (GError) error = NULL;
  LanyardProgramme *programme = lanyard_formats_read (bytes, NULL, problems, &error);

  g_assert_no_error (error);
  return programme;
}

static LanyardProgramme *
programme_new (const char *sessions)
{
  g_autofree char *text = g_strdup_printf (
    "{'format':'lanyard-programme','version':1,'conference':{'id':'c','title':'Conference',"
    "'city':'Lisbon','time_zone':'Europe/Lisbon','start':'2019-09-09','end':'2019-09-11'},"
    "'sessions':[%s]}",
    sessions);

  return read_text (text);
}

static void
import (Fixture          *fixture,
        LanyardProgramme *programme)
{
  g_autoptr (GError) error = NULL;
  int progress = 0;

  g_assert_true (lanyard_programmes_import (fixture->programmes, "c", programme, NULL, NULL,
                                            &progress, NULL, &error));
  g_assert_no_error (error);
}

static LanyardProgramme *
load (Fixture *fixture)
{
  g_autoptr (GError) error = NULL;
  LanyardProgramme *programme = lanyard_programmes_load (fixture->programmes, "c", NULL, &error);

  g_assert_no_error (error);
  return programme;
}

#define ONE "{'id':'1','title':'One','start':'2019-09-09T10:00:00+01:00'}"
#define ONE_LATER "{'id':'1','title':'One','start':'2019-09-09T11:00:00+01:00'}"
#define TWO "{'id':'2','title':'Two','abstract':'Zebra'}"

#define PART "{'id':'3','title':'Three','parent':'1'}"

static void
test_parents (Fixture      *fixture,
              gconstpointer data)
{
  g_autoptr (LanyardProgramme) programme = programme_new (ONE "," TWO "," PART);
  g_autoptr (GHashTable) none =
              lanyard_programmes_list_parents (fixture->programmes, "c");
  g_autoptr (GHashTable) parents = NULL;

  g_assert_cmpuint (g_hash_table_size (none), ==, 0);
  import (fixture, programme);
  parents = lanyard_programmes_list_parents (fixture->programmes, "c");
  g_assert_cmpuint (g_hash_table_size (parents), ==, 1);
  g_assert_cmpstr (g_hash_table_lookup (parents, "3"), ==, "1");
}

static void
test_versions (Fixture      *fixture,
               gconstpointer data)
{
  g_autoptr (LanyardProgramme) first = programme_new (ONE "," TWO);
  g_autoptr (LanyardProgramme) second = programme_new (ONE_LATER);
  g_autoptr (LanyardProgramme) old = NULL;
  g_autoptr (LanyardProgramme) new = NULL;
  g_autoptr (GPtrArray) none = NULL;
  g_autoptr (GPtrArray) changes = NULL;
  g_autoptr (GPtrArray) kept = NULL;
  g_autoptr (GPtrArray) forgotten = NULL;
  g_autoptr (GPtrArray) snapshots = NULL;
  g_autoptr (LanyardSession) gone = NULL;
  g_autoptr (LanyardSnapshot) snapshot = NULL;
  g_autoptr (GError) error = NULL;
  gint64 generation;

  g_assert_cmpint (lanyard_programmes_get_generation (fixture->programmes, "c"), ==, 0);
  import (fixture, first);
  generation = lanyard_programmes_get_generation (fixture->programmes, "c");
  g_assert_cmpint (generation, >, 0);
  none = lanyard_programmes_list_changes (fixture->programmes, "c", 0, NULL);
  g_assert_cmpuint (none->len, ==, 0);

  old = load (fixture);
  import (fixture, second);
  g_assert_cmpint (lanyard_programmes_get_generation (fixture->programmes, "c"), >, generation);
  g_assert_false (lanyard_programmes_are_ids_renumbered (fixture->programmes, "c"));
  snapshots = lanyard_programmes_list_snapshots (fixture->programmes, "c", NULL);
  g_assert_cmpuint (snapshots->len, ==, 1);
  snapshot = lanyard_programmes_find_snapshot (fixture->programmes, "c", "1", NULL);
  g_assert_true (lanyard_snapshot_equal (snapshot, g_ptr_array_index (snapshots, 0)));
  g_assert_null (lanyard_programmes_find_snapshot (fixture->programmes, "c", "2", &error));
  g_assert_error (error, LANYARD_STORE_ERROR, LANYARD_STORE_ERROR_NOT_FOUND);
  changes = lanyard_programmes_list_changes (fixture->programmes, "c", generation, NULL);
  g_assert_cmpuint (changes->len, ==, 2);

  /* what was replaced is empty, not that of another version */
  gone = g_list_model_get_item (lanyard_programme_get_sessions (old), 0);
  g_assert_cmpstr (lanyard_session_get_id (gone), ==, "");
  g_assert_null (lanyard_programme_find_session (old, "1"));
  new = load (fixture);
  g_assert_nonnull (lanyard_programme_find_session (new, "1"));

  generation = lanyard_programmes_get_generation (fixture->programmes, "c");
  g_assert_true (
    lanyard_programmes_forget_changes (fixture->programmes, "c", generation - 1, NULL));
  kept = lanyard_programmes_list_changes (fixture->programmes, "c", 0, NULL);
  g_assert_cmpuint (kept->len, ==, 2);
  g_assert_true (lanyard_programmes_forget_changes (fixture->programmes, "c", generation, NULL));
  forgotten = lanyard_programmes_list_changes (fixture->programmes, "c", 0, NULL);
  g_assert_cmpuint (forgotten->len, ==, 0);

  g_assert_true (lanyard_programmes_remove (fixture->programmes, "c", NULL));
  g_assert_cmpint (lanyard_programmes_get_generation (fixture->programmes, "c"), ==, 0);
  import (fixture, first);
  g_assert_cmpint (lanyard_programmes_get_generation (fixture->programmes, "c"), >, generation);
}

static void
test_origin (Fixture      *fixture,
             gconstpointer data)
{
  LanyardOrigin origin = { (char *)"https://example.org/", (char *)"\"e\"", NULL, 12, 34, 56 };
  g_autoptr (LanyardProgramme) programme = programme_new (ONE);
  g_autoptr (LanyardOrigin) read = NULL;
  g_autoptr (GError) error = NULL;
  LanyardConferenceFields fields = { .id = g_strdup ("c"), .title = g_strdup ("Old") };

  g_assert_null (lanyard_programmes_dup_origin (fixture->programmes, "c"));
  g_assert_false (lanyard_programmes_describe (fixture->programmes, "c", &fields));
  g_assert_false (lanyard_programmes_set_origin (fixture->programmes, "c", &origin, &error));
  g_assert_error (error, LANYARD_STORE_ERROR, LANYARD_STORE_ERROR_NOT_FOUND);

  import (fixture, programme);
  g_assert_true (lanyard_programmes_set_origin (fixture->programmes, "c", &origin, NULL));
  reopen (fixture);
  read = lanyard_programmes_dup_origin (fixture->programmes, "c");
  g_assert_cmpstr (read->address, ==, "https://example.org/");
  g_assert_cmpstr (read->etag, ==, "\"e\"");
  g_assert_null (read->last_modified);
  g_assert_cmpint (read->size, ==, 12);
  g_assert_cmpint (read->fetched, ==, 34);
  g_assert_cmpint (read->expires, ==, 56);

  g_assert_true (lanyard_programmes_describe (fixture->programmes, "c", &fields));
  g_assert_cmpstr (fields.title, ==, "Conference");
  g_assert_cmpstr (fields.city, ==, "Lisbon");
  g_assert_null (fields.venue);
  g_assert_cmpuint (fields.n_sessions, ==, 1);
  g_assert_cmpint (fields.size, >, 0);
  g_assert_cmpint (fields.updated, ==, 34);
  g_assert_cmpint (fields.expires, ==, 56);
  g_assert_cmpuint (fields.end - fields.start, ==, 2);
  lanyard_conference_fields_clear (&fields);
}

/* Nothing of an import that didn't come to its end is there. */
static void
test_cancelled (Fixture      *fixture,
                gconstpointer data)
{
  g_autoptr (LanyardProgramme) programme = programme_new (ONE);
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();
  g_autoptr (GError) error = NULL;

  g_cancellable_cancel (cancellable);
  g_assert_false (lanyard_programmes_import (fixture->programmes, "c", programme, NULL, NULL, NULL,
                                             cancellable, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
  g_clear_error (&error);
  g_assert_null (lanyard_programmes_load (fixture->programmes, "c", NULL, &error));
  g_assert_error (error, LANYARD_STORE_ERROR, LANYARD_STORE_ERROR_NOT_FOUND);
}

static void
test_damaged (Fixture      *fixture,
              gconstpointer data)
{
  g_autofree char *path = g_build_filename (fixture->directory, "programmes.db", NULL);
  g_autoptr (LanyardProgramme) programme = programme_new (ONE);

  for (guint i = 1; i <= 2; i++)
    {
      g_autofree char *expected = g_strdup_printf ("%s.damaged-%u", path, i);
      g_autofree char *aside = NULL;
      g_autoptr (GError) error = NULL;

      g_clear_pointer (&fixture->programmes, lanyard_programmes_close);
      g_assert_true (g_file_set_contents (path, "This is no database, however long it is.", -1,
                                          NULL));
      fixture->programmes = lanyard_programmes_open (fixture->directory, &aside, &error);
      g_assert_no_error (error);
      g_assert_cmpstr (aside, ==, expected);
      g_assert_true (g_file_test (aside, G_FILE_TEST_EXISTS));
      import (fixture, programme);
    }
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

#define ADD(path, func) g_test_add (path, Fixture, NULL, set_up, func, tear_down)
  ADD ("/programmes/parents", test_parents);
  ADD ("/programmes/versions", test_versions);
  ADD ("/programmes/origin", test_origin);
  ADD ("/programmes/cancelled", test_cancelled);
  ADD ("/programmes/damaged", test_damaged);
#undef ADD

  return g_test_run ();
}
