/* SPDX-FileCopyrightText: 2026 The Lanyard authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "lanyard-directory.h"

#include "lanyard-clock.h"
#include "lanyard-directory-entry.h"
#include "lanyard-problem.h"
#include "sync-test.h"

#define OK "HTTP/1.1 200 Fine\r\n"
#define ENTRY(title) "{\"title\":\"" title "\",\"url\":\"https://example.org/schedule.xml\"}"
#define MENU(titles) "\r\n{\"version\":1,\"schedules\":[" titles "]}"
#define NOT_MODIFIED "HTTP/1.1 304 No\r\nETag: \"1\"\r\nCache-Control: max-age=600\r\n\r\n"

typedef struct
{
  SyncTestServer *server;
  LanyardFetcher *fetcher;
  char           *folder;
  char           *path;
  char           *address;
} Fixture;

static void
set_up (Fixture      *fixture,
        gconstpointer data)
{
  fixture->server = sync_test_server_new (NULL);
  fixture->fetcher = lanyard_fetcher_new (NULL);
  fixture->folder = sync_test_folder_new ();
  fixture->path = g_build_filename (fixture->folder, "directory", NULL);
  fixture->address = sync_test_server_address (fixture->server, "/menu.json");
}

static void
tear_down (Fixture      *fixture,
           gconstpointer data)
{
  lanyard_fetcher_free (fixture->fetcher);
  sync_test_server_free (fixture->server);
  sync_test_folder_free (fixture->folder);
  g_free (fixture->path);
  g_free (fixture->address);
}

static LanyardDirectory *
fetch (Fixture *fixture,
       GError **error)
{
  return lanyard_directory_fetch (fixture->fetcher, fixture->path, fixture->address, NULL, error);
}

static void
expect (LanyardDirectory *directory,
        const char       *title)
{
  const LanyardDirectoryFields *fields;

  g_assert_nonnull (directory);
  g_assert_cmpuint (directory->entries->len, >=, 1);
  fields = lanyard_directory_entry_get_fields (g_ptr_array_index (directory->entries, 0));
  g_assert_cmpstr (fields->title, ==, title);
  g_assert_cmpint (directory->checked, !=, LANYARD_NO_INSTANT);
}

static void
expect_kept (Fixture    *fixture,
             const char *title)
{
  g_autoptr (LanyardDirectory) kept = lanyard_directory_load (fixture->path, fixture->address);

  expect (kept, title);
}

/* Has the server answer, and the answer kept. */
static void
keep (Fixture    *fixture,
      const char *answer,
      const char *title)
{
  gboolean unchanged = g_str_equal (answer, NOT_MODIFIED);
  g_autoptr (LanyardDirectory) fetched = NULL;
  g_autoptr (GError) error = NULL;

  sync_test_server_add (fixture->server, "/menu.json", "%s", answer);
  fetched = fetch (fixture, &error);
  g_assert_no_error (error);
  expect (fetched, title);
  g_assert_true (fetched->unchanged == unchanged);
  expect_kept (fixture, title);
}

static void
expect_asked_with (Fixture    *fixture,
                   const char *etag,
                   const char *date)
{
  g_autofree char *none_match = sync_test_server_dup_header (fixture->server, "If-None-Match");
  g_autofree char *since = sync_test_server_dup_header (fixture->server, "If-Modified-Since");

  g_assert_cmpstr (none_match, ==, etag);
  g_assert_cmpstr (since, ==, date);
}

/* What is there is asked for by what it is known by, and a newer one takes its
 * place. */
static void
test_conditional (Fixture      *fixture,
                  gconstpointer data)
{
  g_autoptr (LanyardDirectory) unchanged = NULL;
  g_autoptr (GError) error = NULL;

  g_assert_null (lanyard_directory_load (fixture->path, fixture->address));
  keep (fixture, OK "ETag: \"1\"\r\n" MENU (ENTRY ("One")), "One");
  expect_asked_with (fixture, NULL, NULL);

  keep (fixture, NOT_MODIFIED, "One");
  expect_asked_with (fixture, "\"1\"", NULL);
  unchanged = lanyard_directory_load (fixture->path, fixture->address);
  g_assert_cmpint (unchanged->expires, >, unchanged->checked);

  keep (fixture, OK "Last-Modified: Sat, 31 Jan 2026 10:00:00 GMT\r\n" MENU (ENTRY ("Two")), "Two");
  expect_asked_with (fixture, "\"1\"", NULL);
  keep (fixture, OK MENU (ENTRY ("Three")), "Three");
  expect_asked_with (fixture, NULL, "Sat, 31 Jan 2026 10:00:00 GMT");
}

