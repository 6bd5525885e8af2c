/* SPDX-FileCopyrightText: 2026 The Lanyard authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "lanyard-changes.h"
#include "lanyard-match.h"
#include "lanyard-trails-private.h"

#include "test-snapshots.h"

#define GLOBAL LANYARD_KEY_GLOBAL
#define LOCAL LANYARD_KEY_LOCAL
#define NONE LANYARD_KEY_NONE

#define MANY 6

/* What of a step is known. */
typedef enum {
  CHANGES,     /* what comparing the versions gives */
  NO_CHANGES,  /* not what changed */
  NOBODY_BORN, /* not what changed, but that nobody is new */
} Knowledge;

typedef struct
{
  const char  *name;
  Knowledge    knowledge;
  TestSnapshot earlier[MANY];
  TestSnapshot later[MANY];
  TestSnapshot watched; /* what is followed */
  gboolean     gone;    /* it was already */
  const char  *id;      /* where it is; NULL: nowhere */
} Case;

static const Case cases[] = {
  {
    "nothing changes",
    CHANGES,
    { { LOCAL, "1", "BPF", "Ada", 10, "A" }, { LOCAL, "2", "RDMA", "Bob", 10, "B" } },
    { { LOCAL, "2", "RDMA", "Bob", 10, "B" }, { LOCAL, "1", "BPF", "Ada", 10, "A" } },
    { LOCAL, "1", "BPF", "Ada", 10, "A" },
    FALSE,
    "1",
  },
  {
    "all but the number changes",
    CHANGES,
    { { LOCAL, "1", "BPF", "Ada", 10, "A" } },
    { { LOCAL, "1", "BPF again", "Ada", 12, "B" } },
    { LOCAL, "1", "BPF", "Ada", 10, "A" },
    FALSE,
    "1",
  },
  {
    "two swap their numbers",
    CHANGES,
    { { LOCAL, "1", "BPF", "Ada", 10, "A" }, { LOCAL, "2", "RDMA", "Bob", 11, "A" } },
    { { LOCAL, "2", "BPF", "Ada", 10, "A" }, { LOCAL, "1", "RDMA", "Bob", 11, "A" } },
    { LOCAL, "1", "BPF", "Ada", 10, "A" },
    FALSE,
    "2",
  },
  {
    "two swap their numbers and their slots",
    CHANGES,
    { { LOCAL, "1", "BPF", "Ada", 10, "A" }, { LOCAL, "2", "RDMA", "Bob", 11, "A" } },
    { { LOCAL, "2", "BPF", "Ada", 11, "A" }, { LOCAL, "1", "RDMA", "Bob", 10, "A" } },
    { LOCAL, "1", "BPF", "Ada", 10, "A" },
    FALSE,
    "2",
  },
  {
    "one occurrence of several goes: the other one is not it",
    CHANGES,
    { { GLOBAL, "g", "Tour", NULL, 10, "A", "g" }, { GLOBAL, "g", "Tour", NULL, 34, "A", "g#2" } },
    { { GLOBAL, "g", "Tour", NULL, 34, "A", "g" } },
    { GLOBAL, "g", "Tour", NULL, 10, "A", "g" },
    FALSE,
    NULL,
  },
  {
    "one occurrence of several goes: the other one stays",
    CHANGES,
    { { GLOBAL, "g", "Tour", NULL, 10, "A", "g" }, { GLOBAL, "g", "Tour", NULL, 34, "A", "g#2" } },
    { { GLOBAL, "g", "Tour", NULL, 34, "A", "g" } },
    { GLOBAL, "g", "Tour", NULL, 34, "A", "g#2" },
    FALSE,
    "g",
  },
  {
    "one occurrence moves",
    CHANGES,
    { { GLOBAL, "g", "Tour", NULL, 10, "A", "g" }, { GLOBAL, "g", "Tour", NULL, 34, "A", "g#2" } },
    { { GLOBAL, "g", "Tour", NULL, 34, "A", "g" }, { GLOBAL, "g", "Tour", NULL, 58, "A", "g#2" } },
    { GLOBAL, "g", "Tour", NULL, 10, "A", "g" },
    FALSE,
    "g#2",
  },
  {
    "an occurrence that was gone isn't another one",
    CHANGES,
    { { GLOBAL, "g", "Tour", NULL, 34, "A", "g" }, { GLOBAL, "h", "BPF", "Ada", 10, "A" } },
    { { GLOBAL, "g", "Tour", NULL, 34, "A", "g" }, { GLOBAL, "h", "BPF", "Ada", 11, "A" } },
    { GLOBAL, "g", "Tour", NULL, 10, "A", "g" },
    TRUE,
    NULL,
  },
  {
    "nor when nothing changes",
    CHANGES,
    { { GLOBAL, "g", "Tour", NULL, 34, "A", "g" } },
    { { GLOBAL, "g", "Tour", NULL, 34, "A", "g" } },
    { GLOBAL, "g", "Tour", NULL, 10, "A", "g" },
    TRUE,
    NULL,
  },
  {
    "one that was gone comes back",
    CHANGES,
    { { LOCAL, "2", "RDMA", "Bob", 10, "B" } },
    { { LOCAL, "1", "BPF", "Ada", 15, "B" }, { LOCAL, "2", "RDMA", "Bob", 10, "B" } },
    { LOCAL, "1", "BPF", "Ada", 10, "A" },
    TRUE,
    "1",
  },
  {
    "one that was gone comes back with another number",
    CHANGES,
    { { LOCAL, "2", "RDMA", "Bob", 10, "B" } },
    { { LOCAL, "7", "BPF", "Ada", 15, "B" }, { LOCAL, "2", "RDMA", "Bob", 10, "B" } },
    { LOCAL, "1", "BPF", "Ada", 10, "A" },
    TRUE,
    "7",
  },
  {
    "its number is another's now",
    CHANGES,
    { { LOCAL, "2", "RDMA", "Bob", 10, "B" } },
    { { LOCAL, "1", "VFIO", "Cy", 15, "B" }, { LOCAL, "2", "RDMA", "Bob", 10, "B" } },
    { LOCAL, "1", "BPF", "Ada", 10, "A" },
    TRUE,
    NULL,
  },
  {
    "what comes back could be either of two",
    CHANGES,
    { { NONE, "x", "Lunch", NULL, 12, "A" } },
    { { NONE, "x", "Lunch", NULL, 12, "A" }, { NONE, "y", "Lunch", NULL, 36, "A" } },
    { NONE, "z", "Lunch", NULL, 60, "A" },
    TRUE,
    NULL,
  },
  {
    "of two alike one goes: the other one is not it",
    CHANGES,
    { { NONE, "lunch", "Lunch", NULL, 12, "A" }, { NONE, "lunch-2", "Lunch", NULL, 36, "A" } },
    { { NONE, "lunch", "Lunch", NULL, 36, "A" } },
    { NONE, "lunch", "Lunch", NULL, 12, "A" },
    FALSE,
    NULL,
  },
  {
    "two go, one like them comes",
    CHANGES,
    { { LOCAL, "1", "Q&A", "Ada", 10, "A" }, { LOCAL, "2", "Q&A", "Ada", 11, "A" } },
    { { LOCAL, "3", "Q&A", "Ada", 15, "A" } },
    { LOCAL, "1", "Q&A", "Ada", 10, "A" },
    FALSE,
    NULL,
  },
  {
    "a room gets another name",
    CHANGES,
    { { LOCAL, "1", "BPF", "Ada", 10, "A" }, { LOCAL, "2", "RDMA", "Bob", 11, "A" } },
    { { LOCAL, "1", "BPF", "Ada", 10, "Aula" }, { LOCAL, "2", "RDMA", "Bob", 12, "Aula" } },
    { LOCAL, "2", "RDMA", "Bob", 11, "A" },
    FALSE,
    "2",
  },
  {
    "it isn't known what changed",
    NO_CHANGES,
    { { LOCAL, "1", "BPF", "Ada", 10, "A" } },
    { { LOCAL, "1", "BPF", "Ada", 15, "B" }, { LOCAL, "2", "RDMA", "Bob", 10, "B" } },
    { LOCAL, "1", "BPF", "Ada", 10, "A" },
    FALSE,
    "1",
  },
  {
    "it isn't known what changed while one was gone",
    NO_CHANGES,
    { { LOCAL, "2", "RDMA", "Bob", 10, "B" } },
    { { LOCAL, "1", "BPF", "Ada", 15, "B" }, { LOCAL, "2", "RDMA", "Bob", 10, "B" } },
    { LOCAL, "1", "BPF", "Ada", 10, "A" },
    TRUE,
    "1",
  },
  {
    "nobody comes back",
    NOBODY_BORN,
    { { LOCAL, "1", "BPF", "Ada", 15, "B" } },
    { { LOCAL, "1", "BPF", "Ada", 15, "B" } },
    { LOCAL, "1", "BPF", "Ada", 10, "A" },
    TRUE,
    NULL,
  },
  {
    "what lags behind is found all the same",
    NOBODY_BORN,
    { { LOCAL, "1", "BPF", "Ada", 15, "B" } },
    { { LOCAL, "1", "BPF", "Ada", 15, "B" } },
    { LOCAL, "1", "BPF", "Ada", 10, "A" },
    FALSE,
    "1",
  },
};

