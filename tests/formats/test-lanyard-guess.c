/* SPDX-FileCopyrightText: 2026 The Lanyard authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "lanyard-guess.h"

static void
test_texts (void)
{
  static const struct
  {
    const char     *text;
    LanyardTextType type;
  } cases[] = {
    { "Just words, in a sentence.", LANYARD_TEXT_PLAIN },
    { "2 < 3 and 5 > 4", LANYARD_TEXT_PLAIN },
    { "Write to <ada@example.org>", LANYARD_TEXT_PLAIN },
    { "a <b", LANYARD_TEXT_PLAIN },
    { "snake_case and __", LANYARD_TEXT_PLAIN },
    { "5 * 4 * 3", LANYARD_TEXT_PLAIN },
    { "C# and F#", LANYARD_TEXT_PLAIN },
    { "AT&T; R&D", LANYARD_TEXT_PLAIN },
    { "2027. A year", LANYARD_TEXT_PLAIN },
    { "see https://example.org/", LANYARD_TEXT_PLAIN },
    { "<p>Words</p>", LANYARD_TEXT_HTML },
    { "One<br>two", LANYARD_TEXT_HTML },
    { "One<br />two", LANYARD_TEXT_HTML },
    { "One<BR/>two", LANYARD_TEXT_HTML },
    { "<a href=\"https://example.org\">x</a>", LANYARD_TEXT_HTML },
    { "**bold** <em>and</em> tags", LANYARD_TEXT_HTML },
    { "a **bold** word", LANYARD_TEXT_MARKDOWN },
    { "a [link](https://example.org/)", LANYARD_TEXT_MARKDOWN },
    { "Topics:\n* one\n* two", LANYARD_TEXT_MARKDOWN },
    { "Topics:\n- one\n- two", LANYARD_TEXT_MARKDOWN },
    { "1. one\n2. two", LANYARD_TEXT_MARKDOWN },
    { "# Head\ntext", LANYARD_TEXT_MARKDOWN },
    { "Head\n====\ntext", LANYARD_TEXT_MARKDOWN },
    { "> he said", LANYARD_TEXT_MARKDOWN },
    { "use `make` here", LANYARD_TEXT_MARKDOWN },
    { "<https://example.org/>", LANYARD_TEXT_MARKDOWN },
    { "Tom &amp; Jerry", LANYARD_TEXT_MARKDOWN },
    { "&quot;so&quot; &#39;", LANYARD_TEXT_MARKDOWN },
    { "&#x27;", LANYARD_TEXT_MARKDOWN },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (LanyardText) text = lanyard_guess_text (cases[i].text);

      g_test_message ("%s", cases[i].text);
      g_assert_cmpstr (lanyard_text_get_text (text), ==, cases[i].text);
      g_assert_cmpint (lanyard_text_get_text_type (text), ==, cases[i].type);
    }

  g_assert_null (lanyard_guess_text (NULL));
  g_assert_null (lanyard_guess_text (""));
}

static void
test_kinds (void)
{
  static const struct
  {
    const char        *label;
    const char        *title;
    LanyardSessionKind kind;
  } cases[] = {
    { NULL, NULL, LANYARD_SESSION_TALK },
    { "", "Opening", LANYARD_SESSION_TALK },
    { "lecture", "X", LANYARD_SESSION_TALK },
    { "Kurzer Vortrag", "X", LANYARD_SESSION_TALK },
    { "Lightning Talk", "X", LANYARD_SESSION_LIGHTNING_TALK },
    { "LIGHTNING_TALK", "X", LANYARD_SESSION_LIGHTNING_TALK },
    { "Keynote", "X", LANYARD_SESSION_KEYNOTE },
    { "workshop hands-on", "X", LANYARD_SESSION_WORKSHOP },
    { "hands-on", "X", LANYARD_SESSION_WORKSHOP },
    { "HANDS-ON", "X", LANYARD_SESSION_WORKSHOP },
    { "Podiumsdiskussion", "X", LANYARD_SESSION_PANEL },
    { "meeting", "X", LANYARD_SESSION_MEETING },
    { "djset", "X", LANYARD_SESSION_PERFORMANCE },
    { "CONCERT", "X", LANYARD_SESSION_PERFORMANCE },
    { "film", "X", LANYARD_SESSION_FILM },
    { "game", "X", LANYARD_SESSION_SOCIAL },
    { "Poster session", "X", LANYARD_SESSION_POSTER },
    { "BREAK", "Anything", LANYARD_SESSION_BREAK },
    { "other", "X", LANYARD_SESSION_OTHER },
    { "Doppelter Slot 40 Minuten + 10 Minuten Q+A", "X", LANYARD_SESSION_TALK },
    { "Outbreak", "X", LANYARD_SESSION_TALK },
    { NULL, "Lunch", LANYARD_SESSION_BREAK },
    { NULL, " COFFEE BREAK ", LANYARD_SESSION_BREAK },
    { "talk", "Mittagessen", LANYARD_SESSION_BREAK },
    { NULL, "Breaking TLS", LANYARD_SESSION_TALK },
    { NULL, "Lunch with Ada", LANYARD_SESSION_TALK },
    { NULL, "Déjeuner", LANYARD_SESSION_BREAK },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_test_message ("%s: %s", cases[i].label, cases[i].title);
      g_assert_cmpint (lanyard_guess_session_kind (cases[i].label, cases[i].title), ==,
                       cases[i].kind);
    }
}

static void
test_links (void)
{
  static const struct
  {
    const char     *url;
    const char     *title;
    LanyardLinkKind kind;
  } cases[] = {
    { "https://example.org/", NULL, LANYARD_LINK_OTHER },
    { "https://example.org/", "Home", LANYARD_LINK_OTHER },
    { "https://example.org/a.pdf", "Slides", LANYARD_LINK_SLIDES },
    { "https://example.org/a.pdf", "Folien zum Vortrag", LANYARD_LINK_SLIDES },
    { "https://example.org/a.pdf", NULL, LANYARD_LINK_OTHER },
    { "https://example.org/a.odp", NULL, LANYARD_LINK_SLIDES },
    { "https://example.org/a.PPTX?x=1", NULL, LANYARD_LINK_SLIDES },
    { "https://example.org/a.pdf", "The paper", LANYARD_LINK_PAPER },
    { "https://etherpad.example.org/p/x", NULL, LANYARD_LINK_NOTES },
    { "https://pad.example.org/x", NULL, LANYARD_LINK_NOTES },
    { "https://lwn.net/Articles/1/", NULL, LANYARD_LINK_ARTICLE },
    { "https://www.youtube.com/watch?v=1", NULL, LANYARD_LINK_VIDEO },
    { "https://youtu.be/1", "Demo", LANYARD_LINK_VIDEO },
    { "https://media.ccc.de/v/1", NULL, LANYARD_LINK_VIDEO },
    { "https://example.org/talk.webm", NULL, LANYARD_LINK_VIDEO },
    { "https://live.example.org/a", NULL, LANYARD_LINK_LIVE },
    { "https://matrix.to/#/#a:example.org", NULL, LANYARD_LINK_CHAT },
    { "matrix:r/a:example.org", NULL, LANYARD_LINK_CHAT },
    { "https://lore.kernel.org/all/1", NULL, LANYARD_LINK_CODE },
    { "https://github.com/a/b", NULL, LANYARD_LINK_CODE },
    { "https://example.org/talk/1/feedback/", NULL, LANYARD_LINK_FEEDBACK },
    { "https://example.org/1", "Feedback", LANYARD_LINK_FEEDBACK },
    { "https://notyoutube.com/1", NULL, LANYARD_LINK_OTHER },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_test_message ("%s", cases[i].url);
      g_assert_cmpint (lanyard_guess_link_kind (cases[i].url, cases[i].title), ==, cases[i].kind);
    }
}

static void
test_languages (void)
{
  static const struct
  {
    const char *text;
    const char *languages; /* with spaces between; NULL for none */
  } cases[] = {
    { NULL, NULL },
    { "", NULL },
    { " , ", NULL },
    { "de", "de" },
    { "de, en", "de en" },
    { "en/de", "en de" },
    { "en;de en", "en de" },
    { "pt-BR", "pt-BR" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_auto (GStrv) languages = lanyard_guess_languages (cases[i].text);
      g_autofree char *joined = languages != NULL ? g_strjoinv (" ", languages) : NULL;

      g_assert_cmpstr (joined, ==, cases[i].languages);
    }
}

