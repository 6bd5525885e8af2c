/* SPDX-FileCopyrightText: 2026 The Lanyard authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "lanyard-programme.h"

#include "lanyard-order.h"
#include "lanyard-session-index.h"

/* Everything is built once, before anyone else holds the programme; from then
 * on it is only read. A list model remembers where it was read last, so that
 * the lists belong to one thread at a time. */
struct _LanyardProgramme
{
  GObject parent_instance;

  LanyardProgrammeFields fields;

  GListModel          *days;         /* of LanyardDay, in order */
  GListModel          *tracks;       /* of LanyardTrack */
  GListModel          *people;       /* of LanyardPerson, by name */
  GListModel          *sessions;     /* of LanyardSession: in order of start, then unscheduled */
  GPtrArray           *ordered;      /* the same sessions (unowned) */
  GHashTable          *person_by_id; /* id (unowned) -> LanyardPerson (unowned) */
  LanyardSessionIndex *index;
};

G_DEFINE_FINAL_TYPE (LanyardProgramme, lanyard_programme, G_TYPE_OBJECT)

static GListModel *
list_new (GType      type,
          GPtrArray *items)
{
  GListStore *list = g_list_store_new (type);

  if (items != NULL && items->len > 0)
    g_list_store_splice (list, 0, 0, items->pdata, items->len);

  return G_LIST_MODEL (list);
}

/* Of a range of which one end is named, that is the other end too; in any case
 * it reaches to the first and the last day that a session is on. */
static void
widen_range (LanyardProgrammeFields *fields,
             GPtrArray              *ordered)
{
  fields->start = fields->start != LANYARD_NO_DATE ? fields->start : fields->end;
  fields->end = fields->end != LANYARD_NO_DATE ? fields->end : fields->start;

  for (guint i = 0; i < ordered->len; i++)
    {
      LanyardDate date = lanyard_session_get_day (g_ptr_array_index (ordered, i));

      if (date == LANYARD_NO_DATE)
        break;
      if (fields->start == LANYARD_NO_DATE || date < fields->start)
        fields->start = date;
      if (date > fields->end)
        fields->end = date;
    }
}

static void
lanyard_programme_finalize (GObject *object)
{
  LanyardProgramme *self = LANYARD_PROGRAMME (object);

  g_clear_object (&self->days);
  g_clear_object (&self->tracks);
  g_clear_object (&self->people);
  g_clear_object (&self->sessions);
  g_clear_pointer (&self->ordered, g_ptr_array_unref);
  g_clear_pointer (&self->person_by_id, g_hash_table_unref);
  g_clear_pointer (&self->index, lanyard_session_index_free);
  lanyard_programme_fields_clear (&self->fields);

  G_OBJECT_CLASS (lanyard_programme_parent_class)->finalize (object);
}

static void
lanyard_programme_class_init (LanyardProgrammeClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = lanyard_programme_finalize;
}

static void
lanyard_programme_init (LanyardProgramme *self)
{
  self->person_by_id = g_hash_table_new (g_str_hash, g_str_equal);
}

/**
 * lanyard_programme_new:
 * @fields: what is known of it, with a title, a zone and all four arrays; what
 *   it points to is taken over and @fields left empty
 *
 * Returns: (transfer full): the programme
 */
LanyardProgramme *
lanyard_programme_new (LanyardProgrammeFields *fields)
{
  LanyardProgramme *self;
  g_autoptr (GPtrArray) people = NULL;

  g_return_val_if_fail (fields->title != NULL && fields->zone != NULL, NULL);
  g_return_val_if_fail (fields->rooms != NULL && fields->tracks != NULL, NULL);
  g_return_val_if_fail (fields->people != NULL && fields->sessions != NULL, NULL);

  self = g_object_new (LANYARD_TYPE_PROGRAMME, NULL);
  self->fields = *fields;
  *fields = (LanyardProgrammeFields){ 0 };

  self->ordered = lanyard_order_sessions (self->fields.sessions);
  self->index = lanyard_session_index_new (self->ordered);
  self->sessions = list_new (LANYARD_TYPE_SESSION, self->ordered);
  self->days = lanyard_days_new (self->ordered, self->fields.start, self->fields.end);
  widen_range (&self->fields, self->ordered);

  people = lanyard_order_people (self->fields.people);
  self->people = list_new (LANYARD_TYPE_PERSON, people);
  for (guint i = 0; i < people->len; i++)
    {
      LanyardPerson *person = g_ptr_array_index (people, i);

      g_hash_table_insert (self->person_by_id, (char *)lanyard_person_get_id (person), person);
    }

  self->tracks = list_new (LANYARD_TYPE_TRACK, self->fields.tracks);
  return self;
}

