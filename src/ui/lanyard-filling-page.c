/* SPDX-FileCopyrightText: 2026 The Lanyard authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "lanyard-filling-page.h"

#include "lanyard-shown-clocks.h"
#include "lanyard-star-button.h"
#include "lanyard-star-menu.h"
#include "lanyard-words-plan.h"
#include "lanyard-words-time.h"

#include <glib/gi18n-lib.h>

/* So many are shown: what comes after that nobody chooses from. */
#define MOST_ROWS 50

#define FILLING "lanyard-filling"

/* What a page is about, with what it needs to be filled anew. */
typedef struct
{
  LanyardPlan      *plan;
  LanyardProgramme *programme;
  GSettings        *settings; /* (nullable) */
  LanyardDate       date;
  LanyardSpan       gap;
  AdwWindowTitle   *title; /* (unowned) */
  GtkBox           *box;   /* (unowned) */
} Gap;

static void
gap_free (gpointer data)
{
  Gap *gap = data;

  g_object_unref (gap->plan);
  g_object_unref (gap->programme);
  g_clear_object (&gap->settings);
  g_free (gap);
}

/* When a session begins and how long it is, on top of each other. */
static GtkWidget *
create_times (LanyardSession *session,
              GTimeZone      *zone)
{
  GtkWidget       *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  g_autofree char *clock = lanyard_words_clock (lanyard_session_get_start (session), zone);
  g_autofree char *length = lanyard_words_duration (lanyard_session_get_duration (session));
  GtkWidget       *start = gtk_label_new (clock);
  GtkWidget       *duration = gtk_label_new (length);

  gtk_label_set_xalign (GTK_LABEL (start), 0);
  gtk_label_set_xalign (GTK_LABEL (duration), 0);
  gtk_widget_add_css_class (start, "heading");
  gtk_widget_add_css_class (start, "numeric");
  gtk_widget_add_css_class (duration, "caption");
  gtk_widget_add_css_class (duration, "dimmed");
  gtk_widget_set_valign (box, GTK_ALIGN_CENTER);
  gtk_box_append (GTK_BOX (box), start);
  gtk_box_append (GTK_BOX (box), duration);
  return box;
}

/* Returns: (transfer full) (nullable): where it is and who speaks; below, when it
 *   is by the second clock */
static char *
dup_line (LanyardSession        *session,
          const LanyardPlanItem *item,
          const LanyardClocks   *clocks)
{
  g_autofree char *line = lanyard_words_plan_line (item);
  g_autofree char *second = lanyard_words_second_when (session, clocks);

  if (line == NULL || second == NULL)
    return line != NULL ? g_steal_pointer (&line) : g_steal_pointer (&second);
  return g_strdup_printf ("%s\n%s", line, second);
}

static GtkWidget *
create_row (LanyardSession *session,
            LanyardPlan    *plan,
            LanyardClocks  *clocks,
            GtkSizeGroup   *widths)
{
  g_autoptr (LanyardSnapshot) snapshot = lanyard_snapshot_new (session);
  g_autoptr (LanyardPlanItem) item = lanyard_plan_item_new (snapshot, LANYARD_STAR_OFF, FALSE);
  g_autofree char *line = dup_line (session, item, clocks);
  const char      *id = lanyard_session_get_id (session);
  GtkWidget       *row = adw_action_row_new ();
  GtkWidget       *star = lanyard_star_button_new (plan);
  GtkWidget       *times = create_times (session, lanyard_clocks_get_first (clocks));

  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), lanyard_session_get_title (session));
  adw_action_row_set_title_lines (ADW_ACTION_ROW (row), 2);
  adw_action_row_set_subtitle_lines (ADW_ACTION_ROW (row), 1);
  if (line != NULL)
    adw_action_row_set_subtitle (ADW_ACTION_ROW (row), line);
  gtk_widget_set_tooltip_text (row, line);
  lanyard_star_button_set_session (LANYARD_STAR_BUTTON (star), id,
                                   lanyard_session_get_title (session));
  gtk_size_group_add_widget (widths, times);
  adw_action_row_add_prefix (ADW_ACTION_ROW (row), times);
  adw_action_row_add_suffix (ADW_ACTION_ROW (row), star);
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (row), TRUE);
  gtk_actionable_set_action_target (GTK_ACTIONABLE (row), "s", id);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (row), "win.show-session");
  return row;
}

static void
append_sessions (GtkBox        *box,
                 const char    *title,
                 GPtrArray     *sessions,
                 LanyardPlan   *plan,
                 LanyardClocks *clocks)
{
  g_autoptr (GtkSizeGroup) widths = gtk_size_group_new (GTK_SIZE_GROUP_HORIZONTAL);
  GtkWidget *group = gtk_box_new (GTK_ORIENTATION_VERTICAL, 10);
  GtkWidget *list = gtk_list_box_new ();
  GtkWidget *heading = g_object_new (GTK_TYPE_LABEL,
                                     "label", title,
                                     "xalign", 0.0,
                                     "accessible-role", GTK_ACCESSIBLE_ROLE_HEADING,
                                     NULL);

  gtk_widget_add_css_class (heading, "heading");
  gtk_widget_add_css_class (list, "boxed-list");
  gtk_list_box_set_selection_mode (GTK_LIST_BOX (list), GTK_SELECTION_NONE);
  gtk_accessible_update_property (GTK_ACCESSIBLE (list), GTK_ACCESSIBLE_PROPERTY_LABEL, title, -1);
  for (guint i = 0; i < MIN (sessions->len, MOST_ROWS); i++)
    gtk_list_box_append (GTK_LIST_BOX (list),
                         create_row (g_ptr_array_index (sessions, i), plan, clocks, widths));
  lanyard_star_menu_attach (list, plan);
  gtk_box_append (GTK_BOX (group), heading);
  gtk_box_append (GTK_BOX (group), list);
  gtk_box_append (box, group);
}

