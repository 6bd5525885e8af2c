/* SPDX-FileCopyrightText: 2026 The Lanyard authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "lanyard-programme.h"

#include "test-source.h"

/* A programme of ten sessions, of which two are on a first day, none on a
 * second and five on a third, and of four people. */
static LanyardProgramme *
programme_new (TestSource *source)
{
  static const LanyardDayRange ranges[] = { { 5, 0, 2 }, { 6, 2, 0 }, { 7, 2, 5 } };
  static const guint           of_track[] = { 0, 4 };
  LanyardProgrammeFields       fields = {
          .title = g_strdup ("Conference"),
          .zone = g_time_zone_new_utc (),
          .start = 5,
          .end = 7,
          .rooms = g_ptr_array_new_with_free_func (g_object_unref),
          .tracks = g_ptr_array_new_with_free_func (g_object_unref),
  };
  LanyardProgrammeCounts counts = {
    .n_sessions = 10,
    .n_people = 4,
    .n_unscheduled = 3,
    .of_track = g_array_new (FALSE, FALSE, sizeof (guint)),
    .days = g_array_new (FALSE, FALSE, sizeof (LanyardDayRange)),
  };

  counts.of_kind[LANYARD_SESSION_PANEL] = 4;
  g_array_append_vals (counts.days, ranges, G_N_ELEMENTS (ranges));
  g_array_append_vals (counts.of_track, of_track, G_N_ELEMENTS (of_track));
  g_ptr_array_add (fields.tracks, lanyard_track_new ("a", "First", NULL, NULL));
  g_ptr_array_add (fields.tracks, lanyard_track_new ("b", "Second", NULL, NULL));

  return lanyard_programme_new_stored (&fields, &counts, LANYARD_SOURCE (source));
}

/* How many each list has, without a question to the source. */
static void
test_counts (void)
{
  g_autoptr (TestSource) source = test_source_new (10);
  g_autoptr (LanyardProgramme) programme = programme_new (source);
  g_autoptr (LanyardTrack) second =
              g_list_model_get_item (lanyard_programme_get_tracks (programme), 1);
  g_autoptr (LanyardTrack) foreign = lanyard_track_new ("b", "Second", NULL, NULL);
  g_autoptr (GListModel) panels = lanyard_programme_list_kind (programme, LANYARD_SESSION_PANEL);
  g_autoptr (GListModel) films = lanyard_programme_list_kind (programme, LANYARD_SESSION_FILM);
  g_autoptr (GListModel) of_track = lanyard_programme_list_track (programme, second);
  g_autoptr (GListModel) of_foreign = lanyard_programme_list_track (programme, foreign);
  g_autoptr (GListModel) unscheduled = lanyard_programme_list_unscheduled (programme);
  GListModel *days = lanyard_programme_get_days (programme);
  const struct
  {
    GListModel *list;
    guint       n;
  } rows[] = {
    { lanyard_programme_get_sessions (programme), 10 },
    { lanyard_programme_get_people (programme), 4 },
    { days, 3 },
    { panels, 4 },
    { films, 0 },
    { of_track, 4 },
    { of_foreign, 0 },
    { unscheduled, 3 },
  };

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    g_assert_cmpuint (g_list_model_get_n_items (rows[i].list), ==, rows[i].n);
  for (guint i = 0; i < 3; i++)
    {
      g_autoptr (LanyardDay) day = g_list_model_get_item (days, i);
      const guint lengths[] = { 2, 0, 5 };

      g_assert_cmpuint (lanyard_day_get_date (day), ==, 5 + i);
      g_assert_cmpuint (g_list_model_get_n_items (lanyard_day_get_sessions (day)), ==, lengths[i]);
    }
  g_assert_cmpuint (lanyard_programme_get_counts (programme)->n_unscheduled, ==, 3);
  g_assert_cmpuint (lanyard_programme_get_start (programme), ==, 5);
  g_assert_null (lanyard_programme_get_fields (programme)->sessions);
  test_source_assert_asked (source, "");
}

