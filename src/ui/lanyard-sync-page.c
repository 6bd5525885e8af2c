/* SPDX-FileCopyrightText: 2026 The Lanyard authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "lanyard-sync-page.h"

#include "lanyard-collection-error.h"
#include "lanyard-words-sync.h"

#include <glib/gi18n-lib.h>

#define PAIRS_A_LINE 8

/* What is entered to sign in with, and below it how things stand; once that is
 * kept, only the latter with what can be done. */
struct _LanyardSyncPage
{
  AdwPreferencesPage parent_instance;

  LanyardSyncState    *state;
  AdwPreferencesGroup *entries;     /* (unowned) */
  AdwEntryRow         *address;     /* (unowned) */
  AdwEntryRow         *user;        /* (unowned) */
  AdwEntryRow         *password;    /* (unowned) */
  GtkWidget           *sign_in;     /* (unowned) */
  AdwActionRow        *place;       /* (unowned) */
  AdwActionRow        *standing;    /* (unowned) */
  GtkWidget           *certificate; /* (unowned) */
  GtkWidget           *local;       /* (unowned) */
  GtkWidget           *cancel;      /* (unowned) */
  GtkWidget           *now;         /* (unowned) */
  GtkWidget           *forget;      /* (unowned) */
  gboolean             by_browser;  /* what was tried last */
};

G_DEFINE_FINAL_TYPE (LanyardSyncPage, lanyard_sync_page, ADW_TYPE_PREFERENCES_PAGE)

static const char *
get_text (AdwEntryRow *row)
{
  return gtk_editable_get_text (GTK_EDITABLE (row));
}

static void
set_up (LanyardSyncPage *self,
        gboolean         allow_local)
{
  if (self->by_browser)
    gtk_widget_activate_action (GTK_WIDGET (self), "app.sync-sign-in", "(sb)",
                                get_text (self->address), allow_local);
  else
    gtk_widget_activate_action (GTK_WIDGET (self), "app.sync-set-up", "(sssb)",
                                get_text (self->address), get_text (self->user),
                                get_text (self->password), allow_local);
}

static void
sign_in_cb (LanyardSyncPage *self)
{
  self->by_browser = FALSE;
  set_up (self, FALSE);
}

static void
browser_cb (LanyardSyncPage *self)
{
  self->by_browser = TRUE;
  set_up (self, FALSE);
}

/* The question's answer is “accept” or nothing. */
static AdwDialog *
ask (LanyardSyncPage *self,
     const char      *heading,
     const char      *body,
     const char      *accept)
{
  AdwDialog *question = adw_alert_dialog_new (heading, body);

  adw_alert_dialog_add_responses (ADW_ALERT_DIALOG (question), "cancel", _ ("_Cancel"), "accept",
                                  accept, NULL);
  adw_alert_dialog_set_response_appearance (ADW_ALERT_DIALOG (question), "accept",
                                            ADW_RESPONSE_DESTRUCTIVE);
  adw_alert_dialog_set_default_response (ADW_ALERT_DIALOG (question), "cancel");
  adw_alert_dialog_set_close_response (ADW_ALERT_DIALOG (question), "cancel");
  adw_dialog_present (question, GTK_WIDGET (self));
  return question;
}

static void
local_accepted_cb (LanyardSyncPage *self)
{
  set_up (self, TRUE);
}

static void
ask_local_cb (LanyardSyncPage *self)
{
  AdwDialog *question =
    ask (self, _ ("Send Without Protection?"),
         _ ("Everybody in the local network can read it, and your plan. Outside of the local "
            "network this isn't done in any case."),
         _ ("_Send"));

  g_signal_connect_object (question, "response::accept", G_CALLBACK (local_accepted_cb), self,
                           G_CONNECT_SWAPPED);
}

static void
certificate_accepted_cb (LanyardSyncPage *self)
{
  const GError *error = lanyard_sync_state_get (self->state)->error;
  const char   *fingerprint = lanyard_words_sync_fingerprint (error);

  if (fingerprint != NULL)
    gtk_widget_activate_action (GTK_WIDGET (self), "app.sync-accept", "s", fingerprint);
}

