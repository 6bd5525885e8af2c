/* SPDX-FileCopyrightText: 2026 The Lanyard authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "lanyard-conference.h"

static LanyardConference *
conference_new (const char *title,
                LanyardDate start,
                LanyardDate end)
{
  LanyardConferenceFields fields = {
    .id = g_strdup ("id"),
    .title = g_strdup (title),
    .start = start,
    .end = end,
  };

  return lanyard_conference_new (&fields);
}

static void
test_new (void)
{
  LanyardConferenceFields fields = {
    .id = g_strdup ("lpc-2019"),
    .title = g_strdup ("Plumbers"),
    .city = g_strdup ("Lisbon"),
    .address = g_strdup ("https://example.org/p.json"),
    .failure = g_strdup ("It isn't there."),
    .n_starred = 3,
  };
  g_autoptr (LanyardConference) conference = lanyard_conference_new (&fields);
  const LanyardConferenceFields *kept = lanyard_conference_get_fields (conference);

  g_assert_null (fields.id);
  g_assert_null (fields.failure);
  g_assert_cmpuint (fields.n_starred, ==, 0);
  g_assert_cmpstr (lanyard_conference_get_id (conference), ==, "lpc-2019");
  g_assert_cmpstr (kept->title, ==, "Plumbers");
  g_assert_cmpstr (kept->city, ==, "Lisbon");
  g_assert_cmpstr (kept->failure, ==, "It isn't there.");
  g_assert_cmpuint (kept->n_starred, ==, 3);
}

static void
test_phase (void)
{
  static const struct
  {
    LanyardDate            start;
    LanyardDate            end;
    LanyardConferencePhase phase; /* on day 100 */
  } rows[] = {
    { 101, 103, LANYARD_CONFERENCE_UPCOMING },
    { 100, 103, LANYARD_CONFERENCE_RUNNING },
    { 98, 100, LANYARD_CONFERENCE_RUNNING },
    { 97, 99, LANYARD_CONFERENCE_PAST },
    { 100, LANYARD_NO_DATE, LANYARD_CONFERENCE_RUNNING },
    { 99, LANYARD_NO_DATE, LANYARD_CONFERENCE_PAST },
    { LANYARD_NO_DATE, LANYARD_NO_DATE, LANYARD_CONFERENCE_UNDATED },
  };

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autoptr (LanyardConference) conference = conference_new ("T", rows[i].start, rows[i].end);

      g_assert_cmpint (lanyard_conference_get_phase (conference, 100), ==, rows[i].phase);
    }
}

static LanyardProgramme *
programme_new (LanyardZoneSource source)
{
  LanyardProgrammeFields fields = {
    .title = g_strdup ("T"),
    .zone = g_time_zone_new_utc (),
    .zone_source = source,
    .rooms = g_ptr_array_new (),
    .tracks = g_ptr_array_new (),
    .people = g_ptr_array_new (),
    .sessions = g_ptr_array_new (),
  };

  return lanyard_programme_new (&fields);
}

static void
test_zone (void)
{
  static const struct
  {
    const char       *chosen;
    LanyardZoneSource source;
    const char       *zone;
  } rows[] = {
    { "Asia/Tokyo", LANYARD_ZONE_ASSUMED, "Asia/Tokyo" },
    { "Asia/Tokyo", LANYARD_ZONE_OFFSET, "Asia/Tokyo" },
    { "Asia/Tokyo", LANYARD_ZONE_DOCUMENT, NULL },
    { "Asia/Tokyo", LANYARD_ZONE_USER, NULL },
    { NULL, LANYARD_ZONE_ASSUMED, NULL },
  };

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      LanyardConferenceFields fields = {
        .id = g_strdup ("id"),
        .title = g_strdup ("T"),
        .time_zone = g_strdup (rows[i].chosen),
      };
      g_autoptr (LanyardConference) conference = lanyard_conference_new (&fields);
      g_autoptr (LanyardProgramme) programme = programme_new (rows[i].source);

      g_assert_cmpstr (lanyard_conference_get_zone_for (conference, programme), ==, rows[i].zone);
      g_assert_null (lanyard_conference_get_zone_for (NULL, programme));
    }
}

/* Every one comes before all that follow, on day 100. */
static void
test_compare (void)
{
  static const struct
  {
    const char *title;
    LanyardDate start;
    LanyardDate end;
  } rows[] = {
    { "runs", 98, 101 },
    { "runs, begun later", 99, 101 },
    { "a, next", 101, 102 },
    { "b, next", 101, 102 },
    { "after that", 150, 151 },
    { "some day", LANYARD_NO_DATE, 0 },
    { "last", 90, 91 },
    { "long ago", 10, 11 },
  };

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autoptr (LanyardConference) one =
                  conference_new (rows[i].title, rows[i].start, rows[i].end);

      g_assert_cmpint (lanyard_conference_compare (one, one, 100), ==, 0);
      for (guint j = i + 1; j < G_N_ELEMENTS (rows); j++)
        {
          g_autoptr (LanyardConference) two =
                      conference_new (rows[j].title, rows[j].start, rows[j].end);

          g_assert_cmpint (lanyard_conference_compare (one, two, 100), <, 0);
          g_assert_cmpint (lanyard_conference_compare (two, one, 100), >, 0);
        }
    }
}

/* Letters: s the sample, t the sample after it was removed, S the sample once
 * something is in it, r what was removed, o others. */
static GPtrArray *
conferences_new (const char *letters)
{
  GPtrArray *conferences = g_ptr_array_new_with_free_func (g_object_unref);

  for (const char *at = letters; *at != '\0'; at++)
    {
      LanyardConferenceFields fields = {
        .id = g_strdup (*at == 'r' || *at == 'o' ? "other" : "sample"),
        .title = g_strdup_printf ("%c", *at),
        .sample = *at == 's' || *at == 't',
        .removed = *at == 'r' || *at == 't',
      };

      g_ptr_array_add (conferences, lanyard_conference_new (&fields));
    }

  return conferences;
}

/* It is for who has nothing yet; what the user did in it is never hidden. */
static void
test_leave_out_sample (void)
{
  static const struct
  {
    const char *known;
    const char *current;
    const char *left;
  } rows[] = {
    { "", NULL, "" },
    { "s", "sample", "s" },
    { "s", NULL, "s" },
    { "so", "other", "o" },
    { "oso", "other", "oo" },
    { "so", "sample", "so" },
    { "So", "other", "So" },
    { "sr", NULL, "sr" },
    { "t", NULL, "" },
    { "to", "other", "o" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autoptr (GPtrArray) conferences = conferences_new (rows[i].known);
      g_autoptr (GString) left = g_string_new (NULL);

      lanyard_conference_leave_out_sample (conferences, rows[i].current);
      for (guint j = 0; j < conferences->len; j++)
        g_string_append (left, lanyard_conference_get_fields (conferences->pdata[j])->title);
      g_assert_cmpstr (left->str, ==, rows[i].left);
    }
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/conference/new", test_new);
  g_test_add_func ("/conference/phase", test_phase);
  g_test_add_func ("/conference/compare", test_compare);
  g_test_add_func ("/conference/zone", test_zone);
  g_test_add_func ("/conference/leave-out-sample", test_leave_out_sample);

  return g_test_run ();
}
