/* SPDX-FileCopyrightText: 2026 The Lanyard authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "lanyard-library-dialog.h"

#include "lanyard-library-questions.h"
#include "lanyard-library-row.h"
#include "lanyard-words-state.h"

#include <glib/gi18n-lib.h>

struct _LanyardLibraryDialog
{
  AdwDialog parent_instance;

  AdwEntryRow *address_row;
  GtkListBox  *running_list;
  GtkListBox  *upcoming_list;
  GtkListBox  *undated_list;
  GtkListBox  *past_list;
  GtkListBox  *removed_list;

  LanyardLibrary *library;
  LanyardClock   *clock;
};

G_DEFINE_FINAL_TYPE (LanyardLibraryDialog, lanyard_library_dialog, ADW_TYPE_DIALOG)

static void
address_applied_cb (LanyardLibraryDialog *self)
{
  const char      *text = gtk_editable_get_text (GTK_EDITABLE (self->address_row));
  g_autofree char *address = g_strstrip (g_strdup (text));

  if (*address == '\0')
    return;

  gtk_widget_activate_action (GTK_WIDGET (self), "app.add-address", "s", address);
  adw_dialog_close (ADW_DIALOG (self));
}

static void
open_file_cb (LanyardLibraryDialog *self)
{
  gtk_widget_activate_action (GTK_WIDGET (self), "app.open", NULL);
  adw_dialog_close (ADW_DIALOG (self));
}

static void
row_activated_cb (LanyardLibraryDialog *self,
                  GtkListBoxRow        *row)
{
  const char *id = g_object_get_data (G_OBJECT (row), "conference");

  gtk_widget_activate_action (GTK_WIDGET (self), "app.switch-conference", "s", id);
  adw_dialog_close (ADW_DIALOG (self));
}

static GtkListBox *
get_list (LanyardLibraryDialog *self,
          LanyardConference    *conference)
{
  LanyardDate today;
  g_autoptr (GTimeZone) zone = g_time_zone_new_local ();

  if (lanyard_conference_get_fields (conference)->removed)
    return self->removed_list;

  today = lanyard_date_of (lanyard_clock_now (self->clock), zone, 0);
  switch (lanyard_conference_get_phase (conference, today))
    {
    case LANYARD_CONFERENCE_RUNNING:
      return self->running_list;
    case LANYARD_CONFERENCE_UPCOMING:
      return self->upcoming_list;
    case LANYARD_CONFERENCE_PAST:
      return self->past_list;
    case LANYARD_CONFERENCE_UNDATED:
    default:
      return self->undated_list;
    }
}

static GtkWidget *
get_group_of (GtkListBox *list)
{
  return gtk_widget_get_ancestor (GTK_WIDGET (list), ADW_TYPE_PREFERENCES_GROUP);
}

static void
clear_rows (LanyardLibraryDialog *self)
{
  GtkListBox *lists[] = { self->running_list, self->upcoming_list,
                          self->undated_list, self->past_list, self->removed_list };

  for (guint i = 0; i < G_N_ELEMENTS (lists); i++)
    {
      gtk_list_box_remove_all (lists[i]);
      gtk_widget_set_visible (get_group_of (lists[i]), FALSE);
    }
}

static void
add_row (LanyardLibraryDialog *self,
         LanyardConference    *conference)
{
  const char *id = lanyard_conference_get_id (conference);
  GtkListBox *list = get_list (self, conference);
  GtkWidget  *row =
    lanyard_library_row_new (conference, conference == lanyard_library_get_current (self->library),
                             lanyard_library_is_refreshing (self->library, id));

  g_object_set_data_full (G_OBJECT (row), "conference", g_strdup (id), g_free);
  gtk_list_box_append (list, row);
  gtk_widget_set_visible (get_group_of (list), TRUE);
  /* else the entry would have it, and bring a phone's keyboard with it */
  if (conference == lanyard_library_get_current (self->library))
    adw_dialog_set_focus (ADW_DIALOG (self), row);
}

static void
fill (LanyardLibraryDialog *self)
{
  GListModel *conferences = lanyard_library_get_conferences (self->library);

  clear_rows (self);
  for (guint i = 0; i < g_list_model_get_n_items (conferences); i++)
    {
      g_autoptr (LanyardConference) conference = g_list_model_get_item (conferences, i);

      add_row (self, conference);
    }
}

