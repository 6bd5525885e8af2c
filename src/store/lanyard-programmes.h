/* SPDX-FileCopyrightText: 2026 The Lanyard authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "lanyard-change.h"
#include "lanyard-conference.h"
#include "lanyard-fold.h"
#include "lanyard-note.h"
#include "lanyard-programme.h"
#include "lanyard-search.h"
#include "lanyard-store-error.h"

G_BEGIN_DECLS

/* Where a programme that is kept was got from, and what the server said of
 * it: for the next question. */
typedef struct
{
  char          *address;       /* (nullable) NULL: it came from a file */
  char          *etag;          /* (nullable) */
  char          *last_modified; /* (nullable) */
  gint64         size;          /* in bytes, as it came */
  LanyardInstant fetched;
  LanyardInstant expires;
} LanyardOrigin;

void lanyard_origin_clear (LanyardOrigin *self);
void lanyard_origin_copy (const LanyardOrigin *self,
                          LanyardOrigin       *copy);
void lanyard_origin_free (LanyardOrigin *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (LanyardOrigin, lanyard_origin_free)

/* The rank of what is found with the texts alone. */
#define LANYARD_RANK_TEXT 2

/* A session that a search found. */
typedef struct
{
  char *conference;
  char *session; /* its id */
  int   rank;    /* 0: all that was typed is in title and subtitle; 1: with the names of people,
                  * track and room; 2: with the texts */
} LanyardHit;

void lanyard_hit_free (LanyardHit *self);

/* A programme as it was when it was searched. */
typedef struct
{
  gint64 generation;
  char  *conference;
} LanyardVersion;

/* A session or a person that a search found. */
typedef struct
{
  guint version;  /* which of the programmes */
  guint position; /* in its list of sessions, or of people */
  int   rank;     /* a session's, as of LanyardHit */
} LanyardFinding;

/* A note that a search found. */
typedef struct
{
  LanyardNote *note;     /* (owned) */
  guint        version;  /* which of the programmes */
  guint        position; /* of its session there; G_MAXUINT: nowhere */
} LanyardNoteFinding;

typedef struct
{
  GArray *versions; /* of LanyardVersion: all that are kept */
  GArray *sessions; /* of LanyardFinding, by rank, then by start */
  GArray *people;   /* of LanyardFinding, by name */
  GArray *notes;    /* of LanyardNoteFinding, by start: for whoever keeps them to fill in */
} LanyardFindings;

void lanyard_findings_free (LanyardFindings *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (LanyardFindings, lanyard_findings_free)

/* The programmes that are kept, each under the id of its conference. May be
 * used by any thread. */
typedef struct _LanyardProgrammes LanyardProgrammes;

LanyardProgrammes *lanyard_programmes_open (const char *directory,
                                            char      **set_aside,
                                            GError    **error);
void               lanyard_programmes_close (LanyardProgrammes *self);

gboolean          lanyard_programmes_import (LanyardProgrammes   *self,
                                             const char          *conference,
                                             LanyardProgramme    *programme,
                                             GPtrArray           *problems,
                                             const LanyardOrigin *origin,
                                             int                 *progress,
                                             GCancellable        *cancellable,
                                             GError             **error);
LanyardProgramme *lanyard_programmes_load (LanyardProgrammes *self,
                                           const char        *conference,
                                           GPtrArray        **problems,
                                           GError           **error);
LanyardOrigin    *lanyard_programmes_dup_origin (LanyardProgrammes *self,
                                                 const char        *conference);
gboolean          lanyard_programmes_set_origin (LanyardProgrammes   *self,
                                                 const char          *conference,
                                                 const LanyardOrigin *origin,
                                                 GError             **error);
gint64            lanyard_programmes_get_generation (LanyardProgrammes *self,
                                                     const char        *conference);
gboolean          lanyard_programmes_are_ids_renumbered (LanyardProgrammes *self,
                                                         const char        *conference);
GPtrArray        *lanyard_programmes_list_snapshots (LanyardProgrammes *self,
                                                     const char        *conference,
                                                     GError           **error);
GHashTable       *lanyard_programmes_list_parents (LanyardProgrammes *self,
                                                   const char        *conference);
LanyardSnapshot  *lanyard_programmes_find_snapshot (LanyardProgrammes *self,
                                                    const char        *conference,
                                                    const char        *session,
                                                    GError           **error);
GPtrArray        *lanyard_programmes_list_changes (LanyardProgrammes *self,
                                                   const char        *conference,
                                                   gint64             since_generation,
                                                   GError           **error);
gboolean          lanyard_programmes_forget_changes (LanyardProgrammes *self,
                                                     const char        *conference,
                                                     gint64             until_generation,
                                                     GError           **error);
gboolean          lanyard_programmes_remove (LanyardProgrammes *self,
                                             const char        *conference,
                                             GError           **error);
gboolean          lanyard_programmes_describe (LanyardProgrammes       *self,
                                               const char              *conference,
                                               LanyardConferenceFields *fields);
GPtrArray        *lanyard_programmes_search (LanyardProgrammes  *self,
                                             const char         *conference,
                                             const LanyardTerms *terms,
                                             guint               limit,
                                             GError            **error);
LanyardFindings  *lanyard_programmes_find_all (LanyardProgrammes  *self,
                                               const char         *conference,
                                               const LanyardQuery *query,
                                               const LanyardTerms *terms,
                                               GCancellable       *cancellable,
                                               GError            **error);
char             *lanyard_programmes_dup_folded (LanyardProgrammes *self,
                                                 const char        *conference,
                                                 const char        *session);
gboolean          lanyard_programmes_locate (LanyardProgrammes  *self,
                                             gint64              generation,
                                             const LanyardQuery *query,
                                             const char         *session,
                                             guint              *position);

G_END_DECLS