/* Returns: (transfer full): in lines of eight pairs, which can be read aloud */
static char *
break_lines (const char *fingerprint)
{
  g_autoptr (GString) text = g_string_new (NULL);
  guint n_colons = 0;

  for (const char *at = fingerprint; *at != '\0'; at++)
    {
      n_colons += *at == ':';
      g_string_append_c (text, *at == ':' && n_colons % PAIRS_A_LINE == 0 ? '\n' : *at);
    }
  return g_string_free (g_steal_pointer (&text), FALSE);
}

static void
ask_certificate_cb (LanyardSyncPage *self)
{
  const GError    *error = lanyard_sync_state_get (self->state)->error;
  const char      *fingerprint = lanyard_words_sync_fingerprint (error);
  g_autofree char *lines = NULL;
  g_autofree char *body = NULL;
  AdwDialog       *question;

  if (fingerprint == NULL)
    return;

  lines = break_lines (fingerprint);
  body = g_strdup_printf (_ ("Accept it only if whoever runs the server tells you the same "
                             "fingerprint (SHA-256):\n\n%s"),
                          lines);
  question = ask (self, _ ("Trust This Certificate?"), body, _ ("_Trust"));
  g_signal_connect_object (question, "response::accept", G_CALLBACK (certificate_accepted_cb),
                           self, G_CONNECT_SWAPPED);
}

static void
forget_cb (LanyardSyncPage *self)
{
  gtk_editable_set_text (GTK_EDITABLE (self->password), "");
  gtk_widget_activate_action (GTK_WIDGET (self), "app.sync-forget", NULL);
}

/* Http in the local network may be allowed; the server says what else is. */
static gboolean
may_be_local (LanyardSyncPage        *self,
              const LanyardSyncFacts *facts)
{
  return facts->phase == LANYARD_SYNC_OFF &&
         g_error_matches (facts->error, LANYARD_COLLECTION_ERROR,
                          LANYARD_COLLECTION_ERROR_INSECURE) &&
         g_str_has_prefix (get_text (self->address), "http://");
}

static void
update (LanyardSyncPage *self)
{
  const LanyardSyncFacts *facts = lanyard_sync_state_get (self->state);
  LanyardSyncPhase        phase = facts->phase;
  gboolean                kept = phase == LANYARD_SYNC_IDLE || phase == LANYARD_SYNC_RUNNING;
  gboolean                busy = phase == LANYARD_SYNC_RUNNING || phase == LANYARD_SYNC_SIGNING_IN;
  g_autoptr (GTimeZone) zone = g_time_zone_new_local ();
  g_autofree char *sentence =
    lanyard_words_sync_state (self->state, g_get_real_time () / G_USEC_PER_SEC, zone);

  gtk_widget_set_visible (GTK_WIDGET (self->entries), !kept);
  gtk_widget_set_sensitive (GTK_WIDGET (self->entries), !busy);
  gtk_widget_set_visible (GTK_WIDGET (self->place), kept);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (self->place),
                                 facts->address != NULL ? facts->address : "");
  adw_action_row_set_subtitle (self->place, facts->user != NULL ? facts->user : "");
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (self->standing), sentence);
  gtk_widget_set_visible (self->certificate,
                          !busy && lanyard_words_sync_fingerprint (facts->error) != NULL);
  gtk_widget_set_visible (self->local, may_be_local (self, facts));
  gtk_widget_set_visible (self->cancel, phase == LANYARD_SYNC_SIGNING_IN);
  gtk_widget_set_visible (self->now, kept);
  gtk_widget_set_sensitive (self->now, !busy);
  gtk_widget_set_visible (self->forget, kept);
}

static AdwEntryRow *
add_entry (LanyardSyncPage *self,
           GType            type,
           const char      *title,
           GtkInputPurpose  purpose)
{
  GtkWidget *row = g_object_new (type, "title", title, "use-underline", TRUE, "input-purpose",
                                 purpose, NULL);

  adw_preferences_group_add (self->entries, row);
  return ADW_ENTRY_ROW (row);
}

static GtkWidget *
add_button (LanyardSyncPage     *self,
            AdwPreferencesGroup *group,
            const char          *title,
            GCallback            callback)
{
  GtkWidget *row = adw_button_row_new ();

  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), title);
  adw_preferences_row_set_use_underline (ADW_PREFERENCES_ROW (row), TRUE);
  if (callback != NULL)
    g_signal_connect_object (row, "activated", callback, self, G_CONNECT_SWAPPED);
  adw_preferences_group_add (group, row);
  return row;
}

