/* SPDX-FileCopyrightText: 2026 The Lanyard authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "lanyard-note-view.h"

#include "lanyard-test-plan.h"
#include "lanyard-test-ui.h"

typedef struct
{
  LanyardPlan     *plan;
  GString         *lines;
  LanyardNoteView *view;
  GtkWidget       *window;
} Fixture;

static void
set_up (Fixture    *fixture,
        const char *text)
{
  fixture->plan = lanyard_plan_new ();
  fixture->lines = g_string_new (NULL);
  lanyard_test_note (fixture->plan, "bpf", text);
  fixture->view = LANYARD_NOTE_VIEW (lanyard_note_view_new (fixture->plan, "bpf"));
  fixture->window = lanyard_test_show (GTK_WIDGET (fixture->view), 400, 300);
  lanyard_test_record_actions (fixture->window, fixture->lines);
}

static void
tear_down (Fixture *fixture)
{
  lanyard_test_close (fixture->window);
  g_object_unref (fixture->plan);
  g_string_free (fixture->lines, TRUE);
}

/* Returns: (nullable): what is written, while it is */
static GtkTextBuffer *
get_buffer (Fixture *fixture)
{
  GtkWidget *view = lanyard_test_find (GTK_WIDGET (fixture->view), GTK_TYPE_TEXT_VIEW, 0);

  return view != NULL ? gtk_text_view_get_buffer (GTK_TEXT_VIEW (view)) : NULL;
}

static void
type (Fixture    *fixture,
      const char *text)
{
  gtk_text_buffer_set_text (get_buffer (fixture), text, -1);
}

static void
click (Fixture    *fixture,
       const char *tooltip)
{
  g_signal_emit_by_name (lanyard_test_find_tooltip (GTK_WIDGET (fixture->view), tooltip),
                         "clicked");
}

static void
click_done (Fixture *fixture)
{
  g_signal_emit_by_name (
    lanyard_test_find_around (GTK_WIDGET (fixture->view), "Done", GTK_TYPE_BUTTON), "clicked");
}

static void
assert_asked (Fixture    *fixture,
              const char *expected)
{
  g_assert_cmpstr (fixture->lines->str, ==, expected);
  g_string_truncate (fixture->lines, 0);
}

/* It is read with its marks, and follows the plan. */
static void
test_read (void)
{
  Fixture          fixture;
  g_autofree char *text = NULL;

  set_up (&fixture, NULL);
  g_assert_nonnull (lanyard_test_find_label (GTK_WIDGET (fixture.view), "Add Note"));
  lanyard_test_note (fixture.plan, "rdma", "Other");
  g_assert_nonnull (lanyard_test_find_label (GTK_WIDGET (fixture.view), "Add Note"));
  lanyard_test_note (fixture.plan, "bpf", "Ask **Ada**\n\n- one\n- two");
  text = lanyard_test_dup_text (GTK_WIDGET (fixture.view));
  g_assert_cmpstr (text, ==, "My note\nAsk Ada\n•\none\n•\ntwo");
  lanyard_test_note (fixture.plan, "bpf", NULL);
  g_assert_nonnull (lanyard_test_find_label (GTK_WIDGET (fixture.view), "Add Note"));
  assert_asked (&fixture, "");
  tear_down (&fixture);
}

/* What is typed is kept by itself; the editor stays until that is so. */
static void
test_write (void)
{
  Fixture fixture;

  set_up (&fixture, NULL);
  lanyard_note_view_edit (fixture.view);
  type (&fixture, "Ask");
  assert_asked (&fixture, "");
  LANYARD_TEST_WAIT (fixture.lines->len > 0);
  assert_asked (&fixture, "note ('plumbers', 'bpf', 'Ask')\n");
  lanyard_test_note (fixture.plan, "bpf", "Ask");
  g_assert_nonnull (get_buffer (&fixture));

  type (&fixture, "Ask Ada");
  click_done (&fixture);
  assert_asked (&fixture, "note ('plumbers', 'bpf', 'Ask Ada')\n");
  g_assert_nonnull (get_buffer (&fixture));
  lanyard_test_note (fixture.plan, "bpf", "Ask Ada");
  g_assert_null (get_buffer (&fixture));
  g_assert_nonnull (lanyard_test_find_label (GTK_WIDGET (fixture.view), "Ask Ada"));

  click (&fixture, "Edit Note");
  click_done (&fixture);
  assert_asked (&fixture, "");
  g_assert_null (get_buffer (&fixture));
  tear_down (&fixture);
}

/* Also when the page goes while somebody writes. */
static void
test_hide (void)
{
  Fixture fixture;

  set_up (&fixture, "Ask");
  lanyard_note_view_edit (fixture.view);
  type (&fixture, "Ask Ada");
  gtk_widget_set_visible (GTK_WIDGET (fixture.view), FALSE);
  assert_asked (&fixture, "note ('plumbers', 'bpf', 'Ask Ada')\n");
  lanyard_test_note (fixture.plan, "bpf", "Ask Ada");
  gtk_widget_set_visible (GTK_WIDGET (fixture.view), TRUE);
  g_assert_null (get_buffer (&fixture));
  lanyard_note_view_edit (fixture.view);
  type (&fixture, "Asked");
  tear_down (&fixture);
}

/* The text that undo brings back is the last one there was. */
static void
test_delete (void)
{
  Fixture fixture;

  set_up (&fixture, "Ask");
  lanyard_note_view_edit (fixture.view);
  click (&fixture, "Delete Note");
  assert_asked (&fixture, "delete-note ('plumbers', 'bpf', 'Ask')\n");
  lanyard_test_note (fixture.plan, "bpf", NULL);
  g_assert_nonnull (lanyard_test_find_label (GTK_WIDGET (fixture.view), "Add Note"));

  lanyard_note_view_edit (fixture.view);
  type (&fixture, "New");
  click (&fixture, "Delete Note");
  assert_asked (&fixture, "note ('plumbers', 'bpf', 'New')\n"
                          "delete-note ('plumbers', 'bpf', 'New')\n");
  tear_down (&fixture);
}

/* One that is emptied is deleted once the editor is left, not while another
 * text may follow. */
static void
test_empty (void)
{
  Fixture fixture;

  set_up (&fixture, "Ask");
  lanyard_note_view_edit (fixture.view);
  type (&fixture, " \n");
  type (&fixture, "");
  click_done (&fixture);
  assert_asked (&fixture, "delete-note ('plumbers', 'bpf', 'Ask')\n");
  lanyard_test_note (fixture.plan, "bpf", NULL);

  lanyard_note_view_edit (fixture.view);
  click_done (&fixture);
  assert_asked (&fixture, "");
  g_assert_null (get_buffer (&fixture));
  tear_down (&fixture);
}

static void
test_find (void)
{
  Fixture fixture;

  set_up (&fixture, NULL);
  g_assert_true (lanyard_note_view_find (fixture.window, "bpf") == fixture.view);
  g_assert_null (lanyard_note_view_find (fixture.window, "rdma"));
  tear_down (&fixture);
}

int
main (int    argc,
      char **argv)
{
  lanyard_test_ui_init (&argc, &argv);

  lanyard_test_ui_add ("/note-view/read", test_read);
  lanyard_test_ui_add ("/note-view/write", test_write);
  lanyard_test_ui_add ("/note-view/hide", test_hide);
  lanyard_test_ui_add ("/note-view/delete", test_delete);
  lanyard_test_ui_add ("/note-view/empty", test_empty);
  lanyard_test_ui_add ("/note-view/find", test_find);

  return g_test_run ();
}
