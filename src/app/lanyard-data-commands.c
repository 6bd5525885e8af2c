/* SPDX-FileCopyrightText: 2026 The Lanyard authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "lanyard-data-commands.h"

#include "lanyard-adding.h"
#include "lanyard-appointing.h"
#include "lanyard-check.h"
#include "lanyard-data-rows.h"
#include "lanyard-intake.h"
#include "lanyard-plan-file.h"
#include "lanyard-sentence.h"
#include "lanyard-sync-commands.h"
#include "lanyard-writing.h"

#include <glib/gi18n-lib.h>

/* Instead of minutes before the start. */
#define LEAD_NONE "off"
#define LEAD_BY_STAR "default"

/* One command that is being answered. */
typedef struct
{
  LanyardKeeper     *keeper;
  const char        *name;
  const char *const *operands;
  const char        *time_zone; /* (nullable) */
  GString           *out;
} Call;

/* FALSE with @error set: it failed. */
typedef gboolean (*CommandFunc) (const Call *call,
                                 GError    **error);

static gboolean
run_add (const Call *call,
         GError    **error)
{
  return lanyard_adding_run (call->keeper, call->operands, call->time_zone, call->out, error);
}

static gboolean
run_list (const Call *call,
          GError    **error)
{
  g_autofree char *current = lanyard_keeper_dup_current (call->keeper);
  g_autoptr (GPtrArray) conferences = lanyard_keeper_list_conferences (call->keeper, error);

  for (guint i = 0; conferences != NULL && i < conferences->len; i++)
    {
      LanyardConference *conference = g_ptr_array_index (conferences, i);
      const char        *id = lanyard_conference_get_id (conference);

      if (!lanyard_conference_get_fields (conference)->removed)
        lanyard_data_rows_print_conference (conference, g_strcmp0 (id, current) == 0, call->out);
    }

  return conferences != NULL;
}

static gboolean
run_refresh (const Call *call,
             GError    **error)
{
  g_autofree char *conference = lanyard_keeper_choose (call->keeper, call->operands[0], error);

  return conference != NULL &&
         lanyard_keeper_refresh (call->keeper, conference, LANYARD_REFRESH_DEFAULT, NULL, NULL,
                                 NULL, error);
}

static gboolean
run_sessions (const Call *call,
              GError    **error)
{
  g_autofree char *conference = lanyard_keeper_choose (call->keeper, call->operands[0], error);
  g_autoptr (GTimeZone) zone =
              conference != NULL ? lanyard_keeper_dup_zone (call->keeper, conference, error) : NULL;
  g_autoptr (GPtrArray) snapshots = NULL;
  g_autoptr (GPtrArray) rows = lanyard_data_rows_new ();

  if (zone == NULL)
    return FALSE;

  snapshots = lanyard_keeper_list_sessions (call->keeper, conference, error);
  if (snapshots == NULL)
    return FALSE;
  for (guint i = 0; i < snapshots->len; i++)
    lanyard_data_rows_add (rows, g_ptr_array_index (snapshots, i), LANYARD_STAR_OFF, FALSE);
  lanyard_data_rows_print (rows, zone, FALSE, call->out);
  return TRUE;
}

/* Returns: (transfer full) (nullable): the id of another conference that has
 * such a session */
static char *
find_elsewhere (const Call *call,
                const char *conference)
{
  g_autoptr (GPtrArray) conferences = lanyard_keeper_list_conferences (call->keeper, NULL);

  for (guint i = 0; conferences != NULL && i < conferences->len; i++)
    {
      const char *id = lanyard_conference_get_id (g_ptr_array_index (conferences, i));
      g_autoptr (LanyardSnapshot) session = NULL;

      if (g_str_equal (id, conference))
        continue;
      session = lanyard_keeper_find_session (call->keeper, id, call->operands[0], NULL);
      if (session != NULL)
        return g_strdup (id);
    }
  return NULL;
}

/* The session that the first operand names; where another conference has it,
 * that is told. */
