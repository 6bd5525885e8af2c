/* SPDX-FileCopyrightText: 2026 The Lanyard authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "lanyard-pages-private.h"

#include "lanyard-avatar.h"
#include "lanyard-data-card.h"
#include "lanyard-live-page-private.h"
#include "lanyard-problem.h"
#include "lanyard-prose-view.h"
#include "lanyard-rows.h"
#include "lanyard-shown-clocks.h"
#include "lanyard-shown.h"
#include "lanyard-words-problem.h"
#include "lanyard-words.h"

#include <glib/gi18n-lib.h>

/* How many problems are written out; more are counted. */
#define MAX_PROBLEMS 100

#define ABOUT "lanyard-about"

/* What a page of these is about, with what it needs to be filled anew. */
typedef struct
{
  char           *person;   /* (owned) (nullable) their id; NULL: the conference */
  char           *session;  /* (owned) (nullable) the id of what to write to them about */
  char           *shown;    /* (owned) what it shows, to compare */
  GtkBox         *content;  /* (unowned) */
  GtkWidget      *gone;     /* (unowned) (nullable) what says that they are gone */
  LanyardPlan    *plan;     /* (owned) (nullable) */
  GSettings      *settings; /* (owned) (nullable) where it is kept whose time comes first */
  LanyardLibrary *library;  /* (owned) (nullable) */
} About;

static void
about_free (gpointer data)
{
  About *about = data;

  g_free (about->person);
  g_free (about->session);
  g_free (about->shown);
  g_clear_object (&about->plan);
  g_clear_object (&about->settings);
  g_clear_object (&about->library);
  g_free (about);
}

/* A page with a header bar and a column of sections. */
AdwNavigationPage *
lanyard_page_create (const char *title,
                     GtkBox    **content)
{
  GtkWidget *view = adw_toolbar_view_new ();
  GtkWidget *scrolled = gtk_scrolled_window_new ();
  GtkWidget *clamp = adw_clamp_new ();
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 24);
  GtkWidget *header = adw_header_bar_new ();

  adw_header_bar_set_show_title (ADW_HEADER_BAR (header), FALSE);
  adw_toolbar_view_add_top_bar (ADW_TOOLBAR_VIEW (view), header);
  gtk_widget_add_css_class (box, "page");
  adw_clamp_set_maximum_size (ADW_CLAMP (clamp), 680);
  adw_clamp_set_tightening_threshold (ADW_CLAMP (clamp), 560);
  adw_clamp_set_child (ADW_CLAMP (clamp), box);
  gtk_scrolled_window_set_policy (GTK_SCROLLED_WINDOW (scrolled), GTK_POLICY_NEVER,
                                  GTK_POLICY_AUTOMATIC);
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (scrolled), clamp);
  adw_toolbar_view_set_content (ADW_TOOLBAR_VIEW (view), scrolled);

  *content = GTK_BOX (box);
  return adw_navigation_page_new (view, title);
}

void
lanyard_page_add_text (GtkBox     *box,
                       const char *text,
                       const char *css_class)
{
  GtkWidget *label;

  if (text == NULL || *text == '\0')
    return;

  label = g_object_new (GTK_TYPE_LABEL,
                        "label", text,
                        "xalign", 0.0,
                        "wrap", TRUE,
                        "wrap-mode", PANGO_WRAP_WORD_CHAR,
                        "selectable", TRUE,
                        NULL);
  gtk_widget_add_css_class (label, css_class);
  gtk_box_append (box, label);
}

/* @child: (nullable) (transfer full): without it there is no section */
void
lanyard_page_add_section (GtkBox     *content,
                          const char *title,
                          GtkWidget  *child)
{
  if (child != NULL)
    gtk_box_append (content, lanyard_section_new (title, NULL, child));
}

static void
append_sessions (GtkBox        *content,
                 const char    *title,
                 GListModel    *sessions,
                 LanyardClocks *clocks,
                 LanyardPlan   *plan)
{
  g_autoptr (GListModel) owned = sessions;

  if (g_list_model_get_n_items (owned) > 0)
    lanyard_page_add_section (content, title, lanyard_session_rows_new (owned, plan, clocks));
}

