/* SPDX-FileCopyrightText: 2026 The Lanyard authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "lanyard-gather.h"

#include "lanyard-clean.h"
#include "lanyard-json-loose.h"

#define MAX_MINUTES 525600 /* a year */
#define SECONDS_PER_MINUTE 60

/**
 * lanyard_gather_new:
 * @reading: what came with the document
 * @format: (transfer none): a static name of the format
 *
 * Returns: (transfer full): a gathering that stands at the document's top
 */
LanyardGather *
lanyard_gather_new (const LanyardReading *reading,
                    const char           *format)
{
  LanyardGather *self = g_new0 (LanyardGather, 1);

  self->reading = reading;
  self->walk = lanyard_walk_new (reading->problems);
  self->builder = lanyard_builder_new (self->walk, format);
  self->rooms = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  self->tracks = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  self->people = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  self->room_ids = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  self->track_ids = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  self->person_ids = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  self->ids = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  self->dropped = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  return self;
}

void
lanyard_gather_free (LanyardGather *self)
{
  lanyard_builder_free (self->builder);
  lanyard_walk_free (self->walk);
  g_hash_table_unref (self->rooms);
  g_hash_table_unref (self->tracks);
  g_hash_table_unref (self->people);
  g_hash_table_unref (self->room_ids);
  g_hash_table_unref (self->track_ids);
  g_hash_table_unref (self->person_ids);
  g_hash_table_unref (self->ids);
  g_hash_table_unref (self->dropped);
  g_free (self);
}

/**
 * lanyard_gather_scout:
 * @self: a gathering
 * @session: a session
 * @id: the name of its id's member
 * @start: the name of its start's member
 *
 * Has a look at a session, to count it and to know its id and the offset of
 * its time. All sessions are scouted before the first is added.
 */
void
lanyard_gather_scout (LanyardGather *self,
                      JsonObject    *session,
                      const char    *id,
                      const char    *start)
{
  g_autoptr (GPtrArray) ignored =
              g_ptr_array_new_with_free_func ((GDestroyNotify)lanyard_problem_free);
  g_autoptr (LanyardWalk) scout = lanyard_walk_new (ignored);
  g_autofree char *id_text = lanyard_json_loose_string (session, id, scout);
  g_autofree char *start_text = lanyard_json_loose_string (session, start, scout);

  self->total++;
  lanyard_offsets_add (&self->offsets, start_text);
  if (id_text != NULL)
    {
      guint count = GPOINTER_TO_UINT (g_hash_table_lookup (self->ids, id_text));

      g_hash_table_insert (self->ids, g_steal_pointer (&id_text), GUINT_TO_POINTER (count + 1));
    }
}

/**
 * lanyard_gather_choose_zone:
 * @self: a gathering that has scouted all sessions
 * @member: (nullable): the name of the member that tells the zone
 * @name: (nullable): what it says
 */
void
lanyard_gather_choose_zone (LanyardGather *self,
                            const char    *member,
                            const char    *name)
{
  lanyard_reading_choose_zone (self->reading, self->walk, self->builder, member, name,
                               &self->offsets);
  lanyard_builder_get_fields (self->builder)->day_start = self->reading->options->day_change;
}

/* @id where it is free, else the first free one of id-2, id-3, … @given has
 * the last number that was tried of every id, so that a thousand things of one
 * name don't try a million. */
static char *
give_id (GHashTable *given,
         char       *id)
{
  guint            number = GPOINTER_TO_UINT (g_hash_table_lookup (given, id));
  g_autofree char *stem = NULL;

  if (number == 0)
    {
      g_hash_table_insert (given, g_strdup (id), GUINT_TO_POINTER (1));
      return id;
    }

  stem = g_steal_pointer (&id);
  do
    {
      g_free (id);
      id = g_strdup_printf ("%s-%u", stem, ++number);
    }
  while (g_hash_table_contains (given, id));

  g_hash_table_insert (given, g_strdup (stem), GUINT_TO_POINTER (number));
  g_hash_table_insert (given, g_strdup (id), GUINT_TO_POINTER (1));
  return id;
}

/**
 * lanyard_gather_room:
 * @self: a gathering
 * @key: (nullable): what the document knows the room by; NULL: its title
 * @title: the room's title
 *
 * Returns: (transfer none): that room, which is added where it wasn't there
 */
