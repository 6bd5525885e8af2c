/* SPDX-FileCopyrightText: 2026 The Lanyard authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "lanyard-credentials.h"

#include "lanyard-fetch-error.h"

#include <libsecret/secret.h>
#include <string.h>

/* One secret a conference: the value of the Authorization header, as a user
 * name is a secret, too, and attributes are not kept as such. */
#define CONFERENCE "conference"
#define BASIC "Basic "

static const SecretSchema schema = {
  .name = APPLICATION_ID,
  .attributes = { { CONFERENCE, SECRET_SCHEMA_ATTRIBUTE_STRING } },
};

/* Whatever keeps secrets from being kept: nothing is there for it, or it is
 * locked and stays so. */
static gboolean
fail (GError **error,
      GError  *cause)
{
  if (g_error_matches (cause, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    g_propagate_error (error, g_error_copy (cause));
  else
    g_set_error_literal (error, LANYARD_FETCH_ERROR, LANYARD_FETCH_ERROR_NO_SECRETS,
                         cause->message);
  return FALSE;
}

static gboolean
has_control (const char *text)
{
  for (; *text != '\0'; text++)
    {
      if (g_ascii_iscntrl (*text))
        return TRUE;
    }

  return FALSE;
}

/**
 * lanyard_credentials_make_basic:
 * @user: a user name
 * @password: the password
 *
 * RFC 7617, with the charset UTF-8.
 *
 * Returns: (transfer full) (nullable): the value of an Authorization header;
 *   NULL where there is a colon in the name or a line end in either
 */
char *
lanyard_credentials_make_basic (const char *user,
                                const char *password)
{
  g_autofree char *both = NULL;
  g_autofree char *encoded = NULL;

  if (strchr (user, ':') != NULL || has_control (user) || has_control (password))
    return NULL;

  both = g_strconcat (user, ":", password, NULL);
  encoded = g_base64_encode ((const guchar *)both, strlen (both));
  return g_strconcat (BASIC, encoded, NULL);
}

/**
 * lanyard_credentials_make_bearer:
 * @token: a token, blanks around it don't count
 *
 * RFC 6750, section 2.1.
 *
 * Returns: (transfer full) (nullable): the value of an Authorization header;
 *   NULL where @token is none
 */
char *
lanyard_credentials_make_bearer (const char *token)
{
  g_autofree char *word = g_strstrip (g_strdup (token));

  for (const char *at = word; *at != '\0'; at++)
    {
      if (!g_ascii_isgraph (*at))
        return NULL;
    }

  return *word != '\0' ? g_strconcat ("Bearer ", word, NULL) : NULL;
}

/**
 * lanyard_credentials_split_basic:
 * @authorization: as lanyard_credentials_make_basic() makes it
 * @user: (out) (nullable): the user name
 * @password: (out) (nullable): the password
 *
 * For servers that want to have them in another way.
 *
 * Returns: whether it is one; FALSE: both are NULL
 */
gboolean
lanyard_credentials_split_basic (const char *authorization,
                                 char      **user,
                                 char      **password)
{
  gsize              length = 0;
  g_autofree guchar *decoded = NULL;
  g_autofree char   *both = NULL;
  const char        *colon;

  *user = *password = NULL;
  if (!g_str_has_prefix (authorization, BASIC))
    return FALSE;

  decoded = g_base64_decode (authorization + strlen (BASIC), &length);
  both = g_strndup ((const char *)decoded, length);
  colon = strchr (both, ':');
  if (colon == NULL)
    return FALSE;

  *user = g_strndup (both, (gsize)(colon - both));
  *password = g_strdup (colon + 1);
  return TRUE;
}

/* Whether libsecret keeps them in a file of its own, as it does in a sandbox:
 * that is never locked. */
static gboolean
is_file (void)
{
  const char *backend = g_getenv ("SECRET_BACKEND");

  return backend != NULL ? !g_str_equal (backend, "service")
                         : g_file_test ("/.flatpak-info", G_FILE_TEST_EXISTS);
}

/* Returns: FALSE, with @error set, where the user would be asked to make or to
 * unlock a place for it */
static gboolean
check_open (GCancellable *cancellable,
            GError      **error)
{
  g_autoptr (SecretService) service = NULL;
  g_autoptr (SecretCollection) collection = NULL;
  g_autoptr (GError) cause = NULL;

  if (is_file ())
    return TRUE;

  service = secret_service_get_sync (SECRET_SERVICE_NONE, cancellable, &cause);
  if (service != NULL)
    collection = secret_collection_for_alias_sync (service, SECRET_COLLECTION_DEFAULT,
                                                   SECRET_COLLECTION_NONE, cancellable, &cause);
  if (collection != NULL && !secret_collection_get_locked (collection))
    return TRUE;

  if (cause == NULL)
    g_set_error_literal (&cause, SECRET_ERROR, SECRET_ERROR_IS_LOCKED, "");
  g_propagate_error (error, g_steal_pointer (&cause));
  return FALSE;
}

/**
 * lanyard_credentials_store:
 * @conference: a conference's id, or the address of a collection
 * @label: what the user's list of passwords calls it
 * @authorization: the value of its Authorization header
 * @cancellable: (nullable): may be cancelled from another thread
 * @error: LANYARD_FETCH_ERROR_NO_SECRETS or G_IO_ERROR_CANCELLED
 *
 * Waits for the service that keeps secrets, which may ask the user.
 *
 * Returns: whether it is kept, in place of what was before
 */
gboolean
lanyard_credentials_store (const char   *conference,
                           const char   *label,
                           const char   *authorization,
                           GCancellable *cancellable,
                           GError      **error)
{
  g_autoptr (GError) cause = NULL;

  return secret_password_store_sync (&schema, SECRET_COLLECTION_DEFAULT, label, authorization,
                                     cancellable, &cause, CONFERENCE, conference, NULL) ||
         fail (error, cause);
}

/**
 * lanyard_credentials_store_quietly:
 * @conference: as for lanyard_credentials_store(), as is the rest
 * @label: what the user's list of passwords calls it
 * @authorization: the value of its Authorization header
 * @cancellable: (nullable): may be cancelled from another thread
 * @error: LANYARD_FETCH_ERROR_NO_SECRETS or G_IO_ERROR_CANCELLED
 *
 * Asks nobody anything, for where there is nobody to be asked.
 *
 * Returns: whether it is kept
 */
gboolean
lanyard_credentials_store_quietly (const char   *conference,
                                   const char   *label,
                                   const char   *authorization,
                                   GCancellable *cancellable,
                                   GError      **error)
{
  g_autoptr (GError) cause = NULL;

  if (!check_open (cancellable, &cause))
    return fail (error, cause);
  return lanyard_credentials_store (conference, label, authorization, cancellable, error);
}

/* Returns: (transfer full) (nullable): the secret of the first that is open,
 * with @error set where all are locked */
static char *
read_open (GList        *found,
           GCancellable *cancellable,
           GError      **error)
{
  for (GList *at = found; at != NULL; at = at->next)
    {
      g_autoptr (SecretValue) value = NULL;

      if (SECRET_IS_ITEM (at->data) && secret_item_get_locked (at->data))
        continue;
      value = secret_retrievable_retrieve_secret_sync (at->data, cancellable, error);
      return value != NULL ? g_strdup (secret_value_get_text (value)) : NULL;
    }

  if (found != NULL)
    g_set_error_literal (error, SECRET_ERROR, SECRET_ERROR_IS_LOCKED, "");
  return NULL;
}

/**
 * lanyard_credentials_lookup_quietly:
 * @conference: as for lanyard_credentials_lookup(), as is the rest
 * @authorization: (out) (transfer full) (nullable): the value of its
 *   Authorization header, NULL where it has none
 * @cancellable: (nullable): may be cancelled from another thread
 * @error: LANYARD_FETCH_ERROR_NO_SECRETS or G_IO_ERROR_CANCELLED
 *
 * Asks nobody anything, for where there is nobody to be asked.
 *
 * Returns: whether it is known if there is one
 */
gboolean
lanyard_credentials_lookup_quietly (const char   *conference,
                                    char        **authorization,
                                    GCancellable *cancellable,
                                    GError      **error)
{
  g_autoptr (GError) cause = NULL;
  g_autolist (GObject) found = secret_password_search_sync (
    &schema, SECRET_SEARCH_ALL, cancellable, &cause, CONFERENCE, conference, NULL);

  *authorization = cause == NULL ? read_open (found, cancellable, &cause) : NULL;
  return cause == NULL || fail (error, cause);
}

/**
 * lanyard_credentials_lookup:
 * @conference: a conference's id, or the address of a collection
 * @authorization: (out) (transfer full) (nullable): the value of its
 *   Authorization header, NULL where it has none
 * @cancellable: (nullable): may be cancelled from another thread
 * @error: LANYARD_FETCH_ERROR_NO_SECRETS or G_IO_ERROR_CANCELLED
 *
 * Waits for the service that keeps secrets, which may ask the user.
 *
 * Returns: whether it is known if there is one
 */
gboolean
lanyard_credentials_lookup (const char   *conference,
                            char        **authorization,
                            GCancellable *cancellable,
                            GError      **error)
{
  g_autoptr (GError) cause = NULL;
  char *secret =
    secret_password_lookup_sync (&schema, cancellable, &cause, CONFERENCE, conference, NULL);

  *authorization = g_strdup (secret);
  secret_password_free (secret);
  return cause == NULL || fail (error, cause);
}

/**
 * lanyard_credentials_clear:
 * @conference: a conference's id
 * @cancellable: (nullable): may be cancelled from another thread
 * @error: LANYARD_FETCH_ERROR_NO_SECRETS or G_IO_ERROR_CANCELLED
 *
 * Returns: whether nothing is kept for it any more
 */
gboolean
lanyard_credentials_clear (const char   *conference,
                           GCancellable *cancellable,
                           GError      **error)
{
  g_autoptr (GError) cause = NULL;

  secret_password_clear_sync (&schema, cancellable, &cause, CONFERENCE, conference, NULL);
  return cause == NULL || fail (error, cause);
}
