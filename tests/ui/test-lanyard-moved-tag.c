/* SPDX-FileCopyrightText: 2026 The Lanyard authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "lanyard-moved-tag.h"

#include "lanyard-test-plan.h"
#include "lanyard-test-ui.h"

static const LanyardTestSnapshot before = {
  .title = "Talk", .start = "2019-09-09T15:00:00+01:00", .duration = 45, .room = "Opala"
};

static void
load_change (LanyardPlan               *plan,
             const LanyardTestSnapshot *after)
{
  g_autoptr (GPtrArray) changes = g_ptr_array_new_with_free_func (g_object_unref);
  LanyardChange *change = lanyard_test_change_new (&before, after);

  if (change != NULL)
    g_ptr_array_add (changes, change);
  lanyard_plan_load_changes (plan, changes);
}

static void
test_changes (void)
{
  static const struct
  {
    LanyardTestSnapshot after;
    const char         *shown; /* "": nothing */
  } rows[] = {
    { { .id = "Talk",
        .title = "Talk",
        .start = "2019-09-09T16:00:00+01:00",
        .duration = 45,
        .room = "Opala" },
      "Moved" },
    { { .id = "Talk",
        .title = "Talk",
        .start = "2019-09-10T15:00:00+01:00",
        .duration = 45,
        .room = "Opala" },
      "Moved" },
    { { .id = "Talk",
        .title = "Talk",
        .start = "2019-09-09T15:00:00+01:00",
        .duration = 45,
        .room = "Esmerelda" },
      "Moved" },
    { { .id = "Talk",
        .title = "Talk",
        .start = "2019-09-09T16:00:00+01:00",
        .duration = 45,
        .room = "Opala",
        .status = LANYARD_SESSION_CANCELLED },
      "Cancelled" },
    { { .id = "Talk",
        .title = "Retitled",
        .start = "2019-09-09T15:00:00+01:00",
        .duration = 50,
        .room = "Opala",
        .speakers = "Ada" },
      "" },
    { { .id = "Talk",
        .title = "Talk",
        .start = "2019-09-09T15:00:00+01:00",
        .duration = 45,
        .room = "Opala" },
      "" },
  };
  g_autoptr (LanyardPlan) plan = lanyard_plan_new ();
  g_autoptr (GtkWidget) tag = g_object_ref_sink (lanyard_moved_tag_new (plan));

  lanyard_moved_tag_set_session (LANYARD_MOVED_TAG (tag), "Talk");
  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autofree char *shown = NULL;

      load_change (plan, &rows[i].after);
      shown = lanyard_test_dup_text (tag);
      g_assert_cmpstr (shown, ==, rows[i].shown);
      g_assert_cmpint (gtk_widget_get_visible (tag), ==, *rows[i].shown != '\0');
      /* it is told by more than its colour */
      g_assert_cmpuint (lanyard_test_count (tag, GTK_TYPE_IMAGE), ==, *rows[i].shown != '\0');
    }
}

static void
test_set_session (void)
{
  g_autoptr (LanyardPlan) plan = lanyard_plan_new ();
  g_autoptr (GtkWidget) tag = g_object_ref_sink (lanyard_moved_tag_new (plan));
  const LanyardTestSnapshot after = { .title = "Talk", .day = "2019-09-11" };

  load_change (plan, &after);
  g_assert_false (gtk_widget_get_visible (tag));
  lanyard_moved_tag_set_session (LANYARD_MOVED_TAG (tag), "Talk");
  g_assert_true (gtk_widget_get_visible (tag));
  lanyard_moved_tag_set_session (LANYARD_MOVED_TAG (tag), "Other");
  g_assert_false (gtk_widget_get_visible (tag));
  lanyard_moved_tag_set_session (LANYARD_MOVED_TAG (tag), NULL);
  g_assert_false (gtk_widget_get_visible (tag));
}

static void
test_tag (void)
{
  g_autoptr (GtkWidget) loud =
              g_object_ref_sink (lanyard_tag_new ("dialog-warning-symbolic", "<b>", "warning"));
  g_autoptr (GtkWidget) quiet = g_object_ref_sink (lanyard_tag_new (NULL, "Title", NULL));

  g_assert_nonnull (lanyard_test_find_label (loud, "<b>"));
  g_assert_true (gtk_widget_has_css_class (loud, "warning"));
  g_assert_cmpuint (lanyard_test_count (loud, GTK_TYPE_IMAGE), ==, 1);
  g_assert_false (gtk_widget_has_css_class (quiet, "warning"));
  g_assert_cmpuint (lanyard_test_count (quiet, GTK_TYPE_IMAGE), ==, 0);
}

int
main (int    argc,
      char **argv)
{
  lanyard_test_ui_init (&argc, &argv);

  lanyard_test_ui_add ("/moved-tag/changes", test_changes);
  lanyard_test_ui_add ("/moved-tag/set-session", test_set_session);
  lanyard_test_ui_add ("/moved-tag/tag", test_tag);

  return g_test_run ();
}
