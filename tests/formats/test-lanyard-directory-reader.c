/* SPDX-FileCopyrightText: 2026 The Lanyard authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "lanyard-directory-reader.h"

#include "formats-test.h"
#include "lanyard-directory-entry.h"
#include "lanyard-fold.h"

#include <string.h>

/* Returns: an entry as "title|address|start|end|time zone" */
static char *
describe (LanyardDirectoryEntry *entry)
{
  const LanyardDirectoryFields *fields = lanyard_directory_entry_get_fields (entry);
  g_autofree char              *start = lanyard_date_to_iso (fields->start);
  g_autofree char              *end = lanyard_date_to_iso (fields->end);

  return g_strdup_printf ("%s|%s|%s|%s|%s", fields->title, fields->address,
                          start != NULL ? start : "", end != NULL ? end : "",
                          fields->time_zone != NULL ? fields->time_zone : "");
}

static GPtrArray *
read_file (void)
{
  g_autofree char *path =
    g_test_build_filename (G_TEST_DIST, "formats", "data", "directory.json", NULL);
  g_autoptr (GPtrArray) problems = formats_test_problems_new ();
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) bytes = NULL;
  GPtrArray *entries;
  char      *contents;
  gsize      length;

  g_file_get_contents (path, &contents, &length, &error);
  g_assert_no_error (error);
  bytes = g_bytes_new_take (contents, length);
  entries = lanyard_directory_read (bytes, problems, &error);
  g_assert_no_error (error);
  formats_test_expect (problems, "");
  return entries;
}

static void
test_full (void)
{
  static const char *const expected[] = {
    ("Mühlentage 2027|https://talks.mill.example/days-27/schedule/export/schedule.xml"
     "|2027-06-05|2027-06-07|Europe/Amsterdam"),
    "A Plain Meeting|http://plain.example/all.ics|2027-02-01|2027-02-01|",
    "Some Day|https://undated.example/schedule.xml|||",
  };
  g_autoptr (GPtrArray) entries = read_file ();

  g_assert_cmpuint (entries->len, ==, G_N_ELEMENTS (expected));
  for (guint i = 0; i < entries->len; i++)
    {
      g_autofree char *found = describe (g_ptr_array_index (entries, i));

      g_assert_cmpstr (found, ==, expected[i]);
    }
}

/* An entry is found by what people may know of it. */
static void
test_folded (void)
{
  static const struct
  {
    const char *query;
    gboolean    found;
  } cases[] = {
    { "muhlen", TRUE },
    { "Mühlentage 2027", TRUE },
    { "windworks", TRUE },
    { "talks.mill.example", TRUE },
    { "mill_days", TRUE },
    { "venue", TRUE },
    { "schedule", FALSE },
    { "icon", FALSE },
    { "plain", FALSE },
  };
  g_autoptr (GPtrArray) entries = read_file ();
  const LanyardDirectoryFields *fields =
    lanyard_directory_entry_get_fields (g_ptr_array_index (entries, 0));

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (LanyardTerms) terms = lanyard_terms_new (cases[i].query);

      g_test_message ("%s", cases[i].query);
      g_assert_cmpint (lanyard_terms_match (terms, fields->folded), ==, cases[i].found);
    }
}

