/* SPDX-FileCopyrightText: 2026 The Lanyard authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* Something a session is expected to talk about; may hold finer topics. */
typedef struct
{
  char      *title;
  GPtrArray *topics; /* (nullable) (element-type LanyardTopic): NULL or empty for a leaf */
} LanyardTopic;

LanyardTopic *lanyard_topic_new (const char *title,
                                 GPtrArray  *topics);
void          lanyard_topic_free (LanyardTopic *self);
guint         lanyard_topics_count_leaves (GPtrArray *topics);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (LanyardTopic, lanyard_topic_free)

G_END_DECLS
