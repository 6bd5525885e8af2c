/* SPDX-FileCopyrightText: 2026 The Lanyard authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gio/gio.h>

#include "lanyard-collection-error.h"

G_BEGIN_DECLS

/* What larger documents are refused with, in bytes. */
#define LANYARD_COLLECTION_MAX_SIZE (16 * 1024 * 1024)

/* What reading gave. */
typedef struct
{
  GBytes  *bytes; /* (nullable) NULL and not unchanged: there is none of that name */
  char    *tag;   /* (nullable) which version it is; the server may give none */
  gboolean unchanged;
} LanyardCollectionAnswer;

void lanyard_collection_answer_clear (LanyardCollectionAnswer *self);

/* Where the documents of a user's machines meet. Its functions block: they are
 * called in a thread of their own, one at a time. */
#define LANYARD_TYPE_COLLECTION (lanyard_collection_get_type ())
G_DECLARE_INTERFACE (LanyardCollection, lanyard_collection, LANYARD, COLLECTION, GObject)

struct _LanyardCollectionInterface
{
  GTypeInterface parent_iface;

  gboolean (*read) (LanyardCollection       *self,
                    const char              *name,
                    const char              *known_tag,
                    LanyardCollectionAnswer *answer,
                    GCancellable            *cancellable,
                    GError                 **error);
  gboolean (*write) (LanyardCollection *self,
                     const char        *name,
                     GBytes            *bytes,
                     const char        *tag,
                     char             **new_tag,
                     GCancellable      *cancellable,
                     GError           **error);
  GHashTable *(*list) (LanyardCollection *self,
                       GCancellable      *cancellable,
                       GError           **error);
  gboolean (*heeds_tags) (LanyardCollection *self);
};

gboolean    lanyard_collection_read (LanyardCollection       *self,
                                     const char              *name,
                                     const char              *known_tag,
                                     LanyardCollectionAnswer *answer,
                                     GCancellable            *cancellable,
                                     GError                 **error);
gboolean    lanyard_collection_write (LanyardCollection *self,
                                      const char        *name,
                                      GBytes            *bytes,
                                      const char        *tag,
                                      char             **new_tag,
                                      GCancellable      *cancellable,
                                      GError           **error);
GHashTable *lanyard_collection_list (LanyardCollection *self,
                                     GCancellable      *cancellable,
                                     GError           **error);
gboolean    lanyard_collection_heeds_tags (LanyardCollection *self);

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (LanyardCollectionAnswer, lanyard_collection_answer_clear)

G_END_DECLS