static LanyardSnapshot *
find_session (const Call *call,
              const char *conference,
              GError    **error)
{
  g_autoptr (GError) local = NULL;
  g_autofree char *elsewhere = NULL;
  LanyardSnapshot *session =
    lanyard_keeper_find_session (call->keeper, conference, call->operands[0], &local);

  if (g_error_matches (local, LANYARD_KEEPER_ERROR, LANYARD_KEEPER_ERROR_NO_SESSION))
    elsewhere = find_elsewhere (call, conference);
  if (elsewhere != NULL)
    g_set_error_literal (error, LANYARD_KEEPER_ERROR, LANYARD_KEEPER_ERROR_SESSION_ELSEWHERE,
                         elsewhere);
  else if (local != NULL)
    g_propagate_error (error, g_steal_pointer (&local));
  return session;
}

static gboolean
set_star (const Call *call,
          GError    **error)
{
  g_autofree char *conference = lanyard_keeper_choose (call->keeper, NULL, error);
  LanyardStar      star = g_str_equal (call->name, "star")    ? LANYARD_STAR_GOING
                          : g_str_equal (call->name, "maybe") ? LANYARD_STAR_MAYBE
                                                              : LANYARD_STAR_OFF;
  g_autoptr (LanyardSnapshot) session = NULL;

  if (conference == NULL)
    return FALSE;

  session = find_session (call, conference, error);
  return session != NULL &&
         lanyard_keeper_set_star (call->keeper, conference, session, star, error);
}

/* Without a text it is told, else set. */
static gboolean
run_note (const Call *call,
          GError    **error)
{
  g_autofree char *conference = lanyard_keeper_choose (call->keeper, NULL, error);
  g_autoptr (LanyardSnapshot) session = NULL;
  g_autoptr (LanyardNote) note = NULL;
  g_autoptr (GError) local = NULL;

  if (conference != NULL)
    session = find_session (call, conference, error);
  if (session == NULL)
    return FALSE;
  if (call->operands[1] != NULL)
    return lanyard_keeper_set_note (call->keeper, conference, session, call->operands[1], error);

  note = lanyard_keeper_find_note (call->keeper, conference, session->id, &local);
  if (local != NULL)
    {
      g_propagate_error (error, g_steal_pointer (&local));
      return FALSE;
    }
  if (note != NULL && note->text[0] != '\0')
    g_string_append_printf (call->out, "%s%s", note->text,
                            g_str_has_suffix (note->text, "\n") ? "" : "\n");
  return TRUE;
}

/* Tells the document that is to be in a file of that name. */
static gboolean
run_write_up (const Call *call,
              GError    **error)
{
  g_autofree char     *conference = lanyard_keeper_choose (call->keeper, NULL, error);
  LanyardWriteUpFormat format = LANYARD_WRITE_UP_MARKDOWN;
  g_autoptr (LanyardProgramme) programme = NULL;
  g_autoptr (GPtrArray) notes = NULL;
  g_autoptr (LanyardWriteUp) write_up = NULL;
  g_autofree char *text = NULL;

  if (conference != NULL)
    programme = lanyard_keeper_load (call->keeper, conference, NULL, error);
  if (programme != NULL)
    notes = lanyard_keeper_list_notes (call->keeper, conference, error);
  if (notes == NULL)
    return FALSE;

  write_up = lanyard_writing_collect (programme, notes);
  if (write_up->groups->len == 0)
    {
      g_set_error_literal (error, LANYARD_KEEPER_ERROR, LANYARD_KEEPER_ERROR_NO_NOTES,
                           lanyard_programme_get_title (programme));
      return FALSE;
    }

  lanyard_write_up_format_from_name (call->operands[0], &format);
  text = lanyard_write_up_write (write_up, format);
  g_string_append (call->out, text);
  return TRUE;
}

/* Tells when a session is reminded of, as set_lead() takes it. */
static gboolean
print_lead (const Call *call,
            const char *conference,
            const char *session,
            GError    **error)
{
  g_autoptr (GHashTable) leads = lanyard_keeper_list_leads (call->keeper, conference, error);
  gpointer minutes;

  if (leads == NULL)
    return FALSE;

  if (!g_hash_table_lookup_extended (leads, session, NULL, &minutes))
    g_string_append (call->out, LEAD_BY_STAR "\n");
  else if (GPOINTER_TO_INT (minutes) < 0)
    g_string_append (call->out, LEAD_NONE "\n");
  else
    g_string_append_printf (call->out, "%d\n", GPOINTER_TO_INT (minutes));
  return TRUE;
}

