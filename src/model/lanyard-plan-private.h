/* SPDX-FileCopyrightText: 2026 The Lanyard authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "lanyard-plan.h"

G_BEGIN_DECLS

struct _LanyardPlan
{
  GObject parent_instance;

  GHashTable       *entries;      /* session's id (unowned) -> LanyardPlanEntry */
  GListStore       *appointments; /* of LanyardAppointment, by start */
  GHashTable       *notes;        /* session's id (unowned) -> LanyardNote */
  char             *conference;   /* (nullable) that they are of: its id */
  GListStore       *changes;      /* of LanyardChange, none of them acknowledged */
  GHashTable       *by_id;        /* session's id (unowned) -> LanyardChange (unowned) */
  LanyardProgramme *programme;    /* (nullable) tells what is part of what */
  GHashTable       *parents;      /* session's id -> that of what it is part of, or NULL */
  LanyardClashes   *clashes;      /* (nullable) until somebody asks */
  GHashTable       *leads;        /* id -> minutes before the start, as GINT_TO_POINTER() */
};

G_END_DECLS
