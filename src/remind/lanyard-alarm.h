/* SPDX-FileCopyrightText: 2026 The Lanyard authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gio/gio.h>

#include "lanyard-clock.h"

G_BEGIN_DECLS

/* Goes off at an instant of the wall clock, after a suspend as soon as the
 * machine is awake again, and when the clock is set: whoever hears it looks at
 * the time and sets it anew. Of the thread that made it. */
typedef struct _LanyardAlarm LanyardAlarm;

typedef void (*LanyardAlarmFunc) (gpointer data);

LanyardAlarm *lanyard_alarm_new (LanyardClock    *clock,
                                 LanyardAlarmFunc func,
                                 gpointer         data,
                                 GError         **error);
void          lanyard_alarm_free (LanyardAlarm *self);
void          lanyard_alarm_set (LanyardAlarm  *self,
                                 LanyardInstant instant);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (LanyardAlarm, lanyard_alarm_free)

G_END_DECLS
