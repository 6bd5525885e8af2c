/* SPDX-FileCopyrightText: 2026 The Lanyard authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

/* Ends with the test, however that ends. */
#define TIED "setpriv", "--pdeathsig", "TERM"

/* A server that is up, in a folder of its own. */
typedef struct
{
  char        *folder;
  GSubprocess *process;
  guint        port;
  guint        https_port;
} RealServer;

char *real_server_find (const char *name);
guint real_server_choose_port (void);
void  real_server_write (RealServer *server, const char *name, const char *text);
void  real_server_start (RealServer *server, const char *config, const char *const *arguments);
void  real_server_stop (RealServer *server);

G_END_DECLS