/**
 * lanyard_programme_fields_clear:
 * @fields: fields that no programme took
 *
 * Frees what @fields points to.
 */
void
lanyard_programme_fields_clear (LanyardProgrammeFields *fields)
{
  g_free (fields->id);
  g_free (fields->acronym);
  g_free (fields->version);
  g_free (fields->logo);
  g_free (fields->title);
  g_free (fields->subtitle);
  g_free (fields->url);
  g_free (fields->programme_url);
  g_clear_pointer (&fields->zone, g_time_zone_unref);
  g_free (fields->venue);
  g_free (fields->city);
  g_free (fields->country);
  g_clear_pointer (&fields->rooms, g_ptr_array_unref);
  g_clear_pointer (&fields->tracks, g_ptr_array_unref);
  g_clear_pointer (&fields->people, g_ptr_array_unref);
  g_clear_pointer (&fields->sessions, g_ptr_array_unref);
  *fields = (LanyardProgrammeFields){ 0 };
}

/**
 * lanyard_programme_get_fields:
 * @self: a programme
 *
 * Returns: (transfer none): all that is known of the conference, the arrays
 *   in document order
 */
const LanyardProgrammeFields *
lanyard_programme_get_fields (LanyardProgramme *self)
{
  return &self->fields;
}

const char *
lanyard_programme_get_title (LanyardProgramme *self)
{
  return self->fields.title;
}

/**
 * lanyard_programme_get_zone:
 * @self: a programme
 *
 * Returns: (transfer none): the venue's zone
 */
GTimeZone *
lanyard_programme_get_zone (LanyardProgramme *self)
{
  return self->fields.zone;
}

/**
 * lanyard_programme_get_start:
 * @self: a programme
 *
 * Returns: its first day, or that of its sessions; LANYARD_NO_DATE where
 *   neither is known
 */
LanyardDate
lanyard_programme_get_start (LanyardProgramme *self)
{
  return self->fields.start;
}

/**
 * lanyard_programme_get_end:
 * @self: a programme
 *
 * Returns: its last day, or that of its sessions; LANYARD_NO_DATE where
 *   neither is known
 */
LanyardDate
lanyard_programme_get_end (LanyardProgramme *self)
{
  return self->fields.end;
}

/**
 * lanyard_programme_get_days:
 * @self: a programme
 *
 * Returns: (transfer none): a list of LanyardDay in order
 */
GListModel *
lanyard_programme_get_days (LanyardProgramme *self)
{
  return self->days;
}

/**
 * lanyard_programme_get_tracks:
 * @self: a programme
 *
 * Returns: (transfer none): a list of LanyardTrack in the programme's order
 */
GListModel *
lanyard_programme_get_tracks (LanyardProgramme *self)
{
  return self->tracks;
}

/**
 * lanyard_programme_get_people:
 * @self: a programme
 *
 * Returns: (transfer none): a list of LanyardPerson by name
 */
GListModel *
lanyard_programme_get_people (LanyardProgramme *self)
{
  return self->people;
}

/**
 * lanyard_programme_get_sessions:
 * @self: a programme
 *
 * Returns: (transfer none): a list of every LanyardSession in order of start,
 *   those that are not scheduled last
 */
GListModel *
lanyard_programme_get_sessions (LanyardProgramme *self)
{
  return self->sessions;
}

static GListModel *
list_where (LanyardProgramme *self,
            gboolean (*keep) (LanyardSession *session,
                              gconstpointer   data),
            gconstpointer data)
{
  g_autoptr (GPtrArray) kept = g_ptr_array_new ();

  for (guint i = 0; i < self->ordered->len; i++)
    {
      LanyardSession *session = g_ptr_array_index (self->ordered, i);

      if (keep (session, data))
        g_ptr_array_add (kept, session);
    }

  return list_new (LANYARD_TYPE_SESSION, kept);
}

