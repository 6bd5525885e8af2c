/* SPDX-FileCopyrightText: 2026 The Lanyard authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "lanyard-directory-copy.h"

#include <glib/gstdio.h>

/* One file holds the document and what it is known by, so that the two can't
 * come apart: the form's version and name, address, ETag, date, when it was
 * checked, when it expires, and the bytes. */
#define FORMAT "(ussmsmsxxay)"
#define FORMAT_NAME "lanyard-directory"
#define FORMAT_VERSION 1

void
lanyard_directory_copy_free (LanyardDirectoryCopy *self)
{
  g_free (self->address);
  g_free (self->etag);
  g_free (self->last_modified);
  g_clear_pointer (&self->document, g_bytes_unref);
  g_free (self);
}

/* Returns: (transfer full) (nullable): what is in a file of ours */
static GVariant *
parse (GBytes *bytes)
{
  g_autoptr (GVariant) variant =
              g_variant_ref_sink (g_variant_new_from_bytes (G_VARIANT_TYPE (FORMAT), bytes, FALSE));
  const char *mark;
  guint       version;

  if (!g_variant_is_normal_form (variant))
    return NULL;

  g_variant_get_child (variant, 0, "u", &version);
  g_variant_get_child (variant, 1, "&s", &mark);
  return version == FORMAT_VERSION && g_str_equal (mark, FORMAT_NAME) ? g_steal_pointer (&variant)
                                                                      : NULL;
}

/**
 * lanyard_directory_copy_load:
 * @path: a file
 *
 * Returns: (transfer full) (nullable): the copy in it; NULL where there is
 *   none, or a damaged one
 */
LanyardDirectoryCopy *
lanyard_directory_copy_load (const char *path)
{
  char *text;
  gsize length;
  g_autoptr (GBytes) bytes = NULL;
  g_autoptr (GVariant) variant = NULL;
  g_autoptr (GVariant) document = NULL;
  LanyardDirectoryCopy *self;

  if (!g_file_get_contents (path, &text, &length, NULL))
    return NULL;

  bytes = g_bytes_new_take (text, length);
  variant = parse (bytes);
  if (variant == NULL)
    return NULL;

  self = g_new0 (LanyardDirectoryCopy, 1);
  g_variant_get (variant, "(ussmsmsxx@ay)", NULL, NULL, &self->address, &self->etag,
                 &self->last_modified, &self->checked, &self->expires, &document);
  self->document = g_variant_get_data_as_bytes (document);
  return self;
}

/**
 * lanyard_directory_copy_save:
 * @self: a copy
 * @path: the file to keep it in; its folder is made where it isn't there
 * @error: G_FILE_ERROR
 *
 * Returns: whether it is in the file; else what was there is there still
 */
gboolean
lanyard_directory_copy_save (const LanyardDirectoryCopy *self,
                             const char                 *path,
                             GError                    **error)
{
  g_autofree char *folder = g_path_get_dirname (path);
  g_autoptr (GVariant) document =
              g_variant_ref_sink (g_variant_new_from_bytes (G_VARIANT_TYPE_BYTESTRING,
                                                            self->document, TRUE));
  g_autoptr (GVariant) variant =
              g_variant_ref_sink (g_variant_new ("(ussmsmsxx@ay)", FORMAT_VERSION, FORMAT_NAME,
                                                 self->address, self->etag, self->last_modified,
                                                 self->checked, self->expires, document));

  g_mkdir_with_parents (folder, 0700);
  return g_file_set_contents_full (path, g_variant_get_data (variant),
                                   (gssize)g_variant_get_size (variant),
                                   G_FILE_SET_CONTENTS_CONSISTENT, 0600, error);
}
