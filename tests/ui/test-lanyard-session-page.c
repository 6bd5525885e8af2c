/* SPDX-FileCopyrightText: 2026 The Lanyard authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "lanyard-session-page.h"

#include "lanyard-lead-choice.h"
#include "lanyard-star-button.h"
#include "lanyard-test-plan.h"
#include "lanyard-test-programme.h"
#include "lanyard-test-ui.h"

static const LanyardTestSession sessions[] = {
  { .title = "Bare" },
  {
    .title = "Containers & <b>",
    .kind = LANYARD_SESSION_MICROCONFERENCE,
    .start = "2019-09-09T15:00:00+01:00",
    .duration = 90,
    .track = "Talks",
    .room = "Opala",
    .leads = "Ada\nGrace",
    .speakers = "Mary",
    .abstract = "What it is about.",
    .topics = "Checkpoints\nNamespaces",
    .parts = "First bpf_spin_lock\nSecond",
    .links = "https://example.org/",
  },
  { .title = "Part one", .parent = "Containers & <b>", .speakers = "Mary" },
  { .title = "Part two", .parent = "Containers & <b>", .leads = "Ada" },
  { .title = "Orphan", .parent = "Nowhere" },
};

static LanyardProgramme *
programme_new (void)
{
  return lanyard_test_programme_new ("LPC", NULL, NULL, sessions, G_N_ELEMENTS (sessions));
}

static GtkWidget *
page_of (LanyardSession   *session,
         LanyardProgramme *programme)
{
  return g_object_ref_sink (
    GTK_WIDGET (lanyard_session_page_new (session, programme, lanyard_test_get_plan ())));
}

static GtkWidget *
page_new (LanyardProgramme *programme,
          const char       *id)
{
  return page_of (lanyard_programme_find_session (programme, id), programme);
}

/* The text of every heading below the title, a line each. */
static char *
dup_headings (GtkWidget *page)
{
  g_autoptr (GString) headings = g_string_new (NULL);
  guint n = lanyard_test_count (page, GTK_TYPE_LABEL);

  for (guint i = 0; i < n; i++)
    {
      GtkWidget *label = lanyard_test_find (page, GTK_TYPE_LABEL, i);

      if (gtk_accessible_get_accessible_role (GTK_ACCESSIBLE (label)) ==
            GTK_ACCESSIBLE_ROLE_HEADING &&
          gtk_widget_has_css_class (label, "heading"))
        g_string_append_printf (headings, "%s\n", gtk_label_get_text (GTK_LABEL (label)));
    }

  return g_string_free_and_steal (g_steal_pointer (&headings));
}

/* What the menu leads to, a line each. */
static void
append_menu (GString    *lines,
             GMenuModel *menu)
{
  for (int i = 0; i < g_menu_model_get_n_items (menu); i++)
    {
      g_autoptr (GMenuModel) section = g_menu_model_get_item_link (menu, i, G_MENU_LINK_SECTION);
      g_autofree char *label = NULL;
      g_autofree char *target = NULL;

      g_menu_model_get_item_attribute (menu, i, G_MENU_ATTRIBUTE_LABEL, "s", &label);
      g_menu_model_get_item_attribute (menu, i, G_MENU_ATTRIBUTE_TARGET, "s", &target);
      g_string_append_printf (lines, "%s -> %s\n", label != NULL ? label : "",
                              target != NULL ? target : "");
      if (section != NULL)
        append_menu (lines, section);
    }
}

static void
test_sections (void)
{
  static const struct
  {
    const char *id;
    const char *headings;
  } rows[] = {
    { "Bare", "" },
    { "Containers & <b>",
      "Leads\nSpeaker\nOverview\nExpected topics\nSummary\nSessions in it\nLinks\n" },
    { "Part one", "Speaker\nPart of\n" },
    { "Part two", "Lead\nPart of\n" },
    { "Orphan", "" },
  };
  g_autoptr (LanyardProgramme) programme = programme_new ();

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autoptr (GtkWidget) page = page_new (programme, rows[i].id);
      g_autofree char *headings = dup_headings (page);

      g_assert_cmpstr (headings, ==, rows[i].headings);
      g_assert_cmpstr (adw_navigation_page_get_title (ADW_NAVIGATION_PAGE (page)), ==, rows[i].id);
      g_assert_nonnull (lanyard_test_find_label (page, rows[i].id));
    }
}

