/* SPDX-FileCopyrightText: 2026 The Lanyard authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

#include "lanyard-search.h"

G_BEGIN_DECLS

void  lanyard_found_row_bind (GtkListItem   *list_item,
                              LanyardSearch *search,
                              const char    *conference,
                              GSettings     *settings);
char *lanyard_found_row_dup_section (LanyardSearch *search,
                                     LanyardFound  *found);

G_END_DECLS
