/* SPDX-FileCopyrightText: 2026 The Lanyard authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "lanyard-live-page-private.h"

#include "lanyard-color-bar.h"
#include "lanyard-prose-view.h"
#include "lanyard-rows-private.h"
#include "lanyard-rows.h"
#include "lanyard-shown.h"
#include "lanyard-summary-view.h"
#include "lanyard-words-room.h"

#include <glib/gi18n-lib.h>

/* A longer list of sessions is left to the list of the track. */
#define MAX_SESSIONS 60

/* Speakers beyond these would bury what came out of the sessions. */
#define MAX_SPEAKERS 60

static LanyardTrack *
find_track (const LanyardLive *live)
{
  GPtrArray *tracks = lanyard_programme_get_fields (live->programme)->tracks;

  for (guint i = 0; i < tracks->len; i++)
    {
      LanyardTrack *track = g_ptr_array_index (tracks, i);

      if (g_str_equal (lanyard_track_get_id (track), live->id))
        return track;
    }
  return NULL;
}

static const char *
get_title (const LanyardLive *live)
{
  LanyardTrack *track = find_track (live);

  return track != NULL ? lanyard_track_get_title (track) : NULL;
}

static GListModel *
list_sessions (const LanyardLive *live)
{
  LanyardTrack *track = find_track (live);

  return track != NULL ? lanyard_programme_list_track (live->programme, track)
                       : G_LIST_MODEL (g_list_store_new (LANYARD_TYPE_SESSION));
}

static char *
dup_next_line (const LanyardLive *live)
{
  return lanyard_words_track_next (live->programme, find_track (live),
                                   lanyard_clock_now (live->clock), live->clocks);
}

static char *
dup_shown (const LanyardLive *live)
{
  g_autofree char *next_line = dup_next_line (live);
  g_autofree char *shown = lanyard_shown_track (find_track (live), live->programme);

  return g_strconcat (next_line != NULL ? next_line : "", "\n", shown, NULL);
}

/* Each session may know a person by an object of its own.
 *
 * Returns: (transfer full) (element-type LanyardPerson): who @get gives of the
 *   sessions, each once, but nobody of @others */
static GPtrArray *
list_people (GListModel *sessions,
             GPtrArray *(*get) (LanyardSession *session),
             GPtrArray *others)
{
  GPtrArray *list = g_ptr_array_new_with_free_func (g_object_unref);
  g_autoptr (GHashTable) seen = g_hash_table_new (g_str_hash, g_str_equal);

  for (guint i = 0; others != NULL && i < others->len; i++)
    g_hash_table_add (seen, (char *)lanyard_person_get_id (g_ptr_array_index (others, i)));
  for (guint i = 0; i < g_list_model_get_n_items (sessions); i++)
    {
      g_autoptr (LanyardSession) session = g_list_model_get_item (sessions, i);
      GPtrArray *people = get (session);

      for (guint j = 0; people != NULL && j < people->len; j++)
        {
          LanyardPerson *person = g_ptr_array_index (people, j);

          if (g_hash_table_add (seen, (char *)lanyard_person_get_id (person)))
            g_ptr_array_add (list, g_object_ref (person));
        }
    }
  return list;
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
add_head (GtkBox            *content,
          const LanyardLive *live,
          LanyardTrack      *track)
{
  GtkWidget       *head = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 12);
  GtkWidget       *texts = gtk_box_new (GTK_ORIENTATION_VERTICAL, 4);
  g_autofree char *next_line = dup_next_line (live);

  if (lanyard_track_get_color (track) != NULL)
    {
      GtkWidget *bar = lanyard_color_bar_new (6, 24);

      lanyard_color_bar_set_color (LANYARD_COLOR_BAR (bar), lanyard_track_get_color (track));
      gtk_box_append (GTK_BOX (head), bar);
    }
  lanyard_page_add_text (GTK_BOX (texts), _ ("Track"), "dimmed");
  lanyard_page_add_text (GTK_BOX (texts), lanyard_track_get_title (track), "title-1");
  lanyard_page_add_text (GTK_BOX (texts), next_line, "heading");
  gtk_box_append (GTK_BOX (head), texts);
  gtk_box_append (content, head);
}

static void
add_people (GtkBox            *content,
            const LanyardLive *live,
            const char        *title,
            GPtrArray         *people)
{
  if (people->len > 0 && people->len <= MAX_SPEAKERS)
    lanyard_page_add_section (content, title,
                              lanyard_contacts_new (people, NULL, live->programme));
}

/* Leads to the list of the track. */
static void
add_way_to_list (GtkBox       *content,
                 LanyardTrack *track,
                 guint         n_sessions)
{
  GtkWidget       *list = lanyard_rows_create_list (_ ("Sessions"));
  g_autofree char *place = g_strdup_printf ("track:%s", lanyard_track_get_id (track));
  g_autofree char *text =
    g_strdup_printf (ngettext ("%u session", "%u sessions", n_sessions), n_sessions);
  GtkWidget *row = lanyard_rows_create_row (text, NULL, "win.show-place", place);

  adw_action_row_add_suffix (ADW_ACTION_ROW (row),
                             gtk_image_new_from_icon_name ("go-next-symbolic"));
  gtk_list_box_append (GTK_LIST_BOX (list), row);
  lanyard_page_add_section (content, _ ("Sessions"), list);
}

static void
fill (const LanyardLive *live,
      GtkBox            *content)
{
  LanyardTrack *track = find_track (live);
  LanyardText  *text = lanyard_track_get_text (track);
  g_autoptr (GListModel) sessions = list_sessions (live);
  g_autoptr (GPtrArray) leads = list_people (sessions, lanyard_session_get_leads, NULL);
  g_autoptr (GPtrArray) speakers = list_people (sessions, lanyard_session_get_speakers, leads);

  add_head (content, live, track);
  lanyard_page_add_section (content, _ ("Overview"),
                            text != NULL ? lanyard_prose_view_new (text) : NULL);
  add_people (content, live, _ ("Leads"), leads);
  if (g_list_model_get_n_items (sessions) <= MAX_SESSIONS)
    lanyard_live_page_add_sessions (live, content, sessions, _ ("Sessions"));
  else
    add_way_to_list (content, track, g_list_model_get_n_items (sessions));
  add_people (content, live, _ ("Speakers"), speakers);
  add_summaries (content, sessions);
}

static const LanyardLiveKind kind = { get_title, list_sessions, dup_shown, fill };

/**
 * lanyard_track_page_new:
 * @track: a track
 * @programme: its programme
 * @plan: where stars are
 * @clock: the clock that tells what is next
 *
 * Returns: (transfer full): a page with what is next in the track, what it is
 *   about, who leads it, its sessions, who speaks and what came out
 */
AdwNavigationPage *
lanyard_track_page_new (LanyardTrack     *track,
                        LanyardProgramme *programme,
                        LanyardPlan      *plan,
                        LanyardClock     *clock)
{
  return lanyard_live_page_new (&kind, lanyard_track_get_id (track), programme, plan, NULL, clock);
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

      if (lanyard_session_get_leads (session) != NULL ||
          lanyard_session_get_speakers (session) != NULL || lanyard_session_has_summary (session))
        return TRUE;
    }
  return FALSE;
}
