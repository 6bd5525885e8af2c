/* SPDX-FileCopyrightText: 2026 The Lanyard authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "lanyard-grid-private.h"

#define SECONDS_PER_MINUTE 60

/* What is shorter is drawn as if it took so long: a line of text has to fit. */
#define LEAST_TIME (10 * SECONDS_PER_MINUTE)

static void
clear_column (gpointer data)
{
  g_clear_object (&((LanyardGridColumn *)data)->room);
}

static void
clear_entry (gpointer data)
{
  g_clear_object (&((LanyardGridEntry *)data)->session);
}

/* Returns: the position of the column, or LANYARD_GRID_NONE */
static guint
find_column (LanyardGrid *self,
             LanyardRoom *room)
{
  const char *id = room != NULL ? lanyard_room_get_id (room) : NULL;

  for (guint i = 0; i < self->columns->len; i++)
    {
      LanyardRoom *other = lanyard_grid_peek_column (self, i)->room;

      if (other != NULL ? g_strcmp0 (lanyard_room_get_id (other), id) == 0 : id == NULL)
        return i;
    }

  return LANYARD_GRID_NONE;
}

/* Adds a column to the right; without a room, for what has none. */
void
lanyard_grid_append_column (LanyardGrid *self,
                            LanyardRoom *room)
{
  LanyardGridColumn column = { .room = room != NULL ? g_object_ref (room) : NULL, .n_lanes = 1 };

  g_array_append_val (self->columns, column);
}

/* Several rooms may have the same break; it is one. */
static gboolean
has_break (LanyardGrid            *self,
           const LanyardGridEntry *entry)
{
  for (guint i = 0; i < self->entries->len; i++)
    {
      const LanyardGridEntry *other = lanyard_grid_peek_entry (self, i);

      if (other->shape == LANYARD_GRID_ACROSS &&
          other->span.start == entry->span.start &&
          other->span.end == entry->span.end &&
          g_str_equal (lanyard_session_get_title (other->session),
                       lanyard_session_get_title (entry->session)))
        return TRUE;
    }

  return FALSE;
}

static void
append_session (LanyardGrid    *self,
                LanyardSession *session)
{
  LanyardGridEntry entry = {
    .session = session,
    .span = { lanyard_session_get_start (session), lanyard_session_get_end (session) },
    .shape = LANYARD_GRID_CARD,
    .lane = { .n_lanes = 1 },
  };

  if (entry.span.start == LANYARD_NO_INSTANT)
    {
      self->n_untimed++;
      return;
    }

  entry.span.end = MAX (entry.span.end, entry.span.start + LEAST_TIME);
  if (lanyard_session_get_kind (session) == LANYARD_SESSION_BREAK)
    {
      entry.shape = LANYARD_GRID_ACROSS;
      if (has_break (self, &entry))
        return;
    }
  else
    {
      entry.column = find_column (self, lanyard_session_get_room (session));
      if (entry.column == LANYARD_GRID_NONE && lanyard_session_get_room (session) != NULL)
        return;
    }

  g_object_ref (session);
  g_array_append_val (self->entries, entry);
}

/* What takes twelve hours and more keeps none of them open but the one in
 * which it begins, unless there is nothing else. */
static LanyardTimeAxis *
create_axis (LanyardGrid *self,
             GTimeZone   *zone)
{
  g_autoptr (GArray) busy = g_array_new (FALSE, FALSE, sizeof (LanyardSpan));
  gboolean all_long = TRUE;

  for (guint i = 0; i < self->entries->len && all_long; i++)
    all_long =
      lanyard_grid_entry_get_length (lanyard_grid_peek_entry (self, i)) >= LANYARD_GRID_LONG_TIME;

  for (guint i = 0; i < self->entries->len; i++)
    {
      const LanyardGridEntry *entry = lanyard_grid_peek_entry (self, i);
      LanyardSpan             span = entry->span;

      if (all_long)
        span.end = MIN (span.end, span.start + LANYARD_GRID_LONG_TIME);
      else if (lanyard_grid_entry_get_length (entry) >= LANYARD_GRID_LONG_TIME)
        span.end = span.start;
      g_array_append_val (busy, span);
    }

  return lanyard_time_axis_new ((gpointer)busy->data, busy->len, zone);
}

static int
compare_entries (gconstpointer a,
                 gconstpointer b)
{
  LanyardInstant one = ((const LanyardGridEntry *)a)->span.start;
  LanyardInstant two = ((const LanyardGridEntry *)b)->span.start;

  return one < two ? -1 : one > two;
}

/**
 * lanyard_grid_new:
 * @sessions: a list of LanyardSession: those of a day
 * @rooms: (element-type LanyardRoom): the rooms to show, in order; what is in
 *   another is left out
 * @zone: the venue's zone
 *
 * Returns: (transfer full): where the sessions stand that have a start
 */
