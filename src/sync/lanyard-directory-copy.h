/* SPDX-FileCopyrightText: 2026 The Lanyard authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gio/gio.h>

#include "lanyard-time.h"

G_BEGIN_DECLS

/* A directory as it came, with what a newer one is asked for with. */
typedef struct
{
  char          *address;       /* that it came from */
  char          *etag;          /* (nullable) */
  char          *last_modified; /* (nullable) as the server wrote it */
  LanyardInstant checked;       /* when it was last known to be the newest */
  LanyardInstant expires;       /* until then nothing is newer; or LANYARD_NO_INSTANT */
  GBytes        *document;
} LanyardDirectoryCopy;

LanyardDirectoryCopy *lanyard_directory_copy_load (const char *path);
gboolean              lanyard_directory_copy_save (const LanyardDirectoryCopy *self,
                                                   const char                 *path,
                                                   GError                    **error);
void                  lanyard_directory_copy_free (LanyardDirectoryCopy *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (LanyardDirectoryCopy, lanyard_directory_copy_free)

G_END_DECLS
