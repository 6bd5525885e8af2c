/* SPDX-FileCopyrightText: 2026 The Lanyard authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "lanyard-commands.h"

#include "lanyard-adding.h"
#include "lanyard-bus.h"
#include "lanyard-check.h"
#include "lanyard-data-commands.h"
#include "lanyard-formats.h"
#include "lanyard-plan-file.h"
#include "lanyard-sentence.h"
#include "lanyard-sync-commands.h"
#include "lanyard-write-up.h"

#include <errno.h>
#include <glib/gi18n-lib.h>
#include <stdio.h>
#include <string.h>

static char    *command; /* (nullable) its name, without the dashes */
static char    *value;   /* (nullable) what stands right behind it */
static char    *time_zone;
static char    *note_text; /* (nullable) */
static char    *user;      /* (nullable) */
static char    *fingerprint;
static gboolean show_version;

/* What a command is about may stand behind other options as well. */
static gboolean
set_command (const char *name,
             const char *text,
             gpointer    data,
             GError    **error)
{
  if (command != NULL)
    {
      g_set_error (error, G_OPTION_ERROR, G_OPTION_ERROR_BAD_VALUE,
                   _ ("Give one command at a time: “--%s” or “%s”."), command, name);
      return FALSE;
    }

  g_set_str (&command, name + strlen ("--"));
  g_set_str (&value, text);
  return TRUE;
}

#define TAKES_FILES (G_OPTION_FLAG_OPTIONAL_ARG | G_OPTION_FLAG_FILENAME)

/* The commands that need no display; the application lists them in --help. */
const GOptionEntry lanyard_command_entries[] = {
  { "check", 0, TAKES_FILES, G_OPTION_ARG_CALLBACK, set_command,
    N_ ("Say what is in a programme, and what is wrong with it"), N_ ("FILE [FILE…]") },
  { "convert", 0, TAKES_FILES, G_OPTION_ARG_CALLBACK, set_command,
    N_ ("Write a programme as lanyard-programme JSON"), N_ ("FILE [FILE…]") },
  { "add", 0, TAKES_FILES, G_OPTION_ARG_CALLBACK, set_command,
    N_ ("Add a conference, or choose a known one; it is the current one then"),
    N_ ("FILE|URL|CONFERENCE") },
  { "list", 0, G_OPTION_FLAG_NO_ARG, G_OPTION_ARG_CALLBACK, set_command,
    N_ ("List the conferences that are known"), NULL },
  { "refresh", 0, G_OPTION_FLAG_OPTIONAL_ARG, G_OPTION_ARG_CALLBACK, set_command,
    N_ ("Ask for a newer programme"), N_ ("[CONFERENCE]") },
  { "sessions", 0, G_OPTION_FLAG_OPTIONAL_ARG, G_OPTION_ARG_CALLBACK, set_command,
    N_ ("List the sessions"), N_ ("[CONFERENCE]") },
  { "star", 0, G_OPTION_FLAG_OPTIONAL_ARG, G_OPTION_ARG_CALLBACK, set_command,
    N_ ("Star a session as one to go to"), N_ ("ID") },
  { "maybe", 0, G_OPTION_FLAG_OPTIONAL_ARG, G_OPTION_ARG_CALLBACK, set_command,
    N_ ("Star a session as one that may be"), N_ ("ID") },
  { "unstar", 0, G_OPTION_FLAG_OPTIONAL_ARG, G_OPTION_ARG_CALLBACK, set_command,
    N_ ("Take a session's star away"), N_ ("ID") },
  { "remind", 0, G_OPTION_FLAG_OPTIONAL_ARG, G_OPTION_ARG_CALLBACK, set_command,
    N_ ("Show when a session is reminded of, or set it: minutes before, “off” or “default”"),
    N_ ("ID [MINUTES]") },
  { "note", 0, G_OPTION_FLAG_OPTIONAL_ARG, G_OPTION_ARG_CALLBACK, set_command,
    N_ ("Show the note on a session, or with --text keep one"), N_ ("ID") },
  { "text", 0, 0, G_OPTION_ARG_STRING, &note_text,
    N_ ("The text of the note; - for what is on standard input; nothing deletes it"),
    N_ ("MARKDOWN") },
  { "write-up", 0, G_OPTION_FLAG_OPTIONAL_ARG | G_OPTION_FLAG_FILENAME, G_OPTION_ARG_CALLBACK,
    set_command, N_ ("Write the notes that have a check as one document: .md or .html"),
    N_ ("FILE") },
  { "appoint", 0, G_OPTION_FLAG_OPTIONAL_ARG, G_OPTION_ARG_CALLBACK, set_command,
    N_ ("Put an appointment of your own into the plan"),
    N_ ("“DATE FROM-TO TITLE [@ PLACE]”") },
  { "unappoint", 0, G_OPTION_FLAG_OPTIONAL_ARG, G_OPTION_ARG_CALLBACK, set_command,
    N_ ("Delete an appointment"), N_ ("ID") },
  { "agenda", 0, G_OPTION_FLAG_OPTIONAL_ARG, G_OPTION_ARG_CALLBACK, set_command,
    N_ ("List the sessions that are starred, and your appointments"), N_ ("[CONFERENCE]") },
  { "search", 0, G_OPTION_FLAG_OPTIONAL_ARG, G_OPTION_ARG_CALLBACK, set_command,
    N_ ("List the sessions that all of the terms are in"), N_ ("TERMS") },
  { "changes", 0, G_OPTION_FLAG_NO_ARG, G_OPTION_ARG_CALLBACK, set_command,
    N_ ("List what updates changed"), NULL },
  { "export-plan", 0, G_OPTION_FLAG_OPTIONAL_ARG | G_OPTION_FLAG_FILENAME, G_OPTION_ARG_CALLBACK,
    set_command, N_ ("Write the plan of a conference to a file, for another machine"),
    N_ ("FILE.lanyard-plan [CONFERENCE]") },
  { "import-plan", 0, G_OPTION_FLAG_OPTIONAL_ARG | G_OPTION_FLAG_FILENAME, G_OPTION_ARG_CALLBACK,
    set_command, N_ ("Merge the plan in such a file into yours"), N_ ("FILE.lanyard-plan") },
  { "sync", 0, G_OPTION_FLAG_NO_ARG, G_OPTION_ARG_CALLBACK, set_command,
    N_ ("Share your plans with your other machines"), NULL },
  { "sync-with", 0, G_OPTION_FLAG_OPTIONAL_ARG, G_OPTION_ARG_CALLBACK, set_command,
    N_ ("Name the WebDAV folder to share them in; the password is read from standard input"),
    N_ ("ADDRESS") },
  { "user", 0, 0, G_OPTION_ARG_STRING, &user, N_ ("The user name there"), N_ ("NAME") },
  { "fingerprint", 0, 0, G_OPTION_ARG_STRING, &fingerprint,
    N_ ("The SHA-256 fingerprint of its certificate, where nobody vouches for that"),
    N_ ("HEX") },
  { "quit", 0, G_OPTION_FLAG_NO_ARG, G_OPTION_ARG_CALLBACK, set_command,
    N_ ("End the Lanyard that runs, also one without a window"), NULL },
  { "time-zone", 0, 0, G_OPTION_ARG_STRING, &time_zone,
    N_ ("The conference's time zone, such as Europe/Lisbon"), N_ ("NAME") },
  { "version", 0, 0, G_OPTION_ARG_NONE, &show_version, N_ ("Say which version this is"), NULL },
  { NULL },
};

