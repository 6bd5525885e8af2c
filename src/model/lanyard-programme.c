/* SPDX-FileCopyrightText: 2026 The Lanyard authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "lanyard-programme-private.h"

#include "lanyard-day.h"
#include "lanyard-lazy-list.h"
#include "lanyard-order.h"

G_DEFINE_FINAL_TYPE (LanyardProgramme, lanyard_programme, G_TYPE_OBJECT)

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
  g_clear_pointer (&self->stored_sessions, lanyard_stored_items_unref);
  g_clear_pointer (&self->stored_people, lanyard_stored_items_unref);
  lanyard_programme_fields_clear (&self->fields);
  lanyard_programme_counts_clear (&self->counts);

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
}

/* Counts what a programme in memory lists; its days are known already. */
static void
count (LanyardProgramme *self)
{
  LanyardProgrammeCounts *counts = &self->counts;
  GPtrArray              *tracks = self->fields.tracks;
  g_autoptr (GHashTable) places = g_hash_table_new (NULL, NULL);

  counts->n_sessions = self->ordered->len;
  counts->n_people = self->fields.people->len;
  counts->of_track = g_array_new (FALSE, TRUE, sizeof (guint));
  g_array_set_size (counts->of_track, tracks->len);
  for (guint i = 0; i < tracks->len; i++)
    g_hash_table_insert (places, g_ptr_array_index (tracks, i), GUINT_TO_POINTER (i));

  for (guint i = 0; i < self->ordered->len; i++)
    {
      LanyardSession *session = g_ptr_array_index (self->ordered, i);
      gpointer        place;

      counts->of_kind[lanyard_session_get_kind (session)]++;
      if (lanyard_session_get_day (session) == LANYARD_NO_DATE)
        counts->n_unscheduled++;
      if (g_hash_table_lookup_extended (places, lanyard_session_get_track (session), NULL, &place))
        g_array_index (counts->of_track, guint, GPOINTER_TO_UINT (place))++;
    }
}

/* Makes the lists that every programme has, of its fields and counts. */
static void
create_lists (LanyardProgramme *self)
{
  GPtrArray  *tracks = self->fields.tracks;
  GArray     *days = self->counts.days;
  GListStore *list = g_list_store_new (LANYARD_TYPE_DAY);

  for (guint i = 0; i < days->len; i++)
    {
      const LanyardDayRange *range = &g_array_index (days, LanyardDayRange, i);
      g_autoptr (GListModel) sessions =
                  lanyard_programme_list_range (self, range->from, range->n);
      g_autoptr (LanyardDay) day = lanyard_day_new (range->date, sessions);

      g_list_store_append (list, day);
    }

  self->days = G_LIST_MODEL (list);
  self->sessions = lanyard_programme_list_range (self, 0, self->counts.n_sessions);
  self->tracks = lanyard_programme_create_list (LANYARD_TYPE_TRACK, tracks->pdata, tracks->len);
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
  self->counts.days = lanyard_day_ranges_new (self->ordered, self->fields.start, self->fields.end);
  widen_range (&self->fields, self->ordered);
  count (self);
  create_lists (self);

  people = lanyard_order_people (self->fields.people);
  self->people = lanyard_programme_create_list (LANYARD_TYPE_PERSON, people->pdata, people->len);
  self->person_by_id = g_hash_table_new (g_str_hash, g_str_equal);
  for (guint i = 0; i < people->len; i++)
    {
      LanyardPerson *person = g_ptr_array_index (people, i);

      g_hash_table_insert (self->person_by_id, (char *)lanyard_person_get_id (person), person);
    }

  return self;
}

/**
 * lanyard_programme_new_stored:
 * @fields: as lanyard_programme_get_fields() gave them of the programme that
 *   was stored, but without people and sessions; taken over
 * @counts: as lanyard_programme_get_counts() gave them; taken over
 * @source: where people and sessions are
 *
 * May be made in any thread; from then on it belongs to the main thread.
 *
 * Returns: (transfer full): a programme that gets what it lists from @source
 *   when it is looked at
 */
LanyardProgramme *
lanyard_programme_new_stored (LanyardProgrammeFields *fields,
                              LanyardProgrammeCounts *counts,
                              LanyardSource          *source)
{
  LanyardProgramme *self;

  g_return_val_if_fail (fields->title != NULL && fields->zone != NULL, NULL);
  g_return_val_if_fail (fields->rooms != NULL && fields->tracks != NULL, NULL);
  g_return_val_if_fail (counts->days != NULL && counts->of_track != NULL, NULL);

  self = g_object_new (LANYARD_TYPE_PROGRAMME, NULL);
  self->fields = *fields;
  self->counts = *counts;
  *fields = (LanyardProgrammeFields){ 0 };
  *counts = (LanyardProgrammeCounts){ 0 };

  self->stored_sessions =
    lanyard_stored_items_new (LANYARD_TYPE_SESSION, source, self->counts.n_sessions);
  self->stored_people =
    lanyard_stored_items_new (LANYARD_TYPE_PERSON, source, self->counts.n_people);
  create_lists (self);
  self->people = lanyard_lazy_list_new_range (self->stored_people, 0, self->counts.n_people);
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
  g_clear_pointer (&fields->description, lanyard_text_unref);
  g_clear_pointer (&fields->links, g_ptr_array_unref);
  g_strfreev (fields->leads);
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
 * lanyard_programme_counts_clear:
 * @counts: counts that no programme took
 *
 * Frees what @counts points to.
 */
void
lanyard_programme_counts_clear (LanyardProgrammeCounts *counts)
{
  g_clear_pointer (&counts->of_track, g_array_unref);
  g_clear_pointer (&counts->days, g_array_unref);
  *counts = (LanyardProgrammeCounts){ 0 };
}

/**
 * lanyard_programme_get_fields:
 * @self: a programme
 *
 * Returns: (transfer none): all that is known of the conference, the arrays
 *   in document order; people and sessions are NULL of a stored programme
 */
const LanyardProgrammeFields *
lanyard_programme_get_fields (LanyardProgramme *self)
{
  return &self->fields;
}

/**
 * lanyard_programme_get_counts:
 * @self: a programme
 *
 * Returns: (transfer none): how many there are of what it lists
 */
const LanyardProgrammeCounts *
lanyard_programme_get_counts (LanyardProgramme *self)
{
  return &self->counts;
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
