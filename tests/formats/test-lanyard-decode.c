/* SPDX-FileCopyrightText: 2026 The Lanyard authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "lanyard-decode.h"

#include "lanyard-problem.h"

#include <string.h>

#define MIB (1024 * 1024)

/* Bytes of a literal with zeros in it. */
#define BYTES(literal) literal, sizeof (literal) - 1

static void
test_texts (void)
{
  static const struct
  {
    const char *data;
    gsize       size;
    const char *text;
  } cases[] = {
    { BYTES ("{}"), "{}" },
    { BYTES ("\"é€🪱\""), "\"é€🪱\"" },
    { BYTES ("\xEF\xBB\xBF{}"), "{}" },
    { BYTES ("7"), "7" },
    { BYTES (" {"), " {" },
    { BYTES ("\xFF\xFE{\0}\0"), "{}" },
    { BYTES ("\xFE\xFF\0{\0}"), "{}" },
    { BYTES ("{\0\xE9\0}\0"), "{é}" },
    { BYTES ("\0{\0\xE9\0}"), "{é}" },
    { BYTES ("\n\0{\0"), "\n{" },
    /* what XML declares, unless it is UTF-8 */
    { BYTES ("<?xml version='1.0' encoding='ISO-8859-15'?><a>\xA4</a>"),
      "<?xml version='1.0' encoding='ISO-8859-15'?><a>€</a>" },
    { BYTES ("<?xml version=\"1.0\" encoding = \"KOI8-R\" ?>\xC1"),
      "<?xml version=\"1.0\" encoding = \"KOI8-R\" ?>а" },
    { BYTES ("<?xml version='1.0' encoding='ISO-8859-1'?>é"),
      "<?xml version='1.0' encoding='ISO-8859-1'?>é" },
    /* a pair of surrogates */
    { BYTES ("{\0\x3E\xD8\xB1\xDE}\0"), "{🪱}" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GBytes) bytes = g_bytes_new_static (cases[i].data, cases[i].size);
      g_autoptr (GError) error = NULL;
      g_autoptr (GBytes) text = lanyard_decode (bytes, &error);
      gsize       size;
      const char *data;

      g_assert_no_error (error);
      data = g_bytes_get_data (text, &size);
      g_assert_cmpmem (data, size, cases[i].text, strlen (cases[i].text));
    }
}

static void
test_errors (void)
{
  static const struct
  {
    const char      *data;
    gsize            size;
    LanyardReadError code;
    const char      *message;
  } cases[] = {
    { BYTES (""), LANYARD_READ_ERROR_EMPTY, "" },
    { BYTES (" \t\r\n"), LANYARD_READ_ERROR_EMPTY, "" },
    { BYTES ("\xEF\xBB\xBF"), LANYARD_READ_ERROR_EMPTY, "" },
    { BYTES ("\xEF\xBB\xBF\n"), LANYARD_READ_ERROR_EMPTY, "" },
    { BYTES ("\xFF\xFE"), LANYARD_READ_ERROR_EMPTY, "" },
    { BYTES ("\xFE\xFF\0 \0\n"), LANYARD_READ_ERROR_EMPTY, "" },
    { BYTES ("{\"a\":\"\xE9\"}"), LANYARD_READ_ERROR_NOT_TEXT, "6" },
    { BYTES ("\xEF\xBB\xBF{\x80}"), LANYARD_READ_ERROR_NOT_TEXT, "4" },
    { BYTES ("\xC3"), LANYARD_READ_ERROR_NOT_TEXT, "0" },
    { BYTES ("<?xml encoding='nowhere'?>\xC3"), LANYARD_READ_ERROR_NOT_TEXT, "26" },
    { BYTES ("<?xml encoding=''?>\xC3"), LANYARD_READ_ERROR_NOT_TEXT, "19" },
    { BYTES ("<?xml version='1.0'?>\xC3"), LANYARD_READ_ERROR_NOT_TEXT, "21" },
    { BYTES ("<?xml encoding='ISO-8859-1'?>\xC3\0"), LANYARD_READ_ERROR_NOT_TEXT, "29" },
    { BYTES ("\x1F\x8B"), LANYARD_READ_ERROR_SYNTAX, "" },
    { BYTES ("\x89PNG\r\n"), LANYARD_READ_ERROR_NOT_TEXT, "0" },
    { BYTES ("{ \0 }"), LANYARD_READ_ERROR_NOT_TEXT, "2" },
    { BYTES ("\0"), LANYARD_READ_ERROR_NOT_TEXT, "0" },
    { BYTES ("\0\0\0\0"), LANYARD_READ_ERROR_NOT_TEXT, "0" },
    { BYTES ("\xFF\xFE{\0\0\0}\0"), LANYARD_READ_ERROR_NOT_TEXT, "4" },
    /* half a character, half a pair, the other half */
    { BYTES ("\xFF\xFE{\0}"), LANYARD_READ_ERROR_NOT_TEXT, "4" },
    { BYTES ("{\0\x3E\xD8}\0"), LANYARD_READ_ERROR_NOT_TEXT, "2" },
    { BYTES ("{\0\xB1\xDE}\0"), LANYARD_READ_ERROR_NOT_TEXT, "2" },
    /* UTF-32 */
    { BYTES ("\xFF\xFE\0\0{\0\0\0"), LANYARD_READ_ERROR_NOT_TEXT, "2" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GBytes) bytes = g_bytes_new_static (cases[i].data, cases[i].size);
      g_autoptr (GError) error = NULL;
      g_autoptr (GBytes) text = lanyard_decode (bytes, &error);

      g_assert_error (error, LANYARD_READ_ERROR, (int)cases[i].code);
      g_assert_cmpstr (error->message, ==, cases[i].message);
      g_assert_null (text);
    }
}

