/* SPDX-FileCopyrightText: 2026 The Lanyard authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "lanyard-link.h"

static LanyardLink *
link_new (const char *url)
{
  return lanyard_link_new (LANYARD_LINK_OTHER, NULL, url, NULL, LANYARD_NO_DATE);
}

static void
test_new (void)
{
  char title[] = "Slides";
  char url[] = "https://example.org/a.pdf";
  char author[] = "Ada";
  g_autoptr (LanyardLink) link = lanyard_link_new (LANYARD_LINK_SLIDES, title, url, author, 737311);
  g_autoptr (LanyardLink) bare = link_new ("geo:1,2");

  /* it keeps copies */
  title[0] = url[0] = author[0] = 'x';

  g_assert_cmpint (link->kind, ==, LANYARD_LINK_SLIDES);
  g_assert_cmpstr (link->title, ==, "Slides");
  g_assert_cmpstr (link->url, ==, "https://example.org/a.pdf");
  g_assert_cmpstr (link->author, ==, "Ada");
  g_assert_cmpuint (link->date, ==, 737311);

  g_assert_cmpint (bare->kind, ==, LANYARD_LINK_OTHER);
  g_assert_null (bare->title);
  g_assert_cmpstr (bare->url, ==, "geo:1,2");
  g_assert_null (bare->author);
  g_assert_cmpuint (bare->date, ==, LANYARD_NO_DATE);
}

static void
test_host (void)
{
  static const struct
  {
    const char *url;
    const char *host;
  } rows[] = {
    { "https://example.org", "example.org" },
    { "https://www.example.org/talks?year=2019#top", "example.org" },
    { "http://user@lwn.net:8080/", "lwn.net" },
    { "irc://irc.oftc.net/lpc", "irc.oftc.net" },
    { "https://wwwhere.example/", "wwwhere.example" },
    { "https://example.org/www.example.com", "example.org" },
    { "https://www./", "www." },
    { "https://[2001:db8::1]:443/", "2001:db8::1" },
    { "https://example.org/a b", "example.org" },
    { "mailto:ada@example.org", NULL },
    { "geo:38.7,-9.1", NULL },
    { "tel:+351210000000", NULL },
    { "file:///etc/passwd", NULL },
    { "/talks/1", NULL },
    { "https://[broken/", NULL },
    { "", NULL },
  };

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autoptr (LanyardLink) link = link_new (rows[i].url);
      g_autofree char *host = lanyard_link_dup_host (link);

      g_test_message ("%s", rows[i].url);
      g_assert_cmpstr (host, ==, rows[i].host);
    }
}

static void
test_kind_names (void)
{
  static const char *const names[] = {
    [LANYARD_LINK_SLIDES] = "slides",
    [LANYARD_LINK_PAPER] = "paper",
    [LANYARD_LINK_VIDEO] = "video",
    [LANYARD_LINK_NOTES] = "notes",
    [LANYARD_LINK_ARTICLE] = "article",
    [LANYARD_LINK_PREVIOUS] = "previous",
    [LANYARD_LINK_WEBSITE] = "website",
    [LANYARD_LINK_FEEDBACK] = "feedback",
    [LANYARD_LINK_LIVE] = "live",
    [LANYARD_LINK_CHAT] = "chat",
    [LANYARD_LINK_CODE] = "code",
    [LANYARD_LINK_OTHER] = "other",
  };
  static const char *const unknown[] = { "", "Slides", "slide", "slides ", " slides", "null" };
  LanyardLinkKind          kind;

  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    {
      g_assert_cmpstr (lanyard_link_kind_to_name (i), ==, names[i]);
      g_assert_true (lanyard_link_kind_from_name (names[i], &kind));
      g_assert_cmpint (kind, ==, i);
    }

  for (guint i = 0; i < G_N_ELEMENTS (unknown); i++)
    g_assert_false (lanyard_link_kind_from_name (unknown[i], &kind));
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/link/new", test_new);
  g_test_add_func ("/link/host", test_host);
  g_test_add_func ("/link/kind-names", test_kind_names);

  return g_test_run ();
}
