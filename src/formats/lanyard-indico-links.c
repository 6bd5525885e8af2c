/* SPDX-FileCopyrightText: 2026 The Lanyard authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "lanyard-indico-links.h"

#include "lanyard-guess.h"
#include "lanyard-json-loose.h"
#include "lanyard-json-value.h"
#include "lanyard-summary-part.h"

/* Where links go while folders are walked through. */
typedef struct
{
  LanyardIndico *indico;
  GPtrArray    **links;  /* (element-type LanyardLink); made when there is one */
  const char    *folder; /* (nullable) the title of the folder where they are */
} Target;

static void
add_link (GPtrArray **links, LanyardLinkKind kind, const char *title, const char *url)
{
  if (*links == NULL)
    *links = g_ptr_array_new_with_free_func ((GDestroyNotify)lanyard_link_free);
  g_ptr_array_add (*links, lanyard_link_new (kind, title, url, NULL, LANYARD_NO_DATE));
}

static LanyardLinkKind
guess_kind (const char *url, const char *title, const char *folder)
{
  LanyardLinkKind kind = lanyard_guess_link_kind (url, title);

  return kind == LANYARD_LINK_OTHER && folder != NULL ? lanyard_guess_link_kind (url, folder)
                                                      : kind;
}

/* A link's own address is better than the server's that leads on to it. */
static gboolean
read_attachment_cb (JsonObject *object, LanyardWalk *walk, gpointer data)
{
  const Target    *target = data;
  g_autofree char *url = lanyard_indico_read_address (target->indico, object, "link_url");
  g_autofree char *title = lanyard_json_loose_string (object, "title", walk);
  g_autofree char *description = lanyard_json_loose_string (object, "description", walk);

  if (url == NULL)
    url = lanyard_indico_read_address (target->indico, object, "download_url");
  if (url == NULL)
    {
      lanyard_walk_report (walk, LANYARD_PROBLEM_MISSING, "download_url", NULL);
      return TRUE;
    }

  if (title != NULL && description != NULL && g_strcmp0 (title, description) != 0)
    {
      g_autofree char *both = g_strdup_printf ("%s (%s)", title, description);

      add_link (target->links, guess_kind (url, title, target->folder), both, url);
      return TRUE;
    }

  add_link (target->links, guess_kind (url, title, target->folder),
            title != NULL ? title : description, url);
  return TRUE;
}

static gboolean
read_folder_cb (JsonObject *object, LanyardWalk *walk, gpointer data)
{
  Target          *target = data;
  g_autofree char *title = lanyard_json_loose_string (object, "title", walk);
  Target           inner = { .indico = target->indico, .links = target->links, .folder = title };

  lanyard_json_foreach_object (object, "attachments", walk, read_attachment_cb, &inner);
  return TRUE;
}

/**
 * lanyard_indico_read_folders:
 * @self: what is read
 * @object: what has folders of attachments: an array of them in the event's
 *   export, an object with files and folders in the timetable's
 * @links: (inout) (nullable) (element-type LanyardLink): gets the attachments,
 *   and is made for the first
 */
void
lanyard_indico_read_folders (LanyardIndico *self, JsonObject *object, GPtrArray **links)
{
  static const char *const twins[] = { "material", NULL };
  Target                   target = { .indico = self, .links = links };
  JsonNode                *attachments = lanyard_json_member (object, "attachments");

  lanyard_json_foreach_object (object, "folders", self->walk, read_folder_cb, &target);
  if (attachments == NULL)
    {
      if (lanyard_json_member (object, "folders") == NULL)
        lanyard_indico_drop_members (self, object, twins);
      return;
    }

  lanyard_walk_enter (self->walk, "attachments");
  object = lanyard_json_to_object (attachments, self->walk);
  lanyard_json_foreach_object (object, "files", self->walk, read_attachment_cb, &target);
  lanyard_json_foreach_object (object, "folders", self->walk, read_folder_cb, &target);
  lanyard_walk_leave (self->walk);
}

static gboolean
read_reference_cb (JsonObject *object, LanyardWalk *walk, gpointer data)
{
  const Target    *target = data;
  g_autofree char *url = lanyard_indico_read_address (target->indico, object, "url");
  g_autofree char *type = lanyard_json_loose_string (object, "type", walk);
  g_autofree char *value = lanyard_json_loose_string (object, "value", walk);
  g_autofree char *title = g_strjoin (type != NULL && value != NULL ? " " : "",
                                      type != NULL ? type : "", value != NULL ? value : "", NULL);

  if (url != NULL)
    add_link (target->links, guess_kind (url, title, NULL), *title != '\0' ? title : NULL, url);
  else
    lanyard_walk_report (walk, LANYARD_PROBLEM_NO_PLACE, NULL, title);
  return TRUE;
}

/* The minutes: what came out of it, as far as the text is there. */
static void
read_note (LanyardIndico *self, JsonObject *object, LanyardSessionFields *fields)
{
  JsonObject      *note = lanyard_json_member_object (object, "note", self->walk);
  g_autofree char *url = NULL;
  g_autofree char *html = NULL;

  if (note == NULL)
    return;

  lanyard_walk_enter (self->walk, "note");
  url = lanyard_indico_read_address (self, note, "url");
  html = lanyard_json_loose_text (note, "html", self->walk);
  lanyard_walk_leave (self->walk);

  if (url != NULL)
    add_link (&fields->links, LANYARD_LINK_NOTES, NULL, url);
  if (html == NULL)
    return;

  fields->summary = g_ptr_array_new_with_free_func ((GDestroyNotify)lanyard_summary_part_free);
  g_ptr_array_add (fields->summary,
                   lanyard_summary_part_new (fields->title, NULL,
                                             lanyard_text_new (LANYARD_TEXT_HTML, html), NULL));
}

/**
 * lanyard_indico_read_links:
 * @self: what is read
 * @object: a contribution, a part of one or a block
 * @fields: with a title; gets page, attachments, references and minutes
 */
void
lanyard_indico_read_links (LanyardIndico *self, JsonObject *object, LanyardSessionFields *fields)
{
  Target           target = { .indico = self, .links = &fields->links };
  g_autofree char *url = lanyard_indico_read_address (self, object, "url");

  if (url != NULL)
    add_link (&fields->links, LANYARD_LINK_WEBSITE, NULL, url);
  lanyard_indico_read_folders (self, object, &fields->links);
  lanyard_json_foreach_object (object, "references", self->walk, read_reference_cb, &target);
  read_note (self, object, fields);
}

/**
 * lanyard_indico_read_event_links:
 * @self: what is read
 * @event: an event, where the walk stands
 * @links: (inout) (nullable) (element-type LanyardLink): gets attachments,
 *   references and the minutes' page
 *
 * There is no place for the text of an event's minutes.
 */
void
lanyard_indico_read_event_links (LanyardIndico *self, JsonObject *event, GPtrArray **links)
{
  static const char *const dropped[] = { "html", NULL };
  Target                   target = { .indico = self, .links = links };
  JsonObject              *note = lanyard_json_member_object (event, "note", self->walk);
  g_autofree char         *url = NULL;

  lanyard_indico_read_folders (self, event, links);
  lanyard_json_foreach_object (event, "references", self->walk, read_reference_cb, &target);
  if (note == NULL)
    return;

  lanyard_walk_enter (self->walk, "note");
  url = lanyard_indico_read_address (self, note, "url");
  if (url != NULL)
    add_link (links, LANYARD_LINK_NOTES, NULL, url);
  lanyard_indico_drop_members (self, note, dropped);
  lanyard_walk_leave (self->walk);
}
