/* SPDX-FileCopyrightText: 2026 The Lanyard authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

#include "lanyard-plan.h"

G_BEGIN_DECLS

#define LANYARD_TYPE_MOVED_TAG (lanyard_moved_tag_get_type ())
G_DECLARE_FINAL_TYPE (LanyardMovedTag, lanyard_moved_tag, LANYARD, MOVED_TAG, AdwBin)

GtkWidget *lanyard_moved_tag_new (LanyardPlan *plan);
void       lanyard_moved_tag_set_session (LanyardMovedTag *self,
                                          const char      *session);

GtkWidget *lanyard_tag_new (const char *icon_name,
                            const char *text,
                            const char *css_class);

G_END_DECLS
