/* SPDX-FileCopyrightText: 2026 The Lanyard authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "lanyard-builder.h"

#include "lanyard-clean.h"

/* A session before all the others are known. */
typedef struct
{
  LanyardSessionFields fields;
  LanyardSpot         *place;    /* (owned) */
  gboolean             own_id;   /* the document gave the id */
  guint                ancestor; /* index of its parent, NO_PARENT for none */
  guint                visited;  /* the search for loops that came by, 0 for none */
} Draft;

#define NO_PARENT G_MAXUINT

struct _LanyardBuilder
{
  LanyardWalk           *walk; /* (unowned) */
  LanyardProgrammeFields fields;
  GHashTable            *rooms;  /* id (unowned) -> LanyardRoom (unowned) */
  GHashTable            *tracks; /* id (unowned) -> LanyardTrack (unowned) */
  GHashTable            *people; /* id (unowned) -> LanyardPerson (unowned) */
  GArray                *drafts; /* (element-type Draft) */
};

static void
clear_draft (gpointer data)
{
  Draft *draft = data;

  lanyard_session_fields_clear (&draft->fields);
  g_clear_pointer (&draft->place, g_free);
}

static Draft *
get_draft (LanyardBuilder *self,
           guint           index)
{
  return &g_array_index (self->drafts, Draft, index);
}

/**
 * lanyard_builder_new:
 * @walk: the walk that findings are reported to; outlives the builder
 * @format: (transfer none): a static name of the format that is read
 *
 * Returns: (transfer full): a builder of a programme without anything in it
 */
LanyardBuilder *
lanyard_builder_new (LanyardWalk *walk,
                     const char  *format)
{
  LanyardBuilder *self = g_new0 (LanyardBuilder, 1);

  self->walk = walk;
  self->fields.format = format;
  self->fields.rooms = g_ptr_array_new_with_free_func (g_object_unref);
  self->fields.tracks = g_ptr_array_new_with_free_func (g_object_unref);
  self->fields.people = g_ptr_array_new_with_free_func (g_object_unref);
  self->fields.sessions = g_ptr_array_new_with_free_func (g_object_unref);
  self->rooms = g_hash_table_new (g_str_hash, g_str_equal);
  self->tracks = g_hash_table_new (g_str_hash, g_str_equal);
  self->people = g_hash_table_new (g_str_hash, g_str_equal);
  self->drafts = g_array_new (FALSE, FALSE, sizeof (Draft));
  g_array_set_clear_func (self->drafts, clear_draft);
  return self;
}

void
lanyard_builder_free (LanyardBuilder *self)
{
  g_array_unref (self->drafts);
  g_hash_table_unref (self->rooms);
  g_hash_table_unref (self->tracks);
  g_hash_table_unref (self->people);
  lanyard_programme_fields_clear (&self->fields);
  g_free (self);
}

/**
 * lanyard_builder_get_fields:
 * @self: a builder
 *
 * Returns: (transfer none): what is known of the conference, to be filled in
 *   but for the arrays; title and zone must be there in the end
 */
LanyardProgrammeFields *
lanyard_builder_get_fields (LanyardBuilder *self)
{
  return &self->fields;
}

/* The first of an id wins. */
static void
add (LanyardBuilder *self,
     GHashTable     *by_id,
     GPtrArray      *items,
     const char     *id,
     gpointer        item)
{
  if (g_hash_table_contains (by_id, id))
    {
      lanyard_walk_report (self->walk, LANYARD_PROBLEM_DUPLICATE_ID, NULL, id);
      g_object_unref (item);
      return;
    }

  g_hash_table_insert (by_id, (char *)id, item);
  g_ptr_array_add (items, item);
}

/**
 * lanyard_builder_add_room:
 * @self: a builder whose walk stands at the room
 * @room: (transfer full): a room; one of an id that is there already is
 *   reported and left out
 */
void
lanyard_builder_add_room (LanyardBuilder *self,
                          LanyardRoom    *room)
{
  add (self, self->rooms, self->fields.rooms, lanyard_room_get_id (room), room);
}

/**
 * lanyard_builder_add_track:
 * @self: a builder whose walk stands at the track
 * @track: (transfer full): a track; one of an id that is there already is
 *   reported and left out
 */
