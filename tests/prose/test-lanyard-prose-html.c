/* SPDX-FileCopyrightText: 2026 The Lanyard authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "prose-dump.h"

#include <time.h>

static void
test_inline (void)
{
  static const ProseCase cases[] = {
    { "a <b>b</b> <strong>c</strong> <i>d</i> <em>e</em> <b><i>f</i></b>",
      "p a {s:b} {s:c} {e:d} {e:e} {es:f}" },
    { "<code>a  b</code> <tt>c</tt> <kbd>d</kbd> <samp>e</samp>", "p {c:a  b} {c:c} {c:d} {c:e}" },
    { "<b>a</b><b>b</b> <b>c</b>", "p {s:ab} {s:c}" },
    { "<span style=\"x\">a</span> <font color=red>b</font> <u>c</u> 10<sup>2</sup>",
      "p a b c 102" },
    { "a<br>b<br/>c<BR>d", "p a⏎b⏎c⏎d" },
    { "<br>a<br><br>b<br><br><br><br>c<br>", "p a\np b\np c" },
    { "a <br> b", "p a⏎b" },
    { "  a \n\t b  ", "p a b" },
    { "a<b> b </b>c", "p a {s:b} c" },
    { "a<b> </b>c <i></i> d", "p a c d" },
    { "a&nbsp;b&nbsp; c", "p a\xc2\xa0"
                          "b c" },
    { "a<wbr>b<unknown>c</unknown><o:p>d</o:p><x-y z=1>e", "p abcde" },
    { "<img src=\"https://a.example/b.png\" alt=\"a  b\">c<img src=d><img alt=''>", "p a bc" },
  };

  prose_check_cases (LANYARD_PROSE_HTML, cases, G_N_ELEMENTS (cases));
}

static void
test_blocks (void)
{
  static const ProseCase cases[] = {
    { "<p>a</p><p>b", "p a\np b" },
    { "a<p>b</p>c<div>d</div>e", "p a\np b\np c\np d\np e" },
    { "<div><div>a</div><section>b<article>c</article></section></div>", "p a\np b\np c" },
    { "<p></p><p> </p><p>&nbsp;</p><p><br></p><p><b> </b></p><p>&#8203;</p>a", "p a" },
    { "<h1>a</h1><h2>b</h2><h3>c</h3><h4>d</h4><h5>e</h5><h6>f</h6>g",
      "h1 a\nh2 b\nh3 c\nh4 d\nh5 e\nh6 f\np g" },
    { "<h2><b>a</b> <i>b</i></h2>", "h2 a {e:b}" },
    { "<blockquote>a<p>b</p><blockquote>c</blockquote></blockquote>d", ">p a\n>p b\n>>p c\np d" },
    { "<pre>\n\n  a\n\tb <b>c</b>\n\n</pre>d", "code   a⏎\tb {s:c}\np d" },
    { "<pre><code>a</code><br>b</pre>", "code a⏎b" },
    { "<pre> \n </pre>a", "p a" },
    { "a<hr>b", "p a\np b" },
    { "<html><head><title>t</title><meta charset=latin1></head><body>é</body></html>", "p é" },
    { "<html><body>a</body></html>b", "p a\np b" },
  };

  prose_check_cases (LANYARD_PROSE_HTML, cases, G_N_ELEMENTS (cases));
}

static void
test_lists (void)
{
  static const ProseCase cases[] = {
    { "<ul><li>a</li><li>b</li></ul>", "1• a\n1• b" },
    { "<ol><li>a<li>b</ol>", "1#1 a\n1#2 b" },
    { "<ol start=7><li>a<li value=\"10\">b<li>c</ol>", "1#7 a\n1#10 b\n1#11 c" },
    { "<ol start=0><li>a</ol><ol start=-3><li>b</ol><ol start=x><li>c</ol>",
      "1#1 a\n1#1 b\n1#1 c" },
    { "<ol start=99999999999999999999><li>a<li>b</ol>", "1#2147483647 a\n1#2147483647 b" },
    { "<ul><li value=5>a</ul>", "1• a" },
    { "<ul><li>a<ul><li>b<ol><li>c</ol></ul>d<li>e</ul>", "1• a\n2• b\n3#1 c\n1+ d\n1• e" },
    { "<ul><li><p>a</p><p>b</p></li></ul>", "1• a\n1+ b" },
    { "<ol><li>a<li><p></p><li>b</ol>", "1#1 a\n1#3 b" },
    { "<ul><li><blockquote>a</blockquote>b</ul>", ">1• a\n1+ b" },
    { "<ul><li><pre>a</pre>b</ul>", "code a\n1• b" },
    { "<ul><li><h3>a</h3>b</ul>", "1• {s:a}\n1+ b" },
    { "<li>a<li>b", "1• a\n1• b" },
    { "<ul>a<li>b</ul>c", "p a\n1• b\np c" },
    { "<ul><li>a<ul>b<li>c</ul></ul>", "1• a\np b\n2• c" },
    { "<ul><ul><li>a</ul></ul>", "2• a" },
    { "<dl><dt>a<dd>b<dd>c<dt>d<dd>e</dl>f", "p {s:a}\n1• b\n1• c\np {s:d}\n1• e\np f" },
  };

  prose_check_cases (LANYARD_PROSE_HTML, cases, G_N_ELEMENTS (cases));
}

static void
test_tables (void)
{
  static const ProseCase cases[] = {
    { "<table><tr><th>a<th>b<tr><td>1<td>2</table>c", "p {s:a} · {s:b}\np 1 · 2\np c" },
    { "<table>\n <thead>\n <tr>\n <td>a</td>\n <td>b</td>\n </tr>\n</thead></table>", "p a · b" },
    { "<table><tr><td><p>a</p><p>b</p></td><td><div>c</div></td></tr></table>", "p a b · c" },
    { "<table><tr><td></td><td>a</td><td> </td><td>b</td><td></td></tr></table>", "p a · b" },
    { "<table><tr><td>a<ul><li>b</ul><td>c</table>", "p a\n1• b\np c" },
    { "<table><tr><td>a<ul><li><p>b</p><p>c</p></ul></table>", "p a\n1• b\n1+ c" },
    { "<table><tr><td>a<pre><div>b</div><div>c</div></pre></table>", "p a\ncode b\ncode c" },
    { "<table><caption>t</caption><tr><td>a<br>b<td>c</table>", "p t\np a⏎b · c" },
    { "<table><tr><td>a<table><tr><td>b<td>c</table><td>d</table>", "p a\np b · c\np d" },
  };

  prose_check_cases (LANYARD_PROSE_HTML, cases, G_N_ELEMENTS (cases));
}

static void
test_links (void)
{
  static const ProseCase cases[] = {
    { "<a href=\"https://a.example/?b=1&amp;c=2\">a</a>", "p {:a→https://a.example/?b=1&c=2}" },
    { "<A HREF = ' https://a.example/\n'>a</A>", "p {:a→https://a.example/}" },
    { "a <a href=https://a.example/>b <b>c</b> </a> d",
      "p a {:b →https://a.example/}{s:c→https://a.example/} d" },
    { "a<a href=https://a.example/> b </a>c", "p a {:b→https://a.example/} c" },
    { "<a href=https://a.example/>a</a> <a href=https://b.example/>b</a>",
      "p {:a→https://a.example/} {:b→https://b.example/}" },
    { "<a href=https://a.example/><p>a</p><p>b</p></a>",
      "p {:a→https://a.example/}\np {:b→https://a.example/}" },
    { "<a href=https://a.example/>a<a href=https://b.example/>b</a>c",
      "p {:a→https://a.example/}{:b→https://b.example/}c" },
    { "<a href=https://a.example/><img alt=a></a>", "p {:a→https://a.example/}" },
    { "<a href=https://a.example/></a>b", "p b" },
    { "<a name=x>a</a> <a href>b</a> <a href=''>c</a> <a href=/d>d</a>", "p a b c d" },
    { "<a href=https://a.example/Käse>a</a>", "p {:a→https://a.example/Käse}" },
    { "Ada <ada@b.example>, <https://c.example/>",
      "p Ada <{:ada@b.example→mailto:ada@b.example}>, <{:https://c.example/→https://c.example/}>" },
  };

  prose_check_cases (LANYARD_PROSE_HTML, cases, G_N_ELEMENTS (cases));
}

static void
test_unsafe_links (void)
{
  static const char *const addresses[] = {
    "javascript:alert(1)",
    "JAVASCRIPT:alert(1)",
    " javascript:alert(1)",
    "java\tscript:alert(1)",
    "java\nscript:alert(1)",
    "java&#9;script:alert(1)",
    "java&#x0a;script:alert(1)",
    "&#106;&#97;&#118;&#97;script:alert(1)",
    "&#0000106avascript:alert(1)",
    "&#1;javascript:alert(1)",
    "javascript&colon;alert(1)",
    "javascript&#58;alert(1)",
    "\xe2\x80\xaejavascript:alert(1)",
    "data:text/html,<script>alert(1)</script>",
    "data:text/html;base64,PHNjcmlwdD4=",
    "vbscript:x",
    "file:///etc/passwd",
    "//a.example/",
    "http:a.example",
    "https://a.example/&#x202e;b",
    "https://a.example/&quot;b",
    "https://a.example/ b",
  };

  for (guint i = 0; i < G_N_ELEMENTS (addresses); i++)
    {
      g_autofree char *text = g_strdup_printf ("<a href=\"%s\">a</a>", addresses[i]);
      ProseCase        one = { text, "p a" };

      prose_check_cases (LANYARD_PROSE_HTML, &one, 1);
    }
}

/* What a page would run, load or hide. */
static void
test_dropped (void)
{
  static const ProseCase cases[] = {
    { "a<script>alert(1)</script>b", "p ab" },
    { "a<SCRIPT SRC=//x.example/></SCRIPT>b", "p ab" },
    { "a<script>'</b>' <b>x</script>b", "p ab" },
    { "a<scr<script>x</script>ipt>alert(1)</script>b", "p ax"
                                                       "ipt>alert(1)b" },
    { "a<script>never closed", "p a" },
    { "a<style>p { color: red }</style>b", "p ab" },
    { "a<!-- b --><!-- <b>c</b> -->d", "p ad" },
    { "a<!-- never closed", "p a" },
    { "a<template><p>b</p></template>c", "p ac" },
    { "a<iframe src=\"https://a.example/\">b</iframe>c", "p ac" },
    { "a<object data=x><p>b</p><embed src=y></object>c", "p ac" },
    { "a<svg onload=x><text>b</text></svg>c", "p ac" },
    { "<video src=x>a</video><audio>b</audio><canvas>c</canvas>d", "p d" },
    { "<head><title>a</title></head>b", "p b" },
    { "<b onclick=\"x\" style=\"y\">a</b>", "p {s:a}" },
    { "<form action=x><input value=a><button>b</button><textarea>c</textarea></form>", "p b\np c" },
    { "a<?php b ?>c<!DOCTYPE d>e", "p ace" },
    { "<base href=\"https://a.example/\"><a href=\"b\">c</a>", "p c" },
    { "<meta http-equiv=refresh content=\"0;url=https://a.example/\">a", "p a" },
  };

  prose_check_cases (LANYARD_PROSE_HTML, cases, G_N_ELEMENTS (cases));
}

