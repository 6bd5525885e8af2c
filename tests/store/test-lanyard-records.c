/* SPDX-FileCopyrightText: 2026 The Lanyard authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* What comes back of whole records is the test of programmes that are kept;
 * here they are damaged. */

#include "config.h"

#include "lanyard-records-private.h"

#include "lanyard-problem.h"
#include "lanyard-summary-part.h"
#include "lanyard-topic.h"

#include <string.h>

#define N_ROUNDS 500

static guint
place (LanyardPerson *person,
       gpointer       data)
{
  return 7;
}

static LanyardPerson *
get_person (guint    position,
            gpointer data)
{
  LanyardPersonFields fields = { 0 };

  if (position != 7)
    return NULL;

  fields.id = g_strdup ("p");
  fields.name = g_strdup ("Person");
  return lanyard_person_new (&fields);
}

static GPtrArray *
topics_new (guint depth)
{
  GPtrArray *topics = g_ptr_array_new_with_free_func ((GDestroyNotify)lanyard_topic_free);

  g_ptr_array_add (topics, lanyard_topic_new ("One", depth > 0 ? topics_new (depth - 1) : NULL));
  g_ptr_array_add (topics, lanyard_topic_new ("Two", NULL));
  return topics;
}

static LanyardSession *
session_new (void)
{
  GPtrArray           *people = g_ptr_array_new_with_free_func (g_object_unref);
  LanyardSessionFields fields = {
    .id = g_strdup ("s"),
    .title = g_strdup ("Title"),
    .start = 1234,
    .abstract = lanyard_text_new (LANYARD_TEXT_HTML, "Abstract"),
    .audience = g_strdup ("Everyone"),
    .topics = topics_new (2),
    .summary = g_ptr_array_new_with_free_func ((GDestroyNotify)lanyard_summary_part_free),
    .links = g_ptr_array_new_with_free_func ((GDestroyNotify)lanyard_link_free),
  };

  g_ptr_array_add (people, get_person (7, NULL));
  g_ptr_array_add (
    fields.summary,
    lanyard_summary_part_new ("Part", people, lanyard_text_new (LANYARD_TEXT_PLAIN, "Said"), NULL));
  g_ptr_array_add (fields.links, lanyard_link_new (LANYARD_LINK_CODE, "Title",
                                                   "https://example.org/", NULL, 738000));
  return lanyard_session_new (&fields);
}

static LanyardProgramme *
programme_new (void)
{
  LanyardProgrammeFields fields = {
    .format = "test",
    .title = g_strdup ("Conference"),
    .zone = g_time_zone_new_utc (),
    .rooms = g_ptr_array_new_with_free_func (g_object_unref),
    .tracks = g_ptr_array_new_with_free_func (g_object_unref),
    .people = g_ptr_array_new_with_free_func (g_object_unref),
    .sessions = g_ptr_array_new_with_free_func (g_object_unref),
    .description = lanyard_text_new (LANYARD_TEXT_MARKDOWN, "*All*"),
    .links = g_ptr_array_new_with_free_func ((GDestroyNotify)lanyard_link_free),
    .leads = g_strsplit ("p q", " ", -1),
  };
  g_autoptr (LanyardText) text = lanyard_text_new (LANYARD_TEXT_PLAIN, "About");

  g_ptr_array_add (fields.links, lanyard_link_new (LANYARD_LINK_SLIDES, NULL,
                                                   "https://example.org/s", NULL, LANYARD_NO_DATE));
  g_ptr_array_add (fields.rooms, lanyard_room_new ("r", "Room", 3, "First", NULL));
  g_ptr_array_add (fields.tracks, lanyard_track_new ("t", "Track", "#123456", text));
  g_ptr_array_add (fields.sessions, session_new ());
  return lanyard_programme_new (&fields);
}

/* Asks for all that the bytes may be. */
static void
read_everything (GBytes *bytes)
{
  LanyardSessionFields session = { 0 };
  LanyardPersonFields  person = { .id = g_strdup ("p"), .name = g_strdup ("Person") };
  g_auto (LanyardProgrammeFields) fields = { 0 };
  g_auto (LanyardProgrammeCounts) counts = { 0 };
  g_autoptr (GPtrArray) topics = lanyard_records_read_topics (bytes);
  g_autoptr (GPtrArray) problems = lanyard_records_read_problems (bytes);
  g_autoptr (LanyardSnapshot) snapshot = lanyard_records_read_snapshot (bytes);
  g_autoptr (LanyardPerson) owner = NULL;

  lanyard_records_read_texts (bytes, &session, get_person, NULL);
  lanyard_session_fields_clear (&session);
  lanyard_records_read_details (bytes, &person);
  owner = lanyard_person_new (&person);
  if (lanyard_records_read_head (bytes, &fields, &counts))
    {
      g_assert_nonnull (fields.title);
      g_assert_nonnull (fields.zone);
      g_assert_cmpuint (counts.of_track->len, ==, fields.tracks->len);
    }
  lanyard_records_read_about (bytes, &fields);
}

