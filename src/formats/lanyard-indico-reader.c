/* SPDX-FileCopyrightText: 2026 The Lanyard authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "lanyard-indico-reader.h"

#include "lanyard-clean.h"
#include "lanyard-guess.h"
#include "lanyard-indico-links.h"
#include "lanyard-indico-place.h"
#include "lanyard-indico-session.h"
#include "lanyard-indico-timetable.h"
#include "lanyard-json-loose.h"
#include "lanyard-json-value.h"
#include "lanyard-prose.h"

#include <string.h>

/* Indico answers two questions about an event, of which either may be there:
 * what is in it, and when that is. */
typedef struct
{
  char       *id;        /* (nullable) the event's */
  char       *url;       /* (nullable) the address that was asked, without its secrets */
  JsonObject *event;     /* (nullable) */
  JsonObject *days;      /* (nullable) of the timetable */
  const char *days_name; /* (nullable) their member's name */
} Documents;

static void
documents_clear (Documents *documents)
{
  g_free (documents->id);
  g_free (documents->url);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Documents, documents_clear)

static JsonNode *
get_results (JsonNode *root)
{
  return JSON_NODE_HOLDS_OBJECT (root)
           ? lanyard_json_member (json_node_get_object (root), "results")
           : NULL;
}

static gboolean
is_event (JsonNode *node)
{
  JsonObject *object = JSON_NODE_HOLDS_OBJECT (node) ? json_node_get_object (node) : NULL;
  const char *type = lanyard_json_peek_string (object, "_type");

  if (object == NULL)
    return FALSE;
  return g_strcmp0 (type, "Conference") == 0 ||
         (type == NULL && lanyard_json_member (object, "title") != NULL &&
          lanyard_json_member (object, "startDate") != NULL);
}

/**
 * lanyard_indico_probe:
 * @root: the top of any document
 *
 * Returns: whether it is what Indico exports of an event or of its timetable
 */
gboolean
lanyard_indico_probe (JsonNode *root)
{
  JsonNode   *results = get_results (root);
  const char *type;

  if (results == NULL)
    return FALSE;

  type = lanyard_json_peek_string (json_node_get_object (root), "_type");
  if (g_strcmp0 (type, "HTTPAPIResult") != 0)
    return FALSE;
  if (JSON_NODE_HOLDS_ARRAY (results))
    {
      JsonArray *array = json_node_get_array (results);

      return json_array_get_length (array) == 0 || is_event (json_array_get_element (array, 0));
    }
  return JSON_NODE_HOLDS_OBJECT (results);
}

static void
report_other (LanyardIndico *self, const char *id)
{
  lanyard_walk_report (self->walk, LANYARD_PROBLEM_OTHER_CONFERENCE, NULL, id != NULL ? id : "?");
}

/* The address that was asked tells the server; it is kept only in part. */
static void
take_url (LanyardIndico *self, JsonObject *envelope, gboolean best, Documents *documents)
{
  g_autofree char *written = lanyard_json_loose_string (envelope, "url", self->walk);
  g_autofree char *url = written != NULL ? lanyard_indico_clean_address (written) : NULL;

  if ((documents->url == NULL || best) && url != NULL && g_str_has_prefix (url, "http") &&
      lanyard_prose_is_safe (url))
    {
      url[strcspn (url, "?#")] = '\0';
      g_free (documents->url);
      documents->url = g_steal_pointer (&url);
    }
}

static gboolean
take_event_cb (JsonObject *object, LanyardWalk *walk, gpointer data)
{
  gpointer        *pair = data;
  LanyardIndico   *self = pair[0];
  Documents       *documents = pair[1];
  g_autofree char *id = lanyard_json_loose_string (object, "id", walk);

  if (documents->event != NULL || (documents->id != NULL && g_strcmp0 (documents->id, id) != 0))
    {
      report_other (self, id);
      return TRUE;
    }

  documents->event = object;
  if (documents->id == NULL)
    documents->id = g_steal_pointer (&id);
  return TRUE;
}

static gboolean
take_days_cb (const char *name, JsonNode *value, LanyardWalk *walk, gpointer data)
{
  gpointer      *pair = data;
  LanyardIndico *self = pair[0];
  Documents     *documents = pair[1];

  if (documents->days != NULL || (documents->id != NULL && !g_str_equal (documents->id, name)))
    {
      report_other (self, name);
      return TRUE;
    }

  /* an unpublished timetable is empty, and may be an array */
  if (JSON_NODE_HOLDS_ARRAY (value) && json_array_get_length (json_node_get_array (value)) == 0)
    return TRUE;
  documents->days = lanyard_json_to_object (value, walk);
  documents->days_name = name;
  if (documents->id == NULL)
    documents->id = g_strdup (name);
  return TRUE;
}

