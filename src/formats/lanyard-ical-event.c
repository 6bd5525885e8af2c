/* SPDX-FileCopyrightText: 2026 The Lanyard authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "lanyard-c3voc-links.h"
#include "lanyard-field.h"
#include "lanyard-guess.h"
#include "lanyard-ical-parts.h"
#include "lanyard-ical-value.h"

#include <string.h>

/* An event's properties while they are read. */
typedef struct
{
  LanyardIcalEvent *event;
  char             *uid;
  char             *recurrence;
  char             *description;
  GPtrArray        *categories;
  GPtrArray        *links;
} Parts;

static LanyardTrack *
get_track (LanyardIcal *self,
           const char  *name)
{
  LanyardTrack *track = g_hash_table_lookup (self->tracks, name);

  if (track != NULL)
    return track;

  track = lanyard_track_new (name, name, NULL, NULL);
  g_hash_table_insert (self->tracks, g_strdup (name), track);
  lanyard_builder_add_track (self->builder, track);
  return track;
}

static LanyardRoom *
get_room (LanyardIcal *self,
          const char  *name)
{
  LanyardRoom *room = g_hash_table_lookup (self->rooms, name);

  if (room != NULL)
    return room;

  room = lanyard_room_new (name, name, 0, NULL, NULL);
  g_hash_table_insert (self->rooms, g_strdup (name), room);
  lanyard_builder_add_room (self->builder, room);
  return room;
}

static LanyardPerson *
get_person (LanyardIcal *self,
            const char  *name,
            const char  *email)
{
  g_autofree char *id =
    email != NULL ? g_strdup_printf ("%s <%s>", name, email) : g_strdup (name);
  LanyardPerson      *person = g_hash_table_lookup (self->people, id);
  LanyardPersonFields fields = { 0 };

  if (person != NULL)
    return person;

  fields.id = g_strdup (id);
  fields.name = g_strdup (name);
  if (email != NULL)
    {
      fields.emails = g_new0 (char *, 2);
      fields.emails[0] = g_strdup (email);
    }
  person = lanyard_person_new (&fields);
  g_hash_table_insert (self->people, g_steal_pointer (&id), person);
  lanyard_builder_add_person (self->builder, person);
  return person;
}

/* frab names the conference's acronym where an organiser should be. */
static void
note_organizer (LanyardIcal *self,
                const char  *text)
{
  if (self->organizer == NULL)
    self->organizer = g_strdup (text);
  else if (!g_str_equal (self->organizer, text))
    self->organizers_differ = TRUE;
}

static char *
find_email (const char *address)
{
  const char *prefix = "mailto:";
  const char *email = address != NULL && g_ascii_strncasecmp (address, prefix, strlen (prefix)) == 0
                        ? address + strlen (prefix)
                        : NULL;

  return email != NULL && lanyard_field_is_email (email) ? g_strdup (email) : NULL;
}

static char *
find_common_name (LanyardIcal  *self,
                  icalproperty *property)
{
  icalparameter   *parameter = icalproperty_get_first_parameter (property, ICAL_CN_PARAMETER);
  const char      *raw = parameter != NULL ? icalparameter_get_cn (parameter) : NULL;
  g_autofree char *valid = raw != NULL ? g_utf8_make_valid (raw, -1) : NULL;
  LanyardCleaned   cleaned = LANYARD_CLEANED_NOTHING;
  g_autofree char *clean =
    valid != NULL ? lanyard_clean (valid, LANYARD_CLEAN_LINE, &cleaned) : NULL;

  if (cleaned & LANYARD_CLEANED_CONTROLS)
    lanyard_walk_report_member (self->walk, lanyard_ical_name (property),
                                LANYARD_PROBLEM_CONTROL_CHARACTER, NULL, NULL);
  return clean != NULL && *clean != '\0' ? g_steal_pointer (&clean) : NULL;
}

