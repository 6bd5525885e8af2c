/* SPDX-FileCopyrightText: 2026 The Lanyard authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "lanyard-grid.h"

/* A session of a day as tests write it down. */
typedef struct
{
  const char        *title;   /* its id, too; with a slash and a number after it, the title only */
  const char        *room;    /* (nullable) */
  const char        *start;   /* (nullable) "09:00" in UTC, "+" before it is a day later */
  int                minutes; /* 0: unknown */
  LanyardSessionKind kind;
} TestSlot;

static inline LanyardSession *
test_slot_new (const TestSlot *slot)
{
  g_autoptr (GTimeZone) utc = g_time_zone_new_utc ();
  g_auto (GStrv) parts = g_strsplit (slot->title, "/", 2);
  LanyardSessionFields fields = {
    .id = g_strdup (slot->title),
    .kind = slot->kind,
    .title = g_strdup (parts[0]),
    .room = slot->room != NULL ? lanyard_room_new (slot->room, slot->room, 0, NULL, NULL) : NULL,
    .day = lanyard_date_parse ("2019-12-27"),
    .start = LANYARD_NO_INSTANT,
    .duration = slot->minutes > 0 ? slot->minutes : LANYARD_NO_DURATION,
  };

  if (slot->start != NULL)
    {
      gboolean         later = slot->start[0] == '+';
      g_autofree char *text =
        g_strdup_printf ("2019-12-2%cT%s", later ? '8' : '7', slot->start + later);

      g_assert_true (lanyard_instant_parse (text, utc, &fields.start, NULL));
    }

  return lanyard_session_new (&fields);
}

/* Returns: (transfer full): a list of sessions, up to the first without a title */
static inline GListModel *
test_slots_new (const TestSlot *slots)
{
  GListStore *sessions = g_list_store_new (LANYARD_TYPE_SESSION);

  for (guint i = 0; slots[i].title != NULL; i++)
    {
      g_autoptr (LanyardSession) session = test_slot_new (&slots[i]);

      g_list_store_append (sessions, session);
    }

  return G_LIST_MODEL (sessions);
}

/* @names: "A B C" */
static inline GPtrArray *
test_rooms_new (const char *names)
{
  GPtrArray *rooms = g_ptr_array_new_with_free_func (g_object_unref);
  g_auto (GStrv) parts = g_strsplit (names, " ", -1);

  for (guint i = 0; parts[i] != NULL; i++)
    {
      if (*parts[i] != '\0')
        g_ptr_array_add (rooms, lanyard_room_new (parts[i], parts[i], 0, NULL, NULL));
    }

  return rooms;
}

static inline LanyardGrid *
test_grid_new (const TestSlot *slots,
               const char     *rooms)
{
  g_autoptr (GListModel) sessions = test_slots_new (slots);
  g_autoptr (GPtrArray) list = test_rooms_new (rooms);
  g_autoptr (GTimeZone) utc = g_time_zone_new_utc ();

  return lanyard_grid_new (sessions, list, utc);
}
