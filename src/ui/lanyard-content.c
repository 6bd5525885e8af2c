/* SPDX-FileCopyrightText: 2026 The Lanyard authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "lanyard-content-private.h"

#include "lanyard-offline-banner.h"
#include "lanyard-pages.h"

G_DEFINE_FINAL_TYPE (LanyardContent, lanyard_content, ADW_TYPE_NAVIGATION_PAGE)

enum {
  PROP_COLLAPSED = 1,
  N_PROPS,
};

static GParamSpec *properties[N_PROPS];

static void
time_shown_changed_cb (LanyardContent *self)
{
  if (self->programme != NULL)
    lanyard_content_update_pages (self);
}

static void
day_view_changed_cb (LanyardContent *self)
{
  if (self->place != NULL && lanyard_place_is_one_day (self->place))
    lanyard_content_show_pane_of_place (self);
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
      if (self->plan_page != NULL)
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
  gtk_widget_class_set_template_from_resource (widget_class,
                                               RESOURCE_PATH "/ui/lanyard-content.ui");
  gtk_widget_class_bind_template_child (widget_class, LanyardContent, stack);
  gtk_widget_class_bind_template_child (widget_class, LanyardContent, split_view);
  gtk_widget_class_bind_template_child (widget_class, LanyardContent, list_page);
  gtk_widget_class_bind_template_child (widget_class, LanyardContent, details);
  gtk_widget_class_bind_template_child (widget_class, LanyardContent, timetable_view);
  gtk_widget_class_bind_template_child (widget_class, LanyardContent, plan_view);
  gtk_widget_class_bind_template_child (widget_class, LanyardContent, changes_view);
}

static void
lanyard_content_init (LanyardContent *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  lanyard_content_add_back_action (self, GTK_WIDGET (self->list_page));
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
  g_signal_connect_object (settings, "changed::time-shown", G_CALLBACK (time_shown_changed_cb),
                           self, G_CONNECT_SWAPPED);
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
  if (self->plan_page != NULL)
    {
      lanyard_plan_page_show_programme (self->plan_page, programme);
      lanyard_content_show_root_of_plan (self);
    }
  lanyard_content_drop_search (self);
  lanyard_content_show_programme_in_search (self);
  lanyard_content_show_root_of_timetable (self);
  if (self->changes_page != NULL)
    {
      lanyard_changes_page_show_programme (self->changes_page, programme);
      lanyard_content_show_root_of_changes (self);
    }
  lanyard_content_show_list_of_place (self);
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
  lanyard_content_show_pane_of_place (self);
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
 * Gives the chips that narrow the list or the timetable the focus. There are none
 * of the changes, nor of what runs, and a search has its own.
 */
void
lanyard_content_narrow (LanyardContent *self)
{
  if (lanyard_content_shows_changes (self) || lanyard_content_shows_now (self) ||
      lanyard_content_is_searching (self))
    return;

  if (lanyard_content_shows_timetable (self))
    {
      lanyard_timetable_page_narrow (self->timetable_page);
      return;
    }
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
 * lanyard_content_jump_to_now:
 * @self: a content
 *
 * Scrolls to what is on, in a list or a timetable of today.
 */
void
lanyard_content_jump_to_now (LanyardContent *self)
{
  if (lanyard_content_shows_timetable (self))
    lanyard_timetable_page_jump_to_now (self->timetable_page);
  else
    lanyard_list_page_jump_to_now (self->list_page);
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
