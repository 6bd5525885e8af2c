/* SPDX-FileCopyrightText: 2026 The Lanyard authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "lanyard-topics-view.h"

#include "lanyard-columns.h"
#include "lanyard-topic.h"

#define INDENT 16

static gboolean
is_leaf (const LanyardTopic *topic)
{
  return topic->topics == NULL || topic->topics->len == 0;
}

static GtkWidget *
create_title (const char *title)
{
  return g_object_new (GTK_TYPE_LABEL,
                       "label", title,
                       "wrap", TRUE,
                       "wrap-mode", PANGO_WRAP_WORD_CHAR,
                       "natural-wrap-mode", GTK_NATURAL_WRAP_WORD,
                       "selectable", TRUE,
                       "xalign", 0.0,
                       "hexpand", TRUE,
                       NULL);
}

static void
append_topics (GtkBox    *card,
               GPtrArray *topics,
               int        depth)
{
  for (guint i = 0; i < topics->len; i++)
    {
      const LanyardTopic *topic = g_ptr_array_index (topics, i);
      GtkWidget          *line = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 8);
      GtkWidget          *mark = gtk_label_new ("•");

      gtk_widget_set_valign (mark, GTK_ALIGN_START);
      gtk_widget_add_css_class (mark, "dimmed");
      gtk_widget_set_margin_start (line, depth * INDENT);
      gtk_box_append (GTK_BOX (line), mark);
      gtk_box_append (GTK_BOX (line), create_title (topic->title));
      gtk_box_append (card, line);
      if (!is_leaf (topic))
        append_topics (card, topic->topics, depth + 1);
    }
}

static GtkWidget *
create_card (const char *heading,
             GPtrArray  *topics)
{
  GtkWidget *card = gtk_box_new (GTK_ORIENTATION_VERTICAL, 6);

  gtk_widget_add_css_class (card, "card");
  gtk_widget_add_css_class (card, "topics");
  if (heading != NULL)
    {
      GtkWidget *label = create_title (heading);

      gtk_widget_add_css_class (label, "heading");
      gtk_box_append (GTK_BOX (card), label);
    }

  append_topics (GTK_BOX (card), topics, 0);
  return card;
}

/**
 * lanyard_topics_view_new:
 * @topics: (element-type LanyardTopic): topics
 *
 * Returns: (transfer full): one card with the topics that hold no others, and
 *   a card for each that does
 */
GtkWidget *
lanyard_topics_view_new (GPtrArray *topics)
{
  GtkWidget *columns = lanyard_columns_new ();
  g_autoptr (GPtrArray) leaves = g_ptr_array_new ();

  for (guint i = 0; i < topics->len; i++)
    {
      LanyardTopic *topic = g_ptr_array_index (topics, i);

      if (is_leaf (topic))
        g_ptr_array_add (leaves, topic);
    }

  if (leaves->len > 0)
    lanyard_columns_append (LANYARD_COLUMNS (columns), create_card (NULL, leaves));
  for (guint i = 0; i < topics->len; i++)
    {
      const LanyardTopic *topic = g_ptr_array_index (topics, i);

      if (!is_leaf (topic))
        lanyard_columns_append (LANYARD_COLUMNS (columns),
                                create_card (topic->title, topic->topics));
    }

  return columns;
}
