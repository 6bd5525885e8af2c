/* SPDX-FileCopyrightText: 2026 The Lanyard authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "lanyard-whereabouts.h"

#include <math.h>

#define ONE_TYPE "(sssdd)"

/* What was kept may have been edited. */
static double
sanitize (double pixels)
{
  return isfinite (pixels) ? MAX (pixels, 0) : 0;
}

/**
 * lanyard_whereabouts_new:
 * @kept: what is kept, of LANYARD_WHEREABOUTS_TYPE
 * @conference: the id of a conference
 *
 * Returns: (transfer full): where the user was in that; nowhere if that isn't
 *   known
 */
LanyardWhereabouts *
lanyard_whereabouts_new (GVariant   *kept,
                         const char *conference)
{
  LanyardWhereabouts *self = g_new0 (LanyardWhereabouts, 1);
  g_autoptr (GVariant) one =
              g_variant_lookup_value (kept, conference, G_VARIANT_TYPE (ONE_TYPE));

  if (one != NULL)
    {
      g_variant_get (one, ONE_TYPE, &self->place, &self->day_view, &self->top, &self->x, &self->y);
      self->x = sanitize (self->x);
      self->y = sanitize (self->y);
      return self;
    }

  self->place = g_strdup ("");
  self->day_view = g_strdup ("");
  self->top = g_strdup ("");
  return self;
}

/**
 * lanyard_whereabouts_store:
 * @self: where the user is
 * @kept: what is kept so far, of LANYARD_WHEREABOUTS_TYPE
 * @conference: the id of the conference that they are in
 *
 * Returns: (transfer full): a floating reference to what is to be kept from now
 *   on: that of other conferences stays as it is
 */
GVariant *
lanyard_whereabouts_store (const LanyardWhereabouts *self,
                           GVariant                 *kept,
                           const char               *conference)
{
  GVariantBuilder builder = G_VARIANT_BUILDER_INIT (G_VARIANT_TYPE (LANYARD_WHEREABOUTS_TYPE));
  GVariantIter    iter;
  const char     *other;
  GVariant       *one;

  g_variant_iter_init (&iter, kept);
  while (g_variant_iter_next (&iter, "{&s@" ONE_TYPE "}", &other, &one))
    {
      if (!g_str_equal (other, conference))
        g_variant_builder_add (&builder, "{s@" ONE_TYPE "}", other, one);
      g_variant_unref (one);
    }

  g_variant_builder_add (&builder, "{s" ONE_TYPE "}", conference, self->place, self->day_view,
                         self->top, self->x, self->y);
  return g_variant_builder_end (&builder);
}

void
lanyard_whereabouts_free (LanyardWhereabouts *self)
{
  g_free (self->place);
  g_free (self->day_view);
  g_free (self->top);
  g_free (self);
}
