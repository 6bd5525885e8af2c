/* SPDX-FileCopyrightText: 2026 The Lanyard authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "lanyard-write-up.h"

G_BEGIN_DECLS

/* The headings of a note stand below those of document, track and session. */
#define LANYARD_WRITE_UP_DEPTH 3
#define LANYARD_WRITE_UP_DEEPEST 6

char *lanyard_write_up_to_html (const LanyardWriteUp *self);

G_END_DECLS
