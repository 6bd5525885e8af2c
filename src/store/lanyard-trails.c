/* SPDX-FileCopyrightText: 2026 The Lanyard authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "lanyard-trails-private.h"

#include "lanyard-match.h"

/**
 * lanyard_trail_new:
 * @first: (nullable): what the user last knew of the session
 * @last: what was last known of it
 * @gone: whether it isn't in the programme
 *
 * Returns: (transfer full): a trail
 */
LanyardTrail *
lanyard_trail_new (const LanyardSnapshot *first,
                   const LanyardSnapshot *last,
                   gboolean               gone)
{
  LanyardTrail *self = g_new0 (LanyardTrail, 1);

  self->first = first != NULL ? lanyard_snapshot_copy (first) : NULL;
  self->last = lanyard_snapshot_copy (last);
  self->gone = gone;
  self->index = G_MAXUINT;
  return self;
}

void
lanyard_trail_free (LanyardTrail *self)
{
  g_clear_pointer (&self->first, lanyard_snapshot_free);
  g_clear_pointer (&self->last, lanyard_snapshot_free);
  g_free (self);
}

/**
 * lanyard_step_clear:
 * @self: a step; what it owns is freed
 */
void
lanyard_step_clear (LanyardStep *self)
{
  g_clear_pointer (&self->born, g_hash_table_unref);
}

static void
move_on (LanyardTrail          *trail,
         const LanyardSnapshot *to)
{
  LanyardSnapshot *last = lanyard_snapshot_copy (to);

  lanyard_snapshot_free (trail->last);
  trail->last = last;
}

/* What is known of a session but its room, as text. In one update two sessions
 * may have swapped their ids, or one have taken the slot of another: only all
 * of it together says whose change it is. */
static char *
print_of (const LanyardSnapshot *snapshot)
{
  return g_strdup_printf ("%s\n%s\n%s\n%s\n%u %" G_GINT64_FORMAT " %d %d %" G_GINT64_FORMAT,
                          snapshot->id, snapshot->key, snapshot->title,
                          snapshot->speakers != NULL ? snapshot->speakers : "", snapshot->day,
                          (gint64)snapshot->start, snapshot->duration, (int)snapshot->status,
                          snapshot->text_hash);
}

/* A room that got another name is the same room: it had that name before. */
static void
rename_room (LanyardTrail          *trail,
             const LanyardSnapshot *named)
{
  LanyardSnapshot *first = trail->first;

  if (first != NULL && g_strcmp0 (first->room, trail->last->room) == 0)
    lanyard_snapshot_set_room (first, named->room_id, named->room);
  lanyard_snapshot_set_room (trail->last, named->room_id, named->room);
}

static void
apply_change (GPtrArray     *trails,
              GHashTable    *by_print,
              LanyardChange *change,
              gboolean       collect)
{
  const LanyardSnapshot *before = lanyard_change_get_before (change);
  const LanyardSnapshot *after = lanyard_change_get_after (change);
  g_autofree char       *print = before != NULL ? print_of (before) : NULL;
  LanyardTrail          *trail = NULL;

  if (print != NULL)
    trail = g_hash_table_lookup (by_print, print);

  if (trail != NULL)
    {
      g_hash_table_remove (by_print, print);
    }
  else if (collect)
    {
      trail = lanyard_trail_new (before, before != NULL ? before : after, FALSE);
      trail->born = before == NULL;
      g_ptr_array_add (trails, trail);
    }
  if (trail == NULL)
    return;

  trail->gone = after == NULL;
  if (before != NULL)
    rename_room (trail, before);
  if (after == NULL)
    return;
  move_on (trail, after);
  g_hash_table_insert (by_print, print_of (after), trail);
}

/* What the comparison of whole programmes found out is so. */
static void
apply_changes (GPtrArray *trails,
               GPtrArray *changes,
               gboolean   collect)
{
  g_autoptr (GHashTable) by_print = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);

  for (guint i = 0; i < trails->len; i++)
    {
      LanyardTrail *trail = g_ptr_array_index (trails, i);

      if (!trail->gone)
        g_hash_table_insert (by_print, print_of (trail->last), trail);
    }
  for (guint i = 0; i < changes->len; i++)
    apply_change (trails, by_print, g_ptr_array_index (changes, i), collect);
}

