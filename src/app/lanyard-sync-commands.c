/* SPDX-FileCopyrightText: 2026 The Lanyard authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "lanyard-sync-commands.h"

#include "lanyard-bus.h"
#include "lanyard-check.h"
#include "lanyard-collection-error.h"
#include "lanyard-credentials.h"
#include "lanyard-data-commands.h"
#include "lanyard-fetch-error.h"
#include "lanyard-keeper-sharing.h"
#include "lanyard-sentence.h"
#include "lanyard-sync-all.h"
#include "lanyard-words-sync.h"

#include <glib/gi18n-lib.h>
#include <stdio.h>
#include <string.h>
#include <termios.h>
#include <unistd.h>

#define MAX_PASSWORD 4096

/* Returns: (transfer full) (nullable): the first line of standard input, typed
 * without being seen */
static char *
read_password (GString *err)
{
  gboolean       typed = isatty (STDIN_FILENO);
  struct termios seen;
  struct termios unseen;
  char           line[MAX_PASSWORD];
  char          *read;

  if (typed && tcgetattr (STDIN_FILENO, &seen) == 0)
    {
      unseen = seen;
      unseen.c_lflag &= (tcflag_t)~ECHO;
      tcsetattr (STDIN_FILENO, TCSAFLUSH, &unseen);
      fprintf (stderr, "%s ", _ ("Password:"));
    }
  read = fgets (line, sizeof line, stdin);
  if (typed)
    {
      tcsetattr (STDIN_FILENO, TCSAFLUSH, &seen);
      fprintf (stderr, "\n");
    }
  if (read != NULL)
    {
      line[strcspn (line, "\r\n")] = '\0';
      if (*line != '\0')
        return g_strdup (line);
    }

  g_string_append_printf (err, "%s\n", _ ("Give the password on standard input."));
  return NULL;
}

/* Returns: (transfer full) (nullable): the login with that password */
static char *
read_login (const char *user,
            GString    *err)
{
  g_autofree char *password = read_password (err);
  char            *login;

  if (password == NULL)
    return NULL;

  login = lanyard_credentials_make_basic (user, password);
  memset (password, 0, strlen (password));
  if (login == NULL)
    g_string_append_printf (err, "%s\n",
                            _ ("A user name has no colon in it, and a password no line ends."));
  return login;
}

static void
append_error (GString      *err,
              const GError *error)
{
  const char      *fingerprint = lanyard_words_sync_fingerprint (error);
  g_autofree char *sentence = lanyard_sentence (error);

  g_string_append_printf (err, "%s\n", sentence);
  if (fingerprint != NULL)
    g_string_append_printf (err, _ ("Its SHA-256 fingerprint is %s; if it is the right one, give "
                                    "it with “--fingerprint”.\n"),
                            fingerprint);
}

/* Says so where it isn't kept: it is asked for then each time. */
static void
keep_login (const char *address,
            const char *login,
            GString    *err)
{
  g_autoptr (GError) error = NULL;

  if (login != NULL &&
      !lanyard_credentials_store_quietly (address, _ ("Lanyard's plans"), login, NULL, &error))
    g_string_append_printf (err, "%s\n",
                            _ ("No keyring is open here to keep the password in: “--sync” reads "
                               "it from standard input each time."));
}

/* Tries the login, and keeps the account where that works. */
static int
set_up (const LanyardSyncWith *with,
        char                 **authorization,
        GString               *err)
{
  g_autofree char *directory = lanyard_data_commands_dup_directory ();
  g_autoptr (LanyardSyncAccount) before = lanyard_sync_account_load (directory);
  g_autoptr (LanyardSyncAccount) account = lanyard_sync_account_new (with->address, with->user);
  g_autofree char *login = with->user != NULL ? read_login (with->user, err) : NULL;
  g_autoptr (LanyardDav) dav = NULL;
  g_autoptr (GError) error = NULL;

  if (with->user != NULL && login == NULL)
    return LANYARD_STATUS_FAILED;

  account->fingerprint = g_strdup (with->fingerprint);
  dav = lanyard_sync_all_open (account, login, &error);
  if (dav != NULL && lanyard_dav_prepare (dav, NULL, &error))
    {
      g_set_str (&account->address, lanyard_dav_get_address (dav));
      account->is_new = before == NULL || !g_str_equal (before->address, account->address);
      lanyard_sync_account_save (account, directory, &error);
    }
  if (error != NULL)
    {
      append_error (err, error);
      return LANYARD_STATUS_FAILED;
    }

  keep_login (account->address, login, err);
  *authorization = g_steal_pointer (&login);
  return LANYARD_STATUS_DONE;
}

