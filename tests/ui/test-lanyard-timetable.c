/* SPDX-FileCopyrightText: 2026 The Lanyard authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "lanyard-timetable.h"

#include "lanyard-test-plan.h"
#include "lanyard-test-programme.h"
#include "lanyard-test-ui.h"
#include "lanyard-timetable-card.h"

#define N_ROOMS 30
#define N_HOURS 12

static const LanyardTestSession sessions[] = {
  { .title = "Keynote", .start = "2019-09-10T09:00:00+01:00", .duration = 60, .room = "Ada" },
  { .title = "Tracing", .start = "2019-09-10T10:00:00+01:00", .duration = 60, .room = "Ada" },
  { .title = "Boxes", .start = "2019-09-10T10:15:00+01:00", .duration = 30, .room = "Borg" },
  { .title = "Lunch",
    .kind = LANYARD_SESSION_BREAK,
    .start = "2019-09-10T12:00:00+01:00",
    .duration = 60 },
  { .title = "Closing", .start = "2019-09-10T18:00:00+01:00", .duration = 60, .room = "Borg" },
};

typedef struct
{
  LanyardProgramme *programme;
  LanyardPlan      *plan;
  LanyardTimetable *timetable;
  GtkWidget        *window;
  GString          *shown; /* ids of what was to be shown, a line each */
} Fixture;

static LanyardGrid *
grid_new (LanyardProgramme *programme)
{
  GListModel *list = lanyard_programme_get_sessions (programme);
  g_autoptr (GPtrArray) rooms =
              lanyard_grid_list_rooms (list, lanyard_programme_get_fields (programme)->rooms);

  return lanyard_grid_new (list, rooms, lanyard_programme_get_zone (programme));
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
set_up_with (Fixture          *fixture,
             LanyardProgramme *programme,
             const char       *now)
{
  g_autoptr (LanyardClock) clock = lanyard_clock_new_at (lanyard_test_instant (now));
  g_autoptr (LanyardGrid) grid = grid_new (programme);
  g_autoptr (LanyardClocks) clocks = lanyard_test_clocks_new (NULL);
  GtkWidget *scrolled = gtk_scrolled_window_new ();

  fixture->programme = programme;
  fixture->plan = lanyard_plan_new ();
  fixture->shown = g_string_new (NULL);
  fixture->timetable = LANYARD_TIMETABLE (lanyard_timetable_new (fixture->plan, clock));
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (scrolled), GTK_WIDGET (fixture->timetable));
  fixture->window = lanyard_test_show (scrolled, 500, 400);
  lanyard_test_record_actions (fixture->window, fixture->shown);
  record_shown (fixture);
  lanyard_timetable_set_grid (fixture->timetable, grid, clocks);
  lanyard_timetable_scroll_to_start (fixture->timetable);
  LANYARD_TEST_WAIT (
    lanyard_test_count (GTK_WIDGET (fixture->timetable), LANYARD_TYPE_TIMETABLE_CARD) > 0 &&
    gtk_widget_get_width (
      lanyard_test_find (GTK_WIDGET (fixture->timetable), LANYARD_TYPE_TIMETABLE_CARD, 0)) > 0);
}

static void
set_up (Fixture    *fixture,
        const char *now)
{
  set_up_with (fixture,
               lanyard_test_programme_new ("LPC", "2019-09-10", "2019-09-10", sessions,
                                           G_N_ELEMENTS (sessions)),
               now);
}

static void
tear_down (Fixture *fixture)
{
  lanyard_test_close (fixture->window);
  g_object_unref (fixture->plan);
  g_object_unref (fixture->programme);
  g_string_free (fixture->shown, TRUE);
}

static GtkWidget *
find_card (Fixture    *fixture,
           const char *title)
{
  GtkWidget *root = GTK_WIDGET (fixture->timetable);
  GtkWidget *card;

  for (guint i = 0; (card = lanyard_test_find (root, LANYARD_TYPE_TIMETABLE_CARD, i)) != NULL; i++)
    {
      if (g_str_equal (lanyard_session_get_title (
                         lanyard_timetable_card_get_session (LANYARD_TIMETABLE_CARD (card))),
                       title))
        return card;
    }

  return NULL;
}

static graphene_rect_t
get_bounds (Fixture    *fixture,
            const char *title)
{
  graphene_rect_t bounds;
  GtkWidget      *card = find_card (fixture, title);

  if (card == NULL || !gtk_widget_compute_bounds (card, GTK_WIDGET (fixture->timetable), &bounds))
    g_error ("“%s” has no card", title);
  return bounds;
}

