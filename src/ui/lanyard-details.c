/* SPDX-FileCopyrightText: 2026 The Lanyard authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "lanyard-details.h"

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
    adw_navigation_view_push (details, page);
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