static void
test_lists (void)
{
  g_autoptr (TestSource) source = test_source_new (10);
  g_autoptr (LanyardProgramme) programme = programme_new (source);
  g_autoptr (LanyardDay) last = g_list_model_get_item (lanyard_programme_get_days (programme), 2);
  g_autoptr (GListModel) unscheduled = lanyard_programme_list_unscheduled (programme);
  LanyardSession *session = lanyard_programme_find_session (programme, "s6");
  LanyardPerson  *person = lanyard_programme_find_person (programme, "p3");
  g_autoptr (GListModel) parts = lanyard_programme_list_parts (programme, session);
  g_autoptr (GListModel) led = lanyard_programme_list_led_by (programme, person);
  g_autoptr (GListModel) spoken = lanyard_programme_list_spoken_by (programme, person);
  g_autoptr (GListModel) summed_up = lanyard_programme_list_summed_up_by (programme, person);
  g_autoptr (LanyardSession) of_day = NULL;
  g_autoptr (LanyardSession) loose = NULL;

  test_source_assert_asked (source, "S6+1 P3+1 F2 s6 F3 p3 F4 p3 F5 p3 ");
  g_assert_cmpuint (g_list_model_get_n_items (parts), ==, 4);
  g_assert_cmpuint (g_list_model_get_n_items (led), ==, 4);

  of_day = g_list_model_get_item (lanyard_day_get_sessions (last), 4);
  g_assert_true (of_day == session);
  loose = g_list_model_get_item (unscheduled, 0);
  g_assert_cmpstr (lanyard_session_get_id (loose), ==, "s7");
}

static void
test_find (void)
{
  static const char *const missing[] = { "", "x", "s10", "t3" };
  g_autoptr (TestSource) source = test_source_new (10);
  g_autoptr (LanyardProgramme) programme = programme_new (source);

  /* a source that gives another one isn't believed */
  for (guint i = 0; i < G_N_ELEMENTS (missing); i++)
    {
      g_assert_null (lanyard_programme_find_session (programme, missing[i]));
      g_assert_null (lanyard_programme_find_person (programme, missing[i]));
    }
  g_assert_nonnull (lanyard_programme_find_session (programme, "s9"));
}

/* Texts are got once, and only by what needs them. */
static void
test_texts (void)
{
  g_autoptr (TestSource) source = test_source_new (10);
  g_autoptr (LanyardProgramme) programme = programme_new (source);
  LanyardSession *session = lanyard_programme_find_session (programme, "s3");
  LanyardPerson  *person = lanyard_programme_find_person (programme, "p2");

  test_source_assert_asked (source, "S3+1 P2+1 ");
  g_assert_true (lanyard_session_has_summary (session));
  g_assert_false (
    lanyard_session_has_summary (lanyard_programme_find_session (programme, "s2")));
  g_assert_null (lanyard_session_get_topics (session));
  g_assert_null (lanyard_session_get_leads (session));
  g_assert_cmpstr (lanyard_person_get_name (person), ==, "Name");
  g_assert_null (lanyard_person_get_affiliation (person));
  test_source_assert_asked (source, "S2+1 ");

  g_assert_cmpstr (lanyard_text_get_text (lanyard_session_get_abstract (session)), ==, "s3");
  test_source_assert_asked (source, "T s3 ");
  g_assert_cmpstr (lanyard_session_get_audience (session), ==, "all");
  g_assert_null (lanyard_session_get_description (session));
  g_assert_null (lanyard_session_get_summary (session));
  g_assert_null (lanyard_session_get_links (session));
  g_assert_null (lanyard_session_get_licence (session));
  test_source_assert_asked (source, "");

  g_assert_cmpstr (lanyard_person_get_url (person), ==, "https://example.org/");
  test_source_assert_asked (source, "D p2 ");
  g_assert_null (lanyard_person_get_email (person));
  g_assert_null (lanyard_person_get_emails (person));
  g_assert_null (lanyard_person_get_picture (person));
  g_assert_null (lanyard_person_get_biography (person));
  g_assert_null (lanyard_person_get_links (person));
  test_source_assert_asked (source, "");
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/source/counts", test_counts);
  g_test_add_func ("/source/lists", test_lists);
  g_test_add_func ("/source/find", test_find);
  g_test_add_func ("/source/texts", test_texts);

  return g_test_run ();
}
