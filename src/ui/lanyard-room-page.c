/* SPDX-FileCopyrightText: 2026 The Lanyard authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "lanyard-live-page-private.h"

#include "lanyard-map-rows.h"
#include "lanyard-shown.h"
#include "lanyard-words-room.h"

#include <glib/gi18n-lib.h>

static LanyardRoom *
find_room (const LanyardLive *live)
{
  GPtrArray *rooms = lanyard_programme_get_fields (live->programme)->rooms;

  for (guint i = 0; i < rooms->len; i++)
    {
      LanyardRoom *room = g_ptr_array_index (rooms, i);

      if (g_str_equal (lanyard_room_get_id (room), live->id))
        return room;
    }
  return NULL;
}

static const char *
get_title (const LanyardLive *live)
{
  LanyardRoom *room = find_room (live);

  return room != NULL ? lanyard_room_get_title (room) : NULL;
}

static GListModel *
list_sessions (const LanyardLive *live)
{
  LanyardRoom *room = find_room (live);

  return room != NULL ? lanyard_programme_list_room (live->programme, room)
                      : G_LIST_MODEL (g_list_store_new (LANYARD_TYPE_SESSION));
}

static char *
dup_next_line (const LanyardLive *live)
{
  return lanyard_words_room_next (live->programme, find_room (live),
                                  lanyard_clock_now (live->clock), live->clocks);
}

static char *
dup_shown (const LanyardLive *live)
{
  g_autofree char *next_line = dup_next_line (live);
  g_autofree char *shown = lanyard_shown_room (find_room (live), live->programme);

  return g_strconcat (next_line, "\n", shown, NULL);
}

static void
fill (const LanyardLive *live,
      GtkBox            *content)
{
  LanyardRoom     *room = find_room (live);
  GtkWidget       *head = gtk_box_new (GTK_ORIENTATION_VERTICAL, 4);
  g_autofree char *facts = lanyard_words_room_facts (room);
  g_autofree char *next_line = dup_next_line (live);
  g_autoptr (GListModel) sessions = list_sessions (live);

  lanyard_page_add_text (GTK_BOX (head), lanyard_room_get_title (room), "title-1");
  lanyard_page_add_text (GTK_BOX (head), facts, "dimmed");
  lanyard_page_add_text (GTK_BOX (head), next_line, "heading");
  gtk_box_append (content, head);

  lanyard_page_add_section (content, _ ("Where It Is"),
                            lanyard_map_rows_new (room, live->programme, live->guide));
  lanyard_live_page_add_sessions (live, content, sessions, _ ("What Is Next"));
}

static const LanyardLiveKind kind = { get_title, list_sessions, dup_shown, fill };

/**
 * lanyard_room_page_new:
 * @room: a room
 * @programme: its programme
 * @plan: where stars are
 * @guide: (nullable): what is known of the places besides
 * @clock: the clock that tells what is next
 *
 * Returns: (transfer full): a page with where it is, what is next in it, and
 *   what was there before
 */
AdwNavigationPage *
lanyard_room_page_new (LanyardRoom      *room,
                       LanyardProgramme *programme,
                       LanyardPlan      *plan,
                       LanyardGuide     *guide,
                       LanyardClock     *clock)
{
  return lanyard_live_page_new (&kind, lanyard_room_get_id (room), programme, plan, guide, clock);
}
