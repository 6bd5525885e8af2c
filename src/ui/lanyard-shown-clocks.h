/* SPDX-FileCopyrightText: 2026 The Lanyard authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gio/gio.h>

#include "lanyard-words-clocks.h"

G_BEGIN_DECLS

LanyardClocks *lanyard_shown_clocks_new (GTimeZone *venue,
                                         GSettings *settings);

G_END_DECLS
