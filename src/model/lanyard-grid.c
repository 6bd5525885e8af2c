/* SPDX-FileCopyrightText: 2026 The Lanyard authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "lanyard-grid.h"

#define SECONDS_PER_MINUTE 60
#define SECONDS_PER_HOUR 3600

/* What is shorter is drawn as if it took so long: a line of text has to fit. */
#define LEAST_TIME (10 * SECONDS_PER_MINUTE)

/* From here on a session would be a tower that pushes others aside. */
#define BAND_TIME (4 * SECONDS_PER_HOUR)

/* Something this long is always there rather than at a time. */
#define LONG_TIME (12 * SECONDS_PER_HOUR)

struct _LanyardGrid
{
  grefcount        ref_count;
  GArray          *columns; /* of LanyardGridColumn */
  GArray          *entries; /* of LanyardGridEntry, by start */
  LanyardTimeAxis *axis;
  guint            n_untimed;
};

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

static gint64
get_length (const LanyardGridEntry *entry)
{
  return entry->span.end - entry->span.start;
}

static LanyardGridEntry *
get_entry (LanyardGrid *self,
           guint        entry)
{
  return &g_array_index (self->entries, LanyardGridEntry, entry);
}

static LanyardGridColumn *
get_column (LanyardGrid *self,
            guint        column)
{
  return &g_array_index (self->columns, LanyardGridColumn, column);
}

/* Returns: the position of the column, or LANYARD_GRID_NONE */
static guint
find_column (LanyardGrid *self,
             LanyardRoom *room)
{
  const char *id = room != NULL ? lanyard_room_get_id (room) : NULL;

  for (guint i = 0; i < self->columns->len; i++)
    {
      LanyardRoom *other = get_column (self, i)->room;

      if (other != NULL ? g_strcmp0 (lanyard_room_get_id (other), id) == 0 : id == NULL)
        return i;
    }

  return LANYARD_GRID_NONE;
}

