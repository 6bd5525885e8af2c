/* SPDX-FileCopyrightText: 2026 The Lanyard authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* One document of any format: no crash and no critical warning, and what is
 * read is the same when it is written and read again. */

#include "config.h"

#include "fuzz.h"

#include "foreign-test.h"
#include "formats-test.h"

int
LLVMFuzzerTestOneInput (const uint8_t *data,
                        size_t         size)
{
  g_autoptr (GBytes) bytes = g_bytes_new (data, size);
  g_autoptr (GPtrArray) problems = formats_test_problems_new ();
  g_autoptr (GError) error = NULL;
  g_autoptr (LanyardProgramme) programme = lanyard_formats_read (bytes, NULL, problems, &error);

  g_assert_true ((programme == NULL) == (error != NULL));
  if (programme != NULL)
    foreign_test_round (programme);
  return 0;
}
