/* SPDX-FileCopyrightText: 2026 The Lanyard authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* When something was decided, and on which machine: of two decisions on one
 * thing, the one with the greater stamp counts.
 *
 * A stamp is by the machine's real clock, but always greater than all that its
 * thing had when the user decided anew: what came later in the user's eyes
 * wins, however wrong clocks are. A clock that is years ahead thus wins only
 * over what it didn't know of, and only until somebody decides again; it moves
 * no other thing's stamps. */
typedef struct
{
  gint64  ms;     /* since 1970-01-01 00:00 UTC */
  guint16 count;  /* of decisions that one millisecond, or a clock that lags, had */
  guint16 chance; /* of the process: tells copies of one machine apart, and a restored one */
  guint32 device;
} LanyardStamp;

/* The bytes of its text, "0199c3f2a1b4-0000-8a51d2c3-5e6f", with the end. Texts
 * sort as the stamps do. */
#define LANYARD_STAMP_SIZE 32

LanyardStamp lanyard_stamp_next (const LanyardStamp *seen,
                                 gint64              now,
                                 guint32             device,
                                 guint16             chance);
int          lanyard_stamp_compare (const LanyardStamp *one,
                                    const LanyardStamp *two);
void         lanyard_stamp_to_text (const LanyardStamp *self,
                                    char                text[LANYARD_STAMP_SIZE]);
gboolean     lanyard_stamp_parse (const char   *text,
                                  LanyardStamp *stamp);
guint32      lanyard_stamp_make_device (void);

/* What somebody knows of: arrays of stamps in order, one of each process, which
 * stands for all that the process decided on that thing up to then. */
GArray  *lanyard_stamps_new (void);
void     lanyard_stamps_add (GArray             *self,
                             const LanyardStamp *stamp);
void     lanyard_stamps_add_all (GArray       *self,
                                 const GArray *others);
gboolean lanyard_stamps_cover (const GArray       *self,
                               const LanyardStamp *stamp);
gboolean lanyard_stamps_cover_all (const GArray *self,
                                   const GArray *others);
int      lanyard_stamps_compare (const GArray *one,
                                 const GArray *two);
char    *lanyard_stamps_to_text (const GArray *self);
GArray  *lanyard_stamps_parse (const char *text);

G_END_DECLS
