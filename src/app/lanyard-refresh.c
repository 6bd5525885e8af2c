/* SPDX-FileCopyrightText: 2026 The Lanyard authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "lanyard-adding.h"
#include "lanyard-clock.h"
#include "lanyard-credentials.h"
#include "lanyard-download.h"
#include "lanyard-identity.h"
#include "lanyard-intake.h"
#include "lanyard-keeper-private.h"
#include "lanyard-load.h"
#include "lanyard-originals.h"
#include "lanyard-problem.h"
#include "lanyard-sentence.h"
#include "lanyard-store-error.h"

/* Moves what came into what is to be kept. */
static void
take_over (LanyardIntake   *intake,
           LanyardDownload *download,
           const char      *address)
{
  intake->programme = g_steal_pointer (&download->programme);
  intake->problems = g_steal_pointer (&download->problems);
  intake->address = g_strdup (download->address != NULL ? download->address : address);
  intake->origin = download->origin;
  download->origin = (LanyardOrigin){ 0 };
  intake->origin.fetched = lanyard_clock_real_now ();
}

/* A conference that came from a file gets the address, which is asked once more:
 * the title and the zone that it has are needed to read what comes. */
static gboolean
join (LanyardKeeper        *self,
      const char           *conference,
      const char           *address,
      LanyardFetchProgress *progress,
      GCancellable         *cancellable,
      GError              **error)
{
  return lanyard_plans_set_removed (self->plans, conference, FALSE, error) &&
         lanyard_keeper_set_address (self, conference, address, error) &&
         lanyard_keeper_refresh (self, conference,
                                 LANYARD_REFRESH_OVERRULED | LANYARD_REFRESH_WHOLE, progress,
                                 cancellable, NULL, error);
}

/* Returns: (transfer full) (nullable): what to call a conference whose document
 * doesn't say */
static char *
dup_host (const char *address)
{
  g_autoptr (GUri) uri = g_uri_parse (address, G_URI_FLAGS_PARSE_RELAXED, NULL);

  return uri != NULL ? g_strdup (g_uri_get_host (uri)) : NULL;
}

/**
 * lanyard_keeper_add_address:
 * @self: an open keeper
 * @address: of a programme, or of a page or calendar beside which it is known
 *   to be
 * @time_zone: (nullable): the zone that the user chose for it
 * @progress: (nullable): how many bytes have come; set atomically
 * @cancellable: (nullable): cancels it
 * @error: LANYARD_FETCH_ERROR, LANYARD_READ_ERROR, or as for
 *   lanyard_keeper_take()
 *
 * Returns: (transfer full) (nullable): the id of the conference, which is the
 *   current one now
 */
char *
lanyard_keeper_add_address (LanyardKeeper        *self,
                            const char           *address,
                            const char           *time_zone,
                            LanyardFetchProgress *progress,
                            GCancellable         *cancellable,
                            GError              **error)
{
  g_autoptr (LanyardFetcher) fetcher = lanyard_fetcher_new (NULL);
  g_autofree char   *fetchable = lanyard_adding_dup_address (address);
  const char        *from = fetchable != NULL ? fetchable : address;
  g_autofree char   *host = dup_host (from);
  LanyardReadOptions options = { .time_zone = time_zone, .title = host };
  g_auto (LanyardIntake) intake = { 0 };
  g_autofree char *conference = NULL;
  gboolean         joined;
  gboolean         taken;
  g_autoptr (LanyardDownload) download =
              lanyard_download (fetcher, from, NULL, NULL, &options, progress, cancellable, error);

  if (download == NULL)
    return NULL;

  take_over (&intake, download, from);
  conference = lanyard_keeper_identify (self, intake.programme, intake.address, &joined);
  taken = joined ? join (self, conference, intake.address, progress, cancellable, error)
                 : lanyard_keeper_take (self, conference, &intake, NULL, cancellable, error);
  if (!taken || !lanyard_keeper_set_current (self, conference, error))
    return NULL;

  return g_steal_pointer (&conference);
}

/* Whether an address answers with another conference than the one that is
 * kept under it. */
static gboolean
is_other (LanyardKeeper    *self,
          const char       *conference,
          LanyardProgramme *programme)
{
  g_autoptr (LanyardProgramme) known =
              lanyard_programmes_load (self->programmes, conference, NULL, NULL);
  g_autoptr (GPtrArray) earlier = NULL;
  g_autoptr (GPtrArray) later = NULL;

  if (known == NULL)
    return FALSE;

  earlier = lanyard_programmes_list_snapshots (self->programmes, conference, NULL);
  later = lanyard_intake_list_snapshots (programme);
  return earlier != NULL && lanyard_identity_is_other (known, earlier, programme, later);
}

