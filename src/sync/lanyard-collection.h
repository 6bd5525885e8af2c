/* SPDX-FileCopyrightText: 2026 The Lanyard authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

/* Why a collection could not do what was asked: one code a reaction. The
 * error's message is the bare value; words/ makes the sentence. */
typedef enum {
  LANYARD_COLLECTION_ERROR_CONFLICT,            /* somebody else wrote in between (412, 409) */
  LANYARD_COLLECTION_ERROR_LOCKED,              /* somebody else keeps it locked (423) */
  LANYARD_COLLECTION_ERROR_FULL,                /* no room left there (507, 413) */
  LANYARD_COLLECTION_ERROR_UNAUTHORIZED,        /* the name or the password is wrong (401) */
  LANYARD_COLLECTION_ERROR_FORBIDDEN,           /* message: the status (403, 405) */
  LANYARD_COLLECTION_ERROR_NO_COLLECTION,       /* the address is no WebDAV collection */
  LANYARD_COLLECTION_ERROR_CERTIFICATE,         /* not trusted; message: its SHA-256 */
  LANYARD_COLLECTION_ERROR_CERTIFICATE_CHANGED, /* another one than was accepted; the same */
  LANYARD_COLLECTION_ERROR_INSECURE,            /* no https; message: the address */
  LANYARD_COLLECTION_ERROR_UNREACHABLE,         /* none, or it broke; message: the host */
  LANYARD_COLLECTION_ERROR_SERVER,              /* makes no sense; message: the status */
  LANYARD_COLLECTION_ERROR_TOO_LARGE,           /* message: the limit in MiB */
  LANYARD_COLLECTION_ERROR_NO_PASSWORD,         /* nothing to sign in with */
} LanyardCollectionError;

#define LANYARD_COLLECTION_ERROR (lanyard_collection_error_quark ())
GQuark lanyard_collection_error_quark (void);

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
