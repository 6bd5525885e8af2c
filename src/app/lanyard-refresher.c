/* SPDX-FileCopyrightText: 2026 The Lanyard authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "lanyard-refresher.h"

#include "lanyard-clock.h"
#include "lanyard-desk-refresh.h"
#include "lanyard-pace.h"

struct _LanyardRefresher
{
  GObject parent_instance;

  LanyardDesk     *desk;
  GSettings       *settings;
  GNetworkMonitor *monitor;
  GHashTable      *turns; /* conference's id -> Turn */
  guint            source;
  LanyardInstant   next; /* when it wakes, by the real clock */
};

G_DEFINE_FINAL_TYPE (LanyardRefresher, lanyard_refresher, G_TYPE_OBJECT)

/* What is remembered of one conference. When it is due is drawn once, not anew
 * each time that anybody looks. */
typedef struct
{
  guint          failures; /* in a row */
  LanyardInstant asked;    /* when its address was last asked from here */
  LanyardInstant retry_after;
  LanyardInstant checked; /* what @due was drawn for */
  LanyardInstant due;     /* LANYARD_NO_INSTANT: not by itself */
  gboolean       drawn;
} Turn;

static Turn *
get_turn (LanyardRefresher *self,
          const char       *conference)
{
  Turn *turn = g_hash_table_lookup (self->turns, conference);

  if (turn == NULL)
    {
      turn = g_new0 (Turn, 1);
      turn->asked = LANYARD_NO_INSTANT;
      turn->retry_after = LANYARD_NO_INSTANT;
      g_hash_table_insert (self->turns, g_strdup (conference), turn);
    }

  return turn;
}

static LanyardInstant
get_midnight (LanyardDate date)
{
  g_autoptr (GDateTime) midnight = NULL;

  if (date == LANYARD_NO_DATE)
    return LANYARD_NO_INSTANT;
  midnight = lanyard_date_to_date_time (date);
  return g_date_time_to_unix (midnight);
}

static LanyardInstant
draw (LanyardRefresher              *self,
      const LanyardConferenceFields *conference,
      const Turn                    *turn,
      LanyardInstant                 now)
{
  LanyardPace facts = {
    .preference = g_settings_get_boolean (self->settings, "refresh-automatically")
                    ? LANYARD_REFRESH_AUTO
                    : LANYARD_REFRESH_NEVER,
    .now = now,
    .start = get_midnight (conference->start),
    .end = get_midnight (conference->end),
    .checked = turn->checked,
    .failures = turn->failures,
    .retry_after = turn->retry_after,
    .expires = conference->expires,
    .chance = g_random_double (),
  };

  if (conference->address == NULL || conference->removed)
    return LANYARD_NO_INSTANT;
  return lanyard_pace_next (&facts);
}

/* When a conference is due; LANYARD_NO_INSTANT: not by itself. */
static LanyardInstant
find_due (LanyardRefresher              *self,
          const LanyardConferenceFields *conference,
          LanyardInstant                 now)
{
  Turn          *turn = get_turn (self, conference->id);
  LanyardInstant checked = MAX (MAX (conference->checked, conference->failed), turn->asked);

  if (!turn->drawn || turn->checked != checked)
    {
      turn->checked = checked;
      turn->due = draw (self, conference, turn, now);
      turn->drawn = TRUE;
    }

  return turn->due;
}

static gboolean
may_fetch (LanyardRefresher *self)
{
  return g_network_monitor_get_network_available (self->monitor) &&
         !g_network_monitor_get_network_metered (self->monitor);
}

static void look (LanyardRefresher *self);

static void
woken_cb (gpointer user_data)
{
  LanyardRefresher *self = user_data;

  self->source = 0;
  look (self);
}

static void
sleep_until (LanyardRefresher *self,
             LanyardInstant    now,
             LanyardInstant    next)
{
  g_clear_handle_id (&self->source, g_source_remove);
  self->next = next;
  if (next != LANYARD_NO_INSTANT)
    self->source = g_timeout_add_seconds_once (
      (guint)CLAMP (next - now, 1, G_MAXINT32 / 1000), woken_cb, self);
}

