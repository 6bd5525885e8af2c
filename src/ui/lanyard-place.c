/* SPDX-FileCopyrightText: 2026 The Lanyard authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "lanyard-place.h"

#include "lanyard-words-time.h"

#include <glib/gi18n-lib.h>

/* Something that the sidebar leads to: a list with its title. */
struct _LanyardPlace
{
  GObject parent_instance;

  char             *id;
  char             *title;
  const char       *icon_name; /* static */
  LanyardTrack     *track;     /* (nullable) */
  LanyardDate       date;      /* of a day */
  LanyardPlaceGroup group;
  GListModel       *items;
};

G_DEFINE_FINAL_TYPE (LanyardPlace, lanyard_place, G_TYPE_OBJECT)

static void
lanyard_place_finalize (GObject *object)
{
  LanyardPlace *self = LANYARD_PLACE (object);

  g_free (self->id);
  g_free (self->title);
  g_clear_object (&self->track);
  g_clear_object (&self->items);

  G_OBJECT_CLASS (lanyard_place_parent_class)->finalize (object);
}

static void
lanyard_place_class_init (LanyardPlaceClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = lanyard_place_finalize;
}

static void
lanyard_place_init (LanyardPlace *self)
{
}

/**
 * lanyard_place_get_id:
 * @self: a place
 *
 * Returns: what tells it from the others of its programme, also at the next
 *   start: of a day it is its date, ISO 8601
 */
const char *
lanyard_place_get_id (LanyardPlace *self)
{
  return self->id;
}

const char *
lanyard_place_get_title (LanyardPlace *self)
{
  return self->title;
}

/**
 * lanyard_place_get_icon_name:
 * @self: a place
 *
 * Returns: (nullable): its icon's name; NULL for a day, which shows its number
 */
const char *
lanyard_place_get_icon_name (LanyardPlace *self)
{
  return self->icon_name;
}

/**
 * lanyard_place_get_color:
 * @self: a place
 *
 * Returns: (nullable): of a track: its colour, #rrggbb
 */
const char *
lanyard_place_get_color (LanyardPlace *self)
{
  return self->track != NULL ? lanyard_track_get_color (self->track) : NULL;
}

/**
 * lanyard_place_get_track:
 * @self: a place
 *
 * Returns: (transfer none) (nullable): of a track: the track
 */
LanyardTrack *
lanyard_place_get_track (LanyardPlace *self)
{
  return self->track;
}

/**
 * lanyard_place_get_number:
 * @self: a place
 *
 * Returns: of a day: its number in the month; else 0
 */
int
lanyard_place_get_number (LanyardPlace *self)
{
  g_autoptr (GDateTime) time = NULL;

  if (self->date == LANYARD_NO_DATE)
    return 0;
  time = lanyard_date_to_date_time (self->date);
  return g_date_time_get_day_of_month (time);
}

LanyardPlaceGroup
lanyard_place_get_group (LanyardPlace *self)
{
  return self->group;
}

/**
 * lanyard_place_get_items:
 * @self: a place
 *
 * Returns: (transfer none): a list of LanyardSession, of LanyardPerson, of
 *   LanyardRoom, of LanyardChange, or of the plan's LanyardAppointment
 */
GListModel *
lanyard_place_get_items (LanyardPlace *self)
{
  return self->items;
}

/**
 * lanyard_place_is_one_day:
 * @self: a place
 *
 * Returns: whether all its sessions are on one day, so that times alone tell
 *   them apart
 */
gboolean
lanyard_place_is_one_day (LanyardPlace *self)
{
  return self->date != LANYARD_NO_DATE;
}

/**
 * lanyard_place_is_changes:
 * @self: a place
 *
 * Returns: whether it is what changed, which has a page of its own
 */
gboolean
lanyard_place_is_changes (LanyardPlace *self)
{
  return g_str_equal (self->id, "changes");
}

/**
 * lanyard_place_is_plan:
 * @self: a place
 *
 * Returns: whether it is the user's plan, which has a page of its own
 */
gboolean
lanyard_place_is_plan (LanyardPlace *self)
{
  return g_str_equal (self->id, "plan");
}

/**
 * lanyard_place_is_now:
 * @self: a place
 *
 * Returns: whether it is what runs and what is next, which has a page of its
 *   own
 */
