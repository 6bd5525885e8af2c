/* SPDX-FileCopyrightText: 2026 The Lanyard authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "lanyard-source.h"

G_DEFINE_INTERFACE (LanyardSource, lanyard_source, G_TYPE_OBJECT)

static void
lanyard_source_default_init (LanyardSourceInterface *iface)
{
}

/**
 * lanyard_source_load_sessions:
 * @self: a source
 * @from: the position of the first
 * @n: how many
 *
 * Returns: (transfer full) (element-type LanyardSession): these sessions, in
 *   order; fewer where they can't be read any more
 */
GPtrArray *
lanyard_source_load_sessions (LanyardSource *self,
                              guint          from,
                              guint          n)
{
  return LANYARD_SOURCE_GET_IFACE (self)->load_sessions (self, from, n);
}

/**
 * lanyard_source_load_people:
 * @self: a source
 * @from: the position of the first
 * @n: how many
 *
 * Returns: (transfer full) (element-type LanyardPerson): these people, in
 *   order; fewer where they can't be read any more
 */
GPtrArray *
lanyard_source_load_people (LanyardSource *self,
                            guint          from,
                            guint          n)
{
  return LANYARD_SOURCE_GET_IFACE (self)->load_people (self, from, n);
}

/**
 * lanyard_source_find_sessions:
 * @self: a source
 * @by: what @id is
 * @id: what the sessions are asked for by
 *
 * Returns: (transfer full) (element-type guint): the positions of these
 *   sessions, in order
 */
GArray *
lanyard_source_find_sessions (LanyardSource *self,
                              LanyardListBy  by,
                              const char    *id)
{
  return LANYARD_SOURCE_GET_IFACE (self)->find_sessions (self, by, id);
}

/**
 * lanyard_source_find_session:
 * @self: a source
 * @id: an id
 *
 * Returns: the position of the session of that id; G_MAXUINT for none
 */
guint
lanyard_source_find_session (LanyardSource *self,
                             const char    *id)
{
  return LANYARD_SOURCE_GET_IFACE (self)->find_session (self, id);
}

/**
 * lanyard_source_find_person:
 * @self: a source
 * @id: an id
 *
 * Returns: the position of the person of that id; G_MAXUINT for none
 */
guint
lanyard_source_find_person (LanyardSource *self,
                            const char    *id)
{
  return LANYARD_SOURCE_GET_IFACE (self)->find_person (self, id);
}

/**
 * lanyard_source_load_texts:
 * @self: a source
 * @id: the id of a session that came from it
 * @fields: the session's; abstract, description, audience, summary, links and
 *   licence of it are NULL and filled in
 */
void
lanyard_source_load_texts (LanyardSource        *self,
                           const char           *id,
                           LanyardSessionFields *fields)
{
  LANYARD_SOURCE_GET_IFACE (self)->load_texts (self, id, fields);
}

/**
 * lanyard_source_load_details:
 * @self: a source
 * @id: the id of a person who came from it
 * @fields: the person's; emails, url, picture, biography and links of it are
 *   NULL and filled in
 */
void
lanyard_source_load_details (LanyardSource       *self,
                             const char          *id,
                             LanyardPersonFields *fields)
{
  LANYARD_SOURCE_GET_IFACE (self)->load_details (self, id, fields);
}
