/* SPDX-FileCopyrightText: 2026 The Lanyard authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "lanyard-prose.h"

G_BEGIN_DECLS

/* Lists and quotations nested deeper than this are drawn as if they were
 * this deep. */
#define LANYARD_PROSE_MAX_DEPTH 64

/* A longer text is cut there. */
#define LANYARD_PROSE_MAX_BYTES (1024 * 1024)

/* What an element of HTML means here. */
typedef enum {
  LANYARD_PROSE_UNKNOWN, /* no element of HTML */
  LANYARD_PROSE_OTHER,   /* counts for the text in it only */
  LANYARD_PROSE_BLOCK,
  LANYARD_PROSE_BREAK,
  LANYARD_PROSE_CELL,
  LANYARD_PROSE_CODE,
  LANYARD_PROSE_DROPPED, /* with all that is in it */
  LANYARD_PROSE_EMPHASIS,
  LANYARD_PROSE_HEAD_CELL,
  LANYARD_PROSE_HEADING,
  LANYARD_PROSE_IMAGE,
  LANYARD_PROSE_ITEM,
  LANYARD_PROSE_LINK,
  LANYARD_PROSE_LIST,
  LANYARD_PROSE_ORDERED_LIST,
  LANYARD_PROSE_PREFORMATTED,
  LANYARD_PROSE_QUOTE,
  LANYARD_PROSE_ROW,
  LANYARD_PROSE_STRONG,
  LANYARD_PROSE_TERM,
} LanyardProseElement;

/* Makes blocks out of text as it comes: collapses white space, joins runs of
 * one look, links bare addresses, and keeps no empty block. */
typedef struct _LanyardProseBuilder LanyardProseBuilder;

LanyardProseBuilder *lanyard_prose_builder_new (void);
GPtrArray           *lanyard_prose_builder_free_to_blocks (LanyardProseBuilder *self);

void     lanyard_prose_builder_begin (LanyardProseBuilder *self,
                                      const LanyardBlock  *like);
void     lanyard_prose_builder_end (LanyardProseBuilder *self);
gboolean lanyard_prose_builder_is_open (LanyardProseBuilder *self);
void     lanyard_prose_builder_add_text (LanyardProseBuilder *self,
                                         const char          *text,
                                         gsize                length,
                                         LanyardRunFlags      flags,
                                         char                *href);
gboolean lanyard_prose_builder_add_break (LanyardProseBuilder *self);

/* Reads elements, and the text in them, as they come. */
typedef struct _LanyardProseMarkup LanyardProseMarkup;

LanyardProseMarkup *lanyard_prose_markup_new (LanyardProseBuilder *builder);
void                lanyard_prose_markup_free (LanyardProseMarkup *self);

guint    lanyard_prose_markup_get_n_open (LanyardProseMarkup *self);
gboolean lanyard_prose_markup_is_dropping (LanyardProseMarkup *self);
void     lanyard_prose_markup_open (LanyardProseMarkup *self,
                                    const char         *name,
                                    const char        **attributes);
void     lanyard_prose_markup_close (LanyardProseMarkup *self,
                                     const char         *name);
void     lanyard_prose_markup_close_all (LanyardProseMarkup *self);
void     lanyard_prose_markup_add_text (LanyardProseMarkup *self,
                                        const char         *text,
                                        gsize               length);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (LanyardProseMarkup, lanyard_prose_markup_free)

gboolean lanyard_prose_is_unwanted (gunichar c);
gboolean lanyard_prose_is_visible (gunichar c);

char *lanyard_prose_find_link (const char  *text,
                               const char **start,
                               const char **end);

void                lanyard_prose_read_html (LanyardProseBuilder *builder,
                                             const char          *html);
LanyardProseElement lanyard_prose_find_element (const char *name,
                                                gsize       length);
void                lanyard_prose_read_markdown (LanyardProseBuilder *builder,
                                                 const char          *markdown);
void                lanyard_prose_read_plain (LanyardProseBuilder *builder,
                                              const char          *text);

G_END_DECLS
