/* SPDX-FileCopyrightText: 2026 The Lanyard authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "lanyard-list-notice.h"

#include "lanyard-test-ui.h"

static const struct
{
  const char *reason;
  const char *title;
  const char *action; /* (nullable) of its button */
} notices[] = {
  { "empty", "Nothing Announced Yet", NULL },
  { "all-hidden", "All Hidden", "list.show-hidden" },
  { "none-left", "None Left", "list.clear-chips" },
  { "no-programme", "No Sessions Yet", "app.open" },
};

static gboolean
has_action (GtkWidget  *notice,
            const char *action)
{
  GtkWidget *button;

  if (lanyard_test_count (notice, GTK_TYPE_BUTTON) == 0)
    return action == NULL;

  button = lanyard_test_find (notice, GTK_TYPE_BUTTON, 0);
  return g_strcmp0 (gtk_actionable_get_action_name (GTK_ACTIONABLE (button)), action) == 0;
}

static void
test_reasons (void)
{
  GtkWidget *notice = lanyard_list_notice_new ();
  GtkWidget *window = lanyard_test_show (notice, 360, 600);

  for (guint i = 0; i < G_N_ELEMENTS (notices); i++)
    {
      lanyard_list_notice_set_reason (LANYARD_LIST_NOTICE (notice), notices[i].reason);
      g_assert_cmpstr (lanyard_list_notice_get_reason (LANYARD_LIST_NOTICE (notice)), ==,
                       notices[i].reason);
      LANYARD_TEST_WAIT (lanyard_test_find_label (notice, notices[i].title) != NULL);
      g_assert_true (has_action (notice, notices[i].action));
    }
  lanyard_test_close (window);
}

int
main (int    argc,
      char **argv)
{
  lanyard_test_ui_init (&argc, &argv);

  lanyard_test_ui_add ("/list-notice/reasons", test_reasons);

  return g_test_run ();
}
