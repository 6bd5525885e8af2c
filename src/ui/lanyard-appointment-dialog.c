/* SPDX-FileCopyrightText: 2026 The Lanyard authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "lanyard-appointment-dialog.h"

#include "lanyard-words-time.h"

#include <glib/gi18n-lib.h>

#define MINUTES_PER_HOUR 60

/* Asks for an appointment of the user's own, or for what is to change of one. */
struct _LanyardAppointmentDialog
{
  AdwDialog parent_instance;

  GtkWidget   *save_button;
  GtkWidget   *delete_button;
  GtkEditable *title_row;
  GtkEditable *place_row;
  AdwComboRow *day_row;
  GtkEditable *from_row;
  GtkEditable *to_row;

  LanyardProgramme *programme;
  char             *id;    /* (nullable) NULL: it is a new one */
  GArray           *dates; /* of LanyardDate, those that can be chosen */
};

G_DEFINE_FINAL_TYPE (LanyardAppointmentDialog, lanyard_appointment_dialog, ADW_TYPE_DIALOG)

static char *
dup_text (GtkEditable *row)
{
  return g_strstrip (g_strdup (gtk_editable_get_text (row)));
}

/* Returns: minutes after midnight; -1 where it isn't a time. "9:30" is one. */
static int
read_time (GtkEditable *row)
{
  g_autofree char *text = dup_text (row);
  g_autofree char *padded = g_strdup_printf ("0%s", text);

  return lanyard_clock_time_parse (strlen (text) == 4 ? padded : text);
}

static LanyardInstant
get_instant (LanyardAppointmentDialog *self,
             LanyardDate               date,
             int                       minutes)
{
  g_autoptr (GDateTime) day = lanyard_date_to_date_time (date);
  g_autoptr (GDateTime) time = g_date_time_new (
    lanyard_programme_get_zone (self->programme), g_date_time_get_year (day),
    g_date_time_get_month (day), g_date_time_get_day_of_month (day), minutes / MINUTES_PER_HOUR,
    minutes % MINUTES_PER_HOUR, 0);

  return g_date_time_to_unix (time);
}

/* Returns: whether what was entered is an appointment; one that ends before it
 *   begins ends the day after. */
static gboolean
read_span (LanyardAppointmentDialog *self,
           LanyardInstant           *start,
           LanyardInstant           *end)
{
  int         from = read_time (self->from_row);
  int         to = read_time (self->to_row);
  guint       position = adw_combo_row_get_selected (self->day_row);
  LanyardDate date;

  if (from < 0 || to < 0 || from == to || position >= self->dates->len)
    return FALSE;

  date = g_array_index (self->dates, LanyardDate, position);
  *start = get_instant (self, date, from);
  *end = get_instant (self, to < from ? date + 1 : date, to);
  return TRUE;
}

static void
mark (GtkEditable *row,
      gboolean     is_wrong)
{
  if (is_wrong)
    gtk_widget_add_css_class (GTK_WIDGET (row), "error");
  else
    gtk_widget_remove_css_class (GTK_WIDGET (row), "error");
}

/* What isn't a time is marked once somebody can have meant it. */
static void
changed_cb (LanyardAppointmentDialog *self)
{
  g_autofree char *title = dup_text (self->title_row);
  LanyardInstant   start;
  LanyardInstant   end;
  gboolean         is_whole;

  if (self->dates == NULL)
    return;
  is_whole = read_span (self, &start, &end);
  mark (self->from_row, *gtk_editable_get_text (self->from_row) != '\0' &&
                          read_time (self->from_row) < 0);
  mark (self->to_row, *gtk_editable_get_text (self->to_row) != '\0' &&
                        (read_time (self->to_row) < 0 ||
                         read_time (self->to_row) == read_time (self->from_row)));
  gtk_widget_set_sensitive (self->save_button, *title != '\0' && is_whole);
}

static void
cancel_cb (LanyardAppointmentDialog *self)
{
  adw_dialog_close (ADW_DIALOG (self));
}

static void
save_cb (LanyardAppointmentDialog *self)
{
  g_autofree char *title = dup_text (self->title_row);
  g_autofree char *place = dup_text (self->place_row);
  LanyardInstant   start;
  LanyardInstant   end;

  if (*title == '\0' || !read_span (self, &start, &end))
    return;

  gtk_widget_activate_action (GTK_WIDGET (self), "app.appointment", "(ssxxs)",
                              self->id != NULL ? self->id : "", title, start, end, place);
  adw_dialog_close (ADW_DIALOG (self));
}

static void
delete_cb (LanyardAppointmentDialog *self)
{
  gtk_widget_activate_action (GTK_WIDGET (self), "app.delete-appointment", "s", self->id);
  adw_dialog_close (ADW_DIALOG (self));
}

static void
lanyard_appointment_dialog_dispose (GObject *object)
{
  LanyardAppointmentDialog *self = LANYARD_APPOINTMENT_DIALOG (object);

  g_clear_pointer (&self->dates, g_array_unref);
  g_clear_object (&self->programme);
  g_clear_pointer (&self->id, g_free);
  gtk_widget_dispose_template (GTK_WIDGET (self), LANYARD_TYPE_APPOINTMENT_DIALOG);

  G_OBJECT_CLASS (lanyard_appointment_dialog_parent_class)->dispose (object);
}

