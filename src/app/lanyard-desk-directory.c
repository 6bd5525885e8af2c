/* SPDX-FileCopyrightText: 2026 The Lanyard authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "lanyard-desk-directory.h"

#include "lanyard-clock.h"
#include "lanyard-desk-private.h"
#include "lanyard-directory.h"
#include "lanyard-problem.h"
#include "lanyard-sentence.h"

#include <glib/gi18n-lib.h>

/* For so long a directory is as good as new, unless the user asks. */
#define FRESH_SECONDS (10 * 60)

/* One loading of the directory: of what is kept, then of what is newer. */
typedef struct
{
  GCancellable     *cancellable; /* (owned) */
  char             *path;        /* (owned) */
  char             *address;     /* (owned) */
  gboolean          anew;        /* the user asked for a newer one */
  LanyardDirectory *directory;   /* (owned) (nullable) output */
} Loading;

static void
loading_free (gpointer data)
{
  Loading *loading = data;

  g_object_unref (loading->cancellable);
  g_free (loading->path);
  g_free (loading->address);
  g_clear_pointer (&loading->directory, lanyard_directory_free);
  g_free (loading);
}

static Loading *
loading_new (LanyardDesk  *desk,
             GCancellable *cancellable,
             const char   *address,
             gboolean      anew)
{
  Loading *loading = g_new0 (Loading, 1);

  loading->cancellable = g_object_ref (cancellable);
  loading->path = g_build_filename (lanyard_keeper_get_directory (lanyard_desk_get_keeper (desk)),
                                    "directory", NULL);
  loading->address = g_strdup (address);
  loading->anew = anew;
  return loading;
}

static void
run (LanyardDesk        *desk,
     LanyardErrandFunc   func,
     Loading            *loading,
     GAsyncReadyCallback callback)
{
  lanyard_errands_run_apart (lanyard_desk_get_errands (desk), func, loading, loading_free,
                             loading->cancellable, callback, g_object_ref (desk));
}

static void
show (LanyardDesk            *desk,
      const LanyardDirectory *directory)
{
  LanyardLibrary *library = lanyard_desk_get_library (desk);
  GListModel     *shown = lanyard_library_get_directory (library);

  lanyard_library_set_directory_checked (library, directory->checked);
  /* who looks at the entries keeps their place where they stay the same */
  if (!directory->unchanged || g_list_model_get_n_items (shown) == 0)
    lanyard_library_load_directory (library, directory->entries);
  lanyard_desk_load_guide (desk);
}

static void
show_nothing (LanyardDesk          *desk,
              LanyardDirectoryState state)
{
  LanyardLibrary *library = lanyard_desk_get_library (desk);
  g_autoptr (GPtrArray) nothing = g_ptr_array_new ();

  lanyard_library_set_directory_state (library, state);
  lanyard_library_set_directory_failure (library, NULL);
  lanyard_library_set_directory_checked (library, LANYARD_NO_INSTANT);
  lanyard_library_load_directory (library, nothing);
}

/* What reading says of a programme is said of the directory here. */
static char *
make_sentence (const GError *error)
{
  if (error->domain == LANYARD_READ_ERROR)
    return g_strdup (_ ("There is no directory of conferences at that address. Check it in the "
                        "preferences."));
  if (g_error_matches (error, LANYARD_FETCH_ERROR, LANYARD_FETCH_ERROR_NOT_FOUND))
    return g_strdup (_ ("The directory isn't there any more. Check its address in the "
                        "preferences."));
  return lanyard_sentence (error);
}

static gboolean
fetch (LanyardKeeper *keeper,
       gpointer       data,
       GCancellable  *cancellable,
       GError       **error)
{
  Loading *loading = data;
  g_autoptr (LanyardFetcher) fetcher = lanyard_fetcher_new (NULL);

  loading->directory =
    lanyard_directory_fetch (fetcher, loading->path, loading->address, cancellable, error);
  return loading->directory != NULL;
}

static void
fetched_cb (GObject      *source,
            GAsyncResult *result,
            gpointer      user_data)
{
  g_autoptr (LanyardDesk) desk = user_data;
  const Loading  *loading = lanyard_errands_get_data (result);
  LanyardLibrary *library = lanyard_desk_get_library (desk);
  g_autoptr (GError) error = NULL;
  g_autofree char *sentence = NULL;
  gboolean         done = lanyard_errands_finish (result, &error);

  if (g_cancellable_is_cancelled (loading->cancellable))
    return;

  if (done)
    show (desk, loading->directory);
  else
    sentence = make_sentence (error);
  lanyard_library_set_directory_failure (library, sentence);
  lanyard_library_set_directory_state (library, LANYARD_DIRECTORY_LOADED);
}

