/* SPDX-FileCopyrightText: 2026 The Lanyard authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "lanyard-prose-view.h"

#include "lanyard-test-ui.h"

static GtkWidget *
view_new (LanyardTextType type,
          const char     *source)
{
  g_autoptr (LanyardText) text = lanyard_text_new (type, source);

  return g_object_ref_sink (lanyard_prose_view_new (text));
}

/* What is read of each text; the way to it is prose/'s. */
static void
test_text (void)
{
  static const struct
  {
    LanyardTextType type;
    const char     *source;
    const char     *shown;
  } rows[] = {
    { LANYARD_TEXT_PLAIN, "", "" },
    { LANYARD_TEXT_PLAIN, "One.\n\nTwo.", "One.\nTwo." },
    { LANYARD_TEXT_MARKDOWN, "# Title\n\nText *with* **emphasis** and `code`.",
      "Title\nText with emphasis and code." },
    { LANYARD_TEXT_MARKDOWN, "- one\n- two", "•\none\n•\ntwo" },
    { LANYARD_TEXT_MARKDOWN, "3. one\n4. two", "3.\none\n4.\ntwo" },
    { LANYARD_TEXT_MARKDOWN, "- one\n\n  more", "•\none\nmore" },
    { LANYARD_TEXT_MARKDOWN, "> quoted", "quoted" },
    { LANYARD_TEXT_MARKDOWN, "    if (a < b && c)\n      return;", "if (a < b && c)\n  return;" },
    { LANYARD_TEXT_HTML, "<p>One &amp; <b>two</b></p><ul><li>three</ul>", "One & two\n•\nthree" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autoptr (GtkWidget) view = view_new (rows[i].type, rows[i].source);
      g_autofree char *shown = lanyard_test_dup_text (view);

      g_assert_cmpstr (shown, ==, rows[i].shown);
    }
}

/* What looks like our labels' markup is text like any other. */
static void
test_hostile (void)
{
  static const char *const texts[] = {
    "<b>bold</b> & <span size=\"9999999\">huge</span>",
    "&lt;a href=\"#top\"&gt;",
    "</tt></b></i></a></span>",
    "\"' onclick='x' &#x22; &bogus; &",
    "<!--",
    "<![CDATA[x]]>",
    "%s %n 100 %",
  };

  for (guint i = 0; i < G_N_ELEMENTS (texts); i++)
    {
      g_autoptr (GtkWidget) view = view_new (LANYARD_TEXT_PLAIN, texts[i]);
      g_autofree char *shown = lanyard_test_dup_text (view);
      GtkWidget       *label = lanyard_test_find (view, GTK_TYPE_LABEL, 0);

      g_assert_cmpstr (shown, ==, texts[i]);
      g_assert_null (strstr (gtk_label_get_label (GTK_LABEL (label)), "<"));
    }
}

static void
test_links (void)
{
  static const struct
  {
    const char *source;
    const char *shown;
    const char *markup;
  } rows[] = {
    { "[the page](https://example.org/?a=1&b=2)", "the page",
      "<a href=\"https://example.org/?a=1&amp;b=2\" title=\"https://example.org/?a=1&amp;b=2\">the "
      "page</a>" },
    { "[**strong** & *more*](https://example.org/)", "strong & more",
      "<a href=\"https://example.org/\" title=\"https://example.org/\"><b>strong</b></a>"
      "<a href=\"https://example.org/\" title=\"https://example.org/\"> &amp; </a>"
      "<a href=\"https://example.org/\" title=\"https://example.org/\"><i>more</i></a>" },
    { "[a call](tel:+351123)", "a call",
      "<a href=\"tel:+351123\" title=\"tel:+351123\">a call</a>" },
    { "[a trap](javascript:alert(1))", "a trap", "a trap" },
    { "[a file](file:///etc/passwd)", "a file", "a file" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autoptr (GtkWidget) view = view_new (LANYARD_TEXT_MARKDOWN, rows[i].source);
      GtkWidget *label = lanyard_test_find (view, GTK_TYPE_LABEL, 0);

      g_assert_cmpstr (gtk_label_get_text (GTK_LABEL (label)), ==, rows[i].shown);
      g_assert_cmpstr (gtk_label_get_label (GTK_LABEL (label)), ==, rows[i].markup);
    }
}

/* Everything can be selected, wraps where it may, and looks like what it is. */
static void
test_look (void)
{
  static const struct
  {
    const char *source;
    const char *text;
    const char *css_class;
    gboolean    wraps;
  } rows[] = {
    { "# Title", "Title", "title-4", TRUE },
    { "### Title", "Title", "heading", TRUE },
    { "Text", "Text", NULL, TRUE },
    { "> Quoted", "Quoted", "dimmed", TRUE },
    { "    code ();", "code ();", "monospace", FALSE },
  };

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autoptr (GtkWidget) view = view_new (LANYARD_TEXT_MARKDOWN, rows[i].source);
      GtkWidget *label = lanyard_test_find_label (view, rows[i].text);

      g_assert_nonnull (label);
      g_assert_true (gtk_label_get_selectable (GTK_LABEL (label)));
      g_assert_cmpint (gtk_label_get_wrap (GTK_LABEL (label)), ==, rows[i].wraps);
      if (rows[i].css_class != NULL)
        g_assert_true (gtk_widget_has_css_class (label, rows[i].css_class));
    }
}

static int
get_x (GtkWidget  *view,
       const char *text)
{
  graphene_rect_t bounds;

  g_assert_true (gtk_widget_compute_bounds (lanyard_test_find_label (view, text), view, &bounds));
  return (int)bounds.origin.x;
}

/* Deeper is further in; a further paragraph stands below the text of its item;
 * quotations are indented. */
static void
test_indent (void)
{
  GtkWidget *view =
    view_new (LANYARD_TEXT_MARKDOWN,
              "plain\n\n- one\n\n  more\n  - deeper\n\n> quoted\n>\n> > twice\n>\n> - listed");
  GtkWidget *window = lanyard_test_show (view, 500, 500);

  g_assert_cmpint (get_x (view, "plain"), ==, 0);
  g_assert_cmpint (get_x (view, "one"), >, 0);
  g_assert_cmpint (get_x (view, "more"), ==, get_x (view, "one"));
  g_assert_cmpint (get_x (view, "deeper"), >, get_x (view, "one"));
  g_assert_cmpint (get_x (view, "quoted"), >, 0);
  g_assert_cmpint (get_x (view, "twice"), >, get_x (view, "quoted"));
  g_assert_cmpint (get_x (view, "listed"), >, get_x (view, "quoted"));

  lanyard_test_close (window);
  g_object_unref (view);
}

/* A word or a line that has no end and nesting without end leave the page as
 * narrow as the smallest window. A label that can be narrower than a word or
 * two takes time with the square of its text to measure. */
static void
test_narrow (void)
{
  g_autofree char *word = g_strnfill (300, 'x');
  g_autofree char *code = g_strdup_printf ("    %s", word);
  g_autofree char *heading = g_strdup_printf ("# %s", word);
  g_autofree char *item = g_strdup_printf ("- %s", word);
  g_autofree char *link = g_strdup_printf ("[%s](https://example.org/%s)", word, word);
  g_autofree char *quotes = g_strnfill (100, '>');
  g_autofree char *quoted = g_strdup_printf ("%s %s", quotes, word);
  g_autoptr (GString) nested = g_string_new (NULL);

  for (int depth = 0; depth < 30; depth++)
    g_string_append_printf (nested, "%*s- %s\n", depth * 2, "", word);

  const char *const sources[] = { word, code, heading, item, link, quoted, nested->str };

  for (guint i = 0; i < G_N_ELEMENTS (sources); i++)
    {
      g_autoptr (GtkWidget) view = view_new (LANYARD_TEXT_MARKDOWN, sources[i]);
      GtkWidget *label = lanyard_test_find_label (view, word);
      int        minimum;

      gtk_widget_measure (view, GTK_ORIENTATION_HORIZONTAL, -1, &minimum, NULL, NULL, NULL);
      g_assert_cmpint (minimum, <, 300);
      g_assert_nonnull (label);
      gtk_widget_measure (label, GTK_ORIENTATION_HORIZONTAL, -1, &minimum, NULL, NULL, NULL);
      g_assert_cmpint (minimum, >, 50);
    }
}

static void
test_section (void)
{
  g_autoptr (GtkWidget) plain = g_object_ref_sink (
    lanyard_section_new ("Links & <b>", NULL, gtk_label_new ("child")));
  g_autoptr (GtkWidget) noted = g_object_ref_sink (
    lanyard_section_new ("Summary", "7 parts", gtk_label_new ("child")));
  g_autofree char *plain_text = lanyard_test_dup_text (plain);
  g_autofree char *noted_text = lanyard_test_dup_text (noted);

  g_assert_cmpstr (plain_text, ==, "Links & <b>\nchild");
  g_assert_cmpstr (noted_text, ==, "Summary\n7 parts\nchild");
  gtk_test_accessible_assert_role (GTK_ACCESSIBLE (lanyard_test_find_label (plain, "Links & <b>")),
                                   GTK_ACCESSIBLE_ROLE_HEADING);
}

/* A heading may have the title of a session in it, which is long. */
static void
test_section_narrow (void)
{
  g_autoptr (GtkWidget) section = g_object_ref_sink (
    lanyard_section_new ("Summary of Reflections on the development, quality and testing "
                         "of kernels",
                         "7 parts", gtk_label_new ("child")));
  int least;

  gtk_widget_measure (section, GTK_ORIENTATION_HORIZONTAL, -1, &least, NULL, NULL, NULL);
  g_assert_cmpint (least, <=, 320);
}

int
main (int    argc,
      char **argv)
{
  lanyard_test_ui_init (&argc, &argv);

  lanyard_test_ui_add ("/prose-view/text", test_text);
  lanyard_test_ui_add ("/prose-view/hostile", test_hostile);
  lanyard_test_ui_add ("/prose-view/links", test_links);
  lanyard_test_ui_add ("/prose-view/look", test_look);
  lanyard_test_ui_add ("/prose-view/indent", test_indent);
  lanyard_test_ui_add ("/prose-view/narrow", test_narrow);
  lanyard_test_ui_add ("/prose-view/section", test_section);
  lanyard_test_ui_add ("/prose-view/section-narrow", test_section_narrow);

  return g_test_run ();
}
