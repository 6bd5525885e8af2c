/* SPDX-FileCopyrightText: 2026 The Lanyard authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "lanyard-pages.h"

#include "lanyard-problem.h"
#include "lanyard-test-plan.h"
#include "lanyard-test-programme.h"
#include "lanyard-test-ui.h"

static const LanyardTestSession sessions[] = {
  { .title = "Containers", .kind = LANYARD_SESSION_MICROCONFERENCE, .leads = "Ada\nJoan?" },
  { .title = "Keynote", .kind = LANYARD_SESSION_KEYNOTE, .speakers = "Ada\nGrace" },
};

static LanyardProgramme *
programme_new (void)
{
  return lanyard_test_programme_new ("LPC", "2019-09-09", "2019-09-11", sessions,
                                     G_N_ELEMENTS (sessions));
}

static char *
dup_page_text (AdwNavigationPage *page)
{
  g_autoptr (GtkWidget) owned = g_object_ref_sink (GTK_WIDGET (page));

  return lanyard_test_dup_text (lanyard_test_find (owned, GTK_TYPE_VIEWPORT, 0));
}

static void
test_person (void)
{
  static const struct
  {
    const char *name;
    const char *text;
  } rows[] = {
    { "Ada",
      "Ada\n"
      "Contact\nada@example.org\nE-mail\n"
      "Leads\nContainers\nMicroconference · Not yet scheduled\n"
      "Speaks in\nKeynote\nKeynote · Not yet scheduled" },
    { "Grace",
      "Grace\n"
      "Contact\ngrace@example.org\nE-mail\n"
      "Speaks in\nKeynote\nKeynote · Not yet scheduled" },
    { "Joan?", "Joan?\nLeads\nContainers\nMicroconference · Not yet scheduled" },
  };
  g_autoptr (LanyardProgramme) programme = programme_new ();

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      LanyardPerson     *person = lanyard_programme_find_person (programme, rows[i].name);
      AdwNavigationPage *page =
        lanyard_person_page_new (person, NULL, programme, lanyard_test_get_plan ());
      g_autofree char *text = NULL;

      g_assert_cmpstr (adw_navigation_page_get_title (page), ==, rows[i].name);
      text = dup_page_text (page);
      g_assert_cmpstr (text, ==, rows[i].text);
    }
}

/* A track has what is known of its sessions, and nothing twice. */
static void
test_track (void)
{
  static const LanyardTestSession in_tracks[] = {
    { .title = "One",
      .track = "Talks",
      .leads = "Ada\nJoan?",
      .parts = "Decided" },
    { .title = "Two", .track = "Talks", .leads = "Ada", .speakers = "Ada\nMary" },
    { .title = "Plain", .track = "Bare" },
    { .title = "Over",
      .track = "Timed",
      .start = "2019-09-10T08:00:00+01:00",
      .duration = 30,
      .speakers = "Mary" },
    { .title = "Running",
      .track = "Timed",
      .start = "2019-09-10T09:00:00+01:00",
      .duration = 60,
      .room = "Hall",
      .speakers = "Mary" },
  };
  static const struct
  {
    guint       track;
    gboolean    says_more;
    const char *text;
  } rows[] = {
    { 0, TRUE,
      "Track\nTalks\n"
      "Leads\nAda\nada@example.org\nJoan?\n"
      "Sessions\nOne\nTalk · Not yet scheduled\nTwo\nTalk · Not yet scheduled\n"
      "Speakers\nMary\nmary@example.org\n"
      "Summary of One\nDecided\nAbout Decided" },
    { 1, FALSE, "Track\nBare\nSessions\nPlain\nTalk · Not yet scheduled" },
    { 2, TRUE,
      "Track\nTimed\nuntil 10:00 · Running · Hall\n"
      "What Is Next\nRunning\nTalk · Tuesday 10 September, 09:00–10:00\n"
      "Earlier\nOver\nTalk · Tuesday 10 September, 08:00–08:30\n"
      "Speakers\nMary\nmary@example.org" },
  };
  g_autoptr (LanyardClock) clock =
              lanyard_clock_new_at (lanyard_test_instant ("2019-09-10T09:30:00+01:00"));
  g_autoptr (LanyardProgramme) programme = lanyard_test_programme_new (
    "LPC", "2019-09-09", "2019-09-11", in_tracks, G_N_ELEMENTS (in_tracks));

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      LanyardTrack *track =
        g_ptr_array_index (lanyard_programme_get_fields (programme)->tracks, rows[i].track);
      AdwNavigationPage *page =
        lanyard_track_page_new (track, programme, lanyard_test_get_plan (), clock);
      g_autofree char *text = NULL;

      g_assert_cmpint (lanyard_track_says_more (track, programme), ==, rows[i].says_more);
      text = dup_page_text (page);
      g_assert_cmpstr (text, ==, rows[i].text);
    }
}

