/* SPDX-FileCopyrightText: 2026 The Lanyard authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "lanyard-c3voc-links.h"
#include "lanyard-guess.h"
#include "lanyard-pentabarf-parts.h"

#include <string.h>

/* The lines that an event has. */
typedef enum {
  DATE,
  START,
  END,
  DURATION,
  ROOM,
  SLUG,
  TITLE,
  SUBTITLE,
  TRACK,
  TYPE,
  LANGUAGE,
  URL,
  PAGE,
  FULL_PAGE,
  ORIGIN,
  FEEDBACK,
  VIDEO,
  LICENCE,
  OPT_OUT,
  N_LINES,
} Line;

/* Those of <recording> too, which some producers write without it. */
static const char *const line_names[N_LINES] = {
  [DATE] = "date",
  [START] = "start",
  [END] = "end",
  [DURATION] = "duration",
  [ROOM] = "room",
  [SLUG] = "slug",
  [TITLE] = "title",
  [SUBTITLE] = "subtitle",
  [TRACK] = "track",
  [TYPE] = "type",
  [LANGUAGE] = "language",
  [URL] = "url",
  [PAGE] = "conf_url",
  [FULL_PAGE] = "full_conf_url",
  [ORIGIN] = "origin_url",
  [FEEDBACK] = "feedback_url",
  [VIDEO] = "video_download_url",
  [LICENCE] = "license",
  [OPT_OUT] = "optout",
};

/* An event's elements while they are read. */
typedef struct
{
  char      *lines[N_LINES];
  char      *abstract;
  char      *description;
  GPtrArray *speakers;    /* (nullable) */
  GPtrArray *links;       /* those that are listed */
  GPtrArray *attachments; /* these come first */
} Parts;

static void
clear_parts (Parts *parts)
{
  for (guint i = 0; i < N_LINES; i++)
    g_free (parts->lines[i]);
  g_free (parts->abstract);
  g_free (parts->description);
  g_clear_pointer (&parts->speakers, g_ptr_array_unref);
  g_ptr_array_unref (parts->links);
  g_ptr_array_unref (parts->attachments);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Parts, clear_parts)

/* Returns: whether the element is one of the lines; the first that says
 * something counts */
static gboolean
read_line (LanyardPentabarf *self,
           const xmlNode    *element,
           Parts            *parts)
{
  for (guint i = 0; i < N_LINES; i++)
    {
      if (line_names[i][0] != (char)element->name[0] || !lanyard_xml_is (element, line_names[i]))
        continue;
      if (parts->lines[i] == NULL)
        parts->lines[i] =
          lanyard_xml_content (element, line_names[i], LANYARD_CLEAN_LINE, self->walk);
      return TRUE;
    }

  return FALSE;
}

/* An element may be there twice: what both say counts. */
static void
read_text (LanyardPentabarf *self,
           xmlNode          *element,
           const char       *name,
           char            **text)
{
  g_autofree char *more = lanyard_xml_markup (element, name, self->walk);
  g_autofree char *both = NULL;

  if (more == NULL)
    more = lanyard_xml_content (element, name, LANYARD_CLEAN_TEXT, self->walk);
  if (more == NULL || g_strcmp0 (more, *text) == 0)
    return;

  both = *text != NULL ? g_strconcat (*text, "\n\n", more, NULL) : g_steal_pointer (&more);
  g_free (*text);
  *text = g_steal_pointer (&both);
}

static LanyardLinkKind
find_kind (const char *type,
           const char *url,
           const char *title)
{
  LanyardLinkKind kind;

  if (type != NULL && lanyard_link_kind_from_name (type, &kind))
    return kind;

  kind = type != NULL ? lanyard_guess_link_kind ("", type) : LANYARD_LINK_OTHER;
  return kind != LANYARD_LINK_OTHER ? kind : lanyard_guess_link_kind (url, title);
}

