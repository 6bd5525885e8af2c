/* SPDX-FileCopyrightText: 2026 The Lanyard authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "lanyard-words-fetch.h"

#include <gio/gio.h>
#include <string.h>

typedef struct
{
  int         code;
  const char *value;
  const char *says; /* part of the sentences */
} Case;

static void
expect (char       *sentences,
        const char *says)
{
  g_autofree char *taken = sentences;

  g_test_message ("%s", taken);
  g_assert_nonnull (strstr (taken, says));
  /* what is wrong, and what can be done */
  g_assert_nonnull (strstr (taken, ". "));
  g_assert_true (g_str_has_suffix (taken, "."));
}

static void
test_fetch (void)
{
  static const Case cases[] = {
    { LANYARD_FETCH_ERROR_FAILED, "no HTTP", "could not be fetched (no HTTP)" },
    { LANYARD_FETCH_ERROR_OFFLINE, "example.org", "no way to “example.org”" },
    { LANYARD_FETCH_ERROR_REFUSED, "example.org", "“example.org” takes no connections" },
    { LANYARD_FETCH_ERROR_TIMED_OUT, "example.org", "“example.org” didn't answer in time" },
    { LANYARD_FETCH_ERROR_TOO_SLOW, "example.org", "“example.org” sent so slowly" },
    { LANYARD_FETCH_ERROR_TLS, LANYARD_TLS_UNKNOWN_ISSUER, "nobody whom this computer trusts" },
    { LANYARD_FETCH_ERROR_TLS, LANYARD_TLS_OTHER_HOST, "for another address" },
    { LANYARD_FETCH_ERROR_TLS, LANYARD_TLS_REVOKED, "withdrawn" },
    { LANYARD_FETCH_ERROR_TLS, LANYARD_TLS_EXPIRED, "has expired" },
    { LANYARD_FETCH_ERROR_TLS, LANYARD_TLS_NOT_YET_VALID, "isn't valid yet" },
    { LANYARD_FETCH_ERROR_TLS, LANYARD_TLS_WEAK, "too weak" },
    { LANYARD_FETCH_ERROR_TLS, LANYARD_TLS_HANDSHAKE, "No secure connection" },
    { LANYARD_FETCH_ERROR_TLS, "another", "certificate isn't valid, so" },
    { LANYARD_FETCH_ERROR_PROXY, "407", "proxy of this network" },
    { LANYARD_FETCH_ERROR_DOWNGRADE, "http://example.org/", "passes on to “http://example.org/”" },
    { LANYARD_FETCH_ERROR_TOO_MANY_REDIRECTS, "example.org", "comes to no end" },
    { LANYARD_FETCH_ERROR_LOGIN_NEEDED, "Staff", "a login for “Staff”" },
    { LANYARD_FETCH_ERROR_LOGIN_NEEDED, "", "asks for a login. " },
    { LANYARD_FETCH_ERROR_FORBIDDEN, "403", "doesn't hand it out" },
    { LANYARD_FETCH_ERROR_NOT_FOUND, "404", "nothing at that address" },
    { LANYARD_FETCH_ERROR_BUSY, "503", "too much to do" },
    { LANYARD_FETCH_ERROR_SERVER, "500", "it answered 500" },
    { LANYARD_FETCH_ERROR_STATUS, "418", "answer (418)" },
    { LANYARD_FETCH_ERROR_TRUNCATED, "", "Only a part of it" },
    { LANYARD_FETCH_ERROR_TOO_LARGE, "64", "larger than 64 MiB" },
    { LANYARD_FETCH_ERROR_BAD_ADDRESS, "ftp://example.org/", "“ftp://example.org/” isn't" },
    { LANYARD_FETCH_ERROR_CAPTIVE, "511", "asks for a login first" },
    { LANYARD_FETCH_ERROR_NO_SECRETS, "", "no keyring, or it is locked" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GError) error =
                  g_error_new_literal (LANYARD_FETCH_ERROR, cases[i].code, cases[i].value);

      expect (lanyard_words_fetch_error (error), cases[i].says);
    }
}

static void
test_store (void)
{
  static const Case cases[] = {
    { LANYARD_STORE_ERROR_FAILED, "misuse", "read or written (misuse)" },
    { LANYARD_STORE_ERROR_READ_ONLY, "", "read, but not changed" },
    { LANYARD_STORE_ERROR_FULL, "", "disk is full" },
    { LANYARD_STORE_ERROR_BUSY, "", "Another Lanyard is writing" },
    { LANYARD_STORE_ERROR_DAMAGED, "", "damaged" },
    { LANYARD_STORE_ERROR_TOO_NEW, "7", "newer Lanyard" },
    { LANYARD_STORE_ERROR_NOT_FOUND, "", "no such conference or session" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GError) error =
                  g_error_new_literal (LANYARD_STORE_ERROR, cases[i].code, cases[i].value);

      expect (lanyard_words_store_error (error), cases[i].says);
    }
}

/* An error of another domain is passed on as it is. */
static void
test_foreign_error (void)
{
  g_autoptr (GError) error =
              g_error_new_literal (G_IO_ERROR, G_IO_ERROR_CANCELLED, "Operation was cancelled");
  g_autofree char *fetch = lanyard_words_fetch_error (error);
  g_autofree char *store = lanyard_words_store_error (error);

  g_assert_cmpstr (fetch, ==, "Operation was cancelled");
  g_assert_cmpstr (store, ==, "Operation was cancelled");
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/words/fetch/fetch", test_fetch);
  g_test_add_func ("/words/fetch/store", test_store);
  g_test_add_func ("/words/fetch/foreign-error", test_foreign_error);

  return g_test_run ();
}
