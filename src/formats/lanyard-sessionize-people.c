/* SPDX-FileCopyrightText: 2026 The Lanyard authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "lanyard-sessionize.h"

#include "lanyard-c3voc-links.h"
#include "lanyard-guess.h"
#include "lanyard-json-loose.h"
#include "lanyard-json.h"

/* What people are put in, in the two ways it is written: reported. */
static gboolean
drop_category_cb (JsonObject  *object,
                  LanyardWalk *walk,
                  gpointer     data)
{
  LanyardSessionize *self = data;
  g_autofree char   *name = lanyard_json_loose_string (object, "name", walk);
  JsonArray         *items = lanyard_json_member_array (object, "categoryItems", walk);

  if (name != NULL && items != NULL && json_array_get_length (items) > 0)
    lanyard_gather_drop (self->gather, "categoryItems", name);
  return TRUE;
}

static gboolean
drop_item_cb (JsonNode    *node,
              LanyardWalk *walk,
              gpointer     data)
{
  LanyardSessionize           *self = data;
  g_autofree char             *id = lanyard_json_loose_item (node, walk);
  const LanyardSessionizeItem *item = id != NULL ? g_hash_table_lookup (self->items, id) : NULL;

  if (item != NULL)
    lanyard_gather_drop (self->gather, NULL, item->category);
  return TRUE;
}

/**
 * lanyard_sessionize_read_name:
 * @object: (nullable): a speaker, or a reference to one
 * @walk: a walk that stands there
 *
 * Returns: (transfer full) (nullable): the name
 */
char *
lanyard_sessionize_read_name (JsonObject  *object,
                              LanyardWalk *walk)
{
  char            *full = lanyard_json_loose_string (object, "fullName", walk);
  g_autofree char *first = lanyard_json_loose_string (object, "firstName", walk);
  g_autofree char *last = lanyard_json_loose_string (object, "lastName", walk);

  if (full == NULL && first != NULL && last != NULL)
    full = g_strdup_printf ("%s %s", first, last);
  if (full == NULL)
    full = first != NULL ? g_steal_pointer (&first) : g_steal_pointer (&last);
  if (full == NULL)
    full = lanyard_json_loose_string (object, "name", walk);
  return full;
}

/**
 * lanyard_sessionize_read_speaker_cb:
 * @object: a speaker
 * @walk: a walk that stands there
 * @data: a LanyardSessionize
 *
 * Returns: %TRUE
 */
gboolean
lanyard_sessionize_read_speaker_cb (JsonObject  *object,
                                    LanyardWalk *walk,
                                    gpointer     data)
{
  LanyardSessionize *self = data;
  g_autofree char   *id = lanyard_json_loose_string (object, "id", walk);
  g_autofree char   *name = lanyard_sessionize_read_name (object, walk);
  g_autofree char   *biography = lanyard_json_loose_text (object, "bio", walk);
  g_autoptr (GPtrArray) links = NULL;
  LanyardPersonFields fields = { 0 };

  if (name == NULL)
    {
      lanyard_walk_report (walk, LANYARD_PROBLEM_MISSING, "fullName", NULL);
      return TRUE;
    }
  if (id != NULL && g_hash_table_contains (self->gather->people, id))
    {
      lanyard_walk_report (walk, LANYARD_PROBLEM_DUPLICATE_ID, NULL, id);
      return TRUE;
    }

  links = lanyard_c3voc_links_new ();
  lanyard_c3voc_links_read (links, object, "links", NULL, walk);
  lanyard_sessionize_read_answers (self, object, links);
  lanyard_json_foreach_object (object, "categories", walk, drop_category_cb, self);
  lanyard_json_foreach (object, "categoryItems", walk, drop_item_cb, self);

  fields.name = g_steal_pointer (&name);
  fields.affiliation = lanyard_json_loose_string (object, "tagLine", walk);
  fields.picture = lanyard_c3voc_read_address (object, "profilePicture", NULL, walk);
  fields.biography = lanyard_guess_text (biography);
  fields.links = lanyard_c3voc_links_end (g_steal_pointer (&links));
  lanyard_gather_person (self->gather, id, &fields);
  return TRUE;
}

/**
 * lanyard_sessionize_is_speakers:
 * @root: the top of any document
 *
 * Returns: whether it is Sessionize's view of the speakers, which has no
 *   sessions and goes with one that has
 */
gboolean
lanyard_sessionize_is_speakers (JsonNode *root)
{
  JsonObject *first = lanyard_json_peek_first (root);

  return first != NULL && lanyard_json_peek_string (first, "fullName") != NULL &&
         lanyard_json_peek_string (first, "id") != NULL &&
         lanyard_json_member (first, "sessions") != NULL;
}

/**
 * lanyard_sessionize_read_others:
 * @self: a reading
 *
 * Reads the speakers that came with the document.
 */
void
lanyard_sessionize_read_others (LanyardSessionize *self)
{
  GPtrArray *others = self->gather->reading->others;

  for (guint i = 0; others != NULL && i < others->len; i++)
    {
      JsonNode *other = g_ptr_array_index (others, i);

      if (lanyard_sessionize_is_speakers (other))
        lanyard_json_foreach_top (other, self->gather->walk, lanyard_sessionize_read_speaker_cb,
                                  self);
    }
}
