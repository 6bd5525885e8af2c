/* SPDX-FileCopyrightText: 2026 The Lanyard authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "lanyard-session.h"

#include "lanyard-link.h"
#include "lanyard-summary-part.h"
#include "lanyard-topic.h"

#define MORNING ((LanyardInstant)1568019600) /* 2019-09-09 09:00 UTC */

static LanyardPerson *
person_new (const char *name)
{
  LanyardPersonFields fields = { .id = g_strdup (name), .name = g_strdup (name) };

  return lanyard_person_new (&fields);
}

static LanyardSessionFields
fields_new (void)
{
  LanyardSessionFields fields = {
    .id = g_strdup ("s1"),
    .kind = LANYARD_SESSION_MICROCONFERENCE,
    .parent = g_strdup ("s0"),
    .title = g_strdup ("Containers"),
    .subtitle = g_strdup ("and checkpoints"),
    .languages = g_strsplit ("en pt", " ", -1),
    .type = g_strdup ("Microconference"),
    .track = lanyard_track_new ("t", "Track", NULL, NULL),
    .room = lanyard_room_new ("r", "Room", 0, NULL, NULL),
    .day = 737311,
    .start = MORNING,
    .duration = 45,
    .status = LANYARD_SESSION_TENTATIVE,
    .leads = g_ptr_array_new_with_free_func (g_object_unref),
    .speakers = g_ptr_array_new_with_free_func (g_object_unref),
    .abstract = lanyard_text_new (LANYARD_TEXT_PLAIN, "short"),
    .description = lanyard_text_new (LANYARD_TEXT_HTML, "long"),
    .audience = g_strdup ("everyone"),
    .topics = g_ptr_array_new_with_free_func ((GDestroyNotify)lanyard_topic_free),
    .summary = g_ptr_array_new_with_free_func ((GDestroyNotify)lanyard_summary_part_free),
    .links = g_ptr_array_new_with_free_func ((GDestroyNotify)lanyard_link_free),
    .recorded = LANYARD_RECORDED_NO,
    .licence = g_strdup ("CC BY 4.0"),
  };

  g_ptr_array_add (fields.leads, person_new ("Lead"));
  g_ptr_array_add (fields.speakers, person_new ("Speaker"));
  g_ptr_array_add (fields.topics, lanyard_topic_new ("Topic", NULL));
  g_ptr_array_add (fields.summary, lanyard_summary_part_new ("Part", NULL, NULL, NULL));
  g_ptr_array_add (fields.links,
                   lanyard_link_new (LANYARD_LINK_SLIDES, NULL, "geo:1,2", NULL, 737311));
  return fields;
}

static void
test_all (void)
{
  LanyardSessionFields fields = fields_new ();
  LanyardSessionFields given = fields;
  g_autoptr (LanyardSession) session = lanyard_session_new (&fields);

  g_assert_null (fields.id);
  g_assert_null (fields.room);
  g_assert_null (fields.links);

  g_assert_cmpstr (lanyard_session_get_id (session), ==, "s1");
  g_assert_cmpint (lanyard_session_get_kind (session), ==, LANYARD_SESSION_MICROCONFERENCE);
  g_assert_cmpstr (lanyard_session_get_parent (session), ==, "s0");
  g_assert_cmpstr (lanyard_session_get_title (session), ==, "Containers");
  g_assert_cmpstr (lanyard_session_get_subtitle (session), ==, "and checkpoints");
  g_assert_cmpstrv (lanyard_session_get_languages (session),
                    ((const char *const[]){ "en", "pt", NULL }));
  g_assert_cmpstr (lanyard_session_get_type_label (session), ==, "Microconference");
  g_assert_true (lanyard_session_get_track (session) == given.track);
  g_assert_true (lanyard_session_get_room (session) == given.room);
  g_assert_cmpuint (lanyard_session_get_day (session), ==, 737311);
  g_assert_cmpint (lanyard_session_get_start (session), ==, MORNING);
  g_assert_cmpint (lanyard_session_get_duration (session), ==, 45);
  g_assert_cmpint (lanyard_session_get_status (session), ==, LANYARD_SESSION_TENTATIVE);
  g_assert_true (lanyard_session_get_leads (session) == given.leads);
  g_assert_true (lanyard_session_get_speakers (session) == given.speakers);
  g_assert_true (lanyard_session_get_abstract (session) == given.abstract);
  g_assert_true (lanyard_session_get_description (session) == given.description);
  g_assert_cmpstr (lanyard_session_get_audience (session), ==, "everyone");
  g_assert_true (lanyard_session_get_topics (session) == given.topics);
  g_assert_true (lanyard_session_get_summary (session) == given.summary);
  g_assert_true (lanyard_session_get_links (session) == given.links);
  g_assert_cmpint (lanyard_session_get_recorded (session), ==, LANYARD_RECORDED_NO);
  g_assert_cmpstr (lanyard_session_get_licence (session), ==, "CC BY 4.0");
}

