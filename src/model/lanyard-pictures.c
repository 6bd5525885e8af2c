/* SPDX-FileCopyrightText: 2026 The Lanyard authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "lanyard-pictures.h"

#include <string.h>

G_DEFINE_INTERFACE (LanyardPictures, lanyard_pictures, G_TYPE_OBJECT)

static guint changed_signal;

static void
lanyard_pictures_default_init (LanyardPicturesInterface *iface)
{
  changed_signal = g_signal_new ("changed", LANYARD_TYPE_PICTURES, G_SIGNAL_RUN_LAST, 0, NULL,
                                 NULL, NULL, G_TYPE_NONE, 0);
}

/* @n bytes as a number, the highest first. */
static guint
get_big (const guint8 *at,
         guint         n)
{
  guint number = 0;

  for (guint i = 0; i < n; i++)
    number = number << 8 | at[i];
  return number;
}

/* @n bytes as a number, the lowest first. */
static guint
get_little (const guint8 *at,
            guint         n)
{
  guint number = 0;

  for (guint i = n; i > 0; i--)
    number = number << 8 | at[i - 1];
  return number;
}

static gboolean
measure_png (const guint8 *data,
             gsize         size,
             guint        *width,
             guint        *height)
{
  if (size < 24 || memcmp (data, "\x89PNG\r\n\x1a\n", 8) != 0 || memcmp (data + 12, "IHDR", 4) != 0)
    return FALSE;

  *width = get_big (data + 16, 4);
  *height = get_big (data + 20, 4);
  return TRUE;
}

/* Whether a JPEG's segment is the head of a frame. */
static gboolean
is_frame (guint8 marker)
{
  return marker >= 0xc0 && marker <= 0xcf && marker != 0xc4 && marker != 0xc8 && marker != 0xcc;
}

/* Its size stands in the head of its frame, behind any number of segments. */
static gboolean
measure_jpeg (const guint8 *data,
              gsize         size,
              guint        *width,
              guint        *height)
{
  gsize at = 2;

  if (size < 4 || memcmp (data, "\xff\xd8\xff", 3) != 0)
    return FALSE;

  while (at + 9 <= size && data[at] == 0xff)
    {
      guint8 marker = data[at + 1];

      if (is_frame (marker))
        {
          *height = get_big (data + at + 5, 2);
          *width = get_big (data + at + 7, 2);
          return TRUE;
        }
      /* before a marker there may be any number of these */
      if (marker == 0xff)
        at++;
      /* the picture itself begins or ends: then there was no frame */
      else if (marker == 0xda || marker == 0xd9 || marker == 0)
        return FALSE;
      else
        at += 2 + get_big (data + at + 2, 2);
    }

  return FALSE;
}

/* One of three forms, each with its size at a place of its own. */
static gboolean
measure_webp (const guint8 *data,
              gsize         size,
              guint        *width,
              guint        *height)
{
  if (size < 30 || memcmp (data, "RIFF", 4) != 0 || memcmp (data + 8, "WEBP", 4) != 0)
    return FALSE;

  if (memcmp (data + 12, "VP8X", 4) == 0)
    {
      *width = get_little (data + 24, 3) + 1;
      *height = get_little (data + 27, 3) + 1;
      return TRUE;
    }
  if (memcmp (data + 12, "VP8L", 4) == 0 && data[20] == 0x2f)
    {
      *width = (get_little (data + 21, 4) & 0x3fff) + 1;
      *height = (get_little (data + 21, 4) >> 14 & 0x3fff) + 1;
      return TRUE;
    }
  if (memcmp (data + 12, "VP8 ", 4) == 0 && memcmp (data + 23, "\x9d\x01\x2a", 3) == 0)
    {
      *width = get_little (data + 26, 2) & 0x3fff;
      *height = get_little (data + 28, 2) & 0x3fff;
      return TRUE;
    }

  return FALSE;
}

/**
 * lanyard_picture_measure:
 * @bytes: what came as a picture
 * @width: (out): its width in pixels, as it says
 * @height: (out): its height likewise
 *
 * Looks at the head of a file alone, so that what would take all the memory
 * there is can be refused before it is unpacked. May be called in any thread.
 *
 * Returns: (nullable): its kind, "png", "jpeg" or "webp"; NULL where it is
 *   none of these, is empty, or has more than LANYARD_PICTURE_MAX_PIXELS
 */
const char *
lanyard_picture_measure (GBytes *bytes,
                         guint  *width,
                         guint  *height)
{
  static const struct
  {
    const char *kind;
    gboolean (*measure) (const guint8 *data, gsize size, guint *width, guint *height);
  } kinds[] = {
    { "png", measure_png },
    { "jpeg", measure_jpeg },
    { "webp", measure_webp },
  };
  gsize         size;
  const guint8 *data = g_bytes_get_data (bytes, &size);

  for (guint i = 0; i < G_N_ELEMENTS (kinds); i++)
    {
      if (kinds[i].measure (data, size, width, height))
        return *width > 0 && *height > 0 && *height <= LANYARD_PICTURE_MAX_PIXELS / *width
                 ? kinds[i].kind
                 : NULL;
    }

  return NULL;
}

/**
 * lanyard_pictures_load_async:
 * @self: where pictures come from
 * @address: the address of one
 * @cancellable: (nullable): to say that it isn't needed any more
 * @callback: is called in the main loop
 * @user_data: for @callback
 *
 * Gets a picture, from what is kept of it or from its host.
 */
void
lanyard_pictures_load_async (LanyardPictures    *self,
                             const char         *address,
                             GCancellable       *cancellable,
                             GAsyncReadyCallback callback,
                             gpointer            user_data)
{
  LANYARD_PICTURES_GET_IFACE (self)->load_async (self, address, cancellable, callback, user_data);
}

/**
 * lanyard_pictures_load_finish:
 * @self: where pictures come from
 * @result: what the callback was given
 * @error: why there is none, for nobody to read
 *
 * Returns: (transfer full) (nullable): the picture's file, which
 *   lanyard_picture_measure() knows
 */
GBytes *
lanyard_pictures_load_finish (LanyardPictures *self,
                              GAsyncResult    *result,
                              GError         **error)
{
  return LANYARD_PICTURES_GET_IFACE (self)->load_finish (self, result, error);
}

/**
 * lanyard_pictures_tell_changed:
 * @self: where pictures come from
 *
 * Emits “changed”: for who implements it.
 */
void
lanyard_pictures_tell_changed (LanyardPictures *self)
{
  g_signal_emit (self, changed_signal, 0);
}