/* A full disk or a closed pipe shows only here. */
static int
finish (int status)
{
  if ((fflush (stdout) != 0 || ferror (stdout)) && errno != EPIPE)
    {
      fprintf (stderr, "%s\n", _ ("The result could not be written."));
      return LANYARD_STATUS_FAILED;
    }

  return status;
}

/* What a command is about: its own argument, and the arguments that belong to
 * no option. NULL where one looks like an option that isn't known. */
static GStrv
list_operands (GStrv others)
{
  g_autoptr (GStrvBuilder) operands = g_strv_builder_new ();
  gboolean options = TRUE;

  if (value != NULL)
    g_strv_builder_add (operands, value);
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
        g_strv_builder_add (operands, others[i]);
    }

  return g_strv_builder_end (operands);
}

/* How the command is called, or what there is to call. */
static int
fail_usage (void)
{
  const GOptionEntry *entry = lanyard_command_entries;

  while (entry->long_name != NULL && g_strcmp0 (entry->long_name, command) != 0)
    entry++;
  if (command == NULL || entry->long_name == NULL)
    fprintf (stderr, "%s\n",
             _ ("Usage: lanyard [--COMMAND …] [FILE…]; “lanyard --help” lists the commands."));
  else if (entry->arg_description == NULL)
    fprintf (stderr, _ ("Usage: lanyard --%s\n"), command);
  else
    fprintf (stderr, _ ("Usage: lanyard --%s %s\n"), command, _ (entry->arg_description));
  return LANYARD_STATUS_USAGE;
}

/* Without a command only what GApplication knows itself may look like an option. */
static gboolean
check_options (GStrv others)
{
  static const char *const known[] = { "--help", "-h", "-?", "--gapplication-" };

  for (guint i = 0; others[i] != NULL && !g_str_equal (others[i], "--"); i++)
    {
      gboolean found = others[i][0] != '-' || others[i][1] == '\0';

      for (guint j = 0; j < G_N_ELEMENTS (known); j++)
        found = found || g_str_has_prefix (others[i], known[j]);
      if (!found)
        {
          fprintf (stderr, _ ("“%s” is no option that is known.\n"), others[i]);
          return FALSE;
        }
    }

  return TRUE;
}

