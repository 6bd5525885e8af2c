/* SPDX-FileCopyrightText: 2026 The Lanyard authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "lanyard-portraits.h"

/* Sharp in the largest avatar on a screen of twice the density. */
#define SIZE 144

/* How many stay in memory: 10 MiB at most. */
#define MAX_TEXTURES 128

#define PORTRAITS "lanyard-portraits"

struct _LanyardPortraits
{
  GObject parent_instance;

  LanyardPictures *pictures;
  GHashTable      *textures; /* address -> GdkTexture */
  GQueue           order;    /* of the addresses in there, the oldest first */
};

G_DEFINE_FINAL_TYPE (LanyardPortraits, lanyard_portraits, G_TYPE_OBJECT)

enum {
  SIGNAL_CHANGED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

/* A picture on its way, for g_task_get_task_data(). */
typedef struct
{
  char   *address; /* (owned) input */
  GBytes *bytes;   /* (owned) (nullable) in progress: its file */
} Loading;

static void
loading_free (gpointer data)
{
  Loading *loading = data;

  g_free (loading->address);
  g_clear_pointer (&loading->bytes, g_bytes_unref);
  g_free (loading);
}

/* Has a picture unpacked no larger than it is needed: its shorter side counts,
 * as what is longer is cut off. */
static void
size_prepared_cb (GdkPixbufLoader *loader,
                  int              width,
                  int              height,
                  gpointer         user_data)
{
  int    size = *(int *)user_data;
  gint64 pixels = (gint64)width * height;
  int    shorter = MIN (width, height);

  /* whatever its head said; nothing is unpacked then */
  if (pixels > LANYARD_PICTURE_MAX_PIXELS)
    gdk_pixbuf_loader_set_size (loader, 0, 0);
  else if (shorter > size)
    gdk_pixbuf_loader_set_size (loader, MAX (1, (int)((gint64)width * size / shorter)),
                                MAX (1, (int)((gint64)height * size / shorter)));
}

/* Returns: (transfer full): the square in the middle, as an avatar shows it */
static GdkTexture *
create_texture (GdkPixbuf *pixbuf)
{
  g_autoptr (GdkPixbuf) upright = gdk_pixbuf_apply_embedded_orientation (pixbuf);
  int width = gdk_pixbuf_get_width (upright);
  int height = gdk_pixbuf_get_height (upright);
  int side = MIN (width, height);
  g_autoptr (GdkPixbuf) part = gdk_pixbuf_new_subpixbuf (upright, (width - side) / 2,
                                                        (height - side) / 2, side, side);
  /* of its own, so that the rest can go */
  g_autoptr (GdkPixbuf) square = gdk_pixbuf_copy (part);
  g_autoptr (GBytes) pixels = gdk_pixbuf_read_pixel_bytes (square);

  return gdk_memory_texture_new (side, side,
                                 gdk_pixbuf_get_has_alpha (square) ? GDK_MEMORY_R8G8B8A8
                                                                   : GDK_MEMORY_R8G8B8,
                                 pixels, (gsize)gdk_pixbuf_get_rowstride (square));
}

/**
 * lanyard_portrait_decode:
 * @bytes: a picture's file
 * @size: how many pixels its sides need at most
 * @error: GDK_PIXBUF_ERROR or G_IO_ERROR
 *
 * May be called in any thread. Only kinds that lanyard_picture_measure() knows
 * are tried, and none that is too large in memory.
 *
 * Returns: (transfer full) (nullable): the square in its middle
 */
GdkTexture *
lanyard_portrait_decode (GBytes  *bytes,
                         int      size,
                         GError **error)
{
  g_autoptr (GdkPixbufLoader) loader = NULL;
  GdkPixbuf  *pixbuf;
  guint       width;
  guint       height;
  const char *kind = lanyard_picture_measure (bytes, &width, &height);

  if (kind == NULL)
    {
      g_set_error_literal (error, G_IO_ERROR, G_IO_ERROR_INVALID_DATA, "no picture, or too large");
      return NULL;
    }

  loader = gdk_pixbuf_loader_new_with_type (kind, error);
  if (loader == NULL)
    return NULL;

  g_signal_connect (loader, "size-prepared", G_CALLBACK (size_prepared_cb), &size);
  /* one that is refused is closed already */
  if (!gdk_pixbuf_loader_write_bytes (loader, bytes, error))
    {
      gdk_pixbuf_loader_close (loader, NULL);
      return NULL;
    }
  if (!gdk_pixbuf_loader_close (loader, error))
    return NULL;

  pixbuf = gdk_pixbuf_loader_get_pixbuf (loader);
  if (pixbuf == NULL)
    {
      g_set_error_literal (error, G_IO_ERROR, G_IO_ERROR_INVALID_DATA, "nothing in it");
      return NULL;
    }
  return create_texture (pixbuf);
}

static void
lanyard_portraits_dispose (GObject *object)
{
  LanyardPortraits *self = LANYARD_PORTRAITS (object);

  g_clear_object (&self->pictures);
  g_queue_clear_full (&self->order, g_free);
  g_clear_pointer (&self->textures, g_hash_table_unref);

  G_OBJECT_CLASS (lanyard_portraits_parent_class)->dispose (object);
}

static void
lanyard_portraits_class_init (LanyardPortraitsClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = lanyard_portraits_dispose;

  signals[SIGNAL_CHANGED] = g_signal_new ("changed", LANYARD_TYPE_PORTRAITS, G_SIGNAL_RUN_LAST, 0,
                                          NULL, NULL, NULL, G_TYPE_NONE, 0);
}

static void
lanyard_portraits_init (LanyardPortraits *self)
{
  self->textures = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_object_unref);
}