static const char *
get_focused (Fixture *fixture)
{
  GtkWidget *focus = gtk_root_get_focus (GTK_ROOT (fixture->window));

  if (focus == NULL || !LANYARD_IS_TIMETABLE_CARD (focus))
    return "nothing";
  return lanyard_session_get_title (
    lanyard_timetable_card_get_session (LANYARD_TIMETABLE_CARD (focus)));
}

/* Not through the window, which forgets its focus while another is active. */
static void
move_focus (Fixture         *fixture,
            GtkDirectionType direction)
{
  gtk_widget_child_focus (GTK_WIDGET (fixture->timetable), direction);
}

static GtkAdjustment *
get_adjustment (Fixture    *fixture,
                const char *name)
{
  GtkAdjustment *adjustment;

  g_object_get (fixture->timetable, name, &adjustment, NULL);
  g_object_unref (adjustment); /* the timetable keeps it */
  return adjustment;
}

static void
test_places (void)
{
  Fixture         fixture;
  graphene_rect_t keynote;
  graphene_rect_t tracing;
  graphene_rect_t boxes;
  graphene_rect_t lunch;

  set_up (&fixture, "2019-08-01T12:00:00Z");
  keynote = get_bounds (&fixture, "Keynote");
  tracing = get_bounds (&fixture, "Tracing");
  boxes = get_bounds (&fixture, "Boxes");
  lunch = get_bounds (&fixture, "Lunch");

  g_assert_cmpfloat_with_epsilon (keynote.origin.x, tracing.origin.x, 1);
  g_assert_cmpfloat (tracing.origin.y, >=, keynote.origin.y + keynote.size.height);
  g_assert_cmpfloat (boxes.origin.x, >=, tracing.origin.x + tracing.size.width);
  g_assert_cmpfloat (boxes.origin.y, >, tracing.origin.y);
  g_assert_cmpfloat (boxes.size.height, <, tracing.size.height * 0.6);
  g_assert_cmpfloat (lunch.size.width, >, 1.9 * keynote.size.width);
  g_assert_nonnull (lanyard_test_find_label (GTK_WIDGET (fixture.timetable), "Ada"));
  g_assert_nonnull (lanyard_test_find_label (GTK_WIDGET (fixture.timetable), "Borg"));
  tear_down (&fixture);
}

static void
test_now (void)
{
  Fixture fixture;

  set_up (&fixture, "2019-09-10T10:30:00+01:00");
  g_assert_nonnull (lanyard_test_find_label (GTK_WIDGET (fixture.timetable), "10:30"));
  g_assert_true (gtk_widget_has_css_class (find_card (&fixture, "Keynote"), "past"));
  g_assert_false (gtk_widget_has_css_class (find_card (&fixture, "Tracing"), "past"));
  g_assert_true (lanyard_timetable_scroll_to_now (fixture.timetable));
  tear_down (&fixture);

  set_up (&fixture, "2019-09-11T10:30:00+01:00");
  g_assert_null (lanyard_test_find_label (GTK_WIDGET (fixture.timetable), "10:30"));
  g_assert_false (lanyard_timetable_scroll_to_now (fixture.timetable));
  tear_down (&fixture);
}

static void
test_keys (void)
{
  static const struct
  {
    GtkDirectionType direction;
    const char      *focused;
  } rows[] = {
    { GTK_DIR_TAB_FORWARD, "Keynote" },
    { GTK_DIR_DOWN, "Tracing" },
    { GTK_DIR_RIGHT, "Boxes" },
    { GTK_DIR_DOWN, "Lunch" },
    { GTK_DIR_DOWN, "Closing" },
    { GTK_DIR_DOWN, "Closing" },
    { GTK_DIR_UP, "Lunch" },
    { GTK_DIR_UP, "Boxes" },
    { GTK_DIR_LEFT, "Tracing" },
    { GTK_DIR_LEFT, "Tracing" },
  };
  Fixture fixture;

  set_up (&fixture, "2019-08-01T12:00:00Z");
  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      move_focus (&fixture, rows[i].direction);
      g_test_message ("step %u", i);
      g_assert_cmpstr (get_focused (&fixture), ==, rows[i].focused);
    }

  gtk_widget_activate_action (find_card (&fixture, "Tracing"), "card.open", NULL);
  g_assert_cmpstr (fixture.shown->str, ==, "Tracing\n");

  /* Tab goes to the star of the card, and with that out of the timetable */
  move_focus (&fixture, GTK_DIR_TAB_FORWARD);
  g_assert_cmpstr (get_focused (&fixture), ==, "nothing");
  g_assert_true (gtk_widget_is_ancestor (gtk_root_get_focus (GTK_ROOT (fixture.window)),
                                         find_card (&fixture, "Tracing")));
  tear_down (&fixture);
}

