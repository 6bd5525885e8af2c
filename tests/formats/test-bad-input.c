/* SPDX-FileCopyrightText: 2026 The Lanyard authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Whatever the bytes: an error, or a programme with its problems, and never a
 * critical warning. What was read must survive being written. */

#include "config.h"

#include "formats-test.h"
#include "lanyard-formats.h"
#include "lanyard-native-writer.h"

#include <string.h>

static GBytes *
load_full (void)
{
  g_autofree char *path = g_test_build_filename (G_TEST_DIST, "formats", "data", "full.json", NULL);
  char            *contents;
  gsize            length;
  g_autoptr (GError) error = NULL;

  g_file_get_contents (path, &contents, &length, &error);
  g_assert_no_error (error);
  return g_bytes_new_take (contents, length);
}

/* Returns the number of problems, or -1 - code where there was an error. */
static int
feed (const char *data,
      gsize       size)
{
  g_autoptr (GBytes) bytes = g_bytes_new (data, size);
  g_autoptr (GPtrArray) problems = formats_test_problems_new ();
  g_autoptr (GPtrArray) ignored = formats_test_problems_new ();
  g_autoptr (GError) error = NULL;
  g_autoptr (LanyardProgramme) programme = lanyard_formats_read (bytes, NULL, problems, &error);
  g_autoptr (GBytes) written = NULL;
  g_autoptr (LanyardProgramme) again = NULL;
  g_autofree char *difference = NULL;

  if (programme == NULL)
    {
      g_assert_cmpuint (error->domain, ==, LANYARD_READ_ERROR);
      g_assert_true (g_utf8_validate (error->message, -1, NULL));
      return -1 - error->code;
    }

  g_assert_no_error (error);
  written = lanyard_native_write (programme);
  again = lanyard_formats_read (written, NULL, ignored, &error);
  g_assert_no_error (error);
  difference = formats_test_compare (programme, again);
  g_assert_cmpstr (difference, ==, NULL);
  return (int)problems->len;
}

static void
assert_error (const char      *data,
              gsize            size,
              LanyardReadError code)
{
  g_assert_cmpint (feed (data, size), ==, -1 - (int)code);
}

static void
test_truncated (void)
{
  g_autoptr (GBytes) full = load_full ();
  const char *data = g_bytes_get_data (full, NULL);
  gsize       size = g_bytes_get_size (full);

  assert_error (data, 0, LANYARD_READ_ERROR_EMPTY);
  /* the last two bytes are the closing bracket and the line end */
  for (gsize length = 1; length < size - 2; length++)
    {
      int result = feed (data, length);

      if (result != -1 - LANYARD_READ_ERROR_SYNTAX && result != -1 - LANYARD_READ_ERROR_NOT_TEXT)
        g_error ("%" G_GSIZE_FORMAT " bytes give %d", length, result);
    }
  g_assert_cmpint (feed (data, size - 1), ==, 0);
}

/* Every third byte in turn becomes another one. */
static void
test_flipped (void)
{
  static const char replacements[] = {
    '\0', '"', '\\', '{', ']', ',', '9', '-', ' ', '\x80', '\xFF'
  };
  g_autoptr (GBytes) full = load_full ();
  gsize            size = g_bytes_get_size (full);
  g_autofree char *data = g_memdup2 (g_bytes_get_data (full, NULL), size);

  for (gsize i = 0; i < size; i += 3)
    {
      char byte = data[i];

      data[i] = replacements[i % G_N_ELEMENTS (replacements)];
      feed (data, size);
      data[i] = byte;
    }
}

/* Every value in turn, from the top down, becomes one of every other type. */
static const char *const values[] = {
  "null",
  "true",
  "12",
  "-1.5",
  "1e999",
  "''",
  "'?'",
  "[]",
  "[[]]",
  "{}",
  "{'x': [{}]}",
};

