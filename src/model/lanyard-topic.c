/* SPDX-FileCopyrightText: 2026 The Lanyard authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "lanyard-topic.h"

/**
 * lanyard_topic_new:
 * @title: its title
 * @topics: (transfer full) (nullable) (element-type LanyardTopic): the finer
 *   topics it holds
 *
 * Returns: (transfer full): the topic
 */
LanyardTopic *
lanyard_topic_new (const char *title,
                   GPtrArray  *topics)
{
  LanyardTopic *self = g_new0 (LanyardTopic, 1);

  self->title = g_strdup (title);
  self->topics = topics;
  return self;
}

void
lanyard_topic_free (LanyardTopic *self)
{
  g_clear_pointer (&self->topics, g_ptr_array_unref);
  g_free (self->title);
  g_free (self);
}

/**
 * lanyard_topics_count_leaves:
 * @topics: (nullable) (element-type LanyardTopic): topics
 *
 * Returns: how many of them, and of those below them, hold no others
 */
guint
lanyard_topics_count_leaves (GPtrArray *topics)
{
  guint count = 0;

  for (guint i = 0; topics != NULL && i < topics->len; i++)
    {
      const LanyardTopic *topic = g_ptr_array_index (topics, i);
      gboolean            is_leaf = topic->topics == NULL || topic->topics->len == 0;

      count += is_leaf ? 1 : lanyard_topics_count_leaves (topic->topics);
    }

  return count;
}
