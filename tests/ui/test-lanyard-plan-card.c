/* SPDX-FileCopyrightText: 2026 The Lanyard authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "lanyard-plan-card.h"

#include "lanyard-note-mark.h"
#include "lanyard-star-button.h"
#include "lanyard-test-plan.h"
#include "lanyard-test-programme.h"
#include "lanyard-test-ui.h"

#define START "2019-09-10T10:00:00+01:00"

typedef struct
{
  LanyardPlan        *plan;
  LanyardClocks      *clocks;
  LanyardPlanDayEntry entry;
  GtkWidget          *card;
  GtkWidget          *window;
  GString            *lines;
} Fixture;

static void
opened_cb (GSimpleAction *action,
           GVariant      *target,
           gpointer       user_data)
{
  g_string_append_printf (user_data, "%s %s\n", g_action_get_name (G_ACTION (action)),
                          g_variant_get_string (target, NULL));
}

static void
record_opened (Fixture *fixture)
{
  static const GActionEntry entries[] = {
    { .name = "show-session", .activate = opened_cb, .parameter_type = "s" },
    { .name = "edit-appointment", .activate = opened_cb, .parameter_type = "s" },
  };
  g_autoptr (GSimpleActionGroup) group = g_simple_action_group_new ();

  g_action_map_add_action_entries (G_ACTION_MAP (group), entries, G_N_ELEMENTS (entries),
                                   fixture->lines);
  gtk_widget_insert_action_group (fixture->window, "win", G_ACTION_GROUP (group));
}

/* A card of a session, or of an appointment where there is no snapshot. */
static void
set_up_in (Fixture                   *fixture,
           const LanyardTestSnapshot *session,
           LanyardChange             *change,
           gboolean                   gone,
           int                        width,
           int                        height,
           const char                *own)
{
  LanyardInstant start = lanyard_test_instant (START);

  *fixture = (Fixture){ .plan = lanyard_plan_new (),
                        .clocks = lanyard_test_clocks_new (own),
                        .lines = g_string_new (NULL) };
  if (session != NULL)
    {
      g_autoptr (LanyardSnapshot) snapshot = lanyard_test_snapshot_new (session);

      fixture->entry.item = lanyard_plan_item_new (snapshot, LANYARD_STAR_GOING, gone);
    }
  else
    {
      g_autoptr (LanyardAppointment) lunch =
                  lanyard_appointment_new ("lunch", "Lunch", start, start + 3600, "Canteen");

      fixture->entry.item = lanyard_plan_item_new_appointment (lunch);
    }
  fixture->entry.change = change;
  fixture->card = lanyard_plan_card_new (fixture->plan, &fixture->entry, fixture->clocks);
  gtk_widget_set_size_request (fixture->card, width, height);
  gtk_widget_set_halign (fixture->card, GTK_ALIGN_START);
  gtk_widget_set_valign (fixture->card, GTK_ALIGN_START);
  fixture->window = lanyard_test_show (fixture->card, 500, 400);
  lanyard_test_record_actions (fixture->window, fixture->lines);
  record_opened (fixture);
  LANYARD_TEST_WAIT (gtk_widget_get_width (fixture->card) == width);
}

static void
set_up (Fixture                   *fixture,
        const LanyardTestSnapshot *session,
        LanyardChange             *change,
        gboolean                   gone,
        int                        width,
        int                        height)
{
  set_up_in (fixture, session, change, gone, width, height, NULL);
}

static void
tear_down (Fixture *fixture)
{
  lanyard_test_close (fixture->window);
  lanyard_plan_item_unref (fixture->entry.item);
  g_clear_object (&fixture->entry.change);
  g_object_unref (fixture->plan);
  lanyard_clocks_unref (fixture->clocks);
  g_string_free (fixture->lines, TRUE);
}

static gboolean
shows (Fixture    *fixture,
       const char *text)
{
  return lanyard_test_find_label (fixture->card, text) != NULL;
}

static const LanyardTestSnapshot talk = {
  .title = "Talk", .start = START, .duration = 60, .room = "Borg", .speakers = "Ada"
};

/* The time by the other clock stands where there is room beside the first and the
 * tag; it is always heard. */
