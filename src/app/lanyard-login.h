/* SPDX-FileCopyrightText: 2026 The Lanyard authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

/* Has the session start the application at login as the preference says, by a
 * file of ours or, in a sandbox, by the desktop's portal, which may ask the
 * user. What was refused isn't asked for again until the user does; the
 * preferences then say so. */
typedef struct _LanyardLogin LanyardLogin;

LanyardLogin *lanyard_login_new (GSettings *settings);
void          lanyard_login_free (LanyardLogin *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (LanyardLogin, lanyard_login_free)

G_END_DECLS
