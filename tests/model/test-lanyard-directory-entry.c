/* SPDX-FileCopyrightText: 2026 The Lanyard authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "lanyard-directory-entry.h"

static void
test_new (void)
{
  LanyardDirectoryFields fields = {
    .title = g_strdup ("FOSDEM"),
    .address = g_strdup ("https://example.org/p.json"),
    .start = 737000,
    .end = 737001,
    .place = g_strdup ("Brussels"),
    .time_zone = g_strdup ("Europe/Brussels"),
    .folded = g_strdup ("fosdem brussels"),
  };
  g_autoptr (LanyardDirectoryEntry) entry = lanyard_directory_entry_new (&fields);
  const LanyardDirectoryFields *kept = lanyard_directory_entry_get_fields (entry);

  g_assert_null (fields.title);
  g_assert_null (fields.folded);
  g_assert_cmpstr (kept->title, ==, "FOSDEM");
  g_assert_cmpstr (kept->address, ==, "https://example.org/p.json");
  g_assert_cmpuint (kept->start, ==, 737000);
  g_assert_cmpuint (kept->end, ==, 737001);
  g_assert_cmpstr (kept->place, ==, "Brussels");
  g_assert_cmpstr (kept->time_zone, ==, "Europe/Brussels");
  g_assert_cmpstr (kept->folded, ==, "fosdem brussels");
}

static void
test_clear (void)
{
  LanyardDirectoryFields fields = { .title = g_strdup ("FOSDEM"), .start = 737000 };

  lanyard_directory_fields_clear (&fields);
  g_assert_null (fields.title);
  g_assert_cmpuint (fields.start, ==, 0);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/directory-entry/new", test_new);
  g_test_add_func ("/directory-entry/clear", test_clear);

  return g_test_run ();
}
