/* SPDX-FileCopyrightText: 2026 The Lanyard authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "lanyard-clashes.h"

G_BEGIN_DECLS

char *lanyard_words_title_spoken (const char *title,
                                  guint       n_clashes,
                                  gboolean    noted);
char *lanyard_words_clash_line (const LanyardClash *clash);

G_END_DECLS
