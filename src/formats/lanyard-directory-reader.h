/* SPDX-FileCopyrightText: 2026 The Lanyard authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* What is larger, in bytes, is refused: a directory of some hundred
 * conferences takes less than a tenth. */
#define LANYARD_DIRECTORY_MAX_SIZE (8 * 1024 * 1024)

GPtrArray *lanyard_directory_read (GBytes    *bytes,
                                   GPtrArray *problems,
                                   GError   **error);

G_END_DECLS
