/* SPDX-FileCopyrightText: 2026 The Lanyard authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "lanyard-multistatus.h"

#include "lanyard-problem.h"

#include <string.h>

#define HEAD "<?xml version='1.0' encoding='utf-8'?>"
#define OK "<status>HTTP/1.1 200 OK</status>"
#define ONE(prop) "<response><href>/a</href><propstat>" prop "</propstat></response>"
#define MANY(inner) HEAD "<multistatus xmlns='DAV:'>" inner "</multistatus>"

static GPtrArray *
read_text (const char *text, GError **error)
{
  g_autoptr (GBytes) bytes = g_bytes_new (text, strlen (text));

  return lanyard_multistatus_read (bytes, error);
}

/* Returns: (transfer full): "HREF TAG" or "folder HREF TAG", a line an item */
static char *
describe (GPtrArray *items)
{
  g_autoptr (GString) text = g_string_new (NULL);

  for (guint i = 0; i < items->len; i++)
    {
      const LanyardMultistatusItem *item = g_ptr_array_index (items, i);

      g_string_append_printf (text, "%s%s %s%s", item->is_collection ? "folder " : "", item->href,
                              item->tag != NULL ? item->tag : "-", i + 1 < items->len ? "\n" : "");
    }
  return g_string_free (g_steal_pointer (&text), FALSE);
}

static void
test_items (void)
{
  static const struct
  {
    const char *text;
    const char *items;
  } cases[] = {
    { MANY (""), "" },
    { "<multistatus xmlns='DAV:'/>", "" },
    { MANY (ONE (OK "<prop><getetag>\"1\"</getetag></prop>")), "/a \"1\"" },
    { MANY (ONE ("<prop><resourcetype><collection/></resourcetype></prop>" OK)), "folder /a -" },
    { MANY (ONE (OK "<prop><resourcetype/><getetag> W/\"x\"\n</getetag></prop>")), "/a W/\"x\"" },
    /* what is said not to be there */
    { MANY (ONE ("<prop><getetag>\"1\"</getetag></prop><status>HTTP/1.1 404 No</status>")),
      "/a -" },
    { MANY (ONE ("<prop><getetag>\"1\"</getetag></prop><status>HTTP/1.1 2000 No</status>")),
      "/a -" },
    { MANY (ONE ("<prop><getetag>\"1\"</getetag></prop><status>HTTP/1.1</status>")), "/a -" },
    /* the first of two counts */
    { MANY ("<response><href>/a</href><propstat><prop><getetag>\"1\"</getetag></prop>" OK
            "</propstat><propstat><prop><getetag>\"2\"</getetag></prop>" OK
            "</propstat></response>"),
      "/a \"1\"" },
    /* a prefix, elements and attributes of others, a comment */
    { HEAD "<!-- x --><D:multistatus xmlns:D='DAV:' xmlns:o='urn:o' o:a='b'><o:sync/>"
           "<D:response><D:href>/a%20b/c.json</D:href><D:propstat><D:prop><o:getetag>no"
           "</o:getetag><D:getetag>&quot;1&quot;</D:getetag></D:prop>"
           "<D:status>HTTP/1.1 200 OK</D:status></D:propstat></D:response>"
           "<o:response><o:href>/b</o:href></o:response><D:response><D:href><![CDATA[/c]]>"
           "</D:href></D:response></D:multistatus>",
      "/a%20b/c.json \"1\"\n/c -" },
    /* no address, and a tag that no header can name */
    { MANY ("<response><href> </href></response><response/>"), "" },
    { MANY (ONE (OK "<prop><getetag>\"1\"\nIf: x</getetag></prop>")), "/a -" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GError) error = NULL;
      g_autoptr (GPtrArray) items = read_text (cases[i].text, &error);
      g_autofree char *described = NULL;

      g_assert_no_error (error);
      described = describe (items);
      g_assert_cmpstr (described, ==, cases[i].items);
    }
}

static void
test_refused (void)
{
  static const struct
  {
    const char *text;
    int         code;
  } cases[] = {
    { "", LANYARD_READ_ERROR_EMPTY },
    { "<html><body>Sign in</body></html>", LANYARD_READ_ERROR_UNKNOWN },
    { "<multistatus/>", LANYARD_READ_ERROR_UNKNOWN },
    { "<multistatus xmlns='urn:other'/>", LANYARD_READ_ERROR_UNKNOWN },
    { "{}", LANYARD_READ_ERROR_SYNTAX },
    { HEAD "<multistatus xmlns='DAV:'>" ONE (OK), LANYARD_READ_ERROR_SYNTAX },
    { MANY ("<response><href>/a</href>"), LANYARD_READ_ERROR_SYNTAX },
    { MANY ("<response><href>&file;</href></response>"), LANYARD_READ_ERROR_SYNTAX },
    { HEAD "<!DOCTYPE m [<!ENTITY e SYSTEM 'file:///etc/passwd'>]><multistatus xmlns='DAV:'>"
           "<response><href>&e;</href></response></multistatus>",
      LANYARD_READ_ERROR_UNKNOWN },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GError) error = NULL;

      g_assert_null (read_text (cases[i].text, &error));
      g_assert_error (error, LANYARD_READ_ERROR, cases[i].code);
    }
}

/* However much there is of something, it comes to an end. */
static void
test_bounds (void)
{
  g_autoptr (GString) text = g_string_new ("<multistatus xmlns='DAV:'>");
  g_autoptr (GString) deep = g_string_new ("<multistatus xmlns='DAV:'>");
  g_autofree char *name = g_strnfill (5000, 'x');
  g_autoptr (GPtrArray) items = NULL;
  g_autoptr (GError) error = NULL;

  g_string_append_printf (text, "<response><href>%s</href></response>", name);
  for (guint i = 0; i < 10000; i++)
    g_string_append_printf (text, "<response><href>/%u</href></response>", i);
  g_string_append (text, "</multistatus>");
  items = read_text (text->str, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (items->len, ==, 10000);

  g_string_insert (text, strlen ("<multistatus xmlns='DAV:'>"),
                   "<response><href>/more</href></response>");
  g_assert_null (read_text (text->str, &error));
  g_assert_error (error, LANYARD_READ_ERROR, LANYARD_READ_ERROR_TOO_MANY);
  g_clear_error (&error);

  for (guint i = 0; i < 100000; i++)
    g_string_append (deep, "<response>");
  g_assert_null (read_text (deep->str, &error));
  g_assert_error (error, LANYARD_READ_ERROR, LANYARD_READ_ERROR_SYNTAX);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/formats/multistatus/items", test_items);
  g_test_add_func ("/formats/multistatus/refused", test_refused);
  g_test_add_func ("/formats/multistatus/bounds", test_bounds);

  return g_test_run ();
}