static char *
dup_subtitle (const LanyardSpan   *gap,
              const LanyardClocks *clocks)
{
  g_autofree char *when = lanyard_words_span (gap, lanyard_clocks_get_first (clocks));
  g_autofree char *second = lanyard_words_second_span (gap, clocks);
  g_autofree char *length = lanyard_words_span_length (gap);

  return g_strdup_printf ("%s · %s%s%s", when, length, second != NULL ? " · " : "",
                          second != NULL ? second : "");
}

static void
fill (Gap *gap)
{
  g_autoptr (LanyardFilling) filling =
              lanyard_filling_new (gap->plan, gap->programme, gap->date, &gap->gap);
  g_autoptr (LanyardClocks) clocks =
              lanyard_shown_clocks_new (lanyard_programme_get_zone (gap->programme), gap->settings);
  g_autofree char *subtitle = dup_subtitle (&gap->gap, clocks);
  GtkWidget       *child;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (gap->box))) != NULL)
    gtk_box_remove (gap->box, child);
  adw_window_title_set_subtitle (gap->title, subtitle);
  if (filling->whole->len > 0)
    append_sessions (gap->box, _ ("Fits Whole"), filling->whole, gap->plan, clocks);
  if (filling->partly->len > 0)
    append_sessions (gap->box, _ ("Fits in Part"), filling->partly, gap->plan, clocks);
}

/* Returns: what is filled of the page */
static GtkWidget *
create_box (AdwNavigationPage *page,
            AdwWindowTitle    *title)
{
  GtkWidget *view = adw_toolbar_view_new ();
  GtkWidget *header = adw_header_bar_new ();
  GtkWidget *scrolled = gtk_scrolled_window_new ();
  GtkWidget *clamp = adw_clamp_new ();
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 18);

  gtk_widget_add_css_class (box, "filling");
  adw_header_bar_set_title_widget (ADW_HEADER_BAR (header), GTK_WIDGET (title));
  adw_clamp_set_child (ADW_CLAMP (clamp), box);
  gtk_scrolled_window_set_policy (GTK_SCROLLED_WINDOW (scrolled), GTK_POLICY_NEVER,
                                  GTK_POLICY_AUTOMATIC);
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (scrolled), clamp);
  adw_toolbar_view_add_top_bar (ADW_TOOLBAR_VIEW (view), header);
  adw_toolbar_view_set_content (ADW_TOOLBAR_VIEW (view), scrolled);
  adw_navigation_page_set_child (page, view);
  return box;
}

static void
time_shown_changed_cb (AdwNavigationPage *page)
{
  fill (g_object_get_data (G_OBJECT (page), FILLING));
}

/**
 * lanyard_filling_page_new:
 * @plan: a plan
 * @programme: the programme that it is of
 * @date: the conference day
 * @gap: when nothing is in the plan
 * @settings: (nullable): where it is kept whose time comes first
 *
 * Returns: (transfer full): a page of what could be seen then, each with its
 *   star: what fits whole, the best first, then what fits in part
 */
AdwNavigationPage *
lanyard_filling_page_new (LanyardPlan       *plan,
                          LanyardProgramme  *programme,
                          LanyardDate        date,
                          const LanyardSpan *gap,
                          GSettings         *settings)
{
  Gap               *about = g_new0 (Gap, 1);
  AdwNavigationPage *page =
    g_object_new (ADW_TYPE_NAVIGATION_PAGE, "title", _ ("What Fits"), NULL);

  about->plan = g_object_ref (plan);
  about->programme = g_object_ref (programme);
  about->date = date;
  about->gap = *gap;
  about->title = ADW_WINDOW_TITLE (adw_window_title_new (_ ("What Fits"), ""));
  about->box = GTK_BOX (create_box (page, about->title));
  g_object_set_data_full (G_OBJECT (page), FILLING, about, gap_free);
  if (g_set_object (&about->settings, settings))
    g_signal_connect_object (settings, "changed::time-shown", G_CALLBACK (time_shown_changed_cb),
                             page, G_CONNECT_SWAPPED);
  fill (about);
  return page;
}

/**
 * lanyard_filling_page_update:
 * @page: a page of what fits a gap; any other stays as it is
 * @programme: a newer version of the programme
 *
 * Shows what fits of that.
 */
void
lanyard_filling_page_update (AdwNavigationPage *page,
                             LanyardProgramme  *programme)
{
  Gap *about = g_object_get_data (G_OBJECT (page), FILLING);

  if (about != NULL && g_set_object (&about->programme, programme))
    fill (about);
}
