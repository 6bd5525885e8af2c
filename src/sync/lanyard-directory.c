/* SPDX-FileCopyrightText: 2026 The Lanyard authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "lanyard-directory.h"

#include "lanyard-clock.h"
#include "lanyard-directory-copy.h"
#include "lanyard-directory-reader.h"
#include "lanyard-problem.h"

void
lanyard_directory_free (LanyardDirectory *self)
{
  g_clear_pointer (&self->entries, g_ptr_array_unref);
  g_free (self);
}

/* What an entry lacks is no business of the user's: nobody here can mend it. */
static GPtrArray *
read_entries (GBytes  *document,
              GError **error)
{
  g_autoptr (GPtrArray) problems =
              g_ptr_array_new_with_free_func ((GDestroyNotify)lanyard_problem_free);

  return lanyard_directory_read (document, problems, error);
}

/* Returns: (transfer full) (nullable): what @copy says */
static LanyardDirectory *
read_copy (const LanyardDirectoryCopy *copy,
           GError                    **error)
{
  GPtrArray        *entries = read_entries (copy->document, error);
  LanyardDirectory *self;

  if (entries == NULL)
    return NULL;

  self = g_new0 (LanyardDirectory, 1);
  self->entries = entries;
  self->checked = copy->checked;
  self->expires = copy->expires;
  return self;
}

/* Returns: (transfer full) (nullable): what was kept of @address */
static LanyardDirectoryCopy *
load_copy (const char *path,
           const char *address)
{
  g_autoptr (LanyardDirectoryCopy) copy = lanyard_directory_copy_load (path);

  return copy != NULL && g_str_equal (copy->address, address) ? g_steal_pointer (&copy) : NULL;
}

/**
 * lanyard_directory_load:
 * @path: the file that the directory is kept in
 * @address: where it is from
 *
 * Reads the directory without the network. Blocks; may be called in any
 * thread.
 *
 * Returns: (transfer full) (nullable): what was kept of it; NULL where nothing
 *   was, or where it can't be read
 */
LanyardDirectory *
lanyard_directory_load (const char *path,
                        const char *address)
{
  g_autoptr (LanyardDirectoryCopy) copy = load_copy (path, address);

  return copy != NULL ? read_copy (copy, NULL) : NULL;
}

/* Nothing newer is there: what is kept is as good as new. */
static void
renew (LanyardDirectoryCopy *copy,
       LanyardFetchResult   *result)
{
  g_set_str (&copy->etag, result->etag);
  g_set_str (&copy->last_modified, result->last_modified);
  copy->checked = lanyard_clock_real_now ();
  copy->expires = result->expires;
}

static LanyardDirectoryCopy *
make_copy (const char         *address,
           LanyardFetchResult *result)
{
  LanyardDirectoryCopy *copy = g_new0 (LanyardDirectoryCopy, 1);

  copy->address = g_strdup (address);
  copy->document = g_bytes_ref (result->bytes);
  renew (copy, result);
  return copy;
}

/* What can't be kept is there to be shown, all the same, and is fetched whole
 * the next time. */
static void
save_copy (const LanyardDirectoryCopy *copy,
           const char                 *path)
{
  g_autoptr (GError) error = NULL;

  if (!lanyard_directory_copy_save (copy, path, &error))
    g_debug ("The directory is not kept: %s", error->message);
}

/**
 * lanyard_directory_fetch:
 * @fetcher: a fetcher of this thread
 * @path: the file that the directory is kept in
 * @address: where it is from
 * @cancellable: (nullable): may be cancelled from another thread
 * @error: LANYARD_FETCH_ERROR, LANYARD_READ_ERROR where no directory came, or
 *   G_IO_ERROR_CANCELLED
 *
 * Asks for a newer directory than the one that is kept, and keeps what comes
 * once it was read. Blocks.
 *
 * Returns: (transfer full) (nullable): the newest directory; NULL leaves in
 *   the file what is there
 */
LanyardDirectory *
lanyard_directory_fetch (LanyardFetcher *fetcher,
                         const char     *path,
                         const char     *address,
                         GCancellable   *cancellable,
                         GError        **error)
{
  g_autoptr (LanyardDirectoryCopy) copy = load_copy (path, address);
  g_autoptr (LanyardDirectory) kept = copy != NULL ? read_copy (copy, NULL) : NULL;
  LanyardFetchRequest request = { .address = address, .limit = LANYARD_DIRECTORY_MAX_SIZE };
  g_autoptr (LanyardFetchResult) result = NULL;
  g_autoptr (LanyardDirectory) fetched = NULL;

  /* what can't be read any more is asked for anew */
  if (kept != NULL)
    {
      request.etag = copy->etag;
      request.last_modified = copy->last_modified;
    }
  result = lanyard_fetcher_fetch (fetcher, &request, NULL, cancellable, error);
  if (result == NULL)
    return NULL;

  if (result->not_modified)
    {
      renew (copy, result);
    }
  else
    {
      g_clear_pointer (&copy, lanyard_directory_copy_free);
      copy = make_copy (address, result);
    }
  fetched = result->not_modified ? g_steal_pointer (&kept) : read_copy (copy, error);
  if (fetched == NULL)
    return NULL;

  fetched->unchanged = result->not_modified;
  fetched->checked = copy->checked;
  fetched->expires = copy->expires;
  save_copy (copy, path);
  return g_steal_pointer (&fetched);
}
