/* SPDX-FileCopyrightText: 2026 The Lanyard authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

#include "lanyard-library.h"

G_BEGIN_DECLS

LanyardLibrary *lanyard_test_library_new (const char *current);
void            lanyard_test_record_library_actions (GtkWidget *widget,
                                                     GString   *lines);

G_END_DECLS
