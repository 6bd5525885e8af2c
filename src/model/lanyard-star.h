/* SPDX-FileCopyrightText: 2026 The Lanyard authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* What the user decided on a session. */
typedef enum {
  LANYARD_STAR_OFF,
  LANYARD_STAR_MAYBE,
  LANYARD_STAR_GOING,
  LANYARD_STAR_HIDDEN, /* not interested: left out of lists */
} LanyardStar;

const char *lanyard_star_to_name (LanyardStar star);
gboolean    lanyard_star_from_name (const char  *name,
                                    LanyardStar *star);
LanyardStar lanyard_star_next (LanyardStar star);

G_END_DECLS
