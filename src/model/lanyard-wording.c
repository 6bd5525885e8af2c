/* SPDX-FileCopyrightText: 2026 The Lanyard authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "lanyard-wording.h"

#include "lanyard-fold.h"

#include <stdlib.h>
#include <string.h>

/**
 * lanyard_wording_fold:
 * @text: (nullable): a title or a name
 *
 * Returns: (transfer full) (nullable): its words, which are the same in every
 *   way to set them: without case, accents and superfluous white space
 */
char *
lanyard_wording_fold (const char *text)
{
  char    *folded = text != NULL ? lanyard_fold (text) : NULL;
  char    *to = folded;
  gboolean gap = FALSE;

  if (folded == NULL)
    return NULL;

  for (const char *at = folded; *at != '\0'; at++)
    {
      if (g_ascii_isspace (*at))
        {
          gap = to > folded;
          continue;
        }
      if (gap)
        *to++ = ' ';
      gap = FALSE;
      *to++ = *at;
    }
  *to = '\0';

  return folded;
}

static int
compare_texts (gconstpointer a,
               gconstpointer b)
{
  return strcmp (*(const char *const *)a, *(const char *const *)b);
}

/**
 * lanyard_wording_fold_names:
 * @names: (nullable): names, one a line
 *
 * Returns: (transfer full) (nullable): them as lanyard_wording_fold() folds
 *   them, in an order that is the same in whichever they were named; NULL where
 *   there is none
 */
char *
lanyard_wording_fold_names (const char *names)
{
  g_auto (GStrv) lines = NULL;
  guint n_lines;

  if (names == NULL || *names == '\0')
    return NULL;

  lines = g_strsplit (names, "\n", -1);
  n_lines = g_strv_length (lines);
  for (guint i = 0; i < n_lines; i++)
    {
      g_autofree char *name = lines[i];

      lines[i] = lanyard_wording_fold (name);
    }

  qsort (lines, n_lines, sizeof (char *), compare_texts);
  return g_strjoinv ("\n", lines);
}
