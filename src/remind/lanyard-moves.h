/* SPDX-FileCopyrightText: 2026 The Lanyard authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "lanyard-remindable.h"

G_BEGIN_DECLS

/* What happened to a session that the user starred; the first that is true. */
typedef enum {
  LANYARD_MOVE_OFF,  /* it won't take place */
  LANYARD_MOVE_BACK, /* it takes place after all */
  LANYARD_MOVE_TIME,
  LANYARD_MOVE_ROOM,
} LanyardMoveKind;

typedef struct
{
  LanyardMoveKind    kind;
  LanyardRemindable *before; /* (owned) */
  LanyardRemindable *after;  /* (owned) */
} LanyardMove;

GPtrArray *lanyard_moves_find (GPtrArray     *before,
                               GPtrArray     *after,
                               LanyardInstant now);

G_END_DECLS
