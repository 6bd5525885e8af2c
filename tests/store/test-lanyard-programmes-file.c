/* SPDX-FileCopyrightText: 2026 The Lanyard authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "lanyard-programmes-private.h"

#include "lanyard-summary-part.h"
#include "lanyard-topic.h"
#include "store-test.h"

#define N_SESSIONS 200

typedef struct
{
  char              *folder;
  char              *path;
  LanyardProgrammes *programmes; /* (nullable) */
} Fixture;

static char *
reopen (Fixture *fixture)
{
  g_autoptr (GError) error = NULL;
  char *aside = NULL;

  g_clear_pointer (&fixture->programmes, lanyard_programmes_close);
  fixture->programmes = lanyard_programmes_open (fixture->folder, &aside, &error);
  g_assert_no_error (error);
  return aside;
}

static void
set_up (Fixture      *fixture,
        gconstpointer data)
{
  fixture->folder = store_test_make_folder ();
  fixture->path = g_build_filename (fixture->folder, "programmes.db", NULL);
  g_assert_null (reopen (fixture));
}

static void
tear_down (Fixture      *fixture,
           gconstpointer data)
{
  g_clear_pointer (&fixture->programmes, lanyard_programmes_close);
  store_test_remove_folder (fixture->folder);
  g_free (fixture->path);
}

static void
add_session (LanyardProgrammeFields *fields,
             guint                   number,
             const char             *title)
{
  g_autofree char     *text = g_strnfill (1000, 'a' + number % 26);
  LanyardPerson       *person = g_ptr_array_index (fields->people, number % fields->people->len);
  LanyardSessionFields session = {
    .id = g_strdup_printf ("s%u", number),
    .title = g_strdup (title),
    .track = g_object_ref (g_ptr_array_index (fields->tracks, 0)),
    .room = g_object_ref (g_ptr_array_index (fields->rooms, 0)),
    .day = 738000,
    .start = 1000 + number * 60,
    .duration = 30,
    .speakers = g_ptr_array_new_with_free_func (g_object_unref),
    .abstract = lanyard_text_new (LANYARD_TEXT_PLAIN, text),
    .topics = g_ptr_array_new_with_free_func ((GDestroyNotify)lanyard_topic_free),
    .summary = g_ptr_array_new_with_free_func ((GDestroyNotify)lanyard_summary_part_free),
    .links = g_ptr_array_new_with_free_func ((GDestroyNotify)lanyard_link_free),
  };

  g_ptr_array_add (session.speakers, g_object_ref (person));
  g_ptr_array_add (session.topics, lanyard_topic_new ("Topic", NULL));
  g_ptr_array_add (session.summary, lanyard_summary_part_new (
                                      "Part", g_ptr_array_ref (session.speakers), NULL, NULL));
  g_ptr_array_add (session.links, lanyard_link_new (LANYARD_LINK_CODE, NULL, "geo:1,2", NULL,
                                                    LANYARD_NO_DATE));
  g_ptr_array_add (fields->sessions, lanyard_session_new (&session));
}

static LanyardProgramme *
programme_new (guint       n_sessions,
               const char *title)
{
  LanyardProgrammeFields fields = {
    .format = "test",
    .title = g_strdup (title),
    .zone = g_time_zone_new_utc (),
    .rooms = g_ptr_array_new_with_free_func (g_object_unref),
    .tracks = g_ptr_array_new_with_free_func (g_object_unref),
    .people = g_ptr_array_new_with_free_func (g_object_unref),
    .sessions = g_ptr_array_new_with_free_func (g_object_unref),
  };

  g_ptr_array_add (fields.rooms, lanyard_room_new ("r", "Room", 0, NULL, NULL));
  g_ptr_array_add (fields.tracks, lanyard_track_new ("t", "Track", NULL, NULL));
  for (guint i = 0; i < 20; i++)
    {
      LanyardPersonFields person = {
        .id = g_strdup_printf ("p%u", i),
        .name = g_strdup_printf ("Person %u", i),
        .url = g_strdup ("https://example.org/"),
      };

      g_ptr_array_add (fields.people, lanyard_person_new (&person));
    }
  for (guint i = 0; i < n_sessions; i++)
    add_session (&fields, i, title);

  return lanyard_programme_new (&fields);
}

static gboolean
import (Fixture    *fixture,
        guint       n_sessions,
        const char *title,
        GError    **error)
{
  g_autoptr (LanyardProgramme) programme = programme_new (n_sessions, title);

  return lanyard_programmes_import (fixture->programmes, "c", programme, NULL, NULL, NULL, NULL,
                                    error);
}

static void
import_well (Fixture    *fixture,
             guint       n_sessions,
             const char *title)
{
  g_autoptr (GError) error = NULL;

  g_assert_true (import (fixture, n_sessions, title, &error));
  g_assert_no_error (error);
}

static LanyardProgramme *
load (Fixture *fixture)
{
  g_autoptr (GError) error = NULL;
  LanyardProgramme *programme =
    lanyard_programmes_load (fixture->programmes, "c", NULL, &error);

  g_assert_no_error (error);
  return programme;
}

