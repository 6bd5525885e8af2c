/* SPDX-FileCopyrightText: 2026 The Lanyard authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "lanyard-desk-actions.h"

#include "lanyard-credentials.h"
#include "lanyard-desk-appointments.h"
#include "lanyard-desk-notes.h"
#include "lanyard-desk-plan-file.h"
#include "lanyard-desk-refresh.h"
#include "lanyard-desk-write-up.h"

#include <glib/gi18n-lib.h>

/* What one action has done in a thread. */
typedef struct
{
  char            *conference; /* (owned) (nullable) */
  char            *text;       /* (owned) (nullable) an address, a session's id, a user */
  char            *secret;     /* (owned) (nullable) */
  LanyardSnapshot *session;    /* (owned) (nullable) */
  LanyardStar      star;
  int              minutes;
  gboolean         removed;
} Job;

static void
job_free (gpointer data)
{
  Job *job = data;

  g_free (job->conference);
  g_free (job->text);
  g_free (job->secret);
  g_clear_pointer (&job->session, lanyard_snapshot_free);
  g_free (job);
}

static Job *
job_new (const char *conference)
{
  Job *job = g_new0 (Job, 1);

  job->conference = g_strdup (conference);
  return job;
}

static void
run (LanyardDesk      *desk,
     LanyardErrandFunc func,
     Job              *job)
{
  lanyard_desk_run (desk, func, job, job_free, _ ("That Wasn't Done"));
}

static gboolean
set_star (LanyardKeeper *keeper,
          gpointer       data,
          GCancellable  *cancellable,
          GError       **error)
{
  const Job *job = data;

  return lanyard_keeper_set_star (keeper, job->conference, job->session, job->star, error);
}

static const char *
get_undo_text (LanyardStar star)
{
  switch (star)
    {
    case LANYARD_STAR_HIDDEN:
      return _ ("Session hidden");
    case LANYARD_STAR_OFF:
    case LANYARD_STAR_MAYBE:
    case LANYARD_STAR_GOING:
    default:
      return _ ("Star removed");
    }
}

/* What takes something away can be taken back. */
static void
offer_undo (LanyardDesk *desk,
            const char  *id,
            LanyardStar  before,
            LanyardStar  after)
{
  LanyardWindow *window = lanyard_desk_get_window (desk);

  if (window == NULL || (after != LANYARD_STAR_OFF && after != LANYARD_STAR_HIDDEN) ||
      before == after || before == LANYARD_STAR_HIDDEN)
    return;
  if (before == LANYARD_STAR_OFF && after != LANYARD_STAR_HIDDEN)
    return;

  lanyard_window_add_undo_toast (window, get_undo_text (after), "app.star",
                                 g_variant_new ("(ss)", id, lanyard_star_to_name (before)));
}

/* Stars of the conference that is shown. */
static void
star (GSimpleAction *action,
      GVariant      *parameter,
      gpointer       user_data)
{
  LanyardDesk *desk = user_data;
  const char  *id;
  const char  *name;
  LanyardStar  wanted;
  LanyardStar  before;
  Job         *job;
  g_autoptr (LanyardSnapshot) session = NULL;

  g_variant_get (parameter, "(&s&s)", &id, &name);
  session = lanyard_desk_take_snapshot (desk, id);
  if (session == NULL || !lanyard_star_from_name (name, &wanted))
    return;

  before = lanyard_plan_get_star (lanyard_desk_get_plan (desk), id);
  job = job_new (lanyard_desk_get_conference (desk));
  job->session = g_steal_pointer (&session);
  job->star = wanted;
  run (desk, set_star, job);
  offer_undo (desk, id, before, wanted);
}

static gboolean
set_lead (LanyardKeeper *keeper,
          gpointer       data,
          GCancellable  *cancellable,
          GError       **error)
{
  const Job *job = data;

  return lanyard_keeper_set_lead (keeper, job->conference, job->text, job->minutes, error);
}

