/* SPDX-FileCopyrightText: 2026 The Lanyard authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "lanyard-exchange-private.h"

#define USER_AGENT "Lanyard/" VERSION " (+https://github.com/lanyard-app/lanyard)"
#define DEFAULT_PATIENCE 30000 /* milliseconds */
#define TIMEOUT 90             /* seconds without a byte, also while an answer is made */
#define IDLE_TIMEOUT 30        /* seconds that a connection is kept for more */

/**
 * lanyard_line_init:
 * @self: (out caller-allocates): a line for the thread that makes it
 * @trusted: (nullable): whose certificates are trusted; NULL: those that the
 *   system trusts
 *
 * The one place that makes an HTTP session. It goes over the proxies that the
 * desktop names, takes gzip and brotli, and keeps no cookies.
 */
void
lanyard_line_init (LanyardLine  *self,
                   GTlsDatabase *trusted)
{
  self->patience = DEFAULT_PATIENCE;
  self->context = g_main_context_new ();
  g_main_context_push_thread_default (self->context);
  self->session = soup_session_new_with_options ("user-agent", USER_AGENT, "timeout", TIMEOUT,
                                                 "idle-timeout", IDLE_TIMEOUT, NULL);
  if (trusted != NULL)
    soup_session_set_tls_database (self->session, trusted);
  g_main_context_pop_thread_default (self->context);
}

/**
 * lanyard_line_clear:
 * @self: a line that nothing goes over any more
 *
 * Hangs up.
 */
void
lanyard_line_clear (LanyardLine *self)
{
  soup_session_abort (self->session);
  while (g_main_context_iteration (self->context, FALSE))
    ;
  g_clear_object (&self->session);
  g_clear_pointer (&self->context, g_main_context_unref);
}

/**
 * lanyard_line_pause:
 * @milliseconds: how long
 * @cancellable: (nullable): ends it
 * @error: G_IO_ERROR_CANCELLED
 *
 * Returns: whether all of it is over
 */
gboolean
lanyard_line_pause (guint         milliseconds,
                    GCancellable *cancellable,
                    GError      **error)
{
  GPollFD poll;

  if (g_cancellable_make_pollfd (cancellable, &poll))
    {
      g_poll (&poll, 1, (int)milliseconds);
      g_cancellable_release_fd (cancellable);
    }
  else
    g_usleep ((gulong)milliseconds * 1000);
  return !g_cancellable_set_error_if_cancelled (cancellable, error);
}
