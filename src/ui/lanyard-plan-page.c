/* SPDX-FileCopyrightText: 2026 The Lanyard authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "lanyard-plan-page-private.h"

#include "lanyard-details.h"
#include "lanyard-plan-view.h"
#include "lanyard-session-page.h"

#define SECONDS_PER_MINUTE 60

/* What is seen above the time when the page opens, in pixels. */
#define ABOVE_NOW 120

G_DEFINE_FINAL_TYPE (LanyardPlanPage, lanyard_plan_page, ADW_TYPE_NAVIGATION_PAGE)

enum {
  PROP_NARROW = 1,
  N_PROPS,
};

static GParamSpec *properties[N_PROPS];

static char *
dup_focused (LanyardPlanPage *self)
{
  for (guint i = 0; i < self->views->len; i++)
    {
      const char *id = lanyard_plan_view_get_focused (g_ptr_array_index (self->views, i));

      if (id != NULL)
        return g_strdup (id);
    }

  return NULL;
}

/* Shows what was there before, the time, or the beginning. */
static void
scroll (LanyardPlanPage *self)
{
  GtkAdjustment *adjustment = gtk_scrolled_window_get_vadjustment (self->scrolled);
  double         y = -1;

  if (self->y > 0)
    y = self->y + ABOVE_NOW;
  else if (self->views->len == 1)
    y = lanyard_plan_view_find_y (g_ptr_array_index (self->views, 0),
                                  lanyard_clock_now (self->clock));
  gtk_adjustment_set_value (adjustment, MAX (y - ABOVE_NOW, 0));
  self->y = 0;
}

static gboolean
scroll_cb (GtkWidget     *widget,
           GdkFrameClock *clock,
           gpointer       user_data)
{
  LanyardPlanPage *self = LANYARD_PLAN_PAGE (widget);

  if (self->views->len > 0 && gtk_widget_get_height (g_ptr_array_index (self->views, 0)) == 0)
    return G_SOURCE_CONTINUE;

  scroll (self);
  return G_SOURCE_REMOVE;
}

/* A page that nobody sees is filled when somebody does. */
static void
update (LanyardPlanPage *self)
{
  g_autofree char *focused = NULL;

  self->dirty = self->programme != NULL;
  if (!self->dirty || !gtk_widget_get_mapped (GTK_WIDGET (self)))
    return;

  self->dirty = FALSE;
  focused = dup_focused (self);
  lanyard_plan_page_fill (self);
  for (guint i = 0; focused != NULL && i < self->views->len; i++)
    {
      if (lanyard_plan_view_focus_item (g_ptr_array_index (self->views, i), focused))
        break;
    }
  /* what is new has no size yet */
  if (self->moved)
    gtk_widget_add_tick_callback (GTK_WIDGET (self), scroll_cb, NULL, NULL);
  self->moved = FALSE;
}

static void
choose_date (LanyardPlanPage *self,
             guint            position)
{
  LanyardDate date = LANYARD_NO_DATE;

  if (self->dates == NULL || position == GTK_INVALID_LIST_POSITION)
    return;
  if (position < self->dates->len)
    date = g_array_index (self->dates, LanyardDate, position);
  if (date == self->date)
    return;

  self->date = date;
  self->moved = TRUE;
  adw_toggle_group_set_active (self->days, position);
  gtk_drop_down_set_selected (self->day_list, position);
  update (self);
}

static void
day_chosen_cb (LanyardPlanPage *self)
{
  choose_date (self, adw_toggle_group_get_active (self->days));
}

static void
day_listed_cb (LanyardPlanPage *self)
{
  choose_date (self, gtk_drop_down_get_selected (self->day_list));
}

static void
stars_chosen_cb (LanyardPlanPage *self)
{
  if (self->plan != NULL)
    update (self);
}

static void
plan_changed_cb (LanyardPlanPage *self)
{
  if (self->programme == NULL)
    return;

  lanyard_plan_page_update_dates (self, FALSE);
  update (self);
}

static void
tick_cb (gpointer user_data)
{
  LanyardPlanPage *self = user_data;
  LanyardInstant   now = lanyard_clock_now (self->clock);

  for (guint i = 0; i < self->views->len; i++)
    lanyard_plan_view_set_now (g_ptr_array_index (self->views, i), now);
  self->timeout = g_timeout_add_seconds_once (
    SECONDS_PER_MINUTE - (guint)(now % SECONDS_PER_MINUTE), tick_cb, self);
}

