/* SPDX-FileCopyrightText: 2026 The Lanyard authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "lanyard-xml.h"

#include "formats-test.h"

#include <string.h>

static GBytes *
bytes_new (const char *text)
{
  return g_bytes_new (text, strlen (text));
}

/* Returns: the root of @xml, whole */
static xmlNode *
expand (LanyardXml *xml)
{
  xmlTextReader *reader = lanyard_xml_get_reader (xml);

  g_assert_cmpint (xmlTextReaderRead (reader), ==, 1);
  return xmlTextReaderExpand (reader);
}

static void
test_content (void)
{
  static const struct
  {
    const char      *text;
    LanyardCleanMode mode;
    const char      *content;
  } cases[] = {
    { "<a/>", LANYARD_CLEAN_LINE, NULL },
    { "<a> \n </a>", LANYARD_CLEAN_LINE, NULL },
    { "<a>é &amp; &#233; &lt;</a>", LANYARD_CLEAN_LINE, "é & é <" },
    { "<a>one<!-- not --> two</a>", LANYARD_CLEAN_LINE, "one two" },
    { "<a>one <![CDATA[<two> & three]]></a>", LANYARD_CLEAN_LINE, "one <two> & three" },
    { "<a>one <b>two</b> three</a>", LANYARD_CLEAN_LINE, "one two three" },
    /* broken for the sake of the producer's lines */
    { "<a>\n   one\n   two\n</a>", LANYARD_CLEAN_LINE, "one two" },
    { "<a>one  two</a>", LANYARD_CLEAN_LINE, "one  two" },
    { "<a>one\r\n\r\n  two</a>", LANYARD_CLEAN_TEXT, "one\n\n  two" },
    /* set in */
    { "<a>\n    one\n      two\n\n    three\n  </a>", LANYARD_CLEAN_TEXT, "one\n  two\n\nthree" },
    { "<a>\n\tone\n\ttwo</a>", LANYARD_CLEAN_TEXT, "one\ntwo" },
    { "<a>\none\n    two</a>", LANYARD_CLEAN_TEXT, "one\n    two" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GBytes) text = bytes_new (cases[i].text);
      g_autoptr (LanyardXml) xml = lanyard_xml_new (text);
      g_autoptr (GPtrArray) problems = formats_test_problems_new ();
      g_autoptr (LanyardWalk) walk = lanyard_walk_new (problems);
      g_autofree char *content = lanyard_xml_content (expand (xml), NULL, cases[i].mode, walk);

      g_assert_cmpstr (content, ==, cases[i].content);
      formats_test_expect (problems, "");
    }
}

static void
test_problems (void)
{
  g_autofree char *letters = g_strnfill (1024 * 1024 + 1, 'x');
  g_autofree char *long_text = g_strdup_printf ("<a>%s</a>", letters);
  const struct
  {
    const char *text;
    const char *problem;
  } cases[] = {
    { "<a>one&#x7f; two</a>", "" },
    { long_text, "TEXT_CUT /place" },
    { "<!DOCTYPE a [<!ENTITY e 'x'>]><a>one &e;</a>", "NO_PLACE /place found <!ENTITY …>" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GBytes) text = bytes_new (cases[i].text);
      g_autoptr (LanyardXml) xml = lanyard_xml_new (text);
      g_autoptr (GPtrArray) problems = formats_test_problems_new ();
      g_autoptr (LanyardWalk) walk = lanyard_walk_new (problems);
      xmlNode         *element = expand (xml);
      g_autofree char *content = NULL;

      if (element->type == XML_DTD_NODE)
        {
          xmlTextReaderRead (lanyard_xml_get_reader (xml));
          element = xmlTextReaderExpand (lanyard_xml_get_reader (xml));
        }
      lanyard_walk_set_style (walk, LANYARD_PATH_XML);
      content = lanyard_xml_content (element, "place", LANYARD_CLEAN_TEXT, walk);
      g_assert_nonnull (content);
      formats_test_expect (problems, cases[i].problem);
    }
}

