/* SPDX-FileCopyrightText: 2026 The Lanyard authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "lanyard-library.h"

/* Returns: (transfer full) (element-type LanyardConference) */
static GPtrArray *
conferences_new (const char *const *ids)
{
  GPtrArray *conferences = g_ptr_array_new_with_free_func (g_object_unref);

  for (guint i = 0; ids[i] != NULL; i++)
    {
      LanyardConferenceFields fields = { .id = g_strdup (ids[i]), .title = g_strdup ("T") };

      g_ptr_array_add (conferences, lanyard_conference_new (&fields));
    }

  return conferences;
}

static void
count_cb (gpointer data)
{
  (*(guint *)data)++;
}

static void
test_load (void)
{
  static const char *const ids[] = { "b", "a", NULL };
  g_autoptr (LanyardLibrary) library = lanyard_library_new ();
  g_autoptr (GPtrArray) conferences = conferences_new (ids);
  GListModel        *list = lanyard_library_get_conferences (library);
  LanyardConference *current = NULL;
  guint              n_changed = 0;
  guint              n_notified = 0;

  g_signal_connect_swapped (library, "changed", G_CALLBACK (count_cb), &n_changed);
  g_signal_connect_swapped (library, "notify::current", G_CALLBACK (count_cb), &n_notified);
  g_assert_null (lanyard_library_get_current (library));

  lanyard_library_load (library, conferences, "a");
  g_assert_cmpuint (g_list_model_get_n_items (list), ==, 2);
  g_assert_true (lanyard_library_find (library, "b") == g_ptr_array_index (conferences, 0));
  g_assert_null (lanyard_library_find (library, "c"));
  g_object_get (library, "current", &current, NULL);
  g_assert_true (current == g_ptr_array_index (conferences, 1));
  g_clear_object (&current);
  g_assert_cmpuint (n_changed, ==, 1);
  g_assert_cmpuint (n_notified, ==, 1);

  lanyard_library_load (library, conferences, "a");
  g_assert_cmpuint (n_changed, ==, 2);
  g_assert_cmpuint (n_notified, ==, 1);

  /* one that isn't known can't be shown */
  lanyard_library_load (library, conferences, "c");
  g_assert_null (lanyard_library_get_current (library));
  g_assert_cmpuint (n_notified, ==, 2);
}

static void
test_refreshing (void)
{
  g_autoptr (LanyardLibrary) library = lanyard_library_new ();
  guint n_changed = 0;

  g_signal_connect_swapped (library, "changed", G_CALLBACK (count_cb), &n_changed);
  lanyard_library_set_refreshing (library, "a", FALSE);
  g_assert_cmpuint (n_changed, ==, 0);

  lanyard_library_set_refreshing (library, "a", TRUE);
  lanyard_library_set_refreshing (library, "a", TRUE);
  g_assert_cmpuint (n_changed, ==, 1);
  g_assert_true (lanyard_library_is_refreshing (library, "a"));
  g_assert_false (lanyard_library_is_refreshing (library, "b"));

  lanyard_library_set_refreshing (library, "a", FALSE);
  g_assert_cmpuint (n_changed, ==, 2);
  g_assert_false (lanyard_library_is_refreshing (library, "a"));
}

static void
test_directory (void)
{
  g_autoptr (LanyardLibrary) library = lanyard_library_new ();
  g_autoptr (GPtrArray) entries = g_ptr_array_new_with_free_func (g_object_unref);
  GListModel *list = lanyard_library_get_directory (library);

  for (guint i = 0; i < 2; i++)
    {
      LanyardDirectoryFields fields = { .title = g_strdup ("T"), .address = g_strdup ("a:b") };

      g_ptr_array_add (entries, lanyard_directory_entry_new (&fields));
    }

  g_assert_true (g_list_model_get_item_type (list) == LANYARD_TYPE_DIRECTORY_ENTRY);
  lanyard_library_load_directory (library, entries);
  lanyard_library_load_directory (library, entries);
  g_assert_cmpuint (g_list_model_get_n_items (list), ==, 2);
}

