/* SPDX-FileCopyrightText: 2026 The Lanyard authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "lanyard-sentence.h"

#include "lanyard-fetch-error.h"
#include "lanyard-keeper.h"
#include "lanyard-problem.h"
#include "lanyard-store-error.h"
#include "lanyard-words-fetch.h"
#include "lanyard-words-problem.h"

#include <glib/gi18n-lib.h>

static char *
keeper_sentence (const GError *error)
{
  switch ((LanyardKeeperError)error->code)
    {
    case LANYARD_KEEPER_ERROR_NO_CONFERENCE:
      if (*error->message == '\0')
        return g_strdup (_ ("No conference is known yet. Add one first."));
      return g_strdup_printf (_ ("No conference “%s” is known."), error->message);
    case LANYARD_KEEPER_ERROR_NO_SESSION:
      return g_strdup_printf (_ ("No session “%s” is in this conference."), error->message);
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
    case LANYARD_KEEPER_ERROR_BUSY:
    default:
      return g_strdup (_ ("Another Lanyard is at work on the same data. Try again in a moment."));
    }
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
  if (error->domain == LANYARD_STORE_ERROR)
    return lanyard_words_store_error (error);
  if (error->domain == LANYARD_KEEPER_ERROR)
    return keeper_sentence (error);
  return lanyard_words_read_error (error);
}
