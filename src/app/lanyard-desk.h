/* SPDX-FileCopyrightText: 2026 The Lanyard authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "lanyard-errands.h"
#include "lanyard-library.h"
#include "lanyard-opener.h"
#include "lanyard-window.h"

G_BEGIN_DECLS

/* What stands between the keeper, which blocks, and the window, which must not
 * wait: shows what is kept, and has done what the user asks for. Of the main
 * thread. */
#define LANYARD_TYPE_DESK (lanyard_desk_get_type ())
G_DECLARE_FINAL_TYPE (LanyardDesk, lanyard_desk, LANYARD, DESK, GObject)

LanyardDesk *lanyard_desk_new (LanyardKeeper *keeper,
                               LanyardClock  *clock);
void         lanyard_desk_set_window (LanyardDesk   *self,
                                      LanyardWindow *window);

void     lanyard_desk_set_sample (LanyardDesk *self,
                                  GFile       *sample);
void     lanyard_desk_close (LanyardDesk *self);
void     lanyard_desk_start (LanyardDesk *self);
gboolean lanyard_desk_is_busy (LanyardDesk *self);
void     lanyard_desk_open (LanyardDesk *self,
                            GPtrArray   *files,
                            const char  *time_zone);
void     lanyard_desk_open_sample (LanyardDesk *self,
                                   GFile       *sample);
void     lanyard_desk_cancel (LanyardDesk *self);
void     lanyard_desk_use_time_zone (LanyardDesk *self,
                                     const char  *time_zone);
void     lanyard_desk_show (LanyardDesk *self,
                            const char  *conference);
void     lanyard_desk_show_session (LanyardDesk *self,
                                    const char  *conference,
                                    const char  *session);
void     lanyard_desk_tell_failure (LanyardDesk  *self,
                                    const char   *heading,
                                    const GError *error);

void lanyard_desk_run (LanyardDesk      *self,
                       LanyardErrandFunc func,
                       gpointer          data,
                       GDestroyNotify    destroy,
                       const char       *heading);

LanyardSnapshot  *lanyard_desk_take_snapshot (LanyardDesk *self,
                                              const char  *session);
LanyardKeeper    *lanyard_desk_get_keeper (LanyardDesk *self);
LanyardErrands   *lanyard_desk_get_errands (LanyardDesk *self);
LanyardPlan      *lanyard_desk_get_plan (LanyardDesk *self);
LanyardLibrary   *lanyard_desk_get_library (LanyardDesk *self);
LanyardWindow    *lanyard_desk_get_window (LanyardDesk *self);
const char       *lanyard_desk_get_conference (LanyardDesk *self);
LanyardProgramme *lanyard_desk_get_programme (LanyardDesk *self);

G_END_DECLS
