/* SPDX-FileCopyrightText: 2026 The Lanyard authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "lanyard-gone-page.h"

#include "lanyard-note-view.h"
#include "lanyard-star-choice.h"
#include "lanyard-words-change.h"

#include <glib/gi18n-lib.h>

/**
 * lanyard_gone_page_new:
 * @snapshot: what was last known of a session
 * @plan: where its star and its note are
 * @zone: the venue's zone
 *
 * Returns: (transfer full): a page that says that the session is no longer in
 *   the programme, and what it was
 */
AdwNavigationPage *
lanyard_gone_page_new (const LanyardSnapshot *snapshot,
                       LanyardPlan           *plan,
                       GTimeZone             *zone)
{
  g_autofree char *when = lanyard_words_snapshot_when (snapshot, zone);
  g_autofree char *speakers = lanyard_words_snapshot_speakers (snapshot);
  GtkWidget       *view = adw_toolbar_view_new ();
  GtkWidget       *header = adw_header_bar_new ();
  GtkWidget       *status = adw_status_page_new ();
  GtkWidget       *choice = lanyard_star_choice_new (plan, snapshot->id);
  GtkWidget       *label;
  GtkWidget       *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 24);
  g_autofree char *known = NULL;

  known = g_strdup_printf ("%s%s%s", when, *speakers != '\0' ? "\n" : "", speakers);
  label = g_object_new (GTK_TYPE_LABEL,
                        "label", known,
                        "wrap", TRUE,
                        "wrap-mode", PANGO_WRAP_WORD_CHAR,
                        "justify", GTK_JUSTIFY_CENTER,
                        "selectable", TRUE,
                        NULL);
  gtk_widget_add_css_class (label, "dimmed");
  gtk_widget_set_halign (choice, GTK_ALIGN_CENTER);
  gtk_box_append (GTK_BOX (box), label);
  gtk_box_append (GTK_BOX (box), choice);
  gtk_box_append (GTK_BOX (box), lanyard_note_view_new (plan, snapshot->id));

  adw_status_page_set_icon_name (ADW_STATUS_PAGE (status), "lanyard-unscheduled-symbolic");
  adw_status_page_set_title (ADW_STATUS_PAGE (status), snapshot->title);
  adw_status_page_set_description (ADW_STATUS_PAGE (status), _ ("No longer in the programme"));
  adw_status_page_set_child (ADW_STATUS_PAGE (status), box);
  adw_header_bar_set_show_title (ADW_HEADER_BAR (header), FALSE);
  adw_toolbar_view_add_top_bar (ADW_TOOLBAR_VIEW (view), header);
  adw_toolbar_view_set_content (ADW_TOOLBAR_VIEW (view), status);
  return adw_navigation_page_new (view, snapshot->title);
}
