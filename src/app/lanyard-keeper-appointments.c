/* SPDX-FileCopyrightText: 2026 The Lanyard authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "lanyard-keeper-private.h"

/**
 * lanyard_keeper_list_appointments:
 * @self: an open keeper
 * @conference: a conference's id
 * @error: LANYARD_STORE_ERROR
 *
 * Returns: (transfer full) (nullable) (element-type LanyardAppointment): the
 *   user's own appointments there, by start
 */
GPtrArray *
lanyard_keeper_list_appointments (LanyardKeeper *self,
                                  const char    *conference,
                                  GError       **error)
{
  return lanyard_plans_list_appointments (self->plans, conference, error);
}

/**
 * lanyard_keeper_put_appointment:
 * @self: an open keeper
 * @conference: a conference's id
 * @appointment: an appointment, which takes the place of the one of its id
 * @error: LANYARD_STORE_ERROR
 *
 * Returns: whether it is on the disk
 */
gboolean
lanyard_keeper_put_appointment (LanyardKeeper      *self,
                                const char         *conference,
                                LanyardAppointment *appointment,
                                GError            **error)
{
  if (!lanyard_plans_put_appointment (self->plans, conference, appointment, error))
    return FALSE;

  lanyard_keeper_tell (self, LANYARD_NEWS_PLAN, conference);
  return TRUE;
}

/**
 * lanyard_keeper_remove_appointment:
 * @self: an open keeper
 * @conference: a conference's id
 * @id: an appointment's id
 * @error: LANYARD_STORE_ERROR
 *
 * Returns: whether that is on the disk
 */
gboolean
lanyard_keeper_remove_appointment (LanyardKeeper *self,
                                   const char    *conference,
                                   const char    *id,
                                   GError       **error)
{
  if (!lanyard_plans_remove_appointment (self->plans, conference, id, error))
    return FALSE;

  lanyard_keeper_tell (self, LANYARD_NEWS_PLAN, conference);
  return TRUE;
}