static AdwActionRow *
add_row (AdwPreferencesGroup *group)
{
  GtkWidget *row = adw_action_row_new ();

  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  adw_preferences_group_add (group, row);
  return ADW_ACTION_ROW (row);
}

static void
lanyard_sync_page_dispose (GObject *object)
{
  g_clear_object (&LANYARD_SYNC_PAGE (object)->state);

  G_OBJECT_CLASS (lanyard_sync_page_parent_class)->dispose (object);
}

static void
lanyard_sync_page_class_init (LanyardSyncPageClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = lanyard_sync_page_dispose;
}

static void
add_entries (LanyardSyncPage *self)
{
  self->entries = ADW_PREFERENCES_GROUP (adw_preferences_group_new ());
  adw_preferences_group_set_title (self->entries, _ ("Server"));
  adw_preferences_page_add (ADW_PREFERENCES_PAGE (self), self->entries);
  self->address =
    add_entry (self, ADW_TYPE_ENTRY_ROW, _ ("WebDAV _Address"), GTK_INPUT_PURPOSE_URL);
  self->user =
    add_entry (self, ADW_TYPE_ENTRY_ROW, _ ("_User Name"), GTK_INPUT_PURPOSE_FREE_FORM);
  self->password = add_entry (self, ADW_TYPE_PASSWORD_ENTRY_ROW, _ ("_Password"),
                              GTK_INPUT_PURPOSE_PASSWORD);
  self->sign_in = add_button (self, self->entries, _ ("_Sign In"), G_CALLBACK (sign_in_cb));
  gtk_widget_add_css_class (self->sign_in, "suggested-action");
  add_button (self, self->entries, _ ("Sign In to a Nextcloud with a _Browser"),
              G_CALLBACK (browser_cb));
}

static void
add_standing (LanyardSyncPage *self)
{
  AdwPreferencesGroup *group = ADW_PREFERENCES_GROUP (adw_preferences_group_new ());
  AdwPreferencesGroup *ends = ADW_PREFERENCES_GROUP (adw_preferences_group_new ());

  adw_preferences_page_add (ADW_PREFERENCES_PAGE (self), group);
  self->place = add_row (group);
  self->standing = add_row (group);
  adw_action_row_set_title_lines (self->standing, 0);
  self->certificate = add_button (self, group, _ ("Compare Its _Certificate…"),
                                  G_CALLBACK (ask_certificate_cb));
  self->local = add_button (self, group, _ ("Use It in the _Local Network…"),
                            G_CALLBACK (ask_local_cb));
  self->cancel = add_button (self, group, _ ("_Cancel"), NULL);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (self->cancel), "app.sync-forget");
  self->now = add_button (self, group, _ ("Sync _Now"), NULL);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (self->now), "app.sync-now");
  adw_preferences_page_add (ADW_PREFERENCES_PAGE (self), ends);
  self->forget = add_button (self, ends, _ ("Stop and _Forget"), G_CALLBACK (forget_cb));
  gtk_widget_add_css_class (self->forget, "destructive-action");
}

static void
lanyard_sync_page_init (LanyardSyncPage *self)
{
  AdwPreferencesPage *page = ADW_PREFERENCES_PAGE (self);

  adw_preferences_page_set_title (page, _ ("Sync"));
  adw_preferences_page_set_icon_name (page, "view-refresh-symbolic");
  adw_preferences_page_set_description (
    page, _ ("Stars, notes, your own appointments, reminders and the list of conferences can be "
             "the same on all your machines, by a folder of your own on a Nextcloud or any other "
             "WebDAV server."));
  add_entries (self);
  add_standing (self);
}

/**
 * lanyard_sync_page_new:
 * @state: where sharing stands
 *
 * Returns: (transfer full): a page that tells it, and activates the actions
 *   app.sync-…
 */
AdwPreferencesPage *
lanyard_sync_page_new (LanyardSyncState *state)
{
  LanyardSyncPage *self = g_object_new (LANYARD_TYPE_SYNC_PAGE, NULL);

  self->state = g_object_ref (state);
  g_signal_connect_object (state, "changed", G_CALLBACK (update), self, G_CONNECT_SWAPPED);
  update (self);
  return ADW_PREFERENCES_PAGE (self);
}
