/* SPDX-FileCopyrightText: 2026 The Lanyard authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "lanyard-decisions-private.h"
#include "lanyard-trails-private.h"

/* What an update of one conference's plan needs. */
typedef struct
{
  const char *conference;
  gint64      generation;
  gboolean    ids_renumbered;
  GPtrArray  *snapshots;
  GPtrArray  *changes; /* (nullable) */
} Update;

/* What it works on. */
typedef struct
{
  LanyardStep step;
  GHashTable *ids;     /* those of the sessions that are there now; unowned */
  GHashTable *renamed; /* id of a session that is gone -> the one it has in the plan now */
  GHashTable *owners;  /* and the other way round */
  GPtrArray  *rows;    /* (element-type LanyardPlanRow) as they were */
  GPtrArray  *changes; /* (nullable) (element-type LanyardTrail) not acknowledged */
} Work;

static void
work_clear (Work *self)
{
  lanyard_step_clear (&self->step);
  g_clear_pointer (&self->ids, g_hash_table_unref);
  g_clear_pointer (&self->renamed, g_hash_table_unref);
  g_clear_pointer (&self->owners, g_hash_table_unref);
  g_clear_pointer (&self->rows, g_ptr_array_unref);
  g_clear_pointer (&self->changes, g_ptr_array_unref);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Work, work_clear)

static GPtrArray *
trails_new (void)
{
  return g_ptr_array_new_with_free_func ((GDestroyNotify)lanyard_trail_free);
}

/* Whether one that is gone, and that had the id @old, can have @id. */
static gboolean
is_free (Work       *work,
         GHashTable *used,
         const char *id,
         const char *old)
{
  const char *owner = g_hash_table_lookup (work->owners, id);

  return !g_hash_table_contains (work->ids, id) && !g_hash_table_contains (used, id) &&
         (owner == NULL || g_str_equal (owner, old));
}

static void
rename_gone (Work         *work,
             LanyardTrail *trail,
             GHashTable   *used)
{
  g_autofree char *old = g_strdup (trail->last->id);
  const char      *known = g_hash_table_lookup (work->renamed, old);

  if (known != NULL)
    g_set_str (&trail->last->id, known);
  while (!is_free (work, used, trail->last->id, old))
    {
      g_autofree char *id = g_strconcat ("gone:", trail->last->id, NULL);

      g_set_str (&trail->last->id, id);
    }

  g_hash_table_add (used, trail->last->id);
  g_hash_table_insert (work->owners, g_strdup (trail->last->id), g_strdup (old));
  g_hash_table_insert (work->renamed, g_steal_pointer (&old), g_strdup (trail->last->id));
}

/* One that is gone keeps the id by which the plan and the changes know it,
 * unless that is another session's now; then it has another one in both. */
static void
name_gone (Work      *work,
           GPtrArray *trails)
{
  g_autoptr (GHashTable) used = g_hash_table_new (g_str_hash, g_str_equal);
  g_autoptr (GPtrArray) nameless = g_ptr_array_new ();

  for (guint i = 0; i < trails->len; i++)
    {
      LanyardTrail *trail = g_ptr_array_index (trails, i);
      char         *id = trail->last->id;

      if (!trail->gone)
        continue;
      if (!is_free (work, used, id, id))
        {
          g_ptr_array_add (nameless, trail);
          continue;
        }
      g_hash_table_add (used, id);
      g_hash_table_insert (work->owners, g_strdup (id), g_strdup (id));
    }
  for (guint i = 0; i < nameless->len; i++)
    rename_gone (work, g_ptr_array_index (nameless, i), used);
}

static GPtrArray *
list_trails_of_changes (GPtrArray *changes)
{
  GPtrArray *trails = trails_new ();

  for (guint i = 0; i < changes->len; i++)
    {
      LanyardChange         *change = g_ptr_array_index (changes, i);
      const LanyardSnapshot *before = lanyard_change_get_before (change);
      const LanyardSnapshot *after = lanyard_change_get_after (change);

      g_ptr_array_add (trails, lanyard_trail_new (before, after != NULL ? after : before,
                                                  after == NULL));
    }

  return trails;
}

/* Has what wasn't acknowledged go on with what changed now: one a session, and
 * none where all is again as the user last knew it. */