static void
append_column (LanyardGrid *self,
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
      const LanyardGridEntry *other = get_entry (self, i);

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

/* Whether another than breaks is on at the same time. */
static gboolean
is_alone (LanyardGrid *self,
          guint        entry)
{
  for (guint i = 0; i < self->entries->len; i++)
    {
      if (i != entry && get_entry (self, i)->shape != LANYARD_GRID_ACROSS &&
          lanyard_span_overlap (&get_entry (self, i)->span, &get_entry (self, entry)->span) > 0)
        return FALSE;
    }

  return TRUE;
}

/* What has no room goes across where nothing else is on; the rest gets a
 * column of its own, the last. */
static void
place_roomless (LanyardGrid *self)
{
  guint last = self->columns->len;

  for (guint i = 0; i < self->entries->len; i++)
    {
      LanyardGridEntry *entry = get_entry (self, i);

      if (entry->column != LANYARD_GRID_NONE)
        continue;
      if (last > 0 && get_length (entry) < LONG_TIME && is_alone (self, i))
        {
          entry->shape = LANYARD_GRID_ACROSS;
          entry->column = 0;
        }
    }

  for (guint i = 0; i < self->entries->len; i++)
    {
      if (get_entry (self, i)->column != LANYARD_GRID_NONE)
        continue;
      if (self->columns->len == last)
        append_column (self, NULL);
      get_entry (self, i)->column = last;
    }

  if (self->columns->len == 0 && self->entries->len > 0)
    append_column (self, NULL);
}

/* Lays out those of one column (any, for what goes across) that have a shape.
 * Returns: the most that stand side by side */
static guint
lay_out (LanyardGrid     *self,
         guint            column,
         LanyardGridShape shape)
{
  g_autoptr (GArray) spans = g_array_new (FALSE, FALSE, sizeof (LanyardSpan));
  g_autoptr (GArray) lanes = NULL;
  guint most = 0;
  guint at = 0;

  for (guint i = 0; i < self->entries->len; i++)
    {
      if (get_entry (self, i)->column == column && get_entry (self, i)->shape == shape)
        g_array_append_val (spans, get_entry (self, i)->span);
    }

  lanes = lanyard_spans_lay_out ((gpointer)spans->data, spans->len);
  for (guint i = 0; i < self->entries->len; i++)
    {
      LanyardGridEntry *entry = get_entry (self, i);

      if (entry->column != column || entry->shape != shape)
        continue;
      entry->lane = g_array_index (lanes, LanyardLane, at++);
      most = MAX (most, entry->lane.n_lanes);
    }

  return most;
}

/* Whether it is long enough for a band, and would push another aside unless it
 * is one. */
static gboolean
is_band (LanyardGrid *self,
         guint        entry)
{
  const LanyardGridEntry *one = get_entry (self, entry);

  if (one->shape != LANYARD_GRID_CARD || get_length (one) < BAND_TIME)
    return FALSE;
  if (get_length (one) >= LONG_TIME)
    return TRUE;

  for (guint i = 0; i < self->entries->len; i++)
    {
      const LanyardGridEntry *other = get_entry (self, i);

      if (i != entry && other->column == one->column && other->shape != LANYARD_GRID_ACROSS &&
          lanyard_span_overlap (&other->span, &one->span) > 0)
        return TRUE;
    }

  return FALSE;
}

/* Cards that stand side by side have the same bands before them, so that they
 * share what is left. */
static void
inset_cards (LanyardGrid *self,
             guint        column)
{
  g_autoptr (GPtrArray) cluster = g_ptr_array_new ();
  LanyardInstant last = LANYARD_NO_INSTANT;
  guint          inset = 0;

  for (guint i = 0; i < self->entries->len; i++)
    {
      LanyardGridEntry *card = get_entry (self, i);

      if (card->column != column || card->shape != LANYARD_GRID_CARD)
        continue;
      if (card->span.start >= last)
        {
          g_ptr_array_set_size (cluster, 0);
          inset = 0;
        }

      g_ptr_array_add (cluster, card);
      last = MAX (last, card->span.end);
      for (guint j = 0; j < self->entries->len; j++)
        {
          const LanyardGridEntry *band = get_entry (self, j);

          if (band->column == column && band->shape == LANYARD_GRID_BAND &&
              lanyard_span_overlap (&band->span, &card->span) > 0)
            inset = MAX (inset, band->lane.lane + 1);
        }
      for (guint j = 0; j < cluster->len; j++)
        ((LanyardGridEntry *)g_ptr_array_index (cluster, j))->inset = inset;
    }
}

static void
place (LanyardGrid *self)
{
  for (guint i = 0; i < self->entries->len; i++)
    {
      if (is_band (self, i))
        get_entry (self, i)->shape = LANYARD_GRID_BAND;
    }

  lay_out (self, 0, LANYARD_GRID_ACROSS);
  for (guint i = 0; i < self->columns->len; i++)
    {
      get_column (self, i)->n_bands = lay_out (self, i, LANYARD_GRID_BAND);
      get_column (self, i)->n_lanes = MAX (lay_out (self, i, LANYARD_GRID_CARD), 1);
      if (get_column (self, i)->n_bands > 0)
        inset_cards (self, i);
    }
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
    all_long = get_length (get_entry (self, i)) >= LONG_TIME;

  for (guint i = 0; i < self->entries->len; i++)
    {
      LanyardSpan span = get_entry (self, i)->span;

      if (all_long)
        span.end = MIN (span.end, span.start + LONG_TIME);
      else if (get_length (get_entry (self, i)) >= LONG_TIME)
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
    append_column (self, g_ptr_array_index (rooms, i));
  for (guint i = 0; i < g_list_model_get_n_items (sessions); i++)
    {
      g_autoptr (LanyardSession) session = g_list_model_get_item (sessions, i);

      append_session (self, session);
    }

  g_array_sort (self->entries, compare_entries);
  place_roomless (self);
  place (self);
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
  return get_column (self, column);
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
  return get_entry (self, entry);
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
      if (g_str_equal (lanyard_session_get_id (get_entry (self, i)->session), session))
        return i;
    }

  return LANYARD_GRID_NONE;
}

static gboolean
is_in_column (const LanyardGridEntry *entry,
              guint                   column)
{
  return entry->column == column || entry->shape == LANYARD_GRID_ACROSS;
}

/* What begins with it in the same room stands beside it. */
static gboolean
begins_with (const LanyardGridEntry *one,
             const LanyardGridEntry *two)
{
  return one->span.start == two->span.start && one->column == two->column &&
         (one->shape == LANYARD_GRID_ACROSS) == (two->shape == LANYARD_GRID_ACROSS);
}

static guint
find_in_time (LanyardGrid *self,
              guint        entry,
              guint        column,
              int          step)
{
  for (guint i = entry + step; i < self->entries->len; i += step)
    {
      if (is_in_column (get_entry (self, i), column) &&
          !begins_with (get_entry (self, i), get_entry (self, entry)))
        return i;
    }

  return LANYARD_GRID_NONE;
}

/* Returns: how far right in its room it stands: bands come before cards */
static guint
get_rank (LanyardGrid            *self,
          const LanyardGridEntry *entry)
{
  if (entry->shape == LANYARD_GRID_BAND)
    return entry->lane.lane;
  return get_column (self, entry->column)->n_bands + entry->lane.lane;
}

static guint
find_in_room (LanyardGrid *self,
              guint        entry,
              int          step)
{
  const LanyardGridEntry *from = get_entry (self, entry);
  guint                   found = LANYARD_GRID_NONE;
  int                     best = G_MAXINT;

  for (guint i = 0; i < self->entries->len; i++)
    {
      const LanyardGridEntry *other = get_entry (self, i);
      int                     away;

      if (other->column != from->column || other->shape == LANYARD_GRID_ACROSS ||
          lanyard_span_overlap (&other->span, &from->span) == 0)
        continue;
      away = ((int)get_rank (self, other) - (int)get_rank (self, from)) * step;
      if (away > 0 && away < best)
        {
          found = i;
          best = away;
        }
    }

  return found;
}

/* Returns: what is nearest in time in a room: what is on, else what ends or
 *   begins next to it */
static guint
find_nearest (LanyardGrid       *self,
              const LanyardSpan *span,
              guint              column)
{
  guint  found = LANYARD_GRID_NONE;
  gint64 best = G_MAXINT64;

  for (guint i = 0; i < self->entries->len; i++)
    {
      const LanyardGridEntry *other = get_entry (self, i);
      gint64                  away;

      if (other->column != column || other->shape == LANYARD_GRID_ACROSS)
        continue;
      away = lanyard_span_overlap (&other->span, span) > 0
               ? 0
               : LONG_TIME + MAX (other->span.start - span->end, span->start - other->span.end);
      away += MIN (ABS (other->span.start - span->start), LONG_TIME);
      if (away < best)
        {
          found = i;
          best = away;
        }
    }

  return found;
}

static guint
find_in_rooms (LanyardGrid *self,
               guint        entry,
               guint        column,
               int          step)
{
  const LanyardGridEntry *from = get_entry (self, entry);

  if (from->shape != LANYARD_GRID_ACROSS)
    {
      guint found = find_in_room (self, entry, step);

      if (found != LANYARD_GRID_NONE)
        return found;
    }

  for (guint i = column + step; i < self->columns->len; i += step)
    {
      guint found = find_nearest (self, &from->span, i);

      if (found != LANYARD_GRID_NONE)
        return found;
    }

  return LANYARD_GRID_NONE;
}

/**
 * lanyard_grid_find_beside:
 * @self: a grid
 * @entry: where one is
 * @column: the room one is in: with what goes across, any
 * @direction: where to
 *
 * Returns: what stands there: in time in the same room, else in the next room
 *   with anything what is nearest in time; LANYARD_GRID_NONE at the end
 */
guint
lanyard_grid_find_beside (LanyardGrid         *self,
                          guint                entry,
                          guint                column,
                          LanyardGridDirection direction)
{
  switch (direction)
    {
    case LANYARD_GRID_EARLIER:
      return find_in_time (self, entry, column, -1);
    case LANYARD_GRID_LATER:
      return find_in_time (self, entry, column, 1);
    case LANYARD_GRID_BEFORE:
      return find_in_rooms (self, entry, column, -1);
    case LANYARD_GRID_AFTER:
    default:
      return find_in_rooms (self, entry, column, 1);
    }
}
