/* SPDX-FileCopyrightText: 2026 The Lanyard authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "lanyard-indico-session.h"

#include "lanyard-fold.h"
#include "lanyard-guess.h"
#include "lanyard-indico-links.h"
#include "lanyard-indico-place.h"
#include "lanyard-json-loose.h"

#include <string.h>

#define MAX_DURATION 525600 /* a year, in minutes */

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (LanyardSessionFields, lanyard_session_fields_clear)

/* Where a contribution is found. */
typedef struct
{
  LanyardIndico *indico;
  const char    *block; /* (nullable) the id of its block */
  LanyardTrack  *track; /* (nullable) the block's */
} Place;

/**
 * lanyard_indico_find_leads:
 * @self: what is read
 * @text: (nullable): a session's description
 *
 * Returns: (transfer none) (nullable): the leads that it names
 */
const LanyardLeads *
lanyard_indico_find_leads (LanyardIndico *self, const char *text)
{
  gpointer leads;

  if (text == NULL)
    return NULL;

  if (!g_hash_table_lookup_extended (self->leads, text, NULL, &leads))
    {
      g_autoptr (LanyardText) guessed = lanyard_guess_text (text);

      leads = lanyard_leads_find (guessed);
      g_hash_table_insert (self->leads, g_strdup (text), leads);
    }

  return leads;
}

/* A block of before 1.0 is its session at the same time. */
static JsonObject *
get_session (LanyardIndico *self, JsonObject *block)
{
  return lanyard_json_member (block, "session") != NULL
           ? lanyard_json_member_object (block, "session", self->walk)
           : block;
}

static gboolean
collect_part_cb (JsonObject *object, LanyardWalk *walk, gpointer data)
{
  LanyardIndico *self = data;

  lanyard_indico_people_collect (self->people, object, "speakers", walk, TRUE);
  return TRUE;
}

static gboolean
collect_contribution_cb (JsonObject *object, LanyardWalk *walk, gpointer data)
{
  LanyardIndico   *self = data;
  g_autofree char *key = lanyard_indico_read_key (self, object);
  g_autofree char *number = lanyard_json_loose_string (object, "friendly_id", walk);
  guint            n_speakers;

  if (key != NULL)
    {
      g_autofree char *id = g_strconcat ("c", key, NULL);

      if (number == NULL)
        number = lanyard_json_loose_string (object, "id", walk);
      if (number != NULL)
        g_hash_table_insert (self->friendly, g_steal_pointer (&number), g_strdup (id));
      g_hash_table_add (self->announced, g_steal_pointer (&id));
    }

  self->total++;
  n_speakers = lanyard_indico_people_collect (self->people, object, "speakers", walk, TRUE);
  lanyard_indico_people_collect (self->people, object, "primaryauthors", walk, n_speakers == 0);
  lanyard_indico_people_collect (self->people, object, "coauthors", walk, FALSE);
  lanyard_json_foreach_object (object, "subContributions", walk, collect_part_cb, self);
  return TRUE;
}

static gboolean
collect_block_cb (JsonObject *object, LanyardWalk *walk, gpointer data)
{
  LanyardIndico   *self = data;
  JsonObject      *session = get_session (self, object);
  g_autofree char *own = lanyard_json_loose_text (object, "description", walk);
  g_autofree char *text =
    own != NULL ? g_steal_pointer (&own) : lanyard_json_loose_text (session, "description", walk);

  self->total++;
  lanyard_indico_people_collect (self->people, object, "conveners", walk, TRUE);
  lanyard_indico_people_collect (self->people, session, "sessionConveners", walk, TRUE);
  lanyard_indico_people_collect_leads (self->people, lanyard_indico_find_leads (self, text));
  lanyard_json_foreach_object (object, "contributions", walk, collect_contribution_cb, self);
  return TRUE;
}

/**
 * lanyard_indico_collect_event:
 * @self: what is read
 * @event: the event of its export
 *
 * Goes through it for the first time: who is in it, and which contributions.
 */
void
lanyard_indico_collect_event (LanyardIndico *self, JsonObject *event)
{
  lanyard_json_foreach_object (event, "sessions", self->walk, collect_block_cb, self);
  lanyard_json_foreach_object (event, "contributions", self->walk, collect_contribution_cb, self);
}

/* What is written beside the title: codes, and the track where something else
 * is the track already. */
