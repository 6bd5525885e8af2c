/* SPDX-FileCopyrightText: 2026 The Lanyard authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "lanyard-library-questions.h"

#include "lanyard-test-library.h"
#include "lanyard-test-ui.h"
#include "lanyard-test-window.h"

typedef AdwDialog *(*NewFunc) (LanyardConference *conference);

typedef struct
{
  GtkWidget *window;
  AdwDialog *dialog; /* (owned) */
  GString   *lines;  /* what was activated */
} Fixture;

static void
set_up (Fixture    *fixture,
        NewFunc     func,
        const char *conference)
{
  g_autoptr (LanyardLibrary) library = lanyard_test_library_new (NULL);

  fixture->lines = g_string_new (NULL);
  fixture->window = lanyard_test_window_new (LANYARD_TEST_MIDDLE);
  fixture->dialog = g_object_ref_sink (func (lanyard_library_find (library, conference)));
  lanyard_test_record_library_actions (fixture->window, fixture->lines);
  adw_dialog_present (fixture->dialog, fixture->window);
  LANYARD_TEST_WAIT (lanyard_test_find_label (GTK_WIDGET (fixture->dialog), "Cancel") != NULL);
}

static void
tear_down (Fixture *fixture)
{
  lanyard_test_close (fixture->window);
  g_object_unref (fixture->dialog);
  g_string_free (fixture->lines, TRUE);
}

static void
type (Fixture    *fixture,
      GType       row,
      const char *text)
{
  GtkWidget *entry = lanyard_test_find (GTK_WIDGET (fixture->dialog), row, 0);

  gtk_editable_set_text (GTK_EDITABLE (entry), text);
}

static void
answer (Fixture    *fixture,
        const char *response)
{
  g_autofree char *signal = g_strdup_printf ("response::%s", response);

  g_assert_true (
    adw_alert_dialog_get_response_enabled (ADW_ALERT_DIALOG (fixture->dialog), response));
  g_signal_emit_by_name (fixture->dialog, signal, response);
}

static void
test_replace_address (void)
{
  Fixture fixture;

  set_up (&fixture, lanyard_replace_address_dialog_new, "fosdem");
  g_assert_nonnull (strstr (adw_alert_dialog_get_body (ADW_ALERT_DIALOG (fixture.dialog)),
                            "“FOSDEM <2026>”"));
  answer (&fixture, "cancel");
  g_assert_cmpstr (fixture.lines->str, ==, "");
  type (&fixture, ADW_TYPE_ENTRY_ROW, "  ");
  g_assert_false (
    adw_alert_dialog_get_response_enabled (ADW_ALERT_DIALOG (fixture.dialog), "replace"));
  type (&fixture, ADW_TYPE_ENTRY_ROW, "https://example.org/new");
  answer (&fixture, "replace");
  g_assert_cmpstr (fixture.lines->str, ==,
                   "replace-address ('fosdem', 'https://example.org/new')\n");
  tear_down (&fixture);
}

/* A token has no name. */
static void
test_sign_in (void)
{
  static const struct
  {
    const char *name;
    const char *says;
  } cases[] = {
    { "ada", "sign-in ('fosdem', 'ada', 'secret')\n" },
    { "", "sign-in ('fosdem', '', 'secret')\n" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      Fixture fixture;

      set_up (&fixture, lanyard_sign_in_dialog_new, "fosdem");
      g_assert_false (
        adw_alert_dialog_get_response_enabled (ADW_ALERT_DIALOG (fixture.dialog), "sign-in"));
      type (&fixture, ADW_TYPE_ENTRY_ROW, cases[i].name);
      type (&fixture, ADW_TYPE_PASSWORD_ENTRY_ROW, "secret");
      answer (&fixture, "sign-in");
      g_assert_cmpstr (fixture.lines->str, ==, cases[i].says);
      tear_down (&fixture);
    }
}

static void
test_delete (void)
{
  Fixture         fixture;
  AdwAlertDialog *alert;

  set_up (&fixture, lanyard_delete_plan_dialog_new, "removed");
  alert = ADW_ALERT_DIALOG (fixture.dialog);
  g_assert_nonnull (
    strstr (adw_alert_dialog_get_body (alert), "2 stars in “Not Wanted” go for good."));
  g_assert_cmpint (adw_alert_dialog_get_response_appearance (alert, "delete"), ==,
                   ADW_RESPONSE_DESTRUCTIVE);
  g_assert_cmpstr (adw_alert_dialog_get_default_response (alert), ==, "cancel");
  answer (&fixture, "cancel");
  g_assert_cmpstr (fixture.lines->str, ==, "");
  answer (&fixture, "delete");
  g_assert_cmpstr (fixture.lines->str, ==, "delete-conference 'removed'\n");
  tear_down (&fixture);
}

int
main (int    argc,
      char **argv)
{
  lanyard_test_ui_init (&argc, &argv);

  lanyard_test_ui_add ("/library-questions/replace-address", test_replace_address);
  lanyard_test_ui_add ("/library-questions/sign-in", test_sign_in);
  lanyard_test_ui_add ("/library-questions/delete", test_delete);

  return g_test_run ();
}
