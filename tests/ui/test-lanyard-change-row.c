/* SPDX-FileCopyrightText: 2026 The Lanyard authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "lanyard-change-row.h"

#include "lanyard-test-plan.h"
#include "lanyard-test-programme.h"
#include "lanyard-test-ui.h"

static const LanyardTestSnapshot before = {
  .title = "Talk <b>", .start = "2019-09-09T15:00:00+01:00", .duration = 45, .room = "Opala"
};

static const struct
{
  LanyardTestSnapshot after;
  const char         *row;  /* what is shown, a line each */
  const char         *line; /* the same in short */
  const char         *actions;
} rows[] = {
  { { .title = "Talk <b>",
      .start = "2019-09-09T16:00:00+01:00",
      .duration = 45,
      .room = "Opala" },
    "Talk <b>\nTime\nMon 9, 15:00\nMon 9, 16:00 · Opala",
    "Talk <b>\nMon 9, 15:00 → Mon 9, 16:00 · Opala",
    "win.show-session Talk <b>\n" },
  { { .id = "Talk <b>",
      .title = "Other",
      .start = "2019-09-09T15:00:00+01:00",
      .duration = 45,
      .room = "Opala" },
    "Other\nTitle\nMon 9, 15:00 · Opala\nWas Talk <b>",
    "Other\nMon 9, 15:00 · Opala",
    "win.show-session Talk <b>\n" },
  { { NULL },
    "Talk <b>\nGone\nMon 9, 15:00 · Opala\nNo longer in the programme\nKeep\nRemove Star",
    "Talk <b>\nMon 9, 15:00 · Opala → No longer in the programme",
    "win.show-session Talk <b>\napp.acknowledge Talk <b>\napp.star ('Talk <b>', 'off')\n" },
};

/* What a row and the buttons in it do, a line each, but for the star. */
static char *
dup_actions (GtkWidget *root)
{
  GString *lines = g_string_new (NULL);
  guint    n = lanyard_test_count (root, GTK_TYPE_ACTIONABLE);

  for (guint i = 0; i < n; i++)
    {
      GtkWidget       *widget = lanyard_test_find (root, GTK_TYPE_ACTIONABLE, i);
      g_autofree char *action = lanyard_test_dup_action (widget);

      if (action != NULL)
        g_string_append_printf (lines, "%s\n", action);
    }

  return g_string_free_and_steal (lines);
}

static void
test_rows (void)
{
  g_autoptr (LanyardClocks) clocks = lanyard_test_clocks_new (NULL);
  g_autoptr (LanyardPlan) plan = lanyard_plan_new ();

  lanyard_test_star (plan, "Talk <b>", LANYARD_STAR_MAYBE);
  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autoptr (LanyardChange) change = lanyard_test_change_new (&before, &rows[i].after);
      g_autoptr (GtkWidget) row = g_object_ref_sink (lanyard_change_row_new (change, plan, clocks));
      g_autoptr (GtkWidget) line = g_object_ref_sink (lanyard_change_line_row_new (change, clocks));
      g_autofree char *in_full = lanyard_test_dup_text (row);
      g_autofree char *in_short = lanyard_test_dup_text (line);
      g_autofree char *actions = dup_actions (row);
      g_autofree char *action = lanyard_test_dup_action (line);

      g_assert_cmpstr (in_full, ==, rows[i].row);
      g_assert_cmpstr (in_short, ==, rows[i].line);
      g_assert_cmpstr (actions, ==, rows[i].actions);
      /* of what is gone and isn't in the plan there is no page */
      g_assert_cmpstr (action, ==,
                       rows[i].after.title != NULL ? "win.show-session Talk <b>" : NULL);
    }
}

static gboolean
has_attribute (GtkWidget    *root,
               const char   *text,
               PangoAttrType type)
{
  GtkLabel *label = GTK_LABEL (lanyard_test_find_label (root, text));
  g_autoptr (PangoAttrIterator) at =
              pango_attr_list_get_iterator (gtk_label_get_attributes (label));

  do
    {
      if (pango_attr_iterator_get (at, type) != NULL)
        return TRUE;
    }
  while (pango_attr_iterator_next (at));

  return FALSE;
}