gboolean
lanyard_place_is_now (LanyardPlace *self)
{
  return g_str_equal (self->id, "now");
}

/**
 * lanyard_place_is_same:
 * @self: a place
 * @other: a place, maybe of another version of the programme
 *
 * Returns: whether they are the same day, track or list, whatever is in it
 */
gboolean
lanyard_place_is_same (LanyardPlace *self,
                       LanyardPlace *other)
{
  return g_str_equal (self->id, other->id);
}

/* Returns the place, which @places owns. */
static LanyardPlace *
add_place (GListStore       *places,
           LanyardPlaceGroup group,
           const char       *id,
           const char       *title,
           const char       *icon_name,
           LanyardDate       date,
           GListModel       *items)
{
  g_autoptr (LanyardPlace) place = g_object_new (LANYARD_TYPE_PLACE, NULL);

  place->group = group;
  place->id = g_strdup (id);
  place->title = g_strdup (title);
  place->icon_name = icon_name;
  place->date = date;
  place->items = g_object_ref (items);
  g_list_store_append (places, place);
  return place;
}

static void
add_days (GListStore *places,
          GListModel *days)
{
  for (guint i = 0; i < g_list_model_get_n_items (days); i++)
    {
      g_autoptr (LanyardDay) day = g_list_model_get_item (days, i);
      g_autofree char *id = lanyard_date_to_iso (lanyard_day_get_date (day));
      g_autofree char *title = lanyard_words_day (lanyard_day_get_date (day));

      add_place (places, LANYARD_PLACE_DAYS, id, title, NULL, lanyard_day_get_date (day),
                 lanyard_day_get_sessions (day));
    }
}

/* Also those without a session: to tell them would take a question for each. */
static void
add_rooms (GListStore       *places,
           LanyardProgramme *programme)
{
  GPtrArray *rooms = lanyard_programme_get_fields (programme)->rooms;
  g_autoptr (GListStore) list = g_list_store_new (LANYARD_TYPE_ROOM);

  if (rooms->len == 0)
    return;

  g_list_store_splice (list, 0, 0, rooms->pdata, rooms->len);
  add_place (places, LANYARD_PLACE_BROWSE, "rooms", _ ("Rooms"), "lanyard-room-symbolic",
             LANYARD_NO_DATE, G_LIST_MODEL (list));
}

static void
add_tracks (GListStore       *places,
            LanyardProgramme *programme)
{
  GListModel *tracks = lanyard_programme_get_tracks (programme);

  for (guint i = 0; i < g_list_model_get_n_items (tracks); i++)
    {
      g_autoptr (LanyardTrack) track = g_list_model_get_item (tracks, i);
      g_autoptr (GListModel) sessions = lanyard_programme_list_track (programme, track);
      g_autofree char *id = g_strdup_printf ("track:%s", lanyard_track_get_id (track));
      LanyardPlace    *place;

      if (g_list_model_get_n_items (sessions) == 0)
        continue;

      place = add_place (places,
                         LANYARD_PLACE_TRACKS,
                         id,
                         lanyard_track_get_title (track),
                         "lanyard-track-symbolic",
                         LANYARD_NO_DATE,
                         sessions);
      place->track = g_object_ref (track);
    }
}

/**
 * lanyard_places_new:
 * @programme: a programme
 * @plan: the user's plan of it
 *
 * Returns: (transfer full): a list of LanyardPlace in the sidebar's order,
 *   each group together
 */
