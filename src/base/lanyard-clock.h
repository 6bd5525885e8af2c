/* SPDX-FileCopyrightText: 2026 The Lanyard authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib-object.h>

#include "lanyard-time.h"

G_BEGIN_DECLS

#define LANYARD_TYPE_CLOCK (lanyard_clock_get_type ())
G_DECLARE_FINAL_TYPE (LanyardClock, lanyard_clock, LANYARD, CLOCK, GObject)

LanyardClock  *lanyard_clock_new (void);
LanyardClock  *lanyard_clock_new_system (void);
LanyardClock  *lanyard_clock_new_at (LanyardInstant start);
LanyardInstant lanyard_clock_now (LanyardClock *self);
LanyardInstant lanyard_clock_real_now (void);
gint64         lanyard_clock_real_now_ms (void);

G_END_DECLS