static gboolean
parse_lead (const char *text,
            int        *minutes,
            GError    **error)
{
  gint64 number;

  if (g_str_equal (text, LEAD_BY_STAR))
    *minutes = LANYARD_LEAD_BY_STAR;
  else if (g_str_equal (text, LEAD_NONE))
    *minutes = LANYARD_LEAD_NONE;
  else if (g_ascii_string_to_signed (text, 10, 0, LANYARD_MOST_LEAD, &number, NULL))
    *minutes = (int)number;
  else
    {
      g_set_error_literal (error, LANYARD_KEEPER_ERROR, LANYARD_KEEPER_ERROR_NO_LEAD, text);
      return FALSE;
    }
  return TRUE;
}

/* Without minutes they are told, else set. */
static gboolean
run_remind (const Call *call,
            GError    **error)
{
  g_autofree char *conference = lanyard_keeper_choose (call->keeper, NULL, error);
  g_autoptr (LanyardSnapshot) session = NULL;
  int minutes;

  if (conference != NULL)
    session = lanyard_keeper_find_session (call->keeper, conference, call->operands[0], error);
  if (session == NULL)
    return FALSE;
  if (call->operands[1] == NULL)
    return print_lead (call, conference, session->id, error);

  return parse_lead (call->operands[1], &minutes, error) &&
         lanyard_keeper_set_lead (call->keeper, conference, session->id, minutes, error);
}

static gboolean
run_appoint (const Call *call,
             GError    **error)
{
  return lanyard_appointing_add (call->keeper, call->operands, call->out, error);
}

static gboolean
run_unappoint (const Call *call,
               GError    **error)
{
  return lanyard_appointing_remove (call->keeper, call->operands[0], error);
}

static gboolean
run_agenda (const Call *call,
            GError    **error)
{
  g_autofree char *conference = lanyard_keeper_choose (call->keeper, call->operands[0], error);
  g_autoptr (GTimeZone) zone =
              conference != NULL ? lanyard_keeper_dup_zone (call->keeper, conference, error) : NULL;
  g_autoptr (GPtrArray) entries = NULL;
  g_autoptr (GPtrArray) appointments = NULL;
  g_autoptr (GPtrArray) rows = lanyard_data_rows_new ();

  if (zone == NULL)
    return FALSE;

  entries = lanyard_keeper_list_entries (call->keeper, conference, error);
  if (entries == NULL)
    return FALSE;
  appointments = lanyard_keeper_list_appointments (call->keeper, conference, error);
  if (appointments == NULL)
    return FALSE;
  for (guint i = 0; i < entries->len; i++)
    {
      const LanyardPlanEntry *entry = g_ptr_array_index (entries, i);

      if (entry->star == LANYARD_STAR_GOING || entry->star == LANYARD_STAR_MAYBE)
        lanyard_data_rows_add (rows, entry->snapshot, entry->star, entry->gone);
    }
  for (guint i = 0; i < appointments->len; i++)
    lanyard_data_rows_add_appointment (rows, g_ptr_array_index (appointments, i));
  lanyard_data_rows_print (rows, zone, TRUE, call->out);
  return TRUE;
}

/* Returns: (transfer full): session's id (unowned) -> LanyardPlanEntry
 * (unowned), of @entries */
static GHashTable *
index_entries (GPtrArray *entries)
{
  GHashTable *by_id = g_hash_table_new (g_str_hash, g_str_equal);

  for (guint i = 0; i < entries->len; i++)
    {
      LanyardPlanEntry *entry = g_ptr_array_index (entries, i);

      g_hash_table_insert (by_id, entry->snapshot->id, entry);
    }

  return by_id;
}

static LanyardStar
get_star (GHashTable *by_id,
          const char *session)
{
  const LanyardPlanEntry *entry = g_hash_table_lookup (by_id, session);

  return entry != NULL ? entry->star : LANYARD_STAR_OFF;
}