GListModel *
lanyard_places_new (LanyardProgramme *programme,
                    LanyardPlan      *plan)
{
  GListStore *places = g_list_store_new (LANYARD_TYPE_PLACE);
  GListModel *people = lanyard_programme_get_people (programme);
  g_autoptr (GListStore) nothing = g_list_store_new (LANYARD_TYPE_SESSION);
  g_autoptr (GListModel) unscheduled = lanyard_programme_list_unscheduled (programme);
  g_autoptr (GListModel) microconferences =
              lanyard_programme_list_kind (programme, LANYARD_SESSION_MICROCONFERENCE);

  add_place (places,
             LANYARD_PLACE_MINE,
             "plan",
             _ ("My Plan"),
             "lanyard-star-symbolic",
             LANYARD_NO_DATE,
             lanyard_plan_get_appointments (plan));
  add_place (places,
             LANYARD_PLACE_MINE,
             "now",
             _ ("Now & Next"),
             "lanyard-clock-symbolic",
             LANYARD_NO_DATE,
             G_LIST_MODEL (nothing));
  add_place (places,
             LANYARD_PLACE_MINE,
             "changes",
             _ ("Changes"),
             "lanyard-changes-symbolic",
             LANYARD_NO_DATE,
             lanyard_plan_get_changes (plan));
  add_days (places, lanyard_programme_get_days (programme));
  if (g_list_model_get_n_items (unscheduled) > 0)
    add_place (places,
               LANYARD_PLACE_DAYS,
               "unscheduled",
               _ ("Not yet scheduled"),
               "lanyard-unscheduled-symbolic",
               LANYARD_NO_DATE,
               unscheduled);
  if (g_list_model_get_n_items (microconferences) > 0)
    add_place (places,
               LANYARD_PLACE_BROWSE,
               "microconferences",
               _ ("Microconferences"),
               "lanyard-microconference-symbolic",
               LANYARD_NO_DATE,
               microconferences);
  add_rooms (places, programme);
  if (g_list_model_get_n_items (people) > 0)
    add_place (places, LANYARD_PLACE_BROWSE, "people", _ ("People"), "lanyard-people-symbolic",
               LANYARD_NO_DATE, people);
  add_tracks (places, programme);

  return G_LIST_MODEL (places);
}

/**
 * lanyard_places_find:
 * @places: what lanyard_places_new() gave
 * @id: a place's id
 *
 * Returns: the position of that place; where there is none, G_MAXUINT
 */
guint
lanyard_places_find (GListModel *places,
                     const char *id)
{
  for (guint i = 0; i < g_list_model_get_n_items (places); i++)
    {
      g_autoptr (LanyardPlace) place = g_list_model_get_item (places, i);

      if (g_str_equal (place->id, id))
        return i;
    }

  return G_MAXUINT;
}

static guint
find_day (GListModel *places,
          LanyardDate date)
{
  g_autofree char *id = date != LANYARD_NO_DATE ? lanyard_date_to_iso (date) : NULL;

  return id != NULL ? lanyard_places_find (places, id) : G_MAXUINT;
}

/* Returns: the position of the first place that isn't the user's own */
static guint
find_listed (GListModel *places)
{
  for (guint i = 0; i < g_list_model_get_n_items (places); i++)
    {
      g_autoptr (LanyardPlace) place = g_list_model_get_item (places, i);

      if (place->group != LANYARD_PLACE_MINE)
        return i;
    }

  return G_MAXUINT;
}

/**
 * lanyard_places_pick:
 * @programme: a programme
 * @places: what lanyard_places_new() gave for it
 * @now: the time
 *
 * While the conference runs that is today. Otherwise it is the first day with
 * sessions; but where most sessions have no day yet it is the list of
 * microconferences, or of what isn't scheduled.
 *
 * Returns: the position of the place to show first; where there are only
 *   the user's own, G_MAXUINT
 */
guint
lanyard_places_pick (LanyardProgramme *programme,
                     GListModel       *places,
                     LanyardInstant    now)
{
  const LanyardProgrammeFields *fields = lanyard_programme_get_fields (programme);
  g_autoptr (GListModel) unscheduled = lanyard_programme_list_unscheduled (programme);
  GListModel *sessions = lanyard_programme_get_sessions (programme);
  guint       found = G_MAXUINT;

  found = find_day (places, lanyard_date_of (now, fields->zone, fields->day_start));
  if (found == G_MAXUINT &&
      g_list_model_get_n_items (unscheduled) * 2 > g_list_model_get_n_items (sessions))
    {
      found = lanyard_places_find (places, "microconferences");
      if (found == G_MAXUINT)
        found = lanyard_places_find (places, "unscheduled");
    }
  if (found == G_MAXUINT && g_list_model_get_n_items (sessions) > 0)
    {
      g_autoptr (LanyardSession) first = g_list_model_get_item (sessions, 0);

      found = find_day (places, lanyard_session_get_day (first));
    }

  return found != G_MAXUINT ? found : find_listed (places);
}
