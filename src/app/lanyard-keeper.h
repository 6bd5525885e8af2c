/* SPDX-FileCopyrightText: 2026 The Lanyard authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "lanyard-conference.h"
#include "lanyard-plan.h"
#include "lanyard-programme.h"
#include "lanyard-programmes.h"
#include "lanyard-remindable.h"

G_BEGIN_DECLS

typedef enum {
  LANYARD_KEEPER_ERROR_NO_CONFERENCE,       /* none is current */
  LANYARD_KEEPER_ERROR_UNKNOWN_CONFERENCE,  /* message: the name that none has */
  LANYARD_KEEPER_ERROR_AMBIGUOUS,           /* message: the ids of those that are meant */
  LANYARD_KEEPER_ERROR_NO_FILE,             /* message: what is neither file nor conference */
  LANYARD_KEEPER_ERROR_NO_SESSION,          /* message: the id that isn't known */
  LANYARD_KEEPER_ERROR_NO_NOTES,            /* message: the title of the conference */
  LANYARD_KEEPER_ERROR_SESSION_ELSEWHERE,   /* message: the id of the conference that has it */
  LANYARD_KEEPER_ERROR_NO_LEAD,             /* message: what says no time for a reminder */
  LANYARD_KEEPER_ERROR_NO_APPOINTMENT,      /* message: what says no appointment */
  LANYARD_KEEPER_ERROR_UNKNOWN_APPOINTMENT, /* message: the id that none has */
  LANYARD_KEEPER_ERROR_NO_ADDRESS,          /* it came from a file; message: its title */
  LANYARD_KEEPER_ERROR_OTHER_CONFERENCE,    /* message: the title of what came in its place */
  LANYARD_KEEPER_ERROR_EMPTIED,             /* no session is in it any more; message: its title */
  LANYARD_KEEPER_ERROR_NO_PLAN,             /* message: the file without one to be read */
  LANYARD_KEEPER_ERROR_NEWER_PLAN,          /* a later Lanyard wrote it; message: the file */
  LANYARD_KEEPER_ERROR_NO_SYNC,             /* no server is named to share plans with */
  LANYARD_KEEPER_ERROR_BUSY,                /* another process works on the same data */
} LanyardKeeperError;

#define LANYARD_KEEPER_ERROR (lanyard_keeper_error_quark ())
GQuark lanyard_keeper_error_quark (void);

/* What is another now: flags that “news” carries. */
typedef enum {
  LANYARD_NEWS_CONFERENCES = 1 << 0, /* what is known of them */
  LANYARD_NEWS_CURRENT = 1 << 1,     /* which of them is shown */
  LANYARD_NEWS_PLAN = 1 << 2,        /* stars, appointments or changes of one */
  LANYARD_NEWS_PROGRAMME = 1 << 3,   /* the programme of one */
  LANYARD_NEWS_NOTES = 1 << 4,       /* what is noted of sessions of one, and nothing else */
} LanyardNews;

/* Keeps what the user has: the one way to the store, for the window and for
 * the command line. Its functions block and may be called in any thread;
 * “news” is emitted in the thread that made them, with LanyardNews and the
 * conference's id. */
#define LANYARD_TYPE_KEEPER (lanyard_keeper_get_type ())
G_DECLARE_FINAL_TYPE (LanyardKeeper, lanyard_keeper, LANYARD, KEEPER, GObject)

LanyardKeeper *lanyard_keeper_new (const char *directory);
const char    *lanyard_keeper_get_directory (LanyardKeeper *self);
gboolean       lanyard_keeper_open (LanyardKeeper *self,
                                    GError       **error);
GStrv          lanyard_keeper_dup_notices (LanyardKeeper *self);

GPtrArray *lanyard_keeper_list_conferences (LanyardKeeper *self,
                                            GError       **error);
char      *lanyard_keeper_dup_current (LanyardKeeper *self);
char      *lanyard_keeper_choose (LanyardKeeper *self,
                                  const char    *conference,
                                  GError       **error);
gboolean   lanyard_keeper_set_current (LanyardKeeper *self,
                                       const char    *conference,
                                       GError       **error);

LanyardProgramme *lanyard_keeper_load (LanyardKeeper *self,
                                       const char    *conference,
                                       GPtrArray    **problems,
                                       GError       **error);
