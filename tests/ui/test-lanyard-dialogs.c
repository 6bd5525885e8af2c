/* SPDX-FileCopyrightText: 2026 The Lanyard authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "lanyard-dialogs.h"

#include "lanyard-test-ui.h"

#include <string.h>

/* Returns: the window that @dialog is shown above, with all of its rows */
static GtkWidget *
show (AdwDialog *dialog)
{
  GtkWidget *window = lanyard_test_show (gtk_label_new ("below"), 600, 600);

  adw_dialog_present (dialog, window);
  LANYARD_TEST_WAIT (lanyard_test_count (GTK_WIDGET (dialog), ADW_TYPE_ACTION_ROW) > 0);
  return window;
}

static const struct
{
  const char    *name;
  guint          position;
  AdwColorScheme scheme;
} schemes[] = {
  { "light", 1, ADW_COLOR_SCHEME_FORCE_LIGHT },
  { "dark", 2, ADW_COLOR_SCHEME_FORCE_DARK },
  { "follow", 0, ADW_COLOR_SCHEME_DEFAULT },
};

/* The row shows what is set, and sets what is chosen. */
static void
test_preferences (void)
{
  g_autoptr (GSettings) settings = g_settings_new (APPLICATION_ID);
  g_autoptr (AdwDialog) dialog = lanyard_preferences_dialog_new (settings);
  GtkWidget   *window = show (dialog);
  AdwComboRow *row = ADW_COMBO_ROW (lanyard_test_find (GTK_WIDGET (dialog), ADW_TYPE_COMBO_ROW, 4));

  g_assert_cmpuint (adw_combo_row_get_selected (row), ==, 0);
  for (guint i = 0; i < G_N_ELEMENTS (schemes); i++)
    {
      g_settings_set_string (settings, "color-scheme", schemes[i].name);
      g_assert_cmpuint (adw_combo_row_get_selected (row), ==, schemes[i].position);
    }
  for (guint i = 0; i < G_N_ELEMENTS (schemes); i++)
    {
      g_autofree char *name = NULL;

      adw_combo_row_set_selected (row, schemes[i].position);
      name = g_settings_get_string (settings, "color-scheme");
      g_assert_cmpstr (name, ==, schemes[i].name);
    }

  lanyard_test_close (window);
}

/* How long walking takes, and whose time comes first. */
static void
test_plan (void)
{
  g_autoptr (GSettings) settings = g_settings_new (APPLICATION_ID);
  g_autoptr (AdwDialog) dialog = lanyard_preferences_dialog_new (settings);
  GtkWidget       *window = show (dialog);
  GtkWidget       *walking = lanyard_test_find (GTK_WIDGET (dialog), ADW_TYPE_SPIN_ROW, 0);
  AdwComboRow     *time = ADW_COMBO_ROW (lanyard_test_find (GTK_WIDGET (dialog), ADW_TYPE_COMBO_ROW,
                                                            1));
  g_autofree char *shown = NULL;

  g_assert_cmpfloat_with_epsilon (adw_spin_row_get_value (ADW_SPIN_ROW (walking)), 5, 0.1);
  adw_spin_row_set_value (ADW_SPIN_ROW (walking), 8);
  g_assert_cmpint (g_settings_get_int (settings, "walking-minutes"), ==, 8);
  g_settings_reset (settings, "walking-minutes");

  g_assert_cmpuint (adw_combo_row_get_selected (time), ==, 0);
  adw_combo_row_set_selected (time, 1);
  shown = g_settings_get_string (settings, "time-shown");
  g_assert_cmpstr (shown, ==, "own");
  g_settings_reset (settings, "time-shown");
  g_assert_cmpuint (adw_combo_row_get_selected (time), ==, 0);

  lanyard_test_close (window);
}

/* When pictures may be loaded, and who sees that. */
static void
test_pictures (void)
{
  static const char *const nicks[] = { "never", "unmetered", "always" };
  g_autoptr (GSettings) settings = g_settings_new (APPLICATION_ID);
  g_autoptr (AdwDialog) dialog = lanyard_preferences_dialog_new (settings);
  GtkWidget       *window = show (dialog);
  GtkWidget       *row = lanyard_test_find (GTK_WIDGET (dialog), ADW_TYPE_COMBO_ROW, 0);
  GtkWidget       *group = gtk_widget_get_ancestor (row, ADW_TYPE_PREFERENCES_GROUP);
  g_autofree char *text = lanyard_test_dup_text (group);

  g_assert_nonnull (strstr (text, "The websites that have the pictures see"));
  g_assert_nonnull (strstr (text, "On Unmetered Networks"));
  g_assert_cmpuint (adw_combo_row_get_selected (ADW_COMBO_ROW (row)), ==, 1);
  for (guint i = 0; i < G_N_ELEMENTS (nicks); i++)
    {
      g_autofree char *nick = NULL;

      adw_combo_row_set_selected (ADW_COMBO_ROW (row), i);
      nick = g_settings_get_string (settings, "load-pictures");
      g_assert_cmpstr (nick, ==, nicks[i]);
    }
  g_settings_reset (settings, "load-pictures");
  g_assert_cmpuint (adw_combo_row_get_selected (ADW_COMBO_ROW (row)), ==, 1);
  lanyard_test_close (window);
}