static void
test_markup (void)
{
  static const struct
  {
    const char *text;
    const char *markup;
  } cases[] = {
    { "<a/>", NULL },
    { "<a>one &lt;b&gt;two</a>", NULL },
    { "<a>one <b>two</b> &amp; three</a>", "one <b>two</b> &amp; three" },
    { "<a><p>one</p><p title='x'>two<br/></p></a>", "<p>one</p> <p title=\"x\">two<br/></p>" },
    { "<a>\n <p><b>one</b> <i>two</i></p>\n</a>", "<p><b>one</b> <i>two</i></p>" },
    { "<a>one <b>two</b> <i>three</i></a>", "one <b>two</b> <i>three</i>" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GBytes) text = bytes_new (cases[i].text);
      g_autoptr (LanyardXml) xml = lanyard_xml_new (text);
      g_autoptr (GPtrArray) problems = formats_test_problems_new ();
      g_autoptr (LanyardWalk) walk = lanyard_walk_new (problems);
      g_autofree char *markup = lanyard_xml_markup (expand (xml), NULL, walk);

      g_assert_cmpstr (markup, ==, cases[i].markup);
    }
}

static void
test_attributes (void)
{
  g_autoptr (GBytes) text = bytes_new ("<a one=' 1 &amp; 2 ' two='' x:three='3' xmlns:x='urn:x'/>");
  g_autoptr (LanyardXml) xml = lanyard_xml_new (text);
  g_autoptr (GPtrArray) problems = formats_test_problems_new ();
  g_autoptr (LanyardWalk) walk = lanyard_walk_new (problems);
  xmlNode         *element = expand (xml);
  g_autofree char *one = lanyard_xml_attribute (element, "one", walk);
  g_autofree char *three = lanyard_xml_attribute (element, "three", walk);

  g_assert_cmpstr (one, ==, "1 & 2");
  g_assert_cmpstr (three, ==, "3");
  g_assert_null (lanyard_xml_attribute (element, "two", walk));
  g_assert_null (lanyard_xml_attribute (element, "four", walk));
  g_assert_true (lanyard_xml_is (element, "a"));
  g_assert_false (lanyard_xml_is (element, "b"));
}

static void
test_refuse (void)
{
  static const struct
  {
    const char *text;
    int         code; /* -1: it isn't XML */
    const char *names;
  } cases[] = {
    { "<a/>", LANYARD_READ_ERROR_UNKNOWN, "a" },
    { " <a><b/><b/><c><d/><e><f/></e></c></a>", LANYARD_READ_ERROR_UNKNOWN, "a, b, c, d, e" },
    { "<x:a xmlns:x='urn:x'/>", LANYARD_READ_ERROR_UNKNOWN, "x:a" },
    { "<?xml version='1.0'?><!-- b --><a><b/></a>", LANYARD_READ_ERROR_UNKNOWN, "a, b" },
    { "<a><b1/><b2/><b3/><b4/><b5/><b6/><b7/><b8/><b9/><b10/><b11/><b12/></a>",
      LANYARD_READ_ERROR_UNKNOWN, "a, b1, b2, b3, b4, b5, b6, b7, b8, b9, b10, b11" },
    { "<", LANYARD_READ_ERROR_SYNTAX, NULL },
    { " <1>", LANYARD_READ_ERROR_SYNTAX, NULL },
    { "{}", -1, NULL },
    { " ", -1, NULL },
    { "", -1, NULL },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GBytes) text = bytes_new (cases[i].text);
      g_autoptr (GError) error = NULL;
      gboolean refused = lanyard_xml_refuse (text, &error);

      g_assert_cmpint (refused, ==, cases[i].code >= 0);
      if (refused)
        g_assert_error (error, LANYARD_READ_ERROR, cases[i].code);
      else
        g_assert_no_error (error);
      if (cases[i].names != NULL)
        g_assert_cmpstr (error->message, ==, cases[i].names);
    }
}

static void
test_error (void)
{
  g_autoptr (GBytes) text = bytes_new ("<a>\n<b></c></a>");
  g_autoptr (LanyardXml) xml = lanyard_xml_new (text);
  g_autoptr (GError) error = NULL;

  while (xmlTextReaderRead (lanyard_xml_get_reader (xml)) == 1)
    continue;
  lanyard_xml_set_error (xml, &error);
  g_assert_error (error, LANYARD_READ_ERROR, LANYARD_READ_ERROR_SYNTAX);
  g_assert_true (g_str_has_prefix (error->message, "2:"));
  g_assert_cmpuint (strspn (error->message, "0123456789:"), ==, strlen (error->message));
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/formats/xml/content", test_content);
  g_test_add_func ("/formats/xml/problems", test_problems);
  g_test_add_func ("/formats/xml/markup", test_markup);
  g_test_add_func ("/formats/xml/attributes", test_attributes);
  g_test_add_func ("/formats/xml/refuse", test_refuse);
  g_test_add_func ("/formats/xml/error", test_error);

  return g_test_run ();
}
