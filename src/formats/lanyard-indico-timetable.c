/* SPDX-FileCopyrightText: 2026 The Lanyard authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "lanyard-indico-timetable.h"

#include "lanyard-clean.h"
#include "lanyard-guess.h"
#include "lanyard-indico-links.h"
#include "lanyard-indico-place.h"
#include "lanyard-indico-session.h"
#include "lanyard-json-loose.h"
#include "lanyard-json-value.h"

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (LanyardSessionFields, lanyard_session_fields_clear)

/* An entry is one of three, which its key tells as well: "s12", "c34", "b56". */
typedef enum {
  ENTRY_BLOCK,
  ENTRY_CONTRIBUTION,
  ENTRY_BREAK,
} EntryType;

/* Called with the walk standing at the entry. Returns whether to go on. */
typedef gboolean (*EntryFunc) (
  LanyardIndico *self, EntryType type, const char *key, JsonObject *entry, const char *block);

typedef struct
{
  LanyardIndico *indico;
  EntryFunc      func;
  const char    *block; /* (nullable) the id of the block that the entries are in */
} Walking;

static EntryType
read_type (LanyardIndico *self, const char *key, JsonObject *entry)
{
  const char *type = lanyard_json_peek_string (entry, "entryType");

  if (g_strcmp0 (type, "Session") == 0 || (type == NULL && *key == 's'))
    return ENTRY_BLOCK;
  if (g_strcmp0 (type, "Break") == 0 || (type == NULL && *key == 'b'))
    return ENTRY_BREAK;
  return ENTRY_CONTRIBUTION;
}

/* The name of an entry becomes an id, which is a line of text as any other.
 * Returns: (transfer full): it; one made of the title where it has none */
static char *
dup_key (const char *name, JsonObject *entry, LanyardWalk *walk)
{
  LanyardCleaned   cleaned;
  g_autofree char *key = lanyard_clean (name, LANYARD_CLEAN_LINE, &cleaned);
  g_autofree char *slug = NULL;
  const char      *title;

  if (cleaned & LANYARD_CLEANED_CONTROLS)
    lanyard_walk_report (walk, LANYARD_PROBLEM_CONTROL_CHARACTER, NULL, NULL);
  if (*key != '\0')
    return g_steal_pointer (&key);

  title = lanyard_json_peek_string (entry, "title");
  slug = lanyard_clean_slug (title != NULL ? title : "", "entry");
  lanyard_walk_report (walk, LANYARD_PROBLEM_MISSING, "id", slug);
  return g_steal_pointer (&slug);
}

static gboolean
entry_cb (const char *name, JsonNode *value, LanyardWalk *walk, gpointer data)
{
  const Walking   *walking = data;
  JsonObject      *entry = lanyard_json_to_object (value, walk);
  g_autofree char *key = NULL;

  if (entry == NULL)
    return TRUE;

  key = dup_key (name, entry, walk);
  return walking->func (walking->indico, read_type (walking->indico, key, entry), key, entry,
                        walking->block);
}

static gboolean
day_cb (const char *name, JsonNode *value, LanyardWalk *walk, gpointer data)
{
  JsonObject *day;

  /* a day without anything may be written as an empty array */
  if (JSON_NODE_HOLDS_ARRAY (value) && json_array_get_length (json_node_get_array (value)) == 0)
    return TRUE;

  day = lanyard_json_to_object (value, walk);
  return day == NULL || lanyard_json_loose_foreach_member (day, walk, entry_cb, data);
}

static gboolean
walk_days (LanyardIndico *self, JsonObject *days, EntryFunc func)
{
  Walking walking = { .indico = self, .func = func };

  return lanyard_json_loose_foreach_member (days, self->walk, day_cb, &walking);
}

static gboolean
walk_entries (LanyardIndico *self, JsonObject *block, const char *id, EntryFunc func)
{
  Walking     walking = { .indico = self, .func = func, .block = id };
  JsonObject *entries = NULL;
  gboolean    going = TRUE;

  if (lanyard_indico_is_empty (block, "entries"))
    return TRUE;

  entries = lanyard_json_member_object (block, "entries", self->walk);
  lanyard_walk_enter (self->walk, "entries");
  if (entries != NULL)
    going = lanyard_json_loose_foreach_member (entries, self->walk, entry_cb, &walking);
  lanyard_walk_leave (self->walk);
  return going;
}

static gboolean
collect_entry (
  LanyardIndico *self, EntryType type, const char *key, JsonObject *entry, const char *block)
{
  g_autofree char *text = NULL;
  guint            n_presenters;

  self->total++;
  /* the event's export tells the event's place; else the first one has to do */
  if (self->venue == NULL)
    self->venue = lanyard_json_loose_string (entry, "location", self->walk);
  n_presenters =
    lanyard_indico_people_collect (self->people, entry, "presenters", self->walk, TRUE);
  lanyard_indico_people_collect (self->people, entry, "authors", self->walk, n_presenters == 0);
  if (type != ENTRY_BLOCK)
    return TRUE;

  lanyard_indico_people_collect (self->people, entry, "conveners", self->walk, TRUE);
  text = lanyard_json_loose_text (entry, "description", self->walk);
  lanyard_indico_people_collect_leads (self->people, lanyard_indico_find_leads (self, text));
  return walk_entries (self, entry, NULL, collect_entry);
}

