/* SPDX-FileCopyrightText: 2026 The Lanyard authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "lanyard-desk.h"

G_BEGIN_DECLS

/* Asks for newer programmes without being told to: how often goes by how near
 * a conference is. */
#define LANYARD_TYPE_REFRESHER (lanyard_refresher_get_type ())
G_DECLARE_FINAL_TYPE (LanyardRefresher, lanyard_refresher, LANYARD, REFRESHER, GObject)

LanyardRefresher *lanyard_refresher_new (LanyardDesk     *desk,
                                         GSettings       *settings,
                                         GNetworkMonitor *monitor);
LanyardInstant    lanyard_refresher_get_next (LanyardRefresher *self);

G_END_DECLS
