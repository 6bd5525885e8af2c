/* SPDX-FileCopyrightText: 2026 The Lanyard authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "lanyard-sessionize-grid.h"

#include "lanyard-day-starts.h"
#include "lanyard-json-loose.h"
#include "lanyard-json.h"
#include "lanyard-sessionize.h"
#include "lanyard-when.h"

#include <string.h>

/* Sessionize's view "GridSmart": days with rooms with sessions; the same once
 * more by their start, which is left alone. */

typedef struct
{
  LanyardSessionize    *self;
  LanyardJsonObjectFunc func;   /* called for every session */
  LanyardDayStarts     *starts; /* (nullable) what is found of the days */
  LanyardDate           day;    /* of the sessions that are walked through */
  LanyardRoom          *room;   /* (unowned) (nullable) theirs */
  gboolean              add_rooms;
} Grid;

/**
 * lanyard_sessionize_grid_probe:
 * @root: the top of any document
 *
 * Returns: whether it is Sessionize's view of days and rooms
 */
gboolean
lanyard_sessionize_grid_probe (JsonNode *root)
{
  JsonObject *day = lanyard_json_peek_first (root);
  JsonNode   *rooms = day != NULL ? lanyard_json_member (day, "rooms") : NULL;
  JsonObject *room = lanyard_json_peek_first (rooms);

  return room != NULL && lanyard_json_member (day, "date") != NULL &&
         lanyard_json_member (room, "sessions") != NULL;
}

static LanyardDate
read_date (JsonObject  *day,
           LanyardWalk *walk)
{
  g_autofree char *text = lanyard_json_loose_string (day, "date", walk);
  LanyardDate      date;

  if (text == NULL)
    return LANYARD_NO_DATE;
  if (strlen (text) > strlen ("YYYY-MM-DD"))
    text[strlen ("YYYY-MM-DD")] = '\0';

  date = lanyard_when_date (text);
  if (date == LANYARD_NO_DATE)
    lanyard_walk_report_member (walk, "date", LANYARD_PROBLEM_BAD_DATE, NULL, text);
  return date;
}

static gboolean
walk_room_cb (JsonObject  *object,
              LanyardWalk *walk,
              gpointer     data)
{
  Grid            *grid = data;
  LanyardGather   *gather = grid->self->gather;
  g_autofree char *id = lanyard_json_loose_string (object, "id", walk);
  g_autofree char *name = lanyard_json_loose_string (object, "name", walk);

  grid->room = NULL;
  if (grid->add_rooms && name != NULL)
    {
      grid->room = lanyard_gather_room (gather, id, name);
      if (!g_str_equal (lanyard_room_get_title (grid->room), name))
        lanyard_walk_report_member (walk, "name", LANYARD_PROBLEM_CONTRADICTED,
                                    lanyard_room_get_title (grid->room), name);
    }
  return lanyard_json_foreach_object (object, "sessions", walk, grid->func, grid);
}

static gboolean
walk_day_cb (JsonObject  *object,
             LanyardWalk *walk,
             gpointer     data)
{
  Grid *grid = data;

  grid->day = read_date (object, walk);
  return lanyard_json_foreach_object (object, "rooms", walk, walk_room_cb, grid);
}

static gboolean
scout_cb (JsonObject  *object,
          LanyardWalk *walk,
          gpointer     data)
{
  Grid *grid = data;

  return lanyard_sessionize_scout_cb (object, walk, grid->self);
}

static gboolean
find_start_cb (JsonObject  *object,
               LanyardWalk *walk,
               gpointer     data)
{
  Grid            *grid = data;
  GTimeZone       *zone = lanyard_builder_get_fields (grid->self->gather->builder)->zone;
  g_autofree char *text = lanyard_json_loose_string (object, "startsAt", walk);
  LanyardInstant   start;

  if (text != NULL && lanyard_when_parse (text, NULL, zone, &start))
    lanyard_day_starts_add (grid->starts, grid->day, start, zone);
  return TRUE;
}

/* Where the document says it: plenums are in every room and in none. */
static LanyardRoom *
find_room (Grid       *grid,
           JsonObject *object)
{
  LanyardGather   *gather = grid->self->gather;
  g_autofree char *id = lanyard_json_loose_string (object, "roomId", gather->walk);
  g_autofree char *name = lanyard_json_loose_string (object, "room", gather->walk);
  gboolean         is_plenum = FALSE;
  LanyardRoom     *room;

  lanyard_json_loose_bool (object, "isPlenumSession", gather->walk, &is_plenum);
  if (id == NULL && name == NULL && is_plenum)
    return NULL;

  room = id != NULL ? g_hash_table_lookup (gather->rooms, id) : NULL;
  if (room == NULL)
    room = grid->room;
  if (room == NULL && name != NULL)
    room = lanyard_gather_room (gather, id, name);
  return room != NULL ? g_object_ref (room) : NULL;
}

static void
check_day (Grid                 *grid,
           LanyardSessionFields *fields)
{
  g_autofree char *expected = NULL;
  g_autofree char *found = NULL;

  if (fields->start == LANYARD_NO_INSTANT)
    {
      fields->day = LANYARD_NO_DATE;
      return;
    }
  if (grid->day == LANYARD_NO_DATE || grid->day == fields->day)
    return;

  expected = lanyard_date_to_iso (fields->day);
  found = lanyard_date_to_iso (grid->day);
  lanyard_walk_report_member (grid->self->gather->walk, "startsAt", LANYARD_PROBLEM_BAD_DATE,
                              expected, found);
}

static gboolean
read_session_cb (JsonObject  *object,
                 LanyardWalk *walk,
                 gpointer     data)
{
  Grid                *grid = data;
  LanyardSessionFields fields = { 0 };

  lanyard_sessionize_read_session (grid->self, object, &fields);
  fields.room = find_room (grid, object);
  check_day (grid, &fields);
  return lanyard_gather_add (grid->self->gather, &fields);
}

/**
 * lanyard_sessionize_grid_read:
 * @root: the top of a document that lanyard_sessionize_grid_probe() knows
 * @reading: what came with it
 * @error: return location for LANYARD_READ_ERROR_UNUSABLE or
 *   G_IO_ERROR_CANCELLED
 *
 * Returns: (transfer full) (nullable): the programme
 */
LanyardProgramme *
lanyard_sessionize_grid_read (JsonNode             *root,
                              const LanyardReading *reading,
                              GError              **error)
{
  g_autoptr (LanyardSessionize) self =
              lanyard_sessionize_new (reading, LANYARD_SESSIONIZE_GRID_FORMAT);
  g_autoptr (GPtrArray) ignored =
              g_ptr_array_new_with_free_func ((GDestroyNotify)lanyard_problem_free);
  g_autoptr (LanyardWalk) scout = lanyard_walk_new (ignored);
  g_autofree LanyardDayStarts *starts = g_new0 (LanyardDayStarts, 1);
  Grid                         grid = { .self = self, .func = scout_cb, .starts = starts };

  lanyard_json_foreach_top (root, scout, walk_day_cb, &grid);
  lanyard_gather_choose_zone (self->gather, NULL, NULL);
  grid.func = find_start_cb;
  lanyard_json_foreach_top (root, scout, walk_day_cb, &grid);
  lanyard_builder_get_fields (self->gather->builder)->day_start =
    lanyard_day_starts_choose (starts);

  lanyard_sessionize_read_others (self);
  grid.func = read_session_cb;
  grid.add_rooms = TRUE;
  lanyard_json_foreach_top (root, self->gather->walk, walk_day_cb, &grid);
  return lanyard_gather_finish (self->gather, error);
}