/* How long before its start to remind of a session of what is shown. */
static void
lead (GSimpleAction *action,
      GVariant      *parameter,
      gpointer       user_data)
{
  LanyardDesk *desk = user_data;
  const char  *id;
  int          minutes;
  Job         *job;

  g_variant_get (parameter, "(&si)", &id, &minutes);
  if (lanyard_desk_get_conference (desk) == NULL)
    return;

  job = job_new (lanyard_desk_get_conference (desk));
  job->text = g_strdup (id);
  job->minutes = CLAMP (minutes, LANYARD_LEAD_BY_STAR, LANYARD_MOST_LEAD);
  run (desk, set_lead, job);
}

static gboolean
acknowledge (LanyardKeeper *keeper,
             gpointer       data,
             GCancellable  *cancellable,
             GError       **error)
{
  const Job *job = data;

  return lanyard_keeper_acknowledge (keeper, job->conference, job->text, error);
}

/* With nothing, all changes were seen. */
static void
acknowledge_changes (GSimpleAction *action,
                     GVariant      *parameter,
                     gpointer       user_data)
{
  LanyardDesk *desk = user_data;
  const char  *session = g_variant_get_string (parameter, NULL);
  Job         *job;

  if (lanyard_desk_get_conference (desk) == NULL)
    return;

  job = job_new (lanyard_desk_get_conference (desk));
  job->text = *session != '\0' ? g_strdup (session) : NULL;
  run (desk, acknowledge, job);
}

static void
switch_conference (GSimpleAction *action,
                   GVariant      *parameter,
                   gpointer       user_data)
{
  lanyard_desk_show (user_data, g_variant_get_string (parameter, NULL));
}

static gboolean
set_removed (LanyardKeeper *keeper,
             gpointer       data,
             GCancellable  *cancellable,
             GError       **error)
{
  const Job *job = data;

  return lanyard_keeper_set_removed (keeper, job->conference, job->removed, error);
}

static void
remove_conference (GSimpleAction *action,
                   GVariant      *parameter,
                   gpointer       user_data)
{
  LanyardDesk       *desk = user_data;
  const char        *id = g_variant_get_string (parameter, NULL);
  LanyardConference *known = lanyard_library_find (lanyard_desk_get_library (desk), id);
  g_autofree char   *text = NULL;
  Job               *job;

  if (known == NULL)
    return;

  job = job_new (id);
  job->removed = TRUE;
  run (desk, set_removed, job);
  /* Translators: %s is the title of a conference */
  text = g_strdup_printf (_ ("“%s” removed"), lanyard_conference_get_fields (known)->title);
  if (lanyard_desk_get_window (desk) != NULL)
    lanyard_window_add_undo_toast (lanyard_desk_get_window (desk), text, "app.restore-conference",
                                   g_variant_new_string (id));
}

static void
restore_conference (GSimpleAction *action,
                    GVariant      *parameter,
                    gpointer       user_data)
{
  const char *id = g_variant_get_string (parameter, NULL);

  run (user_data, set_removed, job_new (id));
  lanyard_desk_show (user_data, id);
}

static gboolean delete (LanyardKeeper *keeper,
                        gpointer       data,
                        GCancellable  *cancellable,
                        GError       **error)
{
  return lanyard_keeper_delete (keeper, ((const Job *)data)->conference, error);
}

static void
delete_conference (GSimpleAction *action,
                   GVariant      *parameter,
                   gpointer       user_data)
{
  run (user_data, delete, job_new (g_variant_get_string (parameter, NULL)));
}

static gboolean
set_address (LanyardKeeper *keeper,
             gpointer       data,
             GCancellable  *cancellable,
             GError       **error)
{
  const Job *job = data;

  return lanyard_keeper_set_address (keeper, job->conference, job->text, error);
}

static void
replace_address (GSimpleAction *action,
                 GVariant      *parameter,
                 gpointer       user_data)
{
  const char *id;
  const char *address;
  Job        *job;

  g_variant_get (parameter, "(&s&s)", &id, &address);
  job = job_new (id);
  job->text = g_strstrip (g_strdup (address));
  run (user_data, set_address, job);
  lanyard_desk_refresh (user_data, id, TRUE);
}

