/* SPDX-FileCopyrightText: 2026 The Lanyard authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "lanyard-library-row.h"

#include "lanyard-clock.h"
#include "lanyard-words-state.h"

#include <glib/gi18n-lib.h>

static GtkWidget *
create_line (const char *text)
{
  return g_object_new (GTK_TYPE_LABEL,
                       "label", text,
                       "xalign", 0.0,
                       "wrap", TRUE,
                       "wrap-mode", PANGO_WRAP_WORD_CHAR,
                       NULL);
}

static void
append_line (GtkBox     *box,
             const char *text)
{
  GtkWidget *label;

  if (*text == '\0')
    return;

  label = create_line (text);
  gtk_widget_add_css_class (label, "caption");
  gtk_widget_add_css_class (label, "dimmed");
  gtk_box_append (box, label);
}

static void
append_failure (GtkBox     *box,
                const char *text)
{
  GtkWidget *line = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);
  GtkWidget *icon = gtk_image_new_from_icon_name ("dialog-warning-symbolic");
  GtkWidget *label = create_line (text);

  gtk_widget_set_valign (icon, GTK_ALIGN_START);
  gtk_widget_add_css_class (label, "caption");
  gtk_widget_add_css_class (line, "warning");
  gtk_box_append (GTK_BOX (line), icon);
  gtk_box_append (GTK_BOX (line), label);
  gtk_box_append (box, line);
}

static void
append_item (GMenu      *menu,
             const char *label,
             const char *action,
             const char *id)
{
  g_autoptr (GMenuItem) item = g_menu_item_new (label, NULL);

  g_menu_item_set_action_and_target (item, action, "s", id);
  g_menu_append_item (menu, item);
}

/* What comes from a file has no address to ask, or to sign in at, yet. */
static GMenuModel *
create_menu (const LanyardConferenceFields *fields)
{
  GMenu *menu = g_menu_new ();

  if (fields->removed)
    {
      append_item (menu, _ ("_Restore"), "app.restore-conference", fields->id);
      append_item (menu, _ ("_Delete the Plan…"), "library.delete", fields->id);
      return G_MENU_MODEL (menu);
    }

  if (fields->address != NULL)
    append_item (menu, _ ("_Refresh"), "app.refresh", fields->id);
  append_item (menu, _ ("Replace _Address…"), "library.replace-address", fields->id);
  if (fields->address != NULL)
    append_item (menu, _ ("_Sign In…"), "library.sign-in", fields->id);
  append_item (menu, _ ("Re_move"), "app.remove-conference", fields->id);
  return G_MENU_MODEL (menu);
}

static GtkWidget *
create_menu_button (const LanyardConferenceFields *fields)
{
  g_autoptr (GMenuModel) menu = create_menu (fields);
  GtkWidget       *button = gtk_menu_button_new ();
  g_autofree char *spoken = NULL;

  /* Translators: %s is the title of a conference */
  spoken = g_strdup_printf (_ ("Menu of %s"), fields->title);
  gtk_menu_button_set_icon_name (GTK_MENU_BUTTON (button), "view-more-symbolic");
  gtk_menu_button_set_menu_model (GTK_MENU_BUTTON (button), menu);
  gtk_widget_set_tooltip_text (button, spoken);
  gtk_widget_set_valign (button, GTK_ALIGN_CENTER);
  gtk_widget_add_css_class (button, "flat");
  return button;
}

static GtkWidget *
create_lines (LanyardConference *conference,
              gboolean           refreshing)
{
  const LanyardConferenceFields *fields = lanyard_conference_get_fields (conference);
  GtkWidget                     *lines = gtk_box_new (GTK_ORIENTATION_VERTICAL, 2);
  g_autoptr (GTimeZone) zone = g_time_zone_new_local ();
  g_autofree char *line = lanyard_words_conference_line (conference);
  g_autofree char *data =
    lanyard_words_data_line (conference, refreshing, lanyard_clock_real_now (), zone);

  gtk_box_append (GTK_BOX (lines), create_line (fields->title));
  append_line (GTK_BOX (lines), line);
  if (!fields->removed)
    append_line (GTK_BOX (lines), data);
  if (!fields->removed && fields->failure != NULL && !refreshing)
    append_failure (GTK_BOX (lines), fields->failure);
  gtk_widget_set_hexpand (lines, TRUE);
  gtk_widget_set_valign (lines, GTK_ALIGN_CENTER);
  return lines;
}

static GtkWidget *
create_check (void)
{
  GtkWidget *check = gtk_image_new_from_icon_name ("object-select-symbolic");

  gtk_widget_set_tooltip_text (check, _ ("Shown now"));
  gtk_accessible_update_property (GTK_ACCESSIBLE (check), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _ ("Shown now"), -1);
  return check;
}

/**
 * lanyard_library_row_new:
 * @conference: a conference
 * @current: whether it is the one that is shown
 * @refreshing: whether its address is asked just now
 *
 * Its menu activates app. actions, and library.replace-address, .sign-in and
 * .delete with its id.
 *
 * Returns: (transfer floating): a row for a boxed list; one that can be
 *   activated unless the conference was removed
 */
GtkWidget *
lanyard_library_row_new (LanyardConference *conference,
                         gboolean           current,
                         gboolean           refreshing)
{
  const LanyardConferenceFields *fields = lanyard_conference_get_fields (conference);
  GtkWidget                     *row = adw_preferences_row_new ();
  GtkWidget                     *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 12);

  gtk_widget_set_margin_start (box, 12);
  gtk_widget_set_margin_end (box, 6);
  gtk_widget_set_margin_top (box, 9);
  gtk_widget_set_margin_bottom (box, 9);
  gtk_box_append (GTK_BOX (box), create_lines (conference, refreshing));
  if (current)
    gtk_box_append (GTK_BOX (box), create_check ());
  gtk_box_append (GTK_BOX (box), create_menu_button (fields));
  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (row), box);
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (row), !fields->removed);
  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), fields->title);
  gtk_accessible_update_property (GTK_ACCESSIBLE (row), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  fields->title, -1);
  return row;
}
