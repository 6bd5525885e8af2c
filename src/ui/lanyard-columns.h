/* SPDX-FileCopyrightText: 2026 The Lanyard authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define LANYARD_TYPE_COLUMNS (lanyard_columns_get_type ())
G_DECLARE_FINAL_TYPE (LanyardColumns, lanyard_columns, LANYARD, COLUMNS, GtkWidget)

GtkWidget *lanyard_columns_new (void);
void       lanyard_columns_append (LanyardColumns *self,
                                   GtkWidget      *child);

G_END_DECLS
