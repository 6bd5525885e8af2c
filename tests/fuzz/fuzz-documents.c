/* SPDX-FileCopyrightText: 2026 The Lanyard authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* What comes in two documents, with a record separator between them: Indico's
 * exports, or a list of sessions and its speakers. No crash and no critical
 * warning, and what is read is the same when it is written and read again. */

#include "config.h"

#include "fuzz.h"

#include "foreign-test.h"
#include "formats-test.h"

#include <string.h>

#define SEPARATOR 0x1e

int
LLVMFuzzerTestOneInput (const uint8_t *data,
                        size_t         size)
{
  const uint8_t *separator = size > 0 ? memchr (data, SEPARATOR, size) : NULL;
  size_t         length = separator != NULL ? (size_t)(separator - data) : size;
  g_autoptr (GPtrArray) documents = g_ptr_array_new_with_free_func ((GDestroyNotify)g_bytes_unref);
  g_autoptr (GPtrArray) problems = formats_test_problems_new ();
  LanyardReadOptions options = { 0 };
  g_autoptr (GError) error = NULL;
  g_autoptr (LanyardProgramme) programme = NULL;

  g_ptr_array_add (documents, g_bytes_new (data, length));
  if (separator != NULL)
    g_ptr_array_add (documents, g_bytes_new (separator + 1, size - length - 1));

  programme = lanyard_formats_read_all (documents, &options, NULL, problems, &error);
  g_assert_true ((programme == NULL) == (error != NULL));
  if (programme != NULL)
    foreign_test_round (programme);
  return 0;
}
