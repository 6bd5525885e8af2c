/* SPDX-FileCopyrightText: 2026 The Lanyard authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "lanyard-rows.h"

#include "lanyard-star-button.h"
#include "lanyard-test-plan.h"
#include "lanyard-test-programme.h"
#include "lanyard-test-ui.h"

static const LanyardTestSession programme_sessions[] = {
  { .title = "Containers & <b>",
    .kind = LANYARD_SESSION_MICROCONFERENCE,
    .start = "2019-09-09T15:00:00+01:00",
    .duration = 45 },
  { .title = "Party", .kind = LANYARD_SESSION_SOCIAL },
};

static LanyardProgramme *
programme_new (void)
{
  return lanyard_test_programme_new ("LPC", NULL, NULL, programme_sessions,
                                     G_N_ELEMENTS (programme_sessions));
}

static LanyardPerson *
person_new (const char *name,
            const char *emails,
            const char *affiliation,
            const char *url)
{
  LanyardPersonFields fields = {
    .id = g_strdup_printf ("id of %s", name),
    .name = g_strdup (name),
    .emails = emails != NULL ? g_strsplit (emails, " ", -1) : NULL,
    .affiliation = g_strdup (affiliation),
    .url = g_strdup (url),
  };

  return lanyard_person_new (&fields);
}

/* What every button and activatable row below @root is called and does, a
 * line each, in order. */
static char *
dup_actions (GtkWidget *root)
{
  g_autoptr (GString) lines = g_string_new (NULL);
  guint n = lanyard_test_count (root, GTK_TYPE_ACTIONABLE);

  for (guint i = 0; i < n; i++)
    {
      GtkWidget       *widget = lanyard_test_find (root, GTK_TYPE_ACTIONABLE, i);
      g_autofree char *action = lanyard_test_dup_action (widget);

      if (LANYARD_IS_STAR_BUTTON (widget))
        action = g_strdup_printf ("star of %s",
                                  lanyard_star_button_get_session (LANYARD_STAR_BUTTON (widget)));
      if (action == NULL)
        continue;
      if (GTK_IS_BUTTON (widget))
        {
          const char      *tooltip = gtk_widget_get_tooltip_text (widget);
          g_autofree char *name = gtk_test_accessible_check_property (
            GTK_ACCESSIBLE (widget), GTK_ACCESSIBLE_PROPERTY_LABEL, "");

          g_assert_true (tooltip != NULL ? g_str_equal (tooltip, name)
                                         : lanyard_test_has_tooltip (widget));
          g_string_append_printf (lines, "%s -> %s\n", name, action);
        }
      else
        {
          g_string_append_printf (lines, "%s -> %s\n",
                                  adw_preferences_row_get_title (ADW_PREFERENCES_ROW (widget)),
                                  action);
        }
    }

  return g_string_free_and_steal (g_steal_pointer (&lines));
}

static void
test_contacts (void)
{
  static const struct
  {
    const char *name;
    const char *emails;
    const char *affiliation;
    const char *url;
    const char *shown;
    const char *actions;
  } rows[] = {
    { "Ada", "ada@example.org a@example.org", "Analysts", "https://example.org/ada",
      "Ada\nada@example.org",
      "Ada -> win.show-person id of Ada\n"
      "Web page of Ada -> win.open-address https://example.org/ada\n"
      "Write to Ada -> win.open-address "
      "mailto:ada@example.org?subject=Containers%20%26%20%3Cb%3E%20%28LPC%29\n"
      "Copy the address of Ada -> win.copy ada@example.org\n" },
    { "Grace", NULL, "Navy", NULL, "Grace\nNavy", "Grace -> win.show-person id of Grace\n" },
    { "<b>&lt;", NULL, NULL, NULL, "<b>&lt;", "<b>&lt; -> win.show-person id of <b>&lt;\n" },
  };
  g_autoptr (LanyardProgramme) programme = programme_new ();
  LanyardSession *session = lanyard_programme_find_session (programme, programme_sessions[0].title);

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autoptr (GPtrArray) people = g_ptr_array_new_with_free_func (g_object_unref);
      g_autoptr (GtkWidget) contacts = NULL;
      g_autofree char *shown = NULL;
      g_autofree char *actions = NULL;

      g_ptr_array_add (people,
                       person_new (rows[i].name, rows[i].emails, rows[i].affiliation, rows[i].url));
      contacts = g_object_ref_sink (lanyard_contacts_new (people, session, programme));
      shown = lanyard_test_dup_text (contacts);
      actions = dup_actions (contacts);
      g_assert_cmpstr (shown, ==, rows[i].shown);
      g_assert_cmpstr (actions, ==, rows[i].actions);
    }
}

