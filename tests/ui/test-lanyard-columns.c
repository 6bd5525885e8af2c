/* SPDX-FileCopyrightText: 2026 The Lanyard authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "lanyard-columns.h"

#include "lanyard-test-ui.h"

#define MAX_CARDS 4
#define CARD_WIDTH 100

static GtkWidget *
columns_new (const int *heights)
{
  GtkWidget *columns = g_object_ref_sink (lanyard_columns_new ());

  for (guint i = 0; i < MAX_CARDS && heights[i] > 0; i++)
    {
      GtkWidget *card = gtk_drawing_area_new ();

      gtk_widget_set_size_request (card, CARD_WIDTH, heights[i]);
      lanyard_columns_append (LANYARD_COLUMNS (columns), card);
    }

  return columns;
}

static const struct
{
  int heights[MAX_CARDS];
  int width;
  int total;
  /* where each card is put */
  struct
  {
    int x;
    int y;
  } places[MAX_CARDS];
} layouts[] = {
  { { 0 }, 600, 0, { { 0 } } },
  { { 40 }, 600, 40, { { 0, 0 } } },
  /* one below the other, with 12 pixels between */
  { { 40, 30 }, 559, 82, { { 0, 0 }, { 0, 52 } } },
  /* a column is (560 - 12) / 2 wide */
  { { 40, 30 }, 560, 40, { { 0, 0 }, { 286, 0 } } },
  { { 40, 30, 20 }, 600, 62, { { 0, 0 }, { 306, 0 }, { 306, 42 } } },
  { { 20, 30, 40 }, 600, 72, { { 0, 0 }, { 306, 0 }, { 0, 32 } } },
  /* the first column wins where both are as high */
  { { 20, 20, 20, 20 }, 600, 52, { { 0, 0 }, { 306, 0 }, { 0, 32 }, { 306, 32 } } },
  { { 20, 20, 20, 20 }, 300, 116, { { 0, 0 }, { 0, 32 }, { 0, 64 }, { 0, 96 } } },
};

static void
test_measure (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (layouts); i++)
    {
      g_autoptr (GtkWidget) columns = columns_new (layouts[i].heights);
      int minimum;
      int natural;

      g_assert_cmpint (gtk_widget_get_request_mode (columns), ==,
                       GTK_SIZE_REQUEST_HEIGHT_FOR_WIDTH);
      gtk_widget_measure (columns, GTK_ORIENTATION_VERTICAL, layouts[i].width, &minimum, &natural,
                          NULL, NULL);
      g_assert_cmpint (minimum, ==, layouts[i].total);
      g_assert_cmpint (natural, ==, layouts[i].total);
      gtk_widget_measure (columns, GTK_ORIENTATION_HORIZONTAL, -1, &minimum, &natural, NULL, NULL);
      g_assert_cmpint (minimum, ==, layouts[i].heights[0] > 0 ? CARD_WIDTH : 0);
    }
}

static void
assert_places (GtkWidget *columns,
               guint      row,
               gboolean   backwards)
{
  GtkWidget *card = gtk_widget_get_first_child (columns);
  gboolean   two = layouts[row].width >= 560 && layouts[row].heights[1] > 0;
  int        width = two ? (layouts[row].width - 12) / 2 : layouts[row].width;

  for (guint i = 0; card != NULL; i++, card = gtk_widget_get_next_sibling (card))
    {
      int             x = layouts[row].places[i].x;
      graphene_rect_t bounds;

      if (backwards && two)
        x = x == 0 ? width + 12 : 0;
      g_assert_true (gtk_widget_compute_bounds (card, columns, &bounds));
      g_assert_cmpint ((int)bounds.origin.x, ==, x);
      g_assert_cmpint ((int)bounds.origin.y, ==, layouts[row].places[i].y);
      g_assert_cmpint ((int)bounds.size.width, ==, width);
      g_assert_cmpint ((int)bounds.size.height, ==, layouts[row].heights[i]);
    }
}

static void
test_allocate (void)
{
  static const GtkTextDirection directions[] = { GTK_TEXT_DIR_LTR, GTK_TEXT_DIR_RTL };

  for (guint i = 0; i < G_N_ELEMENTS (layouts); i++)
    for (guint j = 0; j < G_N_ELEMENTS (directions); j++)
      {
        g_autoptr (GtkWidget) columns = columns_new (layouts[i].heights);

        gtk_widget_set_direction (columns, directions[j]);
        gtk_widget_measure (columns, GTK_ORIENTATION_VERTICAL, layouts[i].width, NULL, NULL, NULL,
                            NULL);
        gtk_widget_allocate (columns, layouts[i].width, layouts[i].total, -1, NULL);
        assert_places (columns, i, directions[j] == GTK_TEXT_DIR_RTL);
      }
}

/* Where there is less room than a card needs, it keeps what it needs. */
static void
test_too_narrow (void)
{
  g_autoptr (GtkWidget) columns = columns_new ((const int[MAX_CARDS]){ 40, 30 });
  int minimum;

  gtk_widget_measure (columns, GTK_ORIENTATION_VERTICAL, -1, &minimum, NULL, NULL, NULL);
  g_assert_cmpint (minimum, ==, 82);
}

static void
test_dispose (void)
{
  GtkWidget *columns = columns_new ((const int[MAX_CARDS]){ 40, 30 });
  GtkWidget *card = gtk_widget_get_first_child (columns);

  g_object_add_weak_pointer (G_OBJECT (card), (gpointer *)&card);
  g_object_unref (columns);
  g_assert_null (card);
}

int
main (int    argc,
      char **argv)
{
  lanyard_test_ui_init (&argc, &argv);

  lanyard_test_ui_add ("/columns/measure", test_measure);
  lanyard_test_ui_add ("/columns/allocate", test_allocate);
  lanyard_test_ui_add ("/columns/too-narrow", test_too_narrow);
  lanyard_test_ui_add ("/columns/dispose", test_dispose);

  return g_test_run ();
}
