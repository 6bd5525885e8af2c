/* SPDX-FileCopyrightText: 2026 The Lanyard authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Whatever can be read can be kept, and comes back as it was read: every
 * fixture of the readers, and every real programme where they are. */

#include "config.h"

#include "formats-test.h"
#include "lanyard-formats.h"
#include "lanyard-native-writer.h"
#include "lanyard-programmes.h"

#include <glib/gstdio.h>

static GPtrArray *
to_array (GListModel *list)
{
  GPtrArray *items = g_ptr_array_new_with_free_func (g_object_unref);

  for (guint i = 0; i < g_list_model_get_n_items (list); i++)
    g_ptr_array_add (items, g_list_model_get_item (list, i));

  return items;
}

/* A programme in memory of what another one lists, in that order: the order
 * of the document isn't kept. */
static LanyardProgramme *
copy_listed (LanyardProgramme *programme)
{
  LanyardProgrammeFields fields = *lanyard_programme_get_fields (programme);

  fields.id = g_strdup (fields.id);
  fields.acronym = g_strdup (fields.acronym);
  fields.version = g_strdup (fields.version);
  fields.logo = g_strdup (fields.logo);
  fields.title = g_strdup (fields.title);
  fields.subtitle = g_strdup (fields.subtitle);
  fields.url = g_strdup (fields.url);
  fields.programme_url = g_strdup (fields.programme_url);
  if (fields.description != NULL)
    lanyard_text_ref (fields.description);
  if (fields.links != NULL)
    g_ptr_array_ref (fields.links);
  fields.leads = g_strdupv (fields.leads);
  g_time_zone_ref (fields.zone);
  fields.venue = g_strdup (fields.venue);
  fields.city = g_strdup (fields.city);
  fields.country = g_strdup (fields.country);
  g_ptr_array_ref (fields.rooms);
  g_ptr_array_ref (fields.tracks);
  fields.people = to_array (lanyard_programme_get_people (programme));
  fields.sessions = to_array (lanyard_programme_get_sessions (programme));
  return lanyard_programme_new (&fields);
}

/* @list: (transfer full) */
static void
append_ids (GString    *text,
            GListModel *list)
{
  for (guint i = 0; i < g_list_model_get_n_items (list); i++)
    {
      g_autoptr (LanyardSession) session = g_list_model_get_item (list, i);

      g_string_append_printf (text, " %s", lanyard_session_get_id (session));
    }
  g_string_append_c (text, '\n');
  g_object_unref (list);
}

/* Everything that a programme lists, a list a line. */
static char *
describe_lists (LanyardProgramme *programme)
{
  GString    *text = g_string_new (NULL);
  GListModel *days = lanyard_programme_get_days (programme);
  GListModel *tracks = lanyard_programme_get_tracks (programme);
  GListModel *people = lanyard_programme_get_people (programme);
  GListModel *sessions = lanyard_programme_get_sessions (programme);
  GPtrArray  *rooms = lanyard_programme_get_fields (programme)->rooms;

  for (guint i = 0; i < g_list_model_get_n_items (days); i++)
    {
      g_autoptr (LanyardDay) day = g_list_model_get_item (days, i);

      g_string_append_printf (text, "day %u", lanyard_day_get_date (day));
      append_ids (text, g_object_ref (lanyard_day_get_sessions (day)));
    }
  append_ids (text, lanyard_programme_list_unscheduled (programme));
  for (guint i = 0; i < LANYARD_SESSION_N_KINDS; i++)
    append_ids (text, lanyard_programme_list_kind (programme, i));
  for (guint i = 0; i < g_list_model_get_n_items (tracks); i++)
    {
      g_autoptr (LanyardTrack) track = g_list_model_get_item (tracks, i);

      append_ids (text, lanyard_programme_list_track (programme, track));
    }
  for (guint i = 0; i < rooms->len; i++)
    append_ids (text, lanyard_programme_list_room (programme, g_ptr_array_index (rooms, i)));
  for (guint i = 0; i < g_list_model_get_n_items (people); i++)
    {
      g_autoptr (LanyardPerson) person = g_list_model_get_item (people, i);

      append_ids (text, lanyard_programme_list_led_by (programme, person));
      append_ids (text, lanyard_programme_list_spoken_by (programme, person));
      append_ids (text, lanyard_programme_list_summed_up_by (programme, person));
    }
  for (guint i = 0; i < g_list_model_get_n_items (sessions); i++)
    {
      g_autoptr (LanyardSession) session = g_list_model_get_item (sessions, i);

      append_ids (text, lanyard_programme_list_parts (programme, session));
    }

  return g_string_free_and_steal (text);
}

static void
expect_same (LanyardProgramme *read,
             LanyardProgramme *loaded)
{
  g_autofree char *lists = describe_lists (read);
  g_autofree char *loaded_lists = describe_lists (loaded);
  g_autoptr (LanyardProgramme) one = copy_listed (read);
  g_autoptr (LanyardProgramme) two = copy_listed (loaded);
  g_autofree char *difference = formats_test_compare (one, two);
  g_autoptr (GBytes) written = lanyard_native_write (one);
  g_autoptr (GBytes) loaded_written = lanyard_native_write (two);

  g_assert_cmpstr (loaded_lists, ==, lists);
  g_assert_cmpstr (difference, ==, NULL);
  g_assert_true (g_bytes_equal (written, loaded_written));
}

