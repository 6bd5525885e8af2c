/* SPDX-FileCopyrightText: 2026 The Lanyard authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "lanyard-content-private.h"

#include "lanyard-marks.h"

/* A snippet needs more room than a list's second line. */
#define LIST_WIDTH 360
#define LIST_FRACTION 0.32
#define SEARCH_WIDTH 480
#define SEARCH_FRACTION 0.46

static void
where_free (LanyardWhere *where)
{
  g_free (where->child);
  g_clear_pointer (&where->pages, g_ptr_array_unref);
  g_free (where);
}

static LanyardWhere *
remember_where (LanyardContent *self)
{
  LanyardWhere *where = g_new0 (LanyardWhere, 1);
  g_autoptr (GListModel) pages = adw_navigation_view_get_navigation_stack (self->details);

  where->child = g_strdup (gtk_stack_get_visible_child_name (self->stack));
  where->pages = g_ptr_array_new_with_free_func (g_object_unref);
  for (guint i = 0; i < g_list_model_get_n_items (pages); i++)
    g_ptr_array_add (where->pages, g_list_model_get_item (pages, i));
  return where;
}

static void
set_list_pane (LanyardContent *self,
               gboolean        searching)
{
  adw_navigation_split_view_set_max_sidebar_width (self->split_view,
                                                   searching ? SEARCH_WIDTH : LIST_WIDTH);
  adw_navigation_split_view_set_sidebar_width_fraction (
    self->split_view, searching ? SEARCH_FRACTION : LIST_FRACTION);
  lanyard_content_set_list (self, searching ? ADW_NAVIGATION_PAGE (self->search_page)
                                            : lanyard_content_get_list (self));
}

gboolean
lanyard_content_is_searching (LanyardContent *self)
{
  return self->before != NULL;
}

/* Returns: (transfer none) (nullable): the pages that are to come back after it */
GPtrArray *
lanyard_content_get_pages_before_search (LanyardContent *self)
{
  return self->before != NULL ? self->before->pages : NULL;
}

/* Goes back to the list; what is open stays open. */
void
lanyard_content_drop_search (LanyardContent *self)
{
  if (self->before == NULL)
    return;

  set_list_pane (self, FALSE);
  g_clear_pointer (&self->before, where_free);
  lanyard_search_page_clear (self->search_page);
}

/* Goes back to where one was. What was looked at by the way goes; what was
 * opened stays. Returns: whether there was a search. */
gboolean
lanyard_content_end_search (LanyardContent *self)
{
  g_autofree char *child = NULL;
  g_autoptr (GPtrArray) pages = NULL;

  if (self->before == NULL)
    return FALSE;

  child = g_steal_pointer (&self->before->child);
  pages = g_steal_pointer (&self->before->pages);
  lanyard_content_drop_search (self);
  gtk_stack_set_visible_child_name (self->stack, child);
  if (pages != NULL)
    adw_navigation_view_replace (self->details, (AdwNavigationPage **)pages->pdata,
                                 (int)pages->len);
  gtk_widget_child_focus (GTK_WIDGET (lanyard_content_get_list (self)), GTK_DIR_TAB_FORWARD);
  return TRUE;
}

/* Whether it is of the conference that is shown. */
static gboolean
is_here (LanyardContent *self,
         LanyardFound   *found)
{
  LanyardConference *current = lanyard_library_get_current (self->library);
  const char        *shown = current != NULL ? lanyard_conference_get_id (current) : NULL;

  return self->programme != NULL &&
         g_strcmp0 (lanyard_found_get_fields (found)->conference, shown) == 0;
}

/* What was found, as an object of the programme that is shown; NULL where it
 * is of another conference, or no longer there. */
GObject *
lanyard_content_find_item (LanyardContent *self,
                           LanyardFound   *found)
{
  const LanyardFoundFields *fields = lanyard_found_get_fields (found);

  if (!is_here (self, found))
    return NULL;
  if (fields->person == NULL)
    return (GObject *)lanyard_programme_find_session (self->programme,
                                                      lanyard_found_get_session_id (found));
  return (GObject *)lanyard_programme_find_person (self->programme,
                                                   lanyard_person_get_id (fields->person));
}

static void
show_page (LanyardContent *self,
           GObject        *item)
{
  AdwNavigationPage *page = lanyard_content_create_page (self, item);

  lanyard_marks_set_on_page (GTK_WIDGET (page), lanyard_search_get_terms (self->search));
  lanyard_content_replace_details (self, page);
}

static void
found_selected_cb (LanyardContent *self)
{
  LanyardFound *found = lanyard_search_page_get_selected (self->search_page);
  GObject      *item = found != NULL ? lanyard_content_find_item (self, found) : NULL;

  if (item != NULL && !adw_navigation_split_view_get_collapsed (self->split_view))
    show_page (self, item);
}

