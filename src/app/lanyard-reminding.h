/* SPDX-FileCopyrightText: 2026 The Lanyard authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "lanyard-errands.h"
#include "lanyard-clock.h"
#include "lanyard-notice.h"

G_BEGIN_DECLS

/* Reminds as long as it is there: looks when something is due, when plan,
 * programmes or preferences change, when the clock is set and when the machine
 * wakes up, and at no other time. Of the main thread. Emits “show” with a
 * LanyardNotice and “withdraw” with the id of one; what they are about is kept
 * then already. “looked” follows each look. */
#define LANYARD_TYPE_REMINDING (lanyard_reminding_get_type ())
G_DECLARE_FINAL_TYPE (LanyardReminding, lanyard_reminding, LANYARD, REMINDING, GObject)

LanyardReminding *lanyard_reminding_new (LanyardKeeper  *keeper,
                                         LanyardErrands *errands,
                                         LanyardClock   *clock,
                                         GSettings      *settings);
void              lanyard_reminding_look (LanyardReminding *self);
LanyardInstant    lanyard_reminding_get_next (LanyardReminding *self);
void              lanyard_reminding_snooze (LanyardReminding *self,
                                            const char       *conference,
                                            const char       *item);
void              lanyard_reminding_drop_star (LanyardReminding *self,
                                               const char       *conference,
                                               const char       *session);

G_END_DECLS
