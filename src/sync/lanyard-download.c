/* SPDX-FileCopyrightText: 2026 The Lanyard authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "lanyard-download.h"

#include "lanyard-addresses.h"
#include "lanyard-fetch-error.h"
#include "lanyard-problem.h"

/* What all attempts of one download share. */
typedef struct
{
  LanyardFetcher           *fetcher;
  const LanyardOrigin      *known; /* (nullable) */
  const char               *authorization;
  const LanyardReadOptions *options;
  LanyardFetchProgress     *progress;
  GCancellable             *cancellable;
} Job;

void
lanyard_download_free (LanyardDownload *self)
{
  g_clear_object (&self->programme);
  g_clear_pointer (&self->problems, g_ptr_array_unref);
  lanyard_origin_clear (&self->origin);
  g_free (self->address);
  g_free (self);
}

static LanyardFetchResult *
fetch (const Job  *job,
       const char *address,
       gboolean    conditional,
       GError    **error)
{
  LanyardFetchRequest request = {
    .address = address,
    .authorization = job->authorization,
    .limit = LANYARD_FORMATS_MAX_SIZE,
  };

  if (conditional)
    {
      request.etag = job->known->etag;
      request.last_modified = job->known->last_modified;
    }
  return lanyard_fetcher_fetch (job->fetcher, &request, job->progress, job->cancellable, error);
}

