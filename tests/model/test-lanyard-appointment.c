/* SPDX-FileCopyrightText: 2026 The Lanyard authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "lanyard-appointment.h"

static void
test_new (void)
{
  g_autoptr (LanyardAppointment) lunch =
              lanyard_appointment_new ("a", "Lunch", 100, 200, "Café");
  g_autoptr (LanyardAppointment) train = lanyard_appointment_new (NULL, "Train", 300, 400, "");
  g_autoptr (LanyardAppointment) other = lanyard_appointment_new (NULL, "Train", 300, 400, NULL);

  g_assert_cmpstr (lanyard_appointment_get_id (lunch), ==, "a");
  g_assert_cmpstr (lanyard_appointment_get_title (lunch), ==, "Lunch");
  g_assert_cmpint (lanyard_appointment_get_start (lunch), ==, 100);
  g_assert_cmpint (lanyard_appointment_get_end (lunch), ==, 200);
  g_assert_cmpstr (lanyard_appointment_get_place (lunch), ==, "Café");

  g_assert_true (g_uuid_string_is_valid (lanyard_appointment_get_id (train)));
  g_assert_cmpstr (lanyard_appointment_get_id (train), !=, lanyard_appointment_get_id (other));
  g_assert_null (lanyard_appointment_get_place (train));
  g_assert_null (lanyard_appointment_get_place (other));
}

static void
test_whole (void)
{
  static const struct
  {
    const char    *title;
    LanyardInstant start;
    LanyardInstant end;
    gboolean       whole;
  } rows[] = {
    { "Lunch", 100, 200, TRUE },
    { "Lunch", 100, 101, TRUE },
    { "Lunch", -100, 0, TRUE },
    { "", 100, 200, FALSE },
    { "Lunch", 100, 100, FALSE },
    { "Lunch", 200, 100, FALSE },
    { "Lunch", LANYARD_NO_INSTANT, 100, FALSE },
    { "Lunch", 100, LANYARD_NO_INSTANT, FALSE },
    { "Lunch", 100, G_MAXINT64, FALSE },
  };

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autoptr (LanyardAppointment) appointment =
                  lanyard_appointment_new (NULL, rows[i].title, rows[i].start, rows[i].end, NULL);

      g_assert_cmpint (lanyard_appointment_is_whole (appointment), ==, rows[i].whole);
    }
}

static void
test_equal (void)
{
  static const struct
  {
    const char    *id;
    const char    *title;
    LanyardInstant start;
    LanyardInstant end;
    const char    *place;
  } rows[] = {
    { "a", "Lunch", 100, 200, "Café" },
    { "b", "Lunch", 100, 200, "Café" },
    { "a", "Train", 100, 200, "Café" },
    { "a", "Lunch", 101, 200, "Café" },
    { "a", "Lunch", 100, 201, "Café" },
    { "a", "Lunch", 100, 200, "Bar" },
    { "a", "Lunch", 100, 200, NULL },
  };

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autoptr (LanyardAppointment) one = lanyard_appointment_new (
        rows[i].id, rows[i].title, rows[i].start, rows[i].end, rows[i].place);

      for (guint j = 0; j < G_N_ELEMENTS (rows); j++)
        {
          g_autoptr (LanyardAppointment) two = lanyard_appointment_new (
            rows[j].id, rows[j].title, rows[j].start, rows[j].end, rows[j].place);

          g_assert_cmpint (lanyard_appointment_equal (one, two), ==, i == j);
        }
    }
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/appointment/new", test_new);
  g_test_add_func ("/appointment/whole", test_whole);
  g_test_add_func ("/appointment/equal", test_equal);

  return g_test_run ();
}