/* Asks for what is due, and sleeps until the next is. */
static void
look (LanyardRefresher *self)
{
  LanyardLibrary *library = lanyard_desk_get_library (self->desk);
  GListModel     *conferences = lanyard_library_get_conferences (library);
  LanyardInstant  now = lanyard_clock_real_now ();
  LanyardInstant  next = LANYARD_NO_INSTANT;

  /* what changes that tells it */
  if (!may_fetch (self))
    {
      sleep_until (self, now, LANYARD_NO_INSTANT);
      return;
    }

  for (guint i = 0; i < g_list_model_get_n_items (conferences); i++)
    {
      g_autoptr (LanyardConference) conference = g_list_model_get_item (conferences, i);
      const char    *id = lanyard_conference_get_id (conference);
      LanyardInstant due = find_due (self, lanyard_conference_get_fields (conference), now);

      if (due == LANYARD_NO_INSTANT || lanyard_library_is_refreshing (library, id))
        continue;
      if (due <= now)
        lanyard_desk_refresh (self->desk, id, FALSE);
      else if (next == LANYARD_NO_INSTANT || due < next)
        next = due;
    }

  sleep_until (self, now, next);
}

/* Several changes that come together are looked at once. */
static void
changed_cb (LanyardRefresher *self)
{
  if (may_fetch (self))
    sleep_until (self, 0, 1);
}

static void
preference_changed_cb (LanyardRefresher *self)
{
  GHashTableIter iter;
  gpointer       turn;

  g_hash_table_iter_init (&iter, self->turns);
  while (g_hash_table_iter_next (&iter, NULL, &turn))
    ((Turn *)turn)->drawn = FALSE;
  changed_cb (self);
}

static void
refreshed_cb (LanyardRefresher *self,
              const char       *conference,
              gboolean          done,
              gint64            retry_after)
{
  Turn *turn = get_turn (self, conference);

  turn->failures = done ? 0 : turn->failures + 1;
  turn->retry_after = retry_after;
  turn->asked = lanyard_clock_real_now ();
  turn->drawn = FALSE;
}

static void
lanyard_refresher_dispose (GObject *object)
{
  LanyardRefresher *self = LANYARD_REFRESHER (object);

  g_clear_handle_id (&self->source, g_source_remove);
  g_clear_object (&self->desk);
  g_clear_object (&self->settings);
  g_clear_object (&self->monitor);
  g_clear_pointer (&self->turns, g_hash_table_unref);

  G_OBJECT_CLASS (lanyard_refresher_parent_class)->dispose (object);
}

static void
lanyard_refresher_class_init (LanyardRefresherClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = lanyard_refresher_dispose;
}

static void
lanyard_refresher_init (LanyardRefresher *self)
{
  self->turns = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
  self->next = LANYARD_NO_INSTANT;
}

/**
 * lanyard_refresher_new:
 * @desk: who refreshes
 * @settings: whether the user wants that
 * @monitor: whether there is a network, and one that costs nothing
 *
 * Returns: (transfer full): a refresher that works as long as it is there
 */
LanyardRefresher *
lanyard_refresher_new (LanyardDesk     *desk,
                       GSettings       *settings,
                       GNetworkMonitor *monitor)
{
  LanyardRefresher *self = g_object_new (LANYARD_TYPE_REFRESHER, NULL);

  self->desk = g_object_ref (desk);
  self->settings = g_object_ref (settings);
  self->monitor = g_object_ref (monitor);
  g_signal_connect_object (lanyard_desk_get_library (desk), "changed", G_CALLBACK (changed_cb),
                           self, G_CONNECT_SWAPPED);
  g_signal_connect_object (settings, "changed::refresh-automatically",
                           G_CALLBACK (preference_changed_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (monitor, "network-changed", G_CALLBACK (changed_cb), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (desk, "refreshed", G_CALLBACK (refreshed_cb), self, G_CONNECT_SWAPPED);
  changed_cb (self);
  return self;
}

/**
 * lanyard_refresher_get_next:
 * @self: a refresher
 *
 * Returns: when it looks again, by the real clock; LANYARD_NO_INSTANT where
 *   nothing will be due by itself
 */
LanyardInstant
lanyard_refresher_get_next (LanyardRefresher *self)
{
  return self->next;
}
