/* SPDX-FileCopyrightText: 2026 The Lanyard authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "lanyard-start-page.h"

#include "lanyard-test-ui.h"

static gboolean
shows (GtkWidget  *page,
       const char *text)
{
  return lanyard_test_find_label (page, text) != NULL;
}

static void
test_busy (void)
{
  GtkWidget        *widget = lanyard_start_page_new ();
  LanyardStartPage *page = LANYARD_START_PAGE (widget);
  GtkWidget        *window = lanyard_test_show (widget, 360, 600);

  g_assert_true (shows (widget, "Welcome to Lanyard"));
  g_assert_false (shows (widget, "Opening…"));

  lanyard_start_page_set_busy (page, "Opening…");
  g_assert_true (shows (widget, "Opening…"));
  g_assert_false (shows (widget, "Welcome to Lanyard"));

  lanyard_start_page_set_busy (page, NULL);
  g_assert_true (shows (widget, "Welcome to Lanyard"));
  lanyard_test_close (window);
}

static void
test_progress (void)
{
  GtkWidget *widget = lanyard_start_page_new ();
  GtkWidget *window = lanyard_test_show (widget, 360, 600);
  GtkWidget *bar;

  lanyard_start_page_set_busy (LANYARD_START_PAGE (widget), "Opening…");
  lanyard_start_page_set_progress (LANYARD_START_PAGE (widget), 0.25);
  bar = lanyard_test_find (widget, GTK_TYPE_PROGRESS_BAR, 0);
  g_assert_cmpfloat_with_epsilon (gtk_progress_bar_get_fraction (GTK_PROGRESS_BAR (bar)), 0.25,
                                  0.001);
  lanyard_test_close (window);
}

int
main (int    argc,
      char **argv)
{
  lanyard_test_ui_init (&argc, &argv);

  lanyard_test_ui_add ("/start-page/busy", test_busy);
  lanyard_test_ui_add ("/start-page/progress", test_progress);

  return g_test_run ();
}
