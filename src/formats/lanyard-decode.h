/* SPDX-FileCopyrightText: 2026 The Lanyard authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

GBytes  *lanyard_decode (GBytes  *packed,
                         GError **error);
gboolean lanyard_decode_is_web_page (GBytes *text);

G_END_DECLS
