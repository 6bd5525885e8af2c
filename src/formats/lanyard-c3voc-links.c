/* SPDX-FileCopyrightText: 2026 The Lanyard authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "lanyard-c3voc-links.h"

#include "lanyard-guess.h"
#include "lanyard-json-loose.h"
#include "lanyard-json.h"

#include <string.h>

/* frab's picture of an attachment that isn't there; no address at all. */
#define NOTHING "/missing.png"

/* Only the first links are looked at for doubles: those are the session's own
 * pages, and a hostile list of a million must not take the square of that. */
#define MAX_COMPARED 16

/* What the producers say of a link, where they say it. */
static const struct
{
  const char     *type;
  LanyardLinkKind kind;
} types[] = {
  { "ARTICLE", LANYARD_LINK_ARTICLE },
  { "BLOG", LANYARD_LINK_ARTICLE },
  { "FEEDBACK", LANYARD_LINK_FEEDBACK },
  { "MEDIA", LANYARD_LINK_VIDEO },
  { "ORIGIN", LANYARD_LINK_WEBSITE },
  { "PAPER", LANYARD_LINK_PAPER },
  { "SLIDES", LANYARD_LINK_SLIDES },
};

static char *
resolve (const char  *address,
         const char  *name,
         const char  *base,
         LanyardWalk *walk)
{
  char *url = lanyard_resolve_address (address, base);

  if (url == NULL && !g_str_has_suffix (address, NOTHING))
    lanyard_walk_report_member (walk, name, LANYARD_PROBLEM_BAD_ADDRESS, NULL, address);
  return url;
}

/**
 * lanyard_c3voc_read_address:
 * @object: (nullable): an object
 * @name: the name of a member that is an address, or an object with one as
 *   its "url"
 * @base: (nullable): what relative addresses are relative to
 * @walk: a walk that stands at @object
 *
 * Returns: (transfer full) (nullable): the absolute address; NULL where there
 *   is none, and reported where it can't be made absolute or isn't safe
 */
char *
lanyard_c3voc_read_address (JsonObject  *object,
                            const char  *name,
                            const char  *base,
                            LanyardWalk *walk)
{
  JsonObject      *inner = lanyard_json_loose_object (object, name);
  g_autofree char *address = NULL;
  char            *url;

  if (inner != NULL)
    {
      lanyard_walk_enter (walk, name);
      url = lanyard_c3voc_read_address (inner, "url", base, walk);
      lanyard_walk_leave (walk);
      return url;
    }

  address = lanyard_json_loose_string (object, name, walk);
  return address != NULL ? resolve (address, name, base, walk) : NULL;
}

/**
 * lanyard_c3voc_links_new:
 *
 * Returns: (transfer full) (element-type LanyardLink): no links yet
 */
GPtrArray *
lanyard_c3voc_links_new (void)
{
  return g_ptr_array_new_with_free_func ((GDestroyNotify)lanyard_link_free);
}

/**
 * lanyard_c3voc_links_add:
 * @links: (element-type LanyardLink): links
 * @kind: what the address leads to
 * @title: (nullable): the link's title
 * @url: (nullable): an absolute address; NULL, and one that is among the first
 *   links already, is not added
 */
void
lanyard_c3voc_links_add (GPtrArray      *links,
                         LanyardLinkKind kind,
                         const char     *title,
                         const char     *url)
{
  if (url == NULL)
    return;

  for (guint i = 0; i < MIN (links->len, MAX_COMPARED); i++)
    {
      const LanyardLink *link = g_ptr_array_index (links, i);

      if (g_str_equal (link->url, url) && (title == NULL || g_strcmp0 (link->title, title) == 0))
        return;
    }

  g_ptr_array_add (links, lanyard_link_new (kind, title, url, NULL, LANYARD_NO_DATE));
}

static LanyardLinkKind
find_kind (const char *type,
           const char *url,
           const char *title)
{
  for (guint i = 0; type != NULL && i < G_N_ELEMENTS (types); i++)
    {
      if (g_ascii_strcasecmp (types[i].type, type) == 0)
        return types[i].kind;
    }

  return lanyard_guess_link_kind (url, title);
}

typedef struct
{
  GPtrArray  *links;
  const char *base; /* (nullable) */
} Links;

/* A link is an object, or the address alone. */
static gboolean
read_link_cb (JsonNode    *item,
              LanyardWalk *walk,
              gpointer     data)
{
  const Links     *into = data;
  JsonObject      *object = JSON_NODE_HOLDS_OBJECT (item) ? json_node_get_object (item) : NULL;
  g_autofree char *title = lanyard_json_loose_localised (object, "title", walk);
  g_autofree char *type = lanyard_json_loose_string (object, "type", walk);
  g_autofree char *url = NULL;

  if (object != NULL)
    url = lanyard_c3voc_read_address (object, "url", into->base, walk);
  else
    {
      g_autofree char *address = lanyard_json_loose_item (item, walk);

      url = address != NULL ? resolve (address, NULL, into->base, walk) : NULL;
    }

  if (url != NULL)
    lanyard_c3voc_links_add (into->links, find_kind (type, url, title), title, url);
  return TRUE;
}

/**
 * lanyard_c3voc_links_read:
 * @links: (element-type LanyardLink): what is found is added here
 * @object: an object
 * @name: the name of a member that is an array of links or attachments
 * @base: (nullable): what relative addresses are relative to
 * @walk: a walk that stands at @object
 */
void
lanyard_c3voc_links_read (GPtrArray   *links,
                          JsonObject  *object,
                          const char  *name,
                          const char  *base,
                          LanyardWalk *walk)
{
  Links into = { .links = links, .base = base };

  lanyard_json_foreach (object, name, walk, read_link_cb, &into);
}

/**
 * lanyard_c3voc_links_end:
 * @links: (transfer full): links
 *
 * Returns: (transfer full) (nullable): @links, NULL where there are none
 */
GPtrArray *
lanyard_c3voc_links_end (GPtrArray *links)
{
  if (links->len > 0)
    return links;

  g_ptr_array_unref (links);
  return NULL;
}
