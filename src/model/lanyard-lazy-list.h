/* SPDX-FileCopyrightText: 2026 The Lanyard authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "lanyard-stored-items.h"

G_BEGIN_DECLS

/* A list of stored items that knows how many they are and gets them when they
 * are looked at, some at a time. */
#define LANYARD_TYPE_LAZY_LIST (lanyard_lazy_list_get_type ())
G_DECLARE_FINAL_TYPE (LanyardLazyList, lanyard_lazy_list, LANYARD, LAZY_LIST, GObject)

GListModel *lanyard_lazy_list_new_range (LanyardStoredItems *items,
                                         guint               from,
                                         guint               n_items);
GListModel *lanyard_lazy_list_new_found (LanyardStoredItems *items,
                                         LanyardListBy       by,
                                         const char         *id);
GListModel *lanyard_lazy_list_new_counted (LanyardStoredItems *items,
                                           LanyardListBy       by,
                                           const char         *id,
                                           guint               n_items);

G_END_DECLS
