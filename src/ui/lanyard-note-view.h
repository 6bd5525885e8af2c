/* SPDX-FileCopyrightText: 2026 The Lanyard authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

#include "lanyard-plan.h"

G_BEGIN_DECLS

#define LANYARD_TYPE_NOTE_VIEW (lanyard_note_view_get_type ())
G_DECLARE_FINAL_TYPE (LanyardNoteView, lanyard_note_view, LANYARD, NOTE_VIEW, AdwBin)

GtkWidget       *lanyard_note_view_new (LanyardPlan *plan,
                                        const char  *session);
void             lanyard_note_view_edit (LanyardNoteView *self);
gboolean         lanyard_note_view_is_edited (LanyardNoteView *self);
void             lanyard_note_view_set_session (LanyardNoteView *self,
                                                const char      *session);
LanyardNoteView *lanyard_note_view_find (GtkWidget  *widget,
                                         const char *session);

G_END_DECLS