static void
lanyard_plan_page_map (GtkWidget *widget)
{
  LanyardPlanPage *self = LANYARD_PLAN_PAGE (widget);

  GTK_WIDGET_CLASS (lanyard_plan_page_parent_class)->map (widget);
  if (self->dirty)
    update (self);
  tick_cb (self);
}

static void
lanyard_plan_page_unmap (GtkWidget *widget)
{
  g_clear_handle_id (&LANYARD_PLAN_PAGE (widget)->timeout, g_source_remove);
  GTK_WIDGET_CLASS (lanyard_plan_page_parent_class)->unmap (widget);
}

static void
lanyard_plan_page_set_property (GObject      *object,
                                guint         prop_id,
                                const GValue *value,
                                GParamSpec   *pspec)
{
  LanyardPlanPage *self = LANYARD_PLAN_PAGE (object);

  if (prop_id != PROP_NARROW)
    {
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
      return;
    }

  self->narrow = g_value_get_boolean (value);
  lanyard_plan_page_update_bar (self);
  if (self->narrow)
    {
      adw_overlay_split_view_set_show_sidebar (self->split_view, FALSE);
      gtk_widget_set_visible (self->details_button, FALSE);
    }
}

static void
lanyard_plan_page_dispose (GObject *object)
{
  LanyardPlanPage *self = LANYARD_PLAN_PAGE (object);

  g_clear_handle_id (&self->timeout, g_source_remove);
  /* else both this class and the one above would take it out */
  adw_navigation_page_set_child (ADW_NAVIGATION_PAGE (self), NULL);
  gtk_widget_dispose_template (GTK_WIDGET (self), LANYARD_TYPE_PLAN_PAGE);
  g_clear_object (&self->plan);
  g_clear_object (&self->clock);
  g_clear_object (&self->settings);
  g_clear_object (&self->programme);
  g_clear_pointer (&self->dates, g_array_unref);
  g_clear_pointer (&self->views, g_ptr_array_unref);

  G_OBJECT_CLASS (lanyard_plan_page_parent_class)->dispose (object);
}

static void
lanyard_plan_page_class_init (LanyardPlanPageClass *klass)
{
  GObjectClass   *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = lanyard_plan_page_dispose;
  object_class->set_property = lanyard_plan_page_set_property;
  widget_class->map = lanyard_plan_page_map;
  widget_class->unmap = lanyard_plan_page_unmap;

  /* Whether there is no room for a page beside the plan. */
  properties[PROP_NARROW] = g_param_spec_boolean ("narrow", NULL, NULL, FALSE,
                                                  G_PARAM_WRITABLE | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);

  gtk_widget_class_set_template_from_resource (widget_class,
                                               RESOURCE_PATH "/ui/lanyard-plan-page.ui");
  gtk_widget_class_bind_template_child (widget_class, LanyardPlanPage, split_view);
  gtk_widget_class_bind_template_child (widget_class, LanyardPlanPage, details);
  gtk_widget_class_bind_template_child (widget_class, LanyardPlanPage, window_title);
  gtk_widget_class_bind_template_child (widget_class, LanyardPlanPage, details_button);
  gtk_widget_class_bind_template_child (widget_class, LanyardPlanPage, days);
  gtk_widget_class_bind_template_child (widget_class, LanyardPlanPage, day_list);
  gtk_widget_class_bind_template_child (widget_class, LanyardPlanPage, stars);
  gtk_widget_class_bind_template_child (widget_class, LanyardPlanPage, stack);
  gtk_widget_class_bind_template_child (widget_class, LanyardPlanPage, scrolled);
  gtk_widget_class_bind_template_child (widget_class, LanyardPlanPage, box);
  gtk_widget_class_bind_template_child (widget_class, LanyardPlanPage, bar);
  gtk_widget_class_bind_template_child (widget_class, LanyardPlanPage, fill_button);
  gtk_widget_class_bind_template_callback (widget_class, day_chosen_cb);
  gtk_widget_class_bind_template_callback (widget_class, day_listed_cb);
  gtk_widget_class_bind_template_callback (widget_class, stars_chosen_cb);
}

