/* SPDX-FileCopyrightText: 2026 The Lanyard authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "lanyard-guide.h"

static void
add_room (GPtrArray  *rooms,
          const char *pattern,
          const char *route)
{
  LanyardGuideRoom *room = g_new0 (LanyardGuideRoom, 1);

  room->pattern = g_strdup (pattern);
  room->route = g_strdup (route);
  g_ptr_array_add (rooms, room);
}

static GPtrArray *
rooms_new (void)
{
  return g_ptr_array_new_with_free_func ((GDestroyNotify)lanyard_guide_room_free);
}

static GPtrArray *
maps_new (void)
{
  return g_ptr_array_new_with_free_func ((GDestroyNotify)lanyard_link_free);
}

/* The first that means all of the name counts. */
static void
test_find_room (void)
{
  static const struct
  {
    const char *title;
    const char *route; /* (nullable) */
  } rows[] = {
    { "Janson", "janson" },
    { "Janson 2", NULL },
    { "janson", NULL },
    { "AW1.120", "aw" },
    { "AW1x120", NULL },
    { "Hall 1", "halls" },
    { "Hall 2 (big)", "halls" },
    { "Hall", NULL },
    { "H.1301 (Cornil)", "cornil" },
    /* a name that is no expression, or means something else as one */
    { "Room (A", "open" },
    { "C++", "plus" },
    { "a|b", "either" },
    { "a", "either" },
    { "", NULL },
  };
  g_autoptr (GPtrArray) rooms = rooms_new ();
  g_autoptr (GPtrArray) maps = maps_new ();
  g_autoptr (LanyardGuide) guide = NULL;

  add_room (rooms, "Janson", "janson");
  add_room (rooms, "Janson", "second");
  add_room (rooms, "AW1\\.120", "aw");
  add_room (rooms, "Hall .*", "halls");
  add_room (rooms, "H\\.1301\\ \\(Cornil\\)", "cornil");
  add_room (rooms, "Room (A", "open");
  add_room (rooms, "C++", "plus");
  add_room (rooms, "a|b", "either");
  guide = lanyard_guide_new (rooms, maps);
  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      const LanyardGuideRoom *room = lanyard_guide_find_room (guide, rows[i].title);

      g_test_message ("%s", rows[i].title);
      g_assert_cmpstr (room != NULL ? room->route : NULL, ==, rows[i].route);
    }
}

/* What would take forever to try, or too long a pattern, means nothing. */
static void
test_hostile (void)
{
  g_autofree char *title = g_strnfill (40, 'a');
  g_autofree char *long_pattern = g_strnfill (100000, '.');
  g_autoptr (GPtrArray) rooms = rooms_new ();
  g_autoptr (GPtrArray) maps = maps_new ();
  g_autoptr (LanyardGuide) guide = NULL;

  add_room (rooms, "(a+)+b", "slow");
  add_room (rooms, "(?:(?:a|aa)+)+$b", "slower");
  add_room (rooms, long_pattern, "long");
  add_room (rooms, "a)|(.*", "breaks out");
  guide = lanyard_guide_new (rooms, maps);
  g_assert_null (lanyard_guide_find_room (guide, title));
}

static void
test_variant (void)
{
  g_autoptr (GPtrArray) rooms = rooms_new ();
  g_autoptr (GPtrArray) maps = maps_new ();
  g_autoptr (LanyardGuide) guide = NULL;
  g_autoptr (LanyardGuide) again = NULL;
  g_autoptr (GVariant) variant = NULL;
  g_autoptr (GVariant) same = NULL;
  LanyardGuideRoom       *room;
  const LanyardGuideRoom *found;
  const LanyardLink      *map;

  add_room (rooms, "One", NULL);
  add_room (rooms, "Two", "https://nav.example/l/two/");
  room = g_ptr_array_index (rooms, 0);
  room->building = g_strdup ("Building");
  room->has_location = TRUE;
  room->latitude = 50.5;
  room->longitude = -4.25;
  g_ptr_array_add (maps, lanyard_link_new (LANYARD_LINK_OTHER, NULL, "https://example.org/a.pdf",
                                           NULL, LANYARD_NO_DATE));
  g_ptr_array_add (maps, lanyard_link_new (LANYARD_LINK_OTHER, "Map", "geo:1,2", NULL,
                                           LANYARD_NO_DATE));

  guide = lanyard_guide_new (rooms, maps);
  variant = g_variant_ref_sink (lanyard_guide_to_variant (guide));
  again = lanyard_guide_new_from_variant (variant);
  same = g_variant_ref_sink (lanyard_guide_to_variant (again));
  g_assert_true (g_variant_equal (variant, same));

  found = lanyard_guide_find_room (again, "One");
  g_assert_cmpstr (found->building, ==, "Building");
  g_assert_true (found->has_location);
  g_assert_cmpfloat_with_epsilon (found->latitude, 50.5, 1e-9);
  g_assert_cmpfloat_with_epsilon (found->longitude, -4.25, 1e-9);
  g_assert_null (found->route);
  found = lanyard_guide_find_room (again, "Two");
  g_assert_false (found->has_location);
  g_assert_cmpstr (found->route, ==, "https://nav.example/l/two/");
  g_assert_cmpuint (lanyard_guide_get_maps (again)->len, ==, 2);
  map = g_ptr_array_index (lanyard_guide_get_maps (again), 1);
  g_assert_cmpstr (map->title, ==, "Map");
  g_assert_cmpstr (map->url, ==, "geo:1,2");
}

static void
test_other_variant (void)
{
  g_autoptr (GVariant) variant = g_variant_ref_sink (g_variant_new ("(is)", 1, "guide"));

  g_assert_null (lanyard_guide_new_from_variant (variant));
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/guide/find-room", test_find_room);
  g_test_add_func ("/guide/hostile", test_hostile);
  g_test_add_func ("/guide/variant", test_variant);
  g_test_add_func ("/guide/other-variant", test_other_variant);

  return g_test_run ();
}
