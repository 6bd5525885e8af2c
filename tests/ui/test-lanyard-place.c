/* SPDX-FileCopyrightText: 2026 The Lanyard authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "lanyard-place.h"

#include "lanyard-test-plan.h"
#include "lanyard-test-programme.h"

#define MICROCONFERENCE LANYARD_SESSION_MICROCONFERENCE

/* Four programmes that differ in how much is known of them. */
static const LanyardTestSession full[] = {
  { .title = "Keynote",
    .kind = LANYARD_SESSION_KEYNOTE,
    .start = "2019-09-10T09:00:00+01:00",
    .track = "Talks",
    .room = "Opala",
    .speakers = "Ada" },
  { .title = "Containers",
    .kind = MICROCONFERENCE,
    .start = "2019-09-10T10:00:00+01:00",
    .leads = "Ada\nGrace" },
  { .title = "Party", .kind = LANYARD_SESSION_SOCIAL, .day = "2019-09-11" },
  { .title = "Talk", .track = "Talks" },
};
static const LanyardTestSession unscheduled[] = {
  { .title = "Containers", .kind = MICROCONFERENCE },
  { .title = "Keynote", .kind = LANYARD_SESSION_KEYNOTE, .day = "2019-09-10" },
  { .title = "Tracing", .kind = MICROCONFERENCE },
};
static const LanyardTestSession talks[] = {
  { .title = "One" },
  { .title = "Two" },
  { .title = "Keynote", .day = "2019-09-10" },
};
static const LanyardTestSession half[] = {
  { .title = "One" },
  { .title = "Keynote", .day = "2019-09-10" },
};

#define MINE                                               \
  "mine: My Plan (0) lanyard-star-symbolic 0 plan\n"       \
  "mine: Now & Next (0) lanyard-clock-symbolic 0 now\n"    \
  "mine: Changes (0) lanyard-changes-symbolic 0 changes\n"

static char *
dup_places (GListModel *places)
{
  static const char *const groups[] = { "mine", "days", "browse", "tracks" };
  g_autoptr (GString) lines = g_string_new (NULL);

  for (guint i = 0; i < g_list_model_get_n_items (places); i++)
    {
      g_autoptr (LanyardPlace) place = g_list_model_get_item (places, i);
      const char *icon_name = lanyard_place_get_icon_name (place);

      g_string_append_printf (lines,
                              "%s: %s (%u) %s %d%s%s%s%s\n",
                              groups[lanyard_place_get_group (place)],
                              lanyard_place_get_title (place),
                              g_list_model_get_n_items (lanyard_place_get_items (place)),
                              icon_name != NULL ? icon_name : "-",
                              lanyard_place_get_number (place),
                              lanyard_place_is_one_day (place) ? " one day" : "",
                              lanyard_place_is_changes (place) ? " changes" : "",
                              lanyard_place_is_plan (place) ? " plan" : "",
                              lanyard_place_is_now (place) ? " now" : "");
    }

  return g_string_free_and_steal (g_steal_pointer (&lines));
}

static void
test_new (void)
{
  static const struct
  {
    const char               *start;
    const char               *end;
    const LanyardTestSession *sessions;
    guint                     n_sessions;
    const char               *places;
  } rows[] = {
    { "2019-09-09", "2019-09-11", full, G_N_ELEMENTS (full),
      MINE "days: Mon 9 September (0) - 9 one day\n"
           "days: Tue 10 September (2) - 10 one day\n"
           "days: Wed 11 September (1) - 11 one day\n"
           "days: Not yet scheduled (1) lanyard-unscheduled-symbolic 0\n"
           "browse: Microconferences (1) lanyard-microconference-symbolic 0\n"
           "browse: Rooms (1) lanyard-room-symbolic 0\n"
           "browse: People (2) lanyard-people-symbolic 0\n"
           "tracks: Talks (2) lanyard-track-symbolic 0\n" },
    { NULL, NULL, half, G_N_ELEMENTS (half),
      MINE "days: Tue 10 September (1) - 10 one day\n"
           "days: Not yet scheduled (1) lanyard-unscheduled-symbolic 0\n" },
    { "2019-09-09", NULL, NULL, 0, MINE "days: Mon 9 September (0) - 9 one day\n" },
    { NULL, NULL, NULL, 0, MINE },
  };

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autoptr (LanyardProgramme) programme = lanyard_test_programme_new (
        "LPC", rows[i].start, rows[i].end, rows[i].sessions, rows[i].n_sessions);
      g_autoptr (GListModel) places = lanyard_places_new (programme, lanyard_test_get_plan ());
      g_autofree char *lines = dup_places (places);

      g_assert_cmpstr (lines, ==, rows[i].places);
      g_assert_true (g_list_model_get_item_type (places) == LANYARD_TYPE_PLACE);
    }
}