static gboolean
follow_changes (LanyardDatabase *database,
                const Update    *update,
                Work            *work,
                GError         **error)
{
  g_autoptr (GPtrArray) before = lanyard_plans_read_changes (database, update->conference, error);

  if (before == NULL)
    return FALSE;

  work->changes = list_trails_of_changes (before);
  if (work->step.changes != NULL)
    lanyard_trails_follow_changes (work->changes, &work->step);
  else
    lanyard_trails_follow (work->changes, &work->step);
  return TRUE;
}

static LanyardChange *
make_change (LanyardTrail *trail)
{
  if (!trail->gone)
    return lanyard_change_new (trail->first, trail->last);

  /* its last id is what it is known by */
  if (trail->first != NULL)
    g_set_str (&trail->first->id, trail->last->id);
  return lanyard_change_new (trail->first, NULL);
}

static gboolean
write_changes (LanyardDatabase *database,
               const Update    *update,
               Work            *work,
               GError         **error)
{
  g_autoptr (GPtrArray) changes = g_ptr_array_new_with_free_func (g_object_unref);

  name_gone (work, work->changes);
  for (guint i = 0; i < work->changes->len; i++)
    {
      LanyardChange *change = make_change (g_ptr_array_index (work->changes, i));

      if (change != NULL)
        g_ptr_array_add (changes, change);
    }

  return lanyard_plans_replace_changes (database, update->conference, changes, error);
}

static gboolean
is_as_it_was (const LanyardPlanRow *row,
              const LanyardTrail   *trail)
{
  return row->entry->gone == trail->gone && lanyard_snapshot_equal (row->entry->snapshot,
                                                                    trail->last);
}

/* What was noted of a session, and what the user was reminded of, goes by its id. */
static gboolean
rename_items (LanyardDatabase      *database,
              const char           *conference,
              const LanyardPlanRow *row,
              const LanyardTrail   *trail,
              GError              **error)
{
  const char *from = row->entry->snapshot->id;

  return g_str_equal (from, trail->last->id) ||
         (lanyard_plans_rename_reminders (database, conference, from, trail->last->id, error) &&
          lanyard_plans_rename_note (database, conference, from, trail->last->id, error) &&
          lanyard_plans_rename_decisions (database, conference, from, trail->last->id, error));
}

/* Those that are others now make room for each other before they are written. */
static gboolean
write_rows (LanyardDatabase *database,
            const Update    *update,
            Work            *work,
            GPtrArray       *trails,
            GError         **error)
{
  g_autoptr (GPtrArray) others = g_ptr_array_new_with_free_func ((GDestroyNotify)
                                                                  lanyard_plan_row_free);

  for (guint i = 0; i < work->rows->len; i++)
    {
      const LanyardPlanRow *row = g_ptr_array_index (work->rows, i);
      const LanyardTrail   *trail = g_ptr_array_index (trails, i);
      LanyardPlanRow       *other;

      if (is_as_it_was (row, trail))
        continue;
      if (!lanyard_plans_drop_row (database, update->conference, row->entry->snapshot->id,
                                   error) ||
          !rename_items (database, update->conference, row, trail, error))
        return FALSE;
      other = g_new0 (LanyardPlanRow, 1);
      other->entry = lanyard_plan_entry_new (trail->last, row->entry->star, trail->gone);
      other->stamp = row->stamp;
      g_ptr_array_add (others, other);
    }

  for (guint i = 0; i < others->len; i++)
    {
      if (!lanyard_plans_write_row (database, update->conference, g_ptr_array_index (others, i),
                                    error))
        return FALSE;
    }

  return others->len == 0 ||
         (lanyard_plans_settle_reminders (database, update->conference, error) &&
          lanyard_plans_settle_notes (database, update->conference, error) &&
          lanyard_plans_settle_decisions (database, update->conference, error));
}

static gboolean
follow_stars (LanyardDatabase *database,
              const Update    *update,
              Work            *work,
              GError         **error)
{
  g_autoptr (GPtrArray) trails = trails_new ();

  work->rows = lanyard_plans_read_rows (database, update->conference, error);
  if (work->rows == NULL)
    return FALSE;

  for (guint i = 0; i < work->rows->len; i++)
    {
      const LanyardPlanEntry *entry = ((LanyardPlanRow *)g_ptr_array_index (work->rows, i))->entry;

      g_ptr_array_add (trails, lanyard_trail_new (NULL, entry->snapshot, entry->gone));
    }
  lanyard_trails_follow (trails, &work->step);
  name_gone (work, trails);
  return write_rows (database, update, work, trails, error);
}

