/* SPDX-FileCopyrightText: 2026 The Lanyard authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "prose-dump.h"

static void
test_safe (void)
{
  static const char *const safe[] = {
    "http://example.org",
    "https://example.org/",
    "HTTPS://EXAMPLE.ORG/",
    "HttP://example.org/a?b=c&d=%20#e",
    "https://user@example.org:8080/",
    "https://[2001:db8::1]/",
    "https://example.org/Käse(1)?a={b}|c",
    "https://bücher.example/",
    "mailto:ada@example.org",
    "mailto:ada@example.org?subject=Hi%20there",
    "tel:+49-30-123",
    "geo:38.7,-9.1",
    "xmpp:room@conference.example.org?join",
    "matrix:r/room:example.org",
    "irc://irc.example.org/channel",
    "ircs://irc.example.org:6697/channel",
  };

  for (guint i = 0; i < G_N_ELEMENTS (safe); i++)
    {
      g_test_message ("%s", safe[i]);
      g_assert_true (lanyard_prose_is_safe (safe[i]));
    }
}

static void
test_unsafe (void)
{
  static const char *const unsafe[] = {
    "",
    ":",
    "//example.org/",
    "/path",
    "page.html",
    "www.example.org",
    "#here",
    "?query",
    "http",
    "http:",
    "http:/",
    "http://",
    "http:///path",
    "http:example.org",
    "http:/example.org",
    "http:\\\\example.org",
    "https://example.org\\@example.net",
    "https://?a",
    "https://#a",
    "https://:80/",
    "https://user@/",
    "https://example.org:port/",
    "irc:",
    "irc:example.org",
    "mailto:",
    "tel:",
    "geo:",
    " https://example.org/",
    "https://example.org/ ",
    "https://exam ple.org/",
    "https://example.org/\n",
    "https://example.org/a\tb",
    "https://example.org/\x01",
    "https://example.org/\x7f",
    "https://example.org/\xc2\xa0",
    "https://example.org/\xc2\x85",
    "https://example.org/\xe2\x80\xa8",
    "https://example.org/\u202egpj.exe",
    "https://example.org/\xe2\x80\x8b",
    "https://example.org/\xef\xbb\xbf",
    "https://example.org/\xff",
    "https://example.org/\"onclick=",
    "https://example.org/<script>",
    "https://example.org/`",
    "javascript:alert(1)",
    "JavaScript:alert(1)",
    "java\nscript:alert(1)",
    "\x01javascript:alert(1)",
    "javascript://example.org/%0aalert(1)",
    "data:text/html,<script>alert(1)</script>",
    "vbscript:msgbox",
    "file:///etc/passwd",
    "ftp://example.org/",
    "about:blank",
    "blob:https://example.org/1",
    "view-source:https://example.org/",
    "httpss://example.org/",
    "xhttp://example.org/",
    "x-http://example.org/",
  };

  for (guint i = 0; i < G_N_ELEMENTS (unsafe); i++)
    {
      g_test_message ("%s", unsafe[i]);
      g_assert_false (lanyard_prose_is_safe (unsafe[i]));
    }
}

static void
test_long (void)
{
  g_autofree char *most = prose_repeat ("https://example.org/", "a", 4096 - 20, "");
  g_autofree char *more = prose_repeat (most, "a", 1, "");
  g_autofree char *much = prose_repeat ("https://", "a", 10 * 1024 * 1024, "");

  g_assert_true (lanyard_prose_is_safe (most));
  g_assert_false (lanyard_prose_is_safe (more));
  g_assert_false (lanyard_prose_is_safe (much));
}

static void
test_web (void)
{
  static const ProseCase cases[] = {
    { "https://example.org", "p {:https://example.org→https://example.org}" },
    { "see http://example.org/a_b.", "p see {:http://example.org/a_b→http://example.org/a_b}." },
    { "(https://example.org/)", "p ({:https://example.org/→https://example.org/})" },
    { "https://example.org/a_(b) c", "p {:https://example.org/a_(b)→https://example.org/a_(b)} c" },
    { "[https://a.example/], <https://b.example/>",
      "p [{:https://a.example/→https://a.example/}], <{:https://b.example/→https://b.example/}>" },
    { "\"https://example.org/\"!?", "p \"{:https://example.org/→https://example.org/}\"!?" },
    { "at:https://example.org/;", "p at:{:https://example.org/→https://example.org/};" },
    { "日本https://example.org/", "p 日本{:https://example.org/→https://example.org/}" },
    { "HTTP://Example.org/", "p {:HTTP://Example.org/→HTTP://Example.org/}" },
    { "https://a.example/\nhttps://b.example/",
      "p {:https://a.example/→https://a.example/}⏎{:https://b.example/→https://b.example/}" },
    { "https://a.example/,https://b.example/",
      "p {:https://a.example/,https://b.example/→https://a.example/,https://b.example/}" },
    { "xhttps://example.org/", "p xhttps://example.org/" },
    { "http:// and https://.", "p http:// and https://." },
    { "http://:80 https://example.org/",
      "p http://:80 {:https://example.org/→https://example.org/}" },
    { "javascript:alert(1) ftp://example.org/ www.example.org",
      "p javascript:alert(1) ftp://example.org/ www.example.org" },
  };

  prose_check_cases (LANYARD_PROSE_PLAIN, cases, G_N_ELEMENTS (cases));
}

static void
test_mail (void)
{
  static const ProseCase cases[] = {
    { "ada@example.org", "p {:ada@example.org→mailto:ada@example.org}" },
    { "Ada <ada.b+c@mail.example.org>,",
      "p Ada <{:ada.b+c@mail.example.org→mailto:ada.b+c@mail.example.org}>," },
    { "mailto:ada@example.org.", "p mailto:{:ada@example.org→mailto:ada@example.org}." },
    { "lead:ada@example.org", "p lead:{:ada@example.org→mailto:ada@example.org}" },
    { "(a@b.example, c@d.example)",
      "p ({:a@b.example→mailto:a@b.example}, {:c@d.example→mailto:c@d.example})" },
    { "...ada@example.org-", "p ...{:ada@example.org→mailto:ada@example.org}-" },
    { "日本ada@example.org日本", "p 日本{:ada@example.org→mailto:ada@example.org}日本" },
    { "@ada@social.example and @ada", "p @ada@social.example and @ada" },
    { "a@b a@.b a@b..c a@b.c a@127.0.0.1 @ a@ @b", "p a@b a@.b a@b..c a@b.c a@127.0.0.1 @ a@ @b" },
    { "https://example.org/@ada x@y.example",
      "p {:https://example.org/@ada→https://example.org/@ada} {:x@y.example→mailto:x@y.example}" },
    { "https://ada@example.org/", "p {:https://ada@example.org/→https://ada@example.org/}" },
    { "example.org/ada@example.org", "p example.org/ada@example.org" },
  };

  prose_check_cases (LANYARD_PROSE_PLAIN, cases, G_N_ELEMENTS (cases));
}

/* Where a link is one already, and where text is no prose. */
static void
test_not_linked_again (void)
{
  static const ProseCase cases[] = {
    { "<a href=\"https://a.example/\">https://b.example/</a>",
      "p {:https://b.example/→https://a.example/}" },
    { "<a href=\"javascript:x\">https://b.example/</a>",
      "p {:https://b.example/→https://b.example/}" },
    { "<code>https://a.example/</code>", "p {c:https://a.example/}" },
    { "<pre>a@b.example</pre>", "code a@b.example" },
    { "<b>a@b.example</b>", "p {s:a@b.example→mailto:a@b.example}" },
    { "https://a.example/?b=1&amp;c=2",
      "p {:https://a.example/?b=1&c=2→https://a.example/?b=1&c=2}" },
    { "https://a.example/,<a href=\"https://a.example/\">x</a>",
      "p {:https://a.example/→https://a.example/},{:x→https://a.example/}" },
    { "https://a.example/<a href=\"https://a.example/\">x</a>",
      "p {:https://a.example/x→https://a.example/}" },
  };

  prose_check_cases (LANYARD_PROSE_HTML, cases, G_N_ELEMENTS (cases));
}

/* Text that makes a careless search go over it again and again. */
static void
test_hostile (void)
{
  static const char *const units[] = {
    "http://",
    "http://(",
    "http://a )",
    "a@",
    "a@b.",
    "a@b.c",
    "a.",
    "((((",
    "https://a.example/ ",
    "a@b.example ",
  };

  for (guint i = 0; i < G_N_ELEMENTS (units); i++)
    {
      gsize            times = 1024 * 1024 / strlen (units[i]);
      g_autofree char *text = prose_repeat ("https://a.example/", units[i], times, "");
      g_autoptr (GPtrArray) blocks = lanyard_prose_read (LANYARD_PROSE_PLAIN, text);

      prose_check (blocks);
      g_assert_cmpuint (blocks->len, ==, 1);
    }
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/prose/links/safe", test_safe);
  g_test_add_func ("/prose/links/unsafe", test_unsafe);
  g_test_add_func ("/prose/links/long", test_long);
  g_test_add_func ("/prose/links/web", test_web);
  g_test_add_func ("/prose/links/mail", test_mail);
  g_test_add_func ("/prose/links/not-linked-again", test_not_linked_again);
  g_test_add_func ("/prose/links/hostile", test_hostile);

  return g_test_run ();
}