static void
test_entities (void)
{
  static const ProseCase cases[] = {
    { "&amp; &lt;b&gt; &quot;c&quot; &#39;d &apos;e &#x2013; &hellip; &eacute;",
      "p & <b> \"c\" 'd 'e – … é" },
    { "AT&T &nosuch; &amp;amp; & &amp", "p AT&T &nosuch; &amp; & &amp" },
    { "&lt;script&gt;alert(1)&lt;/script&gt;", "p <script>alert(1)</script>" },
    { "a&#1;&#x7f;&#x202e;&#xfeff;b", "p ab" },
    { "a&#10;b&#13;&#9;c", "p a b c" },
    { "&#128512;", "p 😀" },
  };

  prose_check_cases (LANYARD_PROSE_HTML, cases, G_N_ELEMENTS (cases));
}

static void
test_broken (void)
{
  static const ProseCase cases[] = {
    { "<b>a<i>b</b>c</i>d", "p {s:a}{es:b}cd" },
    { "</b></p></div>a", "p a" },
    { "<p>a</div>b</p>c", "p ab\np c" },
    { "<ul><li>a</ol>b</ul>", "1• ab" },
    { "<b>a", "p {s:a}" },
    { "a<b", "p a" },
    { "a<", "p a<" },
    { "a<b class=\"c>d", "p a" },
    { "a < b <3 <- ->", "p a < b <3 <- ->" },
    { "<a href=\"https://a.example/>a</a>", "" },
    { "a <<b>>c</b>", "p a <{s:>c}" },
    { "<h1>a<p>b", "h1 a\np b" },
  };

  prose_check_cases (LANYARD_PROSE_HTML, cases, G_N_ELEMENTS (cases));
}