/* Asks for everything that can be asked of a programme, whatever comes of it.
 *
 * Returns: how many of its sessions and people can be read */
static guint
read_all (LanyardProgramme *programme)
{
  GListModel *sessions = lanyard_programme_get_sessions (programme);
  GListModel *people = lanyard_programme_get_people (programme);
  guint       n_read = 0;

  for (guint i = 0; i < g_list_model_get_n_items (sessions); i++)
    {
      g_autoptr (LanyardSession) session = g_list_model_get_item (sessions, i);
      g_autoptr (LanyardSnapshot) snapshot = lanyard_snapshot_new (session);

      g_assert_true (g_utf8_validate (snapshot->title, -1, NULL));
      g_assert_nonnull (lanyard_session_kind_to_name (lanyard_session_get_kind (session)));
      lanyard_session_get_links (session);
      n_read += *snapshot->id != '\0';
    }
  for (guint i = 0; i < g_list_model_get_n_items (people); i++)
    {
      g_autoptr (LanyardPerson) person = g_list_model_get_item (people, i);
      g_autoptr (GListModel) spoken = lanyard_programme_list_spoken_by (programme, person);

      g_assert_true (g_utf8_validate (lanyard_person_get_name (person), -1, NULL));
      lanyard_person_get_url (person);
      n_read += *lanyard_person_get_id (person) != '\0';
    }

  return n_read;
}

static void
test_new (Fixture      *fixture,
          gconstpointer data)
{
  g_autoptr (LanyardProgramme) programme = NULL;

  g_assert_true (g_file_test (fixture->path, G_FILE_TEST_EXISTS));
  import_well (fixture, N_SESSIONS, "Title");
  g_assert_null (reopen (fixture));
  programme = load (fixture);
  g_assert_cmpuint (read_all (programme), ==, N_SESSIONS + 20);
}

/* What is shown when the file is closed stays what it is, and gets no more. */
static void
test_closed (Fixture      *fixture,
             gconstpointer data)
{
  g_autoptr (LanyardProgramme) programme = NULL;
  g_autoptr (LanyardSession) first = NULL;
  g_autoptr (LanyardSession) other = NULL;
  g_autoptr (GListModel) spoken = NULL;
  LanyardPerson *person;

  import_well (fixture, N_SESSIONS, "Title");
  programme = load (fixture);
  first = g_list_model_get_item (lanyard_programme_get_sessions (programme), 0);
  person = lanyard_programme_find_person (programme, "p1");
  g_clear_pointer (&fixture->programmes, lanyard_programmes_close);

  g_assert_cmpstr (lanyard_session_get_title (first), ==, "Title");
  g_assert_null (lanyard_session_get_abstract (first));
  g_assert_null (lanyard_person_get_url (person));
  other = g_list_model_get_item (lanyard_programme_get_sessions (programme), N_SESSIONS - 1);
  g_assert_cmpstr (lanyard_session_get_id (other), ==, "");
  spoken = lanyard_programme_list_spoken_by (programme, person);
  g_assert_cmpuint (g_list_model_get_n_items (spoken), ==, 0);
  g_assert_null (lanyard_programme_find_session (programme, "s1"));
}

