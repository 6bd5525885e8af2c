/* SPDX-FileCopyrightText: 2026 The Lanyard authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "lanyard-content-private.h"

#include "lanyard-offline-banner.h"
#include "lanyard-pages.h"
#include "lanyard-plan-card.h"
#include "lanyard-session-page.h"
#include "lanyard-star-button.h"
#include "lanyard-timetable-card.h"

G_DEFINE_FINAL_TYPE (LanyardContent, lanyard_content, ADW_TYPE_NAVIGATION_PAGE)

enum {
  PROP_COLLAPSED = 1,
  N_PROPS,
};

static GParamSpec *properties[N_PROPS];

gboolean
lanyard_content_shows_changes (LanyardContent *self)
{
  return g_strcmp0 (gtk_stack_get_visible_child_name (self->stack), "changes") == 0;
}

gboolean
lanyard_content_shows_timetable (LanyardContent *self)
{
  return g_strcmp0 (gtk_stack_get_visible_child_name (self->stack), "timetable") == 0;
}

gboolean
lanyard_content_shows_plan (LanyardContent *self)
{
  return g_strcmp0 (gtk_stack_get_visible_child_name (self->stack), "plan") == 0;
}

gboolean
lanyard_content_shows_now (LanyardContent *self)
{
  return !lanyard_content_is_searching (self) && self->place != NULL &&
         lanyard_place_is_now (self->place);
}

/* Whether pages are seen; else the list covers them. */
gboolean
lanyard_content_shows_details (LanyardContent *self)
{
  return !adw_navigation_split_view_get_collapsed (self->split_view) ||
         adw_navigation_split_view_get_show_content (self->split_view);
}

static void
leave_list (GSimpleAction *action,
            GVariant      *target,
            gpointer       user_data)
{
  GtkWidget *view = gtk_widget_get_ancestor (user_data, ADW_TYPE_NAVIGATION_SPLIT_VIEW);

  if (lanyard_content_end_search (user_data))
    return;

  adw_navigation_split_view_set_show_content (ADW_NAVIGATION_SPLIT_VIEW (view), FALSE);
}

/* The back button of the first page leads to the sidebar. Without this the view
 * within would answer it, also while there is nothing in it to go back from. */
void
lanyard_content_add_back_action (LanyardContent *self,
                                 GtkWidget      *page)
{
  static const GActionEntry entries[] = { { .name = "pop", .activate = leave_list } };
  g_autoptr (GSimpleActionGroup) group = g_simple_action_group_new ();

  g_action_map_add_action_entries (G_ACTION_MAP (group), entries, G_N_ELEMENTS (entries), self);
  gtk_widget_insert_action_group (page, "navigation", G_ACTION_GROUP (group));
}

/* Most often nobody looks at the changes before the list, so that their page
 * isn't made with the window. */
static void
make_changes_page (LanyardContent *self)
{
  self->changes_page = g_object_new (LANYARD_TYPE_CHANGES_PAGE, NULL);
  lanyard_changes_page_set_plan (self->changes_page, self->plan);
  lanyard_changes_page_show_programme (self->changes_page, self->programme);
  lanyard_content_add_back_action (self, GTK_WIDGET (self->changes_page));
  adw_navigation_view_add (self->changes_view, ADW_NAVIGATION_PAGE (self->changes_page));
}

static void
make_timetable_page (LanyardContent *self)
{
  self->timetable_page =
    g_object_new (LANYARD_TYPE_TIMETABLE_PAGE,
                  "narrow", adw_navigation_split_view_get_collapsed (self->split_view),
                  NULL);
  lanyard_timetable_page_set_models (self->timetable_page, self->plan, self->clock,
                                     self->settings);
  lanyard_timetable_page_show_programme (self->timetable_page, self->programme);
  lanyard_content_add_back_action (self, GTK_WIDGET (self->timetable_page));
  adw_navigation_view_add (self->timetable_view, ADW_NAVIGATION_PAGE (self->timetable_page));
}

static void
make_now_page (LanyardContent *self)
{
  self->now_page = g_object_ref_sink (g_object_new (LANYARD_TYPE_NOW_PAGE, NULL));
  lanyard_now_page_set_models (self->now_page, self->plan, self->clock);
  lanyard_now_page_show_programme (self->now_page, self->programme);
  lanyard_content_add_back_action (self, GTK_WIDGET (self->now_page));
  g_signal_connect_swapped (self->now_page, "activated",
                            G_CALLBACK (lanyard_content_take_activated), self);
}