static LanyardDownload *
download_newer (LanyardKeeper                 *self,
                const LanyardConferenceFields *conference,
                LanyardRefreshFlags            flags,
                LanyardFetchProgress          *progress,
                GCancellable                  *cancellable,
                GError                       **error)
{
  g_autoptr (LanyardFetcher) fetcher = lanyard_fetcher_new (NULL);
  g_autoptr (LanyardOrigin) known =
              (flags & LANYARD_REFRESH_WHOLE) == 0
                ? lanyard_programmes_dup_origin (self->programmes, conference->id)
                : NULL;
  g_autofree char   *authorization = NULL;
  LanyardReadOptions options = { .time_zone = conference->time_zone, .title = conference->title };

  /* where nothing keeps passwords, the server says itself that it wants one */
  lanyard_credentials_lookup (conference->id, &authorization, cancellable, NULL);
  return lanyard_download (fetcher, conference->address, known, authorization, &options, progress,
                           cancellable, error);
}

static gboolean
take_newer (LanyardKeeper      *self,
            const char         *conference,
            const char         *address,
            LanyardDownload    *download,
            LanyardRefreshFlags flags,
            GCancellable       *cancellable,
            GError            **error)
{
  g_auto (LanyardIntake) intake = { 0 };

  take_over (&intake, download, address);
  if ((flags & LANYARD_REFRESH_OVERRULED) == 0 && is_other (self, conference, intake.programme))
    {
      g_set_error_literal (error, LANYARD_KEEPER_ERROR, LANYARD_KEEPER_ERROR_OTHER_CONFERENCE,
                           lanyard_programme_get_title (intake.programme));
      return FALSE;
    }

  return lanyard_keeper_take (self, conference, &intake, NULL, cancellable, error);
}

/* The address answered that it has nothing newer. */
static gboolean
note_unchanged (LanyardKeeper                 *self,
                const LanyardConferenceFields *conference,
                LanyardDownload               *download,
                GError                       **error)
{
  return (download->address == NULL ||
          lanyard_plans_set_address (self->plans, conference->id, download->address, error)) &&
         lanyard_programmes_set_origin (self->programmes, conference->id, &download->origin,
                                        error) &&
         lanyard_plans_set_checked (self->plans, conference->id, lanyard_clock_real_now (),
                                    LANYARD_NO_INSTANT, NULL, error);
}

static void
note_failure (LanyardKeeper                 *self,
              const LanyardConferenceFields *conference,
              const GError                  *error)
{
  g_autofree char *sentence = NULL;

  if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    return;

  sentence = lanyard_sentence (error);
  lanyard_plans_set_checked (self->plans, conference->id, conference->checked,
                             lanyard_clock_real_now (), sentence, NULL);
}

/**
 * lanyard_keeper_refresh:
 * @self: an open keeper
 * @conference: a conference's id
 * @flags: how to ask
 * @progress: (nullable): how many bytes have come; set atomically
 * @cancellable: (nullable): cancels it
 * @changed: (out) (optional): whether a newer programme came
 * @error: LANYARD_FETCH_ERROR, LANYARD_READ_ERROR, LANYARD_KEEPER_ERROR, or
 *   LANYARD_STORE_ERROR; the reason is also kept with the conference
 *
 * Asks a conference's address for a newer programme. Nothing newer is success.
 *
 * Returns: whether what is kept is up to date; else it is what it was
 */
gboolean
lanyard_keeper_refresh (LanyardKeeper        *self,
                        const char           *conference,
                        LanyardRefreshFlags   flags,
                        LanyardFetchProgress *progress,
                        GCancellable         *cancellable,
                        gboolean             *changed,
                        GError              **error)
{
  g_autoptr (LanyardConference) found = lanyard_keeper_find (self, conference, error);
  const LanyardConferenceFields *fields;
  g_autoptr (LanyardDownload) download = NULL;
  g_autoptr (GError) reason = NULL;
  gboolean newer = FALSE;
  gboolean done = FALSE;

  if (found == NULL)
    return FALSE;

  fields = lanyard_conference_get_fields (found);
  if (fields->address == NULL)
    {
      g_set_error_literal (error, LANYARD_KEEPER_ERROR, LANYARD_KEEPER_ERROR_NO_ADDRESS,
                           fields->title);
      return FALSE;
    }

  download = download_newer (self, fields, flags, progress, cancellable, &reason);
  if (download != NULL)
    {
      newer = download->programme != NULL;
      done = newer ? take_newer (self, conference, fields->address, download, flags, cancellable,
                                 &reason)
                   : note_unchanged (self, fields, download, &reason);
    }
  if (!done)
    {
      note_failure (self, fields, reason);
      g_propagate_error (error, g_steal_pointer (&reason));
    }

  lanyard_keeper_tell (self, LANYARD_NEWS_CONFERENCES, conference);
  if (changed != NULL)
    *changed = done && newer;
  return done;
}

