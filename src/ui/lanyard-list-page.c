/* SPDX-FileCopyrightText: 2026 The Lanyard authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "lanyard-list-page-private.h"

#include "lanyard-color-bar.h"
#include "lanyard-growth.h"
#include "lanyard-star-menu.h"

G_DEFINE_FINAL_TYPE (LanyardListPage, lanyard_list_page, ADW_TYPE_NAVIGATION_PAGE)

enum {
  PROP_SELECTED = 1,
  PROP_FOLLOWS_SELECTION,
  N_PROPS,
};

enum {
  SIGNAL_ACTIVATED,
  N_SIGNALS,
};

static GParamSpec *properties[N_PROPS];
static guint       signals[N_SIGNALS];

static gboolean
has_hidden (LanyardPlan *plan)
{
  g_autoptr (GPtrArray) entries = lanyard_plan_list_entries (plan);

  for (guint i = 0; i < entries->len; i++)
    {
      const LanyardPlanEntry *entry = g_ptr_array_index (entries, i);

      if (entry->star == LANYARD_STAR_HIDDEN)
        return TRUE;
    }

  return FALSE;
}

/* Filtering looks at the whole list, so it is left where nothing is hidden, nor was. */
static void
plan_changed_cb (LanyardListPage *self,
                 const char      *session)
{
  gboolean was_hidden =
    session != NULL ? g_hash_table_contains (self->hidden, session)
                    : g_hash_table_size (self->hidden) > 0;
  gboolean is_hidden =
    session != NULL ? lanyard_plan_get_star (self->plan, session) == LANYARD_STAR_HIDDEN
                    : has_hidden (self->plan);

  if (session != NULL ? was_hidden != is_hidden : was_hidden || is_hidden)
    lanyard_list_page_filter_anew (self);
}

static void
activated_cb (LanyardListPage *self,
              guint            position)
{
  g_autoptr (GObject) item = g_list_model_get_item (G_LIST_MODEL (self->sorted), position);

  g_signal_emit (self, signals[SIGNAL_ACTIVATED], 0, item);
}

static void
selected_cb (LanyardListPage *self)
{
  if (!self->updating)
    g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_SELECTED]);
}

static void
hidden_toggled_cb (LanyardListPage *self)
{
  lanyard_list_page_filter_anew (self);
}

/* The list may be a long one again, and begins anew. */
static void
chips_changed_cb (LanyardListPage *self)
{
  lanyard_growth_start (self->shown, GTK_WIDGET (self));
  lanyard_list_page_filter_anew (self);
}

static void
clear_chips (GtkWidget  *widget,
             const char *action,
             GVariant   *target)
{
  lanyard_filter_chips_clear (LANYARD_LIST_PAGE (widget)->chips);
}

static void
give_reason_cb (LanyardListPage *self)
{
  if (self->reason != NULL)
    lanyard_list_page_give_reason (self);
}

static void
show_hidden (GtkWidget  *widget,
             const char *action,
             GVariant   *target)
{
  LanyardListPage *self = LANYARD_LIST_PAGE (widget);

  gtk_toggle_button_set_active (self->hidden_button, TRUE);
}