/* Who has no name is called by the address, without a name for a host. */
static void
read_person (LanyardIcal          *self,
             icalproperty         *property,
             LanyardSessionFields *fields)
{
  g_autofree char *address = lanyard_ical_text (property, LANYARD_CLEAN_LINE, self->walk);
  g_autofree char *email = find_email (address);
  g_autofree char *name = find_common_name (self, property);
  LanyardPerson   *person;

  if (name == NULL && email != NULL)
    name = g_strndup (email, strcspn (email, "@"));
  if (name == NULL)
    {
      if (address != NULL)
        note_organizer (self, address);
      return;
    }

  person = get_person (self, name, email);
  if (fields->speakers == NULL)
    fields->speakers = g_ptr_array_new_with_free_func (g_object_unref);
  if (!g_ptr_array_find (fields->speakers, person, NULL))
    g_ptr_array_add (fields->speakers, g_object_ref (person));
}

/* The zone of a time is looked up when it is read: its name may mean something
 * else in another document. */
static void
read_time (LanyardIcal     *self,
           icalproperty    *property,
           LanyardIcalTime *time)
{
  const char *zone_name = lanyard_ical_zone_name (property);
  GTimeZone  *zone;

  g_clear_pointer (&time->clock, g_free);
  if (!lanyard_ical_time (property, &time->date, &time->clock))
    {
      g_autofree char *text = lanyard_ical_text (property, LANYARD_CLEAN_LINE, self->walk);

      lanyard_walk_report_member (self->walk, lanyard_ical_name (property),
                                  LANYARD_PROBLEM_BAD_TIME, NULL, text);
      return;
    }
  if (time->clock == NULL || zone_name == NULL || g_str_has_suffix (time->clock, "Z"))
    return;

  zone = lanyard_ical_zones_find (self->zones, zone_name);
  if (zone != NULL && lanyard_when_parse (time->clock, NULL, zone, &time->instant))
    g_clear_pointer (&time->clock, g_free);
  else if (zone == NULL && !g_hash_table_contains (self->unknown_zones, zone_name))
    {
      lanyard_walk_enter (self->walk, "DTSTART");
      g_hash_table_insert (self->unknown_zones, g_strdup (zone_name),
                           lanyard_walk_mark (self->walk));
      lanyard_walk_leave (self->walk);
    }
}

static void
read_link (LanyardIcal    *self,
           icalproperty   *property,
           LanyardLinkKind kind,
           Parts          *parts)
{
  g_autofree char *address = lanyard_ical_text (property, LANYARD_CLEAN_LINE, self->walk);
  g_autofree char *url = lanyard_resolve_address (address, NULL);

  if (url == NULL && address != NULL)
    lanyard_walk_report_member (self->walk, lanyard_ical_name (property),
                                LANYARD_PROBLEM_BAD_ADDRESS, NULL, address);
  if (url == NULL)
    return;

  if (kind == LANYARD_LINK_OTHER)
    kind = lanyard_guess_link_kind (url, NULL);
  lanyard_c3voc_links_add (parts->links, kind, NULL, url);
}

static void
read_status (LanyardIcal          *self,
             icalproperty         *property,
             LanyardSessionFields *fields)
{
  g_autofree char *text = lanyard_ical_text (property, LANYARD_CLEAN_LINE, self->walk);

  if (text == NULL || g_ascii_strcasecmp (text, "CONFIRMED") == 0)
    return;

  if (g_ascii_strcasecmp (text, "CANCELLED") == 0)
    fields->status = LANYARD_SESSION_CANCELLED;
  else if (g_ascii_strcasecmp (text, "TENTATIVE") == 0)
    fields->status = LANYARD_SESSION_TENTATIVE;
  else
    lanyard_walk_report_member (self->walk, "STATUS", LANYARD_PROBLEM_UNKNOWN_VALUE, NULL, text);
}

