/* SPDX-FileCopyrightText: 2026 The Lanyard authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "lanyard-desk.h"
#include "lanyard-search.h"

G_BEGIN_DECLS

/* Answers a search from what is kept, in a thread; what is typed next cancels
 * what was typed before. */
#define LANYARD_TYPE_FINDER (lanyard_finder_get_type ())
G_DECLARE_FINAL_TYPE (LanyardFinder, lanyard_finder, LANYARD, FINDER, GObject)

LanyardFinder *lanyard_finder_new (LanyardDesk   *desk,
                                   LanyardSearch *search);

G_END_DECLS
