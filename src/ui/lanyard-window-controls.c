/* SPDX-FileCopyrightText: 2026 The Lanyard authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "lanyard-window-private.h"

static void
close_window (GSimpleAction *action,
              GVariant      *target,
              gpointer       window)
{
  gtk_window_close (window);
}

static void
minimize (GSimpleAction *action,
          GVariant      *target,
          gpointer       window)
{
  gtk_window_minimize (window);
}

static void
toggle_maximized (GSimpleAction *action,
                  GVariant      *target,
                  gpointer       window)
{
  if (gtk_window_is_maximized (window))
    gtk_window_unmaximize (window);
  else
    gtk_window_maximize (window);
}

/* Answers the buttons of header bars below the window, which would do it as
 * well. Each page that comes has a header bar with such buttons, and GTK 4.18
 * keeps a note of each at every level above (see lanyard-star-button.c). What
 * the window tells of its actions when it ends goes along all of them, unless
 * something on the way has an action of that name. */
void
lanyard_window_add_controls (LanyardWindow *self)
{
  static const GActionEntry entries[] = {
    { .name = "close", .activate = close_window },
    { .name = "minimize", .activate = minimize },
    { .name = "toggle-maximized", .activate = toggle_maximized },
  };
  g_autoptr (GSimpleActionGroup) group = g_simple_action_group_new ();

  g_action_map_add_action_entries (G_ACTION_MAP (group), entries, G_N_ELEMENTS (entries), self);
  gtk_widget_insert_action_group (GTK_WIDGET (self->toast_overlay), "window",
                                  G_ACTION_GROUP (group));
}
