/* SPDX-FileCopyrightText: 2026 The Lanyard authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

#include "lanyard-plan.h"

G_BEGIN_DECLS

#define LANYARD_TYPE_NOTE_MARK (lanyard_note_mark_get_type ())
G_DECLARE_FINAL_TYPE (LanyardNoteMark, lanyard_note_mark, LANYARD, NOTE_MARK, AdwBin)

GtkWidget *lanyard_note_mark_new (LanyardPlan *plan,
                                  const char  *session);

G_END_DECLS