/* To the right in the other direction of writing is to the left. */
static void
test_right_to_left (void)
{
  Fixture fixture;

  set_up (&fixture, "2019-08-01T12:00:00Z");
  g_assert_true (lanyard_timetable_focus_session (fixture.timetable, "Tracing"));
  gtk_widget_set_direction (GTK_WIDGET (fixture.timetable), GTK_TEXT_DIR_RTL);
  for (GtkWidget *child = gtk_widget_get_first_child (GTK_WIDGET (fixture.timetable));
       child != NULL;
       child = gtk_widget_get_next_sibling (child))
    gtk_widget_set_direction (child, GTK_TEXT_DIR_RTL);
  LANYARD_TEST_WAIT (get_bounds (&fixture, "Boxes").origin.x <
                     get_bounds (&fixture, "Tracing").origin.x);
  move_focus (&fixture, GTK_DIR_LEFT);
  g_assert_cmpstr (get_focused (&fixture), ==, "Boxes");
  tear_down (&fixture);
}

static void
test_zoom (void)
{
  Fixture fixture;
  float   first;

  set_up (&fixture, "2019-08-01T12:00:00Z");
  first = get_bounds (&fixture, "Keynote").size.height;
  lanyard_timetable_zoom (fixture.timetable, 1);
  LANYARD_TEST_WAIT (get_bounds (&fixture, "Keynote").size.height > first + 5);
  lanyard_timetable_zoom (fixture.timetable, -1);
  lanyard_timetable_zoom (fixture.timetable, -1);
  LANYARD_TEST_WAIT (get_bounds (&fixture, "Keynote").size.height < first - 5);
  lanyard_timetable_zoom (fixture.timetable, 0);
  LANYARD_TEST_WAIT (ABS (get_bounds (&fixture, "Keynote").size.height - first) < 1);
  tear_down (&fixture);
}

/* A day with a session an hour in each of many rooms. */
static LanyardProgramme *
large_new (void)
{
  g_autoptr (GArray) many = g_array_new (FALSE, TRUE, sizeof (LanyardTestSession));
  g_autoptr (GPtrArray) texts = g_ptr_array_new_with_free_func (g_free);

  for (guint i = 0; i < N_ROOMS * N_HOURS; i++)
    {
      LanyardTestSession session = { .duration = 50 };
      char              *title = g_strdup_printf ("%u in %u", i / N_ROOMS, i % N_ROOMS);
      char              *start = g_strdup_printf ("2019-09-10T%02u:00:00+01:00", 8 + i / N_ROOMS);
      char              *room = g_strdup_printf ("Room %02u", i % N_ROOMS);

      g_ptr_array_add (texts, title);
      g_ptr_array_add (texts, start);
      g_ptr_array_add (texts, room);
      session.title = title;
      session.start = start;
      session.room = room;
      g_array_append_val (many, session);
    }

  return lanyard_test_programme_new ("Large", "2019-09-10", "2019-09-10",
                                     (gpointer)many->data, many->len);
}

static guint
count_children (GtkWidget *parent)
{
  guint count = 0;

  for (GtkWidget *child = gtk_widget_get_first_child (parent);
       child != NULL;
       child = gtk_widget_get_next_sibling (child))
    count++;

  return count;
}

/* There are cards for what is seen, and they are used again. */
static void
test_many (void)
{
  Fixture        fixture;
  GtkAdjustment *along;
  GtkWidget     *body;
  guint          most = 0;

  set_up_with (&fixture, large_new (), "2019-08-01T12:00:00Z");
  along = get_adjustment (&fixture, "hadjustment");
  body = gtk_widget_get_parent (find_card (&fixture, "0 in 0"));
  g_assert_null (find_card (&fixture, "11 in 29"));

  for (double x = 0; x < gtk_adjustment_get_upper (along); x += 97)
    {
      gtk_adjustment_set_value (along, x);
      most = MAX (most, count_children (body));
    }
  g_assert_cmpuint (most, <, N_ROOMS * N_HOURS / 4);
  g_assert_null (find_card (&fixture, "0 in 0"));

  g_assert_true (lanyard_timetable_focus_session (fixture.timetable, "11 in 0"));
  LANYARD_TEST_WAIT (find_card (&fixture, "11 in 0") != NULL);
  g_assert_cmpstr (get_focused (&fixture), ==, "11 in 0");
  g_assert_false (lanyard_timetable_focus_session (fixture.timetable, "nothing"));

  /* what has the focus keeps its card wherever one scrolls to */
  gtk_adjustment_set_value (along, gtk_adjustment_get_upper (along));
  g_assert_cmpstr (get_focused (&fixture), ==, "11 in 0");
  tear_down (&fixture);
}