static void
read_links (LanyardPentabarf *self,
            const xmlNode    *element,
            const char       *name,
            GPtrArray        *links)
{
  guint index = 0;

  lanyard_walk_enter (self->walk, name);
  for (const xmlNode *at = element->children; at != NULL; at = at->next)
    {
      g_autofree char *title = NULL;
      g_autofree char *type = NULL;
      g_autofree char *address = NULL;
      g_autofree char *url = NULL;

      if (!lanyard_xml_is (at, "link") && !lanyard_xml_is (at, "attachment"))
        continue;

      lanyard_walk_enter (self->walk, lanyard_xml_is (at, "link") ? "link" : "attachment");
      lanyard_walk_enter_item (self->walk, index++);
      title = lanyard_xml_content (at, NULL, LANYARD_CLEAN_LINE, self->walk);
      type = lanyard_xml_attribute (at, "type", self->walk);
      address = lanyard_xml_attribute (at, "href", self->walk);
      /* some write the address where others write the title */
      if (address == NULL)
        address = g_steal_pointer (&title);
      url = lanyard_pentabarf_resolve (self, "@href", address);
      if (url != NULL)
        lanyard_c3voc_links_add (links, find_kind (type, url, title), title, url);
      lanyard_walk_leave (self->walk);
      lanyard_walk_leave (self->walk);
    }
  lanyard_walk_leave (self->walk);
}

/* A question's answer is kept where it is an address. */
static void
read_answers (LanyardPentabarf *self,
              const xmlNode    *element,
              GPtrArray        *links)
{
  for (const xmlNode *at = element->children; at != NULL; at = at->next)
    {
      g_autofree char *question = NULL;
      g_autofree char *answer = NULL;
      g_autofree char *url = NULL;
      g_autofree char *both = NULL;

      for (const xmlNode *part = at->children; part != NULL; part = part->next)
        {
          if (lanyard_xml_is (part, "question") && question == NULL)
            question = lanyard_xml_content (part, "answers", LANYARD_CLEAN_LINE, self->walk);
          else if (lanyard_xml_is (part, "answer") && answer == NULL)
            answer = lanyard_xml_content (part, "answers", LANYARD_CLEAN_LINE, self->walk);
        }
      if (answer == NULL)
        continue;

      url = strstr (answer, "://") != NULL ? lanyard_resolve_address (answer, NULL) : NULL;
      if (url != NULL)
        {
          lanyard_c3voc_links_add (links, lanyard_guess_link_kind (url, question), question, url);
          continue;
        }
      both = g_strjoin (": ", question != NULL ? question : "?", answer, NULL);
      lanyard_walk_report_member (self->walk, "answers", LANYARD_PROBLEM_NO_PLACE, NULL, both);
    }
}

static void
read_recording (LanyardPentabarf *self,
                xmlNode          *element,
                Parts            *parts)
{
  for (xmlNode *at = element->children; at != NULL; at = at->next)
    {
      /* its address is that of the recording, not the event's page */
      if (lanyard_xml_is (at, "url") && parts->lines[VIDEO] == NULL)
        parts->lines[VIDEO] =
          lanyard_xml_content (at, "recording/url", LANYARD_CLEAN_LINE, self->walk);
      else if (at->type == XML_ELEMENT_NODE && !read_line (self, at, parts))
        lanyard_pentabarf_report_unknown (self, at);
    }
}

static void
read_element (LanyardPentabarf *self,
              xmlNode          *element,
              Parts            *parts)
{
  if (read_line (self, element, parts))
    return;

  if (lanyard_xml_is (element, "abstract"))
    read_text (self, element, "abstract", &parts->abstract);
  else if (lanyard_xml_is (element, "description"))
    read_text (self, element, "description", &parts->description);
  else if (lanyard_xml_is (element, "persons") && parts->speakers == NULL)
    parts->speakers = lanyard_pentabarf_list_persons (self, element);
  else if (lanyard_xml_is (element, "links"))
    read_links (self, element, "links", parts->links);
  else if (lanyard_xml_is (element, "attachments"))
    read_links (self, element, "attachments", parts->attachments);
  else if (lanyard_xml_is (element, "recording"))
    read_recording (self, element, parts);
  else if (lanyard_xml_is (element, "answers"))
    read_answers (self, element, parts->links);
  else if (!lanyard_xml_is (element, "released"))
    lanyard_pentabarf_report_unknown (self, element);
}

static void
add_page (LanyardPentabarf *self,
          GPtrArray        *links,
          LanyardLinkKind   kind,
          const Parts      *parts,
          Line              line)
{
  g_autofree char *url =
    lanyard_pentabarf_resolve (self, line_names[line], parts->lines[line]);

  if (url != NULL)
    lanyard_c3voc_links_add (links, kind, NULL, url);
}

