/* SPDX-FileCopyrightText: 2026 The Lanyard authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "lanyard-desk-private.h"

void
lanyard_desk_news_free (LanyardDeskNews *news)
{
  g_object_unref (news->desk);
  g_free (news->conference);
  g_clear_pointer (&news->conferences, g_ptr_array_unref);
  g_free (news->current);
  g_clear_pointer (&news->entries, g_ptr_array_unref);
  g_clear_pointer (&news->changes, g_ptr_array_unref);
  g_clear_pointer (&news->appointments, g_ptr_array_unref);
  g_clear_pointer (&news->notes, g_ptr_array_unref);
  g_clear_pointer (&news->leads, g_hash_table_unref);
  g_free (news);
}

static int
compare_conferences (gconstpointer a,
                     gconstpointer b,
                     gpointer      user_data)
{
  return lanyard_conference_compare (*(LanyardConference *const *)a,
                                     *(LanyardConference *const *)b,
                                     GPOINTER_TO_UINT (user_data));
}

/* Reads what is news, in whatever thread that came up: reading may wait for
 * the disk. */
LanyardDeskNews *
lanyard_desk_gather_news (LanyardDesk *self,
                          LanyardNews  flags,
                          const char  *conference)
{
  LanyardDeskNews *news = g_new0 (LanyardDeskNews, 1);

  news->desk = g_object_ref (self);
  news->news = flags;
  news->conference = g_strdup (conference);
  if ((flags & (LANYARD_NEWS_CONFERENCES | LANYARD_NEWS_CURRENT | LANYARD_NEWS_PLAN)) != 0)
    {
      news->conferences = lanyard_keeper_list_conferences (self->keeper, NULL);
      news->current = lanyard_keeper_dup_current (self->keeper);
    }
  if ((flags & LANYARD_NEWS_PLAN) != 0 && conference != NULL)
    {
      news->entries = lanyard_keeper_list_entries (self->keeper, conference, NULL);
      news->changes = lanyard_keeper_list_changes (self->keeper, conference, NULL);
      news->appointments = lanyard_keeper_list_appointments (self->keeper, conference, NULL);
      news->leads = lanyard_keeper_list_leads (self->keeper, conference, NULL);
    }
  if ((flags & (LANYARD_NEWS_PLAN | LANYARD_NEWS_NOTES)) != 0 && conference != NULL)
    news->notes = lanyard_keeper_list_notes (self->keeper, conference, NULL);
  return news;
}

void
lanyard_desk_show_library (LanyardDesk     *self,
                           LanyardDeskNews *news)
{
  LanyardInstant now = lanyard_clock_now (self->clock);
  g_autoptr (GTimeZone) zone = g_time_zone_new_local ();
  LanyardDate today = lanyard_date_of (now, zone, 0);

  if (news->conferences == NULL)
    return;

  g_ptr_array_sort_with_data (news->conferences, compare_conferences, GUINT_TO_POINTER (today));
  lanyard_library_load (self->library, news->conferences, news->current);
}

void
lanyard_desk_show_plan (LanyardDesk     *self,
                        LanyardDeskNews *news)
{
  if (news->notes != NULL)
    lanyard_plan_load_notes (self->plan, news->conference, news->notes);
  if (news->entries == NULL || news->changes == NULL || news->appointments == NULL ||
      news->leads == NULL)
    return;

  lanyard_plan_load (self->plan, news->entries);
  lanyard_plan_load_changes (self->plan, news->changes);
  lanyard_plan_load_appointments (self->plan, news->appointments);
  lanyard_plan_load_leads (self->plan, news->leads);
}

static gboolean
is_shown (LanyardDesk *self,
          const char  *conference)
{
  return conference != NULL && g_strcmp0 (self->conference, conference) == 0;
}

static gboolean
apply_news (gpointer user_data)
{
  LanyardDeskNews *news = user_data;
  LanyardDesk     *self = news->desk;

  lanyard_desk_show_library (self, news);
  if (is_shown (self, news->conference))
    {
      lanyard_desk_show_plan (self, news);
      /* what was read from files is shown already, and just the same */
      if ((news->news & LANYARD_NEWS_PROGRAMME) != 0 && !self->fresh)
        lanyard_desk_show_stored (self, news->conference);
    }
  else if ((news->news & LANYARD_NEWS_CURRENT) != 0 && !lanyard_opener_is_busy (self->opener))
    {
      lanyard_desk_show (self, news->current);
    }

  return G_SOURCE_REMOVE;
}

/* Has the main thread show what came; in any thread. */
void
lanyard_desk_take_news (LanyardDesk *self,
                        guint        news,
                        const char  *conference)
{
  g_main_context_invoke_full (self->context, G_PRIORITY_DEFAULT, apply_news,
                              lanyard_desk_gather_news (self, news, conference),
                              (GDestroyNotify)lanyard_desk_news_free);
}
