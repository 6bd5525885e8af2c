/* SPDX-FileCopyrightText: 2026 The Lanyard authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "lanyard-words-sync.h"

#include "lanyard-collection-error.h"
#include "lanyard-fetch-error.h"
#include "lanyard-plan-document.h"
#include "lanyard-store-error.h"

#include <gio/gio.h>
#include <string.h>

#define PRINT "AB:CD:EF"
#define NOW 1577447000 /* 2019-12-27, 11:43 UTC */

typedef struct
{
  int         code;
  const char *value;
  const char *says; /* part of the sentences */
} Case;

static void
expect (char *sentences, const char *says)
{
  g_autofree char *taken = sentences;

  g_test_message ("%s", taken);
  g_assert_nonnull (strstr (taken, says));
  /* what is wrong, and what can be done */
  g_assert_nonnull (strstr (taken, ". "));
  g_assert_true (g_str_has_suffix (taken, "."));
}

static void
expect_cases (GQuark domain, const Case *cases, guint n_cases)
{
  for (guint i = 0; i < n_cases; i++)
    {
      g_autoptr (GError) error = g_error_new_literal (domain, cases[i].code, cases[i].value);

      expect (lanyard_words_sync_error (error), cases[i].says);
    }
}

static void
test_errors (void)
{
  static const Case collection[] = {
    { LANYARD_COLLECTION_ERROR_CONFLICT, "412", "is writing at the moment" },
    { LANYARD_COLLECTION_ERROR_LOCKED, "423", "locked on the server" },
    { LANYARD_COLLECTION_ERROR_FULL, "507", "no room left on the server" },
    { LANYARD_COLLECTION_ERROR_UNAUTHORIZED, "cloud.example", "this user name and password" },
    { LANYARD_COLLECTION_ERROR_FORBIDDEN, "403", "let you write there" },
    { LANYARD_COLLECTION_ERROR_NO_COLLECTION, "405", "no WebDAV folder" },
    { LANYARD_COLLECTION_ERROR_NO_NEXTCLOUD, "", "no Nextcloud" },
    { LANYARD_COLLECTION_ERROR_CERTIFICATE, PRINT, "accept it" },
    { LANYARD_COLLECTION_ERROR_CERTIFICATE, LANYARD_TLS_EXPIRED, "has expired" },
    { LANYARD_COLLECTION_ERROR_CERTIFICATE, LANYARD_TLS_OTHER_HOST, "for another address" },
    { LANYARD_COLLECTION_ERROR_CERTIFICATE_CHANGED, PRINT, "another certificate" },
    { LANYARD_COLLECTION_ERROR_INSECURE, "http://a.example/", "“http://a.example/” is another" },
    { LANYARD_COLLECTION_ERROR_UNREACHABLE, "cloud.example", "“cloud.example” can't be reached" },
    { LANYARD_COLLECTION_ERROR_SERVER, "500", "it answered 500" },
    { LANYARD_COLLECTION_ERROR_TOO_LARGE, "16", "larger than 16 MiB" },
    { LANYARD_COLLECTION_ERROR_NO_PASSWORD, "cloud.example", "no password is kept" },
  };
  static const Case document[] = {
    { LANYARD_DOCUMENT_ERROR_TOO_NEW, "2", "newer Lanyard" },
    { LANYARD_DOCUMENT_ERROR_BROKEN, "stars", "is damaged" },
  };
  static const Case fetch[] = {
    { LANYARD_FETCH_ERROR_NO_SECRETS, "", "no keyring" },
  };
  static const Case store[] = {
    { LANYARD_STORE_ERROR_FULL, "", "disk is full" },
  };

  expect_cases (LANYARD_COLLECTION_ERROR, collection, G_N_ELEMENTS (collection));
  expect_cases (LANYARD_DOCUMENT_ERROR, document, G_N_ELEMENTS (document));
  expect_cases (LANYARD_FETCH_ERROR, fetch, G_N_ELEMENTS (fetch));
  expect_cases (LANYARD_STORE_ERROR, store, G_N_ELEMENTS (store));
}

static void
test_fingerprint (void)
{
  static const struct
  {
    int         code;
    const char *value;
    const char *print;
  } cases[] = {
    { LANYARD_COLLECTION_ERROR_CERTIFICATE, PRINT, PRINT },
    { LANYARD_COLLECTION_ERROR_CERTIFICATE_CHANGED, PRINT, PRINT },
    { LANYARD_COLLECTION_ERROR_CERTIFICATE, LANYARD_TLS_EXPIRED, NULL },
    { LANYARD_COLLECTION_ERROR_INSECURE, "http://a.example/", NULL },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GError) error =
                  g_error_new_literal (LANYARD_COLLECTION_ERROR, cases[i].code, cases[i].value);

      g_assert_cmpstr (lanyard_words_sync_fingerprint (error), ==, cases[i].print);
    }
  g_assert_null (lanyard_words_sync_fingerprint (NULL));
}

static void
test_state (void)
{
  g_autoptr (GError) away = g_error_new_literal (
    LANYARD_COLLECTION_ERROR, LANYARD_COLLECTION_ERROR_UNREACHABLE, "cloud.example");
  g_autoptr (GError) full =
              g_error_new_literal (LANYARD_COLLECTION_ERROR, LANYARD_COLLECTION_ERROR_FULL, "507");
  const struct
  {
    LanyardSyncFacts facts;
    const char      *says;
  } cases[] = {
    { { LANYARD_SYNC_OFF, NULL, NULL, LANYARD_NO_INSTANT, 0, NULL },
      "Your plan is on this machine only." },
    { { LANYARD_SYNC_OFF, NULL, NULL, LANYARD_NO_INSTANT, 0, away },
      "“cloud.example” can't be reached. Your plan is kept on this machine. Check the address "
      "and the network." },
    { { LANYARD_SYNC_SIGNING_IN, "a", "me", LANYARD_NO_INSTANT, 0, NULL }, "Signing in…" },
    { { LANYARD_SYNC_RUNNING, "a", "me", NOW, 2, NULL }, "Syncing…" },
    { { LANYARD_SYNC_IDLE, "a", "me", LANYARD_NO_INSTANT, 2, NULL }, "Nothing was shared yet." },
    { { LANYARD_SYNC_IDLE, "a", "me", NOW, 0, NULL }, "All changes are on the server (11:43)." },
    { { LANYARD_SYNC_IDLE, "a", "me", NOW - 86400, 0, NULL },
      "All changes are on the server (Thursday 26 December, 11:43)." },
    { { LANYARD_SYNC_IDLE, "a", "me", NOW, 1, NULL }, "1 change is about to be sent." },
    { { LANYARD_SYNC_IDLE, "a", "me", NOW, 3, away }, "3 changes wait for the network." },
    { { LANYARD_SYNC_IDLE, "a", "me", NOW, 3, full },
      "There is no room left on the server, so nothing was changed there. Delete something there, "
      "then sync again." },
  };
  g_autoptr (GTimeZone) zone = g_time_zone_new_utc ();

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (LanyardSyncState) state = lanyard_sync_state_new ();
      g_autofree char *sentence = NULL;

      lanyard_sync_state_set (state, &cases[i].facts);
      sentence = lanyard_words_sync_state (state, NOW, zone);
      g_assert_cmpstr (sentence, ==, cases[i].says);
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/words/sync/errors", test_errors);
  g_test_add_func ("/words/sync/fingerprint", test_fingerprint);
  g_test_add_func ("/words/sync/state", test_state);

  return g_test_run ();
}
