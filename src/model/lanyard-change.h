/* SPDX-FileCopyrightText: 2026 The Lanyard authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gio/gio.h>

#include "lanyard-snapshot.h"

G_BEGIN_DECLS

/* In what respects a session differs from what the user last knew of it. */
typedef enum {
  LANYARD_CHANGE_NEW = 1 << 0,       /* it wasn't there */
  LANYARD_CHANGE_GONE = 1 << 1,      /* it is no longer in the programme */
  LANYARD_CHANGE_CANCELLED = 1 << 2, /* the programme says so */
  LANYARD_CHANGE_RESTORED = 1 << 3,  /* it was cancelled and is no longer */
  LANYARD_CHANGE_TIME = 1 << 4,      /* another start; of an instant in other words: no change */
  LANYARD_CHANGE_DAY = 1 << 5,       /* another conference day, not of the same instant */
  LANYARD_CHANGE_DURATION = 1 << 6,  /* where both were known */
  LANYARD_CHANGE_ROOM = 1 << 7,      /* another room; one that got another name is no change */
  LANYARD_CHANGE_TITLE = 1 << 8,
  LANYARD_CHANGE_SPEAKERS = 1 << 9, /* others, not in another order */
  LANYARD_CHANGE_TEXT = 1 << 10,
} LanyardChangeAspects;

/* What changed in one session since the user last acknowledged it. Immutable. */
#define LANYARD_TYPE_CHANGE (lanyard_change_get_type ())
G_DECLARE_FINAL_TYPE (LanyardChange, lanyard_change, LANYARD, CHANGE, GObject)

LanyardChange *lanyard_change_new (const LanyardSnapshot *before,
                                   const LanyardSnapshot *after);
LanyardChange *lanyard_change_join (LanyardChange *earlier,
                                    LanyardChange *later);

const char            *lanyard_change_get_id (LanyardChange *self);
LanyardChangeAspects   lanyard_change_get_aspects (LanyardChange *self);
const LanyardSnapshot *lanyard_change_get_before (LanyardChange *self);
const LanyardSnapshot *lanyard_change_get_after (LanyardChange *self);

G_END_DECLS
