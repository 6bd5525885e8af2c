/* SPDX-FileCopyrightText: 2026 The Lanyard authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Reads documents from standard input, one a line, and prints for each what is
 * wrong with the form of a member ("form PATH"), other problems ("beyond
 * PATH"), its error ("error CODE MESSAGE"), and then "json LENGTH" with so many
 * bytes of what was written of it. */

#include "config.h"

#include "lanyard-formats.h"
#include "lanyard-native-writer.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

/* What a schema can know. */
static gboolean
is_of_form (LanyardProblemCode code)
{
  static const LanyardProblemCode codes[] = {
    LANYARD_PROBLEM_WRONG_TYPE,
    LANYARD_PROBLEM_MISSING,
    LANYARD_PROBLEM_UNKNOWN_VALUE,
    LANYARD_PROBLEM_BAD_DATE,
    LANYARD_PROBLEM_BAD_TIME,
    LANYARD_PROBLEM_BAD_NUMBER,
    LANYARD_PROBLEM_BAD_COLOR,
    LANYARD_PROBLEM_BAD_ADDRESS,
    LANYARD_PROBLEM_BAD_TIME_ZONE,
  };

  for (guint i = 0; i < G_N_ELEMENTS (codes); i++)
    {
      if (codes[i] == code)
        return TRUE;
    }

  return FALSE;
}

static void
print_document (char *line)
{
  g_autoptr (GBytes) bytes = g_bytes_new (line, strlen (line));
  g_autoptr (GPtrArray) problems =
              g_ptr_array_new_with_free_func ((GDestroyNotify)lanyard_problem_free);
  g_autoptr (GError) error = NULL;
  g_autoptr (LanyardProgramme) programme = lanyard_formats_read (bytes, NULL, problems, &error);
  g_autoptr (GBytes) written =
              programme != NULL ? lanyard_native_write (programme) : g_bytes_new (NULL, 0);

  for (guint i = 0; i < problems->len; i++)
    {
      const LanyardProblem *problem = g_ptr_array_index (problems, i);

      printf ("%s %s\n", is_of_form (problem->code) ? "form" : "beyond", problem->path);
    }
  if (error != NULL)
    printf ("error %d %s\n", error->code, error->message);

  printf ("json %" G_GSIZE_FORMAT "\n", g_bytes_get_size (written));
  if (programme != NULL)
    fwrite (g_bytes_get_data (written, NULL), 1, g_bytes_get_size (written), stdout);
}

int
main (void)
{
  char   *line = NULL;
  size_t  size = 0;
  ssize_t length;

  while ((length = getline (&line, &size, stdin)) >= 0)
    {
      if (length > 0 && line[length - 1] == '\n')
        line[length - 1] = '\0';
      print_document (line);
    }

  free (line);
  return 0;
}
