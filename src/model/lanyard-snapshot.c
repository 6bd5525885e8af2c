/* SPDX-FileCopyrightText: 2026 The Lanyard authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "lanyard-snapshot.h"

#include "lanyard-topic.h"

/* FNV-1a with 64 bits: not for secrets, but the same on every machine and in
 * every version, as what is kept has to be. */
#define HASH_START G_GUINT64_CONSTANT (0xcbf29ce484222325)
#define HASH_FACTOR G_GUINT64_CONSTANT (0x100000001b3)

static guint64
add_to_hash (guint64     hash,
             const char *text)
{
  for (const char *at = text; at != NULL && *at != '\0'; at++)
    hash = (hash ^ (guchar)*at) * HASH_FACTOR;

  /* so that no text can move from one field into the next unseen */
  return (hash ^ 0xff) * HASH_FACTOR;
}

static guint64
add_text_to_hash (guint64      hash,
                  LanyardText *text)
{
  return add_to_hash (hash, text != NULL ? lanyard_text_get_text (text) : NULL);
}

static guint64
add_topics_to_hash (guint64    hash,
                    GPtrArray *topics)
{
  for (guint i = 0; topics != NULL && i < topics->len; i++)
    {
      const LanyardTopic *topic = g_ptr_array_index (topics, i);

      hash = add_topics_to_hash (add_to_hash (hash, topic->title), topic->topics);
    }

  return hash;
}

static gint64
hash_texts (LanyardSession *session)
{
  guint64 hash = HASH_START;

  hash = add_to_hash (hash, lanyard_session_get_subtitle (session));
  hash = add_text_to_hash (hash, lanyard_session_get_abstract (session));
  hash = add_text_to_hash (hash, lanyard_session_get_description (session));
  hash = add_to_hash (hash, lanyard_session_get_audience (session));
  hash = add_topics_to_hash (hash, lanyard_session_get_topics (session));
  return (gint64)MAX (hash, 1);
}

static char *
join_names (GPtrArray *people)
{
  GString *names;

  if (people == NULL || people->len == 0)
    return NULL;

  names = g_string_new (lanyard_person_get_name (g_ptr_array_index (people, 0)));
  for (guint i = 1; i < people->len; i++)
    g_string_append_printf (names, "\n%s", lanyard_person_get_name (g_ptr_array_index (people, i)));
  return g_string_free_and_steal (names);
}

/**
 * lanyard_snapshot_new:
 * @session: a session
 *
 * Returns: (transfer full): what is to be kept of it
 */
LanyardSnapshot *
lanyard_snapshot_new (LanyardSession *session)
{
  LanyardSnapshot *self = g_new0 (LanyardSnapshot, 1);
  LanyardRoom     *room = lanyard_session_get_room (session);

  self->id = g_strdup (lanyard_session_get_id (session));
  self->key = g_strdup (lanyard_session_get_key (session));
  self->key_kind = lanyard_session_get_key_kind (session);
  self->title = g_strdup (lanyard_session_get_title (session));
  self->speakers = join_names (lanyard_session_get_speakers (session));
  if (self->speakers == NULL)
    self->speakers = join_names (lanyard_session_get_leads (session));
  self->day = lanyard_session_get_day (session);
  self->start = lanyard_session_get_start (session);
  self->duration = lanyard_session_get_duration (session);
  if (room != NULL)
    {
      self->room_id = g_strdup (lanyard_room_get_id (room));
      self->room = g_strdup (lanyard_room_get_title (room));
    }
  self->status = lanyard_session_get_status (session);
  self->text_hash = hash_texts (session);
  return self;
}

/**
 * lanyard_snapshot_copy:
 * @self: a snapshot
 *
 * Returns: (transfer full): another with the same in it
 */
LanyardSnapshot *
lanyard_snapshot_copy (const LanyardSnapshot *self)
{
  LanyardSnapshot *copy = g_new (LanyardSnapshot, 1);

  *copy = *self;
  copy->id = g_strdup (self->id);
  copy->key = g_strdup (self->key);
  copy->title = g_strdup (self->title);
  copy->speakers = g_strdup (self->speakers);
  copy->room_id = g_strdup (self->room_id);
  copy->room = g_strdup (self->room);
  return copy;
}

/**
 * lanyard_snapshot_set_room:
 * @self: a snapshot that nobody else has seen yet
 * @id: (nullable): the id of its room
 * @title: (nullable): the title of its room
 *
 * Calls the room by another name.
 */
void
lanyard_snapshot_set_room (LanyardSnapshot *self,
                           const char      *id,
                           const char      *title)
{
  g_set_str (&self->room_id, id);
  g_set_str (&self->room, title);
}

/**
 * lanyard_snapshot_equal:
 * @one: a snapshot
 * @two: another
 *
 * Returns: whether all that is in them is the same, their ids too
 */
gboolean
lanyard_snapshot_equal (const LanyardSnapshot *one,
                        const LanyardSnapshot *two)
{
  return g_str_equal (one->id, two->id) &&
         g_str_equal (one->key, two->key) &&
         one->key_kind == two->key_kind &&
         g_str_equal (one->title, two->title) &&
         g_strcmp0 (one->speakers, two->speakers) == 0 &&
         one->day == two->day &&
         one->start == two->start &&
         one->duration == two->duration &&
         g_strcmp0 (one->room_id, two->room_id) == 0 &&
         g_strcmp0 (one->room, two->room) == 0 &&
         one->status == two->status &&
         one->text_hash == two->text_hash;
}

static int
compare_numbers (gint64 one,
                 gint64 two)
{
  return one < two ? -1 : one > two;
}

static int
compare_fields (const LanyardSnapshot *one,
                const LanyardSnapshot *two)
{
  const int orders[] = {
    g_strcmp0 (one->id, two->id),
    g_strcmp0 (one->key, two->key),
    compare_numbers (one->key_kind, two->key_kind),
    g_strcmp0 (one->title, two->title),
    g_strcmp0 (one->speakers, two->speakers),
    compare_numbers (one->day, two->day),
    compare_numbers (one->start, two->start),
    compare_numbers (one->duration, two->duration),
    g_strcmp0 (one->room_id, two->room_id),
    g_strcmp0 (one->room, two->room),
    compare_numbers (one->status, two->status),
    compare_numbers (one->text_hash, two->text_hash),
  };

  for (guint i = 0; i < G_N_ELEMENTS (orders); i++)
    {
      if (orders[i] != 0)
        return orders[i];
    }

  return 0;
}

/**
 * lanyard_snapshot_compare:
 * @one: (nullable): a snapshot
 * @two: (nullable): another
 *
 * Returns: less than 0, 0, or more than 0: an order without a meaning, but the
 *   same everywhere; 0 where they are equal
 */
int
lanyard_snapshot_compare (const LanyardSnapshot *one,
                          const LanyardSnapshot *two)
{
  if (one == NULL || two == NULL)
    return (one != NULL) - (two != NULL);

  return compare_fields (one, two);
}

void
lanyard_snapshot_free (LanyardSnapshot *self)
{
  g_free (self->id);
  g_free (self->key);
  g_free (self->title);
  g_free (self->speakers);
  g_free (self->room_id);
  g_free (self->room);
  g_free (self);
}