static void
test_bare (void)
{
  LanyardSessionFields fields = {
    .id = g_strdup ("s1"),
    .title = g_strdup ("Talk"),
    .start = LANYARD_NO_INSTANT,
    .duration = LANYARD_NO_DURATION,
  };
  g_autoptr (LanyardSession) session = lanyard_session_new (&fields);

  g_assert_cmpint (lanyard_session_get_kind (session), ==, LANYARD_SESSION_TALK);
  g_assert_null (lanyard_session_get_parent (session));
  g_assert_null (lanyard_session_get_subtitle (session));
  g_assert_null (lanyard_session_get_languages (session));
  g_assert_null (lanyard_session_get_type_label (session));
  g_assert_null (lanyard_session_get_track (session));
  g_assert_null (lanyard_session_get_room (session));
  g_assert_cmpuint (lanyard_session_get_day (session), ==, LANYARD_NO_DATE);
  g_assert_cmpint (lanyard_session_get_start (session), ==, LANYARD_NO_INSTANT);
  g_assert_cmpint (lanyard_session_get_duration (session), ==, LANYARD_NO_DURATION);
  g_assert_cmpint (lanyard_session_get_status (session), ==, LANYARD_SESSION_CONFIRMED);
  g_assert_null (lanyard_session_get_leads (session));
  g_assert_null (lanyard_session_get_speakers (session));
  g_assert_null (lanyard_session_get_abstract (session));
  g_assert_null (lanyard_session_get_description (session));
  g_assert_null (lanyard_session_get_audience (session));
  g_assert_null (lanyard_session_get_topics (session));
  g_assert_null (lanyard_session_get_summary (session));
  g_assert_null (lanyard_session_get_links (session));
  g_assert_cmpint (lanyard_session_get_recorded (session), ==, LANYARD_RECORDED_UNKNOWN);
  g_assert_null (lanyard_session_get_licence (session));
}

static void
test_end (void)
{
  static const struct
  {
    LanyardInstant start;
    int            duration;
    LanyardInstant end;
  } rows[] = {
    { MORNING, 45, MORNING + 2700 },
    { MORNING, 0, MORNING },
    { MORNING, 1, MORNING + 60 },
    /* a hackspace of two days; as long as a number can be */
    { MORNING, 2 * 24 * 60, MORNING + 172800 },
    { MORNING, G_MAXINT, MORNING + (LanyardInstant)G_MAXINT * 60 },
    { 0, 10, 600 },
    { -600, 10, 0 },
    { LANYARD_NO_INSTANT, 45, LANYARD_NO_INSTANT },
    { MORNING, LANYARD_NO_DURATION, LANYARD_NO_INSTANT },
    { LANYARD_NO_INSTANT, LANYARD_NO_DURATION, LANYARD_NO_INSTANT },
  };

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      LanyardSessionFields fields = {
        .id = g_strdup ("s1"),
        .title = g_strdup ("Talk"),
        .start = rows[i].start,
        .duration = rows[i].duration,
      };
      g_autoptr (LanyardSession) session = lanyard_session_new (&fields);

      g_assert_cmpint (lanyard_session_get_end (session), ==, rows[i].end);
    }
}

/* A reader that can't use what it read clears it. */
static void
test_fields_clear (void)
{
  LanyardSessionFields fields = fields_new ();
  LanyardPerson       *lead = g_ptr_array_index (fields.leads, 0);
  LanyardRoom         *room = fields.room;

  g_object_add_weak_pointer (G_OBJECT (lead), (gpointer *)&lead);
  g_object_add_weak_pointer (G_OBJECT (room), (gpointer *)&room);

  lanyard_session_fields_clear (&fields);
  g_assert_null (lead);
  g_assert_null (room);
  g_assert_null (fields.id);
  g_assert_null (fields.languages);
  g_assert_null (fields.summary);
  g_assert_cmpint (fields.duration, ==, 0);

  /* there is nothing left, and nothing happens */
  lanyard_session_fields_clear (&fields);
  g_assert_null (fields.id);
}