static gboolean
search_in (const Call *call,
           const char *conference,
           GTimeZone  *zone,
           GError    **error)
{
  g_autofree char *query = g_strjoinv (" ", (char **)call->operands);
  g_autoptr (GPtrArray) hits = lanyard_keeper_search (call->keeper, conference, query, error);
  g_autoptr (GPtrArray) entries =
              hits != NULL ? lanyard_keeper_list_entries (call->keeper, conference, error) : NULL;
  g_autoptr (GHashTable) by_id = NULL;
  g_autoptr (GPtrArray) rows = lanyard_data_rows_new ();

  if (entries == NULL)
    return FALSE;

  by_id = index_entries (entries);
  for (guint i = 0; i < hits->len; i++)
    {
      const LanyardHit *hit = g_ptr_array_index (hits, i);
      g_autoptr (GError) local = NULL;
      g_autoptr (LanyardSnapshot) session =
                  lanyard_keeper_find_session (call->keeper, conference, hit->session, &local);

      /* another process may have brought a newer programme in meanwhile */
      if (session != NULL)
        lanyard_data_rows_add (rows, session, get_star (by_id, session->id), FALSE);
      else if (!g_error_matches (local, LANYARD_KEEPER_ERROR, LANYARD_KEEPER_ERROR_NO_SESSION))
        {
          g_propagate_error (error, g_steal_pointer (&local));
          return FALSE;
        }
    }
  lanyard_data_rows_print (rows, zone, TRUE, call->out);
  return TRUE;
}

static gboolean
run_search (const Call *call,
            GError    **error)
{
  g_autofree char *conference = lanyard_keeper_choose (call->keeper, NULL, error);
  g_autoptr (GTimeZone) zone =
              conference != NULL ? lanyard_keeper_dup_zone (call->keeper, conference, error) : NULL;

  return zone != NULL && search_in (call, conference, zone, error);
}

static gboolean
run_changes (const Call *call,
             GError    **error)
{
  g_autofree char *conference = lanyard_keeper_choose (call->keeper, NULL, error);
  g_autoptr (GTimeZone) zone =
              conference != NULL ? lanyard_keeper_dup_zone (call->keeper, conference, error) : NULL;
  g_autoptr (GPtrArray) changes =
              zone != NULL ? lanyard_keeper_list_changes (call->keeper, conference, error) : NULL;
  g_autoptr (GPtrArray) entries =
              changes != NULL ? lanyard_keeper_list_entries (call->keeper, conference, error)
                              : NULL;
  g_autoptr (GHashTable) by_id = NULL;

  if (entries == NULL)
    return FALSE;

  /* what the user starred comes first */
  by_id = index_entries (entries);
  for (int starred = 1; starred >= 0; starred--)
    {
      for (guint i = 0; i < changes->len; i++)
        {
          LanyardChange *change = g_ptr_array_index (changes, i);
          LanyardStar    star = get_star (by_id, lanyard_change_get_id (change));

          if ((star == LANYARD_STAR_GOING || star == LANYARD_STAR_MAYBE) == starred)
            lanyard_data_rows_print_change (change, star, zone, call->out);
        }
    }

  return TRUE;
}

/* Tells what is to be in the file that the first operand names. */
static gboolean
run_export_plan (const Call *call,
                 GError    **error)
{
  g_autofree char *conference = lanyard_keeper_choose (call->keeper, call->operands[1], error);
  g_autoptr (GBytes) plan = NULL;

  if (conference != NULL)
    plan = lanyard_plan_file_export (call->keeper, conference, error);
  if (plan == NULL)
    return FALSE;

  g_string_append_len (call->out, g_bytes_get_data (plan, NULL), (gssize)g_bytes_get_size (plan));
  return TRUE;
}

static gboolean
run_import_plan (const Call *call,
                 GError    **error)
{
  g_autoptr (GFile) file = g_file_new_for_commandline_arg (call->operands[0]);
  g_autofree char *conference = lanyard_plan_file_import (call->keeper, file, NULL, error);

  if (conference != NULL)
    g_string_append_printf (call->out, "%s\n", conference);
  return conference != NULL;
}

static gboolean
run_sync (const Call *call,
          GError    **error)
{
  return lanyard_sync_commands_run (call->keeper, NULL, call->out, error);
}

