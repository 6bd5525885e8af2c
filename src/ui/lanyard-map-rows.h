/* SPDX-FileCopyrightText: 2026 The Lanyard authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

#include "lanyard-guide.h"
#include "lanyard-programme.h"

G_BEGIN_DECLS

GtkWidget *lanyard_map_rows_new (LanyardRoom      *room,
                                 LanyardProgramme *programme,
                                 LanyardGuide     *guide);
GtkWidget *lanyard_map_button_new (LanyardRoom  *room,
                                   LanyardGuide *guide);

G_END_DECLS