/* Whatever goes wrong, what is there stays, and is asked for as before. */
static void
test_failures (Fixture      *fixture,
               gconstpointer data)
{
  static const struct
  {
    const char *answer;
    gboolean    read; /* it came, and is no directory */
    int         code;
  } rows[] = {
    { "HTTP/1.1 404 No\r\n\r\n", FALSE, LANYARD_FETCH_ERROR_NOT_FOUND },
    { "HTTP/1.1 500 No\r\n\r\n", FALSE, LANYARD_FETCH_ERROR_SERVER },
    { OK "Content-Length: 900\r\n\r\n{", FALSE, LANYARD_FETCH_ERROR_TRUNCATED },
    { OK "\r\n{\"schedules\":[", TRUE, LANYARD_READ_ERROR_SYNTAX },
    { OK "\r\n{\"sessions\":[]}", TRUE, LANYARD_READ_ERROR_UNKNOWN },
    { OK MENU ("{\"title\":\"No address\"}"), TRUE, LANYARD_READ_ERROR_UNUSABLE },
  };

  keep (fixture, OK "ETag: \"1\"\r\n" MENU (ENTRY ("One")), "One");
  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      GQuark domain = rows[i].read ? LANYARD_READ_ERROR : LANYARD_FETCH_ERROR;
      g_autoptr (GError) error = NULL;

      sync_test_server_add (fixture->server, "/menu.json", "%s", rows[i].answer);
      g_assert_null (fetch (fixture, &error));
      g_assert_error (error, domain, rows[i].code);
      expect_asked_with (fixture, "\"1\"", NULL);
      expect_kept (fixture, "One");
    }
}

/* A copy that can't be read is none: all of it is asked for. */
static void
test_damaged_copy (Fixture      *fixture,
                   gconstpointer data)
{
  keep (fixture, OK "ETag: \"1\"\r\n" MENU (ENTRY ("One")), "One");
  g_assert_true (g_file_set_contents (fixture->path, "nonsense", -1, NULL));
  g_assert_null (lanyard_directory_load (fixture->path, fixture->address));
  keep (fixture, OK MENU (ENTRY ("Two")), "Two");
  expect_asked_with (fixture, NULL, NULL);
}

/* What was kept of one address says nothing of another. */
static void
test_other_address (Fixture      *fixture,
                    gconstpointer data)
{
  g_autofree char *other = sync_test_server_address (fixture->server, "/other.json");
  g_autoptr (LanyardDirectory) fetched = NULL;

  keep (fixture, OK "ETag: \"1\"\r\n" MENU (ENTRY ("One")), "One");
  g_assert_null (lanyard_directory_load (fixture->path, other));
  sync_test_server_add (fixture->server, "/other.json", "%s", OK MENU (ENTRY ("Other")));
  fetched = lanyard_directory_fetch (fixture->fetcher, fixture->path, other, NULL, NULL);
  expect (fetched, "Other");
  expect_asked_with (fixture, NULL, NULL);
  g_assert_null (lanyard_directory_load (fixture->path, fixture->address));
}

/* What can't be kept is shown all the same. */
static void
test_no_place (Fixture      *fixture,
               gconstpointer data)
{
  g_autoptr (LanyardDirectory) fetched = NULL;
  g_autoptr (GError) error = NULL;

  g_set_str (&fixture->path, "/dev/null/directory");
  sync_test_server_add (fixture->server, "/menu.json", "%s", OK MENU (ENTRY ("One")));
  fetched = fetch (fixture, &error);
  g_assert_no_error (error);
  expect (fetched, "One");
}

static void
test_cancelled (Fixture      *fixture,
                gconstpointer data)
{
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();
  g_autoptr (GError) error = NULL;

  keep (fixture, OK MENU (ENTRY ("One")), "One");
  g_cancellable_cancel (cancellable);
  g_assert_null (lanyard_directory_fetch (fixture->fetcher, fixture->path, fixture->address,
                                          cancellable, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
  expect_kept (fixture, "One");
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

#define ADD(path, func) g_test_add (path, Fixture, NULL, set_up, func, tear_down)
  ADD ("/directory/conditional", test_conditional);
  ADD ("/directory/failures", test_failures);
  ADD ("/directory/damaged-copy", test_damaged_copy);
  ADD ("/directory/other-address", test_other_address);
  ADD ("/directory/no-place", test_no_place);
  ADD ("/directory/cancelled", test_cancelled);
#undef ADD

  return g_test_run ();
}