static void
test_clocks (void)
{
  static const LanyardTestSnapshot before = {
    .title = "Talk", .start = "2019-09-10T09:00:00+01:00", .duration = 60, .room = "Borg"
  };
  static const struct
  {
    int      width;
    gboolean moved;
    gboolean tag;
    gboolean second;
  } rows[] = {
    { 400, FALSE, FALSE, TRUE },
    { 400, TRUE, TRUE, TRUE },
    { 250, TRUE, TRUE, FALSE },
    { 120, FALSE, FALSE, FALSE },
  };

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      Fixture fixture;

      set_up_in (&fixture, &talk, rows[i].moved ? lanyard_test_change_new (&before, &talk) : NULL,
                 FALSE, rows[i].width, 120, "America/New_York");
      g_test_message ("%d wide", rows[i].width);
      LANYARD_TEST_WAIT (shows (&fixture, "05:00–06:00 your time") == rows[i].second);
      g_assert_true (shows (&fixture, "10:00–11:00"));
      g_assert_cmpint (shows (&fixture, "Moved"), ==, rows[i].tag);
      gtk_test_accessible_assert_property (
        fixture.card, GTK_ACCESSIBLE_PROPERTY_LABEL,
        "Talk, Borg, 10:00–11:00, 05:00–06:00 your time");
      tear_down (&fixture);
    }
}

/* What there is room for, and what is heard whether there is or not. */
static void
test_sizes (void)
{
  static const struct
  {
    int      width;
    int      height;
    gboolean time;
    gboolean place;
    gboolean clash;
    gboolean star;
  } rows[] = {
    { 300, 120, TRUE, TRUE, TRUE, TRUE },
    { 300, 76, TRUE, FALSE, TRUE, TRUE },
    { 300, 56, TRUE, FALSE, FALSE, TRUE },
    { 300, 24, TRUE, FALSE, FALSE, TRUE },
    { 40, 24, TRUE, FALSE, FALSE, FALSE },
  };

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      Fixture fixture;
      g_autoptr (GPtrArray) clashes = g_ptr_array_new ();
      LanyardClash clash;

      set_up (&fixture, &talk, NULL, FALSE, rows[i].width, rows[i].height);
      clash = (LanyardClash){ fixture.entry.item, fixture.entry.item, 600 };
      g_ptr_array_add (clashes, &clash);
      lanyard_plan_card_set_clashes (LANYARD_PLAN_CARD (fixture.card), clashes);
      g_test_message ("%d × %d", rows[i].width, rows[i].height);
      LANYARD_TEST_WAIT (
        shows (&fixture, "10:00–11:00") == rows[i].time &&
        shows (&fixture, "Borg · Ada") == rows[i].place &&
        shows (&fixture, "10 min clash: Talk") == rows[i].clash &&
        (lanyard_test_find (fixture.card, LANYARD_TYPE_STAR_BUTTON, 0) != NULL) == rows[i].star);
      gtk_test_accessible_assert_property (fixture.card, GTK_ACCESSIBLE_PROPERTY_LABEL,
                                           "Talk, Borg, 10:00–11:00, clashes with 1");
      g_assert_true (gtk_widget_has_css_class (fixture.card, "clash"));
      tear_down (&fixture);
    }
}

/* A note has its mark before the star, as soon as there is one. */
static void
test_note (void)
{
  static const struct
  {
    int      width;
    int      height;
    gboolean mark;
  } rows[] = {
    { 300, 120, TRUE },
    { 130, 120, TRUE },
    { 300, 24, TRUE },
    { 130, 50, FALSE },
    { 60, 24, FALSE },
  };

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      Fixture fixture;

      set_up (&fixture, &talk, NULL, FALSE, rows[i].width, rows[i].height);
      g_assert_null (lanyard_test_find (fixture.card, LANYARD_TYPE_NOTE_MARK, 0));
      lanyard_test_note (fixture.plan, "Talk", "Ask");
      g_test_message ("%d × %d", rows[i].width, rows[i].height);
      LANYARD_TEST_WAIT (
        (lanyard_test_find (fixture.card, LANYARD_TYPE_NOTE_MARK, 0) != NULL) == rows[i].mark);
      g_assert_true (shows (&fixture, "10:00–11:00"));
      tear_down (&fixture);
    }
}

static GtkWidget *
find_now_line (GtkWidget *card)
{
  GtkWidget *child = gtk_widget_get_first_child (card);

  return gtk_widget_has_css_class (child, "now-line") && gtk_widget_get_child_visible (child)
           ? child
           : NULL;
}

