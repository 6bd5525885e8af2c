/* SPDX-FileCopyrightText: 2026 The Lanyard authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "lanyard-pages.h"
#include "lanyard-words-clocks.h"

G_BEGIN_DECLS

/* What pages are made of. */
AdwNavigationPage *lanyard_page_create (const char *title,
                                        GtkBox    **content);
void               lanyard_page_add_text (GtkBox     *box,
                                          const char *text,
                                          const char *css_class);
void               lanyard_page_add_section (GtkBox     *content,
                                             const char *title,
                                             GtkWidget  *child);
void               lanyard_page_say_gone (GtkBox *content);
char              *lanyard_page_dup_shown (const char          *told,
                                           const LanyardClocks *clocks);

G_END_DECLS