static void
changed_cb (LanyardPortraits *self)
{
  g_signal_emit (self, signals[SIGNAL_CHANGED], 0);
}

/**
 * lanyard_portraits_new:
 * @pictures: where pictures come from
 *
 * Returns: (transfer full): the same, as they are drawn
 */
LanyardPortraits *
lanyard_portraits_new (LanyardPictures *pictures)
{
  LanyardPortraits *self = g_object_new (LANYARD_TYPE_PORTRAITS, NULL);

  self->pictures = g_object_ref (pictures);
  g_signal_connect_object (pictures, "changed", G_CALLBACK (changed_cb), self, G_CONNECT_SWAPPED);
  return self;
}

/**
 * lanyard_portraits_offer:
 * @self: the pictures of people
 * @widget: a window, whose avatars show them from now on
 */
void
lanyard_portraits_offer (LanyardPortraits *self,
                         GtkWidget        *widget)
{
  g_object_set_data_full (G_OBJECT (widget), PORTRAITS, g_object_ref (self), g_object_unref);
}

/**
 * lanyard_portraits_find:
 * @widget: a widget
 *
 * Returns: (transfer none) (nullable): what is offered to it by what it stands
 *   in, as an action would be
 */
LanyardPortraits *
lanyard_portraits_find (GtkWidget *widget)
{
  LanyardPortraits *self = NULL;

  for (; widget != NULL && self == NULL; widget = gtk_widget_get_parent (widget))
    self = g_object_get_data (G_OBJECT (widget), PORTRAITS);
  return self;
}

/**
 * lanyard_portraits_peek:
 * @self: the pictures of people
 * @address: the address of one
 *
 * Returns: (transfer none) (nullable): the picture, where it was loaded lately
 */
GdkTexture *
lanyard_portraits_peek (LanyardPortraits *self,
                        const char       *address)
{
  return g_hash_table_lookup (self->textures, address);
}

static void
keep (LanyardPortraits *self,
      const char       *address,
      GdkTexture       *texture)
{
  if (!g_hash_table_insert (self->textures, g_strdup (address), g_object_ref (texture)))
    return;

  g_queue_push_tail (&self->order, g_strdup (address));
  if (g_queue_get_length (&self->order) > MAX_TEXTURES)
    {
      g_autofree char *oldest = g_queue_pop_head (&self->order);

      g_hash_table_remove (self->textures, oldest);
    }
}

/* One after the other, so that many large ones don't take memory at once. */
static void
decode (GTask        *task,
        gpointer      source,
        gpointer      task_data,
        GCancellable *cancellable)
{
  static GMutex  lock;
  const Loading *loading = task_data;
  GdkTexture    *texture = NULL;
  g_autoptr (GError) error = NULL;

  g_mutex_lock (&lock);
  if (!g_cancellable_set_error_if_cancelled (cancellable, &error))
    texture = lanyard_portrait_decode (loading->bytes, SIZE, &error);
  g_mutex_unlock (&lock);

  if (texture != NULL)
    g_task_return_pointer (task, texture, g_object_unref);
  else
    g_task_return_error (task, g_steal_pointer (&error));
}

static void
loaded_cb (GObject      *source,
           GAsyncResult *result,
           gpointer      user_data)
{
  g_autoptr (GTask) task = user_data;
  LanyardPortraits *self = g_task_get_source_object (task);
  Loading          *loading = g_task_get_task_data (task);
  g_autoptr (GError) error = NULL;

  loading->bytes = lanyard_pictures_load_finish (self->pictures, result, &error);
  if (loading->bytes != NULL)
    g_task_run_in_thread (task, decode);
  else
    g_task_return_error (task, g_steal_pointer (&error));
}

/**
 * lanyard_portraits_load_async:
 * @self: the pictures of people
 * @address: the address of one
 * @cancellable: (nullable): to say that it isn't needed any more
 * @callback: is called in the main loop
 * @user_data: for @callback
 *
 * Loads a picture and unpacks it in a thread.
 */
void
lanyard_portraits_load_async (LanyardPortraits   *self,
                              const char         *address,
                              GCancellable       *cancellable,
                              GAsyncReadyCallback callback,
                              gpointer            user_data)
{
  GTask   *task = g_task_new (self, cancellable, callback, user_data);
  Loading *loading = g_new0 (Loading, 1);

  loading->address = g_strdup (address);
  g_task_set_source_tag (task, lanyard_portraits_load_async);
  g_task_set_task_data (task, loading, loading_free);
  lanyard_pictures_load_async (self->pictures, address, cancellable, loaded_cb, task);
}

/**
 * lanyard_portraits_load_finish:
 * @self: the pictures of people
 * @result: what the callback was given
 * @error: why there is none, for nobody to read
 *
 * Returns: (transfer full) (nullable): the picture, a square
 */
GdkTexture *
lanyard_portraits_load_finish (LanyardPortraits *self,
                               GAsyncResult     *result,
                               GError          **error)
{
  const Loading *loading = g_task_get_task_data (G_TASK (result));
  GdkTexture    *texture = g_task_propagate_pointer (G_TASK (result), error);

  if (texture != NULL)
    keep (self, loading->address, texture);
  return texture;
}
