/* SPDX-FileCopyrightText: 2026 The Lanyard authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "lanyard-list-page-private.h"

#include "lanyard-words-now.h"
#include "lanyard-words-time.h"
#include "lanyard-words-timetable.h"

#include <glib/gi18n-lib.h>

#define SECONDS_PER_MINUTE 60

/* From how many seconds before it begins on a head counts down to that. */
#define SOON (60 * SECONDS_PER_MINUTE)

/* When the sessions of a section end. */
typedef struct
{
  LanyardInstant common; /* LANYARD_NO_INSTANT where not all end together */
  LanyardInstant last;
} Ends;

static Ends
find_ends (LanyardListPage *self,
           GtkListHeader   *header)
{
  Ends  ends = { LANYARD_NO_INSTANT, LANYARD_NO_INSTANT };
  guint start = gtk_list_header_get_start (header);

  for (guint i = start; i < gtk_list_header_get_end (header); i++)
    {
      g_autoptr (LanyardSession) session =
                  g_list_model_get_item (G_LIST_MODEL (self->shown), i);
      LanyardInstant end = session != NULL ? lanyard_session_get_end (session) : LANYARD_NO_INSTANT;

      if (i == start)
        ends.common = end;
      else if (end != ends.common)
        ends.common = LANYARD_NO_INSTANT;
      if (end != LANYARD_NO_INSTANT)
        ends.last = MAX (ends.last, end);
    }

  return ends;
}

static char *
dup_title (LanyardListPage *self,
           LanyardSession  *session)
{
  LanyardInstant   start = lanyard_session_get_start (session);
  LanyardDate      day = lanyard_session_get_day (session);
  g_autofree char *first = NULL;
  g_autofree char *second = NULL;

  if (!lanyard_place_is_one_day (self->place))
    return day != LANYARD_NO_DATE ? lanyard_words_day_long (day)
                                  : g_strdup (_ ("Not yet scheduled"));
  if (start == LANYARD_NO_INSTANT)
    return g_strdup (_ ("Time not announced"));

  first = lanyard_words_first_clock (start, self->clocks);
  second = lanyard_words_second_clock (start, self->clocks);
  return second != NULL ? g_strdup_printf ("%s · %s", first, second) : g_steal_pointer (&first);
}

/* What is soon counts down; else it matters until when it takes. */
static char *
dup_detail (LanyardListPage *self,
            LanyardInstant   start,
            LanyardInstant   end,
            LanyardInstant   now)
{
  if (start > now && start - now <= SOON)
    return lanyard_words_time_until (start - now);
  if (end == LANYARD_NO_INSTANT)
    return NULL;
  return lanyard_words_until (end, lanyard_clocks_get_first (self->clocks));
}

static char *
dup_now (LanyardInstant start,
         const Ends    *ends,
         LanyardInstant now)
{
  if (start > now || ends->last == LANYARD_NO_INSTANT || ends->last <= now)
    return NULL;
  if (ends->common == LANYARD_NO_INSTANT)
    return g_strdup (_ ("Now"));
  return lanyard_words_now_left (ends->common - now);
}

static void
fill_head (LanyardListPage *self,
           GtkListHeader   *header)
{
  LanyardSession  *session = gtk_list_header_get_item (header);
  LanyardInstant   start = lanyard_session_get_start (session);
  LanyardInstant   now = lanyard_clock_now (self->clock);
  g_autofree char *title = dup_title (self, session);
  g_autofree char *detail = NULL;
  g_autofree char *left = NULL;

  if (lanyard_place_is_one_day (self->place) && start != LANYARD_NO_INSTANT)
    {
      Ends ends = find_ends (self, header);

      detail = dup_detail (self, start, ends.common, now);
      left = dup_now (start, &ends, now);
    }
  lanyard_section_head_set_text (LANYARD_SECTION_HEAD (gtk_list_header_get_child (header)), title,
                                 detail, left);
}

static void
fill_heads (LanyardListPage *self)
{
  GHashTableIter iter;
  gpointer       header;

  g_hash_table_iter_init (&iter, self->heads);
  while (g_hash_table_iter_next (&iter, &header, NULL))
    fill_head (self, header);
}

/* Of a long list a section may have been given in part only. */
static void
n_items_changed_cb (GtkListHeader   *header,
                    GParamSpec      *pspec,
                    LanyardListPage *self)
{
  if (self->heads != NULL && g_hash_table_contains (self->heads, header))
    fill_head (self, header);
}

static void
setup_header_cb (GtkSignalListItemFactory *factory,
                 GtkListHeader            *header,
                 LanyardListPage          *self)
{
  gtk_list_header_set_child (header, lanyard_section_head_new ());
  g_signal_connect_object (header, "notify::n-items", G_CALLBACK (n_items_changed_cb), self, 0);
}

static void
bind_header_cb (GtkSignalListItemFactory *factory,
                GtkListHeader            *header,
                LanyardListPage          *self)
{
  g_hash_table_add (self->heads, header);
  fill_head (self, header);
}

static void
unbind_header_cb (GtkSignalListItemFactory *factory,
                  GtkListHeader            *header,
                  LanyardListPage          *self)
{
  if (self->heads != NULL)
    g_hash_table_remove (self->heads, header);
}

/* What the headings of sections are made of. */
void
lanyard_list_page_init_heads (LanyardListPage *self)
{
  self->heads = g_hash_table_new (NULL, NULL);
  self->headers = gtk_signal_list_item_factory_new ();
  g_signal_connect (self->headers, "setup", G_CALLBACK (setup_header_cb), self);
  g_signal_connect (self->headers, "bind", G_CALLBACK (bind_header_cb), self);
  g_signal_connect (self->headers, "unbind", G_CALLBACK (unbind_header_cb), self);
}

/* Whether it lists the day that it is at the venue. */
gboolean
lanyard_list_page_is_today (LanyardListPage *self)
{
  const LanyardProgrammeFields *fields;

  if (self->place == NULL || !lanyard_place_is_one_day (self->place))
    return FALSE;

  fields = lanyard_programme_get_fields (self->programme);
  return lanyard_date_parse (lanyard_place_get_id (self->place)) ==
         lanyard_date_of (lanyard_clock_now (self->clock), fields->zone, fields->day_start);
}

static void
minute_cb (gpointer user_data)
{
  LanyardListPage *self = user_data;

  self->minute = 0;
  lanyard_list_page_fill_heads_anew (self);
}

/* Waits for the next full minute, at which heads say something new; only of today
 * they do, and only who sees the page reads it. */
void
lanyard_list_page_follow_time (LanyardListPage *self)
{
  g_clear_handle_id (&self->minute, g_source_remove);
  if (gtk_widget_get_mapped (GTK_WIDGET (self)) && lanyard_list_page_is_today (self))
    self->minute = g_timeout_add_seconds_once (
      (guint)(SECONDS_PER_MINUTE - lanyard_clock_now (self->clock) % SECONDS_PER_MINUTE),
      minute_cb, self);
}

/* Brings up to date what the heads say, and keeps it so. */
void
lanyard_list_page_fill_heads_anew (LanyardListPage *self)
{
  fill_heads (self);
  lanyard_list_page_update_now (self);
  lanyard_list_page_follow_time (self);
}
