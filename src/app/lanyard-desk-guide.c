/* SPDX-FileCopyrightText: 2026 The Lanyard authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "lanyard-desk-private.h"

#include "lanyard-guides.h"

/* One look for what is known of the places of a conference. */
typedef struct
{
  LanyardConference *conference; /* (owned) input */
  char              *folder;     /* (owned) input */
  char              *directory;  /* (owned) input: the directory's address, or "" */
  LanyardGuide      *guide;      /* (owned) (nullable) output */
} Looking;

static void
looking_free (gpointer data)
{
  Looking *looking = data;

  g_object_unref (looking->conference);
  g_free (looking->folder);
  g_free (looking->directory);
  g_clear_object (&looking->guide);
  g_free (looking);
}

static gboolean
find (LanyardKeeper *keeper,
      gpointer       data,
      GCancellable  *cancellable,
      GError       **error)
{
  Looking *looking = data;

  looking->guide = lanyard_guides_find (looking->folder, looking->directory,
                                        lanyard_conference_get_fields (looking->conference));
  return TRUE;
}

static void
found_cb (GObject      *source,
          GAsyncResult *result,
          gpointer      user_data)
{
  g_autoptr (LanyardDesk) self = user_data;
  const Looking     *looking = lanyard_errands_get_data (result);
  LanyardConference *current = lanyard_library_get_current (self->library);

  if (lanyard_errands_finish (result, NULL) && looking->guide != NULL && current != NULL &&
      g_str_equal (lanyard_conference_get_id (current),
                   lanyard_conference_get_id (looking->conference)))
    lanyard_library_set_guide (self->library, looking->guide);
}

/* Looks for what is known of the places of the conference that is shown, and
 * has the library know that. */
void
lanyard_desk_load_guide (LanyardDesk *self)
{
  LanyardConference *current = lanyard_library_get_current (self->library);
  Looking           *looking;

  if (current == NULL || self->settings == NULL)
    return;

  looking = g_new0 (Looking, 1);
  looking->conference = g_object_ref (current);
  looking->folder = g_strdup (lanyard_keeper_get_directory (self->keeper));
  looking->directory = g_settings_get_string (self->settings, "directory-address");
  lanyard_errands_run_apart (self->errands, find, looking, looking_free, NULL, found_cb,
                             g_object_ref (self));
}
