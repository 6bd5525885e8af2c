/* SPDX-FileCopyrightText: 2026 The Lanyard authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

#include "lanyard-plan.h"

G_BEGIN_DECLS

#define LANYARD_TYPE_NOTES_DIALOG (lanyard_notes_dialog_get_type ())
G_DECLARE_FINAL_TYPE (LanyardNotesDialog, lanyard_notes_dialog, LANYARD, NOTES_DIALOG, AdwDialog)

AdwDialog *lanyard_notes_dialog_new (LanyardPlan      *plan,
                                     LanyardProgramme *programme);

G_END_DECLS
