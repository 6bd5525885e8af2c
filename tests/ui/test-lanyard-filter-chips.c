/* SPDX-FileCopyrightText: 2026 The Lanyard authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "lanyard-filter-chips.h"

#include "lanyard-test-plan.h"
#include "lanyard-test-programme.h"
#include "lanyard-test-ui.h"

static const LanyardTestSession sessions[] = {
  { .title = "Early",
    .start = "2019-09-10T09:00:00+01:00",
    .duration = 20,
    .track = "Talks",
    .room = "Ada" },
  { .title = "Late",
    .kind = LANYARD_SESSION_FILM,
    .start = "2019-09-10T10:00:00+01:00",
    .track = "Films",
    .room = "Ada" },
};

typedef struct
{
  LanyardProgramme   *programme;
  LanyardPlan        *plan;
  LanyardClock       *clock;
  LanyardFilterChips *chips;
  GtkWidget          *window;
  guint               n_changes;
} Fixture;

static void
changed_cb (Fixture *fixture)
{
  fixture->n_changes++;
}

static void
show_day (Fixture *fixture)
{
  g_autoptr (LanyardDay) day =
              g_list_model_get_item (lanyard_programme_get_days (fixture->programme), 0);

  lanyard_filter_chips_show_items (fixture->chips, lanyard_day_get_sessions (day),
                                   LANYARD_FILTER_N_CHOICES);
}

static void
set_up (Fixture    *fixture,
        const char *now)
{
  fixture->n_changes = 0;
  fixture->programme = lanyard_test_programme_new ("LPC", "2019-09-10", "2019-09-10", sessions,
                                                   G_N_ELEMENTS (sessions));
  fixture->plan = lanyard_plan_new ();
  fixture->clock = lanyard_clock_new_at (lanyard_test_instant (now));
  fixture->chips = g_object_new (LANYARD_TYPE_FILTER_CHIPS, NULL);
  fixture->window = lanyard_test_show (GTK_WIDGET (fixture->chips), 360, 60);
  lanyard_filter_chips_set_models (fixture->chips, fixture->plan, fixture->clock);
  lanyard_filter_chips_show_programme (fixture->chips, fixture->programme);
  g_signal_connect_swapped (fixture->chips, "changed", G_CALLBACK (changed_cb), fixture);
}

static void
tear_down (Fixture *fixture)
{
  lanyard_test_close (fixture->window);
  g_object_unref (fixture->clock);
  g_object_unref (fixture->plan);
  g_object_unref (fixture->programme);
}

static void
activate (Fixture    *fixture,
          const char *chip)
{
  g_autofree char *name = NULL;
  g_autoptr (GVariant) target = NULL;

  g_assert_true (g_action_parse_detailed_name (chip, &name, &target, NULL));
  gtk_widget_activate_action_variant (
    gtk_widget_get_first_child (GTK_WIDGET (fixture->chips)), name, target);
}

/* Returns: what is let through */
static char *
dup_matching (Fixture *fixture)
{
  GListModel *all = lanyard_programme_get_sessions (fixture->programme);
  GString    *text = g_string_new (NULL);

  for (guint i = 0; i < g_list_model_get_n_items (all); i++)
    {
      g_autoptr (LanyardSession) session = g_list_model_get_item (all, i);

      if (lanyard_filter_chips_matches (fixture->chips, session))
        g_string_append_printf (text, "%s ", lanyard_session_get_title (session));
    }
  return g_string_free_and_steal (text);
}

/* There is a chip where there is a choice. */
static void
test_offered (void)
{
  Fixture    fixture;
  GtkWidget *chips;

  set_up (&fixture, "2019-09-10T08:00:00+01:00");
  chips = GTK_WIDGET (fixture.chips);
  g_assert_false (gtk_widget_get_visible (chips));
  show_day (&fixture);
  g_assert_true (gtk_widget_get_visible (chips));
  g_assert_nonnull (lanyard_test_find_label (chips, "Starred"));
  g_assert_nonnull (lanyard_test_find_label (chips, "Track"));
  g_assert_nonnull (lanyard_test_find_label (chips, "Kind"));
  g_assert_null (lanyard_test_find_label (chips, "Room"));
  g_assert_null (lanyard_test_find_label (chips, "Language"));
  g_assert_null (lanyard_test_find_label (chips, "Not Over"));

  lanyard_filter_chips_show_items (fixture.chips,
                                   lanyard_programme_get_sessions (fixture.programme),
                                   LANYARD_FILTER_TRACK);
  g_assert_null (lanyard_test_find_label (chips, "Track"));
  lanyard_filter_chips_show_items (fixture.chips, NULL, LANYARD_FILTER_N_CHOICES);
  g_assert_false (gtk_widget_get_visible (chips));
  tear_down (&fixture);

  set_up (&fixture, "2019-09-10T09:30:00+01:00");
  show_day (&fixture);
  g_assert_nonnull (lanyard_test_find_label (GTK_WIDGET (fixture.chips), "Not Over"));
  tear_down (&fixture);
}

