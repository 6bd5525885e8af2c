/* SPDX-FileCopyrightText: 2026 The Lanyard authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "lanyard-commands.h"

#include "lanyard-formats.h"
#include "lanyard-load.h"
#include "lanyard-native-writer.h"
#include "lanyard-problem.h"
#include "lanyard-summary-part.h"
#include "lanyard-topic.h"
#include "lanyard-words-problem.h"

#include <glib/gi18n-lib.h>
#include <stdio.h>

#define STATUS_DONE 0
#define STATUS_FAILED 1
#define STATUS_USAGE 2

typedef enum {
  COMMAND_NONE,
  COMMAND_CHECK,
  COMMAND_CONVERT,
} Command;

static Command command;
static char   *first_file; /* (nullable) what stands right behind the command */
static char   *time_zone;

/* A command's file may stand behind other options as well. */
static gboolean
set_command (const char *name,
             const char *value,
             gpointer    data,
             GError    **error)
{
  command = g_str_equal (name, "--check") ? COMMAND_CHECK : COMMAND_CONVERT;
  g_set_str (&first_file, value);
  return TRUE;
}

static gboolean show_version;

/* The commands that need no display; the application lists them in --help. */
const GOptionEntry lanyard_command_entries[] = {
  { "check", 0, G_OPTION_FLAG_OPTIONAL_ARG | G_OPTION_FLAG_FILENAME, G_OPTION_ARG_CALLBACK,
    set_command,
    N_ ("Say what is in a programme, and what is wrong with it"), N_ ("FILE [FILE…]") },
  { "convert", 0, G_OPTION_FLAG_OPTIONAL_ARG | G_OPTION_FLAG_FILENAME, G_OPTION_ARG_CALLBACK,
    set_command,
    N_ ("Write a programme as lanyard-programme JSON"), N_ ("FILE [FILE…]") },
  { "time-zone", 0, 0, G_OPTION_ARG_STRING, &time_zone,
    N_ ("The conference's time zone, such as Europe/Lisbon"), N_ ("NAME") },
  { "version", 0, 0, G_OPTION_ARG_NONE, &show_version, N_ ("Say which version this is"), NULL },
  { NULL },
};

static const char *const zone_sources[] = {
  [LANYARD_ZONE_ASSUMED] = "assumed",
  [LANYARD_ZONE_OFFSET] = "offset",
  [LANYARD_ZONE_DOCUMENT] = "programme",
  [LANYARD_ZONE_USER] = "user",
};

/* What is counted over all sessions. */
typedef struct
{
  GHashTable *leads;
  GHashTable *addresses;
  guint       microconferences;
  guint       scheduled;
  guint       topics;
  guint       summary_parts;
  guint       links;
} Counts;

static void
count_leads (Counts    *counts,
             GPtrArray *leads)
{
  for (guint i = 0; leads != NULL && i < leads->len; i++)
    {
      LanyardPerson     *person = g_ptr_array_index (leads, i);
      const char *const *emails = lanyard_person_get_emails (person);

      g_hash_table_add (counts->leads, person);
      for (guint j = 0; emails != NULL && emails[j] != NULL; j++)
        g_hash_table_add (counts->addresses, (char *)emails[j]);
    }
}

static void
count_session (Counts         *counts,
               LanyardSession *session)
{
  GPtrArray *summary = lanyard_session_get_summary (session);
  GPtrArray *links = lanyard_session_get_links (session);

  count_leads (counts, lanyard_session_get_leads (session));
  counts->microconferences += lanyard_session_get_kind (session) == LANYARD_SESSION_MICROCONFERENCE;
  counts->scheduled += lanyard_session_get_start (session) != LANYARD_NO_INSTANT;
  counts->topics += lanyard_topics_count_leaves (lanyard_session_get_topics (session));
  counts->links += links != NULL ? links->len : 0;
  for (guint i = 0; summary != NULL && i < summary->len; i++)
    {
      const LanyardSummaryPart *part = g_ptr_array_index (summary, i);

      counts->summary_parts++;
      counts->links += part->links != NULL ? part->links->len : 0;
    }
}

static void
print_text (const char *key,
            const char *value)
{
  printf ("%s: %s\n", key, value != NULL ? value : "");
}

static void
print_count (const char *key,
             guint       count)
{
  printf ("%s: %u\n", key, count);
}

static void
print_counts (const LanyardProgrammeFields *fields)
{
  g_autoptr (GHashTable) leads = g_hash_table_new (NULL, NULL);
  g_autoptr (GHashTable) addresses = g_hash_table_new (g_str_hash, g_str_equal);
  Counts counts = { .leads = leads, .addresses = addresses };

  for (guint i = 0; i < fields->sessions->len; i++)
    count_session (&counts, g_ptr_array_index (fields->sessions, i));
  for (guint i = 0; i < fields->people->len; i++)
    {
      GPtrArray *links = lanyard_person_get_links (g_ptr_array_index (fields->people, i));

      counts.links += links != NULL ? links->len : 0;
    }

  print_count ("leads", g_hash_table_size (leads));
  print_count ("lead-addresses", g_hash_table_size (addresses));
  print_count ("sessions", fields->sessions->len);
  print_count ("microconferences", counts.microconferences);
  print_count ("scheduled", counts.scheduled);
  print_count ("topics", counts.topics);
  print_count ("summary-parts", counts.summary_parts);
  print_count ("links", counts.links);
}

