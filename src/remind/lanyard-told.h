/* SPDX-FileCopyrightText: 2026 The Lanyard authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "lanyard-remindable.h"

G_BEGIN_DECLS

/* What the user was told of the sessions in the plans, as a text to be kept:
 * what moved while nothing ran is found by it at the next start. */
char      *lanyard_told_write (GPtrArray *items);
GPtrArray *lanyard_told_read (const char *text,
                              GPtrArray  *items);

G_END_DECLS