LanyardGrid *
lanyard_grid_new (GListModel *sessions,
                  GPtrArray  *rooms,
                  GTimeZone  *zone)
{
  LanyardGrid *self = g_new0 (LanyardGrid, 1);

  g_ref_count_init (&self->ref_count);
  self->columns = g_array_new (FALSE, FALSE, sizeof (LanyardGridColumn));
  self->entries = g_array_new (FALSE, FALSE, sizeof (LanyardGridEntry));
  g_array_set_clear_func (self->columns, clear_column);
  g_array_set_clear_func (self->entries, clear_entry);

  for (guint i = 0; i < rooms->len; i++)
    lanyard_grid_append_column (self, g_ptr_array_index (rooms, i));
  for (guint i = 0; i < g_list_model_get_n_items (sessions); i++)
    {
      g_autoptr (LanyardSession) session = g_list_model_get_item (sessions, i);

      append_session (self, session);
    }

  g_array_sort (self->entries, compare_entries);
  lanyard_grid_place_roomless (self);
  lanyard_grid_place (self);
  self->axis = create_axis (self, zone);
  return self;
}

LanyardGrid *
lanyard_grid_ref (LanyardGrid *self)
{
  g_ref_count_inc (&self->ref_count);
  return self;
}

void
lanyard_grid_unref (LanyardGrid *self)
{
  if (!g_ref_count_dec (&self->ref_count))
    return;

  g_array_unref (self->columns);
  g_array_unref (self->entries);
  lanyard_time_axis_free (self->axis);
  g_free (self);
}

/**
 * lanyard_grid_list_rooms:
 * @sessions: a list of LanyardSession: those of a day
 * @rooms: (element-type LanyardRoom): those of the programme, in order
 *
 * Returns: (transfer full) (element-type LanyardRoom): the rooms in which
 *   something is that day, in the same order; not those with breaks alone
 */
GPtrArray *
lanyard_grid_list_rooms (GListModel *sessions,
                         GPtrArray  *rooms)
{
  g_autoptr (GHashTable) used = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  GPtrArray *list = g_ptr_array_new_with_free_func (g_object_unref);

  for (guint i = 0; i < g_list_model_get_n_items (sessions); i++)
    {
      g_autoptr (LanyardSession) session = g_list_model_get_item (sessions, i);
      LanyardRoom *room = lanyard_session_get_room (session);

      if (room != NULL && lanyard_session_get_kind (session) != LANYARD_SESSION_BREAK &&
          lanyard_session_get_start (session) != LANYARD_NO_INSTANT)
        g_hash_table_add (used, g_strdup (lanyard_room_get_id (room)));
    }

  for (guint i = 0; i < rooms->len; i++)
    {
      LanyardRoom *room = g_ptr_array_index (rooms, i);

      if (g_hash_table_contains (used, lanyard_room_get_id (room)))
        g_ptr_array_add (list, g_object_ref (room));
    }

  return list;
}

guint
lanyard_grid_get_n_columns (LanyardGrid *self)
{
  return self->columns->len;
}

const LanyardGridColumn *
lanyard_grid_get_column (LanyardGrid *self,
                         guint        column)
{
  return lanyard_grid_peek_column (self, column);
}

guint
lanyard_grid_get_n_entries (LanyardGrid *self)
{
  return self->entries->len;
}

/**
 * lanyard_grid_get_entry:
 * @self: a grid
 * @entry: a position below lanyard_grid_get_n_entries()
 *
 * Returns: (transfer none): what stands there; they are in order of start
 */
const LanyardGridEntry *
lanyard_grid_get_entry (LanyardGrid *self,
                        guint        entry)
{
  return lanyard_grid_peek_entry (self, entry);
}

/**
 * lanyard_grid_get_axis:
 * @self: a grid
 *
 * Returns: (transfer none): its hours
 */
LanyardTimeAxis *
lanyard_grid_get_axis (LanyardGrid *self)
{
  return self->axis;
}

/**
 * lanyard_grid_get_n_untimed:
 * @self: a grid
 *
 * Returns: how many sessions aren't in it because nobody knows when they begin
 */
guint
lanyard_grid_get_n_untimed (LanyardGrid *self)
{
  return self->n_untimed;
}

/**
 * lanyard_grid_find:
 * @self: a grid
 * @session: (nullable): a session's id
 *
 * Returns: where it stands, or LANYARD_GRID_NONE
 */
guint
lanyard_grid_find (LanyardGrid *self,
                   const char  *session)
{
  for (guint i = 0; session != NULL && i < self->entries->len; i++)
    {
      const LanyardGridEntry *entry = lanyard_grid_peek_entry (self, i);

      if (g_str_equal (lanyard_session_get_id (entry->session), session))
        return i;
    }

  return LANYARD_GRID_NONE;
}
