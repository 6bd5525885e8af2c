/* SPDX-FileCopyrightText: 2026 The Lanyard authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "lanyard-shortcuts.h"

#include "lanyard-test-ui.h"
#include "lanyard-test-window.h"

/* Returns: the window that @dialog is shown above, with all of its rows */
static GtkWidget *
show (AdwDialog *dialog)
{
  GtkWidget *window = lanyard_test_show (gtk_label_new ("below"), 600, 600);

  adw_dialog_present (dialog, window);
  LANYARD_TEST_WAIT (lanyard_test_count (GTK_WIDGET (dialog), ADW_TYPE_ACTION_ROW) > 0);
  return window;
}

/* Every row names its keys as they stand on a keyboard. */
static void
test_shortcuts (void)
{
  static const char *const shown[] = {
    "Programme",
    "Open a programme",
    "Ctrl+O",
    "Search",
    "Ctrl+F",
    "Back",
    "Alt+Left",
    "Next in the list",
    "Ctrl+Page Down",
    "Quit",
    "Ctrl+Q",
    "Main menu",
    "F10",
  };
  g_autoptr (AdwDialog) dialog = lanyard_shortcuts_dialog_new ();
  GtkWidget *window = show (dialog);
  guint      n_rows = lanyard_test_count (GTK_WIDGET (dialog), ADW_TYPE_ACTION_ROW);

  g_assert_cmpstr (adw_dialog_get_title (dialog), ==, "Keyboard Shortcuts");
  g_assert_cmpuint (n_rows, >=, 12);
  for (guint i = 0; i < G_N_ELEMENTS (shown); i++)
    {
      if (lanyard_test_find_label (GTK_WIDGET (dialog), shown[i]) == NULL)
        g_error ("“%s” is not shown", shown[i]);
    }
  for (guint i = 0; i < n_rows; i++)
    {
      GtkWidget       *row = lanyard_test_find (GTK_WIDGET (dialog), ADW_TYPE_ACTION_ROW, i);
      g_autofree char *text = lanyard_test_dup_text (row);

      /* a title and keys */
      g_assert_nonnull (strchr (text, '\n'));
      g_assert_false (g_str_has_suffix (text, "\n"));
    }

  lanyard_test_close (window);
}

/* Returns: (transfer full): from actions of the window with their targets (owned)
 * to the names of their keys, a line each (owned) */
static GHashTable *
list_window_keys (GtkWidget *window)
{
  GHashTable *keys = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
  g_autoptr (GListModel) controllers = gtk_widget_observe_controllers (window);

  for (guint i = 0; i < g_list_model_get_n_items (controllers); i++)
    {
      g_autoptr (GtkEventController) controller = g_list_model_get_item (controllers, i);
      guint n_shortcuts = GTK_IS_SHORTCUT_CONTROLLER (controller)
                            ? g_list_model_get_n_items (G_LIST_MODEL (controller))
                            : 0;

      for (guint j = 0; j < n_shortcuts; j++)
        {
          g_autoptr (GtkShortcut) shortcut = g_list_model_get_item (G_LIST_MODEL (controller), j);
          GtkShortcutAction  *action = gtk_shortcut_get_action (shortcut);
          GtkShortcutTrigger *trigger = gtk_shortcut_get_trigger (shortcut);
          GVariant           *target = gtk_shortcut_get_arguments (shortcut);
          g_autofree char    *printed = target != NULL ? g_variant_print (target, FALSE) : NULL;
          g_autofree char    *label =
            gtk_shortcut_trigger_to_label (trigger, gtk_widget_get_display (window));
          const char *name = GTK_IS_NAMED_ACTION (action)
                               ? gtk_named_action_get_action_name (GTK_NAMED_ACTION (action))
                               : "";
          char       *id = g_strdup_printf ("%s %s", name, printed != NULL ? printed : "");
          const char *before = g_hash_table_lookup (keys, id);

          if (g_str_has_prefix (name, "win."))
            g_hash_table_replace (keys, id,
                                  g_strdup_printf ("%s%s\n", before != NULL ? before : "", label));
          else
            g_free (id);
        }
    }

  return keys;
}