static void
read_categories (LanyardIcal  *self,
                 icalproperty *property,
                 Parts        *parts)
{
  g_autofree char *text = lanyard_ical_text (property, LANYARD_CLEAN_LINE, self->walk);

  if (text != NULL &&
      !g_ptr_array_find_with_equal_func (parts->categories, text, g_str_equal, NULL) &&
      parts->categories->len < 16)
    g_ptr_array_add (parts->categories, g_steal_pointer (&text));
}

static void
report_repetition (LanyardIcal  *self,
                   icalproperty *property)
{
  g_autofree char *text = lanyard_ical_text (property, LANYARD_CLEAN_LINE, self->walk);

  lanyard_walk_report_member (self->walk, lanyard_ical_name (property), LANYARD_PROBLEM_REPEATS,
                              NULL, text);
}

static void
read_room (LanyardIcal          *self,
           icalproperty         *property,
           LanyardSessionFields *fields)
{
  g_autofree char *name = lanyard_ical_text (property, LANYARD_CLEAN_LINE, self->walk);

  if (name != NULL && fields->room == NULL)
    fields->room = g_object_ref (get_room (self, name));
}

static void
read_duration (LanyardIcal      *self,
               icalproperty     *property,
               LanyardIcalEvent *event)
{
  g_autofree char *text = NULL;

  if (lanyard_ical_duration (property, &event->seconds))
    return;

  event->seconds = -1;
  text = lanyard_ical_text (property, LANYARD_CLEAN_LINE, self->walk);
  lanyard_walk_report_member (self->walk, "DURATION", LANYARD_PROBLEM_BAD_NUMBER, NULL, text);
}

/* Returns: whether the property is a text; the first that says something
 * counts */
static gboolean
read_text (LanyardIcal  *self,
           icalproperty *property,
           Parts        *parts)
{
  const struct
  {
    icalproperty_kind kind;
    char            **text;
    LanyardCleanMode  mode;
  } texts[] = {
    { ICAL_UID_PROPERTY, &parts->uid, LANYARD_CLEAN_LINE },
    { ICAL_RECURRENCEID_PROPERTY, &parts->recurrence, LANYARD_CLEAN_LINE },
    { ICAL_SUMMARY_PROPERTY, &parts->event->fields.title, LANYARD_CLEAN_LINE },
    { ICAL_DESCRIPTION_PROPERTY, &parts->description, LANYARD_CLEAN_TEXT },
  };

  for (guint i = 0; i < G_N_ELEMENTS (texts); i++)
    {
      if (icalproperty_isa (property) != texts[i].kind)
        continue;
      if (*texts[i].text == NULL)
        *texts[i].text = lanyard_ical_text (property, texts[i].mode, self->walk);
      return TRUE;
    }

  return FALSE;
}

static void
read_property (LanyardIcal  *self,
               icalproperty *property,
               Parts        *parts)
{
  LanyardIcalEvent *event = parts->event;

  switch ((int)icalproperty_isa (property))
    {
    case ICAL_LOCATION_PROPERTY:
      read_room (self, property, &event->fields);
      break;
    case ICAL_CATEGORIES_PROPERTY:
      read_categories (self, property, parts);
      break;
    case ICAL_STATUS_PROPERTY:
      read_status (self, property, &event->fields);
      break;
    case ICAL_ATTENDEE_PROPERTY:
    case ICAL_ORGANIZER_PROPERTY:
      read_person (self, property, &event->fields);
      break;
    case ICAL_URL_PROPERTY:
      read_link (self, property, LANYARD_LINK_WEBSITE, parts);
      break;
    case ICAL_CONFERENCE_PROPERTY:
      read_link (self, property, LANYARD_LINK_LIVE, parts);
      break;
    case ICAL_ATTACH_PROPERTY:
      read_link (self, property, LANYARD_LINK_OTHER, parts);
      break;
    case ICAL_DTSTART_PROPERTY:
      read_time (self, property, &event->start);
      break;
    case ICAL_DTEND_PROPERTY:
      read_time (self, property, &event->end);
      break;
    case ICAL_DURATION_PROPERTY:
      read_duration (self, property, event);
      break;
    case ICAL_RRULE_PROPERTY:
    case ICAL_RDATE_PROPERTY:
      report_repetition (self, property);
      break;
    default:
      break;
    }
}