static const struct
{
  const char *name;
  CommandFunc func;
  guint       min_operands;
  guint       max_operands;
  const char *missing; /* what to say where there are fewer, or nothing is in the first */
} commands[] = {
  { "add", run_add, 1, G_MAXUINT, N_ ("Give the file or the address of a programme.") },
  { "list", run_list, 0, 0, NULL },
  { "refresh", run_refresh, 0, 1, N_ ("Give the id of a conference, or none.") },
  { "sessions", run_sessions, 0, 1, N_ ("Give the id of a conference, or none.") },
  { "star", set_star, 1, 1, N_ ("Give the id of a session.") },
  { "maybe", set_star, 1, 1, N_ ("Give the id of a session.") },
  { "unstar", set_star, 1, 1, N_ ("Give the id of a session.") },
  { "remind", run_remind, 1, 2, N_ ("Give the id of a session.") },
  { "note", run_note, 1, 2, N_ ("Give the id of a session.") },
  { "write-up", run_write_up, 1, 1, N_ ("Give the file to write.") },
  { "appoint", run_appoint, 1, G_MAXUINT, N_ ("Give an appointment: when, and what it is.") },
  { "unappoint", run_unappoint, 1, 1, N_ ("Give the id of an appointment.") },
  { "agenda", run_agenda, 0, 1, N_ ("Give the id of a conference, or none.") },
  { "search", run_search, 1, G_MAXUINT, N_ ("Give what to search for.") },
  { "changes", run_changes, 0, 0, NULL },
  { "export-plan", run_export_plan, 1, 2, N_ ("Give the file to write.") },
  { "import-plan", run_import_plan, 1, 1, N_ ("Give the file of a plan.") },
  { "sync", run_sync, 0, 0, NULL },
};

static guint
find_command (const char *name)
{
  guint i = 0;

  while (i < G_N_ELEMENTS (commands) && !g_str_equal (commands[i].name, name))
    i++;
  return i;
}

/* A search may be for several terms, of which some say nothing. */
static gboolean
is_blank (const char *const *operands,
          CommandFunc        func)
{
  for (guint i = 0; operands[i] != NULL; i++)
    {
      g_autofree char *text = g_strstrip (g_strdup (operands[i]));

      if (*text != '\0')
        return FALSE;
      if (func != run_search)
        return TRUE;
    }
  return operands[0] != NULL;
}

/**
 * lanyard_data_commands_dup_directory:
 *
 * Returns: (transfer full): where everything is kept
 */
char *
lanyard_data_commands_dup_directory (void)
{
  return g_build_filename (g_get_user_data_dir (), "lanyard", NULL);
}

/**
 * lanyard_data_command_check:
 * @command: a command's name
 * @operands: (array zero-terminated=1): what it is to be called with
 * @err: where what is wrong with that is appended
 *
 * Returns: LANYARD_STATUS_DONE where nothing is, else LANYARD_STATUS_USAGE
 */
int
lanyard_data_command_check (const char        *command,
                            const char *const *operands,
                            GString           *err)
{
  guint index = find_command (command);
  guint n_operands = g_strv_length ((GStrv)operands);

  if (index == G_N_ELEMENTS (commands))
    {
      g_string_append_printf (err, _ ("“%s” is no command that is known.\n"), command);
      return LANYARD_STATUS_USAGE;
    }
  if (n_operands < commands[index].min_operands ||
      (commands[index].missing != NULL && is_blank (operands, commands[index].func)))
    {
      g_string_append_printf (err, "%s\n", _ (commands[index].missing));
      return LANYARD_STATUS_USAGE;
    }
  if (n_operands > commands[index].max_operands)
    {
      g_string_append_printf (err, _ ("“%s” is more than this command takes.\n"),
                              operands[commands[index].max_operands]);
      return LANYARD_STATUS_USAGE;
    }

  return LANYARD_STATUS_DONE;
}

/**
 * lanyard_data_command_run:
 * @keeper: an open keeper
 * @command: a command's name
 * @operands: (array zero-terminated=1): what it is called with
 * @time_zone: (nullable): the zone that the user chose
 * @out: where the result is appended
 * @err: where a sentence is appended if it fails
 *
 * Answers a command that lanyard_data_command_check() found well-formed. Blocks.
 *
 * Returns: the exit status
 */
int
lanyard_data_command_run (LanyardKeeper     *keeper,
                          const char        *command,
                          const char *const *operands,
                          const char        *time_zone,
                          GString           *out,
                          GString           *err)
{
  Call call = { keeper, command, operands, time_zone, out };
  g_autoptr (GError) error = NULL;
  g_autofree char *sentence = NULL;

  if (commands[find_command (command)].func (&call, &error))
    return LANYARD_STATUS_DONE;

  sentence = lanyard_sentence (error);
  g_string_append_printf (err, "%s\n", sentence);
  return LANYARD_STATUS_FAILED;
}