/* A long track has a way to its list in place of one more list. */
static void
test_long_track (void)
{
  LanyardTestSession long_track[61];
  g_autoptr (LanyardClock) clock = lanyard_clock_new_at (0);
  g_autoptr (LanyardProgramme) programme = NULL;
  LanyardTrack      *track;
  AdwNavigationPage *page;
  g_autofree char   *text = NULL;

  for (guint i = 0; i < G_N_ELEMENTS (long_track); i++)
    long_track[i] = (LanyardTestSession){ .title = "One of many", .track = "Long" };
  programme = lanyard_test_programme_new ("LPC", "2019-09-09", "2019-09-11", long_track,
                                          G_N_ELEMENTS (long_track));
  track = g_ptr_array_index (lanyard_programme_get_fields (programme)->tracks, 0);
  page = lanyard_track_page_new (track, programme, lanyard_test_get_plan (), clock);
  text = dup_page_text (page);
  g_assert_cmpstr (text, ==, "Track\nLong\nSessions\n61 sessions");
}

/* What is next comes before what was. */
static void
test_room (void)
{
  static const LanyardTestSession in_rooms[] = {
    { .title = "Early", .start = "2019-09-10T09:00:00+01:00", .duration = 30, .room = "Ada" },
    { .title = "Late", .start = "2019-09-10T10:00:00+01:00", .duration = 30, .room = "Ada" },
    { .title = "Elsewhere", .start = "2019-09-10T10:00:00+01:00", .room = "Borg" },
  };
  static const struct
  {
    const char *now;
    const char *text;
  } rows[] = {
    { "2019-09-10T09:00:00+01:00",
      "Ada\nuntil 09:30 · Early\n"
      "What Is Next\nEarly\nTalk · Tuesday 10 September, 09:00–09:30\n"
      "Late\nTalk · Tuesday 10 September, 10:00–10:30" },
    { "2019-09-10T09:30:00+01:00",
      "Ada\n10:00 · Late\n"
      "What Is Next\nLate\nTalk · Tuesday 10 September, 10:00–10:30\n"
      "Earlier\nEarly\nTalk · Tuesday 10 September, 09:00–09:30" },
    { "2019-09-10T12:00:00+01:00",
      "Ada\nNothing more\n"
      "Earlier\nEarly\nTalk · Tuesday 10 September, 09:00–09:30\n"
      "Late\nTalk · Tuesday 10 September, 10:00–10:30" },
  };
  g_autoptr (LanyardProgramme) programme = lanyard_test_programme_new (
    "LPC", "2019-09-09", "2019-09-11", in_rooms, G_N_ELEMENTS (in_rooms));
  LanyardRoom *room = g_ptr_array_index (lanyard_programme_get_fields (programme)->rooms, 0);

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autoptr (LanyardClock) clock = lanyard_clock_new_at (lanyard_test_instant (rows[i].now));
      AdwNavigationPage *page =
        lanyard_room_page_new (room, programme, lanyard_test_get_plan (), NULL, clock);
      g_autofree char *text = NULL;

      g_assert_cmpstr (adw_navigation_page_get_title (page), ==, "Ada");
      text = dup_page_text (page);
      g_assert_cmpstr (text, ==, rows[i].text);
    }
}

/* Everything that can be known of a person, and none of it is markup. */
static void
test_person_hostile (void)
{
  LanyardPersonFields fields = {
    .id = g_strdup ("id"),
    .name = g_strdup ("<b>Ada</b> &amp; 100 %s"),
    .affiliation = g_strdup ("<i>Analysts"),
    .url = g_strdup ("https://example.org/?a&b"),
    .biography = lanyard_text_new (LANYARD_TEXT_PLAIN, "<u>Countess</u> &"),
    .links = g_ptr_array_new_with_free_func ((GDestroyNotify)lanyard_link_free),
  };
  g_autoptr (LanyardProgramme) programme = programme_new ();
  g_autoptr (LanyardPerson) person = NULL;
  g_autofree char *text = NULL;

  g_ptr_array_add (fields.links, lanyard_link_new (LANYARD_LINK_CODE, "<s>Code",
                                                   "https://example.net/", NULL, LANYARD_NO_DATE));
  person = lanyard_person_new (&fields);
  text = dup_page_text (
    lanyard_person_page_new (person, NULL, programme, lanyard_test_get_plan ()));
  g_assert_cmpstr (text, ==,
                   "<b>Ada</b> &amp; 100 %s\n<i>Analysts\n"
                   "Contact\nhttps://example.org/?a&b\nWeb page\n"
                   "Biography\n<u>Countess</u> &\n"
                   "Links\nCode\n<s>Code\nexample.net");
}

