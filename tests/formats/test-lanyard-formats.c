/* SPDX-FileCopyrightText: 2026 The Lanyard authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "lanyard-formats.h"

#include "formats-test.h"

#include <string.h>

static void
test_errors (void)
{
  static const struct
  {
    const char *text;
    int         code;
    const char *message;
  } cases[] = {
    { " ", LANYARD_READ_ERROR_EMPTY, "" },
    { "\xFF", LANYARD_READ_ERROR_NOT_TEXT, "0" },
    { "<!DOCTYPE html><title>Moved</title>", LANYARD_READ_ERROR_WEB_PAGE, "" },
    /* what nobody knows */
    { "{}", LANYARD_READ_ERROR_UNKNOWN, "{}" },
    { "[]", LANYARD_READ_ERROR_UNKNOWN, "[]" },
    { "[{'rooms': []}]", LANYARD_READ_ERROR_UNKNOWN, "[rooms]" },
    { "null", LANYARD_READ_ERROR_UNKNOWN, "" },
    { "42", LANYARD_READ_ERROR_UNKNOWN, "" },
    { "'text'", LANYARD_READ_ERROR_UNKNOWN, "" },
    { "Dear attendees, the programme is in the hall.", LANYARD_READ_ERROR_UNKNOWN, "" },
    { "\xC3\xA9", LANYARD_READ_ERROR_UNKNOWN, "" },
    { "{'version': 1, 'conference': {}}", LANYARD_READ_ERROR_UNKNOWN, "version, conference" },
    { "{'a\\u001bb\\nc': 1}", LANYARD_READ_ERROR_UNKNOWN, "ab c" },
    { "{'a':1,'b':2,'c':3,'d':4,'e':5,'f':6,'g':7,'h':8,'i':9,'j':10,'k':11,'l':12,'m':13}",
      LANYARD_READ_ERROR_UNKNOWN, "a, b, c, d, e, f, g, h, i, j, k, l" },
    { "{'format': 'lanyard-programme', 'version': 2}", LANYARD_READ_ERROR_VERSION, "2" },
    { "{'format': 'lanyard-programme'}", LANYARD_READ_ERROR_UNUSABLE, "" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GBytes) bytes = formats_test_bytes (cases[i].text);
      g_autoptr (GPtrArray) problems = formats_test_problems_new ();
      g_autoptr (GError) error = NULL;
      g_autoptr (LanyardProgramme) programme = lanyard_formats_read (bytes, NULL, problems, &error);

      g_assert_null (programme);
      g_assert_error (error, LANYARD_READ_ERROR, cases[i].code);
      g_assert_cmpstr (error->message, ==, cases[i].message);
    }
}

/* Strict JSON, with the place of what is wrong. */
static void
test_syntax (void)
{
  static const struct
  {
    const char *text;
    const char *where;
  } cases[] = {
    { "{", "1:" },
    { "{\n  'format': 'lanyard-programme',\n  'version': one\n}", "3:" },
    { "{\n'format': 'lanyard-programme',\n}", "2:" },
    { "{'format': 'lanyard", "1:" },
    { "// a comment\n{}", "1:" },
    { "/* \" */ [[[[", "1:" },
    { "{'a': 'x\ny'}", "2:" },
    { "{'a': '\\ud800'}", "1:" },
    { "{'a': 01}", "1:" },
    { "{'a': 1} {'b': 2}", "1:" },
    { "[\xC3\xA9", "1:" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GBytes) bytes = formats_test_bytes (cases[i].text);
      g_autoptr (GPtrArray) problems = formats_test_problems_new ();
      g_autoptr (GError) error = NULL;
      g_autoptr (LanyardProgramme) programme = lanyard_formats_read (bytes, NULL, problems, &error);

      g_assert_null (programme);
      g_assert_error (error, LANYARD_READ_ERROR, LANYARD_READ_ERROR_SYNTAX);
      g_assert_true (g_str_has_prefix (error->message, cases[i].where));
      g_assert_cmpuint (strspn (error->message, "0123456789:"), ==, strlen (error->message));
      g_assert_cmpuint (problems->len, ==, 0);
    }
}

