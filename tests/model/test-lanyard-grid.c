/* SPDX-FileCopyrightText: 2026 The Lanyard authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "lanyard-grid.h"

#include "test-grids.h"

/* Returns: each entry as "title column.lane/lanes", with "+bands" of an inset
 *   card, "|" before a band, and "=" in place of the column of what goes across */
static char *
dup_entries (LanyardGrid *grid)
{
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < lanyard_grid_get_n_entries (grid); i++)
    {
      const LanyardGridEntry *entry = lanyard_grid_get_entry (grid, i);

      g_string_append_printf (text, "%s%s%s ", i > 0 ? ", " : "",
                              entry->shape == LANYARD_GRID_BAND ? "|" : "",
                              lanyard_session_get_id (entry->session));
      if (entry->shape == LANYARD_GRID_ACROSS)
        g_string_append (text, "=");
      else
        g_string_append_printf (text, "%u", entry->column);
      g_string_append_printf (text, ".%u/%u", entry->lane.lane, entry->lane.n_lanes);
      if (entry->inset > 0)
        g_string_append_printf (text, "+%u", entry->inset);
    }

  return g_string_free_and_steal (text);
}

/* Returns: each room as "name lanes", with "+bands" */
static char *
dup_columns (LanyardGrid *grid)
{
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < lanyard_grid_get_n_columns (grid); i++)
    {
      const LanyardGridColumn *column = lanyard_grid_get_column (grid, i);

      g_string_append_printf (text, "%s%s %u", i > 0 ? ", " : "",
                              column->room != NULL ? lanyard_room_get_title (column->room) : "-",
                              column->n_lanes);
      if (column->n_bands > 0)
        g_string_append_printf (text, "+%u", column->n_bands);
    }

  return g_string_free_and_steal (text);
}

static void
test_places (void)
{
  static const struct
  {
    const char *name;
    const char *rooms;
    TestSlot    slots[7];
    const char *entries;
    const char *columns;
  } rows[] = {
    { "nothing", "A", { { 0 } }, "", "A 1" },
    { "rooms in the order asked for, others left out",
      "B A",
      { { "a", "A", "09:00", 60, 0 }, { "b", "B", "09:00", 60, 0 }, { "c", "C", "09:00", 60, 0 } },
      "a 1.0/1, b 0.0/1",
      "B 1, A 1" },
    { "by start, without a time left out",
      "A",
      { { "late", "A", "+00:30", 60, 0 },
        { "early", "A", "09:00", 60, 0 },
        { "?", "A", NULL, 0, 0 } },
      "early 0.0/1, late 0.0/1",
      "A 1" },
    { "side by side",
      "A",
      { { "a", "A", "09:00", 60, 0 }, { "b", "A", "09:30", 60, 0 }, { "c", "A", "10:30", 60, 0 } },
      "a 0.0/2, b 0.1/2, c 0.0/1",
      "A 2" },
    { "what takes no time is drawn for ten minutes",
      "A",
      { { "a", "A", "09:00", 0, 0 }, { "b", "A", "09:05", 60, 0 }, { "c", "A", "09:10", 55, 0 } },
      "a 0.0/2, b 0.1/2, c 0.0/2",
      "A 2" },
    { "four hours beside another are a band, alone they aren't",
      "A B",
      { { "a", "A", "09:00", 240, 0 },
        { "b", "A", "10:00", 60, 0 },
        { "c", "B", "09:00", 240, 0 } },
      "|a 0.0/1, c 1.0/1, b 0.0/1+1",
      "A 1+1, B 1" },
    { "under four hours never, twelve always",
      "A B",
      { { "a", "A", "09:00", 239, 0 },
        { "b", "A", "10:00", 60, 0 },
        { "c", "B", "09:00", 720, 0 } },
      "a 0.0/2, |c 1.0/1, b 0.1/2",
      "A 2, B 1+1" },
    { "bands side by side; cards together have the same before them",
      "A",
      { { "a", "A", "08:00", 720, 0 },
        { "x", "A", "09:00", 90, 0 },
        { "b", "A", "10:00", 720, 0 },
        { "y", "A", "10:00", 60, 0 },
        { "z", "A", "22:30", 60, 0 } },
      "|a 0.0/2, x 0.0/2+2, |b 0.1/2, y 0.1/2+2, z 0.0/1",
      "A 2+2" },
    { "breaks go across, once",
      "A B",
      { { "a", "A", "09:00", 60, 0 },
        { "Lunch/1", "A", "12:00", 60, LANYARD_SESSION_BREAK },
        { "Lunch/2", "B", "12:00", 60, LANYARD_SESSION_BREAK },
        { "Tea", NULL, "12:30", 60, LANYARD_SESSION_BREAK } },
      "a 0.0/1, Lunch/1 =.0/2, Tea =.1/2",
      "A 1, B 1" },
    { "without a room across where nothing else is on",
      "A",
      { { "Opening", NULL, "09:00", 60, 0 }, { "a", "A", "10:00", 60, 0 } },
      "Opening =.0/1, a 0.0/1",
      "A 1" },
    { "else in a column of their own",
      "A",
      { { "Opening", NULL, "09:00", 60, 0 },
        { "Walk", NULL, "10:30", 60, 0 },
        { "a", "A", "10:00", 60, 0 },
        { "Bar", NULL, "09:30", 720, 0 } },
      "Opening 1.0/1+1, |Bar 1.0/1, a 0.0/1, Walk 1.0/1+1",
      "A 1, - 1+1" },
    { "no rooms at all",
      "",
      { { "a", NULL, "09:00", 60, 0 }, { "b", NULL, "09:00", 60, 0 } },
      "a 0.0/2, b 0.1/2",
      "- 2" },
    { "nothing but a break",
      "",
      { { "a", NULL, "09:00", 60, LANYARD_SESSION_BREAK } },
      "a =.0/1",
      "- 1" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autoptr (LanyardGrid) grid = test_grid_new (rows[i].slots, rows[i].rooms);
      g_autofree char *entries = dup_entries (grid);
      g_autofree char *columns = dup_columns (grid);

      g_test_message ("%s", rows[i].name);
      g_assert_cmpstr (entries, ==, rows[i].entries);
      g_assert_cmpstr (columns, ==, rows[i].columns);
    }
}

static void
test_axis (void)
{
  static const struct
  {
    TestSlot slots[4];
    guint    n_hours;
    guint    n_stretches;
    guint    n_untimed;
  } rows[] = {
    { { { "a", "A", "09:00", 60, 0 }, { "?", "A", NULL, 60, 0 } }, 2, 1, 1 },
    /* through the night it keeps no hour open but its first */
    { { { "a", "A", "09:00", 60, 0 },
        { "b", "A", "10:00", 1200, 0 },
        { "c", "A", "20:00", 60, 0 } },
      5,
      3,
      0 },
    { { { "a", "A", "09:00", 60, 0 }, { "b", "A", "10:00", 300, 0 } }, 7, 1, 0 },
    { { { "a", "A", "00:00", 1440, 0 } }, 13, 1, 0 },
  };

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autoptr (LanyardGrid) grid = test_grid_new (rows[i].slots, "A");
      LanyardTimeAxis *axis = lanyard_grid_get_axis (grid);

      g_assert_cmpuint (lanyard_time_axis_get_hours (axis)->len, ==, rows[i].n_hours);
      g_assert_cmpuint (lanyard_time_axis_get_stretches (axis)->len, ==, rows[i].n_stretches);
      g_assert_cmpuint (lanyard_grid_get_n_untimed (grid), ==, rows[i].n_untimed);
    }
}

