/* SPDX-FileCopyrightText: 2026 The Lanyard authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

#include "lanyard-clock.h"
#include "lanyard-library.h"

G_BEGIN_DECLS

/* The directory of conferences, to find one in and to add it. */
#define LANYARD_TYPE_DIRECTORY_DIALOG (lanyard_directory_dialog_get_type ())
G_DECLARE_FINAL_TYPE (LanyardDirectoryDialog,
                      lanyard_directory_dialog,
                      LANYARD,
                      DIRECTORY_DIALOG,
                      AdwDialog)

AdwDialog *lanyard_directory_dialog_new (LanyardLibrary *library,
                                         LanyardClock   *clock);

G_END_DECLS
