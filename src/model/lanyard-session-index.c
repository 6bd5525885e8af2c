/* SPDX-FileCopyrightText: 2026 The Lanyard authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "lanyard-session-index.h"

#include "lanyard-summary-part.h"

/* Keys and sessions are those of the programme: none of them is owned here. */
struct _LanyardSessionIndex
{
  GHashTable *by_id;     /* id -> LanyardSession */
  GHashTable *parts;     /* parent's id -> GPtrArray of LanyardSession */
  GHashTable *led;       /* LanyardPerson -> GPtrArray of LanyardSession */
  GHashTable *spoken;    /* LanyardPerson -> GPtrArray of LanyardSession */
  GHashTable *summed_up; /* LanyardPerson -> GPtrArray of LanyardSession */
};

static void
add (GHashTable     *table,
     gconstpointer   key,
     LanyardSession *session)
{
  GPtrArray *sessions = g_hash_table_lookup (table, key);

  if (sessions == NULL)
    {
      sessions = g_ptr_array_new ();
      g_hash_table_insert (table, (gpointer)key, sessions);
    }

  /* a person may lead several parts of one session */
  if (sessions->len == 0 || g_ptr_array_index (sessions, sessions->len - 1) != session)
    g_ptr_array_add (sessions, session);
}

static void
add_people (GHashTable     *table,
            GPtrArray      *people,
            LanyardSession *session)
{
  for (guint i = 0; people != NULL && i < people->len; i++)
    add (table, g_ptr_array_index (people, i), session);
}

static void
add_session (LanyardSessionIndex *self,
             LanyardSession      *session)
{
  GPtrArray  *summary = lanyard_session_get_summary (session);
  const char *parent = lanyard_session_get_parent (session);

  g_hash_table_insert (self->by_id, (char *)lanyard_session_get_id (session), session);
  if (parent != NULL)
    add (self->parts, parent, session);

  add_people (self->led, lanyard_session_get_leads (session), session);
  add_people (self->spoken, lanyard_session_get_speakers (session), session);
  for (guint i = 0; summary != NULL && i < summary->len; i++)
    {
      const LanyardSummaryPart *part = g_ptr_array_index (summary, i);

      add_people (self->summed_up, part->people, session);
    }
}

/**
 * lanyard_session_index_new:
 * @sessions: (element-type LanyardSession): sessions, which must live longer
 *   than the index
 *
 * Returns: (transfer full): their index; it lists sessions in the order of
 *   @sessions
 */
LanyardSessionIndex *
lanyard_session_index_new (GPtrArray *sessions)
{
  LanyardSessionIndex *self = g_new0 (LanyardSessionIndex, 1);
  GDestroyNotify       free_array = (GDestroyNotify)g_ptr_array_unref;

  self->by_id = g_hash_table_new (g_str_hash, g_str_equal);
  self->parts = g_hash_table_new_full (g_str_hash, g_str_equal, NULL, free_array);
  self->led = g_hash_table_new_full (NULL, NULL, NULL, free_array);
  self->spoken = g_hash_table_new_full (NULL, NULL, NULL, free_array);
  self->summed_up = g_hash_table_new_full (NULL, NULL, NULL, free_array);

  for (guint i = 0; i < sessions->len; i++)
    add_session (self, g_ptr_array_index (sessions, i));

  return self;
}

void
lanyard_session_index_free (LanyardSessionIndex *self)
{
  g_hash_table_unref (self->by_id);
  g_hash_table_unref (self->parts);
  g_hash_table_unref (self->led);
  g_hash_table_unref (self->spoken);
  g_hash_table_unref (self->summed_up);
  g_free (self);
}

/**
 * lanyard_session_index_find:
 * @self: an index
 * @id: an id
 *
 * Returns: (transfer none) (nullable): the session of that id
 */
LanyardSession *
lanyard_session_index_find (LanyardSessionIndex *self,
                            const char          *id)
{
  return g_hash_table_lookup (self->by_id, id);
}

/**
 * lanyard_session_index_get_parts:
 * @self: an index
 * @parent: an id
 *
 * Returns: (transfer none) (nullable) (element-type LanyardSession): the parts
 *   of the session of that id, NULL for none
 */
GPtrArray *
lanyard_session_index_get_parts (LanyardSessionIndex *self,
                                 const char          *parent)
{
  return g_hash_table_lookup (self->parts, parent);
}

/**
 * lanyard_session_index_get_led:
 * @self: an index
 * @person: a person
 *
 * Returns: (transfer none) (nullable) (element-type LanyardSession): what they
 *   lead, NULL for none
 */
GPtrArray *
lanyard_session_index_get_led (LanyardSessionIndex *self,
                               LanyardPerson       *person)
{
  return g_hash_table_lookup (self->led, person);
}

/**
 * lanyard_session_index_get_spoken:
 * @self: an index
 * @person: a person
 *
 * Returns: (transfer none) (nullable) (element-type LanyardSession): what they
 *   speak in, NULL for none
 */
GPtrArray *
lanyard_session_index_get_spoken (LanyardSessionIndex *self,
                                  LanyardPerson       *person)
{
  return g_hash_table_lookup (self->spoken, person);
}

/**
 * lanyard_session_index_get_summed_up:
 * @self: an index
 * @person: a person
 *
 * Returns: (transfer none) (nullable) (element-type LanyardSession): where they
 *   led a part of the summary, NULL for none
 */
GPtrArray *
lanyard_session_index_get_summed_up (LanyardSessionIndex *self,
                                     LanyardPerson       *person)
{
  return g_hash_table_lookup (self->summed_up, person);
}
