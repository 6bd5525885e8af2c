/* SPDX-FileCopyrightText: 2026 The Lanyard authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "lanyard-plan-document.h"
#include "lanyard-plans-private.h"

G_BEGIN_DECLS

/* Notes are no section of items, but decided on like one. */
#define LANYARD_SECTION_NOTES_NAME "notes"

/* When something in the plan was decided, and how other machines call it. */
typedef struct
{
  char        *item;    /* its id in the document */
  char        *session; /* the one that it has here now: a session's, an appointment's; "": none */
  LanyardStamp stamp;
  gboolean     waiting; /* until it is shared */
  char        *base;    /* (nullable) of a note: the text that all machines knew last */
  GArray      *base_of; /* the versions that had it */
  GArray      *made_of; /* all that the note was made from */
} LanyardDecision;

LanyardDecision *lanyard_decision_new (const char *item,
                                       const char *session);
void             lanyard_decision_free (LanyardDecision *self);
LanyardDecision *lanyard_decision_read (sqlite3_stmt *statement);
LanyardDecision *lanyard_decision_find (LanyardDatabase *database,
                                        const char      *conference,
                                        const char      *section,
                                        const char      *item,
                                        GError         **error);
gboolean         lanyard_decision_write (LanyardDatabase       *database,
                                         const char            *conference,
                                         const char            *section,
                                         const LanyardDecision *decision,
                                         GError               **error);

gboolean lanyard_plans_decide (LanyardPlans *self,
                               const char   *conference,
                               const char   *section,
                               const char   *session,
                               GError      **error);
gboolean lanyard_plans_dup_field (LanyardDatabase *database,
                                  const char      *conference,
                                  const char      *field,
                                  char           **text,
                                  GError         **error);
char    *lanyard_decision_find_item (LanyardDatabase *database,
                                     const char      *conference,
                                     const char      *section,
                                     const char      *session,
                                     GError         **error);
gboolean lanyard_plans_adopt (LanyardPlans *self,
                              GError      **error);
gboolean lanyard_plans_detach_decisions (LanyardDatabase *database,
                                         const char      *conference,
                                         const char      *session,
                                         GError         **error);
gboolean lanyard_plans_rename_decisions (LanyardDatabase *database,
                                         const char      *conference,
                                         const char      *from,
                                         const char      *to,
                                         GError         **error);
gboolean lanyard_plans_settle_decisions (LanyardDatabase *database,
                                         const char      *conference,
                                         GError         **error);

/* The columns of a decision, in the order in which they are read. */
#define LANYARD_DECISION_COLUMNS "item, session, stamp, waiting, base, base_of, made_of"
#define LANYARD_N_DECISION_COLUMNS 7

G_DEFINE_AUTOPTR_CLEANUP_FUNC (LanyardDecision, lanyard_decision_free)

G_END_DECLS
