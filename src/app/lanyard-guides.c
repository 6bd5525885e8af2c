/* SPDX-FileCopyrightText: 2026 The Lanyard authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "lanyard-guides.h"

#include "lanyard-addresses.h"
#include "lanyard-directory-entry.h"
#include "lanyard-directory.h"

/* A file for each conference whose entry a directory had once: entries go when a
 * conference is over, and what they said is still wanted then. The form's
 * version, the conference, and its guide. */
#define FORMAT "(usv)"
#define FORMAT_VERSION 1
#define FOLDER "guides"

static char *
dup_path (const char *folder,
          const char *conference)
{
  g_autofree char *name = g_compute_checksum_for_string (G_CHECKSUM_SHA256, conference, -1);

  return g_build_filename (folder, FOLDER, name, NULL);
}

static LanyardGuide *
load (const char *path)
{
  g_autoptr (GBytes) bytes = NULL;
  g_autoptr (GVariant) variant = NULL;
  g_autoptr (GVariant) guide = NULL;
  char   *data;
  gsize   size;
  guint32 version;

  if (!g_file_get_contents (path, &data, &size, NULL))
    return NULL;

  bytes = g_bytes_new_take (data, size);
  variant = g_variant_ref_sink (g_variant_new_from_bytes (G_VARIANT_TYPE (FORMAT), bytes, FALSE));
  if (!g_variant_is_normal_form (variant))
    return NULL;

  g_variant_get (variant, "(u&sv)", &version, NULL, &guide);
  return version == FORMAT_VERSION ? lanyard_guide_new_from_variant (guide) : NULL;
}

static void
save (LanyardGuide *guide,
      const char   *conference,
      const char   *path)
{
  g_autofree char *folder = g_path_get_dirname (path);
  g_autoptr (GVariant) variant =
              g_variant_ref_sink (g_variant_new ("(usv)", FORMAT_VERSION, conference,
                                                 lanyard_guide_to_variant (guide)));
  g_autoptr (GError) error = NULL;

  g_mkdir_with_parents (folder, 0700);
  if (!g_file_set_contents_full (path, g_variant_get_data (variant),
                                 (gssize)g_variant_get_size (variant),
                                 G_FILE_SET_CONTENTS_CONSISTENT, 0600, &error))
    g_debug ("A guide is not kept: %s", error->message);
}

/* Whether the entry's address leads to the conference's, which may be of
 * another form than the entry says. */
static gboolean
leads_to (LanyardDirectoryEntry *entry,
          const char            *address)
{
  g_autoptr (GPtrArray) candidates =
              lanyard_addresses_candidates (lanyard_directory_entry_get_fields (entry)->address);

  for (guint i = 0; address != NULL && i < candidates->len; i++)
    {
      if (g_str_equal (((LanyardAddress *)g_ptr_array_index (candidates, i))->url, address))
        return TRUE;
    }
  return FALSE;
}

static LanyardGuide *
find_in_directory (const char                    *folder,
                   const char                    *address,
                   const LanyardConferenceFields *conference)
{
  g_autofree char *path = g_build_filename (folder, "directory", NULL);
  g_autoptr (LanyardDirectory) directory = lanyard_directory_load (path, address);

  for (guint i = 0; directory != NULL && i < directory->entries->len; i++)
    {
      LanyardDirectoryEntry *entry = g_ptr_array_index (directory->entries, i);
      LanyardGuide          *guide = lanyard_directory_entry_get_fields (entry)->guide;

      if (guide != NULL && (lanyard_directory_entry_is_of (entry, conference) ||
                            leads_to (entry, conference->address)))
        return g_object_ref (guide);
    }
  return NULL;
}

/**
 * lanyard_guides_find:
 * @folder: where everything is kept
 * @directory: the address of the directory, "" where the user wants none
 * @conference: what is known of a conference
 *
 * Looks for what the directory that is kept says of the conference, and keeps
 * that with it; where it says nothing any more, what was kept counts. Blocks,
 * asks no network, and may be called in any thread.
 *
 * Returns: (transfer full) (nullable): what is known of its places
 */
LanyardGuide *
lanyard_guides_find (const char                    *folder,
                     const char                    *directory,
                     const LanyardConferenceFields *conference)
{
  g_autofree char *path = dup_path (folder, conference->id);
  LanyardGuide    *guide = NULL;

  if (*directory != '\0')
    guide = find_in_directory (folder, directory, conference);
  if (guide == NULL)
    return load (path);

  save (guide, conference->id, path);
  return guide;
}