void
lanyard_content_show_root_of_changes (LanyardContent *self)
{
  if (self->changes_page == NULL)
    make_changes_page (self);
  adw_navigation_view_pop_to_page (self->changes_view, ADW_NAVIGATION_PAGE (self->changes_page));
}

void
lanyard_content_show_root_of_timetable (LanyardContent *self)
{
  if (self->timetable_page != NULL)
    adw_navigation_view_pop_to_page (self->timetable_view,
                                     ADW_NAVIGATION_PAGE (self->timetable_page));
}

void
lanyard_content_show_root_of_plan (LanyardContent *self)
{
  adw_navigation_view_pop_to_page (self->plan_view, ADW_NAVIGATION_PAGE (self->plan_page));
}

/* Returns: the name of the page of the stack that the place belongs to: a day's
 *   is what the user chose last */
static const char *
get_page_of_place (LanyardContent *self)
{
  g_autofree char *view = g_settings_get_string (self->settings, "day-view");

  if (self->place != NULL && lanyard_place_is_changes (self->place))
    return "changes";
  if (self->place != NULL && lanyard_place_is_plan (self->place))
    return "plan";
  if (self->place != NULL && lanyard_place_is_one_day (self->place) &&
      g_str_equal (view, "timetable"))
    return "timetable";
  return "list";
}

/* Whether the place is one whose items the list shows. */
gboolean
lanyard_content_lists_place (LanyardContent *self)
{
  return !lanyard_place_is_now (self->place) && g_str_equal (get_page_of_place (self), "list");
}

/* What runs stands where other lists do, with the same pages beside it. Its page
 * isn't made before that. */
AdwNavigationPage *
lanyard_content_get_list (LanyardContent *self)
{
  if (self->place == NULL || !lanyard_place_is_now (self->place))
    return ADW_NAVIGATION_PAGE (self->list_page);

  if (self->now_page == NULL)
    make_now_page (self);
  return ADW_NAVIGATION_PAGE (self->now_page);
}

static void
show_list (LanyardContent *self)
{
  AdwNavigationPage *page = lanyard_content_get_list (self);

  if (adw_navigation_split_view_get_sidebar (self->split_view) != page)
    adw_navigation_split_view_set_sidebar (self->split_view, page);
}

static void
show_place (LanyardContent *self)
{
  const char *name = get_page_of_place (self);
  gboolean    now = self->place != NULL && lanyard_place_is_now (self->place);

  if (g_str_equal (name, "timetable") && self->timetable_page == NULL)
    make_timetable_page (self);

  lanyard_content_drop_search (self);
  show_list (self);
  if (now)
    adw_navigation_split_view_set_show_content (self->split_view, FALSE);
  else if (g_str_equal (name, "changes"))
    lanyard_content_show_root_of_changes (self);
  else if (g_str_equal (name, "plan"))
    lanyard_content_show_root_of_plan (self);
  else if (g_str_equal (name, "timetable"))
    lanyard_timetable_page_show_place (self->timetable_page, self->place);
  else
    {
      lanyard_list_page_show_place (self->list_page, self->place);
      lanyard_content_show_track_of_place (self);
    }
  lanyard_content_show_root_of_timetable (self);
  gtk_stack_set_visible_child_name (self->stack, name);
}

static void
day_view_changed_cb (LanyardContent *self)
{
  if (self->place != NULL && lanyard_place_is_one_day (self->place))
    show_place (self);
}

static void
lanyard_content_get_property (GObject    *object,
                              guint       prop_id,
                              GValue     *value,
                              GParamSpec *pspec)
{
  LanyardContent *self = LANYARD_CONTENT (object);

  if (prop_id == PROP_COLLAPSED)
    g_value_set_boolean (value, adw_navigation_split_view_get_collapsed (self->split_view));
  else
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
}

