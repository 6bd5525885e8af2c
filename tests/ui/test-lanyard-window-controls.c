/* SPDX-FileCopyrightText: 2026 The Lanyard authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "lanyard-test-ui.h"
#include "lanyard-test-window.h"

static gboolean
close_request_cb (GtkWindow *window,
                  guint     *n_asked)
{
  (*n_asked)++;
  return TRUE;
}

/* Returns: (transfer none) (nullable): a header bar's button for that */
static GtkWidget *
find_control (GtkWidget  *window,
              const char *action)
{
  guint n = lanyard_test_count (window, GTK_TYPE_BUTTON);

  for (guint i = 0; i < n; i++)
    {
      GtkWidget *button = lanyard_test_find (window, GTK_TYPE_BUTTON, i);

      if (g_strcmp0 (gtk_actionable_get_action_name (GTK_ACTIONABLE (button)), action) == 0)
        return button;
    }

  return NULL;
}

/* What the window tells of its own actions doesn't reach the header bars in it. */
static void
test_apart (void)
{
  static const char *const actions[] = { "window.minimize", "window.toggle-maximized",
                                         "window.close" };
  GtkWidget               *window = lanyard_test_window_with_programme_new (LANYARD_TEST_WIDE);

  for (guint i = 0; i < G_N_ELEMENTS (actions); i++)
    {
      LANYARD_TEST_WAIT (find_control (window, actions[i]) != NULL);
      gtk_widget_action_set_enabled (window, actions[i], FALSE);
      g_assert_true (gtk_widget_get_sensitive (find_control (window, actions[i])));
    }
  lanyard_test_close (window);
}

/* They do what they do in any window. */
static void
test_close (void)
{
  GtkWidget *window = lanyard_test_window_with_programme_new (LANYARD_TEST_WIDE);
  guint      n_asked = 0;
  gulong     handler;

  handler = g_signal_connect (window, "close-request", G_CALLBACK (close_request_cb), &n_asked);
  LANYARD_TEST_WAIT (find_control (window, "window.close") != NULL);
  g_signal_emit_by_name (find_control (window, "window.close"), "clicked");
  LANYARD_TEST_WAIT (n_asked == 1);
  g_signal_handler_disconnect (window, handler);
  lanyard_test_close (window);
}

int
main (int    argc,
      char **argv)
{
  lanyard_test_ui_init (&argc, &argv);

  lanyard_test_ui_add ("/window-controls/apart", test_apart);
  lanyard_test_ui_add ("/window-controls/close", test_close);

  return g_test_run ();
}