static void
test_content (void)
{
  static const char *const shown[] = {
    "Microconference",
    "Monday 9 September, 15:00–16:30",
    "1 h 30 min",
    "Opala",
    "Talks",
    "ada@example.org",
    "Mary",
    "What it is about.",
    "Checkpoints",
    "2 parts",
    "First bpf_spin_lock",
    "About First bpf_spin_lock",
    "Part two",
    "https://example.org/",
  };
  static const char *const not_shown[] = { "About Second", "Bare", "Orphan", "Cancelled" };
  g_autoptr (LanyardProgramme) programme = programme_new ();
  g_autoptr (GtkWidget) page = page_new (programme, "Containers & <b>");

  for (guint i = 0; i < G_N_ELEMENTS (shown); i++)
    {
      if (lanyard_test_find_label (page, shown[i]) == NULL)
        g_error ("“%s” is not shown", shown[i]);
    }
  for (guint i = 0; i < G_N_ELEMENTS (not_shown); i++)
    g_assert_null (lanyard_test_find_label (page, not_shown[i]));
}

/* What is not in a table of test sessions. */
static void
test_facts (void)
{
  static const struct
  {
    LanyardSessionStatus status;
    LanyardRecorded      recorded;
    const char          *subtitle;
    const char          *type;
    const char          *languages;
    const char          *licence;
    const char          *audience;
    const char          *text;
  } rows[] = {
    { .text = "Talk\nTitle\nNot yet scheduled" },
    { .status = LANYARD_SESSION_CANCELLED, .text = "Talk\nTitle\nCancelled\nNot yet scheduled" },
    { .status = LANYARD_SESSION_TENTATIVE,
      .text = "Talk\nTitle\nNot confirmed yet\nNot yet scheduled" },
    { .recorded = LANYARD_RECORDED_NO, .text = "Talk\nTitle\nNot yet scheduled\nNot recorded" },
    { .recorded = LANYARD_RECORDED_YES, .text = "Talk\nTitle\nNot yet scheduled" },
    { .type = "Birds <of> a &feather;",
      .text = "Birds <of> a &feather;\nTitle\nNot yet scheduled" },
    { .subtitle = "<i>and</i> more", .text = "Talk\nTitle\n<i>and</i> more\nNot yet scheduled" },
    { .languages = "en pt", .text = "Talk\nTitle\nNot yet scheduled\nEnglish, Portuguese" },
    { .licence = "CC BY 4.0", .text = "Talk\nTitle\nNot yet scheduled\nCC BY 4.0" },
    { .audience = "All", .text = "Talk\nTitle\nNot yet scheduled\nExpected audience\nAll" },
  };
  g_autoptr (LanyardProgramme) programme = programme_new ();

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      LanyardSessionFields fields = {
        .id = g_strdup ("id"),
        .title = g_strdup ("Title"),
        .start = LANYARD_NO_INSTANT,
        .duration = LANYARD_NO_DURATION,
        .status = rows[i].status,
        .recorded = rows[i].recorded,
        .subtitle = g_strdup (rows[i].subtitle),
        .type = g_strdup (rows[i].type),
        .languages = rows[i].languages != NULL ? g_strsplit (rows[i].languages, " ", -1) : NULL,
        .licence = g_strdup (rows[i].licence),
        .audience = g_strdup (rows[i].audience),
      };
      g_autoptr (LanyardSession) session = lanyard_session_new (&fields);
      g_autoptr (GtkWidget) page = page_of (session, programme);
      GtkWidget       *content = lanyard_test_find (page, GTK_TYPE_VIEWPORT, 0);
      g_autofree char *text = lanyard_test_dup_text (content);
      g_auto (GStrv) around_star = g_strsplit (text, "\nOff\nMaybe\nGoing\nAdd Note", -1);
      g_autofree char *facts = g_strjoinv (NULL, around_star);

      g_assert_cmpstr (facts, ==, rows[i].text);
    }
}

