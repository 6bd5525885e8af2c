/* SPDX-FileCopyrightText: 2026 The Lanyard authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "lanyard-programme-private.h"

#include "lanyard-lazy-list.h"

/**
 * lanyard_programme_create_list:
 * @type: the items' type
 * @items: (array length=n_items) (nullable): objects
 * @n_items: how many
 *
 * Returns: (transfer full): a list of @items
 */
GListModel *
lanyard_programme_create_list (GType     type,
                               gpointer *items,
                               guint     n_items)
{
  GListStore *list = g_list_store_new (type);

  if (n_items > 0)
    g_list_store_splice (list, 0, 0, items, n_items);

  return G_LIST_MODEL (list);
}

/**
 * lanyard_programme_list_range:
 * @self: a programme
 * @from: the position of the first
 * @n_items: how many
 *
 * Returns: (transfer full): a list of the LanyardSessions that lie there in
 *   order of start
 */
GListModel *
lanyard_programme_list_range (LanyardProgramme *self,
                              guint             from,
                              guint             n_items)
{
  if (self->stored_sessions != NULL)
    return lanyard_lazy_list_new_range (self->stored_sessions, from, n_items);

  /* what is empty has no place to count from */
  return lanyard_programme_create_list (
    LANYARD_TYPE_SESSION, n_items > 0 ? self->ordered->pdata + from : NULL, n_items);
}

static GListModel *
list_indexed (GPtrArray *sessions)
{
  return lanyard_programme_create_list (LANYARD_TYPE_SESSION,
                                        sessions != NULL ? sessions->pdata : NULL,
                                        sessions != NULL ? sessions->len : 0);
}

static GListModel *
list_where (LanyardProgramme *self,
            gboolean (*keep) (LanyardSession *session,
                              gconstpointer   data),
            gconstpointer data)
{
  g_autoptr (GPtrArray) kept = g_ptr_array_new ();

  for (guint i = 0; i < self->ordered->len; i++)
    {
      LanyardSession *session = g_ptr_array_index (self->ordered, i);

      if (keep (session, data))
        g_ptr_array_add (kept, session);
    }

  return list_indexed (kept);
}

static gboolean
is_of_kind (LanyardSession *session,
            gconstpointer   data)
{
  return lanyard_session_get_kind (session) == *(const LanyardSessionKind *)data;
}

static gboolean
is_in_track (LanyardSession *session,
             gconstpointer   data)
{
  return lanyard_session_get_track (session) == data;
}

static gboolean
is_in_room (LanyardSession *session,
            gconstpointer   data)
{
  return lanyard_session_get_room (session) == data;
}

/**
 * lanyard_programme_list_unscheduled:
 * @self: a programme
 *
 * Returns: (transfer full): a list of the LanyardSessions without a day
 */
GListModel *
lanyard_programme_list_unscheduled (LanyardProgramme *self)
{
  guint n_unscheduled = self->counts.n_unscheduled;

  return lanyard_programme_list_range (self, self->counts.n_sessions - n_unscheduled,
                                       n_unscheduled);
}

/**
 * lanyard_programme_list_kind:
 * @self: a programme
 * @kind: a kind
 *
 * Returns: (transfer full): a list of the LanyardSessions of @kind
 */
GListModel *
lanyard_programme_list_kind (LanyardProgramme  *self,
                             LanyardSessionKind kind)
{
  if (self->stored_sessions != NULL)
    return lanyard_lazy_list_new_counted (self->stored_sessions, LANYARD_LIST_KIND,
                                          lanyard_session_kind_to_name (kind),
                                          self->counts.of_kind[kind]);

  return list_where (self, is_of_kind, &kind);
}

/**
 * lanyard_programme_list_track:
 * @self: a programme
 * @track: one of its tracks
 *
 * Returns: (transfer full): a list of the LanyardSessions in @track
 */
GListModel *
lanyard_programme_list_track (LanyardProgramme *self,
                              LanyardTrack     *track)
{
  GPtrArray *tracks = self->fields.tracks;
  guint      index;

  if (self->stored_sessions == NULL)
    return list_where (self, is_in_track, track);
  if (!g_ptr_array_find (tracks, track, &index))
    return list_indexed (NULL);

  return lanyard_lazy_list_new_counted (self->stored_sessions, LANYARD_LIST_TRACK,
                                        lanyard_track_get_id (track),
                                        g_array_index (self->counts.of_track, guint, index));
}

/**
 * lanyard_programme_list_room:
 * @self: a programme
 * @room: one of its rooms
 *
 * Returns: (transfer full): a list of the LanyardSessions in @room
 */
GListModel *
lanyard_programme_list_room (LanyardProgramme *self,
                             LanyardRoom      *room)
{
  if (self->stored_sessions != NULL)
    return lanyard_lazy_list_new_found (self->stored_sessions, LANYARD_LIST_ROOM,
                                        lanyard_room_get_id (room));

  return list_where (self, is_in_room, room);
}

