/* SPDX-FileCopyrightText: 2026 The Lanyard authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gio/gio.h>

#include "lanyard-link.h"

G_BEGIN_DECLS

/* Where rooms of some names are. */
typedef struct
{
  char    *pattern;  /* a regular expression for all of a room's name */
  char    *building; /* (nullable) what they are in */
  gboolean has_location;
  double   latitude;  /* degrees north */
  double   longitude; /* degrees east */
  char    *route;     /* (nullable) an address that shows the way inside */
} LanyardGuideRoom;

void lanyard_guide_room_free (LanyardGuideRoom *self);

/* What a directory knows of the places of a conference, which its programme
 * doesn't say. Immutable. */
#define LANYARD_TYPE_GUIDE (lanyard_guide_get_type ())
G_DECLARE_FINAL_TYPE (LanyardGuide, lanyard_guide, LANYARD, GUIDE, GObject)

LanyardGuide *lanyard_guide_new (GPtrArray *rooms,
                                 GPtrArray *maps);
LanyardGuide *lanyard_guide_new_from_variant (GVariant *variant);
GVariant     *lanyard_guide_to_variant (LanyardGuide *self);

const LanyardGuideRoom *lanyard_guide_find_room (LanyardGuide *self,
                                                 const char   *title);
GPtrArray              *lanyard_guide_get_maps (LanyardGuide *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (LanyardGuideRoom, lanyard_guide_room_free)

G_END_DECLS
