/* SPDX-FileCopyrightText: 2026 The Lanyard authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "lanyard-sessionize-labels.h"

#include "lanyard-fold.h"
#include "lanyard-topic.h"

#include <string.h>

/* Words of category titles, folded. The first that is found decides. */
static const struct
{
  const char           *word;
  LanyardSessionizeRole role;
} roles[] = {
  { "language", LANYARD_SESSIONIZE_LANGUAGE },
  { "sprache", LANYARD_SESSIONIZE_LANGUAGE },
  { "langue", LANYARD_SESSIONIZE_LANGUAGE },
  { "idioma", LANYARD_SESSIONIZE_LANGUAGE },
  { "level", LANYARD_SESSIONIZE_LEVEL },
  { "niveau", LANYARD_SESSIONIZE_LEVEL },
  { "audience", LANYARD_SESSIONIZE_LEVEL },
  { "difficulty", LANYARD_SESSIONIZE_LEVEL },
  { "format", LANYARD_SESSIONIZE_FORMAT },
  { "type", LANYARD_SESSIONIZE_FORMAT },
  { "length", LANYARD_SESSIONIZE_FORMAT },
  { "duration", LANYARD_SESSIONIZE_FORMAT },
  { "track", LANYARD_SESSIONIZE_TRACK },
  { "stream", LANYARD_SESSIONIZE_STREAM },
  { "theme", LANYARD_SESSIONIZE_THEME },
  { "thema", LANYARD_SESSIONIZE_THEME },
  { "area", LANYARD_SESSIONIZE_AREA },
  { "topic", LANYARD_SESSIONIZE_TOPIC },
};

/**
 * lanyard_sessionize_find_role:
 * @category: the title of a category
 *
 * Returns: what its title says it is for
 */
LanyardSessionizeRole
lanyard_sessionize_find_role (const char *category)
{
  g_autofree char *folded = lanyard_fold (category);

  for (guint i = 0; i < G_N_ELEMENTS (roles); i++)
    {
      if (strstr (folded, roles[i].word) != NULL)
        return roles[i].role;
    }

  return LANYARD_SESSIONIZE_TAG;
}

static void
append (char      **text,
        const char *item)
{
  char *longer = *text != NULL ? g_strdup_printf ("%s, %s", *text, item) : g_strdup (item);

  g_free (*text);
  *text = longer;
}

static void
add_language (LanyardSessionizeLabels *self,
              const char              *item)
{
  if (self->languages == NULL)
    self->languages = g_ptr_array_new_null_terminated (2, g_free, TRUE);
  if (!g_ptr_array_find_with_equal_func (self->languages, item, g_str_equal, NULL))
    g_ptr_array_add (self->languages, g_strdup (item));
}

/**
 * lanyard_sessionize_labels_add:
 * @self: what is known of a session
 * @role: what the category is for
 * @track_role: the role of the category that makes the tracks; others that
 *   could have, and further items of that one, become topics
 * @item: one of the category's items that the session has
 */
void
lanyard_sessionize_labels_add (LanyardSessionizeLabels *self,
                               LanyardSessionizeRole    role,
                               LanyardSessionizeRole    track_role,
                               const char              *item)
{
  if (role == LANYARD_SESSIONIZE_FORMAT)
    append (&self->format, item);
  else if (role == LANYARD_SESSIONIZE_LEVEL)
    append (&self->level, item);
  else if (role == LANYARD_SESSIONIZE_LANGUAGE)
    add_language (self, item);
  else if (role == track_role && role < LANYARD_SESSIONIZE_TAG && self->track == NULL)
    self->track = g_strdup (item);
  else
    {
      if (self->topics == NULL)
        self->topics = g_ptr_array_new_with_free_func ((GDestroyNotify)lanyard_topic_free);
      g_ptr_array_add (self->topics, lanyard_topic_new (item, NULL));
    }
}

/**
 * lanyard_sessionize_labels_apply:
 * @self: what is known of a session; is left empty
 * @gather: where its track is added
 * @fields: the session
 */
void
lanyard_sessionize_labels_apply (LanyardSessionizeLabels *self,
                                 LanyardGather           *gather,
                                 LanyardSessionFields    *fields)
{
  if (self->track != NULL)
    fields->track = g_object_ref (lanyard_gather_track (gather, self->track, NULL));
  fields->type = g_steal_pointer (&self->format);
  fields->audience = g_steal_pointer (&self->level);
  fields->topics = g_steal_pointer (&self->topics);
  if (self->languages != NULL)
    fields->languages = (GStrv)g_ptr_array_steal (self->languages, NULL);

  lanyard_sessionize_labels_clear (self);
}

void
lanyard_sessionize_labels_clear (LanyardSessionizeLabels *self)
{
  g_clear_pointer (&self->track, g_free);
  g_clear_pointer (&self->format, g_free);
  g_clear_pointer (&self->level, g_free);
  g_clear_pointer (&self->languages, g_ptr_array_unref);
  g_clear_pointer (&self->topics, g_ptr_array_unref);
}
