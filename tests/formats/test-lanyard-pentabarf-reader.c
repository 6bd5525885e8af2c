/* SPDX-FileCopyrightText: 2026 The Lanyard authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "lanyard-pentabarf-reader.h"

#include "foreign-test.h"
#include "formats-test.h"

#include <string.h>

/* The way of the first ones: days, rooms and clock times, but no dates, no
 * zone and no guids. */
static void
test_old (void)
{
  static const char *const sessions[] = {
    "11 “Welcome aboard” subtitle=A beginning kind=keynote type=keynote day=2009-03-07 "
    "start=2009-03-07T09:30:00+00:00 duration=25 room=Lantern track=Keynotes speaker=Ada Example "
    "speaker=Bo Example abstract=html:<p>We light the lamp.</p> description=html:<p>Then we "
    "look.</p> slides=https://example.org/lamp.pdf(The lamp) other=https://example.org/paper.pdf "
    "video=https://video.fosdem.org/lamp.webm(Video recording)",
    "12 “Night watch” kind=talk day=2009-03-07 start=2009-03-08T01:15:00+00:00 duration=3240 "
    "room=Lantern track=Keynotes",
    "13 “Fog horns” kind=talk day=2009-03-08 start=2009-03-08T10:00:00+00:00 room=Lantern "
    "speaker=Ada Example speaker=Cy Example speaker=Dee Example speaker=Eve Example "
    "other=https://www.example.org/fog(Fog) other=https://example.org/horns",
    "14 “Somewhen” kind=talk day=2009-03-08 room=Lantern",
    "15 “Without a name” subtitle=Without a name kind=talk day=2009-03-08 "
    "start=2009-03-08T11:00:00+00:00 room=Lantern",
  };
  g_autoptr (LanyardProgramme) programme = foreign_test_read_file (
    "pentabarf-old.xml",
    "BAD_ADDRESS /schedule/day[1]/room[1]/event[1]/links/link[2]/@href found https://\n"
    "BAD_ADDRESS /schedule/day[1]/room[1]/event[1]/links/link[3]/@href found "
    "gopher://example.org/1\n"
    "BAD_NUMBER /schedule/day[2]/room[1]/event[1]/duration found soon\n"
    "MISSING /schedule/day[2]/room[1]/event[3] expected title found Without a name\n"
    "NO_TIME_ZONE /schedule/conference/time_zone_name expected UTC\n"
    "BAD_TIME /schedule/day[2]/room[1]/event[2]/start found later\n"
    "UNUSED_ROOMS /schedule found 1");
  const LanyardProgrammeFields *fields = lanyard_programme_get_fields (programme);

  foreign_test_expect_sessions (programme, sessions, G_N_ELEMENTS (sessions));
  g_assert_cmpstr (fields->format, ==, "schedule.xml");
  g_assert_cmpstr (fields->title, ==, "Lighthouse Days 2009");
  g_assert_cmpstr (fields->venue, ==, "The Old Harbour");
  g_assert_cmpstr (fields->city, ==, "Bergen");
  g_assert_cmpint (fields->zone_source, ==, LANYARD_ZONE_ASSUMED);
  g_assert_cmpuint (g_list_model_get_n_items (lanyard_programme_get_days (programme)), ==, 2);
  g_assert_cmpuint (fields->rooms->len, ==, 2);
  g_assert_cmpuint (fields->tracks->len, ==, 1);

  /* two numbers are two people; one number, and none, are told by their names */
  g_assert_cmpuint (fields->people->len, ==, 5);
  g_assert_nonnull (lanyard_programme_find_person (programme, "5/Cy Example"));
  g_assert_nonnull (lanyard_programme_find_person (programme, "Dee Example"));
}

/* Everything that frab, pretalx, the hub and wafer write, and what they get
 * wrong. */
