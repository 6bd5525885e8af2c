/* SPDX-FileCopyrightText: 2026 The Lanyard authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "lanyard-identity.h"

#include "test-snapshots.h"

#define MAX_SESSIONS 3
#define DAYS "2027-05-08", "2027-05-09"

/* What names a conference; a list of sessions ends where there is no title. */
typedef struct
{
  const char  *id;
  const char  *acronym;
  const char  *title;
  const char  *start; /* (nullable) */
  const char  *end;   /* (nullable) */
  TestSnapshot sessions[MAX_SESSIONS];
} TestConference;

static LanyardProgramme *
programme_new (const TestConference *row,
               gboolean              own_id)
{
  LanyardProgrammeFields fields = {
    .id = g_strdup (row->id),
    .own_id = own_id,
    .acronym = g_strdup (row->acronym),
    .title = g_strdup (row->title),
    .start = lanyard_date_parse (row->start),
    .end = lanyard_date_parse (row->end),
    .zone = g_time_zone_new_utc (),
    .rooms = g_ptr_array_new (),
    .tracks = g_ptr_array_new (),
    .people = g_ptr_array_new (),
    .sessions = g_ptr_array_new (),
  };

  return lanyard_programme_new (&fields);
}

static void
test_make (void)
{
  static const char address[] = "https://Example.org/2019/schedule.json";
  static const struct
  {
    TestConference conference;
    gboolean       own_id;
    const char    *address;
    const char    *title;
    const char    *expected;
  } rows[] = {
    { { "lpc-2019", "LPC", "Plumbers", "2019-09-09" }, TRUE, address, "Mine", "lpc-2019" },
    { { "slug", "36C3", "Congress", "2019-12-27" }, FALSE, address, "Mine", "36c3" },
    { { NULL, "LPC", "Plumbers", "2019-09-09" }, FALSE, address, NULL, "lpc-2019" },
    { { NULL, "LPC", "Plumbers" }, FALSE, address, NULL, "lpc" },
    { { NULL, "Fos Dem", "Meeting", "2020-02-01" }, FALSE, NULL, NULL, "fos-dem-2020" },
    { { "slug", NULL, "T" }, FALSE, address, "Mine", "example.org/2019/schedule.json" },
    { { NULL, NULL, "T" }, FALSE, "https://ada:pw@example.org/a/?key=1#x", NULL, "example.org/a" },
    { { NULL, NULL, "T" }, FALSE, "https://example.org/", NULL, "example.org" },
    { { NULL, NULL, "T" }, FALSE, "no address", "Mine", "mine" },
    { { NULL, NULL, "Große Tage!", "2021-05-01" }, FALSE, NULL, NULL, "grosse-tage-2021" },
    { { NULL, NULL, "Tage 2021", "2021-05-01" }, FALSE, NULL, NULL, "tage-2021" },
    { { NULL, NULL, "Sessions", "2021-05-01" }, FALSE, NULL, " My  Days ", "my-days-2021" },
    { { NULL, NULL, "?!", "2021-05-01" }, FALSE, NULL, NULL, "conference-2021" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autoptr (LanyardProgramme) programme =
                  programme_new (&rows[i].conference, rows[i].own_id);
      g_autofree char *id = lanyard_identity_make (programme, rows[i].address, rows[i].title);

      g_test_message ("%s", rows[i].expected);
      g_assert_cmpstr (id, ==, rows[i].expected);
    }
}

static void
test_is_other (void)
{
  static const TestConference known = {
    .acronym = "36C3",
    .title = "36th Congress",
    .start = "2019-12-27",
    .end = "2019-12-30",
    .sessions = {
      { LANYARD_KEY_GLOBAL, "a", "Opening" },
      { LANYARD_KEY_LOCAL, "1", "Mushrooms" },
    },
  };
  static const struct
  {
    const char    *name;
    TestConference answer;
    gboolean       expected;
  } rows[] = {
    { "nothing agrees",
      { NULL, "37C3", "37th Congress", "2023-12-27", "2023-12-30", { { 0, "b", "Closing" } } },
      TRUE },
    { "no sessions, no dates", { NULL, NULL, "37th Congress" }, TRUE },
    { "the acronym", { NULL, "36c3", "Other", "2023-12-27", "2023-12-30" }, FALSE },
    { "the title", { NULL, NULL, " 36TH congress", "2023-12-27", "2023-12-30" }, FALSE },
    { "the dates", { NULL, "X", "Other", "2019-12-27", "2019-12-30" }, FALSE },
    { "only the first day", { NULL, "X", "Other", "2019-12-27", "2019-12-29" }, TRUE },
    { "a guid",
      { NULL, "X", "Other", NULL, NULL, { { LANYARD_KEY_GLOBAL, "a", "Retitled" } } },
      FALSE },
    { "a number is none",
      { NULL, "X", "Other", NULL, NULL, { { LANYARD_KEY_LOCAL, "1", "Retitled" } } },
      TRUE },
    { "a session's title",
      { NULL, "X", "Other", NULL, NULL, { { LANYARD_KEY_NONE, "m", "mushrooms" } } },
      FALSE },
    { "a guid that is a title there",
      { NULL, "X", "Other", NULL, NULL, { { LANYARD_KEY_GLOBAL, "Opening", "Retitled" } } },
      TRUE },
  };

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autoptr (LanyardProgramme) before = programme_new (&known, FALSE);
      g_autoptr (LanyardProgramme) after = programme_new (&rows[i].answer, FALSE);
      g_autoptr (GPtrArray) earlier = test_snapshots_new (known.sessions);
      g_autoptr (GPtrArray) later = test_snapshots_new (rows[i].answer.sessions);

      g_test_message ("%s", rows[i].name);
      g_assert_cmpint (lanyard_identity_is_other (before, earlier, after, later), ==,
                       rows[i].expected);
    }
}

