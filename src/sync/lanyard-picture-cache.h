/* SPDX-FileCopyrightText: 2026 The Lanyard authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gio/gio.h>

#include "lanyard-time.h"

G_BEGIN_DECLS

/* A picture as it came, or that none came. */
typedef struct
{
  char          *address;
  char          *etag;          /* (nullable) */
  char          *last_modified; /* (nullable) as the server wrote it */
  LanyardInstant checked;       /* when it was last asked for */
  GBytes        *bytes;         /* (nullable) the file; NULL: none came */
} LanyardPictureCopy;

void     lanyard_picture_copy_free (LanyardPictureCopy *self);
gboolean lanyard_picture_copy_is_due (const LanyardPictureCopy *self,
                                      LanyardInstant            now);

/* The copies in a folder, up to a bound in bytes. Any thread may use it. */
typedef struct _LanyardPictureCache LanyardPictureCache;

LanyardPictureCache *lanyard_picture_cache_new (const char *folder,
                                                guint64     bound);
void                 lanyard_picture_cache_free (LanyardPictureCache *self);
LanyardPictureCopy  *lanyard_picture_cache_load (LanyardPictureCache *self,
                                                 const char          *address);
gboolean             lanyard_picture_cache_save (LanyardPictureCache      *self,
                                                 const LanyardPictureCopy *copy,
                                                 GError                  **error);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (LanyardPictureCopy, lanyard_picture_copy_free)
G_DEFINE_AUTOPTR_CLEANUP_FUNC (LanyardPictureCache, lanyard_picture_cache_free)

G_END_DECLS
