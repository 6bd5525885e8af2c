/* SPDX-FileCopyrightText: 2026 The Lanyard authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "lanyard-collection.h"

G_DEFINE_INTERFACE (LanyardCollection, lanyard_collection, G_TYPE_OBJECT)

static void
lanyard_collection_default_init (LanyardCollectionInterface *iface)
{
}

void
lanyard_collection_answer_clear (LanyardCollectionAnswer *self)
{
  g_clear_pointer (&self->bytes, g_bytes_unref);
  g_clear_pointer (&self->tag, g_free);
  self->unchanged = FALSE;
}

/**
 * lanyard_collection_read:
 * @self: a collection
 * @name: a document's plain file name, as "36c3.json"
 * @known_tag: (nullable): of the version that is known already
 * @answer: (out caller-allocates): what there is; to be cleared, empty after
 *   an error
 * @cancellable: (nullable): stops it
 * @error: LANYARD_COLLECTION_ERROR or G_IO_ERROR_CANCELLED
 *
 * That there is no such document is an answer, not an error.
 *
 * Returns: whether there was an answer
 */
gboolean
lanyard_collection_read (LanyardCollection       *self,
                         const char              *name,
                         const char              *known_tag,
                         LanyardCollectionAnswer *answer,
                         GCancellable            *cancellable,
                         GError                 **error)
{
  *answer = (LanyardCollectionAnswer){ 0 };
  return LANYARD_COLLECTION_GET_IFACE (self)->read (self, name, known_tag, answer, cancellable,
                                                    error);
}

/**
 * lanyard_collection_write:
 * @self: a collection
 * @name: a document's plain file name
 * @bytes: all of it
 * @tag: (nullable): of the version that it replaces; NULL: there must be none
 *   of that name yet
 * @new_tag: (out) (nullable): the tag of what is there now, NULL where the
 *   server gave none
 * @cancellable: (nullable): stops it
 * @error: LANYARD_COLLECTION_ERROR, CONFLICT where another version is there,
 *   or G_IO_ERROR_CANCELLED
 *
 * After an error, UNREACHABLE above all, it may have been written all the same.
 *
 * Returns: whether it is there now
 */
gboolean
lanyard_collection_write (LanyardCollection *self,
                          const char        *name,
                          GBytes            *bytes,
                          const char        *tag,
                          char             **new_tag,
                          GCancellable      *cancellable,
                          GError           **error)
{
  *new_tag = NULL;
  return LANYARD_COLLECTION_GET_IFACE (self)->write (self, name, bytes, tag, new_tag, cancellable,
                                                     error);
}

/**
 * lanyard_collection_list:
 * @self: a collection
 * @cancellable: (nullable): stops it
 * @error: LANYARD_COLLECTION_ERROR or G_IO_ERROR_CANCELLED
 *
 * Returns: (transfer full) (nullable) (element-type utf8 utf8): the tags of the
 *   documents in it, files that end with ".json", by their names; "" where the
 *   server gives none
 */
GHashTable *
lanyard_collection_list (LanyardCollection *self,
                         GCancellable      *cancellable,
                         GError           **error)
{
  return LANYARD_COLLECTION_GET_IFACE (self)->list (self, cancellable, error);
}

/**
 * lanyard_collection_heeds_tags:
 * @self: a collection
 *
 * Returns: whether a write fails where another version is there than it was
 *   told; FALSE: what was written has to be read back, as somebody else's may
 *   have been lost
 */
gboolean
lanyard_collection_heeds_tags (LanyardCollection *self)
{
  return LANYARD_COLLECTION_GET_IFACE (self)->heeds_tags (self);
}