GTimeZone        *lanyard_keeper_dup_zone (LanyardKeeper *self,
                                           const char    *conference,
                                           GError       **error);
GPtrArray        *lanyard_keeper_list_sessions (LanyardKeeper *self,
                                                const char    *conference,
                                                GError       **error);
LanyardSnapshot  *lanyard_keeper_find_session (LanyardKeeper *self,
                                               const char    *conference,
                                               const char    *session,
                                               GError       **error);
GPtrArray        *lanyard_keeper_search (LanyardKeeper *self,
                                         const char    *conference,
                                         const char    *query,
                                         GError       **error);
LanyardFindings  *lanyard_keeper_find_all (LanyardKeeper      *self,
                                           const char         *conference,
                                           const LanyardQuery *query,
                                           const LanyardTerms *terms,
                                           GHashTable         *programmes,
                                           GCancellable       *cancellable,
                                           GError            **error);

GPtrArray *lanyard_keeper_list_entries (LanyardKeeper *self,
                                        const char    *conference,
                                        GError       **error);
GPtrArray *lanyard_keeper_list_changes (LanyardKeeper *self,
                                        const char    *conference,
                                        GError       **error);
gboolean   lanyard_keeper_set_star (LanyardKeeper         *self,
                                    const char            *conference,
                                    const LanyardSnapshot *session,
                                    LanyardStar            star,
                                    GError               **error);
gboolean   lanyard_keeper_acknowledge (LanyardKeeper *self,
                                       const char    *conference,
                                       const char    *session,
                                       GError       **error);

GPtrArray *lanyard_keeper_list_appointments (LanyardKeeper *self,
                                             const char    *conference,
                                             GError       **error);
gboolean   lanyard_keeper_put_appointment (LanyardKeeper      *self,
                                           const char         *conference,
                                           LanyardAppointment *appointment,
                                           GError            **error);
gboolean   lanyard_keeper_remove_appointment (LanyardKeeper *self,
                                              const char    *conference,
                                              const char    *id,
                                              GError       **error);

GPtrArray   *lanyard_keeper_list_notes (LanyardKeeper *self,
                                        const char    *conference,
                                        GError       **error);
LanyardNote *lanyard_keeper_find_note (LanyardKeeper *self,
                                       const char    *conference,
                                       const char    *session,
                                       GError       **error);
gboolean     lanyard_keeper_set_note (LanyardKeeper         *self,
                                      const char            *conference,
                                      const LanyardSnapshot *session,
                                      const char            *text,
                                      GError               **error);
gboolean     lanyard_keeper_set_seen (LanyardKeeper         *self,
                                      const char            *conference,
                                      const LanyardSnapshot *session,
                                      LanyardSeen            seen,
                                      GError               **error);
gboolean     lanyard_keeper_set_left_out (LanyardKeeper *self,
                                          const char    *conference,
                                          const char    *session,
                                          gboolean       left_out,
                                          GError       **error);

GPtrArray  *lanyard_keeper_list_remindable (LanyardKeeper *self,
                                            GError       **error);
GPtrArray  *lanyard_keeper_list_reminded (LanyardKeeper *self,
                                          GError       **error);
gboolean    lanyard_keeper_put_reminded (LanyardKeeper *self,
                                         GPtrArray     *records,
                                         GError       **error);
char       *lanyard_keeper_dup_told (LanyardKeeper *self);
gboolean    lanyard_keeper_set_told (LanyardKeeper *self,
                                     const char    *told,
                                     GError       **error);
GHashTable *lanyard_keeper_list_leads (LanyardKeeper *self,
                                       const char    *conference,
                                       GError       **error);
gboolean    lanyard_keeper_set_lead (LanyardKeeper *self,
                                     const char    *conference,
                                     const char    *id,
                                     int            minutes,
                                     GError       **error);

gboolean lanyard_keeper_set_removed (LanyardKeeper *self,
                                     const char    *conference,
                                     gboolean       removed,
                                     GError       **error);
gboolean lanyard_keeper_delete (LanyardKeeper *self,
                                const char    *conference,
                                GError       **error);
gboolean lanyard_keeper_set_address (LanyardKeeper *self,
                                     const char    *conference,
                                     const char    *address,
                                     GError       **error);

G_END_DECLS
