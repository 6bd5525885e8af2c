/* SPDX-FileCopyrightText: 2026 The Lanyard authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "lanyard-clashes.h"

#include "test-snapshots.h"

typedef struct
{
  TestSnapshot row;
  LanyardStar  star;
  gboolean     gone;
} Planned;

/* From ten o'clock on. */
static const Planned planned[] = {
  { { .key = "talk", .title = "Talk", .start = 10, .duration = 90 }, LANYARD_STAR_GOING, FALSE },
  { { .key = "panel", .title = "Panel", .start = 11, .duration = 60 }, LANYARD_STAR_MAYBE, FALSE },
  { { .key = "film", .title = "Film", .start = 10, .duration = 60 }, LANYARD_STAR_MAYBE, FALSE },
  { { .key = "next", .title = "Next", .start = 12, .duration = 60 }, LANYARD_STAR_GOING, FALSE },
  { { .key = "gone", .title = "Gone", .start = 10, .duration = 60 }, LANYARD_STAR_GOING, TRUE },
  { { .key = "open", .title = "Open", .start = 10 }, LANYARD_STAR_GOING, FALSE },
  { { .key = "some-day", .title = "Some day", .duration = 60 }, LANYARD_STAR_GOING, FALSE },
  { { .key = "off",
      .title = "Off",
      .start = 10,
      .duration = 60,
      .status = LANYARD_SESSION_CANCELLED },
    LANYARD_STAR_GOING,
    FALSE },
};

static GPtrArray *
items_new (void)
{
  GPtrArray *items = g_ptr_array_new_with_free_func ((GDestroyNotify)lanyard_plan_item_unref);
  g_autoptr (LanyardAppointment) lunch =
              lanyard_appointment_new ("lunch", "Lunch", 12 * 3600 + 1800, 14 * 3600, NULL);

  for (guint i = 0; i < G_N_ELEMENTS (planned); i++)
    {
      g_autoptr (LanyardSnapshot) snapshot = test_snapshot_new (&planned[i].row);

      g_ptr_array_add (items, lanyard_plan_item_new (snapshot, planned[i].star, planned[i].gone));
    }
  g_ptr_array_add (items, lanyard_plan_item_new_appointment (lunch));
  return items;
}

static char *
write_clashes (GPtrArray *clashes)
{
  GString *text = g_string_new (NULL);

  for (guint i = 0; clashes != NULL && i < clashes->len; i++)
    {
      const LanyardClash    *clash = g_ptr_array_index (clashes, i);
      const LanyardPlanItem *going = lanyard_clash_get_going (clash);

      g_string_append_printf (text, "%s%s-%s:%d%s%s", i > 0 ? " " : "", clash->item->id,
                              clash->other->id, (int)clash->seconds / 60,
                              going != NULL ? "," : "", going != NULL ? going->id : "");
    }

  return g_string_free_and_steal (text);
}

static void
assert_clashes (GPtrArray  *clashes,
                const char *expected)
{
  g_autofree char *text = write_clashes (clashes);

  g_assert_cmpstr (text, ==, expected);
}

static void
test_find (void)
{
  g_autoptr (GPtrArray) items = items_new ();
  g_autoptr (LanyardClashes) clashes = lanyard_clashes_new (items, NULL, NULL);

  assert_clashes (lanyard_clashes_get_pairs (clashes),
                  "talk-film:60,talk talk-panel:30,talk next-lunch:30");
  assert_clashes (lanyard_clashes_find (clashes, "talk"),
                  "talk-film:60,talk talk-panel:30,talk");
  assert_clashes (lanyard_clashes_find (clashes, "panel"), "panel-talk:30,talk");
  assert_clashes (lanyard_clashes_find (clashes, "lunch"), "lunch-next:30");
  g_assert_null (lanyard_clashes_find (clashes, "gone"));
  g_assert_null (lanyard_clashes_find (clashes, "off"));
  g_assert_null (lanyard_clashes_find (clashes, "open"));
  g_assert_null (lanyard_clashes_find (clashes, "other"));
}

static gboolean
are_talk_and_film (const char *one,
                   const char *other,
                   gpointer    data)
{
  guint *asked = data;

  /* an appointment is part of no session */
  g_assert_cmpstr (one, !=, "lunch");
  g_assert_cmpstr (other, !=, "lunch");
  *asked += 1;
  return g_str_equal (one, "talk") && g_str_equal (other, "film");
}

static void
test_together (void)
{
  g_autoptr (GPtrArray) items = items_new ();
  guint asked = 0;
  g_autoptr (LanyardClashes) clashes = lanyard_clashes_new (items, are_talk_and_film, &asked);

  g_assert_cmpuint (asked, ==, 2);
  assert_clashes (lanyard_clashes_get_pairs (clashes), "talk-panel:30,talk next-lunch:30");
  g_assert_null (lanyard_clashes_find (clashes, "film"));
}

static void
test_copy (void)
{
  g_autoptr (GPtrArray) items = items_new ();
  g_autoptr (LanyardClashes) clashes = lanyard_clashes_new (items, NULL, NULL);
  g_autoptr (LanyardClash) copy =
              lanyard_clash_copy (g_ptr_array_index (lanyard_clashes_find (clashes, "panel"), 0));

  g_clear_pointer (&clashes, lanyard_clashes_free);
  g_ptr_array_set_size (items, 0);
  g_assert_cmpstr (copy->item->title, ==, "Panel");
  g_assert_cmpstr (copy->other->title, ==, "Talk");
  g_assert_cmpint (copy->seconds, ==, 1800);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/clashes/find", test_find);
  g_test_add_func ("/clashes/together", test_together);
  g_test_add_func ("/clashes/copy", test_copy);

  return g_test_run ();
}
