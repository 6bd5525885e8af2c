/* SPDX-FileCopyrightText: 2026 The Lanyard authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "lanyard-pretalx-widget-reader.h"

#include "foreign-test.h"
#include "formats-test.h"

static void
expect_sessions (LanyardProgramme  *programme,
                 const char *const *sessions,
                 guint              n_sessions)
{
  const LanyardProgrammeFields *fields = lanyard_programme_get_fields (programme);

  g_assert_cmpuint (fields->sessions->len, ==, n_sessions);
  for (guint i = 0; i < n_sessions; i++)
    {
      g_autofree char *found = foreign_test_describe (g_ptr_array_index (fields->sessions, i));

      g_assert_cmpstr (found, ==, sessions[i]);
    }
}

static void
test_full (void)
{
  static const char *const sessions[] = {
    ("ABCDEF@2027-06-05T08:00/Barn “Mills” kind=talk language=de day=2027-06-05 "
     "start=2027-06-05T08:00:00+00:00 duration=30 room=Barn track=Power speaker=Max Example "
     "abstract=markdown:Of **wind**. recorded=no"),
    ("ABCDEF@2027-06-06T08:00/Speicher “Mills” kind=talk day=2027-06-06 "
     "start=2027-06-06T08:00:00+00:00 duration=45 room=Speicher track=Power speaker=Max Example"),
    "3 “Lunch” kind=break day=2027-06-05 start=2027-06-05T10:00:00+00:00 duration=60 room=Barn",
    "GHIJKL “Bread” kind=talk status=cancelled speaker=SPK002",
  };
  g_autoptr (LanyardProgramme) programme = foreign_test_read_file (
    "pretalx-widget.json",
    "MISSING $.rooms[2] expected name\n"
    "BAD_COLOR $.tracks[1].color found green\n"
    "MISSING $.speakers[1] expected name found SPK002\n"
    "UNKNOWN_REFERENCE $.talks[0].speakers[1] found SPK404\n"
    "DUPLICATE_ID $.talks[0].id expected ABCDEF@2027-06-05T08:00/Barn found ABCDEF\n"
    "DUPLICATE_ID $.talks[1].id expected ABCDEF@2027-06-06T08:00/Speicher found ABCDEF\n"
    "UNKNOWN_REFERENCE $.talks[3].room found 77\n"
    "UNKNOWN_REFERENCE $.talks[3].track found 9\n"
    "MISSING $ expected title found –");
  const LanyardProgrammeFields *fields = lanyard_programme_get_fields (programme);
  LanyardTrack                 *power = g_ptr_array_index (fields->tracks, 0);
  LanyardPerson                *max = g_ptr_array_index (fields->people, 0);
  g_autofree char              *end = lanyard_date_to_iso (fields->end);

  expect_sessions (programme, sessions, G_N_ELEMENTS (sessions));
  foreign_test_expect_keys (programme, "local ABCDEF\nlocal ABCDEF\nlocal 3\nlocal GHIJKL");
  g_assert_cmpstr (fields->format, ==, "pretalx-widget");
  g_assert_cmpstr (fields->version, ==, "0.7");
  g_assert_cmpstr (g_time_zone_get_identifier (fields->zone), ==, "Europe/Amsterdam");
  g_assert_cmpstr (end, ==, "2027-06-07");
  g_assert_cmpuint (fields->rooms->len, ==, 2);
  g_assert_cmpstr (lanyard_track_get_color (power), ==, "#00aa77");
  g_assert_cmpstr (lanyard_person_get_picture (max), ==, "https://img.example.org/max.png");
}

/* The days of the event count where all talks are on them. */
static void
test_range (void)
{
  static const struct
  {
    const char *start;
    const char *end;
    const char *problems;
    guint       n_days;
  } cases[] = {
    { "2027-06-04", "2027-06-07", "MISSING $ expected title found –", 4 },
    { "2027-06-06", "2027-06-07",
      ("CONTRADICTED $.event_start expected 2027-06-05 found 2027-06-06\n"
       "MISSING $ expected title found –"),
      1 },
    { "2027-06-01", "2027-06-02",
      ("CONTRADICTED $.event_end expected 2027-06-05 found 2027-06-02\n"
       "MISSING $ expected title found –"),
      1 },
    { "2027-06-07", "2027-06-01", "MISSING $ expected title found –", 1 },
    { "soon", "2027-06-07",
      "BAD_DATE $.event_start found soon\nMISSING $ expected title found –", 1 },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *text = g_strdup_printf (
        "{'timezone': 'UTC', 'event_start': '%s', 'event_end': '%s', 'talks': "
        "[{'code': 'A', 'title': 'A', 'start': '2027-06-05T10:00:00Z', 'duration': 30}]}",
        cases[i].start, cases[i].end);
      g_autoptr (LanyardProgramme) programme = formats_test_read (text, cases[i].problems);

      g_assert_cmpuint (g_list_model_get_n_items (lanyard_programme_get_days (programme)), ==,
                        cases[i].n_days);
    }
}

static void
test_probe (void)
{
  static const struct
  {
    const char *text;
    gboolean    known;
  } cases[] = {
    { "{'talks': [], 'event_start': '2027-01-01'}", TRUE },
    { "{'talks': [{'code': 'A'}]}", FALSE },
    { "{'talks': {}, 'event_start': '2027-01-01'}", FALSE },
    { "[]", FALSE },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (JsonNode) root = formats_test_parse (cases[i].text);

      g_assert_cmpint (lanyard_pretalx_widget_probe (root), ==, cases[i].known);
    }
}

static void
test_failures (void)
{
  g_autoptr (GBytes) nothing = formats_test_bytes ("{'talks': [], 'event_start': '2027-01-01'}");
  g_autoptr (JsonNode) root =
              formats_test_parse ("{'talks': [{'title': 'T'}], 'event_start': '2027-01-01'}");
  g_autoptr (GPtrArray) problems = formats_test_problems_new ();
  g_autoptr (GPtrArray) others = g_ptr_array_new ();
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();
  g_autoptr (GError) error = NULL;
  LanyardReading reading = {
    .options = &(LanyardReadOptions){ 0 },
    .others = others,
    .problems = problems,
    .cancellable = cancellable,
  };

  g_assert_null (lanyard_formats_read (nothing, NULL, problems, &error));
  g_assert_error (error, LANYARD_READ_ERROR, LANYARD_READ_ERROR_UNUSABLE);
  g_clear_error (&error);

  g_cancellable_cancel (cancellable);
  g_assert_null (lanyard_pretalx_widget_read (root, &reading, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/formats/pretalx-widget-reader/full", test_full);
  g_test_add_func ("/formats/pretalx-widget-reader/range", test_range);
  g_test_add_func ("/formats/pretalx-widget-reader/probe", test_probe);
  g_test_add_func ("/formats/pretalx-widget-reader/failures", test_failures);

  return g_test_run ();
}