/* What is kept has a zone already; only what reads a programme takes another. */
static gboolean
takes_time_zone (void)
{
  static const char *const takers[] = { "add", "check", "convert", NULL };

  return command == NULL || g_strv_contains (takers, command);
}

static gboolean
check_time_zone (void)
{
  if (time_zone == NULL)
    return TRUE;
  if (!takes_time_zone ())
    {
      fprintf (stderr, "%s\n",
               _ ("“--time-zone” goes with “--add”, “--check”, “--convert” or files alone."));
      return FALSE;
    }
  if (lanyard_formats_know_time_zone (time_zone))
    return TRUE;

  fprintf (stderr,
           _ ("“%s” isn't a time zone that is known. Give a name of the time zone database, such "
              "as Europe/Lisbon.\n"),
           time_zone);
  return FALSE;
}

static void
tell_where_text_goes (void)
{
  fprintf (stderr, "%s\n", _ ("“--text” goes with “--note” and one session."));
}

static gboolean
check_text (void)
{
  if (note_text == NULL || g_strcmp0 (command, "note") == 0)
    return TRUE;

  tell_where_text_goes ();
  return FALSE;
}

static int
run_on_files (GStrv operands)
{
  g_autoptr (GPtrArray) files = g_ptr_array_new_with_free_func (g_object_unref);

  for (guint i = 0; operands[i] != NULL; i++)
    g_ptr_array_add (files, g_file_new_for_commandline_arg (operands[i]));
  if (files->len == 0)
    {
      fprintf (stderr, "%s\n", _ ("Give the file of a programme."));
      return LANYARD_STATUS_USAGE;
    }

  return g_str_equal (command, "check") ? lanyard_check (files, time_zone)
                                        : lanyard_convert (files, time_zone);
}

/* Returns: (transfer full) (nullable): all that is there */
static char *
read_input (void)
{
  g_autoptr (GString) input = g_string_new (NULL);
  char  buffer[4096];
  gsize n_read;

  while ((n_read = fread (buffer, 1, sizeof buffer, stdin)) > 0)
    g_string_append_len (input, buffer, (gssize)n_read);
  if (ferror (stdin))
    {
      fprintf (stderr, "%s\n", _ ("Standard input could not be read."));
      return NULL;
    }
  /* a note is text: what follows a NUL is not */
  return g_strdup (input->str);
}

/* The text of a note stands behind the session's id. */
static int
add_text (GStrv *operands)
{
  g_autoptr (GStrvBuilder) all = g_strv_builder_new ();
  char *text;

  if (g_strv_length (*operands) != 1)
    {
      tell_where_text_goes ();
      return LANYARD_STATUS_USAGE;
    }

  text = g_str_equal (note_text, "-") ? read_input () : g_strdup (note_text);
  if (text == NULL)
    return LANYARD_STATUS_FAILED;
  g_strv_builder_addv (all, (const char **)*operands);
  g_strv_builder_take (all, text);
  g_strfreev (*operands);
  *operands = g_strv_builder_end (all);
  return LANYARD_STATUS_DONE;
}

/* Without a running instance this process does it itself. */
static int
run_alone (const char *const *operands,
           GString           *out,
           GString           *err)
{
  g_autofree char *directory = lanyard_data_commands_dup_directory ();
  g_autoptr (LanyardKeeper) keeper = lanyard_keeper_new (directory);
  g_auto (GStrv) notices = NULL;
  g_autoptr (GError) error = NULL;

  if (!lanyard_keeper_open (keeper, &error))
    {
      g_autofree char *sentence = lanyard_sentence (error);

      g_string_append_printf (err, "%s\n", sentence);
      return LANYARD_STATUS_FAILED;
    }

  notices = lanyard_keeper_dup_notices (keeper);
  for (guint i = 0; notices[i] != NULL; i++)
    g_string_append_printf (err, "%s\n", notices[i]);
  return lanyard_data_command_run (keeper, command, operands, time_zone, out, err);
}

static gboolean
check_ending (const char *name)
{
  gboolean             plan = g_str_equal (command, "export-plan");
  LanyardWriteUpFormat format;

  if (plan ? lanyard_plan_file_is_name (name) : lanyard_write_up_format_from_name (name, &format))
    return TRUE;

  fprintf (stderr, "%s\n",
           plan ? _ ("Give a file that ends with .lanyard-plan.")
                : _ ("Give a file that ends with .md or .html."));
  return FALSE;
}

/* The file is this process's to write: it may run in another folder than the
 * one that answers. */
