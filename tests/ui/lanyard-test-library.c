/* SPDX-FileCopyrightText: 2026 The Lanyard authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "lanyard-test-library.h"

#include "lanyard-test-programme.h"

static LanyardConference *
conference_new (const char *id,
                const char *title,
                const char *start,
                const char *end)
{
  LanyardConferenceFields fields = {
    .id = g_strdup (id),
    .title = g_strdup (title),
    .start = start != NULL ? lanyard_date_parse (start) : LANYARD_NO_DATE,
    .end = end != NULL ? lanyard_date_parse (end) : LANYARD_NO_DATE,
    .updated = lanyard_test_instant ("2019-09-09T10:00:00Z"),
    .checked = LANYARD_NO_INSTANT,
    .failed = LANYARD_NO_INSTANT,
    .n_sessions = 1,
  };

  if (g_str_equal (id, "fosdem"))
    {
      fields.city = g_strdup ("Brussels");
      fields.address = g_strdup ("https://example.org/fosdem.json");
      fields.checked = lanyard_test_instant ("2019-09-10T10:00:00Z");
      fields.failed = lanyard_test_instant ("2019-09-11T10:00:00Z");
      fields.failure = g_strdup ("The server is <away>.");
      fields.n_sessions = 600;
    }
  fields.removed = g_str_equal (id, "removed");
  fields.n_starred = fields.removed ? 2 : 0;
  return lanyard_conference_new (&fields);
}

/**
 * lanyard_test_library_new:
 * @current: (nullable): the id of the one that is shown
 *
 * Returns: (transfer full): a library of five conferences, one of each kind at
 *   2026-01-31: "fosdem" runs, and its address failed; "guadec" comes,
 *   "meeting" has no dates, "lpc" is past and "removed" was removed
 */
LanyardLibrary *
lanyard_test_library_new (const char *current)
{
  LanyardLibrary *library = lanyard_library_new ();
  g_autoptr (GPtrArray) list = g_ptr_array_new_with_free_func (g_object_unref);

  g_ptr_array_add (list, conference_new ("fosdem", "FOSDEM <2026>", "2026-01-31", "2026-02-01"));
  g_ptr_array_add (list, conference_new ("guadec", "GUADEC", "2026-07-20", "2026-07-25"));
  g_ptr_array_add (list, conference_new ("meeting", "Meeting", NULL, NULL));
  g_ptr_array_add (list, conference_new ("lpc", "Linux Plumbers", "2019-09-09", "2019-09-11"));
  g_ptr_array_add (list, conference_new ("removed", "Not Wanted", "2020-01-01", NULL));
  lanyard_library_load (library, list, current);
  return library;
}

static void
record (GSimpleAction *action,
        GVariant      *parameter,
        gpointer       user_data)
{
  GString         *lines = user_data;
  g_autofree char *target = parameter != NULL ? g_variant_print (parameter, FALSE) : NULL;

  g_string_append_printf (lines, "%s%s%s\n", g_action_get_name (G_ACTION (action)),
                          target != NULL ? " " : "", target != NULL ? target : "");
}

/**
 * lanyard_test_record_library_actions:
 * @widget: a widget; what is within has the app's actions from now on
 * @lines: gets a line for each that is activated: its name and target
 */
void
lanyard_test_record_library_actions (GtkWidget *widget,
                                     GString   *lines)
{
  static const GActionEntry entries[] = {
    { .name = "open", .activate = record },
    { .name = "load-directory", .activate = record, .parameter_type = "b" },
    { .name = "add-address", .activate = record, .parameter_type = "s" },
    { .name = "switch-conference", .activate = record, .parameter_type = "s" },
    { .name = "refresh", .activate = record, .parameter_type = "s" },
    { .name = "remove-conference", .activate = record, .parameter_type = "s" },
    { .name = "restore-conference", .activate = record, .parameter_type = "s" },
    { .name = "delete-conference", .activate = record, .parameter_type = "s" },
    { .name = "replace-address", .activate = record, .parameter_type = "(ss)" },
    { .name = "sign-in", .activate = record, .parameter_type = "(sss)" },
  };
  g_autoptr (GSimpleActionGroup) group = g_simple_action_group_new ();

  g_action_map_add_action_entries (G_ACTION_MAP (group), entries, G_N_ELEMENTS (entries), lines);
  gtk_widget_insert_action_group (widget, "app", G_ACTION_GROUP (group));
}