LanyardRoom *
lanyard_gather_room (LanyardGather *self,
                     const char    *key,
                     const char    *title)
{
  LanyardRoom     *room = g_hash_table_lookup (self->rooms, key != NULL ? key : title);
  g_autofree char *id = NULL;

  if (room != NULL)
    return room;

  id = give_id (self->room_ids, key != NULL ? g_strdup (key) : lanyard_clean_slug (title, "room"));
  room = lanyard_room_new (id, title, 0, NULL, NULL);
  lanyard_builder_add_room (self->builder, room);
  g_hash_table_insert (self->rooms, g_strdup (key != NULL ? key : title), room);
  return room;
}

/**
 * lanyard_gather_track:
 * @self: a gathering
 * @title: the track's title
 * @color: (nullable): its colour, #rrggbb
 *
 * Returns: (transfer none): that track, which is added where it wasn't there
 */
LanyardTrack *
lanyard_gather_track (LanyardGather *self,
                      const char    *title,
                      const char    *color)
{
  LanyardTrack    *track = g_hash_table_lookup (self->tracks, title);
  g_autofree char *id = NULL;

  if (track != NULL)
    return track;

  id = give_id (self->track_ids, lanyard_clean_slug (title, "track"));
  track = lanyard_track_new (id, title, color, NULL);
  lanyard_builder_add_track (self->builder, track);
  g_hash_table_insert (self->tracks, g_strdup (title), track);
  return track;
}

/**
 * lanyard_gather_person:
 * @self: a gathering
 * @key: (nullable): what the document knows the person by; NULL: the name
 * @fields: who that is, with a name at least and without an id; is left empty
 *
 * Returns: (transfer none): that person, who is added where they weren't there
 */
LanyardPerson *
lanyard_gather_person (LanyardGather       *self,
                       const char          *key,
                       LanyardPersonFields *fields)
{
  g_autofree char *own_key = g_strdup (key != NULL ? key : fields->name);
  LanyardPerson   *person = g_hash_table_lookup (self->people, own_key);

  if (person != NULL)
    {
      g_autoptr (LanyardPerson) ignored = NULL;

      fields->id = g_strdup (own_key);
      ignored = lanyard_person_new (fields);
      return person;
    }

  fields->id = give_id (self->person_ids,
                        key != NULL ? g_strdup (key) : lanyard_clean_slug (fields->name, "person"));
  person = lanyard_person_new (fields);
  lanyard_builder_add_person (self->builder, person);
  g_hash_table_insert (self->people, g_steal_pointer (&own_key), person);
  return person;
}

/**
 * lanyard_gather_drop:
 * @self: a gathering
 * @member: (nullable): a member of the object where its walk stands
 * @what: what the document calls what is left out
 *
 * Reports that nothing in a programme is there for this: once for each @what.
 */
void
lanyard_gather_drop (LanyardGather *self,
                     const char    *member,
                     const char    *what)
{
  if (g_hash_table_add (self->dropped, g_strdup (what)))
    lanyard_walk_report_member (self->walk, member, LANYARD_PROBLEM_NO_PLACE, NULL, what);
}

/* @form: (nullable): what was expected, where the session is still scheduled
 * without it */
static LanyardInstant
read_instant (LanyardGather *self,
              JsonObject    *object,
              const char    *name,
              const char    *form)
{
  LanyardProgrammeFields *programme = lanyard_builder_get_fields (self->builder);
  g_autofree char        *text = lanyard_json_loose_string (object, name, self->walk);
  LanyardInstant          instant = LANYARD_NO_INSTANT;

  if (text == NULL)
    return LANYARD_NO_INSTANT;
  if (lanyard_when_parse (text, NULL, programme->zone, &instant))
    return instant;

  lanyard_walk_report_member (self->walk, name, LANYARD_PROBLEM_BAD_TIME, form, text);
  return LANYARD_NO_INSTANT;
}

static int
count_minutes (LanyardGather *self,
               const char    *member,
               LanyardInstant start,
               LanyardInstant end)
{
  gint64           minutes = (end - start) / SECONDS_PER_MINUTE;
  g_autofree char *text = NULL;

  if (end >= start && minutes <= MAX_MINUTES)
    return (int)minutes;

  text = g_strdup_printf ("%" G_GINT64_FORMAT " min", minutes);
  lanyard_walk_report_member (self->walk, member, LANYARD_PROBLEM_BAD_NUMBER, NULL, text);
  return LANYARD_NO_DURATION;
}

