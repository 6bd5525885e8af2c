/* SPDX-FileCopyrightText: 2026 The Lanyard authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* The way into a search, through what it found, and back. */

#include "config.h"

#include "lanyard-content.h"

#include "lanyard-test-search.h"
#include "lanyard-test-ui.h"
#include "lanyard-test-window.h"

static GtkWidget *
begin (GtkWidget  *window,
       const char *text)
{
  GtkWidget *entry;

  lanyard_test_activate (window, "find", NULL);
  LANYARD_TEST_WAIT (lanyard_test_count (window, GTK_TYPE_SEARCH_ENTRY) == 1);
  entry = lanyard_test_find (window, GTK_TYPE_SEARCH_ENTRY, 0);
  gtk_editable_set_text (GTK_EDITABLE (entry), text);
  return entry;
}

static gboolean
shows_details (GtkWidget  *window,
               const char *title)
{
  return g_strcmp0 (lanyard_test_get_details (window), title) == 0;
}

/* The page follows what is walked through; the end is where one was. */
static void
test_walk (void)
{
  GtkWidget *window = lanyard_test_window_with_programme_new (LANYARD_TEST_WIDE);
  GtkWidget *entry;

  lanyard_test_move_in_list (window, 1);
  lanyard_test_activate (window, "show-person", "Ada");
  LANYARD_TEST_WAIT (shows_details (window, "Ada"));

  entry = begin (window, "trac");
  LANYARD_TEST_WAIT (lanyard_test_shows (window, "1 found"));
  LANYARD_TEST_WAIT (gtk_widget_is_ancestor (gtk_root_get_focus (GTK_ROOT (window)), entry));
  lanyard_test_move_in_list (window, 1);
  LANYARD_TEST_WAIT (shows_details (window, "Tracing"));
  g_assert_true (gtk_widget_is_ancestor (gtk_root_get_focus (GTK_ROOT (window)), entry));

  g_signal_emit_by_name (entry, "stop-search");
  LANYARD_TEST_WAIT (shows_details (window, "Ada"));
  g_assert_cmpuint (lanyard_test_count (window, GTK_TYPE_SEARCH_ENTRY), ==, 0);
  lanyard_test_activate (window, "go-back", NULL);
  g_assert_true (shows_details (window, "Containers"));
  lanyard_test_close (window);
}

/* What was opened stays open; the next search begins anew. */
static void
test_open (void)
{
  static const struct
  {
    const char *text;
    const char *details;
  } rows[] = { { "trac", "Tracing" }, { "boxes", "Containers" }, { "grace", "Grace" } };

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      GtkWidget *window = lanyard_test_window_with_programme_new (LANYARD_TEST_WIDE);
      GtkWidget *entry = begin (window, rows[i].text);

      LANYARD_TEST_WAIT (lanyard_test_shows (window, "Nothing Found") == FALSE &&
                         lanyard_test_count (window, GTK_TYPE_LIST_VIEW) > 0);
      lanyard_test_move_in_list (window, 1);
      LANYARD_TEST_WAIT (shows_details (window, rows[i].details));
      g_signal_emit_by_name (entry, "activate");
      g_signal_emit_by_name (entry, "stop-search");
      LANYARD_TEST_WAIT (lanyard_test_count (window, GTK_TYPE_SEARCH_ENTRY) == 0);
      g_assert_true (shows_details (window, rows[i].details));

      entry = begin (window, "");
      g_assert_cmpstr (gtk_editable_get_text (GTK_EDITABLE (entry)), ==, "");
      lanyard_test_close (window);
    }
}

/* Back leads from the page to what was found, and from there to the list. */
static void
test_narrow (void)
{
  GtkWidget *window = lanyard_test_window_with_programme_new (LANYARD_TEST_NARROW);
  GtkWidget *entry = begin (window, "trac");

  LANYARD_TEST_WAIT (lanyard_test_shows (window, "1 found"));
  g_signal_emit_by_name (entry, "activate");
  LANYARD_TEST_WAIT (shows_details (window, "Tracing"));
  lanyard_test_activate (window, "go-back", NULL);
  LANYARD_TEST_WAIT (lanyard_test_get_details (window) == NULL);
  LANYARD_TEST_WAIT (lanyard_test_shows (window, "1 found"));
  lanyard_test_move_in_list (window, 1);
  LANYARD_TEST_WAIT (shows_details (window, "Tracing"));
  lanyard_test_activate (window, "go-back", NULL);
  LANYARD_TEST_WAIT (lanyard_test_get_details (window) == NULL);
  lanyard_test_activate (window, "go-back", NULL);
  LANYARD_TEST_WAIT (lanyard_test_shows (window, "Ada, Grace"));
  lanyard_test_close (window);
}

static void
switch_cb (GSimpleAction *action,
           GVariant      *parameter,
           gpointer       user_data)
{
  g_string_append_printf (user_data, "%s\n", g_variant_get_string (parameter, NULL));
}

