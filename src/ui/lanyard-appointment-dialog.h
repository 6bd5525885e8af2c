/* SPDX-FileCopyrightText: 2026 The Lanyard authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

#include "lanyard-appointment.h"
#include "lanyard-programme.h"

G_BEGIN_DECLS

#define LANYARD_TYPE_APPOINTMENT_DIALOG (lanyard_appointment_dialog_get_type ())
G_DECLARE_FINAL_TYPE (
  LanyardAppointmentDialog, lanyard_appointment_dialog, LANYARD, APPOINTMENT_DIALOG, AdwDialog)

AdwDialog *lanyard_appointment_dialog_new (LanyardProgramme   *programme,
                                           LanyardAppointment *appointment,
                                           LanyardInstant      now);

G_END_DECLS