static void
test_narrows (void)
{
  static const struct
  {
    const char *chip;
    const char *label;
    const char *matching;
  } rows[] = {
    { "filter.starred", "Starred", "Early " },
    { "filter.not-over", "Not Over", "Late " },
    { "filter.track::Films", "Films", "Late " },
    { "filter.kind::film", "Film", "Late " },
    { "filter.room::Ada", "Ada", "Early Late " },
  };

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      Fixture          fixture;
      g_autofree char *matching = NULL;

      set_up (&fixture, "2019-09-10T09:30:00+01:00");
      show_day (&fixture);
      lanyard_test_star (fixture.plan, "Early", LANYARD_STAR_GOING);
      g_assert_false (lanyard_filter_chips_is_narrow (fixture.chips));
      activate (&fixture, rows[i].chip);
      matching = dup_matching (&fixture);
      g_assert_cmpstr (matching, ==, rows[i].matching);
      g_assert_true (lanyard_filter_chips_is_narrow (fixture.chips));
      g_assert_nonnull (lanyard_test_find_label (GTK_WIDGET (fixture.chips), rows[i].label));
      g_assert_cmpuint (fixture.n_changes, ==, 1);

      activate (&fixture, "filter.clear");
      g_assert_false (lanyard_filter_chips_is_narrow (fixture.chips));
      g_assert_cmpuint (fixture.n_changes, ==, 2);
      tear_down (&fixture);
    }
}

/* What is chosen outlives a refresh, but not another conference. */
static void
test_remembered (void)
{
  g_autoptr (LanyardProgramme) same = lanyard_test_programme_new (
    "LPC", "2019-09-10", "2019-09-10", sessions, G_N_ELEMENTS (sessions));
  g_autoptr (LanyardProgramme) other = lanyard_test_programme_new (
    "Other", "2019-09-10", "2019-09-10", sessions, G_N_ELEMENTS (sessions));
  Fixture fixture;

  set_up (&fixture, "2019-09-10T09:30:00+01:00");
  show_day (&fixture);
  activate (&fixture, "filter.starred");
  lanyard_filter_chips_show_programme (fixture.chips, same);
  g_assert_false (lanyard_filter_chips_is_narrow (fixture.chips));
  show_day (&fixture);
  g_assert_true (lanyard_filter_chips_is_narrow (fixture.chips));
  lanyard_filter_chips_show_programme (fixture.chips, other);
  show_day (&fixture);
  g_assert_false (lanyard_filter_chips_is_narrow (fixture.chips));
  tear_down (&fixture);
}

/* What ends while one looks leaves the list then. */
static void
test_ends (void)
{
  Fixture          fixture;
  g_autofree char *before = NULL;
  g_autofree char *after = NULL;

  set_up (&fixture, "2019-09-10T09:19:57+01:00");
  show_day (&fixture);
  activate (&fixture, "filter.not-over");
  before = dup_matching (&fixture);
  g_assert_cmpstr (before, ==, "Early Late ");
  g_assert_cmpuint (fixture.n_changes, ==, 1);
  LANYARD_TEST_WAIT (fixture.n_changes == 2);
  after = dup_matching (&fixture);
  g_assert_cmpstr (after, ==, "Late ");
  tear_down (&fixture);
}

static void
test_focus (void)
{
  Fixture fixture;

  set_up (&fixture, "2019-09-10T08:00:00+01:00");
  show_day (&fixture);
  lanyard_filter_chips_focus (fixture.chips);
  g_assert_true (gtk_widget_is_ancestor (gtk_root_get_focus (GTK_ROOT (fixture.window)),
                                         GTK_WIDGET (fixture.chips)));
  tear_down (&fixture);
}

