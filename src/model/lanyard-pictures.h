/* SPDX-FileCopyrightText: 2026 The Lanyard authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

/* More than that nobody needs to know what a person looks like. */
#define LANYARD_PICTURE_MAX_SIZE (4 * 1024 * 1024) /* bytes, as it comes */
#define LANYARD_PICTURE_MAX_PIXELS (16 * 1024 * 1024)

const char *lanyard_picture_measure (GBytes *bytes,
                                     guint  *width,
                                     guint  *height);

/* Where the pictures of people come from. What a network has to be asked for
 * may be forbidden, and then fails at once. Emits “changed” when what failed
 * may not fail any more. Of the main thread. */
#define LANYARD_TYPE_PICTURES (lanyard_pictures_get_type ())
G_DECLARE_INTERFACE (LanyardPictures, lanyard_pictures, LANYARD, PICTURES, GObject)

struct _LanyardPicturesInterface
{
  GTypeInterface parent_iface;

  void (*load_async) (LanyardPictures    *self,
                      const char         *address,
                      GCancellable       *cancellable,
                      GAsyncReadyCallback callback,
                      gpointer            user_data);
  /* (transfer full) (nullable): a file of a kind and a size that are taken */
  GBytes *(*load_finish) (LanyardPictures *self,
                          GAsyncResult    *result,
                          GError         **error);
};

void    lanyard_pictures_load_async (LanyardPictures    *self,
                                     const char         *address,
                                     GCancellable       *cancellable,
                                     GAsyncReadyCallback callback,
                                     gpointer            user_data);
GBytes *lanyard_pictures_load_finish (LanyardPictures *self,
                                      GAsyncResult    *result,
                                      GError         **error);
void    lanyard_pictures_tell_changed (LanyardPictures *self);

G_END_DECLS
