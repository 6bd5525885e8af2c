/* SPDX-FileCopyrightText: 2026 The Lanyard authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "lanyard-rows.h"

G_BEGIN_DECLS

/* What lists of rows are made of. */
GtkWidget *lanyard_rows_create_list (const char *name);
GtkWidget *lanyard_rows_create_row (const char *title,
                                    const char *subtitle,
                                    const char *action,
                                    const char *target);
void       lanyard_rows_add_button (GtkWidget  *row,
                                    const char *icon_name,
                                    const char *name,
                                    const char *action,
                                    const char *target);

G_END_DECLS