/* Asks about a conference above the dialog. */
static void
ask_cb (GtkWidget  *widget,
        const char *action,
        GVariant   *parameter)
{
  LanyardLibraryDialog *self = LANYARD_LIBRARY_DIALOG (widget);
  LanyardConference    *conference =
    lanyard_library_find (self->library, g_variant_get_string (parameter, NULL));
  AdwDialog *question;

  if (conference == NULL)
    return;

  if (g_str_equal (action, "library.replace-address"))
    question = lanyard_replace_address_dialog_new (conference);
  else if (g_str_equal (action, "library.sign-in"))
    question = lanyard_sign_in_dialog_new (conference);
  else
    question = lanyard_delete_plan_dialog_new (conference);
  adw_dialog_present (question, widget);
}

static void
lanyard_library_dialog_dispose (GObject *object)
{
  LanyardLibraryDialog *self = LANYARD_LIBRARY_DIALOG (object);

  gtk_widget_dispose_template (GTK_WIDGET (self), LANYARD_TYPE_LIBRARY_DIALOG);
  g_clear_object (&self->library);
  g_clear_object (&self->clock);

  G_OBJECT_CLASS (lanyard_library_dialog_parent_class)->dispose (object);
}

static void
lanyard_library_dialog_class_init (LanyardLibraryDialogClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = lanyard_library_dialog_dispose;

  gtk_widget_class_set_template_from_resource (widget_class,
                                               RESOURCE_PATH "/ui/lanyard-library-dialog.ui");
  gtk_widget_class_bind_template_child (widget_class, LanyardLibraryDialog, address_row);
  gtk_widget_class_bind_template_child (widget_class, LanyardLibraryDialog, running_list);
  gtk_widget_class_bind_template_child (widget_class, LanyardLibraryDialog, upcoming_list);
  gtk_widget_class_bind_template_child (widget_class, LanyardLibraryDialog, undated_list);
  gtk_widget_class_bind_template_child (widget_class, LanyardLibraryDialog, past_list);
  gtk_widget_class_bind_template_child (widget_class, LanyardLibraryDialog, removed_list);
  gtk_widget_class_bind_template_callback (widget_class, address_applied_cb);
  gtk_widget_class_bind_template_callback (widget_class, open_file_cb);
  gtk_widget_class_bind_template_callback (widget_class, row_activated_cb);
  gtk_widget_class_install_action (widget_class, "library.replace-address", "s", ask_cb);
  gtk_widget_class_install_action (widget_class, "library.sign-in", "s", ask_cb);
  gtk_widget_class_install_action (widget_class, "library.delete", "s", ask_cb);
}

static void
lanyard_library_dialog_init (LanyardLibraryDialog *self)
{
  const struct
  {
    LanyardConferencePhase phase;
    GtkListBox           **list;
  } lists[] = {
    { LANYARD_CONFERENCE_RUNNING, &self->running_list },
    { LANYARD_CONFERENCE_UPCOMING, &self->upcoming_list },
    { LANYARD_CONFERENCE_UNDATED, &self->undated_list },
    { LANYARD_CONFERENCE_PAST, &self->past_list },
  };

  gtk_widget_init_template (GTK_WIDGET (self));
  for (guint i = 0; i < G_N_ELEMENTS (lists); i++)
    adw_preferences_group_set_title (ADW_PREFERENCES_GROUP (get_group_of (*lists[i].list)),
                                     lanyard_words_conference_phase (lists[i].phase));
}

/**
 * lanyard_library_dialog_new:
 * @library: the conferences that are known
 * @clock: the clock that decides which of them run
 *
 * Returns: (transfer floating): a dialog that follows @library
 */
AdwDialog *
lanyard_library_dialog_new (LanyardLibrary *library,
                            LanyardClock   *clock)
{
  LanyardLibraryDialog *self = g_object_new (LANYARD_TYPE_LIBRARY_DIALOG, NULL);

  self->library = g_object_ref (library);
  self->clock = g_object_ref (clock);
  fill (self);
  g_signal_connect_object (library, "changed", G_CALLBACK (fill), self, G_CONNECT_SWAPPED);
  return ADW_DIALOG (self);
}

/**
 * lanyard_library_dialog_focus_address:
 * @self: a dialog that is presented
 *
 * Makes it ready for the address of another conference.
 */
void
lanyard_library_dialog_focus_address (LanyardLibraryDialog *self)
{
  gtk_widget_grab_focus (GTK_WIDGET (self->address_row));
}