static void
test_items (void)
{
  g_autoptr (LanyardProgramme) programme = lanyard_test_programme_new (
    "LPC", "2019-09-09", "2019-09-11", full, G_N_ELEMENTS (full));
  g_autoptr (GListModel) places = lanyard_places_new (programme, lanyard_test_get_plan ());
  g_autoptr (LanyardPlace) tuesday = g_list_model_get_item (places, 4);
  g_autoptr (LanyardPlace) people = g_list_model_get_item (places, 9);
  g_autoptr (LanyardPlace) rooms = g_list_model_get_item (places, 8);
  g_autoptr (LanyardSession) first = g_list_model_get_item (lanyard_place_get_items (tuesday), 0);
  g_autoptr (LanyardPerson) ada = g_list_model_get_item (lanyard_place_get_items (people), 0);

  g_assert_true (g_list_model_get_item_type (lanyard_place_get_items (tuesday)) ==
                 LANYARD_TYPE_SESSION);
  g_assert_true (g_list_model_get_item_type (lanyard_place_get_items (people)) ==
                 LANYARD_TYPE_PERSON);
  g_assert_true (g_list_model_get_item_type (lanyard_place_get_items (rooms)) ==
                 LANYARD_TYPE_ROOM);
  g_assert_cmpstr (lanyard_session_get_title (first), ==, "Keynote");
  g_assert_cmpstr (lanyard_person_get_name (ada), ==, "Ada");
}

/* A place keeps what it lists, also when the programme has gone. */
static void
test_lifetime (void)
{
  LanyardProgramme *programme =
    lanyard_test_programme_new ("LPC", NULL, NULL, full, G_N_ELEMENTS (full));
  g_autoptr (GListModel) places = lanyard_places_new (programme, lanyard_test_get_plan ());
  g_autofree char *lines = NULL;

  g_object_unref (programme);
  lines = dup_places (places);
  g_assert_true (g_str_has_prefix (lines, MINE "days: Tue 10 September (2)"));
}

/* A place is found again by its id, of whichever list of places it is. */
static void
test_find (void)
{
  static const struct
  {
    const char *id;
    const char *title;
  } rows[] = {
    { "plan", "My Plan" },
    { "now", "Now & Next" },
    { "changes", "Changes" },
    { "2019-09-10", "Tue 10 September" },
    { "2019-09-12", NULL },
    { "unscheduled", "Not yet scheduled" },
    { "microconferences", "Microconferences" },
    { "people", "People" },
    { "track:Talks", "Talks" },
    { "Talks", NULL },
    { "", NULL },
  };
  g_autoptr (LanyardProgramme) programme = lanyard_test_programme_new (
    "LPC", "2019-09-09", "2019-09-11", full, G_N_ELEMENTS (full));
  g_autoptr (GListModel) places = lanyard_places_new (programme, lanyard_test_get_plan ());

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      guint position = lanyard_places_find (places, rows[i].id);
      g_autoptr (LanyardPlace) place = g_list_model_get_item (places, position);

      g_assert_cmpstr (place != NULL ? lanyard_place_get_title (place) : NULL, ==, rows[i].title);
      if (place != NULL)
        g_assert_cmpstr (lanyard_place_get_id (place), ==, rows[i].id);
    }
}

static void
assert_pick (LanyardProgramme *programme,
             const char       *now,
             const char       *title)
{
  g_autoptr (GListModel) places = lanyard_places_new (programme, lanyard_test_get_plan ());
  guint position = lanyard_places_pick (programme, places, lanyard_test_instant (now));
  g_autoptr (LanyardPlace) place = g_list_model_get_item (places, position);

  if (title == NULL)
    g_assert_cmpuint (position, ==, G_MAXUINT);
  g_assert_cmpstr (place != NULL ? lanyard_place_get_title (place) : NULL, ==, title);
}