static int
save (const char *name,
      GString    *document)
{
  g_autoptr (GError) error = NULL;

  if (g_file_set_contents (name, document->str, (gssize)document->len, &error))
    {
      g_string_truncate (document, 0);
      return LANYARD_STATUS_DONE;
    }

  fprintf (stderr, "%s\n", error->message);
  g_string_truncate (document, 0);
  return LANYARD_STATUS_FAILED;
}

/* Whoever answers may run in another folder than this process. */
static void
make_absolute (GStrv operands)
{
  if (g_str_equal (command, "add"))
    lanyard_adding_make_absolute (operands);
  else if (g_str_equal (command, "import-plan"))
    {
      g_autoptr (GFile) file = g_file_new_for_commandline_arg (operands[0]);

      g_free (operands[0]);
      operands[0] = g_file_get_uri (file);
    }
}

/* Whoever runs already does the writing, so that a window shows it at once. */
static int
run_on_data (GStrv operands)
{
  g_autoptr (GString) out = g_string_new (NULL);
  g_autoptr (GString) err = g_string_new (NULL);
  gboolean to_file =
    g_str_equal (command, "write-up") || g_str_equal (command, "export-plan");
  int status = lanyard_data_command_check (command, (const char *const *)operands, err);

  if (status == LANYARD_STATUS_DONE && to_file && !check_ending (operands[0]))
    status = LANYARD_STATUS_USAGE;
  if (status == LANYARD_STATUS_DONE)
    {
      make_absolute (operands);
      status =
        lanyard_bus_call (command, (const char *const *)operands, time_zone, out, err);
      if (status == LANYARD_BUS_NOBODY)
        status = run_alone ((const char *const *)operands, out, err);
      if (status == LANYARD_STATUS_DONE && to_file)
        status = save (operands[0], out);
    }

  fputs (out->str, stdout);
  fputs (err->str, stderr);
  return status;
}

static int
sync_plans (GStrv operands)
{
  const LanyardSyncWith with = { operands[0], user, fingerprint };
  gboolean              named = g_str_equal (command, "sync-with");
  g_autoptr (GString) out = g_string_new (NULL);
  g_autoptr (GString) err = g_string_new (NULL);
  int status;

  if (g_strv_length (operands) != (named ? 1 : 0))
    return LANYARD_STATUS_USAGE;

  status = lanyard_sync_command (named ? &with : NULL, out, err);
  fputs (out->str, stdout);
  fputs (err->str, stderr);
  return status;
}

static int
quit (GStrv operands)
{
  g_autoptr (GString) err = g_string_new (NULL);
  int status;

  if (operands[0] != NULL)
    return LANYARD_STATUS_USAGE;

  status = lanyard_bus_quit (err);
  fputs (err->str, stderr);
  return status;
}

static void
forget_last (void)
{
  show_version = FALSE;
  g_clear_pointer (&command, g_free);
  g_clear_pointer (&value, g_free);
  g_clear_pointer (&time_zone, g_free);
  g_clear_pointer (&note_text, g_free);
  g_clear_pointer (&user, g_free);
  g_clear_pointer (&fingerprint, g_free);
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
  g_auto (GStrv) operands = NULL;
  g_autoptr (GError) error = NULL;
  int status;

  forget_last ();
  g_option_context_set_help_enabled (context, FALSE);
  g_option_context_set_ignore_unknown_options (context, TRUE);
  g_option_context_add_main_entries (context, lanyard_command_entries, GETTEXT_PACKAGE);
  if (!g_option_context_parse_strv (context, &arguments, &error))
    {
      fprintf (stderr, "%s\n", error->message);
      return fail_usage ();
    }

  if (show_version)
    {
      printf ("lanyard %s\n", VERSION);
      return finish (LANYARD_STATUS_DONE);
    }

  if (!check_time_zone () || (command == NULL && !check_options (arguments + 1)))
    return fail_usage ();
  if (!check_text ())
    return fail_usage ();
  if (command == NULL)
    return LANYARD_NO_COMMAND;

  operands = list_operands (arguments + 1);
  if (operands == NULL)
    return fail_usage ();
  status = note_text != NULL ? add_text (&operands) : LANYARD_STATUS_DONE;
  if (status != LANYARD_STATUS_DONE)
    return finish (status == LANYARD_STATUS_USAGE ? fail_usage () : status);
  if (g_str_equal (command, "check") || g_str_equal (command, "convert"))
    status = run_on_files (operands);
  else if (g_str_equal (command, "quit"))
    status = quit (operands);
  else if (g_str_has_prefix (command, "sync"))
    status = sync_plans (operands);
  else
    status = run_on_data (operands);
  return finish (status == LANYARD_STATUS_USAGE ? fail_usage () : status);
}
