/* SPDX-FileCopyrightText: 2026 The Lanyard authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

/* Why a list has no rows, and what one can do about that. Its buttons activate
 * “list.show-hidden”, “list.clear-chips” and “app.open”. */
#define LANYARD_TYPE_LIST_NOTICE (lanyard_list_notice_get_type ())
G_DECLARE_FINAL_TYPE (LanyardListNotice, lanyard_list_notice, LANYARD, LIST_NOTICE, AdwBin)

GtkWidget  *lanyard_list_notice_new (void);
const char *lanyard_list_notice_get_reason (LanyardListNotice *self);
void        lanyard_list_notice_set_reason (LanyardListNotice *self,
                                            const char        *reason);

G_END_DECLS
