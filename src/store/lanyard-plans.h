/* SPDX-FileCopyrightText: 2026 The Lanyard authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "lanyard-conference.h"
#include "lanyard-fold.h"
#include "lanyard-note.h"
#include "lanyard-plan.h"
#include "lanyard-plan-document.h"
#include "lanyard-programmes.h"
#include "lanyard-reminded.h"
#include "lanyard-store-error.h"

G_BEGIN_DECLS

/* What opening found. */
typedef struct
{
  char    *kept;     /* (nullable) where a damaged file was put */
  char    *restored; /* (nullable) the backup that took its place */
  gboolean read_only;
} LanyardPlansReport;

void lanyard_plans_report_clear (LanyardPlansReport *self);

/* plan.db: what is precious, which nothing but the user's own word deletes:
 * stars, notes, appointments, changes that weren't acknowledged, what was reminded of,
 * the conferences that are known. Its functions block and may be called in any thread. */
typedef struct _LanyardPlans LanyardPlans;

LanyardPlans *lanyard_plans_open (const char         *directory,
                                  LanyardPlansReport *report,
                                  GError            **error);
void          lanyard_plans_close (LanyardPlans *self);
gboolean      lanyard_plans_back_up (LanyardPlans *self,
                                     LanyardDate   today,
                                     GError      **error);

GPtrArray *lanyard_plans_list_conferences (LanyardPlans *self,
                                           GError      **error);
gboolean   lanyard_plans_put_conference (LanyardPlans                  *self,
                                         const LanyardConferenceFields *fields,
                                         GError                       **error);
gboolean   lanyard_plans_set_checked (LanyardPlans  *self,
                                      const char    *conference,
                                      LanyardInstant checked,
                                      LanyardInstant failed,
                                      const char    *failure,
                                      GError       **error);
gboolean   lanyard_plans_set_address (LanyardPlans *self,
                                      const char   *conference,
                                      const char   *address,
                                      GError      **error);
gboolean   lanyard_plans_set_time_zone (LanyardPlans *self,
                                        const char   *conference,
                                        const char   *time_zone,
                                        GError      **error);
gboolean   lanyard_plans_set_removed (LanyardPlans *self,
                                      const char   *conference,
                                      gboolean      removed,
                                      GError      **error);
gboolean   lanyard_plans_delete (LanyardPlans *self,
                                 const char   *conference,
                                 GError      **error);
char      *lanyard_plans_dup_current (LanyardPlans *self);
gboolean   lanyard_plans_set_current (LanyardPlans *self,
                                      const char   *conference,
                                      GError      **error);
gboolean   lanyard_plans_set_sample (LanyardPlans *self,
                                     const char   *conference,
                                     gboolean      sample,
                                     GError      **error);

gboolean   lanyard_plans_set_star (LanyardPlans          *self,
                                   const char            *conference,
                                   const LanyardSnapshot *snapshot,
                                   LanyardStar            star,
                                   GError               **error);
GPtrArray *lanyard_plans_list_entries (LanyardPlans *self,
                                       const char   *conference,
                                       GError      **error);

gboolean     lanyard_plans_set_note (LanyardPlans          *self,
                                     const char            *conference,
                                     const LanyardSnapshot *snapshot,
                                     const char            *text,
                                     GError               **error);
gboolean     lanyard_plans_set_seen (LanyardPlans          *self,
                                     const char            *conference,
                                     const LanyardSnapshot *snapshot,
                                     LanyardSeen            seen,
                                     GError               **error);
gboolean     lanyard_plans_set_left_out (LanyardPlans *self,
                                         const char   *conference,
                                         const char   *session,
                                         gboolean      left_out,
                                         GError      **error);
LanyardNote *lanyard_plans_find_note (LanyardPlans *self,
                                      const char   *conference,
                                      const char   *session,
                                      GError      **error);
GPtrArray   *lanyard_plans_list_notes (LanyardPlans *self,
                                       const char   *conference,
                                       GError      **error);
GPtrArray   *lanyard_plans_search_notes (LanyardPlans       *self,
                                         LanyardProgrammes  *programmes,
                                         const char         *conference,
                                         const LanyardTerms *terms,
                                         GError            **error);

gboolean   lanyard_plans_put_appointment (LanyardPlans       *self,
                                          const char         *conference,
                                          LanyardAppointment *appointment,
                                          GError            **error);
gboolean   lanyard_plans_remove_appointment (LanyardPlans *self,
                                             const char   *conference,
                                             const char   *id,
                                             GError      **error);
GPtrArray *lanyard_plans_list_appointments (LanyardPlans *self,
                                            const char   *conference,
                                            GError      **error);

GPtrArray  *lanyard_plans_list_reminded (LanyardPlans *self,
                                         GError      **error);
gboolean    lanyard_plans_put_reminded (LanyardPlans *self,
                                        GPtrArray    *records,
                                        GError      **error);
char       *lanyard_plans_dup_told (LanyardPlans *self);
gboolean    lanyard_plans_set_told (LanyardPlans *self,
                                    const char   *told,
                                    GError      **error);
GHashTable *lanyard_plans_list_leads (LanyardPlans *self,
                                      const char   *conference,
                                      GError      **error);
gboolean    lanyard_plans_set_lead (LanyardPlans *self,
                                    const char   *conference,
                                    const char   *id,
                                    int           minutes,
                                    GError      **error);

gint64     lanyard_plans_get_generation (LanyardPlans *self,
                                         const char   *conference);
gboolean   lanyard_plans_update (LanyardPlans *self,
                                 const char   *conference,
                                 gint64        generation,
                                 gboolean      ids_renumbered,
                                 GPtrArray    *snapshots,
                                 GPtrArray    *changes,
                                 GError      **error);
GPtrArray *lanyard_plans_list_changes (LanyardPlans *self,
                                       const char   *conference,
                                       GError      **error);
gboolean   lanyard_plans_acknowledge (LanyardPlans *self,
                                      const char   *conference,
                                      const char   *session,
                                      GError      **error);

/* Returns: (transfer full): what a note of a document says */
typedef char *(*LanyardNoteTextFunc) (const LanyardDocumentNote *note);

LanyardPlanDocument *lanyard_plans_dup_document (LanyardPlans *self,
                                                 const char   *conference,
                                                 const char   *machine,
                                                 GError      **error);
gboolean             lanyard_plans_get_shared (LanyardPlans *self,
                                               const char   *conference,
                                               GBytes      **document,
                                               char        **tag,
                                               GError      **error);
gboolean             lanyard_plans_apply_document (LanyardPlans        *self,
                                                   LanyardPlanDocument *document,
                                                   LanyardNoteTextFunc  get_text,
                                                   GBytes              *kept,
                                                   const char          *tag,
                                                   gboolean             shared,
                                                   GError             **error);
GHashTable          *lanyard_plans_list_waiting (LanyardPlans *self,
                                                 GError      **error);
gboolean             lanyard_plans_forget_shared (LanyardPlans *self,
                                                  GError      **error);

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (LanyardPlansReport, lanyard_plans_report_clear)
G_DEFINE_AUTOPTR_CLEANUP_FUNC (LanyardPlans, lanyard_plans_close)

G_END_DECLS