/* As the event's export says it: since 2.0 the block's id is a number, before
 * it was "10-1": the session's and the block's in it. */
static char *
dup_block_id (LanyardIndico *self, const char *key, JsonObject *entry)
{
  JsonNode        *node = lanyard_json_member (entry, "sessionSlotId");
  g_autofree char *slot = lanyard_json_loose_string (entry, "sessionSlotId", self->walk);
  g_autofree char *session = lanyard_json_loose_string (entry, "sessionId", self->walk);

  if (slot == NULL)
    return g_strdup (key);
  if (session != NULL && lanyard_json_is_string (node))
    return g_strdup_printf ("s%s-%s", session, slot);
  return g_strconcat ("s", slot, NULL);
}

/* Since 2.0 these ids are the database's, and numbers. */
static LanyardKeyKind
find_key_kind (JsonObject *entry, const char *name)
{
  JsonNode *node = lanyard_json_member (entry, name);

  return node != NULL && !lanyard_json_is_string (node) ? LANYARD_KEY_GLOBAL : LANYARD_KEY_LOCAL;
}

/* The title of the session, and behind it that of the block. */
static char *
read_block_title (LanyardIndico *self, JsonObject *entry)
{
  g_autofree char *title = lanyard_json_loose_string (entry, "title", self->walk);
  g_autofree char *slot = lanyard_json_loose_string (entry, "slotTitle", self->walk);

  if (title == NULL || slot == NULL)
    return title != NULL ? g_steal_pointer (&title) : g_steal_pointer (&slot);
  if (g_str_equal (title, slot))
    return g_steal_pointer (&title);
  return g_strdup_printf ("%s: %s", title, slot);
}

static gboolean
read_block (LanyardIndico *self, const char *id, JsonObject *entry)
{
  g_autofree char *session = lanyard_json_loose_string (entry, "sessionId", self->walk);
  g_autofree char *text = lanyard_json_loose_text (entry, "description", self->walk);
  g_auto (LanyardSessionFields) fields = { 0 };
  gboolean poster = FALSE;

  fields.title = read_block_title (self, entry);
  if (fields.title == NULL)
    fields.title = g_strdup ("–");
  fields.id = g_strdup (id);
  fields.key_kind = find_key_kind (entry, "sessionSlotId");
  fields.track = lanyard_indico_read_track (self, entry, session);
  fields.subtitle = lanyard_json_loose_string (entry, "sessionCode", self->walk);
  lanyard_json_loose_bool (entry, "isPoster", self->walk, &poster);
  lanyard_indico_people_read (self->people, entry, "conveners", self->walk);
  lanyard_indico_fill_block (self, text, !lanyard_indico_is_empty (entry, "entries"), poster,
                             &fields);
  lanyard_indico_read_when (self, entry, &fields);
  fields.room = lanyard_indico_read_room (self, entry);
  lanyard_indico_read_links (self, entry, &fields);
  g_hash_table_insert (self->blocks, g_strdup (id), fields.track);
  return lanyard_indico_add_session (self, &fields);
}

/* Which contribution of the event's export it is, if it is one. */
static char *
dup_contribution_id (LanyardIndico *self, const char *key, JsonObject *entry)
{
  g_autofree char *contribution = lanyard_json_loose_string (entry, "contributionId", self->walk);
  g_autofree char *number = lanyard_json_loose_string (entry, "friendlyId", self->walk);
  g_autofree char *id =
    contribution != NULL ? g_strconcat ("c", contribution, NULL) : g_strdup (key);
  const char *other = number != NULL ? g_hash_table_lookup (self->friendly, number) : NULL;

  if (!g_hash_table_contains (self->announced, id) && other != NULL)
    return g_strdup (other);
  return g_steal_pointer (&id);
}

static gboolean
read_contribution (LanyardIndico *self, const char *key, JsonObject *entry, const char *block)
{
  g_autofree char *id = dup_contribution_id (self, key, entry);
  g_autofree char *text = NULL;
  g_auto (LanyardSessionFields) fields = { 0 };

  if (block != NULL && !g_hash_table_contains (self->parents, id))
    g_hash_table_insert (self->parents, g_strdup (id), g_strdup (block));
  if (g_hash_table_contains (self->announced, id) || g_hash_table_contains (self->known, id))
    return TRUE;

  fields.title = lanyard_json_loose_string (entry, "title", self->walk);
  if (fields.title == NULL)
    {
      lanyard_walk_report (self->walk, LANYARD_PROBLEM_MISSING, "title", NULL);
      return TRUE;
    }

  fields.id = g_steal_pointer (&id);
  fields.key_kind = find_key_kind (entry, "contributionId");
  fields.parent = g_strdup (block);
  if (block != NULL)
    g_set_object (&fields.track, g_hash_table_lookup (self->blocks, block));
  fields.kind = lanyard_guess_session_kind (NULL, fields.title);
  fields.subtitle = lanyard_json_loose_string (entry, "board_number", self->walk);
  text = lanyard_json_loose_text (entry, "description", self->walk);
  fields.description = lanyard_guess_text (text);
  lanyard_indico_read_when (self, entry, &fields);
  fields.room = lanyard_indico_read_room (self, entry);
  lanyard_indico_people_read (self->people, entry, "presenters", self->walk);
  fields.speakers = lanyard_indico_people_take (self->people);
  if (fields.speakers == NULL)
    {
      lanyard_indico_people_read (self->people, entry, "authors", self->walk);
      fields.speakers = lanyard_indico_people_take (self->people);
    }
  lanyard_indico_read_links (self, entry, &fields);
  return lanyard_indico_add_session (self, &fields);
}

