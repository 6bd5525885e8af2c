/* SPDX-FileCopyrightText: 2026 The Lanyard authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define LANYARD_TYPE_COLOR_BAR (lanyard_color_bar_get_type ())
G_DECLARE_FINAL_TYPE (LanyardColorBar, lanyard_color_bar, LANYARD, COLOR_BAR, GtkWidget)

GtkWidget  *lanyard_color_bar_new (int width,
                                   int height);
void        lanyard_color_bar_set_color (LanyardColorBar *self,
                                         const char      *color);
const char *lanyard_color_bar_get_color (LanyardColorBar *self);

gboolean lanyard_tracks_have_colors (GPtrArray *tracks);

G_END_DECLS