static void
fill_person (GtkBox           *content,
             LanyardPerson    *person,
             LanyardSession   *session,
             LanyardProgramme *programme,
             LanyardPlan      *plan,
             LanyardClocks    *clocks)
{
  const char  *name = lanyard_person_get_name (person);
  GtkWidget   *head = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 18);
  GtkWidget   *texts = gtk_box_new (GTK_ORIENTATION_VERTICAL, 4);
  LanyardText *biography = lanyard_person_get_biography (person);
  GPtrArray   *links = lanyard_person_get_links (person);

  gtk_widget_set_valign (texts, GTK_ALIGN_CENTER);
  lanyard_page_add_text (GTK_BOX (texts), name, "title-1");
  lanyard_page_add_text (GTK_BOX (texts), lanyard_person_get_affiliation (person), "dimmed");
  gtk_box_append (GTK_BOX (head), lanyard_avatar_new (72, person));
  gtk_box_append (GTK_BOX (head), texts);
  gtk_box_append (content, head);

  lanyard_page_add_section (content, _ ("Contact"),
                            lanyard_address_rows_new (person, session, programme));
  append_sessions (content, _ ("Leads"), lanyard_programme_list_led_by (programme, person),
                   clocks, plan);
  append_sessions (content, _ ("Speaks in"), lanyard_programme_list_spoken_by (programme, person),
                   clocks, plan);
  append_sessions (content,
                   _ ("Led a part of"),
                   lanyard_programme_list_summed_up_by (programme, person),
                   clocks,
                   plan);
  lanyard_page_add_section (content, _ ("Biography"),
                            biography != NULL ? lanyard_prose_view_new (biography) : NULL);
  lanyard_page_add_section (content, _ ("Links"), links != NULL ? lanyard_links_new (links) : NULL);
}

/* Returns: (transfer full): what a page that tells @told shows by @clocks, to
 *   compare */
char *
lanyard_page_dup_shown (const char          *told,
                        const LanyardClocks *clocks)
{
  return g_strjoin ("\n", g_time_zone_get_identifier (lanyard_clocks_get_first (clocks)),
                    g_time_zone_get_identifier (lanyard_clocks_get_second (clocks)), told, NULL);
}

static char *
dup_shown_person (LanyardPerson       *person,
                  LanyardProgramme    *programme,
                  const LanyardClocks *clocks)
{
  g_autofree char *told = lanyard_shown_person (person, programme);

  return lanyard_page_dup_shown (told, clocks);
}

/**
 * lanyard_person_page_new:
 * @person: a person
 * @session: (nullable): what led to them, for what is written to them
 * @programme: their programme
 * @plan: where stars are
 *
 * Returns: (transfer full): a page with how to reach them, what they lead and
 *   what they speak in
 */
AdwNavigationPage *
lanyard_person_page_new (LanyardPerson    *person,
                         LanyardSession   *session,
                         LanyardProgramme *programme,
                         LanyardPlan      *plan)
{
  GTimeZone *zone = lanyard_programme_get_zone (programme);
  g_autoptr (LanyardClocks) clocks = lanyard_shown_clocks_new (zone, NULL);
  About             *about = g_new0 (About, 1);
  AdwNavigationPage *page =
    lanyard_page_create (lanyard_person_get_name (person), &about->content);

  about->person = g_strdup (lanyard_person_get_id (person));
  about->session = g_strdup (session != NULL ? lanyard_session_get_id (session) : NULL);
  about->shown = dup_shown_person (person, programme, clocks);
  about->plan = g_object_ref (plan);
  g_object_set_data_full (G_OBJECT (page), ABOUT, about, about_free);
  fill_person (about->content, person, session, programme, plan, clocks);
  return page;
}

static GtkWidget *
create_problem (const LanyardProblem *problem)
{
  g_autofree char *sentence = lanyard_words_problem (problem);
  GtkWidget       *row = adw_action_row_new ();

  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), sentence);
  adw_action_row_set_subtitle (ADW_ACTION_ROW (row), problem->path);
  adw_action_row_set_subtitle_selectable (ADW_ACTION_ROW (row), TRUE);
  return row;
}

/* They concern who makes the programme; who reads it can open the list. */
static GtkWidget *
create_problems (GPtrArray *problems)
{
  GtkWidget       *list = gtk_list_box_new ();
  GtkWidget       *expander = adw_expander_row_new ();
  g_autofree char *title = lanyard_words_count_problems (problems->len);

  gtk_list_box_set_selection_mode (GTK_LIST_BOX (list), GTK_SELECTION_NONE);
  gtk_widget_add_css_class (list, "boxed-list");
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (expander), title);
  for (guint i = 0; i < problems->len && i < MAX_PROBLEMS; i++)
    adw_expander_row_add_row (ADW_EXPANDER_ROW (expander),
                              create_problem (g_ptr_array_index (problems, i)));
  gtk_list_box_append (GTK_LIST_BOX (list), expander);
  return list;
}

static void
append_link (GPtrArray         *links,
             const LanyardLink *link)
{
  g_ptr_array_add (links, lanyard_link_new (link->kind, link->title, link->url, link->author,
                                            link->date));
}

