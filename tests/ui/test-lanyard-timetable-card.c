/* SPDX-FileCopyrightText: 2026 The Lanyard authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "lanyard-timetable-card.h"

#include "lanyard-star-button.h"
#include "lanyard-test-plan.h"
#include "lanyard-test-programme.h"
#include "lanyard-test-ui.h"

static const LanyardTestSession sessions[] = {
  { .title = "Tracing",
    .start = "2019-09-10T10:00:00+01:00",
    .duration = 60,
    .room = "Ada",
    .speakers = "Mary" },
  { .title = "Boxes", .start = "2019-09-10T10:30:00+01:00", .duration = 30, .room = "Borg" },
  { .title = "Closing", .start = "2019-09-10T18:00:00+01:00", .duration = 30 },
};

typedef struct
{
  LanyardProgramme *programme;
  LanyardPlan      *plan;
  GtkWidget        *card;
  GtkWidget        *window;
  GString          *shown; /* ids of what was to be shown, a line each */
} Fixture;

static void
show_session (Fixture         *fixture,
              const char      *id,
              LanyardGridShape shape)
{
  g_autoptr (LanyardClocks) clocks = lanyard_test_clocks_new (NULL);

  lanyard_timetable_card_set_session (LANYARD_TIMETABLE_CARD (fixture->card),
                                      lanyard_programme_find_session (fixture->programme, id),
                                      shape, clocks);
}

static void
shown_cb (GSimpleAction *action,
          GVariant      *target,
          gpointer       user_data)
{
  g_string_append_printf (user_data, "%s\n", g_variant_get_string (target, NULL));
}

static void
record_shown (Fixture *fixture)
{
  static const GActionEntry entries[] = {
    { .name = "show-session", .activate = shown_cb, .parameter_type = "s" },
  };
  g_autoptr (GSimpleActionGroup) group = g_simple_action_group_new ();

  g_action_map_add_action_entries (G_ACTION_MAP (group), entries, G_N_ELEMENTS (entries),
                                   fixture->shown);
  gtk_widget_insert_action_group (fixture->window, "win", G_ACTION_GROUP (group));
}

static void
set_up (Fixture *fixture,
        int      width,
        int      height)
{
  fixture->programme = lanyard_test_programme_new ("LPC", "2019-09-10", "2019-09-10", sessions,
                                                   G_N_ELEMENTS (sessions));
  fixture->plan = lanyard_plan_new ();
  fixture->shown = g_string_new (NULL);
  fixture->card = lanyard_timetable_card_new (fixture->plan);
  g_assert_null (lanyard_timetable_card_get_session (LANYARD_TIMETABLE_CARD (fixture->card)));
  show_session (fixture, "Tracing", LANYARD_GRID_CARD);
  gtk_widget_set_size_request (fixture->card, width, height);
  gtk_widget_set_halign (fixture->card, GTK_ALIGN_START);
  gtk_widget_set_valign (fixture->card, GTK_ALIGN_START);
  fixture->window = lanyard_test_show (fixture->card, 400, 400);
  record_shown (fixture);
  LANYARD_TEST_WAIT (gtk_widget_get_width (fixture->card) == width);
}

static void
tear_down (Fixture *fixture)
{
  lanyard_test_close (fixture->window);
  g_object_unref (fixture->plan);
  g_object_unref (fixture->programme);
  g_string_free (fixture->shown, TRUE);
}

static void
star (Fixture    *fixture,
      const char *id)
{
  g_autoptr (LanyardSnapshot) snapshot =
              lanyard_snapshot_new (lanyard_programme_find_session (fixture->programme, id));

  lanyard_plan_put (fixture->plan, lanyard_plan_entry_new (snapshot, LANYARD_STAR_GOING, FALSE));
}

/* What there is room for. */
static void
test_sizes (void)
{
  static const struct
  {
    int              width;
    int              height;
    LanyardGridShape shape;
    gboolean         star;
    gboolean         mark; /* of the star, where that isn't there */
    gboolean         tag;
  } rows[] = {
    { 150, 100, LANYARD_GRID_CARD, TRUE, FALSE, TRUE },
    { 150, 40, LANYARD_GRID_CARD, TRUE, FALSE, FALSE },
    { 150, 16, LANYARD_GRID_CARD, FALSE, TRUE, FALSE },
    { 50, 100, LANYARD_GRID_CARD, FALSE, TRUE, TRUE },
    { 24, 300, LANYARD_GRID_BAND, FALSE, FALSE, FALSE },
    { 390, 100, LANYARD_GRID_ACROSS, TRUE, FALSE, FALSE },
    { 5, 5, LANYARD_GRID_CARD, FALSE, FALSE, FALSE },
  };

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      Fixture fixture;

      set_up (&fixture, rows[i].width, rows[i].height);
      show_session (&fixture, "Tracing", rows[i].shape);
      star (&fixture, "Tracing");
      star (&fixture, "Boxes");
      g_test_message ("%d × %d", rows[i].width, rows[i].height);
      LANYARD_TEST_WAIT (
        rows[i].star == (lanyard_test_find (fixture.card, LANYARD_TYPE_STAR_BUTTON, 0) != NULL) &&
        rows[i].tag == (lanyard_test_find_label (fixture.card, "Clash: Borg") != NULL) &&
        lanyard_test_count (fixture.card, GTK_TYPE_IMAGE) ==
          (guint)rows[i].star + (guint)rows[i].mark);
      lanyard_test_star (fixture.plan, "Tracing", LANYARD_STAR_OFF);
      LANYARD_TEST_WAIT (lanyard_test_count (fixture.card, GTK_TYPE_IMAGE) ==
                         (guint)rows[i].star);
      tear_down (&fixture);
    }
}

