/* SPDX-FileCopyrightText: 2026 The Lanyard authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "lanyard-round.h"

G_BEGIN_DECLS

#define MACHINE_CONFERENCE "36c3"
#define MACHINE_FILE "36c3.json"

/* A machine that keeps a plan in memory, as the store does on a disk. */
typedef struct
{
  char                *name;
  guint32              device;
  guint16              chance;
  gint64               clock;   /* milliseconds since 1970; runs as it is told to */
  LanyardPlanDocument *decided; /* what was not shared yet */
  GBytes              *kept;    /* (nullable) */
  char                *tag;     /* (nullable) */
  guint                waited;  /* milliseconds in all */
} Machine;

Machine *machine_new (const char *name,
                      guint32     device,
                      gint64      clock);
Machine *machine_copy (const Machine *self);
void     machine_free (Machine *self);

void        machine_set_star (Machine    *self,
                              const char *id,
                              LanyardStar star);
LanyardStar machine_get_star (Machine    *self,
                              const char *id);
void        machine_set_lead (Machine    *self,
                              const char *id,
                              int         minutes);
int         machine_get_lead (Machine    *self,
                              const char *id);
void        machine_write (Machine    *self,
                           const char *id,
                           const char *text);
char       *machine_read (Machine    *self,
                          const char *id);

LanyardPlanDocument *machine_dup_kept (Machine *self);
LanyardPlanDocument *machine_dup_plan (Machine *self);
gboolean             machine_sync (Machine            *self,
                                   LanyardCollection  *collection,
                                   LanyardRoundReport *report,
                                   GError            **error);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (Machine, machine_free)

G_END_DECLS
