/* SPDX-FileCopyrightText: 2026 The Lanyard authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "lanyard-fetch-error.h"

/* What an error carries beside its code and message. */
typedef struct
{
  LanyardInstant retry_after;
} LanyardFetchErrorPrivate;

static void
lanyard_fetch_error_private_init (LanyardFetchErrorPrivate *self)
{
  self->retry_after = LANYARD_NO_INSTANT;
}

static void
lanyard_fetch_error_private_copy (const LanyardFetchErrorPrivate *from,
                                  LanyardFetchErrorPrivate       *to)
{
  *to = *from;
}

static void
lanyard_fetch_error_private_clear (LanyardFetchErrorPrivate *self)
{
}

/* GLib aligns what it casts there, which a compiler can't see. */
#pragma GCC diagnostic push
#pragma GCC diagnostic ignored "-Wcast-align"
G_DEFINE_EXTENDED_ERROR (LanyardFetchError, lanyard_fetch_error)
#pragma GCC diagnostic pop

/**
 * lanyard_fetch_error_set_busy:
 * @error: (nullable): where LANYARD_FETCH_ERROR_BUSY is written
 * @message: the status that the server answered with
 * @retry_after: when it wants to be asked again, or LANYARD_NO_INSTANT
 */
void
lanyard_fetch_error_set_busy (GError       **error,
                              const char    *message,
                              LanyardInstant retry_after)
{
  g_autoptr (GError) busy =
              g_error_new_literal (LANYARD_FETCH_ERROR, LANYARD_FETCH_ERROR_BUSY, message);

  lanyard_fetch_error_get_private (busy)->retry_after = retry_after;
  g_propagate_error (error, g_steal_pointer (&busy));
}

/**
 * lanyard_fetch_error_get_retry_after:
 * @error: any error
 *
 * Returns: when the server wants to be asked again (its Retry-After), or
 *   LANYARD_NO_INSTANT where it doesn't say
 */
LanyardInstant
lanyard_fetch_error_get_retry_after (const GError *error)
{
  if (error->domain != LANYARD_FETCH_ERROR)
    return LANYARD_NO_INSTANT;

  return lanyard_fetch_error_get_private (error)->retry_after;
}
