/* SPDX-FileCopyrightText: 2026 The Lanyard authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "lanyard-now.h"

G_BEGIN_DECLS

char *lanyard_words_time_left (gint64 seconds);
char *lanyard_words_time_until (gint64 seconds);
char *lanyard_words_now_left (gint64 seconds);
char *lanyard_words_now_line (const LanyardNowItem *item);

G_END_DECLS
