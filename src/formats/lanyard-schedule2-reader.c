/* SPDX-FileCopyrightText: 2026 The Lanyard authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "lanyard-schedule2-reader.h"

#include "lanyard-c3voc-event.h"
#include "lanyard-c3voc-reader.h"
#include "lanyard-c3voc-schedule.h"
#include "lanyard-json-loose.h"
#include "lanyard-json-value.h"
#include "lanyard-json.h"

/* More than a year of them is no conference, and each is looked at for every
 * session. */
#define MAX_DAYS 400

/* A conference day with the instants between which it lies. */
typedef struct
{
  LanyardDate    date;
  LanyardInstant start;
  LanyardInstant end;
} Day;

/* Where the search for events is. */
typedef struct
{
  LanyardC3vocSchedule *schedule;
  GArray               *days; /* (element-type Day) */
  guint                 n_events;
} Search;

/* What became of a session; those of a programme that is still being made are
 * not certain yet. */
static const struct
{
  const char          *state;
  LanyardSessionStatus status;
} states[] = {
  { "ACCEPTED", LANYARD_SESSION_TENTATIVE },
  { "CANCELED", LANYARD_SESSION_CANCELLED },
  { "CANCELLED", LANYARD_SESSION_CANCELLED },
  { "CONFIRMED", LANYARD_SESSION_CONFIRMED },
  { "DELAYED", LANYARD_SESSION_CONFIRMED },
  { "DELETED", LANYARD_SESSION_CANCELLED },
  { "DRAFT", LANYARD_SESSION_TENTATIVE },
  { "REJECTED", LANYARD_SESSION_CANCELLED },
  { "SUBMITTED", LANYARD_SESSION_TENTATIVE },
  { "WITHDRAWN", LANYARD_SESSION_CANCELLED },
};

/* Who leads a session; everybody else speaks in it. */
static const char *const lead_roles[] = { "MODERATOR", "HOST" };

static LanyardInstant
read_instant (JsonObject  *object,
              const char  *name,
              LanyardWalk *walk,
              GTimeZone   *zone)
{
  g_autofree char *text = lanyard_json_loose_string (object, name, walk);
  LanyardInstant   instant;

  if (text == NULL)
    return LANYARD_NO_INSTANT;
  if (lanyard_when_parse (text, NULL, zone, &instant))
    return instant;

  lanyard_walk_report_member (walk, name, LANYARD_PROBLEM_BAD_TIME, NULL, text);
  return LANYARD_NO_INSTANT;
}

static gboolean
read_day_cb (JsonObject  *object,
             LanyardWalk *walk,
             gpointer     data)
{
  Search    *search = data;
  GTimeZone *zone = lanyard_builder_get_fields (search->schedule->builder)->zone;
  Day        day = {
           .date = lanyard_c3voc_schedule_add_day (search->schedule, object),
           .start = read_instant (object, "start", walk, zone),
           .end = read_instant (object, "end", walk, zone),
  };

  if (day.date != LANYARD_NO_DATE && day.start != LANYARD_NO_INSTANT &&
      search->days->len < MAX_DAYS)
    g_array_append_val (search->days, day);
  return TRUE;
}

/* The day that lasts when a session starts, if any does. */
static LanyardDate
find_day (GArray        *days,
          LanyardInstant start)
{
  for (guint i = 0; i < days->len && start != LANYARD_NO_INSTANT; i++)
    {
      const Day *day = &g_array_index (days, Day, i);

      if (start >= day->start && start < day->end)
        return day->date;
    }

  return LANYARD_NO_DATE;
}

static gboolean
collect_event_cb (JsonNode    *item,
                  LanyardWalk *walk,
                  gpointer     data)
{
  Search          *search = data;
  LanyardC3vocSlot slot = { .index = search->n_events++ };

  slot.event = lanyard_json_to_object (item, walk);
  if (slot.event == NULL)
    return TRUE;

  lanyard_c3voc_people_meet (search->schedule->people, slot.event, "participants");
  lanyard_c3voc_schedule_add_slot (search->schedule, &slot, "start");
  return lanyard_reading_step (search->schedule->reading, 0, 0);
}

