/* SPDX-FileCopyrightText: 2026 The Lanyard authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "lanyard-library.h"
#include "lanyard-window.h"

G_BEGIN_DECLS

#define LANYARD_TYPE_OPENER (lanyard_opener_get_type ())
G_DECLARE_FINAL_TYPE (LanyardOpener, lanyard_opener, LANYARD, OPENER, GObject)

LanyardOpener *lanyard_opener_new (LanyardLibrary *library);
void           lanyard_opener_set_window (LanyardOpener *self,
                                          LanyardWindow *window);
void           lanyard_opener_open (LanyardOpener *self,
                                    GPtrArray     *files,
                                    const char    *time_zone);
void           lanyard_opener_cancel (LanyardOpener *self);
gboolean       lanyard_opener_is_busy (LanyardOpener *self);

G_END_DECLS
