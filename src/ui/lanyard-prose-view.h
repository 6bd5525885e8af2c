/* SPDX-FileCopyrightText: 2026 The Lanyard authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

#include "lanyard-text.h"

G_BEGIN_DECLS

GtkWidget *lanyard_section_new (const char *title,
                                const char *note,
                                GtkWidget  *child);
GtkWidget *lanyard_prose_view_new (LanyardText *text);

G_END_DECLS
