/* SPDX-FileCopyrightText: 2026 The Lanyard authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "lanyard-test-programme.h"

#include "lanyard-summary-part.h"
#include "lanyard-topic.h"

/* Ids name one object, so that the same name is the same person everywhere. */
typedef struct
{
  GHashTable *people; /* name -> LanyardPerson (owned) */
  GHashTable *tracks; /* title -> LanyardTrack (owned) */
  GHashTable *rooms;  /* title -> LanyardRoom (owned) */
} Known;

/* The first word of a name leads to its address: "ada@example.org"; in a name
 * with a question mark no address is known. */
static LanyardPerson *
person_new (const char *name)
{
  LanyardPersonFields fields = { .id = g_strdup (name), .name = g_strdup (name) };

  if (strchr (name, '?') == NULL)
    {
      g_autofree char *lower = g_ascii_strdown (name, strcspn (name, " "));
      g_autofree char *email = g_strdup_printf ("%s@example.org", lower);

      fields.emails = g_strdupv ((char *[]){ email, NULL });
    }

  return lanyard_person_new (&fields);
}

static gpointer
look_up (GHashTable *known,
         GPtrArray  *all,
         const char *name,
         gpointer    made)
{
  gpointer object = g_hash_table_lookup (known, name);

  if (object != NULL)
    {
      g_object_unref (made);
      return g_object_ref (object);
    }

  g_hash_table_insert (known, g_strdup (name), made);
  g_ptr_array_add (all, g_object_ref (made));
  return g_object_ref (made);
}

static GPtrArray *
look_up_people (GHashTable *known,
                GPtrArray  *all,
                const char *names)
{
  g_auto (GStrv) lines = names != NULL ? g_strsplit (names, "\n", -1) : NULL;
  GPtrArray *people;

  if (lines == NULL)
    return NULL;

  people = g_ptr_array_new_with_free_func (g_object_unref);
  for (guint i = 0; lines[i] != NULL; i++)
    g_ptr_array_add (people, look_up (known, all, lines[i], person_new (lines[i])));
  return people;
}

static GPtrArray *
links_new (const char *addresses)
{
  g_auto (GStrv) lines = addresses != NULL ? g_strsplit (addresses, "\n", -1) : NULL;
  GPtrArray *links;

  if (lines == NULL)
    return NULL;

  links = g_ptr_array_new_with_free_func ((GDestroyNotify)lanyard_link_free);
  for (guint i = 0; lines[i] != NULL; i++)
    g_ptr_array_add (
      links, lanyard_link_new (LANYARD_LINK_WEBSITE, NULL, lines[i], NULL, LANYARD_NO_DATE));
  return links;
}

static LanyardSession *
session_new (const LanyardTestSession     *session,
             const LanyardProgrammeFields *programme,
             const Known                  *known)
{
  LanyardSessionFields fields = {
    .id = g_strdup (session->title),
    .title = g_strdup (session->title),
    .kind = session->kind,
    .parent = g_strdup (session->parent),
    .start = LANYARD_NO_INSTANT,
    .duration = session->duration > 0 ? session->duration : LANYARD_NO_DURATION,
    .leads = look_up_people (known->people, programme->people, session->leads),
    .speakers = look_up_people (known->people, programme->people, session->speakers),
    .links = links_new (session->links),
  };

  if (session->day != NULL)
    fields.day = lanyard_date_parse (session->day);
  if (session->start != NULL)
    {
      fields.start = lanyard_test_instant (session->start);
      fields.day = lanyard_date_of (fields.start, programme->zone, programme->day_start);
    }
  if (session->track != NULL)
    fields.track = look_up (known->tracks, programme->tracks, session->track,
                            lanyard_track_new (session->track, session->track, NULL, NULL));
  if (session->room != NULL)
    fields.room = look_up (known->rooms, programme->rooms, session->room,
                           lanyard_room_new (session->room, session->room, 0, NULL, NULL));
  if (session->abstract != NULL)
    fields.abstract = lanyard_text_new (LANYARD_TEXT_MARKDOWN, session->abstract);
  if (session->topics != NULL)
    fields.topics = lanyard_test_topics_new (session->topics);
  if (session->parts != NULL)
    fields.summary = lanyard_test_summary_new (session->parts);

  return lanyard_session_new (&fields);
}

/**
 * lanyard_test_programme_new:
 * @title: its title
 * @start: (nullable): its first day
 * @end: (nullable): its last day
 * @sessions: (array length=n_sessions): its sessions
 * @n_sessions: how many
 *
 * Returns: (transfer full): a programme in Lisbon with those sessions, and
 *   the people, tracks and rooms that they name
 */
