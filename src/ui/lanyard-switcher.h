/* SPDX-FileCopyrightText: 2026 The Lanyard authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

#include "lanyard-clock.h"
#include "lanyard-library.h"
#include "lanyard-programme.h"

G_BEGIN_DECLS

/* The conference that is shown, and a list of the others to show in its place. */
#define LANYARD_TYPE_SWITCHER (lanyard_switcher_get_type ())
G_DECLARE_FINAL_TYPE (LanyardSwitcher, lanyard_switcher, LANYARD, SWITCHER, AdwBin)

void lanyard_switcher_set_library (LanyardSwitcher *self,
                                   LanyardLibrary  *library,
                                   LanyardClock    *clock);
void lanyard_switcher_show_programme (LanyardSwitcher  *self,
                                      LanyardProgramme *programme);
void lanyard_switcher_popup (LanyardSwitcher *self);

G_END_DECLS
