/* SPDX-FileCopyrightText: 2026 The Lanyard authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "lanyard-indico-parts.h"

G_BEGIN_DECLS

void     lanyard_indico_collect_event (LanyardIndico *self,
                                       JsonObject    *event);
gboolean lanyard_indico_read_blocks (LanyardIndico *self,
                                     JsonObject    *event);
gboolean lanyard_indico_read_contributions (LanyardIndico *self,
                                            JsonObject    *event);
gboolean lanyard_indico_read_lecture (LanyardIndico *self,
                                      JsonObject    *event);

const LanyardLeads *lanyard_indico_find_leads (LanyardIndico *self,
                                               const char    *text);
void                lanyard_indico_fill_block (LanyardIndico        *self,
                                               const char           *text,
                                               gboolean              full,
                                               gboolean              poster,
                                               LanyardSessionFields *fields);

G_END_DECLS