static void
take_document (LanyardIndico *self, JsonNode *root, Documents *documents)
{
  JsonObject *envelope = json_node_get_object (root);
  JsonNode   *results = get_results (root);
  gpointer    pair[] = { self, documents };

  if (JSON_NODE_HOLDS_ARRAY (results))
    {
      gboolean first = documents->event == NULL;

      lanyard_json_foreach_object (envelope, "results", self->walk, take_event_cb, pair);
      take_url (self, envelope, first && documents->event != NULL, documents);
      return;
    }

  lanyard_walk_enter (self->walk, "results");
  lanyard_json_loose_foreach_member (json_node_get_object (results), self->walk, take_days_cb,
                                     pair);
  lanyard_walk_leave (self->walk);
  take_url (self, envelope, FALSE, documents);
}

static void
take_documents (LanyardIndico *self, JsonNode *root, Documents *documents)
{
  take_document (self, root, documents);
  for (guint i = 0; i < self->reading->others->len; i++)
    {
      JsonNode *other = g_ptr_array_index (self->reading->others, i);

      if (lanyard_indico_probe (other))
        take_document (self, other, documents);
      else
        report_other (self, NULL);
    }
}

static void
enter_event (LanyardIndico *self)
{
  lanyard_walk_enter (self->walk, "results");
  lanyard_walk_enter_item (self->walk, 0);
}

static void
enter_days (LanyardIndico *self, const Documents *documents)
{
  lanyard_walk_enter (self->walk, "results");
  lanyard_walk_enter (self->walk, documents->days_name);
}

/* Where what is said of the whole stands. */
static void
enter_top (LanyardIndico *self, const Documents *documents)
{
  if (documents->event != NULL)
    enter_event (self);
  else
    enter_days (self, documents);
}

static void
leave (LanyardIndico *self)
{
  lanyard_walk_leave (self->walk);
  lanyard_walk_leave (self->walk);
}

/* Where the event doesn't say, the zone of its dates is all there is: the
 * server's. That of the timetable's dates is the event's. */
static void
choose_zone (LanyardIndico *self, const Documents *documents)
{
  LanyardOffsets   offsets = { 0 };
  g_autofree char *zone = lanyard_json_loose_string (documents->event, "timezone", self->walk);
  JsonObject      *start = NULL;

  if (zone == NULL && documents->days != NULL)
    zone = lanyard_indico_timetable_zone (self, documents->days);
  if (zone == NULL)
    {
      JsonNode *node = lanyard_json_member (documents->event, "startDate");

      start = node != NULL && JSON_NODE_HOLDS_OBJECT (node) ? json_node_get_object (node) : NULL;
      zone = g_strdup (lanyard_json_peek_string (start, "tz"));
      if (zone != NULL)
        lanyard_walk_report_member (self->walk, "timezone", LANYARD_PROBLEM_NO_TIME_ZONE, zone,
                                    NULL);
    }

  lanyard_reading_choose_zone (self->reading, self->walk, self->builder, "timezone", zone,
                               &offsets);
}

/* Goes through everything for the first time; what is wrong in it is reported
 * the second time. */
static void
collect (LanyardIndico *self, const Documents *documents)
{
  g_autoptr (GPtrArray) ignored =
              g_ptr_array_new_with_free_func ((GDestroyNotify)lanyard_problem_free);
  g_autoptr (LanyardWalk) quiet = lanyard_walk_new (ignored);
  LanyardWalk *walk = self->walk;

  guint n_people;

  self->walk = quiet;
  lanyard_indico_collect_event (self, documents->event);
  lanyard_indico_collect_timetable (self, documents->days);
  n_people = lanyard_indico_people_count (self->people);
  lanyard_indico_people_collect (self->people, documents->event, "chairs", quiet, TRUE);
  self->n_chairs = lanyard_indico_people_count (self->people) - n_people;
  self->walk = walk;
}