/* A page that shows a room keeps it; a session that goes drops its own hold. */
static void
test_lifetime (void)
{
  LanyardSessionFields fields = fields_new ();
  LanyardSession      *session = lanyard_session_new (&fields);
  g_autoptr (LanyardRoom) room = g_object_ref (lanyard_session_get_room (session));
  LanyardTrack *track = lanyard_session_get_track (session);

  g_object_add_weak_pointer (G_OBJECT (track), (gpointer *)&track);
  g_object_unref (session);

  g_assert_null (track);
  g_assert_cmpstr (lanyard_room_get_title (room), ==, "Room");
}

static void
test_incomplete (void)
{
  LanyardSessionFields fields = { .id = g_strdup ("s1") };

  g_test_expect_message (NULL, G_LOG_LEVEL_CRITICAL, "*fields->title != NULL*");
  g_assert_null (lanyard_session_new (&fields));
  g_test_assert_expected_messages ();

  /* still the caller's */
  g_assert_cmpstr (fields.id, ==, "s1");
  lanyard_session_fields_clear (&fields);
}

static void
test_kind_names (void)
{
  static const char *const names[] = {
    [LANYARD_SESSION_TALK] = "talk",
    [LANYARD_SESSION_KEYNOTE] = "keynote",
    [LANYARD_SESSION_LIGHTNING_TALK] = "lightning-talk",
    [LANYARD_SESSION_WORKSHOP] = "workshop",
    [LANYARD_SESSION_PANEL] = "panel",
    [LANYARD_SESSION_DISCUSSION] = "discussion",
    [LANYARD_SESSION_MICROCONFERENCE] = "microconference",
    [LANYARD_SESSION_BLOCK] = "block",
    [LANYARD_SESSION_POSTER] = "poster",
    [LANYARD_SESSION_SOCIAL] = "social",
    [LANYARD_SESSION_BREAK] = "break",
    [LANYARD_SESSION_MEETING] = "meeting",
    [LANYARD_SESSION_FILM] = "film",
    [LANYARD_SESSION_PERFORMANCE] = "performance",
    [LANYARD_SESSION_OTHER] = "other",
  };
  static const char *const unknown[] = { "", "Talk", "talks", " talk", "lightning talk", "null" };
  LanyardSessionKind       kind;

  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    {
      g_assert_cmpstr (lanyard_session_kind_to_name (i), ==, names[i]);
      g_assert_true (lanyard_session_kind_from_name (names[i], &kind));
      g_assert_cmpint (kind, ==, i);
    }

  for (guint i = 0; i < G_N_ELEMENTS (unknown); i++)
    g_assert_false (lanyard_session_kind_from_name (unknown[i], &kind));
}

static void
test_status_names (void)
{
  static const char *const names[] = {
    [LANYARD_SESSION_CONFIRMED] = "confirmed",
    [LANYARD_SESSION_TENTATIVE] = "tentative",
    [LANYARD_SESSION_CANCELLED] = "cancelled",
  };
  static const char *const unknown[] = { "", "CONFIRMED", "canceled", "confirmed ", "delayed" };
  LanyardSessionStatus     status;

  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    {
      g_assert_cmpstr (lanyard_session_status_to_name (i), ==, names[i]);
      g_assert_true (lanyard_session_status_from_name (names[i], &status));
      g_assert_cmpint (status, ==, i);
    }

  for (guint i = 0; i < G_N_ELEMENTS (unknown); i++)
    g_assert_false (lanyard_session_status_from_name (unknown[i], &status));
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/session/all", test_all);
  g_test_add_func ("/session/bare", test_bare);
  g_test_add_func ("/session/end", test_end);
  g_test_add_func ("/session/fields-clear", test_fields_clear);
  g_test_add_func ("/session/lifetime", test_lifetime);
  g_test_add_func ("/session/incomplete", test_incomplete);
  g_test_add_func ("/session/kind-names", test_kind_names);
  g_test_add_func ("/session/status-names", test_status_names);

  return g_test_run ();
}
