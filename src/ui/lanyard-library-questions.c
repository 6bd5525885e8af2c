/* SPDX-FileCopyrightText: 2026 The Lanyard authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "lanyard-library-questions.h"

#include <glib/gi18n-lib.h>

/* What an answer is made of; the widgets live as long as the dialog. */
typedef struct
{
  char        *conference; /* (owned) its id */
  GtkEditable *first;      /* (unowned) (nullable) an address, or a user's name */
  GtkEditable *second;     /* (unowned) (nullable) a password */
} Question;

static void
question_free (gpointer data)
{
  Question *question = data;

  g_free (question->conference);
  g_free (question);
}

static Question *
ask (AdwDialog         *dialog,
     LanyardConference *conference,
     const char        *response,
     const char        *label)
{
  AdwAlertDialog *alert = ADW_ALERT_DIALOG (dialog);
  Question       *question = g_new0 (Question, 1);

  question->conference = g_strdup (lanyard_conference_get_id (conference));
  g_object_set_data_full (G_OBJECT (dialog), "question", question, question_free);
  adw_alert_dialog_add_responses (alert, "cancel", _ ("_Cancel"), response, label, NULL);
  adw_alert_dialog_set_close_response (alert, "cancel");
  return question;
}

/* Whoever types an answer ends with Enter. */
static GtkEditable *
add_row (GtkWidget      *list,
         AdwAlertDialog *alert,
         GtkWidget      *row,
         const char     *title)
{
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), title);
  adw_entry_row_set_activates_default (ADW_ENTRY_ROW (row), TRUE);
  gtk_list_box_append (GTK_LIST_BOX (list), row);
  return GTK_EDITABLE (row);
}

static GtkWidget *
create_list (AdwAlertDialog *alert)
{
  GtkWidget *list = gtk_list_box_new ();

  gtk_list_box_set_selection_mode (GTK_LIST_BOX (list), GTK_SELECTION_NONE);
  gtk_widget_add_css_class (list, "boxed-list");
  adw_alert_dialog_set_extra_child (alert, list);
  return list;
}

static gboolean
is_filled (GtkEditable *editable)
{
  g_autofree char *text = g_strstrip (g_strdup (gtk_editable_get_text (editable)));

  return *text != '\0';
}

static void
address_changed_cb (AdwAlertDialog *alert)
{
  Question *question = g_object_get_data (G_OBJECT (alert), "question");

  adw_alert_dialog_set_response_enabled (alert, "replace", is_filled (question->first));
}

static void
replace_cb (AdwDialog *dialog)
{
  Question *question = g_object_get_data (G_OBJECT (dialog), "question");

  gtk_widget_activate_action (GTK_WIDGET (dialog), "app.replace-address", "(ss)",
                              question->conference, gtk_editable_get_text (question->first));
}

/**
 * lanyard_replace_address_dialog_new:
 * @conference: a conference
 *
 * Returns: (transfer floating): a question for its new address, which
 *   activates app.replace-address with the answer
 */
AdwDialog *
lanyard_replace_address_dialog_new (LanyardConference *conference)
{
  const LanyardConferenceFields *fields = lanyard_conference_get_fields (conference);
  AdwDialog                     *dialog = adw_alert_dialog_new (_ ("Replace the Address?"), NULL);
  AdwAlertDialog                *alert = ADW_ALERT_DIALOG (dialog);
  Question                      *question = ask (dialog, conference, "replace", _ ("_Replace"));

  adw_alert_dialog_format_body (
    /* Translators: %s is the title of a conference */
    alert, _ ("The programme of “%s” will come from there. Your stars stay."), fields->title);
  adw_alert_dialog_set_response_appearance (alert, "replace", ADW_RESPONSE_SUGGESTED);
  adw_alert_dialog_set_default_response (alert, "replace");
  question->first = add_row (create_list (alert), alert, adw_entry_row_new (), _ ("Address"));
  g_signal_connect_swapped (question->first, "changed", G_CALLBACK (address_changed_cb), dialog);
  gtk_editable_set_text (question->first, fields->address != NULL ? fields->address : "");
  address_changed_cb (alert);
  adw_dialog_set_focus (dialog, GTK_WIDGET (question->first));
  g_signal_connect (dialog, "response::replace", G_CALLBACK (replace_cb), NULL);
  return dialog;
}

