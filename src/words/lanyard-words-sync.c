/* SPDX-FileCopyrightText: 2026 The Lanyard authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "lanyard-words-sync.h"

#include "lanyard-collection-error.h"
#include "lanyard-plan-document.h"
#include "lanyard-words-fetch.h"
#include "lanyard-words-time.h"

#include <glib/gi18n-lib.h>
#include <string.h>

/* What can't be shared with the server. */
static char *
say_certificate (const GError *error)
{
  g_autoptr (GError) fault =
              g_error_new_literal (LANYARD_FETCH_ERROR, LANYARD_FETCH_ERROR_TLS, error->message);

  if (lanyard_words_sync_fingerprint (error) == NULL)
    return lanyard_words_fetch_error (fault);
  if (error->code == LANYARD_COLLECTION_ERROR_CERTIFICATE_CHANGED)
    return g_strdup (_ ("The server shows another certificate than the one that you accepted, so "
                        "nothing was sent. Ask whoever runs the server whether it was changed; if "
                        "not, somebody may be listening."));
  return g_strdup (_ ("Nobody whom this computer trusts vouches for the server, so nothing was "
                      "sent. If it is your own, compare its certificate and accept it."));
}

static char *
say_access (LanyardCollectionError code,
            const char            *value)
{
  switch ((int)code)
    {
    case LANYARD_COLLECTION_ERROR_UNAUTHORIZED:
      return g_strdup (_ ("The server doesn't take this user name and password. Sign in again; "
                          "some servers want a password that is made for this app alone."));
    case LANYARD_COLLECTION_ERROR_NO_PASSWORD:
      return g_strdup (_ ("The server asks who you are, and no password is kept here. Sign in "
                          "again."));
    case LANYARD_COLLECTION_ERROR_FORBIDDEN:
      return g_strdup (_ ("The server doesn't let you write there. Choose another folder, or ask "
                          "whoever runs the server."));
    case LANYARD_COLLECTION_ERROR_INSECURE:
      return g_strdup_printf (_ ("“%s” is another server, or one where everybody on the way could "
                                 "listen, so nothing was sent there. Use an address that begins "
                                 "with https://."),
                              value);
    case LANYARD_COLLECTION_ERROR_NO_NEXTCLOUD:
      return g_strdup (_ ("There is no Nextcloud at that address. Give the one that your browser "
                          "shows when you use it; to another server sign in with a password."));
    case LANYARD_COLLECTION_ERROR_NO_COLLECTION:
    default:
      return g_strdup (_ ("There is no WebDAV folder at that address. Look for the WebDAV address "
                          "in the settings of your storage; it often has “dav” in it."));
    }
}

static char *
say_server (LanyardCollectionError code,
            const char            *value)
{
  switch ((int)code)
    {
    case LANYARD_COLLECTION_ERROR_CONFLICT:
      return g_strdup (_ ("Another of your machines is writing at the moment. It is tried again "
                          "in a while."));
    case LANYARD_COLLECTION_ERROR_LOCKED:
      return g_strdup (_ ("Another program keeps the plan locked on the server. It is tried again "
                          "in a while."));
    case LANYARD_COLLECTION_ERROR_FULL:
      return g_strdup (_ ("There is no room left on the server, so nothing was changed there. "
                          "Delete something there, then sync again."));
    case LANYARD_COLLECTION_ERROR_UNREACHABLE:
      return g_strdup_printf (_ ("“%s” can't be reached. Your plan is kept on this machine. Check "
                                 "the address and the network."),
                              value);
    case LANYARD_COLLECTION_ERROR_TOO_LARGE:
      return g_strdup_printf (_ ("A plan on the server is larger than %s MiB, which is none of "
                                 "Lanyard's. Move it away from there."),
                              value);
    case LANYARD_COLLECTION_ERROR_SERVER:
    default:
      return g_strdup_printf (_ ("The server can't do it at the moment (it answered %s). It is "
                                 "tried again in a while."),
                              value);
    }
}

static char *
say_collection (const GError *error)
{
  switch ((LanyardCollectionError)error->code)
    {
    case LANYARD_COLLECTION_ERROR_CERTIFICATE:
    case LANYARD_COLLECTION_ERROR_CERTIFICATE_CHANGED:
      return say_certificate (error);
    case LANYARD_COLLECTION_ERROR_UNAUTHORIZED:
    case LANYARD_COLLECTION_ERROR_NO_PASSWORD:
    case LANYARD_COLLECTION_ERROR_FORBIDDEN:
    case LANYARD_COLLECTION_ERROR_INSECURE:
    case LANYARD_COLLECTION_ERROR_NO_COLLECTION:
    case LANYARD_COLLECTION_ERROR_NO_NEXTCLOUD:
      return say_access (error->code, error->message);
    case LANYARD_COLLECTION_ERROR_CONFLICT:
    case LANYARD_COLLECTION_ERROR_LOCKED:
    case LANYARD_COLLECTION_ERROR_FULL:
    case LANYARD_COLLECTION_ERROR_UNREACHABLE:
    case LANYARD_COLLECTION_ERROR_TOO_LARGE:
    case LANYARD_COLLECTION_ERROR_SERVER:
      return say_server (error->code, error->message);
    default:
      g_return_val_if_reached (g_strdup (error->message));
    }
}