/* Opened as a file, and then by its address: the same conference. */
static void
test_is_same (void)
{
  static const TestConference known = {
    .title = "Harbour Days",
    .start = "2027-05-08",
    .end = "2027-05-09",
    .sessions = {
      { LANYARD_KEY_LOCAL, "1", "Anchors" },
      { LANYARD_KEY_LOCAL, "2", "Keels" },
    },
  };
  static const struct
  {
    const char    *name;
    TestConference other;
    gboolean       known_names_itself;
    gboolean       other_names_itself;
    gboolean       expected;
  } rows[] = {
    { "all agrees",
      { NULL, NULL, "harbour days", DAYS, { { 0, "a", "Anchors" }, { 0, "b", "Keels" } } },
      FALSE,
      FALSE,
      TRUE },
    { "one names itself",
      { "h", NULL, "Harbour Days", DAYS, { { 0, "a", "Anchors" } } },
      FALSE,
      TRUE,
      TRUE },
    { "both name themselves",
      { "h", NULL, "Harbour Days", DAYS, { { 0, "a", "Anchors" } } },
      TRUE,
      TRUE,
      FALSE },
    { "an acronym is a name",
      { NULL, "HD27", "Harbour Days", DAYS, { { 0, "a", "Anchors" } } },
      TRUE,
      FALSE,
      FALSE },
    { "another title, and few sessions",
      { NULL, NULL, "Other", DAYS, { { 0, "a", "Anchors" } } },
      FALSE,
      FALSE,
      FALSE },
    { "half of the smaller one",
      { NULL, NULL, "Harbour Days", DAYS, { { 0, "a", "Anchors" }, { 0, "b", "Sails" } } },
      FALSE,
      FALSE,
      TRUE },
    { "no session is shared",
      { NULL, NULL, "Harbour Days", DAYS, { { 0, "b", "Sails" } } },
      FALSE,
      FALSE,
      FALSE },
    { "another year",
      { NULL, NULL, "Harbour Days", "2028-05-08", "2028-05-09", { { 0, "a", "Anchors" } } },
      FALSE,
      FALSE,
      FALSE },
    { "no dates",
      { NULL, NULL, "Harbour Days", NULL, NULL, { { 0, "a", "Anchors" } } },
      FALSE,
      FALSE,
      FALSE },
  };

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      TestConference earlier = known;
      g_autoptr (LanyardProgramme) one = NULL;
      g_autoptr (LanyardProgramme) two = NULL;
      g_autoptr (GPtrArray) some = test_snapshots_new (known.sessions);
      g_autoptr (GPtrArray) others = test_snapshots_new (rows[i].other.sessions);

      earlier.id = rows[i].known_names_itself ? "harbour" : NULL;
      one = programme_new (&earlier, rows[i].known_names_itself);
      two = programme_new (&rows[i].other, rows[i].other_names_itself);
      g_test_message ("%s", rows[i].name);
      g_assert_cmpint (lanyard_identity_is_same (one, some, two, others), ==, rows[i].expected);
    }
}

/* Many sessions are alike: whatever it is called, it is the same. */
static void
test_is_same_by_sessions (void)
{
  static const TestConference known = { .title = "A", .start = "2027-05-08", .end = "2027-05-08" };
  static const TestConference other = { .title = "B", .start = "2027-05-08", .end = "2027-05-08" };

  for (guint n = 5; n <= 6; n++)
    {
      TestSnapshot rows[7] = { 0 };
      g_autoptr (LanyardProgramme) one = programme_new (&known, FALSE);
      g_autoptr (LanyardProgramme) two = programme_new (&other, FALSE);
      g_autoptr (GPtrArray) some = NULL;
      g_autoptr (GPtrArray) others = NULL;
      static const char *const titles[] = { "1", "2", "3", "4", "5", "6" };

      for (guint i = 0; i < n; i++)
        rows[i] = (TestSnapshot){ LANYARD_KEY_LOCAL, titles[i], titles[i] };
      some = test_snapshots_new (rows);
      others = test_snapshots_new (rows);
      g_assert_cmpint (lanyard_identity_is_same (one, some, two, others), ==, n == 6);
    }
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/identity/make", test_make);
  g_test_add_func ("/identity/is-other", test_is_other);
  g_test_add_func ("/identity/is-same", test_is_same);
  g_test_add_func ("/identity/is-same-by-sessions", test_is_same_by_sessions);

  return g_test_run ();
}