static void
test_overview (void)
{
  static const struct
  {
    const char *abstract;
    const char *description;
    const char *headings;
  } rows[] = {
    { "Short", NULL, "Overview\n" },
    { NULL, "Long", "Overview\n" },
    { "Short", "Long", "Overview\nDescription\n" },
  };
  g_autoptr (LanyardProgramme) programme = programme_new ();

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      LanyardSessionFields fields = {
        .id = g_strdup ("id"),
        .title = g_strdup ("Title"),
        .start = LANYARD_NO_INSTANT,
        .duration = LANYARD_NO_DURATION,
      };
      g_autoptr (LanyardSession) session = NULL;
      g_autoptr (GtkWidget) page = NULL;
      g_autofree char *headings = NULL;

      if (rows[i].abstract != NULL)
        fields.abstract = lanyard_text_new (LANYARD_TEXT_PLAIN, rows[i].abstract);
      if (rows[i].description != NULL)
        fields.description = lanyard_text_new (LANYARD_TEXT_PLAIN, rows[i].description);
      session = lanyard_session_new (&fields);
      page = page_of (session, programme);
      headings = dup_headings (page);
      g_assert_cmpstr (headings, ==, rows[i].headings);
    }
}

/* One line for each section and each part; none but to share where there is one section. */
static void
test_menu (void)
{
  g_autoptr (LanyardProgramme) programme = programme_new ();
  g_autoptr (GtkWidget) page = page_new (programme, "Containers & <b>");
  g_autoptr (GtkWidget) bare = page_new (programme, "Bare");
  GtkWidget *button = lanyard_test_find_tooltip (page, "More");
  g_autoptr (GString) lines = g_string_new (NULL);

  g_assert_nonnull (button);
  append_menu (lines, gtk_menu_button_get_menu_model (GTK_MENU_BUTTON (button)));
  g_assert_cmpstr (lines->str, ==,
                   " -> \n"
                   "_Share… -> \n"
                   "Jump To -> \n"
                   "Leads -> leads\n"
                   "Speaker -> speakers\n"
                   "Overview -> overview\n"
                   "Expected topics -> topics\n"
                   "Summary -> summary\n"
                   "Parts of the Summary -> \n"
                   "First bpf__spin__lock -> 0\n"
                   "Second -> 1\n"
                   "Sessions in it -> parts\n"
                   "Links -> links\n");

  g_string_truncate (lines, 0);
  button = lanyard_test_find_tooltip (bare, "More");
  append_menu (lines, gtk_menu_button_get_menu_model (GTK_MENU_BUTTON (button)));
  g_assert_cmpstr (lines->str, ==, " -> \n_Share… -> \n");
}

static double
get_y (GtkWidget  *page,
       const char *text)
{
  graphene_rect_t bounds;

  if (!gtk_widget_compute_bounds (lanyard_test_find_label (page, text),
                                  lanyard_test_find (page, GTK_TYPE_VIEWPORT, 0), &bounds))
    return G_MAXINT;
  return bounds.origin.y;
}

static gboolean
has_focus_in (GtkWidget  *window,
              GtkWidget  *page,
              const char *text,
              GType       type)
{
  GtkWidget *focus = gtk_root_get_focus (GTK_ROOT (window));
  GtkWidget *around = lanyard_test_find_around (page, text, type);

  return focus != NULL && (focus == around || gtk_widget_is_ancestor (focus, around));
}

