/* SPDX-FileCopyrightText: 2026 The Lanyard authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "lanyard-track.h"

static void
test_new (void)
{
  static const struct
  {
    const char *id;
    const char *title;
    const char *color;
    const char *text;
  } rows[] = {
    { "1", "Containers and Checkpoint/Restore MC", "#3584e4", "What **runs** in what" },
    { "2", "BoFs", NULL, NULL },
    { "", "", "", "" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autofree char *title = g_strdup (rows[i].title);
      g_autofree char *color = g_strdup (rows[i].color);
      g_autoptr (LanyardText) text = NULL;
      g_autoptr (LanyardTrack) track = NULL;

      if (rows[i].text != NULL)
        text = lanyard_text_new (LANYARD_TEXT_MARKDOWN, rows[i].text);
      track = lanyard_track_new (rows[i].id, title, color, text);

      /* it keeps copies, and a reference of its own */
      g_clear_pointer (&title, g_free);
      g_clear_pointer (&color, g_free);
      g_assert_true (lanyard_track_get_text (track) == text);
      g_clear_pointer (&text, lanyard_text_unref);

      g_assert_cmpstr (lanyard_track_get_id (track), ==, rows[i].id);
      g_assert_cmpstr (lanyard_track_get_title (track), ==, rows[i].title);
      g_assert_cmpstr (lanyard_track_get_color (track), ==, rows[i].color);
      if (rows[i].text != NULL)
        g_assert_cmpstr (lanyard_text_get_text (lanyard_track_get_text (track)), ==, rows[i].text);
    }
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/track/new", test_new);

  return g_test_run ();
}