static void
test_pick (void)
{
  static const struct
  {
    const char               *start;
    const char               *end;
    const LanyardTestSession *sessions;
    guint                     n_sessions;
    const char               *now;
    const char               *title;
  } rows[] = {
    /* before, on each day, after: in the venue's time */
    { "2019-09-09", "2019-09-11", full, G_N_ELEMENTS (full), "2019-09-01T12:00:00Z",
      "Tue 10 September" },
    { "2019-09-09", "2019-09-11", full, G_N_ELEMENTS (full), "2019-09-08T22:59:59Z",
      "Tue 10 September" },
    { "2019-09-09", "2019-09-11", full, G_N_ELEMENTS (full), "2019-09-08T23:00:00Z",
      "Mon 9 September" },
    { "2019-09-09", "2019-09-11", full, G_N_ELEMENTS (full), "2019-09-11T12:00:00Z",
      "Wed 11 September" },
    { "2019-09-09", "2019-09-11", full, G_N_ELEMENTS (full), "2019-09-11T23:00:00Z",
      "Tue 10 September" },
    /* most have no day yet */
    { "2019-09-09", "2019-09-11", unscheduled, G_N_ELEMENTS (unscheduled), "2019-08-01T12:00:00Z",
      "Microconferences" },
    { "2019-09-09", "2019-09-11", unscheduled, G_N_ELEMENTS (unscheduled), "2019-09-09T12:00:00Z",
      "Mon 9 September" },
    { "2019-09-09", "2019-09-11", talks, G_N_ELEMENTS (talks), "2026-01-01T12:00:00Z",
      "Not yet scheduled" },
    { NULL, NULL, half, G_N_ELEMENTS (half), "2026-01-01T12:00:00Z", "Tue 10 September" },
    /* without any session */
    { "2019-09-09", "2019-09-11", NULL, 0, "2019-09-10T12:00:00Z", "Tue 10 September" },
    { "2019-09-09", "2019-09-11", NULL, 0, "2026-01-01T12:00:00Z", "Mon 9 September" },
    { NULL, NULL, NULL, 0, "2026-01-01T12:00:00Z", NULL },
  };

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autoptr (LanyardProgramme) programme = lanyard_test_programme_new (
        "LPC", rows[i].start, rows[i].end, rows[i].sessions, rows[i].n_sessions);

      assert_pick (programme, rows[i].now, rows[i].title);
    }
}

/* A party after midnight is still today's. */
static void
test_pick_day_start (void)
{
  static const struct
  {
    int         day_start;
    const char *title;
  } rows[] = {
    { 0, "Wed 11 September" },
    { 4 * 60, "Tue 10 September" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      LanyardProgrammeFields fields = {
        .title = g_strdup ("LPC"),
        .start = lanyard_date_parse ("2019-09-09"),
        .end = lanyard_date_parse ("2019-09-11"),
        .zone = g_time_zone_new_identifier ("Europe/Lisbon"),
        .day_start = rows[i].day_start,
        .rooms = g_ptr_array_new_with_free_func (g_object_unref),
        .tracks = g_ptr_array_new_with_free_func (g_object_unref),
        .people = g_ptr_array_new_with_free_func (g_object_unref),
        .sessions = g_ptr_array_new_with_free_func (g_object_unref),
      };
      g_autoptr (LanyardProgramme) programme = lanyard_programme_new (&fields);

      assert_pick (programme, "2019-09-11T00:30:00+01:00", rows[i].title);
    }
}

/* A place is the same one in every version, whatever is in it. */
static void
test_same (void)
{
  static const LanyardTestSession before[] = {
    { .title = "One", .day = "2019-09-10", .track = "Talks" },
    { .title = "Two", .day = "2019-09-11" },
  };
  g_autoptr (LanyardProgramme) first =
              lanyard_test_programme_new ("LPC", "2019-09-10", "2019-09-11", before, 2);
  g_autoptr (LanyardProgramme) second =
              lanyard_test_programme_new ("LPC", "2019-09-10", "2019-09-11", before, 1);
  g_autoptr (GListModel) places = lanyard_places_new (first, lanyard_test_get_plan ());
  g_autoptr (GListModel) others = lanyard_places_new (second, lanyard_test_get_plan ());
  guint n_same = 0;

  for (guint i = 0; i < g_list_model_get_n_items (places); i++)
    {
      g_autoptr (LanyardPlace) place = g_list_model_get_item (places, i);

      for (guint j = 0; j < g_list_model_get_n_items (others); j++)
        {
          g_autoptr (LanyardPlace) other = g_list_model_get_item (others, j);

          if (!lanyard_place_is_same (place, other))
            continue;
          n_same++;
          g_assert_cmpstr (lanyard_place_get_title (place), ==, lanyard_place_get_title (other));
        }
    }
  g_assert_cmpuint (n_same, ==, g_list_model_get_n_items (places));
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/place/new", test_new);
  g_test_add_func ("/place/items", test_items);
  g_test_add_func ("/place/lifetime", test_lifetime);
  g_test_add_func ("/place/find", test_find);
  g_test_add_func ("/place/pick", test_pick);
  g_test_add_func ("/place/same", test_same);
  g_test_add_func ("/place/pick-day-start", test_pick_day_start);

  return g_test_run ();
}
