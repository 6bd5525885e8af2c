/* SPDX-FileCopyrightText: 2026 The Lanyard authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "lanyard-login-flow.h"

#include "lanyard-decode.h"
#include "lanyard-json-document.h"
#include "lanyard-json.h"
#include "lanyard-problem.h"

#include <string.h>

#define MAX_LENGTH 4096

/* Returns: (transfer full) (nullable): the document, where it is an object */
static JsonNode *
read_object (GBytes  *bytes,
             GError **error)
{
  g_autoptr (GBytes) text = lanyard_decode (bytes, error);
  g_autoptr (JsonNode) root = text != NULL ? lanyard_json_document_parse (text, error) : NULL;

  if (root == NULL || JSON_NODE_HOLDS_OBJECT (root))
    return g_steal_pointer (&root);

  g_set_error_literal (error, LANYARD_READ_ERROR, LANYARD_READ_ERROR_UNKNOWN, "");
  return NULL;
}

/* Returns: (transfer full) (nullable): a word without what no header may have,
 * NULL with @error set */
static char *
take_word (JsonObject *object,
           const char *name,
           GError    **error)
{
  const char *word = object != NULL ? lanyard_json_peek_string (object, name) : NULL;
  gboolean    good = word != NULL && *word != '\0' && strlen (word) <= MAX_LENGTH;

  for (const char *at = word; good && *at != '\0'; at++)
    good = !g_ascii_iscntrl (*at);
  if (good)
    return g_strdup (word);

  g_set_error_literal (error, LANYARD_READ_ERROR, LANYARD_READ_ERROR_UNKNOWN, name);
  return NULL;
}

/**
 * lanyard_login_flow_read_start:
 * @bytes: what begins it
 * @login: (out) (transfer full): the address to open in a browser
 * @endpoint: (out) (transfer full): where to ask whether it was done
 * @token: (out) (transfer full): what to ask with, which is a secret
 * @error: LANYARD_READ_ERROR
 *
 * Returns: whether all of them are there; FALSE: all are NULL
 */
gboolean
lanyard_login_flow_read_start (GBytes  *bytes,
                               char   **login,
                               char   **endpoint,
                               char   **token,
                               GError **error)
{
  g_autoptr (JsonNode) root = read_object (bytes, error);
  JsonObject *object = root != NULL ? json_node_get_object (root) : NULL;
  JsonNode   *node = object != NULL ? lanyard_json_member (object, "poll") : NULL;
  JsonObject *poll =
    node != NULL && JSON_NODE_HOLDS_OBJECT (node) ? json_node_get_object (node) : NULL;

  *login = *endpoint = *token = NULL;
  if (root == NULL)
    return FALSE;

  *login = take_word (object, "login", error);
  *endpoint = *login != NULL ? take_word (poll, "endpoint", error) : NULL;
  *token = *endpoint != NULL ? take_word (poll, "token", error) : NULL;
  if (*token != NULL)
    return TRUE;

  g_clear_pointer (login, g_free);
  g_clear_pointer (endpoint, g_free);
  return FALSE;
}

/**
 * lanyard_login_flow_read_end:
 * @bytes: what ends it
 * @server: (out) (transfer full): the server's address
 * @user: (out) (transfer full): a user name there
 * @password: (out) (transfer full): one that is for this app alone
 * @error: LANYARD_READ_ERROR
 *
 * Returns: whether all of them are there; FALSE: all are NULL
 */
gboolean
lanyard_login_flow_read_end (GBytes  *bytes,
                             char   **server,
                             char   **user,
                             char   **password,
                             GError **error)
{
  g_autoptr (JsonNode) root = read_object (bytes, error);
  JsonObject *object = root != NULL ? json_node_get_object (root) : NULL;

  *server = *user = *password = NULL;
  if (root == NULL)
    return FALSE;

  *server = take_word (object, "server", error);
  *user = *server != NULL ? take_word (object, "loginName", error) : NULL;
  *password = *user != NULL ? take_word (object, "appPassword", error) : NULL;
  if (*password != NULL)
    return TRUE;

  g_clear_pointer (server, g_free);
  g_clear_pointer (user, g_free);
  return FALSE;
}
