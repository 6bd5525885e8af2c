/* SPDX-FileCopyrightText: 2026 The Lanyard authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "lanyard-addresses.h"

#include <string.h>

/* An address without what a server doesn't need to find a programme. */
typedef struct
{
  char *server; /* "https://host:port" */
  char *path;   /* begins with "/" */
  char *host;
} Parts;

static void
parts_clear (Parts *parts)
{
  g_free (parts->server);
  g_free (parts->path);
  g_free (parts->host);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Parts, parts_clear)

static gboolean
parse (const char *address, Parts *parts)
{
  g_autoptr (GUri) uri =
              g_uri_parse (address, G_URI_FLAGS_PARSE_RELAXED | G_URI_FLAGS_ENCODED, NULL);
  const char *scheme = uri != NULL ? g_uri_get_scheme (uri) : NULL;
  const char *host = uri != NULL ? g_uri_get_host (uri) : NULL;

  if (host == NULL || *host == '\0' ||
      (!g_str_equal (scheme, "https") && !g_str_equal (scheme, "http")))
    return FALSE;

  parts->server =
    g_uri_join (G_URI_FLAGS_ENCODED, scheme, NULL, host, g_uri_get_port (uri), "", NULL, NULL);
  parts->path = g_strdup (*g_uri_get_path (uri) != '\0' ? g_uri_get_path (uri) : "/");
  parts->host = g_ascii_strdown (host, -1);
  return TRUE;
}

static void
address_free (gpointer data)
{
  LanyardAddress *address = data;

  g_free (address->url);
  g_free (address->companion);
  g_free (address);
}

static void
add (GPtrArray *candidates, char *url, char *companion)
{
  LanyardAddress *address = g_new0 (LanyardAddress, 1);

  address->url = url;
  address->companion = companion;
  for (guint i = 0; i < candidates->len; i++)
    {
      const LanyardAddress *other = g_ptr_array_index (candidates, i);

      if (g_str_equal (other->url, url))
        {
          address_free (address);
          return;
        }
    }
  g_ptr_array_add (candidates, address);
}

/* Indico's pages, calendars and exports name the event by its number; what
 * comes before is where Indico is on the server. */
static gboolean
add_indico (const Parts *parts, GPtrArray *candidates)
{
  g_autoptr (GRegex) regex = g_regex_new (
    "^(?<base>.*?)/(?:event|export/(?:event|timetable))/(?<id>\\d+)(?:[./]|$)", G_REGEX_DEFAULT, 0,
    NULL);
  g_autoptr (GMatchInfo) match = NULL;
  g_autofree char *base = NULL;
  g_autofree char *id = NULL;

  if (!g_regex_match (regex, parts->path, 0, &match))
    return FALSE;

  base = g_match_info_fetch_named (match, "base");
  id = g_match_info_fetch_named (match, "id");
  add (candidates,
       g_strdup_printf ("%s%s/export/event/%s.json?detail=sessions", parts->server, base, id),
       g_strdup_printf ("%s%s/export/timetable/%s.json", parts->server, base, id));
  return TRUE;
}

/* Sessionize has one view that has all in it; an embedded one is of the same
 * id. */
static gboolean
add_sessionize (const Parts *parts, GPtrArray *candidates)
{
  g_autoptr (GRegex) regex = g_regex_new (
    "^/(?:api/v2/)?(?<id>[A-Za-z0-9]{6,12})(?<view>/view(?:/.*)?)?/?$", G_REGEX_DEFAULT, 0, NULL);
  g_autoptr (GMatchInfo) match = NULL;
  g_autofree char *id = NULL;

  if (!g_str_equal (parts->host, "sessionize.com") &&
      !g_str_equal (parts->host, "www.sessionize.com"))
    return FALSE;
  if (!g_str_has_prefix (parts->path, "/api/v2/") || !g_regex_match (regex, parts->path, 0, &match))
    return FALSE;

  id = g_match_info_fetch_named (match, "id");
  add (candidates, g_strdup_printf ("%s/api/v2/%s/view/All", parts->server, id), NULL);
  return TRUE;
}

/* Where @pattern matches the path, its first group with @below behind it is an
 * address. */
static gboolean
add_matching (const Parts *parts, const char *pattern, const char *below, GPtrArray *candidates)
{
  g_autoptr (GRegex) regex = g_regex_new (pattern, G_REGEX_DEFAULT, 0, NULL);
  g_autoptr (GMatchInfo) match = NULL;
  g_autofree char *path = NULL;

  if (!g_regex_match (regex, parts->path, 0, &match))
    return FALSE;

  path = g_match_info_fetch (match, 1);
  add (candidates, g_strconcat (parts->server, path, below, NULL), NULL);
  return TRUE;
}

/* The exports of pretalx and frab, beside which the same is there as JSON, and
 * those that the Chaos Computer Club keeps in a folder: schedules/NAME.xml. */
static gboolean
add_twin (const Parts *parts, GPtrArray *candidates)
{
  static const struct
  {
    const char *pattern;
    const char *twin;
  } exports[] = {
    { "^(.*/)schedule\\.(?:xml|xcal|ics|json)$", "schedule.json" },
    { "^(.*/schedules/[^/]+)\\.(?:xml|json)$", ".json" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (exports); i++)
    {
      if (add_matching (parts, exports[i].pattern, exports[i].twin, candidates))
        return TRUE;
    }

  return FALSE;
}

/* Pages of pretalx (/event/schedule/, /event/talk/ABCDEF/) and of frab's
 * export (…/Fahrplan/, …/Fahrplan/events/12.html). */
static gboolean
add_page (const Parts *parts, GPtrArray *candidates)
{
  static const struct
  {
    const char *pattern;
    const char *below;
  } pages[] = {
    { "^(/.+)/schedule(?:/|/v/[^/]+/?)?$", "/schedule/export/schedule.json" },
    { "^(/.+)/(?:talk|speaker|sneak|featured)(?:/.*)?$", "/schedule/export/schedule.json" },
    { "^(.*/[Ff]ahrplan)(?:/(?:index\\.html|(?:events|speakers|schedule)(?:/.*)?)?)?$",
      "/schedule.json" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (pages); i++)
    {
      if (add_matching (parts, pages[i].pattern, pages[i].below, candidates))
        return TRUE;
    }

  return FALSE;
}

/**
 * lanyard_addresses_candidates:
 * @address: an address that people have: of a page, a calendar or a programme
 *
 * Returns: (transfer full) (element-type LanyardAddress): where its programme
 *   may be as JSON, the best first; @address itself is always the last
 */
GPtrArray *
lanyard_addresses_candidates (const char *address)
{
  GPtrArray       *candidates = g_ptr_array_new_with_free_func (address_free);
  g_autofree char *trimmed = g_strstrip (g_strdup (address));
  g_auto (Parts) parts = { 0 };

  if (parse (trimmed, &parts) && !add_indico (&parts, candidates) &&
      !add_sessionize (&parts, candidates) && !add_twin (&parts, candidates))
    add_page (&parts, candidates);

  add (candidates, g_steal_pointer (&trimmed), NULL);
  return candidates;
}
