/* SPDX-FileCopyrightText: 2026 The Lanyard authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

/* How long a test waits for what has to come. */
#define LANYARD_TEST_PATIENCE (10 * G_TIME_SPAN_SECOND)

/* Lets the main loop run until condition holds, and fails if it never does. */
#define LANYARD_TEST_WAIT(condition)                                          \
  G_STMT_START                                                                \
  {                                                                           \
    gint64 give_up = g_get_monotonic_time () + LANYARD_TEST_PATIENCE;         \
    while (!(condition) && g_get_monotonic_time () < give_up)                 \
      lanyard_test_step ();                                                   \
    if (!(condition))                                                         \
      g_error ("%s:%d: waited in vain: %s", G_STRFUNC, __LINE__, #condition); \
  }                                                                           \
  G_STMT_END

void       lanyard_test_ui_init (int    *argc,
                                 char ***argv);
void       lanyard_test_ui_add (const char *path,
                                GTestFunc   test);
void       lanyard_test_step (void);
void       lanyard_test_present (GtkWidget *window);
GtkWidget *lanyard_test_show (GtkWidget *widget,
                              int        width,
                              int        height);
void       lanyard_test_close (GtkWidget *window);

GtkWidget *lanyard_test_find (GtkWidget *root,
                              GType      type,
                              guint      nth);
guint      lanyard_test_count (GtkWidget *root,
                               GType      type);
GtkWidget *lanyard_test_find_label (GtkWidget  *root,
                                    const char *text);
GtkWidget *lanyard_test_find_around (GtkWidget  *root,
                                     const char *text,
                                     GType       type);
GtkWidget *lanyard_test_find_tooltip (GtkWidget  *root,
                                      const char *text);
gboolean   lanyard_test_has_tooltip (GtkWidget *widget);
char      *lanyard_test_dup_text (GtkWidget *root);
char      *lanyard_test_dup_action (GtkWidget *widget);

G_END_DECLS