static LanyardProgramme *
described_new (void)
{
  LanyardProgrammeFields fields = {
    .title = g_strdup ("Linux <Plumbers> & Co"),
    .subtitle = g_strdup ("2019"),
    .version = g_strdup ("v1 <final>"),
    .url = g_strdup ("https://example.org/"),
    .programme_url = g_strdup ("https://example.org/programme.json"),
    .venue = g_strdup ("Corinthia"),
    .city = g_strdup ("Lisbon"),
    .start = lanyard_date_parse ("2019-09-09"),
    .end = lanyard_date_parse ("2019-09-11"),
    .zone = g_time_zone_new_identifier ("Europe/Lisbon"),
    .zone_source = LANYARD_ZONE_DOCUMENT,
    .rooms = g_ptr_array_new (),
    .tracks = g_ptr_array_new (),
    .people = g_ptr_array_new_with_free_func (g_object_unref),
    .sessions = g_ptr_array_new (),
    .description = lanyard_text_new (LANYARD_TEXT_PLAIN, "All about <pipes>"),
    .links = g_ptr_array_new_with_free_func ((GDestroyNotify)lanyard_link_free),
    .leads = g_strsplit ("gone chair", " ", -1),
  };
  LanyardPersonFields chair = {
    .id = g_strdup ("chair"),
    .name = g_strdup ("Charlie <Chair>"),
    .affiliation = g_strdup ("The Board"),
  };

  g_ptr_array_add (fields.people, lanyard_person_new (&chair));
  g_ptr_array_add (fields.links,
                   lanyard_link_new (LANYARD_LINK_SLIDES, "Welcome", "https://example.net/w", NULL,
                                     LANYARD_NO_DATE));
  return lanyard_programme_new (&fields);
}

static void
test_conference (void)
{
  g_autoptr (GPtrArray) problems = g_ptr_array_new ();
  g_autoptr (LanyardLibrary) library = lanyard_library_new ();
  g_autoptr (LanyardProgramme) described = described_new ();
  g_autoptr (LanyardProgramme) plain = lanyard_test_programme_new ("LPC", NULL, NULL, NULL, 0);
  AdwNavigationPage *page = lanyard_conference_page_new (described, problems, library);
  g_autofree char   *text = NULL;
  g_autofree char   *plain_text = NULL;

  g_assert_cmpstr (adw_navigation_page_get_title (page), ==, "Linux <Plumbers> & Co");
  text = dup_page_text (page);
  g_assert_cmpstr (
    text, ==,
    "Linux <Plumbers> & Co\n2019\nLisbon · 9–11 September 2019\nCorinthia\n"
    "0 sessions · 1 person\nTimes are those of Europe/Lisbon, as the programme says.\n"
    "v1 <final>\n"
    "About\nAll about <pipes>\nContact\nCharlie <Chair>\nThe Board\n"
    "Links\nSlides\nWelcome\nexample.net\nWeb pages\n"
    "The conference\nexample.org\nThis programme\nexample.org");

  plain_text = dup_page_text (lanyard_conference_page_new (plain, problems, library));
  g_assert_cmpstr (plain_text, ==,
                   "LPC\n0 sessions\nTimes are those of Europe/Lisbon, as the programme says.");
}

/* Where nobody told the zone, that is said loudly; it can be chosen, and once
 * it is, chosen again. */
