/* SPDX-FileCopyrightText: 2026 The Lanyard authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "lanyard-syncing.h"

#include "lanyard-collection-error.h"

#include "dav-test.h"
#include "sync-test.h"

#include <glib/gstdio.h>

/* A user's machine, and a server on loopback. */
typedef struct
{
  char           *folder;
  LanyardKeeper  *keeper;
  LanyardSyncing *syncing;
  SyncTestServer *server;
  char           *address;
} Fixture;

static void
begin (Fixture *fixture)
{
  g_autoptr (GError) error = NULL;

  fixture->keeper = lanyard_keeper_new (fixture->folder);
  g_assert_true (lanyard_keeper_open (fixture->keeper, &error));
  g_assert_no_error (error);
  fixture->syncing =
    lanyard_syncing_new (fixture->keeper, g_network_monitor_get_default ());
  lanyard_syncing_start (fixture->syncing);
}

static void
end (Fixture *fixture)
{
  lanyard_syncing_close (fixture->syncing);
  g_clear_object (&fixture->syncing);
  g_clear_object (&fixture->keeper);
}

static void
set_up (Fixture *fixture, gconstpointer data)
{
  fixture->folder = sync_test_folder_new ();
  fixture->server = sync_test_server_new (NULL);
  fixture->address = sync_test_server_address (fixture->server, "/");
  begin (fixture);
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  end (fixture);
  sync_test_server_free (fixture->server);
  sync_test_folder_free (fixture->folder);
  g_free (fixture->address);
}

static const LanyardSyncFacts *
wait_for (Fixture *fixture, LanyardSyncPhase phase)
{
  const LanyardSyncFacts *facts =
    lanyard_sync_state_get (lanyard_syncing_get_state (fixture->syncing));

  while (facts->phase != phase)
    g_main_context_iteration (NULL, TRUE);
  return facts;
}

static void
serve (Fixture *fixture)
{
  dav_test_add_folder (fixture->server, "");
  dav_test_queue_probe (fixture->server, TRUE);
}

/* It is tried, kept, there again the next time, and forgotten. */
static void
test_account (Fixture *fixture, gconstpointer data)
{
  g_autofree char        *kept = g_strconcat (fixture->address, "Lanyard/", NULL);
  const LanyardSyncFacts *facts;

  facts = wait_for (fixture, LANYARD_SYNC_OFF);
  g_assert_null (facts->address);
  serve (fixture);
  lanyard_syncing_set_up (fixture->syncing, fixture->address, "", "", FALSE);
  g_assert_cmpint (facts->phase, ==, LANYARD_SYNC_SIGNING_IN);
  wait_for (fixture, LANYARD_SYNC_IDLE);
  g_assert_no_error (facts->error);
  g_assert_cmpstr (facts->address, ==, kept);
  g_assert_true (facts->last != LANYARD_NO_INSTANT);

  end (fixture);
  begin (fixture);
  facts = wait_for (fixture, LANYARD_SYNC_RUNNING);
  wait_for (fixture, LANYARD_SYNC_IDLE);
  g_assert_no_error (facts->error);
  g_assert_cmpstr (facts->address, ==, kept);

  lanyard_syncing_forget (fixture->syncing);
  g_assert_cmpint (facts->phase, ==, LANYARD_SYNC_OFF);
  g_assert_null (facts->address);
  end (fixture);
  begin (fixture);
  facts = wait_for (fixture, LANYARD_SYNC_OFF);
  g_assert_null (facts->address);
}

/* What fails isn't kept, and says why; the next try may be another. */
static void
test_refused (Fixture *fixture, gconstpointer data)
{
  const LanyardSyncFacts *facts = wait_for (fixture, LANYARD_SYNC_OFF);

  sync_test_server_add (fixture->server, "PROPFIND /Lanyard/", DAV_TEST_ANSWER ("405"));
  lanyard_syncing_set_up (fixture->syncing, fixture->address, "", "", FALSE);
  wait_for (fixture, LANYARD_SYNC_OFF);
  g_assert_error (facts->error, LANYARD_COLLECTION_ERROR, LANYARD_COLLECTION_ERROR_NO_COLLECTION);

  lanyard_syncing_set_up (fixture->syncing, "http://cloud.example/", "", "", TRUE);
  wait_for (fixture, LANYARD_SYNC_OFF);
  g_assert_error (facts->error, LANYARD_COLLECTION_ERROR, LANYARD_COLLECTION_ERROR_INSECURE);

  serve (fixture);
  lanyard_syncing_set_up (fixture->syncing, fixture->address, "", "", FALSE);
  wait_for (fixture, LANYARD_SYNC_IDLE);
  g_assert_no_error (facts->error);

  /* once it is kept, it stays whatever the server says */
  sync_test_server_add (fixture->server, "PROPFIND /Lanyard/", DAV_TEST_ANSWER ("503"));
  lanyard_syncing_run (fixture->syncing);
  g_assert_cmpint (facts->phase, ==, LANYARD_SYNC_RUNNING);
  wait_for (fixture, LANYARD_SYNC_IDLE);
  g_assert_error (facts->error, LANYARD_COLLECTION_ERROR, LANYARD_COLLECTION_ERROR_SERVER);
  g_assert_nonnull (facts->address);
}

