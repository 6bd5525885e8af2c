/* SPDX-FileCopyrightText: 2026 The Lanyard authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "lanyard-change.h"

#include <string.h>

struct _LanyardChange
{
  GObject parent_instance;

  LanyardSnapshot     *before; /* (nullable) of a new session */
  LanyardSnapshot     *after;  /* (nullable) of one that is gone */
  LanyardChangeAspects aspects;
};

G_DEFINE_FINAL_TYPE (LanyardChange, lanyard_change, G_TYPE_OBJECT)

static void
lanyard_change_finalize (GObject *object)
{
  LanyardChange *self = LANYARD_CHANGE (object);

  g_clear_pointer (&self->before, lanyard_snapshot_free);
  g_clear_pointer (&self->after, lanyard_snapshot_free);

  G_OBJECT_CLASS (lanyard_change_parent_class)->finalize (object);
}

static void
lanyard_change_class_init (LanyardChangeClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = lanyard_change_finalize;
}

static void
lanyard_change_init (LanyardChange *self)
{
}

/* A room that got another name, or another id, is the same room. */
static gboolean
is_same_room (const LanyardSnapshot *before,
              const LanyardSnapshot *after)
{
  return g_strcmp0 (before->room, after->room) == 0 ||
         (before->room_id != NULL && g_strcmp0 (before->room_id, after->room_id) == 0);
}

static int
compare_names (gconstpointer a,
               gconstpointer b)
{
  return strcmp (*(const char *const *)a, *(const char *const *)b);
}

/* Returns: (transfer full): the names in an order of their own */
static GStrv
sort_names (const char *speakers)
{
  GStrv names = g_strsplit (speakers, "\n", -1);

  qsort (names, g_strv_length (names), sizeof (char *), compare_names);
  return names;
}

/* The same people, in whichever order they are named. */
static gboolean
are_same_speakers (const char *before,
                   const char *after)
{
  g_auto (GStrv) one = NULL;
  g_auto (GStrv) two = NULL;

  if (g_strcmp0 (before, after) == 0)
    return TRUE;
  if (before == NULL || after == NULL || strlen (before) != strlen (after))
    return FALSE;

  one = sort_names (before);
  two = sort_names (after);
  return g_strv_equal ((const char *const *)one, (const char *const *)two);
}

static LanyardChangeAspects
compare_times (const LanyardSnapshot *before,
               const LanyardSnapshot *after)
{
  LanyardChangeAspects aspects = 0;

  if (before->start != after->start)
    aspects |= LANYARD_CHANGE_TIME;
  /* where a day begins may be seen otherwise, which moves nothing */
  if (before->day != after->day &&
      (before->start != after->start || before->start == LANYARD_NO_INSTANT))
    aspects |= LANYARD_CHANGE_DAY;
  if (before->duration != after->duration && before->duration != LANYARD_NO_DURATION &&
      after->duration != LANYARD_NO_DURATION)
    aspects |= LANYARD_CHANGE_DURATION;
  return aspects;
}

static LanyardChangeAspects
compare (const LanyardSnapshot *before,
         const LanyardSnapshot *after)
{
  LanyardChangeAspects aspects;

  if (before == NULL)
    return LANYARD_CHANGE_NEW;
  if (after == NULL)
    return LANYARD_CHANGE_GONE;

  aspects = compare_times (before, after);
  if (before->status != after->status && after->status == LANYARD_SESSION_CANCELLED)
    aspects |= LANYARD_CHANGE_CANCELLED;
  if (before->status != after->status && before->status == LANYARD_SESSION_CANCELLED)
    aspects |= LANYARD_CHANGE_RESTORED;
  if (!is_same_room (before, after))
    aspects |= LANYARD_CHANGE_ROOM;
  if (!g_str_equal (before->title, after->title))
    aspects |= LANYARD_CHANGE_TITLE;
  if (!are_same_speakers (before->speakers, after->speakers))
    aspects |= LANYARD_CHANGE_SPEAKERS;
  if (before->text_hash != after->text_hash && before->text_hash != 0 && after->text_hash != 0)
    aspects |= LANYARD_CHANGE_TEXT;
  return aspects;
}

/**
 * lanyard_change_new:
 * @before: (nullable): what the user last knew; NULL: it wasn't there
 * @after: (nullable): what is so now; NULL: it is gone
 *
 * Returns: (transfer full) (nullable): what changed, NULL where nothing did
 */
LanyardChange *
lanyard_change_new (const LanyardSnapshot *before,
                    const LanyardSnapshot *after)
{
  LanyardChangeAspects aspects;
  LanyardChange       *self;

  if (before == NULL && after == NULL)
    return NULL;
  aspects = compare (before, after);
  if (aspects == 0)
    return NULL;

  self = g_object_new (LANYARD_TYPE_CHANGE, NULL);
  self->before = before != NULL ? lanyard_snapshot_copy (before) : NULL;
  self->after = after != NULL ? lanyard_snapshot_copy (after) : NULL;
  self->aspects = aspects;
  return self;
}

/* Whether the room got another name between two changes. */
static gboolean
was_renamed (const LanyardSnapshot *before,
             const LanyardSnapshot *first,
             const LanyardSnapshot *second)
{
  return is_same_room (before, first) && !is_same_room (first, second);
}

/**
 * lanyard_change_join:
 * @earlier: what changed in a session in one update
 * @later: what changed in it in a later one
 *
 * What changed in a room's name between the two, which nobody was told, is left
 * out.
 *
 * Returns: (transfer full) (nullable): what changed in both together, NULL
 *   where the second took the first back
 */
LanyardChange *
lanyard_change_join (LanyardChange *earlier,
                     LanyardChange *later)
{
  g_autoptr (LanyardSnapshot) before = NULL;

  if (earlier->before == NULL || earlier->after == NULL || later->before == NULL ||
      !was_renamed (earlier->before, earlier->after, later->before))
    return lanyard_change_new (earlier->before, later->after);

  before = lanyard_snapshot_copy (earlier->before);
  lanyard_snapshot_set_room (before, later->before->room_id, later->before->room);
  return lanyard_change_new (before, later->after);
}

/**
 * lanyard_change_get_id:
 * @self: a change
 *
 * Returns: the id of its session today; of one that is gone, its last
 */
const char *
lanyard_change_get_id (LanyardChange *self)
{
  return self->after != NULL ? self->after->id : self->before->id;
}

LanyardChangeAspects
lanyard_change_get_aspects (LanyardChange *self)
{
  return self->aspects;
}

/**
 * lanyard_change_get_before:
 * @self: a change
 *
 * Returns: (transfer none) (nullable): what was so; NULL of a new session
 */
const LanyardSnapshot *
lanyard_change_get_before (LanyardChange *self)
{
  return self->before;
}

/**
 * lanyard_change_get_after:
 * @self: a change
 *
 * Returns: (transfer none) (nullable): what is so; NULL of one that is gone
 */
const LanyardSnapshot *
lanyard_change_get_after (LanyardChange *self)
{
  return self->after;
}
