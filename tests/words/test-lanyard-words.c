/* SPDX-FileCopyrightText: 2026 The Lanyard authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "lanyard-words.h"

#include "lanyard-summary-part.h"
#include "lanyard-topic.h"

#include <locale.h>

#define AFTERNOON ((LanyardInstant)1568037600) /* 2019-09-09 14:00 UTC, 15:00 in Lisbon */

static LanyardPerson *
person_new (const char *name,
            const char *affiliation)
{
  LanyardPersonFields fields = {
    .id = g_strdup (name),
    .name = g_strdup (name),
    .affiliation = g_strdup (affiliation),
  };

  return lanyard_person_new (&fields);
}

/* Returns: people of the names in @names, which NULL ends */
static GPtrArray *
people_new (const char *const *names)
{
  GPtrArray *people = g_ptr_array_new_with_free_func (g_object_unref);

  for (guint i = 0; names[i] != NULL; i++)
    g_ptr_array_add (people, person_new (names[i], NULL));
  return people;
}

static LanyardSessionFields
session_fields (const char *title)
{
  return (LanyardSessionFields){
    .id = g_strdup (title),
    .title = g_strdup (title),
    .start = LANYARD_NO_INSTANT,
    .duration = LANYARD_NO_DURATION,
  };
}

static LanyardProgrammeFields
programme_fields (const char *title)
{
  return (LanyardProgrammeFields){
    .format = "lanyard-programme",
    .title = g_strdup (title),
    .zone = g_time_zone_new_identifier ("Europe/Lisbon"),
    .rooms = g_ptr_array_new_with_free_func (g_object_unref),
    .tracks = g_ptr_array_new_with_free_func (g_object_unref),
    .people = g_ptr_array_new_with_free_func (g_object_unref),
    .sessions = g_ptr_array_new_with_free_func (g_object_unref),
  };
}

