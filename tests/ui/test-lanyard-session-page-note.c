/* SPDX-FileCopyrightText: 2026 The Lanyard authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "lanyard-session-page.h"

#include "lanyard-note-view.h"
#include "lanyard-test-plan.h"
#include "lanyard-test-ui.h"

/* A programme of sessions that are known by a number alone. */
static LanyardProgramme *
numbered_new (const char *first,
              const char *second)
{
  const char            *titles[] = { first, second };
  LanyardProgrammeFields fields = {
    .format = "test",
    .title = g_strdup ("LPC"),
    .zone = g_time_zone_new_utc (),
    .rooms = g_ptr_array_new_with_free_func (g_object_unref),
    .tracks = g_ptr_array_new_with_free_func (g_object_unref),
    .people = g_ptr_array_new_with_free_func (g_object_unref),
    .sessions = g_ptr_array_new_with_free_func (g_object_unref),
  };

  for (guint i = 0; i < G_N_ELEMENTS (titles); i++)
    {
      LanyardSessionFields session = {
        .id = g_strdup_printf ("%u", i),
        .key_kind = LANYARD_KEY_LOCAL,
        .title = g_strdup (titles[i]),
        .start = LANYARD_NO_INSTANT,
        .duration = LANYARD_NO_DURATION,
      };

      g_ptr_array_add (fields.sessions, lanyard_session_new (&session));
    }
  return lanyard_programme_new (&fields);
}

/* What is being written goes with its session, where numbers are given anew;
 * where nobody knows where that went it is not kept as another's. */
static void
test_renumbered (void)
{
  static const struct
  {
    gboolean    noted;
    const char *asked;
    const char *title;
  } rows[] = {
    { TRUE, "note ('plumbers', '1', 'Asked')\n", "BPF" },
    { FALSE, "", "BPF" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autoptr (LanyardProgramme) programme = numbered_new ("BPF", "RDMA");
      g_autoptr (LanyardProgramme) newer = numbered_new ("RDMA", "BPF");
      g_autoptr (LanyardPlan) plan = lanyard_plan_new ();
      g_autoptr (GPtrArray) notes = g_ptr_array_new ();
      g_autoptr (GString) lines = g_string_new (NULL);
      GtkWidget  *page = GTK_WIDGET (lanyard_session_page_new (
        lanyard_programme_find_session (programme, "0"), programme, plan));
      GtkWidget  *window = lanyard_test_show (page, 400, 600);
      LanyardNote note = {
        .snapshot = lanyard_snapshot_new (lanyard_programme_find_session (newer, "1")),
        .text = (char *)"Ask",
      };

      lanyard_plan_load_notes (plan, "plumbers", notes);
      lanyard_test_record_actions (window, lines);
      lanyard_note_view_edit (lanyard_note_view_find (window, "0"));
      gtk_text_buffer_set_text (
        gtk_text_view_get_buffer (
          GTK_TEXT_VIEW (lanyard_test_find (page, GTK_TYPE_TEXT_VIEW, 0))),
        "Asked", -1);
      if (rows[i].noted)
        g_ptr_array_add (notes, &note);
      lanyard_plan_load_notes (plan, "plumbers", notes);
      lanyard_session_page_update (LANYARD_SESSION_PAGE (page), newer);
      g_assert_cmpstr (adw_navigation_page_get_title (ADW_NAVIGATION_PAGE (page)), ==,
                       rows[i].title);
      gtk_widget_set_visible (page, FALSE);
      g_assert_cmpstr (lines->str, ==, rows[i].asked);
      lanyard_test_close (window);
      lanyard_snapshot_free (note.snapshot);
    }
}

int
main (int    argc,
      char **argv)
{
  lanyard_test_ui_init (&argc, &argv);

  lanyard_test_ui_add ("/session-page-note/renumbered", test_renumbered);

  return g_test_run ();
}
