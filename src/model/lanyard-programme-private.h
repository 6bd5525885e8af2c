/* SPDX-FileCopyrightText: 2026 The Lanyard authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "lanyard-programme.h"
#include "lanyard-session-index.h"
#include "lanyard-stored-items.h"

G_BEGIN_DECLS

/* Everything is built once, before anyone else holds the programme; from then
 * on it is only read. A list model remembers where it was read last, so that
 * the lists belong to one thread at a time. A stored programme gets what it
 * lists as it is looked at, and all of it belongs to the main thread. */
struct _LanyardProgramme
{
  GObject parent_instance;

  LanyardProgrammeFields fields;
  LanyardProgrammeCounts counts;

  GListModel *days;     /* of LanyardDay, in order */
  GListModel *tracks;   /* of LanyardTrack */
  GListModel *people;   /* of LanyardPerson, by name */
  GListModel *sessions; /* of LanyardSession: in order of start, then unscheduled */

  /* of one in memory */
  GPtrArray           *ordered;      /* its sessions in order (unowned) */
  GHashTable          *person_by_id; /* id (unowned) -> LanyardPerson (unowned) */
  LanyardSessionIndex *index;

  /* of a stored one */
  LanyardStoredItems *stored_sessions; /* (owned) */
  LanyardStoredItems *stored_people;   /* (owned) */
};

GListModel *lanyard_programme_create_list (GType     type,
                                           gpointer *items,
                                           guint     n_items);
GListModel *lanyard_programme_list_range (LanyardProgramme *self,
                                          guint             from,
                                          guint             n_items);

G_END_DECLS
