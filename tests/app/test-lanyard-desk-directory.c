/* SPDX-FileCopyrightText: 2026 The Lanyard authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "lanyard-desk-directory.h"

#include "lanyard-clock.h"
#include "sync-test.h"

#define OK "HTTP/1.1 200 Fine\r\nETag: \"1\"\r\n"
#define MENU(title)                                    \
  "\r\n{\"schedules\":[{\"title\":\"" title            \
  "\",\"url\":\"https://example.org/schedule.xml\"}]}"

typedef struct
{
  SyncTestServer *server;
  char           *folder;
  char           *address;
  GSettings      *settings;
  GActionMap     *map;
  LanyardDesk    *desk;
  LanyardLibrary *library; /* (unowned) */
} Fixture;

/* A start of the app, with what it kept the last time. */
static void
start (Fixture *fixture)
{
  g_autoptr (LanyardKeeper) keeper = lanyard_keeper_new (fixture->folder);
  g_autoptr (LanyardClock) clock = lanyard_clock_new ();

  fixture->desk = lanyard_desk_new (keeper, clock);
  fixture->library = lanyard_desk_get_library (fixture->desk);
  fixture->map = G_ACTION_MAP (g_simple_action_group_new ());
  lanyard_desk_add_directory_action (fixture->desk, fixture->map, fixture->settings);
}

static void
stop (Fixture *fixture)
{
  g_object_unref (fixture->map);
  lanyard_desk_cancel_directory (fixture->desk);
  lanyard_desk_close (fixture->desk);
  while (G_OBJECT (fixture->desk)->ref_count > 1)
    g_main_context_iteration (NULL, TRUE);
  g_assert_finalize_object (fixture->desk);
}

static void
set_up (Fixture      *fixture,
        gconstpointer data)
{
  fixture->server = sync_test_server_new (NULL);
  fixture->folder = sync_test_folder_new ();
  fixture->address = sync_test_server_address (fixture->server, "/menu.json");
  fixture->settings = g_settings_new (APPLICATION_ID);
  g_settings_set_string (fixture->settings, "directory-address", fixture->address);
  sync_test_server_add (fixture->server, "/menu.json", "%s", OK MENU ("One"));
  start (fixture);
}

static void
tear_down (Fixture      *fixture,
           gconstpointer data)
{
  stop (fixture);
  g_settings_reset (fixture->settings, "directory-address");
  g_object_unref (fixture->settings);
  sync_test_server_free (fixture->server);
  sync_test_folder_free (fixture->folder);
  g_free (fixture->address);
}

/* Waits until what was asked for has come, or failed. */
static void
settle (Fixture *fixture)
{
  while (lanyard_library_get_directory_state (fixture->library) == LANYARD_DIRECTORY_LOADING)
    g_main_context_iteration (NULL, TRUE);
}

static void
load (Fixture *fixture,
      gboolean anew)
{
  g_action_group_activate_action (G_ACTION_GROUP (fixture->map), "load-directory",
                                  g_variant_new_boolean (anew));
  settle (fixture);
}

static void
expect (Fixture    *fixture,
        const char *title,
        gboolean    failed,
        guint       n_asked)
{
  GListModel *list = lanyard_library_get_directory (fixture->library);
  g_autoptr (LanyardDirectoryEntry) entry = g_list_model_get_item (list, 0);
  gboolean checked =
    lanyard_library_get_directory_checked (fixture->library) != LANYARD_NO_INSTANT;

  g_assert_cmpuint (g_list_model_get_n_items (list), ==, title != NULL ? 1 : 0);
  if (title != NULL)
    g_assert_cmpstr (lanyard_directory_entry_get_fields (entry)->title, ==, title);
  g_assert_true (checked == (title != NULL));
  g_assert_true ((lanyard_library_get_directory_failure (fixture->library) != NULL) == failed);
  g_assert_cmpuint (sync_test_server_count (fixture->server), ==, n_asked);
}

/* It is there at the next start, and is fetched again only when it is old, or
 * when the user asks. */