static char *
read_subtitle (LanyardIndico *self, JsonObject *object, LanyardTrack *track)
{
  g_autofree char *code = lanyard_json_loose_string (object, "code", self->walk);
  g_autofree char *board = lanyard_json_loose_string (object, "board_number", self->walk);
  g_autofree char *theme = lanyard_json_loose_string (object, "track", self->walk);
  g_autoptr (GPtrArray) parts = g_ptr_array_new_null_terminated (3, NULL, TRUE);

  if (theme != NULL && track != NULL && g_str_equal (theme, lanyard_track_get_title (track)))
    g_clear_pointer (&theme, g_free);
  if (code != NULL)
    g_ptr_array_add (parts, code);
  if (board != NULL)
    g_ptr_array_add (parts, board);
  if (theme != NULL)
    g_ptr_array_add (parts, theme);

  return parts->len > 0 ? g_strjoinv (" · ", (GStrv)parts->pdata) : NULL;
}

static char *
read_title (LanyardIndico *self, JsonObject *object)
{
  char *title = lanyard_json_loose_string (object, "title", self->walk);

  if (title == NULL)
    lanyard_walk_report (self->walk, LANYARD_PROBLEM_MISSING, "title", NULL);
  return title;
}

static LanyardText *
read_description (LanyardIndico *self, JsonObject *object)
{
  g_autofree char *text = lanyard_json_loose_text (object, "description", self->walk);

  return lanyard_guess_text (text);
}

typedef struct
{
  LanyardIndico *indico;
  const char    *id; /* of the contribution */
  LanyardTrack  *track;
  LanyardRoom   *room;
  LanyardDate    day;
} Whole;

/* A part has no time of its own, but a place in its contribution's. */
static gboolean
read_part_cb (JsonObject *object, LanyardWalk *walk, gpointer data)
{
  const Whole         *whole = data;
  LanyardIndico       *self = whole->indico;
  g_autofree char     *key = lanyard_indico_read_key (self, object);
  LanyardSessionFields fields = { .start = LANYARD_NO_INSTANT, .day = whole->day };

  fields.title = read_title (self, object);
  if (fields.title == NULL)
    return TRUE;

  if (key != NULL && whole->id != NULL)
    fields.id = g_strconcat (whole->id, "-", key, NULL);
  fields.key_kind = lanyard_indico_find_key_kind (object);
  fields.parent = g_strdup (whole->id);
  fields.kind = lanyard_guess_session_kind (NULL, fields.title);
  g_set_object (&fields.track, whole->track);
  g_set_object (&fields.room, whole->room);
  fields.duration = LANYARD_NO_DURATION;
  lanyard_json_loose_int (object, "duration", walk, 0, MAX_DURATION, &fields.duration);
  fields.subtitle = read_subtitle (self, object, NULL);
  fields.description = read_description (self, object);
  lanyard_indico_people_read (self->people, object, "speakers", walk);
  fields.speakers = lanyard_indico_people_take (self->people);
  lanyard_indico_read_links (self, object, &fields);
  self->n_parts++;
  return lanyard_indico_add_session (self, &fields);
}

/* Which track and block it belongs to, where it doesn't stand in its block. */
static void
find_place (const Place *place, JsonObject *object, LanyardSessionFields *fields)
{
  LanyardIndico   *self = place->indico;
  g_autofree char *session = lanyard_json_loose_string (object, "session", self->walk);
  const char      *block = place->block;
  LanyardTrack    *track = place->track;

  if (block == NULL && fields->id != NULL)
    {
      block = g_hash_table_lookup (self->parents, fields->id);
      track = block != NULL ? g_hash_table_lookup (self->blocks, block) : NULL;
    }
  if (track == NULL && session != NULL)
    track = g_hash_table_lookup (self->by_title, session);

  fields->parent = g_strdup (block);
  g_set_object (&fields->track, track);
  if (track != NULL || g_hash_table_size (self->blocks) > 0)
    return;

  /* without blocks, titles are all that is known of sessions and tracks */
  if (session == NULL)
    session = lanyard_json_loose_string (object, "track", self->walk);
  fields->track = lanyard_indico_find_track (self, session);
}