static guint
feed_node (JsonNode *root)
{
  g_autofree char *text = json_to_string (root, FALSE);

  feed (text, strlen (text));
  return 1;
}

static guint
replace_values (JsonNode *root,
                JsonNode *node)
{
  guint count = 0;

  if (JSON_NODE_HOLDS_OBJECT (node))
    {
      JsonObject *object = json_node_get_object (node);
      g_autoptr (GList) names = json_object_get_members (object);

      for (GList *at = names; at != NULL; at = at->next)
        {
          g_autofree char *name = g_strdup (at->data);
          g_autoptr (JsonNode) value = json_object_dup_member (object, name);

          for (guint i = 0; i < G_N_ELEMENTS (values); i++)
            {
              json_object_set_member (object, name, formats_test_parse (values[i]));
              count += feed_node (root);
            }
          json_object_set_member (object, name, g_steal_pointer (&value));
          count += replace_values (root, json_object_get_member (object, name));
        }
    }
  else if (JSON_NODE_HOLDS_ARRAY (node))
    {
      JsonArray *array = json_node_get_array (node);

      for (guint i = 0; i < json_array_get_length (array); i++)
        count += replace_values (root, json_array_get_element (array, i));
    }

  return count;
}

static void
test_types (void)
{
  g_autoptr (GBytes) full = load_full ();
  g_autofree char *text = g_strndup (g_bytes_get_data (full, NULL), g_bytes_get_size (full));
  g_autoptr (JsonNode) root = formats_test_parse (text);

  g_assert_cmpuint (replace_values (root, root), >, 1500);
}

static void
test_encodings (void)
{
  static const struct
  {
    const char *charset;
    const char *mark;
    gsize       mark_size;
  } cases[] = {
    { "UTF-8", "", 0 },
    { "UTF-8", "\xEF\xBB\xBF", 3 },
    { "UTF-16LE", "", 0 },
    { "UTF-16LE", "\xFF\xFE", 2 },
    { "UTF-16BE", "", 0 },
    { "UTF-16BE", "\xFE\xFF", 2 },
  };
  g_autoptr (GBytes) full = load_full ();

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      gsize            size;
      g_autofree char *converted =
        g_convert (g_bytes_get_data (full, NULL), g_bytes_get_size (full), cases[i].charset,
                   "UTF-8", NULL, &size, NULL);
      g_autoptr (GByteArray) bytes = g_byte_array_new ();

      g_byte_array_append (bytes, (const guint8 *)cases[i].mark, cases[i].mark_size);
      g_byte_array_append (bytes, (const guint8 *)converted, size);
      g_assert_cmpint (feed ((const char *)bytes->data, bytes->len), ==, 0);
      /* cut within a character */
      if (size % 2 == 0)
        g_assert_cmpint (feed ((const char *)bytes->data, bytes->len - 3), <, 0);
    }
}

static void
test_sizes (void)
{
  const gsize      large = 100 * (gsize)1024 * 1024;
  g_autofree char *data = g_malloc (large);

  memset (data, ' ', large);
  assert_error (data, large, LANYARD_READ_ERROR_TOO_LARGE);
  assert_error (data, large / 2, LANYARD_READ_ERROR_EMPTY);
  memset (data, '[', large);
  assert_error (data, large / 2, LANYARD_READ_ERROR_TOO_DEEP);
  assert_error (data, 1000000, LANYARD_READ_ERROR_TOO_DEEP);
  assert_error (data, 100, LANYARD_READ_ERROR_TOO_DEEP);
}