/* Scrolls there, and the next key press goes on from there. */
static void
test_jump (void)
{
  g_autoptr (LanyardProgramme) programme = programme_new ();
  GtkWidget     *page = page_new (programme, "Containers & <b>");
  GtkWidget     *window = lanyard_test_show (page, 360, 400);
  GtkAdjustment *adjustment = gtk_scrolled_window_get_vadjustment (
    GTK_SCROLLED_WINDOW (lanyard_test_find (page, GTK_TYPE_SCROLLED_WINDOW, 0)));

  LANYARD_TEST_WAIT (gtk_adjustment_get_upper (adjustment) > 800);
  g_assert_cmpfloat (get_y (page, "Links"), >, 400);

  g_assert_true (gtk_widget_activate_action (page, "page.jump", "s", "links"));
  LANYARD_TEST_WAIT (get_y (page, "Links") < 400);
  g_assert_true (has_focus_in (window, page, "https://example.org/", GTK_TYPE_LIST_BOX_ROW));

  g_assert_true (gtk_widget_activate_action (page, "page.jump", "s", "leads"));
  LANYARD_TEST_WAIT (get_y (page, "Leads") >= 0);
  g_assert_true (has_focus_in (window, page, "Ada", GTK_TYPE_LIST_BOX));

  /* a part is opened on the way */
  g_assert_true (gtk_widget_activate_action (page, "page.jump", "s", "1"));
  g_assert_nonnull (lanyard_test_find_label (page, "About Second"));
  g_assert_true (has_focus_in (window, page, "Second", ADW_TYPE_EXPANDER_ROW));

  lanyard_test_close (window);
  g_object_unref (page);
}

/* What isn't there leaves everything as it is. */
static void
test_jump_nowhere (void)
{
  static const char *const names[] = { "2", "99999999999999999999", "-1", "", "nothing" };
  g_autoptr (LanyardProgramme) programme = programme_new ();

  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    {
      g_autoptr (GtkWidget) page = page_new (programme, "Containers & <b>");
      g_autoptr (GtkWidget) bare = page_new (programme, "Bare");
      AdwExpanderRow *first = ADW_EXPANDER_ROW (
        lanyard_test_find_around (page, "First bpf_spin_lock", ADW_TYPE_EXPANDER_ROW));

      adw_expander_row_set_expanded (first, FALSE);
      gtk_widget_activate_action (page, "page.jump", "s", names[i]);
      gtk_widget_activate_action (bare, "page.jump", "s", names[i]);
      g_assert_false (adw_expander_row_get_expanded (first));
    }
}

/* The title stands in the header bar while it is out of sight. */
static void
test_header (void)
{
  g_autoptr (LanyardProgramme) programme = programme_new ();
  GtkWidget     *page = page_new (programme, "Containers & <b>");
  GtkWidget     *window = lanyard_test_show (page, 360, 400);
  GtkWidget     *header = lanyard_test_find (page, ADW_TYPE_HEADER_BAR, 0);
  GtkAdjustment *adjustment = gtk_scrolled_window_get_vadjustment (
    GTK_SCROLLED_WINDOW (lanyard_test_find (page, GTK_TYPE_SCROLLED_WINDOW, 0)));

  LANYARD_TEST_WAIT (gtk_adjustment_get_upper (adjustment) > 800);
  g_assert_null (lanyard_test_find_label (header, "Containers & <b>"));

  gtk_adjustment_set_value (adjustment, 300);
  LANYARD_TEST_WAIT (lanyard_test_find_label (header, "Containers & <b>") != NULL);
  g_assert_nonnull (lanyard_test_find_label (header, "Monday 9 September, 15:00–16:30"));

  gtk_adjustment_set_value (adjustment, 0);
  LANYARD_TEST_WAIT (lanyard_test_find_label (header, "Containers & <b>") == NULL);
  lanyard_test_close (window);
  g_object_unref (page);
}

