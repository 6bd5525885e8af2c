/* SPDX-FileCopyrightText: 2026 The Lanyard authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

#define LANYARD_TYPE_NOTE_EDITOR (lanyard_note_editor_get_type ())
G_DECLARE_FINAL_TYPE (LanyardNoteEditor, lanyard_note_editor, LANYARD, NOTE_EDITOR, GtkBox)

GtkWidget *lanyard_note_editor_new (const char *conference,
                                    const char *session,
                                    const char *text);
char      *lanyard_note_editor_dup_text (LanyardNoteEditor *self);
void       lanyard_note_editor_set_session (LanyardNoteEditor *self,
                                            const char        *session);
void       lanyard_note_editor_finish (LanyardNoteEditor *self);

G_END_DECLS
