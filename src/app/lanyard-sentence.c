/* SPDX-FileCopyrightText: 2026 The Lanyard authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "lanyard-sentence.h"

#include "lanyard-collection-error.h"
#include "lanyard-data-commands.h"
#include "lanyard-fetch-error.h"
#include "lanyard-keeper.h"
#include "lanyard-plan-document.h"
#include "lanyard-problem.h"
#include "lanyard-store-error.h"
#include "lanyard-words-fetch.h"
#include "lanyard-words-problem.h"
#include "lanyard-words-sync.h"

#include <glib/gi18n-lib.h>

static char *
keeper_sentence (const GError *error)
{
  switch ((LanyardKeeperError)error->code)
    {
    case LANYARD_KEEPER_ERROR_NO_CONFERENCE:
      return g_strdup (_ ("No conference is the current one. Add one first, or name one that is "
                          "known."));
    case LANYARD_KEEPER_ERROR_UNKNOWN_CONFERENCE:
      return g_strdup_printf (_ ("No conference “%s” is known. “lanyard --list” lists those that "
                                 "are."),
                              error->message);
    case LANYARD_KEEPER_ERROR_AMBIGUOUS:
      return g_strdup_printf (_ ("Several conferences are called so: %s. Give the id of one."),
                              error->message);
    case LANYARD_KEEPER_ERROR_NO_FILE:
      return g_strdup_printf (_ ("“%s” is neither a file here nor a conference that is known. Give "
                                 "a file, an address or what “lanyard --list” lists."),
                              error->message);
    case LANYARD_KEEPER_ERROR_NO_SESSION:
      return g_strdup_printf (_ ("No session “%s” is in this conference."), error->message);
    case LANYARD_KEEPER_ERROR_NO_NOTES:
      return g_strdup_printf (_ ("There is no note on “%s” that has a check to be written up."),
                              error->message);
    case LANYARD_KEEPER_ERROR_SESSION_ELSEWHERE:
      /* Translators: %s is the id of a conference, both times */
      return g_strdup_printf (_ ("That session is in “%s”, another conference than the one that is "
                                 "chosen. “lanyard --add %s” chooses it."),
                              error->message, error->message);
    case LANYARD_KEEPER_ERROR_NO_LEAD:
      return g_strdup_printf (_ ("“%s” doesn't say when to remind. Give minutes before the start, "
                                 "at most 1440, “off” or “default”."),
                              error->message);
    case LANYARD_KEEPER_ERROR_NO_APPOINTMENT:
      return g_strdup_printf (_ ("“%s” is no appointment. Give the day, from when to when, what it "
                                 "is, and perhaps where: “2019-12-27 12:30-13:15 Lunch @ Foyer”."),
                              error->message);
    case LANYARD_KEEPER_ERROR_UNKNOWN_APPOINTMENT:
      return g_strdup_printf (_ ("No appointment “%s” is in this plan. “lanyard --agenda” lists "
                                 "those that are."),
                              error->message);
    case LANYARD_KEEPER_ERROR_NO_ADDRESS:
      return g_strdup_printf (_ ("“%s” came from a file and has no address to ask for a newer "
                                 "version. Open a newer file instead."),
                              error->message);
    case LANYARD_KEEPER_ERROR_OTHER_CONFERENCE:
      return g_strdup_printf (_ ("The address now has another conference, “%s”. The programme that "
                                 "is kept stays. Add the address to have the other one as well."),
                              error->message);
    case LANYARD_KEEPER_ERROR_EMPTIED:
      return g_strdup_printf (_ ("“%s” came without a single session. The programme that is kept "
                                 "stays; try again later."),
                              error->message);
    case LANYARD_KEEPER_ERROR_NO_PLAN:
      return g_strdup_printf (_ ("“%s” has no plan that can be read, and nothing was changed. "
                                 "Choose a file that Lanyard exported; if it is one, export "
                                 "it again."),
                              error->message);
    case LANYARD_KEEPER_ERROR_NEWER_PLAN:
      return g_strdup_printf (_ ("A newer Lanyard wrote “%s”, and nothing was changed. Update "
                                 "Lanyard to import it."),
                              error->message);
    case LANYARD_KEEPER_ERROR_NO_SYNC:
      return g_strdup (_ ("No server is named yet to share plans with. “lanyard --sync-with "
                          "ADDRESS --user NAME” names one."));
    case LANYARD_KEEPER_ERROR_BUSY:
    default:
      return g_strdup (_ ("Another Lanyard is at work on the same data. Try again in a moment."));
    }
}

static char *
read_only_sentence (void)
{
  g_autofree char *directory = lanyard_data_commands_dup_directory ();

  return g_strdup_printf (_ ("Nothing can be written to “%s”, where Lanyard keeps its data. Make "
                             "that folder writable, then try again."),
                          directory);
}

/**
 * lanyard_sentence:
 * @error: what anything of ours failed with
 *
 * Returns: (transfer full): what was wrong and what to do, for people
 */
char *
lanyard_sentence (const GError *error)
{
  if (error->domain == LANYARD_READ_ERROR)
    return lanyard_words_read_error (error);
  if (error->domain == LANYARD_FETCH_ERROR)
    return lanyard_words_fetch_error (error);
  if (g_error_matches (error, LANYARD_STORE_ERROR, LANYARD_STORE_ERROR_READ_ONLY))
    return read_only_sentence ();
  if (error->domain == LANYARD_STORE_ERROR)
    return lanyard_words_store_error (error);
  if (error->domain == LANYARD_KEEPER_ERROR)
    return keeper_sentence (error);
  if (error->domain == LANYARD_COLLECTION_ERROR || error->domain == LANYARD_DOCUMENT_ERROR)
    return lanyard_words_sync_error (error);
  return lanyard_words_read_error (error);
}
