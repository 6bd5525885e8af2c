/* SPDX-FileCopyrightText: 2026 The Lanyard authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "lanyard-fetcher.h"
#include "lanyard-keeper.h"

G_BEGIN_DECLS

/* A programme that was read and is to be kept. */
typedef struct
{
  LanyardProgramme *programme; /* (owned) */
  GPtrArray        *problems;  /* (owned) of LanyardProblem */
  GPtrArray        *documents; /* (owned) (nullable) of GBytes: of one that came from files */
  char             *address;   /* (owned) (nullable) of one that was fetched */
  LanyardOrigin     origin;
  gboolean          sample; /* it came with the app */
} LanyardIntake;

typedef enum {
  LANYARD_REFRESH_DEFAULT = 0,
  LANYARD_REFRESH_OVERRULED = 1 << 0, /* the user said that what comes is this conference */
  LANYARD_REFRESH_WHOLE = 1 << 1,     /* it is needed even where it isn't newer */
} LanyardRefreshFlags;

void lanyard_intake_clear (LanyardIntake *self);

GPtrArray *lanyard_intake_list_snapshots (LanyardProgramme *programme);

char    *lanyard_keeper_identify (LanyardKeeper    *self,
                                  LanyardProgramme *programme,
                                  const char       *address,
                                  gboolean         *joined);
gboolean lanyard_keeper_take (LanyardKeeper *self,
                              const char    *conference,
                              LanyardIntake *intake,
                              int           *progress,
                              GCancellable  *cancellable,
                              GError       **error);

char *lanyard_keeper_add_files (LanyardKeeper *self,
                                GPtrArray     *files,
                                const char    *time_zone,
                                GCancellable  *cancellable,
                                GError       **error);
char *lanyard_keeper_add_address (LanyardKeeper        *self,
                                  const char           *address,
                                  const char           *time_zone,
                                  LanyardFetchProgress *progress,
                                  GCancellable         *cancellable,
                                  GError              **error);

gboolean lanyard_keeper_refresh (LanyardKeeper        *self,
                                 const char           *conference,
                                 LanyardRefreshFlags   flags,
                                 LanyardFetchProgress *progress,
                                 GCancellable         *cancellable,
                                 gboolean             *changed,
                                 GError              **error);
gboolean lanyard_keeper_restore (LanyardKeeper *self,
                                 const char    *conference,
                                 GError       **error);
gboolean lanyard_keeper_set_time_zone (LanyardKeeper *self,
                                       const char    *conference,
                                       const char    *time_zone,
                                       GError       **error);

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (LanyardIntake, lanyard_intake_clear)

G_END_DECLS
