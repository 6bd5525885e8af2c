/* SPDX-FileCopyrightText: 2026 The Lanyard authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "lanyard-text.h"

static void
test_new (void)
{
  static const struct
  {
    LanyardTextType type;
    const char     *text;
  } rows[] = {
    { LANYARD_TEXT_PLAIN, "" },
    { LANYARD_TEXT_PLAIN, "1 < 2 & **3**" },
    { LANYARD_TEXT_MARKDOWN, "**bold**\r\n\r\n* item" },
    { LANYARD_TEXT_HTML, "<p>hostile<script>alert (1)</script>" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autoptr (LanyardText) text = lanyard_text_new (rows[i].type, rows[i].text);

      g_assert_cmpint (lanyard_text_get_text_type (text), ==, rows[i].type);
      g_assert_cmpstr (lanyard_text_get_text (text), ==, rows[i].text);
      g_assert_true (lanyard_text_get_text (text) != rows[i].text);
    }
}

static void
test_ref (void)
{
  LanyardText *text = lanyard_text_new (LANYARD_TEXT_MARKDOWN, "shared");
  g_autoptr (LanyardText) second = lanyard_text_ref (text);

  g_assert_true (second == text);
  lanyard_text_unref (text);

  g_assert_cmpint (lanyard_text_get_text_type (second), ==, LANYARD_TEXT_MARKDOWN);
  g_assert_cmpstr (lanyard_text_get_text (second), ==, "shared");
}

/* Texts are made on a thread that reads and dropped on the one that shows. */
static gpointer
ref_often_cb (gpointer data)
{
  for (guint i = 0; i < 100000; i++)
    lanyard_text_unref (lanyard_text_ref (data));

  return NULL;
}

static void
test_threads (void)
{
  g_autoptr (LanyardText) text = lanyard_text_new (LANYARD_TEXT_PLAIN, "shared");
  GThread *one = g_thread_new ("one", ref_often_cb, text);
  GThread *two = g_thread_new ("two", ref_often_cb, text);

  g_thread_join (one);
  g_thread_join (two);

  g_assert_cmpstr (lanyard_text_get_text (text), ==, "shared");
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/text/new", test_new);
  g_test_add_func ("/text/ref", test_ref);
  g_test_add_func ("/text/threads", test_threads);

  return g_test_run ();
}