/* What goes with a document may be missing: it then is read alone. */
static gboolean
add_companion (const Job  *job,
               const char *companion,
               GPtrArray  *documents,
               GError    **error)
{
  g_autoptr (GError) local_error = NULL;
  g_autoptr (LanyardFetchResult) result = NULL;

  if (companion == NULL)
    return TRUE;

  result = fetch (job, companion, FALSE, &local_error);
  if (result != NULL)
    {
      g_ptr_array_add (documents, g_bytes_ref (result->bytes));
      return TRUE;
    }
  if (!g_error_matches (local_error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    return TRUE;

  g_propagate_error (error, g_steal_pointer (&local_error));
  return FALSE;
}

static LanyardDownload *
read_documents (const Job            *job,
                const LanyardAddress *candidate,
                LanyardFetchResult   *result,
                GPtrArray            *documents,
                GError              **error)
{
  g_autoptr (LanyardDownload) download = g_new0 (LanyardDownload, 1);

  download->problems = g_ptr_array_new_with_free_func ((GDestroyNotify)lanyard_problem_free);
  download->programme = lanyard_formats_read_all (documents, job->options, job->cancellable,
                                                  download->problems, error);
  if (download->programme == NULL)
    return NULL;

  download->address = g_strdup (result->address);
  download->origin.address =
    g_strdup (result->address != NULL ? result->address : candidate->url);
  /* of two documents one may change without the other */
  if (candidate->companion == NULL)
    {
      download->origin.etag = g_strdup (result->etag);
      download->origin.last_modified = g_strdup (result->last_modified);
    }
  download->origin.expires = result->expires;
  for (guint i = 0; i < documents->len; i++)
    download->origin.size += (gint64)g_bytes_get_size (g_ptr_array_index (documents, i));
  return g_steal_pointer (&download);
}

static LanyardDownload *
attempt (const Job            *job,
         const LanyardAddress *candidate,
         GError              **error)
{
  gboolean conditional = job->known != NULL && candidate->companion == NULL &&
                         g_strcmp0 (job->known->address, candidate->url) == 0;
  g_autoptr (LanyardFetchResult) result = fetch (job, candidate->url, conditional, error);
  g_autoptr (GPtrArray) documents = g_ptr_array_new_with_free_func ((GDestroyNotify)g_bytes_unref);
  LanyardDownload *download;

  if (result == NULL)
    return NULL;

  if (result->not_modified)
    {
      download = g_new0 (LanyardDownload, 1);
      lanyard_origin_copy (job->known, &download->origin);
      download->origin.expires = result->expires;
      download->address = g_strdup (result->address);
      if (result->address != NULL)
        g_set_str (&download->origin.address, result->address);
      return download;
    }

  g_ptr_array_add (documents, g_bytes_ref (result->bytes));
  if (!add_companion (job, candidate->companion, documents, error))
    return NULL;
  return read_documents (job, candidate, result, documents, error);
}

/* Whether the document isn't there or isn't a programme, so that another
 * address of the same server may do better. */
static gboolean
is_of_the_document (const GError *error)
{
  if (error->domain == LANYARD_READ_ERROR)
    return TRUE;

  return g_error_matches (error, LANYARD_FETCH_ERROR, LANYARD_FETCH_ERROR_NOT_FOUND) ||
         g_error_matches (error, LANYARD_FETCH_ERROR, LANYARD_FETCH_ERROR_FORBIDDEN) ||
         g_error_matches (error, LANYARD_FETCH_ERROR, LANYARD_FETCH_ERROR_STATUS) ||
         g_error_matches (error, LANYARD_FETCH_ERROR, LANYARD_FETCH_ERROR_SERVER) ||
         g_error_matches (error, LANYARD_FETCH_ERROR, LANYARD_FETCH_ERROR_DOWNGRADE) ||
         g_error_matches (error, LANYARD_FETCH_ERROR, LANYARD_FETCH_ERROR_TOO_MANY_REDIRECTS) ||
         g_error_matches (error, LANYARD_FETCH_ERROR, LANYARD_FETCH_ERROR_TRUNCATED);
}

/* What served the last time is asked first. */
static void
prefer_known (GPtrArray           *candidates,
              const LanyardOrigin *known)
{
  for (guint i = 1; known != NULL && i < candidates->len; i++)
    {
      const LanyardAddress *candidate = g_ptr_array_index (candidates, i);

      if (g_strcmp0 (candidate->url, known->address) == 0)
        {
          gpointer moved = g_ptr_array_steal_index (candidates, i);

          g_ptr_array_insert (candidates, 0, moved);
          return;
        }
    }
}

/**
 * lanyard_download:
 * @fetcher: what fetches
 * @address: the conference's address
 * @known: (nullable): what came of it the last time; a server then says at no
 *   cost that nothing is newer
 * @authorization: (nullable): the value of the header of that name
 * @options: what the document may leave open
 * @progress: (nullable): how many bytes have come; set atomically
 * @cancellable: (nullable): cancels it
 * @error: LANYARD_FETCH_ERROR, LANYARD_READ_ERROR or G_IO_ERROR_CANCELLED: what
 *   is wrong with @address itself
 *
 * Finds the programme behind an address, as JSON where that is beside it.
 * Blocks.
 *
 * Returns: (transfer full) (nullable): what came
 */
LanyardDownload *
lanyard_download (LanyardFetcher           *fetcher,
                  const char               *address,
                  const LanyardOrigin      *known,
                  const char               *authorization,
                  const LanyardReadOptions *options,
                  LanyardFetchProgress     *progress,
                  GCancellable             *cancellable,
                  GError                  **error)
{
  g_autoptr (GPtrArray) candidates = lanyard_addresses_candidates (address);
  const LanyardAddress *given = g_ptr_array_index (candidates, candidates->len - 1);
  Job                   job = { fetcher, known, authorization, options, progress, cancellable };
  g_autoptr (GError) reason = NULL;

  prefer_known (candidates, known);
  for (guint i = 0; i < candidates->len; i++)
    {
      const LanyardAddress *candidate = g_ptr_array_index (candidates, i);
      g_autoptr (GError) local_error = NULL;
      LanyardDownload *download = attempt (&job, candidate, &local_error);
      gboolean         goes_on;

      if (download != NULL)
        return download;

      goes_on = is_of_the_document (local_error);
      if (reason == NULL || candidate == given || !goes_on)
        {
          g_clear_error (&reason);
          reason = g_steal_pointer (&local_error);
        }
      if (!goes_on)
        break;
    }

  g_propagate_error (error, g_steal_pointer (&reason));
  return NULL;
}
