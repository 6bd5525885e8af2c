/* SPDX-FileCopyrightText: 2026 The Lanyard authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "lanyard-nextcloud.h"

#include "lanyard-credentials.h"
#include "lanyard-dav-address.h"
#include "lanyard-dav-private.h"
#include "lanyard-login-flow.h"

#include <string.h>

#define BEGIN "index.php/login/v2"

/* Knows a user by whatever name he signs in with. */
#define FILES "remote.php/webdav/"

#define FORM "application/x-www-form-urlencoded"

/* The server forgets who wanted to sign in after 20 minutes. */
#define MAX_WAIT (20 * 60 * 1000) /* milliseconds */

struct _LanyardNextcloud
{
  LanyardDavClient client;
  GUri            *server;   /* (owned) */
  GUri            *endpoint; /* (owned) */
  char            *login;    /* (owned) */
  char            *token;    /* (owned) */
};

/* What follows the server's own address in one that somebody copied. */
static char *
strip_path (GUri *uri)
{
  static const char *const inner[] = { "remote.php/", "index.php/", "apps/" };
  g_autofree char         *path = g_strdup (g_uri_get_path (uri));

  for (guint i = 0; i < G_N_ELEMENTS (inner); i++)
    {
      char *at = strstr (path, inner[i]);

      if (at != NULL && at > path && at[-1] == '/')
        *at = '\0';
    }
  return g_steal_pointer (&path);
}

static GUri *
find_server (const LanyardDavOptions *options,
             GError                 **error)
{
  g_autoptr (GUri) uri =
              lanyard_dav_address_parse (options->address, options->allow_local, error);
  g_autofree char *path = uri != NULL ? strip_path (uri) : NULL;

  return uri != NULL ? lanyard_dav_address_follow (uri, path, error) : NULL;
}

static void
refuse_answer (GError **error)
{
  g_set_error_literal (error, LANYARD_COLLECTION_ERROR, LANYARD_COLLECTION_ERROR_NO_NEXTCLOUD, "");
}

static gboolean
post (LanyardNextcloud *self,
      GUri             *uri,
      GBytes           *body,
      LanyardDavAnswer *answer,
      GCancellable     *cancellable,
      GError          **error)
{
  const LanyardDavRequest request = {
    .method = SOUP_METHOD_POST,
    .uri = uri,
    .body = body,
    .type = FORM,
  };

  return lanyard_dav_client_ask (&self->client, &request, answer, cancellable, error);
}

/* Both must be of the server that was asked: the one is shown as its page, to
 * the other goes a secret. */
static gboolean
take_start (LanyardNextcloud *self,
            GBytes           *bytes,
            GError          **error)
{
  g_autofree char *endpoint = NULL;
  g_autoptr (GUri) login = NULL;

  if (!lanyard_login_flow_read_start (bytes, &self->login, &endpoint, &self->token, NULL))
    {
      refuse_answer (error);
      return FALSE;
    }

  login = lanyard_dav_address_follow (self->server, self->login, error);
  if (login != NULL)
    self->endpoint = lanyard_dav_address_follow (self->server, endpoint, error);
  return self->endpoint != NULL;
}

static gboolean
begin (LanyardNextcloud *self,
       GCancellable     *cancellable,
       GError          **error)
{
  g_autoptr (GUri) uri = lanyard_dav_address_follow (self->server, BEGIN, error);
  g_auto (LanyardDavAnswer) answer = { 0 };

  if (uri == NULL || !post (self, uri, NULL, &answer, cancellable, error))
    return FALSE;
  if (answer.status == SOUP_STATUS_OK)
    return take_start (self, answer.bytes, error);
  if (answer.status == SOUP_STATUS_METHOD_NOT_ALLOWED || answer.status == SOUP_STATUS_NOT_FOUND)
    refuse_answer (error);
  else
    lanyard_dav_client_refuse (&answer, error);
  return FALSE;
}

/**
 * lanyard_nextcloud_begin:
 * @options: where; a login in it isn't looked at
 * @cancellable: (nullable): may be cancelled from another thread
 * @error: LANYARD_COLLECTION_ERROR, NO_NEXTCLOUD where none is there,
 *   or G_IO_ERROR_CANCELLED
 *
 * Blocks.
 *
 * Returns: (transfer full) (nullable): what to wait for, once the page at its
 *   address is shown
 */
