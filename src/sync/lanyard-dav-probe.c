/* SPDX-FileCopyrightText: 2026 The Lanyard authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "lanyard-dav-address.h"
#include "lanyard-dav-private.h"

/* No version has this tag. */
#define FALSE_TAG "\"lanyard-probe\""

static const char text[] = "Lanyard asks what this server does with conditions.\n";

/* Returns: whether it was answered, with @status */
static gboolean
find_status (LanyardDavClient        *client,
             const LanyardDavRequest *request,
             guint                   *status,
             GCancellable            *cancellable,
             GError                 **error)
{
  g_auto (LanyardDavAnswer) answer = { 0 };

  if (!lanyard_dav_client_ask (client, request, &answer, cancellable, error))
    return FALSE;

  *status = answer.status;
  return TRUE;
}

static gboolean
put (LanyardDavClient *client,
     GUri             *uri,
     const char       *match,
     const char       *none_match,
     guint            *status,
     GCancellable     *cancellable,
     GError          **error)
{
  g_autoptr (GBytes) body = g_bytes_new_static (text, sizeof text - 1);
  const LanyardDavRequest request = {
    .method = SOUP_METHOD_PUT,
    .uri = uri,
    .match = match,
    .none_match = none_match,
    .body = body,
    .type = "text/plain",
  };

  return find_status (client, &request, status, cancellable, error);
}

/* Whatever that comes to: the next one has another name. */
static void
drop (LanyardDavClient *client,
      GUri             *uri,
      GCancellable     *cancellable)
{
  const LanyardDavRequest request = { .method = SOUP_METHOD_DELETE, .uri = uri };
  guint                   status;

  find_status (client, &request, &status, cancellable, NULL);
}

/**
 * lanyard_dav_probe:
 * @client: a client
 * @folder: the address of a folder that is there
 * @heeds_tags: (out): whether a document is kept where one asks to replace
 *   another version, or to make it only where there is none
 * @cancellable: (nullable): may be cancelled from another thread
 * @error: LANYARD_COLLECTION_ERROR, as for any writing, or G_IO_ERROR_CANCELLED
 *
 * Finds out by a document of its own, as some servers ignore such conditions
 * and say nothing.
 *
 * Returns: whether that is known now
 */
gboolean
lanyard_dav_probe (LanyardDavClient *client,
                   GUri             *folder,
                   gboolean         *heeds_tags,
                   GCancellable     *cancellable,
                   GError          **error)
{
  g_autofree char *id = g_uuid_string_random ();
  g_autofree char *name = g_strdup_printf ("lanyard-probe-%.8s.txt", id);
  g_autoptr (GUri) uri = lanyard_dav_address_get_child (folder, name);
  LanyardDavAnswer made = { 0 };
  guint            replaced;
  guint            made_again;
  gboolean         known;

  if (!put (client, uri, NULL, NULL, &made.status, cancellable, error))
    return FALSE;
  if (!SOUP_STATUS_IS_SUCCESSFUL (made.status))
    return lanyard_dav_client_refuse (&made, error);

  known = put (client, uri, FALSE_TAG, NULL, &replaced, cancellable, error) &&
          put (client, uri, NULL, "*", &made_again, cancellable, error);
  *heeds_tags = known && replaced == SOUP_STATUS_PRECONDITION_FAILED &&
                made_again == SOUP_STATUS_PRECONDITION_FAILED;
  drop (client, uri, cancellable);
  return known;
}
