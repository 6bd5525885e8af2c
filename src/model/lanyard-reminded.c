/* SPDX-FileCopyrightText: 2026 The Lanyard authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "lanyard-reminded.h"

/**
 * lanyard_reminded_copy:
 * @self: one that was shown
 *
 * Returns: (transfer full): another of the same
 */
LanyardReminded *
lanyard_reminded_copy (const LanyardReminded *self)
{
  LanyardReminded *copy = g_new (LanyardReminded, 1);

  *copy = *self;
  copy->conference = g_strdup (self->conference);
  copy->id = g_strdup (self->id);
  return copy;
}

/**
 * lanyard_reminded_free:
 * @self: (transfer full): one that nobody needs any more
 */
void
lanyard_reminded_free (LanyardReminded *self)
{
  g_free (self->conference);
  g_free (self->id);
  g_free (self);
}

/**
 * lanyard_reminded_is_about:
 * @self: one that was shown
 * @conference: a conference's id
 * @id: the id of a session, or of an appointment
 * @start: when that begins
 *
 * Returns: whether it reminded of just that, at that time
 */
gboolean
lanyard_reminded_is_about (const LanyardReminded *self,
                           const char            *conference,
                           const char            *id,
                           LanyardInstant         start)
{
  return self->start == start && g_str_equal (self->conference, conference) &&
         g_str_equal (self->id, id);
}
