/* SPDX-FileCopyrightText: 2026 The Lanyard authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "lanyard-desk-notes.h"

#include <glib/gi18n-lib.h>

/* What one action has done in a thread. */
typedef struct
{
  char            *conference; /* (owned) */
  char            *id;         /* (owned) the session's */
  LanyardSnapshot *session;    /* (owned) (nullable) NULL: it is looked up */
  char            *text;       /* (owned) (nullable) */
  LanyardSeen      seen;
  gboolean         left_out;
} Job;

static void
job_free (gpointer data)
{
  Job *job = data;

  g_free (job->conference);
  g_free (job->id);
  g_clear_pointer (&job->session, lanyard_snapshot_free);
  g_free (job->text);
  g_free (job);
}

static void
run (LanyardDesk      *desk,
     LanyardErrandFunc func,
     Job              *job)
{
  lanyard_desk_run (desk, func, job, job_free, _ ("Note Can't Be Kept"));
}

/* What is typed may be kept when another conference is shown already.
 * Returns: (transfer full) (nullable) */
static Job *
job_new (LanyardDesk *desk,
         const char  *conference,
         const char  *id)
{
  const char *shown = lanyard_desk_get_conference (desk);
  Job        *job;

  if (*conference == '\0')
    conference = shown;
  if (conference == NULL)
    return NULL;

  job = g_new0 (Job, 1);
  job->conference = g_strdup (conference);
  job->id = g_strdup (id);
  if (g_strcmp0 (conference, shown) == 0)
    job->session = lanyard_desk_take_snapshot (desk, id);
  return job;
}

static gboolean
find_session (LanyardKeeper *keeper,
              Job           *job,
              GError       **error)
{
  if (job->session == NULL)
    job->session = lanyard_keeper_find_session (keeper, job->conference, job->id, error);
  return job->session != NULL;
}

static gboolean
set_note (LanyardKeeper *keeper,
          gpointer       data,
          GCancellable  *cancellable,
          GError       **error)
{
  Job *job = data;

  return find_session (keeper, job, error) &&
         lanyard_keeper_set_note (keeper, job->conference, job->session, job->text, error);
}

static void
note (GSimpleAction *action,
      GVariant      *parameter,
      gpointer       user_data)
{
  LanyardDesk *desk = user_data;
  const char  *conference;
  const char  *id;
  const char  *text;
  Job         *job;

  g_variant_get (parameter, "(&s&s&s)", &conference, &id, &text);
  job = job_new (desk, conference, id);
  if (job == NULL)
    return;

  job->text = g_strdup (text);
  run (desk, set_note, job);
}

/* What is deleted can be taken back. */
static void
delete_note (GSimpleAction *action,
             GVariant      *parameter,
             gpointer       user_data)
{
  LanyardDesk *desk = user_data;
  const char  *conference;
  const char  *id;
  const char  *text;
  Job         *job;

  g_variant_get (parameter, "(&s&s&s)", &conference, &id, &text);
  job = job_new (desk, conference, id);
  if (job == NULL)
    return;

  if (lanyard_desk_get_window (desk) != NULL && !lanyard_note_text_is_empty (text))
    lanyard_window_add_undo_toast (lanyard_desk_get_window (desk), _ ("Note deleted"), "app.note",
                                   g_variant_new ("(sss)", job->conference, id, text));
  job->text = g_strdup ("");
  run (desk, set_note, job);
}

static gboolean
set_seen (LanyardKeeper *keeper,
          gpointer       data,
          GCancellable  *cancellable,
          GError       **error)
{
  Job *job = data;

  return find_session (keeper, job, error) &&
         lanyard_keeper_set_seen (keeper, job->conference, job->session, job->seen, error);
}

static void
seen (GSimpleAction *action,
      GVariant      *parameter,
      gpointer       user_data)
{
  const char *id;
  const char *name;
  LanyardSeen said;
  Job        *job;

  g_variant_get (parameter, "(&s&s)", &id, &name);
  job = lanyard_seen_from_name (name, &said) ? job_new (user_data, "", id) : NULL;
  if (job == NULL)
    return;

  job->seen = said;
  run (user_data, set_seen, job);
}

static gboolean
set_left_out (LanyardKeeper *keeper,
              gpointer       data,
              GCancellable  *cancellable,
              GError       **error)
{
  const Job *job = data;

  return lanyard_keeper_set_left_out (keeper, job->conference, job->id, job->left_out, error);
}

static void
leave_out (GSimpleAction *action,
           GVariant      *parameter,
           gpointer       user_data)
{
  const char *id;
  gboolean    left_out;
  Job        *job;

  g_variant_get (parameter, "(&sb)", &id, &left_out);
  job = job_new (user_data, "", id);
  if (job == NULL)
    return;

  job->left_out = left_out;
  run (user_data, set_left_out, job);
}

/**
 * lanyard_desk_add_note_actions:
 * @desk: a desk, which has to outlive @map
 * @map: where the actions are added that change what is noted of a session:
 *   “note” (conference, nothing: the one that is shown; session; text) keeps a
 *   text, “delete-note” (likewise; the text that undo brings back) deletes it,
 *   “seen” (session, name of a LanyardSeen) and “leave-out” (session, whether)
 *   are of the conference that is shown
 */
void
lanyard_desk_add_note_actions (LanyardDesk *desk,
                               GActionMap  *map)
{
  static const GActionEntry entries[] = {
    { .name = "note", .activate = note, .parameter_type = "(sss)" },
    { .name = "delete-note", .activate = delete_note, .parameter_type = "(sss)" },
    { .name = "seen", .activate = seen, .parameter_type = "(ss)" },
    { .name = "leave-out", .activate = leave_out, .parameter_type = "(sb)" },
  };

  g_action_map_add_action_entries (map, entries, G_N_ELEMENTS (entries), desk);
}