/**
 * lanyard_gather_when:
 * @self: a gathering that has a zone
 * @object: a session at which its walk stands
 * @start: the name of the member that is its start
 * @end: (nullable): the name of the member that is its end
 * @fields: where start, duration and day are put
 */
void
lanyard_gather_when (LanyardGather        *self,
                     JsonObject           *object,
                     const char           *start,
                     const char           *end,
                     LanyardSessionFields *fields)
{
  LanyardProgrammeFields *programme = lanyard_builder_get_fields (self->builder);
  LanyardInstant          last = LANYARD_NO_INSTANT;

  fields->start = read_instant (self, object, start, NULL);
  fields->duration = LANYARD_NO_DURATION;
  if (fields->start == LANYARD_NO_INSTANT)
    return;

  if (end != NULL)
    last = read_instant (self, object, end, "YYYY-MM-DDTHH:MM:SS");
  if (last != LANYARD_NO_INSTANT)
    fields->duration = count_minutes (self, end, fields->start, last);

  fields->day = lanyard_date_of (fields->start, programme->zone, programme->day_start);
  programme->start =
    programme->start == LANYARD_NO_DATE ? fields->day : MIN (programme->start, fields->day);
  programme->end = MAX (programme->end, fields->day);
}

/* Sessions of one id are told apart by when and where they are, so that each
 * keeps its own id when another one is dropped. */
static void
tell_apart (LanyardGather        *self,
            LanyardSessionFields *fields)
{
  g_autoptr (GDateTime) start = NULL;
  g_autofree char *time = NULL;
  char            *id;

  if (fields->id == NULL || fields->start == LANYARD_NO_INSTANT ||
      GPOINTER_TO_UINT (g_hash_table_lookup (self->ids, fields->id)) < 2)
    return;

  start = g_date_time_new_from_unix_utc (fields->start);
  time = g_date_time_format (start, "%Y-%m-%dT%H:%M");
  id = g_strconcat (fields->id, "@", time, fields->room != NULL ? "/" : NULL,
                    fields->room != NULL ? lanyard_room_get_title (fields->room) : NULL, NULL);

  lanyard_walk_report_member (self->walk, "id", LANYARD_PROBLEM_DUPLICATE_ID, id, fields->id);
  fields->key = g_steal_pointer (&fields->id);
  fields->id = id;
}

/**
 * lanyard_gather_add:
 * @self: a gathering whose walk stands at the session
 * @fields: a session with the id that it has in the document and a title; is
 *   left empty. Without a title it is reported and dropped
 *
 * Returns: whether to go on: FALSE once it is cancelled
 */
gboolean
lanyard_gather_add (LanyardGather        *self,
                    LanyardSessionFields *fields)
{
  if (fields->title == NULL)
    {
      lanyard_walk_report (self->walk, LANYARD_PROBLEM_MISSING, "title", NULL);
      lanyard_session_fields_clear (fields);
    }
  else
    {
      tell_apart (self, fields);
      lanyard_builder_add_session (self->builder, fields);
    }

  return lanyard_reading_step (self->reading, ++self->done, self->total);
}

/**
 * lanyard_gather_finish:
 * @self: a gathering with all there is
 * @error: return location for LANYARD_READ_ERROR_UNUSABLE or
 *   G_IO_ERROR_CANCELLED
 *
 * Returns: (transfer full) (nullable): the programme
 */
LanyardProgramme *
lanyard_gather_finish (LanyardGather *self,
                       GError       **error)
{
  if (g_cancellable_set_error_if_cancelled (self->reading->cancellable, error))
    return NULL;
  if (!lanyard_reading_name (self->reading, self->walk, self->builder, error))
    return NULL;

  return lanyard_builder_finish (self->builder);
}

/**
 * lanyard_gather_people_new:
 *
 * Returns: (transfer full) (element-type LanyardPerson): nobody yet
 */
GPtrArray *
lanyard_gather_people_new (void)
{
  return g_ptr_array_new_with_free_func (g_object_unref);
}

/**
 * lanyard_gather_some:
 * @array: (transfer full): anything
 *
 * Returns: (transfer full) (nullable): @array, NULL where nothing is in it
 */
GPtrArray *
lanyard_gather_some (GPtrArray *array)
{
  if (array->len > 0)
    return array;

  g_ptr_array_unref (array);
  return NULL;
}
