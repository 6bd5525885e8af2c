/* SPDX-FileCopyrightText: 2026 The Lanyard authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Random histories of machines that share a plan: test-histories [COUNT [SEED]].
 * At the end of each all have the same plan; every line of a note that was ever
 * written, and that nobody who saw it deleted, is in the note; and no star that
 * was shared is lost. A history that fails says its seed: with a COUNT of 1 it
 * runs again alone. */

#include "config.h"

#include "machine.h"
#include "shelf.h"

#include "lanyard-plan-document-reader.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#define SECOND G_GINT64_CONSTANT (1000)
#define DAY (24 * 60 * 60 * SECOND)
#define START (18000 * DAY)
#define COUNT 300
#define MAX_MACHINES 6

static const char *const ids[] = { "a", "b", "c" };
#define N_IDS G_N_ELEMENTS (ids)

/* A line of a note, "line 17": no two are alike. */
typedef struct
{
  guint    id;
  gboolean deleted; /* by somebody who saw it */
  gboolean lost;    /* with a disk, before anybody else had it */
} Line;

typedef struct
{
  GRand       *rand;
  Shelf       *shelf;
  Machine     *machines[MAX_MACHINES];
  Machine     *backups[MAX_MACHINES]; /* (nullable) of each */
  gint64       clocks[MAX_MACHINES];  /* how far each goes wrong */
  guint        n_machines;
  gint64       now;
  guint        trouble;       /* requests in a hundred that go wrong */
  guint        sharing;       /* which is in the middle of a round; MAX_MACHINES: none */
  GArray      *lines;         /* (element-type Line) */
  LanyardStamp shared[N_IDS]; /* the latest of each star that was shared */
} History;

static guint
draw (History *self,
      guint    below)
{
  return (guint)g_rand_int_range (self->rand, 0, (gint32)below);
}

static gboolean
happens (History *self,
         guint    percent)
{
  return draw (self, 100) < percent;
}

static ShelfFault
fault_cb (gboolean                writes,
          LanyardCollectionError *code,
          gpointer                data)
{
  static const LanyardCollectionError codes[] = {
    LANYARD_COLLECTION_ERROR_UNREACHABLE,
    LANYARD_COLLECTION_ERROR_SERVER,
    LANYARD_COLLECTION_ERROR_LOCKED,
    LANYARD_COLLECTION_ERROR_CONFLICT,
    LANYARD_COLLECTION_ERROR_FULL,
  };
  History *self = data;

  if (!happens (self, self->trouble))
    return SHELF_FINE;

  /* reading is broken off, or fails; only writing meets another's lock */
  *code = codes[draw (self, writes ? G_N_ELEMENTS (codes) : 2)];
  return writes && happens (self, 40) ? SHELF_LOSES_ANSWER : SHELF_REFUSES;
}

static void
set_clock (History *self,
           guint    at)
{
  self->machines[at]->clock = self->now + self->clocks[at];
}

/* Most go right within some days; one in ten is years off. */
static gint64
draw_clock (History *self)
{
  gint64 days = happens (self, 10) ? (gint64)draw (self, 7300) - 3650 : (gint64)draw (self, 7) - 3;

  return days * DAY + draw (self, 1000) * SECOND;
}

static void
note_stars (History             *self,
            LanyardPlanDocument *document)
{
  for (guint i = 0; i < N_IDS; i++)
    {
      const LanyardDocumentItem *star =
        lanyard_plan_document_find_item (document, LANYARD_SECTION_STARS, ids[i]);

      if (star != NULL && lanyard_stamp_compare (&star->stamp, &self->shared[i]) > 0)
        self->shared[i] = star->stamp;
    }
}

/* What was decided in the middle of a round is not shared yet. */
static void
note_shared (History *self,
             Machine *machine)
{
  g_autoptr (LanyardPlanDocument) kept = machine_dup_kept (machine);

  note_stars (self, kept);
}

/* Where tags aren't heeded, another machine may write over what was shared just
 * now: it is there again after the next round, unless the disk breaks first. */
static void
forget_careless (History *self)
{
  GBytes *bytes = shelf_peek (self->shelf, MACHINE_FILE);

  if (lanyard_collection_heeds_tags (LANYARD_COLLECTION (self->shelf)))
    return;

  memset (self->shared, 0, sizeof self->shared);
  for (guint i = 0; i < self->n_machines; i++)
    note_shared (self, self->machines[i]);
  if (bytes != NULL)
    {
      g_autoptr (LanyardPlanDocument) document = lanyard_plan_document_read (bytes, NULL);

      note_stars (self, document);
    }
}

static void
share (History *self,
       guint    at)
{
  Machine           *machine = self->machines[at];
  LanyardRoundReport report;
  g_autoptr (GError) error = NULL;

  set_clock (self, at);
  if (machine_sync (machine, LANYARD_COLLECTION (self->shelf), &report, &error))
    note_shared (self, machine);
  else
    g_assert_cmpuint (error->domain, ==, LANYARD_COLLECTION_ERROR);
}

