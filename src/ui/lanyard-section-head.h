/* SPDX-FileCopyrightText: 2026 The Lanyard authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define LANYARD_TYPE_SECTION_HEAD (lanyard_section_head_get_type ())
G_DECLARE_FINAL_TYPE (LanyardSectionHead, lanyard_section_head, LANYARD, SECTION_HEAD, GtkBox)

GtkWidget *lanyard_section_head_new (void);
void       lanyard_section_head_set_text (LanyardSectionHead *self,
                                          const char         *title,
                                          const char         *detail,
                                          const char         *now);
void       lanyard_section_head_copy (LanyardSectionHead *self,
                                      LanyardSectionHead *other);

G_END_DECLS