static void
lanyard_list_page_get_property (GObject    *object,
                                guint       prop_id,
                                GValue     *value,
                                GParamSpec *pspec)
{
  LanyardListPage *self = LANYARD_LIST_PAGE (object);

  switch (prop_id)
    {
    case PROP_SELECTED:
      g_value_set_object (value, lanyard_list_page_get_selected (self));
      break;
    case PROP_FOLLOWS_SELECTION:
      g_value_set_boolean (value, !gtk_list_view_get_single_click_activate (self->list_view));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
lanyard_list_page_set_property (GObject      *object,
                                guint         prop_id,
                                const GValue *value,
                                GParamSpec   *pspec)
{
  LanyardListPage *self = LANYARD_LIST_PAGE (object);

  if (prop_id == PROP_FOLLOWS_SELECTION)
    gtk_list_view_set_single_click_activate (self->list_view, !g_value_get_boolean (value));
  else
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
}

/* Time went on while nobody saw it. */
static void
lanyard_list_page_map (GtkWidget *widget)
{
  GTK_WIDGET_CLASS (lanyard_list_page_parent_class)->map (widget);
  lanyard_list_page_fill_heads_anew (LANYARD_LIST_PAGE (widget));
  lanyard_list_page_follow_layout (LANYARD_LIST_PAGE (widget), TRUE);
}

static void
lanyard_list_page_unmap (GtkWidget *widget)
{
  g_clear_handle_id (&LANYARD_LIST_PAGE (widget)->minute, g_source_remove);
  lanyard_list_page_follow_layout (LANYARD_LIST_PAGE (widget), FALSE);
  GTK_WIDGET_CLASS (lanyard_list_page_parent_class)->unmap (widget);
}

static void
lanyard_list_page_dispose (GObject *object)
{
  LanyardListPage *self = LANYARD_LIST_PAGE (object);

  g_clear_handle_id (&self->minute, g_source_remove);
  /* the view outlives the place that its sections are made of */
  if (self->list_view != NULL)
    gtk_list_view_set_model (self->list_view, NULL);
  gtk_widget_dispose_template (GTK_WIDGET (self), LANYARD_TYPE_LIST_PAGE);
  g_clear_object (&self->selection);
  g_clear_object (&self->items);
  g_clear_object (&self->section_sorter);
  g_clear_object (&self->headers);
  g_clear_object (&self->place);
  g_clear_object (&self->programme);
  g_clear_object (&self->plan);
  g_clear_object (&self->settings);
  g_clear_pointer (&self->clocks, lanyard_clocks_unref);
  g_clear_object (&self->clock);
  g_clear_pointer (&self->hidden, g_hash_table_unref);
  g_clear_handle_id (&self->rest, g_source_remove);
  g_clear_pointer (&self->bound, g_hash_table_unref);
  g_clear_pointer (&self->late, g_hash_table_unref);
  g_clear_pointer (&self->heads, g_hash_table_unref);
  g_clear_pointer (&self->goal, g_free);

  G_OBJECT_CLASS (lanyard_list_page_parent_class)->dispose (object);
}

static void
bind_template (GtkWidgetClass *widget_class)
{
  g_type_ensure (LANYARD_TYPE_FILTER_CHIPS);
  g_type_ensure (LANYARD_TYPE_SECTION_HEAD);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               RESOURCE_PATH "/ui/lanyard-list-page.ui");
  gtk_widget_class_bind_template_child (widget_class, LanyardListPage, window_title);
  gtk_widget_class_bind_template_child (widget_class, LanyardListPage, day_view);
  gtk_widget_class_bind_template_child (widget_class, LanyardListPage, stack);
  gtk_widget_class_bind_template_child (widget_class, LanyardListPage, track_button);
  gtk_widget_class_bind_template_child (widget_class, LanyardListPage, chips);
  gtk_widget_class_bind_template_child (widget_class, LanyardListPage, hidden_button);
  gtk_widget_class_bind_template_child (widget_class, LanyardListPage, now_button);
  gtk_widget_class_bind_template_child (widget_class, LanyardListPage, sticky_head);
  gtk_widget_class_bind_template_child (widget_class, LanyardListPage, list_view);
  gtk_widget_class_bind_template_child (widget_class, LanyardListPage, notice_bin);
  gtk_widget_class_bind_template_callback (widget_class, activated_cb);
  gtk_widget_class_bind_template_callback (widget_class, chips_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, hidden_toggled_cb);
  gtk_widget_class_bind_template_callback (widget_class, give_reason_cb);
  gtk_widget_class_install_action (widget_class, "list.clear-chips", NULL, clear_chips);
  gtk_widget_class_install_action (widget_class, "list.show-hidden", NULL, show_hidden);
}

static void
lanyard_list_page_class_init (LanyardListPageClass *klass)
{
  GObjectClass   *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->get_property = lanyard_list_page_get_property;
  object_class->set_property = lanyard_list_page_set_property;
  object_class->dispose = lanyard_list_page_dispose;
  widget_class->map = lanyard_list_page_map;
  widget_class->unmap = lanyard_list_page_unmap;

  /* The LanyardSession, LanyardPerson or LanyardRoom that is selected. */
  properties[PROP_SELECTED] = g_param_spec_object ("selected", NULL, NULL, G_TYPE_OBJECT,
                                                   G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);
  /* Whether the page beside the list shows what is selected; else a click
   * or a key activates it. */
  properties[PROP_FOLLOWS_SELECTION] = g_param_spec_boolean (
    "follows-selection", NULL, NULL, TRUE, G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);

  /* A row was activated: with its LanyardSession, LanyardPerson or LanyardRoom. */
  signals[SIGNAL_ACTIVATED] =
    g_signal_new ("activated", LANYARD_TYPE_LIST_PAGE, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                  G_TYPE_NONE, 1, G_TYPE_OBJECT);

  bind_template (widget_class);
}

static void
lanyard_list_page_init (LanyardListPage *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  self->now_start = LANYARD_NO_INSTANT;
  self->hidden = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  self->filter = gtk_custom_filter_new (lanyard_list_page_item_matches, self, NULL);
  self->items = lanyard_steady_list_new (lanyard_list_page_is_same);
  self->filtered = gtk_filter_list_model_new (g_object_ref (G_LIST_MODEL (self->items)),
                                              GTK_FILTER (self->filter));
  self->sorted = gtk_sort_list_model_new (G_LIST_MODEL (self->filtered), NULL);
  self->shown = lanyard_growth_new (G_LIST_MODEL (self->sorted));
  self->selection = gtk_single_selection_new (G_LIST_MODEL (self->shown));
  gtk_single_selection_set_autoselect (self->selection, FALSE);
  gtk_single_selection_set_can_unselect (self->selection, TRUE);
  g_signal_connect_object (self->selection, "notify::selected-item", G_CALLBACK (selected_cb), self,
                           G_CONNECT_SWAPPED);

  lanyard_list_page_init_rows (self);
  lanyard_list_page_init_heads (self);
  gtk_list_view_set_model (self->list_view, GTK_SELECTION_MODEL (self->selection));
}

/**
 * lanyard_list_page_set_plan:
 * @self: a list page that shows nothing yet
 * @plan: where stars and changes are
 * @clock: the clock that tells what is over
 */
void
lanyard_list_page_set_plan (LanyardListPage *self,
                            LanyardPlan     *plan,
                            LanyardClock    *clock)
{
  self->plan = g_object_ref (plan);
  self->clock = g_object_ref (clock);
  lanyard_filter_chips_set_models (self->chips, plan, clock);
  g_signal_connect_object (plan, "changed", G_CALLBACK (plan_changed_cb), self, G_CONNECT_SWAPPED);
  lanyard_star_menu_attach (GTK_WIDGET (self->list_view), plan);
}

/* What tells the time is written anew; the list stays where it is. */
static void
time_shown_changed_cb (LanyardListPage *self)
{
  if (self->programme == NULL)
    return;

  lanyard_list_page_update_clocks (self);
  if (self->place == NULL)
    return;
  lanyard_list_page_fill_rows_anew (self);
  lanyard_list_page_fill_heads_anew (self);
}

/**
 * lanyard_list_page_set_settings:
 * @self: a list page
 * @settings: where it is kept how a day is shown, and whose time comes first
 */
void
lanyard_list_page_set_settings (LanyardListPage *self,
                                GSettings       *settings)
{
  self->settings = g_object_ref (settings);
  g_signal_connect_object (settings, "changed::time-shown", G_CALLBACK (time_shown_changed_cb),
                           self, G_CONNECT_SWAPPED);
  time_shown_changed_cb (self);
  g_settings_bind (settings, "day-view", self->day_view, "active-name", G_SETTINGS_BIND_DEFAULT);
}

/**
 * lanyard_list_page_add_banner:
 * @self: a list page
 * @banner: what is to stand below its header bar
 */
void
lanyard_list_page_add_banner (LanyardListPage *self,
                              GtkWidget       *banner)
{
  GtkWidget *view = adw_navigation_page_get_child (ADW_NAVIGATION_PAGE (self));

  adw_toolbar_view_add_top_bar (ADW_TOOLBAR_VIEW (view), banner);
}

/**
 * lanyard_list_page_show_programme:
 * @self: a list page
 * @programme: the programme that the places to come belong to
 *
 * The list is empty until a place is shown.
 */
void
lanyard_list_page_show_programme (LanyardListPage  *self,
                                  LanyardProgramme *programme)
{
  lanyard_steady_list_set_model (self->items, NULL);
  g_hash_table_remove_all (self->hidden);
  g_clear_object (&self->place);
  lanyard_list_page_take_programme (self, programme);
  adw_navigation_page_set_title (ADW_NAVIGATION_PAGE (self),
                                 lanyard_programme_get_title (programme));
  adw_window_title_set_title (self->window_title, lanyard_programme_get_title (programme));
  lanyard_list_page_update_state (self);
}

static void
update_track_button (LanyardListPage *self)
{
  LanyardTrack *track = self->place != NULL ? lanyard_place_get_track (self->place) : NULL;

  gtk_widget_set_visible (self->track_button, track != NULL);
  gtk_actionable_set_action_target (GTK_ACTIONABLE (self->track_button), "s",
                                    track != NULL ? lanyard_track_get_id (track) : "");
}

/**
 * lanyard_list_page_show_place:
 * @self: a list page
 * @place: (nullable): what it lists from now on
 */
void
lanyard_list_page_show_place (LanyardListPage *self,
                              LanyardPlace    *place)
{
  GListModel *items = place != NULL ? lanyard_place_get_items (place) : NULL;
  GType       type = items != NULL ? g_list_model_get_item_type (items) : G_TYPE_NONE;
  gboolean    sections = type == LANYARD_TYPE_SESSION;

  /* the sorter asks for the place, so nothing may be listed while it changes */
  lanyard_steady_list_set_model (self->items, NULL);
  gtk_sort_list_model_set_section_sorter (self->sorted, NULL);
  gtk_list_view_set_header_factory (self->list_view, sections ? self->headers : NULL);
  g_set_object (&self->place, place);
  gtk_widget_set_visible (GTK_WIDGET (self->day_view),
                          place != NULL && lanyard_place_is_one_day (place));
  gtk_widget_set_visible (self->now_button, FALSE);
  gtk_widget_set_visible (GTK_WIDGET (self->sticky_head), FALSE);
  update_track_button (self);
  lanyard_list_page_follow_time (self);
  if (place == NULL)
    return;

  gtk_toggle_button_set_active (self->hidden_button, FALSE);
  g_hash_table_remove_all (self->hidden);
  if (sections)
    gtk_sort_list_model_set_section_sorter (self->sorted, self->section_sorter);
  lanyard_list_page_offer_chips (self);
  lanyard_growth_start (self->shown, GTK_WIDGET (self));
  lanyard_steady_list_set_model (self->items, items);
  gtk_single_selection_set_selected (self->selection, GTK_INVALID_LIST_POSITION);
  if (!lanyard_list_page_begin_with_now (self) &&
      g_list_model_get_n_items (G_LIST_MODEL (self->sorted)) > 0)
    lanyard_growth_show_top (self->list_view);

  lanyard_list_page_take_title (self, place);
  lanyard_list_page_update_state (self);
}

/**
 * lanyard_list_page_get_chips:
 * @self: a list page
 *
 * Returns: (transfer none): the chips that narrow it
 */
LanyardFilterChips *
lanyard_list_page_get_chips (LanyardListPage *self)
{
  return self->chips;
}

/**
 * lanyard_list_page_narrow:
 * @self: a list page
 *
 * Gives the chips that narrow the list the focus.
 */
void
lanyard_list_page_narrow (LanyardListPage *self)
{
  lanyard_filter_chips_focus (self->chips);
}

/**
 * lanyard_list_page_unselect:
 * @self: a list page
 */
void
lanyard_list_page_unselect (LanyardListPage *self)
{
  gtk_single_selection_set_selected (self->selection, GTK_INVALID_LIST_POSITION);
}

/**
 * lanyard_list_page_move:
 * @self: a list page
 * @by: 1 for the next row, -1 for the one before
 *
 * Activates the row beside the selected one, or the first.
 */
void
lanyard_list_page_move (LanyardListPage *self,
                        int              by)
{
  guint n_items = g_list_model_get_n_items (G_LIST_MODEL (self->shown));
  guint selected = gtk_single_selection_get_selected (self->selection);
  guint position = selected == GTK_INVALID_LIST_POSITION ? 0 : selected + by;

  /* before the first wraps around to a position behind the last */
  if (position >= n_items)
    return;

  gtk_list_view_scroll_to (self->list_view, position, GTK_LIST_SCROLL_SELECT, NULL);
  activated_cb (self, position);
}

/**
 * lanyard_list_page_get_selected:
 * @self: a list page
 *
 * Returns: (transfer none) (nullable): the LanyardSession, LanyardPerson or
 *   LanyardRoom that is selected
 */
GObject *
lanyard_list_page_get_selected (LanyardListPage *self)
{
  guint position = gtk_single_selection_get_selected (self->selection);
  g_autoptr (GObject) item = g_list_model_get_item (G_LIST_MODEL (self->selection), position);

  /* the list owns it; the selection may still have one of an earlier version */
  return item;
}