void
lanyard_builder_add_track (LanyardBuilder *self,
                           LanyardTrack   *track)
{
  add (self, self->tracks, self->fields.tracks, lanyard_track_get_id (track), track);
}

/**
 * lanyard_builder_add_person:
 * @self: a builder whose walk stands at the person
 * @person: (transfer full): a person; one of an id that is there already is
 *   reported and left out
 */
void
lanyard_builder_add_person (LanyardBuilder *self,
                            LanyardPerson  *person)
{
  add (self, self->people, self->fields.people, lanyard_person_get_id (person), person);
}

/**
 * lanyard_builder_add_session:
 * @self: a builder whose walk stands at the session
 * @fields: what is known of it, with a title at least; what it points to is
 *   taken over and @fields left empty. Without an id it gets one made from its
 *   title, which is no key and is reported
 */
void
lanyard_builder_add_session (LanyardBuilder       *self,
                             LanyardSessionFields *fields)
{
  Draft draft = { .fields = *fields, .own_id = fields->id != NULL, .ancestor = NO_PARENT };

  if (!draft.own_id)
    {
      draft.fields.id = lanyard_clean_slug (fields->title, "session");
      draft.fields.key_kind = LANYARD_KEY_NONE;
      lanyard_walk_report (self->walk, LANYARD_PROBLEM_MISSING, "id", draft.fields.id);
    }

  draft.place = lanyard_walk_mark (self->walk);
  g_array_append_val (self->drafts, draft);
  *fields = (LanyardSessionFields){ 0 };
}

static gpointer
find (LanyardBuilder *self,
      GHashTable     *by_id,
      const char     *id)
{
  gpointer item = g_hash_table_lookup (by_id, id);

  if (item == NULL)
    lanyard_walk_report (self->walk, LANYARD_PROBLEM_UNKNOWN_REFERENCE, NULL, id);
  return item;
}

/**
 * lanyard_builder_find_room:
 * @self: a builder whose walk stands at the reference
 * @id: an id that the document refers to
 *
 * Returns: (transfer none) (nullable): that room, NULL and reported where
 *   there is none
 */
LanyardRoom *
lanyard_builder_find_room (LanyardBuilder *self,
                           const char     *id)
{
  return find (self, self->rooms, id);
}

/**
 * lanyard_builder_find_track:
 * @self: a builder whose walk stands at the reference
 * @id: an id that the document refers to
 *
 * Returns: (transfer none) (nullable): that track, NULL and reported where
 *   there is none
 */
LanyardTrack *
lanyard_builder_find_track (LanyardBuilder *self,
                            const char     *id)
{
  return find (self, self->tracks, id);
}

/**
 * lanyard_builder_find_person:
 * @self: a builder whose walk stands at the reference
 * @id: an id that the document refers to
 *
 * Returns: (transfer none) (nullable): that person, NULL and reported where
 *   there is none
 */
LanyardPerson *
lanyard_builder_find_person (LanyardBuilder *self,
                             const char     *id)
{
  return find (self, self->people, id);
}

guint
lanyard_builder_count_sessions (LanyardBuilder *self)
{
  return self->drafts->len;
}

/* id#2, id#3, …: the first that is free. @counters has the last one tried of
 * every id, so that a thousand sessions of one id don't try a million. */
static char *
find_free_id (GHashTable *by_id,
              GHashTable *counters,
              const char *id)
{
  guint counter = GPOINTER_TO_UINT (g_hash_table_lookup (counters, id));
  char *free_id = NULL;

  counter = MAX (counter, 1);
  do
    {
      g_free (free_id);
      free_id = g_strdup_printf ("%s#%u", id, ++counter);
    }
  while (g_hash_table_contains (by_id, free_id));

  g_hash_table_insert (counters, g_strdup (id), GUINT_TO_POINTER (counter));
  return free_id;
}

/* The first session of an id keeps it, but one that the document gave goes
 * before one that was made. What it called the others stays their key.
 * @by_id: id (unowned) -> index + 1 */