/* Each a great many times over, with a word at the end that must not be lost. */
static void
test_hostile (void)
{
  static const struct
  {
    const char *unit;
    gboolean    many; /* whether each makes a block */
  } cases[] = {
    { "<div>", FALSE },
    { "<blockquote>", FALSE },
    { "<ul><li>", FALSE },
    { "<b>", FALSE },
    { "<span>", FALSE },
    { "<table><tr><td>", FALSE },
    { "<unknown>", FALSE },
    { "</div>", FALSE },
    { "&amp;", FALSE },
    { "&lt;", FALSE },
    { "<br>", FALSE },
    { "<p>", FALSE },
    { "<!-- -->", FALSE },
    { "<script></script>", FALSE },
    { "<img>", FALSE },
    { "word ", FALSE },
    { "x", FALSE },
    { "<ul><li>a</ul>", TRUE },
    { "<li>a", TRUE },
    { "<p>a", TRUE },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      guint            times = MIN (100000, 1000000 / strlen (cases[i].unit));
      g_autofree char *text = prose_repeat ("", cases[i].unit, times, "tail");
      g_autoptr (GPtrArray) blocks = lanyard_prose_read (LANYARD_PROSE_HTML, text);
      g_autofree char *plain = lanyard_prose_to_plain (blocks);

      g_test_message ("%s", cases[i].unit);
      prose_check (blocks);
      if (cases[i].many)
        g_assert_cmpuint (blocks->len, >=, times);
      else
        g_assert_cmpuint (blocks->len, ==, 1);
      g_assert_true (g_str_has_suffix (plain, "tail"));
    }
}

