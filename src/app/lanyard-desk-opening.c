/* SPDX-FileCopyrightText: 2026 The Lanyard authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "lanyard-desk-private.h"

#include "lanyard-intake.h"

#include <glib/gi18n-lib.h>

/* What keeps a programme that was read from files needs. */
typedef struct
{
  char         *conference; /* (owned) */
  LanyardIntake intake;
} Taking;

static void
taking_free (gpointer data)
{
  Taking *taking = data;

  g_free (taking->conference);
  lanyard_intake_clear (&taking->intake);
  g_free (taking);
}

static gboolean
take (LanyardKeeper *keeper,
      gpointer       data,
      GCancellable  *cancellable,
      GError       **error)
{
  Taking *taking = data;

  return lanyard_keeper_take (keeper, taking->conference, &taking->intake, NULL, cancellable,
                              error) &&
         lanyard_keeper_set_current (keeper, taking->conference, error);
}

static void
taken_cb (GObject      *source,
          GAsyncResult *result,
          gpointer      user_data)
{
  g_autoptr (LanyardDesk) self = user_data;
  const Taking *taking = lanyard_errands_get_data (result);
  g_autoptr (GError) error = NULL;

  /* what comes from now on is newer than what is shown */
  if (self->programme == taking->intake.programme)
    self->fresh = FALSE;
  if (!lanyard_errands_finish (result, &error))
    lanyard_desk_tell_failure (self, _ ("Programme Can't Be Kept"), error);
}

/* What is noted of another conference isn't of this one; a note that is begun
 * before what is kept was read belongs where it is shown. */
static void
forget_notes (LanyardDesk *self)
{
  g_autoptr (GPtrArray) none = g_ptr_array_new ();

  if (g_strcmp0 (lanyard_plan_get_conference (self->plan), self->conference) != 0)
    lanyard_plan_load_notes (self->plan, self->conference, none);
}

/* What was opened is shown at once, and kept meanwhile. */
void
lanyard_desk_take_opened (LanyardDesk      *self,
                          LanyardProgramme *programme,
                          GPtrArray        *problems,
                          GPtrArray        *documents)
{
  Taking *taking = g_new0 (Taking, 1);

  taking->conference = lanyard_keeper_identify (self->keeper, programme, NULL, NULL);
  taking->intake.programme = g_object_ref (programme);
  taking->intake.problems = g_ptr_array_ref (problems);
  taking->intake.documents = g_ptr_array_ref (documents);
  taking->intake.origin.fetched = lanyard_clock_real_now ();
  taking->intake.origin.expires = LANYARD_NO_INSTANT;
  taking->intake.sample = self->opens_sample;
  for (guint i = 0; i < documents->len; i++)
    taking->intake.origin.size += (gint64)g_bytes_get_size (g_ptr_array_index (documents, i));

  self->fresh = TRUE;
  g_set_object (&self->programme, programme);
  g_set_str (&self->conference, taking->conference);
  lanyard_plan_set_programme (self->plan, programme);
  forget_notes (self);
  lanyard_errands_run (self->errands, take, taking, taking_free, NULL, taken_cb,
                       g_object_ref (self));
}

/**
 * lanyard_desk_open:
 * @self: a desk; it may still be without a window
 * @files: (element-type GFile): a programme's file, and others that belong to it
 * @time_zone: (nullable): the zone that the user chose for it
 *
 * Shows the programme in @files, and keeps it.
 */
void
lanyard_desk_open (LanyardDesk *self,
                   GPtrArray   *files,
                   const char  *time_zone)
{
  self->opens_sample = FALSE;
  lanyard_opener_open (self->opener, files, time_zone);
}

/**
 * lanyard_desk_open_sample:
 * @self: a desk; it may still be without a window
 * @sample: the programme that comes with the app
 *
 * Shows it, and keeps it as what it is: it is listed only while nothing else is
 * known, or once the user has done something in it.
 */
void
lanyard_desk_open_sample (LanyardDesk *self,
                          GFile       *sample)
{
  g_autoptr (GPtrArray) files = g_ptr_array_new_with_free_func (g_object_unref);

  g_ptr_array_add (files, g_object_ref (sample));
  lanyard_desk_open (self, files, NULL);
  self->opens_sample = TRUE;
}

/**
 * lanyard_desk_cancel:
 * @self: a desk
 *
 * Gives up what is being opened, if anything is.
 */
void
lanyard_desk_cancel (LanyardDesk *self)
{
  lanyard_opener_cancel (self->opener);
}

/* A conference with the zone that the user chose for it. */
typedef struct
{
  char *conference; /* (owned) */
  char *time_zone;  /* (owned) */
} Zone;

static void
zone_free (gpointer data)
{
  Zone *zone = data;

  g_free (zone->conference);
  g_free (zone->time_zone);
  g_free (zone);
}

static gboolean
set_zone (LanyardKeeper *keeper,
          gpointer       data,
          GCancellable  *cancellable,
          GError       **error)
{
  const Zone *zone = data;

  return lanyard_keeper_set_time_zone (keeper, zone->conference, zone->time_zone, error);
}

static void
zone_set_cb (GObject      *source,
             GAsyncResult *result,
             gpointer      user_data)
{
  g_autoptr (LanyardDesk) self = user_data;
  g_autoptr (GError) error = NULL;

  if (!lanyard_errands_finish (result, &error))
    lanyard_desk_tell_failure (self, _ ("Time Zone Can't Be Used"), error);
}

/**
 * lanyard_desk_use_time_zone:
 * @self: a desk
 * @time_zone: the zone that the user chose for what is shown
 *
 * Reads what is shown once more, as a conference of that zone.
 */
void
lanyard_desk_use_time_zone (LanyardDesk *self,
                            const char  *time_zone)
{
  Zone *zone;

  if (self->conference == NULL)
    return;

  zone = g_new0 (Zone, 1);
  zone->conference = g_strdup (self->conference);
  zone->time_zone = g_strdup (time_zone);
  self->fresh = FALSE;
  lanyard_errands_run (self->errands, set_zone, zone, zone_free, NULL, zone_set_cb,
                       g_object_ref (self));
}