static void
test_session_kind (void)
{
  static const struct
  {
    LanyardSessionKind kind;
    const char        *words;
  } rows[] = {
    { LANYARD_SESSION_TALK, "Talk" },
    { LANYARD_SESSION_KEYNOTE, "Keynote" },
    { LANYARD_SESSION_LIGHTNING_TALK, "Lightning talk" },
    { LANYARD_SESSION_WORKSHOP, "Workshop" },
    { LANYARD_SESSION_PANEL, "Panel" },
    { LANYARD_SESSION_DISCUSSION, "Discussion" },
    { LANYARD_SESSION_MICROCONFERENCE, "Microconference" },
    { LANYARD_SESSION_BLOCK, "Block of sessions" },
    { LANYARD_SESSION_POSTER, "Poster" },
    { LANYARD_SESSION_SOCIAL, "Social event" },
    { LANYARD_SESSION_BREAK, "Break" },
    { LANYARD_SESSION_MEETING, "Meeting" },
    { LANYARD_SESSION_FILM, "Film" },
    { LANYARD_SESSION_PERFORMANCE, "Performance" },
    { LANYARD_SESSION_OTHER, "Session" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    g_assert_cmpstr (lanyard_words_session_kind (rows[i].kind), ==, rows[i].words);
}

static void
test_link_kind (void)
{
  static const struct
  {
    LanyardLinkKind kind;
    const char     *words;
  } rows[] = {
    { LANYARD_LINK_SLIDES, "Slides" },
    { LANYARD_LINK_PAPER, "Papers" },
    { LANYARD_LINK_VIDEO, "Recordings" },
    { LANYARD_LINK_NOTES, "Notes" },
    { LANYARD_LINK_ARTICLE, "Articles" },
    { LANYARD_LINK_PREVIOUS, "Earlier editions" },
    { LANYARD_LINK_WEBSITE, "Web pages" },
    { LANYARD_LINK_FEEDBACK, "Feedback" },
    { LANYARD_LINK_LIVE, "Live" },
    { LANYARD_LINK_CHAT, "Chat" },
    { LANYARD_LINK_CODE, "Code" },
    { LANYARD_LINK_OTHER, "Other links" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    g_assert_cmpstr (lanyard_words_link_kind (rows[i].kind), ==, rows[i].words);
}

static void
test_count (void)
{
  static const struct
  {
    char *(*words) (guint count);
    guint       count;
    const char *text;
  } rows[] = {
    { lanyard_words_count_topics, 0, "0 topics" },
    { lanyard_words_count_topics, 1, "1 topic" },
    { lanyard_words_count_topics, 16, "16 topics" },
    { lanyard_words_count_parts, 1, "1 part" },
    { lanyard_words_count_parts, 7, "7 parts" },
    { lanyard_words_count_untimed, 1, "1 session without a time" },
    { lanyard_words_count_untimed, 3, "3 sessions without a time" },
    { lanyard_words_count_matches, 0, "0 found" },
    { lanyard_words_count_matches, 1, "1 found" },
    { lanyard_words_count_matches, 12, "12 found" },
    { lanyard_words_count_problems, 1, "1 problem in this programme" },
    { lanyard_words_count_problems, 3, "3 problems in this programme" },
    { lanyard_words_count_problems, G_MAXUINT, "4294967295 problems in this programme" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autofree char *text = rows[i].words (rows[i].count);

      g_assert_cmpstr (text, ==, rows[i].text);
    }
}

static void
test_counts (void)
{
  static const struct
  {
    guint       microconferences;
    guint       talks;
    guint       people;
    const char *text;
  } rows[] = {
    { 0, 0, 0, "0 sessions" },
    { 0, 1, 0, "1 session" },
    { 1, 0, 1, "1 microconference · 1 session · 1 person" },
    { 18, 5, 72, "18 microconferences · 23 sessions · 72 people" },
    { 0, 2, 1, "2 sessions · 1 person" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      LanyardProgrammeFields fields = programme_fields ("Conference");
      g_autoptr (LanyardProgramme) programme = NULL;
      g_autofree char *text = NULL;

      for (guint j = 0; j < rows[i].microconferences + rows[i].talks; j++)
        {
          g_autofree char     *title = g_strdup_printf ("Session %u", j);
          LanyardSessionFields session = session_fields (title);

          if (j < rows[i].microconferences)
            session.kind = LANYARD_SESSION_MICROCONFERENCE;
          g_ptr_array_add (fields.sessions, lanyard_session_new (&session));
        }
      for (guint j = 0; j < rows[i].people; j++)
        {
          g_autofree char *name = g_strdup_printf ("Person %u", j);

          g_ptr_array_add (fields.people, person_new (name, NULL));
        }

      programme = lanyard_programme_new (&fields);
      text = lanyard_words_counts (programme);
      g_assert_cmpstr (text, ==, rows[i].text);
    }
}

static void
test_names (void)
{
  static const struct
  {
    const char *names[6];
    const char *text;
    const char *led_by;
  } rows[] = {
    { { NULL }, NULL, NULL },
    { { "Ada", NULL }, "Ada", "Led by Ada" },
    { { "Ada", "Grace", NULL }, "Ada, Grace", "Led by Ada, Grace" },
    { { "Ada", "Grace", "Mary", NULL }, "Ada, Grace, Mary", "Led by Ada, Grace, Mary" },
    { { "Ada", "Grace", "Mary", "Rear", NULL },
      "Ada, Grace and 2 more",
      "Led by Ada, Grace and 2 more" },
    { { "Ada", "100 % “x”", "C", "D", "E", NULL },
      "Ada, 100 % “x” and 3 more",
      "Led by Ada, 100 % “x” and 3 more" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autoptr (GPtrArray) people = people_new (rows[i].names);
      g_autofree char *text = lanyard_words_names (people);
      g_autofree char *led_by = lanyard_words_led_by (people);

      g_assert_cmpstr (text, ==, rows[i].text);
      g_assert_cmpstr (led_by, ==, rows[i].led_by);
    }

  g_assert_null (lanyard_words_names (NULL));
  g_assert_null (lanyard_words_led_by (NULL));
}

static void
test_session_line (void)
{
  static const struct
  {
    LanyardSessionKind   kind;
    LanyardSessionStatus status;
    gboolean             timed;
    const char          *room;
    const char          *leads[4];
    const char          *speakers[4];
    guint                topics;
    gboolean             summary;
    const char          *line;
  } rows[] = {
    /* with nothing else to say, what it is */
    { .kind = LANYARD_SESSION_BREAK, .line = "Break" },
    { .timed = TRUE, .line = "15:00–15:45" },
    { .timed = TRUE, .room = "Opala", .line = "15:00–15:45 · Opala" },
    { .leads = { "Ada", NULL }, .speakers = { "Grace", NULL }, .line = "Ada" },
    { .leads = { NULL }, .speakers = { "Grace", NULL }, .line = "Grace" },
    { .topics = 1, .line = "1 topic" },
    { .topics = 3, .summary = TRUE, .line = "3 topics · summary" },
    { .status = LANYARD_SESSION_CANCELLED, .line = "Cancelled" },
    { .status = LANYARD_SESSION_TENTATIVE, .line = "Talk" },
    { .kind = LANYARD_SESSION_MICROCONFERENCE,
      .status = LANYARD_SESSION_CANCELLED,
      .timed = TRUE,
      .room = "Opala",
      .leads = { "Ada", "Grace", NULL },
      .topics = 16,
      .summary = TRUE,
      .line = "Cancelled · 15:00–15:45 · Opala · Ada, Grace · 16 topics · summary" },
  };
  g_autoptr (GTimeZone) zone = g_time_zone_new_identifier ("Europe/Lisbon");

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      LanyardSessionFields fields = session_fields ("Talk");
      g_autoptr (LanyardSession) session = NULL;
      g_autofree char *line = NULL;

      fields.kind = rows[i].kind;
      fields.status = rows[i].status;
      fields.start = rows[i].timed ? AFTERNOON : LANYARD_NO_INSTANT;
      fields.duration = 45;
      fields.room =
        rows[i].room != NULL ? lanyard_room_new ("r", rows[i].room, 0, NULL, NULL) : NULL;
      fields.leads = people_new (rows[i].leads);
      fields.speakers = people_new (rows[i].speakers);
      if (rows[i].topics > 0)
        fields.topics = g_ptr_array_new_with_free_func ((GDestroyNotify)lanyard_topic_free);
      for (guint j = 0; j < rows[i].topics; j++)
        g_ptr_array_add (fields.topics, lanyard_topic_new ("Topic", NULL));
      if (rows[i].summary)
        {
          fields.summary =
            g_ptr_array_new_with_free_func ((GDestroyNotify)lanyard_summary_part_free);
          g_ptr_array_add (fields.summary, lanyard_summary_part_new ("Part", NULL, NULL, NULL));
        }

      session = lanyard_session_new (&fields);
      line = lanyard_words_session_line (session, zone);
      g_assert_cmpstr (line, ==, rows[i].line);
    }
}

/* One programme: Ada leads two and speaks in one, Grace speaks in one, Mary
 * led a part of a summary, Rear does nothing. */
static LanyardProgramme *
programme_with_roles_new (void)
{
  LanyardProgrammeFields fields = programme_fields ("Conference");
  LanyardPerson         *ada = person_new ("Ada", "Babbage & Co");
  LanyardPerson         *grace = person_new ("Grace", NULL);
  LanyardPerson         *mary = person_new ("Mary", "Village");
  LanyardSessionFields   first = session_fields ("Analysis");
  LanyardSessionFields   second = session_fields ("Engines");
  GPtrArray             *reporters = g_ptr_array_new_with_free_func (g_object_unref);

  first.leads = g_ptr_array_new_with_free_func (g_object_unref);
  g_ptr_array_add (first.leads, g_object_ref (ada));
  first.speakers = g_ptr_array_new_with_free_func (g_object_unref);
  g_ptr_array_add (first.speakers, g_object_ref (grace));
  second.leads = g_ptr_array_new_with_free_func (g_object_unref);
  g_ptr_array_add (second.leads, g_object_ref (ada));
  second.speakers = g_ptr_array_new_with_free_func (g_object_unref);
  g_ptr_array_add (second.speakers, g_object_ref (ada));
  g_ptr_array_add (reporters, g_object_ref (mary));
  second.summary = g_ptr_array_new_with_free_func ((GDestroyNotify)lanyard_summary_part_free);
  g_ptr_array_add (second.summary, lanyard_summary_part_new ("Part", reporters, NULL, NULL));

  g_ptr_array_add (fields.sessions, lanyard_session_new (&first));
  g_ptr_array_add (fields.sessions, lanyard_session_new (&second));
  g_ptr_array_add (fields.people, ada);
  g_ptr_array_add (fields.people, grace);
  g_ptr_array_add (fields.people, mary);
  g_ptr_array_add (fields.people, person_new ("Rear", NULL));
  return lanyard_programme_new (&fields);
}

static void
test_person_line (void)
{
  static const struct
  {
    const char *name;
    const char *line;
  } rows[] = {
    { "Ada", "Babbage & Co · leads Analysis, Engines · Engines" },
    { "Grace", "Analysis" },
    { "Mary", "Village · Engines" },
    { "Rear", "" },
  };
  g_autoptr (LanyardProgramme) programme = programme_with_roles_new ();

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      LanyardPerson   *person = lanyard_programme_find_person (programme, rows[i].name);
      g_autofree char *line = lanyard_words_person_line (programme, person);

      g_assert_cmpstr (line, ==, rows[i].line);
    }
}

static void
test_place (void)
{
  static const struct
  {
    const char *venue;
    const char *city;
    const char *start;
    const char *end;
    const char *place;
    const char *brief;
  } rows[] = {
    { "Corinthia", "Lisbon", "2019-09-09", "2019-09-11", "Lisbon · 9–11 September 2019",
      "Lisbon · 9–11 Sep" },
    { "Corinthia", NULL, "2019-09-09", NULL, "Corinthia · 9 September 2019", "Corinthia · 9 Sep" },
    { NULL, "Lisbon", NULL, NULL, "Lisbon", "Lisbon" },
    { NULL, NULL, "2019-09-09", "2019-09-11", "9–11 September 2019", "9–11 Sep" },
    { NULL, NULL, NULL, NULL, "", "" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      LanyardProgrammeFields fields = programme_fields ("Conference");
      g_autoptr (LanyardProgramme) programme = NULL;
      g_autofree char *place = NULL;
      g_autofree char *brief = NULL;

      fields.venue = g_strdup (rows[i].venue);
      fields.city = g_strdup (rows[i].city);
      fields.start = rows[i].start != NULL ? lanyard_date_parse (rows[i].start) : LANYARD_NO_DATE;
      fields.end = rows[i].end != NULL ? lanyard_date_parse (rows[i].end) : LANYARD_NO_DATE;
      programme = lanyard_programme_new (&fields);
      place = lanyard_words_place (programme);
      brief = lanyard_words_short_place (programme);
      g_assert_cmpstr (place, ==, rows[i].place);
      g_assert_cmpstr (brief, ==, rows[i].brief);
    }
}

/* Whose times are shown, and how that is known. */
static void
test_zone (void)
{
  static const struct
  {
    LanyardZoneSource source;
    const char       *name; /* NULL: two hours west of UTC */
    const char       *sentence;
  } rows[] = {
    { LANYARD_ZONE_DOCUMENT, "Europe/Lisbon",
      "Times are those of Europe/Lisbon, as the programme says." },
    { LANYARD_ZONE_USER, "Asia/Tokyo", "Times are those of Asia/Tokyo, as you chose." },
    { LANYARD_ZONE_OFFSET, NULL,
      "Times are those of UTC-02:00, worked out from the programme's times." },
    { LANYARD_ZONE_OFFSET, "UTC",
      "Times are those of UTC, worked out from the programme's times." },
    { LANYARD_ZONE_USER, NULL, "Times are those of UTC-02:00, as you chose." },
    { LANYARD_ZONE_DOCUMENT, NULL, "Times are those of UTC-02:00, as the programme says." },
    { LANYARD_ZONE_ASSUMED, "UTC",
      "The programme doesn't say where its times are from; those of UTC are assumed." },
  };

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      LanyardProgrammeFields fields = {
        .title = g_strdup ("LPC"),
        .zone = rows[i].name != NULL ? g_time_zone_new_identifier (rows[i].name)
                                     : g_time_zone_new_offset (-2 * 60 * 60),
        .zone_source = rows[i].source,
        .rooms = g_ptr_array_new (),
        .tracks = g_ptr_array_new (),
        .people = g_ptr_array_new (),
        .sessions = g_ptr_array_new (),
      };
      g_autoptr (LanyardProgramme) programme = lanyard_programme_new (&fields);
      g_autofree char *sentence = lanyard_words_zone (programme);

      g_assert_cmpstr (sentence, ==, rows[i].sentence);
    }
}

static void
test_mailto (void)
{
  static const struct
  {
    const char *addresses[3];
    const char *session;
    const char *conference;
    const char *uri;
  } rows[] = {
    { { "ada@example.org", NULL }, NULL, "LPC", "mailto:ada@example.org?subject=LPC" },
    { { "ada@example.org", NULL },
      "Engines",
      "LPC",
      "mailto:ada@example.org?subject=Engines%20%28LPC%29" },
    { { "a@example.org", "b@example.org", NULL },
      NULL,
      "LPC",
      "mailto:a@example.org,b@example.org?subject=LPC" },
    { { "ada+lpc@example.org", NULL }, NULL, "Pão", "mailto:ada+lpc@example.org?subject=P%C3%A3o" },
    /* nothing of an address or a title adds a field of its own */
    { { "x?cc=y&bcc=z%40@example.org", NULL },
      "a&body=b\r\nBcc: c#d",
      "50 %",
      "mailto:x%3Fcc%3Dy%26bcc%3Dz%2540@example.org?subject=a%26body%3Db%0D%0ABcc%3A%20c%23d%20%"
      "2850%20%25%29" },
    /* what ends a part of an address elsewhere (RFC 6068, section 2) */
    { { "a/b;c=d@example.org", NULL },
      NULL,
      "LPC",
      "mailto:a%2Fb%3Bc%3Dd@example.org?subject=LPC" },
    { { "a,b@example.org", NULL }, NULL, "LPC", "mailto:a%2Cb@example.org?subject=LPC" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      LanyardProgrammeFields fields = programme_fields (rows[i].conference);
      g_autoptr (LanyardProgramme) programme = lanyard_programme_new (&fields);
      g_autoptr (LanyardSession) session = NULL;
      g_autofree char *uri = NULL;

      if (rows[i].session != NULL)
        {
          LanyardSessionFields session_of = session_fields (rows[i].session);

          session = lanyard_session_new (&session_of);
        }
      uri = lanyard_words_mailto (rows[i].addresses, session, programme);
      g_assert_cmpstr (uri, ==, rows[i].uri);
      g_assert_true (g_uri_is_valid (uri, G_URI_FLAGS_NONE, NULL));
    }
}

static void
test_count_left (void)
{
  g_autofree char *some = lanyard_words_count_left (12, 53);
  g_autofree char *none = lanyard_words_count_left (0, 1);

  g_assert_cmpstr (some, ==, "12 of 53");
  g_assert_cmpstr (none, ==, "0 of 1");
}

int
main (int    argc,
      char **argv)
{
  setlocale (LC_ALL, "");
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/words/session-kind", test_session_kind);
  g_test_add_func ("/words/link-kind", test_link_kind);
  g_test_add_func ("/words/count", test_count);
  g_test_add_func ("/words/counts", test_counts);
  g_test_add_func ("/words/names", test_names);
  g_test_add_func ("/words/session-line", test_session_line);
  g_test_add_func ("/words/person-line", test_person_line);
  g_test_add_func ("/words/place", test_place);
  g_test_add_func ("/words/zone", test_zone);
  g_test_add_func ("/words/mailto", test_mailto);
  g_test_add_func ("/words/count-left", test_count_left);

  return g_test_run ();
}
