/* SPDX-FileCopyrightText: 2026 The Lanyard authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "lanyard-notes-dialog.h"

#include "lanyard-test-plan.h"
#include "lanyard-test-programme.h"
#include "lanyard-test-ui.h"
#include "lanyard-test-window.h"

static const LanyardTestSession sessions[] = {
  { .title = "Containers", .start = "2019-09-09T15:00:00+01:00", .duration = 45 },
  { .title = "Tracing" },
};

typedef struct
{
  GtkWidget   *window;
  AdwDialog   *dialog; /* (owned) */
  LanyardPlan *plan;
  GString     *lines;
} Fixture;

static void
set_up_in (Fixture *fixture,
           int      width)
{
  g_autoptr (LanyardProgramme) programme =
              lanyard_test_programme_new ("LPC", NULL, NULL, sessions, G_N_ELEMENTS (sessions));

  fixture->plan = lanyard_plan_new ();
  fixture->lines = g_string_new (NULL);
  fixture->window = lanyard_test_window_new (width);
  fixture->dialog = g_object_ref_sink (lanyard_notes_dialog_new (fixture->plan, programme));
  lanyard_test_record_actions (fixture->window, fixture->lines);
  adw_dialog_present (fixture->dialog, fixture->window);
  LANYARD_TEST_WAIT (
    lanyard_test_find_label (GTK_WIDGET (fixture->dialog), "Notes and Recordings") != NULL);
}

static void
set_up (Fixture *fixture)
{
  set_up_in (fixture, LANYARD_TEST_MIDDLE);
}

static void
tear_down (Fixture *fixture)
{
  lanyard_test_close (fixture->window);
  g_object_unref (fixture->dialog);
  g_object_unref (fixture->plan);
  g_string_free (fixture->lines, TRUE);
}

static void
add (GPtrArray  *notes,
     const char *title,
     const char *text,
     LanyardSeen seen,
     gboolean    left_out)
{
  LanyardNote *note = g_new0 (LanyardNote, 1);

  note->snapshot = lanyard_test_snapshot_new (&(LanyardTestSnapshot){ .title = title });
  note->text = g_strdup (text);
  note->seen = seen;
  note->left_out = left_out;
  g_ptr_array_add (notes, note);
}

static void
load (Fixture *fixture,
      gboolean left_out)
{
  g_autoptr (GPtrArray) notes = g_ptr_array_new_with_free_func ((GDestroyNotify)lanyard_note_free);

  add (notes, "Containers", "\n# Ask *C++*\n\nMore", LANYARD_SEEN_LATER, left_out);
  add (notes, "Gone", "", LANYARD_SEEN_ATTENDED, FALSE);
  lanyard_plan_load_notes (fixture->plan, "plumbers", notes);
}

static GtkWidget *
find (Fixture    *fixture,
      const char *text)
{
  return lanyard_test_find_label (GTK_WIDGET (fixture->dialog), text);
}

static void
test_list (void)
{
  Fixture    fixture;
  GtkWidget *write;

  set_up (&fixture);
  g_assert_nonnull (find (&fixture, "No Notes Yet"));
  write = lanyard_test_find_around (GTK_WIDGET (fixture.dialog), "Write Up…", GTK_TYPE_BUTTON);
  g_assert_false (gtk_widget_get_sensitive (write));

  load (&fixture, FALSE);
  g_assert_null (find (&fixture, "No Notes Yet"));
  g_assert_nonnull (find (&fixture, "Ask C++"));
  g_assert_nonnull (find (&fixture, "Watch Later"));
  g_assert_nonnull (find (&fixture, "Attended"));
  g_assert_nonnull (find (&fixture, "Gone"));
  g_assert_true (gtk_widget_get_sensitive (write));
  tear_down (&fixture);
}

/* Its title is whole also on a phone. */
static void
test_narrow (void)
{
  Fixture    fixture;
  GtkWidget *title;

  set_up_in (&fixture, LANYARD_TEST_NARROW);
  title = find (&fixture, "Notes and Recordings");
  g_assert_false (pango_layout_is_ellipsized (gtk_label_get_layout (GTK_LABEL (title))));
  tear_down (&fixture);
}

/* A check asks for what it says, and shows what is kept. */
static void
test_check (void)
{
  Fixture         fixture;
  GtkCheckButton *check;

  set_up (&fixture);
  load (&fixture, TRUE);
  check = GTK_CHECK_BUTTON (
    lanyard_test_find_tooltip (GTK_WIDGET (fixture.dialog), "Write up: Containers"));
  g_assert_false (gtk_check_button_get_active (check));
  gtk_check_button_set_active (check, TRUE);
  g_assert_cmpstr (fixture.lines->str, ==, "leave-out ('Containers', false)\n");
  load (&fixture, FALSE);
  g_assert_true (gtk_check_button_get_active (check));
  load (&fixture, TRUE);
  g_assert_false (gtk_check_button_get_active (check));
  g_assert_cmpstr (fixture.lines->str, ==, "leave-out ('Containers', false)\n");
  tear_down (&fixture);
}

int
main (int    argc,
      char **argv)
{
  lanyard_test_ui_init (&argc, &argv);

  lanyard_test_ui_add ("/notes-dialog/list", test_list);
  lanyard_test_ui_add ("/notes-dialog/narrow", test_narrow);
  lanyard_test_ui_add ("/notes-dialog/check", test_check);

  return g_test_run ();
}
