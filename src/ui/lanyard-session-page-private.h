/* SPDX-FileCopyrightText: 2026 The Lanyard authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "lanyard-session-page.h"
#include "lanyard-words-clocks.h"

G_BEGIN_DECLS

struct _LanyardSessionPage
{
  AdwNavigationPage parent_instance;

  GtkStack          *header_stack;
  AdwWindowTitle    *header_title;
  AdwBin            *header_star;
  GtkMenuButton     *menu_button;
  GtkScrolledWindow *scrolled_window;
  GtkViewport       *viewport;
  GtkBox            *content;
  GtkBox            *head;
  GtkLabel          *kind;
  GtkLabel          *title;
  GtkLabel          *subtitle;
  AdwWrapBox        *facts;
  AdwBin            *note;

  GtkWidget        *seen;     /* (unowned) */
  LanyardInstant    now;      /* when the page was opened; LANYARD_NO_INSTANT: not known */
  GtkLabel         *when;     /* (unowned) */
  GtkLabel         *own_when; /* (unowned) by the other clock */
  GtkWidget        *star;     /* (unowned) the choice of it */
  GtkWidget        *room;     /* (nullable) (unowned) the fact where it is */
  GtkWidget        *map;      /* (nullable) (unowned) the button in there that shows that */
  LanyardGuide     *guide;    /* (nullable) */
  GSettings        *settings; /* (nullable) */
  LanyardClocks    *clocks;
  LanyardProgramme *programme;
  LanyardSession   *session;
  LanyardPlan      *plan;
  GHashTable       *sections;     /* name -> its widget (unowned) */
  GtkWidget        *summary_view; /* (nullable) (unowned) */
  char             *shown;        /* what is shown of the session, to compare */
  gboolean          gone;         /* no longer in the programme */
};

void lanyard_session_page_fill_head (LanyardSessionPage *self);
void lanyard_session_page_update_map (LanyardSessionPage *self);
void lanyard_session_page_say_gone (LanyardSessionPage *self);
void lanyard_session_page_add_sections (LanyardSessionPage *self,
                                        GMenu              *menu);

G_END_DECLS
