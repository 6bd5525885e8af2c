/* SPDX-FileCopyrightText: 2026 The Lanyard authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "lanyard-shown.h"

#include "lanyard-link.h"
#include "lanyard-problem.h"
#include "lanyard-summary-part.h"
#include "lanyard-topic.h"
#include "lanyard-words-time.h"
#include "lanyard-words.h"

/* What ends each text, so that none can move into the next unseen; it isn't in
 * a programme's texts, from which readers take control characters out. */
#define END '\x1f'

static void
add (GString    *shown,
     const char *text)
{
  if (text != NULL)
    g_string_append (shown, text);
  g_string_append_c (shown, END);
}

static void
add_number (GString *shown,
            gint64   number)
{
  g_string_append_printf (shown, "%" G_GINT64_FORMAT "%c", number, END);
}

static void
add_text (GString     *shown,
          LanyardText *text)
{
  add_number (shown, text != NULL ? (int)lanyard_text_get_text_type (text) : -1);
  add (shown, text != NULL ? lanyard_text_get_text (text) : NULL);
}

static void
add_all (GString           *shown,
         const char *const *texts)
{
  for (guint i = 0; texts != NULL && texts[i] != NULL; i++)
    add (shown, texts[i]);
  add (shown, NULL);
}

static void
add_links (GString   *shown,
           GPtrArray *links)
{
  for (guint i = 0; links != NULL && i < links->len; i++)
    {
      const LanyardLink *link = g_ptr_array_index (links, i);

      add_number (shown, link->kind);
      add (shown, link->title);
      add (shown, link->url);
      add (shown, link->author);
      add_number (shown, link->date);
    }
  add (shown, NULL);
}

static void
add_contact (GString       *shown,
             LanyardPerson *person)
{
  add (shown, lanyard_person_get_id (person));
  add (shown, lanyard_person_get_name (person));
  add (shown, lanyard_person_get_affiliation (person));
  add (shown, lanyard_person_get_url (person));
  add (shown, lanyard_person_get_picture (person));
  add_all (shown, lanyard_person_get_emails (person));
}

static void
add_contacts (GString   *shown,
              GPtrArray *people)
{
  for (guint i = 0; people != NULL && i < people->len; i++)
    add_contact (shown, g_ptr_array_index (people, i));
  add (shown, NULL);
}

static void
add_topics (GString   *shown,
            GPtrArray *topics)
{
  for (guint i = 0; topics != NULL && i < topics->len; i++)
    {
      const LanyardTopic *topic = g_ptr_array_index (topics, i);

      add (shown, topic->title);
      add_topics (shown, topic->topics);
    }
  add (shown, NULL);
}

static void
add_summary (GString   *shown,
             GPtrArray *parts)
{
  for (guint i = 0; parts != NULL && i < parts->len; i++)
    {
      const LanyardSummaryPart *part = g_ptr_array_index (parts, i);

      add (shown, part->title);
      add_contacts (shown, part->people);
      add_text (shown, part->text);
      add_links (shown, part->links);
    }
  add (shown, NULL);
}

/* As in a row that leads to it. */
static void
add_session (GString          *shown,
             LanyardSession   *session,
             LanyardProgramme *programme)
{
  g_autofree char *when =
    lanyard_words_session_when (session, lanyard_programme_get_zone (programme));

  add (shown, lanyard_session_get_id (session));
  add (shown, lanyard_session_get_title (session));
  add_number (shown, lanyard_session_get_kind (session));
  add (shown, when);
}

static void
add_sessions (GString          *shown,
              GListModel       *sessions,
              LanyardProgramme *programme)
{
  g_autoptr (GListModel) owned = sessions;

  for (guint i = 0; i < g_list_model_get_n_items (owned); i++)
    {
      g_autoptr (LanyardSession) session = g_list_model_get_item (owned, i);

      add_session (shown, session, programme);
    }
  add (shown, NULL);
}

static void
add_facts (GString        *shown,
           LanyardSession *session)
{
  LanyardRoom  *room = lanyard_session_get_room (session);
  LanyardTrack *track = lanyard_session_get_track (session);

  add (shown, lanyard_session_get_type_label (session));
  add (shown, lanyard_session_get_subtitle (session));
  add_number (shown, lanyard_session_get_status (session));
  add_number (shown, lanyard_session_get_duration (session));
  add (shown, room != NULL ? lanyard_room_get_title (room) : NULL);
  add (shown, room != NULL ? lanyard_room_get_floor (room) : NULL);
  add_number (shown, room != NULL ? lanyard_room_get_capacity (room) : 0);
  add (shown, track != NULL ? lanyard_track_get_title (track) : NULL);
  add (shown, track != NULL ? lanyard_track_get_color (track) : NULL);
  add_all (shown, lanyard_session_get_languages (session));
  add_number (shown, lanyard_session_get_recorded (session));
}

/**
 * lanyard_shown_session:
 * @session: a session
 * @programme: its programme
 *
 * Returns: (transfer full): what its page shows
 */
