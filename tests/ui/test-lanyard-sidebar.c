/* SPDX-FileCopyrightText: 2026 The Lanyard authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "lanyard-sidebar.h"

#include "lanyard-test-plan.h"
#include "lanyard-test-programme.h"
#include "lanyard-test-ui.h"

#define BEFORE "2019-09-01T12:00:00Z"

static const LanyardTestSession sessions[] = {
  { .title = "Keynote",
    .start = "2019-09-09T09:00:00+01:00",
    .track = "Talks & <b>",
    .speakers = "Ada" },
  { .title = "Containers",
    .kind = LANYARD_SESSION_MICROCONFERENCE,
    .day = "2019-09-10",
    .leads = "Grace" },
  { .title = "Anything" },
};

static LanyardProgramme *
programme_new (void)
{
  return lanyard_test_programme_new ("Linux Plumbers", "2019-09-09", "2019-09-10", sessions,
                                     G_N_ELEMENTS (sessions));
}

static GtkWidget *
sidebar_new (LanyardProgramme *programme,
             const char       *now)
{
  GtkWidget *sidebar = g_object_ref_sink (g_object_new (LANYARD_TYPE_SIDEBAR, NULL));

  lanyard_sidebar_set_plan (LANYARD_SIDEBAR (sidebar), lanyard_test_get_plan ());
  lanyard_sidebar_show_programme (LANYARD_SIDEBAR (sidebar), programme, lanyard_test_instant (now));
  return sidebar;
}

static GtkListBox *
get_list (GtkWidget *sidebar)
{
  return GTK_LIST_BOX (lanyard_test_find (sidebar, GTK_TYPE_LIST_BOX, 0));
}

static const char *
get_selected (GtkWidget *sidebar)
{
  LanyardPlace *place = lanyard_sidebar_get_selected (LANYARD_SIDEBAR (sidebar));

  return place != NULL ? lanyard_place_get_title (place) : NULL;
}

/* What each row shows, below its header. */
static char *
dup_rows (GtkListBox *list)
{
  GString       *rows = g_string_new (NULL);
  GtkListBoxRow *row;

  for (int i = 0; (row = gtk_list_box_get_row_at_index (list, i)) != NULL; i++)
    {
      g_autofree char *text = lanyard_test_dup_text (GTK_WIDGET (row));
      GtkWidget       *header = gtk_list_box_row_get_header (row);

      if (header != NULL)
        g_string_append_printf (rows, "%s:\n", gtk_label_get_text (GTK_LABEL (header)));
      g_string_append_printf (rows, "%s\n", g_strdelimit (text, "\n", ' '));
    }

  return g_string_free_and_steal (rows);
}

static void
test_places (void)
{
  g_autoptr (LanyardProgramme) programme = programme_new ();
  g_autoptr (GtkWidget) sidebar = sidebar_new (programme, BEFORE);
  g_autofree char *shown = dup_rows (get_list (sidebar));

  g_assert_cmpstr (shown, ==,
                   "My Plan\n"
                   "Now & Next\n"
                   "Changes\n"
                   "Days:\n"
                   "9 Mon 9 September 1\n"
                   "10 Tue 10 September 1\n"
                   "Not yet scheduled 1\n"
                   "Browse:\n"
                   "Microconferences 1\n"
                   "People 2\n"
                   "Tracks:\n"
                   "Talks & <b> 1\n");
  g_assert_nonnull (lanyard_test_find_label (sidebar, "Linux Plumbers"));
  g_assert_nonnull (lanyard_test_find_label (sidebar, "9–10 Sep"));
  gtk_test_accessible_assert_property (gtk_list_box_get_row_at_index (get_list (sidebar), 3),
                                       GTK_ACCESSIBLE_PROPERTY_LABEL, "Mon 9 September, 1");
}

