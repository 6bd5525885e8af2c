/* SPDX-FileCopyrightText: 2026 The Lanyard authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "lanyard-plan-file.h"

#include "lanyard-keeper-sharing.h"
#include "lanyard-load.h"
#include "lanyard-plan-document.h"

/* The sentences on a document are about the one on a server. */
static void
set_document_error (GFile        *file,
                    const GError *reason,
                    GError      **error)
{
  g_autofree char *name = g_file_get_parse_name (file);

  if (g_error_matches (reason, LANYARD_DOCUMENT_ERROR, LANYARD_DOCUMENT_ERROR_TOO_NEW))
    g_set_error_literal (error, LANYARD_KEEPER_ERROR, LANYARD_KEEPER_ERROR_NEWER_PLAN, name);
  else if (reason->domain == LANYARD_DOCUMENT_ERROR ||
           g_error_matches (reason, G_IO_ERROR, G_IO_ERROR_NOT_SUPPORTED))
    g_set_error_literal (error, LANYARD_KEEPER_ERROR, LANYARD_KEEPER_ERROR_NO_PLAN, name);
  else
    g_propagate_error (error, g_error_copy (reason));
}

/**
 * lanyard_plan_file_is_name:
 * @name: the name of a file
 *
 * Returns: whether it ends as that of a plan does
 */
gboolean
lanyard_plan_file_is_name (const char *name)
{
  g_autofree char *lower = g_ascii_strdown (name, -1);

  return g_str_has_suffix (lower, "." LANYARD_PLAN_FILE_SUFFIX);
}

/**
 * lanyard_plan_file_export:
 * @keeper: an open keeper
 * @conference: a conference's id
 * @error: LANYARD_STORE_ERROR
 *
 * Returns: (transfer full) (nullable): what is to be in the file of its plan,
 *   which names this machine
 */
GBytes *
lanyard_plan_file_export (LanyardKeeper *keeper,
                          const char    *conference,
                          GError       **error)
{
  return lanyard_keeper_export_plan (keeper, conference, g_get_host_name (), error);
}

/**
 * lanyard_plan_file_import:
 * @keeper: an open keeper
 * @file: what lanyard_plan_file_export() gave, here or on another machine
 * @cancellable: (nullable): stops the reading
 * @error: LANYARD_KEEPER_ERROR: NO_PLAN or NEWER_PLAN, or G_IO_ERROR with
 *   a sentence, and nothing is touched; or LANYARD_STORE_ERROR
 *
 * Merges the plan in @file into the one that is here. Blocks.
 *
 * Returns: (transfer full) (nullable): the id of the conference that it is on
 */
char *
lanyard_plan_file_import (LanyardKeeper *keeper,
                          GFile         *file,
                          GCancellable  *cancellable,
                          GError       **error)
{
  g_autoptr (GError) reason = NULL;
  g_autoptr (GBytes) bytes = lanyard_load_bytes (file, cancellable, &reason);
  char *conference = NULL;

  if (bytes != NULL)
    conference = lanyard_keeper_import_plan (keeper, bytes, g_get_host_name (), &reason);
  if (conference == NULL)
    set_document_error (file, reason, error);
  return conference;
}
