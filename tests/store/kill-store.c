/* SPDX-FileCopyrightText: 2026 The Lanyard authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* kill-store DIRECTORY FIRST SEED
 *
 * Imports version after version of a programme into the stores in DIRECTORY,
 * the first with the number FIRST, stars sessions and makes backups, until it
 * is killed. On standard output: "try X" before each X is done, "done" when it
 * is on the disk, or what was found on opening. */

#include "config.h"

#include "lanyard-plans.h"
#include "lanyard-programmes.h"

#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#define CONFERENCE "plumbers"

/* How many sessions a version has: as many as any, or fewer. */
#define N_SESSIONS 80
#define N_STARS_PER_VERSION 6

typedef struct
{
  LanyardPlans      *plans;
  LanyardProgrammes *programmes;
  GRand             *random;
} Stores;

/* Written at once and unbuffered: what is there was written before the end. */
static void G_GNUC_PRINTF (1, 2)
  say (const char *format,
       ...)
{
  g_autofree char *line = NULL;
  g_autofree char *text = NULL;
  va_list          values;

  va_start (values, format);
  text = g_strdup_vprintf (format, values);
  va_end (values);
  line = g_strconcat (text, "\n", NULL);
  if (write (STDOUT_FILENO, line, strlen (line)) < 0)
    exit (0);
}

static void
stop_at (GError *error)
{
  if (error == NULL)
    return;
  say ("error %s", error->message);
  exit (1);
}

/* Every version says itself how many sessions it has. */
static guint
count_sessions (guint version)
{
  return N_SESSIONS - version * 7 % (N_SESSIONS / 2);
}

static LanyardSession *
session_new (guint version,
             guint number)
{
  LanyardSessionFields fields = {
    .id = g_strdup_printf ("s-%u", number),
    .title = g_strdup_printf ("Session %u of version %u", number, version),
    .day = 737000,
    .start = (LanyardInstant)(version + number) * 60,
    .duration = 30,
    .description = lanyard_text_new (LANYARD_TEXT_PLAIN, "A text that is searched."),
  };

  return lanyard_session_new (&fields);
}

static LanyardProgramme *
programme_new (guint version)
{
  guint                  n_sessions = count_sessions (version);
  LanyardProgrammeFields fields = {
    .format = "made up",
    .title = g_strdup_printf ("%u %u", version, n_sessions),
    .zone = g_time_zone_new_utc (),
    .sessions = g_ptr_array_new_with_free_func (g_object_unref),
    .people = g_ptr_array_new_with_free_func (g_object_unref),
    .rooms = g_ptr_array_new_with_free_func (g_object_unref),
    .tracks = g_ptr_array_new_with_free_func (g_object_unref),
  };

  for (guint i = 0; i < n_sessions; i++)
    g_ptr_array_add (fields.sessions, session_new (version, i));
  return lanyard_programme_new (&fields);
}

/* Has the plan follow the programme that is stored, as at every opening. */
static void
reconcile (Stores *self)
{
  gint64 generation = lanyard_programmes_get_generation (self->programmes, CONFERENCE);
  gint64 known = lanyard_plans_get_generation (self->plans, CONFERENCE);
  g_autoptr (GPtrArray) snapshots = NULL;
  g_autoptr (GPtrArray) changes = NULL;
  g_autoptr (GError) error = NULL;

  if (generation == 0 || generation == known)
    return;

  snapshots = lanyard_programmes_list_snapshots (self->programmes, CONFERENCE, &error);
  stop_at (error);
  changes = lanyard_programmes_list_changes (self->programmes, CONFERENCE, known, &error);
  stop_at (error);
  lanyard_plans_update (self->plans, CONFERENCE, generation, FALSE, snapshots, changes, &error);
  stop_at (error);
  lanyard_programmes_forget_changes (self->programmes, CONFERENCE, generation, &error);
  stop_at (error);
}

static void
import (Stores *self,
        guint   version)
{
  g_autoptr (LanyardProgramme) programme = programme_new (version);
  g_autoptr (GError) error = NULL;
  int progress = 0;

  say ("try version %u", version);
  lanyard_programmes_import (self->programmes, CONFERENCE, programme, NULL, NULL, &progress, NULL,
                             &error);
  stop_at (error);
  say ("done");
  reconcile (self);
}

static void
set_star (Stores *self,
          guint   version)
{
  guint       number = (guint)g_rand_int_range (self->random, 0, (int)count_sessions (version));
  LanyardStar star = (LanyardStar)g_rand_int_range (self->random, 0, LANYARD_STAR_HIDDEN + 1);
  g_autoptr (LanyardSession) session = session_new (version, number);
  g_autoptr (LanyardSnapshot) snapshot = lanyard_snapshot_new (session);
  g_autoptr (GError) error = NULL;

  say ("try star %s %d", snapshot->id, (int)star);
  lanyard_plans_set_star (self->plans, CONFERENCE, snapshot, star, &error);
  stop_at (error);
  say ("done");
}

static void
open_stores (Stores     *self,
             const char *directory)
{
  g_auto (LanyardPlansReport) report = { 0 };
  g_autofree char        *set_aside = NULL;
  LanyardConferenceFields fields = { .id = (char *)CONFERENCE, .title = (char *)"Plumbers" };
  g_autoptr (GError) error = NULL;

  self->plans = lanyard_plans_open (directory, &report, &error);
  stop_at (error);
  self->programmes = lanyard_programmes_open (directory, &set_aside, &error);
  stop_at (error);
  if (report.kept != NULL || report.restored != NULL || set_aside != NULL)
    say ("damaged");

  lanyard_plans_put_conference (self->plans, &fields, &error);
  stop_at (error);
  reconcile (self);
  say ("open");
}

int
main (int    argc,
      char **argv)
{
  Stores self = { 0 };

  if (argc != 4)
    return 2;

  self.random = g_rand_new_with_seed ((guint32)strtoul (argv[3], NULL, 10));
  open_stores (&self, argv[1]);
  for (guint version = (guint)strtoul (argv[2], NULL, 10);; version++)
    {
      g_autoptr (GError) error = NULL;

      import (&self, version);
      for (guint i = 0; i < N_STARS_PER_VERSION; i++)
        set_star (&self, version);
      lanyard_plans_back_up (self.plans, 737000 + version, &error);
      stop_at (error);
    }
}