static void
test_selected_first (void)
{
  static const struct
  {
    const char *now;
    const char *title;
  } rows[] = {
    { BEFORE, "Mon 9 September" },
    { "2019-09-10T12:00:00Z", "Tue 10 September" },
  };
  g_autoptr (LanyardProgramme) programme = programme_new ();

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autoptr (GtkWidget) sidebar = sidebar_new (programme, rows[i].now);

      g_assert_cmpstr (get_selected (sidebar), ==, rows[i].title);
    }
}

static void
count_cb (gpointer object,
          guint   *count)
{
  ++*count;
}

static void
count_notify_cb (gpointer    object,
                 GParamSpec *pspec,
                 guint      *count)
{
  ++*count;
}

/* A place that is chosen again is not selected again, but activated. */
static void
test_signals (void)
{
  g_autoptr (LanyardProgramme) programme = programme_new ();
  GtkWidget *sidebar = sidebar_new (programme, BEFORE);
  GtkWidget *window = lanyard_test_show (sidebar, 300, 600);
  guint      n_selected = 0;
  guint      n_activated = 0;

  g_signal_connect (sidebar, "notify::selected", G_CALLBACK (count_notify_cb), &n_selected);
  g_signal_connect (sidebar, "activated", G_CALLBACK (count_cb), &n_activated);

  gtk_list_box_select_row (get_list (sidebar),
                           gtk_list_box_get_row_at_index (get_list (sidebar), 3));
  g_assert_cmpuint (n_selected, ==, 0);

  gtk_widget_activate (GTK_WIDGET (gtk_list_box_get_row_at_index (get_list (sidebar), 7)));
  g_assert_cmpstr (get_selected (sidebar), ==, "People");
  g_assert_cmpuint (n_selected, ==, 1);
  g_assert_cmpuint (n_activated, ==, 1);

  gtk_widget_activate (GTK_WIDGET (gtk_list_box_get_row_at_index (get_list (sidebar), 7)));
  g_assert_cmpuint (n_selected, ==, 1);
  g_assert_cmpuint (n_activated, ==, 2);

  lanyard_test_close (window);
  g_object_unref (sidebar);
}

/* Places are also chosen by their ids, which isn't the user's own doing. */
static void
test_select (void)
{
  g_autoptr (LanyardProgramme) programme = programme_new ();
  g_autoptr (GtkWidget) sidebar = sidebar_new (programme, BEFORE);
  guint n_activated = 0;

  g_signal_connect (sidebar, "activated", G_CALLBACK (count_cb), &n_activated);
  g_assert_true (lanyard_sidebar_select (LANYARD_SIDEBAR (sidebar), "now"));
  g_assert_cmpstr (get_selected (sidebar), ==, "Now & Next");
  g_assert_true (lanyard_sidebar_select (LANYARD_SIDEBAR (sidebar), "2019-09-10"));
  g_assert_cmpstr (get_selected (sidebar), ==, "Tue 10 September");
  g_assert_false (lanyard_sidebar_select (LANYARD_SIDEBAR (sidebar), "2019-09-12"));
  g_assert_cmpstr (get_selected (sidebar), ==, "Tue 10 September");
  g_assert_cmpuint (n_activated, ==, 0);
}

/* A programme without anything has no places; nothing of the one before stays. */
static void
test_swap (void)
{
  g_autoptr (LanyardProgramme) programme = programme_new ();
  g_autoptr (LanyardProgramme) empty = lanyard_test_programme_new ("Empty", NULL, NULL, NULL, 0);
  g_autoptr (GtkWidget) sidebar = sidebar_new (programme, BEFORE);
  g_autofree char *shown = NULL;

  lanyard_sidebar_show_programme (LANYARD_SIDEBAR (sidebar), empty, lanyard_test_instant (BEFORE));
  g_assert_null (get_selected (sidebar));
  g_assert_null (gtk_list_box_get_row_at_index (get_list (sidebar), 3));
  g_assert_null (lanyard_test_find_label (sidebar, "Linux Plumbers"));
  g_assert_null (lanyard_test_find_label (sidebar, "9–10 Sep"));
  g_assert_nonnull (lanyard_test_find_label (sidebar, "Empty"));

  lanyard_sidebar_show_programme (LANYARD_SIDEBAR (sidebar), programme,
                                  lanyard_test_instant (BEFORE));
  g_assert_cmpstr (get_selected (sidebar), ==, "Mon 9 September");
}

