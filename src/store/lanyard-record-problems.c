/* SPDX-FileCopyrightText: 2026 The Lanyard authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "lanyard-records-private.h"

#include "lanyard-problem.h"

#define PROBLEMS_TYPE "a(usmsms)"

/**
 * lanyard_records_write_problems:
 * @problems: (element-type LanyardProblem): what a reader met
 *
 * Returns: (transfer full): them
 */
GBytes *
lanyard_records_write_problems (GPtrArray *problems)
{
  GVariantBuilder builder;

  g_variant_builder_init (&builder, G_VARIANT_TYPE (PROBLEMS_TYPE));
  for (guint i = 0; problems != NULL && i < problems->len; i++)
    {
      const LanyardProblem *problem = g_ptr_array_index (problems, i);

      g_variant_builder_add (&builder, "(usmsms)", (guint)problem->code, problem->path,
                             problem->expected, problem->found);
    }
  return lanyard_records_to_bytes (g_variant_builder_end (&builder));
}

/**
 * lanyard_records_read_problems:
 * @bytes: (nullable): what lanyard_records_write_problems() gave
 *
 * Returns: (transfer full) (element-type LanyardProblem): the problems
 */
GPtrArray *
lanyard_records_read_problems (GBytes *bytes)
{
  g_autoptr (GVariant) packed = NULL;
  GPtrArray   *problems = g_ptr_array_new_with_free_func ((GDestroyNotify)lanyard_problem_free);
  GVariantIter iter;
  guint        code;
  const char  *path;
  const char  *expected;
  const char  *found;

  /* none take no bytes, which the database doesn't tell from nothing */
  if (bytes == NULL)
    return problems;

  packed = lanyard_records_from_bytes (PROBLEMS_TYPE, bytes);
  if (packed == NULL)
    return problems;

  g_variant_iter_init (&iter, packed);
  while (g_variant_iter_next (&iter, "(u&sm&sm&s)", &code, &path, &expected, &found))
    {
      if (code <= LANYARD_PROBLEM_CHAIRS_ONLY)
        g_ptr_array_add (problems,
                         lanyard_problem_new ((LanyardProblemCode)code, path, expected, found));
    }
  return problems;
}
