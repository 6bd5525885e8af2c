/* SPDX-FileCopyrightText: 2026 The Lanyard authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "lanyard-plan-page-private.h"

#include "lanyard-filling.h"
#include "lanyard-plan-view.h"
#include "lanyard-shown-clocks.h"
#include "lanyard-star-button.h"
#include "lanyard-words-clocks.h"
#include "lanyard-words-plan.h"
#include "lanyard-words-time.h"

#include <glib/gi18n-lib.h>

static LanyardPlanDay *
create_day (LanyardPlanPage *self,
            LanyardDate      date)
{
  int                   walking = g_settings_get_int (self->settings, "walking-minutes");
  const char           *stars = adw_toggle_group_get_active_name (self->stars);
  LanyardPlanDayOptions options = { .date = date,
                                    .only_going = g_strcmp0 (stars, "going") == 0,
                                    .walking = walking > 0 ? walking : LANYARD_NO_WALKING };

  return lanyard_plan_day_new (self->plan, self->programme, &options);
}

static void
append_heading (LanyardPlanPage *self,
                const char      *text)
{
  GtkWidget *label = g_object_new (GTK_TYPE_LABEL,
                                   "label", text,
                                   "xalign", 0.0,
                                   "accessible-role", GTK_ACCESSIBLE_ROLE_HEADING,
                                   NULL);

  gtk_widget_add_css_class (label, "heading");
  gtk_box_append (self->box, label);
}

static GtkWidget *
create_row (LanyardPlanPage       *self,
            const LanyardPlanItem *item)
{
  GtkWidget       *row = adw_action_row_new ();
  GtkWidget       *star = lanyard_star_button_new (self->plan);
  g_autofree char *line = lanyard_words_plan_line (item);

  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), item->title);
  if (item->state == LANYARD_PLAN_ITEM_GONE)
    adw_action_row_set_subtitle (ADW_ACTION_ROW (row), _ ("No longer in the programme"));
  else if (line != NULL)
    adw_action_row_set_subtitle (ADW_ACTION_ROW (row), line);
  lanyard_star_button_set_session (LANYARD_STAR_BUTTON (star), item->id, item->title);
  adw_action_row_add_suffix (ADW_ACTION_ROW (row), star);
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (row), TRUE);
  gtk_actionable_set_action_target (GTK_ACTIONABLE (row), "s", item->id);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (row), "win.show-session");
  return row;
}

/* What has no time stands in a list. */
static guint
append_rows (LanyardPlanPage      *self,
             const LanyardPlanDay *day)
{
  GtkWidget *list = NULL;
  guint      n_rows = 0;

  for (guint i = 0; i < day->entries->len; i++)
    {
      const LanyardPlanDayEntry *entry = g_ptr_array_index (day->entries, i);

      if (entry->item->span.start != LANYARD_NO_INSTANT)
        continue;
      if (n_rows++ == 0)
        {
          append_heading (self, _ ("Not Yet Scheduled"));
          list = gtk_list_box_new ();
          gtk_list_box_set_selection_mode (GTK_LIST_BOX (list), GTK_SELECTION_NONE);
          gtk_widget_add_css_class (list, "boxed-list");
          gtk_box_append (self->box, list);
        }
      gtk_list_box_append (GTK_LIST_BOX (list), create_row (self, entry->item));
    }

  return n_rows;
}

/* Returns: (transfer full): the day, and where the second clock shows another
 *   time then, when it begins */
static char *
dup_heading (const LanyardPlanDay *day,
             const LanyardClocks  *clocks)
{
  const LanyardPlanDayEntry *first = g_ptr_array_index (day->entries, 0);
  LanyardInstant             start = first->item->span.start;
  g_autofree char           *date = lanyard_words_day (day->date);
  g_autofree char           *clock = lanyard_words_first_clock (start, clocks);
  g_autofree char           *second = lanyard_words_second_clock (start, clocks);

  if (second == NULL)
    return g_steal_pointer (&date);
  /* Translators: a day, when it begins, and the same time by another clock */
  return g_strdup_printf (_ ("%s · from %s, %s"), date, clock, second);
}

