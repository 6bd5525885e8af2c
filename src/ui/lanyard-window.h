/* SPDX-FileCopyrightText: 2026 The Lanyard authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

#include "lanyard-clock.h"
#include "lanyard-library.h"
#include "lanyard-pictures.h"
#include "lanyard-plan.h"
#include "lanyard-programme.h"
#include "lanyard-search.h"

G_BEGIN_DECLS

#define LANYARD_TYPE_WINDOW (lanyard_window_get_type ())
G_DECLARE_FINAL_TYPE (LanyardWindow, lanyard_window, LANYARD, WINDOW, AdwApplicationWindow)

LanyardWindow *lanyard_window_new (AdwApplication *application,
                                   LanyardClock   *clock,
                                   GSettings      *settings,
                                   LanyardPlan    *plan,
                                   LanyardLibrary *library);

void              lanyard_window_set_search (LanyardWindow *self,
                                             LanyardSearch *search);
void              lanyard_window_set_pictures (LanyardWindow   *self,
                                               LanyardPictures *pictures);
void              lanyard_window_show_programme (LanyardWindow    *self,
                                                 LanyardProgramme *programme,
                                                 GPtrArray        *problems);
void              lanyard_window_update_programme (LanyardWindow    *self,
                                                   LanyardProgramme *programme,
                                                   GPtrArray        *problems);
LanyardProgramme *lanyard_window_get_programme (LanyardWindow *self);
void              lanyard_window_show_welcome (LanyardWindow *self);
void              lanyard_window_show_error (LanyardWindow *self,
                                             const char    *heading,
                                             const char    *sentence);
void              lanyard_window_show_busy (LanyardWindow *self,
                                            const char    *text);
void              lanyard_window_show_progress (LanyardWindow *self,
                                                double         done);
void              lanyard_window_add_toast (LanyardWindow *self,
                                            const char    *text);
void              lanyard_window_add_undo_toast (LanyardWindow *self,
                                                 const char    *text,
                                                 const char    *action_name,
                                                 GVariant      *target);

G_END_DECLS