static char *
make_id (const Documents *documents, const char *title)
{
  g_autoptr (GUri) uri = NULL;
  g_autofree char *text = NULL;

  if (documents->url != NULL)
    uri = g_uri_parse (documents->url, G_URI_FLAGS_PARSE_RELAXED, NULL);
  if (uri != NULL && g_uri_get_host (uri) != NULL && documents->id != NULL)
    text = g_strdup_printf ("%s event %s", g_uri_get_host (uri), documents->id);
  return lanyard_clean_slug (text != NULL ? text : title, "conference");
}

static void
read_venue (LanyardIndico *self, JsonObject *event, LanyardProgrammeFields *fields)
{
  g_autofree char *address = lanyard_json_loose_string (event, "address", self->walk);
  g_autofree char *full = lanyard_json_loose_string (event, "roomFullname", self->walk);
  g_autofree char *room = lanyard_json_loose_string (event, "room", self->walk);
  g_autofree char *map = lanyard_indico_read_address (self, event, "roomMapURL");

  self->venue = lanyard_json_loose_string (event, "location", self->walk);
  fields->venue = g_strdup (self->venue != NULL ? self->venue : address);
  if (self->venue != NULL && address != NULL && strstr (address, self->venue) == NULL)
    {
      g_free (fields->venue);
      fields->venue = g_strdup_printf ("%s, %s", self->venue, address);
    }

  if (full == NULL)
    full = g_steal_pointer (&room);
  if (full != NULL && map != NULL)
    g_hash_table_insert (self->map_urls, g_steal_pointer (&full), g_steal_pointer (&map));
}

static LanyardDate
read_date (LanyardIndico *self, JsonObject *event, const char *name)
{
  LanyardInstant instant = lanyard_indico_read_time (self, event, name);

  if (instant == LANYARD_NO_INSTANT)
    return LANYARD_NO_DATE;
  return lanyard_date_of (instant, lanyard_builder_get_fields (self->builder)->zone, 0);
}

static void
read_header (LanyardIndico *self, const Documents *documents)
{
  LanyardProgrammeFields *fields = lanyard_builder_get_fields (self->builder);
  JsonObject             *event = documents->event;

  fields->title = lanyard_json_loose_string (event, "title", self->walk);
  fields->url = lanyard_indico_read_address (self, event, "url");
  fields->start = read_date (self, event, "startDate");
  fields->end = read_date (self, event, "endDate");
  if (fields->end == LANYARD_NO_DATE)
    fields->end = fields->start;
  read_venue (self, event, fields);
}

/* The dates of the header count only where all sessions are within them. */
static void
check_dates (LanyardIndico *self)
{
  LanyardProgrammeFields *fields = lanyard_builder_get_fields (self->builder);
  g_autofree char        *start = lanyard_date_to_iso (fields->start);
  g_autofree char        *end = lanyard_date_to_iso (fields->end);
  g_autofree char        *first = lanyard_date_to_iso (self->first_day);
  g_autofree char        *last = lanyard_date_to_iso (self->last_day);
  g_autofree char        *header = NULL;
  g_autofree char        *sessions = NULL;

  if (self->first_day == LANYARD_NO_DATE || fields->start == LANYARD_NO_DATE)
    return;
  if (fields->end < fields->start ||
      (self->first_day >= fields->start && self->last_day <= fields->end))
    return;

  header = g_strdup_printf ("%s – %s", start, end);
  sessions = g_strdup_printf ("%s – %s", first, last);
  lanyard_walk_report_member (self->walk, "startDate", LANYARD_PROBLEM_CONTRADICTED, sessions,
                              header);
  fields->start = self->first_day;
  fields->end = self->last_day;
}

/* What is said of the event as a whole. */
static void
read_about (LanyardIndico *self, JsonObject *event)
{
  static const char *const dropped[] = { "keywords", "label", NULL };
  LanyardProgrammeFields  *fields = lanyard_builder_get_fields (self->builder);
  g_autofree char         *text = lanyard_json_loose_text (event, "description", self->walk);
  g_autoptr (GPtrArray) chairs = NULL;

  fields->description = lanyard_guess_text (text);
  lanyard_indico_people_read (self->people, event, "chairs", self->walk);
  chairs = lanyard_indico_people_take (self->people);
  if (chairs != NULL)
    fields->leads = lanyard_person_list_ids (chairs);
  if (self->n_chairs > 0)
    {
      g_autofree char *n_chairs = g_strdup_printf ("%u", self->n_chairs);

      lanyard_walk_report_member (self->walk, "chairs", LANYARD_PROBLEM_CHAIRS_ONLY, NULL,
                                  n_chairs);
    }
  lanyard_indico_read_event_links (self, event, &fields->links);
  lanyard_indico_drop_members (self, event, dropped);
}