static void
test_cases (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      const Case *row = &cases[i];
      g_autoptr (GPtrArray) earlier = test_snapshots_new (row->earlier);
      g_autoptr (GPtrArray) later = test_snapshots_new (row->later);
      g_autoptr (GPtrArray) changes = lanyard_changes_compare (earlier, later);
      g_autoptr (GPtrArray) seen =
                  g_ptr_array_new_with_free_func ((GDestroyNotify)lanyard_trail_free);
      g_autoptr (GPtrArray) trails =
                  g_ptr_array_new_with_free_func ((GDestroyNotify)lanyard_trail_free);
      g_autoptr (LanyardSnapshot) watched = test_snapshot_new (&row->watched);
      g_auto (LanyardStep) step = { .snapshots = later };
      LanyardTrail *trail = lanyard_trail_new (NULL, watched, row->gone);

      g_test_message ("%s", row->name);
      step.ids_renumbered = lanyard_match_ids_renumbered (earlier, later);
      if (row->knowledge == CHANGES)
        step.changes = changes;
      if (row->knowledge == NOBODY_BORN)
        step.born = g_hash_table_new (g_str_hash, g_str_equal);
      if (step.changes != NULL)
        lanyard_trails_follow_changes (seen, &step);

      g_ptr_array_add (trails, trail);
      lanyard_trails_follow (trails, &step);
      g_assert_cmpuint (trails->len, ==, 1);
      g_assert_cmpint (trail->gone, ==, row->id == NULL);
      g_assert_cmpint (trail->index == G_MAXUINT, ==, row->id == NULL);
      if (row->id == NULL)
        {
          g_assert_cmpstr (trail->last->title, ==, row->watched.title);
          g_assert_cmpint (trail->last->start, ==, watched->start);
          continue;
        }
      g_assert_cmpstr (trail->last->id, ==, row->id);
      g_assert_true (lanyard_snapshot_equal (trail->last,
                                             g_ptr_array_index (later, trail->index)));
    }
}