static void
login_cb (LanyardSyncing *syncing, const char *address, gpointer data)
{
  char **page = data;

  g_set_str (page, address);
}

/* Each @ stands for the server's own address. */
static void
answer (Fixture *fixture, const char *path, const char *form)
{
  g_autoptr (GString) text = g_string_new (form);
  g_autoptr (GBytes) body = NULL;

  g_string_replace (text, "@", fixture->address, 0);
  body = g_bytes_new (text->str, text->len);
  sync_test_server_add_bytes (fixture->server, path, "HTTP/1.1 200 OK\r\nConnection: close",
                              body);
}

static void
answer_login (Fixture *fixture)
{
  answer (fixture, "/index.php/login/v2",
          "{\"poll\": {\"token\": \"a\", \"endpoint\": \"@poll\"}, \"login\": \"@flow\"}");
}

/* The page is shown; who signed in there is known then, and so are the files. */
static void
test_browser (Fixture *fixture, gconstpointer data)
{
  const LanyardSyncFacts *facts = wait_for (fixture, LANYARD_SYNC_OFF);
  g_autofree char        *flow = g_strconcat (fixture->address, "flow", NULL);
  g_autofree char        *page = NULL;

  answer_login (fixture);
  answer (fixture, "/poll",
          "{\"server\": \"@\", \"loginName\": \"me\", \"appPassword\": \"sesame\"}");
  sync_test_server_add (fixture->server, "PROPFIND /remote.php/webdav/Lanyard/",
                        DAV_TEST_ANSWER ("507"));
  g_signal_connect (fixture->syncing, "login", G_CALLBACK (login_cb), &page);
  lanyard_syncing_sign_in (fixture->syncing, fixture->address, FALSE);
  g_assert_cmpint (facts->phase, ==, LANYARD_SYNC_SIGNING_IN);
  wait_for (fixture, LANYARD_SYNC_OFF);
  g_assert_cmpstr (page, ==, flow);
  g_assert_error (facts->error, LANYARD_COLLECTION_ERROR, LANYARD_COLLECTION_ERROR_FULL);
}

/* While nobody signs in it can be given up, and is no account then. */
static void
test_given_up (Fixture *fixture, gconstpointer data)
{
  const LanyardSyncFacts *facts = wait_for (fixture, LANYARD_SYNC_OFF);
  g_autofree char        *page = NULL;

  answer_login (fixture);
  sync_test_server_add (fixture->server, "/poll", DAV_TEST_ANSWER ("404"));
  g_signal_connect (fixture->syncing, "login", G_CALLBACK (login_cb), &page);
  lanyard_syncing_sign_in (fixture->syncing, fixture->address, FALSE);
  while (page == NULL)
    g_main_context_iteration (NULL, TRUE);
  lanyard_syncing_forget (fixture->syncing);
  g_assert_cmpint (facts->phase, ==, LANYARD_SYNC_OFF);
  g_assert_null (facts->address);
  end (fixture);
  begin (fixture);
  facts = wait_for (fixture, LANYARD_SYNC_OFF);
  g_assert_null (facts->address);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add ("/app/syncing/account", Fixture, NULL, set_up, test_account, tear_down);
  g_test_add ("/app/syncing/refused", Fixture, NULL, set_up, test_refused, tear_down);
  g_test_add ("/app/syncing/browser", Fixture, NULL, set_up, test_browser, tear_down);
  g_test_add ("/app/syncing/given-up", Fixture, NULL, set_up, test_given_up, tear_down);

  return g_test_run ();
}
