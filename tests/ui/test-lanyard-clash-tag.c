/* SPDX-FileCopyrightText: 2026 The Lanyard authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "lanyard-clash-tag.h"

#include "lanyard-test-plan.h"
#include "lanyard-test-ui.h"

static const LanyardTestSnapshot talk = {
  .title = "Talk", .start = "2019-09-09T15:00:00+01:00", .duration = 45, .room = "Opala"
};
static const LanyardTestSnapshot other = {
  .title = "Other", .start = "2019-09-09T15:30:00+01:00", .duration = 45, .room = "Esmerelda"
};
static const LanyardTestSnapshot third = {
  .title = "Third", .start = "2019-09-09T15:00:00+01:00", .duration = 60, .room = "Opala"
};

static void
assert_shown (GtkWidget  *tag,
              const char *text)
{
  g_autofree char *shown = lanyard_test_dup_text (tag);

  g_assert_cmpstr (shown, ==, text);
  g_assert_cmpint (gtk_widget_get_visible (tag), ==, *text != '\0');
}

/* It follows the plan, and whose session it shows. */
static void
test_follows (void)
{
  g_autoptr (LanyardPlan) plan = lanyard_plan_new ();
  g_autoptr (GtkWidget) tag = g_object_ref_sink (lanyard_clash_tag_new (plan));

  assert_shown (tag, "");
  lanyard_clash_tag_set_session (LANYARD_CLASH_TAG (tag), "Talk");
  lanyard_test_star_snapshot (plan, &talk, LANYARD_STAR_GOING);
  assert_shown (tag, "");
  lanyard_test_star_snapshot (plan, &other, LANYARD_STAR_MAYBE);
  assert_shown (tag, "Clash: Esmerelda");
  lanyard_test_star_snapshot (plan, &third, LANYARD_STAR_MAYBE);
  assert_shown (tag, "2 clashes");

  lanyard_clash_tag_set_session (LANYARD_CLASH_TAG (tag), "Nothing");
  assert_shown (tag, "");
  lanyard_clash_tag_set_session (LANYARD_CLASH_TAG (tag), "Talk");
  assert_shown (tag, "2 clashes");
  lanyard_test_star_snapshot (plan, &talk, LANYARD_STAR_OFF);
  assert_shown (tag, "");
  lanyard_clash_tag_set_session (LANYARD_CLASH_TAG (tag), NULL);
  assert_shown (tag, "");
}

int
main (int    argc,
      char **argv)
{
  lanyard_test_ui_init (&argc, &argv);

  lanyard_test_ui_add ("/clash-tag/follows", test_follows);

  return g_test_run ();
}
