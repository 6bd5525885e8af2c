/* SPDX-FileCopyrightText: 2026 The Lanyard authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "lanyard-grid-private.h"

/* From here on a session would be a tower that pushes others aside. */
#define BAND_TIME (4 * 60 * 60)

/* Whether another than breaks is on at the same time. */
static gboolean
is_alone (LanyardGrid *self,
          guint        entry)
{
  const LanyardGridEntry *one = lanyard_grid_peek_entry (self, entry);

  for (guint i = 0; i < self->entries->len; i++)
    {
      const LanyardGridEntry *other = lanyard_grid_peek_entry (self, i);

      if (i != entry && other->shape != LANYARD_GRID_ACROSS &&
          lanyard_span_overlap (&other->span, &one->span) > 0)
        return FALSE;
    }

  return TRUE;
}

/* What has no room goes across where nothing else is on; the rest gets a
 * column of its own, the last. */
void
lanyard_grid_place_roomless (LanyardGrid *self)
{
  guint last = self->columns->len;

  for (guint i = 0; i < self->entries->len; i++)
    {
      LanyardGridEntry *entry = lanyard_grid_peek_entry (self, i);

      if (entry->column != LANYARD_GRID_NONE)
        continue;
      if (last > 0 && lanyard_grid_entry_get_length (entry) < LANYARD_GRID_LONG_TIME &&
          is_alone (self, i))
        {
          entry->shape = LANYARD_GRID_ACROSS;
          entry->column = 0;
        }
    }

  for (guint i = 0; i < self->entries->len; i++)
    {
      if (lanyard_grid_peek_entry (self, i)->column != LANYARD_GRID_NONE)
        continue;
      if (self->columns->len == last)
        lanyard_grid_append_column (self, NULL);
      lanyard_grid_peek_entry (self, i)->column = last;
    }

  if (self->columns->len == 0 && self->entries->len > 0)
    lanyard_grid_append_column (self, NULL);
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
      const LanyardGridEntry *entry = lanyard_grid_peek_entry (self, i);

      if (entry->column == column && entry->shape == shape)
        g_array_append_val (spans, entry->span);
    }

  lanes = lanyard_spans_lay_out ((gpointer)spans->data, spans->len);
  for (guint i = 0; i < self->entries->len; i++)
    {
      LanyardGridEntry *entry = lanyard_grid_peek_entry (self, i);

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
  const LanyardGridEntry *one = lanyard_grid_peek_entry (self, entry);

  if (one->shape != LANYARD_GRID_CARD || lanyard_grid_entry_get_length (one) < BAND_TIME)
    return FALSE;
  if (lanyard_grid_entry_get_length (one) >= LANYARD_GRID_LONG_TIME)
    return TRUE;

  for (guint i = 0; i < self->entries->len; i++)
    {
      const LanyardGridEntry *other = lanyard_grid_peek_entry (self, i);

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
      LanyardGridEntry *card = lanyard_grid_peek_entry (self, i);

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
          const LanyardGridEntry *band = lanyard_grid_peek_entry (self, j);

          if (band->column == column && band->shape == LANYARD_GRID_BAND &&
              lanyard_span_overlap (&band->span, &card->span) > 0)
            inset = MAX (inset, band->lane.lane + 1);
        }
      for (guint j = 0; j < cluster->len; j++)
        ((LanyardGridEntry *)g_ptr_array_index (cluster, j))->inset = inset;
    }
}

/* Settles what is a band, and which lane each has. */
void
lanyard_grid_place (LanyardGrid *self)
{
  for (guint i = 0; i < self->entries->len; i++)
    {
      if (is_band (self, i))
        lanyard_grid_peek_entry (self, i)->shape = LANYARD_GRID_BAND;
    }

  lay_out (self, 0, LANYARD_GRID_ACROSS);
  for (guint i = 0; i < self->columns->len; i++)
    {
      lanyard_grid_peek_column (self, i)->n_bands = lay_out (self, i, LANYARD_GRID_BAND);
      lanyard_grid_peek_column (self, i)->n_lanes = MAX (lay_out (self, i, LANYARD_GRID_CARD), 1);
      if (lanyard_grid_peek_column (self, i)->n_bands > 0)
        inset_cards (self, i);
    }
}