static char *
say_document (const GError *error)
{
  switch ((LanyardDocumentError)error->code)
    {
    case LANYARD_DOCUMENT_ERROR_TOO_NEW:
      return g_strdup (_ ("A newer Lanyard wrote the plan on the server, which this one leaves as "
                          "it is. Update Lanyard to share your plan again."));
    case LANYARD_DOCUMENT_ERROR_BROKEN:
      return g_strdup (_ ("The plan on the server is damaged, and was left as it is. Move it away "
                          "from there; this machine's plan takes its place then."));
    default:
      g_return_val_if_reached (g_strdup (error->message));
    }
}

/**
 * lanyard_words_sync_error:
 * @error: why a plan could not be shared; what neither the server nor the
 *   network is to blame for is said as lanyard_words_fetch_error() or
 *   lanyard_words_store_error() do
 *
 * Returns: (transfer full): what was wrong and what can be done, in sentences
 */
char *
lanyard_words_sync_error (const GError *error)
{
  if (error->domain == LANYARD_COLLECTION_ERROR)
    return say_collection (error);
  if (error->domain == LANYARD_DOCUMENT_ERROR)
    return say_document (error);
  if (error->domain == LANYARD_STORE_ERROR)
    return lanyard_words_store_error (error);
  return lanyard_words_fetch_error (error);
}

/**
 * lanyard_words_sync_fingerprint:
 * @error: (nullable): why a plan could not be shared
 *
 * Returns: (transfer none) (nullable): the fingerprint of a certificate that
 *   the user may accept, NULL where it isn't about one
 */
const char *
lanyard_words_sync_fingerprint (const GError *error)
{
  if (!g_error_matches (error, LANYARD_COLLECTION_ERROR, LANYARD_COLLECTION_ERROR_CERTIFICATE) &&
      !g_error_matches (error, LANYARD_COLLECTION_ERROR,
                        LANYARD_COLLECTION_ERROR_CERTIFICATE_CHANGED))
    return NULL;

  return strchr (error->message, ':') != NULL ? error->message : NULL;
}

/* Returns: (transfer full): the time, with its day where that isn't today */
static char *
say_when (LanyardInstant instant,
          LanyardInstant now,
          GTimeZone     *zone)
{
  LanyardDate      date = lanyard_date_of (instant, zone, 0);
  g_autofree char *clock = lanyard_words_clock (instant, zone);
  g_autofree char *day = NULL;

  if (date == lanyard_date_of (now, zone, 0))
    return g_steal_pointer (&clock);

  day = lanyard_words_day_long (date);
  /* Translators: a day and a time */
  return g_strdup_printf (_ ("%s, %s"), day, clock);
}

static char *
say_waiting (guint n_waiting)
{
  return g_strdup_printf (ngettext ("%u change waits for the network.",
                                    "%u changes wait for the network.", n_waiting),
                          n_waiting);
}

static char *
say_idle (const LanyardSyncFacts *facts,
          LanyardInstant          now,
          GTimeZone              *zone)
{
  g_autofree char *when = NULL;

  if (facts->error != NULL && facts->n_waiting > 0 &&
      g_error_matches (facts->error, LANYARD_COLLECTION_ERROR,
                       LANYARD_COLLECTION_ERROR_UNREACHABLE))
    return say_waiting (facts->n_waiting);
  if (facts->error != NULL)
    return lanyard_words_sync_error (facts->error);
  if (facts->last == LANYARD_NO_INSTANT)
    return g_strdup (_ ("Nothing was shared yet."));
  if (facts->n_waiting > 0)
    return g_strdup_printf (ngettext ("%u change is about to be sent.",
                                      "%u changes are about to be sent.", facts->n_waiting),
                            facts->n_waiting);

  when = say_when (facts->last, now, zone);
  /* Translators: with a time */
  return g_strdup_printf (_ ("All changes are on the server (%s)."), when);
}

/**
 * lanyard_words_sync_state:
 * @state: where it stands
 * @now: what time it is
 * @zone: in which to say times
 *
 * Returns: (transfer full): the same in a sentence or two
 */
char *
lanyard_words_sync_state (LanyardSyncState *state,
                          LanyardInstant    now,
                          GTimeZone        *zone)
{
  const LanyardSyncFacts *facts = lanyard_sync_state_get (state);

  switch (facts->phase)
    {
    case LANYARD_SYNC_OFF:
      return facts->error != NULL ? lanyard_words_sync_error (facts->error)
                                  : g_strdup (_ ("Your plan is on this machine only."));
    case LANYARD_SYNC_SIGNING_IN:
      return g_strdup (_ ("Signing in…"));
    case LANYARD_SYNC_RUNNING:
      return g_strdup (_ ("Syncing…"));
    case LANYARD_SYNC_IDLE:
      return say_idle (facts, now, zone);
    default:
      g_assert_not_reached ();
    }
}