/* It is chosen on the page; once the title has gone, in the header bar. */
static void
test_star (void)
{
  g_autoptr (LanyardProgramme) programme = programme_new ();
  g_autoptr (LanyardPlan) plan = lanyard_plan_new ();
  LanyardSession *session = lanyard_programme_find_session (programme, "Containers & <b>");
  GtkWidget      *page = GTK_WIDGET (lanyard_session_page_new (session, programme, plan));
  GtkWidget      *window = lanyard_test_show (page, 360, 400);
  GtkWidget      *header = lanyard_test_find (page, ADW_TYPE_HEADER_BAR, 0);
  AdwToggleGroup *choice = ADW_TOGGLE_GROUP (lanyard_test_find (page, ADW_TYPE_TOGGLE_GROUP, 0));
  GtkAdjustment  *adjustment = gtk_scrolled_window_get_vadjustment (
    GTK_SCROLLED_WINDOW (lanyard_test_find (page, GTK_TYPE_SCROLLED_WINDOW, 0)));

  g_assert_cmpstr (lanyard_session_page_get_session (LANYARD_SESSION_PAGE (page)), ==,
                   "Containers & <b>");
  lanyard_test_star (plan, "Containers & <b>", LANYARD_STAR_MAYBE);
  g_assert_cmpstr (adw_toggle_group_get_active_name (choice), ==, "maybe");
  g_assert_null (lanyard_test_find (header, LANYARD_TYPE_STAR_BUTTON, 0));

  LANYARD_TEST_WAIT (gtk_adjustment_get_upper (adjustment) > 800);
  gtk_adjustment_set_value (adjustment, 300);
  LANYARD_TEST_WAIT (lanyard_test_find (header, LANYARD_TYPE_STAR_BUTTON, 0) != NULL);
  gtk_test_accessible_assert_property (lanyard_test_find (header, LANYARD_TYPE_STAR_BUTTON, 0),
                                       GTK_ACCESSIBLE_PROPERTY_LABEL, "Maybe: Containers & <b>");
  lanyard_test_close (window);
}

/* A page holds on to its programme, and lets go of it. */
static void
test_lifetime (void)
{
  LanyardProgramme *programme = programme_new ();
  GtkWidget        *page = page_new (programme, "Containers & <b>");

  g_object_add_weak_pointer (G_OBJECT (programme), (gpointer *)&programme);
  g_object_unref (programme);
  g_assert_nonnull (programme);
  g_assert_true (gtk_widget_activate_action (page, "page.jump", "s", "1"));

  g_object_unref (page);
  g_assert_null (programme);
}

/* The venue's time comes first, then the user's; or the other way round. */
static void
test_clocks (void)
{
  g_autoptr (LanyardProgramme) programme = programme_new ();
  g_autoptr (GSettings) settings = g_settings_new (APPLICATION_ID);
  g_autoptr (GtkWidget) page = page_new (programme, "Containers & <b>");

  /* tests run in UTC, Lisbon is an hour ahead of it in summer */
  g_assert_nonnull (lanyard_test_find_label (page, "Monday 9 September, 15:00–16:30"));
  g_assert_null (lanyard_test_find_label (page, "14:00–15:30 your time"));
  lanyard_session_page_set_settings (LANYARD_SESSION_PAGE (page), settings);
  g_assert_nonnull (lanyard_test_find_label (page, "Monday 9 September, 15:00–16:30"));
  g_assert_nonnull (lanyard_test_find_label (page, "14:00–15:30 your time"));
  g_settings_set_string (settings, "time-shown", "own");
  g_assert_nonnull (lanyard_test_find_label (page, "Monday 9 September, 14:00–15:30"));
  g_assert_nonnull (lanyard_test_find_label (page, "15:00–16:30 at the venue"));
  g_settings_reset (settings, "time-shown");
  g_assert_nonnull (lanyard_test_find_label (page, "Monday 9 September, 15:00–16:30"));
}

