/* SPDX-FileCopyrightText: 2026 The Lanyard authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "lanyard-intake.h"

#include "lanyard-clock.h"
#include "lanyard-identity.h"
#include "lanyard-keeper-private.h"
#include "lanyard-load.h"
#include "lanyard-originals.h"
#include "lanyard-problem.h"
#include "lanyard-snapshot.h"

void
lanyard_intake_clear (LanyardIntake *self)
{
  g_clear_object (&self->programme);
  g_clear_pointer (&self->problems, g_ptr_array_unref);
  g_clear_pointer (&self->documents, g_ptr_array_unref);
  g_clear_pointer (&self->address, g_free);
  lanyard_origin_clear (&self->origin);
}

/**
 * lanyard_intake_list_snapshots:
 * @programme: a programme that was read
 *
 * Returns: (transfer full) (element-type LanyardSnapshot): its sessions
 */
GPtrArray *
lanyard_intake_list_snapshots (LanyardProgramme *programme)
{
  GPtrArray *sessions = lanyard_programme_get_fields (programme)->sessions;
  GPtrArray *snapshots = g_ptr_array_new_with_free_func ((GDestroyNotify)lanyard_snapshot_free);

  for (guint i = 0; i < sessions->len; i++)
    g_ptr_array_add (snapshots, lanyard_snapshot_new (g_ptr_array_index (sessions, i)));
  return snapshots;
}

static gboolean
is_same (LanyardKeeper     *self,
         LanyardConference *conference,
         LanyardProgramme  *programme,
         GPtrArray         *snapshots)
{
  const LanyardConferenceFields *fields = lanyard_conference_get_fields (conference);
  g_autoptr (LanyardProgramme) known = NULL;
  g_autoptr (GPtrArray) earlier = NULL;

  /* most are of another time, and needn't be read */
  if (fields->start > lanyard_programme_get_end (programme) ||
      fields->end < lanyard_programme_get_start (programme))
    return FALSE;

  known = lanyard_programmes_load (self->programmes, fields->id, NULL, NULL);
  if (known != NULL)
    earlier = lanyard_programmes_list_snapshots (self->programmes, fields->id, NULL);
  return earlier != NULL && lanyard_identity_is_same (known, earlier, programme, snapshots);
}

/**
 * lanyard_keeper_identify:
 * @self: a keeper
 * @programme: a programme
 * @address: (nullable): where it is from
 * @joined: (out) (optional): whether it is a known conference by its sessions
 *   alone, which came by another way before
 *
 * Returns: (transfer full): the id under which its conference is kept
 */
char *
lanyard_keeper_identify (LanyardKeeper    *self,
                         LanyardProgramme *programme,
                         const char       *address,
                         gboolean         *joined)
{
  g_autofree char *id =
    lanyard_identity_make (programme, address, lanyard_programme_get_title (programme));
  g_autoptr (LanyardConference) same = NULL;
  g_autoptr (GPtrArray) conferences = NULL;
  g_autoptr (GPtrArray) snapshots = NULL;

  if (joined != NULL)
    *joined = FALSE;
  /* a programme is shown even where nothing can be kept */
  if (self->plans == NULL)
    return g_steal_pointer (&id);

  same = lanyard_keeper_find (self, id, NULL);
  conferences = same == NULL ? lanyard_plans_list_conferences (self->plans, NULL) : NULL;
  if (conferences == NULL)
    return g_steal_pointer (&id);

  snapshots = lanyard_intake_list_snapshots (programme);
  for (guint i = 0; i < conferences->len; i++)
    {
      LanyardConference *known = g_ptr_array_index (conferences, i);

      if (is_same (self, known, programme, snapshots))
        {
          if (joined != NULL)
            *joined = TRUE;
          return g_strdup (lanyard_conference_get_id (known));
        }
    }

  return g_steal_pointer (&id);
}

/* What the user has brought in stays the user's, also where the sample is
 * looked at later; and the sample is that no more once the user brings it in. */
static gboolean
put_sample (LanyardKeeper       *self,
            const char          *conference,
            const LanyardIntake *intake,
            gboolean             known,
            GError             **error)
{
  if (intake->sample && known)
    return TRUE;
  return lanyard_plans_set_sample (self->plans, conference, intake->sample, error);
}

/* What plan.db knows of a conference, by what its programme says now. */
static gboolean
put_conference (LanyardKeeper       *self,
                const char          *conference,
                const LanyardIntake *intake,
                GError             **error)
{
  const LanyardProgrammeFields *programme = lanyard_programme_get_fields (intake->programme);
  g_autoptr (LanyardConference) known = lanyard_keeper_find (self, conference, NULL);
  const char             *address = intake->address;
  const char             *time_zone = NULL;
  LanyardConferenceFields fields = { 0 };

  if (known != NULL)
    {
      address = address != NULL ? address : lanyard_conference_get_fields (known)->address;
      time_zone = lanyard_conference_get_fields (known)->time_zone;
    }
  if (programme->zone_source == LANYARD_ZONE_USER)
    time_zone = g_time_zone_get_identifier (programme->zone);
  /* a programme may say itself where newer versions are */
  if (address == NULL)
    address = programme->programme_url;

  fields.id = (char *)conference;
  fields.title = programme->title;
  fields.city = programme->city;
  fields.venue = programme->venue;
  fields.start = programme->start;
  fields.end = programme->end;
  fields.time_zone = (char *)time_zone;
  fields.address = (char *)address;
  fields.checked = intake->origin.fetched;
  fields.failed = LANYARD_NO_INSTANT;
  return lanyard_plans_put_conference (self->plans, &fields, error) &&
         put_sample (self, conference, intake, known != NULL, error);
}

