/* SPDX-FileCopyrightText: 2026 The Lanyard authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

gboolean   lanyard_originals_save (const char *directory,
                                   const char *conference,
                                   GPtrArray  *documents,
                                   GError    **error);
GPtrArray *lanyard_originals_load (const char *directory,
                                   const char *conference);
void       lanyard_originals_remove (const char *directory,
                                     const char *conference);

G_END_DECLS