static void
count_cb (guint *count)
{
  (*count)++;
}

static gboolean
is_chip_visible (LanyardFilterChips *chips,
                 const char         *title)
{
  GtkWidget *label = lanyard_test_find_label (GTK_WIDGET (chips), title);

  for (GtkWidget *widget = label; widget != NULL && widget != GTK_WIDGET (chips);
       widget = gtk_widget_get_parent (widget))
    {
      if (!gtk_widget_get_visible (widget))
        return FALSE;
    }
  return label != NULL;
}

/* Two rows of chips that show the same are one choice. What a page lets one choose
 * elsewhere is only seen where it is chosen. */
static void
test_share (void)
{
  Fixture             fixture;
  LanyardFilterChips *other = g_object_ref_sink (g_object_new (LANYARD_TYPE_FILTER_CHIPS, NULL));
  guint               n_changes = 0;

  set_up (&fixture, "2019-09-10T08:00:00+01:00");
  show_day (&fixture);
  lanyard_filter_chips_set_models (other, fixture.plan, fixture.clock);
  lanyard_filter_chips_set_elsewhere (other, LANYARD_FILTER_TRACK);
  lanyard_filter_chips_share (other, fixture.chips);
  lanyard_filter_chips_show_programme (other, fixture.programme);
  lanyard_filter_chips_show_items (other, lanyard_programme_get_sessions (fixture.programme),
                                   LANYARD_FILTER_N_CHOICES);
  g_signal_connect_swapped (other, "changed", G_CALLBACK (count_cb), &n_changes);
  g_assert_false (is_chip_visible (other, "Track"));

  activate (&fixture, "filter.track::Films");
  g_assert_cmpstr (lanyard_filter_chips_get_narrowing (other)->track, ==, "Films");
  g_assert_cmpuint (n_changes, ==, 1);
  g_assert_true (is_chip_visible (other, "Films"));
  lanyard_filter_chips_clear (other);
  g_assert_false (lanyard_filter_chips_is_narrow (fixture.chips));
  g_assert_cmpuint (n_changes, ==, 2);
  g_object_unref (other);
  activate (&fixture, "filter.starred");
  tear_down (&fixture);
}

/* What isn't in a list can be offered, too; without, what comes first stays. */
static void
test_offer (void)
{
  LanyardNarrowingChoices *offered;
  LanyardFilterChips      *chips;
  Fixture                  fixture;

  set_up (&fixture, "2019-09-10T08:00:00+01:00");
  chips = g_object_ref_sink (g_object_new (LANYARD_TYPE_FILTER_CHIPS, NULL));
  offered = lanyard_narrowing_choices_new (lanyard_programme_get_sessions (fixture.programme), 0);
  lanyard_filter_chips_set_models (chips, fixture.plan, fixture.clock);
  lanyard_filter_chips_show_programme (chips, fixture.programme);
  g_assert_false (gtk_widget_get_visible (GTK_WIDGET (chips)));
  g_object_set (chips, "lead", gtk_label_new ("First"), NULL);
  g_assert_true (gtk_widget_get_visible (GTK_WIDGET (chips)));
  g_assert_false (is_chip_visible (chips, "Starred"));

  lanyard_filter_chips_offer (chips, offered);
  g_assert_true (is_chip_visible (chips, "Starred"));
  g_assert_true (is_chip_visible (chips, "Track"));
  lanyard_filter_chips_offer (chips, NULL);
  g_assert_false (is_chip_visible (chips, "Track"));
  g_assert_true (gtk_widget_get_visible (GTK_WIDGET (chips)));
  g_object_unref (chips);
  tear_down (&fixture);
}

int
main (int    argc,
      char **argv)
{
  lanyard_test_ui_init (&argc, &argv);

  lanyard_test_ui_add ("/filter-chips/offered", test_offered);
  lanyard_test_ui_add ("/filter-chips/narrows", test_narrows);
  lanyard_test_ui_add ("/filter-chips/remembered", test_remembered);
  lanyard_test_ui_add ("/filter-chips/ends", test_ends);
  lanyard_test_ui_add ("/filter-chips/focus", test_focus);
  lanyard_test_ui_add ("/filter-chips/share", test_share);
  lanyard_test_ui_add ("/filter-chips/offer", test_offer);

  return g_test_run ();
}