/* Returns: how much of the plan is on that day */
static guint
append_day (LanyardPlanPage *self,
            LanyardDate      date,
            LanyardClocks   *clocks)
{
  LanyardPlanDay *day = create_day (self, date);
  guint           n_rows;
  guint           n_timed = 0;

  while (n_timed < day->entries->len &&
         ((LanyardPlanDayEntry *)g_ptr_array_index (day->entries, n_timed))->item->span.start !=
           LANYARD_NO_INSTANT)
    n_timed++;
  if (n_timed == 0)
    {
      n_rows = append_rows (self, day);
      lanyard_plan_day_free (day);
      return n_rows;
    }

  if (self->date == LANYARD_NO_DATE)
    {
      g_autofree char *text = dup_heading (day, clocks);

      append_heading (self, text);
    }
  n_rows = append_rows (self, day);
  g_ptr_array_add (self->views, lanyard_plan_view_new (day, self->plan, self->programme, clocks));
  lanyard_plan_view_set_now (g_ptr_array_index (self->views, self->views->len - 1),
                             lanyard_clock_now (self->clock));
  gtk_box_append (self->box, g_ptr_array_index (self->views, self->views->len - 1));
  return n_timed + n_rows;
}

/* A day without anything is one gap. */
static void
offer_gap (LanyardPlanPage *self)
{
  LanyardPlanDay    *day = create_day (self, self->date);
  const LanyardSpan *gap = day->gaps->len > 0 ? &g_array_index (day->gaps, LanyardSpan, 0) : NULL;
  g_autofree char   *text = NULL;

  if (gap != NULL)
    {
      g_autoptr (LanyardFilling) filling =
                  lanyard_filling_new (self->plan, self->programme, self->date, gap);

      text = lanyard_words_fits (filling->whole->len, filling->partly->len);
      gtk_actionable_set_action_target (GTK_ACTIONABLE (self->fill_button), "(uxx)", self->date,
                                        gap->start, gap->end);
      gtk_actionable_set_action_name (GTK_ACTIONABLE (self->fill_button), "win.show-gap");
    }
  gtk_widget_set_visible (GTK_WIDGET (self->fill_button), text != NULL);
  gtk_button_set_label (self->fill_button, text != NULL ? text : "");
  lanyard_plan_day_free (day);
}

static void
update_head (LanyardPlanPage *self)
{
  g_autoptr (GPtrArray) items = lanyard_plan_list_items (self->plan);
  GPtrArray       *clashes = lanyard_clashes_get_pairs (lanyard_plan_get_clashes (self->plan));
  g_autofree char *text = lanyard_words_plan_counts (items->len, clashes->len,
                                                     lanyard_plan_count_unseen (self->plan));

  adw_window_title_set_subtitle (self->window_title, items->len > 0 ? text : "");
  gtk_widget_set_visible (self->bar, items->len > 0);
}

/* Shows the day that is chosen, or all of them, anew. */
void
lanyard_plan_page_fill (LanyardPlanPage *self)
{
  g_autoptr (LanyardClocks) clocks = lanyard_shown_clocks_new (
    lanyard_programme_get_zone (self->programme), self->settings);
  g_autoptr (GPtrArray) items = lanyard_plan_list_items (self->plan);
  GtkWidget *child;
  guint      n_shown = 0;

  g_ptr_array_set_size (self->views, 0);
  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self->box))) != NULL)
    gtk_box_remove (self->box, child);

  if (self->date != LANYARD_NO_DATE)
    n_shown = append_day (self, self->date, clocks);
  for (guint i = 0; self->date == LANYARD_NO_DATE && i < self->dates->len; i++)
    n_shown += append_day (self, g_array_index (self->dates, LanyardDate, i), clocks);
  n_shown += append_day (self, LANYARD_NO_DATE, clocks);

  update_head (self);
  if (n_shown > 0)
    gtk_stack_set_visible_child_name (self->stack, "plan");
  else
    gtk_stack_set_visible_child_name (self->stack, items->len == 0 || self->date == LANYARD_NO_DATE
                                                     ? "empty"
                                                     : "free");
  if (n_shown == 0 && self->date != LANYARD_NO_DATE)
    offer_gap (self);
}