static void
test_directory_failure (void)
{
  g_autoptr (LanyardLibrary) library = lanyard_library_new ();
  g_autofree char *failure = NULL;
  guint            n_notified = 0;

  g_signal_connect_swapped (library, "notify::directory-failure", G_CALLBACK (count_cb),
                            &n_notified);
  lanyard_library_set_directory_failure (library, NULL);
  g_assert_cmpuint (n_notified, ==, 0);

  lanyard_library_set_directory_failure (library, "No network.");
  lanyard_library_set_directory_failure (library, "No network.");
  g_assert_cmpuint (n_notified, ==, 1);
  g_object_get (library, "directory-failure", &failure, NULL);
  g_assert_cmpstr (failure, ==, "No network.");

  lanyard_library_set_directory_failure (library, NULL);
  g_assert_cmpuint (n_notified, ==, 2);
  g_assert_null (lanyard_library_get_directory_failure (library));
}

/* Each setter tells of what is another, and of nothing else. */
static void
test_directory_changed (void)
{
  g_autoptr (LanyardLibrary) library = lanyard_library_new ();
  g_autoptr (GPtrArray) none = g_ptr_array_new ();
  guint n_changed = 0;

  g_signal_connect_swapped (library, "directory-changed", G_CALLBACK (count_cb), &n_changed);
  g_assert_cmpint (lanyard_library_get_directory_state (library), ==, LANYARD_DIRECTORY_NONE);
  g_assert_cmpint (lanyard_library_get_directory_checked (library), ==, LANYARD_NO_INSTANT);
  lanyard_library_set_directory_state (library, LANYARD_DIRECTORY_NONE);
  lanyard_library_set_directory_checked (library, LANYARD_NO_INSTANT);
  lanyard_library_set_directory_failure (library, NULL);
  g_assert_cmpuint (n_changed, ==, 0);

  lanyard_library_set_directory_state (library, LANYARD_DIRECTORY_LOADING);
  lanyard_library_set_directory_state (library, LANYARD_DIRECTORY_LOADING);
  g_assert_cmpuint (n_changed, ==, 1);
  g_assert_cmpint (lanyard_library_get_directory_state (library), ==, LANYARD_DIRECTORY_LOADING);
  lanyard_library_set_directory_checked (library, 12);
  g_assert_cmpuint (n_changed, ==, 2);
  g_assert_cmpint (lanyard_library_get_directory_checked (library), ==, 12);
  lanyard_library_set_directory_failure (library, "No network.");
  g_assert_cmpuint (n_changed, ==, 3);
  lanyard_library_load_directory (library, none);
  g_assert_cmpuint (n_changed, ==, 4);
}

/* What was added from an entry is found by its address, or else by what it
 * says. */
static void
test_find_entry (void)
{
  static const struct
  {
    const char *address;
    const char *title;
    LanyardDate start;
    gboolean    removed;
    gboolean    found;
  } rows[] = {
    { "https://example.org/a.xml", "Renamed", 200, FALSE, TRUE },
    { "https://example.org/a.xml", "A", 100, TRUE, FALSE },
    { "https://example.org/moved.json", "A", 100, FALSE, TRUE },
    { NULL, "A", 100, FALSE, TRUE },
    { NULL, "A", 465, FALSE, FALSE },
    { NULL, "B", 100, FALSE, FALSE },
  };

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      LanyardConferenceFields fields = {
        .id = g_strdup ("a"),
        .title = g_strdup (rows[i].title),
        .address = g_strdup (rows[i].address),
        .start = rows[i].start,
        .removed = rows[i].removed,
      };
      LanyardDirectoryFields said = {
        .title = g_strdup ("A"),
        .address = g_strdup ("https://example.org/a.xml"),
        .start = 100,
      };
      g_autoptr (LanyardDirectoryEntry) entry = lanyard_directory_entry_new (&said);
      g_autoptr (LanyardLibrary) library = lanyard_library_new ();
      g_autoptr (GPtrArray) list = g_ptr_array_new_with_free_func (g_object_unref);

      g_ptr_array_add (list, lanyard_conference_new (&fields));
      lanyard_library_load (library, list, NULL);
      g_assert_true ((lanyard_library_find_entry (library, entry) != NULL) == rows[i].found);
    }
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/library/load", test_load);
  g_test_add_func ("/library/refreshing", test_refreshing);
  g_test_add_func ("/library/directory", test_directory);
  g_test_add_func ("/library/directory-failure", test_directory_failure);
  g_test_add_func ("/library/directory-changed", test_directory_changed);
  g_test_add_func ("/library/find-entry", test_find_entry);

  return g_test_run ();
}