static void
lanyard_appointment_dialog_class_init (LanyardAppointmentDialogClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = lanyard_appointment_dialog_dispose;

  gtk_widget_class_set_template_from_resource (widget_class, RESOURCE_PATH
                                               "/ui/lanyard-appointment-dialog.ui");
  gtk_widget_class_bind_template_child (widget_class, LanyardAppointmentDialog, save_button);
  gtk_widget_class_bind_template_child (widget_class, LanyardAppointmentDialog, delete_button);
  gtk_widget_class_bind_template_child (widget_class, LanyardAppointmentDialog, title_row);
  gtk_widget_class_bind_template_child (widget_class, LanyardAppointmentDialog, place_row);
  gtk_widget_class_bind_template_child (widget_class, LanyardAppointmentDialog, day_row);
  gtk_widget_class_bind_template_child (widget_class, LanyardAppointmentDialog, from_row);
  gtk_widget_class_bind_template_child (widget_class, LanyardAppointmentDialog, to_row);
  gtk_widget_class_bind_template_callback (widget_class, changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, cancel_cb);
  gtk_widget_class_bind_template_callback (widget_class, save_cb);
  gtk_widget_class_bind_template_callback (widget_class, delete_cb);
}

static void
lanyard_appointment_dialog_init (LanyardAppointmentDialog *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/* The conference's days, one before and one after, for the ways there and back. */
static void
list_dates (LanyardAppointmentDialog *self,
            LanyardDate               chosen)
{
  GListModel *days = lanyard_programme_get_days (self->programme);
  guint       n_days = g_list_model_get_n_items (days);
  LanyardDate first = chosen;
  LanyardDate last = chosen;
  g_autoptr (GtkStringList) names = gtk_string_list_new (NULL);

  if (n_days > 0)
    {
      g_autoptr (LanyardDay) begin = g_list_model_get_item (days, 0);
      g_autoptr (LanyardDay) end = g_list_model_get_item (days, n_days - 1);

      first = MIN (first, lanyard_day_get_date (begin) - 1);
      last = MAX (last, lanyard_day_get_date (end) + 1);
    }

  self->dates = g_array_new (FALSE, FALSE, sizeof (LanyardDate));
  for (LanyardDate date = first; date <= last; date++)
    {
      g_autofree char *name = lanyard_words_day (date);

      g_array_append_val (self->dates, date);
      gtk_string_list_append (names, name);
    }
  adw_combo_row_set_model (self->day_row, G_LIST_MODEL (names));
  adw_combo_row_set_selected (self->day_row, chosen - first);
}

/* Where no day of the conference is today, the first is as good as any. */
static LanyardDate
pick_date (LanyardAppointmentDialog *self,
           LanyardInstant            now)
{
  GListModel *days = lanyard_programme_get_days (self->programme);
  LanyardDate today = lanyard_date_of (now, lanyard_programme_get_zone (self->programme), 0);
  LanyardDate found = LANYARD_NO_DATE;

  for (guint i = 0; i < g_list_model_get_n_items (days); i++)
    {
      g_autoptr (LanyardDay) day = g_list_model_get_item (days, i);

      if (found == LANYARD_NO_DATE || lanyard_day_get_date (day) == today)
        found = lanyard_day_get_date (day);
    }

  return found != LANYARD_NO_DATE ? found : today;
}

static void
fill (LanyardAppointmentDialog *self,
      LanyardAppointment       *appointment)
{
  GTimeZone       *zone = lanyard_programme_get_zone (self->programme);
  LanyardInstant   start = lanyard_appointment_get_start (appointment);
  const char      *place = lanyard_appointment_get_place (appointment);
  g_autofree char *from = lanyard_words_clock (start, zone);
  g_autofree char *to = lanyard_words_clock (lanyard_appointment_get_end (appointment), zone);

  self->id = g_strdup (lanyard_appointment_get_id (appointment));
  adw_dialog_set_title (ADW_DIALOG (self), _ ("Appointment"));
  gtk_editable_set_text (self->title_row, lanyard_appointment_get_title (appointment));
  gtk_editable_set_text (self->place_row, place != NULL ? place : "");
  gtk_editable_set_text (self->from_row, from);
  gtk_editable_set_text (self->to_row, to);
  list_dates (self, lanyard_date_of (start, zone, 0));
}

/**
 * lanyard_appointment_dialog_new:
 * @programme: the programme of the conference that it is at
 * @appointment: (nullable): what is to change; NULL for a new one
 * @now: the time, which decides the day of a new one
 *
 * Returns: (transfer full): a dialog that has the application keep what was
 *   entered, or delete it
 */
AdwDialog *
lanyard_appointment_dialog_new (LanyardProgramme   *programme,
                                LanyardAppointment *appointment,
                                LanyardInstant      now)
{
  LanyardAppointmentDialog *self =
    g_object_ref_sink (g_object_new (LANYARD_TYPE_APPOINTMENT_DIALOG, NULL));

  self->programme = g_object_ref (programme);
  gtk_widget_set_visible (self->delete_button, appointment != NULL);
  if (appointment != NULL)
    fill (self, appointment);
  else
    list_dates (self, pick_date (self, now));
  changed_cb (self);
  return ADW_DIALOG (self);
}
