/* SPDX-FileCopyrightText: 2026 The Lanyard authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "lanyard-plans-private.h"

#include "plans-test.h"
#include "store-test.h"

/* 2018-11-02 */
#define TODAY ((LanyardDate)737000)

static void
put (PlansTest     *test,
     const char    *id,
     const char    *title,
     LanyardInstant start,
     const char    *place)
{
  g_autoptr (LanyardAppointment) appointment =
              lanyard_appointment_new (id, title, start, start + 1800, place);
  g_autoptr (GError) error = NULL;

  g_assert_true (lanyard_plans_put_appointment (test->plans, PLANS_TEST_CONFERENCE, appointment,
                                                &error));
  g_assert_no_error (error);
}

static void
drop (PlansTest  *test,
      const char *id)
{
  g_autoptr (GError) error = NULL;

  g_assert_true (
    lanyard_plans_remove_appointment (test->plans, PLANS_TEST_CONFERENCE, id, &error));
  g_assert_no_error (error);
}

static void
assert_appointments (PlansTest  *test,
                     const char *expected)
{
  g_autoptr (GPtrArray) appointments =
              lanyard_plans_list_appointments (test->plans, PLANS_TEST_CONFERENCE, NULL);
  g_autoptr (GString) text = g_string_new (NULL);

  for (guint i = 0; i < appointments->len; i++)
    {
      LanyardAppointment *appointment = g_ptr_array_index (appointments, i);
      const char         *place = lanyard_appointment_get_place (appointment);

      g_string_append_printf (text, "%s%s %s %d-%d%s%s", i > 0 ? "; " : "",
                              lanyard_appointment_get_id (appointment),
                              lanyard_appointment_get_title (appointment),
                              (int)lanyard_appointment_get_start (appointment),
                              (int)lanyard_appointment_get_end (appointment),
                              place != NULL ? " " : "", place != NULL ? place : "");
    }
  g_assert_cmpstr (text->str, ==, expected);
}

static void
reopen (PlansTest *test)
{
  plans_test_close (test);
  plans_test_open (test, NULL);
}

static void
test_put (void)
{
  PlansTest test;

  plans_test_set_up (&test);
  assert_appointments (&test, "");
  put (&test, "b", "Train", 9000, NULL);
  put (&test, "a", "L'été; DROP TABLE appointment", 3600, "Café");
  reopen (&test);
  assert_appointments (&test,
                       "a L'été; DROP TABLE appointment 3600-5400 Café; b Train 9000-10800");

  put (&test, "b", "Bus", 0, "Stop");
  assert_appointments (&test,
                       "b Bus 0-1800 Stop; a L'été; DROP TABLE appointment 3600-5400 Café");
  plans_test_tear_down (&test);
}

static gint64
get_stamp (PlansTest *test)
{
  sqlite3_stmt *statement = lanyard_database_query (
    test->plans->database, NULL, "SELECT stamp FROM appointment WHERE id = ?1", "s", "a");
  gint64 stamp;

  g_assert_true (lanyard_database_next (test->plans->database, statement, NULL));
  stamp = sqlite3_column_int64 (statement, 0);
  sqlite3_reset (statement);
  return stamp;
}

/* What is removed stays in the file with a later stamp, and can come back. */
static void
test_remove (void)
{
  PlansTest test;
  gint64    stamps[4];

  plans_test_set_up (&test);
  put (&test, "a", "Train", 9000, NULL);
  stamps[0] = get_stamp (&test);
  drop (&test, "a");
  stamps[1] = get_stamp (&test);
  assert_appointments (&test, "");
  drop (&test, "a");
  drop (&test, "unknown");
  stamps[2] = get_stamp (&test);
  put (&test, "a", "Train", 9000, NULL);
  stamps[3] = get_stamp (&test);
  assert_appointments (&test, "a Train 9000-10800");

  g_assert_cmpint (stamps[1], >, stamps[0]);
  g_assert_cmpint (stamps[2], ==, stamps[1]);
  g_assert_cmpint (stamps[3], >, stamps[2]);
  plans_test_tear_down (&test);
}

