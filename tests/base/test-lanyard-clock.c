/* SPDX-FileCopyrightText: 2026 The Lanyard authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "lanyard-clock.h"

#include <string.h>

/* How far two readings a moment apart may lie from each other, in seconds: a
 * busy machine may stop a test for that long. */
#define A_MOMENT 20

#define NOON_OF_2019 ((LanyardInstant)1568030400) /* 2019-09-09 12:00 UTC */

static GString *warnings; /* (owned) all that was warned of */

static GLogWriterOutput
keep_warnings_cb (GLogLevelFlags   level,
                  const GLogField *fields,
                  size_t           n_fields,
                  gpointer         user_data)
{
  if ((level & G_LOG_LEVEL_WARNING) == 0)
    return g_log_writer_default (level, fields, n_fields, user_data);

  for (size_t i = 0; i < n_fields; i++)
    {
      if (strcmp (fields[i].key, "MESSAGE") == 0)
        g_string_append_printf (warnings, "%s\n", (const char *)fields[i].value);
    }

  return G_LOG_WRITER_HANDLED;
}

static LanyardInstant
system_now (void)
{
  return g_get_real_time () / G_USEC_PER_SEC;
}

static void
assert_soon_after (LanyardInstant instant,
                   LanyardInstant before)
{
  g_assert_cmpint (instant, >=, before);
  g_assert_cmpint (instant, <=, before + A_MOMENT);
}

static void
test_system (void)
{
  g_autoptr (LanyardClock) clock = NULL;

  g_unsetenv ("LANYARD_NOW");
  clock = lanyard_clock_new ();

  assert_soon_after (lanyard_clock_now (clock), system_now () - 1);
}

static void
test_environment (void)
{
  static const struct
  {
    const char    *text;
    LanyardInstant start;
  } rows[] = {
    { "2019-09-09T12:00:00Z", NOON_OF_2019 },
    { "2019-09-09T12:00Z", NOON_OF_2019 },
    { "2019-09-09 13:00:00+01:00", NOON_OF_2019 },
    { "2019-09-09T13:00+01:00", NOON_OF_2019 },
    { "2019-09-09T00:30:00-11:30", NOON_OF_2019 },
    { "1970-01-01T00:00:00Z", 0 },
    { "1969-12-31T23:00:00Z", -3600 },
    { "2100-01-01T00:00:00Z", 4102444800 },
  };

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autoptr (LanyardClock) clock = NULL;

      g_setenv ("LANYARD_NOW", rows[i].text, TRUE);
      clock = lanyard_clock_new ();
      g_unsetenv ("LANYARD_NOW");

      assert_soon_after (lanyard_clock_now (clock), rows[i].start);
    }

  g_assert_cmpstr (warnings->str, ==, "");
}

static void
test_environment_invalid (void)
{
  static const char *const texts[] = {
    "",
    "now",
    "2019-09-09",
    "2019-09-09T12:00:00",
    "2019-09-09T12:00",
    "2019-02-30T12:00:00Z",
    "2019-09-09T25:00:00Z",
    "1568030400",
  };

  for (guint i = 0; i < G_N_ELEMENTS (texts); i++)
    {
      g_autoptr (LanyardClock) clock = NULL;
      g_autofree char *quoted = g_strdup_printf ("“%s”", texts[i]);

      g_setenv ("LANYARD_NOW", texts[i], TRUE);
      clock = lanyard_clock_new ();
      g_unsetenv ("LANYARD_NOW");

      g_assert_nonnull (strstr (warnings->str, "LANYARD_NOW"));
      g_assert_nonnull (strstr (warnings->str, quoted));
      g_string_truncate (warnings, 0);
      assert_soon_after (lanyard_clock_now (clock), system_now () - 1);
    }
}

static void
test_runs_on (void)
{
  g_autoptr (LanyardClock) past = lanyard_clock_new_at (NOON_OF_2019);
  g_autoptr (LanyardClock) early = lanyard_clock_new_at (-1);

  g_usleep (G_USEC_PER_SEC + G_USEC_PER_SEC / 10);

  assert_soon_after (lanyard_clock_now (past), NOON_OF_2019 + 1);
  assert_soon_after (lanyard_clock_now (early), 0);
}

static void
test_ignores_environment (void)
{
  g_autoptr (LanyardClock) clock = NULL;
  g_autoptr (LanyardClock) system = NULL;

  g_setenv ("LANYARD_NOW", "1999-01-01T00:00:00Z", TRUE);
  clock = lanyard_clock_new_at (NOON_OF_2019);
  system = lanyard_clock_new_system ();
  g_unsetenv ("LANYARD_NOW");

  assert_soon_after (lanyard_clock_now (clock), NOON_OF_2019);
  assert_soon_after (lanyard_clock_now (system), g_get_real_time () / G_USEC_PER_SEC);
}

/* Nothing shifts it. */
static void
test_real (void)
{
  LanyardInstant before = g_get_real_time () / G_USEC_PER_SEC;
  LanyardInstant now;

  g_setenv ("LANYARD_NOW", "2001-02-03T04:05:06Z", TRUE);
  now = lanyard_clock_real_now ();
  g_unsetenv ("LANYARD_NOW");
  g_assert_cmpint (now, >=, before);
  g_assert_cmpint (lanyard_clock_real_now_ms () / 1000, >=, now);
}

int
main (int    argc,
      char **argv)
{
  int status;

  g_test_init (&argc, &argv, NULL);

  /* our own messages are structured, which g_test_expect_message() misses */
  warnings = g_string_new (NULL);
  g_log_set_writer_func (keep_warnings_cb, NULL, NULL);

  g_test_add_func ("/clock/system", test_system);
  g_test_add_func ("/clock/environment", test_environment);
  g_test_add_func ("/clock/environment-invalid", test_environment_invalid);
  g_test_add_func ("/clock/runs-on", test_runs_on);
  g_test_add_func ("/clock/ignores-environment", test_ignores_environment);
  g_test_add_func ("/clock/real", test_real);

  status = g_test_run ();
  g_string_free (warnings, TRUE);
  return status;
}
