/* SPDX-FileCopyrightText: 2026 The Lanyard authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "lanyard-appointment-dialog.h"

#include "lanyard-test-plan.h"
#include "lanyard-test-programme.h"
#include "lanyard-test-ui.h"

#define NOW "2019-09-10T10:00:00+01:00"

/* The rows of text, as they stand. */
enum {
  ROW_TITLE,
  ROW_PLACE,
  ROW_FROM,
  ROW_TO,
};

typedef struct
{
  LanyardProgramme *programme;
  GString          *lines;
  AdwDialog        *dialog;
  GtkWidget        *window;
} Fixture;

static void
set_up (Fixture            *fixture,
        LanyardAppointment *appointment)
{
  fixture->programme = lanyard_test_programme_new ("LPC", "2019-09-09", "2019-09-11", NULL, 0);
  fixture->lines = g_string_new (NULL);
  fixture->window = lanyard_test_show (gtk_box_new (GTK_ORIENTATION_VERTICAL, 0), 500, 600);
  fixture->dialog = lanyard_appointment_dialog_new (fixture->programme, appointment,
                                                    lanyard_test_instant (NOW));
  lanyard_test_record_actions (GTK_WIDGET (fixture->dialog), fixture->lines);
  adw_dialog_present (fixture->dialog, fixture->window);
  LANYARD_TEST_WAIT (gtk_widget_get_mapped (GTK_WIDGET (fixture->dialog)));
}

static void
tear_down (Fixture *fixture)
{
  g_object_unref (fixture->dialog);
  lanyard_test_close (fixture->window);
  g_object_unref (fixture->programme);
  g_string_free (fixture->lines, TRUE);
}

static GtkWidget *
get_row (Fixture *fixture,
         guint    row)
{
  return lanyard_test_find (GTK_WIDGET (fixture->dialog), ADW_TYPE_ENTRY_ROW, row);
}

static void
enter (Fixture    *fixture,
       guint       row,
       const char *text)
{
  gtk_editable_set_text (GTK_EDITABLE (get_row (fixture, row)), text);
}

static GtkWidget *
get_button (Fixture    *fixture,
            const char *text)
{
  return lanyard_test_find_around (GTK_WIDGET (fixture->dialog), text, GTK_TYPE_BUTTON);
}

static void
test_new (void)
{
  static const struct
  {
    const char *title;
    const char *from;
    const char *to;
    const char *place;
    const char *line; /* (nullable) NULL: it can't be kept */
  } rows[] = {
    { " Lunch ", "12:00", "13:30", "Canteen",
      "appointment ('', 'Lunch', 1568113200, 1568118600, 'Canteen')\n" },
    { "Breakfast", "9:00", "9:30", "",
      "appointment ('', 'Breakfast', 1568102400, 1568104200, '')\n" },
    { "Night train", "22:00", "06:00", "",
      "appointment ('', 'Night train', 1568149200, 1568178000, '')\n" },
    { "", "12:00", "13:00", "", NULL },
    { "Lunch", "12:00", "12:00", "", NULL },
    { "Lunch", "noon", "13:00", "", NULL },
    { "Lunch", "12:00", "", "", NULL },
    { "Lunch", "12:00", "25:00", "", NULL },
  };

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      Fixture    fixture;
      GtkWidget *save;

      set_up (&fixture, NULL);
      save = get_button (&fixture, "Save");
      g_assert_false (gtk_widget_get_sensitive (save));
      g_assert_null (lanyard_test_find_label (GTK_WIDGET (fixture.dialog), "Delete"));
      enter (&fixture, ROW_TITLE, rows[i].title);
      enter (&fixture, ROW_PLACE, rows[i].place);
      enter (&fixture, ROW_FROM, rows[i].from);
      enter (&fixture, ROW_TO, rows[i].to);
      g_assert_cmpint (gtk_widget_get_sensitive (save), ==, rows[i].line != NULL);
      if (rows[i].line != NULL)
        {
          g_signal_emit_by_name (save, "clicked");
          g_assert_cmpstr (fixture.lines->str, ==, rows[i].line);
        }
      tear_down (&fixture);
    }
}

/* What can't be a time is marked. */
static void
test_error (void)
{
  Fixture fixture;

  set_up (&fixture, NULL);
  g_assert_false (gtk_widget_has_css_class (get_row (&fixture, ROW_FROM), "error"));
  enter (&fixture, ROW_FROM, "noon");
  g_assert_true (gtk_widget_has_css_class (get_row (&fixture, ROW_FROM), "error"));
  enter (&fixture, ROW_FROM, "12:00");
  g_assert_false (gtk_widget_has_css_class (get_row (&fixture, ROW_FROM), "error"));
  enter (&fixture, ROW_TO, "12:00");
  g_assert_true (gtk_widget_has_css_class (get_row (&fixture, ROW_TO), "error"));
  tear_down (&fixture);
}

static void
test_change (void)
{
  g_autoptr (LanyardAppointment) lunch = lanyard_appointment_new (
    "lunch", "Lunch", lanyard_test_instant ("2019-09-11T12:00:00+01:00"),
    lanyard_test_instant ("2019-09-11T13:00:00+01:00"), "Canteen");
  Fixture fixture;

  set_up (&fixture, lunch);
  g_assert_cmpstr (adw_dialog_get_title (fixture.dialog), ==, "Appointment");
  enter (&fixture, ROW_PLACE, "Hall");
  g_signal_emit_by_name (get_button (&fixture, "Save"), "clicked");
  g_assert_cmpstr (fixture.lines->str, ==,
                   "appointment ('lunch', 'Lunch', 1568199600, 1568203200, 'Hall')\n");
  tear_down (&fixture);

  set_up (&fixture, lunch);
  g_signal_emit_by_name (get_button (&fixture, "Delete"), "clicked");
  g_assert_cmpstr (fixture.lines->str, ==, "delete-appointment 'lunch'\n");
  tear_down (&fixture);
}

int
main (int    argc,
      char **argv)
{
  lanyard_test_ui_init (&argc, &argv);

  lanyard_test_ui_add ("/appointment-dialog/new", test_new);
  lanyard_test_ui_add ("/appointment-dialog/error", test_error);
  lanyard_test_ui_add ("/appointment-dialog/change", test_change);

  return g_test_run ();
}