/* The line of now is below all else in the card, and only where it is now. */
static void
test_now_line (void)
{
  static const struct
  {
    int      y;
    gboolean shown;
  } rows[] = { { 0, TRUE }, { 40, TRUE }, { 98, TRUE }, { -1, FALSE }, { 99, FALSE } };
  Fixture fixture;

  set_up (&fixture, &talk, NULL, FALSE, 300, 100);
  g_assert_null (find_now_line (fixture.card));
  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      graphene_rect_t bounds;

      g_test_message ("%d", rows[i].y);
      lanyard_plan_card_set_now_line (LANYARD_PLAN_CARD (fixture.card), rows[i].y, 2);
      LANYARD_TEST_WAIT ((find_now_line (fixture.card) != NULL) == rows[i].shown);
      if (!rows[i].shown)
        continue;
      LANYARD_TEST_WAIT (
        gtk_widget_compute_bounds (find_now_line (fixture.card), fixture.card, &bounds) &&
        (int)bounds.origin.y == rows[i].y);
      g_assert_cmpint ((int)bounds.size.width, ==, 300);
    }
  tear_down (&fixture);
}

/* What is off the programme stays, and says so. */
static void
test_gone (void)
{
  LanyardTestSnapshot cancelled = talk;
  Fixture             fixture;

  set_up (&fixture, &talk, NULL, TRUE, 400, 100);
  g_assert_true (shows (&fixture, "No longer in the programme"));
  g_assert_true (gtk_widget_has_css_class (fixture.card, "gone"));
  tear_down (&fixture);

  cancelled.status = LANYARD_SESSION_CANCELLED;
  set_up (&fixture, &cancelled, NULL, FALSE, 400, 100);
  g_assert_true (shows (&fixture, "Cancelled"));
  gtk_test_accessible_assert_property (fixture.card, GTK_ACCESSIBLE_PROPERTY_LABEL,
                                       "Talk, Borg, 10:00–11:00, cancelled");
  tear_down (&fixture);
}

static void
test_moved (void)
{
  LanyardTestSnapshot before = talk;
  Fixture             fixture;

  before.start = "2019-09-10T09:00:00+01:00";
  set_up (&fixture, &talk, lanyard_test_change_new (&before, &talk), FALSE, 400, 140);
  g_assert_true (shows (&fixture, "Moved"));
  gtk_widget_activate (lanyard_test_find_around (fixture.card, "Got It", GTK_TYPE_BUTTON));
  LANYARD_TEST_WAIT (g_str_equal (fixture.lines->str, "acknowledge 'Talk'\n"));
  tear_down (&fixture);
}

static void
test_open (void)
{
  Fixture fixture;

  set_up (&fixture, &talk, NULL, FALSE, 300, 100);
  gtk_widget_activate_action (fixture.card, "card.open", NULL);
  gtk_widget_activate_action (fixture.card, "card.delete", NULL);
  g_assert_cmpstr (fixture.lines->str, ==, "show-session Talk\n");
  lanyard_plan_card_set_past (LANYARD_PLAN_CARD (fixture.card), TRUE);
  g_assert_true (gtk_widget_has_css_class (fixture.card, "past"));
  lanyard_plan_card_set_past (LANYARD_PLAN_CARD (fixture.card), FALSE);
  g_assert_false (gtk_widget_has_css_class (fixture.card, "past"));
  tear_down (&fixture);

  set_up (&fixture, NULL, NULL, FALSE, 300, 100);
  g_assert_null (lanyard_test_find (fixture.card, LANYARD_TYPE_STAR_BUTTON, 0));
  gtk_widget_activate_action (fixture.card, "card.open", NULL);
  g_assert_cmpstr (fixture.lines->str, ==, "edit-appointment lunch\n");
  tear_down (&fixture);
}

int
main (int    argc,
      char **argv)
{
  lanyard_test_ui_init (&argc, &argv);

  lanyard_test_ui_add ("/plan-card/clocks", test_clocks);
  lanyard_test_ui_add ("/plan-card/sizes", test_sizes);
  lanyard_test_ui_add ("/plan-card/note", test_note);
  lanyard_test_ui_add ("/plan-card/now-line", test_now_line);
  lanyard_test_ui_add ("/plan-card/gone", test_gone);
  lanyard_test_ui_add ("/plan-card/moved", test_moved);
  lanyard_test_ui_add ("/plan-card/open", test_open);

  return g_test_run ();
}