static void
found_activated_cb (LanyardContent *self,
                    LanyardFound   *found)
{
  const LanyardFoundFields *fields = lanyard_found_get_fields (found);
  GObject                  *item = lanyard_content_find_item (self, found);

  if (item != NULL)
    {
      show_page (self, item);
      g_clear_pointer (&self->before->pages, g_ptr_array_unref);
      adw_navigation_split_view_set_show_content (self->split_view, TRUE);
    }
  else if (is_here (self, found))
    gtk_widget_activate_action (GTK_WIDGET (self), "win.show-session", "s",
                                lanyard_found_get_session_id (found));
  else if (fields->person == NULL)
    gtk_widget_activate_action (GTK_WIDGET (self), "win.show-elsewhere", "(sss)",
                                fields->conference, "show-session",
                                lanyard_found_get_session_id (found));
  else
    gtk_widget_activate_action (GTK_WIDGET (self), "win.show-elsewhere", "(sss)",
                                fields->conference, "show-person",
                                lanyard_person_get_id (fields->person));
}

/* Where no page is beside it to follow, the next one is opened. */
void
lanyard_content_move_in_search (LanyardContent *self,
                                int             by)
{
  LanyardFound *before = lanyard_search_page_get_selected (self->search_page);
  LanyardFound *found;

  lanyard_search_page_move (self->search_page, by);
  found = lanyard_search_page_get_selected (self->search_page);
  if (found != before && adw_navigation_split_view_get_collapsed (self->split_view))
    found_activated_cb (self, found);
}

static void
search_stopped_cb (LanyardContent *self)
{
  lanyard_content_end_search (self);
}

/* A new programme has other days, tracks and rooms. */
void
lanyard_content_show_programme_in_search (LanyardContent *self)
{
  LanyardConference *current;

  if (self->search_page == NULL)
    return;

  current = lanyard_library_get_current (self->library);
  lanyard_search_page_show_programme (
    self->search_page, self->programme,
    current != NULL ? lanyard_conference_get_id (current) : NULL,
    g_list_model_get_n_items (lanyard_library_get_conferences (self->library)) > 1);
}

static void
library_changed_cb (LanyardContent *self)
{
  if (self->programme != NULL && !lanyard_content_is_searching (self))
    lanyard_content_show_programme_in_search (self);
}

/* Its page isn't made with the window, but when something is searched first. */
static void
make_search_page (LanyardContent *self)
{
  self->search_page =
    g_object_ref_sink (lanyard_search_page_new (self->search, self->plan, self->clock,
                                                self->settings));
  lanyard_content_add_back_action (self, GTK_WIDGET (self->search_page));
  lanyard_search_page_set_follows_selection (
    self->search_page, !adw_navigation_split_view_get_collapsed (self->split_view));
  g_signal_connect_object (self->search_page, "notify::selected", G_CALLBACK (found_selected_cb),
                           self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->search_page, "activated", G_CALLBACK (found_activated_cb), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (self->search_page, "stopped", G_CALLBACK (search_stopped_cb), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (self->library, "changed", G_CALLBACK (library_changed_cb), self,
                           G_CONNECT_SWAPPED);
  lanyard_content_show_programme_in_search (self);
}

/**
 * lanyard_content_set_search:
 * @self: a content
 * @search: what answers searches
 */
void
lanyard_content_set_search (LanyardContent *self,
                            LanyardSearch  *search)
{
  self->search = g_object_ref (search);
}

/**
 * lanyard_content_find:
 * @self: a content
 *
 * Opens the search in place of the list or the changes, or gives it the focus.
 */
void
lanyard_content_find (LanyardContent *self)
{
  if (self->search == NULL || self->programme == NULL)
    return;

  if (self->search_page == NULL)
    make_search_page (self);
  if (self->before == NULL)
    {
      self->before = remember_where (self);
      set_list_pane (self, TRUE);
      gtk_stack_set_visible_child_name (self->stack, "list");
    }
  adw_navigation_split_view_set_show_content (self->split_view, FALSE);
  lanyard_search_page_begin (self->search_page);
}

/**
 * lanyard_content_find_typed:
 * @self: a content
 * @controller: what was typed where nobody wanted it, while its handler runs
 *
 * Returns: whether a search was begun with it
 */
gboolean
lanyard_content_find_typed (LanyardContent        *self,
                            GtkEventControllerKey *controller)
{
  if (self->search == NULL || self->programme == NULL)
    return FALSE;

  if (!lanyard_content_is_searching (self))
    lanyard_content_find (self);
  return lanyard_search_page_forward_key (self->search_page, controller);
}