static gboolean
has_line (const char *text,
          guint       line)
{
  g_autofree char *name = g_strdup_printf ("line %u", line);
  g_auto (GStrv) lines = g_strsplit (text, "\n", -1);

  return g_strv_contains ((const char *const *)lines, name);
}

/* Somebody deletes some of what they see, and writes a line somewhere. */
static void
write_note (History *self,
            guint    at)
{
  guint            id = draw (self, N_IDS);
  g_autofree char *shown = machine_read (self->machines[at], ids[id]);
  g_auto (GStrv) lines = g_strsplit (shown, "\n", -1);
  guint place = draw (self, g_strv_length (lines) + 1);
  Line  line = { .id = id };
  guint number = self->lines->len;
  guint deletes = happens (self, 10) ? 100 : draw (self, 30);
  g_autoptr (GString) text = g_string_new (NULL);

  for (guint i = 0;; i++)
    {
      if (i == place && deletes < 100)
        {
          g_string_append_printf (text, "line %u\n", number);
          g_array_append_val (self->lines, line);
        }
      if (lines[i] == NULL)
        break;
      if (!happens (self, deletes))
        g_string_append_printf (text, "%s\n", lines[i]);
      else if (g_str_has_prefix (lines[i], "line "))
        g_array_index (self->lines, Line, atoi (lines[i] + strlen ("line "))).deleted = TRUE;
    }
  if (text->len > 0)
    g_string_truncate (text, text->len - 1);
  machine_write (self->machines[at], ids[id], text->str);
}

static void
decide (History *self,
        guint    at)
{
  Machine    *machine = self->machines[at];
  const char *id = ids[draw (self, N_IDS)];

  set_clock (self, at);
  switch (draw (self, 5))
    {
    case 0:
      machine_set_lead (machine, id, (int)draw (self, 4) + LANYARD_LEAD_BY_STAR);
      break;
    case 1:
    case 2:
      machine_set_star (machine, id, (LanyardStar)draw (self, 4));
      break;
    default:
      write_note (self, at);
      break;
    }
}

static gboolean
is_known_elsewhere (History *self,
                    guint    at,
                    guint    line)
{
  GBytes          *bytes = shelf_peek (self->shelf, MACHINE_FILE);
  g_autofree char *document = bytes != NULL ? g_strndup (g_bytes_get_data (bytes, NULL),
                                                         g_bytes_get_size (bytes))
                                            : g_strdup ("");
  g_autofree char *middle = g_strdup_printf ("line %u\\n", line);
  g_autofree char *end = g_strdup_printf ("line %u\"", line);

  if (strstr (document, middle) != NULL || strstr (document, end) != NULL)
    return TRUE;

  for (guint i = 0; i < self->n_machines; i++)
    {
      g_autofree char *text =
        machine_read (self->machines[i], ids[g_array_index (self->lines, Line, line).id]);

      if (i != at && has_line (text, line))
        return TRUE;
    }

  return FALSE;
}

/* A disk breaks, and an old backup takes its place. */
static void
restore (History *self,
         guint    at)
{
  for (guint i = 0; i < self->lines->len; i++)
    {
      if (!is_known_elsewhere (self, at, i))
        g_array_index (self->lines, Line, i).lost = TRUE;
    }

  machine_free (self->machines[at]);
  self->machines[at] = machine_copy (self->backups[at]);
  self->machines[at]->chance = (guint16)draw (self, 0x10000);
  forget_careless (self);
  for (guint i = 0; i < self->lines->len; i++)
    {
      Line            *line = &g_array_index (self->lines, Line, i);
      g_autofree char *text = machine_read (self->machines[at], ids[line->id]);

      if (has_line (text, i))
        line->lost = FALSE;
    }
}

static void
back_up (History *self,
         guint    at)
{
  g_clear_pointer (&self->backups[at], machine_free);
  self->backups[at] = machine_copy (self->machines[at]);
}

/* A new machine, or one whose disk is a copy of another's. */
static void
add_machine (History *self,
             gboolean copied)
{
  guint at = self->n_machines++;

  self->clocks[at] = draw_clock (self);
  if (copied)
    self->machines[at] = machine_copy (self->machines[draw (self, at)]);
  else
    self->machines[at] = machine_new ("Machine", at + 1, 0);
  self->machines[at]->chance = (guint16)draw (self, 0x10000);
  set_clock (self, at);
}

/* Somebody decides in the middle of a round, and somebody else shares. */
static void
after_cb (gboolean writes,
          gpointer data)
{
  History *self = data;

  guint sharing = self->sharing;
  guint other = draw (self, self->n_machines);

  if (sharing == MAX_MACHINES || !happens (self, 25))
    return;

  self->sharing = MAX_MACHINES;
  decide (self, draw (self, self->n_machines));
  if (other != sharing)
    share (self, other);
  self->sharing = sharing;
}

