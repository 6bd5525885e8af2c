/* SPDX-FileCopyrightText: 2026 The Lanyard authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "lanyard-plan.h"
#include "lanyard-programme.h"

G_BEGIN_DECLS

/* The groups of the sidebar. */
typedef enum {
  LANYARD_PLACE_MINE,
  LANYARD_PLACE_DAYS,
  LANYARD_PLACE_BROWSE,
  LANYARD_PLACE_TRACKS,
} LanyardPlaceGroup;

#define LANYARD_TYPE_PLACE (lanyard_place_get_type ())
G_DECLARE_FINAL_TYPE (LanyardPlace, lanyard_place, LANYARD, PLACE, GObject)

const char       *lanyard_place_get_id (LanyardPlace *self);
const char       *lanyard_place_get_title (LanyardPlace *self);
const char       *lanyard_place_get_icon_name (LanyardPlace *self);
const char       *lanyard_place_get_color (LanyardPlace *self);
LanyardTrack     *lanyard_place_get_track (LanyardPlace *self);
int               lanyard_place_get_number (LanyardPlace *self);
LanyardPlaceGroup lanyard_place_get_group (LanyardPlace *self);
GListModel       *lanyard_place_get_items (LanyardPlace *self);
gboolean          lanyard_place_is_one_day (LanyardPlace *self);
gboolean          lanyard_place_is_changes (LanyardPlace *self);
gboolean          lanyard_place_is_plan (LanyardPlace *self);
gboolean          lanyard_place_is_now (LanyardPlace *self);
gboolean          lanyard_place_is_same (LanyardPlace *self,
                                         LanyardPlace *other);

GListModel *lanyard_places_new (LanyardProgramme *programme,
                                LanyardPlan      *plan);
guint       lanyard_places_find (GListModel *places,
                                 const char *id);
guint       lanyard_places_pick (LanyardProgramme *programme,
                                 GListModel       *places,
                                 LanyardInstant    now);

G_END_DECLS
