/* SPDX-FileCopyrightText: 2026 The Lanyard authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

AdwDialog *lanyard_preferences_dialog_new (GSettings *settings);
AdwDialog *lanyard_about_dialog_new (void);

void lanyard_apply_color_scheme (GSettings *settings);

G_END_DECLS
