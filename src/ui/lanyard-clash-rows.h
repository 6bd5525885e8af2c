/* SPDX-FileCopyrightText: 2026 The Lanyard authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

#include "lanyard-plan.h"

G_BEGIN_DECLS

#define LANYARD_TYPE_CLASH_ROWS (lanyard_clash_rows_get_type ())
G_DECLARE_FINAL_TYPE (LanyardClashRows, lanyard_clash_rows, LANYARD, CLASH_ROWS, AdwBin)

GtkWidget *lanyard_clash_rows_new (LanyardPlan *plan,
                                   const char  *session);

G_END_DECLS
