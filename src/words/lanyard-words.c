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
 * lanyard_words_session_kind:
 * @kind: a kind
 *
 * Returns: its name for people
 */
const char *
lanyard_words_session_kind (LanyardSessionKind kind)
{
  switch (kind)
    {
    case LANYARD_SESSION_TALK:
      return _ ("Talk");
    case LANYARD_SESSION_KEYNOTE:
      return _ ("Keynote");
    case LANYARD_SESSION_LIGHTNING_TALK:
      return _ ("Lightning talk");
    case LANYARD_SESSION_WORKSHOP:
      return _ ("Workshop");
    case LANYARD_SESSION_PANEL:
      return _ ("Panel");
    case LANYARD_SESSION_DISCUSSION:
      return _ ("Discussion");
    case LANYARD_SESSION_MICROCONFERENCE:
      return _ ("Microconference");
    case LANYARD_SESSION_BLOCK:
      return _ ("Block of sessions");
    case LANYARD_SESSION_POSTER:
      return _ ("Poster");
    case LANYARD_SESSION_SOCIAL:
      return _ ("Social event");
    case LANYARD_SESSION_BREAK:
      return _ ("Break");
    case LANYARD_SESSION_MEETING:
      return _ ("Meeting");
    case LANYARD_SESSION_FILM:
      return _ ("Film");
    case LANYARD_SESSION_PERFORMANCE:
      return _ ("Performance");
    case LANYARD_SESSION_OTHER:
    default:
      return _ ("Session");
    }
}

/**
 * lanyard_words_link_kind:
 * @kind: a kind
 *
 * Returns: the heading over links of that kind
 */
const char *
lanyard_words_link_kind (LanyardLinkKind kind)
{
  switch (kind)
    {
    case LANYARD_LINK_SLIDES:
      return _ ("Slides");
    case LANYARD_LINK_PAPER:
      return _ ("Papers");
    case LANYARD_LINK_VIDEO:
      return _ ("Recordings");
    case LANYARD_LINK_NOTES:
      return _ ("Notes");
    case LANYARD_LINK_ARTICLE:
      return _ ("Articles");
    case LANYARD_LINK_PREVIOUS:
      return _ ("Earlier editions");
    case LANYARD_LINK_WEBSITE:
      return _ ("Web pages");
    case LANYARD_LINK_FEEDBACK:
      return _ ("Feedback");
    case LANYARD_LINK_LIVE:
      return _ ("Live");
    case LANYARD_LINK_CHAT:
      return _ ("Chat");
    case LANYARD_LINK_CODE:
      return _ ("Code");
    case LANYARD_LINK_OTHER:
    default:
      return _ ("Other links");
    }
}

/* The languages that conferences are held in; any other keeps its code. */
static const struct
{
  const char *code;
  const char *name;
} languages[] = {
  { "ar", N_ ("Arabic") },
  { "ca", N_ ("Catalan") },
  { "cs", N_ ("Czech") },
  { "de", N_ ("German") },
  { "en", N_ ("English") },
  { "es", N_ ("Spanish") },
  { "fr", N_ ("French") },
  { "hu", N_ ("Hungarian") },
  { "it", N_ ("Italian") },
  { "ja", N_ ("Japanese") },
  { "nl", N_ ("Dutch") },
  { "pl", N_ ("Polish") },
  { "pt", N_ ("Portuguese") },
  { "ru", N_ ("Russian") },
  { "zh", N_ ("Chinese") },
};

static const char *
get_language (const char *code)
{
  for (guint i = 0; i < G_N_ELEMENTS (languages); i++)
    {
      if (g_ascii_strcasecmp (languages[i].code, code) == 0)
        return _ (languages[i].name);
    }

  return code;
}

/**
 * lanyard_words_languages:
 * @codes: (array zero-terminated=1): languages as the programme names them
 *
 * Returns: (transfer full): their names: "German, English"
 */
char *
lanyard_words_languages (const char *const *codes)
{
  GString *names = g_string_new (NULL);

  for (guint i = 0; codes[i] != NULL; i++)
    g_string_append_printf (names, "%s%s", i > 0 ? _ (", ") : "", get_language (codes[i]));

  return g_string_free_and_steal (names);
}

/**
 * lanyard_words_count_topics:
 * @count: how many
 *
 * Returns: (transfer full): "16 topics"
 */
char *
lanyard_words_count_topics (guint count)
{
  return g_strdup_printf (ngettext ("%u topic", "%u topics", count), count);
}

/**
 * lanyard_words_count_parts:
 * @count: how many
 *
 * Returns: (transfer full): "7 parts", of a summary
 */
char *
lanyard_words_count_parts (guint count)
{
  return g_strdup_printf (ngettext ("%u part", "%u parts", count), count);
}

/**
 * lanyard_words_count_matches:
 * @count: how many
 *
 * Returns: (transfer full): "12 found"
 */
char *
lanyard_words_count_matches (guint count)
{
  return g_strdup_printf (ngettext ("%u found", "%u found", count), count);
}

/**
 * lanyard_words_count_left:
 * @left: how many
 * @all: of how many
 *
 * Returns: (transfer full): "12 of 53"
 */
char *
lanyard_words_count_left (guint left,
                          guint all)
{
  /* Translators: how many sessions of a list are shown, and how many it has */
  return g_strdup_printf (_ ("%u of %u"), left, all);
}

/**
 * lanyard_words_count_problems:
 * @count: how many
 *
 * Returns: (transfer full): "3 problems in this programme"
 */
char *
lanyard_words_count_problems (guint count)
{
  return g_strdup_printf (ngettext (
                            "%u problem in this programme",
                            "%u problems in this programme",
                            count),
                          count);
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
 *   @second behind the time
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
  if (second != NULL)
    append_part (line, second);
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
      g_string_append_uri_escaped (uri, addresses[i], "@!$*+-._~/", FALSE);
    }

  /* Translators: the subject of a mail: a session's title, the conference's */
  subject = session != NULL
              ? g_strdup_printf (_ ("%s (%s)"), lanyard_session_get_title (session), fields->title)
              : g_strdup (fields->title);
  g_string_append (uri, "?subject=");
  g_string_append_uri_escaped (uri, subject, NULL, FALSE);
  return g_string_free_and_steal (uri);
}