static void
make_ids_unique (LanyardBuilder *self,
                 GHashTable     *by_id)
{
  g_autoptr (GHashTable) counters = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);

  for (guint i = 0; i < self->drafts->len; i++)
    {
      Draft *draft = get_draft (self, i);

      if (draft->own_id && !g_hash_table_contains (by_id, draft->fields.id))
        g_hash_table_insert (by_id, draft->fields.id, GUINT_TO_POINTER (i + 1));
    }

  for (guint i = 0; i < self->drafts->len; i++)
    {
      Draft           *draft = get_draft (self, i);
      guint            owner = GPOINTER_TO_UINT (g_hash_table_lookup (by_id, draft->fields.id));
      g_autofree char *free_id = NULL;

      if (owner == i + 1)
        continue;

      if (owner != 0)
        {
          free_id = find_free_id (by_id, counters, draft->fields.id);
          lanyard_walk_report_at (self->walk, draft->place, "id", LANYARD_PROBLEM_DUPLICATE_ID,
                                  free_id, draft->fields.id);
          if (draft->fields.key == NULL)
            draft->fields.key = g_steal_pointer (&draft->fields.id);
          g_free (draft->fields.id);
          draft->fields.id = g_steal_pointer (&free_id);
        }
      g_hash_table_insert (by_id, draft->fields.id, GUINT_TO_POINTER (i + 1));
    }
}

static void
find_parents (LanyardBuilder *self,
              GHashTable     *by_id)
{
  for (guint i = 0; i < self->drafts->len; i++)
    {
      Draft *draft = get_draft (self, i);
      guint  parent;

      if (draft->fields.parent == NULL)
        continue;

      parent = GPOINTER_TO_UINT (g_hash_table_lookup (by_id, draft->fields.parent));
      if (parent != 0)
        {
          draft->ancestor = parent - 1;
          continue;
        }

      lanyard_walk_report_at (self->walk, draft->place, "parent", LANYARD_PROBLEM_UNKNOWN_REFERENCE,
                              NULL, draft->fields.parent);
      g_clear_pointer (&draft->fields.parent, g_free);
    }
}

static void
break_loop (LanyardBuilder *self,
            guint           index)
{
  Draft *draft = get_draft (self, index);

  while (draft->fields.parent != NULL)
    {
      Draft *parent = get_draft (self, draft->ancestor);

      lanyard_walk_report_at (self->walk, draft->place, "parent", LANYARD_PROBLEM_PARENT_LOOP, NULL,
                              draft->fields.parent);
      g_clear_pointer (&draft->fields.parent, g_free);
      draft->ancestor = NO_PARENT;
      draft = parent;
    }
}

/* Goes up from every session until the top, a session of an earlier search or
 * one of this search: that one is part of itself. No session is passed twice. */
static void
break_loops (LanyardBuilder *self)
{
  for (guint i = 0; i < self->drafts->len; i++)
    {
      guint at = i;

      while (at != NO_PARENT && get_draft (self, at)->visited == 0)
        {
          get_draft (self, at)->visited = i + 1;
          at = get_draft (self, at)->ancestor;
        }

      if (at != NO_PARENT && get_draft (self, at)->visited == i + 1)
        break_loop (self, at);
    }
}

/**
 * lanyard_builder_finish:
 * @self: a builder that has a title and a zone; afterwards it is empty
 *
 * Reports and mends what can be seen only in the end: ids of several sessions,
 * parents that aren't there or lead round in a circle, a conference that ends
 * before it begins (at "end" of the object where the walk stands).
 *
 * Returns: (transfer full): the programme
 */
LanyardProgramme *
lanyard_builder_finish (LanyardBuilder *self)
{
  LanyardProgrammeFields *fields = &self->fields;
  g_autoptr (GHashTable) by_id = g_hash_table_new (g_str_hash, g_str_equal);

  make_ids_unique (self, by_id);
  find_parents (self, by_id);
  break_loops (self);

  if (fields->start != LANYARD_NO_DATE && fields->end != LANYARD_NO_DATE &&
      fields->end < fields->start)
    {
      g_autofree char *start = lanyard_date_to_iso (fields->start);
      g_autofree char *end = lanyard_date_to_iso (fields->end);

      lanyard_walk_report_member (self->walk, "end", LANYARD_PROBLEM_END_BEFORE_START, start, end);
      fields->start = LANYARD_NO_DATE;
      fields->end = LANYARD_NO_DATE;
    }

  for (guint i = 0; i < self->drafts->len; i++)
    g_ptr_array_add (fields->sessions, lanyard_session_new (&get_draft (self, i)->fields));
  g_array_set_size (self->drafts, 0);

  return lanyard_programme_new (fields);
}
