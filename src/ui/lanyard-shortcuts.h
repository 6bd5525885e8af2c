/* SPDX-FileCopyrightText: 2026 The Lanyard authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

AdwDialog *lanyard_shortcuts_dialog_new (void);
void       lanyard_shortcuts_apply (GtkApplication *application);

G_END_DECLS
