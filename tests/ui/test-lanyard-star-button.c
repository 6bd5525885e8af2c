/* SPDX-FileCopyrightText: 2026 The Lanyard authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "lanyard-star-button.h"

#include "lanyard-test-plan.h"
#include "lanyard-test-ui.h"

static const struct
{
  LanyardStar star;
  const char *icon_name;
  const char *name;
  const char *label;
  const char *asked; /* what a click asks for */
  gboolean    accent;
} stars[] = {
  { LANYARD_STAR_OFF, "lanyard-star-off-symbolic", "No star: <b>", "Off",
    "star ('<b>', 'going')\n", FALSE },
  { LANYARD_STAR_GOING, "lanyard-star-symbolic", "Going: <b>", "Going", "star ('<b>', 'maybe')\n",
    TRUE },
  { LANYARD_STAR_MAYBE, "lanyard-star-maybe-symbolic", "Maybe: <b>", "Maybe",
    "star ('<b>', 'off')\n", TRUE },
  { LANYARD_STAR_HIDDEN, "view-conceal-symbolic", "Not interested: <b>", "Not Interested",
    "star ('<b>', 'going')\n", FALSE },
};

/* Each state has an icon, a name and a step that follows, not a colour alone. */
static void
test_states (void)
{
  g_autoptr (LanyardPlan) plan = lanyard_plan_new ();
  g_autoptr (GString) lines = g_string_new (NULL);
  GtkWidget *button = lanyard_star_button_new (plan);
  GtkWidget *window;

  lanyard_star_button_set_session (LANYARD_STAR_BUTTON (button), "<b>", "<b>");
  window = lanyard_test_show (button, 100, 100);
  lanyard_test_record_actions (window, lines);
  for (guint i = 0; i < G_N_ELEMENTS (stars); i++)
    {
      lanyard_test_star (plan, "<b>", stars[i].star);
      g_string_truncate (lines, 0);
      g_signal_emit_by_name (button, "clicked");
      g_assert_cmpstr (lines->str, ==, stars[i].asked);
      g_assert_cmpstr (gtk_button_get_icon_name (GTK_BUTTON (button)), ==, stars[i].icon_name);
      g_assert_true (lanyard_test_has_tooltip (button));
      g_assert_cmpint (gtk_widget_has_css_class (button, "starred"), ==, stars[i].accent);
      gtk_test_accessible_assert_property (button, GTK_ACCESSIBLE_PROPERTY_LABEL, stars[i].name);
      g_assert_cmpstr (lanyard_star_get_icon_name (stars[i].star), ==, stars[i].icon_name);
      g_assert_cmpstr (lanyard_star_get_label (stars[i].star), ==, stars[i].label);
    }
  /* GTK remembers each time one with an action is filled, until it hangs */
  g_assert_null (gtk_actionable_get_action_name (GTK_ACTIONABLE (button)));
  lanyard_test_close (window);
}

/* A click asks; what is seen is what is kept. */
static void
test_click (void)
{
  g_autoptr (LanyardPlan) plan = lanyard_plan_new ();
  g_autoptr (GString) lines = g_string_new (NULL);
  GtkWidget      *button = lanyard_star_button_new (plan);
  GtkWidget      *window;
  graphene_rect_t bounds;

  lanyard_star_button_set_session (LANYARD_STAR_BUTTON (button), "Containers", "Containers");
  window = lanyard_test_show (button, 100, 100);
  lanyard_test_record_actions (window, lines);
  /* a finger finds it */
  g_assert_true (gtk_widget_compute_bounds (button, window, &bounds));
  g_assert_cmpfloat (bounds.size.width, >=, 34);
  g_assert_cmpfloat (bounds.size.height, >=, 34);

  gtk_widget_activate (button);
  LANYARD_TEST_WAIT (g_str_equal (lines->str, "star ('Containers', 'going')\n"));
  gtk_test_accessible_assert_property (button, GTK_ACCESSIBLE_PROPERTY_LABEL,
                                       "No star: Containers");
  lanyard_test_star (plan, "Containers", LANYARD_STAR_GOING);
  gtk_test_accessible_assert_property (button, GTK_ACCESSIBLE_PROPERTY_LABEL, "Going: Containers");
  lanyard_test_close (window);
}

/* Rows are used again for other sessions, and for what has no star. */
static void
test_set_session (void)
{
  g_autoptr (LanyardPlan) plan = lanyard_plan_new ();
  g_autoptr (GtkWidget) button = g_object_ref_sink (lanyard_star_button_new (plan));
  LanyardStarButton *self = LANYARD_STAR_BUTTON (button);

  g_assert_false (gtk_widget_get_visible (button));
  g_assert_null (lanyard_star_button_get_session (self));
  lanyard_test_star (plan, "One", LANYARD_STAR_GOING);

  lanyard_star_button_set_session (self, "One", "The one");
  g_assert_true (gtk_widget_get_visible (button));
  g_assert_cmpstr (lanyard_star_button_get_session (self), ==, "One");
  gtk_test_accessible_assert_property (button, GTK_ACCESSIBLE_PROPERTY_LABEL, "Going: The one");

  lanyard_star_button_set_session (self, "Two", "The other");
  gtk_test_accessible_assert_property (button, GTK_ACCESSIBLE_PROPERTY_LABEL, "No star: The other");
  lanyard_test_star (plan, "One", LANYARD_STAR_MAYBE);
  gtk_test_accessible_assert_property (button, GTK_ACCESSIBLE_PROPERTY_LABEL, "No star: The other");

  lanyard_star_button_set_session (self, NULL, NULL);
  g_assert_false (gtk_widget_get_visible (button));
  g_assert_false (lanyard_test_has_tooltip (button));
  lanyard_test_star (plan, "Two", LANYARD_STAR_MAYBE);
  g_assert_null (lanyard_star_button_get_session (self));
}

/* What takes the place of the whole plan is followed, too. */
static void
test_load (void)
{
  g_autoptr (LanyardPlan) plan = lanyard_plan_new ();
  g_autoptr (GtkWidget) button = g_object_ref_sink (lanyard_star_button_new (plan));
  g_autoptr (GPtrArray) nothing = g_ptr_array_new ();

  lanyard_star_button_set_session (LANYARD_STAR_BUTTON (button), "One", "One");
  lanyard_test_star (plan, "One", LANYARD_STAR_GOING);
  lanyard_plan_load (plan, nothing);
  gtk_test_accessible_assert_property (button, GTK_ACCESSIBLE_PROPERTY_LABEL, "No star: One");
}

int
main (int    argc,
      char **argv)
{
  lanyard_test_ui_init (&argc, &argv);

  lanyard_test_ui_add ("/star-button/states", test_states);
  lanyard_test_ui_add ("/star-button/click", test_click);
  lanyard_test_ui_add ("/star-button/set-session", test_set_session);
  lanyard_test_ui_add ("/star-button/load", test_load);

  return g_test_run ();
}
