/* SPDX-FileCopyrightText: 2026 The Lanyard authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "lanyard-zones.h"

#include <gtk/gtk.h>

static void
test_parse (void)
{
  static const struct
  {
    const char *text;
    const char *names;
  } cases[] = {
    { "", "UTC" },
    /* tzdata.zi: rules, zones with further lines, links */
    { "# version 2027a\nR A 1967 o - 3 1 0 0 -\nZ Europe/Lisbon -0:36:45 - LMT 1912\n0 p WE%sT "
      "1966\n"
      "Z Etc/GMT-1 1 - +01\nZ EST -5 - EST\nL Europe/Lisbon Portugal\nL Europe/Lisbon "
      "Atlantic/Jan\n"
      "Z America/New_York -4:56:2 - LMT 1883 N 18 17u",
      "America/New_York,Atlantic/Jan,Europe/Lisbon,UTC" },
    /* zone1970.tab */
    { "# codes\tcoordinates\tTZ\tcomments\nPT\t+3843-00908\tEurope/Lisbon\tPortugal (mainland)\n"
      "JP,AU\t+353916+1394441\tAsia/Tokyo\tEyre Bird\nXX\tnowhere\tNo/Where\n",
      "Asia/Tokyo,Europe/Lisbon,UTC" },
    { "L\nZ\nL A\nZ Europe/Lisbon\nZ Europe/Lisbon\n", "Europe/Lisbon,UTC" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_auto (GStrv) names = lanyard_zones_parse (cases[i].text);
      g_autofree char *joined = g_strjoinv (",", names);

      g_assert_cmpstr (joined, ==, cases[i].names);
    }
}

/* Every name that is offered is one that GLib knows. */
static void
test_system (void)
{
  g_autoptr (GListModel) zones = lanyard_zones_new ();
  guint    n_zones = g_list_model_get_n_items (zones);
  gboolean lisbon = FALSE;

  for (guint i = 0; i < n_zones; i++)
    {
      g_autoptr (GtkStringObject) item = g_list_model_get_item (zones, i);
      const char *name = gtk_string_object_get_string (item);
      g_autoptr (GTimeZone) zone = g_time_zone_new_identifier (name);

      g_assert_nonnull (zone);
      lisbon = lisbon || g_str_equal (name, "Europe/Lisbon");
    }

  g_assert_true (lisbon);
}

static void
test_nothing (void)
{
  g_autoptr (GListModel) zones = NULL;

  if (!g_test_subprocess ())
    {
      g_test_trap_subprocess (NULL, 0, G_TEST_SUBPROCESS_DEFAULT);
      g_test_trap_assert_passed ();
      return;
    }

  g_setenv ("TZDIR", "/nonexistent", TRUE);
  zones = lanyard_zones_new ();
  g_assert_cmpuint (g_list_model_get_n_items (zones), ==, 1);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/app/zones/parse", test_parse);
  g_test_add_func ("/app/zones/system", test_system);
  g_test_add_func ("/app/zones/nothing", test_nothing);

  return g_test_run ();
}
