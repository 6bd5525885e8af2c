/* SPDX-FileCopyrightText: 2026 The Lanyard authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "lanyard-note-mark.h"

#include "lanyard-test-plan.h"
#include "lanyard-test-ui.h"

static void
test_follows (void)
{
  static const struct
  {
    const char *session;
    const char *text;
    gboolean    seen;
  } rows[] = {
    { "bpf", "Ask", TRUE },
    { "rdma", "Ask", FALSE },
    { "bpf", "Asked", TRUE },
    { "bpf", "", FALSE },
    { "bpf", "Ask", TRUE },
    { "bpf", NULL, FALSE },
  };
  g_autoptr (LanyardPlan) plan = lanyard_plan_new ();
  g_autoptr (GtkWidget) mark = g_object_ref_sink (lanyard_note_mark_new (plan, "bpf"));

  g_assert_false (gtk_widget_get_visible (mark));
  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      lanyard_test_note (plan, rows[i].session, rows[i].text);
      g_assert_cmpint (gtk_widget_get_visible (mark), ==, rows[i].seen);
    }
}

int
main (int    argc,
      char **argv)
{
  lanyard_test_ui_init (&argc, &argv);

  lanyard_test_ui_add ("/note-mark/follows", test_follows);

  return g_test_run ();
}
