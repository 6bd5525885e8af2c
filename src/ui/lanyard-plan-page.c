/* SPDX-FileCopyrightText: 2026 The Lanyard authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "lanyard-plan-page.h"

#include "lanyard-filling.h"
#include "lanyard-plan-view.h"
#include "lanyard-rows.h"
#include "lanyard-session-page.h"
#include "lanyard-star-button.h"
#include "lanyard-words-clocks.h"
#include "lanyard-words-plan.h"
#include "lanyard-words-time.h"

#include <glib/gi18n-lib.h>

#define SECONDS_PER_MINUTE 60

/* More days than these stand in a list. */
#define MOST_TOGGLES 5

/* What is seen above the time when the page opens, in pixels. */
#define ABOVE_NOW 120

/* The plan day by day, with what is chosen in it beside it. */
struct _LanyardPlanPage
{
  AdwNavigationPage parent_instance;

  AdwOverlaySplitView *split_view;
  AdwNavigationView   *details;
  AdwWindowTitle      *window_title;
  GtkWidget           *details_button;
  AdwToggleGroup      *days;
  GtkDropDown         *day_list;
  AdwToggleGroup      *stars;
  GtkStack            *stack;
  GtkScrolledWindow   *scrolled;
  GtkBox              *box;
  GtkWidget           *bar;
  GtkButton           *fill_button;

  LanyardPlan      *plan;
  LanyardClock     *clock;
  GSettings        *settings;
  LanyardProgramme *programme; /* (nullable) */
  GArray           *dates;     /* (nullable) of LanyardDate, those that can be chosen */
  LanyardDate       date;      /* the one that is shown; LANYARD_NO_DATE: all */
  GPtrArray        *views;     /* of LanyardPlanView (unowned) */
  gboolean          narrow;
  gboolean          dirty; /* whether the plan changed while nobody looked */
  gboolean          moved; /* whether what is shown isn't what was */
  guint             timeout;
};

G_DEFINE_FINAL_TYPE (LanyardPlanPage, lanyard_plan_page, ADW_TYPE_NAVIGATION_PAGE)

enum {
  PROP_NARROW = 1,
  N_PROPS,
};

static GParamSpec *properties[N_PROPS];

/* Returns: (transfer full): the zone that times are told in */
static GTimeZone *
dup_zone (LanyardPlanPage *self)
{
  g_autoptr (GTimeZone) own = g_time_zone_new_local ();
  const LanyardClocks clocks = {
    lanyard_programme_get_zone (self->programme), own,
    g_settings_get_enum (self->settings, "time-shown") == LANYARD_CLOCKS_OWN_FIRST
      ? LANYARD_CLOCKS_OWN_FIRST
      : LANYARD_CLOCKS_VENUE_FIRST
  };

  return g_time_zone_ref (lanyard_clocks_get_first (&clocks));
}

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

/* Returns: how much of the plan is on that day */
static guint
append_day (LanyardPlanPage *self,
            LanyardDate      date,
            GTimeZone       *zone)
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
      g_autofree char *text = lanyard_words_day (date);

      append_heading (self, text);
    }
  n_rows = append_rows (self, day);
  g_ptr_array_add (self->views, lanyard_plan_view_new (day, self->plan, self->programme, zone));
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

static void
fill (LanyardPlanPage *self)
{
  g_autoptr (GTimeZone) zone = dup_zone (self);
  g_autoptr (GPtrArray) items = lanyard_plan_list_items (self->plan);
  GtkWidget *child;
  guint      n_shown = 0;

  g_ptr_array_set_size (self->views, 0);
  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self->box))) != NULL)
    gtk_box_remove (self->box, child);

  if (self->date != LANYARD_NO_DATE)
    n_shown = append_day (self, self->date, zone);
  for (guint i = 0; self->date == LANYARD_NO_DATE && i < self->dates->len; i++)
    n_shown += append_day (self, g_array_index (self->dates, LanyardDate, i), zone);
  n_shown += append_day (self, LANYARD_NO_DATE, zone);

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

/* Shows the time, or the beginning. */
static void
scroll (LanyardPlanPage *self)
{
  GtkAdjustment *adjustment = gtk_scrolled_window_get_vadjustment (self->scrolled);
  double         y = -1;

  if (self->views->len == 1)
    y = lanyard_plan_view_find_y (g_ptr_array_index (self->views, 0),
                                  lanyard_clock_now (self->clock));
  gtk_adjustment_set_value (adjustment, MAX (y - ABOVE_NOW, 0));
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
  fill (self);
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
update_bar (LanyardPlanPage *self)
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
  return self->dates != NULL && self->dates->len == dates->len &&
         memcmp (self->dates->data, dates->data, dates->len * sizeof (LanyardDate)) == 0;
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

static void
update_dates (LanyardPlanPage *self,
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
  update_bar (self);
}

static void
plan_changed_cb (LanyardPlanPage *self)
{
  if (self->programme == NULL)
    return;

  update_dates (self, FALSE);
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
  update_bar (self);
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
  update_bar (self);
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
  update_dates (self, TRUE);
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
 * lanyard_plan_page_show_details:
 * @self: a page
 * @page: a page that is to stand beside the plan; upon another that is there if
 *   it was followed from that
 */
void
lanyard_plan_page_show_details (LanyardPlanPage   *self,
                                AdwNavigationPage *page)
{
  GtkRoot   *root = gtk_widget_get_root (GTK_WIDGET (self));
  GtkWidget *focus = root != NULL ? gtk_root_get_focus (root) : NULL;

  if (adw_overlay_split_view_get_show_sidebar (self->split_view) && focus != NULL &&
      gtk_widget_is_ancestor (focus, GTK_WIDGET (self->details)))
    adw_navigation_view_push (self->details, page);
  else
    adw_navigation_view_replace (self->details, &page, 1);
  adw_overlay_split_view_set_show_sidebar (self->split_view, TRUE);
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
  if (!adw_overlay_split_view_get_show_sidebar (self->split_view))
    return FALSE;

  if (!adw_navigation_view_pop (self->details))
    adw_overlay_split_view_set_show_sidebar (self->split_view, FALSE);
  return TRUE;
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
