/* SPDX-FileCopyrightText: 2026 The Lanyard authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "prose-dump.h"

static void
test_inline (void)
{
  static const ProseCase cases[] = {
    { "a *b* **c** _d_ __e__ ***f***", "p a {e:b} {s:c} {e:d} {s:e} {es:f}" },
    { "`a  b` ``c`d``", "p {c:a  b} {c:c`d}" },
    { "`<b>&amp;`", "p {c:<b>&amp;}" },
    { "~~a~~ b", "p a b" },
    { "a\nb  \nc\\\nd", "p a b⏎c⏎d" },
    { "\\*a\\* \\<b>", "p *a* <b>" },
    { "snake_case_name 2*3*4", "p snake_case_name 2{e:3}4" },
    { "![alt *text*](https://a.example/b.png)!", "p alt {e:text}!" },
    { "![](https://a.example/b.png)", "" },
  };

  prose_check_cases (LANYARD_PROSE_MARKDOWN, cases, G_N_ELEMENTS (cases));
}

static void
test_blocks (void)
{
  static const ProseCase cases[] = {
    { "# a\n\n### b *c*\nd", "h1 a\nh3 b {e:c}\np d" },
    { "a\n=\n\nb\n-", "h1 a\nh2 b" },
    { "####### a", "p ####### a" },
    { "# **a**", "h1 a" },
    { "> a\n> > b\n\nc", ">p a\n>>p b\np c" },
    { "    a\n      b\n\n    c", "code a⏎  b⏎⏎c" },
    { "```c\n\nint a;\n\n\tint b;\n```\nc", "code int a;⏎⏎    int b;\np c" },
    { "```\n<b> &amp; https://a.example/\n```", "code <b> &amp; https://a.example/" },
    { "a\n\n---\n\nb", "p a\np b" },
    { "```\n\n```", "" },
    { "#\n\n>\n\n-", "" },
  };

  prose_check_cases (LANYARD_PROSE_MARKDOWN, cases, G_N_ELEMENTS (cases));
}

static void
test_lists (void)
{
  static const ProseCase cases[] = {
    { "- a\n- b", "1• a\n1• b" },
    { "* a\n\n  b\n\n* c", "1• a\n1+ b\n1• c" },
    { "3. a\n4. b\n9. c", "1#3 a\n1#4 b\n1#5 c" },
    { "- a\n  1. b\n  2. c\n\n  d", "1• a\n2#1 b\n2#2 c\n1+ d" },
    { "1) a\n   - b\n2) c", "1#1 a\n2• b\n1#2 c" },
    { "- a\n\n      code\n\n  b", "1• a\ncode code\n1+ b" },
    { "- > a", ">1• a" },
    { "> - a\n> - b", ">1• a\n>1• b" },
    { "- # a\n  b", "1• {s:a}\n1+ b" },
    { "0. a\n1. b", "1#1 a\n1#2 b" },
    { "999999999. a\n1. b", "1#999999999 a\n1#1000000000 b" },
  };

  prose_check_cases (LANYARD_PROSE_MARKDOWN, cases, G_N_ELEMENTS (cases));
}

static void
test_tables (void)
{
  static const ProseCase cases[] = {
    { "| a | b |\n|---|---|\n| 1 | 2 |\n| 3 | 4 |", "p {s:a} · {s:b}\np 1 · 2\np 3 · 4" },
    { "a|b|c\n-|-|-\n1||3\n|2|\n||", "p {s:a} · {s:b} · {s:c}\np 1 · 3\np 2" },
    { "a|b\n-|-\n*1*|[2](https://a.example/)",
      "p {s:a} · {s:b}\np {e:1} · {:2→https://a.example/}" },
  };

  prose_check_cases (LANYARD_PROSE_MARKDOWN, cases, G_N_ELEMENTS (cases));
}

static void
test_links (void)
{
  static const ProseCase cases[] = {
    { "[a b](https://a.example/ \"title\") c", "p {:a b→https://a.example/} c" },
    { "[a *b* `c`](https://a.example/)",
      "p {:a →https://a.example/}{e:b→https://a.example/}"
      "{: →https://a.example/}{c:c→https://a.example/}" },
    { "[a][1]\n\n[1]: https://a.example/?b=1&c=2", "p {:a→https://a.example/?b=1&c=2}" },
    { "[a](https://a.example/?b=1&amp;c=2)", "p {:a→https://a.example/?b=1&c=2}" },
    { "[a](https://a.example/?b=1&copy=2)", "p {:a→https://a.example/?b=1&copy=2}" },
    { "[a](https://a.example/?b=1\\&amp;c=2)", "p {:a→https://a.example/?b=1&amp;c=2}" },
    { "[a](https://a.example/\"b)", "p a" },
    { "[a](<https://a.example/b c>)", "p a" },
    { "<https://a.example/> <a@b.example>",
      "p {:https://a.example/→https://a.example/} {:a@b.example→mailto:a@b.example}" },
    { "https://a.example/b_c_d www.b.example c@d.example.",
      "p {:https://a.example/b_c_d→https://a.example/b_c_d} {:www.b.example→http://www.b.example} "
      "{:c@d.example→mailto:c@d.example}." },
    { "[a](/relative) [b](#c) [d]() [e]", "p a b d [e]" },
    { "[a](mailto:a@b.example) [b](tel:+49) [c](geo:1,2)",
      "p {:a→mailto:a@b.example} {:b→tel:+49} {:c→geo:1,2}" },
  };

  prose_check_cases (LANYARD_PROSE_MARKDOWN, cases, G_N_ELEMENTS (cases));
}

static void
test_unsafe_links (void)
{
  static const ProseCase cases[] = {
    { "[a](javascript:alert(1))", "p a" },
    { "[a](JaVaScRiPt:alert(1))", "p a" },
    { "[a](java&#115;cript:alert(1))", "p a" },
    { "[a](&#106;avascript&colon;alert(1))", "p a" },
    { "[a](\\javascript:alert(1))", "p a" },
    { "[a](<java\tscript:alert(1)>)", "p a" },
    { "[a](&#1;javascript:alert(1))", "p a" },
    { "[a](data:text/html;base64,PHNjcmlwdD4=)", "p a" },
    { "[a](vbscript:x) [b](file:///etc/passwd)", "p a b" },
    { "<javascript:alert(1)>", "p javascript:alert(1)" },
    { "[a](https://a.example/\" onclick=\"x)",
      "p [a]({:https://a.example/→https://a.example/}\" onclick=\"x)" },
    { "[a](https://a.example/&quot;onclick=&quot;x)", "p a" },
    { "[a](https://a.example/&#10;b)", "p a" },
    { "[a][1]\n\n[1]: javascript:alert(1)", "p a" },
  };

  prose_check_cases (LANYARD_PROSE_MARKDOWN, cases, G_N_ELEMENTS (cases));
}

static void
test_entities (void)
{
  static const ProseCase cases[] = {
    { "&amp; &lt;b&gt; &quot;q&quot; &#39;s &#x2013; &eacute;", "p & <b> \"q\" 's – é" },
    { "&nosuch; &amp;amp; &;", "p &nosuch; &amp; &;" },
    { "&#0; &#1; &#x202e;a &#xd800; &#1114112;", "p a" },
    { "`&amp;`", "p {c:&amp;}" },
    { "a&nbsp;b", "p a\xc2\xa0"
                  "b" },
    { "&lt;script&gt;alert(1)&lt;/script&gt;", "p <script>alert(1)</script>" },
  };

  prose_check_cases (LANYARD_PROSE_MARKDOWN, cases, G_N_ELEMENTS (cases));
}

static void
test_html (void)
{
  static const ProseCase cases[] = {
    { "a <b>b</b> <i>c</i> <code>d</code><br>e<br/>f", "p a {s:b} {e:c} {c:d}⏎e⏎f" },
    { "<p>a *b*</p>\n\nc *d*", "p a *b*\np c {e:d}" },
    { "<ul>\n  <li>a\n  <li>b\n</ul>\n\nc", "1• a\n1• b\np c" },
    { "<div>\n\n*a*\n\n</div>", "p {e:a}" },
    { "<a href=\"https://a.example/\">a *b*</a> c",
      "p {:a →https://a.example/}{e:b→https://a.example/} c" },
    { "<a\nhref='javascript:x'>a</a> <a href=https://a.example/>b</a>",
      "p a {:b→https://a.example/}" },
    { "a <insert name> b, vector<int> c, </back>", "p a <insert name> b, vector<int> c, </back>" },
    { "a <b\nclass=\"x\">b</b>", "p a {s:b}" },
    { "*a <b>b* c</b>", "p {e:a }{es:b} c" },
    { "a<!-- b -->c", "p ac" },
    { "<!-- a\n\nb -->\n\nc", "p c" },
    { "a <script>alert(1)</script> b", "p a b" },
    { "<script>\nalert(1)\n\n*b*\n</script>\n\nc", "p c" },
    { "a <iframe src=\"https://a.example/\">b</iframe> c", "p a c" },
    { "<img src=\"https://a.example/\" alt=\"a\" onerror=\"x\"> b", "p a b" },
    { "a <?php b ?> c <!DOCTYPE d> e", "p a c e" },
    { "</p></div></blockquote>a", "p a" },
    { "> <div>a</div>\n\nb", ">p a\np b" },
    { "<pre>\na\n\n  b\n</pre>", "code a⏎⏎  b" },
    { "Ada <ada@b.example>\n\n<p>Ada <ada@b.example>",
      "p Ada {:ada@b.example→mailto:ada@b.example}\n"
      "p Ada <{:ada@b.example→mailto:ada@b.example}>" },
  };

  prose_check_cases (LANYARD_PROSE_MARKDOWN, cases, G_N_ELEMENTS (cases));
}

static void
test_hostile (void)
{
  static const struct
  {
    const char *before;
    const char *unit;
    const char *after;
  } cases[] = {
    { "", ">", "a" },
    { "", "> ", "a" },
    { "", "[", "a" },
    { "", "![", "a" },
    { "", "[a](", "b" },
    { "", "<", "a" },
    { "", "<a ", "b" },
    { "", "<!--", "-->\n\na" },
    { "", "<div>", "a" },
    { "", "<b>", "a" },
    { "", "*a ", "b" },
    { "", "*a_ ", "b" },
    { "", "`a", "b" },
    { "", "- ", "a" },
    { "", "1. a\n", "" },
    { "", "# a\n", "" },
    { "", "a|", "\n-|-" },
    { "a|b|c|d|e|f|g|h\n-|-|-|-|-|-|-|-\n", "|\n", "" },
    { "[a]: https://a.example/\n\n", "[a]", "" },
    { "a", "&amp;", "" },
    { "a", "&", "" },
    { "a", "\\", "" },
    { "a", "~~a", "" },
    { "a", "www.a.b", "" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *text = prose_repeat (cases[i].before, cases[i].unit, 100000, cases[i].after);
      g_autoptr (GPtrArray) blocks = lanyard_prose_read (LANYARD_PROSE_MARKDOWN, text);

      g_test_message ("%s", cases[i].unit);
      prose_check (blocks);
      g_assert_cmpuint (blocks->len, >, 0);
    }
}

/* Lines that each open very much, and close it again. */
static void
test_depth (void)
{
  g_autofree char *quotations = prose_repeat ("", ">", 1000, "a\n\n");
  g_autofree char *text = prose_repeat ("", quotations, 1000, "tail");
  g_autoptr (GPtrArray) blocks = lanyard_prose_read (LANYARD_PROSE_MARKDOWN, text);
  const LanyardBlock *first = g_ptr_array_index (blocks, 0);
  const LanyardBlock *last = g_ptr_array_index (blocks, blocks->len - 1);

  prose_check (blocks);
  g_assert_cmpuint (blocks->len, ==, 1001);
  g_assert_cmpuint (first->quote, >, 50);
  g_assert_cmpuint (last->quote, ==, 0);
}

/* A reference that is much longer than what refers to it. */
static void
test_expansion (void)
{
  g_autofree char *definition = prose_repeat ("[a]: https://a.example/", "b", 4000, "\n\n");
  g_autofree char *text = prose_repeat (definition, "[a] ", 200000, "");
  g_autoptr (GPtrArray) blocks = lanyard_prose_read (LANYARD_PROSE_MARKDOWN, text);

  prose_check (blocks);
  g_assert_cmpuint (blocks->len, >, 0);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/prose/markdown/inline", test_inline);
  g_test_add_func ("/prose/markdown/blocks", test_blocks);
  g_test_add_func ("/prose/markdown/lists", test_lists);
  g_test_add_func ("/prose/markdown/tables", test_tables);
  g_test_add_func ("/prose/markdown/links", test_links);
  g_test_add_func ("/prose/markdown/unsafe-links", test_unsafe_links);
  g_test_add_func ("/prose/markdown/entities", test_entities);
  g_test_add_func ("/prose/markdown/html", test_html);
  g_test_add_func ("/prose/markdown/hostile", test_hostile);
  g_test_add_func ("/prose/markdown/depth", test_depth);
  g_test_add_func ("/prose/markdown/expansion", test_expansion);

  return g_test_run ();
}
