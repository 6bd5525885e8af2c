/* SPDX-FileCopyrightText: 2026 The Lanyard authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "lanyard-link.h"

static const char *const kind_names[] = {
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

/**
 * lanyard_link_new:
 * @kind: what it leads to
 * @title: (nullable): its title
 * @url: its absolute address
 * @author: (nullable): who wrote what it leads to
 * @date: when, or LANYARD_NO_DATE
 *
 * Returns: (transfer full): the link
 */
LanyardLink *
lanyard_link_new (LanyardLinkKind kind,
                  const char     *title,
                  const char     *url,
                  const char     *author,
                  LanyardDate     date)
{
  LanyardLink *self = g_new0 (LanyardLink, 1);

  self->kind = kind;
  self->title = g_strdup (title);
  self->url = g_strdup (url);
  self->author = g_strdup (author);
  self->date = date;
  return self;
}

void
lanyard_link_free (LanyardLink *self)
{
  g_free (self->title);
  g_free (self->url);
  g_free (self->author);
  g_free (self);
}

/**
 * lanyard_link_dup_host:
 * @self: a link
 *
 * Returns: (transfer full) (nullable): the host it leads to, without a
 *   leading "www."; NULL where the address has none (mailto:, geo:)
 */
char *
lanyard_link_dup_host (const LanyardLink *self)
{
  g_autoptr (GUri) uri = g_uri_parse (self->url, G_URI_FLAGS_PARSE_RELAXED, NULL);
  const char *host = uri != NULL ? g_uri_get_host (uri) : NULL;

  if (host == NULL || *host == '\0')
    return NULL;
  if (g_str_has_prefix (host, "www.") && host[4] != '\0')
    host += 4;
  return g_strdup (host);
}

/**
 * lanyard_link_kind_to_name:
 * @kind: a kind
 *
 * Returns: its name in our JSON (programme-format: links)
 */
const char *
lanyard_link_kind_to_name (LanyardLinkKind kind)
{
  return kind_names[kind];
}

/**
 * lanyard_link_kind_from_name:
 * @name: a name of our JSON
 * @kind: (out): its kind
 *
 * Returns: whether @name is one of them
 */
gboolean
lanyard_link_kind_from_name (const char      *name,
                             LanyardLinkKind *kind)
{
  for (guint i = 0; i < G_N_ELEMENTS (kind_names); i++)
    {
      if (g_str_equal (kind_names[i], name))
        {
          *kind = (LanyardLinkKind)i;
          return TRUE;
        }
    }

  return FALSE;
}