/* The event's own pages first. */
static GPtrArray *
join_links (LanyardPentabarf *self,
            const Parts      *parts)
{
  GPtrArray *links = lanyard_c3voc_links_new ();
  GPtrArray *lists[] = { parts->attachments, parts->links };

  add_page (self, links, LANYARD_LINK_WEBSITE, parts, URL);
  add_page (self, links, LANYARD_LINK_WEBSITE, parts,
            parts->lines[FULL_PAGE] != NULL ? FULL_PAGE : PAGE);
  add_page (self, links, LANYARD_LINK_WEBSITE, parts, ORIGIN);
  for (guint i = 0; i < G_N_ELEMENTS (lists); i++)
    {
      for (guint j = 0; j < lists[i]->len; j++)
        {
          const LanyardLink *link = g_ptr_array_index (lists[i], j);

          lanyard_c3voc_links_add (links, link->kind, link->title, link->url);
        }
    }
  add_page (self, links, LANYARD_LINK_VIDEO, parts, VIDEO);
  add_page (self, links, LANYARD_LINK_FEEDBACK, parts, FEEDBACK);
  return lanyard_c3voc_links_end (links);
}

/* What the description repeats of the abstract is there once. */
static void
set_texts (LanyardSessionFields *fields,
           const Parts          *parts)
{
  const char *abstract = parts->abstract;
  const char *description = parts->description;

  if (abstract != NULL && description != NULL && g_str_has_prefix (description, abstract))
    {
      if (g_str_equal (description, abstract))
        description = NULL;
      else
        abstract = NULL;
    }

  fields->abstract = lanyard_guess_text (abstract);
  fields->description = lanyard_guess_text (description);
}

static LanyardRecorded
find_recorded (const char *opt_out)
{
  if (opt_out == NULL)
    return LANYARD_RECORDED_UNKNOWN;

  return g_ascii_strcasecmp (opt_out, "true") == 0 || g_str_equal (opt_out, "1")
           ? LANYARD_RECORDED_NO
           : LANYARD_RECORDED_YES;
}

/* @room is where it stands, which counts for more than what it says. */
static LanyardRoom *
choose_room (LanyardPentabarf *self,
             LanyardRoom      *room,
             const char       *name)
{
  if (room == NULL)
    return lanyard_pentabarf_get_room (self, name);

  if (name != NULL && !g_str_equal (lanyard_room_get_title (room), name))
    lanyard_walk_report_member (self->walk, "room", LANYARD_PROBLEM_CONTRADICTED,
                                lanyard_room_get_title (room), name);
  return room;
}

static void
set_duration (LanyardPentabarf     *self,
              LanyardSessionFields *fields,
              const char           *text)
{
  fields->duration = lanyard_duration_parse (text);
  if (fields->duration < 0 && text != NULL)
    lanyard_walk_report_member (self->walk, "duration", LANYARD_PROBLEM_BAD_NUMBER, NULL, text);
  fields->duration = fields->duration < 0 ? LANYARD_NO_DURATION : fields->duration;
}

static void
set_fields (LanyardPentabarf      *self,
            LanyardPentabarfEvent *event,
            Parts                 *parts,
            LanyardRoom           *room)
{
  LanyardSessionFields *fields = &event->fields;
  LanyardTrack         *track = lanyard_pentabarf_get_track (self, parts->lines[TRACK]);

  room = choose_room (self, room, parts->lines[ROOM]);
  g_hash_table_remove (self->unused, room);
  fields->room = room != NULL ? g_object_ref (room) : NULL;
  fields->track = track != NULL ? g_object_ref (track) : NULL;
  fields->kind = lanyard_guess_session_kind (parts->lines[TYPE], parts->lines[TITLE]);
  fields->start = LANYARD_NO_INSTANT;
  fields->languages = lanyard_guess_languages (parts->lines[LANGUAGE]);
  fields->speakers = g_steal_pointer (&parts->speakers);
  fields->links = join_links (self, parts);
  fields->recorded = find_recorded (parts->lines[OPT_OUT]);
  set_texts (fields, parts);
  set_duration (self, fields, parts->lines[DURATION]);
  fields->title = g_steal_pointer (&parts->lines[TITLE]);
  fields->subtitle = g_steal_pointer (&parts->lines[SUBTITLE]);
  fields->type = g_steal_pointer (&parts->lines[TYPE]);
  fields->licence = g_steal_pointer (&parts->lines[LICENCE]);
  event->date = g_steal_pointer (&parts->lines[DATE]);
  event->clock = g_steal_pointer (&parts->lines[START]);
  event->end = g_steal_pointer (&parts->lines[END]);
}