static void
lanyard_plan_page_init (LanyardPlanPage *self)
{
  self->views = g_ptr_array_new ();
  gtk_widget_init_template (GTK_WIDGET (self));
  lanyard_plan_page_update_bar (self);
}

/**
 * lanyard_plan_page_set_models:
 * @self: a page that shows nothing yet
 * @plan: the plan
 * @clock: the clock that tells what is past
 * @settings: where it is kept how long walking takes, and whose time is told
 */
void
lanyard_plan_page_set_models (LanyardPlanPage *self,
                              LanyardPlan     *plan,
                              LanyardClock    *clock,
                              GSettings       *settings)
{
  self->plan = g_object_ref (plan);
  self->clock = g_object_ref (clock);
  self->settings = g_object_ref (settings);
  g_signal_connect_object (plan, "changed", G_CALLBACK (plan_changed_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (settings, "changed::walking-minutes", G_CALLBACK (update), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (settings, "changed::time-shown", G_CALLBACK (update), self,
                           G_CONNECT_SWAPPED);
}

/**
 * lanyard_plan_page_show_programme:
 * @self: a page
 * @programme: the programme that the plan is of
 */
void
lanyard_plan_page_show_programme (LanyardPlanPage  *self,
                                  LanyardProgramme *programme)
{
  g_set_object (&self->programme, programme);
  self->moved = TRUE;
  lanyard_plan_page_update_dates (self, TRUE);
  adw_navigation_view_replace (self->details, NULL, 0);
  adw_overlay_split_view_set_show_sidebar (self->split_view, FALSE);
  gtk_widget_set_visible (self->details_button, FALSE);
  update (self);
}

/**
 * lanyard_plan_page_update_programme:
 * @self: a page that shows the plan of a programme
 * @programme: a newer version of it
 *
 * The day stays, where it is there too, and what stands beside the plan.
 */
void
lanyard_plan_page_update_programme (LanyardPlanPage  *self,
                                    LanyardProgramme *programme)
{
  g_set_object (&self->programme, programme);
  plan_changed_cb (self);
}

/**
 * lanyard_plan_page_get_scroll:
 * @self: a page
 *
 * Returns: how far it is scrolled down, in pixels
 */
double
lanyard_plan_page_get_scroll (LanyardPlanPage *self)
{
  return gtk_adjustment_get_value (gtk_scrolled_window_get_vadjustment (self->scrolled));
}

/**
 * lanyard_plan_page_restore_scroll:
 * @self: a page that shows a programme
 * @y: what lanyard_plan_page_get_scroll() gave for that
 *
 * Scrolls there as soon as it is seen.
 */
void
lanyard_plan_page_restore_scroll (LanyardPlanPage *self,
                                  double           y)
{
  self->y = y;
  self->moved = TRUE;
  update (self);
}

/**
 * lanyard_plan_page_show_details:
 * @self: a page
 * @page: a page that is to stand beside the plan; upon another that is there if
 *   it was followed from that
 */
void
lanyard_plan_page_show_details (LanyardPlanPage   *self,
                                AdwNavigationPage *page)
{
  lanyard_details_show (self->split_view, self->details, page);
  gtk_widget_set_visible (self->details_button, TRUE);
}

/**
 * lanyard_plan_page_go_back:
 * @self: a page
 *
 * Returns: whether there was something beside the plan to go back from
 */
gboolean
lanyard_plan_page_go_back (LanyardPlanPage *self)
{
  return lanyard_details_go_back (self->split_view, self->details);
}

/**
 * lanyard_plan_page_get_shown_session:
 * @self: a page
 *
 * Returns: (nullable): the id of the session whose page stands beside the plan
 */
const char *
lanyard_plan_page_get_shown_session (LanyardPlanPage *self)
{
  AdwNavigationPage *page = adw_navigation_view_get_visible_page (self->details);

  if (!adw_overlay_split_view_get_show_sidebar (self->split_view) ||
      !LANYARD_IS_SESSION_PAGE (page))
    return NULL;
  return lanyard_session_page_get_session (LANYARD_SESSION_PAGE (page));
}

/**
 * lanyard_plan_page_get_details:
 * @self: a page
 *
 * Returns: (transfer none): what stands beside the plan
 */
AdwNavigationView *
lanyard_plan_page_get_details (LanyardPlanPage *self)
{
  return self->details;
}