/* Who is where already, and who is looked for. */
typedef struct
{
  const LanyardStep *step;
  GPtrArray         *trails;
  GHashTable        *by_id; /* id -> index in the snapshots + 1 */
  gboolean          *taken; /* by index in the snapshots: by one that was there before */
} Search;

static void
search_init (Search            *self,
             GPtrArray         *trails,
             const LanyardStep *step)
{
  self->step = step;
  self->trails = trails;
  self->by_id = g_hash_table_new (g_str_hash, g_str_equal);
  self->taken = g_new0 (gboolean, step->snapshots->len);
  for (guint i = 0; i < step->snapshots->len; i++)
    {
      const LanyardSnapshot *snapshot = g_ptr_array_index (step->snapshots, i);

      g_hash_table_insert (self->by_id, snapshot->id, GUINT_TO_POINTER (i + 1));
    }
}

static void
search_clear (Search *self)
{
  g_hash_table_unref (self->by_id);
  g_free (self->taken);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Search, search_clear)

static const LanyardSnapshot *
get_snapshot (const Search *search,
              guint         index)
{
  return g_ptr_array_index (search->step->snapshots, index);
}

static void
settle (Search       *search,
        LanyardTrail *trail,
        guint         index)
{
  trail->index = index;
  trail->gone = FALSE;
  move_on (trail, get_snapshot (search, index));
  if (!trail->born)
    search->taken[index] = TRUE;
}

/* Those of which nothing is another, not even the id. Where what changed is
 * known, a room that is another now without a change got another name. */
static void
find_unchanged (Search *search)
{
  for (guint i = 0; i < search->trails->len; i++)
    {
      LanyardTrail *trail = g_ptr_array_index (search->trails, i);
      guint         index =
        GPOINTER_TO_UINT (g_hash_table_lookup (search->by_id, trail->last->id));
      g_autofree char *before = NULL;
      g_autofree char *now = NULL;

      if (trail->gone || index == 0 || search->taken[index - 1])
        continue;
      before = print_of (trail->last);
      now = print_of (get_snapshot (search, index - 1));
      if (!g_str_equal (before, now))
        continue;
      if (search->step->changes != NULL)
        rename_room (trail, get_snapshot (search, index - 1));
      settle (search, trail, index - 1);
    }
}

/* Whether a session that is there now can't be one that is looked for: it is
 * another one's, or was there already when what is gone wasn't. */
static gboolean
is_known (const Search *search,
          guint         index,
          gboolean      gone)
{
  GHashTable *born = search->step->born;

  return search->taken[index] ||
         (gone && born != NULL &&
          !g_hash_table_contains (born, get_snapshot (search, index)->id));
}

/* Adds what went at the same time. */
static void
add_gone (GPtrArray         *earlier,
          const LanyardStep *step)
{
  g_autoptr (GHashTable) prints = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);

  for (guint i = 0; i < earlier->len; i++)
    g_hash_table_add (prints, print_of (g_ptr_array_index (earlier, i)));
  for (guint i = 0; step->changes != NULL && i < step->changes->len; i++)
    {
      LanyardChange         *change = g_ptr_array_index (step->changes, i);
      const LanyardSnapshot *before = lanyard_change_get_before (change);

      if (lanyard_change_get_after (change) == NULL &&
          g_hash_table_add (prints, print_of (before)))
        g_ptr_array_add (earlier, (LanyardSnapshot *)before);
    }
}

/* Looks for those that are left by the model's rules. Whatever else is known
 * of the earlier version stands beside them, so that a name that several
 * sessions bear is seen to be theirs. */
