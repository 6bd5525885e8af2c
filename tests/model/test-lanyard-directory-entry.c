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

static LanyardDirectoryEntry *
entry_new (const char *title,
           LanyardDate start,
           LanyardDate end)
{
  LanyardDirectoryFields fields = {
    .title = g_strdup (title),
    .address = g_strdup ("https://example.org/"),
    .start = start,
    .end = end,
  };

  return lanyard_directory_entry_new (&fields);
}

/* One address, or one name and day. */
static void
test_is_of (void)
{
  static const struct
  {
    const char *id;
    LanyardDate start;
    const char *address;
    gboolean    is_of;
  } rows[] = {
    { "anything", 5, "https://example.org/p.xml", TRUE },
    { "anything", 5, "https://example.org/q.xml", FALSE },
    { "fosdem2026", 100, NULL, TRUE },
    { "FOSDEM 2026", 100, "https://example.org/elsewhere", TRUE },
    { "fosdem-2026", 101, NULL, FALSE },
    { "fosdem-2026", LANYARD_NO_DATE, NULL, FALSE },
    { "fosdem-2027", 100, NULL, FALSE },
    { "", 100, NULL, FALSE },
  };
  LanyardDirectoryFields fields = {
    .id = g_strdup ("fosdem_2026"),
    .title = g_strdup ("FOSDEM 2026"),
    .address = g_strdup ("https://example.org/p.xml"),
    .start = 100,
  };
  g_autoptr (LanyardDirectoryEntry) entry = lanyard_directory_entry_new (&fields);
  g_autoptr (LanyardDirectoryEntry) nameless = entry_new ("FOSDEM 2026", 100, 101);

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      const LanyardConferenceFields conference = {
        .id = (char *)rows[i].id,
        .start = rows[i].start,
        .address = (char *)rows[i].address,
      };

      g_assert_cmpint (lanyard_directory_entry_is_of (entry, &conference), ==, rows[i].is_of);
      g_assert_false (lanyard_directory_entry_is_of (nameless, &conference));
    }
}

/* In the order in which they stand. */
static void
test_order (void)
{
  static const struct
  {
    const char            *title;
    LanyardDate            start;
    LanyardDate            end;
    LanyardConferencePhase phase;
  } rows[] = {
    { "Last day", 98, 100, LANYARD_CONFERENCE_RUNNING },
    { "First day", 100, LANYARD_NO_DATE, LANYARD_CONFERENCE_RUNNING },
    { "Tomorrow", 101, 102, LANYARD_CONFERENCE_UPCOMING },
    { "A later one", 200, 201, LANYARD_CONFERENCE_UPCOMING },
    { "Another", LANYARD_NO_DATE, LANYARD_NO_DATE, LANYARD_CONFERENCE_UNDATED },
    { "Some time", LANYARD_NO_DATE, LANYARD_NO_DATE, LANYARD_CONFERENCE_UNDATED },
    { "Yesterday", 99, 99, LANYARD_CONFERENCE_PAST },
    { "Before", 10, 12, LANYARD_CONFERENCE_PAST },
  };

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autoptr (LanyardDirectoryEntry) one =
                  entry_new (rows[i].title, rows[i].start, rows[i].end);

      g_assert_cmpint (lanyard_directory_entry_get_phase (one, 100), ==, rows[i].phase);
      g_assert_cmpint (lanyard_directory_entry_compare (one, one, 100), ==, 0);
      for (guint k = i + 1; k < G_N_ELEMENTS (rows); k++)
        {
          g_autoptr (LanyardDirectoryEntry) two =
                      entry_new (rows[k].title, rows[k].start, rows[k].end);

          g_assert_cmpint (lanyard_directory_entry_compare (one, two, 100), <, 0);
          g_assert_cmpint (lanyard_directory_entry_compare (two, one, 100), >, 0);
        }
    }
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/directory-entry/new", test_new);
  g_test_add_func ("/directory-entry/clear", test_clear);
  g_test_add_func ("/directory-entry/is-of", test_is_of);
  g_test_add_func ("/directory-entry/order", test_order);

  return g_test_run ();
}
