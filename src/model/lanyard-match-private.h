/* SPDX-FileCopyrightText: 2026 The Lanyard authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "lanyard-snapshot.h"

G_BEGIN_DECLS

/* A session by what can name it; texts are numbers, so that comparing is cheap.
 * What isn't there, or doesn't count, is 0. */
typedef struct
{
  guint          key;
  guint          id;
  guint          title;
  guint          speakers;
  guint          room;
  LanyardDate    day;
  LanyardInstant start;
} LanyardName;

/* A session, to be found again. */
typedef struct
{
  LanyardName    name;
  LanyardKeyKind kind;
  gboolean       repeated; /* the other version has its title and speakers */
  gboolean       lasting;  /* both versions have its guid: it names something else than another */
  gboolean       taken;
} LanyardKnown;

enum {
  EARLIER,
  LATER,
  N_VERSIONS,
};

/* Two versions of a programme, to be compared. */
typedef struct
{
  GHashTable *numbers;              /* text (owned) -> its number */
  GArray     *sessions[N_VERSIONS]; /* (element-type LanyardKnown) */
} LanyardMatching;

guint    lanyard_name_hash (gconstpointer data);
gboolean lanyard_name_equal (gconstpointer a,
                             gconstpointer b);

void          lanyard_matching_init (LanyardMatching *self,
                                     GPtrArray       *earlier,
                                     GPtrArray       *later);
void          lanyard_matching_clear (LanyardMatching *self);
LanyardKnown *lanyard_matching_get (LanyardMatching *self,
                                    guint            version,
                                    guint            index);

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (LanyardMatching, lanyard_matching_clear)

G_END_DECLS