static gboolean
load (LanyardKeeper *keeper,
      gpointer       data,
      GCancellable  *cancellable,
      GError       **error)
{
  Loading *loading = data;

  loading->directory = lanyard_directory_load (loading->path, loading->address);
  return TRUE;
}

static gboolean
is_fresh (const LanyardDirectory *directory)
{
  LanyardInstant now = lanyard_clock_real_now ();
  LanyardInstant until = directory->checked + FRESH_SECONDS;

  if (directory->expires != LANYARD_NO_INSTANT)
    until = MAX (until, directory->expires);
  /* a clock that was set back makes nothing young */
  return directory->checked <= now && now < until;
}

/* What is kept is shown until there is something newer. */
static void
loaded_cb (GObject      *source,
           GAsyncResult *result,
           gpointer      user_data)
{
  g_autoptr (LanyardDesk) desk = user_data;
  const Loading          *loading = lanyard_errands_get_data (result);
  const LanyardDirectory *directory = loading->directory;

  /* where nothing can be kept, fetching fails with the reason */
  lanyard_errands_finish (result, NULL);
  if (g_cancellable_is_cancelled (loading->cancellable))
    return;

  if (directory != NULL)
    show (desk, directory);
  if (directory != NULL && !loading->anew && is_fresh (directory))
    lanyard_library_set_directory_state (lanyard_desk_get_library (desk),
                                         LANYARD_DIRECTORY_LOADED);
  else
    run (desk, fetch, loading_new (desk, loading->cancellable, loading->address, TRUE),
         fetched_cb);
}

/**
 * lanyard_desk_load_directory:
 * @desk: a desk
 * @address: where the directory is, "" where the user wants none
 * @anew: whether it is asked for a newer one although there is a fresh one
 *
 * Shows in the library the directory that is kept, and then the newest one; a
 * loading that goes on is left to itself. What fails leaves the entries that
 * are kept.
 */
void
lanyard_desk_load_directory (LanyardDesk *desk,
                             const char  *address,
                             gboolean     anew)
{
  LanyardLibrary *library = lanyard_desk_get_library (desk);
  gboolean        same = g_strcmp0 (desk->directory, address) == 0;

  if (same && lanyard_library_get_directory_state (library) == LANYARD_DIRECTORY_LOADING)
    return;

  lanyard_desk_cancel_directory (desk);
  g_set_str (&desk->directory, address);
  if (*address == '\0')
    {
      show_nothing (desk, LANYARD_DIRECTORY_NONE);
      return;
    }

  if (same)
    lanyard_library_set_directory_state (library, LANYARD_DIRECTORY_LOADING);
  else
    show_nothing (desk, LANYARD_DIRECTORY_LOADING);
  desk->loading = g_cancellable_new ();
  run (desk, load, loading_new (desk, desk->loading, address, anew), loaded_cb);
}

/**
 * lanyard_desk_cancel_directory:
 * @desk: a desk
 *
 * Gives up the loading of the directory, if that goes on.
 */
void
lanyard_desk_cancel_directory (LanyardDesk *desk)
{
  g_cancellable_cancel (desk->loading);
  g_clear_object (&desk->loading);
}

static void
load_directory (GSimpleAction *action,
                GVariant      *parameter,
                gpointer       user_data)
{
  LanyardDesk     *desk = user_data;
  g_autofree char *address = g_settings_get_string (desk->settings, "directory-address");

  lanyard_desk_load_directory (desk, address, g_variant_get_boolean (parameter));
}

/* Nothing is fetched for who never looked at the directory. */
static void
address_changed_cb (LanyardDesk *desk)
{
  g_autofree char *address = g_settings_get_string (desk->settings, "directory-address");

  if (desk->directory != NULL)
    lanyard_desk_load_directory (desk, address, FALSE);
}

/**
 * lanyard_desk_add_directory_action:
 * @desk: a desk, which has to outlive @map
 * @map: gets the action “load-directory”, whose target says whether a newer
 *   directory is wanted although there is a fresh one
 * @settings: where the directory's address is; another one is followed
 */
void
lanyard_desk_add_directory_action (LanyardDesk *desk,
                                   GActionMap  *map,
                                   GSettings   *settings)
{
  static const GActionEntry entries[] = {
    { .name = "load-directory", .activate = load_directory, .parameter_type = "b" },
  };

  g_set_object (&desk->settings, settings);
  g_signal_connect_object (settings, "changed::directory-address", G_CALLBACK (address_changed_cb),
                           desk, G_CONNECT_SWAPPED);
  g_action_map_add_action_entries (map, entries, G_N_ELEMENTS (entries), desk);
}
