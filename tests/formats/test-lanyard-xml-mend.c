/* SPDX-FileCopyrightText: 2026 The Lanyard authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "lanyard-xml-mend.h"

#include "formats-test.h"

#include <string.h>

static void
test_texts (void)
{
  static const struct
  {
    const char *text;
    const char *mended;
    const char *problems;
  } cases[] = {
    { "", "", "" },
    { "<a b='c'>d</a>\n", "<a b='c'>d</a>\n", "" },
    { "<a>&amp;&lt;&gt;&quot;&apos;&#65;&#x41;</a>", "<a>&amp;&lt;&gt;&quot;&apos;&#65;&#x41;</a>",
      "" },
    { "<a>b & c</a>", "<a>b &amp; c</a>", "BROKEN / found 1:6: &" },
    { "<a>AT&T;</a>", "<a>AT&amp;T;</a>", "BROKEN / found 1:6: &T;" },
    { "<a>&</a>", "<a>&amp;</a>", "BROKEN / found 1:4: &" },
    { "&", "&amp;", "BROKEN / found 1:1: &" },
    { "<a href='?b=1&c=2'/>", "<a href='?b=1&amp;c=2'/>", "BROKEN / found 1:14: &" },
    { "<a>caf&eacute;&nbsp;</a>", "<a>café\xC2\xA0</a>",
      "BROKEN / found 1:7: &eacute;\nBROKEN / found 1:15: &nbsp;" },
    { "<a>é\né&copy;</a>", "<a>é\né©</a>", "BROKEN / found 2:2: &copy;" },
    /* not characters of XML */
    { "<a>&#0;&#6;&#xFFFE;&#xD800;&#1114112;&#;&#x;</a>", "<a></a>",
      "BROKEN / found 1:4: &#0;\nBROKEN / found 1:8: &#6;\nBROKEN / found 1:12: &#xFFFE;\n"
      "BROKEN / found 1:20: &#xD800;\nBROKEN / found 1:28: &#1114112;\nBROKEN / found 1:38: &#;\n"
      "BROKEN / found 1:41: &#x;" },
    { "<a>\x01\t\x1F\xEF\xBF\xBE</a>", "<a>\t</a>",
      "BROKEN / found 1:4: U+0001\nBROKEN / found 1:6: U+001F\nBROKEN / found 1:7: U+FFFE" },
    { "<a>1 < 2 <3 <= <</a>", "<a>1 &lt; 2 &lt;3 &lt;= &lt;</a>",
      "BROKEN / found 1:6: <\nBROKEN / found 1:10: <\nBROKEN / found 1:13: <\nBROKEN / found 1:16: "
      "<" },
    { "<", "&lt;", "BROKEN / found 1:1: <" },
    /* where they mean themselves */
    { "<!-- a & b < c --><![CDATA[ & < &nbsp; ]]>", "<!-- a & b < c --><![CDATA[ & < &nbsp; ]]>",
      "" },
    { "<![CDATA[\x02]]>", "<![CDATA[]]>", "BROKEN / found 1:10: U+0002" },
    { "<!-- a & b", "<!-- a &amp; b", "BROKEN / found 1:8: &" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GBytes) text = g_bytes_new (cases[i].text, strlen (cases[i].text));
      g_autoptr (GPtrArray) problems = formats_test_problems_new ();
      g_autoptr (LanyardWalk) walk = lanyard_walk_new (problems);
      g_autoptr (GBytes) mended = NULL;
      gsize       size;
      const char *data;

      lanyard_walk_set_style (walk, LANYARD_PATH_XML);
      mended = lanyard_xml_mend (text, walk);
      data = g_bytes_get_data (mended, &size);
      g_assert_cmpmem (data, size, cases[i].mended, strlen (cases[i].mended));
      formats_test_expect (problems, cases[i].problems);
    }
}

/* The time grows with the length, whatever is in it. */
static void
test_long (void)
{
  static const char *const parts[] = { "&", "<", "<!--", "<![CDATA[",
                                       "&aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa" };

  for (guint i = 0; i < G_N_ELEMENTS (parts); i++)
    {
      g_autoptr (GString) text = g_string_new (NULL);
      g_autoptr (GPtrArray) problems = formats_test_problems_new ();
      g_autoptr (LanyardWalk) walk = lanyard_walk_new (problems);
      g_autoptr (GBytes) bytes = NULL;
      g_autoptr (GBytes) mended = NULL;
      gint64 start = g_get_monotonic_time ();

      for (guint j = 0; j < 200000; j++)
        g_string_append (text, parts[i]);
      bytes = g_bytes_new (text->str, text->len);
      mended = lanyard_xml_mend (bytes, walk);
      g_assert_cmpuint (g_bytes_get_size (mended), >=, text->len);
      g_assert_cmpint (g_get_monotonic_time () - start, <, 10 * G_TIME_SPAN_SECOND);
    }
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/formats/xml-mend/texts", test_texts);
  g_test_add_func ("/formats/xml-mend/long", test_long);

  return g_test_run ();
}
