/* SPDX-FileCopyrightText: 2026 The Lanyard authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "lanyard-session.h"
#include "lanyard-text.h"

G_BEGIN_DECLS

/* Somebody whom a text names as a lead. */
typedef struct
{
  char *name;        /* the address where there is no name */
  char *email;       /* (nullable) */
  char *affiliation; /* (nullable) */
} LanyardLead;

/* What a text says of those who lead. */
typedef struct
{
  GPtrArray *leads;           /* (element-type LanyardLead) without doubles */
  gboolean   microconference; /* the heading says that it is one */
} LanyardLeads;

LanyardLeads *lanyard_leads_find (LanyardText *text);
void          lanyard_leads_free (LanyardLeads *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (LanyardLeads, lanyard_leads_free)

G_END_DECLS
