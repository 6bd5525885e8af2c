/* SPDX-FileCopyrightText: 2026 The Lanyard authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Any text in any format, which the first byte picks ("0" plain, "1"
 * Markdown, "2" HTML): no crash and no critical warning, and what holds for
 * all blocks holds for what is read; so it does for its plain text. */

#include "config.h"

#include "fuzz.h"

#include "prose-dump.h"

static char *
read_to_plain (LanyardProseFormat format,
               const char        *text)
{
  g_autoptr (GPtrArray) blocks = lanyard_prose_read (format, text);
  char *plain = lanyard_prose_to_plain (blocks);

  prose_check (blocks);
  g_assert_true (g_utf8_validate (plain, -1, NULL));
  g_assert_true ((blocks->len == 0) == (*plain == '\0'));
  return plain;
}

int
LLVMFuzzerTestOneInput (const uint8_t *data,
                        size_t         size)
{
  g_autofree char *text = NULL;
  g_autofree char *plain = NULL;
  g_autofree char *plain_again = NULL;

  if (size == 0)
    return 0;

  text = g_strndup ((const char *)data + 1, size - 1);
  plain = read_to_plain (data[0] % 3, text);
  plain_again = read_to_plain (LANYARD_PROSE_PLAIN, plain);
  g_assert_true ((*plain == '\0') == (*plain_again == '\0'));

  return 0;
}
