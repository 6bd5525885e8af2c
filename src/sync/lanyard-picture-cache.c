/* SPDX-FileCopyrightText: 2026 The Lanyard authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "lanyard-picture-cache.h"

#include <glib/gstdio.h>
#include <utime.h>

/* One file holds the picture and what it is known by: the form's version and
 * name, address, ETag, date, when it was asked for, and its bytes, if any. */
#define FORMAT "(ussmsmsxmay)"
#define FORMAT_NAME "lanyard-picture"
#define FORMAT_VERSION 1

#define HOUR ((gint64)60 * 60)
#define DAY (24 * HOUR)
#define WEEK (7 * DAY)

/* A file's time is when it was last used, which isn't written more often. */
#define USED_STEP HOUR

struct _LanyardPictureCache
{
  char    *folder;
  guint64  bound;
  GMutex   lock;  /* of what follows, and of who makes room */
  guint64  size;  /* bytes, of all files */
  gboolean sized; /* the folder was looked at */
};

typedef struct
{
  char   *path;
  guint64 size;
  gint64  used;
} Entry;

static void
entry_free (gpointer data)
{
  Entry *entry = data;

  g_free (entry->path);
  g_free (entry);
}

void
lanyard_picture_copy_free (LanyardPictureCopy *self)
{
  g_free (self->address);
  g_free (self->etag);
  g_free (self->last_modified);
  g_clear_pointer (&self->bytes, g_bytes_unref);
  g_free (self);
}

/**
 * lanyard_picture_copy_is_due:
 * @self: a copy
 * @now: the time
 *
 * Returns: whether its host may be asked again: a week after a picture came, a
 *   day after none did
 */
gboolean
lanyard_picture_copy_is_due (const LanyardPictureCopy *self,
                             LanyardInstant            now)
{
  /* a clock that was set back makes nothing young */
  return self->checked > now || now - self->checked >= (self->bytes != NULL ? WEEK : DAY);
}

/**
 * lanyard_picture_cache_new:
 * @folder: where the pictures are; it is made when the first one comes
 * @bound: how many bytes they may have together; what was not used for longest
 *   is removed when they have more
 *
 * Returns: (transfer full): the pictures that are kept there
 */
LanyardPictureCache *
lanyard_picture_cache_new (const char *folder,
                           guint64     bound)
{
  LanyardPictureCache *self = g_new0 (LanyardPictureCache, 1);

  self->folder = g_strdup (folder);
  self->bound = bound;
  g_mutex_init (&self->lock);
  return self;
}

void
lanyard_picture_cache_free (LanyardPictureCache *self)
{
  g_mutex_clear (&self->lock);
  g_free (self->folder);
  g_free (self);
}

static char *
dup_path (LanyardPictureCache *self,
          const char          *address)
{
  g_autofree char *name = g_compute_checksum_for_string (G_CHECKSUM_SHA256, address, -1);

  return g_build_filename (self->folder, name, NULL);
}

static LanyardPictureCopy *
parse (GBytes     *bytes,
       const char *address)
{
  g_autoptr (GVariant) variant =
              g_variant_ref_sink (g_variant_new_from_bytes (G_VARIANT_TYPE (FORMAT), bytes, FALSE));
  g_autoptr (GVariant) picture = NULL;
  g_autoptr (LanyardPictureCopy) self = NULL;
  const char *mark;
  guint       version;

  if (!g_variant_is_normal_form (variant))
    return NULL;

  self = g_new0 (LanyardPictureCopy, 1);
  g_variant_get (variant, "(u&ssmsmsxm@ay)", &version, &mark, &self->address, &self->etag,
                 &self->last_modified, &self->checked, &picture);
  if (picture != NULL)
    self->bytes = g_variant_get_data_as_bytes (picture);
  return version == FORMAT_VERSION && g_str_equal (mark, FORMAT_NAME) &&
             g_str_equal (self->address, address)
           ? g_steal_pointer (&self)
           : NULL;
}

static void
note_use (const char *path)
{
  GStatBuf state;
  gint64   now = g_get_real_time () / G_USEC_PER_SEC;

  if (g_stat (path, &state) == 0 && ABS (now - (gint64)state.st_mtime) >= USED_STEP)
    g_utime (path, NULL);
}

