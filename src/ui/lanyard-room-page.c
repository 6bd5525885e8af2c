/* SPDX-FileCopyrightText: 2026 The Lanyard authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "lanyard-pages-private.h"

#include "lanyard-map-rows.h"
#include "lanyard-narrowing.h"
#include "lanyard-rows.h"
#include "lanyard-words-room.h"

#include <glib/gi18n-lib.h>

/* Adds the sessions that are over, or those that aren't, where there are any. */
static void
append_sessions (GtkBox           *content,
                 const char       *title,
                 GListModel       *sessions,
                 gboolean          over,
                 LanyardInstant    now,
                 LanyardProgramme *programme,
                 LanyardPlan      *plan)
{
  const LanyardNarrowing not_over = { .kind = LANYARD_NARROWING_ANY, .not_over = TRUE };
  g_autoptr (GListStore) chosen = g_list_store_new (LANYARD_TYPE_SESSION);

  for (guint i = 0; i < g_list_model_get_n_items (sessions); i++)
    {
      g_autoptr (LanyardSession) session = g_list_model_get_item (sessions, i);

      if (lanyard_narrowing_matches (&not_over, session, LANYARD_STAR_OFF, now) != over)
        g_list_store_append (chosen, session);
    }
  if (g_list_model_get_n_items (G_LIST_MODEL (chosen)) > 0)
    lanyard_page_add_section (
      content, title, lanyard_session_rows_new (G_LIST_MODEL (chosen), programme, plan));
}

/**
 * lanyard_room_page_new:
 * @room: a room
 * @programme: its programme
 * @plan: where stars are
 * @guide: (nullable): what is known of the places besides
 * @now: the time
 *
 * Returns: (transfer full): a page with where it is, what is next in it, and
 *   what was there before
 */
AdwNavigationPage *
lanyard_room_page_new (LanyardRoom      *room,
                       LanyardProgramme *programme,
                       LanyardPlan      *plan,
                       LanyardGuide     *guide,
                       LanyardInstant    now)
{
  const char        *title = lanyard_room_get_title (room);
  GtkBox            *content;
  AdwNavigationPage *page = lanyard_page_create (title, &content);
  GtkWidget         *head = gtk_box_new (GTK_ORIENTATION_VERTICAL, 4);
  g_autofree char   *facts = lanyard_words_room_facts (room);
  g_autofree char   *next_line = lanyard_words_room_next (programme, room, now);
  g_autoptr (GListModel) sessions = lanyard_programme_list_room (programme, room);

  lanyard_page_add_text (GTK_BOX (head), title, "title-1");
  lanyard_page_add_text (GTK_BOX (head), facts, "dimmed");
  lanyard_page_add_text (GTK_BOX (head), next_line, "heading");
  gtk_box_append (content, head);

  lanyard_page_add_section (content, _ ("Where It Is"),
                            lanyard_map_rows_new (room, programme, guide));
  append_sessions (content, _ ("What Is Next"), sessions, FALSE, now, programme, plan);
  append_sessions (content, _ ("Earlier"), sessions, TRUE, now, programme, plan);
  return page;
}