static void
test_new (void)
{
  static const char *const sessions[] = {
    "e-1 “Moon and water” kind=talk type=Talk (30 min) language=en language=de day=2027-01-05 "
    "start=2027-01-05T09:30:00+00:00 duration=30 room=Pier track=Sea speaker=Ada Example "
    "speaker=Bo Example description=plain:It rises.\nAnd it falls. "
    "website=https://tide.example.org/27/talk/XX1/ website=https://origin.example.org/XX1 "
    "slides=https://tide.example.org/media/slides.pdf(Slides) "
    "other=https://tide.example.org/media/chart.svg(Chart) other=https://example.com/else(Where "
    "else?) video=https://media.ccc.de/v/tide "
    "feedback=https://tide.example.org/27/talk/XX1/feedback/ recorded=yes licence=CC BY 4.0",
    "e-2 “Night swim” kind=talk day=2027-01-05 start=2027-01-05T23:30:00+00:00 duration=90 "
    "room=Pier description=html:<p>Bring a <b>towel</b> &amp; a friend.</p> recorded=no",
    "e-3 “Lying offset” kind=talk day=2027-01-05 start=2027-01-05T11:00:00+00:00 duration=10 "
    "room=Pier abstract=plain:Same.\n\nOther.",
    "e-4@2027-01-05T12:00/Pier “Honest offset” kind=talk day=2027-01-05 "
    "start=2027-01-05T12:00:00+00:00 room=Pier",
    "e-4@2027-01-05T14:00/Pier “Honest offset” kind=talk day=2027-01-05 "
    "start=2027-01-05T14:00:00+00:00 room=Pier",
    "e-5 “A date only” kind=talk day=2027-01-05 start=2027-01-05T15:00:00+00:00 room=Pier",
    "e-6 “Bad date” kind=talk day=2027-01-05 start=2027-01-05T16:00:00+00:00 room=Pier",
    "107 “Beside the rooms” kind=talk day=2027-01-05 start=2027-01-05T17:00:00+00:00 room=Field "
    "website=https://tide.example.org/talks/107/",
    "breakfast “Breakfast” kind=break day=2027-01-06 start=2027-01-06T08:00:00+00:00 room=Pier "
    "track=Air",
    "201 “Nowhere” kind=talk day=2027-01-06 website=https://example.org/nowhere",
  };
  g_autoptr (LanyardProgramme) programme = foreign_test_read_file (
    "pentabarf-new.xml",
    "BAD_COLOR /schedule/conference/track found brown\n"
    "DUPLICATE_ID /schedule/conference/track found Sea\n"
    "NO_PLACE /schedule/conference found motto\n"
    "MISSING /schedule/tracks/track expected name\n"
    "NO_PLACE /schedule/day[1]/room[1]/event[1] found logo\n"
    "CONTRADICTED /schedule/day[1]/room[1]/event[1]/persons/person expected Bo Example found "
    "Robert Example\n"
    "NO_PLACE /schedule/day[1]/room[1]/event[1]/answers found Snacks: yes\n"
    "CONTRADICTED /schedule/day[1]/room[1]/event[2]/room expected Pier found Jetty\n"
    "NO_PLACE /schedule/day[1]/room[1]/event[7] found do_not_stream\n"
    "BAD_DATE /schedule/day[3]/@date found Thursday\n"
    "OFFSET_IGNORED /schedule/day[1]/room[1]/event[3]/date expected Europe/Oslo found "
    "2027-01-05T12:00:00+00:00\n"
    "CONTRADICTED /schedule/day[1]/room[1]/event[7]/date expected 2027-01-05T17:00:00+01:00 found "
    "tomorrow\n"
    "DUPLICATE_ID /schedule/day[1]/room[1]/event[4] expected e-4@2027-01-05T12:00/Pier found e-4\n"
    "DUPLICATE_ID /schedule/day[1]/room[1]/event[5] expected e-4@2027-01-05T14:00/Pier found e-4\n"
    "CONTRADICTED /schedule/conference/start expected 2027-01-05 found 2026-01-01T09:30:00+00:00\n"
    "CONTRADICTED /schedule/conference/end expected 2027-01-06 found 2026-01-02");
  const LanyardProgrammeFields *fields = lanyard_programme_get_fields (programme);
  LanyardPerson                *ada = lanyard_programme_find_person (programme, "p-1");
  LanyardRoom                  *pier = g_ptr_array_index (fields->rooms, 0);
  LanyardTrack                 *sea = g_ptr_array_index (fields->tracks, 0);

  foreign_test_expect_sessions (programme, sessions, G_N_ELEMENTS (sessions));
  foreign_test_expect_keys (programme, "global e-1\nglobal e-2\nglobal e-3\nglobal e-4\n"
                                       "global e-4\nglobal e-5\nglobal e-6\nlocal 107\n"
                                       "none breakfast\nlocal 201");
  g_assert_cmpstr (fields->id, ==, "tide27");
  g_assert_cmpstr (fields->title, ==, "Tide & Time 2027");
  g_assert_cmpstr (fields->version, ==, "Third Tide");
  g_assert_cmpstr (fields->url, ==, "https://tide.example.org/27/");
  g_assert_cmpstr (fields->logo, ==, "https://tide.example.org/media/logo.png");
  g_assert_cmpint (fields->day_start, ==, 60);
  g_assert_cmpuint (fields->start, ==, lanyard_date_parse ("2027-01-05"));
  g_assert_cmpuint (fields->end, ==, lanyard_date_parse ("2027-01-06"));

  g_assert_cmpstr (lanyard_person_get_affiliation (ada), ==, "Harbour School");
  g_assert_cmpstr (lanyard_person_get_url (ada), ==, "https://ada.example.org/");
  g_assert_cmpstr (lanyard_person_get_picture (ada), ==, "https://tide.example.org/media/ada.png");
  g_assert_cmpstr (lanyard_text_get_text (lanyard_person_get_biography (ada)), ==,
                   "Sails. And rows.");
  g_assert_cmpuint (fields->people->len, ==, 2);
  g_assert_cmpstr (lanyard_room_get_id (pier), ==, "r-1");
  g_assert_cmpint (lanyard_room_get_capacity (pier), ==, 120);
  g_assert_cmpuint (fields->rooms->len, ==, 2);
  g_assert_cmpstr (lanyard_track_get_color (sea), ==, "#0347B4");
  g_assert_cmpuint (fields->tracks->len, ==, 3);
}

