/* SPDX-FileCopyrightText: 2026 The Lanyard authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

#include "lanyard-clock.h"
#include "lanyard-library.h"

G_BEGIN_DECLS

/* The conferences that are known, to switch between and to look after, and
 * what adds another. */
#define LANYARD_TYPE_LIBRARY_DIALOG (lanyard_library_dialog_get_type ())
G_DECLARE_FINAL_TYPE (LanyardLibraryDialog,
                      lanyard_library_dialog,
                      LANYARD,
                      LIBRARY_DIALOG,
                      AdwDialog)

AdwDialog *lanyard_library_dialog_new (LanyardLibrary *library,
                                       LanyardClock   *clock);
void       lanyard_library_dialog_focus_address (LanyardLibraryDialog *self);

G_END_DECLS
