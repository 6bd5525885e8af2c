/* SPDX-FileCopyrightText: 2026 The Lanyard authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "lanyard-moves.h"

#define NOW 1000
#define NOTHING (-1)

/* A session at one time: start in minutes, 0 for none. */
typedef struct
{
  LanyardStar          star;
  int                  start;
  const char          *room_id;
  const char          *room;
  LanyardSessionStatus status;
  gboolean             gone;
} State;

typedef struct
{
  State before;
  State after;
  int   kind; /* NOTHING, or a LanyardMoveKind */
} Case;

#define G LANYARD_STAR_GOING
#define M LANYARD_STAR_MAYBE
#define CANCELLED LANYARD_SESSION_CANCELLED

static const Case cases[] = {
  { { G, 100, "a", "A" }, { G, 100, "a", "A" }, NOTHING },
  { { G, 100, "a", "A" }, { G, 200, "b", "B" }, LANYARD_MOVE_TIME },
  { { M, 100, "a", "A" }, { M, 90, "a", "A" }, LANYARD_MOVE_TIME },
  { { G, 0 }, { G, 100, "a", "A" }, LANYARD_MOVE_TIME },
  { { G, 100, "a", "A" }, { G, 0 }, LANYARD_MOVE_TIME },
  { { G, 100, "a", "A" }, { G, 100, "b", "B" }, LANYARD_MOVE_ROOM },
  { { G, 100, "a", "A" }, { G, 100, NULL, NULL }, LANYARD_MOVE_ROOM },
  { { G, 100, "a", "A" }, { G, 100, "a", "Aula" }, NOTHING },
  { { G, 100, NULL, "A" }, { G, 100, NULL, "B" }, LANYARD_MOVE_ROOM },
  { { G, 100, "a", "A" }, { G, 100, "a", "A", CANCELLED }, LANYARD_MOVE_OFF },
  { { G, 100, "a", "A" }, { G, 100, "a", "A", 0, TRUE }, LANYARD_MOVE_OFF },
  { { G, 100, "a", "A", CANCELLED }, { G, 100, "a", "A", 0, TRUE }, NOTHING },
  { { G, 100, "a", "A", CANCELLED }, { G, 200, "b", "B", CANCELLED }, NOTHING },
  { { G, 100, "a", "A", CANCELLED }, { G, 200, "a", "A" }, LANYARD_MOVE_BACK },
  { { G, 100, "a", "A", 0, TRUE }, { G, 100, "a", "A" }, LANYARD_MOVE_BACK },
  /* what the user decided meanwhile is no move */
  { { LANYARD_STAR_OFF, 100, "a", "A" }, { G, 200, "a", "A" }, NOTHING },
  { { G, 100, "a", "A" }, { LANYARD_STAR_OFF, 200, "a", "A" }, NOTHING },
  /* over */
  { { G, -300, "a", "A" }, { G, -200, "a", "A" }, NOTHING },
  { { G, -300, "a", "A" }, { G, 200, "a", "A" }, LANYARD_MOVE_TIME },
};

static LanyardRemindable *
create (const char  *conference,
        const State *state)
{
  LanyardSnapshot snapshot = {
    .id = (char *)"talk",
    .title = (char *)"Talk",
    .start = state->start != 0 ? NOW + state->start * 60 : LANYARD_NO_INSTANT,
    .duration = 30,
    .room_id = (char *)state->room_id,
    .room = (char *)state->room,
    .status = state->status,
  };
  g_autoptr (LanyardPlanItem) item = lanyard_plan_item_new (&snapshot, state->star, state->gone);

  return lanyard_remindable_new (conference, item, NULL, NULL, LANYARD_LEAD_BY_STAR);
}

static GPtrArray *
list (LanyardRemindable *one)
{
  GPtrArray *all = g_ptr_array_new_with_free_func ((GDestroyNotify)lanyard_remindable_unref);

  g_ptr_array_add (all, one);
  return all;
}

static void
test_kinds (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GPtrArray) before = list (create ("lpc", &cases[i].before));
      g_autoptr (GPtrArray) after = list (create ("lpc", &cases[i].after));
      g_autoptr (GPtrArray) moves = lanyard_moves_find (before, after, NOW);
      const LanyardMove *move = moves->len > 0 ? g_ptr_array_index (moves, 0) : NULL;

      g_test_message ("case %u", i);
      g_assert_cmpint (move != NULL ? (int)move->kind : NOTHING, ==, cases[i].kind);
      if (move != NULL)
        {
          g_assert_true (move->before == g_ptr_array_index (before, 0));
          g_assert_true (move->after == g_ptr_array_index (after, 0));
        }
    }
}

/* Of another conference, or an appointment of the user's own: none. */
static void
test_others (void)
{
  static const State state = { G, 100, "a", "A" };
  static const State later = { G, 200, "a", "A" };
  g_autoptr (GPtrArray) before = list (create ("lpc", &state));
  g_autoptr (GPtrArray) after = list (create ("fosdem", &later));
  g_autoptr (GPtrArray) moves = NULL;

  for (int i = 1; i <= 2; i++)
    {
      g_autoptr (LanyardAppointment) lunch =
                  lanyard_appointment_new ("lunch", "Lunch", NOW + i * 60, NOW + 3600, NULL);
      g_autoptr (LanyardPlanItem) item = lanyard_plan_item_new_appointment (lunch);

      g_ptr_array_add (i == 1 ? before : after,
                       lanyard_remindable_new ("lpc", item, NULL, NULL, 5));
    }
  moves = lanyard_moves_find (before, after, NOW);
  g_assert_cmpuint (moves->len, ==, 0);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/moves/kinds", test_kinds);
  g_test_add_func ("/moves/others", test_others);

  return g_test_run ();
}
