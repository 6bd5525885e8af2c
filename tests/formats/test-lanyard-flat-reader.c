/* SPDX-FileCopyrightText: 2026 The Lanyard authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "lanyard-flat-reader.h"

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
test_stamps (void)
{
  static const char *const sessions[] = {
    ("locks “Locks” kind=talk day=2027-07-16 start=2027-07-16T14:00:00+00:00 room=East speaker=Pat "
     "Example description=plain:Bring a lock."),
    ("radio “Radio” kind=talk day=2027-07-16 start=2027-07-17T03:59:00+00:00 duration=120 "
     "room=East, West speaker=Quinn Example"),
    "wire “Wire” kind=talk day=2027-07-17 start=2027-07-17T13:00:00+00:00 room=West",
  };
  g_autoptr (LanyardProgramme) programme =
              foreign_test_read_file ("flat-stamps.json",
                                      "NO_TIME_ZONE $ expected -04:00:00\n"
                                      "BAD_NUMBER $[2].length found a while\n"
                                      "MISSING $ expected title found –");
  const LanyardProgrammeFields *fields = lanyard_programme_get_fields (programme);
  LanyardPerson                *pat = g_ptr_array_index (fields->people, 0);

  expect_sessions (programme, sessions, G_N_ELEMENTS (sessions));
  foreign_test_expect_keys (programme, "local locks\nlocal radio\nlocal wire");
  g_assert_cmpstr (fields->format, ==, "flat list");
  g_assert_cmpint (fields->zone_source, ==, LANYARD_ZONE_OFFSET);
  g_assert_cmpuint (fields->rooms->len, ==, 3);
  g_assert_cmpuint (fields->people->len, ==, 2);
  g_assert_nonnull (lanyard_person_get_biography (pat));
}

static void
test_camp (void)
{
  static const char *const sessions[] = {
    ("1 “Kites” kind=workshop type=workshop day=2027-08-05 start=2027-08-05T16:10:00+00:00 "
     "duration=50 room=Field speaker=Ray Example and Sam Example description=plain:Bring string. "
     "website=https://camp.example.org/1"),
    ("2 “Stars” kind=talk type=talk day=2027-08-06 start=2027-08-06T23:00:00+00:00 room=Hill "
     "speaker=Tay Example"),
    "3 “Somewhen” kind=talk",
  };
  g_autoptr (LanyardProgramme) programme = foreign_test_read_file (
    "flat-camp.json", "NO_TIME_ZONE $ expected UTC\n"
                      "NO_PLACE $[0].latlon found latlon\n"
                      "BAD_ADDRESS $[1].link found ftp:\n"
                      "BAD_TIME $[1].end_date expected YYYY-MM-DDTHH:MM:SS found never\n"
                      "NO_PLACE $[1].is_fave found is_fave\n"
                      "MISSING $ expected title found –");
  const LanyardProgrammeFields *fields = lanyard_programme_get_fields (programme);

  expect_sessions (programme, sessions, G_N_ELEMENTS (sessions));
  g_assert_cmpint (fields->zone_source, ==, LANYARD_ZONE_ASSUMED);
  g_assert_cmpuint (fields->people->len, ==, 2);
}

/* How long a session lasts, as people write it. */
static void
test_durations (void)
{
  static const struct
  {
    const char *length;
    int         minutes;
    const char *problem;
  } cases[] = {
    { "45", 45, "" },
    { "1:30", 90, "" },
    { "90 minutes", 90, "" },
    { "2 hours", 120, "" },
    { "1.5h", 90, "" },
    { "20min", 20, "" },
    { "long", LANYARD_NO_DURATION, "BAD_NUMBER $[0].length found long\n" },
    { "3 days", LANYARD_NO_DURATION, "BAD_NUMBER $[0].length found 3 days\n" },
    { "99999999 hours", LANYARD_NO_DURATION, "BAD_NUMBER $[0].length found 99999999 hours\n" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *text =
        g_strdup_printf ("[{'id': 'a', 'title': 'A', 'when': '2027-07-16T10:00:00', 'location': "
                         "'X', 'length': '%s'}]",
                         cases[i].length);
      g_autofree char *problems = g_strdup_printf (
        "NO_TIME_ZONE $ expected UTC\n%sMISSING $ expected title found –", cases[i].problem);
      g_autoptr (LanyardProgramme) programme = formats_test_read (text, problems);

      g_assert_cmpint (
        lanyard_session_get_duration (lanyard_programme_find_session (programme, "a")), ==,
        cases[i].minutes);
    }
}

/* Beside the clock time the instant tells the offset, unless it is a lie. */
static void
test_timestamps (void)
{
  static const struct
  {
    const char *stamp;
    const char *zone;
    gint64      start;
  } cases[] = {
    { "1815832800", "UTC", 1815732000 },       /* more than a day off */
    { "1815732000", "UTC", 1815732000 },       /* the clock time, taken as UTC */
    { "1815746400", "-04:00:00", 1815746400 }, /* as it should be */
    { "'1815746400'", "-04:00:00", 1815746400 },
    { "1815746401", "UTC", 1815732000 }, /* no zone has such an offset */
    { "null", "UTC", 1815732000 },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *text =
        g_strdup_printf ("[{'id': 'a', 'title': 'A', 'when': '2027-07-16T10:00:00', 'location': "
                         "'X', 'timestamp': %s}]",
                         cases[i].stamp);
      g_autofree char *problems = g_strdup_printf (
        "NO_TIME_ZONE $ expected %s\nMISSING $ expected title found –", cases[i].zone);
      g_autoptr (LanyardProgramme) programme = formats_test_read (text, problems);

      g_assert_cmpint (lanyard_session_get_start (lanyard_programme_find_session (programme, "a")),
                       ==, cases[i].start);
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
    { "[{'id': 1, 'title': 'A', 'when': '2027-01-01T10:00:00', 'speakers': []}]", TRUE },
    { "[{'id': 1, 'title': 'A', 'start_date': '2027-01-01 10:00:00', 'venue': 'B'}]", TRUE },
    { "[{'id': 1, 'title': 'A', 'when': 7, 'venue': 'B'}]", FALSE },
    { "[{'id': 1, 'title': 'A', 'when': '2027-01-01T10:00:00'}]", FALSE },
    { "[{'title': 'A', 'when': '2027-01-01T10:00:00', 'venue': 'B'}]", FALSE },
    { "[{'id': 1, 'when': '2027-01-01T10:00:00', 'venue': 'B'}]", FALSE },
    { "{}", FALSE },
    { "[]", FALSE },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (JsonNode) root = formats_test_parse (cases[i].text);

      g_assert_cmpint (lanyard_flat_probe (root), ==, cases[i].known);
    }
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/formats/flat-reader/stamps", test_stamps);
  g_test_add_func ("/formats/flat-reader/camp", test_camp);
  g_test_add_func ("/formats/flat-reader/durations", test_durations);
  g_test_add_func ("/formats/flat-reader/timestamps", test_timestamps);
  g_test_add_func ("/formats/flat-reader/probe", test_probe);

  return g_test_run ();
}
