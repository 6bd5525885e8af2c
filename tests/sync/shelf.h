/* SPDX-FileCopyrightText: 2026 The Lanyard authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "lanyard-collection.h"

G_BEGIN_DECLS

/* What goes wrong with a request to a shelf. */
typedef enum {
  SHELF_FINE,
  SHELF_REFUSES,      /* fails with the error that was given, and does nothing */
  SHELF_LOSES_ANSWER, /* stores what is written, and then the connection breaks */
} ShelfFault;

/* Asked before each request; an error's code goes to @code. */
typedef ShelfFault (*ShelfFaultFunc) (gboolean                writes,
                                      LanyardCollectionError *code,
                                      gpointer                data);
/* Called after a request was done, so that somebody else comes in between. */
typedef void (*ShelfAfterFunc) (gboolean writes,
                                gpointer data);

/* A collection in memory, which does to its callers what servers do. */
#define SHELF_TYPE (shelf_get_type ())
G_DECLARE_FINAL_TYPE (Shelf, shelf, TEST, SHELF, GObject)

Shelf  *shelf_new (gboolean heeds_tags);
void    shelf_set_faults (Shelf         *self,
                          ShelfFaultFunc func,
                          gpointer       data);
void    shelf_set_after (Shelf         *self,
                         ShelfAfterFunc func,
                         gpointer       data);
GBytes *shelf_peek (Shelf      *self,
                    const char *name);
void    shelf_put (Shelf      *self,
                   const char *name,
                   const char *text);
guint   shelf_count_reads (Shelf *self);
guint   shelf_count_writes (Shelf *self);

G_END_DECLS
