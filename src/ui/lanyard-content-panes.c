/* SPDX-FileCopyrightText: 2026 The Lanyard authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "lanyard-content-private.h"

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
  lanyard_changes_page_set_models (self->changes_page, self->plan, self->settings);
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
                                     self->settings,
                                     lanyard_list_page_get_chips (self->list_page));
  lanyard_timetable_page_show_programme (self->timetable_page, self->programme);
  lanyard_content_add_back_action (self, GTK_WIDGET (self->timetable_page));
  adw_navigation_view_add (self->timetable_view, ADW_NAVIGATION_PAGE (self->timetable_page));
}

static void
make_plan_page (LanyardContent *self)
{
  self->plan_page =
    g_object_new (LANYARD_TYPE_PLAN_PAGE,
                  "narrow", adw_navigation_split_view_get_collapsed (self->split_view),
                  NULL);
  lanyard_plan_page_set_models (self->plan_page, self->plan, self->clock, self->settings);
  lanyard_plan_page_show_programme (self->plan_page, self->programme);
  lanyard_content_add_back_action (self, GTK_WIDGET (self->plan_page));
  adw_navigation_view_add (self->plan_view, ADW_NAVIGATION_PAGE (self->plan_page));
}

static void
make_now_page (LanyardContent *self)
{
  self->now_page = g_object_ref_sink (g_object_new (LANYARD_TYPE_NOW_PAGE, NULL));
  lanyard_now_page_set_models (self->now_page, self->plan, self->clock, self->settings);
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
  if (self->plan_page == NULL)
    make_plan_page (self);
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

/* A page that was taken out of a view while it was seen keeps the mark that it
 * goes when it is left, and the next view that it gets into would lose it. One
 * that it only passes through takes the mark off. */
static void
forget_removal (AdwNavigationPage *page)
{
  g_autoptr (GtkWidget) widget = g_object_ref_sink (adw_navigation_view_new ());
  AdwNavigationView *view = ADW_NAVIGATION_VIEW (widget);

  adw_navigation_view_push (view, page);
  adw_navigation_view_add (view, page);
  adw_navigation_view_replace (view, NULL, 0);
  adw_navigation_view_remove (view, page);
}

/* Shows a page in the place of the list. */
void
lanyard_content_set_list (LanyardContent    *self,
                          AdwNavigationPage *page)
{
  AdwNavigationPage *before = adw_navigation_split_view_get_sidebar (self->split_view);

  if (before == page)
    return;

  adw_navigation_split_view_set_sidebar (self->split_view, page);
  if (adw_navigation_split_view_get_collapsed (self->split_view))
    forget_removal (before);
}

/* The list itself, or what runs in its place. */
void
lanyard_content_show_list_of_place (LanyardContent *self)
{
  lanyard_content_set_list (self, lanyard_content_get_list (self));
}

/* Shows the pane that the place belongs to, and the place in it. */
void
lanyard_content_show_pane_of_place (LanyardContent *self)
{
  const char *name = get_page_of_place (self);
  gboolean    now = self->place != NULL && lanyard_place_is_now (self->place);

  if (g_str_equal (name, "timetable") && self->timetable_page == NULL)
    make_timetable_page (self);

  lanyard_content_drop_search (self);
  lanyard_content_show_list_of_place (self);
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