static void
test_load (Fixture      *fixture,
           gconstpointer data)
{
  expect (fixture, NULL, FALSE, 0);
  g_assert_cmpint (lanyard_library_get_directory_state (fixture->library), ==,
                   LANYARD_DIRECTORY_NONE);
  load (fixture, FALSE);
  g_assert_cmpint (lanyard_library_get_directory_state (fixture->library), ==,
                   LANYARD_DIRECTORY_LOADED);
  expect (fixture, "One", FALSE, 1);

  stop (fixture);
  start (fixture);
  load (fixture, FALSE);
  expect (fixture, "One", FALSE, 1);

  sync_test_server_add (fixture->server, "/menu.json", "%s", "HTTP/1.1 304 No\r\n\r\n");
  load (fixture, TRUE);
  expect (fixture, "One", FALSE, 2);
  sync_test_server_add (fixture->server, "/menu.json", "%s", OK MENU ("Two"));
  load (fixture, TRUE);
  expect (fixture, "Two", FALSE, 3);
}

/* A failure is said, and what is there stays until it is mended. */
static void
test_failures (Fixture      *fixture,
               gconstpointer data)
{
  static const struct
  {
    const char *answer;
    const char *says;
  } rows[] = {
    { "HTTP/1.1 404 No\r\n\r\n", "The directory isn't there any more. Check its address in the "
                                 "preferences." },
    { "HTTP/1.1 200 Fine\r\n\r\n<!DOCTYPE html><html></html>",
      "There is no directory of conferences at that address. Check it in the preferences." },
    { "HTTP/1.1 500 No\r\n\r\n",
      "Something is wrong with the server (it answered 500). Try again later." },
  };
  guint n_asked = 0;

  for (guint kept = 0; kept < 2; kept++)
    {
      for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
        {
          sync_test_server_add (fixture->server, "/menu.json", "%s", rows[i].answer);
          load (fixture, TRUE);
          expect (fixture, kept ? "One" : NULL, TRUE, ++n_asked);
          g_assert_cmpstr (lanyard_library_get_directory_failure (fixture->library), ==,
                           rows[i].says);
        }

      sync_test_server_add (fixture->server, "/menu.json", "%s", OK MENU ("One"));
      load (fixture, TRUE);
      expect (fixture, "One", FALSE, ++n_asked);
    }
}

/* Another address is another directory; without one there is none. */
static void
test_address (Fixture      *fixture,
              gconstpointer data)
{
  g_autofree char *other = sync_test_server_address (fixture->server, "/other.json");

  sync_test_server_add (fixture->server, "/other.json", "%s", OK MENU ("Other"));
  g_settings_set_string (fixture->settings, "directory-address", other);
  settle (fixture);
  expect (fixture, NULL, FALSE, 0);
  load (fixture, FALSE);
  expect (fixture, "Other", FALSE, 1);

  g_settings_set_string (fixture->settings, "directory-address", fixture->address);
  expect (fixture, NULL, FALSE, 1);
  settle (fixture);
  expect (fixture, "One", FALSE, 2);

  g_settings_set_string (fixture->settings, "directory-address", "");
  g_assert_cmpint (lanyard_library_get_directory_state (fixture->library), ==,
                   LANYARD_DIRECTORY_NONE);
  expect (fixture, NULL, FALSE, 2);
  load (fixture, TRUE);
  expect (fixture, NULL, FALSE, 2);
}

/* Whoever asks twice is answered once; what was given up shows nothing. */
static void
test_meanwhile (Fixture      *fixture,
                gconstpointer data)
{
  lanyard_desk_load_directory (fixture->desk, fixture->address, TRUE);
  lanyard_desk_load_directory (fixture->desk, fixture->address, TRUE);
  settle (fixture);
  expect (fixture, "One", FALSE, 1);

  sync_test_server_add (fixture->server, "/menu.json", "%s", OK MENU ("Two"));
  lanyard_desk_load_directory (fixture->desk, fixture->address, TRUE);
  lanyard_desk_load_directory (fixture->desk, "", FALSE);
  while (G_OBJECT (fixture->desk)->ref_count > 1)
    g_main_context_iteration (NULL, TRUE);
  g_assert_cmpint (lanyard_library_get_directory_state (fixture->library), ==,
                   LANYARD_DIRECTORY_NONE);
  g_assert_cmpuint (
    g_list_model_get_n_items (lanyard_library_get_directory (fixture->library)), ==, 0);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

#define ADD(path, func) g_test_add (path, Fixture, NULL, set_up, func, tear_down)
  ADD ("/desk-directory/load", test_load);
  ADD ("/desk-directory/failures", test_failures);
  ADD ("/desk-directory/address", test_address);
  ADD ("/desk-directory/meanwhile", test_meanwhile);
#undef ADD

  return g_test_run ();
}
