/* SPDX-FileCopyrightText: 2026 The Lanyard authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "lanyard-gone-page.h"

#include "lanyard-note-view.h"
#include "lanyard-shown-clocks.h"
#include "lanyard-star-choice.h"
#include "lanyard-words-change.h"

#include <glib/gi18n-lib.h>

#define KNOWN "lanyard-known"

/* What is known of the session, with whose time that is told in. */
typedef struct
{
  LanyardSnapshot *snapshot;
  GTimeZone       *zone;
  GSettings       *settings; /* (nullable) */
} Known;

static void
known_free (gpointer data)
{
  Known *known = data;

  lanyard_snapshot_free (known->snapshot);
  g_time_zone_unref (known->zone);
  g_clear_object (&known->settings);
  g_free (known);
}

/* Tells when it was, by both clocks, and who spoke. */
static void
update_label (GtkLabel *label)
{
  Known *known = g_object_get_data (G_OBJECT (label), KNOWN);
  g_autoptr (LanyardClocks) clocks = lanyard_shown_clocks_new (known->zone, known->settings);
  g_autofree char *when =
    lanyard_words_snapshot_when (known->snapshot, lanyard_clocks_get_first (clocks));
  g_autofree char *second = lanyard_words_second_snapshot (known->snapshot, clocks);
  g_autofree char *speakers = lanyard_words_snapshot_speakers (known->snapshot);
  GString         *text = g_string_new (when);
  g_autofree char *all = NULL;

  if (second != NULL)
    g_string_append_printf (text, "\n%s", second);
  if (*speakers != '\0')
    g_string_append_printf (text, "\n%s", speakers);
  all = g_string_free_and_steal (text);
  gtk_label_set_label (label, all);
}

static GtkWidget *
create_label (const LanyardSnapshot *snapshot,
              GTimeZone             *zone,
              GSettings             *settings)
{
  Known     *known = g_new0 (Known, 1);
  GtkWidget *label = g_object_new (GTK_TYPE_LABEL,
                                   "wrap", TRUE,
                                   "wrap-mode", PANGO_WRAP_WORD_CHAR,
                                   "justify", GTK_JUSTIFY_CENTER,
                                   "selectable", TRUE,
                                   NULL);

  known->snapshot = lanyard_snapshot_copy (snapshot);
  known->zone = g_time_zone_ref (zone);
  if (g_set_object (&known->settings, settings))
    g_signal_connect_object (settings, "changed::time-shown", G_CALLBACK (update_label), label,
                             G_CONNECT_SWAPPED);
  g_object_set_data_full (G_OBJECT (label), KNOWN, known, known_free);
  gtk_widget_add_css_class (label, "dimmed");
  update_label (GTK_LABEL (label));
  return label;
}

/**
 * lanyard_gone_page_new:
 * @snapshot: what was last known of a session
 * @plan: where its star and its note are
 * @zone: the venue's zone
 * @settings: (nullable): where it is kept whose time comes first
 *
 * Returns: (transfer full): a page that says that the session is no longer in
 *   the programme, and what it was
 */
AdwNavigationPage *
lanyard_gone_page_new (const LanyardSnapshot *snapshot,
                       LanyardPlan           *plan,
                       GTimeZone             *zone,
                       GSettings             *settings)
{
  GtkWidget *view = adw_toolbar_view_new ();
  GtkWidget *header = adw_header_bar_new ();
  GtkWidget *status = adw_status_page_new ();
  GtkWidget *choice = lanyard_star_choice_new (plan, snapshot->id);
  GtkWidget *label = create_label (snapshot, zone, settings);
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 24);

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
