/* SPDX-FileCopyrightText: 2026 The Lanyard authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "lanyard-fetch-error.h"

#define WHEN ((LanyardInstant)1800000000)

static void
test_busy (void)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GError) copy = NULL;

  lanyard_fetch_error_set_busy (&error, "503", WHEN);
  g_assert_error (error, LANYARD_FETCH_ERROR, LANYARD_FETCH_ERROR_BUSY);
  g_assert_cmpstr (error->message, ==, "503");
  g_assert_cmpint (lanyard_fetch_error_get_retry_after (error), ==, WHEN);

  /* it goes along wherever the error goes */
  copy = g_error_copy (error);
  g_assert_cmpint (lanyard_fetch_error_get_retry_after (copy), ==, WHEN);

  lanyard_fetch_error_set_busy (NULL, "503", WHEN);
}

static void
test_no_time (void)
{
  g_autoptr (GError) other =
              g_error_new_literal (LANYARD_FETCH_ERROR, LANYARD_FETCH_ERROR_SERVER, "500");
  g_autoptr (GError) foreign =
              g_error_new_literal (G_CONVERT_ERROR, G_CONVERT_ERROR_FAILED, "foreign");

  g_assert_cmpint (lanyard_fetch_error_get_retry_after (other), ==, LANYARD_NO_INSTANT);
  g_assert_cmpint (lanyard_fetch_error_get_retry_after (foreign), ==, LANYARD_NO_INSTANT);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/model/fetch-error/busy", test_busy);
  g_test_add_func ("/model/fetch-error/no-time", test_no_time);

  return g_test_run ();
}
