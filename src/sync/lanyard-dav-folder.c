/* SPDX-FileCopyrightText: 2026 The Lanyard authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "lanyard-dav-private.h"

#include "lanyard-dav-address.h"
#include "lanyard-multistatus.h"

#define MAX_MADE 8 /* folders in one another */
#define MKCOL "MKCOL"
#define XML "application/xml; charset=\"utf-8\""
#define DOCUMENTS ".json"

static const char question[] = "<?xml version=\"1.0\" encoding=\"utf-8\"?>"
                               "<propfind xmlns=\"DAV:\"><prop><resourcetype/><getetag/></prop>"
                               "</propfind>";

/* RFC 4918, section 9.1 */
static gboolean
ask (LanyardDavClient *client,
     GUri             *folder,
     const char       *depth,
     LanyardDavAnswer *answer,
     GCancellable     *cancellable,
     GError          **error)
{
  g_autoptr (GBytes) body = g_bytes_new_static (question, sizeof question - 1);
  const LanyardDavRequest request = {
    .method = SOUP_METHOD_PROPFIND,
    .uri = folder,
    .depth = depth,
    .body = body,
    .type = XML,
  };

  return lanyard_dav_client_ask (client, &request, answer, cancellable, error);
}

static gboolean
refuse_as_none (const LanyardDavAnswer *answer,
                GError                **error)
{
  g_set_error (error, LANYARD_COLLECTION_ERROR, LANYARD_COLLECTION_ERROR_NO_COLLECTION, "%u",
               answer->status);
  return FALSE;
}

/* Whoever doesn't know the question may answer it with a page of anything. */
static gboolean
refuse_question (const LanyardDavAnswer *answer,
                 GError                **error)
{
  switch ((int)answer->status)
    {
    case SOUP_STATUS_BAD_REQUEST:
    case SOUP_STATUS_METHOD_NOT_ALLOWED:
    case SOUP_STATUS_NOT_IMPLEMENTED:
    case SOUP_STATUS_UNSUPPORTED_MEDIA_TYPE:
      return refuse_as_none (answer, error);
    default:
      return SOUP_STATUS_IS_SUCCESSFUL (answer->status)
               ? refuse_as_none (answer, error)
               : lanyard_dav_client_refuse (answer, error);
    }
}

/* Returns: (transfer full) (nullable): what is said of the folder, and of what
 * is in it where that was asked for */
static GPtrArray *
read_answer (const LanyardDavAnswer *answer,
             GError                **error)
{
  g_autoptr (GError) cause = NULL;
  GPtrArray *items = answer->status == SOUP_STATUS_MULTI_STATUS
                       ? lanyard_multistatus_read (answer->bytes, &cause)
                       : NULL;

  if (cause != NULL)
    refuse_as_none (answer, error);
  else if (items == NULL)
    refuse_question (answer, error);
  return items;
}

static gboolean
has_folder (GPtrArray *items)
{
  for (guint i = 0; i < items->len; i++)
    {
      const LanyardMultistatusItem *item = g_ptr_array_index (items, i);

      if (item->is_collection)
        return TRUE;
    }

  return FALSE;
}

/* Returns: whether there is a folder, with @missing TRUE where nothing is */
static gboolean
is_there (LanyardDavClient *client,
          GUri             *folder,
          gboolean         *missing,
          GCancellable     *cancellable,
          GError          **error)
{
  g_auto (LanyardDavAnswer) answer = { 0 };
  g_autoptr (GPtrArray) items = NULL;

  *missing = FALSE;
  if (!ask (client, folder, "0", &answer, cancellable, error))
    return FALSE;
  if (answer.status == SOUP_STATUS_NOT_FOUND || answer.status == SOUP_STATUS_CONFLICT)
    {
      *missing = TRUE;
      return FALSE;
    }

  items = read_answer (&answer, error);
  if (items == NULL)
    return FALSE;
  return has_folder (items) || refuse_as_none (&answer, error);
}

/* Makes a folder, and those around it that are missing, too (RFC 4918, section
 * 9.3: a 409 says that they are; some say 404). */
static gboolean
make (LanyardDavClient *client,
      GUri             *folder,
      guint             depth,
      GCancellable     *cancellable,
      GError          **error)
{
  const LanyardDavRequest request = { .method = MKCOL, .uri = folder };
  g_autoptr (GUri) parent = lanyard_dav_address_get_parent (folder);

  for (gboolean again = FALSE;; again = TRUE)
    {
      g_auto (LanyardDavAnswer) answer = { 0 };
      gboolean orphan;

      if (!lanyard_dav_client_ask (client, &request, &answer, cancellable, error))
        return FALSE;
      /* 405: there is something of that name by now */
      if (SOUP_STATUS_IS_SUCCESSFUL (answer.status) ||
          answer.status == SOUP_STATUS_METHOD_NOT_ALLOWED)
        return TRUE;

      orphan = answer.status == SOUP_STATUS_CONFLICT || answer.status == SOUP_STATUS_NOT_FOUND;
      if (again || !orphan || parent == NULL || depth >= MAX_MADE)
        return orphan ? refuse_as_none (&answer, error) : refuse_question (&answer, error);
      if (!make (client, parent, depth + 1, cancellable, error))
        return FALSE;
    }
}

/**
 * lanyard_dav_folder_find:
 * @client: a client
 * @folder: an address that ends in a slash
 * @cancellable: (nullable): may be cancelled from another thread
 * @error: LANYARD_COLLECTION_ERROR or G_IO_ERROR_CANCELLED
 *
 * Returns: whether there is a folder, which is made where there was none
 */
gboolean
lanyard_dav_folder_find (LanyardDavClient *client,
                         GUri             *folder,
                         GCancellable     *cancellable,
                         GError          **error)
{
  gboolean missing;

  if (is_there (client, folder, &missing, cancellable, error))
    return TRUE;
  if (!missing || !make (client, folder, 0, cancellable, error))
    return FALSE;
  if (is_there (client, folder, &missing, cancellable, error))
    return TRUE;

  if (missing)
    g_set_error_literal (error, LANYARD_COLLECTION_ERROR, LANYARD_COLLECTION_ERROR_NO_COLLECTION,
                         "");
  return FALSE;
}

/**
 * lanyard_dav_folder_list:
 * @client: a client
 * @folder: the address of a folder, ending in a slash
 * @cancellable: (nullable): may be cancelled from another thread
 * @error: LANYARD_COLLECTION_ERROR, NO_COLLECTION where nothing is there, or
 *   G_IO_ERROR_CANCELLED
 *
 * Returns: (transfer full) (nullable) (element-type utf8 utf8): the tags of the
 *   documents in it by their names, "" for none
 */
GHashTable *
lanyard_dav_folder_list (LanyardDavClient *client,
                         GUri             *folder,
                         GCancellable     *cancellable,
                         GError          **error)
{
  g_auto (LanyardDavAnswer) answer = { 0 };
  g_autoptr (GPtrArray) items = NULL;
  GHashTable *tags;

  if (!ask (client, folder, "1", &answer, cancellable, error))
    return NULL;
  items = read_answer (&answer, error);
  if (items == NULL)
    return NULL;

  tags = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
  for (guint i = 0; i < items->len; i++)
    {
      const LanyardMultistatusItem *item = g_ptr_array_index (items, i);
      g_autofree char              *name = lanyard_dav_address_dup_name (item->href);

      if (name != NULL && !item->is_collection && g_str_has_suffix (name, DOCUMENTS))
        g_hash_table_replace (tags, g_steal_pointer (&name),
                              g_strdup (item->tag != NULL ? item->tag : ""));
    }
  return tags;
}