static void
test_rooms (void)
{
  static const TestSlot slots[] = {
    { "a", "C", "09:00", 60, 0 },
    { "b", "A", "09:00", 60, 0 },
    { "c", "B", "09:00", 60, LANYARD_SESSION_BREAK },
    { "d", "D", NULL, 60, 0 },
    { "e", "A", "10:00", 60, 0 },
    { "f", NULL, "10:00", 60, 0 },
    { 0 },
  };
  g_autoptr (GListModel) sessions = test_slots_new (slots);
  g_autoptr (GPtrArray) rooms = test_rooms_new ("A B C D");
  g_autoptr (GPtrArray) used = lanyard_grid_list_rooms (sessions, rooms);

  g_assert_cmpuint (used->len, ==, 2);
  g_assert_true (g_ptr_array_index (used, 0) == g_ptr_array_index (rooms, 0));
  g_assert_true (g_ptr_array_index (used, 1) == g_ptr_array_index (rooms, 2));
}

/* From where, in which room, and what is earlier, later, before and after. */
static void
test_beside (void)
{
  static const TestSlot slots[] = {
    { "a1", "A", "09:00", 60, 0 },
    { "c1", "C", "09:30", 60, 0 },
    { "Lunch", NULL, "12:00", 60, LANYARD_SESSION_BREAK },
    { "long", "A", "13:00", 300, 0 },
    { "a2", "A", "13:00", 60, 0 },
    { "a3", "A", "13:30", 60, 0 },
    { "c2", "C", "14:00", 60, 0 },
    { "c3", "C", "20:00", 60, 0 },
    { 0 },
  };
  static const struct
  {
    const char *from;
    guint       column;
    const char *to[4]; /* in order of LanyardGridDirection */
  } rows[] = {
    { "a1", 0, { "-", "Lunch", "-", "c1" } },
    { "c1", 2, { "-", "Lunch", "a1", "-" } },
    { "Lunch", 0, { "a1", "long", "-", "c2" } },
    { "Lunch", 2, { "c1", "c2", "long", "-" } },
    { "long", 0, { "Lunch", "a3", "-", "a2" } },
    { "a2", 0, { "Lunch", "a3", "long", "a3" } },
    { "a3", 0, { "a2", "-", "a2", "c2" } },
    { "c2", 2, { "Lunch", "c3", "a3", "-" } },
    { "c3", 2, { "c2", "-", "long", "-" } },
  };
  g_autoptr (LanyardGrid) grid = test_grid_new (slots, "A B C");

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      guint from = lanyard_grid_find (grid, rows[i].from);

      for (guint j = 0; j < G_N_ELEMENTS (rows[i].to); j++)
        {
          guint       to = lanyard_grid_find_beside (grid, from, rows[i].column, j);
          const char *id = "-";

          if (to != LANYARD_GRID_NONE)
            id = lanyard_session_get_id (lanyard_grid_get_entry (grid, to)->session);
          g_test_message ("%s %u", rows[i].from, j);
          g_assert_cmpstr (id, ==, rows[i].to[j]);
        }
    }

  g_assert_cmpuint (lanyard_grid_find (grid, "nothing"), ==, LANYARD_GRID_NONE);
  g_assert_cmpuint (lanyard_grid_find (grid, NULL), ==, LANYARD_GRID_NONE);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/grid/places", test_places);
  g_test_add_func ("/grid/axis", test_axis);
  g_test_add_func ("/grid/rooms", test_rooms);
  g_test_add_func ("/grid/beside", test_beside);
  return g_test_run ();
}