/* Reads the bytes again that are kept of a programme that came from files, for
 * who holds the lock. */
gboolean
lanyard_keeper_read_original (LanyardKeeper     *self,
                              LanyardConference *conference,
                              GError           **error)
{
  const LanyardConferenceFields *fields = lanyard_conference_get_fields (conference);
  g_autoptr (GPtrArray) documents = lanyard_originals_load (self->directory, fields->id);
  LanyardReadOptions options = { .time_zone = fields->time_zone, .title = fields->title };
  g_auto (LanyardIntake) intake = { 0 };

  if (documents->len == 0)
    {
      g_set_error_literal (error, LANYARD_STORE_ERROR, LANYARD_STORE_ERROR_NOT_FOUND, fields->id);
      return FALSE;
    }

  intake.problems = g_ptr_array_new_with_free_func ((GDestroyNotify)lanyard_problem_free);
  intake.programme = lanyard_formats_read_all (documents, &options, NULL, intake.problems, error);
  if (intake.programme == NULL)
    return FALSE;

  for (guint i = 0; i < documents->len; i++)
    intake.origin.size += (gint64)g_bytes_get_size (g_ptr_array_index (documents, i));
  intake.origin.fetched = fields->checked;
  intake.origin.expires = LANYARD_NO_INSTANT;
  return lanyard_keeper_keep (self, fields->id, &intake, NULL, NULL, error);
}

static gboolean
read_original (LanyardKeeper     *self,
               LanyardConference *conference,
               GError           **error)
{
  int      lock = lanyard_keeper_lock (self, error);
  gboolean done;

  if (lock < 0)
    return FALSE;

  done = lanyard_keeper_read_original (self, conference, error);
  lanyard_keeper_unlock (self, lock);
  if (done)
    lanyard_keeper_tell (self,
                         LANYARD_NEWS_CONFERENCES | LANYARD_NEWS_PLAN | LANYARD_NEWS_PROGRAMME,
                         lanyard_conference_get_id (conference));
  return done;
}

/**
 * lanyard_keeper_restore:
 * @self: an open keeper
 * @conference: a conference's id
 * @error: LANYARD_READ_ERROR, or as for lanyard_keeper_take()
 *
 * Reads the programme anew: from the bytes that are kept of one that came from
 * files, else from its address.
 *
 * Returns: whether it is stored
 */
gboolean
lanyard_keeper_restore (LanyardKeeper *self,
                        const char    *conference,
                        GError       **error)
{
  g_autoptr (LanyardConference) found = lanyard_keeper_find (self, conference, error);
  g_autoptr (GError) reason = NULL;

  if (found == NULL)
    return FALSE;
  if (read_original (self, found, &reason))
    return TRUE;

  if (g_error_matches (reason, LANYARD_STORE_ERROR, LANYARD_STORE_ERROR_NOT_FOUND))
    return lanyard_keeper_refresh (self, conference,
                                   LANYARD_REFRESH_OVERRULED | LANYARD_REFRESH_WHOLE, NULL, NULL,
                                   NULL, error);
  g_propagate_error (error, g_steal_pointer (&reason));
  return FALSE;
}

/**
 * lanyard_keeper_set_time_zone:
 * @self: an open keeper
 * @conference: a conference's id
 * @time_zone: the zone that the user chose for it, an IANA name
 * @error: as for lanyard_keeper_restore()
 *
 * Reads the programme once more with that zone.
 *
 * Returns: whether that was possible
 */
gboolean
lanyard_keeper_set_time_zone (LanyardKeeper *self,
                              const char    *conference,
                              const char    *time_zone,
                              GError       **error)
{
  return lanyard_plans_set_time_zone (self->plans, conference, time_zone, error) &&
         lanyard_keeper_restore (self, conference, error);
}