static void
test_conferences (void)
{
  PlansTest test;
  g_autoptr (LanyardAppointment) appointment =
              lanyard_appointment_new ("a", "Train", 0, 1800, NULL);
  g_autoptr (GError) error = NULL;

  plans_test_set_up (&test);
  g_assert_false (lanyard_plans_put_appointment (test.plans, "other", appointment, &error));
  g_assert_error (error, LANYARD_STORE_ERROR, LANYARD_STORE_ERROR_NOT_FOUND);

  plans_test_put_conference (&test, "other");
  g_assert_true (lanyard_plans_put_appointment (test.plans, "other", appointment, NULL));
  put (&test, "a", "Bus", 0, NULL);
  drop (&test, "a");
  assert_appointments (&test, "");
  put (&test, "a", "Bus", 0, NULL);
  g_assert_true (lanyard_plans_delete (test.plans, "other", NULL));
  assert_appointments (&test, "a Bus 0-1800");
  plans_test_tear_down (&test);
}

/* A file of the version before gets what it lacks, and keeps what it has. */
static void
test_migration (void)
{
  static const TestSnapshot bpf = { LANYARD_KEY_LOCAL, "1", "BPF", "Ada", 10, "A" };
  PlansTest                 test;
  g_autofree char          *plan = NULL;

  plans_test_set_up (&test);
  plans_test_set_star (&test, &bpf, LANYARD_STAR_GOING);
  g_assert_true (lanyard_database_execute (
    test.plans->database,
    "DROP TABLE appointment; DROP TABLE reminder; DROP TABLE lead; DROP TABLE note;"
    "DROP TABLE note_words; DROP TABLE decision; DROP TABLE shared; PRAGMA user_version = 1",
    NULL));
  reopen (&test);

  plan = plans_test_dump (&test);
  g_assert_cmpstr (plan, ==, "1 BPF going");
  assert_appointments (&test, "");
  put (&test, "a", "Train", 0, NULL);
  assert_appointments (&test, "a Train 0-1800");
  plans_test_tear_down (&test);
}

static void
test_backup (void)
{
  PlansTest        test;
  g_autofree char *path = NULL;
  g_auto (LanyardPlansReport) report = { 0 };

  plans_test_set_up (&test);
  put (&test, "a", "Train", 0, NULL);
  g_assert_true (lanyard_plans_back_up (test.plans, TODAY, NULL));
  plans_test_close (&test);
  path = plans_test_dup_path (&test, LANYARD_PLANS_FILE);
  store_test_flip (path, 0, 0xff);

  plans_test_open (&test, &report);
  g_assert_nonnull (report.restored);
  assert_appointments (&test, "a Train 0-1800");
  plans_test_tear_down (&test);
}

/* What a damaged file makes of one is left out, and harms no other. */
static void
test_damaged (void)
{
  PlansTest test;

  plans_test_set_up (&test);
  put (&test, "a", "Train", 0, NULL);
  put (&test, "b", "Bus", 0, NULL);
  put (&test, "c", "Tram", 0, NULL);
  g_assert_true (lanyard_database_execute (
    test.plans->database,
    "UPDATE appointment SET end = start - 1 WHERE id = 'a';"
    "UPDATE appointment SET title = '' WHERE id = 'b'",
    NULL));
  assert_appointments (&test, "c Tram 0-1800");
  plans_test_tear_down (&test);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/plans-appointments/put", test_put);
  g_test_add_func ("/plans-appointments/remove", test_remove);
  g_test_add_func ("/plans-appointments/conferences", test_conferences);
  g_test_add_func ("/plans-appointments/migration", test_migration);
  g_test_add_func ("/plans-appointments/backup", test_backup);
  g_test_add_func ("/plans-appointments/damaged", test_damaged);

  return g_test_run ();
}
