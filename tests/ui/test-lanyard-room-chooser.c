/* SPDX-FileCopyrightText: 2026 The Lanyard authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "lanyard-room-chooser.h"

#include "lanyard-test-ui.h"

typedef struct
{
  LanyardRoomChoice *choice;
  GPtrArray         *rooms;
  GtkWidget         *chooser;
  GtkWidget         *window;
  guint              n_changes;
} Fixture;

static void
changed_cb (Fixture *fixture)
{
  fixture->n_changes++;
}

static void
set_up (Fixture *fixture)
{
  static const char *const names[] = { "Ada", "Borg", "Clarke" };
  g_autoptr (GVariant) none = g_variant_ref_sink (
    g_variant_new_array (G_VARIANT_TYPE ("{s(basas)}"), NULL, 0));

  fixture->n_changes = 0;
  fixture->choice = lanyard_room_choice_new (none, "conference");
  fixture->rooms = g_ptr_array_new_with_free_func (g_object_unref);
  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    g_ptr_array_add (fixture->rooms, lanyard_room_new (names[i], names[i], 0, NULL, NULL));
  fixture->chooser = lanyard_room_chooser_new ();
  g_signal_connect_swapped (fixture->chooser, "changed", G_CALLBACK (changed_cb), fixture);
  fixture->window = lanyard_test_show (fixture->chooser, 320, 500);
  lanyard_room_chooser_show (LANYARD_ROOM_CHOOSER (fixture->chooser), fixture->choice,
                             fixture->rooms);
}

static void
tear_down (Fixture *fixture)
{
  lanyard_test_close (fixture->window);
  lanyard_room_choice_free (fixture->choice);
  g_ptr_array_unref (fixture->rooms);
}

/* Returns: what is to be shown, in order */
static char *
dup_picked (Fixture *fixture)
{
  g_autoptr (GHashTable) starred = g_hash_table_new (g_str_hash, g_str_equal);
  g_autoptr (GPtrArray) picked = NULL;
  GString *text = g_string_new (NULL);

  g_hash_table_add (starred, (char *)"Clarke");
  picked = lanyard_room_choice_pick (fixture->choice, fixture->rooms, starred);
  for (guint i = 0; i < picked->len; i++)
    g_string_append_printf (text, "%s%s", i > 0 ? " " : "",
                            lanyard_room_get_title (g_ptr_array_index (picked, i)));
  return g_string_free_and_steal (text);
}

static void
assert_picked (Fixture    *fixture,
               const char *expected,
               guint       n_changes)
{
  g_autofree char *picked = dup_picked (fixture);

  g_assert_cmpstr (picked, ==, expected);
  g_assert_cmpuint (fixture->n_changes, ==, n_changes);
}

static void
click (Fixture    *fixture,
       const char *label)
{
  GtkWidget *widget = lanyard_test_find_label (fixture->chooser, label);

  gtk_widget_activate (gtk_widget_get_ancestor (widget, GTK_IS_CHECK_BUTTON (
                                                          gtk_widget_get_parent (widget))
                                                          ? GTK_TYPE_CHECK_BUTTON
                                                          : GTK_TYPE_BUTTON));
}

static void
test_check (void)
{
  Fixture fixture;

  set_up (&fixture);
  assert_picked (&fixture, "Ada Borg Clarke", 0);
  click (&fixture, "Borg");
  assert_picked (&fixture, "Ada Clarke", 1);
  click (&fixture, "Rooms with my stars first");
  assert_picked (&fixture, "Clarke Ada", 2);
  g_signal_emit_by_name (
    lanyard_test_find_around (fixture.chooser, "Show None", GTK_TYPE_BUTTON), "clicked");
  assert_picked (&fixture, "", 3);
  g_signal_emit_by_name (
    lanyard_test_find_around (fixture.chooser, "Show All", GTK_TYPE_BUTTON), "clicked");
  assert_picked (&fixture, "Clarke Ada Borg", 4);
  tear_down (&fixture);
}

static void
move (Fixture    *fixture,
      const char *tooltip)
{
  GtkWidget *button = lanyard_test_find_tooltip (fixture->chooser, tooltip);

  g_signal_emit_by_name (button, "clicked");
  g_assert_true (gtk_root_get_focus (GTK_ROOT (fixture->window)) == button);
}

static void
test_move (void)
{
  Fixture fixture;

  set_up (&fixture);
  move (&fixture, "Move Clarke up");
  assert_picked (&fixture, "Ada Clarke Borg", 1);
  move (&fixture, "Move Clarke up");
  assert_picked (&fixture, "Clarke Ada Borg", 2);
  move (&fixture, "Move Ada down");
  assert_picked (&fixture, "Clarke Borg Ada", 3);

  /* nothing is above the first */
  g_signal_emit_by_name (lanyard_test_find_tooltip (fixture.chooser, "Move Clarke up"), "clicked");
  assert_picked (&fixture, "Clarke Borg Ada", 3);

  /* and it shows that order again */
  lanyard_room_chooser_show (LANYARD_ROOM_CHOOSER (fixture.chooser), fixture.choice, fixture.rooms);
  click (&fixture, "Clarke");
  assert_picked (&fixture, "Borg Ada", 4);
  tear_down (&fixture);
}

int
main (int    argc,
      char **argv)
{
  lanyard_test_ui_init (&argc, &argv);
  lanyard_test_ui_add ("/room-chooser/check", test_check);
  lanyard_test_ui_add ("/room-chooser/move", test_move);
  return g_test_run ();
}
