/* SPDX-FileCopyrightText: 2026 The Lanyard authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

/* What stands in a window without a programme: what one can begin with, or
 * what is being opened. */
#define LANYARD_TYPE_START_PAGE (lanyard_start_page_get_type ())
G_DECLARE_FINAL_TYPE (LanyardStartPage, lanyard_start_page, LANYARD, START_PAGE, AdwBin)

GtkWidget *lanyard_start_page_new (void);
void       lanyard_start_page_set_busy (LanyardStartPage *self,
                                        const char       *text);
void       lanyard_start_page_set_progress (LanyardStartPage *self,
                                            double            done);

G_END_DECLS
