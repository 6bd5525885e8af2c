/* SPDX-FileCopyrightText: 2026 The Lanyard authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "lanyard-window.h"

G_BEGIN_DECLS

/* How wide a window shows all three panes, two of them, or one. */
enum {
  LANYARD_TEST_WIDE = 1280,
  LANYARD_TEST_MIDDLE = 900,
  LANYARD_TEST_NARROW = 360,
};

AdwApplication   *lanyard_test_get_application (void);
LanyardProgramme *lanyard_test_plumbers_new (void);
GtkWidget        *lanyard_test_window_new (int width);
GtkWidget        *lanyard_test_window_with_models_new (int             width,
                                                       LanyardPlan    *plan,
                                                       LanyardLibrary *library);
GtkWidget        *lanyard_test_window_with_programme_new (int width);
void              lanyard_test_show_programme (GtkWidget        *window,
                                               LanyardProgramme *programme,
                                               guint             n_problems);
gboolean          lanyard_test_shows (GtkWidget  *window,
                                      const char *text);
const char       *lanyard_test_get_details (GtkWidget *window);
void              lanyard_test_activate (GtkWidget  *window,
                                         const char *action,
                                         const char *target);
void              lanyard_test_move_in_list (GtkWidget *window,
                                             int        by);

G_END_DECLS
