/* SPDX-FileCopyrightText: 2026 The Lanyard authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* Why the store could not do what was asked: one code a reaction. The error's
 * message is SQLite's own word, for a log; words/ makes the sentence. */
typedef enum {
  LANYARD_STORE_ERROR_FAILED,    /* what has no reaction of its own */
  LANYARD_STORE_ERROR_READ_ONLY, /* nothing can be written there; reading goes on */
  LANYARD_STORE_ERROR_FULL,      /* no space left on the disk */
  LANYARD_STORE_ERROR_BUSY,      /* another process kept it locked too long */
  LANYARD_STORE_ERROR_DAMAGED,   /* the file is no database, or a damaged one */
  LANYARD_STORE_ERROR_TOO_NEW,   /* a later version of Lanyard wrote it */
  LANYARD_STORE_ERROR_NOT_FOUND, /* no conference or session of that id is there */
} LanyardStoreError;

#define LANYARD_STORE_ERROR (lanyard_store_error_quark ())
GQuark lanyard_store_error_quark (void);

G_END_DECLS
