/* SPDX-FileCopyrightText: 2026 The Lanyard authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gio/gio.h>

#include "lanyard-session.h"

G_BEGIN_DECLS

/* Which sessions of a programme are asked for. */
typedef enum {
  LANYARD_LIST_KIND,      /* with that kind: by the kind's name */
  LANYARD_LIST_TRACK,     /* by the track's id */
  LANYARD_LIST_PARTS,     /* by the id of what they are part of */
  LANYARD_LIST_LED,       /* by the id of a person who leads them */
  LANYARD_LIST_SPOKEN,    /* by the id of a person who speaks in them */
  LANYARD_LIST_SUMMED_UP, /* by the id of a person who led a part of their summary */
  LANYARD_LIST_ROOM,      /* by the room's id */
} LanyardListBy;

/* Where a programme that is kept elsewhere is read from as it is needed.
 * Sessions and people are known by their position: sessions in order of start
 * with those that aren't scheduled last, people by name. Of the main thread,
 * and quick: a few milliseconds for a day. What can't be read any more (the
 * programme was replaced meanwhile) is missing from what is returned. */
#define LANYARD_TYPE_SOURCE (lanyard_source_get_type ())
G_DECLARE_INTERFACE (LanyardSource, lanyard_source, LANYARD, SOURCE, GObject)

struct _LanyardSourceInterface
{
  GTypeInterface parent_iface;

  /* (transfer full) (element-type LanyardSession): n sessions from a position */
  GPtrArray *(*load_sessions) (LanyardSource *self,
                               guint          from,
                               guint          n);
  /* (transfer full) (element-type LanyardPerson): n people from a position */
  GPtrArray *(*load_people) (LanyardSource *self,
                             guint          from,
                             guint          n);
  /* (transfer full) (element-type guint): positions of sessions, in order */
  GArray *(*find_sessions) (LanyardSource *self,
                            LanyardListBy  by,
                            const char    *id);
  /* G_MAXUINT where there is none */
  guint (*find_session) (LanyardSource *self,
                         const char    *id);
  guint (*find_person) (LanyardSource *self,
                        const char    *id);
  /* Fills in abstract, description, audience, summary, links and licence of a
   * session that came from here */
  void (*load_texts) (LanyardSource        *self,
                      const char           *id,
                      LanyardSessionFields *fields);
  /* Fills in emails, url, picture, biography and links of a person that came
   * from here */
  void (*load_details) (LanyardSource       *self,
                        const char          *id,
                        LanyardPersonFields *fields);
};

GPtrArray *lanyard_source_load_sessions (LanyardSource *self,
                                         guint          from,
                                         guint          n);
GPtrArray *lanyard_source_load_people (LanyardSource *self,
                                       guint          from,
                                       guint          n);
GArray    *lanyard_source_find_sessions (LanyardSource *self,
                                         LanyardListBy  by,
                                         const char    *id);
guint      lanyard_source_find_session (LanyardSource *self,
                                        const char    *id);
guint      lanyard_source_find_person (LanyardSource *self,
                                       const char    *id);
void       lanyard_source_load_texts (LanyardSource        *self,
                                      const char           *id,
                                      LanyardSessionFields *fields);
void       lanyard_source_load_details (LanyardSource       *self,
                                        const char          *id,
                                        LanyardPersonFields *fields);

G_END_DECLS
