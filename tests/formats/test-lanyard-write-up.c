/* SPDX-FileCopyrightText: 2026 The Lanyard authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "lanyard-write-up.h"

#include <string.h>

static void
test_formats (void)
{
  static const struct
  {
    const char *name;
    int         format; /* -1: none */
  } rows[] = {
    { "notes.md", LANYARD_WRITE_UP_MARKDOWN },
    { "/a.b/NOTES.Markdown", LANYARD_WRITE_UP_MARKDOWN },
    { "notes.html", LANYARD_WRITE_UP_HTML },
    { "notes.HTM", LANYARD_WRITE_UP_HTML },
    { "notes.txt", -1 },
    { "md", -1 },
    { "", -1 },
  };

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      LanyardWriteUpFormat format;
      gboolean             known = lanyard_write_up_format_from_name (rows[i].name, &format);

      g_assert_cmpint (known, ==, rows[i].format >= 0);
      if (known)
        g_assert_cmpint (format, ==, rows[i].format);
    }
}

static LanyardWriteUp *
document_new (void)
{
  LanyardWriteUp      *document = lanyard_write_up_new ("Plumbers & <2019>", "en");
  LanyardWriteUpEntry *entry;

  entry = lanyard_write_up_add (document, "Real-time", "Core *scheduling*", "A **note**.\n\n");
  lanyard_write_up_entry_add_line (entry, "Speaker: Ada_L");
  lanyard_write_up_entry_add_link (entry, "Slides [PDF]", "https://example.org/a(1).pdf?b=1&c=2");
  lanyard_write_up_entry_add_link (entry, "Bad", "javascript:alert(1)");
  lanyard_write_up_add (document, NULL, "R&D &amp;", "Text");
  lanyard_write_up_add (document, "Real-time", "Second\nline", "- one\n- two");
  return document;
}

static void
test_markdown (void)
{
  g_autoptr (LanyardWriteUp) document = document_new ();
  g_autofree char *text = lanyard_write_up_write (document, LANYARD_WRITE_UP_MARKDOWN);

  g_assert_cmpstr (text, ==,
                   "# Plumbers & \\<2019\\>\n"
                   "\n### R&D \\&amp;\n"
                   "\nText\n"
                   "\n## Real-time\n"
                   "\n### Core \\*scheduling\\*\n"
                   "\nSpeaker: Ada\\_L\n"
                   "\n- [Slides \\[PDF\\]](<https://example.org/a(1).pdf?b=1&c=2>)\n"
                   "\nA **note**.\n"
                   "\n### Second line\n"
                   "\n- one\n- two\n");
}

static void
test_html (void)
{
  g_autoptr (LanyardWriteUp) document = document_new ();
  g_autofree char *text = lanyard_write_up_write (document, LANYARD_WRITE_UP_HTML);
  const char      *body = strstr (text, "<body>");

  g_assert_true (g_str_has_prefix (text, "<!DOCTYPE html>\n<html lang=\"en\">\n"));
  g_assert_nonnull (strstr (text, "<title>Plumbers &amp; &lt;2019&gt;</title>"));
  g_assert_cmpstr (body, ==,
                   "<body>\n"
                   "<h1>Plumbers &amp; &lt;2019&gt;</h1>\n"
                   "<h3>R&amp;D &amp;amp;</h3>\n"
                   "<p>Text</p>\n"
                   "<h2>Real-time</h2>\n"
                   "<h3>Core *scheduling*</h3>\n"
                   "<p>Speaker: Ada_L</p>\n"
                   "<ul>\n"
                   "<li><a href=\"https://example.org/a(1).pdf?b=1&amp;c=2\">"
                   "Slides [PDF]</a></li>\n"
                   "</ul>\n"
                   "<p>A <strong>note</strong>.</p>\n"
                   "<h3>Second\nline</h3>\n"
                   "<ul>\n<li>one</li>\n<li>two</li>\n</ul>\n"
                   "</body>\n</html>\n");
}

/* What a note says in both, below the session's heading. */
static void
test_notes (void)
{
  static const struct
  {
    const char *note;
    const char *markdown;
    const char *html;
  } rows[] = {
    { "# Head\n\n#### Deep\n#tag", "#### Head\n\n###### Deep\n#tag\n",
      "<h4>Head</h4>\n<h6>Deep</h6>\n<p>#tag</p>\n" },
    { "```\n# no\n```\n# yes", "```\n# no\n```\n#### yes\n",
      "<pre><code># no</code></pre>\n<h4>yes</h4>\n" },
    { "a <b>&amp; <script>x</script>", "a <b>&amp; <script>x</script>\n", NULL },
    { "> a\n> - b", "> a\n> - b\n",
      "<blockquote>\n<p>a</p>\n<ul>\n<li>b</li>\n</ul>\n</blockquote>\n" },
    { "- a\n  1. b\n  2. c\n- d", "- a\n  1. b\n  2. c\n- d\n",
      "<ul>\n<li>a<ol>\n<li>b</li>\n<li>c</li>\n</ol>\n</li>\n<li>d</li>\n</ul>\n" },
    { "3. a\n\n- b", "3. a\n\n- b\n",
      "<ol start=\"3\">\n<li>a</li>\n</ol>\n<ul>\n<li>b</li>\n</ul>\n" },
    { "*a* `b` [c](https://d.org/?e&f) [g](javascript:h)",
      "*a* `b` [c](https://d.org/?e&f) [g](javascript:h)\n",
      "<p><em>a</em> <code>b</code> <a href=\"https://d.org/?e&amp;f\">c</a> g</p>\n" },
    { "a  \nb", "a  \nb\n", "<p>a<br>\nb</p>\n" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autoptr (LanyardWriteUp) document = lanyard_write_up_new ("T", NULL);
      g_autofree char *markdown = NULL;
      g_autofree char *html = NULL;
      g_autofree char *expected_markdown =
        g_strconcat ("# T\n\n### S\n\n", rows[i].markdown, NULL);
      g_autofree char *expected_html =
        g_strconcat ("<h3>S</h3>\n", rows[i].html, "</body>\n</html>\n", NULL);

      lanyard_write_up_add (document, NULL, "S", rows[i].note);
      markdown = lanyard_write_up_write (document, LANYARD_WRITE_UP_MARKDOWN);
      html = lanyard_write_up_write (document, LANYARD_WRITE_UP_HTML);
      g_assert_cmpstr (markdown, ==, expected_markdown);
      g_assert_null (strstr (html, "<script"));
      if (rows[i].html != NULL)
        g_assert_cmpstr (strstr (html, "<h3>"), ==, expected_html);
    }
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/write-up/formats", test_formats);
  g_test_add_func ("/write-up/markdown", test_markdown);
  g_test_add_func ("/write-up/html", test_html);
  g_test_add_func ("/write-up/notes", test_notes);

  return g_test_run ();
}