/* The seconds of processor time that it takes to read @text. */
static double
measure (const char *text)
{
  clock_t start = clock ();
  g_autoptr (GPtrArray) blocks = lanyard_prose_read (LANYARD_PROSE_HTML, text);
  clock_t end = clock ();

  prose_check (blocks);
  return (double)(end - start) / CLOCKS_PER_SEC;
}

/* End tags that fit nothing, each behind a great many elements that are open;
 * attributes by the thousands: careless reading takes half a minute each. */
static void
test_slow (void)
{
  g_autofree char *open = prose_repeat ("", "<b>", 150000, "");
  g_autofree char *closed = prose_repeat (open, "</i>", 140000, "tail");
  g_autoptr (GString) attributes = g_string_new ("<a");
  g_autoptr (GPtrArray) blocks = lanyard_prose_read (LANYARD_PROSE_HTML, closed);
  g_autofree char *dump = prose_dump (blocks);

  g_assert_true (g_str_has_prefix (dump, "p {s:tail}"));
  g_assert_cmpfloat (measure (closed), <, 5);

  for (guint i = 0; attributes->len < 1000000; i++)
    g_string_append_printf (attributes, " %c%x", 'g' + i % 20, i);
  g_string_append (attributes, ">tail");
  g_assert_cmpfloat (measure (attributes->str), <, 5);
}

