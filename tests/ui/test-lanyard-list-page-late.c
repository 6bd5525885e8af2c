/* SPDX-FileCopyrightText: 2026 The Lanyard authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "list-page-test.h"

#include "lanyard-row.h"
#include "lanyard-test-plan.h"
#include "lanyard-test-ui.h"

#define N_LONG 1000

static void
show_long_day (ListTest *fixture)
{
  static LanyardTestSession many[N_LONG];
  static char              *titles[N_LONG];
  g_autoptr (LanyardProgramme) programme = NULL;
  g_autoptr (GListModel) places = NULL;
  g_autoptr (LanyardPlace) day = NULL;

  for (guint i = 0; i < N_LONG; i++)
    {
      titles[i] = g_strdup_printf ("Talk %u", i);
      many[i].title = titles[i];
      many[i].start = i < N_LONG / 2 ? "2019-09-10T09:00:00+01:00" : "2019-09-10T10:00:00+01:00";
    }
  programme = lanyard_test_programme_new ("LPC 2021", "2019-09-10", "2019-09-10", many, N_LONG);
  places = lanyard_places_new (programme, lanyard_test_get_plan ());
  day = g_list_model_get_item (places, lanyard_places_find (places, "2019-09-10"));
  lanyard_list_page_show_programme (fixture->page, programme);
  lanyard_list_page_show_place (fixture->page, day);
  fixture->list_view =
    GTK_LIST_VIEW (lanyard_test_find (GTK_WIDGET (fixture->page), GTK_TYPE_LIST_VIEW, 0));
  LANYARD_TEST_WAIT (list_test_count (fixture) == N_LONG);
  for (guint i = 0; i < N_LONG; i++)
    g_free (titles[i]);
}

/* Returns: the number of the talk that a row is called by */
static guint
get_number (GtkWidget *row)
{
  g_autofree char *text = gtk_test_accessible_check_property (
    GTK_ACCESSIBLE (gtk_widget_get_parent (row)), GTK_ACCESSIBLE_PROPERTY_LABEL, "");

  return (guint)g_ascii_strtoull (text + strlen ("Talk "), NULL, 10);
}

/* Whether each row of the view shows what follows on what the one before it shows:
 * all of them, or those in sight. The row that would get the focus may be far away. */
static gboolean
is_in_order (ListTest *fixture,
             gboolean  in_sight)
{
  guint next = G_MAXUINT;
  guint n_rows = 0;
  guint n_gaps = 0;

  for (GtkWidget *child = gtk_widget_get_first_child (GTK_WIDGET (fixture->list_view));
       child != NULL;
       child = gtk_widget_get_next_sibling (child))
    {
      GtkWidget *row = gtk_widget_get_first_child (child);

      if (!LANYARD_IS_ROW (row) || (in_sight && !gtk_widget_get_mapped (row)))
        continue;
      if (n_rows++ > 0 && get_number (row) != next)
        n_gaps++;
      next = get_number (row) + 1;
    }

  return n_rows > 1 && n_gaps <= (in_sight ? 0 : 1);
}

/* A frame, and what was in order when it was drawn. */
typedef struct
{
  ListTest *fixture;
  gboolean  painted;
  gboolean  in_order;
} Frame;

static void
paint_cb (GdkFrameClock *frame_clock,
          Frame         *frame)
{
  frame->painted = TRUE;
  frame->in_order = is_in_order (frame->fixture, TRUE);
}

static gboolean
draw_frame (ListTest *fixture)
{
  GdkFrameClock *frame_clock = gtk_widget_get_frame_clock (fixture->window);
  Frame          frame = { .fixture = fixture };
  gulong         handler = g_signal_connect (frame_clock, "paint", G_CALLBACK (paint_cb), &frame);

  gtk_widget_queue_draw (fixture->window);
  LANYARD_TEST_WAIT (frame.painted);
  g_signal_handler_disconnect (frame_clock, handler);
  return frame.in_order;
}

/* However far it is scrolled at once, what is drawn is right. */
static void
test_in_sight (void)
{
  static const double places[] = { 60, 61, 3000, 20000, 20020, 400, 10000, 0 };
  ListTest            fixture;
  GtkAdjustment      *adjustment;

  list_test_set_up (&fixture);
  show_long_day (&fixture);
  adjustment = gtk_scrollable_get_vadjustment (GTK_SCROLLABLE (fixture.list_view));
  for (guint i = 0; i < G_N_ELEMENTS (places); i++)
    {
      gtk_adjustment_set_value (adjustment, places[i]);
      g_assert_true (draw_frame (&fixture));
    }
  g_assert_true (list_test_shows (&fixture, "Talk 0"));
  list_test_tear_down (&fixture);
}

/* After a while what is out of sight is right, too: it may be read aloud. */
static void
test_at_rest (void)
{
  ListTest       fixture;
  GtkAdjustment *adjustment;

  list_test_set_up (&fixture);
  show_long_day (&fixture);
  adjustment = gtk_scrollable_get_vadjustment (GTK_SCROLLABLE (fixture.list_view));
  for (double y = 12000; y < 12400; y += 40)
    {
      gtk_adjustment_set_value (adjustment, y);
      draw_frame (&fixture);
    }
  LANYARD_TEST_WAIT (is_in_order (&fixture, FALSE));
  list_test_tear_down (&fixture);
}

/* What is put off is forgotten with its item. */
static void
test_another_place (void)
{
  ListTest fixture;

  list_test_set_up (&fixture);
  show_long_day (&fixture);
  gtk_adjustment_set_value (
    gtk_scrollable_get_vadjustment (GTK_SCROLLABLE (fixture.list_view)), 12000);
  draw_frame (&fixture);
  lanyard_list_page_show_programme (fixture.page, fixture.programme);
  list_test_show_place (&fixture, TUESDAY);
  LANYARD_TEST_WAIT (list_test_shows (&fixture, "Keynote"));
  g_assert_true (list_test_shows (&fixture, "Party"));
  list_test_tear_down (&fixture);
}

int
main (int    argc,
      char **argv)
{
  lanyard_test_ui_init (&argc, &argv);

  lanyard_test_ui_add ("/list-page-late/in-sight", test_in_sight);
  lanyard_test_ui_add ("/list-page-late/at-rest", test_at_rest);
  lanyard_test_ui_add ("/list-page-late/another-place", test_another_place);

  return g_test_run ();
}
