/* SPDX-FileCopyrightText: 2026 The Lanyard authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "lanyard-indico-place.h"

#include "formats-test.h"

typedef struct
{
  LanyardReadOptions options;
  LanyardReading     reading;
  GPtrArray         *problems;
  GPtrArray         *others;
  LanyardIndico     *indico;
} Fixture;

static void
set_up (Fixture *fixture, gconstpointer data)
{
  fixture->problems = formats_test_problems_new ();
  fixture->others = g_ptr_array_new ();
  fixture->reading = (LanyardReading){ .options = &fixture->options,
                                       .others = fixture->others,
                                       .problems = fixture->problems };
  fixture->indico = lanyard_indico_new (&fixture->reading);
  lanyard_builder_get_fields (fixture->indico->builder)->zone =
    g_time_zone_new_identifier ("Asia/Tokyo");
  fixture->indico->base = g_strdup ("https://meet.example.org/conf/");
  fixture->indico->venue = g_strdup ("Yard");
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  lanyard_indico_free (fixture->indico);
  g_ptr_array_unref (fixture->problems);
  g_ptr_array_unref (fixture->others);
}

static void
test_rooms (Fixture *fixture, gconstpointer data)
{
  static const struct
  {
    const char *object;
    const char *title; /* NULL: no room */
    const char *id;
  } cases[] = {
    { "{'room': 'Opal', 'location': 'Yard'}", "Opal", "opal" },
    { "{'room': 'Opal', 'roomFullname': 'Opal - Big', 'location': 'Yard'}", "Opal - Big",
      "opal-big" },
    { "{'room': '', 'roomFullname': null, 'location': 'Yard'}", NULL, NULL },
    { "{'room': null}", NULL, NULL },
    { "{'room': 'A/B'}", "A/B", "a-b" },
    { "{'room': 'A & B'}", "A & B", "a-b-2" },
    { "{'room': 'A/B'}", "A/B", "a-b" },
    { "{'room': 'Opal', 'location': 'Pier'}", "Opal, Pier", "opal-pier" },
    { "{'room': 'Pier', 'location': 'Pier'}", "Pier", "pier" },
    { "{'room': '', 'location': 'Pier'}", "Pier", "pier" },
    { "{'room': '', 'location': 'Tent'}", "Tent", "tent" },
    { "{'room': 7, 'location': 'Yard'}", "7", "7" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (JsonNode) root = formats_test_parse (cases[i].object);
      g_autoptr (LanyardRoom) room =
                  lanyard_indico_read_room (fixture->indico, json_node_get_object (root));

      g_assert_cmpstr (room != NULL ? lanyard_room_get_title (room) : NULL, ==, cases[i].title);
      g_assert_cmpstr (room != NULL ? lanyard_room_get_id (room) : NULL, ==, cases[i].id);
    }

  /* only what never is a room otherwise */
  lanyard_indico_report_places (fixture->indico);
  formats_test_expect (fixture->problems, "ROOM_FROM_PLACE $.location found Tent");
}

static void
test_tracks (Fixture *fixture, gconstpointer data)
{
  static const char sessions[] = "{'a': {'title': 'Core', 'color': '#aabbcc', 'description': 'x "
                                 "<b>y</b>'}, 'b': {'title': 'Core', 'color': 'red'},"
                                 " 'c': {'title': ''}}";
  g_autoptr (JsonNode) root = formats_test_parse (sessions);
  JsonObject *object = json_node_get_object (root);
  g_autoptr (LanyardTrack) one = lanyard_indico_read_track (
    fixture->indico, json_object_get_object_member (object, "a"), "3");
  g_autoptr (LanyardTrack) again = lanyard_indico_read_track (
    fixture->indico, json_object_get_object_member (object, "b"), "3");
  g_autoptr (LanyardTrack) other = lanyard_indico_read_track (
    fixture->indico, json_object_get_object_member (object, "b"), "4");
  g_autoptr (LanyardTrack) titled = lanyard_indico_find_track (fixture->indico, "Core");
  g_autoptr (LanyardTrack) theme = lanyard_indico_find_track (fixture->indico, "Sails");
  g_autoptr (LanyardTrack) nameless = lanyard_indico_read_track (
    fixture->indico, json_object_get_object_member (object, "c"), "5");

  g_assert_cmpstr (lanyard_track_get_title (one), ==, "Core");
  g_assert_cmpstr (lanyard_track_get_color (one), ==, "#aabbcc");
  g_assert_cmpint (lanyard_text_get_text_type (lanyard_track_get_text (one)), ==,
                   LANYARD_TEXT_HTML);
  g_assert_true (again == one);
  g_assert_true (other != one);
  g_assert_true (titled == one);
  g_assert_cmpstr (lanyard_track_get_id (theme), ==, "track-sails");
  g_assert_null (nameless);
  g_assert_null (lanyard_indico_find_track (fixture->indico, NULL));
  g_assert_cmpuint (fixture->indico->n_sessions, ==, 2);
  formats_test_expect (fixture->problems, "BAD_COLOR $.color found red");
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add ("/formats/indico-place/rooms", Fixture, NULL, set_up, test_rooms, tear_down);
  g_test_add ("/formats/indico-place/tracks", Fixture, NULL, set_up, test_tracks, tear_down);

  return g_test_run ();
}
