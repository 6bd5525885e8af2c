/* SPDX-FileCopyrightText: 2026 The Lanyard authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

GtkWidget *lanyard_bench_list_new (guint n_rows);
GtkWidget *lanyard_bench_show (GtkWidget *child);
double     lanyard_bench_scroll (GtkWidget     *window,
                                 GtkAdjustment *down,
                                 GtkAdjustment *along);

G_END_DECLS
