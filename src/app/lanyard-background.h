/* SPDX-FileCopyrightText: 2026 The Lanyard authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "lanyard-desk.h"
#include "lanyard-reminding.h"

G_BEGIN_DECLS

/* What the application does without a window: it sends reminders, and stays as
 * long as there is something to remind of and the user wants that. */
typedef struct _LanyardBackground LanyardBackground;

LanyardBackground *lanyard_background_new (GApplication *application,
                                           LanyardDesk  *desk,
                                           LanyardClock *clock,
                                           GSettings    *settings);
void               lanyard_background_check (LanyardBackground *self);
void               lanyard_background_free (LanyardBackground *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (LanyardBackground, lanyard_background_free)

G_END_DECLS
