/* SPDX-FileCopyrightText: 2026 The Lanyard authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "lanyard-desk-refresh.h"

#include "lanyard-test-ui.h"
#include "lanyard-test-window.h"
#include "sync-test.h"

#define OK "HTTP/1.1 200 Fine\r\n\r\n"
#define PROGRAMME(title)                                                \
  OK "{\"format\":\"lanyard-programme\",\"version\":1,\"conference\":{" \
     "\"id\":\"" title "\",\"title\":\"" title "\"},"                   \
     "\"sessions\":[{\"id\":\"one\",\"title\":\"One of " title "\"}]}"

typedef struct
{
  SyncTestServer *server;
  char           *folder;
  LanyardDesk    *desk;
  GtkWidget      *window;
} Fixture;

static void
set_up (Fixture *fixture)
{
  g_autoptr (LanyardKeeper) keeper = NULL;
  g_autoptr (LanyardClock) clock = lanyard_clock_new ();

  fixture->server = sync_test_server_new (NULL);
  fixture->folder = sync_test_folder_new ();
  keeper = lanyard_keeper_new (fixture->folder);
  fixture->desk = lanyard_desk_new (keeper, clock);
  fixture->window = lanyard_test_window_with_models_new (
    LANYARD_TEST_MIDDLE, lanyard_desk_get_plan (fixture->desk),
    lanyard_desk_get_library (fixture->desk));
  lanyard_desk_set_window (fixture->desk, LANYARD_WINDOW (fixture->window));
}

static guint
count_refs (Fixture *fixture)
{
  return G_OBJECT (fixture->desk)->ref_count;
}

static void
tear_down (Fixture *fixture)
{
  lanyard_desk_cancel_address (fixture->desk);
  lanyard_desk_close (fixture->desk);
  LANYARD_TEST_WAIT (count_refs (fixture) == 1);
  lanyard_test_close (fixture->window);
  g_assert_finalize_object (fixture->desk);
  sync_test_server_free (fixture->server);
  sync_test_folder_free (fixture->folder);
}

static void
add (Fixture    *fixture,
     const char *path)
{
  g_autofree char *address = sync_test_server_address (fixture->server, path);

  lanyard_desk_add_address (fixture->desk, address);
}

/* Returns: whether the window says that it fetches from @path */
static gboolean
says_fetching (Fixture    *fixture,
               const char *path)
{
  g_autofree char *address = sync_test_server_address (fixture->server, path);
  g_autofree char *text = g_strdup_printf ("Fetching “%s”…", address);

  return lanyard_test_shows (fixture->window, text);
}

static void
test_add (void)
{
  Fixture fixture;

  set_up (&fixture);
  sync_test_server_add (fixture.server, "/a.json", "%s", PROGRAMME ("Conference A"));
  add (&fixture, "/a.json");
  LANYARD_TEST_WAIT (says_fetching (&fixture, "/a.json"));
  LANYARD_TEST_WAIT (lanyard_test_shows (fixture.window, "Conference A"));
  LANYARD_TEST_WAIT (!says_fetching (&fixture, "/a.json"));
  tear_down (&fixture);
}

/* What is asked for instead is what the window speaks of from then on. */
static void
test_add_another (void)
{
  Fixture fixture;

  set_up (&fixture);
  sync_test_server_add (fixture.server, "/a.json", "%s", PROGRAMME ("Conference A"));
  sync_test_server_add (fixture.server, "/b.json", "%s", PROGRAMME ("Conference B"));
  sync_test_server_drip (fixture.server, 200, 0);
  add (&fixture, "/a.json");
  LANYARD_TEST_WAIT (sync_test_server_count (fixture.server) == 1);
  add (&fixture, "/b.json");
  g_assert_cmpuint (count_refs (&fixture), ==, 3);
  LANYARD_TEST_WAIT (count_refs (&fixture) == 2);
  LANYARD_TEST_WAIT (says_fetching (&fixture, "/b.json"));

  /* the user's own cancelling ends it */
  lanyard_desk_cancel_address (fixture.desk);
  LANYARD_TEST_WAIT (count_refs (&fixture) == 1);
  g_assert_false (says_fetching (&fixture, "/b.json"));
  LANYARD_TEST_WAIT (lanyard_test_shows (fixture.window, "Welcome to Lanyard"));
  tear_down (&fixture);
}

/* Why it can't be had is said above what was there. */
static void
test_add_nothing (void)
{
  Fixture fixture;

  set_up (&fixture);
  add (&fixture, "/nothing.json");
  LANYARD_TEST_WAIT (lanyard_test_shows (fixture.window, "Conference Can't Be Added"));
  LANYARD_TEST_WAIT (lanyard_test_shows (fixture.window, "Welcome to Lanyard"));
  tear_down (&fixture);
}

int
main (int    argc,
      char **argv)
{
  lanyard_test_ui_init (&argc, &argv);

  lanyard_test_ui_add ("/desk-refresh/add", test_add);
  lanyard_test_ui_add ("/desk-refresh/add-another", test_add_another);
  lanyard_test_ui_add ("/desk-refresh/add-nothing", test_add_nothing);

  return g_test_run ();
}