/* What is wrong with one entry costs no other, and is said. */
static void
test_problems (void)
{
  static const struct
  {
    const char *entry;
    const char *problems;
    const char *found; /* NULL: it is left out */
  } cases[] = {
    { "{'title': 'T', 'url': 'https://x.example/'}", "", "T|https://x.example/|||" },
    { "{'title': 'T'}", "MISSING $.schedules[1] expected url", NULL },
    { "{'url': 'https://x.example/'}", "MISSING $.schedules[1] expected title", NULL },
    { "{'title': '', 'url': 'https://x.example/'}", "MISSING $.schedules[1] expected title", NULL },
    { "{'title': 'T', 'url': 'javascript:alert(1)'}",
      ("BAD_ADDRESS $.schedules[1].url found javascript:alert(1)\n"
       "MISSING $.schedules[1] expected url"),
      NULL },
    { "{'title': 'T', 'url': 'mailto:x@x.example'}",
      ("BAD_ADDRESS $.schedules[1].url found mailto:x@x.example\n"
       "MISSING $.schedules[1] expected url"),
      NULL },
    { "{'title': 'T', 'url': '/schedule.xml'}",
      ("BAD_ADDRESS $.schedules[1].url found /schedule.xml\n"
       "MISSING $.schedules[1] expected url"),
      NULL },
    { "{'title': 5, 'url': 'https://x.example/'}",
      "WRONG_TYPE $.schedules[1].title expected string found number", "5|https://x.example/|||" },
    { "{'title': [], 'url': 'https://x.example/'}",
      ("WRONG_TYPE $.schedules[1].title expected string found array\n"
       "MISSING $.schedules[1] expected title"),
      NULL },
    { "{'title': 'T\\u0007\\n2', 'url': 'https://x.example/'}",
      "CONTROL_CHARACTER $.schedules[1].title", "T 2|https://x.example/|||" },
    { "{'title': 'T', 'url': 'https://x.example/', 'start': 'soon', 'end': '2027-02-30'}",
      ("BAD_DATE $.schedules[1].start found soon\n"
       "BAD_DATE $.schedules[1].end found 2027-02-30"),
      "T|https://x.example/|||" },
    { "{'title': 'T', 'url': 'https://x.example/', 'start': '2027-02-03', 'end': '2027-02-01'}",
      "CONTRADICTED $.schedules[1].end expected 2027-02-03 found 2027-02-01",
      "T|https://x.example/|2027-02-03|2027-02-03|" },
    { "{'title': 'T', 'url': 'https://x.example/', 'timezone': 'Europe/Utopia'}",
      "UNKNOWN_VALUE $.schedules[1].timezone found Europe/Utopia", "T|https://x.example/|||" },
    { "{'title': 'T', 'url': 'https://x.example/', 'id': 'first'}",
      "DUPLICATE_ID $.schedules[1].id found first", NULL },
    { "{'title': 'T', 'url': 'https://x.example/', 'metadata': {'links': [{'url': 'nowhere'}]}}",
      "BAD_ADDRESS $.schedules[1].metadata.links[0].url found nowhere",
      "T|https://x.example/|||" },
    { "{'title': 'T', 'url': 'https://x.example/', 'metadata': []}",
      "WRONG_TYPE $.schedules[1].metadata expected object found array", "T|https://x.example/|||" },
    { "'no object'", "WRONG_TYPE $.schedules[1] expected object found string", NULL },
    { "null", "WRONG_TYPE $.schedules[1] expected object found null", NULL },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *text =
        g_strdup_printf ("{'schedules': [{'id': 'first', 'title': 'First', 'url': "
                         "'https://first.example/'}, %s]}",
                         cases[i].entry);
      g_autoptr (GBytes) bytes = formats_test_bytes (text);
      g_autoptr (GPtrArray) problems = formats_test_problems_new ();
      g_autoptr (GError) error = NULL;
      g_autoptr (GPtrArray) entries = lanyard_directory_read (bytes, problems, &error);
      g_autofree char *found = NULL;

      g_test_message ("%s", cases[i].entry);
      g_assert_no_error (error);
      formats_test_expect (problems, cases[i].problems);
      g_assert_cmpuint (entries->len, ==, cases[i].found != NULL ? 2 : 1);
      found = cases[i].found != NULL ? describe (g_ptr_array_index (entries, 1)) : NULL;
      g_assert_cmpstr (found, ==, cases[i].found);
    }
}

