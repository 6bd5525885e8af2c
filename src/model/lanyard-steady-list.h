/* SPDX-FileCopyrightText: 2026 The Lanyard authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

/* A list that shows another one, and then a newer version of that: of the items
 * that are the same in both it tells nobody, so that a view leaves their rows
 * where they are. Whoever gets an item by its position gets the newer one. */
#define LANYARD_TYPE_STEADY_LIST (lanyard_steady_list_get_type ())
G_DECLARE_FINAL_TYPE (LanyardSteadyList, lanyard_steady_list, LANYARD, STEADY_LIST, GObject)

/* Whether an item and one of a newer version stand for the same, at the same place. */
typedef gboolean (*LanyardSteadyListSame) (gpointer before,
                                           gpointer now);

LanyardSteadyList *lanyard_steady_list_new (LanyardSteadyListSame same);
void               lanyard_steady_list_set_model (LanyardSteadyList *self,
                                                  GListModel        *model);
void               lanyard_steady_list_update_model (LanyardSteadyList *self,
                                                     GListModel        *model);

G_END_DECLS