static void
test_star (void)
{
  static const struct
  {
    LanyardStar star;
    const char *css_class; /* (nullable) */
  } rows[] = {
    { LANYARD_STAR_GOING, "going" },
    { LANYARD_STAR_MAYBE, "maybe" },
    { LANYARD_STAR_HIDDEN, "hidden-session" },
    { LANYARD_STAR_OFF, NULL },
  };
  Fixture fixture;

  set_up (&fixture, 150, 100);
  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      lanyard_test_star (fixture.plan, "Tracing", rows[i].star);
      for (guint j = 0; j < G_N_ELEMENTS (rows); j++)
        {
          if (rows[j].css_class != NULL)
            g_assert_cmpint (gtk_widget_has_css_class (fixture.card, rows[j].css_class), ==,
                             i == j);
        }
    }

  /* the next session of the card has nothing of the last one's */
  lanyard_test_star (fixture.plan, "Tracing", LANYARD_STAR_GOING);
  star (&fixture, "Tracing");
  star (&fixture, "Boxes");
  lanyard_timetable_card_set_past (LANYARD_TIMETABLE_CARD (fixture.card), TRUE);
  g_assert_true (gtk_widget_has_css_class (fixture.card, "clash"));
  show_session (&fixture, "Closing", LANYARD_GRID_CARD);
  g_assert_false (gtk_widget_has_css_class (fixture.card, "going"));
  g_assert_false (gtk_widget_has_css_class (fixture.card, "clash"));
  g_assert_false (gtk_widget_has_css_class (fixture.card, "past"));
  gtk_test_accessible_assert_property (fixture.card, GTK_ACCESSIBLE_PROPERTY_LABEL,
                                       "Closing, 18:00–18:30");
  tear_down (&fixture);
}

static double
get_star_y (Fixture *fixture)
{
  graphene_rect_t bounds;
  GtkWidget      *star = lanyard_test_find (fixture->card, LANYARD_TYPE_STAR_BUTTON, 0);

  if (star == NULL || !gtk_widget_compute_bounds (star, fixture->card, &bounds))
    return -1;
  return bounds.origin.y;
}

/* What is scrolled away leaves text and star in sight, as far as they fit. */
static void
test_hidden (void)
{
  Fixture fixture;
  double  lowest;

  set_up (&fixture, 150, 300);
  LANYARD_TEST_WAIT (ABS (get_star_y (&fixture)) < 1);
  lanyard_timetable_card_set_hidden (LANYARD_TIMETABLE_CARD (fixture.card), 0, 100);
  LANYARD_TEST_WAIT (ABS (get_star_y (&fixture) - 100) < 1);
  lanyard_timetable_card_set_hidden (LANYARD_TIMETABLE_CARD (fixture.card), 0, 290);
  LANYARD_TEST_WAIT (get_star_y (&fixture) > 150);
  lowest = get_star_y (&fixture);
  g_assert_cmpfloat (lowest, <, 280);
  lanyard_timetable_card_set_hidden (LANYARD_TIMETABLE_CARD (fixture.card), 0, -50);
  LANYARD_TEST_WAIT (ABS (get_star_y (&fixture)) < 1);
  tear_down (&fixture);
}

static void
test_open (void)
{
  Fixture fixture;

  set_up (&fixture, 150, 100);
  gtk_widget_grab_focus (fixture.card);
  g_assert_true (gtk_widget_has_focus (fixture.card));
  gtk_widget_activate_action (fixture.card, "card.open", NULL);
  g_assert_cmpstr (fixture.shown->str, ==, "Tracing\n");
  tear_down (&fixture);
}

int
main (int    argc,
      char **argv)
{
  lanyard_test_ui_init (&argc, &argv);
  lanyard_test_ui_add ("/timetable-card/sizes", test_sizes);
  lanyard_test_ui_add ("/timetable-card/star", test_star);
  lanyard_test_ui_add ("/timetable-card/hidden", test_hidden);
  lanyard_test_ui_add ("/timetable-card/open", test_open);
  return g_test_run ();
}
