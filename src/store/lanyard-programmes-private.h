/* SPDX-FileCopyrightText: 2026 The Lanyard authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "lanyard-database-private.h"
#include "lanyard-programmes.h"
#include "lanyard-source.h"

G_BEGIN_DECLS

/* Rows of sessions and of people are numbered by the generation of their
 * programme and their position in it, so that a day is a range, and nothing of
 * one version is taken for another's. */
#define LANYARD_ROW_BITS 24
#define LANYARD_ROW(generation, position)                           \
  (((gint64)(generation) << LANYARD_ROW_BITS) + (gint64)(position))
#define LANYARD_ROW_POSITION(row) ((guint)((row) & ((1 << LANYARD_ROW_BITS) - 1)))

/* What a person is to a session. */
typedef enum {
  LANYARD_ROLE_LEADS,
  LANYARD_ROLE_SPEAKS,
  LANYARD_ROLE_SUMS_UP,
} LanyardRole;

/* Counted: what was loaded outlives the file that it was read from. */
struct _LanyardProgrammes
{
  char            *path;
  GRecMutex        reading;
  LanyardDatabase *reader; /* (owned) (nullable) sees the last that was committed; NULL: closed */
  GRecMutex        writing;
  LanyardDatabase *writer; /* (owned) (nullable) made when something is first written */
  gboolean         closed; /* as the writer's lock sees it */
  GRecMutex        searching;
  LanyardDatabase *searcher; /* (owned) (nullable) made for the first search */
  gboolean         shut;     /* as the searcher's lock sees it */
};

LanyardProgrammes *lanyard_programmes_ref (LanyardProgrammes *self);
void               lanyard_programmes_unref (LanyardProgrammes *self);
void               lanyard_programmes_mark_damaged (LanyardProgrammes *self);
LanyardDatabase   *lanyard_programmes_lock_reader (LanyardProgrammes *self,
                                                   GError           **error);
void               lanyard_programmes_unlock_reader (LanyardProgrammes *self);
LanyardDatabase   *lanyard_programmes_lock_writer (LanyardProgrammes *self,
                                                   GError           **error);
void               lanyard_programmes_unlock_writer (LanyardProgrammes *self);
LanyardDatabase   *lanyard_programmes_lock_searcher (LanyardProgrammes *self,
                                                     GError           **error);
void               lanyard_programmes_unlock_searcher (LanyardProgrammes *self);
gint64             lanyard_programmes_find (LanyardDatabase *database,
                                            const char      *conference);
GPtrArray         *lanyard_programmes_read_snapshots (LanyardDatabase *database,
                                                      gint64           generation,
                                                      GError         **error);
gboolean           lanyard_programmes_delete_rows (LanyardDatabase *database,
                                                   gint64           generation,
                                                   GError         **error);
LanyardSource     *lanyard_programmes_create_source (LanyardProgrammes            *self,
                                                     gint64                        generation,
                                                     const LanyardProgrammeFields *fields);
G_END_DECLS
