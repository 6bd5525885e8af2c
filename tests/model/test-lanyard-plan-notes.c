/* SPDX-FileCopyrightText: 2026 The Lanyard authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "lanyard-plan.h"

#include "test-snapshots.h"

static void
add (GPtrArray     *notes,
     const char    *id,
     LanyardInstant start,
     const char    *text,
     LanyardSeen    seen)
{
  const TestSnapshot row = { .key = id, .title = id, .start = start };
  LanyardNote        note = {
           .conference = (char *)"plumbers",
           .snapshot = test_snapshot_new (&row),
           .text = (char *)text,
           .seen = seen,
  };

  g_ptr_array_add (notes, lanyard_note_copy (&note));
  lanyard_snapshot_free (note.snapshot);
}

static GPtrArray *
notes_new (void)
{
  return g_ptr_array_new_with_free_func ((GDestroyNotify)lanyard_note_free);
}

static void
noted_cb (LanyardPlan *plan,
          const char  *session,
          GPtrArray   *told)
{
  g_ptr_array_add (told, g_strdup (session));
}

/* Only those are told of which something is another. */
static void
test_load (void)
{
  g_autoptr (LanyardPlan) plan = lanyard_plan_new ();
  g_autoptr (GPtrArray) told = g_ptr_array_new_with_free_func (g_free);
  g_autoptr (GPtrArray) first = notes_new ();
  g_autoptr (GPtrArray) second = notes_new ();

  g_assert_null (lanyard_plan_get_conference (plan));
  g_assert_null (lanyard_plan_find_note (plan, "a"));
  g_signal_connect (plan, "noted", G_CALLBACK (noted_cb), told);
  add (first, "a", 3, "Ask.", LANYARD_SEEN_NOTHING);
  add (first, "b", 2, "", LANYARD_SEEN_LATER);
  lanyard_plan_load_notes (plan, "plumbers", first);
  g_assert_cmpuint (told->len, ==, 2);
  g_assert_cmpstr (lanyard_plan_get_conference (plan), ==, "plumbers");
  g_assert_cmpstr (lanyard_plan_get_note_text (plan, "a"), ==, "Ask.");
  g_assert_null (lanyard_plan_get_note_text (plan, "b"));
  g_assert_cmpint (lanyard_plan_find_note (plan, "b")->seen, ==, LANYARD_SEEN_LATER);

  lanyard_plan_load_notes (plan, "plumbers", first);
  g_assert_cmpuint (told->len, ==, 2);

  add (second, "a", 3, "Asked.", LANYARD_SEEN_NOTHING);
  add (second, "b", 2, "", LANYARD_SEEN_LATER);
  lanyard_plan_load_notes (plan, "plumbers", second);
  g_assert_cmpuint (told->len, ==, 3);
  g_assert_cmpstr (told->pdata[2], ==, "a");

  g_ptr_array_set_size (second, 0);
  lanyard_plan_load_notes (plan, NULL, second);
  g_assert_cmpuint (told->len, ==, 5);
  g_assert_null (lanyard_plan_find_note (plan, "a"));
}

static void
test_list (void)
{
  g_autoptr (LanyardPlan) plan = lanyard_plan_new ();
  g_autoptr (GPtrArray) notes = notes_new ();
  g_autoptr (GPtrArray) list = NULL;
  g_autoptr (GString) ids = g_string_new (NULL);

  add (notes, "z", 0, "Ask.", LANYARD_SEEN_NOTHING);
  add (notes, "late", 9, "Ask.", LANYARD_SEEN_NOTHING);
  add (notes, "d", 3, "", LANYARD_SEEN_ATTENDED);
  add (notes, "c", 3, "Ask.", LANYARD_SEEN_NOTHING);
  lanyard_plan_load_notes (plan, "plumbers", notes);
  list = lanyard_plan_list_notes (plan);
  for (guint i = 0; i < list->len; i++)
    g_string_append_printf (ids, "%s ",
                            ((const LanyardNote *)g_ptr_array_index (list, i))->snapshot->id);
  g_assert_cmpstr (ids->str, ==, "c d late z ");
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/plan-notes/load", test_load);
  g_test_add_func ("/plan-notes/list", test_list);

  return g_test_run ();
}
