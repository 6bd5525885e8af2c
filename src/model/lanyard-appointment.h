/* SPDX-FileCopyrightText: 2026 The Lanyard authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gio/gio.h>

#include "lanyard-time.h"

G_BEGIN_DECLS

/* Something of the user's own at a conference: lunch, a train. Immutable: a
 * new one of the same id takes its place. */
#define LANYARD_TYPE_APPOINTMENT (lanyard_appointment_get_type ())
G_DECLARE_FINAL_TYPE (LanyardAppointment, lanyard_appointment, LANYARD, APPOINTMENT, GObject)

LanyardAppointment *lanyard_appointment_new (const char    *id,
                                             const char    *title,
                                             LanyardInstant start,
                                             LanyardInstant end,
                                             const char    *place);

const char    *lanyard_appointment_get_id (LanyardAppointment *self);
const char    *lanyard_appointment_get_title (LanyardAppointment *self);
LanyardInstant lanyard_appointment_get_start (LanyardAppointment *self);
LanyardInstant lanyard_appointment_get_end (LanyardAppointment *self);
const char    *lanyard_appointment_get_place (LanyardAppointment *self);
gboolean       lanyard_appointment_is_whole (LanyardAppointment *self);
gboolean       lanyard_appointment_equal (LanyardAppointment *one,
                                          LanyardAppointment *two);

G_END_DECLS
