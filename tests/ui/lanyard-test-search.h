/* SPDX-FileCopyrightText: 2026 The Lanyard authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "lanyard-search.h"

G_BEGIN_DECLS

LanyardSearch *lanyard_test_search_new (void);
void           lanyard_test_search_add (LanyardSearch    *search,
                                        const char       *conference,
                                        LanyardProgramme *programme);
void           lanyard_test_search_remove_all (LanyardSearch *search);

G_END_DECLS
