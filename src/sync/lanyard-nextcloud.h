/* SPDX-FileCopyrightText: 2026 The Lanyard authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "lanyard-dav.h"

G_BEGIN_DECLS

/* Somebody signs in to a Nextcloud with a browser, which this waits for. */
typedef struct _LanyardNextcloud LanyardNextcloud;

LanyardNextcloud *lanyard_nextcloud_begin (const LanyardDavOptions *options,
                                           GCancellable            *cancellable,
                                           GError                 **error);
void              lanyard_nextcloud_free (LanyardNextcloud *self);
const char       *lanyard_nextcloud_get_login_address (LanyardNextcloud *self);
gboolean          lanyard_nextcloud_wait (LanyardNextcloud *self,
                                          guint             pause,
                                          char            **address,
                                          char            **user,
                                          char            **authorization,
                                          GCancellable     *cancellable,
                                          GError          **error);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (LanyardNextcloud, lanyard_nextcloud_free)

G_END_DECLS