static gboolean
save_credentials (LanyardKeeper *keeper,
                  gpointer       data,
                  GCancellable  *cancellable,
                  GError       **error)
{
  const Job       *job = data;
  g_autofree char *authorization = *job->text != '\0'
                                     ? lanyard_credentials_make_basic (job->text, job->secret)
                                     : lanyard_credentials_make_bearer (job->secret);

  return lanyard_credentials_store (job->conference, job->conference, authorization, cancellable,
                                    error);
}

static void
signed_in_cb (GObject      *source,
              GAsyncResult *result,
              gpointer      user_data)
{
  g_autoptr (LanyardDesk) desk = user_data;
  const Job *job = lanyard_errands_get_data (result);
  g_autoptr (GError) error = NULL;

  if (lanyard_errands_finish (result, &error))
    lanyard_desk_refresh (desk, job->conference, TRUE);
  else
    lanyard_desk_tell_failure (desk, _ ("Password Can't Be Kept"), error);
}

/* The keyring may ask, which keeps nobody else waiting. */
static void
sign_in (GSimpleAction *action,
         GVariant      *parameter,
         gpointer       user_data)
{
  LanyardDesk *desk = user_data;
  const char  *id;
  const char  *user;
  const char  *secret;
  Job         *job;

  g_variant_get (parameter, "(&s&s&s)", &id, &user, &secret);
  job = job_new (id);
  job->text = g_strdup (user);
  job->secret = g_strdup (secret);
  lanyard_errands_run_apart (lanyard_desk_get_errands (desk), save_credentials, job, job_free, NULL,
                             signed_in_cb, g_object_ref (desk));
}

static void
refresh (GSimpleAction *action,
         GVariant      *parameter,
         gpointer       user_data)
{
  lanyard_desk_refresh (user_data, g_variant_get_string (parameter, NULL), TRUE);
}

static void
add_address (GSimpleAction *action,
             GVariant      *parameter,
             gpointer       user_data)
{
  g_autofree char *address = g_strstrip (g_variant_dup_string (parameter, NULL));

  lanyard_desk_add_address (user_data, address);
}

static void
use_time_zone (GSimpleAction *action,
               GVariant      *parameter,
               gpointer       user_data)
{
  lanyard_desk_use_time_zone (user_data, g_variant_get_string (parameter, NULL));
}

static void
cancel (GSimpleAction *action,
        GVariant      *parameter,
        gpointer       user_data)
{
  lanyard_desk_cancel (user_data);
  lanyard_desk_cancel_address (user_data);
}

/**
 * lanyard_desk_add_actions:
 * @desk: a desk, which has to outlive @map
 * @map: where the actions are added that have something done to what is kept
 */
void
lanyard_desk_add_actions (LanyardDesk *desk,
                          GActionMap  *map)
{
  static const GActionEntry entries[] = {
    { .name = "star", .activate = star, .parameter_type = "(ss)" },
    { .name = "lead", .activate = lead, .parameter_type = "(si)" },
    { .name = "acknowledge", .activate = acknowledge_changes, .parameter_type = "s" },
    { .name = "switch-conference", .activate = switch_conference, .parameter_type = "s" },
    { .name = "remove-conference", .activate = remove_conference, .parameter_type = "s" },
    { .name = "restore-conference", .activate = restore_conference, .parameter_type = "s" },
    { .name = "delete-conference", .activate = delete_conference, .parameter_type = "s" },
    { .name = "replace-address", .activate = replace_address, .parameter_type = "(ss)" },
    { .name = "sign-in", .activate = sign_in, .parameter_type = "(sss)" },
    { .name = "refresh", .activate = refresh, .parameter_type = "s" },
    { .name = "add-address", .activate = add_address, .parameter_type = "s" },
    { .name = "use-time-zone", .activate = use_time_zone, .parameter_type = "s" },
    { .name = "cancel-open", .activate = cancel },
  };

  g_action_map_add_action_entries (map, entries, G_N_ELEMENTS (entries), desk);
  lanyard_desk_add_appointment_actions (desk, map);
  lanyard_desk_add_note_actions (desk, map);
  lanyard_desk_add_write_up_action (desk, map);
  lanyard_desk_add_plan_file_actions (desk, map);
}
