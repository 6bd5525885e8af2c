/* SPDX-FileCopyrightText: 2026 The Lanyard authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

#include "lanyard-pictures.h"

G_BEGIN_DECLS

GdkTexture *lanyard_portrait_decode (GBytes  *bytes,
                                     int      size,
                                     GError **error);

/* The pictures of people as they are drawn, of a window. Emits “changed” when
 * what could not be loaded may be there now. */
#define LANYARD_TYPE_PORTRAITS (lanyard_portraits_get_type ())
G_DECLARE_FINAL_TYPE (LanyardPortraits, lanyard_portraits, LANYARD, PORTRAITS, GObject)

LanyardPortraits *lanyard_portraits_new (LanyardPictures *pictures);
void              lanyard_portraits_offer (LanyardPortraits *self,
                                           GtkWidget        *widget);
LanyardPortraits *lanyard_portraits_find (GtkWidget *widget);
GdkTexture       *lanyard_portraits_peek (LanyardPortraits *self,
                                          const char       *address);
void              lanyard_portraits_load_async (LanyardPortraits   *self,
                                                const char         *address,
                                                GCancellable       *cancellable,
                                                GAsyncReadyCallback callback,
                                                gpointer            user_data);
GdkTexture       *lanyard_portraits_load_finish (LanyardPortraits *self,
                                                 GAsyncResult     *result,
                                                 GError          **error);

G_END_DECLS
