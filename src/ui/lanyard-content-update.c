/* SPDX-FileCopyrightText: 2026 The Lanyard authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "lanyard-content-private.h"

#include "lanyard-filling-page.h"
#include "lanyard-pages.h"
#include "lanyard-session-page.h"

static void
update_page (LanyardContent    *self,
             AdwNavigationPage *page)
{
  if (LANYARD_IS_SESSION_PAGE (page))
    lanyard_session_page_update (LANYARD_SESSION_PAGE (page), self->programme);
  else
    {
      lanyard_pages_update (page, self->programme, self->problems);
      lanyard_filling_page_update (page, self->programme);
    }
}

static void
update_pages_of (LanyardContent    *self,
                 AdwNavigationView *view)
{
  g_autoptr (GListModel) pages = adw_navigation_view_get_navigation_stack (view);

  for (guint i = 0; i < g_list_model_get_n_items (pages); i++)
    {
      g_autoptr (AdwNavigationPage) page = g_list_model_get_item (pages, i);

      update_page (self, page);
    }
}

/* What lies open says what the newer version of the programme does, and what
 * comes back after a search. */
void
lanyard_content_update_pages (LanyardContent *self)
{
  GPtrArray *pages = lanyard_content_get_pages_before_search (self);

  update_pages_of (self, self->details);
  update_pages_of (self, self->changes_view);
  update_pages_of (self, self->timetable_view);
  update_pages_of (self, self->plan_view);
  if (self->plan_page != NULL)
    update_pages_of (self, lanyard_plan_page_get_details (self->plan_page));
  if (self->timetable_page != NULL)
    update_pages_of (self, lanyard_timetable_page_get_details (self->timetable_page));
  for (guint i = 0; pages != NULL && i < pages->len; i++)
    update_page (self, g_ptr_array_index (pages, i));
}

static gboolean
has_same_zone (LanyardProgramme *one,
               LanyardProgramme *other)
{
  return g_str_equal (g_time_zone_get_identifier (lanyard_programme_get_zone (one)),
                      g_time_zone_get_identifier (lanyard_programme_get_zone (other)));
}

/**
 * lanyard_content_update_programme:
 * @self: a content that shows a programme
 * @programme: a newer version of it
 * @problems: (element-type LanyardProblem): what its reader met
 * @place: (nullable): the place that is shown, in the newer version; or another
 *   where that is gone
 *
 * What is open stays open, with what the newer version says.
 */
void
lanyard_content_update_programme (LanyardContent   *self,
                                  LanyardProgramme *programme,
                                  GPtrArray        *problems,
                                  LanyardPlace     *place)
{
  gboolean stays =
    self->place != NULL && place != NULL && lanyard_place_is_same (self->place, place);
  gboolean listed = stays && lanyard_content_lists_place (self);
  /* a list's times are of another zone then: all of it is new */
  gboolean steady = listed && has_same_zone (self->programme, programme);

  g_set_object (&self->programme, programme);
  g_ptr_array_ref (problems);
  g_clear_pointer (&self->problems, g_ptr_array_unref);
  self->problems = problems;

  if (!steady)
    lanyard_list_page_show_programme (self->list_page, programme);
  if (self->timetable_page != NULL)
    lanyard_timetable_page_update_programme (self->timetable_page, programme,
                                             stays ? place : NULL);
  if (self->plan_page != NULL)
    lanyard_plan_page_update_programme (self->plan_page, programme);
  if (self->now_page != NULL)
    lanyard_now_page_show_programme (self->now_page, programme);
  if (self->changes_page != NULL)
    lanyard_changes_page_show_programme (self->changes_page, programme);
  lanyard_content_show_programme_in_search (self);

  if (!stays || (listed && !steady))
    lanyard_content_show_place (self, place);
  else if (steady)
    lanyard_list_page_update_place (self->list_page, programme, place);
  g_set_object (&self->place, place);
  lanyard_content_update_pages (self);
}
