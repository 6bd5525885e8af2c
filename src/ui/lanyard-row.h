/* SPDX-FileCopyrightText: 2026 The Lanyard authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

#include "lanyard-plan.h"
#include "lanyard-session.h"
#include "lanyard-snippet.h"

G_BEGIN_DECLS

#define LANYARD_TYPE_ROW (lanyard_row_get_type ())
G_DECLARE_FINAL_TYPE (LanyardRow, lanyard_row, LANYARD, ROW, GtkBox)

GtkWidget *lanyard_row_new (LanyardPlan *plan);
void       lanyard_row_set_list_item (LanyardRow  *self,
                                      GtkListItem *list_item);
void       lanyard_row_set_text (LanyardRow *self,
                                 const char *title,
                                 const char *line);
void       lanyard_row_set_found (LanyardRow           *self,
                                  const LanyardTerms   *terms,
                                  const LanyardSnippet *snippet);
void       lanyard_row_set_lead (LanyardRow *self,
                                 const char *text);
void       lanyard_row_set_session (LanyardRow     *self,
                                    LanyardSession *session);
void       lanyard_row_set_person (LanyardRow    *self,
                                   LanyardPerson *person);
void       lanyard_row_set_color (LanyardRow *self,
                                  gboolean    has_bar,
                                  const char *color);

G_END_DECLS