static void
enter_slot (LanyardWalk            *walk,
            const LanyardC3vocSlot *slot)
{
  lanyard_walk_enter (walk, "events");
  lanyard_walk_enter_item (walk, slot->index);
}

static void
leave_slot (LanyardWalk *walk)
{
  lanyard_walk_leave (walk);
  lanyard_walk_leave (walk);
}

static void
read_times (Search *search)
{
  LanyardC3vocSchedule *schedule = search->schedule;
  GTimeZone            *zone = lanyard_builder_get_fields (schedule->builder)->zone;

  for (guint i = 0; i < schedule->slots->len; i++)
    {
      LanyardC3vocSlot *slot = &g_array_index (schedule->slots, LanyardC3vocSlot, i);

      enter_slot (schedule->walk, slot);
      slot->start = read_instant (slot->event, "start", schedule->walk, zone);
      lanyard_c3voc_slot_read_duration (slot, schedule->walk, zone);
      leave_slot (schedule->walk);
      slot->day = find_day (search->days, slot->start);
    }
}

static LanyardSessionStatus
read_status (JsonObject  *event,
             LanyardWalk *walk)
{
  g_autofree char *state = lanyard_json_loose_string (event, "state", walk);

  if (state == NULL)
    return LANYARD_SESSION_CONFIRMED;

  for (guint i = 0; i < G_N_ELEMENTS (states); i++)
    {
      if (g_ascii_strcasecmp (states[i].state, state) == 0)
        return states[i].status;
    }

  lanyard_walk_report_member (walk, "state", LANYARD_PROBLEM_UNKNOWN_VALUE, NULL, state);
  return LANYARD_SESSION_CONFIRMED;
}

static gboolean
is_lead (JsonObject *participant)
{
  const char *role = lanyard_json_peek_string (participant, "role");

  for (guint i = 0; role != NULL && i < G_N_ELEMENTS (lead_roles); i++)
    {
      if (g_ascii_strcasecmp (lead_roles[i], role) == 0)
        return TRUE;
    }

  return FALSE;
}

typedef struct
{
  LanyardC3vocPeople *people;
  GPtrArray          *leads;
  GPtrArray          *speakers;
  GHashTable         *known; /* LanyardPerson (unowned) */
} Participants;

static gboolean
sort_participant_cb (JsonNode    *item,
                     LanyardWalk *walk,
                     gpointer     data)
{
  Participants  *into = data;
  LanyardPerson *person = lanyard_c3voc_people_find (into->people, item);
  gboolean       lead = JSON_NODE_HOLDS_OBJECT (item) && is_lead (json_node_get_object (item));

  if (person != NULL && g_hash_table_add (into->known, person))
    g_ptr_array_add (lead ? into->leads : into->speakers, g_object_ref (person));
  return TRUE;
}

static void
read_participants (LanyardC3vocSchedule *schedule,
                   JsonObject           *event,
                   LanyardSessionFields *fields)
{
  JsonNode *node = lanyard_json_member (event, "participants");
  g_autoptr (GHashTable) known = g_hash_table_new (NULL, NULL);
  g_autoptr (GPtrArray) leads = g_ptr_array_new_with_free_func (g_object_unref);
  g_autoptr (GPtrArray) speakers = g_ptr_array_new_with_free_func (g_object_unref);
  Participants into = { schedule->people, leads, speakers, known };

  /* what is no list was reported when the people were met */
  if (node != NULL && JSON_NODE_HOLDS_ARRAY (node))
    lanyard_json_foreach (event, "participants", schedule->walk, sort_participant_cb, &into);
  fields->leads = leads->len > 0 ? g_steal_pointer (&leads) : NULL;
  fields->speakers = speakers->len > 0 ? g_steal_pointer (&speakers) : NULL;
}