static void
test_depth (void)
{
  static const struct
  {
    const char *before;
    const char *open; /* as often as levels says */
    const char *after;
    guint       levels;
    int         code; /* what comes of it */
  } cases[] = {
    { "", "[", "", 64, LANYARD_READ_ERROR_SYNTAX },
    { "", "[", "", 65, LANYARD_READ_ERROR_TOO_DEEP },
    { "", "{'a':", "", 65, LANYARD_READ_ERROR_TOO_DEEP },
    { "", "[", "", 1000000, LANYARD_READ_ERROR_TOO_DEEP },
    { "'", "[", "'", 1000, LANYARD_READ_ERROR_UNKNOWN },
    { "'\\'", "[", "'", 1000, LANYARD_READ_ERROR_UNKNOWN },
    { "['\\\\',", "[", "", 65, LANYARD_READ_ERROR_TOO_DEEP },
    { "[", "[],", "1]", 1000, LANYARD_READ_ERROR_UNKNOWN },
    { "", "]", "", 1000, LANYARD_READ_ERROR_UNKNOWN },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GString) text = g_string_new (cases[i].before);
      g_autoptr (GBytes) bytes = NULL;
      g_autoptr (GPtrArray) problems = formats_test_problems_new ();
      g_autoptr (GError) error = NULL;

      for (guint level = 0; level < cases[i].levels; level++)
        g_string_append (text, cases[i].open);
      g_string_append (text, cases[i].after);
      bytes = formats_test_bytes (text->str);

      g_assert_null (lanyard_formats_read (bytes, NULL, problems, &error));
      g_assert_error (error, LANYARD_READ_ERROR, cases[i].code);
      if (cases[i].code == LANYARD_READ_ERROR_TOO_DEEP)
        g_assert_cmpstr (error->message, ==, "64");
    }
}

static void
test_deepest (void)
{
  g_autoptr (GString) text = g_string_new ("{'format': 'lanyard-programme', 'conference': {'id': "
                                          "'c', 'title': 'C', 'time_zone': 'UTC'}, 'deep': ");
  g_autoptr (LanyardProgramme) programme = NULL;

  for (guint i = 0; i < 63; i++)
    g_string_append_c (text, '[');
  for (guint i = 0; i < 63; i++)
    g_string_append_c (text, ']');
  g_string_append_c (text, '}');

  programme = formats_test_read (text->str, "");
  g_assert_cmpstr (lanyard_programme_get_title (programme), ==, "C");
}

static void
test_cancelled (void)
{
  g_autoptr (GBytes) bytes = formats_test_bytes (
    "{'format': 'lanyard-programme', 'conference': {'id': 'c', 'title': 'C'}}");
  g_autoptr (GPtrArray) problems = formats_test_problems_new ();
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();
  g_autoptr (GError) error = NULL;

  g_cancellable_cancel (cancellable);
  g_assert_null (lanyard_formats_read (bytes, cancellable, problems, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
}

/* Problems of several documents can be collected in one place. */
static void
test_problems_added (void)
{
  g_autoptr (GBytes) bytes = formats_test_bytes (
    "{'format': 'lanyard-programme', 'conference': {'id': 'c', 'title': 'C'}}");
  g_autoptr (GPtrArray) problems = formats_test_problems_new ();

  for (guint i = 1; i <= 2; i++)
    {
      g_autoptr (LanyardProgramme) programme = lanyard_formats_read (bytes, NULL, problems, NULL);

      g_assert_nonnull (programme);
      g_assert_cmpuint (problems->len, ==, i);
    }
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/formats/formats/errors", test_errors);
  g_test_add_func ("/formats/formats/syntax", test_syntax);
  g_test_add_func ("/formats/formats/depth", test_depth);
  g_test_add_func ("/formats/formats/deepest", test_deepest);
  g_test_add_func ("/formats/formats/cancelled", test_cancelled);
  g_test_add_func ("/formats/formats/problems-added", test_problems_added);

  return g_test_run ();
}
