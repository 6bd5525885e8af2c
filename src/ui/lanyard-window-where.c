/* SPDX-FileCopyrightText: 2026 The Lanyard authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "lanyard-window-private.h"

/* What is kept is kept by the id of the conference; one that isn't known yet goes
 * by its title. */
static const char *
get_key (LanyardWindow *self)
{
  return self->conference != NULL ? self->conference
                                  : lanyard_programme_get_title (self->programme);
}

/* Keeps where the user is in the conference that is shown. */
void
lanyard_window_keep_where (LanyardWindow *self)
{
  g_autoptr (GVariant) kept = NULL;
  g_autoptr (LanyardWhereabouts) where = NULL;

  if (self->programme == NULL || lanyard_sidebar_get_selected (self->sidebar) == NULL)
    return;

  kept = g_settings_get_value (self->settings, "whereabouts");
  where = lanyard_content_get_where (self->content);
  g_settings_set_value (self->settings, "whereabouts",
                        lanyard_whereabouts_store (where, kept, get_key (self)));
}

/* Returns: (transfer full): where the user was in it when they left it */
LanyardWhereabouts *
lanyard_window_load_where (LanyardWindow *self)
{
  g_autoptr (GVariant) kept = g_settings_get_value (self->settings, "whereabouts");

  return lanyard_whereabouts_new (kept, get_key (self));
}

/* While the conference runs its days begin with today. */
static gboolean
is_today_instead (LanyardWindow *self,
                  const char    *place)
{
  const LanyardProgrammeFields *fields = lanyard_programme_get_fields (self->programme);
  LanyardPlace                 *picked = lanyard_sidebar_get_selected (self->sidebar);
  LanyardInstant                now = lanyard_clock_now (self->clock);
  LanyardDate                   today = lanyard_date_of (now, fields->zone, fields->day_start);

  return picked != NULL && lanyard_date_parse (lanyard_place_get_id (picked)) == today &&
         lanyard_date_parse (place) != LANYARD_NO_DATE;
}

/* Shows again what the user looked at last in the conference that is shown. */
void
lanyard_window_restore_where (LanyardWindow            *self,
                              const LanyardWhereabouts *where)
{
  if (*where->place == '\0')
    return;

  if (*where->day_view != '\0')
    g_settings_set_string (self->settings, "day-view", where->day_view);
  if (is_today_instead (self, where->place))
    return;
  if (lanyard_sidebar_select (self->sidebar, where->place))
    lanyard_content_scroll_to_where (self->content, where);
}