/* Only what changed of the user's own is counted. */
static void
test_changes (void)
{
  static const LanyardTestSnapshot before[] = { { .title = "Keynote" }, { .title = "Anything" } };
  static const LanyardTestSnapshot after[] = {
    { .title = "Keynote", .day = "2019-09-09" },
    { .title = "Anything", .day = "2019-09-10" },
  };
  g_autoptr (LanyardProgramme) programme = programme_new ();
  g_autoptr (LanyardPlan) plan = lanyard_plan_new ();
  g_autoptr (GPtrArray) changes = g_ptr_array_new_with_free_func (g_object_unref);
  g_autoptr (GtkWidget) sidebar = g_object_ref_sink (g_object_new (LANYARD_TYPE_SIDEBAR, NULL));
  GtkWidget *row;

  for (guint i = 0; i < G_N_ELEMENTS (before); i++)
    g_ptr_array_add (changes, lanyard_test_change_new (&before[i], &after[i]));
  lanyard_sidebar_set_plan (LANYARD_SIDEBAR (sidebar), plan);
  lanyard_plan_load_changes (plan, changes);
  lanyard_sidebar_show_programme (LANYARD_SIDEBAR (sidebar), programme,
                                  lanyard_test_instant (BEFORE));
  row = GTK_WIDGET (gtk_list_box_get_row_at_index (get_list (sidebar), 2));
  g_assert_null (lanyard_test_find_label (row, "2"));
  gtk_test_accessible_assert_property (row, GTK_ACCESSIBLE_PROPERTY_LABEL, "Changes");

  lanyard_test_star (plan, "Keynote", LANYARD_STAR_GOING);
  g_assert_nonnull (lanyard_test_find_label (row, "1"));
  gtk_test_accessible_assert_property (row, GTK_ACCESSIBLE_PROPERTY_LABEL, "Changes, 1 new");

  g_ptr_array_set_size (changes, 0);
  lanyard_plan_load_changes (plan, changes);
  g_assert_null (lanyard_test_find_label (row, "1"));
}

/* The main menu isn't made before it is asked for. */
static void
test_menu (void)
{
  GtkWidget     *sidebar = g_object_new (LANYARD_TYPE_SIDEBAR, NULL);
  GtkWidget     *window = lanyard_test_show (sidebar, 300, 400);
  GtkMenuButton *button =
    GTK_MENU_BUTTON (lanyard_test_find (sidebar, GTK_TYPE_MENU_BUTTON, 0));

  g_assert_true (gtk_widget_is_sensitive (GTK_WIDGET (button)));
  g_assert_null (gtk_menu_button_get_popover (button));
  gtk_menu_button_popup (button);
  g_assert_true (gtk_widget_get_mapped (GTK_WIDGET (gtk_menu_button_get_popover (button))));
  gtk_menu_button_popdown (button);
  lanyard_test_close (window);
}

int
main (int    argc,
      char **argv)
{
  lanyard_test_ui_init (&argc, &argv);

  lanyard_test_ui_add ("/sidebar/places", test_places);
  lanyard_test_ui_add ("/sidebar/selected-first", test_selected_first);
  lanyard_test_ui_add ("/sidebar/signals", test_signals);
  lanyard_test_ui_add ("/sidebar/select", test_select);
  lanyard_test_ui_add ("/sidebar/swap", test_swap);
  lanyard_test_ui_add ("/sidebar/changes", test_changes);
  lanyard_test_ui_add ("/sidebar/menu", test_menu);

  return g_test_run ();
}