/* Half of them in each of two lists, which may stand side by side. */
static void
test_contacts_lists (void)
{
  static const struct
  {
    const char *names;
    guint       lists;
    guint       in_first;
  } rows[] = {
    { "Ada", 1, 1 },
    { "Ada\nGrace", 2, 1 },
    { "Ada\nGrace\nMary", 2, 2 },
    { "Ada\nGrace\nMary\nJoan", 2, 2 },
  };
  g_autoptr (LanyardProgramme) programme = programme_new ();

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autoptr (GPtrArray) people = lanyard_test_people_new (rows[i].names);
      g_autoptr (GtkWidget) contacts =
                  g_object_ref_sink (lanyard_contacts_new (people, NULL, programme));
      GtkWidget *first = lanyard_test_find (contacts, GTK_TYPE_LIST_BOX, 0);

      g_assert_cmpuint (lanyard_test_count (contacts, GTK_TYPE_LIST_BOX), ==, rows[i].lists);
      g_assert_cmpuint (lanyard_test_count (contacts, ADW_TYPE_ACTION_ROW), ==, people->len);
      g_assert_cmpuint (lanyard_test_count (first, ADW_TYPE_ACTION_ROW), ==, rows[i].in_first);
      gtk_test_accessible_assert_property (first, GTK_ACCESSIBLE_PROPERTY_LABEL, "People");
    }
}

static void
test_addresses (void)
{
  static const struct
  {
    const char *emails;
    const char *url;
    const char *actions; /* NULL: no rows at all */
  } rows[] = {
    { "ada@example.org a@example.org", "https://example.org/?a&b",
      "ada@example.org -> win.open-address mailto:ada@example.org?subject=LPC\n"
      "Copy Address -> win.copy ada@example.org\n"
      "a@example.org -> win.open-address mailto:a@example.org?subject=LPC\n"
      "Copy Address -> win.copy a@example.org\n"
      "https://example.org/?a&b -> win.open-address https://example.org/?a&b\n"
      "Copy Address -> win.copy https://example.org/?a&b\n" },
    { NULL, "https://example.org/",
      "https://example.org/ -> win.open-address https://example.org/\n"
      "Copy Address -> win.copy https://example.org/\n" },
    { NULL, NULL, NULL },
  };
  g_autoptr (LanyardProgramme) programme = programme_new ();

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autoptr (LanyardPerson) person = person_new ("Ada", rows[i].emails, NULL, rows[i].url);
      GtkWidget       *list = lanyard_address_rows_new (person, NULL, programme);
      g_autofree char *actions = NULL;

      if (rows[i].actions == NULL)
        {
          g_assert_null (list);
          continue;
        }
      g_object_ref_sink (list);
      actions = dup_actions (list);
      g_assert_cmpstr (actions, ==, rows[i].actions);
      g_object_unref (list);
    }
}

/* By kind, in the kinds' order; within a kind in the programme's. */
static void
test_links (void)
{
  static const struct
  {
    LanyardLinkKind kind;
    const char     *title;
    const char     *url;
    const char     *author;
    const char     *date;
  } rows[] = {
    { LANYARD_LINK_OTHER, NULL, "geo:38.7,-9.1", NULL, NULL },
    { LANYARD_LINK_VIDEO, "Day 1 <b>", "https://video.example.org/1?a=b&c", NULL, NULL },
    { LANYARD_LINK_SLIDES, "Slides", "https://example.org/slides.pdf", "Ada", NULL },
    { LANYARD_LINK_VIDEO, NULL, "https://video.example.org/2", "Grace", "2019-09-20" },
  };
  g_autoptr (GPtrArray) links = g_ptr_array_new_with_free_func ((GDestroyNotify)lanyard_link_free);
  g_autoptr (GtkWidget) view = NULL;
  g_autofree char *shown = NULL;

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    g_ptr_array_add (links,
                     lanyard_link_new (rows[i].kind, rows[i].title, rows[i].url, rows[i].author,
                                       rows[i].date != NULL ? lanyard_date_parse (rows[i].date)
                                                            : LANYARD_NO_DATE));

  view = g_object_ref_sink (lanyard_links_new (links));
  shown = lanyard_test_dup_text (view);
  g_assert_cmpstr (shown, ==,
                   "Slides\n"
                   "Slides\nexample.org · Ada\n"
                   "Recordings\n"
                   "Day 1 <b>\nvideo.example.org\n"
                   "https://video.example.org/2\nvideo.example.org · Grace · 20 September 2019\n"
                   "Other links\n"
                   "geo:38.7,-9.1\ngeo:38.7,-9.1");
}

static void
test_links_actions (void)
{
  g_autoptr (GPtrArray) links = g_ptr_array_new_with_free_func ((GDestroyNotify)lanyard_link_free);
  g_autoptr (GtkWidget) view = NULL;
  g_autofree char *actions = NULL;

  g_ptr_array_add (links, lanyard_link_new (LANYARD_LINK_CODE, "Code", "https://example.org/?a&b",
                                            NULL, LANYARD_NO_DATE));
  view = g_object_ref_sink (lanyard_links_new (links));
  actions = dup_actions (view);
  g_assert_cmpstr (actions, ==,
                   "Code -> win.open-address https://example.org/?a&b\n"
                   "Copy Address -> win.copy https://example.org/?a&b\n");
  gtk_test_accessible_assert_property (lanyard_test_find (view, GTK_TYPE_LIST_BOX, 0),
                                       GTK_ACCESSIBLE_PROPERTY_LABEL, "Code");
}

