/* SPDX-FileCopyrightText: 2026 The Lanyard authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "lanyard-test-pictures.h"

struct _LanyardTestPictures
{
  GObject parent_instance;

  GPtrArray *tasks; /* of those who wait */
  guint      count; /* of all that were asked for */
};

static void init_pictures (LanyardPicturesInterface *iface);

G_DEFINE_FINAL_TYPE_WITH_CODE (LanyardTestPictures,
                               lanyard_test_pictures,
                               G_TYPE_OBJECT,
                               G_IMPLEMENT_INTERFACE (LANYARD_TYPE_PICTURES, init_pictures))

static void
load_async (LanyardPictures    *pictures,
            const char         *address,
            GCancellable       *cancellable,
            GAsyncReadyCallback callback,
            gpointer            user_data)
{
  LanyardTestPictures *self = LANYARD_TEST_PICTURES (pictures);

  self->count++;
  g_ptr_array_add (self->tasks, g_task_new (self, cancellable, callback, user_data));
}

static GBytes *
load_finish (LanyardPictures *pictures,
             GAsyncResult    *result,
             GError         **error)
{
  return g_task_propagate_pointer (G_TASK (result), error);
}

static void
init_pictures (LanyardPicturesInterface *iface)
{
  iface->load_async = load_async;
  iface->load_finish = load_finish;
}

static void
lanyard_test_pictures_finalize (GObject *object)
{
  g_ptr_array_unref (LANYARD_TEST_PICTURES (object)->tasks);

  G_OBJECT_CLASS (lanyard_test_pictures_parent_class)->finalize (object);
}

static void
lanyard_test_pictures_class_init (LanyardTestPicturesClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = lanyard_test_pictures_finalize;
}

static void
lanyard_test_pictures_init (LanyardTestPictures *self)
{
  self->tasks = g_ptr_array_new_with_free_func (g_object_unref);
}

LanyardTestPictures *
lanyard_test_pictures_new (void)
{
  return g_object_new (LANYARD_TYPE_TEST_PICTURES, NULL);
}

/**
 * lanyard_test_pictures_count:
 * @self: pictures
 *
 * Returns: how many were asked for so far
 */
guint
lanyard_test_pictures_count (LanyardTestPictures *self)
{
  return self->count;
}

/**
 * lanyard_test_pictures_answer:
 * @self: pictures
 * @bytes: (nullable): what all get who wait; NULL: there is none
 */
void
lanyard_test_pictures_answer (LanyardTestPictures *self,
                              GBytes              *bytes)
{
  for (guint i = 0; i < self->tasks->len; i++)
    {
      GTask *task = g_ptr_array_index (self->tasks, i);

      if (bytes != NULL)
        g_task_return_pointer (task, g_bytes_ref (bytes), (GDestroyNotify)g_bytes_unref);
      else
        g_task_return_new_error (task, G_IO_ERROR, G_IO_ERROR_NOT_FOUND, "none");
    }
  g_ptr_array_set_size (self->tasks, 0);
}

/**
 * lanyard_test_picture_new:
 * @kind: "png" or "jpeg"
 * @width: its width in pixels
 * @height: its height
 *
 * Returns: (transfer full): a red picture, with a green square in its middle
 */
GBytes *
lanyard_test_picture_new (const char *kind,
                          int         width,
                          int         height)
{
  int side = MIN (width, height);
  g_autoptr (GdkPixbuf) pixbuf = gdk_pixbuf_new (GDK_COLORSPACE_RGB, FALSE, 8, width, height);
  g_autoptr (GdkPixbuf) middle = gdk_pixbuf_new_subpixbuf (pixbuf, (width - side) / 2,
                                                          (height - side) / 2, side, side);
  char *data;
  gsize size;

  gdk_pixbuf_fill (pixbuf, 0xff0000ff);
  gdk_pixbuf_fill (middle, 0x00ff00ff);
  g_assert_true (gdk_pixbuf_save_to_buffer (pixbuf, &data, &size, kind, NULL, NULL));
  return g_bytes_new_take (data, size);
}