static void
test_addresses (void)
{
  const char *base = "https://example.org/2027/schedule/";

  const struct
  {
    const char *address;
    const char *base;
    const char *resolved; /* NULL for none */
  } cases[] = {
    { NULL, base, NULL },
    { "", base, NULL },
    { "  ", base, NULL },
    { "https://example.com/a", NULL, "https://example.com/a" },
    { " https://example.com/a ", NULL, "https://example.com/a" },
    { "mailto:ada@example.com", NULL, "mailto:ada@example.com" },
    { "javascript:alert(1)", base, NULL },
    { "JavaScript:alert(1)", base, NULL },
    { "data:text/html,x", base, NULL },
    { "dat://abc/", base, NULL },
    { "file:///etc/passwd", base, NULL },
    /* without a scheme */
    { "www.example.com", NULL, "https://www.example.com" },
    { "www.example.com", base, "https://www.example.com" },
    { "example.com/a", NULL, "https://example.com/a" },
    { "example.com:8080/a", NULL, "https://example.com:8080/a" },
    /* two ways to be relative */
    { "/system/logos/1/a.png?2", base, "https://example.org/2027/schedule/system/logos/1/a.png?2" },
    { "/system/logos/1/a.png", "https://example.org/x",
      "https://example.org/x/system/logos/1/a.png" },
    { "/media/a.png", base, "https://example.org/media/a.png" },
    { "events/70.html", base, "https://example.org/2027/schedule/events/70.html" },
    { "slides.pdf", base, "https://example.org/2027/schedule/slides.pdf" },
    { "../a", base, "https://example.org/2027/a" },
    { "//example.com/a", base, "https://example.com/a" },
    { "/media/a.png", NULL, NULL },
    { "/system/a.png", NULL, NULL },
    { "slides.pdf", NULL, NULL },
    { "/attachments/original/missing.png", base, NULL },
    { "/a", "nonsense", NULL },
    /* hosts that GLib takes apart but not together */
    { "a", "https://example.org;b", NULL },
    { "#a", "https://example.org;b/c", NULL },
    { "//example.com;a", base, NULL },
    { "a;b", base, "https://example.org/2027/schedule/a;b" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *resolved = lanyard_resolve_address (cases[i].address, cases[i].base);

      g_assert_cmpstr (resolved, ==, cases[i].resolved);
    }
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/formats/guess/texts", test_texts);
  g_test_add_func ("/formats/guess/kinds", test_kinds);
  g_test_add_func ("/formats/guess/links", test_links);
  g_test_add_func ("/formats/guess/languages", test_languages);
  g_test_add_func ("/formats/guess/addresses", test_addresses);

  return g_test_run ();
}