/* What changed is followed from nothing: one trail for each change. */
static void
test_collect (void)
{
  static const TestSnapshot before[] = {
    { LOCAL, "1", "BPF", "Ada", 10, "A" },
    { LOCAL, "2", "RDMA", "Bob", 10, "B" },
    { LOCAL, "3", "VFIO", "Cy", 10, "C" },
    { 0 },
  };
  static const TestSnapshot after[] = {
    { LOCAL, "1", "BPF", "Ada", 11, "A" },
    { LOCAL, "2", "RDMA", "Bob", 10, "B" },
    { LOCAL, "4", "Toolchains", "Dee", 10, "C" },
    { 0 },
  };
  g_autoptr (GPtrArray) earlier = test_snapshots_new (before);
  g_autoptr (GPtrArray) later = test_snapshots_new (after);
  g_autoptr (GPtrArray) changes = lanyard_changes_compare (earlier, later);
  g_autoptr (GPtrArray) trails =
              g_ptr_array_new_with_free_func ((GDestroyNotify)lanyard_trail_free);
  g_auto (LanyardStep) step = { .snapshots = later, .changes = changes };
  const LanyardTrail *trail;

  lanyard_trails_follow_changes (trails, &step);
  g_assert_cmpuint (trails->len, ==, 3);

  trail = g_ptr_array_index (trails, 0);
  g_assert_cmpint (trail->first->start, ==, 10 * 3600);
  g_assert_cmpint (trail->last->start, ==, 11 * 3600);
  g_assert_false (trail->gone);
  trail = g_ptr_array_index (trails, 1);
  g_assert_null (trail->first);
  g_assert_cmpstr (trail->last->id, ==, "4");
  g_assert_true (trail->born);
  trail = g_ptr_array_index (trails, 2);
  g_assert_cmpstr (trail->first->id, ==, "3");
  g_assert_true (trail->gone);

  g_assert_cmpuint (g_hash_table_size (step.born), ==, 1);
  g_assert_true (g_hash_table_contains (step.born, "4"));
}