static GtkWidget *
create_programme_links (const LanyardProgrammeFields *fields)
{
  g_autoptr (GPtrArray) links = g_ptr_array_new_with_free_func ((GDestroyNotify)lanyard_link_free);

  if (fields->url != NULL)
    g_ptr_array_add (links, lanyard_link_new (LANYARD_LINK_WEBSITE, _ ("The conference"),
                                              fields->url, NULL, LANYARD_NO_DATE));
  if (fields->programme_url != NULL)
    g_ptr_array_add (links, lanyard_link_new (LANYARD_LINK_WEBSITE, _ ("This programme"),
                                              fields->programme_url, NULL, LANYARD_NO_DATE));
  for (guint i = 0; fields->links != NULL && i < fields->links->len; i++)
    append_link (links, g_ptr_array_index (fields->links, i));

  return links->len > 0 ? lanyard_links_new (links) : NULL;
}

static GtkWidget *
create_leads (LanyardProgramme *programme)
{
  const GStrv ids = lanyard_programme_get_fields (programme)->leads;
  g_autoptr (GPtrArray) people = g_ptr_array_new_with_free_func (g_object_unref);

  for (guint i = 0; ids != NULL && ids[i] != NULL; i++)
    {
      LanyardPerson *person = lanyard_programme_find_person (programme, ids[i]);

      if (person != NULL)
        g_ptr_array_add (people, g_object_ref (person));
    }

  return people->len > 0 ? lanyard_contacts_new (people, NULL, programme) : NULL;
}

/* Times may be wrong by hours where nobody told the zone, so that is said
 * loudly; what the user chose can be chosen anew. */
static GtkWidget *
create_zone (LanyardProgramme *programme)
{
  LanyardZoneSource source = lanyard_programme_get_fields (programme)->zone_source;
  g_autofree char  *sentence = lanyard_words_zone (programme);
  GtkWidget        *list = gtk_list_box_new ();
  GtkWidget        *row = gtk_list_box_row_new ();
  GtkWidget        *button = gtk_button_new_with_mnemonic (_ ("Choose Time _Zone…"));
  GtkWidget        *box = adw_wrap_box_new ();
  GtkWidget        *label = g_object_new (GTK_TYPE_LABEL,
                                          "label", sentence,
                                          "xalign", 0.0,
                                          "wrap", TRUE,
                                          "wrap-mode", PANGO_WRAP_WORD_CHAR,
                                          "margin-top", 6,
                                          "margin-bottom", 6,
                                          NULL);

  gtk_actionable_set_action_name (GTK_ACTIONABLE (button), "app.choose-time-zone");
  gtk_widget_set_valign (button, GTK_ALIGN_CENTER);
  adw_wrap_box_set_child_spacing (ADW_WRAP_BOX (box), 12);
  adw_wrap_box_set_line_spacing (ADW_WRAP_BOX (box), 6);
  adw_wrap_box_set_justify (ADW_WRAP_BOX (box), ADW_JUSTIFY_NONE);
  adw_wrap_box_append (ADW_WRAP_BOX (box), label);
  adw_wrap_box_append (ADW_WRAP_BOX (box), button);
  gtk_widget_add_css_class (box, "zone");

  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (row), box);
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (row), FALSE);
  gtk_list_box_set_selection_mode (GTK_LIST_BOX (list), GTK_SELECTION_NONE);
  gtk_widget_add_css_class (list, "boxed-list");
  if (source <= LANYARD_ZONE_OFFSET)
    gtk_widget_add_css_class (row, "assumed");
  gtk_list_box_append (GTK_LIST_BOX (list), row);
  return list;
}

static void
fill_conference (GtkBox           *content,
                 LanyardProgramme *programme,
                 GPtrArray        *problems,
                 LanyardLibrary   *library)
{
  const LanyardProgrammeFields *fields = lanyard_programme_get_fields (programme);
  GtkWidget                    *head = gtk_box_new (GTK_ORIENTATION_VERTICAL, 8);
  g_autofree char              *place = lanyard_words_place (programme);
  g_autofree char              *counts = lanyard_words_counts (programme);
  g_autofree char              *zone = lanyard_words_zone (programme);

  lanyard_page_add_text (GTK_BOX (head), fields->title, "title-1");
  lanyard_page_add_text (GTK_BOX (head), fields->subtitle, "title-4");
  lanyard_page_add_text (GTK_BOX (head), place, "heading");
  lanyard_page_add_text (GTK_BOX (head), fields->city != NULL ? fields->venue : NULL, "body");
  lanyard_page_add_text (GTK_BOX (head), counts, "dimmed");
  if (fields->zone_source == LANYARD_ZONE_DOCUMENT)
    lanyard_page_add_text (GTK_BOX (head), zone, "dimmed");
  lanyard_page_add_text (GTK_BOX (head), fields->version, "dimmed");
  gtk_box_append (content, head);

  gtk_box_append (content, lanyard_data_card_new (library));
  if (fields->zone_source != LANYARD_ZONE_DOCUMENT)
    gtk_box_append (content, create_zone (programme));
  if (fields->description != NULL)
    lanyard_page_add_section (content, _ ("About"), lanyard_prose_view_new (fields->description));
  lanyard_page_add_section (content, _ ("Contact"), create_leads (programme));
  lanyard_page_add_section (content, _ ("Links"), create_programme_links (fields));
  if (problems->len > 0)
    gtk_box_append (content, create_problems (problems));
}