static gboolean
is_unscheduled (LanyardSession *session,
                gconstpointer   data)
{
  return lanyard_session_get_day (session) == LANYARD_NO_DATE;
}

static gboolean
is_of_kind (LanyardSession *session,
            gconstpointer   data)
{
  return lanyard_session_get_kind (session) == *(const LanyardSessionKind *)data;
}

static gboolean
is_in_track (LanyardSession *session,
             gconstpointer   data)
{
  return lanyard_session_get_track (session) == data;
}

/**
 * lanyard_programme_list_unscheduled:
 * @self: a programme
 *
 * Returns: (transfer full): a list of the LanyardSessions without a day
 */
GListModel *
lanyard_programme_list_unscheduled (LanyardProgramme *self)
{
  return list_where (self, is_unscheduled, NULL);
}

/**
 * lanyard_programme_list_kind:
 * @self: a programme
 * @kind: a kind
 *
 * Returns: (transfer full): a list of the LanyardSessions of @kind
 */
GListModel *
lanyard_programme_list_kind (LanyardProgramme  *self,
                             LanyardSessionKind kind)
{
  return list_where (self, is_of_kind, &kind);
}

/**
 * lanyard_programme_list_track:
 * @self: a programme
 * @track: one of its tracks
 *
 * Returns: (transfer full): a list of the LanyardSessions in @track
 */
GListModel *
lanyard_programme_list_track (LanyardProgramme *self,
                              LanyardTrack     *track)
{
  return list_where (self, is_in_track, track);
}

/**
 * lanyard_programme_list_parts:
 * @self: a programme
 * @session: one of its sessions
 *
 * Returns: (transfer full): a list of the LanyardSessions that are part of
 *   @session
 */
GListModel *
lanyard_programme_list_parts (LanyardProgramme *self,
                              LanyardSession   *session)
{
  const char *id = lanyard_session_get_id (session);

  return list_new (LANYARD_TYPE_SESSION, lanyard_session_index_get_parts (self->index, id));
}

/**
 * lanyard_programme_list_led_by:
 * @self: a programme
 * @person: one of its people
 *
 * Returns: (transfer full): a list of the LanyardSessions they lead
 */
GListModel *
lanyard_programme_list_led_by (LanyardProgramme *self,
                               LanyardPerson    *person)
{
  return list_new (LANYARD_TYPE_SESSION, lanyard_session_index_get_led (self->index, person));
}

/**
 * lanyard_programme_list_spoken_by:
 * @self: a programme
 * @person: one of its people
 *
 * Returns: (transfer full): a list of the LanyardSessions they speak in
 */
GListModel *
lanyard_programme_list_spoken_by (LanyardProgramme *self,
                                  LanyardPerson    *person)
{
  return list_new (LANYARD_TYPE_SESSION, lanyard_session_index_get_spoken (self->index, person));
}

/**
 * lanyard_programme_list_summed_up_by:
 * @self: a programme
 * @person: one of its people
 *
 * Returns: (transfer full): a list of the LanyardSessions of whose summary
 *   they led a part
 */
GListModel *
lanyard_programme_list_summed_up_by (LanyardProgramme *self,
                                     LanyardPerson    *person)
{
  return list_new (LANYARD_TYPE_SESSION, lanyard_session_index_get_summed_up (self->index, person));
}

/**
 * lanyard_programme_find_session:
 * @self: a programme
 * @id: an id
 *
 * Returns: (transfer none) (nullable): the session of that id
 */
LanyardSession *
lanyard_programme_find_session (LanyardProgramme *self,
                                const char       *id)
{
  return lanyard_session_index_find (self->index, id);
}

/**
 * lanyard_programme_find_person:
 * @self: a programme
 * @id: an id
 *
 * Returns: (transfer none) (nullable): the person of that id
 */
LanyardPerson *
lanyard_programme_find_person (LanyardProgramme *self,
                               const char       *id)
{
  return g_hash_table_lookup (self->person_by_id, id);
}
