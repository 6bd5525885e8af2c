/* SPDX-FileCopyrightText: 2026 The Lanyard authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "lanyard-c3voc-event.h"

#include "lanyard-c3voc-links.h"
#include "lanyard-guess.h"
#include "lanyard-json-loose.h"
#include "lanyard-json.h"

#include <string.h>

/* What some producers write for none. */
#define NO_WORD "null"

/* A title is plain text, but the first producers wrote it as for a web page. */
static char *
read_line (JsonObject  *event,
           const char  *name,
           LanyardWalk *walk)
{
  static const char *const entities[][2] = {
    { "&quot;", "\"" },
    { "&#39;", "'" },
    { "&apos;", "'" },
    { "&lt;", "<" },
    { "&gt;", ">" },
    { "&amp;", "&" },
  };
  g_autofree char *line = lanyard_json_loose_localised (event, name, walk);
  g_autoptr (GString) text = NULL;

  if (line == NULL || strchr (line, '&') == NULL)
    return g_steal_pointer (&line);

  text = g_string_new (line);
  for (guint i = 0; i < G_N_ELEMENTS (entities); i++)
    g_string_replace (text, entities[i][0], entities[i][1], 0);
  return g_strdup (text->str);
}

/* A session that isn't named is one all the same. */
static char *
read_title (JsonObject  *event,
            LanyardWalk *walk)
{
  static const char *const names[] = { "subtitle", "type" };
  char                    *title = read_line (event, "title", walk);

  if (title != NULL)
    return title;

  for (guint i = 0; title == NULL && i < G_N_ELEMENTS (names); i++)
    title = read_line (event, names[i], walk);
  if (title == NULL)
    title = g_strdup ("–");
  lanyard_walk_report (walk, LANYARD_PROBLEM_MISSING, "title", title);
  return title;
}

/**
 * lanyard_c3voc_event_read_texts:
 * @event: an event
 * @walk: a walk that stands at it
 * @fields: gets titles, languages, type and kind, abstract and description
 *
 * An abstract that the description is or begins with is left out.
 */
void
lanyard_c3voc_event_read_texts (JsonObject           *event,
                                LanyardWalk          *walk,
                                LanyardSessionFields *fields)
{
  g_autofree char *language = lanyard_json_loose_string (event, "language", walk);
  g_autofree char *abstract = lanyard_json_loose_localised_text (event, "abstract", walk);
  g_autofree char *description = lanyard_json_loose_localised_text (event, "description", walk);

  fields->title = read_title (event, walk);
  fields->subtitle = read_line (event, "subtitle", walk);
  if (g_strcmp0 (fields->subtitle, fields->title) == 0)
    g_clear_pointer (&fields->subtitle, g_free);
  fields->languages = lanyard_guess_languages (language);
  fields->type = lanyard_json_loose_localised (event, "type", walk);
  if (g_strcmp0 (fields->type, NO_WORD) == 0)
    g_clear_pointer (&fields->type, g_free);
  fields->kind = lanyard_guess_session_kind (fields->type, fields->title);

  if (abstract != NULL && g_strcmp0 (abstract, description) == 0)
    g_clear_pointer (&description, g_free);
  else if (abstract != NULL && description != NULL && g_str_has_prefix (description, abstract))
    g_clear_pointer (&abstract, g_free);
  fields->abstract = lanyard_guess_text (abstract);
  fields->description = lanyard_guess_text (description);
}

static void
read_recorded (JsonObject           *event,
               LanyardWalk          *walk,
               LanyardSessionFields *fields)
{
  JsonObject *recording = lanyard_json_member_object (event, "recording", walk);
  gboolean    no;
  gboolean    known = lanyard_json_loose_bool (event, "do_not_record", walk, &no);

  fields->licence = lanyard_json_loose_string (event, "recording_license", walk);
  if (recording != NULL)
    {
      lanyard_walk_enter (walk, "recording");
      known = known || lanyard_json_loose_bool (recording, "optout", walk, &no);
      if (fields->licence == NULL)
        fields->licence = lanyard_json_loose_string (recording, "license", walk);
      lanyard_walk_leave (walk);
    }

  if (known)
    fields->recorded = no ? LANYARD_RECORDED_NO : LANYARD_RECORDED_YES;
}

/**
 * lanyard_c3voc_event_read_links:
 * @event: an event
 * @walk: a walk that stands at it
 * @base: (nullable): what relative addresses are relative to
 * @fields: gets links, licence and whether it is recorded
 */
void
lanyard_c3voc_event_read_links (JsonObject           *event,
                                LanyardWalk          *walk,
                                const char           *base,
                                LanyardSessionFields *fields)
{
  static const struct
  {
    const char     *name;
    LanyardLinkKind kind;
  } addresses[] = {
    { "url", LANYARD_LINK_WEBSITE },
    { "origin_url", LANYARD_LINK_WEBSITE },
    { "feedback_url", LANYARD_LINK_FEEDBACK },
    { "video_download_url", LANYARD_LINK_VIDEO },
  };
  JsonObject      *recording = lanyard_json_loose_object (event, "recording");
  g_autofree char *video_url = NULL;
  GPtrArray       *links = lanyard_c3voc_links_new ();

  for (guint i = 0; i < G_N_ELEMENTS (addresses); i++)
    {
      g_autofree char *url = lanyard_c3voc_read_address (event, addresses[i].name, base, walk);

      lanyard_c3voc_links_add (links, addresses[i].kind, NULL, url);
    }

  lanyard_walk_enter (walk, "recording");
  video_url = lanyard_c3voc_read_address (recording, "url", base, walk);
  lanyard_c3voc_links_add (links, LANYARD_LINK_VIDEO, NULL, video_url);
  lanyard_walk_leave (walk);

  lanyard_c3voc_links_read (links, event, "links", base, walk);
  lanyard_c3voc_links_read (links, event, "attachments", base, walk);
  fields->links = lanyard_c3voc_links_end (links);
  read_recorded (event, walk, fields);
}
