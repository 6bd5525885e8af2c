/* SPDX-FileCopyrightText: 2026 The Lanyard authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "lanyard-source.h"

G_BEGIN_DECLS

/* The sessions or the people of a stored programme: each is got from the
 * source when it is first asked for, and kept, so that a position stands for
 * the same object in every list. Of the main thread. */
typedef struct _LanyardStoredItems LanyardStoredItems;

LanyardStoredItems *lanyard_stored_items_new (GType          type,
                                              LanyardSource *source,
                                              guint          n_items);
LanyardStoredItems *lanyard_stored_items_ref (LanyardStoredItems *self);
void                lanyard_stored_items_unref (LanyardStoredItems *self);

GType          lanyard_stored_items_get_item_type (LanyardStoredItems *self);
LanyardSource *lanyard_stored_items_get_source (LanyardStoredItems *self);
guint          lanyard_stored_items_get_n_items (LanyardStoredItems *self);
gpointer       lanyard_stored_items_peek (LanyardStoredItems *self,
                                          guint               position);
void           lanyard_stored_items_load (LanyardStoredItems *self,
                                          guint               from,
                                          guint               n);
gpointer       lanyard_stored_items_get (LanyardStoredItems *self,
                                         guint               position);
gpointer       lanyard_stored_items_get_stand_in (LanyardStoredItems *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (LanyardStoredItems, lanyard_stored_items_unref)

G_END_DECLS