static gboolean
read_sessions (LanyardIndico *self, const Documents *documents)
{
  g_autofree char *type = NULL;
  gboolean         going;

  enter_event (self);
  going = lanyard_indico_read_blocks (self, documents->event);
  leave (self);
  if (!going)
    return FALSE;

  if (documents->days != NULL)
    {
      enter_days (self, documents);
      going = lanyard_indico_read_timetable (self, documents->days);
      leave (self);
    }

  enter_event (self);
  going = going && lanyard_indico_read_contributions (self, documents->event);
  type = lanyard_json_loose_string (documents->event, "type", self->walk);
  if (going && lanyard_builder_count_sessions (self->builder) == 0 &&
      (g_strcmp0 (type, "lecture") == 0 || g_strcmp0 (type, "simple_event") == 0))
    going = lanyard_indico_read_lecture (self, documents->event);
  else if (going && documents->event != NULL)
    read_about (self, documents->event);
  leave (self);
  return going;
}

static void
report_added (LanyardIndico *self)
{
  g_autofree char *blocks = g_strdup_printf ("%u", g_hash_table_size (self->blocks));
  g_autofree char *sessions = g_strdup_printf ("%u", self->n_sessions);
  g_autofree char *parts = g_strdup_printf ("%u", self->n_parts);

  if (g_hash_table_size (self->blocks) > 0)
    lanyard_walk_report_member (self->walk, "sessions", LANYARD_PROBLEM_BLOCKS_ADDED, sessions,
                                blocks);
  if (self->n_parts > 0)
    lanyard_walk_report_member (self->walk, "contributions", LANYARD_PROBLEM_PARTS_ADDED, NULL,
                                parts);
}

static LanyardProgramme *
finish (LanyardIndico *self, const Documents *documents, GError **error)
{
  LanyardProgrammeFields *fields = lanyard_builder_get_fields (self->builder);
  LanyardProgramme       *programme;

  if (fields->title == NULL && lanyard_builder_count_sessions (self->builder) == 0)
    {
      g_set_error_literal (error, LANYARD_READ_ERROR, LANYARD_READ_ERROR_NO_ACCESS, "");
      return NULL;
    }

  enter_top (self, documents);
  if (fields->title == NULL)
    {
      fields->title = lanyard_reading_dup_title (self->reading);
      lanyard_walk_report (self->walk, LANYARD_PROBLEM_MISSING, "title", fields->title);
    }
  if (fields->venue == NULL)
    fields->venue = g_strdup (self->venue);
  fields->own_id = documents->url != NULL && documents->id != NULL;
  fields->id = make_id (documents, fields->title);
  if (documents->url != NULL)
    fields->programme_url =
      g_strconcat (documents->url, documents->event != NULL ? "?detail=sessions" : NULL, NULL);
  lanyard_indico_report_places (self);
  report_added (self);
  check_dates (self);
  programme = lanyard_builder_finish (self->builder);
  leave (self);
  return programme;
}

/**
 * lanyard_indico_read:
 * @root: the top of a document that lanyard_indico_probe() knows
 * @reading: what came with it; where there are both exports of an event, they
 *   are read as one, whichever of them is @root
 * @error: return location for a LANYARD_READ_ERROR (NO_ACCESS) or
 *   G_IO_ERROR_CANCELLED
 *
 * Returns: (transfer full) (nullable): the programme
 */
LanyardProgramme *
lanyard_indico_read (JsonNode *root, const LanyardReading *reading, GError **error)
{
  g_autoptr (LanyardIndico) self = lanyard_indico_new (reading);
  g_auto (Documents) documents = { 0 };

  take_documents (self, root, &documents);
  if (documents.event == NULL && documents.days == NULL)
    {
      g_set_error_literal (error, LANYARD_READ_ERROR, LANYARD_READ_ERROR_NO_ACCESS, "");
      return NULL;
    }

  self->base = g_strdup (documents.url);
  enter_top (self, &documents);
  choose_zone (self, &documents);
  read_header (self, &documents);
  leave (self);

  collect (self, &documents);
  enter_top (self, &documents);
  lanyard_indico_people_finish (self->people, self->walk, self->builder);
  leave (self);
  if (!read_sessions (self, &documents))
    {
      g_cancellable_set_error_if_cancelled (reading->cancellable, error);
      return NULL;
    }

  return finish (self, &documents, error);
}