static void
lanyard_content_set_property (GObject      *object,
                              guint         prop_id,
                              const GValue *value,
                              GParamSpec   *pspec)
{
  LanyardContent *self = LANYARD_CONTENT (object);

  if (prop_id == PROP_COLLAPSED)
    {
      adw_navigation_split_view_set_collapsed (self->split_view, g_value_get_boolean (value));
      g_object_set (self->list_page, "follows-selection", !g_value_get_boolean (value), NULL);
      if (self->timetable_page != NULL)
        g_object_set (self->timetable_page, "narrow", g_value_get_boolean (value), NULL);
      g_object_set (self->plan_page, "narrow", g_value_get_boolean (value), NULL);
      if (self->search_page != NULL)
        lanyard_search_page_set_follows_selection (self->search_page,
                                                   !g_value_get_boolean (value));
    }
  else
    {
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
lanyard_content_dispose (GObject *object)
{
  LanyardContent *self = LANYARD_CONTENT (object);

  lanyard_content_drop_search (self);
  g_clear_object (&self->search_page);
  g_clear_object (&self->search);
  /* else both this class and the one above would take it out */
  adw_navigation_page_set_child (ADW_NAVIGATION_PAGE (self), NULL);
  gtk_widget_dispose_template (GTK_WIDGET (self), LANYARD_TYPE_CONTENT);
  g_clear_object (&self->now_page);
  g_clear_object (&self->plan);
  g_clear_object (&self->library);
  g_clear_object (&self->clock);
  g_clear_object (&self->settings);
  g_clear_object (&self->place);
  g_clear_object (&self->programme);
  g_clear_pointer (&self->problems, g_ptr_array_unref);

  G_OBJECT_CLASS (lanyard_content_parent_class)->dispose (object);
}

static void
lanyard_content_class_init (LanyardContentClass *klass)
{
  GObjectClass   *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->get_property = lanyard_content_get_property;
  object_class->set_property = lanyard_content_set_property;
  object_class->dispose = lanyard_content_dispose;

  /* Whether there is room for one pane only. */
  properties[PROP_COLLAPSED] = g_param_spec_boolean ("collapsed", NULL, NULL, FALSE,
                                                     G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);

  g_type_ensure (LANYARD_TYPE_LIST_PAGE);
  g_type_ensure (LANYARD_TYPE_PLAN_PAGE);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               RESOURCE_PATH "/ui/lanyard-content.ui");
  gtk_widget_class_bind_template_child (widget_class, LanyardContent, stack);
  gtk_widget_class_bind_template_child (widget_class, LanyardContent, split_view);
  gtk_widget_class_bind_template_child (widget_class, LanyardContent, list_page);
  gtk_widget_class_bind_template_child (widget_class, LanyardContent, details);
  gtk_widget_class_bind_template_child (widget_class, LanyardContent, timetable_view);
  gtk_widget_class_bind_template_child (widget_class, LanyardContent, plan_view);
  gtk_widget_class_bind_template_child (widget_class, LanyardContent, plan_page);
  gtk_widget_class_bind_template_child (widget_class, LanyardContent, changes_view);
}

static void
lanyard_content_init (LanyardContent *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  lanyard_content_add_back_action (self, GTK_WIDGET (self->list_page));
  lanyard_content_add_back_action (self, GTK_WIDGET (self->plan_page));
  g_signal_connect_swapped (self->list_page, "notify::selected",
                            G_CALLBACK (lanyard_content_take_selected), self);
  g_signal_connect_swapped (self->list_page, "activated",
                            G_CALLBACK (lanyard_content_take_activated), self);
}

/**
 * lanyard_content_set_plan:
 * @self: a content that shows nothing yet
 * @plan: where stars and changes are
 */
void
lanyard_content_set_plan (LanyardContent *self,
                          LanyardPlan    *plan)
{
  self->plan = g_object_ref (plan);
}

/**
 * lanyard_content_set_settings:
 * @self: a content that has its plan, and shows nothing yet
 * @settings: where it is kept how a day is shown
 * @clock: the clock that tells what is past
 */
void
lanyard_content_set_settings (LanyardContent *self,
                              GSettings      *settings,
                              LanyardClock   *clock)
{
  self->settings = g_object_ref (settings);
  lanyard_list_page_set_plan (self->list_page, self->plan, clock);
  lanyard_list_page_set_settings (self->list_page, settings);
  self->clock = g_object_ref (clock);
  lanyard_plan_page_set_models (self->plan_page, self->plan, clock, settings);
  g_signal_connect_object (settings, "changed::day-view", G_CALLBACK (day_view_changed_cb), self,
                           G_CONNECT_SWAPPED);
}

/**
 * lanyard_content_set_library:
 * @self: a content that shows nothing yet
 * @library: where the state of the data is
 * @clock: the clock that decides whether that matters
 */
void
lanyard_content_set_library (LanyardContent *self,
                             LanyardLibrary *library,
                             LanyardClock   *clock)
{
  self->library = g_object_ref (library);
  lanyard_list_page_add_banner (self->list_page, lanyard_offline_banner_new (library, clock));
}

/**
 * lanyard_content_show_programme:
 * @self: a content
 * @programme: what it shows from now on
 * @problems: (element-type LanyardProblem): what its reader met
 *
 * Nothing is listed until a place is shown.
 */
void
lanyard_content_show_programme (LanyardContent   *self,
                                LanyardProgramme *programme,
                                GPtrArray        *problems)
{
  g_set_object (&self->programme, programme);
  g_clear_pointer (&self->problems, g_ptr_array_unref);
  self->problems = g_ptr_array_ref (problems);

  g_clear_object (&self->place);
  lanyard_list_page_show_programme (self->list_page, programme);
  if (self->now_page != NULL)
    lanyard_now_page_show_programme (self->now_page, programme);
  if (self->timetable_page != NULL)
    lanyard_timetable_page_show_programme (self->timetable_page, programme);
  lanyard_plan_page_show_programme (self->plan_page, programme);
  lanyard_content_show_root_of_plan (self);
  lanyard_content_drop_search (self);
  lanyard_content_show_programme_in_search (self);
  lanyard_content_show_root_of_timetable (self);
  if (self->changes_page != NULL)
    {
      lanyard_changes_page_show_programme (self->changes_page, programme);
      lanyard_content_show_root_of_changes (self);
    }
  show_list (self);
  gtk_stack_set_visible_child_name (self->stack, "list");
  lanyard_content_replace_details (
    self, lanyard_conference_page_new (programme, problems, self->library));
  adw_navigation_split_view_set_show_content (self->split_view, FALSE);
}

/**
 * lanyard_content_show_place:
 * @self: a content
 * @place: (nullable): what it lists from now on, or the place of the changes or
 *   of the plan
 */
void
lanyard_content_show_place (LanyardContent *self,
                            LanyardPlace   *place)
{
  g_set_object (&self->place, place);
  show_place (self);
}

/**
 * lanyard_content_show_list:
 * @self: a content
 *
 * Where a page covers the list, or the changes, goes back to them.
 */
void
lanyard_content_show_list (LanyardContent *self)
{
  lanyard_content_drop_search (self);
  if (lanyard_content_shows_changes (self))
    lanyard_content_show_root_of_changes (self);
  else if (lanyard_content_shows_plan (self))
    lanyard_content_show_root_of_plan (self);
  else if (lanyard_content_shows_timetable (self))
    lanyard_content_show_root_of_timetable (self);
  else
    adw_navigation_split_view_set_show_content (self->split_view, FALSE);
}

/**
 * lanyard_content_narrow:
 * @self: a content
 *
 * Gives the chips that narrow the list the focus: a timetable becomes a list.
 * There are none of the changes, nor of what runs, and a search has its own.
 */
void
lanyard_content_narrow (LanyardContent *self)
{
  if (lanyard_content_shows_changes (self) || lanyard_content_shows_now (self) ||
      lanyard_content_is_searching (self))
    return;

  if (lanyard_content_shows_timetable (self))
    g_settings_set_string (self->settings, "day-view", "list");
  adw_navigation_split_view_set_show_content (self->split_view, FALSE);
  lanyard_list_page_narrow (self->list_page);
}

/**
 * lanyard_content_move_in_list:
 * @self: a content
 * @by: 1 for the next row, -1 for the one before
 */
void
lanyard_content_move_in_list (LanyardContent *self,
                              int             by)
{
  if (lanyard_content_is_searching (self))
    lanyard_content_move_in_search (self, by);
  else if (!lanyard_content_shows_changes (self) && !lanyard_content_shows_timetable (self) &&
           !lanyard_content_shows_now (self) && !lanyard_content_shows_plan (self))
    lanyard_list_page_move (self->list_page, by);
}

/**
 * lanyard_content_go_back:
 * @self: a content
 *
 * Returns: whether there was something in it to go back from
 */
gboolean
lanyard_content_go_back (LanyardContent *self)
{
  if (lanyard_content_shows_changes (self))
    return adw_navigation_view_pop (self->changes_view);
  if (lanyard_content_shows_plan (self))
    return adw_navigation_view_pop (self->plan_view) ||
           lanyard_plan_page_go_back (self->plan_page);
  if (lanyard_content_shows_timetable (self))
    return adw_navigation_view_pop (self->timetable_view) ||
           lanyard_timetable_page_go_back (self->timetable_page);
  if (lanyard_content_shows_details (self) && adw_navigation_view_pop (self->details))
    return TRUE;
  if (!adw_navigation_split_view_get_collapsed (self->split_view) ||
      !adw_navigation_split_view_get_show_content (self->split_view))
    return lanyard_content_end_search (self);

  adw_navigation_split_view_set_show_content (self->split_view, FALSE);
  return TRUE;
}

/**
 * lanyard_content_switch_day_view:
 * @self: a content
 *
 * Shows a day as a timetable where it was a list, and the other way round.
 */
void
lanyard_content_switch_day_view (LanyardContent *self)
{
  gboolean timetable = lanyard_content_shows_timetable (self);

  if (self->place != NULL && lanyard_place_is_one_day (self->place))
    g_settings_set_string (self->settings, "day-view", timetable ? "list" : "timetable");
}

/**
 * lanyard_content_zoom:
 * @self: a content
 * @step: 1 for higher hours of a timetable, -1 for lower, 0 for those at first
 */
void
lanyard_content_zoom (LanyardContent *self,
                      int             step)
{
  if (lanyard_content_shows_timetable (self))
    lanyard_timetable_page_zoom (self->timetable_page, step);
}

/* The session of the row or card that has the focus, if it is in one. */
static const char *
find_focused_session (LanyardContent *self)
{
  GtkRoot           *root = gtk_widget_get_root (GTK_WIDGET (self));
  GtkWidget         *focus = root != NULL ? gtk_root_get_focus (root) : NULL;
  GtkWidget         *row = NULL;
  LanyardStarButton *button;

  if (focus != NULL && gtk_widget_is_ancestor (focus, GTK_WIDGET (self)))
    row = gtk_widget_get_ancestor (focus, GTK_TYPE_LIST_BOX_ROW);
  if (row == NULL && focus != NULL && gtk_widget_is_ancestor (focus, GTK_WIDGET (self)))
    row = gtk_widget_get_ancestor (focus, LANYARD_TYPE_TIMETABLE_CARD);
  if (row == NULL && focus != NULL && gtk_widget_is_ancestor (focus, GTK_WIDGET (self)))
    row = gtk_widget_get_ancestor (focus, LANYARD_TYPE_PLAN_CARD);
  if (row == NULL && focus != NULL && lanyard_content_shows_now (self) &&
      gtk_widget_is_ancestor (focus, GTK_WIDGET (self->now_page)))
    row = focus;
  button = row != NULL ? lanyard_star_button_find (row) : NULL;
  return button != NULL ? lanyard_star_button_get_session (button) : NULL;
}

/* Returns: where pages lie upon each other */
static AdwNavigationView *
get_view (LanyardContent *self)
{
  if (lanyard_content_shows_changes (self))
    return self->changes_view;
  if (lanyard_content_shows_plan (self))
    return self->plan_view;
  return lanyard_content_shows_timetable (self) ? self->timetable_view : self->details;
}

static gboolean
is_in_list (LanyardContent *self)
{
  GtkWidget *page = GTK_WIDGET (adw_navigation_split_view_get_sidebar (self->split_view));
  GtkRoot   *root = gtk_widget_get_root (GTK_WIDGET (self));
  GtkWidget *focus = root != NULL ? gtk_root_get_focus (root) : NULL;

  return !lanyard_content_shows_details (self) ||
         (focus != NULL && gtk_widget_is_ancestor (focus, page));
}

/* The session or person that is selected in the list, or was found. */
static GObject *
get_selected (LanyardContent *self)
{
  LanyardFound *found;

  if (!lanyard_content_is_searching (self))
    return lanyard_list_page_get_selected (self->list_page);

  found = lanyard_search_page_get_selected (self->search_page);
  return found != NULL ? lanyard_content_find_item (self, found) : NULL;
}

/**
 * lanyard_content_get_session:
 * @self: a content
 *
 * Returns: (nullable): the id of the session that a key is meant for: the one
 *   whose row has the focus, or is selected while the focus is in the list,
 *   else the one whose page is open
 */
const char *
lanyard_content_get_session (LanyardContent *self)
{
  AdwNavigationView *view = get_view (self);
  gboolean           has_list = view == self->details && !lanyard_content_shows_now (self);
  AdwNavigationPage *page = adw_navigation_view_get_visible_page (view);
  GObject           *selected = get_selected (self);
  const char        *focused = find_focused_session (self);

  if (focused != NULL)
    return focused;
  if (page == ADW_NAVIGATION_PAGE (self->plan_page))
    return lanyard_plan_page_get_shown_session (self->plan_page);
  if (self->timetable_page != NULL && page == ADW_NAVIGATION_PAGE (self->timetable_page))
    return lanyard_timetable_page_get_shown_session (self->timetable_page);
  if (has_list && is_in_list (self) && LANYARD_IS_SESSION (selected))
    return lanyard_session_get_id (LANYARD_SESSION (selected));
  return LANYARD_IS_SESSION_PAGE (page) &&
             (view != self->details || lanyard_content_shows_details (self))
           ? lanyard_session_page_get_session (LANYARD_SESSION_PAGE (page))
           : NULL;
}