/* Returns: (transfer full) (nullable): the login of the account that is kept,
 * from the keyring where that is open, else from standard input; NULL where it
 * needs none or there is no account */
static char *
find_login (const char *directory,
            GString    *err)
{
  g_autoptr (LanyardSyncAccount) account = lanyard_sync_account_load (directory);
  char *login = NULL;

  if (account == NULL || account->user == NULL)
    return NULL;

  lanyard_credentials_lookup_quietly (account->address, &login, NULL, NULL);
  return login != NULL ? login : read_login (account->user, err);
}

static void
keep_last (LanyardSyncAccount *account,
           const char         *directory,
           GString            *out)
{
  g_autoptr (LanyardSyncState) state = lanyard_sync_state_new ();
  g_autoptr (GTimeZone) zone = g_time_zone_new_local ();
  LanyardSyncFacts facts = { .phase = LANYARD_SYNC_IDLE };
  g_autofree char *sentence = NULL;

  account->last = g_get_real_time () / G_USEC_PER_SEC;
  lanyard_sync_account_save (account, directory, NULL);
  facts.last = account->last;
  lanyard_sync_state_set (state, &facts);
  sentence = lanyard_words_sync_state (state, account->last, zone);
  g_string_append_printf (out, "%s\n", sentence);
}

/**
 * lanyard_sync_commands_run:
 * @keeper: an open keeper
 * @authorization: (nullable): the login; NULL: the one in the keyring
 * @out: where it says that all is shared
 * @error: as for lanyard_sync_all(), or NO_PASSWORD
 *
 * Shares the plans with the account that is kept. Blocks, but asks nobody.
 *
 * Returns: whether that is done
 */
gboolean
lanyard_sync_commands_run (LanyardKeeper *keeper,
                           const char    *authorization,
                           GString       *out,
                           GError       **error)
{
  const char *directory = lanyard_keeper_get_directory (keeper);
  g_autoptr (LanyardSyncAccount) account = lanyard_sync_account_load (directory);
  g_autofree char *login = g_strdup (authorization);
  g_autoptr (LanyardDav) dav = NULL;

  if (account == NULL)
    {
      g_set_error_literal (error, LANYARD_KEEPER_ERROR, LANYARD_KEEPER_ERROR_NO_SYNC, "");
      return FALSE;
    }
  if (login == NULL && account->user != NULL)
    lanyard_credentials_lookup_quietly (account->address, &login, NULL, NULL);

  if (account->is_new && !lanyard_keeper_forget_shared (keeper, error))
    return FALSE;
  account->is_new = FALSE;
  dav = lanyard_sync_all_open (account, login, error);
  if (dav == NULL || !lanyard_sync_all (keeper, LANYARD_COLLECTION (dav), NULL, error))
    return FALSE;

  keep_last (account, directory, out);
  return TRUE;
}

/* Without a running instance this process does it itself. */
static int
run_alone (const char *authorization,
           GString    *out,
           GString    *err)
{
  g_autofree char *directory = lanyard_data_commands_dup_directory ();
  g_autofree char *login = g_strdup (authorization);
  g_autoptr (LanyardKeeper) keeper = lanyard_keeper_new (directory);
  g_autoptr (GError) error = NULL;

  if (login == NULL)
    {
      login = find_login (directory, err);
      if (err->len > 0)
        return LANYARD_STATUS_FAILED;
    }
  if (lanyard_keeper_open (keeper, &error) &&
      lanyard_sync_commands_run (keeper, login, out, &error))
    return LANYARD_STATUS_DONE;

  append_error (err, error);
  return LANYARD_STATUS_FAILED;
}

/**
 * lanyard_sync_command:
 * @with: (nullable): what to share with from now on, with the password of its
 *   user on standard input; NULL: what is kept
 * @out: where it says what is done
 * @err: where it says what failed
 *
 * Shares all plans. Whoever runs already does it, so that a window shows at
 * once what came, with the login that the keyring has; a login that is only
 * known to this process never goes anywhere but to the server.
 *
 * Returns: the exit status
 */
int
lanyard_sync_command (const LanyardSyncWith *with,
                      GString               *out,
                      GString               *err)
{
  static const char *const nothing[] = { NULL };
  g_autofree char         *login = NULL;
  int                      status = with != NULL ? set_up (with, &login, err) : LANYARD_STATUS_DONE;

  if (status == LANYARD_STATUS_DONE)
    status = lanyard_bus_call ("sync", nothing, NULL, out, err);
  return status == LANYARD_BUS_NOBODY ? run_alone (login, out, err) : status;
}
