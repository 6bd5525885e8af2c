/* SPDX-FileCopyrightText: 2026 The Lanyard authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

typedef enum {
  LANYARD_PROSE_PLAIN,
  LANYARD_PROSE_MARKDOWN,
  LANYARD_PROSE_HTML,
} LanyardProseFormat;

typedef enum {
  LANYARD_BLOCK_PARAGRAPH,
  LANYARD_BLOCK_HEADING,
  LANYARD_BLOCK_LIST_ITEM,
  LANYARD_BLOCK_CODE, /* kept as it stands, line by line */
} LanyardBlockType;

typedef enum {
  LANYARD_RUN_EMPHASIS = 1 << 0,
  LANYARD_RUN_STRONG = 1 << 1,
  LANYARD_RUN_CODE = 1 << 2,
} LanyardRunFlags;

/* A stretch of text of one look. Line ends in it are real line breaks. */
typedef struct
{
  char           *text;
  LanyardRunFlags flags;
  char           *href; /* (nullable) a safe absolute address */
} LanyardRun;

typedef struct
{
  LanyardBlockType type;
  guint            level;     /* heading: 1 to 6; list item: its depth from 1; else 0 */
  guint            number;    /* list item: its number in an ordered list, or 0 */
  gboolean         continues; /* list item: a further paragraph of the item before */
  guint            quote;     /* how many quotations it stands in */
  GPtrArray       *runs;      /* (element-type LanyardRun) */
} LanyardBlock;

GPtrArray *lanyard_prose_read (LanyardProseFormat format,
                               const char        *text);
char      *lanyard_prose_to_plain (GPtrArray *blocks);
char      *lanyard_prose_strip (LanyardProseFormat format,
                                const char        *text);
gboolean   lanyard_prose_is_safe (const char *address);

G_END_DECLS
