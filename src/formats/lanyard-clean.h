/* SPDX-FileCopyrightText: 2026 The Lanyard authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

typedef enum {
  LANYARD_CLEAN_TEXT, /* line ends and tabs stay */
  LANYARD_CLEAN_LINE, /* they become spaces */
} LanyardCleanMode;

/* What was taken out of a text. */
typedef enum {
  LANYARD_CLEANED_NOTHING = 0,
  LANYARD_CLEANED_CONTROLS = 1 << 0,
  LANYARD_CLEANED_CUT = 1 << 1,
} LanyardCleaned;

char *lanyard_clean (const char      *raw,
                     LanyardCleanMode mode,
                     LanyardCleaned  *cleaned);
char *lanyard_clean_slug (const char *title,
                          const char *stand_in);

G_END_DECLS
