/* SPDX-FileCopyrightText: 2026 The Lanyard authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "lanyard-topics-view.h"

#include "lanyard-test-programme.h"
#include "lanyard-test-ui.h"
#include "lanyard-topic.h"

static GtkWidget *
view_new (const char *titles)
{
  g_autoptr (GPtrArray) topics = lanyard_test_topics_new (titles);

  return g_object_ref_sink (lanyard_topics_view_new (topics));
}

static guint
count_cards (GtkWidget *view)
{
  guint count = 0;

  for (GtkWidget *card = gtk_widget_get_first_child (view); card != NULL;
       card = gtk_widget_get_next_sibling (card))
    count += gtk_widget_has_css_class (card, "card");
  return count;
}

static void
test_cards (void)
{
  static const struct
  {
    const char *topics;
    guint       cards;
    const char *shown;
  } rows[] = {
    { "One", 1, "•\nOne" },
    { "One\nTwo", 1, "•\nOne\n•\nTwo" },
    { "Group\n\tOne\n\tTwo", 1, "Group\n•\nOne\n•\nTwo" },
    /* what holds no others comes first, in one card */
    { "Group\n\tOne\nAlone\nOther\n\tTwo\nLast", 3,
      "•\nAlone\n•\nLast\nGroup\n•\nOne\nOther\n•\nTwo" },
    { "<b>bold</b> & %s", 1, "•\n<b>bold</b> & %s" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autoptr (GtkWidget) view = view_new (rows[i].topics);
      g_autofree char *shown = lanyard_test_dup_text (view);

      g_assert_cmpuint (count_cards (view), ==, rows[i].cards);
      g_assert_cmpstr (shown, ==, rows[i].shown);
    }
}

static int
get_x (GtkWidget  *view,
       const char *text)
{
  graphene_rect_t bounds;

  g_assert_true (gtk_widget_compute_bounds (lanyard_test_find_label (view, text), view, &bounds));
  return (int)bounds.origin.x;
}

/* Topics within topics within a card stand further in, level by level. */
static void
test_nested (void)
{
  g_autoptr (GPtrArray) topics =
              g_ptr_array_new_with_free_func ((GDestroyNotify)lanyard_topic_free);
  GPtrArray *finest = lanyard_test_topics_new ("Finest");
  GPtrArray *finer = g_ptr_array_new_with_free_func ((GDestroyNotify)lanyard_topic_free);
  GtkWidget *view;
  GtkWidget *window;

  g_ptr_array_add (finer, lanyard_topic_new ("Finer", finest));
  g_ptr_array_add (topics, lanyard_topic_new ("Group", finer));
  view = lanyard_topics_view_new (topics);
  window = lanyard_test_show (view, 300, 300);

  g_assert_cmpuint (count_cards (view), ==, 1);
  g_assert_cmpint (get_x (view, "Group"), <, get_x (view, "Finer"));
  g_assert_cmpint (get_x (view, "Finer"), <, get_x (view, "Finest"));
  lanyard_test_close (window);
}

/* A list of finer topics may be there and empty. */
static void
test_empty_list (void)
{
  g_autoptr (GPtrArray) topics =
              g_ptr_array_new_with_free_func ((GDestroyNotify)lanyard_topic_free);
  g_autoptr (GtkWidget) view = NULL;
  g_autofree char *shown = NULL;

  g_ptr_array_add (topics, lanyard_topic_new ("Alone", g_ptr_array_new ()));
  g_ptr_array_add (topics, lanyard_topic_new ("Other", NULL));
  view = g_object_ref_sink (lanyard_topics_view_new (topics));
  shown = lanyard_test_dup_text (view);
  g_assert_cmpstr (shown, ==, "•\nAlone\n•\nOther");
  g_assert_cmpuint (count_cards (view), ==, 1);
}

/* Eight levels is what a reader lets through. */
static void
test_narrow (void)
{
  g_autofree char *word = g_strnfill (200, 'x');
  GPtrArray       *topics = lanyard_test_topics_new (word);
  g_autoptr (GtkWidget) view = NULL;
  int minimum;

  for (guint i = 0; i < 7; i++)
    {
      GPtrArray *outer = g_ptr_array_new_with_free_func ((GDestroyNotify)lanyard_topic_free);

      g_ptr_array_add (outer, lanyard_topic_new (word, topics));
      topics = outer;
    }

  view = g_object_ref_sink (lanyard_topics_view_new (topics));
  g_ptr_array_unref (topics);
  gtk_widget_measure (view, GTK_ORIENTATION_HORIZONTAL, -1, &minimum, NULL, NULL, NULL);
  g_assert_cmpint (minimum, <, 300);
}

int
main (int    argc,
      char **argv)
{
  lanyard_test_ui_init (&argc, &argv);

  lanyard_test_ui_add ("/topics-view/cards", test_cards);
  lanyard_test_ui_add ("/topics-view/nested", test_nested);
  lanyard_test_ui_add ("/topics-view/empty-list", test_empty_list);
  lanyard_test_ui_add ("/topics-view/narrow", test_narrow);

  return g_test_run ();
}