/* What names it for good, in the order of how well it does. */
static char *
read_key (LanyardPentabarf *self,
          const xmlNode    *element,
          Parts            *parts,
          LanyardKeyKind   *kind)
{
  static const char *const names[] = { "guid", "code", "id" };

  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    {
      char *key = lanyard_xml_attribute (element, names[i], self->walk);

      *kind = i == 0 ? LANYARD_KEY_GLOBAL : LANYARD_KEY_LOCAL;
      if (key != NULL)
        return key;
    }

  *kind = LANYARD_KEY_NONE;
  return lanyard_clean_slug (parts->lines[TITLE], "session");
}

/* An event that has no title is one all the same. */
static void
name_untitled (LanyardPentabarf *self,
               Parts            *parts)
{
  static const Line stand_ins[] = { SUBTITLE, TYPE };
  const char       *title = "–";

  if (parts->lines[TITLE] != NULL)
    return;

  for (guint i = G_N_ELEMENTS (stand_ins); i > 0; i--)
    title = parts->lines[stand_ins[i - 1]] != NULL ? parts->lines[stand_ins[i - 1]] : title;
  parts->lines[TITLE] = g_strdup (title);
  lanyard_walk_report (self->walk, LANYARD_PROBLEM_MISSING, "title", title);
}

/**
 * lanyard_pentabarf_enter:
 * @self: a schedule whose walk stands at its root
 * @place: where an event stands, which the walk goes to
 */
void
lanyard_pentabarf_enter (LanyardPentabarf            *self,
                         const LanyardPentabarfPlace *place)
{
  lanyard_walk_enter (self->walk, "day");
  lanyard_walk_enter_item (self->walk, place->day);
  if (place->room != LANYARD_PENTABARF_NOWHERE)
    {
      lanyard_walk_enter (self->walk, "room");
      lanyard_walk_enter_item (self->walk, place->room);
    }
  lanyard_walk_enter (self->walk, "event");
  lanyard_walk_enter_item (self->walk, place->event);
}

/**
 * lanyard_pentabarf_leave:
 * @self: a schedule whose walk stands at an event
 * @place: where that is
 *
 * Goes back to the root.
 */
void
lanyard_pentabarf_leave (LanyardPentabarf            *self,
                         const LanyardPentabarfPlace *place)
{
  guint steps = place->room != LANYARD_PENTABARF_NOWHERE ? 6 : 4;

  for (guint i = 0; i < steps; i++)
    lanyard_walk_leave (self->walk);
}

/**
 * lanyard_pentabarf_read_event:
 * @self: a schedule whose walk stands above its root
 * @element: an event
 * @day: the day that it stands in, or LANYARD_NO_DATE
 * @room: (nullable): the room that it stands in
 * @place: where that is
 *
 * Takes it up.
 */
void
lanyard_pentabarf_read_event (LanyardPentabarf            *self,
                              xmlNode                     *element,
                              LanyardDate                  day,
                              LanyardRoom                 *room,
                              const LanyardPentabarfPlace *place)
{
  LanyardPentabarfEvent *event;
  LanyardKeyKind         kind;
  g_auto (Parts) parts = {
    .links = lanyard_c3voc_links_new (),
    .attachments = lanyard_c3voc_links_new (),
  };

  lanyard_walk_enter (self->walk, "schedule");
  lanyard_pentabarf_enter (self, place);
  for (xmlNode *at = element->children; at != NULL; at = at->next)
    {
      if (at->type == XML_ELEMENT_NODE)
        read_element (self, at, &parts);
    }

  event = g_new0 (LanyardPentabarfEvent, 1);
  event->place = *place;
  event->day = day;
  name_untitled (self, &parts);
  event->key = read_key (self, element, &parts, &kind);
  set_fields (self, event, &parts, room);
  event->fields.key_kind = kind;
  g_ptr_array_add (self->events, event);
  lanyard_pentabarf_leave (self, place);
  lanyard_walk_leave (self->walk);
}
