/* SPDX-FileCopyrightText: 2026 The Lanyard authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "lanyard-words-clashes.h"

#include "lanyard-words-time.h"

#include <glib/gi18n-lib.h>

#define SECONDS_PER_MINUTE 60

/**
 * lanyard_words_title_spoken:
 * @title: a session's title
 * @n_clashes: how many it clashes with
 * @noted: whether there is a note on it
 *
 * Returns: (transfer full): "Keynote, clashes with 1, with a note" for those who
 *   hear it; without either, the title
 */
char *
lanyard_words_title_spoken (const char *title,
                            guint       n_clashes,
                            gboolean    noted)
{
  g_autoptr (GString) spoken = g_string_new (title);

  if (n_clashes > 0)
    {
      g_string_append (spoken, ", ");
      /* Translators: how many other sessions are at the same time */
      g_string_append_printf (
        spoken, ngettext ("clashes with %u", "clashes with %u", n_clashes), n_clashes);
    }
  if (noted)
    {
      g_string_append (spoken, ", ");
      /* Translators: of a session; what a screen reader says behind the title */
      g_string_append (spoken, _ ("with a note"));
    }
  return g_string_free_and_steal (g_steal_pointer (&spoken));
}

/**
 * lanyard_words_clash_line:
 * @clash: a clash
 *
 * Returns: (transfer full): what stands below the title of what a session
 *   clashes with: for how long, where that is, and which of both the user goes
 *   to: "Clashes for 30 min · Borg · you are going here"
 */
char *
lanyard_words_clash_line (const LanyardClash *clash)
{
  const LanyardPlanItem *going = lanyard_clash_get_going (clash);
  g_autofree char       *minutes = lanyard_words_duration (
    (int)((clash->seconds + SECONDS_PER_MINUTE - 1) / SECONDS_PER_MINUTE));
  /* Translators: two sessions are at the same time; %s is for how long, “30 min” */
  g_autofree char *text = g_strdup_printf (_ ("Clashes for %s"), minutes);
  GString         *line = g_string_new (text);

  if (clash->other->place != NULL)
    g_string_append_printf (line, " · %s", clash->other->place);
  if (going == clash->item)
    /* Translators: the user goes to the session whose page this is */
    g_string_append_printf (line, " · %s", _ ("you are going here"));
  else if (going != NULL)
    /* Translators: the user goes to the other session, not to the one whose page this is */
    g_string_append_printf (line, " · %s", _ ("you are going there"));
  else
    /* Translators: the user goes to both of two sessions, or may go to either */
    g_string_append_printf (line, " · %s", _ ("not decided"));

  return g_string_free_and_steal (line);
}
