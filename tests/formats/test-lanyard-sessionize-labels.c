/* SPDX-FileCopyrightText: 2026 The Lanyard authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "lanyard-sessionize-labels.h"

#include "lanyard-topic.h"

static void
test_roles (void)
{
  static const struct
  {
    const char           *title;
    LanyardSessionizeRole role;
  } cases[] = {
    { "Track", LANYARD_SESSIONIZE_TRACK },
    { "Conference TRACKS", LANYARD_SESSIONIZE_TRACK },
    { "Stream", LANYARD_SESSIONIZE_STREAM },
    { "Thema", LANYARD_SESSIONIZE_THEME },
    { "Technology area", LANYARD_SESSIONIZE_AREA },
    { "Topics", LANYARD_SESSIONIZE_TOPIC },
    { "Session format", LANYARD_SESSIONIZE_FORMAT },
    { "Type", LANYARD_SESSIONIZE_FORMAT },
    { "Level", LANYARD_SESSIONIZE_LEVEL },
    { "Target audience", LANYARD_SESSIONIZE_LEVEL },
    { "Session language", LANYARD_SESSIONIZE_LANGUAGE },
    { "Sprache", LANYARD_SESSIONIZE_LANGUAGE },
    { "Tags", LANYARD_SESSIONIZE_TAG },
    { "", LANYARD_SESSIONIZE_TAG },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    g_assert_cmpint (lanyard_sessionize_find_role (cases[i].title), ==, cases[i].role);
}

/* Every item arrives, and only in one place. */
static void
test_apply (void)
{
  static const struct
  {
    LanyardSessionizeRole role;
    const char           *item;
  } items[] = {
    { LANYARD_SESSIONIZE_TOPIC, "Rope" },
    { LANYARD_SESSIONIZE_STREAM, "Decks" },
    { LANYARD_SESSIONIZE_STREAM, "Masts" },
    { LANYARD_SESSIONIZE_TAG, "Wind" },
    { LANYARD_SESSIONIZE_FORMAT, "Workshop" },
    { LANYARD_SESSIONIZE_FORMAT, "90 minutes" },
    { LANYARD_SESSIONIZE_LEVEL, "Beginner" },
    { LANYARD_SESSIONIZE_LANGUAGE, "German" },
    { LANYARD_SESSIONIZE_LANGUAGE, "English" },
    { LANYARD_SESSIONIZE_LANGUAGE, "German" },
  };
  static const char *const topics[] = { "Rope", "Masts", "Wind" };
  g_autoptr (GPtrArray) problems =
              g_ptr_array_new_with_free_func ((GDestroyNotify)lanyard_problem_free);
  LanyardReading reading = { .options = &(LanyardReadOptions){ 0 }, .problems = problems };
  g_autoptr (LanyardGather) gather = lanyard_gather_new (&reading, "test");
  g_auto (LanyardSessionizeLabels) labels = { 0 };
  LanyardSessionFields fields = { 0 };

  for (guint i = 0; i < G_N_ELEMENTS (items); i++)
    lanyard_sessionize_labels_add (&labels, items[i].role, LANYARD_SESSIONIZE_STREAM,
                                   items[i].item);
  lanyard_sessionize_labels_apply (&labels, gather, &fields);

  g_assert_cmpstr (lanyard_track_get_title (fields.track), ==, "Decks");
  g_assert_cmpstr (fields.type, ==, "Workshop, 90 minutes");
  g_assert_cmpstr (fields.audience, ==, "Beginner");
  g_assert_cmpuint (g_strv_length (fields.languages), ==, 2);
  g_assert_cmpuint (fields.topics->len, ==, G_N_ELEMENTS (topics));
  for (guint i = 0; i < fields.topics->len; i++)
    g_assert_cmpstr (((LanyardTopic *)g_ptr_array_index (fields.topics, i))->title, ==, topics[i]);
  lanyard_session_fields_clear (&fields);

  /* nothing is left for the next session */
  lanyard_sessionize_labels_apply (&labels, gather, &fields);
  g_assert_null (fields.track);
  g_assert_null (fields.type);
  g_assert_null (fields.languages);
  g_assert_null (fields.topics);
}

/* Where no category makes tracks, none is made. */
static void
test_no_tracks (void)
{
  g_auto (LanyardSessionizeLabels) labels = { 0 };

  lanyard_sessionize_labels_add (&labels, LANYARD_SESSIONIZE_TAG, LANYARD_SESSIONIZE_TAG, "Wind");
  g_assert_null (labels.track);
  g_assert_cmpuint (labels.topics->len, ==, 1);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/formats/sessionize-labels/roles", test_roles);
  g_test_add_func ("/formats/sessionize-labels/apply", test_apply);
  g_test_add_func ("/formats/sessionize-labels/no-tracks", test_no_tracks);

  return g_test_run ();
}
