/* SPDX-FileCopyrightText: 2026 The Lanyard authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "lanyard-programme.h"
#include "lanyard-words-clocks.h"

G_BEGIN_DECLS

/* A session of a programme that a test makes up. What is a list has an entry
 * a line. */
typedef struct
{
  const char        *title; /* its id, too */
  LanyardSessionKind kind;
  const char        *parent;   /* (nullable) */
  const char        *day;      /* (nullable) ISO 8601 */
  const char        *start;    /* (nullable) ISO 8601 with its offset; its day is Lisbon's */
  int                duration; /* minutes; 0: unknown */
  const char        *track;    /* (nullable) */
  const char        *room;     /* (nullable) */
  const char        *leads;    /* (nullable) names */
  const char        *speakers; /* (nullable) names */
  const char        *abstract; /* (nullable) Markdown */
  const char        *topics;   /* (nullable) a tab before a topic puts it below the last without */
  const char        *parts;    /* (nullable) titles of the summary's parts, also in their texts */
  const char        *links;    /* (nullable) addresses of web pages */
} LanyardTestSession;

LanyardProgramme *lanyard_test_programme_new (const char               *title,
                                              const char               *start,
                                              const char               *end,
                                              const LanyardTestSession *sessions,
                                              guint                     n_sessions);
GPtrArray        *lanyard_test_people_new (const char *names);
GPtrArray        *lanyard_test_topics_new (const char *titles);
GPtrArray        *lanyard_test_summary_new (const char *titles);
LanyardInstant    lanyard_test_instant (const char *iso);
LanyardClocks    *lanyard_test_clocks_new (const char *own);

G_END_DECLS
