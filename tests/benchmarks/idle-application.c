/* SPDX-FileCopyrightText: 2026 The Lanyard authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include <adwaita.h>

/* An application that has no window and nothing to do: what Lanyard in the
 * background is measured against. */
static void
startup_cb (GApplication *application)
{
  g_application_hold (application);
}

int
main (int    argc,
      char **argv)
{
  g_autoptr (AdwApplication) application =
              adw_application_new (APPLICATION_ID ".Idle", G_APPLICATION_DEFAULT_FLAGS);

  g_signal_connect (application, "startup", G_CALLBACK (startup_cb), NULL);
  return g_application_run (G_APPLICATION (application), argc, argv);
}