/* The old is struck through, the new has what differs in bold. */
static void
test_attributes (void)
{
  g_autoptr (LanyardClocks) clocks = lanyard_test_clocks_new (NULL);
  g_autoptr (LanyardChange) change = lanyard_test_change_new (&before, &rows[0].after);
  g_autoptr (GtkWidget) lines = g_object_ref_sink (lanyard_change_lines_new (change, clocks));

  g_assert_true (has_attribute (lines, "Mon 9, 15:00", PANGO_ATTR_STRIKETHROUGH));
  g_assert_false (has_attribute (lines, "Mon 9, 15:00", PANGO_ATTR_WEIGHT));
  g_assert_false (has_attribute (lines, "Mon 9, 16:00 · Opala", PANGO_ATTR_STRIKETHROUGH));
  g_assert_true (has_attribute (lines, "Mon 9, 16:00 · Opala", PANGO_ATTR_WEIGHT));
}

/* Attention has levels, and each comes with a word. */
static void
test_tags (void)
{
  static const struct
  {
    LanyardTestSnapshot after;
    const char         *tag;
    const char         *css_class; /* (nullable) */
  } tags[] = {
    { { .title = "Talk <b>",
        .start = "2019-09-10T15:00:00+01:00",
        .duration = 45,
        .room = "Opala" },
      "Day",
      "warning" },
    { { .title = "Talk <b>", .start = "2019-09-09T15:00:00+01:00", .duration = 45, .room = "A" },
      "Room",
      NULL },
    { { .title = "Talk <b>",
        .start = "2019-09-09T15:00:00+01:00",
        .duration = 45,
        .room = "Opala",
        .status = LANYARD_SESSION_CANCELLED },
      "Cancelled",
      "warning" },
    { { NULL }, "Gone", "error" },
  };
  g_autoptr (GTimeZone) zone = g_time_zone_new_identifier ("Europe/Lisbon");

  for (guint i = 0; i < G_N_ELEMENTS (tags); i++)
    {
      g_autoptr (LanyardChange) change = lanyard_test_change_new (&before, &tags[i].after);
      g_autoptr (GtkWidget) box = g_object_ref_sink (lanyard_change_tags_new (change, zone));
      g_autofree char *text = lanyard_test_dup_text (box);
      GtkWidget       *tag = lanyard_test_find_around (box, tags[i].tag, GTK_TYPE_BOX);

      g_assert_cmpstr (text, ==, tags[i].tag);
      g_assert_cmpint (gtk_widget_has_css_class (tag, "warning"), ==,
                       g_strcmp0 (tags[i].css_class, "warning") == 0);
      g_assert_cmpint (gtk_widget_has_css_class (tag, "error"), ==,
                       g_strcmp0 (tags[i].css_class, "error") == 0);
    }
}

/* What was gone already when it was seen. */
static void
test_gone (void)
{
  g_autoptr (LanyardClocks) clocks = lanyard_test_clocks_new (NULL);
  g_autoptr (LanyardPlan) plan = lanyard_plan_new ();
  g_autoptr (LanyardSnapshot) snapshot = lanyard_test_snapshot_new (&before);
  g_autoptr (GtkWidget) row = g_object_ref_sink (lanyard_gone_row_new (snapshot, plan, clocks));
  g_autofree char *text = lanyard_test_dup_text (row);
  g_autofree char *actions = dup_actions (row);

  g_assert_cmpstr (text, ==, "Talk <b>\nGone\nMon 9, 15:00–15:45 · Opala\nRemove Star");
  g_assert_cmpstr (actions, ==, "win.show-session Talk <b>\napp.star ('Talk <b>', 'off')\n");
}

/* They fit into the narrowest window. */
static void
test_narrow (void)
{
  g_autoptr (LanyardClocks) clocks = lanyard_test_clocks_new (NULL);
  g_autoptr (LanyardPlan) plan = lanyard_plan_new ();

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autoptr (LanyardChange) change = lanyard_test_change_new (&before, &rows[i].after);
      g_autoptr (GtkWidget) row = g_object_ref_sink (lanyard_change_row_new (change, plan, clocks));
      int minimum;

      gtk_widget_measure (row, GTK_ORIENTATION_HORIZONTAL, -1, &minimum, NULL, NULL, NULL);
      g_assert_cmpint (minimum, <, 324);
    }
}

int
main (int    argc,
      char **argv)
{
  lanyard_test_ui_init (&argc, &argv);

  lanyard_test_ui_add ("/change-row/rows", test_rows);
  lanyard_test_ui_add ("/change-row/attributes", test_attributes);
  lanyard_test_ui_add ("/change-row/tags", test_tags);
  lanyard_test_ui_add ("/change-row/gone", test_gone);
  lanyard_test_ui_add ("/change-row/narrow", test_narrow);

  return g_test_run ();
}
