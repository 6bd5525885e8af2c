/* SPDX-FileCopyrightText: 2026 The Lanyard authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "lanyard-room.h"

static void
test_new (void)
{
  static const struct
  {
    const char *id;
    const char *title;
    int         capacity;
    const char *floor;
    const char *url;
  } rows[] = {
    { "1", "Jade room-I&II", 440, "First floor", "https://example.org/map" },
    { "2", "Opala", 0, NULL, NULL },
    { "", "", G_MAXINT, "", "" },
    { "caf\u00e9", "\U0001f427", 1, NULL, "geo:38.7,-9.1" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autofree char *id = g_strdup (rows[i].id);
      g_autofree char *title = g_strdup (rows[i].title);
      g_autofree char *floor = g_strdup (rows[i].floor);
      g_autofree char *url = g_strdup (rows[i].url);
      g_autoptr (LanyardRoom) room = lanyard_room_new (id, title, rows[i].capacity, floor, url);

      /* it keeps copies */
      g_clear_pointer (&id, g_free);
      g_clear_pointer (&title, g_free);
      g_clear_pointer (&floor, g_free);
      g_clear_pointer (&url, g_free);

      g_assert_cmpstr (lanyard_room_get_id (room), ==, rows[i].id);
      g_assert_cmpstr (lanyard_room_get_title (room), ==, rows[i].title);
      g_assert_cmpint (lanyard_room_get_capacity (room), ==, rows[i].capacity);
      g_assert_cmpstr (lanyard_room_get_floor (room), ==, rows[i].floor);
      g_assert_cmpstr (lanyard_room_get_url (room), ==, rows[i].url);
    }
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/room/new", test_new);

  return g_test_run ();
}
