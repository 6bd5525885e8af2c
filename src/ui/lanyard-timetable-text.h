/* SPDX-FileCopyrightText: 2026 The Lanyard authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

#include "lanyard-grid.h"
#include "lanyard-words-clocks.h"

G_BEGIN_DECLS

/* What a card of a timetable says, set for its size: as much as fits. */
typedef struct _LanyardTimetableText LanyardTimetableText;

LanyardTimetableText *lanyard_timetable_text_new (GtkWidget       *widget,
                                                  LanyardSession  *session,
                                                  LanyardGridShape shape,
                                                  GTimeZone       *zone,
                                                  double           width,
                                                  double           height,
                                                  double           corner);
char                 *lanyard_timetable_text_dup_whole (LanyardSession      *session,
                                                        const LanyardClocks *clocks,
                                                        guint                n_clashes);
void                  lanyard_timetable_text_free (LanyardTimetableText *self);

double   lanyard_timetable_text_get_width (LanyardTimetableText *self);
double   lanyard_timetable_text_get_height (LanyardTimetableText *self);
gboolean lanyard_timetable_text_is_cut (LanyardTimetableText *self);
void     lanyard_timetable_text_snapshot (LanyardTimetableText *self,
                                          GtkSnapshot          *snapshot,
                                          const GdkRGBA        *color);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (LanyardTimetableText, lanyard_timetable_text_free)

G_END_DECLS