static void
test_errors (void)
{
  static const struct
  {
    const char      *text;
    LanyardReadError code;
    const char      *message;
  } cases[] = {
    { "", LANYARD_READ_ERROR_EMPTY, "" },
    { "<!DOCTYPE html><html><body>Log in</body></html>", LANYARD_READ_ERROR_WEB_PAGE, "" },
    { "{'schedules': [", LANYARD_READ_ERROR_SYNTAX, NULL },
    { "<menu/>", LANYARD_READ_ERROR_UNKNOWN, NULL },
    { "[]", LANYARD_READ_ERROR_UNKNOWN, "[]" },
    { "5", LANYARD_READ_ERROR_UNKNOWN, "" },
    { "{'version': 1}", LANYARD_READ_ERROR_UNKNOWN, "version" },
    { "{'schedules': null}", LANYARD_READ_ERROR_UNKNOWN, "schedules" },
    { "{'schedules': {}}", LANYARD_READ_ERROR_UNKNOWN, "schedules" },
    { "{'schedules': [{'title': 'T'}, 5]}", LANYARD_READ_ERROR_UNUSABLE, "" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GBytes) bytes = formats_test_bytes (cases[i].text);
      g_autoptr (GPtrArray) problems = formats_test_problems_new ();
      g_autoptr (GError) error = NULL;

      g_test_message ("%s", cases[i].text);
      g_assert_null (lanyard_directory_read (bytes, problems, &error));
      g_assert_error (error, LANYARD_READ_ERROR, (int)cases[i].code);
      if (cases[i].message != NULL)
        g_assert_cmpstr (error->message, ==, cases[i].message);
    }
}

/* A directory may be empty; that is nothing wrong. */
static void
test_empty (void)
{
  g_autoptr (GBytes) bytes = formats_test_bytes ("{'schedules': []}");
  g_autoptr (GPtrArray) problems = formats_test_problems_new ();
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) entries = lanyard_directory_read (bytes, problems, &error);

  g_assert_no_error (error);
  g_assert_cmpuint (entries->len, ==, 0);
}

static void
test_too_large (void)
{
  g_autofree char *text = g_strnfill (LANYARD_DIRECTORY_MAX_SIZE + 1, ' ');
  g_autoptr (GBytes) bytes = NULL;
  g_autoptr (GPtrArray) problems = formats_test_problems_new ();
  g_autoptr (GError) error = NULL;

  memcpy (text, "{\"schedules\":[]}", strlen ("{\"schedules\":[]}"));
  bytes = g_bytes_new (text, LANYARD_DIRECTORY_MAX_SIZE);
  g_ptr_array_unref (lanyard_directory_read (bytes, problems, &error));
  g_assert_no_error (error);

  g_bytes_unref (bytes);
  bytes = g_bytes_new (text, LANYARD_DIRECTORY_MAX_SIZE + 1);
  g_assert_null (lanyard_directory_read (bytes, problems, &error));
  g_assert_error (error, LANYARD_READ_ERROR, LANYARD_READ_ERROR_TOO_LARGE);
  g_assert_cmpstr (error->message, ==, "8");
}

/* The real one, where it is at hand. */
static void
test_shared (void)
{
  g_autofree char *path = g_build_filename (g_getenv ("LANYARD_SHARED"), "programmes", "directory",
                                            "giggity-menu.json", NULL);
  g_autoptr (GPtrArray) problems = formats_test_problems_new ();
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) entries = NULL;
  g_autoptr (GBytes) bytes = NULL;
  g_autofree char *first = NULL;
  char            *contents;
  gsize            length;

  if (!g_file_get_contents (path, &contents, &length, NULL))
    {
      g_test_skip ("the sample directory is not here");
      return;
    }

  bytes = g_bytes_new_take (contents, length);
  entries = lanyard_directory_read (bytes, problems, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (entries->len, ==, 62);
  first = describe (g_ptr_array_index (entries, 0));
  g_assert_cmpstr (first, ==,
                   "FOSSGIS-Konferenz 2025|https://pretalx.com/fossgis2025/schedule/export/"
                   "schedule.xml|2025-03-26|2025-03-29|Europe/Berlin");
  /* names of zones that went out of use are not on every system */
  for (guint i = 0; i < problems->len; i++)
    {
      const LanyardProblem *problem = g_ptr_array_index (problems, i);

      g_assert_true (g_str_has_suffix (problem->path, ".timezone"));
      g_assert_cmpstr (problem->found, ==, "America/Montreal");
    }
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/formats/directory-reader/full", test_full);
  g_test_add_func ("/formats/directory-reader/folded", test_folded);
  g_test_add_func ("/formats/directory-reader/problems", test_problems);
  g_test_add_func ("/formats/directory-reader/errors", test_errors);
  g_test_add_func ("/formats/directory-reader/empty", test_empty);
  g_test_add_func ("/formats/directory-reader/too-large", test_too_large);
  g_test_add_func ("/formats/directory-reader/shared", test_shared);

  return g_test_run ();
}