/* When to remind of it is chosen once the preferences are known, and once. */
static void
test_lead (void)
{
  g_autoptr (LanyardProgramme) programme = programme_new ();
  g_autoptr (LanyardProgramme) newer = lanyard_test_programme_new ("LPC", NULL, NULL, sessions, 2);
  g_autoptr (GSettings) settings = g_settings_new (APPLICATION_ID);
  g_autoptr (GtkWidget) page = page_new (programme, "Containers & <b>");

  lanyard_test_star (lanyard_test_get_plan (), "Containers & <b>", LANYARD_STAR_GOING);
  g_assert_cmpuint (lanyard_test_count (page, LANYARD_TYPE_LEAD_CHOICE), ==, 0);
  lanyard_session_page_set_settings (LANYARD_SESSION_PAGE (page), settings);
  g_assert_cmpuint (lanyard_test_count (page, LANYARD_TYPE_LEAD_CHOICE), ==, 1);
  lanyard_session_page_update (LANYARD_SESSION_PAGE (page), newer);
  g_assert_cmpuint (lanyard_test_count (page, LANYARD_TYPE_LEAD_CHOICE), ==, 1);
  lanyard_test_star (lanyard_test_get_plan (), "Containers & <b>", LANYARD_STAR_OFF);
}

/* Its room has a page, and a way there once one is known. */
static void
test_room (void)
{
  g_autoptr (LanyardProgramme) programme = programme_new ();
  g_autoptr (GtkWidget) page = page_new (programme, "Containers & <b>");
  g_autoptr (GtkWidget) bare = page_new (programme, "Bare");
  g_autoptr (GPtrArray) rooms =
              g_ptr_array_new_with_free_func ((GDestroyNotify)lanyard_guide_room_free);
  g_autoptr (GPtrArray) maps = g_ptr_array_new_with_free_func ((GDestroyNotify)lanyard_link_free);
  g_autoptr (LanyardGuide) guide = lanyard_guide_new (rooms, maps);
  LanyardGuideRoom *opala = g_new0 (LanyardGuideRoom, 1);
  g_autofree char  *about = lanyard_test_dup_action (lanyard_test_find_tooltip (page,
                                                                                "About Opala"));
  g_autofree char  *track = lanyard_test_dup_action (lanyard_test_find_tooltip (page,
                                                                                "About Talks"));
  g_autofree char  *map = NULL;

  opala->pattern = g_strdup ("Opala");
  opala->route = g_strdup ("https://nav.example/");
  g_ptr_array_add (rooms, opala);

  g_assert_cmpstr (about, ==, "win.show-room Opala");
  g_assert_cmpstr (track, ==, "win.show-track Talks");
  g_assert_null (lanyard_test_find_tooltip (page, "Show where Opala is"));
  lanyard_session_page_set_guide (LANYARD_SESSION_PAGE (page), guide);
  map = lanyard_test_dup_action (lanyard_test_find_tooltip (page, "Show where Opala is"));
  g_assert_cmpstr (map, ==, "win.open-address https://nav.example/");
  lanyard_session_page_set_guide (LANYARD_SESSION_PAGE (page), NULL);
  g_assert_null (lanyard_test_find_tooltip (page, "Show where Opala is"));

  /* what has no room has neither */
  lanyard_session_page_set_guide (LANYARD_SESSION_PAGE (bare), guide);
  g_assert_null (lanyard_test_find_tooltip (bare, "Show where Opala is"));
}

int
main (int    argc,
      char **argv)
{
  lanyard_test_ui_init (&argc, &argv);

  lanyard_test_ui_add ("/session-page/sections", test_sections);
  lanyard_test_ui_add ("/session-page/content", test_content);
  lanyard_test_ui_add ("/session-page/facts", test_facts);
  lanyard_test_ui_add ("/session-page/overview", test_overview);
  lanyard_test_ui_add ("/session-page/menu", test_menu);
  lanyard_test_ui_add ("/session-page/jump", test_jump);
  lanyard_test_ui_add ("/session-page/jump-nowhere", test_jump_nowhere);
  lanyard_test_ui_add ("/session-page/header", test_header);
  lanyard_test_ui_add ("/session-page/star", test_star);
  lanyard_test_ui_add ("/session-page/lead", test_lead);
  lanyard_test_ui_add ("/session-page/room", test_room);
  lanyard_test_ui_add ("/session-page/lifetime", test_lifetime);
  lanyard_test_ui_add ("/session-page/clocks", test_clocks);

  return g_test_run ();
}