/**
 * lanyard_programme_list_parts:
 * @self: a programme
 * @session: one of its sessions
 *
 * Returns: (transfer full): a list of the LanyardSessions that are part of
 *   @session
 */
GListModel *
lanyard_programme_list_parts (LanyardProgramme *self,
                              LanyardSession   *session)
{
  const char *id = lanyard_session_get_id (session);

  if (self->stored_sessions != NULL)
    return lanyard_lazy_list_new_found (self->stored_sessions, LANYARD_LIST_PARTS, id);

  return list_indexed (lanyard_session_index_get_parts (self->index, id));
}

/**
 * lanyard_programme_list_led_by:
 * @self: a programme
 * @person: one of its people
 *
 * Returns: (transfer full): a list of the LanyardSessions they lead
 */
GListModel *
lanyard_programme_list_led_by (LanyardProgramme *self,
                               LanyardPerson    *person)
{
  if (self->stored_sessions != NULL)
    return lanyard_lazy_list_new_found (self->stored_sessions, LANYARD_LIST_LED,
                                        lanyard_person_get_id (person));

  return list_indexed (lanyard_session_index_get_led (self->index, person));
}

/**
 * lanyard_programme_list_spoken_by:
 * @self: a programme
 * @person: one of its people
 *
 * Returns: (transfer full): a list of the LanyardSessions they speak in
 */
GListModel *
lanyard_programme_list_spoken_by (LanyardProgramme *self,
                                  LanyardPerson    *person)
{
  if (self->stored_sessions != NULL)
    return lanyard_lazy_list_new_found (self->stored_sessions, LANYARD_LIST_SPOKEN,
                                        lanyard_person_get_id (person));

  return list_indexed (lanyard_session_index_get_spoken (self->index, person));
}

/**
 * lanyard_programme_list_summed_up_by:
 * @self: a programme
 * @person: one of its people
 *
 * Returns: (transfer full): a list of the LanyardSessions of whose summary
 *   they led a part
 */
GListModel *
lanyard_programme_list_summed_up_by (LanyardProgramme *self,
                                     LanyardPerson    *person)
{
  if (self->stored_sessions != NULL)
    return lanyard_lazy_list_new_found (self->stored_sessions, LANYARD_LIST_SUMMED_UP,
                                        lanyard_person_get_id (person));

  return list_indexed (lanyard_session_index_get_summed_up (self->index, person));
}

static gpointer
get_at (LanyardStoredItems *stored,
        GListModel         *list,
        guint               position)
{
  g_autoptr (GObject) item = NULL;

  if (stored != NULL)
    return position < lanyard_stored_items_get_n_items (stored)
             ? lanyard_stored_items_get (stored, position)
             : NULL;

  /* the list keeps it */
  item = g_list_model_get_item (list, position);
  return item;
}

/**
 * lanyard_programme_get_session_at:
 * @self: a programme
 * @position: a position in its list of sessions
 *
 * Gets a session alone, where getting it from the list would get those beside
 * it, too.
 *
 * Returns: (transfer none) (nullable): the session there
 */
LanyardSession *
lanyard_programme_get_session_at (LanyardProgramme *self,
                                  guint             position)
{
  return get_at (self->stored_sessions, self->sessions, position);
}

/**
 * lanyard_programme_get_person_at:
 * @self: a programme
 * @position: a position in its list of people
 *
 * Returns: (transfer none) (nullable): the person there, got alone
 */
LanyardPerson *
lanyard_programme_get_person_at (LanyardProgramme *self,
                                 guint             position)
{
  return get_at (self->stored_people, self->people, position);
}

/**
 * lanyard_programme_find_session:
 * @self: a programme
 * @id: an id
 *
 * Returns: (transfer none) (nullable): the session of that id
 */
LanyardSession *
lanyard_programme_find_session (LanyardProgramme *self,
                                const char       *id)
{
  LanyardSession *session;
  guint           position;

  if (self->stored_sessions == NULL)
    return lanyard_session_index_find (self->index, id);

  position = lanyard_source_find_session (lanyard_stored_items_get_source (self->stored_sessions),
                                          id);
  if (position >= self->counts.n_sessions)
    return NULL;
  session = lanyard_stored_items_get (self->stored_sessions, position);
  return g_str_equal (lanyard_session_get_id (session), id) ? session : NULL;
}

/**
 * lanyard_programme_find_person:
 * @self: a programme
 * @id: an id
 *
 * Returns: (transfer none) (nullable): the person of that id
 */
LanyardPerson *
lanyard_programme_find_person (LanyardProgramme *self,
                               const char       *id)
{
  LanyardPerson *person;
  guint          position;

  if (self->stored_people == NULL)
    return g_hash_table_lookup (self->person_by_id, id);

  position = lanyard_source_find_person (lanyard_stored_items_get_source (self->stored_people), id);
  if (position >= self->counts.n_people)
    return NULL;
  person = lanyard_stored_items_get (self->stored_people, position);
  return g_str_equal (lanyard_person_get_id (person), id) ? person : NULL;
}
