/* SPDX-FileCopyrightText: 2026 The Lanyard authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "lanyard-words-fetch.h"

#include <glib/gi18n-lib.h>

/* What can be wrong with a certificate. */
static const struct
{
  const char *fault;
  const char *sentences;
} tls_faults[] = {
  { LANYARD_TLS_UNKNOWN_ISSUER,
    N_ ("The server can't show that it is the right one: its certificate is from nobody whom this "
        "computer trusts. If the network here asks for a login, log in with a web browser first; "
        "else tell those who run the server.") },
  { LANYARD_TLS_OTHER_HOST,
    N_ ("The server can't show that it is the right one: its certificate is for another address. "
        "If the network here asks for a login, log in with a web browser first; else check the "
        "address.") },
  { LANYARD_TLS_REVOKED, N_ ("The server's certificate was withdrawn, so it isn't trusted. Tell "
                             "those who run the server.") },
  { LANYARD_TLS_EXPIRED, N_ ("The server's certificate has expired, so it isn't trusted. Check "
                             "this computer's date; if it is right, tell those who run the "
                             "server.") },
  { LANYARD_TLS_NOT_YET_VALID, N_ ("The server's certificate isn't valid yet, so it isn't trusted. "
                                   "Check this computer's date; if it is right, tell those who "
                                   "run the server.") },
  { LANYARD_TLS_WEAK, N_ ("The server's certificate is too weak, so it isn't trusted. Tell those "
                          "who run the server.") },
  { LANYARD_TLS_HANDSHAKE, N_ ("No secure connection to the server could be made. Check the "
                               "address; if it is right, tell those who run the server.") },
};

static char *
say_tls_fault (const char *fault)
{
  for (guint i = 0; i < G_N_ELEMENTS (tls_faults); i++)
    {
      if (g_str_equal (tls_faults[i].fault, fault))
        return g_strdup (_ (tls_faults[i].sentences));
    }

  return g_strdup (_ ("The server's certificate isn't valid, so it isn't trusted. Tell those who "
                      "run the server."));
}

static char *
say_login_needed (const char *place)
{
  if (*place == '\0')
    return g_strdup (_ ("The server asks for a login. Enter the user name and the password, or the "
                        "token, that you have for it."));
  return g_strdup_printf (_ ("The server asks for a login for “%s”. Enter the user name and the "
                             "password, or the token, that you have for it."),
                          place);
}

/* What was wrong before a server answered, or with its way of sending. */
static char *
say_connection (LanyardFetchError code,
                const char       *value)
{
  switch ((int)code)
    {
    case LANYARD_FETCH_ERROR_OFFLINE:
      return g_strdup_printf (_ ("There is no way to “%s”: the network is down, or there is no "
                                 "such server. Check the network, then the address."),
                              value);
    case LANYARD_FETCH_ERROR_REFUSED:
      return g_strdup_printf (_ ("“%s” takes no connections at the moment. Try again later."),
                              value);
    case LANYARD_FETCH_ERROR_TIMED_OUT:
      return g_strdup_printf (_ ("“%s” didn't answer in time. Try again later."), value);
    case LANYARD_FETCH_ERROR_TOO_SLOW:
      return g_strdup_printf (_ ("“%s” sent so slowly that it was given up. Try again later, or "
                                 "with a better network."),
                              value);
    case LANYARD_FETCH_ERROR_TLS:
      return say_tls_fault (value);
    case LANYARD_FETCH_ERROR_PROXY:
      return g_strdup (_ ("The proxy of this network didn't let the connection through. Check the "
                          "proxy in the system's settings."));
    case LANYARD_FETCH_ERROR_CAPTIVE:
      return g_strdup (_ ("The network here asks for a login first. Open any page in a web browser "
                          "and log in there, then try again."));
    case LANYARD_FETCH_ERROR_TRUNCATED:
      return g_strdup (_ ("Only a part of it came, or it came damaged; it was not used. Try "
                          "again."));
    case LANYARD_FETCH_ERROR_FAILED:
    default:
      return g_strdup_printf (_ ("It could not be fetched (%s). Try again later."), value);
    }
}

/* What the server answered. */
static char *
say_answer (LanyardFetchError code,
            const char       *value)
{
  switch ((int)code)
    {
    case LANYARD_FETCH_ERROR_DOWNGRADE:
      return g_strdup_printf (_ ("The server passes on to “%s”, which is less secure and was not "
                                 "followed. Enter that address yourself if you want it all the "
                                 "same."),
                              value);
    case LANYARD_FETCH_ERROR_TOO_MANY_REDIRECTS:
      return g_strdup_printf (_ ("“%s” passes on from address to address and comes to no end. Look "
                                 "for the programme's address on the conference's pages."),
                              value);
    case LANYARD_FETCH_ERROR_LOGIN_NEEDED:
      return say_login_needed (value);
    case LANYARD_FETCH_ERROR_FORBIDDEN:
      return g_strdup (_ ("The server doesn't hand it out to you. Ask the organisers who may have "
                          "the programme."));
    case LANYARD_FETCH_ERROR_NOT_FOUND:
      return g_strdup (_ ("There is nothing at that address. Look for the programme's address on "
                          "the conference's pages."));
    case LANYARD_FETCH_ERROR_BUSY:
      return g_strdup (_ ("The server has too much to do at the moment. Try again later."));
    case LANYARD_FETCH_ERROR_SERVER:
      return g_strdup_printf (_ ("Something is wrong with the server (it answered %s). Try again "
                                 "later."),
                              value);
    case LANYARD_FETCH_ERROR_STATUS:
    default:
      return g_strdup_printf (_ ("The server's answer (%s) can't be used. Check the address."),
                              value);
    }
}