/* What the window does by keys is listed, by one of them at least. */
static void
test_complete (void)
{
  g_autoptr (AdwDialog) dialog = lanyard_shortcuts_dialog_new ();
  GtkWidget *shown = show (dialog);
  GtkWidget *window = lanyard_test_window_new (LANYARD_TEST_WIDE);
  g_autoptr (GHashTable) keys = list_window_keys (window);
  GHashTableIter iter;
  const char    *action;
  const char    *labels;

  g_assert_cmpuint (g_hash_table_size (keys), >=, 15);
  g_hash_table_iter_init (&iter, keys);
  while (g_hash_table_iter_next (&iter, (gpointer *)&action, (gpointer *)&labels))
    {
      g_auto (GStrv) lines = g_strsplit (labels, "\n", -1);
      gboolean listed = FALSE;

      for (guint i = 0; lines[i] != NULL && *lines[i] != '\0'; i++)
        listed |= lanyard_test_find_label (GTK_WIDGET (dialog), lines[i]) != NULL;
      if (!listed)
        g_error ("%s, which is the key of %s, is not listed", lines[0], action);
    }

  lanyard_test_close (window);
  lanyard_test_close (shown);
}

/* What is listed without a widget that has the key itself is a key of the app or
 * of its window. */
static void
test_true (void)
{
  static const char *const elsewhere[] = { "Menu of a session", "Delete an appointment",
                                           "Next control", "Main menu", NULL };
  g_autoptr (AdwDialog) dialog = lanyard_shortcuts_dialog_new ();
  GtkApplication *application = GTK_APPLICATION (lanyard_test_get_application ());
  GtkWidget      *shown = show (dialog);
  GtkWidget      *window = lanyard_test_window_new (LANYARD_TEST_WIDE);
  g_autoptr (GHashTable) keys = list_window_keys (window);
  g_autoptr (GString) known = g_string_new ("\n");
  g_auto (GStrv) actions = NULL;
  GHashTableIter iter;
  const char    *labels;

  g_hash_table_iter_init (&iter, keys);
  while (g_hash_table_iter_next (&iter, NULL, (gpointer *)&labels))
    g_string_append (known, labels);
  lanyard_shortcuts_apply (application);
  actions = gtk_application_list_action_descriptions (application);
  for (guint i = 0; actions[i] != NULL; i++)
    {
      g_auto (GStrv) accels = gtk_application_get_accels_for_action (application, actions[i]);
      g_autofree char *label = NULL;
      GdkModifierType  modifiers;
      guint            key;

      g_assert_true (gtk_accelerator_parse (accels[0], &key, &modifiers));
      label = gtk_accelerator_get_label (key, modifiers);
      g_string_append_printf (known, "%s\n", label);
    }

  for (guint i = 0; i < lanyard_test_count (GTK_WIDGET (dialog), ADW_TYPE_ACTION_ROW); i++)
    {
      GtkWidget       *row = lanyard_test_find (GTK_WIDGET (dialog), ADW_TYPE_ACTION_ROW, i);
      const char      *title = adw_preferences_row_get_title (ADW_PREFERENCES_ROW (row));
      g_autofree char *text = lanyard_test_dup_text (row);
      g_autofree char *line = g_strdup_printf ("%s\n", strchr (text, '\n'));

      if (!g_strv_contains (elsewhere, title) && strstr (known->str, line) == NULL)
        g_error ("“%s” is listed, but is no key", text);
    }

  lanyard_test_close (window);
  lanyard_test_close (shown);
}

int
main (int    argc,
      char **argv)
{
  lanyard_test_ui_init (&argc, &argv);

  lanyard_test_ui_add ("/shortcuts/shown", test_shortcuts);
  lanyard_test_ui_add ("/shortcuts/complete", test_complete);
  lanyard_test_ui_add ("/shortcuts/true", test_true);

  return g_test_run ();
}
