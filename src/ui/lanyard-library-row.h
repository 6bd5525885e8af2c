/* SPDX-FileCopyrightText: 2026 The Lanyard authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

#include "lanyard-conference.h"

G_BEGIN_DECLS

GtkWidget *lanyard_library_row_new (LanyardConference *conference,
                                    gboolean           current,
                                    gboolean           refreshing);

G_END_DECLS
