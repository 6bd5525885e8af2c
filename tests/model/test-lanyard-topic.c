/* SPDX-FileCopyrightText: 2026 The Lanyard authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "lanyard-topic.h"

#include <string.h>

/* Topics from a drawing of them: "." is a topic, and what stands in brackets
 * after one are those it holds. */
static GPtrArray *
draw (const char **at)
{
  GPtrArray *topics = g_ptr_array_new_with_free_func ((GDestroyNotify)lanyard_topic_free);

  while (**at == '.')
    {
      GPtrArray *finer = NULL;

      (*at)++;
      if (**at == '(')
        {
          (*at)++;
          finer = draw (at);
          g_assert_cmpint (**at, ==, ')');
          (*at)++;
        }
      g_ptr_array_add (topics, lanyard_topic_new ("topic", finer));
    }

  return topics;
}

static void
test_new (void)
{
  GPtrArray *finer = g_ptr_array_new_with_free_func ((GDestroyNotify)lanyard_topic_free);
  char       title[] = "PCI";
  g_autoptr (LanyardTopic) topic = lanyard_topic_new (title, finer);
  LanyardTopic *leaf;

  g_ptr_array_add (finer, lanyard_topic_new ("Hotplug", NULL));
  title[0] = 'x';

  g_assert_cmpstr (topic->title, ==, "PCI");
  g_assert_true (topic->topics == finer);
  leaf = g_ptr_array_index (topic->topics, 0);
  g_assert_cmpstr (leaf->title, ==, "Hotplug");
  g_assert_null (leaf->topics);
}

static void
test_count_leaves (void)
{
  static const struct
  {
    const char *topics;
    guint       leaves;
  } rows[] = {
    { "", 0 },
    { ".", 1 },
    { "...", 3 },
    { ".(.)", 1 },
    { ".(...)", 3 },
    { ".(..).", 3 },
    { "..(.(..).).", 5 },
    { ".(.(.(.(.))))", 1 },
    /* one that could hold others and holds none */
    { ".()", 1 },
    { ".(.().)", 2 },
  };

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      const char *at = rows[i].topics;
      g_autoptr (GPtrArray) topics = draw (&at);

      g_assert_cmpuint (strlen (at), ==, 0);
      g_test_message ("%s", rows[i].topics);
      g_assert_cmpuint (lanyard_topics_count_leaves (topics), ==, rows[i].leaves);
    }

  g_assert_cmpuint (lanyard_topics_count_leaves (NULL), ==, 0);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/topic/new", test_new);
  g_test_add_func ("/topic/count-leaves", test_count_leaves);

  return g_test_run ();
}
