/* SPDX-FileCopyrightText: 2026 The Lanyard authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "lanyard-content-private.h"

#include "lanyard-plan-card.h"
#include "lanyard-session-page.h"
#include "lanyard-star-button.h"
#include "lanyard-timetable-card.h"

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

/* Returns: (nullable): the id of the session whose page is on top */
const char *
lanyard_content_get_open_session (LanyardContent *self)
{
  AdwNavigationView *view = get_view (self);
  AdwNavigationPage *page = adw_navigation_view_get_visible_page (view);

  if (self->plan_page != NULL && page == ADW_NAVIGATION_PAGE (self->plan_page))
    return lanyard_plan_page_get_shown_session (self->plan_page);
  if (self->timetable_page != NULL && page == ADW_NAVIGATION_PAGE (self->timetable_page))
    return lanyard_timetable_page_get_shown_session (self->timetable_page);
  return LANYARD_IS_SESSION_PAGE (page) &&
             (view != self->details || lanyard_content_shows_details (self))
           ? lanyard_session_page_get_session (LANYARD_SESSION_PAGE (page))
           : NULL;
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
  GObject           *selected = get_selected (self);
  const char        *focused = find_focused_session (self);

  if (focused != NULL)
    return focused;
  if (has_list && is_in_list (self) && LANYARD_IS_SESSION (selected))
    return lanyard_session_get_id (LANYARD_SESSION (selected));
  return lanyard_content_get_open_session (self);
}
