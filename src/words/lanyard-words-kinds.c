/* SPDX-FileCopyrightText: 2026 The Lanyard authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "lanyard-words.h"

#include <glib/gi18n-lib.h>

/**
 * lanyard_words_session_kind:
 * @kind: a kind
 *
 * Returns: its name for people
 */
const char *
lanyard_words_session_kind (LanyardSessionKind kind)
{
  switch (kind)
    {
    case LANYARD_SESSION_TALK:
      return _ ("Talk");
    case LANYARD_SESSION_KEYNOTE:
      return _ ("Keynote");
    case LANYARD_SESSION_LIGHTNING_TALK:
      return _ ("Lightning talk");
    case LANYARD_SESSION_WORKSHOP:
      return _ ("Workshop");
    case LANYARD_SESSION_PANEL:
      return _ ("Panel");
    case LANYARD_SESSION_DISCUSSION:
      return _ ("Discussion");
    case LANYARD_SESSION_MICROCONFERENCE:
      return _ ("Microconference");
    case LANYARD_SESSION_BLOCK:
      return _ ("Block of sessions");
    case LANYARD_SESSION_POSTER:
      return _ ("Poster");
    case LANYARD_SESSION_SOCIAL:
      return _ ("Social event");
    case LANYARD_SESSION_BREAK:
      return _ ("Break");
    case LANYARD_SESSION_MEETING:
      return _ ("Meeting");
    case LANYARD_SESSION_FILM:
      return _ ("Film");
    case LANYARD_SESSION_PERFORMANCE:
      return _ ("Performance");
    case LANYARD_SESSION_OTHER:
    default:
      return _ ("Session");
    }
}

/**
 * lanyard_words_link_kind:
 * @kind: a kind
 *
 * Returns: the heading over links of that kind
 */
const char *
lanyard_words_link_kind (LanyardLinkKind kind)
{
  switch (kind)
    {
    case LANYARD_LINK_SLIDES:
      return _ ("Slides");
    case LANYARD_LINK_PAPER:
      return _ ("Papers");
    case LANYARD_LINK_VIDEO:
      return _ ("Recordings");
    case LANYARD_LINK_NOTES:
      return _ ("Notes");
    case LANYARD_LINK_ARTICLE:
      return _ ("Articles");
    case LANYARD_LINK_PREVIOUS:
      return _ ("Earlier editions");
    case LANYARD_LINK_WEBSITE:
      return _ ("Web pages");
    case LANYARD_LINK_FEEDBACK:
      return _ ("Feedback");
    case LANYARD_LINK_LIVE:
      return _ ("Live");
    case LANYARD_LINK_CHAT:
      return _ ("Chat");
    case LANYARD_LINK_CODE:
      return _ ("Code");
    case LANYARD_LINK_OTHER:
    default:
      return _ ("Other links");
    }
}

/* The languages that conferences are held in; any other keeps its code. */
static const struct
{
  const char *code;
  const char *name;
} languages[] = {
  { "ar", N_ ("Arabic") },
  { "ca", N_ ("Catalan") },
  { "cs", N_ ("Czech") },
  { "de", N_ ("German") },
  { "en", N_ ("English") },
  { "es", N_ ("Spanish") },
  { "fr", N_ ("French") },
  { "hu", N_ ("Hungarian") },
  { "it", N_ ("Italian") },
  { "ja", N_ ("Japanese") },
  { "nl", N_ ("Dutch") },
  { "pl", N_ ("Polish") },
  { "pt", N_ ("Portuguese") },
  { "ru", N_ ("Russian") },
  { "zh", N_ ("Chinese") },
};

static const char *
get_language (const char *code)
{
  for (guint i = 0; i < G_N_ELEMENTS (languages); i++)
    {
      if (g_ascii_strcasecmp (languages[i].code, code) == 0)
        return _ (languages[i].name);
    }

  return code;
}

/**
 * lanyard_words_languages:
 * @codes: (array zero-terminated=1): languages as the programme names them
 *
 * Returns: (transfer full): their names: "German, English"
 */
char *
lanyard_words_languages (const char *const *codes)
{
  GString *names = g_string_new (NULL);

  for (guint i = 0; codes[i] != NULL; i++)
    g_string_append_printf (names, "%s%s", i > 0 ? _ (", ") : "", get_language (codes[i]));

  return g_string_free_and_steal (names);
}
