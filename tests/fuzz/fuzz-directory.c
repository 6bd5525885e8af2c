/* SPDX-FileCopyrightText: 2026 The Lanyard authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* A directory of conferences: no crash and no critical warning, and each entry
 * that is read has what it needs. */

#include "config.h"

#include "fuzz.h"

#include "formats-test.h"
#include "lanyard-directory-entry.h"
#include "lanyard-directory-reader.h"

int
LLVMFuzzerTestOneInput (const uint8_t *data,
                        size_t         size)
{
  g_autoptr (GBytes) bytes = g_bytes_new (data, size);
  g_autoptr (GPtrArray) problems = formats_test_problems_new ();
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) entries = lanyard_directory_read (bytes, problems, &error);

  g_assert_true ((entries == NULL) == (error != NULL));
  for (guint i = 0; entries != NULL && i < entries->len; i++)
    {
      const LanyardDirectoryFields *fields =
        lanyard_directory_entry_get_fields (g_ptr_array_index (entries, i));

      g_assert_true (*fields->title != '\0');
      g_assert_true (g_str_is_ascii (g_uri_peek_scheme (fields->address)));
      g_assert_true (fields->start <= fields->end && fields->folded != NULL);
    }
  return 0;
}