static void
test_zone (void)
{
  static const struct
  {
    LanyardZoneSource source;
    const char       *sentence;
    gboolean          loud;
  } rows[] = {
    { LANYARD_ZONE_ASSUMED,
      "The programme doesn't say where its times are from; those of UTC are assumed.", TRUE },
    { LANYARD_ZONE_OFFSET, "Times are those of UTC, worked out from the programme's times.", TRUE },
    { LANYARD_ZONE_USER, "Times are those of UTC, as you chose.", FALSE },
  };

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      LanyardProgrammeFields fields = {
        .title = g_strdup ("LPC"),
        .zone = g_time_zone_new_utc (),
        .zone_source = rows[i].source,
        .rooms = g_ptr_array_new (),
        .tracks = g_ptr_array_new (),
        .people = g_ptr_array_new (),
        .sessions = g_ptr_array_new (),
      };
      g_autoptr (LanyardProgramme) programme = lanyard_programme_new (&fields);
      g_autoptr (GPtrArray) problems = g_ptr_array_new ();
      g_autoptr (LanyardLibrary) library = lanyard_library_new ();
      g_autoptr (GtkWidget) page = g_object_ref_sink (
        GTK_WIDGET (lanyard_conference_page_new (programme, problems, library)));
      GtkWidget *row = lanyard_test_find_around (page, rows[i].sentence, GTK_TYPE_LIST_BOX_ROW);
      GtkWidget *button = lanyard_test_find (row, GTK_TYPE_BUTTON, 0);

      g_assert_cmpint (gtk_widget_has_css_class (row, "assumed"), ==, rows[i].loud);
      g_assert_cmpstr (gtk_actionable_get_action_name (GTK_ACTIONABLE (button)), ==,
                       "app.choose-time-zone");
    }
}

/* They are one line, which opens: then each is written out with its place, up
 * to a hundred. */
static void
test_problems (void)
{
  static const struct
  {
    guint       count;
    guint       rows; /* below the line */
    const char *line;
  } rows[] = {
    { 1, 1, "1 problem in this programme" },
    { 100, 100, "100 problems in this programme" },
    { 101, 100, "101 problems in this programme" },
    { 5000, 100, "5000 problems in this programme" },
  };
  g_autoptr (LanyardProgramme) programme = lanyard_test_programme_new ("LPC", NULL, NULL, NULL, 0);

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autoptr (GPtrArray) problems =
                  g_ptr_array_new_with_free_func ((GDestroyNotify)lanyard_problem_free);
      g_autoptr (LanyardLibrary) library = lanyard_library_new ();
      g_autoptr (GtkWidget) page = NULL;
      GtkWidget *row;

      for (guint j = 0; j < rows[i].count; j++)
        g_ptr_array_add (problems, lanyard_problem_new (LANYARD_PROBLEM_BAD_DATE, "$.<b>[0]", NULL,
                                                        "<i>soon & %s"));
      page = g_object_ref_sink (
        GTK_WIDGET (lanyard_conference_page_new (programme, problems, library)));
      row = lanyard_test_find_around (page, rows[i].line, ADW_TYPE_EXPANDER_ROW);
      g_assert_false (adw_expander_row_get_expanded (ADW_EXPANDER_ROW (row)));
      g_assert_null (lanyard_test_find_label (row, "$.<b>[0]"));
      adw_expander_row_set_expanded (ADW_EXPANDER_ROW (row), TRUE);
      g_assert_nonnull (lanyard_test_find_label (row, "$.<b>[0]"));
      g_assert_cmpuint (lanyard_test_count (page, ADW_TYPE_ACTION_ROW), ==,
                        rows[i].rows + 1);
    }
}

/* The programme isn't needed by what a page shows of it. */
static void
test_lifetime (void)
{
  LanyardProgramme *programme = programme_new ();
  LanyardPerson    *person = lanyard_programme_find_person (programme, "Ada");
  g_autoptr (GtkWidget) page = g_object_ref_sink (GTK_WIDGET (
    lanyard_person_page_new (person, NULL, programme, lanyard_test_get_plan ())));
  GtkWidget *window;

  g_object_unref (programme);
  window = lanyard_test_show (g_object_ref (page), 360, 600);
  g_assert_nonnull (lanyard_test_find_label (page, "ada@example.org"));
  lanyard_test_close (window);
  g_object_unref (page);
}

int
main (int    argc,
      char **argv)
{
  lanyard_test_ui_init (&argc, &argv);

  lanyard_test_ui_add ("/pages/person", test_person);
  lanyard_test_ui_add ("/pages/person-hostile", test_person_hostile);
  lanyard_test_ui_add ("/pages/conference", test_conference);
  lanyard_test_ui_add ("/pages/zone", test_zone);
  lanyard_test_ui_add ("/pages/problems", test_problems);
  lanyard_test_ui_add ("/pages/lifetime", test_lifetime);

  lanyard_test_ui_add ("/pages/room", test_room);
  lanyard_test_ui_add ("/pages/track", test_track);
  lanyard_test_ui_add ("/pages/long-track", test_long_track);

  return g_test_run ();
}
