/* SPDX-FileCopyrightText: 2026 The Lanyard authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "lanyard-details.h"

/* So many pages lie upon each other: who follows links for long would not go
 * back through all of them, and each has its widgets. */
#define MOST_PAGES 12

/**
 * lanyard_details_push:
 * @view: pages upon each other
 * @page: what comes upon them
 *
 * Where there are many already the first one stays, and the last ones.
 */
void
lanyard_details_push (AdwNavigationView *view,
                      AdwNavigationPage *page)
{
  g_autoptr (GListModel) stack = adw_navigation_view_get_navigation_stack (view);
  guint n_pages = g_list_model_get_n_items (stack);
  g_autoptr (GPtrArray) kept = g_ptr_array_new_with_free_func (g_object_unref);

  for (guint i = 0; i < n_pages; i++)
    if (i == 0 || i + MOST_PAGES > n_pages + 1)
      g_ptr_array_add (kept, g_list_model_get_item (stack, i));
  if (kept->len < n_pages)
    adw_navigation_view_replace (view, (AdwNavigationPage **)kept->pdata, (int)kept->len);
  adw_navigation_view_push (view, page);
}

/**
 * lanyard_details_show:
 * @split_view: what is shown beside its details
 * @details: the pages in its sidebar
 * @page: a page that is to stand there; upon another that is there if it was
 *   followed from that
 */
void
lanyard_details_show (AdwOverlaySplitView *split_view,
                      AdwNavigationView   *details,
                      AdwNavigationPage   *page)
{
  GtkRoot   *root = gtk_widget_get_root (GTK_WIDGET (split_view));
  GtkWidget *focus = root != NULL ? gtk_root_get_focus (root) : NULL;

  if (adw_overlay_split_view_get_show_sidebar (split_view) && focus != NULL &&
      gtk_widget_is_ancestor (focus, GTK_WIDGET (details)))
    lanyard_details_push (details, page);
  else
    adw_navigation_view_replace (details, &page, 1);
  adw_overlay_split_view_set_show_sidebar (split_view, TRUE);
}

/**
 * lanyard_details_go_back:
 * @split_view: what is shown beside its details
 * @details: the pages in its sidebar
 *
 * Returns: whether there were details to go back from
 */
gboolean
lanyard_details_go_back (AdwOverlaySplitView *split_view,
                         AdwNavigationView   *details)
{
  if (!adw_overlay_split_view_get_show_sidebar (split_view))
    return FALSE;

  if (!adw_navigation_view_pop (details))
    adw_overlay_split_view_set_show_sidebar (split_view, FALSE);
  return TRUE;
}