/**
 * lanyard_words_fetch_error:
 * @error: why something could not be fetched; one of another domain says it
 *   itself
 *
 * Returns: (transfer full): what was wrong and what can be done, in sentences
 */
char *
lanyard_words_fetch_error (const GError *error)
{
  const char *value = error->message;

  if (error->domain != LANYARD_FETCH_ERROR)
    return g_strdup (value);

  switch ((LanyardFetchError)error->code)
    {
    case LANYARD_FETCH_ERROR_FAILED:
    case LANYARD_FETCH_ERROR_OFFLINE:
    case LANYARD_FETCH_ERROR_REFUSED:
    case LANYARD_FETCH_ERROR_TIMED_OUT:
    case LANYARD_FETCH_ERROR_TOO_SLOW:
    case LANYARD_FETCH_ERROR_TLS:
    case LANYARD_FETCH_ERROR_PROXY:
    case LANYARD_FETCH_ERROR_CAPTIVE:
    case LANYARD_FETCH_ERROR_TRUNCATED:
      return say_connection (error->code, value);
    case LANYARD_FETCH_ERROR_DOWNGRADE:
    case LANYARD_FETCH_ERROR_TOO_MANY_REDIRECTS:
    case LANYARD_FETCH_ERROR_LOGIN_NEEDED:
    case LANYARD_FETCH_ERROR_FORBIDDEN:
    case LANYARD_FETCH_ERROR_NOT_FOUND:
    case LANYARD_FETCH_ERROR_BUSY:
    case LANYARD_FETCH_ERROR_SERVER:
    case LANYARD_FETCH_ERROR_STATUS:
      return say_answer (error->code, value);
    case LANYARD_FETCH_ERROR_TOO_LARGE:
      return g_strdup_printf (_ ("It is larger than %s MiB, which is more than is fetched. Make "
                                 "sure that the address is a programme's."),
                              value);
    case LANYARD_FETCH_ERROR_BAD_ADDRESS:
      return g_strdup_printf (_ ("“%s” isn't an address that can be fetched. It should begin with "
                                 "https:// and name a server."),
                              value);
    case LANYARD_FETCH_ERROR_NO_SECRETS:
      return g_strdup (_ ("Passwords can't be kept here: there is no keyring, or it is locked. "
                          "Unlock the keyring, then try again."));
    default:
      g_return_val_if_reached (g_strdup (value));
    }
}

/**
 * lanyard_words_store_error:
 * @error: why the store could not do something; one of another domain says it
 *   itself
 *
 * Returns: (transfer full): what was wrong and what can be done, in sentences
 */
char *
lanyard_words_store_error (const GError *error)
{
  const char *value = error->message;

  if (error->domain != LANYARD_STORE_ERROR)
    return g_strdup (value);

  switch ((LanyardStoreError)error->code)
    {
    case LANYARD_STORE_ERROR_FAILED:
      return g_strdup_printf (_ ("Lanyard's data could not be read or written (%s). Close Lanyard, "
                                 "then try again."),
                              value);
    case LANYARD_STORE_ERROR_READ_ONLY:
      return g_strdup (_ ("Lanyard's data can be read, but not changed here. Make its folder "
                          "writable, then try again."));
    case LANYARD_STORE_ERROR_FULL:
      return g_strdup (_ ("The disk is full, so nothing was changed. Make some room, then try "
                          "again."));
    case LANYARD_STORE_ERROR_BUSY:
      return g_strdup (_ ("Another Lanyard is writing at the moment, so nothing was changed. Try "
                          "again."));
    case LANYARD_STORE_ERROR_DAMAGED:
      return g_strdup (_ ("Lanyard's data is damaged. Start Lanyard again, which restores what it "
                          "can."));
    case LANYARD_STORE_ERROR_TOO_NEW:
      return g_strdup (_ ("A newer Lanyard wrote this data. Update Lanyard to use it."));
    case LANYARD_STORE_ERROR_NOT_FOUND:
      return g_strdup (_ ("There is no such conference or session here. Look at the list again; it "
                          "may have changed."));
    default:
      g_return_val_if_reached (g_strdup (value));
    }
}
