/* SPDX-FileCopyrightText: 2026 The Lanyard authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "lanyard-shown.h"

#include "lanyard-problem.h"
#include "lanyard-test-programme.h"
#include "lanyard-test-ui.h"

static LanyardProgramme *
programme_new (const LanyardTestSession *session)
{
  LanyardTestSession sessions[] = {
    *session,
    { .title = "Part", .parent = "Talk", .leads = "Grace" },
  };

  return lanyard_test_programme_new ("LPC", "2019-09-09", "2019-09-11", sessions,
                                     G_N_ELEMENTS (sessions));
}

/* Whatever of the page is different makes another text, and nothing else does. */
static void
test_session (void)
{
  static const LanyardTestSession versions[] = {
    { .title = "Talk" },
    { .title = "Talk", .kind = LANYARD_SESSION_WORKSHOP },
    { .title = "Talk", .day = "2019-09-10" },
    { .title = "Talk", .start = "2019-09-10T09:00:00+01:00" },
    { .title = "Talk", .start = "2019-09-10T09:00:00+01:00", .duration = 30 },
    { .title = "Talk", .room = "Hall" },
    { .title = "Talk", .track = "Hall" },
    { .title = "Talk", .leads = "Ada" },
    { .title = "Talk", .speakers = "Ada" },
    { .title = "Talk", .abstract = "About it." },
    { .title = "Talk", .topics = "One\nTwo" },
    { .title = "Talk", .topics = "One\n\tTwo" },
    { .title = "Talk", .parts = "One" },
    { .title = "Talk", .links = "https://example.org/" },
  };
  g_autoptr (GHashTable) texts = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);

  for (guint i = 0; i < 2 * G_N_ELEMENTS (versions); i++)
    {
      const LanyardTestSession *version = &versions[i % G_N_ELEMENTS (versions)];
      g_autoptr (LanyardProgramme) programme = programme_new (version);
      LanyardSession *session = lanyard_programme_find_session (programme, "Talk");

      g_hash_table_add (texts, lanyard_shown_session (session, programme));
      g_assert_cmpuint (g_hash_table_size (texts), ==, MIN (i + 1, G_N_ELEMENTS (versions)));
    }
}

/* The same of a room and of a track. */
static void
test_places (void)
{
  static const LanyardTestSession versions[] = {
    { .title = "Talk", .room = "Hall", .track = "Hall" },
    { .title = "Talk", .room = "Hall", .track = "Hall", .kind = LANYARD_SESSION_WORKSHOP },
    { .title = "Talk", .room = "Hall", .track = "Hall", .day = "2019-09-10" },
    /* from here on the room's page shows none of it */
    { .title = "Talk", .room = "Hall", .track = "Hall", .leads = "Ada" },
    { .title = "Talk", .room = "Hall", .track = "Hall", .speakers = "Ada" },
    { .title = "Talk", .room = "Hall", .track = "Hall", .parts = "One" },
  };
  g_autoptr (GHashTable) rooms = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  g_autoptr (GHashTable) tracks = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);

  for (guint i = 0; i < G_N_ELEMENTS (versions); i++)
    {
      g_autoptr (LanyardProgramme) programme = programme_new (&versions[i]);
      const LanyardProgrammeFields *fields = lanyard_programme_get_fields (programme);

      g_hash_table_add (rooms,
                        lanyard_shown_room (g_ptr_array_index (fields->rooms, 0), programme));
      g_hash_table_add (tracks,
                        lanyard_shown_track (g_ptr_array_index (fields->tracks, 0), programme));
      g_assert_cmpuint (g_hash_table_size (rooms), ==, MIN (i + 1, 3));
      g_assert_cmpuint (g_hash_table_size (tracks), ==, i + 1);
    }
}

static void
test_person (void)
{
  static const struct
  {
    LanyardTestSession session;
    gboolean           same;
  } rows[] = {
    { { .title = "Talk" }, TRUE },
    { { .title = "Talk", .abstract = "About it." }, TRUE },
    { { .title = "Talk", .speakers = "Grace" }, FALSE },
    { { .title = "Talk", .leads = "Grace" }, FALSE },
  };
  static const LanyardTestSession first = { .title = "Talk" };
  g_autoptr (LanyardProgramme) before = programme_new (&first);
  LanyardPerson   *person = lanyard_programme_find_person (before, "Grace");
  g_autofree char *shown = lanyard_shown_person (person, before);

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autoptr (LanyardProgramme) now = programme_new (&rows[i].session);
      g_autofree char *text = NULL;

      person = lanyard_programme_find_person (now, "Grace");
      text = lanyard_shown_person (person, now);
      g_assert_cmpint (g_str_equal (text, shown), ==, rows[i].same);
    }
}

static void
test_conference (void)
{
  static const LanyardTestSession one = { .title = "Talk" };
  static const LanyardTestSession other = { .title = "Talk", .leads = "Ada" };
  g_autoptr (LanyardProgramme) before = programme_new (&one);
  g_autoptr (LanyardProgramme) same = programme_new (&one);
  g_autoptr (LanyardProgramme) more = programme_new (&other);
  g_autoptr (GPtrArray) nothing = g_ptr_array_new ();
  g_autoptr (GPtrArray) problems =
              g_ptr_array_new_with_free_func ((GDestroyNotify)lanyard_problem_free);
  g_autofree char *shown = lanyard_shown_conference (before, nothing);
  g_autofree char *same_shown = lanyard_shown_conference (same, nothing);
  g_autofree char *more_shown = lanyard_shown_conference (more, nothing);
  g_autofree char *problem_shown = NULL;

  g_ptr_array_add (problems, lanyard_problem_new (LANYARD_PROBLEM_BAD_DATE, "$.start", NULL,
                                                  "soon"));
  problem_shown = lanyard_shown_conference (before, problems);
  g_assert_cmpstr (same_shown, ==, shown);
  g_assert_cmpstr (more_shown, !=, shown);
  g_assert_cmpstr (problem_shown, !=, shown);
}

int
main (int    argc,
      char **argv)
{
  lanyard_test_ui_init (&argc, &argv);

  lanyard_test_ui_add ("/shown/session", test_session);
  lanyard_test_ui_add ("/shown/places", test_places);
  lanyard_test_ui_add ("/shown/person", test_person);
  lanyard_test_ui_add ("/shown/conference", test_conference);

  return g_test_run ();
}
