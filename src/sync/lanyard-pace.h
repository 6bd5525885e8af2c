/* SPDX-FileCopyrightText: 2026 The Lanyard authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

#include "lanyard-time.h"

G_BEGIN_DECLS

/* Whether programmes are refreshed without being asked to. */
typedef enum {
  LANYARD_REFRESH_AUTO,
  LANYARD_REFRESH_NEVER,
} LanyardRefresh;

/* What is known when the next refresh is planned. Instants are those of the
 * real clock; LANYARD_NO_INSTANT where there is none. */
typedef struct
{
  LanyardRefresh preference;
  LanyardInstant now;
  LanyardInstant start;       /* of the conference's first day */
  LanyardInstant end;         /* of its last day */
  LanyardInstant checked;     /* when its address was last asked, whatever came of it */
  guint          failures;    /* in a row, up to now */
  LanyardInstant retry_after; /* when the server wants to be asked again */
  LanyardInstant expires;     /* until then the server knows nothing new */
  double         chance;      /* from 0 to 1, drawn anew each time */
} LanyardPace;

LanyardInstant lanyard_pace_next (const LanyardPace *facts);

G_END_DECLS
