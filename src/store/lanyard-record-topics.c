/* SPDX-FileCopyrightText: 2026 The Lanyard authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "lanyard-records-private.h"

#include "lanyard-topic.h"

#define TOPICS_TYPE "a(us)"

/* No topic is nested deeper. */
#define MAX_DEPTH 64

static void
pack_topics (GVariantBuilder *builder,
             GPtrArray       *topics,
             guint            depth)
{
  for (guint i = 0; topics != NULL && i < topics->len; i++)
    {
      const LanyardTopic *topic = g_ptr_array_index (topics, i);

      g_variant_builder_add (builder, "(us)", depth, topic->title);
      pack_topics (builder, topic->topics, depth + 1);
    }
}

/**
 * lanyard_records_write_topics:
 * @topics: (nullable) (element-type LanyardTopic): topics
 *
 * Returns: (transfer full) (nullable): them, each with its depth
 */
GBytes *
lanyard_records_write_topics (GPtrArray *topics)
{
  GVariantBuilder builder;

  if (topics == NULL)
    return NULL;
  g_variant_builder_init (&builder, G_VARIANT_TYPE (TOPICS_TYPE));
  pack_topics (&builder, topics, 0);
  return lanyard_records_to_bytes (g_variant_builder_end (&builder));
}

/* Reads those of @depth that stand at @at, and what is below them. */
static GPtrArray *
unpack_topics (GVariant *packed,
               gsize    *at,
               guint     depth)
{
  gsize      n = g_variant_n_children (packed);
  GPtrArray *topics = g_ptr_array_new_with_free_func ((GDestroyNotify)lanyard_topic_free);

  while (*at < n)
    {
      GPtrArray  *below = NULL;
      const char *title;
      guint       own;
      guint       next = 0;

      g_variant_get_child (packed, *at, "(u&s)", &own, &title);
      if (own < depth)
        break;
      (*at)++;
      if (*at < n)
        g_variant_get_child (packed, *at, "(us)", &next, NULL);
      if (next > depth && depth < MAX_DEPTH)
        below = unpack_topics (packed, at, depth + 1);
      g_ptr_array_add (topics, lanyard_topic_new (title, below));
    }

  return topics;
}

/**
 * lanyard_records_read_topics:
 * @bytes: (nullable): what lanyard_records_write_topics() gave
 *
 * Returns: (transfer full) (nullable) (element-type LanyardTopic): the topics
 */
GPtrArray *
lanyard_records_read_topics (GBytes *bytes)
{
  g_autoptr (GVariant) packed = NULL;
  gsize at = 0;

  if (bytes == NULL)
    return NULL;
  packed = lanyard_records_from_bytes (TOPICS_TYPE, bytes);
  return packed != NULL ? unpack_topics (packed, &at, 0) : NULL;
}
