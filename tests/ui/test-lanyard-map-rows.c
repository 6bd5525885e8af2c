/* SPDX-FileCopyrightText: 2026 The Lanyard authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "lanyard-map-rows.h"

#include "lanyard-test-ui.h"

#define NAV "https://nav.example/l/ada/"

static LanyardProgramme *
programme_new (gboolean has_location)
{
  LanyardProgrammeFields fields = {
    .title = g_strdup ("P"),
    .zone = g_time_zone_new_utc (),
    .venue = g_strdup ("Messe"),
    .has_location = has_location,
    .latitude = 51.396389,
    .longitude = -12.5,
    .rooms = g_ptr_array_new_with_free_func (g_object_unref),
    .tracks = g_ptr_array_new_with_free_func (g_object_unref),
    .people = g_ptr_array_new_with_free_func (g_object_unref),
    .sessions = g_ptr_array_new_with_free_func (g_object_unref),
  };

  return lanyard_programme_new (&fields);
}

/* Knows the way to Ada, where Babbage is, and two maps. */
static LanyardGuide *
guide_new (void)
{
  g_autoptr (GPtrArray) rooms =
              g_ptr_array_new_with_free_func ((GDestroyNotify)lanyard_guide_room_free);
  g_autoptr (GPtrArray) maps = g_ptr_array_new_with_free_func ((GDestroyNotify)lanyard_link_free);
  LanyardGuideRoom *ada = g_new0 (LanyardGuideRoom, 1);
  LanyardGuideRoom *babbage = g_new0 (LanyardGuideRoom, 1);

  ada->pattern = g_strdup ("Ada");
  ada->route = g_strdup (NAV);
  babbage->pattern = g_strdup ("Babb.*");
  babbage->building = g_strdup ("Mill House");
  babbage->has_location = TRUE;
  babbage->latitude = 1;
  babbage->longitude = -2.5;
  g_ptr_array_add (rooms, ada);
  g_ptr_array_add (rooms, babbage);
  g_ptr_array_add (maps, lanyard_link_new (LANYARD_LINK_OTHER, "Plan",
                                           "https://example.org/plan.png", NULL,
                                           LANYARD_NO_DATE));
  g_ptr_array_add (maps,
                   lanyard_link_new (LANYARD_LINK_OTHER, NULL, "geo:3,4", NULL, LANYARD_NO_DATE));
  return lanyard_guide_new (rooms, maps);
}

#define MAPS "Plan\nexample.org\nMap\nThe venue on a map"

/* What is known of where a room is, and nothing made up. */
static void
test_rows (void)
{
  static const struct
  {
    const char *title;
    const char *url;
    gboolean    has_location;
    gboolean    has_guide;
    const char *text; /* (nullable) */
  } rows[] = {
    { "Ada", NULL, FALSE, FALSE, NULL },
    { "Ada", NAV, FALSE, FALSE, "Ada\n" NAV },
    { "Ada", NULL, TRUE, FALSE, "Messe\nThe venue on a map" },
    { "Ada", "geo:1,2", TRUE, FALSE, "Ada\ngeo:1,2\nMesse\nThe venue on a map" },
    { "Ada", NULL, FALSE, TRUE, "Ada\nThe way there, inside the building\n" MAPS },
    /* the programme has the same address */
    { "Ada", NAV, FALSE, TRUE, "Ada\n" NAV "\n" MAPS },
    { "Babbage", NULL, TRUE, TRUE,
      "Mill House\nThe building on a map\n" MAPS "\nMesse\nThe venue on a map" },
    { "Other", NULL, FALSE, TRUE, MAPS },
  };
  g_autoptr (LanyardGuide) guide = guide_new ();

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autoptr (LanyardProgramme) programme = programme_new (rows[i].has_location);
      g_autoptr (LanyardRoom) room = lanyard_room_new ("a", rows[i].title, 0, NULL, rows[i].url);
      g_autoptr (GtkWidget) list =
                  lanyard_map_rows_new (room, programme, rows[i].has_guide ? guide : NULL);
      g_autofree char *text = NULL;

      g_assert_cmpint (list == NULL, ==, rows[i].text == NULL);
      if (list == NULL)
        continue;
      g_object_ref_sink (list);
      text = lanyard_test_dup_text (list);
      g_assert_cmpstr (text, ==, rows[i].text);
      if (rows[i].has_location)
        g_assert_nonnull (lanyard_test_find_tooltip (list, "geo:51.396389,-12.500000"));
    }
}

/* One click leads to what shows it best. */
static void
test_button (void)
{
  static const struct
  {
    const char *title;
    const char *url;
    gboolean    has_guide;
    const char *action; /* (nullable) */
  } rows[] = {
    { "Ada", NULL, FALSE, NULL },
    { "Ada", "https://example.org/ada", FALSE, "win.open-address https://example.org/ada" },
    { "Ada", "https://example.org/ada", TRUE, "win.open-address https://example.org/ada" },
    { "Ada", NULL, TRUE, "win.open-address " NAV },
    { "Babbage", NULL, TRUE, "win.open-address geo:1.000000,-2.500000" },
    { "Other", NULL, TRUE, NULL },
  };
  g_autoptr (LanyardGuide) guide = guide_new ();

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autoptr (LanyardRoom) room = lanyard_room_new ("a", rows[i].title, 0, NULL, rows[i].url);
      g_autoptr (GtkWidget) button =
                  lanyard_map_button_new (room, rows[i].has_guide ? guide : NULL);
      g_autofree char *action = NULL;
      g_autofree char *name = g_strdup_printf ("Show where %s is", rows[i].title);

      g_assert_cmpint (button == NULL, ==, rows[i].action == NULL);
      if (button == NULL)
        continue;
      g_object_ref_sink (button);
      action = lanyard_test_dup_action (button);
      g_assert_cmpstr (action, ==, rows[i].action);
      gtk_test_accessible_assert_property (button, GTK_ACCESSIBLE_PROPERTY_LABEL, name);
    }
}

int
main (int    argc,
      char **argv)
{
  lanyard_test_ui_init (&argc, &argv);

  lanyard_test_ui_add ("/map-rows/rows", test_rows);
  lanyard_test_ui_add ("/map-rows/button", test_button);

  return g_test_run ();
}