char *
lanyard_shown_session (LanyardSession   *session,
                       LanyardProgramme *programme)
{
  GString        *shown = g_string_new (NULL);
  const char     *parent_id = lanyard_session_get_parent (session);
  LanyardSession *parent =
    parent_id != NULL ? lanyard_programme_find_session (programme, parent_id) : NULL;

  /* the conference's title stands in what is written to people */
  add (shown, lanyard_programme_get_title (programme));
  add_session (shown, session, programme);
  add_facts (shown, session);
  add_contacts (shown, lanyard_session_get_leads (session));
  add_contacts (shown, lanyard_session_get_speakers (session));
  add_text (shown, lanyard_session_get_abstract (session));
  add_text (shown, lanyard_session_get_description (session));
  add (shown, lanyard_session_get_audience (session));
  add_topics (shown, lanyard_session_get_topics (session));
  add_summary (shown, lanyard_session_get_summary (session));
  if (parent != NULL)
    add_session (shown, parent, programme);
  add (shown, NULL);
  add_sessions (shown, lanyard_programme_list_parts (programme, session), programme);
  add_links (shown, lanyard_session_get_links (session));
  return g_string_free_and_steal (shown);
}

/**
 * lanyard_shown_person:
 * @person: a person
 * @programme: their programme
 *
 * Returns: (transfer full): what their page shows
 */
char *
lanyard_shown_person (LanyardPerson    *person,
                      LanyardProgramme *programme)
{
  GString *shown = g_string_new (NULL);

  add (shown, lanyard_programme_get_title (programme));
  add_contact (shown, person);
  add_sessions (shown, lanyard_programme_list_led_by (programme, person), programme);
  add_sessions (shown, lanyard_programme_list_spoken_by (programme, person), programme);
  add_sessions (shown, lanyard_programme_list_summed_up_by (programme, person), programme);
  add_text (shown, lanyard_person_get_biography (person));
  add_links (shown, lanyard_person_get_links (person));
  return g_string_free_and_steal (shown);
}

/**
 * lanyard_shown_room:
 * @room: a room
 * @programme: its programme
 *
 * Returns: (transfer full): what its page shows, whatever time it is
 */
char *
lanyard_shown_room (LanyardRoom      *room,
                    LanyardProgramme *programme)
{
  const LanyardProgrammeFields *fields = lanyard_programme_get_fields (programme);
  GString                      *shown = g_string_new (NULL);

  add (shown, lanyard_room_get_title (room));
  add (shown, lanyard_room_get_floor (room));
  add (shown, lanyard_room_get_url (room));
  add_number (shown, lanyard_room_get_capacity (room));
  add (shown, fields->venue);
  add_number (shown, fields->has_location);
  add_sessions (shown, lanyard_programme_list_room (programme, room), programme);
  return g_string_free_and_steal (shown);
}

/**
 * lanyard_shown_track:
 * @track: a track
 * @programme: its programme
 *
 * Returns: (transfer full): what its page shows, whatever time it is
 */
char *
lanyard_shown_track (LanyardTrack     *track,
                     LanyardProgramme *programme)
{
  GString *shown = g_string_new (NULL);
  g_autoptr (GListModel) sessions = lanyard_programme_list_track (programme, track);

  add (shown, lanyard_track_get_title (track));
  add (shown, lanyard_track_get_color (track));
  add_text (shown, lanyard_track_get_text (track));
  for (guint i = 0; i < g_list_model_get_n_items (sessions); i++)
    {
      g_autoptr (LanyardSession) session = g_list_model_get_item (sessions, i);

      add_session (shown, session, programme);
      add_contacts (shown, lanyard_session_get_leads (session));
      add_contacts (shown, lanyard_session_get_speakers (session));
      if (lanyard_session_has_summary (session))
        add_summary (shown, lanyard_session_get_summary (session));
    }
  return g_string_free_and_steal (shown);
}

static void
add_leads (GString          *shown,
           LanyardProgramme *programme)
{
  const GStrv ids = lanyard_programme_get_fields (programme)->leads;

  for (guint i = 0; ids != NULL && ids[i] != NULL; i++)
    {
      LanyardPerson *person = lanyard_programme_find_person (programme, ids[i]);

      if (person != NULL)
        add_contact (shown, person);
    }
  add (shown, NULL);
}

static void
add_problems (GString   *shown,
              GPtrArray *problems)
{
  for (guint i = 0; i < problems->len; i++)
    {
      const LanyardProblem *problem = g_ptr_array_index (problems, i);

      add_number (shown, problem->code);
      add (shown, problem->path);
      add (shown, problem->expected);
      add (shown, problem->found);
    }
  add (shown, NULL);
}

/**
 * lanyard_shown_conference:
 * @programme: a programme
 * @problems: (element-type LanyardProblem): what its reader met
 *
 * Returns: (transfer full): what the conference's page shows of them
 */
char *
lanyard_shown_conference (LanyardProgramme *programme,
                          GPtrArray        *problems)
{
  const LanyardProgrammeFields *fields = lanyard_programme_get_fields (programme);
  GString                      *shown = g_string_new (NULL);
  g_autofree char              *place = lanyard_words_place (programme);
  g_autofree char              *counts = lanyard_words_counts (programme);
  g_autofree char              *zone = lanyard_words_zone (programme);

  add (shown, fields->title);
  add (shown, place);
  add (shown, counts);
  add (shown, zone);
  add (shown, fields->url);
  add (shown, fields->programme_url);
  add (shown, fields->subtitle);
  add (shown, fields->venue);
  add (shown, fields->city);
  add (shown, fields->version);
  add_number (shown, fields->zone_source);
  add_text (shown, fields->description);
  add_leads (shown, programme);
  add_links (shown, fields->links);
  add_problems (shown, problems);
  return g_string_free_and_steal (shown);
}