static void
find_by_rules (Search  *search,
               gboolean gone)
{
  g_autoptr (GPtrArray) left = g_ptr_array_new ();
  g_autoptr (GPtrArray) earlier = g_ptr_array_new ();
  g_autoptr (GArray) matches = NULL;

  for (guint i = 0; i < search->trails->len; i++)
    {
      LanyardTrail *trail = g_ptr_array_index (search->trails, i);

      if (trail->index != G_MAXUINT || trail->gone != gone)
        continue;
      g_ptr_array_add (left, trail);
      g_ptr_array_add (earlier, trail->last);
    }
  if (left->len == 0)
    return;

  if (gone)
    add_gone (earlier, search->step);
  for (guint i = 0; i < search->step->snapshots->len; i++)
    {
      if (is_known (search, i, gone))
        g_ptr_array_add (earlier, g_ptr_array_index (search->step->snapshots, i));
    }

  matches = lanyard_match (earlier, search->step->snapshots, search->step->ids_renumbered);
  for (guint i = 0; i < left->len; i++)
    {
      guint index = g_array_index (matches, LanyardMatch, i).index;

      if (index != G_MAXUINT && !is_known (search, index, gone))
        settle (search, g_ptr_array_index (left, i), index);
    }
}

/* A number of a session that isn't there means nothing any more once numbers
 * were given anew. */
static void
forget_number (LanyardSnapshot *snapshot)
{
  if (snapshot != NULL && snapshot->key_kind == LANYARD_KEY_LOCAL)
    snapshot->key_kind = LANYARD_KEY_NONE;
}

static void
mark_gone (GPtrArray         *trails,
           const LanyardStep *step)
{
  for (guint i = 0; i < trails->len; i++)
    {
      LanyardTrail *trail = g_ptr_array_index (trails, i);

      trail->gone = trail->index == G_MAXUINT;
      if (trail->gone && step->ids_renumbered)
        {
          forget_number (trail->first);
          forget_number (trail->last);
        }
    }
}

static GHashTable *
list_born (GPtrArray *trails)
{
  GHashTable *born = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);

  for (guint i = 0; i < trails->len; i++)
    {
      const LanyardTrail *trail = g_ptr_array_index (trails, i);

      if (trail->born && trail->index != G_MAXUINT)
        g_hash_table_add (born, g_strdup (trail->last->id));
    }

  return born;
}

/* What seemed to be new is one that was gone. */
static void
drop_returned (Search *search)
{
  for (guint i = search->trails->len; i > 0; i--)
    {
      const LanyardTrail *trail = g_ptr_array_index (search->trails, i - 1);

      if (trail->born && trail->index != G_MAXUINT && search->taken[trail->index])
        g_ptr_array_remove_index (search->trails, i - 1);
    }
}

/**
 * lanyard_trails_follow_changes:
 * @trails: (element-type LanyardTrail): the sessions that changed and of which
 *   the user hasn't seen it; brought up to date
 * @step: from which version to which, with changes; what is born is found out
 *
 * As lanyard_trails_follow(), and adds a trail for whatever else changed.
 */
void
lanyard_trails_follow_changes (GPtrArray   *trails,
                               LanyardStep *step)
{
  g_auto (Search) search = { 0 };

  search_init (&search, trails, step);
  apply_changes (trails, step->changes, TRUE);
  find_unchanged (&search);
  find_by_rules (&search, FALSE);
  step->born = list_born (trails);
  find_by_rules (&search, TRUE);
  drop_returned (&search);
  mark_gone (trails, step);
}

/**
 * lanyard_trails_follow:
 * @trails: (element-type LanyardTrail): sessions; where each is, and what is
 *   known of it, is brought up to date
 * @step: from which version to which
 *
 * What changed is known from comparing whole programmes and holds; what didn't
 * is there as it was. Only of what is left the rules of lanyard_match() are
 * asked: of sessions that were gone, and where it isn't known what changed.
 */
void
lanyard_trails_follow (GPtrArray         *trails,
                       const LanyardStep *step)
{
  g_auto (Search) search = { 0 };

  search_init (&search, trails, step);
  if (step->changes != NULL)
    apply_changes (trails, step->changes, FALSE);
  find_unchanged (&search);
  find_by_rules (&search, FALSE);
  find_by_rules (&search, TRUE);
  mark_gone (trails, step);
}