static gboolean
read_break (LanyardIndico *self, const char *key, JsonObject *entry, const char *block)
{
  g_autofree char *text = NULL;
  g_auto (LanyardSessionFields) fields = { 0 };

  if (g_hash_table_contains (self->known, key))
    return TRUE;

  fields.title = lanyard_json_loose_string (entry, "title", self->walk);
  if (fields.title == NULL)
    {
      lanyard_walk_report (self->walk, LANYARD_PROBLEM_MISSING, "title", NULL);
      return TRUE;
    }

  fields.id = g_strdup (key);
  fields.key_kind = LANYARD_KEY_LOCAL;
  fields.parent = g_strdup (block);
  fields.kind = LANYARD_SESSION_BREAK;
  text = lanyard_json_loose_text (entry, "description", self->walk);
  fields.description = lanyard_guess_text (text);
  lanyard_indico_read_when (self, entry, &fields);
  fields.room = lanyard_indico_read_room (self, entry);
  return lanyard_indico_add_session (self, &fields);
}

/* A block that goes past midnight stands in both days. */
static gboolean
read_entry (
  LanyardIndico *self, EntryType type, const char *key, JsonObject *entry, const char *block)
{
  g_autofree char *id = NULL;

  if (type == ENTRY_BREAK)
    return read_break (self, key, entry, block);
  if (type == ENTRY_CONTRIBUTION)
    return read_contribution (self, key, entry, block);
  if (block != NULL)
    {
      lanyard_walk_report (self->walk, LANYARD_PROBLEM_NO_PLACE, NULL, key);
      return TRUE;
    }

  id = dup_block_id (self, key, entry);
  if (!g_hash_table_contains (self->known, id) && !read_block (self, id, entry))
    return FALSE;
  return walk_entries (self, entry, id, read_entry);
}

/**
 * lanyard_indico_collect_timetable:
 * @self: what is read
 * @days: an event's days in the timetable's export
 *
 * Goes through it for the first time: who is in it.
 */
void
lanyard_indico_collect_timetable (LanyardIndico *self, JsonObject *days)
{
  walk_days (self, days, collect_entry);
}

/**
 * lanyard_indico_read_timetable:
 * @self: what is read, with zone, people and the event's blocks
 * @days: an event's days in the timetable's export
 *
 * Adds the breaks, and what of the rest isn't in the event's export.
 *
 * Returns: whether it went on to the end
 */
gboolean
lanyard_indico_read_timetable (LanyardIndico *self, JsonObject *days)
{
  return walk_days (self, days, read_entry);
}

typedef struct
{
  char *zone;
} FirstZone;

static gboolean
find_zone_in_entry_cb (const char *name, JsonNode *value, LanyardWalk *walk, gpointer data)
{
  FirstZone  *first = data;
  JsonObject *entry = lanyard_json_to_object (value, walk);
  JsonNode   *start = lanyard_json_member (entry, "startDate");

  if (start != NULL && JSON_NODE_HOLDS_OBJECT (start))
    first->zone = g_strdup (lanyard_json_peek_string (json_node_get_object (start), "tz"));
  return first->zone == NULL;
}

static gboolean
find_zone_in_day_cb (const char *name, JsonNode *value, LanyardWalk *walk, gpointer data)
{
  return !JSON_NODE_HOLDS_OBJECT (value) ||
         lanyard_json_loose_foreach_member (json_node_get_object (value), walk,
                                            find_zone_in_entry_cb, data);
}

/**
 * lanyard_indico_timetable_zone:
 * @self: what is read
 * @days: an event's days in the timetable's export
 *
 * Returns: (transfer full) (nullable): the zone of its first time, which is
 *   the event's in this export
 */
char *
lanyard_indico_timetable_zone (LanyardIndico *self, JsonObject *days)
{
  g_autoptr (GPtrArray) ignored =
              g_ptr_array_new_with_free_func ((GDestroyNotify)lanyard_problem_free);
  g_autoptr (LanyardWalk) walk = lanyard_walk_new (ignored);
  FirstZone first = { 0 };

  lanyard_json_loose_foreach_member (days, walk, find_zone_in_day_cb, &first);
  return first.zone;
}
