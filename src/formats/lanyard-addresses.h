/* SPDX-FileCopyrightText: 2026 The Lanyard authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* Where a programme may be found. */
typedef struct
{
  char *url;
  char *companion; /* (nullable) where the document is that belongs to it */
} LanyardAddress;

GPtrArray *lanyard_addresses_candidates (const char *address);

G_END_DECLS
