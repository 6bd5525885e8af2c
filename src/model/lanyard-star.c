/* SPDX-FileCopyrightText: 2026 The Lanyard authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "lanyard-star.h"

static const char *const names[] = {
  [LANYARD_STAR_OFF] = "off",
  [LANYARD_STAR_MAYBE] = "maybe",
  [LANYARD_STAR_GOING] = "going",
  [LANYARD_STAR_HIDDEN] = "hidden",
};

/**
 * lanyard_star_to_name:
 * @star: a star
 *
 * Returns: its name in documents and actions: off, maybe, going or hidden
 */
const char *
lanyard_star_to_name (LanyardStar star)
{
  return names[star];
}

/**
 * lanyard_star_from_name:
 * @name: a name
 * @star: (out): the star of that name
 *
 * Returns: whether there is one
 */
gboolean
lanyard_star_from_name (const char  *name,
                        LanyardStar *star)
{
  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    {
      if (g_str_equal (names[i], name))
        {
          *star = (LanyardStar)i;
          return TRUE;
        }
    }

  return FALSE;
}

/**
 * lanyard_star_next:
 * @star: a star
 *
 * Returns: what a click or a key makes of it: off, going, maybe, off; what was
 *   hidden is going
 */
LanyardStar
lanyard_star_next (LanyardStar star)
{
  switch (star)
    {
    case LANYARD_STAR_GOING:
      return LANYARD_STAR_MAYBE;
    case LANYARD_STAR_MAYBE:
      return LANYARD_STAR_OFF;
    case LANYARD_STAR_OFF:
    case LANYARD_STAR_HIDDEN:
    default:
      return LANYARD_STAR_GOING;
    }
}