static void
read_session (LanyardC3vocSchedule   *schedule,
              const LanyardC3vocSlot *slot)
{
  const LanyardProgrammeFields *programme = lanyard_builder_get_fields (schedule->builder);
  LanyardRoom                  *room =
    lanyard_c3voc_rooms_refer (schedule->rooms, slot->event, "room");
  LanyardTrack *track =
    lanyard_c3voc_tracks_refer (schedule->tracks, slot->event, "track");
  LanyardWalk         *walk = schedule->walk;
  LanyardSessionFields fields = { 0 };

  fields.room = room != NULL ? g_object_ref (room) : NULL;
  fields.track = track != NULL ? g_object_ref (track) : NULL;
  lanyard_c3voc_schedule_name_session (schedule, slot, &fields);
  fields.status = read_status (slot->event, walk);
  read_participants (schedule, slot->event, &fields);
  lanyard_c3voc_slot_read_day (slot, walk, programme, &fields);
  lanyard_c3voc_event_read_texts (slot->event, walk, &fields);
  lanyard_c3voc_event_read_links (slot->event, walk, schedule->base, &fields);
  lanyard_builder_add_session (schedule->builder, &fields);
}

static gboolean
read_sessions (LanyardC3vocSchedule *schedule)
{
  for (guint i = 0; i < schedule->slots->len; i++)
    {
      const LanyardC3vocSlot *slot = &g_array_index (schedule->slots, LanyardC3vocSlot, i);

      if (!lanyard_reading_step (schedule->reading, i, schedule->slots->len))
        return FALSE;

      enter_slot (schedule->walk, slot);
      read_session (schedule, slot);
      leave_slot (schedule->walk);
    }

  return TRUE;
}

/* Of what the conference says, its days need its zone. */
static void
read_calendar (Search *search)
{
  LanyardC3vocSchedule *schedule = search->schedule;

  lanyard_walk_enter (schedule->walk, "conference");
  lanyard_c3voc_schedule_find_zone (schedule);
  lanyard_json_foreach_object (schedule->conference, "days", schedule->walk, read_day_cb, search);
  lanyard_walk_leave (schedule->walk);

  read_times (search);

  lanyard_walk_enter (schedule->walk, "conference");
  lanyard_c3voc_schedule_find_days (schedule);
  lanyard_walk_leave (schedule->walk);
}

/**
 * lanyard_schedule2_probe:
 * @root: the top of any document
 *
 * Returns: whether it is a schedule of the c3voc's second format: a conference
 *   with a list of events beside it, and not in its days
 */
gboolean
lanyard_schedule2_probe (JsonNode *root)
{
  JsonObject *top = JSON_NODE_HOLDS_OBJECT (root) ? json_node_get_object (root) : NULL;
  JsonObject *schedule = lanyard_json_loose_object (top, "schedule");
  JsonNode   *events = lanyard_json_member (schedule, "events");

  return events != NULL && JSON_NODE_HOLDS_ARRAY (events) &&
         lanyard_json_loose_object (schedule, "conference") != NULL && !lanyard_c3voc_probe (root);
}

/**
 * lanyard_schedule2_read:
 * @root: the top of a document that lanyard_schedule2_probe() knows
 * @reading: what came with it
 * @error: return location for LANYARD_READ_ERROR_UNUSABLE or
 *   G_IO_ERROR_CANCELLED
 *
 * Reads the c3voc's second format as its schema describes it. Texts in several
 * languages are taken in English, else in the first.
 *
 * Returns: (transfer full) (nullable): the programme
 */
LanyardProgramme *
lanyard_schedule2_read (JsonNode             *root,
                        const LanyardReading *reading,
                        GError              **error)
{
  JsonObject *top = lanyard_json_loose_object (json_node_get_object (root), "schedule");
  g_autoptr (LanyardC3vocSchedule) schedule =
              lanyard_c3voc_schedule_new (reading, top, LANYARD_SCHEDULE2_FORMAT);
  g_autoptr (GArray) days = g_array_new (FALSE, FALSE, sizeof (Day));
  Search   search = { .schedule = schedule, .days = days };
  gboolean going;

  lanyard_c3voc_schedule_read_head (schedule, top);
  lanyard_c3voc_people_meet (schedule->people, top, "persons");
  going = lanyard_json_foreach (top, "events", schedule->walk, collect_event_cb, &search);
  if (going)
    {
      read_calendar (&search);
      lanyard_c3voc_people_end (schedule->people, schedule->builder);
      going = read_sessions (schedule);
    }

  if (!going)
    {
      g_cancellable_set_error_if_cancelled (reading->cancellable, error);
      return NULL;
    }

  lanyard_walk_enter (schedule->walk, "conference");
  return lanyard_c3voc_schedule_end (schedule, error);
}