static void
test_refresh_automatically (void)
{
  g_autoptr (GSettings) settings = g_settings_new (APPLICATION_ID);
  g_autoptr (AdwDialog) dialog = lanyard_preferences_dialog_new (settings);
  GtkWidget    *window = show (dialog);
  AdwSwitchRow *row =
    ADW_SWITCH_ROW (lanyard_test_find (GTK_WIDGET (dialog), ADW_TYPE_SWITCH_ROW, 0));

  g_assert_true (adw_switch_row_get_active (row));
  adw_switch_row_set_active (row, FALSE);
  g_assert_false (g_settings_get_boolean (settings, "refresh-automatically"));
  g_settings_reset (settings, "refresh-automatically");
  g_assert_true (adw_switch_row_get_active (row));
  lanyard_test_close (window);
}

static const struct
{
  int   minutes;
  guint position;
} leads[] = {
  { -1, 0 },
  { 0, 1 },
  { 5, 2 },
  { 10, 3 },
  { 15, 4 },
  { 30, 5 },
  { 60, 6 },
};

static void
check_leads (GSettings  *settings,
             GtkWidget  *dialog,
             guint       n,
             const char *key)
{
  AdwComboRow *row = ADW_COMBO_ROW (lanyard_test_find (dialog, ADW_TYPE_COMBO_ROW, n));

  for (guint i = 0; i < G_N_ELEMENTS (leads); i++)
    {
      g_settings_set_int (settings, key, leads[i].minutes);
      g_assert_cmpuint (adw_combo_row_get_selected (row), ==, leads[i].position);
    }
  for (guint i = 0; i < G_N_ELEMENTS (leads); i++)
    {
      adw_combo_row_set_selected (row, leads[i].position);
      g_assert_cmpint (g_settings_get_int (settings, key), ==, leads[i].minutes);
    }

  /* one that was set elsewhere is shown as the next less, and stays */
  g_settings_set_int (settings, key, 20);
  g_assert_cmpuint (adw_combo_row_get_selected (row), ==, 4);
  g_assert_cmpint (g_settings_get_int (settings, key), ==, 20);
  g_settings_reset (settings, key);
}

static void
test_reminders (void)
{
  static const char *const keys[] = { "remind-of-moves", "remind-in-background" };
  g_autoptr (GSettings) settings = g_settings_new (APPLICATION_ID);
  g_autoptr (AdwDialog) dialog = lanyard_preferences_dialog_new (settings);
  GtkWidget *window = show (dialog);

  check_leads (settings, GTK_WIDGET (dialog), 2, "remind-going");
  check_leads (settings, GTK_WIDGET (dialog), 3, "remind-maybe");
  for (guint i = 0; i < G_N_ELEMENTS (keys); i++)
    {
      AdwSwitchRow *row =
        ADW_SWITCH_ROW (lanyard_test_find (GTK_WIDGET (dialog), ADW_TYPE_SWITCH_ROW, i + 1));

      g_assert_true (adw_switch_row_get_active (row));
      adw_switch_row_set_active (row, FALSE);
      g_assert_false (g_settings_get_boolean (settings, keys[i]));
      g_settings_reset (settings, keys[i]);
      g_assert_true (adw_switch_row_get_active (row));
    }
  lanyard_test_close (window);
}

/* Where starting at login was refused, it says what to do. */
static void
test_refusal (void)
{
  static const struct
  {
    const char *refusal;
    const char *advice; /* (nullable) how it begins */
  } rows[] = {
    { "none", NULL },
    { "desktop", "Allow Lanyard to run in the background" },
    { "folder", "The folder ~/.config/autostart" },
    { "none", NULL },
  };
  g_autoptr (GSettings) settings = g_settings_new (APPLICATION_ID);
  g_autoptr (AdwDialog) dialog = lanyard_preferences_dialog_new (settings);
  GtkWidget *window = show (dialog);

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      const char *title = "Starting at Login Was Refused";
      GtkWidget  *row;

      g_settings_set_string (settings, "login-refusal", rows[i].refusal);
      g_assert_cmpint (lanyard_test_find_label (GTK_WIDGET (dialog), title) != NULL, ==,
                       rows[i].advice != NULL);
      if (rows[i].advice == NULL)
        continue;
      row = lanyard_test_find_around (GTK_WIDGET (dialog), title, ADW_TYPE_ACTION_ROW);
      g_assert_true (
        g_str_has_prefix (adw_action_row_get_subtitle (ADW_ACTION_ROW (row)), rows[i].advice));
    }
  g_settings_reset (settings, "login-refusal");
  lanyard_test_close (window);
}