/* A server that hiccups, or a schedule that was withdrawn overnight, must not
 * take a programme away. */
static gboolean
is_emptied (LanyardKeeper       *self,
            const char          *conference,
            const LanyardIntake *intake)
{
  LanyardConferenceFields known = { 0 };
  gboolean                emptied;

  emptied = lanyard_programme_get_fields (intake->programme)->sessions->len == 0 &&
            lanyard_programmes_describe (self->programmes, conference, &known) &&
            known.n_sessions > 0;
  lanyard_conference_fields_clear (&known);
  return emptied;
}

/* Does it for who holds the lock. */
gboolean
lanyard_keeper_keep (LanyardKeeper *self,
                     const char    *conference,
                     LanyardIntake *intake,
                     int           *progress,
                     GCancellable  *cancellable,
                     GError       **error)
{
  if (is_emptied (self, conference, intake))
    {
      g_set_error_literal (error, LANYARD_KEEPER_ERROR, LANYARD_KEEPER_ERROR_EMPTIED,
                           lanyard_programme_get_title (intake->programme));
      return FALSE;
    }

  return (intake->documents == NULL ||
          lanyard_originals_save (self->directory, conference, intake->documents, error)) &&
         lanyard_programmes_import (self->programmes, conference, intake->programme,
                                    intake->problems, &intake->origin, progress, cancellable,
                                    error) &&
         put_conference (self, conference, intake, error) &&
         lanyard_keeper_reconcile (self, conference, error);
}

/**
 * lanyard_keeper_take:
 * @self: an open keeper
 * @conference: the id to keep it under
 * @intake: what was read
 * @progress: (nullable): how much is written, in thousandths; set atomically
 * @cancellable: (nullable): cancels it
 * @error: LANYARD_STORE_ERROR, LANYARD_KEEPER_ERROR_BUSY, G_FILE_ERROR
 *
 * Keeps a programme and has the plan follow it. Stars that were set on an
 * earlier version are found again.
 *
 * Returns: whether it is kept; else what was there is there still
 */
gboolean
lanyard_keeper_take (LanyardKeeper *self,
                     const char    *conference,
                     LanyardIntake *intake,
                     int           *progress,
                     GCancellable  *cancellable,
                     GError       **error)
{
  int      lock = lanyard_keeper_lock (self, error);
  gboolean taken;

  if (lock < 0)
    return FALSE;

  taken = lanyard_keeper_keep (self, conference, intake, progress, cancellable, error);
  lanyard_keeper_unlock (self, lock);

  if (taken)
    lanyard_keeper_tell (self,
                         LANYARD_NEWS_CONFERENCES | LANYARD_NEWS_PLAN | LANYARD_NEWS_PROGRAMME,
                         conference);
  return taken;
}

/**
 * lanyard_keeper_add_files:
 * @self: an open keeper
 * @files: (element-type GFile): a programme's file, and others that belong to it
 * @time_zone: (nullable): the zone that the user chose for it
 * @cancellable: (nullable): cancels it
 * @error: LANYARD_READ_ERROR, G_IO_ERROR, or as for lanyard_keeper_take()
 *
 * Returns: (transfer full) (nullable): the id of the conference, which is the
 *   current one now
 */
char *
lanyard_keeper_add_files (LanyardKeeper *self,
                          GPtrArray     *files,
                          const char    *time_zone,
                          GCancellable  *cancellable,
                          GError       **error)
{
  g_auto (LanyardIntake) intake = { 0 };
  g_autofree char *conference = NULL;
  g_autoptr (LanyardConference) known = NULL;
  const char *zone;

  intake.problems = g_ptr_array_new_with_free_func ((GDestroyNotify)lanyard_problem_free);
  intake.documents = g_ptr_array_new_with_free_func ((GDestroyNotify)g_bytes_unref);
  intake.programme = lanyard_load_files (files, time_zone, NULL, cancellable, intake.documents,
                                         intake.problems, error);
  if (intake.programme == NULL)
    return NULL;

  conference = lanyard_keeper_identify (self, intake.programme, NULL, NULL);
  known = lanyard_keeper_find (self, conference, NULL);
  zone = lanyard_conference_get_zone_for (known, intake.programme);
  if (zone != NULL && time_zone == NULL)
    return lanyard_keeper_add_files (self, files, zone, cancellable, error);

  for (guint i = 0; i < intake.documents->len; i++)
    intake.origin.size += (gint64)g_bytes_get_size (g_ptr_array_index (intake.documents, i));
  intake.origin.fetched = lanyard_clock_real_now ();
  intake.origin.expires = LANYARD_NO_INSTANT;
  if (!lanyard_keeper_take (self, conference, &intake, NULL, cancellable, error) ||
      !lanyard_keeper_set_current (self, conference, error))
    return NULL;

  return g_steal_pointer (&conference);
}
