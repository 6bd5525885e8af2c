/* SPDX-FileCopyrightText: 2026 The Lanyard authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "lanyard-shortcuts.h"

#include <glib/gi18n-lib.h>

/* What a preferences dialog needs, and warns of where it doesn't get it unless
 * it was asked for. */
#define MIN_WIDTH 360

/* Every key of the app, group by group. */
typedef struct
{
  const char *group; /* (nullable) the title of the group that begins here */
  const char *title;
  const char *accelerator;
  const char *action; /* (nullable) of the application; else widgets know the key by themselves */
} Shortcut;

static const Shortcut shortcuts[] = {
  { N_ ("Programme"), N_ ("Open a programme"), "<Control>o", "app.open" },
  { NULL, N_ ("Switch conference"), "<Control>k" },
  { NULL, N_ ("Conferences"), "<Control>l" },
  { NULL, N_ ("Find a conference"), "<Control>n" },
  { NULL, N_ ("Refresh"), "<Control>r" },
  { NULL, N_ ("Search"), "<Control>f" },
  { NULL, N_ ("Filters of the list"), "<Control><Shift>f" },
  { NULL, N_ ("About this conference"), "<Control>i" },
  { N_ ("Stars"), N_ ("Going, maybe, no star"), "s" },
  { NULL, N_ ("Menu of a session"), "<Shift>F10" },
  { N_ ("Plan"), N_ ("New appointment"), "<Control><Shift>n" },
  { NULL, N_ ("Note on a session"), "<Control>m" },
  { NULL, N_ ("Delete an appointment"), "Delete" },
  { N_ ("Moving Around"), N_ ("My plan"), "<Alt>1" },
  { NULL, N_ ("Now & Next"), "<Alt>2" },
  { NULL, N_ ("Changes"), "<Alt>3" },
  { NULL, N_ ("Notes and recordings"), "<Alt>4" },
  { NULL, N_ ("Next in the list"), "<Control>Page_Down" },
  { NULL, N_ ("Previous in the list"), "<Control>Page_Up" },
  { NULL, N_ ("Back"), "<Alt>Left" },
  { NULL, N_ ("List or timetable"), "<Control>t" },
  { NULL, N_ ("Jump to now"), "<Control>j" },
  { NULL, N_ ("Higher hours in the timetable"), "<Control>plus" },
  { NULL, N_ ("Lower hours in the timetable"), "<Control>minus" },
  { NULL, N_ ("Hours as high as at first"), "<Control>0" },
  { NULL, N_ ("Next control"), "Tab" },
  { N_ ("Lanyard"), N_ ("Preferences"), "<Control>comma", "app.preferences" },
  { NULL, N_ ("Keyboard shortcuts"), "<Control>question", "app.shortcuts" },
  { NULL, N_ ("Main menu"), "F10" },
  { NULL, N_ ("Close the window"), "<Control>w", "window.close" },
  { NULL, N_ ("Quit"), "<Control>q", "app.quit" },
};

static GtkWidget *
create_shortcut_row (const Shortcut *shortcut)
{
  GtkWidget       *row = adw_action_row_new ();
  GtkWidget       *keys;
  GdkModifierType  modifiers;
  guint            key;
  g_autofree char *text = NULL;

  gtk_accelerator_parse (shortcut->accelerator, &key, &modifiers);
  text = gtk_accelerator_get_label (key, modifiers);
  keys = gtk_label_new (text);
  gtk_widget_set_valign (keys, GTK_ALIGN_CENTER);
  gtk_widget_add_css_class (keys, "key");
  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), _ (shortcut->title));
  adw_action_row_add_suffix (ADW_ACTION_ROW (row), keys);
  return row;
}

/**
 * lanyard_shortcuts_dialog_new:
 *
 * Returns: (transfer full): the list of keys
 */
AdwDialog *
lanyard_shortcuts_dialog_new (void)
{
  AdwDialog *dialog = g_object_ref_sink (adw_preferences_dialog_new ());
  GtkWidget *page = adw_preferences_page_new ();
  GtkWidget *group = NULL;

  for (guint i = 0; i < G_N_ELEMENTS (shortcuts); i++)
    {
      if (shortcuts[i].group != NULL)
        {
          group = adw_preferences_group_new ();
          adw_preferences_group_set_title (ADW_PREFERENCES_GROUP (group), _ (shortcuts[i].group));
          adw_preferences_page_add (ADW_PREFERENCES_PAGE (page), ADW_PREFERENCES_GROUP (group));
        }
      adw_preferences_group_add (ADW_PREFERENCES_GROUP (group),
                                 create_shortcut_row (&shortcuts[i]));
    }

  adw_dialog_set_title (dialog, _ ("Keyboard Shortcuts"));
  adw_dialog_set_content_width (dialog, 440);
  gtk_widget_set_size_request (GTK_WIDGET (dialog), MIN_WIDTH, -1);
  adw_preferences_dialog_set_search_enabled (ADW_PREFERENCES_DIALOG (dialog), FALSE);
  adw_preferences_dialog_add (ADW_PREFERENCES_DIALOG (dialog), ADW_PREFERENCES_PAGE (page));
  return dialog;
}

/**
 * lanyard_shortcuts_apply:
 * @application: the application
 *
 * Gives its actions the keys that are listed for them.
 */
void
lanyard_shortcuts_apply (GtkApplication *application)
{
  for (guint i = 0; i < G_N_ELEMENTS (shortcuts); i++)
    {
      const char *const accelerators[] = { shortcuts[i].accelerator, NULL };

      if (shortcuts[i].action != NULL)
        gtk_application_set_accels_for_action (application, shortcuts[i].action, accelerators);
    }
}
