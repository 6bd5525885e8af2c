/* SPDX-FileCopyrightText: 2026 The Lanyard authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "lanyard-pages-private.h"
#include "lanyard-words-clocks.h"

G_BEGIN_DECLS

/* What such a page is made from. */
typedef struct
{
  char             *id; /* of what it is about */
  LanyardProgramme *programme;
  LanyardPlan      *plan;
  LanyardGuide     *guide; /* (nullable) */
  LanyardClock     *clock;
  GSettings        *settings; /* (nullable) where it is kept whose time comes first */
  LanyardClocks    *clocks;   /* by which it tells times */
} LanyardLive;

/* What pages of one kind show. */
typedef struct
{
  /* (nullable) its title; NULL: it isn't in the programme any more */
  const char *(*get_title) (const LanyardLive *live);
  /* (transfer full): the sessions that are in it */
  GListModel *(*list_sessions) (const LanyardLive *live);
  /* (transfer full): all that it shows as one text */
  char *(*dup_shown) (const LanyardLive *live);
  void (*fill) (const LanyardLive *live,
                GtkBox            *content);
} LanyardLiveKind;

AdwNavigationPage *lanyard_live_page_new (const LanyardLiveKind *kind,
                                          const char            *id,
                                          LanyardProgramme      *programme,
                                          LanyardPlan           *plan,
                                          LanyardGuide          *guide,
                                          LanyardClock          *clock);
gboolean           lanyard_live_page_update (AdwNavigationPage *page,
                                             LanyardProgramme  *programme);
gboolean           lanyard_live_page_set_settings (AdwNavigationPage *page,
                                                   GSettings         *settings);
void               lanyard_live_page_add_sessions (const LanyardLive *live,
                                                   GtkBox            *content,
                                                   GListModel        *sessions,
                                                   const char        *title);

G_END_DECLS