/**
 * lanyard_conference_page_new:
 * @programme: a programme
 * @problems: (element-type LanyardProblem): what its reader met
 * @library: where the state of its data is
 *
 * Returns: (transfer full): a page about the conference and the document that
 *   its programme was read from
 */
AdwNavigationPage *
lanyard_conference_page_new (LanyardProgramme *programme,
                             GPtrArray        *problems,
                             LanyardLibrary   *library)
{
  About             *about = g_new0 (About, 1);
  AdwNavigationPage *page =
    lanyard_page_create (lanyard_programme_get_title (programme), &about->content);

  about->shown = lanyard_shown_conference (programme, problems);
  about->library = g_object_ref (library);
  g_object_set_data_full (G_OBJECT (page), ABOUT, about, about_free);
  fill_conference (about->content, programme, problems, library);
  return page;
}

/* What was last known can still be read. */
void
lanyard_page_say_gone (GtkBox *content)
{
  lanyard_page_add_text (content, _ ("No longer in the programme"), "heading");
  gtk_box_reorder_child_after (content, gtk_widget_get_last_child (GTK_WIDGET (content)), NULL);
}

static void
say_gone (About *about)
{
  if (about->gone != NULL)
    return;

  lanyard_page_say_gone (about->content);
  about->gone = gtk_widget_get_first_child (GTK_WIDGET (about->content));
}

/* Returns: whether the page is empty now, to be filled with what is shown */
static gboolean
clear_unless_shown (About *about,
                    char  *shown)
{
  g_autofree char *before = g_steal_pointer (&about->shown);
  GtkWidget       *child;

  about->shown = shown;
  if (about->gone == NULL && g_str_equal (before, shown))
    return FALSE;

  about->gone = NULL;
  while ((child = gtk_widget_get_first_child (GTK_WIDGET (about->content))) != NULL)
    gtk_box_remove (about->content, child);
  return TRUE;
}

static void
update_person (AdwNavigationPage *page,
               About             *about,
               LanyardProgramme  *programme)
{
  LanyardPerson  *person = lanyard_programme_find_person (programme, about->person);
  LanyardSession *session =
    about->session != NULL ? lanyard_programme_find_session (programme, about->session) : NULL;
  g_autoptr (LanyardClocks) clocks = NULL;

  if (person == NULL)
    {
      say_gone (about);
      return;
    }
  clocks = lanyard_shown_clocks_new (lanyard_programme_get_zone (programme), about->settings);
  if (!clear_unless_shown (about, dup_shown_person (person, programme, clocks)))
    return;

  adw_navigation_page_set_title (page, lanyard_person_get_name (person));
  fill_person (about->content, person, session, programme, about->plan, clocks);
}

/**
 * lanyard_pages_set_settings:
 * @page: a page of a person, a room or a track; any other stays as it is
 * @settings: (nullable): where it is kept whose time comes first
 *
 * It heeds that from its next update on.
 */
void
lanyard_pages_set_settings (AdwNavigationPage *page,
                            GSettings         *settings)
{
  About *about = g_object_get_data (G_OBJECT (page), ABOUT);

  if (!lanyard_live_page_set_settings (page, settings) && about != NULL)
    g_set_object (&about->settings, settings);
}

/**
 * lanyard_pages_update:
 * @page: a page of a person, a room, a track or a conference; any other stays as
 *   it is
 * @programme: a newer version of the programme
 * @problems: (element-type LanyardProblem): what its reader met
 *
 * Shows what that says, or that what it is about is gone. Where nothing is different,
 * everything stays as it is.
 */
void
lanyard_pages_update (AdwNavigationPage *page,
                      LanyardProgramme  *programme,
                      GPtrArray         *problems)
{
  About *about = g_object_get_data (G_OBJECT (page), ABOUT);

  if (about == NULL)
    {
      lanyard_live_page_update (page, programme);
      return;
    }
  if (about->person != NULL)
    {
      update_person (page, about, programme);
      return;
    }
  if (!clear_unless_shown (about, lanyard_shown_conference (programme, problems)))
    return;

  adw_navigation_page_set_title (page, lanyard_programme_get_title (programme));
  fill_conference (about->content, programme, problems, about->library);
}
