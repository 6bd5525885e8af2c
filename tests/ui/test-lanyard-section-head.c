/* SPDX-FileCopyrightText: 2026 The Lanyard authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "lanyard-section-head.h"

#include "lanyard-test-ui.h"

/* What it has nothing to say in isn't there, whatever it said before. */
static void
test_text (void)
{
  static const struct
  {
    const char *title;
    const char *detail;
    const char *now;
    guint       n_seen;
  } rows[] = {
    { "16:10", "until 17:10", "Now · 25 min left", 3 },
    { "17:30", "in 45 min", NULL, 2 },
    { "18:00", NULL, "Now", 2 },
    { "Not yet scheduled", NULL, NULL, 1 },
    { "16:10", "until 17:10", "Now · 24 min left", 3 },
  };
  GtkWidget *head = lanyard_section_head_new ();
  GtkWidget *window = lanyard_test_show (head, 360, 60);

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      lanyard_section_head_set_text (LANYARD_SECTION_HEAD (head), rows[i].title, rows[i].detail,
                                     rows[i].now);
      g_assert_nonnull (lanyard_test_find_label (head, rows[i].title));
      if (rows[i].detail != NULL)
        g_assert_nonnull (lanyard_test_find_label (head, rows[i].detail));
      if (rows[i].now != NULL)
        g_assert_nonnull (lanyard_test_find_label (head, rows[i].now));
      g_assert_cmpuint (lanyard_test_count (head, GTK_TYPE_LABEL), ==, rows[i].n_seen);
    }
  lanyard_test_close (window);
}

static void
test_copy (void)
{
  GtkWidget *one = lanyard_section_head_new ();
  GtkWidget *other = lanyard_section_head_new ();
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  GtkWidget *window;

  gtk_box_append (GTK_BOX (box), one);
  gtk_box_append (GTK_BOX (box), other);
  window = lanyard_test_show (box, 360, 120);
  lanyard_section_head_set_text (LANYARD_SECTION_HEAD (one), "16:10", "until 17:10", NULL);
  lanyard_section_head_set_text (LANYARD_SECTION_HEAD (other), "09:00", NULL, "Now");
  lanyard_section_head_copy (LANYARD_SECTION_HEAD (other), LANYARD_SECTION_HEAD (one));
  g_assert_nonnull (lanyard_test_find_label (other, "16:10"));
  g_assert_nonnull (lanyard_test_find_label (other, "until 17:10"));
  g_assert_null (lanyard_test_find_label (other, "Now"));
  lanyard_test_close (window);
}

int
main (int    argc,
      char **argv)
{
  lanyard_test_ui_init (&argc, &argv);

  lanyard_test_ui_add ("/section-head/text", test_text);
  lanyard_test_ui_add ("/section-head/copy", test_copy);

  return g_test_run ();
}
