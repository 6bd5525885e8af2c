/* SPDX-FileCopyrightText: 2026 The Lanyard authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Any bytes: no crash and no critical warning, and what is read of them is the
 * same when it is written and read again. */

#include "config.h"

#include "fuzz.h"

#include "formats-test.h"
#include "lanyard-formats.h"
#include "lanyard-native-writer.h"

static LanyardProgramme *
read_bytes (GBytes *bytes)
{
  g_autoptr (GPtrArray) problems = formats_test_problems_new ();
  g_autoptr (GError) error = NULL;
  LanyardProgramme *programme = lanyard_formats_read (bytes, NULL, problems, &error);

  g_assert_true ((programme == NULL) == (error != NULL));
  return programme;
}

int
LLVMFuzzerTestOneInput (const uint8_t *data,
                        size_t         size)
{
  g_autoptr (GBytes) bytes = g_bytes_new (data, size);
  g_autoptr (LanyardProgramme) programme = read_bytes (bytes);
  g_autoptr (GBytes) written = NULL;
  g_autoptr (LanyardProgramme) again = NULL;
  g_autoptr (GBytes) written_again = NULL;
  g_autofree char *difference = NULL;

  if (programme == NULL)
    return 0;

  written = lanyard_native_write (programme);
  again = read_bytes (written);
  g_assert_nonnull (again);
  difference = formats_test_compare (programme, again);
  g_assert_cmpstr (difference, ==, NULL);

  written_again = lanyard_native_write (again);
  g_assert_true (g_bytes_equal (written, written_again));
  return 0;
}