static void
test_sizes (void)
{
  const struct
  {
    const char *mark;
    char        first;
    gsize       size;
    gboolean    fits;
  } cases[] = {
    { "", 'x', 64 * (gsize)MIB, TRUE },
    { "", 'x', 64 * (gsize)MIB + 1, FALSE },
    { "", 'x', 100 * (gsize)MIB, FALSE },
    /* U+7878: two bytes become three */
    { "\xFF\xFE", 'x', 40 * (gsize)MIB, TRUE },
    { "\xFF\xFE", 'x', 44 * (gsize)MIB, FALSE },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      char *data = g_malloc (cases[i].size);
      g_autoptr (GBytes) bytes = NULL;
      g_autoptr (GBytes) text = NULL;
      g_autoptr (GError) error = NULL;

      memset (data, cases[i].first, cases[i].size);
      memcpy (data, cases[i].mark, strlen (cases[i].mark));
      bytes = g_bytes_new_take (data, cases[i].size);
      text = lanyard_decode (bytes, &error);

      g_assert_true ((text != NULL) == cases[i].fits);
      if (!cases[i].fits)
        {
          g_assert_error (error, LANYARD_READ_ERROR, LANYARD_READ_ERROR_TOO_LARGE);
          g_assert_cmpstr (error->message, ==, "64");
        }
    }
}

static void
test_web_pages (void)
{
  static const struct
  {
    const char *text;
    gboolean    is_web_page;
  } cases[] = {
    { "<!DOCTYPE html>\n<html><body>Moved</body></html>", TRUE },
    { "<!doctype HTML PUBLIC \"-//W3C//DTD HTML 4.01//EN\">", TRUE },
    { "\r\n  <html lang='en'>", TRUE },
    { "<HTML>", TRUE },
    { "<!-- cached --> <!-- twice -->\n<head>", TRUE },
    { "<?xml version='1.0'?><html xmlns='http://www.w3.org/1999/xhtml'>", TRUE },
    { "<h1>502 Bad Gateway</h1>", TRUE },
    { "<p>Not found.", TRUE },
    { "<?xml version='1.0'?><schedule><day/></schedule>", FALSE },
    { "<!-- <html> -->", FALSE },
    { "<!-- never closed <html>", FALSE },
    { "<?never closed <html", FALSE },
    { "<pentabarf>", FALSE },
    { "<headers>", FALSE },
    { "<html", FALSE },
    { "<", FALSE },
    { "{\"text\": \"<html>\"}", FALSE },
    { "html", FALSE },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GBytes) text = g_bytes_new (cases[i].text, strlen (cases[i].text));

      g_assert_cmpint (lanyard_decode_is_web_page (text), ==, cases[i].is_web_page);
    }
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/formats/decode/texts", test_texts);
  g_test_add_func ("/formats/decode/errors", test_errors);
  g_test_add_func ("/formats/decode/sizes", test_sizes);
  g_test_add_func ("/formats/decode/web-pages", test_web_pages);

  return g_test_run ();
}