static void
know (LanyardLibrary *library,
      const char     *current)
{
  static const char *const ids[] = { "plumbers", "fosdem" };
  g_autoptr (GPtrArray) conferences = g_ptr_array_new_with_free_func (g_object_unref);

  for (guint i = 0; i < G_N_ELEMENTS (ids); i++)
    {
      LanyardConferenceFields fields = { .id = g_strdup (ids[i]), .title = g_strdup (ids[i]) };

      g_ptr_array_add (conferences, lanyard_conference_new (&fields));
    }
  lanyard_library_load (library, conferences, current);
}

/* A hit in another conference opens once that one is shown. */
static void
test_elsewhere (void)
{
  static const GActionEntry entries[] = {
    { .name = "switch-conference", .activate = switch_cb, .parameter_type = "s" },
  };
  g_autoptr (LanyardPlan) plan = lanyard_plan_new ();
  g_autoptr (LanyardLibrary) library = lanyard_library_new ();
  g_autoptr (LanyardProgramme) programme = lanyard_test_plumbers_new ();
  g_autoptr (GSimpleActionGroup) actions = g_simple_action_group_new ();
  g_autoptr (GString) switched = g_string_new (NULL);
  GtkWidget *window = lanyard_test_window_with_models_new (LANYARD_TEST_WIDE, plan, library);

  g_action_map_add_action_entries (G_ACTION_MAP (actions), entries, G_N_ELEMENTS (entries),
                                   switched);
  gtk_widget_insert_action_group (window, "app", G_ACTION_GROUP (actions));
  know (library, "plumbers");
  lanyard_test_show_programme (window, programme, 0);
  g_action_group_activate_action (G_ACTION_GROUP (window), "show-elsewhere",
                                  g_variant_new ("(sss)", "fosdem", "show-session", "Tracing"));
  g_assert_cmpstr (switched->str, ==, "fosdem\n");
  g_assert_false (shows_details (window, "Tracing"));

  know (library, "fosdem");
  lanyard_test_show_programme (window, programme, 0);
  LANYARD_TEST_WAIT (shows_details (window, "Tracing"));

  /* once, and not where the user went elsewhere instead */
  lanyard_test_activate (window, "show-conference", NULL);
  lanyard_test_show_programme (window, programme, 0);
  g_assert_false (shows_details (window, "Tracing"));
  g_action_group_activate_action (G_ACTION_GROUP (window), "show-elsewhere",
                                  g_variant_new ("(sss)", "plumbers", "show-person", "Ada"));
  lanyard_test_show_programme (window, programme, 0);
  g_assert_false (shows_details (window, "Ada"));
  lanyard_test_close (window);
}

/* The window may get wider or narrower meanwhile: nothing gets lost. */
static void
test_resize (void)
{
  GtkWidget *window = lanyard_test_window_with_programme_new (LANYARD_TEST_NARROW);
  GtkWidget *content = lanyard_test_find (window, LANYARD_TYPE_CONTENT, 0);

  for (guint i = 0; i < 8; i++)
    {
      begin (window, "trac");
      g_object_set (content, "collapsed", (i & 1) == 0, NULL);
      LANYARD_TEST_WAIT (lanyard_test_shows (window, "1 found"));
      lanyard_test_activate (window, "show-place", i < 4 ? "now" : "people");
      g_object_set (content, "collapsed", (i & 2) == 0, NULL);
      LANYARD_TEST_WAIT (lanyard_test_shows (window, i < 4 ? "Now & Next" : "Grace"));
      g_object_set (content, "collapsed", (i & 2) != 0, NULL);
    }
  lanyard_test_close (window);
}

/* What a dialog covers doesn't take the focus from it. */
static void
test_covered (void)
{
  GtkWidget *window = lanyard_test_window_with_programme_new (LANYARD_TEST_WIDE);
  AdwDialog *dialog;

  lanyard_test_move_in_list (window, 1);
  lanyard_test_activate (window, "show-person", "Ada");
  LANYARD_TEST_WAIT (shows_details (window, "Ada"));
  lanyard_test_activate (window, "library", NULL);
  dialog = adw_application_window_get_visible_dialog (ADW_APPLICATION_WINDOW (window));
  g_assert_nonnull (dialog);
  lanyard_test_activate (window, "find", NULL);
  lanyard_test_activate (window, "go-back", NULL);
  g_assert_cmpuint (lanyard_test_count (window, GTK_TYPE_SEARCH_ENTRY), ==, 0);
  g_assert_true (shows_details (window, "Ada"));

  adw_dialog_force_close (dialog);
  lanyard_test_activate (window, "find", NULL);
  LANYARD_TEST_WAIT (lanyard_test_count (window, GTK_TYPE_SEARCH_ENTRY) == 1);
  lanyard_test_close (window);
}

int
main (int    argc,
      char **argv)
{
  lanyard_test_ui_init (&argc, &argv);

  lanyard_test_ui_add ("/content-search/walk", test_walk);
  lanyard_test_ui_add ("/content-search/open", test_open);
  lanyard_test_ui_add ("/content-search/narrow", test_narrow);
  lanyard_test_ui_add ("/content-search/elsewhere", test_elsewhere);
  lanyard_test_ui_add ("/content-search/resize", test_resize);
  lanyard_test_ui_add ("/content-search/covered", test_covered);

  return g_test_run ();
}