static void
test_flat (void)
{
  static const char *const sessions[] = {
    "1 “Level” kind=talk day=2027-02-01 start=2027-02-01T10:00:00+00:00 duration=45 room=Plain",
    "2 “Late” kind=talk day=2027-02-01 start=2027-02-02T02:00:00+00:00 room=Plain",
    "3 “Later” kind=talk day=2027-02-01 start=2027-02-02T02:00:00+00:00 room=Plain",
  };
  g_autoptr (LanyardProgramme) programme = foreign_test_read_file (
    "pentabarf-flat.xml",
    "NO_TIME_ZONE /schedule/conference/time_zone_name expected UTC");

  foreign_test_expect_sessions (programme, sessions, G_N_ELEMENTS (sessions));
}

/* Single characters are mended; what the elements mean is kept. */
static void
test_broken (void)
{
  static const char *const sessions[] = {
    "1 “A < B & C ö” kind=talk day=2027-06-01 start=2027-06-01T08:00:00+00:00 room=Dune & Sea "
    "abstract=markdown:One two &nope; é AT&T description=html:<p>Raw & fine</p>",
  };
  g_autoptr (LanyardProgramme) programme = foreign_test_read_file (
    "pentabarf-broken.xml",
    "BROKEN / found 3:22: U+0001\n"
    "BROKEN / found 4:25: &\n"
    "BROKEN / found 9:9: U+0006\n"
    "BROKEN / found 9:11: <\n"
    "BROKEN / found 9:23: &ouml;\n"
    "BROKEN / found 10:14: &nbsp;\n"
    "BROKEN / found 10:24: &nope;\n"
    "BROKEN / found 10:31: &#6;\n"
    "BROKEN / found 10:44: &\n"
    "BROKEN / found 11:32: U+0007");

  foreign_test_expect_sessions (programme, sessions, G_N_ELEMENTS (sessions));
  g_assert_cmpstr (lanyard_programme_get_title (programme), ==, "Sand & Salt");
}