/* The first category is the track; all of them are its label where there are
 * several. */
static void
set_categories (LanyardIcal *self,
                Parts       *parts)
{
  LanyardSessionFields *fields = &parts->event->fields;
  const char           *first;

  if (parts->categories->len > 0)
    {
      first = g_ptr_array_index (parts->categories, 0);
      fields->track = g_object_ref (get_track (self, first));
    }
  if (parts->categories->len > 1)
    {
      g_ptr_array_add (parts->categories, NULL);
      fields->type = g_strjoinv (", ", (char **)parts->categories->pdata);
    }

  fields->kind = lanyard_guess_session_kind (
    fields->type != NULL ? fields->type
                         : (fields->track != NULL ? lanyard_track_get_title (fields->track) : NULL),
    fields->title);
}

/* frab and others make a UID of a session's guid and their host, which may have
 * another name with each export; the guid alone is what the other formats of the
 * same programme know it by.
 *
 * Returns: (transfer full) (nullable): what it is known by everywhere */
static char *
dup_global_key (const char *uid)
{
  const char      *at = uid != NULL ? strchr (uid, '@') : NULL;
  g_autofree char *guid = at != NULL ? g_strndup (uid, (gsize)(at - uid)) : NULL;

  return guid != NULL && g_uuid_string_is_valid (guid) ? g_steal_pointer (&guid) : g_strdup (uid);
}

static void
name_event (LanyardIcal *self,
            Parts       *parts)
{
  LanyardIcalEvent *event = parts->event;

  if (event->fields.title == NULL)
    {
      event->fields.title = g_strdup ("–");
      lanyard_walk_report (self->walk, LANYARD_PROBLEM_MISSING, "SUMMARY", event->fields.title);
    }

  event->fields.key_kind = parts->uid != NULL ? LANYARD_KEY_GLOBAL : LANYARD_KEY_NONE;
  event->fields.key = dup_global_key (parts->uid);
  if (parts->uid == NULL)
    event->key = lanyard_clean_slug (event->fields.title, "session");
  else if (parts->recurrence == NULL)
    event->key = g_strdup (parts->uid);
  else
    event->key = g_strjoin ("@", parts->uid, parts->recurrence, NULL);
}

/**
 * lanyard_ical_read_event:
 * @self: a calendar whose walk stands at the event
 * @component: a VEVENT
 * @index: how many are before it
 *
 * Takes it up.
 */
void
lanyard_ical_read_event (LanyardIcal   *self,
                         icalcomponent *component,
                         guint          index)
{
  LanyardIcalEvent *event = g_new0 (LanyardIcalEvent, 1);
  g_autoptr (GPtrArray) categories = g_ptr_array_new_with_free_func (g_free);
  Parts parts = { .event = event, .categories = categories, .links = lanyard_c3voc_links_new () };

  event->index = index;
  event->seconds = -1;
  event->start.instant = LANYARD_NO_INSTANT;
  event->end.instant = LANYARD_NO_INSTANT;
  event->fields.start = LANYARD_NO_INSTANT;
  event->fields.duration = LANYARD_NO_DURATION;
  g_ptr_array_add (self->events, event);

  for (icalproperty *at = icalcomponent_get_first_property (component, ICAL_ANY_PROPERTY);
       at != NULL; at = icalcomponent_get_next_property (component, ICAL_ANY_PROPERTY))
    {
      if (!read_text (self, at, &parts))
        read_property (self, at, &parts);
    }

  name_event (self, &parts);
  set_categories (self, &parts);
  event->fields.description = lanyard_guess_text (parts.description);
  event->fields.links = lanyard_c3voc_links_end (parts.links);
  lanyard_offsets_add (&self->offsets, event->start.clock);
  g_free (parts.uid);
  g_free (parts.recurrence);
  g_free (parts.description);
}
