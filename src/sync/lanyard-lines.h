/* SPDX-FileCopyrightText: 2026 The Lanyard authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* A text that was made from another one. */
typedef struct
{
  const char *text;
  const char *head; /* the line above what only it has, where both have to be kept */
} LanyardVersionText;

char *lanyard_lines_merge (const char               *base,
                           const LanyardVersionText *one,
                           const LanyardVersionText *two);

G_END_DECLS