static void
test_read_only (Fixture      *fixture,
                gconstpointer data)
{
  g_autoptr (LanyardTerms) terms = lanyard_terms_new ("title");
  g_autoptr (LanyardProgramme) programme = NULL;
  g_autoptr (GPtrArray) hits = NULL;
  g_autoptr (GError) error = NULL;
  LanyardOrigin origin = { .fetched = 1, .expires = 2 };

  import_well (fixture, N_SESSIONS, "Title");
  g_clear_pointer (&fixture->programmes, lanyard_programmes_close);
  if (!store_test_begin_read_only (fixture->folder))
    return;

  g_assert_null (reopen (fixture));
  programme = load (fixture);
  g_assert_cmpuint (read_all (programme), ==, N_SESSIONS + 20);
  hits = lanyard_programmes_search (fixture->programmes, "c", terms, 10, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (hits->len, ==, 10);

  g_assert_false (import (fixture, 1, "Other", &error));
  g_assert_error (error, LANYARD_STORE_ERROR, LANYARD_STORE_ERROR_READ_ONLY);
  g_clear_error (&error);
  g_assert_false (lanyard_programmes_set_origin (fixture->programmes, "c", &origin, &error));
  g_assert_error (error, LANYARD_STORE_ERROR, LANYARD_STORE_ERROR_READ_ONLY);
  g_clear_error (&error);
  g_assert_false (lanyard_programmes_remove (fixture->programmes, "c", &error));
  g_assert_error (error, LANYARD_STORE_ERROR, LANYARD_STORE_ERROR_READ_ONLY);
  store_test_end_read_only (fixture->folder);
}

/* No room for the new one: the old one is what there is. */
static void
test_full (Fixture      *fixture,
           gconstpointer data)
{
  g_autoptr (LanyardProgramme) programme = NULL;
  g_autoptr (LanyardSession) session = NULL;
  g_autoptr (GError) error = NULL;
  LanyardDatabase *writer;
  gint64           generation;

  import_well (fixture, 10, "Old");
  generation = lanyard_programmes_get_generation (fixture->programmes, "c");
  writer = lanyard_programmes_lock_writer (fixture->programmes, &error);
  g_assert_no_error (error);
  g_assert_true (lanyard_database_execute (writer, "PRAGMA max_page_count = 60", &error));
  lanyard_programmes_unlock_writer (fixture->programmes);

  g_assert_false (import (fixture, 2000, "New", &error));
  g_assert_error (error, LANYARD_STORE_ERROR, LANYARD_STORE_ERROR_FULL);
  g_assert_cmpint (lanyard_programmes_get_generation (fixture->programmes, "c"), ==, generation);
  programme = load (fixture);
  g_assert_cmpuint (read_all (programme), ==, 30);

  writer = lanyard_programmes_lock_writer (fixture->programmes, NULL);
  g_assert_true (lanyard_database_execute (writer, "PRAGMA max_page_count = 100000", NULL));
  lanyard_programmes_unlock_writer (fixture->programmes);
  import_well (fixture, 2000, "New");
}

/* The generations of a new file are later than those of the one before: what is
 * known of changes is told by them. */
static void
test_set_aside (Fixture      *fixture,
                gconstpointer data)
{
  g_autofree char *expected = g_strconcat (fixture->path, ".damaged-1", NULL);
  g_autofree char *aside = NULL;
  gint64           generation;

  import_well (fixture, 1, "Title");
  generation = lanyard_programmes_get_generation (fixture->programmes, "c");
  lanyard_programmes_mark_damaged (fixture->programmes);
  aside = reopen (fixture);
  g_assert_cmpstr (aside, ==, expected);
  g_assert_true (g_file_test (aside, G_FILE_TEST_EXISTS));
  g_assert_cmpint (lanyard_programmes_get_generation (fixture->programmes, "c"), ==, 0);
  import_well (fixture, 1, "Title");
  g_assert_cmpint (lanyard_programmes_get_generation (fixture->programmes, "c"), >=, generation);

  /* once */
  g_assert_null (reopen (fixture));
  g_assert_cmpint (lanyard_programmes_get_generation (fixture->programmes, "c"), >=, generation);
}

/* Whatever bits are turned: it is read as far as it can be, nothing crashes,
 * and what met damage is set aside the next time. */
static void
test_flipped (Fixture      *fixture,
              gconstpointer data)
{
  g_autoptr (LanyardTerms) terms = lanyard_terms_new ("title person c++");
  g_autoptr (GBytes) good = NULL;
  gsize length;

  import_well (fixture, N_SESSIONS, "Title");
  g_clear_pointer (&fixture->programmes, lanyard_programmes_close);
  good = store_test_read (fixture->path);
  length = g_bytes_get_size (good);

  for (guint round = 0; round < 30; round++)
    {
      g_autoptr (LanyardProgramme) programme = NULL;
      g_autoptr (GPtrArray) hits = NULL;
      g_autoptr (GPtrArray) snapshots = NULL;
      g_autoptr (GError) error = NULL;
      g_autofree char *aside = NULL;
      g_autofree char *mark = g_strconcat (fixture->path, ".damaged", NULL);

      g_clear_pointer (&fixture->programmes, lanyard_programmes_close);
      store_test_write (fixture->path, good);
      for (guint i = 0; i < 20; i++)
        store_test_flip (fixture->path, (gsize)(g_test_rand_double () * (double)length),
                         (guint8)(1 << g_test_rand_int_range (0, 8)));

      g_free (reopen (fixture));
      programme = lanyard_programmes_load (fixture->programmes, "c", NULL, NULL);
      if (programme != NULL)
        read_all (programme);
      hits = lanyard_programmes_search (fixture->programmes, NULL, terms, 10, NULL);
      snapshots = lanyard_programmes_list_snapshots (fixture->programmes, "c", NULL);
      if (!import (fixture, 3, "New", &error) &&
          g_error_matches (error, LANYARD_STORE_ERROR, LANYARD_STORE_ERROR_DAMAGED))
        g_assert_true (g_file_test (mark, G_FILE_TEST_EXISTS));

      aside = reopen (fixture);
      g_assert_false (g_file_test (mark, G_FILE_TEST_EXISTS));
      if (aside != NULL)
        import_well (fixture, 3, "New");
    }
}

static void
add_test (const char *path,
          void (*test) (Fixture      *fixture,
                        gconstpointer data))
{
  g_test_add (path, Fixture, NULL, set_up, test, tear_down);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  add_test ("/programmes-file/new", test_new);
  add_test ("/programmes-file/closed", test_closed);
  add_test ("/programmes-file/read-only", test_read_only);
  add_test ("/programmes-file/full", test_full);
  add_test ("/programmes-file/set-aside", test_set_aside);
  add_test ("/programmes-file/flipped", test_flipped);

  return g_test_run ();
}
