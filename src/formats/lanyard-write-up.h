/* SPDX-FileCopyrightText: 2026 The Lanyard authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

typedef struct
{
  char *title;
  char *address; /* absolute and safe */
} LanyardWriteUpLink;

/* What is written of one session. */
typedef struct
{
  char      *title;
  GPtrArray *lines; /* of strings: who speaks, and what else is said of it before its links */
  GPtrArray *links; /* of LanyardWriteUpLink */
  char      *text;  /* the note, in Markdown */
} LanyardWriteUpEntry;

/* The sessions of one track. */
typedef struct
{
  char      *title;   /* (nullable) */
  GPtrArray *entries; /* of LanyardWriteUpEntry */
} LanyardWriteUpGroup;

/* All notes of a conference, as one document. */
typedef struct
{
  char      *title;
  char      *language; /* (nullable) of what isn't the programme's, as HTML names it */
  GPtrArray *groups;   /* of LanyardWriteUpGroup */
} LanyardWriteUp;

typedef enum {
  LANYARD_WRITE_UP_MARKDOWN,
  LANYARD_WRITE_UP_HTML,
} LanyardWriteUpFormat;

LanyardWriteUp      *lanyard_write_up_new (const char *title,
                                           const char *language);
LanyardWriteUpEntry *lanyard_write_up_add (LanyardWriteUp *self,
                                           const char     *group,
                                           const char     *title,
                                           const char     *text);
void                 lanyard_write_up_entry_add_line (LanyardWriteUpEntry *self,
                                                      const char          *line);
void                 lanyard_write_up_entry_add_link (LanyardWriteUpEntry *self,
                                                      const char          *title,
                                                      const char          *address);
void                 lanyard_write_up_free (LanyardWriteUp *self);

gboolean lanyard_write_up_format_from_name (const char           *name,
                                            LanyardWriteUpFormat *format);
char    *lanyard_write_up_write (const LanyardWriteUp *self,
                                 LanyardWriteUpFormat  format);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (LanyardWriteUp, lanyard_write_up_free)

G_END_DECLS
