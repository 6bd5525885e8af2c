/* SPDX-FileCopyrightText: 2026 The Lanyard authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "lanyard-conference.h"

struct _LanyardConference
{
  GObject parent_instance;

  LanyardConferenceFields fields;
};

G_DEFINE_FINAL_TYPE (LanyardConference, lanyard_conference, G_TYPE_OBJECT)

static void
lanyard_conference_finalize (GObject *object)
{
  lanyard_conference_fields_clear (&LANYARD_CONFERENCE (object)->fields);

  G_OBJECT_CLASS (lanyard_conference_parent_class)->finalize (object);
}

static void
lanyard_conference_class_init (LanyardConferenceClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = lanyard_conference_finalize;
}

static void
lanyard_conference_init (LanyardConference *self)
{
}

/**
 * lanyard_conference_new:
 * @fields: what is known of it, with an id and a title at least; it is taken
 *   over and @fields left empty
 *
 * Returns: (transfer full): a conference
 */
LanyardConference *
lanyard_conference_new (LanyardConferenceFields *fields)
{
  LanyardConference *self;

  g_return_val_if_fail (fields->id != NULL && fields->title != NULL, NULL);

  self = g_object_new (LANYARD_TYPE_CONFERENCE, NULL);
  self->fields = *fields;
  *fields = (LanyardConferenceFields){ 0 };
  return self;
}

/**
 * lanyard_conference_fields_clear:
 * @fields: what was to be said of a conference; what it points to is freed
 */
void
lanyard_conference_fields_clear (LanyardConferenceFields *fields)
{
  g_free (fields->id);
  g_free (fields->title);
  g_free (fields->city);
  g_free (fields->venue);
  g_free (fields->time_zone);
  g_free (fields->address);
  g_free (fields->failure);
  *fields = (LanyardConferenceFields){ 0 };
}

/**
 * lanyard_conference_get_fields:
 * @self: a conference
 *
 * Returns: (transfer none): what is known of it
 */
const LanyardConferenceFields *
lanyard_conference_get_fields (LanyardConference *self)
{
  return &self->fields;
}

const char *
lanyard_conference_get_id (LanyardConference *self)
{
  return self->fields.id;
}

/**
 * lanyard_conference_get_zone_for:
 * @self: (nullable): a conference
 * @programme: what was read for it now
 *
 * Returns: (nullable): the IANA name of the zone that the user chose for it
 *   earlier; NULL where @programme names its own, or nothing was chosen
 */
const char *
lanyard_conference_get_zone_for (LanyardConference *self,
                                 LanyardProgramme  *programme)
{
  if (self == NULL ||
      lanyard_programme_get_fields (programme)->zone_source >= LANYARD_ZONE_DOCUMENT)
    return NULL;
  return self->fields.time_zone;
}

/**
 * lanyard_conference_get_phase:
 * @self: a conference
 * @today: the date at the venue
 *
 * Returns: when it is, seen from @today
 */
LanyardConferencePhase
lanyard_conference_get_phase (LanyardConference *self,
                              LanyardDate        today)
{
  return lanyard_conference_phase_of (self->fields.start, self->fields.end, today);
}

/**
 * lanyard_conference_phase_of:
 * @start: the first day, or LANYARD_NO_DATE
 * @end: the last one, or LANYARD_NO_DATE
 * @today: the date at the venue
 *
 * Returns: when a conference of these days is, seen from @today
 */
LanyardConferencePhase
lanyard_conference_phase_of (LanyardDate start,
                             LanyardDate end,
                             LanyardDate today)
{
  if (start == LANYARD_NO_DATE)
    return LANYARD_CONFERENCE_UNDATED;
  if (today < start)
    return LANYARD_CONFERENCE_UPCOMING;
  return today <= MAX (start, end) ? LANYARD_CONFERENCE_RUNNING : LANYARD_CONFERENCE_PAST;
}

/**
 * lanyard_conference_compare:
 * @one: a conference
 * @two: another
 * @today: the date
 *
 * Those that run come first, then the upcoming ones, the next first, those
 * without dates, and the past ones, the latest first.
 *
 * Returns: less than 0, 0, or more than 0, as for sorting
 */
int
lanyard_conference_compare (LanyardConference *one,
                            LanyardConference *two,
                            LanyardDate        today)
{
  LanyardConferencePhase phase = lanyard_conference_get_phase (one, today);
  int                    by_phase = (int)phase - (int)lanyard_conference_get_phase (two, today);
  LanyardDate            first = one->fields.start;
  LanyardDate            second = two->fields.start;

  if (by_phase != 0)
    return by_phase;
  if (first == second)
    return g_utf8_collate (one->fields.title, two->fields.title);
  return (first < second) == (phase != LANYARD_CONFERENCE_PAST) ? -1 : 1;
}

static gboolean
is_needed (LanyardConference *conference,
           const char        *current,
           guint              n_known)
{
  const LanyardConferenceFields *fields = &conference->fields;

  return !fields->sample || g_strcmp0 (fields->id, current) == 0 ||
         (!fields->removed && n_known == 0);
}

/**
 * lanyard_conference_leave_out_sample:
 * @conferences: (element-type LanyardConference): all that are known
 * @current: (nullable): the id of the one that is shown
 *
 * Takes the sample out of @conferences unless it is shown or nothing else is
 * known. One in which the user has done anything is like all others.
 */
void
lanyard_conference_leave_out_sample (GPtrArray  *conferences,
                                     const char *current)
{
  guint n_known = 0;

  for (guint i = 0; i < conferences->len; i++)
    {
      LanyardConference *conference = g_ptr_array_index (conferences, i);

      n_known += !conference->fields.sample && !conference->fields.removed;
    }
  for (guint i = conferences->len; i > 0; i--)
    if (!is_needed (g_ptr_array_index (conferences, i - 1), current, n_known))
      g_ptr_array_remove_index (conferences, i - 1);
}
