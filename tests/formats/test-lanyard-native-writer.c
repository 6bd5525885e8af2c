/* SPDX-FileCopyrightText: 2026 The Lanyard authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "lanyard-native-writer.h"

#include "formats-test.h"
#include "lanyard-formats.h"

#include <string.h>

static LanyardProgramme *
read_bytes (GBytes    *bytes,
            GPtrArray *problems)
{
  g_autoptr (GError) error = NULL;
  LanyardProgramme *programme = lanyard_formats_read (bytes, NULL, problems, &error);

  g_assert_no_error (error);
  return programme;
}

/* Reads, writes, reads and writes: the second round must be like the first.
 * Returns what was written. */
static GBytes *
go_round (GBytes *bytes)
{
  g_autoptr (GPtrArray) ignored = formats_test_problems_new ();
  g_autoptr (GPtrArray) problems = formats_test_problems_new ();
  g_autoptr (LanyardProgramme) programme = read_bytes (bytes, ignored);
  g_autoptr (GBytes) written = lanyard_native_write (programme);
  g_autoptr (LanyardProgramme) again = read_bytes (written, problems);
  g_autoptr (GBytes) written_again = lanyard_native_write (again);
  g_autofree char *difference = formats_test_compare (programme, again);

  g_assert_cmpstr (difference, ==, NULL);
  g_assert_true (g_bytes_equal (written, written_again));
  if (lanyard_programme_get_fields (programme)->zone_source >= LANYARD_ZONE_DOCUMENT)
    formats_test_expect (problems, "");
  return g_steal_pointer (&written);
}

static GBytes *
load (const char *path)
{
  char *contents;
  gsize length;
  g_autoptr (GError) error = NULL;

  g_file_get_contents (path, &contents, &length, &error);
  g_assert_no_error (error);
  return g_bytes_new_take (contents, length);
}

/* The document with every member is written as it stands. */
static void
test_full (void)
{
  g_autofree char *path = g_test_build_filename (G_TEST_DIST, "formats", "data", "full.json", NULL);
  g_autoptr (GBytes) bytes = load (path);
  g_autoptr (GPtrArray) problems = formats_test_problems_new ();
  g_autoptr (LanyardProgramme) programme = read_bytes (bytes, problems);
  g_autoptr (GBytes) written = go_round (bytes);

  formats_test_expect (problems, "");
  g_assert_cmpmem (g_bytes_get_data (written, NULL), g_bytes_get_size (written),
                   g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes));
}

static void
test_sample (void)
{
  g_autofree char *path =
    g_test_build_filename (G_TEST_DIST, "..", "data", "programmes", "lpc-2019.json", NULL);
  g_autoptr (GBytes) bytes = load (path);
  g_autoptr (GBytes) written = go_round (bytes);

  g_assert_true (g_str_has_suffix (g_bytes_get_data (written, NULL), "\n}\n"));
}

/* What is written of documents that have something wrong, or little in them. */
static void
test_rounds (void)
{
  static const struct
  {
    const char *document;
    const char *holds; /* (nullable) part of what is written */
    const char *lacks; /* (nullable) */
  } cases[] = {
    { "'conference': {'id': 'c', 'title': 'C', 'time_zone': 'UTC'}", "\"sessions\" : []", "rooms" },
    /* a zone that is a stand-in isn't written, and is found again */
    { "'conference': {'id': 'c', 'title': 'C'}, 'sessions': [{'id': 'a', 'title': 'A', 'start': "
      "'2019-09-11T10:00:00+05:30'}]",
      "2019-09-11T10:00:00+05:30", "time_zone" },
    { "'conference': {'id': 'c', 'title': 'C'}, 'sessions': [{'id': 'a', 'title': 'A', 'start': "
      "'2019-09-11T10:00:00+05:30'},"
      " {'id': 'b', 'title': 'B', 'start': '2019-09-11T10:00:00-05:30'}]",
      "2019-09-11T04:30:00+00:00", "time_zone" },
    { "'conference': {'id': 'c', 'title': 'C'}, 'sessions': [{'id': 'a', 'title': 'A', 'start': "
      "'2019-09-11T10:00:00'}]",
      "2019-09-11T10:00:00+00:00", "time_zone" },
    /* the zone's offset is written */
    { "'conference': {'id': 'c', 'title': 'C', 'time_zone': 'Europe/Lisbon'}, 'sessions': [{'id': "
      "'a', 'title': 'A', 'start': '2019-09-11T10:00:00+09:00'}]",
      "2019-09-11T02:00:00+01:00", "+09:00" },
    { "'conference': {'id': 'c', 'title': 'C', 'time_zone': 'Europe/Lisbon'}, 'sessions': [{'id': "
      "'a', 'title': 'A', 'day': '2019-09-11'}]",
      "\"day\" : \"2019-09-11\"", "\"start\" : \"2019-09-11T" },
    { "'conference': {'id': 'c', 'title': 'C', 'time_zone': 'UTC', 'location': [38.7, -9.1]}",
      "38.70", NULL },
    { "'conference': {'id': 'c', 'title': 'C', 'time_zone': 'UTC', 'day_start': '00:00'}", NULL,
      "day_start" },
    { "'conference': {'id': 'c', 'title': 'C', 'time_zone': 'UTC', 'start': '2026-01-02', 'end': "
      "'2026-01-01'}",
      NULL, "end" },
    { "'sessions': [{'title': 'A'}, {'title': 'A'}, {'id': 'a', 'title': 'B', 'parent': 'a#2'}, "
      "{'id': 'a', 'title': 'C', 'parent': 'a'}]",
      "a#2", NULL },
    { "'conference': {'id': 'c', 'title': 'C', 'time_zone': 'UTC'}, 'people': [{'id': 'p', 'name': "
      "'P', 'emails': ['a@b', 'c@d', 'a@b']}]",
      "\"emails\" : [\n        \"a@b\",\n        \"c@d\"\n      ]", NULL },
    { "'conference': {'id': 'c', 'title': 'C', 'time_zone': 'UTC'}, 'people': [{'id': 'p', 'name': "
      "'P', 'emails': ['a@b']}]",
      "\"email\" : \"a@b\"", "emails" },
    { "'conference': {'id': 'c', 'title': 'C', 'time_zone': 'UTC'}, 'sessions': [{'id': 'a', "
      "'title': 'A', 'topics': [{'title': 'x', 'topics': []}]}]",
      "\"topics\" : [\n        \"x\"\n      ]", NULL },
    { "'conference': {'id': 'c', 'title': ' \\u0001\\ufeff C\\u2028D \\\\ \\/ \\u0022 Cafe\\u0301 "
      "', 'time_zone': 'UTC'}",
      "Caf\xC3\xA9", NULL },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *text =
        g_strdup_printf ("{'format': 'lanyard-programme', %s}", cases[i].document);
      g_autoptr (GBytes) bytes = formats_test_bytes (text);
      g_autoptr (GBytes) written = go_round (bytes);
      g_autofree char *result =
        g_strndup (g_bytes_get_data (written, NULL), g_bytes_get_size (written));

      if (cases[i].holds != NULL && strstr (result, cases[i].holds) == NULL)
        g_error ("“%s” isn't in what was written:\n%s", cases[i].holds, result);
      if (cases[i].lacks != NULL && strstr (result, cases[i].lacks) != NULL)
        g_error ("“%s” is in what was written:\n%s", cases[i].lacks, result);
    }
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/formats/native-writer/full", test_full);
  g_test_add_func ("/formats/native-writer/sample", test_sample);
  g_test_add_func ("/formats/native-writer/rounds", test_rounds);

  return g_test_run ();
}
