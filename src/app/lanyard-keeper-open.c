/* SPDX-FileCopyrightText: 2026 The Lanyard authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "lanyard-keeper-private.h"

#include "lanyard-clock.h"

#include <glib/gi18n-lib.h>

static void
note_damage (LanyardKeeper            *self,
             const LanyardPlansReport *report,
             const char               *set_aside)
{
  if (report->kept != NULL && report->restored != NULL)
    g_ptr_array_add (self->notices,
                     g_strdup_printf (_ ("Your plan was damaged and was restored from the backup "
                                         "“%s”. The damaged file is kept as “%s”."),
                                      report->restored, report->kept));
  else if (report->kept != NULL)
    g_ptr_array_add (self->notices, g_strdup_printf (_ ("Your plan was damaged, and no backup was "
                                                        "there. The damaged file is kept as “%s”."),
                                                     report->kept));
  if (set_aside != NULL)
    g_ptr_array_add (self->notices,
                     g_strdup_printf (_ ("The stored programmes were damaged; they are read again. "
                                         "The damaged file is kept as “%s”."),
                                      set_aside));
  if (report->read_only)
    g_ptr_array_add (self->notices,
                     g_strdup_printf (_ ("Nothing can be written to “%s”: stars can't be set."),
                                      self->directory));
}

/* What died between the two commits of an update is made good. */
static void
reconcile_all (LanyardKeeper *self)
{
  g_autoptr (GPtrArray) conferences = lanyard_plans_list_conferences (self->plans, NULL);

  for (guint i = 0; conferences != NULL && i < conferences->len; i++)
    {
      LanyardConference *conference = g_ptr_array_index (conferences, i);
      g_autoptr (GError) error = NULL;

      if (!lanyard_conference_get_fields (conference)->removed &&
          !lanyard_keeper_reconcile (self, lanyard_conference_get_id (conference), &error))
        g_debug ("A plan was not matched: %s", error->message);
    }
}

/* Programmes whose bytes are kept are read again; others come with the next
 * refresh. */
static void
restore_all (LanyardKeeper *self)
{
  g_autoptr (GPtrArray) conferences = lanyard_plans_list_conferences (self->plans, NULL);

  for (guint i = 0; conferences != NULL && i < conferences->len; i++)
    {
      LanyardConference *conference = g_ptr_array_index (conferences, i);
      const char        *id = lanyard_conference_get_id (conference);
      g_autoptr (GError) error = NULL;

      if (lanyard_programmes_get_generation (self->programmes, id) == 0 &&
          !lanyard_keeper_read_original (self, conference, &error))
        g_debug ("A programme was not read again: %s", error->message);
    }
}

static void
back_up (LanyardKeeper *self)
{
  g_autoptr (GTimeZone) zone = g_time_zone_new_local ();
  LanyardDate today = lanyard_date_of (lanyard_clock_real_now (), zone, 0);
  g_autoptr (GError) error = NULL;

  if (!lanyard_plans_back_up (self->plans, today, &error))
    g_debug ("The plan was not backed up: %s", error->message);
}

static gboolean
open_stores (LanyardKeeper *self,
             GError       **error)
{
  g_autofree char *set_aside = NULL;
  g_auto (LanyardPlansReport) report = { 0 };

  if (self->plans != NULL)
    return TRUE;

  g_mkdir_with_parents (self->directory, 0700);
  self->plans = lanyard_plans_open (self->directory, &report, error);
  if (self->plans == NULL)
    return FALSE;

  self->programmes = lanyard_programmes_open (self->directory, &set_aside, error);
  if (self->programmes == NULL)
    {
      g_clear_pointer (&self->plans, lanyard_plans_close);
      return FALSE;
    }

  note_damage (self, &report, set_aside);
  if (report.read_only)
    return TRUE;

  if (set_aside != NULL)
    restore_all (self);
  reconcile_all (self);
  back_up (self);
  return TRUE;
}

/**
 * lanyard_keeper_open:
 * @self: a keeper
 * @error: LANYARD_STORE_ERROR
 *
 * Opens what is kept; a second time it does nothing.
 *
 * Returns: whether it is open
 */
gboolean
lanyard_keeper_open (LanyardKeeper *self,
                     GError       **error)
{
  gboolean opened;

  g_mutex_lock (&self->mutex);
  opened = open_stores (self, error);
  g_mutex_unlock (&self->mutex);
  return opened;
}

/**
 * lanyard_keeper_dup_notices:
 * @self: a keeper
 *
 * Returns: (transfer full): sentences for the user: what opening found damaged,
 *   and what became of it
 */
GStrv
lanyard_keeper_dup_notices (LanyardKeeper *self)
{
  g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();

  g_mutex_lock (&self->mutex);
  for (guint i = 0; i < self->notices->len; i++)
    g_strv_builder_add (builder, g_ptr_array_index (self->notices, i));
  g_mutex_unlock (&self->mutex);
  return g_strv_builder_end (builder);
}
