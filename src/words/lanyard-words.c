/* SPDX-FileCopyrightText: 2026 The Lanyard authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "lanyard-words.h"

#include "lanyard-topic.h"
#include "lanyard-words-time.h"

#include <glib/gi18n-lib.h>
#include <string.h>

/* How many people a line names before it counts the others. */
#define MAX_NAMES 3

/* Between the parts of a line; the same in every language. */
#define SEPARATOR " · "

static void
append_part (GString    *line,
             const char *part)
{
  if (part == NULL || *part == '\0')
    return;
  if (line->len > 0)
    g_string_append (line, SEPARATOR);
  g_string_append (line, part);
}

static void
take_part (GString *line,
           char    *part)
{
  append_part (line, part);
  g_free (part);
}

/**
 * lanyard_words_counts:
 * @programme: a programme
 *
 * Returns: (transfer full): "18 microconferences · 23 sessions · 72 people"
 */
char *
lanyard_words_counts (LanyardProgramme *programme)
{
  g_autoptr (GListModel) microconferences =
              lanyard_programme_list_kind (programme, LANYARD_SESSION_MICROCONFERENCE);
  guint    n_microconferences = g_list_model_get_n_items (microconferences);
  guint    n_sessions = g_list_model_get_n_items (lanyard_programme_get_sessions (programme));
  guint    n_people = g_list_model_get_n_items (lanyard_programme_get_people (programme));
  GString *line = g_string_new (NULL);

  if (n_microconferences > 0)
    take_part (line, g_strdup_printf (ngettext (
                                        "%u microconference",
                                        "%u microconferences",
                                        n_microconferences),
                                      n_microconferences));
  take_part (line,
             g_strdup_printf (ngettext ("%u session", "%u sessions", n_sessions), n_sessions));
  if (n_people > 0)
    take_part (line, g_strdup_printf (ngettext ("%u person", "%u people", n_people), n_people));

  return g_string_free_and_steal (line);
}

/**
 * lanyard_words_names:
 * @people: (nullable) (element-type LanyardPerson): people
 *
 * Returns: (transfer full) (nullable): the first three names and how many
 *   more there are; NULL for nobody
 */
char *
lanyard_words_names (GPtrArray *people)
{
  g_autoptr (GString) names = NULL;
  guint shown;

  if (people == NULL || people->len == 0)
    return NULL;

  names = g_string_new (NULL);
  shown = people->len <= MAX_NAMES ? people->len : MAX_NAMES - 1;
  for (guint i = 0; i < shown; i++)
    {
      if (i > 0)
        /* Translators: between the names of people in a list */
        g_string_append (names, _ (", "));
      g_string_append (names, lanyard_person_get_name (g_ptr_array_index (people, i)));
    }

  if (shown == people->len)
    return g_string_free_and_steal (g_steal_pointer (&names));

  /* Translators: names of people, then how many are not named */
  return g_strdup_printf (ngettext ("%s and %u more", "%s and %u more", people->len - shown),
                          names->str,
                          people->len - shown);
}

/**
 * lanyard_words_led_by:
 * @people: (nullable) (element-type LanyardPerson): who led a part
 *
 * Returns: (transfer full) (nullable): "Led by Baolu Lu"; NULL for nobody
 */
char *
lanyard_words_led_by (GPtrArray *people)
{
  g_autofree char *names = lanyard_words_names (people);

  if (names == NULL)
    return NULL;
  /* Translators: %s is a list of names */
  return g_strdup_printf (_ ("Led by %s"), names);
}

/**
 * lanyard_words_session_line:
 * @session: a session
 * @zone: the venue's zone
 *
 * Returns: (transfer full): what stands below its title in a list: when,
 *   where, who, how many topics, whether there is a summary
 */
char *
lanyard_words_session_line (LanyardSession *session,
                            GTimeZone      *zone)
{
  return lanyard_words_session_line_with (session, zone, NULL);
}

/**
 * lanyard_words_session_line_with:
 * @session: a session
 * @zone: the zone whose clock comes first
 * @second: (nullable): when it is by another clock, in words
 *
 * Returns: (transfer full): what lanyard_words_session_line() says, with
 *   @second on a line of its own, where it takes no room from the others
 */
char *
lanyard_words_session_line_with (LanyardSession *session,
                                 GTimeZone      *zone,
                                 const char     *second)
{
  GString     *line = g_string_new (NULL);
  GPtrArray   *people = lanyard_session_get_leads (session);
  LanyardRoom *room = lanyard_session_get_room (session);
  guint        n_topics = lanyard_topics_count_leaves (lanyard_session_get_topics (session));

  if (lanyard_session_get_status (session) == LANYARD_SESSION_CANCELLED)
    append_part (line, _ ("Cancelled"));
  take_part (line, lanyard_words_session_clock (session, zone));
  if (room != NULL)
    append_part (line, lanyard_room_get_title (room));
  if (people == NULL || people->len == 0)
    people = lanyard_session_get_speakers (session);
  take_part (line, lanyard_words_names (people));
  if (n_topics > 0)
    take_part (line, lanyard_words_count_topics (n_topics));
  if (lanyard_session_has_summary (session))
    /* Translators: says in a list that a session has a summary */
    append_part (line, _ ("summary"));
  if (line->len == 0)
    append_part (line, lanyard_words_session_kind (lanyard_session_get_kind (session)));
  if (second != NULL)
    g_string_append_printf (line, "\n%s", second);

  return g_string_free_and_steal (line);
}