LanyardProgramme *
lanyard_test_programme_new (const char               *title,
                            const char               *start,
                            const char               *end,
                            const LanyardTestSession *sessions,
                            guint                     n_sessions)
{
  g_autoptr (GHashTable) people =
              g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_object_unref);
  g_autoptr (GHashTable) tracks =
              g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_object_unref);
  g_autoptr (GHashTable) rooms =
              g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_object_unref);
  const Known            known = { .people = people, .tracks = tracks, .rooms = rooms };
  LanyardProgrammeFields fields = {
    .format = "lanyard-programme",
    .title = g_strdup (title),
    .start = start != NULL ? lanyard_date_parse (start) : LANYARD_NO_DATE,
    .end = end != NULL ? lanyard_date_parse (end) : LANYARD_NO_DATE,
    .zone = g_time_zone_new_identifier ("Europe/Lisbon"),
    .zone_source = LANYARD_ZONE_DOCUMENT,
    .rooms = g_ptr_array_new_with_free_func (g_object_unref),
    .tracks = g_ptr_array_new_with_free_func (g_object_unref),
    .people = g_ptr_array_new_with_free_func (g_object_unref),
    .sessions = g_ptr_array_new_with_free_func (g_object_unref),
  };

  for (guint i = 0; i < n_sessions; i++)
    g_ptr_array_add (fields.sessions, session_new (&sessions[i], &fields, &known));

  return lanyard_programme_new (&fields);
}

/**
 * lanyard_test_people_new:
 * @names: a name a line
 *
 * Returns: (transfer full) (element-type LanyardPerson): people of these names
 */
GPtrArray *
lanyard_test_people_new (const char *names)
{
  g_auto (GStrv) lines = g_strsplit (names, "\n", -1);
  GPtrArray *people = g_ptr_array_new_with_free_func (g_object_unref);

  for (guint i = 0; lines[i] != NULL; i++)
    g_ptr_array_add (people, person_new (lines[i]));

  return people;
}

/**
 * lanyard_test_topics_new:
 * @titles: a title a line; one that begins with a tab is below the last that
 *   doesn't
 *
 * Returns: (transfer full) (element-type LanyardTopic): topics
 */
GPtrArray *
lanyard_test_topics_new (const char *titles)
{
  g_auto (GStrv) lines = g_strsplit (titles, "\n", -1);
  GPtrArray *topics = g_ptr_array_new_with_free_func ((GDestroyNotify)lanyard_topic_free);

  for (guint i = 0; lines[i] != NULL;)
    {
      const char *title = lines[i++];
      g_autoptr (GString) below = g_string_new (NULL);

      while (lines[i] != NULL && lines[i][0] == '\t')
        g_string_append_printf (below, "%s%s", below->len > 0 ? "\n" : "", lines[i++] + 1);
      g_ptr_array_add (
        topics,
        lanyard_topic_new (title, below->len > 0 ? lanyard_test_topics_new (below->str) : NULL));
    }

  return topics;
}

/**
 * lanyard_test_summary_new:
 * @titles: a title a line
 *
 * Returns: (transfer full) (element-type LanyardSummaryPart): parts of a
 *   summary, each with a text
 */
GPtrArray *
lanyard_test_summary_new (const char *titles)
{
  g_auto (GStrv) lines = g_strsplit (titles, "\n", -1);
  GPtrArray *summary = g_ptr_array_new_with_free_func ((GDestroyNotify)lanyard_summary_part_free);

  for (guint i = 0; lines[i] != NULL; i++)
    {
      g_autofree char *about = g_strdup_printf ("About %s", lines[i]);
      LanyardText     *text = lanyard_text_new (LANYARD_TEXT_PLAIN, about);

      g_ptr_array_add (summary, lanyard_summary_part_new (lines[i], NULL, text, NULL));
    }

  return summary;
}

/**
 * lanyard_test_instant:
 * @iso: an instant in ISO 8601 with its offset
 *
 * Returns: that instant
 */
LanyardInstant
lanyard_test_instant (const char *iso)
{
  LanyardInstant instant;

  g_assert_true (lanyard_instant_parse (iso, NULL, &instant, NULL));
  return instant;
}

/* Returns: (transfer full): the clocks at the venue, Lisbon, and in the zone @own:
 *   (nullable) where the user is; NULL: there, too */
LanyardClocks *
lanyard_test_clocks_new (const char *own)
{
  g_autoptr (GTimeZone) venue = g_time_zone_new_identifier ("Europe/Lisbon");
  g_autoptr (GTimeZone) here = own != NULL ? g_time_zone_new_identifier (own)
                                          : g_time_zone_ref (venue);

  return lanyard_clocks_new (venue, here, LANYARD_CLOCKS_VENUE_FIRST);
}
