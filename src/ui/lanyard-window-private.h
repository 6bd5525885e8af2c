/* SPDX-FileCopyrightText: 2026 The Lanyard authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "lanyard-content.h"
#include "lanyard-sidebar.h"
#include "lanyard-window.h"

G_BEGIN_DECLS

struct _LanyardWindow
{
  AdwApplicationWindow parent_instance;

  AdwToastOverlay        *toast_overlay;
  GtkStack               *stack;
  AdwBin                 *start_bin; /* of the start page, once there is one */
  AdwNavigationSplitView *outer_view;
  LanyardSidebar         *sidebar;
  LanyardContent         *content;

  LanyardClock     *clock;
  GSettings        *settings;
  LanyardPlan      *plan;
  LanyardLibrary   *library;
  LanyardProgramme *programme;  /* (nullable) */
  char             *conference; /* (nullable) which was current in the library then */
  GVariant         *elsewhere;  /* (nullable) (sss): what to show once its conference is shown */
  AdwToast         *told;       /* (nullable) what happened last */
  AdwToast         *busy;       /* (nullable) while a programme is being opened */
  char             *busy_text;  /* (nullable) what is being opened */
  double            progress;   /* how much of it is read, 0 to 1 */
};

LanyardWhereabouts *lanyard_window_load_where (LanyardWindow *self);

void lanyard_window_show_content (LanyardWindow *self);
void lanyard_window_show_what_was_elsewhere (LanyardWindow *self);
void lanyard_window_keep_where (LanyardWindow *self);
void lanyard_window_restore_where (LanyardWindow            *self,
                                   const LanyardWhereabouts *where);
void lanyard_window_add_actions (LanyardWindow *self);
void lanyard_window_add_controls (LanyardWindow *self);
void lanyard_window_add_bindings (GtkWidgetClass *widget_class);

G_END_DECLS