static void
step (History *self)
{
  guint at = draw (self, self->n_machines);
  guint kind = draw (self, 100);

  self->now += happens (self, 3) ? draw (self, 450) * DAY : (gint64)draw (self, 100000);
  if (kind < 55)
    decide (self, at);
  else if (kind < 88)
    {
      self->sharing = at;
      share (self, at);
      self->sharing = MAX_MACHINES;
    }
  else if (kind < 92)
    back_up (self, at);
  else if (kind < 94 && self->backups[at] != NULL)
    restore (self, at);
  else if (kind < 96)
    self->machines[at]->chance = (guint16)draw (self, 0x10000);
  else if (kind < 97)
    self->clocks[at] = draw_clock (self);
  else if (kind < 98 && self->n_machines < MAX_MACHINES)
    add_machine (self, TRUE);
}

static gboolean
check_line (History    *self,
            guint       number,
            const char *text)
{
  const Line *line = &g_array_index (self->lines, Line, number);

  if (line->deleted || line->lost || has_line (text, number))
    return TRUE;

  printf ("# line %u is not in the note on %s:\n# %s\n", number, ids[line->id], text);
  return FALSE;
}

/* What was taken back may have been forgotten since. */
static gboolean
check_star (History             *self,
            LanyardPlanDocument *plan,
            guint                id)
{
  const LanyardDocumentItem *star =
    lanyard_plan_document_find_item (plan, LANYARD_SECTION_STARS, ids[id]);
  gint64 latest = self->now;

  for (guint i = 0; i < self->n_machines; i++)
    latest = MAX (latest, self->now + self->clocks[i]);
  if (self->shared[id].device == 0 || self->shared[id].ms < latest - LANYARD_DOCUMENT_KEPT ||
      (star != NULL && lanyard_stamp_compare (&star->stamp, &self->shared[id]) >= 0))
    return TRUE;

  printf ("# the star on %s is lost\n", ids[id]);
  return FALSE;
}

static gboolean
check_same (Machine    *one,
            Machine    *two,
            const char *id)
{
  g_autofree char *text = machine_read (one, id);
  g_autofree char *other = machine_read (two, id);

  if (g_str_equal (text, other) && machine_get_star (one, id) == machine_get_star (two, id) &&
      machine_get_lead (one, id) == machine_get_lead (two, id))
    return TRUE;

  printf ("# %s is one thing here and another there:\n# %s\n# %s\n", id, text, other);
  return FALSE;
}

static gboolean
check (History *self)
{
  g_autoptr (LanyardPlanDocument) plan = machine_dup_plan (self->machines[0]);
  gboolean good = TRUE;

  for (guint i = 1; i < self->n_machines; i++)
    {
      for (guint id = 0; id < N_IDS; id++)
        good = check_same (self->machines[0], self->machines[i], ids[id]) && good;
    }
  for (guint id = 0; id < N_IDS; id++)
    good = check_star (self, plan, id) && good;
  for (guint i = 0; i < self->lines->len; i++)
    {
      g_autofree char *text =
        machine_read (self->machines[0], ids[g_array_index (self->lines, Line, i).id]);

      good = check_line (self, i, text) && good;
    }

  return good;
}

/* All find their server, and it works. */
static void
settle (History *self)
{
  shelf_set_after (self->shelf, NULL, NULL);
  shelf_set_faults (self->shelf, NULL, NULL);
  for (guint i = 0; i < 3 * self->n_machines; i++)
    share (self, i % self->n_machines);
}

static gboolean
run (guint32 seed)
{
  History  self = { .rand = g_rand_new_with_seed (seed), .now = START, .sharing = MAX_MACHINES };
  guint    n_machines, n_steps;
  gboolean good;

  self.shelf = shelf_new (happens (&self, 70));
  self.lines = g_array_new (FALSE, TRUE, sizeof (Line));
  self.trouble = happens (&self, 50) ? draw (&self, 60) : 0;
  n_machines = 2 + draw (&self, MAX_MACHINES - 1);
  while (self.n_machines < n_machines)
    add_machine (&self, FALSE);
  shelf_set_after (self.shelf, after_cb, &self);
  shelf_set_faults (self.shelf, fault_cb, &self);

  n_steps = 10 + draw (&self, 60);
  for (guint i = 0; i < n_steps; i++)
    step (&self);
  settle (&self);
  good = check (&self);

  for (guint i = 0; i < self.n_machines; i++)
    {
      machine_free (self.machines[i]);
      g_clear_pointer (&self.backups[i], machine_free);
    }
  g_array_unref (self.lines);
  g_object_unref (self.shelf);
  g_rand_free (self.rand);
  return good;
}

int
main (int    argc,
      char **argv)
{
  guint   count = argc > 1 ? (guint)atoi (argv[1]) : COUNT;
  guint32 seed = argc > 2 ? (guint32)strtoul (argv[2], NULL, 10) : 1;
  guint   n_bad = 0;

  printf ("1..1\n");
  for (guint i = 0; i < count; i++)
    {
      if (run (seed + i))
        continue;
      printf ("# that was seed %u\n", seed + i);
      n_bad++;
    }
  printf ("%s 1 - %u histories, %u bad\n", n_bad == 0 ? "ok" : "not ok", count, n_bad);
  return 0;
}
