/* SPDX-FileCopyrightText: 2026 The Lanyard authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "lanyard-conference.h"
#include "lanyard-plan.h"

G_BEGIN_DECLS

/* Before the id of an appointment. */
#define LANYARD_DATA_ROWS_APPOINTMENT "appointment:"

/* One line of a list of sessions. */
typedef struct
{
  LanyardSnapshot *session; /* (owned) */
  LanyardStar      star;
  gboolean         gone;
} LanyardDataRow;

GPtrArray *lanyard_data_rows_new (void);
void       lanyard_data_rows_add (GPtrArray             *rows,
                                  const LanyardSnapshot *session,
                                  LanyardStar            star,
                                  gboolean               gone);
void       lanyard_data_rows_add_appointment (GPtrArray          *rows,
                                              LanyardAppointment *appointment);
void       lanyard_data_rows_print (GPtrArray *rows,
                                    GTimeZone *zone,
                                    gboolean   with_stars,
                                    GString   *out);

void lanyard_data_rows_print_conference (LanyardConference *conference,
                                         gboolean           current,
                                         GString           *out);
void lanyard_data_rows_print_change (LanyardChange *change,
                                     LanyardStar    star,
                                     GTimeZone     *zone,
                                     GString       *out);

G_END_DECLS
