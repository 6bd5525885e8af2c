/* SPDX-FileCopyrightText: 2026 The Lanyard authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

GStrv       lanyard_zones_parse (const char *text);
GListModel *lanyard_zones_new (void);

G_END_DECLS
