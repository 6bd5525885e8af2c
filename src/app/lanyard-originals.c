/* SPDX-FileCopyrightText: 2026 The Lanyard authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "lanyard-originals.h"

#include <glib/gstdio.h>

/* More documents don't belong to one conference. */
#define MAX_DOCUMENTS 16

/* An id may have any characters, so its hash is the name. */
static char *
dup_path (const char *directory,
          const char *conference,
          guint       number)
{
  g_autofree char *hash = g_compute_checksum_for_string (G_CHECKSUM_SHA256, conference, -1);
  g_autofree char *name = g_strdup_printf ("%s-%u", hash, number);

  return g_build_filename (directory, "originals", name, NULL);
}

static gboolean
save_document (const char *path,
               GBytes     *document,
               GError    **error)
{
  gsize       size;
  const char *data = g_bytes_get_data (document, &size);

  return g_file_set_contents_full (path, data, (gssize)size,
                                   G_FILE_SET_CONTENTS_CONSISTENT | G_FILE_SET_CONTENTS_DURABLE,
                                   0600, error);
}

/**
 * lanyard_originals_save:
 * @directory: where everything is kept
 * @conference: a conference's id
 * @documents: (element-type GBytes): what its programme was read from
 * @error: G_FILE_ERROR
 *
 * Keeps the bytes of a programme that came from a file: it can't be got again
 * where the store is damaged.
 *
 * Returns: whether all of them are on the disk
 */
gboolean
lanyard_originals_save (const char *directory,
                        const char *conference,
                        GPtrArray  *documents,
                        GError    **error)
{
  g_autofree char *folder = g_build_filename (directory, "originals", NULL);
  guint            n_documents = MIN (documents->len, MAX_DOCUMENTS);

  g_mkdir_with_parents (folder, 0700);
  for (guint i = 0; i < n_documents; i++)
    {
      g_autofree char *path = dup_path (directory, conference, i);

      if (!save_document (path, g_ptr_array_index (documents, i), error))
        return FALSE;
    }

  for (guint i = n_documents; i < MAX_DOCUMENTS; i++)
    {
      g_autofree char *path = dup_path (directory, conference, i);

      g_unlink (path);
    }

  return TRUE;
}

/**
 * lanyard_originals_load:
 * @directory: where everything is kept
 * @conference: a conference's id
 *
 * Returns: (transfer full) (element-type GBytes): what its programme was read
 *   from; empty where nothing is kept
 */
GPtrArray *
lanyard_originals_load (const char *directory,
                        const char *conference)
{
  GPtrArray *documents = g_ptr_array_new_with_free_func ((GDestroyNotify)g_bytes_unref);

  for (guint i = 0; i < MAX_DOCUMENTS; i++)
    {
      g_autofree char *path = dup_path (directory, conference, i);
      char            *data;
      gsize            size;

      if (!g_file_get_contents (path, &data, &size, NULL))
        break;
      g_ptr_array_add (documents, g_bytes_new_take (data, size));
    }

  return documents;
}

/**
 * lanyard_originals_remove:
 * @directory: where everything is kept
 * @conference: a conference's id
 */
void
lanyard_originals_remove (const char *directory,
                          const char *conference)
{
  for (guint i = 0; i < MAX_DOCUMENTS; i++)
    {
      g_autofree char *path = dup_path (directory, conference, i);

      g_unlink (path);
    }
}
