/* SPDX-FileCopyrightText: 2026 The Lanyard authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gio/gio.h>

#include "lanyard-change.h"
#include "lanyard-clashes.h"
#include "lanyard-note.h"
#include "lanyard-programme.h"
#include "lanyard-reminded.h"
#include "lanyard-star.h"

G_BEGIN_DECLS

/* One session in the plan of a conference. Immutable. */
typedef struct
{
  LanyardSnapshot *snapshot; /* what was last known of it; its id is today's */
  LanyardStar      star;
  gboolean         gone; /* no longer in the programme */
} LanyardPlanEntry;

LanyardPlanEntry *lanyard_plan_entry_new (const LanyardSnapshot *snapshot,
                                          LanyardStar            star,
                                          gboolean               gone);
void              lanyard_plan_entry_free (LanyardPlanEntry *self);

/* The user's plan of the conference that is shown: what is committed, never
 * what is on its way. Of the main thread. Emits “changed” with the session's
 * id (also as detail), or with NULL where any may have changed; so it does for
 * each that clashes with something else since. Emits “noted” with the id of a
 * session of which something else is noted. */
#define LANYARD_TYPE_PLAN (lanyard_plan_get_type ())
G_DECLARE_FINAL_TYPE (LanyardPlan, lanyard_plan, LANYARD, PLAN, GObject)

LanyardPlan *lanyard_plan_new (void);

void lanyard_plan_load (LanyardPlan *self,
                        GPtrArray   *entries);
void lanyard_plan_put (LanyardPlan      *self,
                       LanyardPlanEntry *entry);
void lanyard_plan_load_changes (LanyardPlan *self,
                                GPtrArray   *changes);

void lanyard_plan_load_appointments (LanyardPlan *self,
                                     GPtrArray   *appointments);
void lanyard_plan_set_programme (LanyardPlan      *self,
                                 LanyardProgramme *programme);

LanyardStar             lanyard_plan_get_star (LanyardPlan *self,
                                               const char  *session);
const LanyardPlanEntry *lanyard_plan_find (LanyardPlan *self,
                                           const char  *session);
GPtrArray              *lanyard_plan_list_entries (LanyardPlan *self);
guint                   lanyard_plan_count (LanyardPlan *self);

void               lanyard_plan_load_notes (LanyardPlan *self,
                                            const char  *conference,
                                            GPtrArray   *notes);
const char        *lanyard_plan_get_conference (LanyardPlan *self);
const LanyardNote *lanyard_plan_find_note (LanyardPlan *self,
                                           const char  *session);
const char        *lanyard_plan_get_note_text (LanyardPlan *self,
                                               const char  *session);
GPtrArray         *lanyard_plan_list_notes (LanyardPlan *self);

GListModel         *lanyard_plan_get_appointments (LanyardPlan *self);
LanyardAppointment *lanyard_plan_find_appointment (LanyardPlan *self,
                                                   const char  *id);
GPtrArray          *lanyard_plan_list_items (LanyardPlan *self);

LanyardClashes *lanyard_plan_get_clashes (LanyardPlan *self);
GPtrArray      *lanyard_plan_dup_clashes (LanyardPlan *self,
                                          const char  *id);
guint           lanyard_plan_count_clashes (LanyardPlan *self,
                                            const char  *id);

void lanyard_plan_load_leads (LanyardPlan *self,
                              GHashTable  *leads);
int  lanyard_plan_get_lead (LanyardPlan *self,
                            const char  *session);

GListModel    *lanyard_plan_get_changes (LanyardPlan *self);
LanyardChange *lanyard_plan_find_change (LanyardPlan *self,
                                         const char  *session);
guint          lanyard_plan_count_unseen (LanyardPlan *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (LanyardPlanEntry, lanyard_plan_entry_free)

G_END_DECLS
