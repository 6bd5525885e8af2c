/* SPDX-FileCopyrightText: 2026 The Lanyard authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "lanyard-content-private.h"

/**
 * lanyard_content_get_where:
 * @self: a content
 *
 * Returns: (transfer full): where the user is in what it shows; what they
 *   search for, and the pages of what they chose, don't count
 */
LanyardWhereabouts *
lanyard_content_get_where (LanyardContent *self)
{
  LanyardWhereabouts *where = g_new0 (LanyardWhereabouts, 1);

  where->place = g_strdup (self->place != NULL ? lanyard_place_get_id (self->place) : "");
  where->day_view = g_settings_get_string (self->settings, "day-view");
  if (lanyard_content_shows_timetable (self))
    lanyard_timetable_page_get_scroll (self->timetable_page, &where->x, &where->y);
  else if (lanyard_content_shows_plan (self))
    where->y = lanyard_plan_page_get_scroll (self->plan_page);
  else if (self->place != NULL && lanyard_content_lists_place (self))
    where->top = lanyard_list_page_dup_top (self->list_page);
  if (where->top == NULL)
    where->top = g_strdup ("");
  return where;
}

/**
 * lanyard_content_scroll_to_where:
 * @self: a content that has just been shown a place
 * @where: what lanyard_content_get_where() gave for that
 *
 * Scrolls there as soon as it is seen.
 */
void
lanyard_content_scroll_to_where (LanyardContent           *self,
                                 const LanyardWhereabouts *where)
{
  if (lanyard_content_shows_timetable (self))
    lanyard_timetable_page_restore_scroll (self->timetable_page, where->x, where->y);
  else if (lanyard_content_shows_plan (self))
    lanyard_plan_page_restore_scroll (self->plan_page, where->y);
  else if (self->place != NULL && lanyard_content_lists_place (self))
    lanyard_list_page_restore_top (self->list_page, where->top);
}
