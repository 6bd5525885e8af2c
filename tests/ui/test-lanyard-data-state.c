/* SPDX-FileCopyrightText: 2026 The Lanyard authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "lanyard-data-state.h"

#include "lanyard-clock.h"
#include "lanyard-test-ui.h"

/* A library that shows one conference, whose data is of today. */
static void
load (LanyardLibrary *library,
      const char     *address,
      const char     *failure)
{
  LanyardConferenceFields fields = {
    .id = g_strdup ("lpc"),
    .title = g_strdup ("LPC"),
    .address = g_strdup (address),
    .updated = lanyard_clock_real_now (),
    .checked = address != NULL ? lanyard_clock_real_now () : LANYARD_NO_INSTANT,
    .failed = failure != NULL ? lanyard_clock_real_now () : LANYARD_NO_INSTANT,
    .failure = g_strdup (failure),
  };
  g_autoptr (GPtrArray) list = g_ptr_array_new_with_free_func (g_object_unref);

  g_ptr_array_add (list, lanyard_conference_new (&fields));
  lanyard_library_load (library, list, "lpc");
}

static void
test_states (void)
{
  static const struct
  {
    const char *address;
    const char *failure;
    gboolean    refreshing;
    const char *begins; /* a time follows */
    const char *tooltip;
    gboolean    warns;
  } rows[] = {
    { "https://example.org/", NULL, FALSE, "Up to date", "https://example.org/", FALSE },
    { "https://example.org/", "Gone <b>.", FALSE, "Offline", "Gone <b>.", TRUE },
    { "https://example.org/", "Gone <b>.", TRUE, "Refreshing…", "https://example.org/", FALSE },
    { NULL, NULL, FALSE, "From a file", NULL, FALSE },
  };
  g_autoptr (LanyardLibrary) library = lanyard_library_new ();
  g_autoptr (GtkWidget) state = g_object_ref_sink (lanyard_data_state_new (library));

  g_assert_false (gtk_widget_get_visible (state));
  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      GtkWidget       *button;
      g_autofree char *text = NULL;
      g_autofree char *action = NULL;

      load (library, rows[i].address, rows[i].failure);
      lanyard_library_set_refreshing (library, "lpc", rows[i].refreshing);
      button = lanyard_test_find (state, GTK_TYPE_BUTTON, 0);
      text = lanyard_test_dup_text (state);
      action = lanyard_test_dup_action (button);
      g_assert_true (gtk_widget_get_visible (state));
      g_assert_true (g_str_has_prefix (text, rows[i].begins));
      g_assert_cmpstr (action, ==, "win.show-conference");
      g_assert_cmpstr (gtk_widget_get_tooltip_text (button), ==, rows[i].tooltip);
      g_assert_cmpint (gtk_widget_has_css_class (button, "warning"), ==, rows[i].warns);
      g_assert_cmpuint (lanyard_test_count (state, ADW_TYPE_SPINNER), ==, rows[i].refreshing);
    }
}

int
main (int    argc,
      char **argv)
{
  lanyard_test_ui_init (&argc, &argv);

  lanyard_test_ui_add ("/data-state/states", test_states);

  return g_test_run ();
}