/* Where nobody would show a test reminder, it says so, too. */
static void
test_nobody_shows (void)
{
  g_autoptr (GSettings) settings = g_settings_new (APPLICATION_ID);
  g_autoptr (AdwDialog) dialog = lanyard_preferences_dialog_new (settings);
  g_autoptr (GSimpleActionGroup) group = g_simple_action_group_new ();
  g_autoptr (GSimpleAction) action = g_simple_action_new ("remind-test", NULL);
  GtkWidget *window = show (dialog);

  g_action_map_add_action (G_ACTION_MAP (group), G_ACTION (action));
  gtk_widget_insert_action_group (GTK_WIDGET (dialog), "app", G_ACTION_GROUP (group));
  for (int i = 0; i < 3; i++)
    {
      gboolean possible = i % 2 == 0;

      g_simple_action_set_enabled (action, possible);
      g_assert_cmpint (
        lanyard_test_find_label (GTK_WIDGET (dialog), "Reminders Can't Be Shown") == NULL, ==,
        possible);
    }
  lanyard_test_close (window);
}

/* It is taken when it is applied, and only if it is one. */
static void
test_directory_address (void)
{
  static const struct
  {
    const char *text;
    const char *set;
  } rows[] = {
    { "https://example.org/menu.json", "https://example.org/menu.json" },
    { "  http://example.org/ ", "http://example.org/" },
    { "ftp://example.org/", NULL },
    { "menu.json", NULL },
    { "https://", NULL },
    { "", "" },
  };
  g_autoptr (GSettings) settings = g_settings_new (APPLICATION_ID);
  g_autoptr (AdwDialog) dialog = lanyard_preferences_dialog_new (settings);
  GtkWidget       *window = show (dialog);
  GtkWidget       *row = lanyard_test_find (GTK_WIDGET (dialog), ADW_TYPE_ENTRY_ROW, 0);
  g_autofree char *before = g_settings_get_string (settings, "directory-address");

  g_assert_cmpstr (gtk_editable_get_text (GTK_EDITABLE (row)), ==, before);
  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autofree char *after = NULL;

      g_settings_reset (settings, "directory-address");
      gtk_editable_set_text (GTK_EDITABLE (row), rows[i].text);
      g_signal_emit_by_name (row, "apply");
      after = g_settings_get_string (settings, "directory-address");
      g_assert_cmpstr (after, ==, rows[i].set != NULL ? rows[i].set : before);
      g_assert_true (gtk_widget_has_css_class (row, "error") == (rows[i].set == NULL));
    }

  g_settings_reset (settings, "directory-address");
  lanyard_test_close (window);
}

static void
test_color_scheme (void)
{
  g_autoptr (GSettings) settings = g_settings_new (APPLICATION_ID);
  AdwStyleManager *manager = adw_style_manager_get_default ();

  for (guint i = 0; i < G_N_ELEMENTS (schemes); i++)
    {
      g_settings_set_string (settings, "color-scheme", schemes[i].name);
      lanyard_apply_color_scheme (settings);
      g_assert_cmpint (adw_style_manager_get_color_scheme (manager), ==, schemes[i].scheme);
    }
}

static void
test_about (void)
{
  g_autoptr (AdwDialog) dialog = lanyard_about_dialog_new ();
  AdwAboutDialog *about = ADW_ABOUT_DIALOG (dialog);

  g_assert_cmpstr (adw_about_dialog_get_application_name (about), ==, "Lanyard");
  g_assert_cmpstr (adw_about_dialog_get_application_icon (about), ==, APPLICATION_ID);
  g_assert_cmpstr (adw_about_dialog_get_version (about), ==, VERSION);
  g_assert_cmpint (adw_about_dialog_get_license_type (about), ==, GTK_LICENSE_GPL_3_0);
}

/* Whoever asked for a dialog owns it. */
static void
test_lifetime (void)
{
  g_autoptr (GSettings) settings = g_settings_new (APPLICATION_ID);
  AdwDialog *dialogs[] = {
    lanyard_preferences_dialog_new (settings),
    lanyard_about_dialog_new (),
  };

  for (guint i = 0; i < G_N_ELEMENTS (dialogs); i++)
    {
      g_assert_false (g_object_is_floating (dialogs[i]));
      g_object_add_weak_pointer (G_OBJECT (dialogs[i]), (gpointer *)&dialogs[i]);
      g_object_unref (dialogs[i]);
      g_assert_null (dialogs[i]);
    }
}

int
main (int    argc,
      char **argv)
{
  lanyard_test_ui_init (&argc, &argv);

  lanyard_test_ui_add ("/dialogs/preferences", test_preferences);
  lanyard_test_ui_add ("/dialogs/plan", test_plan);
  lanyard_test_ui_add ("/dialogs/pictures", test_pictures);
  lanyard_test_ui_add ("/dialogs/refresh-automatically", test_refresh_automatically);
  lanyard_test_ui_add ("/dialogs/reminders", test_reminders);
  lanyard_test_ui_add ("/dialogs/refusal", test_refusal);
  lanyard_test_ui_add ("/dialogs/nobody-shows", test_nobody_shows);
  lanyard_test_ui_add ("/dialogs/directory-address", test_directory_address);
  lanyard_test_ui_add ("/dialogs/color-scheme", test_color_scheme);
  lanyard_test_ui_add ("/dialogs/about", test_about);
  lanyard_test_ui_add ("/dialogs/lifetime", test_lifetime);

  return g_test_run ();
}
