/* SPDX-FileCopyrightText: 2026 The Lanyard authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "lanyard-sync-page.h"

#include "lanyard-collection-error.h"
#include "lanyard-test-ui.h"

#define ADDRESS "https://cloud.example/Lanyard/"
#define PRINT "AB:CD:EF"

/* What was activated last, as a text. */
static char *activated;

static void
keep_cb (GSimpleAction *action, GVariant *target, gpointer data)
{
  g_autofree char *text = target != NULL ? g_variant_print (target, FALSE) : g_strdup ("");

  g_free (activated);
  activated = g_strdup_printf ("%s %s", g_action_get_name (G_ACTION (action)), text);
}

static GtkWidget *
show (LanyardSyncState *state)
{
  static const GActionEntry entries[] = {
    { .name = "sync-set-up", .activate = keep_cb, .parameter_type = "(sssb)" },
    { .name = "sync-sign-in", .activate = keep_cb, .parameter_type = "(sb)" },
    { .name = "sync-accept", .activate = keep_cb, .parameter_type = "s" },
    { .name = "sync-now", .activate = keep_cb },
    { .name = "sync-forget", .activate = keep_cb },
  };
  g_autoptr (GSimpleActionGroup) group = g_simple_action_group_new ();
  GtkWidget *window = g_object_new (ADW_TYPE_WINDOW, "default-width", 640, "default-height", 700,
                                    "content", lanyard_sync_page_new (state), NULL);

  g_action_map_add_action_entries (G_ACTION_MAP (group), entries, G_N_ELEMENTS (entries), NULL);
  gtk_widget_insert_action_group (window, "app", G_ACTION_GROUP (group));
  lanyard_test_present (window);
  return window;
}

static void
activate (GtkWidget *window, const char *title)
{
  GtkWidget *row = lanyard_test_find_around (window, title, ADW_TYPE_BUTTON_ROW);

  g_clear_pointer (&activated, g_free);
  gtk_widget_activate (row);
  g_signal_emit_by_name (row, "activated");
}

static void
enter (GtkWidget *window, GType type, guint nth, const char *text)
{
  gtk_editable_set_text (GTK_EDITABLE (lanyard_test_find (window, type, nth)), text);
}

static void
test_sign_in (void)
{
  g_autoptr (LanyardSyncState) state = lanyard_sync_state_new ();
  GtkWidget *window = show (state);

  g_assert_nonnull (lanyard_test_find_label (window, "Your plan is on this machine only."));
  g_assert_null (lanyard_test_find_label (window, "Sync Now"));
  g_assert_null (lanyard_test_find_label (window, "Stop and Forget"));
  enter (window, ADW_TYPE_ENTRY_ROW, 0, ADDRESS);
  enter (window, ADW_TYPE_ENTRY_ROW, 1, "me");
  enter (window, ADW_TYPE_PASSWORD_ENTRY_ROW, 0, "sesame");
  activate (window, "Sign In");
  g_assert_cmpstr (activated, ==, "sync-set-up ('" ADDRESS "', 'me', 'sesame', false)");
  lanyard_test_close (window);
}

/* Only the address is needed then; who gives it up enters something else. */
static void
test_browser (void)
{
  g_autoptr (LanyardSyncState) state = lanyard_sync_state_new ();
  LanyardSyncFacts facts = { .phase = LANYARD_SYNC_SIGNING_IN, .last = LANYARD_NO_INSTANT };
  GtkWidget       *window = show (state);

  g_assert_null (lanyard_test_find_label (window, "Cancel"));
  enter (window, ADW_TYPE_ENTRY_ROW, 0, ADDRESS);
  activate (window, "Sign In to a Nextcloud with a Browser");
  g_assert_cmpstr (activated, ==, "sync-sign-in ('" ADDRESS "', false)");

  lanyard_sync_state_set (state, &facts);
  activate (window, "Cancel");
  g_assert_cmpstr (activated, ==, "sync-forget ");
  facts.phase = LANYARD_SYNC_OFF;
  lanyard_sync_state_set (state, &facts);
  activate (window, "Sign In");
  g_assert_cmpstr (activated, ==, "sync-set-up ('" ADDRESS "', '', '', false)");
  lanyard_test_close (window);
}

static void
test_kept (void)
{
  g_autoptr (LanyardSyncState) state = lanyard_sync_state_new ();
  g_autoptr (GError) error = g_error_new_literal (LANYARD_COLLECTION_ERROR,
                                                 LANYARD_COLLECTION_ERROR_UNREACHABLE, "a");
  LanyardSyncFacts facts = { LANYARD_SYNC_IDLE, ADDRESS, "me", LANYARD_NO_INSTANT, 3, error };
  GtkWidget       *window;

  lanyard_sync_state_set (state, &facts);
  window = show (state);
  g_assert_nonnull (lanyard_test_find_label (window, ADDRESS));
  g_assert_nonnull (lanyard_test_find_label (window, "3 changes wait for the network."));
  g_assert_null (lanyard_test_find_label (window, "Sign In"));
  activate (window, "Stop and Forget");
  g_assert_cmpstr (activated, ==, "sync-forget ");

  facts.phase = LANYARD_SYNC_RUNNING;
  lanyard_sync_state_set (state, &facts);
  g_assert_nonnull (lanyard_test_find_label (window, "Syncing…"));
  lanyard_test_close (window);
}

/* Each needs a second look before anything is sent. */
static void
test_questions (void)
{
  g_autoptr (LanyardSyncState) state = lanyard_sync_state_new ();
  g_autoptr (GError) certificate = g_error_new_literal (
    LANYARD_COLLECTION_ERROR, LANYARD_COLLECTION_ERROR_CERTIFICATE, PRINT);
  g_autoptr (GError) insecure = g_error_new_literal (
    LANYARD_COLLECTION_ERROR, LANYARD_COLLECTION_ERROR_INSECURE, "http://10.0.0.2/");
  LanyardSyncFacts facts = { LANYARD_SYNC_OFF, NULL, NULL, LANYARD_NO_INSTANT, 0, certificate };
  GtkWidget       *window;
  AdwDialog       *question;

  lanyard_sync_state_set (state, &facts);
  window = show (state);
  activate (window, "Compare Its Certificate…");
  question = adw_window_get_visible_dialog (ADW_WINDOW (window));
  g_assert_null (activated);
  g_signal_emit_by_name (question, "response::accept", "accept");
  g_assert_cmpstr (activated, ==, "sync-accept '" PRINT "'");
  adw_dialog_force_close (question);

  enter (window, ADW_TYPE_ENTRY_ROW, 0, "http://10.0.0.2/");
  facts.error = insecure;
  lanyard_sync_state_set (state, &facts);
  activate (window, "Use It in the Local Network…");
  question = adw_window_get_visible_dialog (ADW_WINDOW (window));
  g_assert_null (activated);
  g_signal_emit_by_name (question, "response::accept", "accept");
  g_assert_cmpstr (activated, ==, "sync-set-up ('http://10.0.0.2/', '', '', true)");
  adw_dialog_force_close (question);
  lanyard_test_close (window);
}

int
main (int argc, char **argv)
{
  int status;

  lanyard_test_ui_init (&argc, &argv);

  lanyard_test_ui_add ("/ui/sync-page/sign-in", test_sign_in);
  lanyard_test_ui_add ("/ui/sync-page/browser", test_browser);
  lanyard_test_ui_add ("/ui/sync-page/kept", test_kept);
  lanyard_test_ui_add ("/ui/sync-page/questions", test_questions);

  status = g_test_run ();
  g_free (activated);
  return status;
}