static char *
join_titles (GListModel *sessions)
{
  GString *titles = g_string_new (NULL);

  for (guint i = 0; i < g_list_model_get_n_items (sessions); i++)
    {
      g_autoptr (LanyardSession) session = g_list_model_get_item (sessions, i);

      if (i > 0)
        g_string_append (titles, _ (", "));
      g_string_append (titles, lanyard_session_get_title (session));
    }

  return g_string_free_and_steal (titles);
}

/**
 * lanyard_words_person_line:
 * @programme: the programme
 * @person: one of its people
 *
 * Returns: (transfer full): what stands below their name in a list: their
 *   affiliation, and the titles of what they lead, speak in or report on
 */
char *
lanyard_words_person_line (LanyardProgramme *programme,
                           LanyardPerson    *person)
{
  g_autoptr (GListModel) led = lanyard_programme_list_led_by (programme, person);
  g_autoptr (GListModel) spoken = lanyard_programme_list_spoken_by (programme, person);
  g_autoptr (GListModel) summed_up = lanyard_programme_list_summed_up_by (programme, person);
  GString *line = g_string_new (NULL);

  append_part (line, lanyard_person_get_affiliation (person));
  if (g_list_model_get_n_items (led) > 0)
    {
      g_autofree char *titles = join_titles (led);

      /* Translators: %s is a list of titles of sessions */
      take_part (line, g_strdup_printf (_ ("leads %s"), titles));
    }
  if (g_list_model_get_n_items (spoken) > 0)
    take_part (line, join_titles (spoken));
  else if (g_list_model_get_n_items (led) == 0)
    take_part (line, join_titles (summed_up));

  return g_string_free_and_steal (line);
}

/**
 * lanyard_words_place:
 * @programme: a programme
 *
 * Returns: (transfer full): where and when the conference is, as far as that
 *   is known: "Lisbon · 9–11 September 2019"
 */
char *
lanyard_words_place (LanyardProgramme *programme)
{
  const LanyardProgrammeFields *fields = lanyard_programme_get_fields (programme);
  GString                      *line = g_string_new (NULL);

  append_part (line, fields->city != NULL ? fields->city : fields->venue);
  take_part (line, lanyard_words_date_range (fields->start, fields->end));
  return g_string_free_and_steal (line);
}

/**
 * lanyard_words_short_place:
 * @programme: a programme
 *
 * Returns: (transfer full): as lanyard_words_place(), beside its title and with
 *   little room: "Lisbon · 9–11 Sep"
 */
char *
lanyard_words_short_place (LanyardProgramme *programme)
{
  const LanyardProgrammeFields *fields = lanyard_programme_get_fields (programme);
  GString                      *line = g_string_new (NULL);

  append_part (line, fields->city != NULL ? fields->city : fields->venue);
  take_part (line, lanyard_words_short_date_range (fields->start, fields->end));
  return g_string_free_and_steal (line);
}

/**
 * lanyard_words_zone:
 * @programme: a programme
 *
 * Returns: (transfer full): a sentence on whose times are shown, and how that
 *   is known
 */
char *
lanyard_words_zone (LanyardProgramme *programme)
{
  const LanyardProgrammeFields *fields = lanyard_programme_get_fields (programme);
  g_autofree char              *zone =
    lanyard_words_zone_name (g_time_zone_get_identifier (fields->zone));

  switch (fields->zone_source)
    {
    case LANYARD_ZONE_USER:
      return g_strdup_printf (_ ("Times are those of %s, as you chose."), zone);
    case LANYARD_ZONE_OFFSET:
      return g_strdup_printf (_ ("Times are those of %s, worked out from the programme's times."),
                              zone);
    case LANYARD_ZONE_ASSUMED:
      return g_strdup_printf (
        _ ("The programme doesn't say where its times are from; those of %s are assumed."), zone);
    case LANYARD_ZONE_DOCUMENT:
    default:
      return g_strdup_printf (_ ("Times are those of %s, as the programme says."), zone);
    }
}

/**
 * lanyard_words_mailto:
 * @addresses: (array zero-terminated=1): whom to write to
 * @session: (nullable): what about; its title becomes the subject
 * @programme: the programme
 *
 * Returns: (transfer full): a mailto: address (RFC 6068)
 */
char *
lanyard_words_mailto (const char *const *addresses,
                      LanyardSession    *session,
                      LanyardProgramme  *programme)
{
  const LanyardProgrammeFields *fields = lanyard_programme_get_fields (programme);
  GString                      *uri = g_string_new ("mailto:");
  g_autofree char              *subject = NULL;

  for (guint i = 0; addresses[i] != NULL; i++)
    {
      if (i > 0)
        g_string_append_c (uri, ',');
      g_string_append_uri_escaped (uri, addresses[i], "@!$*+-._~", FALSE);
    }

  /* Translators: the subject of a mail: a session's title, the conference's */
  subject = session != NULL
              ? g_strdup_printf (_ ("%s (%s)"), lanyard_session_get_title (session), fields->title)
              : g_strdup (fields->title);
  g_string_append (uri, "?subject=");
  g_string_append_uri_escaped (uri, subject, NULL, FALSE);
  return g_string_free_and_steal (uri);
}