/* Every kind is shown, under its heading. */
static void
test_link_kinds (void)
{
  for (LanyardLinkKind kind = LANYARD_LINK_SLIDES; kind <= LANYARD_LINK_OTHER; kind++)
    {
      g_autoptr (GPtrArray) links =
                  g_ptr_array_new_with_free_func ((GDestroyNotify)lanyard_link_free);
      g_autoptr (GtkWidget) view = NULL;

      g_ptr_array_add (
        links, lanyard_link_new (kind, "Title", "https://example.org/", NULL, LANYARD_NO_DATE));
      view = g_object_ref_sink (lanyard_links_new (links));
      g_assert_cmpuint (lanyard_test_count (view, ADW_TYPE_ACTION_ROW), ==, 1);
      g_assert_cmpuint (lanyard_test_count (view, GTK_TYPE_LIST_BOX), ==, 1);
    }
}

static void
test_sessions (void)
{
  g_autoptr (LanyardProgramme) programme = programme_new ();
  g_autoptr (LanyardClocks) clocks = lanyard_test_clocks_new (NULL);
  g_autoptr (GtkWidget) list = g_object_ref_sink (
    lanyard_session_rows_new (lanyard_programme_get_sessions (programme),
                              lanyard_test_get_plan (), clocks));
  g_autofree char *shown = lanyard_test_dup_text (list);
  g_autofree char *actions = dup_actions (list);

  g_assert_cmpstr (shown, ==,
                   "Containers & <b>\nMicroconference · Monday 9 September, 15:00–15:45\n"
                   "Party\nSocial event · Not yet scheduled");
  g_assert_cmpstr (actions, ==,
                   "Containers & <b> -> win.show-session Containers & <b>\n"
                   "No star: Containers & <b> -> star of Containers & <b>\n"
                   "Party -> win.show-session Party\n"
                   "No star: Party -> star of Party\n");
}

/* What clashes says so below its texts, which keep their room. */
static void
test_sessions_clash (void)
{
  static const LanyardTestSnapshot starred[] = {
    { .title = "Containers & <b>", .start = "2019-09-09T15:00:00+01:00", .duration = 45 },
    { .title = "Other", .start = "2019-09-09T15:30:00+01:00", .duration = 45, .room = "Ada" },
  };
  g_autoptr (LanyardProgramme) programme = programme_new ();
  g_autoptr (LanyardClocks) clocks = lanyard_test_clocks_new (NULL);
  g_autoptr (LanyardPlan) plan = lanyard_plan_new ();
  GListModel     *listed = lanyard_programme_get_sessions (programme);
  GtkWidget      *list = lanyard_session_rows_new (listed, plan, clocks);
  GtkWidget      *window = lanyard_test_show (list, 360, 400);
  GtkWidget      *title = lanyard_test_find_label (list, "Containers & <b>");
  graphene_rect_t upper;
  graphene_rect_t lower;

  for (guint i = 0; i < G_N_ELEMENTS (starred); i++)
    lanyard_test_star_snapshot (plan, &starred[i], LANYARD_STAR_GOING);
  LANYARD_TEST_WAIT (lanyard_test_find_label (list, "Clash: Ada") != NULL);
  LANYARD_TEST_WAIT (
    gtk_widget_compute_bounds (title, list, &upper) &&
    gtk_widget_compute_bounds (lanyard_test_find_label (list, "Clash: Ada"), list, &lower) &&
    lower.origin.y >= upper.origin.y + upper.size.height);
  lanyard_test_close (window);
}

/* The other clock has a line of its own, so that neither pushes the other out. */
static void
test_sessions_clocks (void)
{
  g_autoptr (LanyardProgramme) programme = programme_new ();
  g_autoptr (LanyardClocks) clocks = lanyard_test_clocks_new ("America/New_York");
  g_autoptr (GtkWidget) list = g_object_ref_sink (
    lanyard_session_rows_new (lanyard_programme_get_sessions (programme),
                              lanyard_test_get_plan (), clocks));
  g_autofree char *shown = lanyard_test_dup_text (list);

  g_assert_cmpstr (shown, ==,
                   "Containers & <b>\nMicroconference · Monday 9 September, 15:00–15:45\n"
                   "10:00–10:45 your time\n"
                   "Party\nSocial event · Not yet scheduled");
}

int
main (int    argc,
      char **argv)
{
  lanyard_test_ui_init (&argc, &argv);

  lanyard_test_ui_add ("/rows/contacts", test_contacts);
  lanyard_test_ui_add ("/rows/contacts-lists", test_contacts_lists);
  lanyard_test_ui_add ("/rows/addresses", test_addresses);
  lanyard_test_ui_add ("/rows/links", test_links);
  lanyard_test_ui_add ("/rows/links-actions", test_links_actions);
  lanyard_test_ui_add ("/rows/link-kinds", test_link_kinds);
  lanyard_test_ui_add ("/rows/sessions", test_sessions);
  lanyard_test_ui_add ("/rows/sessions-clash", test_sessions_clash);

  lanyard_test_ui_add ("/rows/sessions-clocks", test_sessions_clocks);

  return g_test_run ();
}