static void
print_programme (LanyardProgramme *programme)
{
  const LanyardProgrammeFields *fields = lanyard_programme_get_fields (programme);
  g_autofree char              *start = lanyard_date_to_iso (fields->start);
  g_autofree char              *end = lanyard_date_to_iso (fields->end);

  print_text ("format", fields->format);
  print_text ("title", fields->title);
  print_text ("start", start);
  print_text ("end", end);
  print_text ("time-zone", g_time_zone_get_identifier (fields->zone));
  print_text ("time-zone-source", zone_sources[fields->zone_source]);
  print_count ("days", g_list_model_get_n_items (lanyard_programme_get_days (programme)));
  print_count ("rooms", fields->rooms->len);
  print_count ("tracks", fields->tracks->len);
  print_count ("people", fields->people->len);
  print_counts (fields);
}

static void
print_problems (GPtrArray *problems)
{
  print_count ("problems", problems->len);
  for (guint i = 0; i < problems->len; i++)
    {
      const LanyardProblem *problem = g_ptr_array_index (problems, i);
      g_autofree char      *sentence = lanyard_words_problem (problem);

      printf ("%s: %s\n", problem->path, sentence);
    }
}

static LanyardProgramme *
load (GPtrArray *files,
      GPtrArray *problems)
{
  g_autoptr (GError) error = NULL;
  g_autofree char  *name = g_file_get_parse_name (g_ptr_array_index (files, 0));
  g_autofree char  *sentence = NULL;
  LanyardProgramme *programme =
    lanyard_load_files (files, time_zone, NULL, NULL, problems, &error);

  if (programme != NULL)
    return programme;

  sentence = lanyard_words_read_error (error);
  fprintf (stderr, "%s: %s\n", name, sentence);
  return NULL;
}

static int
check (GPtrArray *files)
{
  g_autoptr (GPtrArray) problems =
              g_ptr_array_new_with_free_func ((GDestroyNotify)lanyard_problem_free);
  g_autoptr (LanyardProgramme) programme = load (files, problems);

  if (programme == NULL)
    return STATUS_FAILED;

  print_programme (programme);
  print_problems (problems);
  return STATUS_DONE;
}

static int
convert (GPtrArray *files)
{
  g_autoptr (GPtrArray) problems =
              g_ptr_array_new_with_free_func ((GDestroyNotify)lanyard_problem_free);
  g_autoptr (LanyardProgramme) programme = load (files, problems);
  g_autoptr (GBytes) bytes = NULL;

  if (programme == NULL)
    return STATUS_FAILED;

  bytes = lanyard_native_write (programme);
  fwrite (g_bytes_get_data (bytes, NULL), 1, g_bytes_get_size (bytes), stdout);
  return STATUS_DONE;
}

/* A full disk or a closed pipe shows only here. */
static int
finish (int status)
{
  if (fflush (stdout) != 0 || ferror (stdout))
    {
      fprintf (stderr, "%s\n", _ ("The result could not be written."));
      return STATUS_FAILED;
    }

  return status;
}

/* The files that a command is about: its own argument, and the arguments that
 * belong to no option. NULL where there is none, or one looks like an option
 * that isn't known. */
static GPtrArray *
list_files (GStrv others)
{
  g_autoptr (GPtrArray) files = g_ptr_array_new_with_free_func (g_object_unref);
  gboolean options = TRUE;

  if (first_file != NULL)
    g_ptr_array_add (files, g_file_new_for_commandline_arg (first_file));
  for (guint i = 0; others[i] != NULL; i++)
    {
      if (options && g_str_equal (others[i], "--"))
        options = FALSE;
      else if (options && others[i][0] == '-' && others[i][1] != '\0')
        {
          fprintf (stderr, _ ("“%s” is no option that goes with this command.\n"), others[i]);
          return NULL;
        }
      else
        g_ptr_array_add (files, g_file_new_for_commandline_arg (others[i]));
    }

  if (files->len == 0)
    {
      fprintf (stderr, "%s\n", _ ("Give the file of a programme."));
      return NULL;
    }
  return g_steal_pointer (&files);
}

static gboolean
check_time_zone (void)
{
  if (time_zone == NULL || lanyard_formats_know_time_zone (time_zone))
    return TRUE;

  fprintf (stderr,
           _ ("“%s” isn't a time zone that is known. Give a name of the time zone database, such "
              "as Europe/Lisbon.\n"),
           time_zone);
  return FALSE;
}

/**
 * lanyard_commands_run:
 * @argc: the number of arguments
 * @argv: (array length=argc): the command line
 *
 * Answers a command about data, which needs neither a display nor the
 * application: the results on standard output, what failed on standard error.
 *
 * Returns: the exit status (0 done, 1 failed, 2 usage), or LANYARD_NO_COMMAND
 */
int
lanyard_commands_run (int    argc,
                      char **argv)
{
  g_autoptr (GOptionContext) context = g_option_context_new (NULL);
  g_auto (GStrv) arguments = g_strdupv (argv);
  g_autoptr (GPtrArray) files = NULL;
  g_autoptr (GError) error = NULL;

  command = COMMAND_NONE;
  show_version = FALSE;
  g_clear_pointer (&first_file, g_free);
  g_clear_pointer (&time_zone, g_free);
  g_option_context_set_help_enabled (context, FALSE);
  g_option_context_set_ignore_unknown_options (context, TRUE);
  g_option_context_add_main_entries (context, lanyard_command_entries, GETTEXT_PACKAGE);
  if (!g_option_context_parse_strv (context, &arguments, &error))
    {
      fprintf (stderr, "%s\n", error->message);
      return STATUS_USAGE;
    }

  if (show_version)
    {
      printf ("lanyard %s\n", VERSION);
      return finish (STATUS_DONE);
    }

  if (!check_time_zone ())
    return STATUS_USAGE;
  if (command == COMMAND_NONE)
    return LANYARD_NO_COMMAND;

  files = list_files (arguments + 1);
  if (files == NULL)
    return STATUS_USAGE;
  return finish (command == COMMAND_CHECK ? check (files) : convert (files));
}