static GPtrArray *
records_new (void)
{
  GPtrArray *records = g_ptr_array_new_with_free_func ((GDestroyNotify)g_bytes_unref);
  g_autoptr (GPtrArray) problems =
              g_ptr_array_new_with_free_func ((GDestroyNotify)lanyard_problem_free);
  g_autoptr (LanyardSession) session = session_new ();
  g_autoptr (LanyardProgramme) programme = programme_new ();
  g_autoptr (LanyardPerson) person = get_person (7, NULL);
  g_autoptr (LanyardSnapshot) snapshot = lanyard_snapshot_new (session);

  g_ptr_array_add (problems, lanyard_problem_new (LANYARD_PROBLEM_MISSING, "$.a", "b", NULL));
  g_ptr_array_add (records, lanyard_records_write_texts (session, place, NULL));
  g_ptr_array_add (records, lanyard_records_write_topics (lanyard_session_get_topics (session)));
  g_ptr_array_add (records, lanyard_records_write_details (person));
  g_ptr_array_add (records, lanyard_records_write_problems (problems));
  g_ptr_array_add (records, lanyard_records_write_snapshot (snapshot));
  g_ptr_array_add (records, lanyard_records_write_head (programme));
  g_ptr_array_add (records, lanyard_records_write_about (programme));
  return records;
}

static void
test_damaged (void)
{
  g_autoptr (GPtrArray) records = records_new ();

  for (guint round = 0; round < N_ROUNDS; round++)
    {
      GBytes *good = g_ptr_array_index (records, round % records->len);
      gsize   length;
      guchar *copy = g_bytes_unref_to_data (g_bytes_ref (good), &length);
      g_autoptr (GBytes) bad = NULL;

      for (int n = g_test_rand_int_range (0, 4); n > 0; n--)
        copy[g_test_rand_int_range (0, (int)length)] = (guchar)g_test_rand_int_range (0, 256);
      length -= (gsize)g_test_rand_int_range (0, 3);
      bad = g_bytes_new_take (copy, length);
      read_everything (bad);
    }
}

static void
test_nothing (void)
{
  g_autoptr (GBytes) empty = g_bytes_new (NULL, 0);
  g_autoptr (GPtrArray) problems = lanyard_records_read_problems (NULL);

  g_assert_null (lanyard_records_write_topics (NULL));
  g_assert_null (lanyard_records_read_topics (NULL));
  g_assert_null (lanyard_records_write_snapshot (NULL));
  g_assert_null (lanyard_records_read_snapshot (NULL));
  g_assert_cmpuint (problems->len, ==, 0);
  read_everything (empty);
}

/* What is said of the whole conference comes back as it was; most say nothing. */
static void
test_about (void)
{
  g_autoptr (LanyardProgramme) programme = programme_new ();
  g_autoptr (GBytes) bytes = lanyard_records_write_about (programme);
  g_auto (LanyardProgrammeFields) fields = { 0 };
  g_auto (LanyardProgrammeFields) nothing = { 0 };
  const LanyardLink *link;

  lanyard_records_read_about (bytes, &fields);
  g_assert_cmpint (lanyard_text_get_text_type (fields.description), ==, LANYARD_TEXT_MARKDOWN);
  g_assert_cmpstr (lanyard_text_get_text (fields.description), ==, "*All*");
  g_assert_cmpuint (fields.links->len, ==, 1);
  link = g_ptr_array_index (fields.links, 0);
  g_assert_cmpstr (link->url, ==, "https://example.org/s");
  g_assert_cmpstrv (fields.leads, ((const char *const[]){ "p", "q", NULL }));

  lanyard_records_read_about (NULL, &nothing);
  g_assert_null (nothing.description);
  g_assert_null (nothing.links);
  g_assert_null (nothing.leads);
}

/* Whatever a reader can report is told again. */
static void
test_problems (void)
{
  g_autoptr (GPtrArray) problems =
              g_ptr_array_new_with_free_func ((GDestroyNotify)lanyard_problem_free);
  g_autoptr (GPtrArray) again = NULL;
  g_autoptr (GBytes) bytes = NULL;

  for (int code = 0; code <= LANYARD_PROBLEM_CHAIRS_ONLY; code++)
    g_ptr_array_add (problems, lanyard_problem_new (code, "$.a", NULL, "b"));
  bytes = lanyard_records_write_problems (problems);
  again = lanyard_records_read_problems (bytes);
  g_assert_cmpuint (again->len, ==, problems->len);
}

/* Topics that are nested without end don't end the program. */
static void
test_deep (void)
{
  GVariantBuilder builder;
  g_autoptr (GBytes) bytes = NULL;
  g_autoptr (GPtrArray) topics = NULL;

  g_variant_builder_init (&builder, G_VARIANT_TYPE ("a(us)"));
  for (guint depth = 0; depth < 20000; depth++)
    g_variant_builder_add (&builder, "(us)", depth, "");
  bytes = lanyard_records_to_bytes (g_variant_builder_end (&builder));
  topics = lanyard_records_read_topics (bytes);
  g_assert_cmpuint (topics->len, ==, 1);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/records/damaged", test_damaged);
  g_test_add_func ("/records/nothing", test_nothing);
  g_test_add_func ("/records/about", test_about);
  g_test_add_func ("/records/problems", test_problems);
  g_test_add_func ("/records/deep", test_deep);

  return g_test_run ();
}
