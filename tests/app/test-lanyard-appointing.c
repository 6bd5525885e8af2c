/* SPDX-FileCopyrightText: 2026 The Lanyard authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "lanyard-appointing.h"

static void
test_read (void)
{
  static const struct
  {
    const char *text;
    const char *start;
    const char *end;
    const char *title;
    const char *place; /* NULL: none */
  } rows[] = {
    { "2019-12-27 12:30-13:15 Lunch", "2019-12-27T12:30:00+01:00", "2019-12-27T13:15:00+01:00",
      "Lunch", NULL },
    { " 2019-12-27\t9:05–10:00  Tea for two @ Foyer ", "2019-12-27T09:05:00+01:00",
      "2019-12-27T10:00:00+01:00", "Tea for two", "Foyer" },
    { "2019-12-31 22:00-2:00 New year", "2019-12-31T22:00:00+01:00", "2020-01-01T02:00:00+01:00",
      "New year", NULL },
    /* an address has no blanks around its sign; of two signs, the last counts */
    { "2019-12-27 12:30-13:15 Call me@example.org", "2019-12-27T12:30:00+01:00",
      "2019-12-27T13:15:00+01:00", "Call me@example.org", NULL },
    { "2019-12-27 12:30-13:15 Tea @ noon @ Bar @ sea", "2019-12-27T12:30:00+01:00",
      "2019-12-27T13:15:00+01:00", "Tea @ noon @ Bar", "sea" },
    { "2019-12-27 12:30-13:15 Lunch @ ", "2019-12-27T12:30:00+01:00",
      "2019-12-27T13:15:00+01:00", "Lunch", NULL },
    /* the night in which the clocks go forward is an hour shorter */
    { "2019-03-30 23:00-04:00 Night", "2019-03-30T23:00:00+01:00", "2019-03-31T04:00:00+02:00",
      "Night", NULL },
  };
  g_autoptr (GTimeZone) zone = g_time_zone_new_identifier ("Europe/Berlin");

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autoptr (GError) error = NULL;
      g_autoptr (LanyardAppointment) read = lanyard_appointing_read (rows[i].text, zone, &error);
      g_autofree char *start = NULL;
      g_autofree char *end = NULL;

      g_test_message ("%s", rows[i].text);
      g_assert_no_error (error);
      start = lanyard_instant_to_iso (lanyard_appointment_get_start (read), zone);
      end = lanyard_instant_to_iso (lanyard_appointment_get_end (read), zone);
      g_assert_cmpstr (start, ==, rows[i].start);
      g_assert_cmpstr (end, ==, rows[i].end);
      g_assert_cmpstr (lanyard_appointment_get_title (read), ==, rows[i].title);
      g_assert_cmpstr (lanyard_appointment_get_place (read), ==, rows[i].place);
    }
}

static void
test_wrong (void)
{
  static const char *const texts[] = {
    "",
    "Lunch",
    "2019-12-27",
    "2019-12-27 12:30-13:15",
    "2019-12-27 12:30-13:15  @ Foyer",
    "2019-12-27 12:30 Lunch",
    "2019-12-27 12:30- Lunch",
    "2019-12-27 -13:15 Lunch",
    "2019-12-27 12:30-12:30 Lunch",
    "2019-12-27 12:30-24:00 Lunch",
    "2019-12-27 12:30-13:15-14:00 Lunch",
    "2019-02-29 12:30-13:15 Lunch",
    "27.12.2019 12:30-13:15 Lunch",
    "12:30-13:15 2019-12-27 Lunch",
    "9999-12-31 23:00-01:00 Lunch",
    "2019-12-27 12:30-13:15 L\xfcnch",
    "2019-12-27 12:30-\xe2\x80 Lunch",
  };
  g_autoptr (GTimeZone) zone = g_time_zone_new_identifier ("Europe/Berlin");

  for (guint i = 0; i < G_N_ELEMENTS (texts); i++)
    {
      g_autoptr (GError) error = NULL;

      g_test_message ("row %u", i);
      g_assert_null (lanyard_appointing_read (texts[i], zone, &error));
      g_assert_error (error, LANYARD_KEEPER_ERROR, LANYARD_KEEPER_ERROR_NO_APPOINTMENT);
      g_assert_cmpstr (error->message, ==, texts[i]);
    }
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/appointing/read", test_read);
  g_test_add_func ("/appointing/wrong", test_wrong);

  return g_test_run ();
}