/**
 * lanyard_picture_cache_load:
 * @self: pictures
 * @address: the address of one
 *
 * Returns: (transfer full) (nullable): what is kept of it; NULL where nothing
 *   is, or something damaged
 */
LanyardPictureCopy *
lanyard_picture_cache_load (LanyardPictureCache *self,
                            const char          *address)
{
  g_autofree char *path = dup_path (self, address);
  g_autoptr (GBytes) bytes = NULL;
  LanyardPictureCopy *copy;
  char               *text;
  gsize               length;

  if (!g_file_get_contents (path, &text, &length, NULL))
    return NULL;

  bytes = g_bytes_new_take (text, length);
  copy = parse (bytes, address);
  if (copy != NULL)
    note_use (path);
  return copy;
}

/* Returns: (transfer full) (element-type Entry): all files of the folder */
static GPtrArray *
list_entries (LanyardPictureCache *self)
{
  g_autoptr (GPtrArray) entries = g_ptr_array_new_with_free_func (entry_free);
  g_autoptr (GDir) folder = g_dir_open (self->folder, 0, NULL);
  const char *name;

  while (folder != NULL && (name = g_dir_read_name (folder)) != NULL)
    {
      g_autofree char *path = g_build_filename (self->folder, name, NULL);
      GStatBuf         state;
      Entry           *entry;

      if (g_lstat (path, &state) != 0 || !S_ISREG (state.st_mode))
        continue;

      entry = g_new0 (Entry, 1);
      entry->path = g_steal_pointer (&path);
      entry->size = (guint64)state.st_size;
      entry->used = (gint64)state.st_mtime;
      g_ptr_array_add (entries, entry);
    }

  return g_steal_pointer (&entries);
}

static int
compare_entries (gconstpointer a,
                 gconstpointer b)
{
  const Entry *one = a;
  const Entry *two = b;

  return one->used < two->used ? -1 : one->used > two->used;
}

/* Some more than needed is removed, so that it isn't looked for with each
 * picture that comes. */
static void
make_room (LanyardPictureCache *self)
{
  g_autoptr (GPtrArray) entries = list_entries (self);

  self->size = 0;
  self->sized = TRUE;
  for (guint i = 0; i < entries->len; i++)
    self->size += ((Entry *)g_ptr_array_index (entries, i))->size;
  if (self->size <= self->bound)
    return;

  g_ptr_array_sort_values (entries, compare_entries);
  for (guint i = 0; i < entries->len && self->size > self->bound / 8 * 7; i++)
    {
      const Entry *entry = g_ptr_array_index (entries, i);

      if (g_unlink (entry->path) == 0)
        self->size -= entry->size;
    }
}

/**
 * lanyard_picture_cache_save:
 * @self: pictures
 * @copy: what came of one of them
 * @error: G_FILE_ERROR
 *
 * Keeps it in place of what was kept of it, and removes others where they are
 * too many.
 *
 * Returns: whether it is kept
 */
gboolean
lanyard_picture_cache_save (LanyardPictureCache      *self,
                            const LanyardPictureCopy *copy,
                            GError                  **error)
{
  g_autofree char *path = dup_path (self, copy->address);
  g_autoptr (GVariant) picture =
              copy->bytes != NULL
                ? g_variant_ref_sink (g_variant_new_from_bytes (G_VARIANT_TYPE_BYTESTRING,
                                                                copy->bytes, TRUE))
                : NULL;
  g_autoptr (GVariant) variant =
              g_variant_ref_sink (g_variant_new ("(ussmsmsxm@ay)", FORMAT_VERSION, FORMAT_NAME,
                                                 copy->address, copy->etag, copy->last_modified,
                                                 copy->checked, picture));
  g_autoptr (GMutexLocker) locker = NULL;

  g_mkdir_with_parents (self->folder, 0700);
  if (!g_file_set_contents_full (path, g_variant_get_data (variant),
                                 (gssize)g_variant_get_size (variant),
                                 G_FILE_SET_CONTENTS_CONSISTENT, 0600, error))
    return FALSE;

  locker = g_mutex_locker_new (&self->lock);
  self->size += g_variant_get_size (variant);
  if (!self->sized || self->size > self->bound)
    make_room (self);
  return TRUE;
}