static void
star (Fixture    *fixture,
      const char *id,
      LanyardStar star)
{
  g_autoptr (LanyardSnapshot) snapshot =
              lanyard_snapshot_new (lanyard_programme_find_session (fixture->programme, id));

  lanyard_plan_put (fixture->plan, lanyard_plan_entry_new (snapshot, star, FALSE));
}

static void
test_clashes (void)
{
  Fixture fixture;

  set_up (&fixture, "2019-08-01T12:00:00Z");
  star (&fixture, "Keynote", LANYARD_STAR_GOING);
  star (&fixture, "Tracing", LANYARD_STAR_GOING);
  g_assert_false (gtk_widget_has_css_class (find_card (&fixture, "Tracing"), "clash"));
  star (&fixture, "Boxes", LANYARD_STAR_MAYBE);
  LANYARD_TEST_WAIT (lanyard_test_find_label (find_card (&fixture, "Tracing"), "Clash: Borg"));
  g_assert_true (gtk_widget_has_css_class (find_card (&fixture, "Boxes"), "clash"));
  g_assert_false (gtk_widget_has_css_class (find_card (&fixture, "Keynote"), "clash"));
  gtk_test_accessible_assert_property (find_card (&fixture, "Tracing"),
                                       GTK_ACCESSIBLE_PROPERTY_LABEL,
                                       "Tracing, Ada, 10:00–11:00, clashes with 1");

  star (&fixture, "Boxes", LANYARD_STAR_OFF);
  LANYARD_TEST_WAIT (!lanyard_test_find_label (find_card (&fixture, "Tracing"), "Clash: Borg"));
  gtk_test_accessible_assert_property (find_card (&fixture, "Tracing"),
                                       GTK_ACCESSIBLE_PROPERTY_LABEL,
                                       "Tracing, Ada, 10:00–11:00");
  tear_down (&fixture);
}

static void
test_nothing (void)
{
  Fixture fixture;

  set_up (&fixture, "2019-08-01T12:00:00Z");
  lanyard_timetable_set_grid (fixture.timetable, NULL, NULL);
  LANYARD_TEST_WAIT (
    lanyard_test_count (GTK_WIDGET (fixture.timetable), LANYARD_TYPE_TIMETABLE_CARD) == 0);
  lanyard_timetable_zoom (fixture.timetable, 1);
  g_assert_false (lanyard_timetable_scroll_to_now (fixture.timetable));
  g_assert_false (lanyard_timetable_focus_session (fixture.timetable, "Keynote"));
  tear_down (&fixture);
}

/* Two fingers make the hours as much higher as they go apart. */
static void
test_pinch (void)
{
  g_autoptr (GListModel) controllers = NULL;
  g_autoptr (GtkEventController) pinch = NULL;
  Fixture fixture;
  float   before;

  set_up (&fixture, "2019-08-01T12:00:00Z");
  before = get_bounds (&fixture, "Keynote").size.height;
  controllers = gtk_widget_observe_controllers (GTK_WIDGET (fixture.timetable));
  for (guint i = 0; i < g_list_model_get_n_items (controllers); i++)
    {
      g_autoptr (GtkEventController) controller = g_list_model_get_item (controllers, i);

      if (GTK_IS_GESTURE_ZOOM (controller))
        g_set_object (&pinch, controller);
    }
  g_assert_nonnull (pinch);
  g_signal_emit_by_name (pinch, "begin", NULL);
  g_signal_emit_by_name (pinch, "scale-changed", 1.5);
  g_signal_emit_by_name (pinch, "scale-changed", 2.0);
  LANYARD_TEST_WAIT (
    ABS (get_bounds (&fixture, "Keynote").size.height - 2 * before) < 0.1f * before);

  /* the next begins with what there is */
  g_signal_emit_by_name (pinch, "begin", NULL);
  g_signal_emit_by_name (pinch, "scale-changed", 0.5);
  LANYARD_TEST_WAIT (ABS (get_bounds (&fixture, "Keynote").size.height - before) < 3);
  tear_down (&fixture);
}

int
main (int    argc,
      char **argv)
{
  lanyard_test_ui_init (&argc, &argv);
  lanyard_test_ui_add ("/timetable/places", test_places);
  lanyard_test_ui_add ("/timetable/now", test_now);
  lanyard_test_ui_add ("/timetable/keys", test_keys);
  lanyard_test_ui_add ("/timetable/right-to-left", test_right_to_left);
  lanyard_test_ui_add ("/timetable/zoom", test_zoom);
  lanyard_test_ui_add ("/timetable/pinch", test_pinch);
  lanyard_test_ui_add ("/timetable/many", test_many);
  lanyard_test_ui_add ("/timetable/clashes", test_clashes);
  lanyard_test_ui_add ("/timetable/nothing", test_nothing);
  return g_test_run ();
}