/* Documents with the conference of the first test, and what is wrong. */
static void
test_documents (void)
{
  static const struct
  {
    const char *members;
    const char *problems;
  } cases[] = {
    { "'sessions': [{'id': 'a', 'title': 'A', 'leads': ['nobody']}]",
      "UNKNOWN_REFERENCE $.sessions[0].leads[0] found nobody" },
    { "'sessions': [{'id': 'a', 'title': 'A'}, {'id': 'a', 'title': 'B'}]",
      "DUPLICATE_ID $.sessions[1].id expected a#2 found a" },
    { "'sessions': [{'id': 'a', 'id': 'b', 'title': 'A', 'title': 'B'}], 'sessions': [{'id': 'c', "
      "'title': 'C'}]",
      "" },
    { "'sessions': [{'id': 123456789012345678901234567890, 'title': 'A'}]",
      "BAD_NUMBER $.sessions[0].id found 9223372036854775807\nMISSING $.sessions[0] expected id "
      "found a" },
    { "'sessions': [{'id': 'a', 'title': 'A', 'duration': 1e400}]",
      "BAD_NUMBER $.sessions[0].duration found inf" },
    { "'sessions': [{'id': 'a', 'title': 'A', 'duration': -99999999999999999999}]",
      "BAD_NUMBER $.sessions[0].duration found -9223372036854775808" },
    { "'sessions': [{'id': 'a', 'title': 'be\\u0007ll \\u0000 lost'}]",
      "CONTROL_CHARACTER $.sessions[0].title" },
    { "'sessions': [{'id': 'a\\u0000', 'title': '\\u0000'}]",
      "MISSING $.sessions[0] expected title" },
    { "'sessions': [{'id': 'a', 'title': 'raw \x01\x1b[2J'}]",
      "CONTROL_CHARACTER $.sessions[0].title" },
    { "'': 1, '\\u0000': 2, 'sessions\\u0000': 5",
      "WRONG_TYPE $.sessions expected array found number" },
    { "'sessions': [[[[[[]]]]], {'sessions': []}]",
      "WRONG_TYPE $.sessions[0] expected object found array\nMISSING $.sessions[1] expected "
      "title" },
    { "'sessions': [{'id': 'a', 'title': 'A', 'start': '9999-12-31T23:59:59-14:00', 'day': "
      "'9999-12-31'}]",
      "BAD_DATE $.sessions[0].day found 9999-12-31\nBAD_TIME $.sessions[0].start found "
      "9999-12-31T23:59:59-14:00" },
    { "'sessions': [{'id': 'a', 'title': 'A', 'start': '2019-09-11T15:00:00+24:00'}]",
      "OFFSET_DISAGREES $.sessions[0].start expected UTC found 2019-09-11T15:00:00+24:00" },
    { "'sessions': [{'id': '../../etc', 'title': '%s%n', 'kind': '%s', 'links': [{'url': '%n'}]}]",
      "UNKNOWN_VALUE $.sessions[0].kind found %s\nBAD_ADDRESS $.sessions[0].links[0].url found "
      "%n" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *text = g_strconcat ("{'format': 'lanyard-programme', 'conference': {'id': "
                                           "'c', 'title': 'C', 'time_zone': 'UTC'}, ",
                                           cases[i].members, "}", NULL);
      g_autoptr (LanyardProgramme) programme = formats_test_read (text, cases[i].problems);
      g_autofree char *quoted = g_strdelimit (g_strdup (text), "'", '"');

      g_assert_cmpint (feed (quoted, strlen (quoted)), >=, 0);
    }
}

static void
test_texts (void)
{
  static const struct
  {
    const char      *text;
    LanyardReadError code;
  } cases[] = {
    { "\xEF\xBB\xBF \n", LANYARD_READ_ERROR_EMPTY },
    { "\n\n<!DOCTYPE html><html><body><h1>404</h1></body></html>", LANYARD_READ_ERROR_WEB_PAGE },
    { "{\"a\":\"\xC3(\"}", LANYARD_READ_ERROR_NOT_TEXT },
    { "{\"a\":\"\xED\xA0\x80\"}", LANYARD_READ_ERROR_NOT_TEXT },
    { "{\"a\":\"\xF4\x90\x80\x80\"}", LANYARD_READ_ERROR_NOT_TEXT },
    { "{\"a\":\"\xC0\xAF\"}", LANYARD_READ_ERROR_NOT_TEXT },
    { "{\"a\":\"\\ud800\"}", LANYARD_READ_ERROR_SYNTAX },
    { "{\"a\":\"\\udc00\\ud800\"}", LANYARD_READ_ERROR_SYNTAX },
    { "{\"a\":\"\\u12\"}", LANYARD_READ_ERROR_SYNTAX },
    { "{\"a\":NaN}", LANYARD_READ_ERROR_SYNTAX },
    { "{\"a\":Infinity}", LANYARD_READ_ERROR_SYNTAX },
    { "{\"a\":+1}", LANYARD_READ_ERROR_SYNTAX },
    { "{a:1}", LANYARD_READ_ERROR_SYNTAX },
    { "{\"a\" 1}", LANYARD_READ_ERROR_SYNTAX },
    { "]", LANYARD_READ_ERROR_UNKNOWN },
    { "callback({});", LANYARD_READ_ERROR_UNKNOWN },
    { "var x = {};", LANYARD_READ_ERROR_UNKNOWN },
    { "#!/bin/sh", LANYARD_READ_ERROR_UNKNOWN },
    { "\x1b[2J", LANYARD_READ_ERROR_UNKNOWN },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    assert_error (cases[i].text, strlen (cases[i].text), cases[i].code);
}

/* A document of nothing but errors, and one of 50,000 sessions, take no more
 * time and memory than others. */
static void
test_many (void)
{
  const guint count = 50000;
  g_autoptr (GString) text =
              g_string_new ("{\"format\":\"lanyard-programme\",\"conference\":{\"id\":\"c\","
                            "\"title\":\"C\",\"time_zone\":\"Europe/Berlin\"},\"people\":[");
  gint64 start;

  for (guint i = 0; i < count; i++)
    g_string_append_printf (text,
                            "%s{\"id\":\"p%u\",\"name\":\"Person %u\",\"email\":\"p%u@a.org\"}",
                            i > 0 ? "," : "", i, i, i);
  g_string_append (text, "],\"sessions\":[");
  for (guint i = 0; i < count; i++)
    g_string_append_printf (
      text,
      "%s{\"id\":\"s%u\",\"title\":\"Session "
      "%u\",\"parent\":\"s%u\",\"speakers\":[\"p%u\",\"p%u\"],"
      "\"start\":\"2026-01-%02uT%02u:00:00+01:00\",\"links\":[{\"url\":\"https://a.org/%u\"}]}",
      i > 0 ? "," : "", i, i, i > 0 ? i - 1 : 0, i, (i + 7) % count, i % 28 + 1, i % 24, i);
  g_string_append (text, "]}");

  start = g_get_monotonic_time ();
  g_assert_cmpint (feed (text->str, text->len), ==, 1);
  /* read, written and read again; generous, for sanitizers and busy machines */
  g_assert_cmpint (g_get_monotonic_time () - start, <, 60 * G_USEC_PER_SEC);

  g_string_assign (text, "{\"format\":\"lanyard-programme\",\"conference\":{\"id\":\"c\",\"title\":"
                         "\"C\"},\"sessions\":[0");
  for (guint i = 0; i < 300000; i++)
    g_string_append (text, ",0");
  g_string_append (text, "]}");
  g_assert_cmpint (feed (text->str, text->len), ==, 100000);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/formats/bad-input/truncated", test_truncated);
  g_test_add_func ("/formats/bad-input/flipped", test_flipped);
  g_test_add_func ("/formats/bad-input/types", test_types);
  g_test_add_func ("/formats/bad-input/encodings", test_encodings);
  g_test_add_func ("/formats/bad-input/sizes", test_sizes);
  g_test_add_func ("/formats/bad-input/documents", test_documents);
  g_test_add_func ("/formats/bad-input/texts", test_texts);
  g_test_add_func ("/formats/bad-input/many", test_many);

  return g_test_run ();
}