static void
expect_snapshots (LanyardProgrammes *programmes,
                  LanyardProgramme  *read)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) kept = lanyard_programmes_list_snapshots (programmes, "kept", &error);
  g_autoptr (GPtrArray) sessions = to_array (lanyard_programme_get_sessions (read));

  g_assert_no_error (error);
  g_assert_cmpuint (kept->len, ==, sessions->len);
  for (guint i = 0; i < kept->len; i++)
    {
      const LanyardSnapshot *one = g_ptr_array_index (kept, i);
      g_autoptr (LanyardSnapshot) other = lanyard_snapshot_new (g_ptr_array_index (sessions, i));
      g_autoptr (LanyardChange) change = lanyard_change_new (other, one);

      g_assert_cmpstr (one->id, ==, other->id);
      g_assert_cmpstr (one->key, ==, other->key);
      g_assert_cmpint (one->key_kind, ==, other->key_kind);
      g_assert_cmpint (one->text_hash, ==, other->text_hash);
      g_assert_null (change);
    }
}

/* Returns: whether the file holds a programme */
static gboolean
check_file (LanyardProgrammes *programmes,
            const char        *path)
{
  g_autofree char   *base = g_path_get_basename (path);
  LanyardReadOptions options = { .title = base };
  g_autoptr (GPtrArray) documents = g_ptr_array_new_with_free_func ((GDestroyNotify)g_bytes_unref);
  g_autoptr (GPtrArray) problems = formats_test_problems_new ();
  g_autoptr (GPtrArray) kept_problems = NULL;
  g_autoptr (LanyardProgramme) read = NULL;
  g_autoptr (LanyardProgramme) loaded = NULL;
  g_autoptr (GError) error = NULL;
  g_autofree char *met = NULL;
  char            *contents;
  gsize            length;

  g_assert_true (g_file_get_contents (path, &contents, &length, NULL));
  g_ptr_array_add (documents, g_bytes_new_take (contents, length));
  read = lanyard_formats_read_all (documents, &options, NULL, problems, NULL);
  if (read == NULL)
    return FALSE;

  g_test_message ("%s", path);
  lanyard_programmes_import (programmes, "kept", read, problems, NULL, NULL, NULL, &error);
  g_assert_no_error (error);
  loaded = lanyard_programmes_load (programmes, "kept", &kept_problems, &error);
  g_assert_no_error (error);
  expect_same (read, loaded);
  expect_snapshots (programmes, read);
  met = formats_test_describe (problems);
  formats_test_expect (kept_problems, met);
  return TRUE;
}

static guint
check_folder (LanyardProgrammes *programmes,
              const char        *folder)
{
  g_autoptr (GDir) dir = g_dir_open (folder, 0, NULL);
  const char *name;
  guint       n_read = 0;

  while (dir != NULL && (name = g_dir_read_name (dir)) != NULL)
    {
      g_autofree char *path = g_build_filename (folder, name, NULL);

      if (g_file_test (path, G_FILE_TEST_IS_DIR))
        n_read += check_folder (programmes, path);
      else
        n_read += check_file (programmes, path) ? 1 : 0;
    }

  return n_read;
}

static LanyardProgrammes *
open_programmes (char **folder)
{
  g_autoptr (GError) error = NULL;
  LanyardProgrammes *programmes;

  *folder = g_dir_make_tmp ("lanyard-XXXXXX", &error);
  g_assert_no_error (error);
  programmes = lanyard_programmes_open (*folder, NULL, &error);
  g_assert_no_error (error);
  return programmes;
}

/* @folder: (transfer full) */
static void
close_programmes (LanyardProgrammes *programmes,
                  char              *folder)
{
  g_autofree char *path = g_build_filename (folder, "programmes.db", NULL);

  lanyard_programmes_close (programmes);
  g_assert_no_errno (g_unlink (path));
  g_assert_no_errno (g_rmdir (folder));
  g_free (folder);
}

static void
test_fixtures (void)
{
  g_autofree char *data = g_test_build_filename (G_TEST_DIST, "formats", "data", NULL);
  g_autofree char *samples =
    g_test_build_filename (G_TEST_DIST, "..", "data", "programmes", NULL);
  char              *folder;
  LanyardProgrammes *programmes = open_programmes (&folder);

  g_assert_cmpuint (check_folder (programmes, data), >=, 15);
  g_assert_cmpuint (check_folder (programmes, samples), >=, 1);
  close_programmes (programmes, folder);
}

static void
test_shared (void)
{
  const char        *shared = g_getenv ("LANYARD_SHARED");
  g_autofree char   *data = g_build_filename (shared != NULL ? shared : "", "programmes", NULL);
  char              *folder;
  LanyardProgrammes *programmes;

  if (!g_file_test (data, G_FILE_TEST_IS_DIR))
    {
      g_test_skip (data);
      return;
    }

  programmes = open_programmes (&folder);
  g_assert_cmpuint (check_folder (programmes, data), >=, 20);
  close_programmes (programmes, folder);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/kept-programmes/fixtures", test_fixtures);
  g_test_add_func ("/kept-programmes/shared", test_shared);

  return g_test_run ();
}