/* What is dropped stays dropped at any depth, and what is nested too deep is
 * flattened, not lost. */
static void
test_deep (void)
{
  g_autofree char *open = prose_repeat ("<template>", "<div>", 5000, "secret");
  g_autofree char *hidden = prose_repeat (open, "</div>", 5000, "</template>");
  g_autofree char *lists = prose_repeat ("", "<ul><li>a", 150, "");
  g_autofree char *both = g_strconcat ("<p>before</p>", hidden, NULL);
  g_autoptr (GPtrArray) dropped = lanyard_prose_read (LANYARD_PROSE_HTML, both);
  g_autoptr (GPtrArray) flattened = lanyard_prose_read (LANYARD_PROSE_HTML, lists);
  g_autofree char    *dump = prose_dump (dropped);
  const LanyardBlock *block;

  g_assert_cmpstr (dump, ==, "p before");

  prose_check (flattened);
  g_assert_cmpuint (flattened->len, ==, 150);
  block = g_ptr_array_index (flattened, 63);
  g_assert_cmpuint (block->level, ==, 64);
  block = g_ptr_array_index (flattened, 100);
  g_assert_cmpuint (block->level, ==, 64);
}

static gpointer
read_cb (gpointer data)
{
  GString *all = g_string_new (NULL);

  for (guint i = 0; i < 200; i++)
    {
      g_autoptr (GPtrArray) blocks = lanyard_prose_read (LANYARD_PROSE_HTML, data);
      g_autofree char *dump = prose_dump (blocks);

      g_string_append (all, dump);
    }

  return g_string_free_and_steal (all);
}

/* Texts are read off the main thread, several at a time. */
static void
test_threads (void)
{
  GThread         *threads[4];
  char            *text = g_strdup ("<p>a <a href=\"https://a.example/\">b</a><ul><li>c</ul>");
  g_autofree char *expected = NULL;

  for (guint i = 0; i < G_N_ELEMENTS (threads); i++)
    threads[i] = g_thread_new (NULL, read_cb, text);
  expected = read_cb (text);
  for (guint i = 0; i < G_N_ELEMENTS (threads); i++)
    {
      g_autofree char *got = g_thread_join (threads[i]);

      g_assert_cmpstr (got, ==, expected);
    }
  g_assert_true (g_str_has_prefix (expected, "p a {:b→https://a.example/}\n1• c"));
  g_free (text);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/prose/html/inline", test_inline);
  g_test_add_func ("/prose/html/blocks", test_blocks);
  g_test_add_func ("/prose/html/lists", test_lists);
  g_test_add_func ("/prose/html/tables", test_tables);
  g_test_add_func ("/prose/html/links", test_links);
  g_test_add_func ("/prose/html/unsafe-links", test_unsafe_links);
  g_test_add_func ("/prose/html/dropped", test_dropped);
  g_test_add_func ("/prose/html/entities", test_entities);
  g_test_add_func ("/prose/html/broken", test_broken);
  g_test_add_func ("/prose/html/hostile", test_hostile);
  g_test_add_func ("/prose/html/slow", test_slow);
  g_test_add_func ("/prose/html/deep", test_deep);
  g_test_add_func ("/prose/html/threads", test_threads);

  return g_test_run ();
}
