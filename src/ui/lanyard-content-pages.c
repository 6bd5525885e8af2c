/* SPDX-FileCopyrightText: 2026 The Lanyard authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "lanyard-content-private.h"

#include "lanyard-details.h"
#include "lanyard-filling-page.h"
#include "lanyard-gone-page.h"
#include "lanyard-pages.h"
#include "lanyard-session-page.h"

/* What is opened is seen: its page says what changed, and then that is known. */
static void
acknowledge (LanyardContent *self,
             const char     *session)
{
  if (lanyard_plan_find_change (self->plan, session) != NULL)
    gtk_widget_activate_action (GTK_WIDGET (self), "app.acknowledge", "s", session);
}

/* Returns: (transfer full): @page (transfer full), with times as the user wants
 *   them */
static AdwNavigationPage *
with_settings (LanyardContent    *self,
               AdwNavigationPage *page)
{
  lanyard_pages_set_settings (page, self->settings);
  lanyard_pages_update (page, self->programme, self->problems);
  return page;
}

AdwNavigationPage *
lanyard_content_create_page (LanyardContent *self,
                             GObject        *item)
{
  AdwNavigationPage *page;

  if (LANYARD_IS_ROOM (item))
    return with_settings (
      self, lanyard_room_page_new (LANYARD_ROOM (item), self->programme, self->plan,
                                   lanyard_library_get_guide (self->library), self->clock));
  if (!LANYARD_IS_SESSION (item))
    return with_settings (self, lanyard_person_page_new (LANYARD_PERSON (item), NULL,
                                                         self->programme, self->plan));

  page = lanyard_session_page_new (LANYARD_SESSION (item), self->programme, self->plan);
  if (self->settings != NULL)
    lanyard_session_page_set_settings (LANYARD_SESSION_PAGE (page), self->settings);
  if (self->clock != NULL)
    lanyard_session_page_set_now (LANYARD_SESSION_PAGE (page), lanyard_clock_now (self->clock));
  lanyard_session_page_set_guide (LANYARD_SESSION_PAGE (page),
                                  lanyard_library_get_guide (self->library));
  acknowledge (self, lanyard_session_get_id (LANYARD_SESSION (item)));
  return page;
}

/* What was chosen in the list takes the place of all pages. */
void
lanyard_content_replace_details (LanyardContent    *self,
                                 AdwNavigationPage *page)
{
  adw_navigation_view_replace (self->details, &page, 1);
}

/* What was followed from a page comes upon it, with a way back. */
static void
push_page (LanyardContent    *self,
           AdwNavigationPage *page)
{
  if (lanyard_content_shows_changes (self))
    {
      lanyard_details_push (self->changes_view, page);
      return;
    }
  if (lanyard_content_shows_plan (self))
    {
      if (adw_navigation_split_view_get_collapsed (self->split_view))
        lanyard_details_push (self->plan_view, page);
      else
        lanyard_plan_page_show_details (self->plan_page, page);
      return;
    }
  if (lanyard_content_shows_timetable (self))
    {
      if (adw_navigation_split_view_get_collapsed (self->split_view))
        lanyard_details_push (self->timetable_view, page);
      else
        lanyard_timetable_page_show_details (self->timetable_page, page);
      return;
    }

  if (lanyard_content_shows_details (self))
    lanyard_details_push (self->details, page);
  else
    lanyard_content_replace_details (self, page);
  adw_navigation_split_view_set_show_content (self->split_view, TRUE);
}

void
lanyard_content_take_selected (LanyardContent *self)
{
  GObject *item = lanyard_list_page_get_selected (self->list_page);

  if (item != NULL && !adw_navigation_split_view_get_collapsed (self->split_view))
    lanyard_content_replace_details (self, lanyard_content_create_page (self, item));
}

/* Whether there is its page, and no other. */
static gboolean
is_shown (LanyardContent *self,
          GObject        *item)
{
  AdwNavigationPage *page = adw_navigation_view_get_visible_page (self->details);

  return LANYARD_IS_SESSION (item) && LANYARD_IS_SESSION_PAGE (page) &&
         adw_navigation_view_get_previous_page (self->details, page) == NULL &&
         g_str_equal (lanyard_session_page_get_session (LANYARD_SESSION_PAGE (page)),
                      lanyard_session_get_id (LANYARD_SESSION (item)));
}

/* A row is often selected first: its page is there then, and says what changed,
 * which a new one would not any more. */
void
lanyard_content_take_activated (LanyardContent *self,
                                GObject        *item)
{
  if (!is_shown (self, item))
    lanyard_content_replace_details (self, lanyard_content_create_page (self, item));
  adw_navigation_split_view_set_show_content (self->split_view, TRUE);
}

/* What the plan knows of a session that has a star or a note. */
static const LanyardSnapshot *
find_gone (LanyardContent *self,
           const char     *id)
{
  const LanyardPlanEntry *entry = lanyard_plan_find (self->plan, id);
  const LanyardNote      *note = lanyard_plan_find_note (self->plan, id);

  if (entry != NULL)
    return entry->snapshot;
  return note != NULL ? note->snapshot : NULL;
}

/**
 * lanyard_content_show_session:
 * @self: a content
 * @id: a session's id; one that is no longer in the programme may be in the
 *   plan, by its star or its note
 *
 * Returns: whether there is one, and its page is shown
 */