/* The user's zone comes before anything; an offset of zero is then a lie. */
static void
test_time_zone (void)
{
  static const char text[] =
    "<schedule><conference><title>T</title></conference><day date='2027-08-05'><room name='R'>"
    "<event "
    "id='1'><date>2027-08-05T10:00:00+00:00</date><start>10:00</start><title>A</title></event>"
    "</room></day></schedule>";
  static const struct
  {
    const char *zone;
    const char *start;
    const char *problem;
  } cases[] = {
    { NULL, "2027-08-05T10:00:00+00:00",
      "NO_TIME_ZONE /schedule/conference/time_zone_name expected UTC" },
    { "America/Toronto", "2027-08-05T10:00:00-04:00",
      "OFFSET_IGNORED /schedule/day[1]/room[1]/event[1]/date expected America/Toronto found "
      "2027-08-05T10:00:00+00:00" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      LanyardReadOptions options = { .time_zone = cases[i].zone };
      g_autoptr (GPtrArray) problems = formats_test_problems_new ();
      g_autoptr (GError) error = NULL;
      g_autoptr (LanyardProgramme) programme =
                  foreign_test_read_text (text, strlen (text), &options, problems, &error);
      LanyardSession  *session;
      g_autofree char *start = NULL;

      g_assert_no_error (error);
      formats_test_expect (problems, cases[i].problem);
      session = lanyard_programme_find_session (programme, "1");
      start = lanyard_instant_to_iso (lanyard_session_get_start (session),
                                      lanyard_programme_get_zone (programme));
      g_assert_cmpstr (start, ==, cases[i].start);
    }
}

/* A name may be of no document at all, or of one without anything in it. */
static void
test_little (void)
{
  static const struct
  {
    const char *text;
    int         code; /* -1: it can be read */
    const char *message;
  } cases[] = {
    { "<schedule><conference><title>T</title></conference></schedule>", -1, "T" },
    { "<schedule><conference><title>T</title><start>2007-02-24</start></conference>"
      "<day date='2007-02-24' index='1'/><day date='2007-02-25'></day></schedule>",
      -1, "T" },
    { "<!DOCTYPE schedule><!-- x --><schedule><day "
      "date='2027-01-01'><event><title>A</title></event></day></schedule>",
      -1, "–" },
    { "<schedule><conference/></schedule>", LANYARD_READ_ERROR_UNUSABLE, "" },
    { "<schedule><day date='2027-01-01'><entry/></day></schedule>", LANYARD_READ_ERROR_UNKNOWN,
      "schedule, day, entry" },
    { "<schedules><conference/></schedules>", LANYARD_READ_ERROR_UNKNOWN, "schedules, conference" },
    { "<rss version='2.0'><channel><title>T</title><item/></channel></rss>",
      LANYARD_READ_ERROR_UNKNOWN, "rss, channel, title, item" },
    /* cut short, and nested wrongly */
    { "<schedule><conference><title>T</title></conference>\n<day "
      "date='2027-01-01'><event><title>A</title></event>",
      LANYARD_READ_ERROR_SYNTAX, "2:59" },
    { "<schedule><conference><title>T</titel></conference></schedule>", LANYARD_READ_ERROR_SYNTAX,
      "1:38" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GPtrArray) problems = formats_test_problems_new ();
      g_autoptr (GError) error = NULL;
      g_autoptr (LanyardProgramme) programme = foreign_test_read_text (
        cases[i].text, strlen (cases[i].text), NULL, problems, &error);

      if (cases[i].code >= 0)
        {
          g_assert_error (error, LANYARD_READ_ERROR, cases[i].code);
          /* libxml2's columns change with its versions */
          if (cases[i].code == LANYARD_READ_ERROR_SYNTAX)
            g_assert_cmpint (error->message[0], ==, cases[i].message[0]);
          else
            g_assert_cmpstr (error->message, ==, cases[i].message);
        }
      else
        {
          g_assert_no_error (error);
          g_assert_cmpstr (lanyard_programme_get_title (programme), ==, cases[i].message);
          foreign_test_round (programme);
        }
    }
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/formats/pentabarf/old", test_old);
  g_test_add_func ("/formats/pentabarf/new", test_new);
  g_test_add_func ("/formats/pentabarf/flat", test_flat);
  g_test_add_func ("/formats/pentabarf/broken", test_broken);
  g_test_add_func ("/formats/pentabarf/time-zone", test_time_zone);
  g_test_add_func ("/formats/pentabarf/little", test_little);

  return g_test_run ();
}
