/* SPDX-FileCopyrightText: 2026 The Lanyard authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "lanyard-credentials.h"

#include "lanyard-fetch-error.h"

#include <glib/gstdio.h>
#include <string.h>

/* Secrets go to a file here; which one libsecret takes at its first use. */
static char *folder;

static void
test_basic (void)
{
  static const struct
  {
    const char *user;
    const char *password;
    const char *header;
  } cases[] = {
    { "Aladdin", "open sesame", "Basic QWxhZGRpbjpvcGVuIHNlc2FtZQ==" }, /* RFC 7617, section 2 */
    { "test", "123£", "Basic dGVzdDoxMjPCow==" },                       /* section 2.1 */
    { "", "a:b", "Basic OmE6Yg==" },
    { "a:b", "c", NULL },
    { "a", "b\r\nHost: c", NULL },
    { "a\n", "b", NULL },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *header =
        lanyard_credentials_make_basic (cases[i].user, cases[i].password);

      g_autofree char *user = NULL;
      g_autofree char *password = NULL;

      g_assert_cmpstr (header, ==, cases[i].header);
      if (header == NULL)
        continue;
      g_assert_true (lanyard_credentials_split_basic (header, &user, &password));
      g_assert_cmpstr (user, ==, cases[i].user);
      g_assert_cmpstr (password, ==, cases[i].password);
    }
}

static void
test_no_basic (void)
{
  static const char *const headers[] = { "Bearer abc", "Basic", "Basic ", "Basic YWJj", "Basic ?" };

  for (guint i = 0; i < G_N_ELEMENTS (headers); i++)
    {
      char *user;
      char *password;

      g_assert_false (lanyard_credentials_split_basic (headers[i], &user, &password));
      g_assert_true (user == NULL && password == NULL);
    }
}

static void
test_bearer (void)
{
  static const struct
  {
    const char *token;
    const char *header;
  } cases[] = {
    { "mF_9.B5f-4.1JqM", "Bearer mF_9.B5f-4.1JqM" },
    { " abc\n", "Bearer abc" },
    { "a b", NULL },
    { "a\r\nb", NULL },
    { "schlüssel", NULL },
    { "", NULL },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *header = lanyard_credentials_make_bearer (cases[i].token);

      g_assert_cmpstr (header, ==, cases[i].header);
    }
}

static void
expect_kept (const char *conference, const char *expected)
{
  g_autofree char *header = NULL;
  g_autoptr (GError) error = NULL;

  g_assert_true (lanyard_credentials_lookup (conference, &header, NULL, &error));
  g_assert_no_error (error);
  g_assert_cmpstr (header, ==, expected);
  g_clear_pointer (&header, g_free);

  g_assert_true (lanyard_credentials_lookup_quietly (conference, &header, NULL, &error));
  g_assert_no_error (error);
  g_assert_cmpstr (header, ==, expected);
}

static void
test_kept (void)
{
  g_autoptr (GError) error = NULL;

  expect_kept ("one", NULL);
  g_assert_true (lanyard_credentials_store ("one", "One", "Basic b25l", NULL, &error));
  g_assert_true (lanyard_credentials_store ("two", "Two", "Bearer two", NULL, &error));
  g_assert_no_error (error);
  expect_kept ("one", "Basic b25l");
  expect_kept ("two", "Bearer two");

  /* another takes its place */
  g_assert_true (lanyard_credentials_store ("one", "One", "Bearer one", NULL, &error));
  expect_kept ("one", "Bearer one");

  g_assert_true (lanyard_credentials_clear ("one", NULL, &error));
  expect_kept ("one", NULL);
  expect_kept ("two", "Bearer two");
  /* and as well where nobody could be asked */
  g_assert_true (lanyard_credentials_store_quietly ("one", "One", "Bearer three", NULL, &error));
  expect_kept ("one", "Bearer three");
  g_assert_true (lanyard_credentials_clear ("one", NULL, &error));
  /* what isn't there is gone, too */
  g_assert_true (lanyard_credentials_clear ("one", NULL, &error));
  g_assert_no_error (error);
}

static void
test_cancelled (void)
{
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();
  g_autofree char *header = NULL;
  g_autoptr (GError) error = NULL;

  g_cancellable_cancel (cancellable);
  g_assert_false (lanyard_credentials_lookup ("two", &header, cancellable, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
}

/* In a process of its own, where the service is asked for that isn't there. */
static void
test_no_service (void)
{
  g_autofree char *header = NULL;
  g_autoptr (GError) error = NULL;

  if (g_test_subprocess ())
    {
      g_assert_false (lanyard_credentials_store ("one", "One", "Basic b25l", NULL, &error));
      g_assert_error (error, LANYARD_FETCH_ERROR, LANYARD_FETCH_ERROR_NO_SECRETS);
      g_clear_error (&error);
      g_assert_false (lanyard_credentials_lookup ("one", &header, NULL, &error));
      g_assert_error (error, LANYARD_FETCH_ERROR, LANYARD_FETCH_ERROR_NO_SECRETS);
      g_clear_error (&error);
      g_assert_false (lanyard_credentials_clear ("one", NULL, &error));
      g_assert_error (error, LANYARD_FETCH_ERROR, LANYARD_FETCH_ERROR_NO_SECRETS);
      g_clear_error (&error);
      g_assert_false (lanyard_credentials_lookup_quietly ("one", &header, NULL, &error));
      g_assert_error (error, LANYARD_FETCH_ERROR, LANYARD_FETCH_ERROR_NO_SECRETS);
      g_clear_error (&error);
      g_assert_false (lanyard_credentials_store_quietly ("one", "One", "Bearer x", NULL, &error));
      g_assert_error (error, LANYARD_FETCH_ERROR, LANYARD_FETCH_ERROR_NO_SECRETS);
      return;
    }

  g_setenv ("SECRET_BACKEND", "service", TRUE);
  g_setenv ("DBUS_SESSION_BUS_ADDRESS", "unix:path=/nonexistent", TRUE);
  g_test_trap_subprocess (NULL, 0, G_TEST_SUBPROCESS_DEFAULT);
  g_test_trap_assert_passed ();
}

int
main (int argc, char **argv)
{
  g_autofree char *path = NULL;
  int              status;

  g_test_init (&argc, &argv, NULL);
  if (!g_test_subprocess ())
    {
      folder = g_dir_make_tmp ("lanyard-secrets-XXXXXX", NULL);
      path = g_build_filename (folder, "secrets", NULL);
      g_setenv ("SECRET_BACKEND", "file", TRUE);
      g_setenv ("SECRET_FILE_TEST_PATH", path, TRUE);
      g_setenv ("SECRET_FILE_TEST_PASSWORD", "for tests", TRUE);
    }

  g_test_add_func ("/sync/credentials/basic", test_basic);
  g_test_add_func ("/sync/credentials/no-basic", test_no_basic);
  g_test_add_func ("/sync/credentials/bearer", test_bearer);
  g_test_add_func ("/sync/credentials/kept", test_kept);
  g_test_add_func ("/sync/credentials/cancelled", test_cancelled);
  g_test_add_func ("/sync/credentials/no-service", test_no_service);

  status = g_test_run ();
  if (folder != NULL)
    {
      g_unlink (path);
      g_rmdir (folder);
      g_free (folder);
    }
  return status;
}
