/* SPDX-FileCopyrightText: 2026 The Lanyard authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "lanyard-sessionize.h"

#include "lanyard-c3voc-links.h"
#include "lanyard-guess.h"
#include "lanyard-json-loose.h"
#include "lanyard-json.h"

static void
item_free (LanyardSessionizeItem *item)
{
  g_free (item->category);
  g_free (item->title);
  g_free (item);
}

/**
 * lanyard_sessionize_new:
 * @reading: what came with the document
 * @format: (transfer none): a static name of the format
 *
 * Returns: (transfer full): a reading that stands at the document's top
 */
LanyardSessionize *
lanyard_sessionize_new (const LanyardReading *reading,
                        const char           *format)
{
  LanyardSessionize *self = g_new0 (LanyardSessionize, 1);

  self->gather = lanyard_gather_new (reading, format);
  self->questions = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
  self->items =
    g_hash_table_new_full (g_str_hash, g_str_equal, g_free, (GDestroyNotify)item_free);
  self->track_role = LANYARD_SESSIONIZE_TAG;
  return self;
}

void
lanyard_sessionize_free (LanyardSessionize *self)
{
  lanyard_gather_free (self->gather);
  g_hash_table_unref (self->questions);
  g_hash_table_unref (self->items);
  g_free (self);
}

/**
 * lanyard_sessionize_add_question:
 * @self: a reading
 * @id: the question's id, which answers refer to
 * @question: what was asked
 */
void
lanyard_sessionize_add_question (LanyardSessionize *self,
                                 const char        *id,
                                 const char        *question)
{
  g_hash_table_insert (self->questions, g_strdup (id), g_strdup (question));
}

/**
 * lanyard_sessionize_add_item:
 * @self: a reading
 * @id: the id of a category's item, which sessions refer to
 * @category: the category's title
 * @title: the item's
 */
void
lanyard_sessionize_add_item (LanyardSessionize *self,
                             const char        *id,
                             const char        *category,
                             const char        *title)
{
  LanyardSessionizeItem *item = g_new0 (LanyardSessionizeItem, 1);

  item->category = g_strdup (category);
  item->title = g_strdup (title);
  item->role = lanyard_sessionize_find_role (category);
  g_hash_table_insert (self->items, g_strdup (id), item);
}

/* A question that was asked of those who submitted: the address that answers
 * it becomes a link, nothing is there for other answers. */
typedef struct
{
  LanyardSessionize *self;
  GPtrArray         *links; /* (element-type LanyardLink) */
} Answers;

static gboolean
read_answer_cb (JsonObject  *object,
                LanyardWalk *walk,
                gpointer     data)
{
  const Answers   *answers = data;
  const char      *member = lanyard_json_member (object, "answer") != NULL ? "answer"
                                                                           : "answerValue";
  g_autofree char *answer = lanyard_json_loose_string (object, member, walk);
  g_autofree char *own = lanyard_json_loose_string (object, "question", walk);
  g_autofree char *id = lanyard_json_loose_string (object, "questionId", walk);
  const char      *question = own;
  g_autofree char *url = NULL;

  if (answer == NULL)
    return TRUE;

  if (question == NULL && id != NULL)
    question = g_hash_table_lookup (answers->self->questions, id);
  if (g_uri_is_valid (answer, G_URI_FLAGS_PARSE_RELAXED, NULL))
    url = lanyard_resolve_address (answer, NULL);

  if (url != NULL)
    lanyard_c3voc_links_add (answers->links, lanyard_guess_link_kind (url, question), question,
                             url);
  else
    lanyard_gather_drop (answers->self->gather, member, question != NULL ? question : member);
  return TRUE;
}

/**
 * lanyard_sessionize_read_answers:
 * @self: a reading
 * @object: a session or a speaker, where the walk stands
 * @links: (element-type LanyardLink): where links are added
 */
void
lanyard_sessionize_read_answers (LanyardSessionize *self,
                                 JsonObject        *object,
                                 GPtrArray         *links)
{
  Answers answers = { .self = self, .links = links };

  lanyard_json_foreach_object (object, "questionAnswers", self->gather->walk, read_answer_cb,
                               &answers);
}

/**
 * lanyard_sessionize_scout_cb:
 * @object: a session
 * @walk: a walk that stands there
 * @data: a LanyardSessionize
 *
 * Returns: %TRUE
 */
gboolean
lanyard_sessionize_scout_cb (JsonObject  *object,
                             LanyardWalk *walk,
                             gpointer     data)
{
  LanyardSessionize *self = data;

  lanyard_gather_scout (self->gather, object, "id", "startsAt");
  return TRUE;
}