static gboolean
read_contribution_cb (JsonObject *object, LanyardWalk *walk, gpointer data)
{
  static const char *const dropped[] = { "keywords", NULL };
  const Place             *place = data;
  LanyardIndico           *self = place->indico;
  g_autofree char         *key = lanyard_indico_read_key (self, object);
  g_autofree char         *id = key != NULL ? g_strconcat ("c", key, NULL) : NULL;
  g_auto (LanyardSessionFields) fields = { 0 };
  Whole whole;

  fields.title = read_title (self, object);
  if (fields.title == NULL)
    return TRUE;

  fields.id = g_strdup (id);
  if (id != NULL && g_hash_table_contains (self->known, id))
    {
      lanyard_walk_report (walk, LANYARD_PROBLEM_REPEATS, NULL, fields.title);
      return TRUE;
    }

  fields.key_kind = lanyard_indico_find_key_kind (object);
  find_place (place, object, &fields);
  fields.type = lanyard_json_loose_string (object, "type", walk);
  fields.kind = lanyard_guess_session_kind (fields.type, fields.title);
  fields.subtitle = read_subtitle (self, object, fields.track);
  lanyard_indico_read_when (self, object, &fields);
  fields.room = lanyard_indico_read_room (self, object);
  fields.description = read_description (self, object);
  lanyard_indico_people_read (self->people, object, "speakers", walk);
  fields.speakers = lanyard_indico_people_take (self->people);
  if (fields.speakers == NULL)
    {
      lanyard_indico_people_read (self->people, object, "primaryauthors", walk);
      fields.speakers = lanyard_indico_people_take (self->people);
    }
  lanyard_indico_read_links (self, object, &fields);
  lanyard_indico_drop_members (self, object, dropped);

  whole = (Whole){ self, id, fields.track, fields.room, fields.day };
  return lanyard_indico_add_session (self, &fields) &&
         lanyard_json_foreach_object (object, "subContributions", walk, read_part_cb, &whole);
}

static gboolean
is_microconference (const char *label, const char *title)
{
  g_autofree char *both = g_strconcat (label != NULL ? label : "", "\n", title, NULL);
  g_autofree char *folded = lanyard_fold (both);

  return g_str_has_suffix (folded, " mc") || strstr (folded, "microconf") != NULL ||
         strstr (folded, "micro-conf") != NULL || strstr (folded, "micro conf") != NULL;
}

/* Adds the leads that @text names, and says once that they are from there. */
static const LanyardLeads *
read_leads (LanyardIndico *self, const char *text)
{
  const LanyardLeads *leads = lanyard_indico_find_leads (self, text);
  g_autoptr (GString) names = NULL;
  gpointer kept;

  if (leads == NULL)
    return NULL;

  lanyard_indico_people_find_leads (self->people, leads);
  g_hash_table_lookup_extended (self->leads, text, &kept, NULL);
  if (!g_hash_table_add (self->marked, kept))
    return leads;

  names = g_string_new (NULL);
  for (guint i = 0; i < leads->leads->len; i++)
    {
      const LanyardLead *lead = g_ptr_array_index (leads->leads, i);

      g_string_append_printf (names, "%s%s", i > 0 ? ", " : "", lead->name);
    }
  lanyard_walk_report_member (self->walk, "description", LANYARD_PROBLEM_LEADS_FOUND, NULL,
                              names->str);
  return leads;
}

/**
 * lanyard_indico_fill_block:
 * @self: what is read, whose list of people has the block's conveners
 * @text: (nullable): the description of the block or of its session
 * @full: whether it has contributions
 * @poster: whether it is a session of posters
 * @fields: a block with title and type; gets kind, description and leads
 */
void
lanyard_indico_fill_block (LanyardIndico        *self,
                           const char           *text,
                           gboolean              full,
                           gboolean              poster,
                           LanyardSessionFields *fields)
{
  const LanyardLeads *leads = read_leads (self, text);

  fields->leads = lanyard_indico_people_take (self->people);
  fields->description = lanyard_guess_text (text);
  if ((leads != NULL && leads->microconference) || is_microconference (fields->type, fields->title))
    fields->kind = LANYARD_SESSION_MICROCONFERENCE;
  else if (full)
    fields->kind = LANYARD_SESSION_BLOCK;
  else if (poster)
    fields->kind = LANYARD_SESSION_POSTER;
  else
    fields->kind = lanyard_guess_session_kind (fields->type, fields->title);
  if (fields->kind == LANYARD_SESSION_TALK)
    fields->kind = LANYARD_SESSION_BLOCK;
}

/* What is said of the session as a whole, which is repeated in each of its
 * blocks. Returns its description. */
static char *
read_session (LanyardIndico        *self,
              JsonObject           *session,
              gboolean              conveners,
              gboolean             *poster,
              LanyardSessionFields *fields)
{
  g_autofree char *key = lanyard_indico_read_key (self, session);

  fields->track = lanyard_indico_read_track (self, session, key);
  fields->type = lanyard_json_loose_string (session, "type", self->walk);
  fields->subtitle = lanyard_json_loose_string (session, "code", self->walk);
  lanyard_json_loose_bool (session, "isPoster", self->walk, poster);
  if (conveners)
    lanyard_indico_people_read (self->people, session, "sessionConveners", self->walk);
  return lanyard_json_loose_text (session, "description", self->walk);
}

