/* SPDX-FileCopyrightText: 2026 The Lanyard authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "lanyard-words.h"

#include <glib/gi18n-lib.h>

/**
 * lanyard_words_count_topics:
 * @count: how many
 *
 * Returns: (transfer full): "16 topics"
 */
char *
lanyard_words_count_topics (guint count)
{
  return g_strdup_printf (ngettext ("%u topic", "%u topics", count), count);
}

/**
 * lanyard_words_count_parts:
 * @count: how many
 *
 * Returns: (transfer full): "7 parts", of a summary
 */
char *
lanyard_words_count_parts (guint count)
{
  return g_strdup_printf (ngettext ("%u part", "%u parts", count), count);
}

/**
 * lanyard_words_count_matches:
 * @count: how many
 *
 * Returns: (transfer full): "12 found"
 */
char *
lanyard_words_count_matches (guint count)
{
  return g_strdup_printf (ngettext ("%u found", "%u found", count), count);
}

/**
 * lanyard_words_count_left:
 * @left: how many
 * @all: of how many
 *
 * Returns: (transfer full): "12 of 53"
 */
char *
lanyard_words_count_left (guint left,
                          guint all)
{
  /* Translators: how many sessions of a list are shown, and how many it has */
  return g_strdup_printf (_ ("%u of %u"), left, all);
}

/**
 * lanyard_words_count_untimed:
 * @count: how many
 *
 * Returns: (transfer full): "3 sessions without a time"
 */
char *
lanyard_words_count_untimed (guint count)
{
  return g_strdup_printf (
    ngettext ("%u session without a time", "%u sessions without a time", count), count);
}

/**
 * lanyard_words_count_problems:
 * @count: how many
 *
 * Returns: (transfer full): "3 problems in this programme"
 */
char *
lanyard_words_count_problems (guint count)
{
  return g_strdup_printf (ngettext (
                            "%u problem in this programme",
                            "%u problems in this programme",
                            count),
                          count);
}
