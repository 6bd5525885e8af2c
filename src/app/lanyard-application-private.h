/* SPDX-FileCopyrightText: 2026 The Lanyard authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "lanyard-application.h"
#include "lanyard-background.h"
#include "lanyard-clock.h"
#include "lanyard-finder.h"
#include "lanyard-picture-permit.h"
#include "lanyard-refresher.h"
#include "lanyard-syncing.h"
#include "lanyard-window.h"

G_BEGIN_DECLS

#define LANYARD_SAMPLE_URI "resource://" RESOURCE_PATH "/programmes/lpc-2019.json"

struct _LanyardApplication
{
  AdwApplication parent_instance;

  GSettings             *settings;
  LanyardClock          *clock;
  LanyardKeeper         *keeper;
  LanyardDesk           *desk;
  LanyardRefresher      *refresher;
  LanyardSyncing        *syncing;
  LanyardBackground     *background; /* (nullable) */
  LanyardPictureService *pictures;
  LanyardPicturePermit  *permit; /* (nullable) */
  LanyardSearch         *search;
  LanyardFinder         *finder;
  LanyardWindow         *window; /* (nullable) (unowned) */
  GPtrArray             *early;  /* (nullable) of GFile: what is read before there is a window */
  gboolean               begun;  /* what is kept is being read before there is a window */
  guint                  exported;
};

LanyardWindow *lanyard_application_ensure_window (LanyardApplication *self);
void           lanyard_application_add_actions (LanyardApplication *self);

G_END_DECLS