gboolean
lanyard_content_show_session (LanyardContent *self,
                              const char     *id)
{
  LanyardSession        *session;
  const LanyardSnapshot *gone;

  if (self->programme == NULL)
    return FALSE;

  session = lanyard_programme_find_session (self->programme, id);
  gone = find_gone (self, id);
  if (session != NULL)
    push_page (self, lanyard_content_create_page (self, G_OBJECT (session)));
  else if (gone != NULL)
    push_page (self, lanyard_gone_page_new (gone, self->plan,
                                            lanyard_programme_get_zone (self->programme),
                                            self->settings));
  return session != NULL || gone != NULL;
}

/* The session whose page is open: who is shown next was followed from there. */
static LanyardSession *
find_open_session (LanyardContent *self)
{
  const char *id = lanyard_content_get_open_session (self);

  return id != NULL ? lanyard_programme_find_session (self->programme, id) : NULL;
}

/**
 * lanyard_content_show_person:
 * @self: a content
 * @id: a person's id
 *
 * What is written to someone whose page was opened from a session is about that.
 *
 * Returns: whether there is one, and their page is shown
 */
gboolean
lanyard_content_show_person (LanyardContent *self,
                             const char     *id)
{
  LanyardPerson *person =
    self->programme != NULL ? lanyard_programme_find_person (self->programme, id) : NULL;

  LanyardSession *session = person != NULL ? find_open_session (self) : NULL;

  if (person != NULL)
    push_page (self, with_settings (self, lanyard_person_page_new (person, session,
                                                                   self->programme, self->plan)));
  return person != NULL;
}

/**
 * lanyard_content_show_room:
 * @self: a content
 * @id: a room's id
 *
 * Returns: whether there is one, and its page is shown
 */
gboolean
lanyard_content_show_room (LanyardContent *self,
                           const char     *id)
{
  GPtrArray *rooms =
    self->programme != NULL ? lanyard_programme_get_fields (self->programme)->rooms : NULL;

  for (guint i = 0; rooms != NULL && i < rooms->len; i++)
    {
      LanyardRoom *room = g_ptr_array_index (rooms, i);

      if (g_str_equal (lanyard_room_get_id (room), id))
        {
          push_page (self, lanyard_content_create_page (self, G_OBJECT (room)));
          return TRUE;
        }
    }
  return FALSE;
}

static LanyardTrack *
find_track (LanyardProgramme *programme,
            const char       *id)
{
  GPtrArray *tracks = lanyard_programme_get_fields (programme)->tracks;

  for (guint i = 0; i < tracks->len; i++)
    {
      LanyardTrack *track = g_ptr_array_index (tracks, i);

      if (g_str_equal (lanyard_track_get_id (track), id))
        return track;
    }
  return NULL;
}

/**
 * lanyard_content_show_track:
 * @self: a content
 * @id: a track's id
 *
 * Returns: whether there is one, and its page is shown
 */
gboolean
lanyard_content_show_track (LanyardContent *self,
                            const char     *id)
{
  LanyardTrack *track = self->programme != NULL ? find_track (self->programme, id) : NULL;

  if (track != NULL)
    push_page (self, with_settings (self, lanyard_track_page_new (track, self->programme,
                                                                  self->plan, self->clock)));
  return track != NULL;
}

/* Where there is room beside the list of a track, its page stands there until
 * something is chosen; unless that would only list the same again. */
void
lanyard_content_show_track_of_place (LanyardContent *self)
{
  LanyardTrack *track = self->place != NULL ? lanyard_place_get_track (self->place) : NULL;

  if (track != NULL && !adw_navigation_split_view_get_collapsed (self->split_view) &&
      lanyard_track_says_more (track, self->programme))
    lanyard_content_replace_details (
      self, with_settings (self, lanyard_track_page_new (track, self->programme, self->plan,
                                                         self->clock)));
}

/**
 * lanyard_content_show_gap:
 * @self: a content that shows a programme
 * @date: a conference day
 * @gap: when nothing is in the plan
 *
 * Shows what could be seen then.
 */
void
lanyard_content_show_gap (LanyardContent    *self,
                          LanyardDate        date,
                          const LanyardSpan *gap)
{
  push_page (self, lanyard_filling_page_new (self->plan, self->programme, date, gap,
                                             self->settings));
}

/**
 * lanyard_content_show_conference:
 * @self: a content that shows a programme
 *
 * Shows the page about the conference in place of what was chosen, or upon the
 * changes, or beside a timetable or the plan.
 */
void
lanyard_content_show_conference (LanyardContent *self)
{
  if (lanyard_content_shows_changes (self) || lanyard_content_shows_timetable (self) ||
      lanyard_content_shows_plan (self))
    {
      lanyard_content_show_root_of_changes (self);
      lanyard_content_show_root_of_plan (self);
      lanyard_content_show_root_of_timetable (self);
      push_page (
        self, lanyard_conference_page_new (self->programme, self->problems, self->library));
      return;
    }

  lanyard_list_page_unselect (self->list_page);
  if (self->search_page != NULL)
    lanyard_search_page_unselect (self->search_page);
  lanyard_content_replace_details (
    self, lanyard_conference_page_new (self->programme, self->problems, self->library));
  adw_navigation_split_view_set_show_content (self->split_view, TRUE);
}
