/* SPDX-FileCopyrightText: 2026 The Lanyard authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "lanyard-application.h"
#include "lanyard-commands.h"

#include <glib/gi18n-lib.h>
#include <locale.h>

int
main (int    argc,
      char **argv)
{
  g_autoptr (LanyardApplication) application = NULL;
  int status;

  setlocale (LC_ALL, "");
  bindtextdomain (GETTEXT_PACKAGE, LOCALEDIR);
  bind_textdomain_codeset (GETTEXT_PACKAGE, "UTF-8");
  textdomain (GETTEXT_PACKAGE);

  /* data commands need no display, which an application can't do without */
  status = lanyard_commands_run (argc, argv);
  if (status != LANYARD_NO_COMMAND)
    return status;

  application = lanyard_application_new ();
  return g_application_run (G_APPLICATION (application), argc, argv);
}
