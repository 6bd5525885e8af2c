/* SPDX-FileCopyrightText: 2026 The Lanyard authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "lanyard-addresses.h"

#define EVENT_4 "https://meet.example.org/export/event/4.json?detail=sessions"
#define TIMETABLE_4 "https://meet.example.org/export/timetable/4.json"
#define DEEP_EVENT "https://example.org/conf/indico/export/event/12.json?detail=sessions"
#define DEEP_TIMETABLE "https://example.org/conf/indico/export/timetable/12.json"
#define ALL "https://sessionize.com/api/v2/abc1defg/view/All"
#define PRETALX "https://talks.example.org/days-26/schedule/export/schedule.json"

static void
test_candidates (void)
{
  static const struct
  {
    const char *address;
    const char *first;     /* NULL: only the address itself */
    const char *companion; /* of the first */
  } cases[] = {
    /* Indico */
    { "https://meet.example.org/event/4", EVENT_4, TIMETABLE_4 },
    { "https://meet.example.org/event/4/", EVENT_4, TIMETABLE_4 },
    { "  https://meet.example.org/event/4/timetable/?view=standard#20260907 ", EVENT_4,
      TIMETABLE_4 },
    { "https://meet.example.org/event/4/contributions/504/", EVENT_4, TIMETABLE_4 },
    { "https://meet.example.org/event/4/sessions/66/", EVENT_4, TIMETABLE_4 },
    { "https://meet.example.org/event/4/event.ics?scope=contribution", EVENT_4, TIMETABLE_4 },
    { "https://meet.example.org/event/4.ics", EVENT_4, TIMETABLE_4 },
    { "https://meet.example.org/export/event/4.ics?detail=contributions", EVENT_4, TIMETABLE_4 },
    { "https://meet.example.org/export/event/4.json?ak=sesame&signature=0", EVENT_4, TIMETABLE_4 },
    { "https://meet.example.org/export/timetable/4.json", EVENT_4, TIMETABLE_4 },
    { "https://user:secret@meet.example.org/event/4/", EVENT_4, TIMETABLE_4 },
    { "http://meet.example.org:8080/event/4/",
      "http://meet.example.org:8080/export/event/4.json?detail=sessions",
      "http://meet.example.org:8080/export/timetable/4.json" },
    { "https://example.org/conf/indico/event/12/overview", DEEP_EVENT, DEEP_TIMETABLE },
    { "https://example.org/conf/indico/export/event/12.ics", DEEP_EVENT, DEEP_TIMETABLE },
    { "https://example.org/event/spring-fair/", NULL, NULL },
    { "https://example.org/event/12a/", NULL, NULL },
    /* Sessionize */
    { "https://sessionize.com/api/v2/abc1defg/view/GridSmart", ALL, NULL },
    { "https://sessionize.com/api/v2/abc1defg/view/Sessions?under=True", ALL, NULL },
    { "https://sessionize.com/api/v2/abc1defg/view/All?under=True", ALL, NULL },
    { "https://sessionize.com/api/v2/abc1defg", ALL, NULL },
    { "https://sessionize.com/spring-fair", NULL, NULL },
    { "https://example.com/api/v2/abc1defg/view/GridSmart", NULL, NULL },
    /* pretalx and frab */
    { "https://talks.example.org/days-26/schedule/export/schedule.xml", PRETALX, NULL },
    { "https://talks.example.org/days-26/schedule/export/schedule.xcal", PRETALX, NULL },
    { "https://talks.example.org/days-26/schedule/export/schedule.xml?lang=de", PRETALX, NULL },
    { "https://talks.example.org/days-26/schedule/", PRETALX, NULL },
    { "https://talks.example.org/days-26/schedule", PRETALX, NULL },
    { "https://talks.example.org/days-26/schedule/v/0.7/", PRETALX, NULL },
    { "https://talks.example.org/days-26/talk/ABCDEF/", PRETALX, NULL },
    { "https://talks.example.org/days-26/speaker/XYZ123/", PRETALX, NULL },
    { "https://camp.example.org/2026/Fahrplan/",
      "https://camp.example.org/2026/Fahrplan/schedule.json", NULL },
    { "https://camp.example.org/2026/Fahrplan/events/7001.html",
      "https://camp.example.org/2026/Fahrplan/schedule.json", NULL },
    { "https://camp.example.org/fahrplan/index.html",
      "https://camp.example.org/fahrplan/schedule.json", NULL },
    { "https://camp.example.org/schedule.xml", "https://camp.example.org/schedule.json", NULL },
    { "https://camp.example.org/2026/my-schedule.xml", NULL, NULL },
    { "https://talks.example.org/days-26/schedule.xml",
      "https://talks.example.org/days-26/schedule.json", NULL },
    { "https://talks.example.org/talk/days-26/schedule/export/schedule.xml",
      "https://talks.example.org/talk/days-26/schedule/export/schedule.json", NULL },
    { "https://camp.example.org/2026/fahrplan/schedules/fahrplan.xml",
      "https://camp.example.org/2026/fahrplan/schedules/fahrplan.json", NULL },
    { "https://camp.example.org/2026/fahrplan/schedules/schedule.xml",
      "https://camp.example.org/2026/fahrplan/schedules/schedule.json", NULL },
    { "https://camp.example.org/2026/schedules/", NULL, NULL },
    /* what directories lead to that has no twin that is known */
    { "https://days26.sched.com/all.ics", NULL, NULL },
    { "https://example.org/2026/schedule/xml", NULL, NULL },
    { "https://example.org/schedule/pentabarf.xml", NULL, NULL },
    { "https://example.org/days-26/program/frab.xml", NULL, NULL },
    { "https://example.org/meeting/26/agenda.ics", NULL, NULL },
    { "https://example.org/?calendar=2026&format=xml", NULL, NULL },
    { "https://files.example.org/public.php/dav/files/AbCdEf/", NULL, NULL },
    /* all else */
    { "https://camp.example.org/2026/schedule.json", NULL, NULL },
    { "https://example.org/", NULL, NULL },
    { "https://example.org", NULL, NULL },
    { "file:///event/4/schedule.xml", NULL, NULL },
    { "webcal://meet.example.org/event/4/event.ics", NULL, NULL },
    { "not an address", NULL, NULL },
    { "", NULL, NULL },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GPtrArray) candidates = lanyard_addresses_candidates (cases[i].address);
      g_autofree char      *itself = g_strstrip (g_strdup (cases[i].address));
      const LanyardAddress *first = g_ptr_array_index (candidates, 0);
      const LanyardAddress *last = g_ptr_array_index (candidates, candidates->len - 1);

      g_test_message ("%s", cases[i].address);
      g_assert_cmpuint (candidates->len, ==, cases[i].first != NULL ? 2 : 1);
      g_assert_cmpstr (first->url, ==, cases[i].first != NULL ? cases[i].first : itself);
      g_assert_cmpstr (first->companion, ==, cases[i].companion);
      g_assert_cmpstr (last->url, ==, itself);
    }
}

/* What is asked for already isn't asked twice, but it may get a companion. */
static void
test_itself (void)
{
  static const struct
  {
    const char *address;
    const char *companion;
  } cases[] = {
    { EVENT_4, TIMETABLE_4 },
    { ALL, NULL },
    { PRETALX, NULL },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GPtrArray) candidates = lanyard_addresses_candidates (cases[i].address);
      const LanyardAddress *only = g_ptr_array_index (candidates, 0);

      g_assert_cmpuint (candidates->len, ==, 1);
      g_assert_cmpstr (only->url, ==, cases[i].address);
      g_assert_cmpstr (only->companion, ==, cases[i].companion);
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/formats/addresses/candidates", test_candidates);
  g_test_add_func ("/formats/addresses/itself", test_itself);

  return g_test_run ();
}
