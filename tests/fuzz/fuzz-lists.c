/* SPDX-FileCopyrightText: 2026 The Lanyard authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* A list of sessions of Sessionize's, of pretalx's widget or of somebody's own,
 * and maybe its speakers, with a record separator between them: no crash and
 * no critical warning, and what is read of them is the same when it is written
 * and read again. */

#include "config.h"

#include "foreign-test.h"
#include "formats-test.h"

#include <stdint.h>
#include <string.h>

#define SEPARATOR 0x1e

int LLVMFuzzerInitialize (int    *argc,
                          char ***argv);
int LLVMFuzzerTestOneInput (const uint8_t *data,
                            size_t         size);

int
LLVMFuzzerInitialize (int    *argc,
                      char ***argv)
{
  g_log_set_always_fatal (G_LOG_LEVEL_CRITICAL | G_LOG_LEVEL_WARNING | G_LOG_FATAL_MASK);
  return 0;
}

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