LanyardNextcloud *
lanyard_nextcloud_begin (const LanyardDavOptions *options,
                         GCancellable            *cancellable,
                         GError                 **error)
{
  LanyardDavOptions anonymous = *options;
  g_autoptr (LanyardNextcloud) self = g_new0 (LanyardNextcloud, 1);

  anonymous.authorization = NULL;
  lanyard_dav_client_init (&self->client, &anonymous);
  self->server = find_server (options, error);
  if (self->server == NULL || !begin (self, cancellable, error))
    return NULL;
  return g_steal_pointer (&self);
}

void
lanyard_nextcloud_free (LanyardNextcloud *self)
{
  lanyard_dav_client_clear (&self->client);
  g_clear_pointer (&self->server, g_uri_unref);
  g_clear_pointer (&self->endpoint, g_uri_unref);
  g_free (self->login);
  g_free (self->token);
  g_free (self);
}

/**
 * lanyard_nextcloud_get_login_address:
 * @self: what was begun
 *
 * Returns: (transfer none): the address to open in a browser
 */
const char *
lanyard_nextcloud_get_login_address (LanyardNextcloud *self)
{
  return self->login;
}

static gboolean
take_end (LanyardNextcloud *self,
          GBytes           *bytes,
          char            **address,
          char            **user,
          char            **authorization,
          GError          **error)
{
  g_autofree char *server = NULL;
  g_autofree char *name = NULL;
  g_autofree char *password = NULL;
  g_autofree char *path = NULL;
  g_autoptr (GUri) uri = NULL;

  if (lanyard_login_flow_read_end (bytes, &server, &name, &password, NULL))
    *authorization = lanyard_credentials_make_basic (name, password);
  if (*authorization == NULL)
    {
      refuse_answer (error);
      return FALSE;
    }

  path = g_strconcat (server, g_str_has_suffix (server, "/") ? "" : "/", FILES, NULL);
  uri = lanyard_dav_address_follow (self->server, path, error);
  if (uri == NULL)
    {
      g_clear_pointer (authorization, g_free);
      return FALSE;
    }

  *address = g_uri_to_string (uri);
  *user = g_steal_pointer (&name);
  return TRUE;
}

/**
 * lanyard_nextcloud_wait:
 * @self: what was begun
 * @pause: milliseconds from one question to the next
 * @address: (out) (transfer full): of the user's files
 * @user: (out) (transfer full): as whom he signed in
 * @authorization: (out) (transfer full): a login that is for this app alone
 * @cancellable: (nullable): may be cancelled from another thread
 * @error: LANYARD_COLLECTION_ERROR, UNAUTHORIZED where nobody signed in for 20
 *   minutes, or G_IO_ERROR_CANCELLED
 *
 * Blocks until somebody has signed in.
 *
 * Returns: whether somebody did; FALSE: all are NULL
 */
gboolean
lanyard_nextcloud_wait (LanyardNextcloud *self,
                        guint             pause,
                        char            **address,
                        char            **user,
                        char            **authorization,
                        GCancellable     *cancellable,
                        GError          **error)
{
  g_autofree char *form = soup_form_encode ("token", self->token, NULL);
  g_autoptr (GBytes) body = g_bytes_new (form, strlen (form));

  *address = *user = *authorization = NULL;
  for (guint waited = 0; waited < MAX_WAIT; waited += MAX (pause, 1))
    {
      g_auto (LanyardDavAnswer) answer = { 0 };

      if (!post (self, self->endpoint, body, &answer, cancellable, error))
        return FALSE;
      if (answer.status == SOUP_STATUS_OK)
        return take_end (self, answer.bytes, address, user, authorization, error);
      if (answer.status != SOUP_STATUS_NOT_FOUND)
        return lanyard_dav_client_refuse (&answer, error);
      if (!lanyard_line_pause (pause, cancellable, error))
        return FALSE;
    }

  g_set_error_literal (error, LANYARD_COLLECTION_ERROR, LANYARD_COLLECTION_ERROR_UNAUTHORIZED,
                       g_uri_get_host (self->server));
  return FALSE;
}
