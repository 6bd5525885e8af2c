/* SPDX-FileCopyrightText: 2026 The Lanyard authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

GtkSliceListModel *lanyard_growth_new (GListModel *items);
void               lanyard_growth_start (GtkSliceListModel *shown,
                                         GtkWidget         *widget);
void               lanyard_growth_reach (GtkSliceListModel *shown,
                                         GtkWidget         *widget,
                                         guint              position);
void               lanyard_growth_show_top (GtkListView *list_view);

G_END_DECLS
