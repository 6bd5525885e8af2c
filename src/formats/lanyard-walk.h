/* SPDX-FileCopyrightText: 2026 The Lanyard authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "lanyard-problem.h"

G_BEGIN_DECLS

/* A reader's walk through a document: where it stands, and what was wrong on
 * its way. A path is made only when there is something to report. */
typedef struct _LanyardWalk LanyardWalk;

/* A place in the document to come back to; freed by g_free(). */
typedef struct _LanyardSpot LanyardSpot;

/* How a path is written: $.sessions[3].title or /schedule/day[1]/title. */
typedef enum {
  LANYARD_PATH_JSON,
  LANYARD_PATH_XML,
} LanyardPathStyle;

LanyardWalk *lanyard_walk_new (GPtrArray *problems);
void         lanyard_walk_set_style (LanyardWalk     *self,
                                     LanyardPathStyle style);
void         lanyard_walk_free (LanyardWalk *self);

void         lanyard_walk_enter (LanyardWalk *self,
                                 const char  *member);
void         lanyard_walk_enter_item (LanyardWalk *self,
                                      guint        index);
void         lanyard_walk_leave (LanyardWalk *self);
LanyardSpot *lanyard_walk_mark (LanyardWalk *self);

void lanyard_walk_report (LanyardWalk       *self,
                          LanyardProblemCode code,
                          const char        *expected,
                          const char        *found);
void lanyard_walk_report_member (LanyardWalk       *self,
                                 const char        *member,
                                 LanyardProblemCode code,
                                 const char        *expected,
                                 const char        *found);
void lanyard_walk_report_at (LanyardWalk       *self,
                             const LanyardSpot *place,
                             const char        *member,
                             LanyardProblemCode code,
                             const char        *expected,
                             const char        *found);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (LanyardWalk, lanyard_walk_free)

G_END_DECLS
