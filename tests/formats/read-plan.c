/* SPDX-FileCopyrightText: 2026 The Lanyard authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Reads plans' documents, one a line, and writes each of them again: the same
 * way, or as "error CODE PLACE" where it can't be read. */

#include "config.h"

#include "lanyard-plan-document-reader.h"
#include "lanyard-plan-document-writer.h"

#include <stdio.h>
#include <stdlib.h>

static void
print_document (const char *line,
                gsize       length)
{
  g_autoptr (GBytes) bytes = g_bytes_new (line, length);
  g_autoptr (GError) error = NULL;
  g_autoptr (LanyardPlanDocument) document = lanyard_plan_document_read (bytes, &error);
  g_autoptr (GBytes) written = NULL;

  if (document == NULL)
    {
      printf ("error %d %s\n", error->code, error->message);
      return;
    }

  written = lanyard_plan_document_write (document);
  fwrite (g_bytes_get_data (written, NULL), 1, g_bytes_get_size (written), stdout);
}

int
main (void)
{
  char   *line = NULL;
  size_t  size = 0;
  ssize_t length;

  while ((length = getline (&line, &size, stdin)) >= 0)
    print_document (line, (gsize)length);

  free (line);
  return 0;
}
