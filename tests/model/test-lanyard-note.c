/* SPDX-FileCopyrightText: 2026 The Lanyard authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "lanyard-note.h"

#include "test-snapshots.h"

static void
test_names (void)
{
  LanyardSeen seen;

  for (int i = LANYARD_SEEN_NOTHING; i <= LANYARD_SEEN_LATER; i++)
    {
      g_assert_true (lanyard_seen_from_name (lanyard_seen_to_name ((LanyardSeen)i), &seen));
      g_assert_cmpint (seen, ==, i);
    }
  g_assert_false (lanyard_seen_from_name ("slept", &seen));
}

static void
test_text (void)
{
  static const struct
  {
    const char *text;
    gboolean    empty;
  } rows[] = {
    { NULL, TRUE },
    { "", TRUE },
    { " \n\t", TRUE },
    { "\u00a0\u2003", TRUE },
    { " .\n", FALSE },
    { "é", FALSE },
  };

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    g_assert_cmpint (lanyard_note_text_is_empty (rows[i].text), ==, rows[i].empty);
}

static void
test_copy (void)
{
  static const TestSnapshot bpf = { LANYARD_KEY_LOCAL, "1", "BPF", "Ada", 10, "A" };
  LanyardNote               note = {
                  .conference = (char *)"plumbers",
                  .snapshot = test_snapshot_new (&bpf),
                  .gone = TRUE,
                  .text = (char *)"Ask.",
                  .stamp = 7,
                  .left_out = TRUE,
                  .seen = LANYARD_SEEN_LATER,
  };
  g_autoptr (LanyardNote) copy = lanyard_note_copy (&note);

  g_assert_cmpstr (copy->conference, ==, "plumbers");
  g_assert_true (lanyard_snapshot_equal (copy->snapshot, note.snapshot));
  g_assert_true (copy->gone);
  g_assert_cmpstr (copy->text, ==, "Ask.");
  g_assert_cmpint (copy->stamp, ==, 7);
  g_assert_true (copy->left_out);
  g_assert_cmpint (copy->seen, ==, LANYARD_SEEN_LATER);
  lanyard_snapshot_free (note.snapshot);
}

static void
test_empty (void)
{
  LanyardNote note = { .text = (char *)"" };

  g_assert_true (lanyard_note_is_empty (&note));
  note.seen = LANYARD_SEEN_ATTENDED;
  g_assert_false (lanyard_note_is_empty (&note));
  note.seen = LANYARD_SEEN_NOTHING;
  note.text = (char *)"Ask.";
  g_assert_false (lanyard_note_is_empty (&note));
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/note/names", test_names);
  g_test_add_func ("/note/text", test_text);
  g_test_add_func ("/note/copy", test_copy);
  g_test_add_func ("/note/empty", test_empty);

  return g_test_run ();
}