static gboolean
read_block_cb (JsonObject *object, LanyardWalk *walk, gpointer data)
{
  LanyardIndico   *self = data;
  JsonObject      *session = get_session (self, object);
  gboolean         apart = session != object;
  g_autofree char *key = lanyard_json_loose_string (object, "id", walk);
  g_autofree char *id = key != NULL ? g_strconcat ("s", key, NULL) : NULL;
  g_autofree char *own = NULL;
  g_autofree char *shared = NULL;
  g_auto (LanyardSessionFields) fields = { 0 };
  gboolean poster = FALSE;
  Place    place = { .indico = self };

  if (apart)
    lanyard_walk_enter (walk, "session");
  shared =
    read_session (self, session, lanyard_indico_is_empty (object, "conveners"), &poster, &fields);
  if (apart)
    lanyard_walk_leave (walk);

  fields.title = lanyard_json_loose_string (object, "title", walk);
  if (fields.title == NULL && fields.track != NULL)
    fields.title = g_strdup (lanyard_track_get_title (fields.track));
  if (fields.title == NULL)
    {
      lanyard_walk_report (walk, LANYARD_PROBLEM_MISSING, "title", "–");
      fields.title = g_strdup ("–");
    }

  fields.id = g_strdup (id);
  fields.key_kind = lanyard_indico_find_key_kind (session);
  own = lanyard_json_loose_text (object, "description", walk);
  lanyard_indico_people_read (self->people, object, "conveners", walk);
  lanyard_indico_fill_block (self, own != NULL ? own : shared,
                             !lanyard_indico_is_empty (object, "contributions"), poster, &fields);
  lanyard_indico_read_when (self, object, &fields);
  fields.room = lanyard_indico_read_room (self, object);
  lanyard_indico_read_links (self, object, &fields);
  if (apart)
    {
      lanyard_walk_enter (walk, "session");
      lanyard_indico_read_folders (self, session, &fields.links);
      lanyard_walk_leave (walk);
    }

  place.block = id;
  place.track = fields.track;
  if (id != NULL)
    g_hash_table_insert (self->blocks, g_strdup (id), fields.track);
  return lanyard_indico_add_session (self, &fields) &&
         lanyard_json_foreach_object (object, "contributions", walk, read_contribution_cb, &place);
}

/**
 * lanyard_indico_read_blocks:
 * @self: what is read, with zone and people
 * @event: the event of its export
 *
 * Adds the blocks and what is in them.
 *
 * Returns: whether it went on to the end
 */
gboolean
lanyard_indico_read_blocks (LanyardIndico *self, JsonObject *event)
{
  return lanyard_json_foreach_object (event, "sessions", self->walk, read_block_cb, self);
}

/**
 * lanyard_indico_read_contributions:
 * @self: what is read, with all of its blocks
 * @event: the event of its export
 *
 * Adds the contributions that are in no block of the event's.
 *
 * Returns: whether it went on to the end
 */
gboolean
lanyard_indico_read_contributions (LanyardIndico *self, JsonObject *event)
{
  Place place = { .indico = self };

  return lanyard_json_foreach_object (event, "contributions", self->walk, read_contribution_cb,
                                      &place);
}

/**
 * lanyard_indico_read_lecture:
 * @self: what is read
 * @event: an event that is one lecture
 *
 * Adds it as a session: its chairs are who speaks.
 *
 * Returns: whether it went on to the end
 */
gboolean
lanyard_indico_read_lecture (LanyardIndico *self, JsonObject *event)
{
  g_autofree char *key = lanyard_json_loose_string (event, "id", self->walk);
  g_auto (LanyardSessionFields) fields = { 0 };

  fields.title = lanyard_json_loose_string (event, "title", self->walk);
  if (fields.title == NULL)
    return TRUE;

  fields.id = key != NULL ? g_strconcat ("e", key, NULL) : NULL;
  fields.key_kind = LANYARD_KEY_GLOBAL;
  lanyard_indico_read_when (self, event, &fields);
  fields.room = lanyard_indico_read_room (self, event);
  fields.description = read_description (self, event);
  lanyard_indico_people_read (self->people, event, "chairs", self->walk);
  fields.speakers = lanyard_indico_people_take (self->people);
  lanyard_indico_read_links (self, event, &fields);
  return lanyard_indico_add_session (self, &fields);
}
