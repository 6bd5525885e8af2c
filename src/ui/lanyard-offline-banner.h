/* SPDX-FileCopyrightText: 2026 The Lanyard authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

#include "lanyard-clock.h"
#include "lanyard-library.h"

G_BEGIN_DECLS

#define LANYARD_TYPE_OFFLINE_BANNER (lanyard_offline_banner_get_type ())
G_DECLARE_FINAL_TYPE (
  LanyardOfflineBanner, lanyard_offline_banner, LANYARD, OFFLINE_BANNER, AdwBin)

GtkWidget *lanyard_offline_banner_new (LanyardLibrary *library,
                                       LanyardClock   *clock);

G_END_DECLS
