/* SPDX-FileCopyrightText: 2026 The Lanyard authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "lanyard-desk-refresh.h"

#include "lanyard-desk-private.h"
#include "lanyard-fetch-error.h"
#include "lanyard-intake.h"

#include <glib/gi18n-lib.h>

/* How often a download that goes on says how far it is. */
#define PROGRESS_MS 100

/* One download for the window. */
typedef struct
{
  LanyardDesk         *desk;  /* (unowned) the callback owns it */
  char                *text;  /* (owned) a conference's id, or an address */
  gboolean             asked; /* by the user, who then wants to know what became of it */
  LanyardFetchProgress progress;
  guint                source;  /* that says how far it is */
  gboolean             changed; /* output: something newer came */
  char                *added;   /* (owned) (nullable) output: a conference's id */
} Download;

static void
download_free (gpointer data)
{
  Download *download = data;

  g_clear_handle_id (&download->source, g_source_remove);
  g_free (download->text);
  g_free (download->added);
  g_free (download);
}

static Download *
download_new (LanyardDesk *desk,
              const char  *text,
              gboolean     asked)
{
  Download *download = g_new0 (Download, 1);

  download->desk = desk;
  download->text = g_strdup (text);
  download->asked = asked;
  return download;
}

static gboolean
refresh (LanyardKeeper *keeper,
         gpointer       data,
         GCancellable  *cancellable,
         GError       **error)
{
  Download *download = data;

  return lanyard_keeper_refresh (keeper, download->text, LANYARD_REFRESH_DEFAULT,
                                 &download->progress, cancellable, &download->changed, error);
}

static void
refreshed_cb (GObject      *source,
              GAsyncResult *result,
              gpointer      user_data)
{
  g_autoptr (LanyardDesk) desk = user_data;
  const Download *download = lanyard_errands_get_data (result);
  LanyardWindow  *window = lanyard_desk_get_window (desk);
  g_autoptr (GError) error = NULL;
  gboolean done = lanyard_errands_finish (result, &error);

  g_signal_emit_by_name (desk, "refreshed", download->text, done,
                         error != NULL ? lanyard_fetch_error_get_retry_after (error)
                                       : LANYARD_NO_INSTANT);
  lanyard_library_set_refreshing (lanyard_desk_get_library (desk), download->text, FALSE);
  if (!download->asked || window == NULL)
    return;

  if (!done)
    lanyard_desk_tell_failure (desk, _ ("Programme Can't Be Refreshed"), error);
  else
    lanyard_window_add_toast (window, download->changed ? _ ("A newer programme came")
                                                        : _ ("Nothing newer is there"));
}

/**
 * lanyard_desk_refresh:
 * @desk: a desk
 * @conference: a conference's id
 * @asked: whether the user asked for it, and so wants to know what became of it
 *
 * Asks a conference's address for a newer programme, unless that is being done.
 */
void
lanyard_desk_refresh (LanyardDesk *desk,
                      const char  *conference,
                      gboolean     asked)
{
  LanyardLibrary *library = lanyard_desk_get_library (desk);

  if (lanyard_library_is_refreshing (library, conference))
    return;

  lanyard_library_set_refreshing (library, conference, TRUE);
  lanyard_errands_run_apart (lanyard_desk_get_errands (desk), refresh,
                             download_new (desk, conference, asked), download_free, NULL,
                             refreshed_cb, g_object_ref (desk));
}

static gboolean
add (LanyardKeeper *keeper,
     gpointer       data,
     GCancellable  *cancellable,
     GError       **error)
{
  Download *download = data;

  download->added = lanyard_keeper_add_address (keeper, download->text, NULL, &download->progress,
                                                cancellable, error);
  return download->added != NULL;
}

static void
added_cb (GObject      *source,
          GAsyncResult *result,
          gpointer      user_data)
{
  g_autoptr (LanyardDesk) desk = user_data;
  Download      *download = lanyard_errands_get_data (result);
  LanyardWindow *window = lanyard_desk_get_window (desk);
  gboolean       replaced = desk->adding != NULL &&
                      desk->adding != g_task_get_cancellable (G_TASK (result));
  g_autoptr (GError) error = NULL;

  g_clear_handle_id (&download->source, g_source_remove);
  /* where another took its place, the window speaks of that one */
  if (window != NULL && !replaced)
    lanyard_window_show_busy (window, NULL);
  if (!lanyard_errands_finish (result, &error))
    lanyard_desk_tell_failure (desk, _ ("Conference Can't Be Added"), error);
}

static gboolean
progress_cb (gpointer user_data)
{
  const Download *download = user_data;
  LanyardWindow  *window = lanyard_desk_get_window (download->desk);
  double          total = (double)download->progress.total;
  double          got = (double)download->progress.got;

  if (window != NULL && total > 0)
    lanyard_window_show_progress (window, MIN (got / total, 1));
  return G_SOURCE_CONTINUE;
}

/**
 * lanyard_desk_add_address:
 * @desk: a desk
 * @address: of a programme, or of a page beside which it is known to be
 *
 * Adds the conference behind an address and shows it.
 */
void
lanyard_desk_add_address (LanyardDesk *desk,
                          const char  *address)
{
  Download      *download = download_new (desk, address, TRUE);
  LanyardWindow *window = lanyard_desk_get_window (desk);

  lanyard_desk_cancel_address (desk);
  desk->adding = g_cancellable_new ();
  if (window != NULL)
    {
      /* Translators: %s is an address */
      g_autofree char *text = g_strdup_printf (_ ("Fetching “%s”…"), address);

      lanyard_window_show_busy (window, text);
      download->source = g_timeout_add (PROGRESS_MS, progress_cb, download);
    }
  lanyard_errands_run_apart (lanyard_desk_get_errands (desk), add, download, download_free,
                             desk->adding, added_cb, g_object_ref (desk));
}

/**
 * lanyard_desk_cancel_address:
 * @desk: a desk
 *
 * Gives up what is being added, if anything is.
 */
void
lanyard_desk_cancel_address (LanyardDesk *desk)
{
  g_cancellable_cancel (desk->adding);
  g_clear_object (&desk->adding);
}