/* @generation: which of its programmes the plan followed last, -1: none, as
 * the conference isn't known */
static gboolean
read_generation (LanyardDatabase *database,
                 const char      *conference,
                 gint64          *generation,
                 GError         **error)
{
  g_autoptr (GError) local_error = NULL;
  sqlite3_stmt *statement = lanyard_database_query (
    database, &local_error, "SELECT generation FROM conference WHERE id = ?1", "s", conference);

  *generation = -1;
  if (statement != NULL && lanyard_database_next (database, statement, &local_error))
    {
      *generation = sqlite3_column_int64 (statement, 0);
      sqlite3_reset (statement);
    }

  if (local_error == NULL)
    return TRUE;
  g_propagate_error (error, g_steal_pointer (&local_error));
  return FALSE;
}

static void
work_init (Work         *self,
           const Update *update,
           gint64        known)
{
  self->step.snapshots = update->snapshots;
  self->step.ids_renumbered = update->ids_renumbered;
  self->renamed = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
  self->owners = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
  self->ids = g_hash_table_new (g_str_hash, g_str_equal);
  for (guint i = 0; i < update->snapshots->len; i++)
    {
      const LanyardSnapshot *snapshot = g_ptr_array_index (update->snapshots, i);

      g_hash_table_add (self->ids, snapshot->id);
    }

  if (update->generation > known)
    self->step.changes = update->changes;
  /* the second time nobody comes back that didn't the first time */
  if (update->generation == known)
    self->step.born = g_hash_table_new (g_str_hash, g_str_equal);
}

static gboolean
follow (LanyardDatabase *database,
        gpointer         data,
        GError         **error)
{
  const Update *update = data;
  gint64        known;
  g_auto (Work) work = { 0 };

  if (!read_generation (database, update->conference, &known, error))
    return FALSE;
  if (known < 0)
    {
      g_set_error_literal (error, LANYARD_STORE_ERROR, LANYARD_STORE_ERROR_NOT_FOUND,
                           update->conference);
      return FALSE;
    }

  work_init (&work, update, known);
  if (update->generation == known)
    return follow_stars (database, update, &work, error);

  return follow_changes (database, update, &work, error) &&
         follow_stars (database, update, &work, error) &&
         write_changes (database, update, &work, error) &&
         lanyard_database_run (database, error,
                               "UPDATE conference SET generation = ?2 WHERE id = ?1", "sl",
                               update->conference, update->generation);
}

/**
 * lanyard_plans_update:
 * @self: plans
 * @conference: a conference's id
 * @generation: which of its programmes this is; it grows from one to the next
 * @ids_renumbered: whether ids count for nothing between this one and the last
 * @snapshots: (element-type LanyardSnapshot): all that is in the programme
 * @changes: (nullable) (element-type LanyardChange): what changed since the
 *   generation that the plan followed last, oldest first; NULL where that isn't
 *   known
 * @error: LANYARD_STORE_ERROR
 *
 * Has the plan follow a programme: stars and notes find their sessions again, what isn't
 * there any more is kept as gone and comes back by itself, and changes are
 * added to those that the user hasn't seen. A second time it changes nothing
 * and writes nothing. Where @generation is lower than the one before, the
 * programmes were stored anew: @changes don't count then.
 *
 * Returns: whether all of it is on the disk; else nothing is
 */
gboolean
lanyard_plans_update (LanyardPlans *self,
                      const char   *conference,
                      gint64        generation,
                      gboolean      ids_renumbered,
                      GPtrArray    *snapshots,
                      GPtrArray    *changes,
                      GError      **error)
{
  Update update = { conference, generation, ids_renumbered, snapshots, changes };

  return lanyard_database_transact (self->database, follow, &update, error);
}

/**
 * lanyard_plans_get_generation:
 * @self: plans
 * @conference: a conference's id
 *
 * Returns: which of its programmes the plan followed last; 0: none
 */
gint64
lanyard_plans_get_generation (LanyardPlans *self,
                              const char   *conference)
{
  gint64 generation;

  lanyard_database_lock (self->database);
  read_generation (self->database, conference, &generation, NULL);
  lanyard_database_unlock (self->database);
  return MAX (generation, 0);
}