/* What seemed to be new is what was gone: one trail, not two. */
static void
test_return (void)
{
  static const TestSnapshot gone[] = { { LOCAL, "1", "BPF", "Ada", 10, "A" }, { 0 } };
  static const TestSnapshot after[] = { { LOCAL, "9", "BPF", "Ada", 11, "A" }, { 0 } };
  g_autoptr (GPtrArray) was = test_snapshots_new (gone);
  g_autoptr (GPtrArray) earlier = g_ptr_array_new ();
  g_autoptr (GPtrArray) later = test_snapshots_new (after);
  g_autoptr (GPtrArray) changes = lanyard_changes_compare (earlier, later);
  g_autoptr (GPtrArray) trails =
              g_ptr_array_new_with_free_func ((GDestroyNotify)lanyard_trail_free);
  g_auto (LanyardStep) step = { .snapshots = later, .changes = changes };
  const LanyardTrail *trail;

  g_ptr_array_add (trails, lanyard_trail_new (g_ptr_array_index (was, 0),
                                              g_ptr_array_index (was, 0), TRUE));
  lanyard_trails_follow_changes (trails, &step);
  g_assert_cmpuint (trails->len, ==, 1);
  trail = g_ptr_array_index (trails, 0);
  g_assert_cmpstr (trail->first->id, ==, "1");
  g_assert_cmpstr (trail->last->id, ==, "9");
  g_assert_false (trail->gone);
}

/* A room that got another name had it before, as far as a change is told. */
static void
test_renamed_room (void)
{
  static const TestSnapshot before[] = {
    { LOCAL, "1", "BPF", "Ada", 10, "A" },
    { LOCAL, "2", "RDMA", "Bob", 11, "A" },
    { 0 },
  };
  static const TestSnapshot after[] = {
    { LOCAL, "1", "BPF", "Ada", 10, "Aula" },
    { LOCAL, "2", "RDMA", "Bob", 12, "Aula" },
    { 0 },
  };
  g_autoptr (GPtrArray) earlier = test_snapshots_new (before);
  g_autoptr (GPtrArray) later = test_snapshots_new (after);
  g_autoptr (GPtrArray) changes = lanyard_changes_compare (earlier, later);
  g_autoptr (GPtrArray) trails =
              g_ptr_array_new_with_free_func ((GDestroyNotify)lanyard_trail_free);
  g_auto (LanyardStep) step = { .snapshots = later, .changes = changes };

  for (guint i = 0; i < earlier->len; i++)
    g_ptr_array_add (trails, lanyard_trail_new (g_ptr_array_index (earlier, i),
                                                g_ptr_array_index (earlier, i), FALSE));
  lanyard_trails_follow_changes (trails, &step);
  g_assert_cmpuint (trails->len, ==, 2);
  for (guint i = 0; i < trails->len; i++)
    {
      const LanyardTrail *trail = g_ptr_array_index (trails, i);

      g_assert_cmpstr (trail->first->room, ==, "Aula");
      g_assert_cmpstr (trail->last->room, ==, "Aula");
    }
}

/* The number of what is gone counts for nothing once numbers are given anew. */
static void
test_forgotten_number (void)
{
  static const LanyardKeyKind kinds[][2] = { { LOCAL, NONE }, { GLOBAL, GLOBAL }, { NONE, NONE } };

  for (guint i = 0; i < G_N_ELEMENTS (kinds); i++)
    {
      const TestSnapshot gone = { kinds[i][0], "1", "BPF", "Ada", 10, "A" };
      g_autoptr (LanyardSnapshot) snapshot = test_snapshot_new (&gone);
      g_autoptr (GPtrArray) later = g_ptr_array_new ();
      g_autoptr (GPtrArray) trails =
                  g_ptr_array_new_with_free_func ((GDestroyNotify)lanyard_trail_free);
      LanyardStep   step = { .snapshots = later };
      LanyardTrail *trail = lanyard_trail_new (snapshot, snapshot, FALSE);

      g_ptr_array_add (trails, trail);
      lanyard_trails_follow (trails, &step);
      g_assert_cmpint (trail->last->key_kind, ==, kinds[i][0]);
      step.ids_renumbered = TRUE;
      lanyard_trails_follow (trails, &step);
      g_assert_true (trail->gone);
      g_assert_cmpint (trail->last->key_kind, ==, kinds[i][1]);
      g_assert_cmpint (trail->first->key_kind, ==, kinds[i][1]);
    }
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/trails/cases", test_cases);
  g_test_add_func ("/trails/collect", test_collect);
  g_test_add_func ("/trails/return", test_return);
  g_test_add_func ("/trails/renamed-room", test_renamed_room);
  g_test_add_func ("/trails/forgotten-number", test_forgotten_number);

  return g_test_run ();
}
