/* SPDX-FileCopyrightText: 2026 The Lanyard authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "lanyard-plan-page-private.h"

#include "lanyard-plan-day.h"
#include "lanyard-words-time.h"

#include <glib/gi18n-lib.h>

/* More days than these stand in a list. */
#define MOST_TOGGLES 5

/* Many days, or a narrow window, take a list of days. */
void
lanyard_plan_page_update_bar (LanyardPlanPage *self)
{
  gboolean many = self->narrow || (self->dates != NULL && self->dates->len > MOST_TOGGLES);

  gtk_widget_set_visible (GTK_WIDGET (self->days), !many);
  gtk_widget_set_visible (GTK_WIDGET (self->day_list), many);
}

static void
add_date (GArray     *dates,
          LanyardDate date)
{
  guint position = 0;

  while (position < dates->len && g_array_index (dates, LanyardDate, position) < date)
    position++;
  if (position == dates->len || g_array_index (dates, LanyardDate, position) != date)
    g_array_insert_val (dates, position, date);
}

/* Returns: (transfer full): the days of the conference, and those of the plan */
static GArray *
list_dates (LanyardPlanPage *self)
{
  GArray     *dates = lanyard_plan_list_days (self->plan, self->programme);
  GListModel *days = lanyard_programme_get_days (self->programme);

  for (guint i = 0; i < g_list_model_get_n_items (days); i++)
    {
      g_autoptr (LanyardDay) day = g_list_model_get_item (days, i);

      add_date (dates, lanyard_day_get_date (day));
    }

  return dates;
}

static gboolean
has_same_dates (LanyardPlanPage *self,
                GArray          *dates)
{
  if (self->dates == NULL || self->dates->len != dates->len)
    return FALSE;

  for (guint i = 0; i < dates->len; i++)
    {
      if (g_array_index (self->dates, LanyardDate, i) != g_array_index (dates, LanyardDate, i))
        return FALSE;
    }

  return TRUE;
}

/* Today where that is one of them, else the first with something in the plan. */
static guint
pick_date (LanyardPlanPage *self,
           GArray          *dates)
{
  const LanyardProgrammeFields *fields = lanyard_programme_get_fields (self->programme);
  LanyardInstant                now = lanyard_clock_now (self->clock);
  LanyardDate                   today = lanyard_date_of (now, fields->zone, fields->day_start);
  g_autoptr (GArray) planned = lanyard_plan_list_days (self->plan, self->programme);
  LanyardDate first = planned->len > 0 ? g_array_index (planned, LanyardDate, 0) : 0;
  guint       found = 0;

  for (guint i = 0; i < dates->len; i++)
    {
      LanyardDate date = g_array_index (dates, LanyardDate, i);

      if (date == today)
        return i;
      if (date == first)
        found = i;
    }

  return found;
}

static guint
find_date (GArray     *dates,
           LanyardDate date)
{
  for (guint i = 0; i < dates->len; i++)
    {
      if (g_array_index (dates, LanyardDate, i) == date)
        return i;
    }

  return dates->len;
}

/* Offers the days there are; for another programme a day is picked, else the one
 * that is shown stays. */
void
lanyard_plan_page_update_dates (LanyardPlanPage *self,
                                gboolean         anew)
{
  g_autoptr (GArray) dates = list_dates (self);
  g_autoptr (GtkStringList) names = gtk_string_list_new (NULL);
  guint position = anew ? pick_date (self, dates) : find_date (dates, self->date);

  if (!anew && has_same_dates (self, dates))
    return;

  g_clear_pointer (&self->dates, g_array_unref);
  adw_toggle_group_remove_all (self->days);
  for (guint i = 0; i <= dates->len; i++)
    {
      LanyardDate      date = i < dates->len ? g_array_index (dates, LanyardDate, i) : 0;
      g_autofree char *text =
        date != LANYARD_NO_DATE ? lanyard_words_day_short (date) : g_strdup (_ ("All Days"));
      g_autofree char *name = date != LANYARD_NO_DATE ? lanyard_words_day (date) : g_strdup (text);
      AdwToggle       *toggle = adw_toggle_new ();

      adw_toggle_set_label (toggle, text);
      adw_toggle_group_add (self->days, toggle);
      gtk_string_list_append (names, name);
    }
  gtk_drop_down_set_model (self->day_list, G_LIST_MODEL (names));
  self->date = position < dates->len ? g_array_index (dates, LanyardDate, position) : 0;
  adw_toggle_group_set_active (self->days, position);
  gtk_drop_down_set_selected (self->day_list, position);
  self->dates = g_steal_pointer (&dates);
  lanyard_plan_page_update_bar (self);
}