static void
secret_changed_cb (AdwAlertDialog *alert)
{
  Question *question = g_object_get_data (G_OBJECT (alert), "question");

  adw_alert_dialog_set_response_enabled (alert, "sign-in", is_filled (question->second));
}

static void
sign_in_cb (AdwDialog *dialog)
{
  Question *question = g_object_get_data (G_OBJECT (dialog), "question");

  gtk_widget_activate_action (GTK_WIDGET (dialog), "app.sign-in", "(sss)", question->conference,
                              gtk_editable_get_text (question->first),
                              gtk_editable_get_text (question->second));
}

/**
 * lanyard_sign_in_dialog_new:
 * @conference: a conference
 *
 * Returns: (transfer floating): a question for what its address asks for, a
 *   user's name with a password or a token alone, which activates app.sign-in
 *   with the answer
 */
AdwDialog *
lanyard_sign_in_dialog_new (LanyardConference *conference)
{
  const LanyardConferenceFields *fields = lanyard_conference_get_fields (conference);
  AdwDialog                     *dialog = adw_alert_dialog_new (_ ("Sign In"), NULL);
  AdwAlertDialog                *alert = ADW_ALERT_DIALOG (dialog);
  Question                      *question = ask (dialog, conference, "sign-in", _ ("_Sign In"));
  GtkWidget                     *list = create_list (alert);

  adw_alert_dialog_format_body (
    alert,
    /* Translators: %s is the title of a conference */
    _ ("For the programme of “%s”. Leave the name empty where you were given a token. "
       "The desktop's keyring keeps it."),
    fields->title);
  adw_alert_dialog_set_response_appearance (alert, "sign-in", ADW_RESPONSE_SUGGESTED);
  adw_alert_dialog_set_default_response (alert, "sign-in");
  question->first = add_row (list, alert, adw_entry_row_new (), _ ("Name"));
  question->second =
    add_row (list, alert, adw_password_entry_row_new (), _ ("Password or Token"));
  g_signal_connect_swapped (question->second, "changed", G_CALLBACK (secret_changed_cb), dialog);
  secret_changed_cb (alert);
  adw_dialog_set_focus (dialog, GTK_WIDGET (question->first));
  g_signal_connect (dialog, "response::sign-in", G_CALLBACK (sign_in_cb), NULL);
  return dialog;
}

static void
delete_cb (AdwDialog *dialog)
{
  Question *question = g_object_get_data (G_OBJECT (dialog), "question");

  gtk_widget_activate_action (GTK_WIDGET (dialog), "app.delete-conference", "s",
                              question->conference);
}

/**
 * lanyard_delete_plan_dialog_new:
 * @conference: a conference that was removed
 *
 * Returns: (transfer floating): a question whether its plan may go for good,
 *   which activates app.delete-conference if so
 */
AdwDialog *
lanyard_delete_plan_dialog_new (LanyardConference *conference)
{
  const LanyardConferenceFields *fields = lanyard_conference_get_fields (conference);
  AdwDialog                     *dialog = adw_alert_dialog_new (_ ("Delete the Plan?"), NULL);
  AdwAlertDialog                *alert = ADW_ALERT_DIALOG (dialog);

  ask (dialog, conference, "delete", _ ("_Delete"));
  adw_alert_dialog_format_body (
    alert,
    /* Translators: how many stars, then the title of a conference */
    ngettext ("%u star in “%s” goes for good. This can't be undone.",
              "%u stars in “%s” go for good. This can't be undone.", fields->n_starred),
    fields->n_starred, fields->title);
  adw_alert_dialog_set_response_appearance (alert, "delete", ADW_RESPONSE_DESTRUCTIVE);
  adw_alert_dialog_set_default_response (alert, "cancel");
  g_signal_connect (dialog, "response::delete", G_CALLBACK (delete_cb), NULL);
  return dialog;
}
