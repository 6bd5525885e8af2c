/* SPDX-FileCopyrightText: 2026 The Lanyard authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "lanyard-pages-private.h"

#include "lanyard-color-bar.h"
#include "lanyard-prose-view.h"
#include "lanyard-rows.h"
#include "lanyard-summary-view.h"

#include <glib/gi18n-lib.h>

/* A longer list of sessions is left to the list that one came from. */
#define MAX_SESSIONS 60

/* Returns: (transfer full) (element-type LanyardPerson): who leads a session of
 *   the track, each once */
static GPtrArray *
list_leads (GListModel *sessions)
{
  GPtrArray *leads = g_ptr_array_new_with_free_func (g_object_unref);

  for (guint i = 0; i < g_list_model_get_n_items (sessions); i++)
    {
      g_autoptr (LanyardSession) session = g_list_model_get_item (sessions, i);
      GPtrArray *people = lanyard_session_get_leads (session);

      for (guint j = 0; people != NULL && j < people->len; j++)
        {
          LanyardPerson *person = g_ptr_array_index (people, j);

          if (!g_ptr_array_find (leads, person, NULL))
            g_ptr_array_add (leads, g_object_ref (person));
        }
    }
  return leads;
}

/* What came out of its sessions, each under its title. */
static void
add_summaries (GtkBox     *content,
               GListModel *sessions)
{
  for (guint i = 0; i < g_list_model_get_n_items (sessions) && i < MAX_SESSIONS; i++)
    {
      g_autoptr (LanyardSession) session = g_list_model_get_item (sessions, i);
      GPtrArray *summary =
        lanyard_session_has_summary (session) ? lanyard_session_get_summary (session) : NULL;
      g_autofree char *title = NULL;

      if (summary == NULL || summary->len == 0)
        continue;
      /* Translators: %s is the title of a session */
      title = g_strdup_printf (_ ("Summary of %s"), lanyard_session_get_title (session));
      lanyard_page_add_section (content, title, lanyard_summary_view_new (summary));
    }
}

static void
add_head (GtkBox       *content,
          LanyardTrack *track)
{
  GtkWidget *head = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 12);
  GtkWidget *texts = gtk_box_new (GTK_ORIENTATION_VERTICAL, 4);

  if (lanyard_track_get_color (track) != NULL)
    {
      GtkWidget *bar = lanyard_color_bar_new (6, 24);

      lanyard_color_bar_set_color (LANYARD_COLOR_BAR (bar), lanyard_track_get_color (track));
      gtk_box_append (GTK_BOX (head), bar);
    }
  lanyard_page_add_text (GTK_BOX (texts), _ ("Track"), "dimmed");
  lanyard_page_add_text (GTK_BOX (texts), lanyard_track_get_title (track), "title-1");
  gtk_box_append (GTK_BOX (head), texts);
  gtk_box_append (content, head);
}

/**
 * lanyard_track_page_new:
 * @track: a track
 * @programme: its programme
 * @plan: where stars are
 *
 * Returns: (transfer full): a page with what the track is about, who leads it,
 *   its sessions and what came out of them
 */
AdwNavigationPage *
lanyard_track_page_new (LanyardTrack     *track,
                        LanyardProgramme *programme,
                        LanyardPlan      *plan)
{
  LanyardText       *text = lanyard_track_get_text (track);
  GtkBox            *content;
  AdwNavigationPage *page = lanyard_page_create (lanyard_track_get_title (track), &content);
  g_autoptr (GListModel) sessions = lanyard_programme_list_track (programme, track);
  g_autoptr (GPtrArray) leads = list_leads (sessions);
  guint n_sessions = g_list_model_get_n_items (sessions);

  add_head (content, track);
  lanyard_page_add_section (content, _ ("Overview"),
                            text != NULL ? lanyard_prose_view_new (text) : NULL);
  lanyard_page_add_section (content, _ ("Leads"),
                            leads->len > 0 ? lanyard_contacts_new (leads, NULL, programme) : NULL);
  if (n_sessions > 0 && n_sessions <= MAX_SESSIONS)
    lanyard_page_add_section (content, _ ("Sessions"),
                              lanyard_session_rows_new (sessions, programme, plan));
  add_summaries (content, sessions);
  return page;
}

/**
 * lanyard_track_says_more:
 * @track: a track
 * @programme: its programme
 *
 * Returns: whether there is more to say of it than which sessions it has
 */
gboolean
lanyard_track_says_more (LanyardTrack     *track,
                         LanyardProgramme *programme)
{
  g_autoptr (GListModel) sessions = lanyard_programme_list_track (programme, track);

  if (lanyard_track_get_text (track) != NULL)
    return TRUE;
  for (guint i = 0; i < g_list_model_get_n_items (sessions); i++)
    {
      g_autoptr (LanyardSession) session = g_list_model_get_item (sessions, i);

      if (lanyard_session_get_leads (session) != NULL || lanyard_session_has_summary (session))
        return TRUE;
    }
  return FALSE;
}
