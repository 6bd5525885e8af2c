/* SPDX-FileCopyrightText: 2026 The Lanyard authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gio/gio.h>

#include "lanyard-programme.h"
#include "lanyard-snapshot.h"

G_BEGIN_DECLS

/* What the database keeps in one piece, since it is read in one. People are
 * written by their position among those of the programme. A piece that is
 * damaged reads as nothing. */

GBytes   *lanyard_records_to_bytes (GVariant *variant);
GVariant *lanyard_records_from_bytes (const char *type,
                                      GBytes     *bytes);

typedef guint (*LanyardPlaceFunc) (LanyardPerson *person,
                                   gpointer       data);
typedef LanyardPerson *(*LanyardPersonFunc) (guint    position,
                                             gpointer data);

GBytes          *lanyard_records_write_head (LanyardProgramme *programme);
gboolean         lanyard_records_read_head (GBytes                 *bytes,
                                            LanyardProgrammeFields *fields,
                                            LanyardProgrammeCounts *counts);
GBytes          *lanyard_records_write_about (LanyardProgramme *programme);
void             lanyard_records_read_about (GBytes                 *bytes,
                                             LanyardProgrammeFields *fields);
GBytes          *lanyard_records_write_texts (LanyardSession  *session,
                                              LanyardPlaceFunc place,
                                              gpointer         data);
void             lanyard_records_read_texts (GBytes               *bytes,
                                             LanyardSessionFields *fields,
                                             LanyardPersonFunc     get_person,
                                             gpointer              data);
GBytes          *lanyard_records_write_topics (GPtrArray *topics);
GPtrArray       *lanyard_records_read_topics (GBytes *bytes);
GBytes          *lanyard_records_write_details (LanyardPerson *person);
void             lanyard_records_read_details (GBytes              *bytes,
                                               LanyardPersonFields *fields);
GBytes          *lanyard_records_write_problems (GPtrArray *problems);
GPtrArray       *lanyard_records_read_problems (GBytes *bytes);
GBytes          *lanyard_records_write_snapshot (const LanyardSnapshot *snapshot);
LanyardSnapshot *lanyard_records_read_snapshot (GBytes *bytes);

G_END_DECLS
