/* SPDX-FileCopyrightText: 2026 The Lanyard authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "lanyard-timetable-page.h"

#include "lanyard-details.h"
#include "lanyard-room-chooser.h"
#include "lanyard-session-page.h"
#include "lanyard-shown-clocks.h"
#include "lanyard-timetable.h"
#include "lanyard-words-timetable.h"
#include "lanyard-words.h"

/* A day as a timetable, with what is chosen in it beside it. */
struct _LanyardTimetablePage
{
  AdwNavigationPage parent_instance;

  AdwOverlaySplitView *split_view;
  AdwNavigationView   *details;
  AdwWindowTitle      *window_title;
  AdwToggleGroup      *day_view;
  GtkWidget           *details_button;
  LanyardFilterChips  *chips;
  GtkMenuButton       *rooms_button;
  LanyardRoomChooser  *room_chooser;
  GtkWidget           *now_button;
  GtkButton           *untimed_button;
  GtkStack            *stack;
  GtkScrolledWindow   *scrolled;
  LanyardTimetable    *timetable;

  LanyardPlan       *plan;
  LanyardClock      *clock;
  GSettings         *settings;
  LanyardProgramme  *programme; /* (nullable) */
  LanyardPlace      *place;     /* (nullable) */
  LanyardRoomChoice *choice;    /* (nullable) */
  gboolean           dirty;     /* whether something changed while nobody looked */
  GPtrArray         *rooms;     /* (nullable) those of the day, in the programme's order */
};

G_DEFINE_FINAL_TYPE (LanyardTimetablePage, lanyard_timetable_page, ADW_TYPE_NAVIGATION_PAGE)

enum {
  PROP_NARROW = 1,
  N_PROPS,
};

static GParamSpec *properties[N_PROPS];

static const char *
get_conference (LanyardTimetablePage *self)
{
  const LanyardProgrammeFields *fields = lanyard_programme_get_fields (self->programme);

  return fields->id != NULL ? fields->id : fields->title;
}

static gboolean
is_starred (LanyardTimetablePage *self,
            LanyardSession       *session)
{
  LanyardStar star = lanyard_plan_get_star (self->plan, lanyard_session_get_id (session));

  return star == LANYARD_STAR_GOING || star == LANYARD_STAR_MAYBE;
}

/* Returns: (transfer full): the day's sessions with a star */
static GPtrArray *
list_starred (LanyardTimetablePage *self)
{
  GListModel *sessions = lanyard_place_get_items (self->place);
  GPtrArray  *starred = g_ptr_array_new_with_free_func (g_object_unref);

  for (guint i = 0; i < g_list_model_get_n_items (sessions); i++)
    {
      g_autoptr (LanyardSession) session = g_list_model_get_item (sessions, i);

      if (is_starred (self, session))
        g_ptr_array_add (starred, g_object_ref (session));
    }

  return starred;
}

/* Returns: (transfer full): those of @rooms that are to be shown */
static GPtrArray *
pick_rooms (LanyardTimetablePage *self,
            GPtrArray            *rooms)
{
  g_autoptr (GPtrArray) starred = list_starred (self);
  g_autoptr (GHashTable) ids = g_hash_table_new (g_str_hash, g_str_equal);

  for (guint i = 0; i < starred->len; i++)
    {
      LanyardRoom *room = lanyard_session_get_room (g_ptr_array_index (starred, i));

      if (room != NULL)
        g_hash_table_add (ids, (gpointer)lanyard_room_get_id (room));
    }

  return lanyard_room_choice_pick (self->choice, rooms, ids);
}

static void
update_now_button (LanyardTimetablePage *self,
                   LanyardGrid          *grid)
{
  gtk_widget_set_visible (
    self->now_button,
    lanyard_time_axis_contains (lanyard_grid_get_axis (grid), lanyard_clock_now (self->clock)));
}

/* Two clocks in the hours' column have to be told from each other. */
static void
update_subtitle (LanyardTimetablePage *self,
                 LanyardGrid          *grid,
                 const LanyardClocks  *clocks)
{
  GArray     *hours = lanyard_time_axis_get_hours (lanyard_grid_get_axis (grid));
  const char *text = "";

  for (guint i = 0; i < hours->len && *text == '\0'; i++)
    {
      if (lanyard_clocks_differ (clocks, g_array_index (hours, LanyardInstant, i)))
        text = lanyard_words_clocks_order (clocks);
    }
  adw_window_title_set_subtitle (self->window_title, text);
}

/* Returns: (transfer full): the day's sessions that the chips let through */
static GListModel *
list_left (LanyardTimetablePage *self)
{
  GListModel *sessions = lanyard_place_get_items (self->place);
  GListStore *left;

  if (!lanyard_filter_chips_is_narrow (self->chips))
    return g_object_ref (sessions);

  left = g_list_store_new (LANYARD_TYPE_SESSION);
  for (guint i = 0; i < g_list_model_get_n_items (sessions); i++)
    {
      g_autoptr (LanyardSession) session = g_list_model_get_item (sessions, i);

      if (lanyard_filter_chips_matches (self->chips, session))
        g_list_store_append (left, session);
    }
  return G_LIST_MODEL (left);
}

/* What has no time has no place here, and is in the list. */
static void
update_untimed (LanyardTimetablePage *self,
                GListModel           *sessions)
{
  guint            n_untimed = 0;
  g_autofree char *text = NULL;

  for (guint i = 0; i < g_list_model_get_n_items (sessions); i++)
    {
      g_autoptr (LanyardSession) session = g_list_model_get_item (sessions, i);

      n_untimed += lanyard_session_get_start (session) == LANYARD_NO_INSTANT;
    }
  text = lanyard_words_count_untimed (n_untimed);
  gtk_button_set_label (self->untimed_button, text);
  gtk_widget_set_visible (GTK_WIDGET (self->untimed_button), n_untimed > 0);
}

static const char *
get_state (LanyardTimetablePage *self,
           LanyardGrid          *grid,
           guint                 n_left,
           gboolean              all_rooms)
{
  if (lanyard_grid_get_n_entries (grid) > 0)
    return "timetable";
  if (n_left == 0 && lanyard_filter_chips_is_narrow (self->chips))
    return "none-left";
  return all_rooms ? "empty" : "no-rooms";
}

/* Of a day that is narrowed, only the rooms in which there is something left. */
static void
update_grid (LanyardTimetablePage *self)
{
  const LanyardProgrammeFields *fields = lanyard_programme_get_fields (self->programme);
  g_autoptr (LanyardClocks) clocks = lanyard_shown_clocks_new (fields->zone, self->settings);
  g_autoptr (GListModel) left = list_left (self);
  guint n_left = g_list_model_get_n_items (left);
  g_autoptr (GPtrArray) all = lanyard_grid_list_rooms (left, fields->rooms);
  g_autoptr (GPtrArray) rooms = pick_rooms (self, all);
  g_autoptr (LanyardGrid) grid =
              lanyard_grid_new (left, rooms, lanyard_clocks_get_first (clocks));
  g_autofree char *shown = lanyard_words_rooms_shown (rooms->len, self->rooms->len);

  self->dirty = FALSE;
  lanyard_timetable_set_grid (self->timetable, grid, clocks);
  lanyard_filter_chips_show_left (self->chips, n_left,
                                  g_list_model_get_n_items (lanyard_place_get_items (self->place)));
  update_subtitle (self, grid, clocks);
  update_untimed (self, left);
  gtk_menu_button_set_label (self->rooms_button, shown);
  gtk_widget_set_visible (GTK_WIDGET (self->rooms_button), self->rooms->len > 0);
  update_now_button (self, grid);
  gtk_stack_set_visible_child_name (self->stack,
                                    get_state (self, grid, n_left, rooms->len == all->len));
}

/* A page that nobody sees is brought up to date when somebody does. */
static void
update (LanyardTimetablePage *self)
{
  self->dirty = self->place != NULL;
  if (self->dirty && gtk_widget_get_mapped (GTK_WIDGET (self)))
    update_grid (self);
}

static void
clear_chips (GtkWidget  *widget,
             const char *action,
             GVariant   *target)
{
  lanyard_filter_chips_clear (LANYARD_TIMETABLE_PAGE (widget)->chips);
}

static void
rooms_changed_cb (LanyardTimetablePage *self)
{
  g_autoptr (GVariant) choices = g_settings_get_value (self->settings, "timetable-rooms");

  g_settings_set_value (self->settings, "timetable-rooms",
                        lanyard_room_choice_store (self->choice, choices, get_conference (self)));
  update_grid (self);
}

static void
chips_changed_cb (LanyardTimetablePage *self)
{
  update (self);
}

static void
now_cb (LanyardTimetablePage *self)
{
  lanyard_timetable_scroll_to_now (self->timetable);
}

static void
lanyard_timetable_page_set_property (GObject      *object,
                                     guint         prop_id,
                                     const GValue *value,
                                     GParamSpec   *pspec)
{
  LanyardTimetablePage *self = LANYARD_TIMETABLE_PAGE (object);

  if (prop_id != PROP_NARROW)
    {
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
      return;
    }

  if (g_value_get_boolean (value))
    {
      adw_overlay_split_view_set_show_sidebar (self->split_view, FALSE);
      gtk_widget_set_visible (self->details_button, FALSE);
    }
}

static void
lanyard_timetable_page_map (GtkWidget *widget)
{
  LanyardTimetablePage *self = LANYARD_TIMETABLE_PAGE (widget);

  GTK_WIDGET_CLASS (lanyard_timetable_page_parent_class)->map (widget);
  /* it may come up before there is a day of another programme */
  if (self->dirty && self->place != NULL)
    update_grid (self);
}

static void
lanyard_timetable_page_dispose (GObject *object)
{
  LanyardTimetablePage *self = LANYARD_TIMETABLE_PAGE (object);

  /* else both this class and the one above would take it out */
  adw_navigation_page_set_child (ADW_NAVIGATION_PAGE (self), NULL);
  gtk_widget_dispose_template (GTK_WIDGET (self), LANYARD_TYPE_TIMETABLE_PAGE);
  g_clear_object (&self->plan);
  g_clear_object (&self->clock);
  g_clear_object (&self->settings);
  g_clear_object (&self->programme);
  g_clear_object (&self->place);
  g_clear_pointer (&self->choice, lanyard_room_choice_free);
  g_clear_pointer (&self->rooms, g_ptr_array_unref);

  G_OBJECT_CLASS (lanyard_timetable_page_parent_class)->dispose (object);
}

static void
lanyard_timetable_page_class_init (LanyardTimetablePageClass *klass)
{
  GObjectClass   *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = lanyard_timetable_page_dispose;
  object_class->set_property = lanyard_timetable_page_set_property;
  widget_class->map = lanyard_timetable_page_map;

  /* Whether there is no room for a page beside the timetable. */
  properties[PROP_NARROW] = g_param_spec_boolean ("narrow", NULL, NULL, FALSE,
                                                  G_PARAM_WRITABLE | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);

  g_type_ensure (LANYARD_TYPE_FILTER_CHIPS);
  g_type_ensure (LANYARD_TYPE_ROOM_CHOOSER);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               RESOURCE_PATH "/ui/lanyard-timetable-page.ui");
  gtk_widget_class_bind_template_child (widget_class, LanyardTimetablePage, split_view);
  gtk_widget_class_bind_template_child (widget_class, LanyardTimetablePage, details);
  gtk_widget_class_bind_template_child (widget_class, LanyardTimetablePage, window_title);
  gtk_widget_class_bind_template_child (widget_class, LanyardTimetablePage, day_view);
  gtk_widget_class_bind_template_child (widget_class, LanyardTimetablePage, details_button);
  gtk_widget_class_bind_template_child (widget_class, LanyardTimetablePage, rooms_button);
  gtk_widget_class_bind_template_child (widget_class, LanyardTimetablePage, room_chooser);
  gtk_widget_class_bind_template_child (widget_class, LanyardTimetablePage, chips);
  gtk_widget_class_bind_template_child (widget_class, LanyardTimetablePage, now_button);
  gtk_widget_class_bind_template_child (widget_class, LanyardTimetablePage, untimed_button);
  gtk_widget_class_bind_template_child (widget_class, LanyardTimetablePage, stack);
  gtk_widget_class_bind_template_child (widget_class, LanyardTimetablePage, scrolled);
  gtk_widget_class_bind_template_callback (widget_class, now_cb);
  gtk_widget_class_bind_template_callback (widget_class, chips_changed_cb);
  gtk_widget_class_install_action (widget_class, "timetable.clear-chips", NULL, clear_chips);
}

static void
lanyard_timetable_page_init (LanyardTimetablePage *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  g_signal_connect_swapped (self->room_chooser, "changed", G_CALLBACK (rooms_changed_cb), self);
}

/**
 * lanyard_timetable_page_set_models:
 * @self: a page that shows nothing yet
 * @plan: where stars and changes are
 * @clock: the clock that tells what is past
 * @settings: where it is kept which rooms are shown, and whose time comes first
 * @chips: the chips of the list of the same sessions: what is chosen there is
 *   chosen here
 */
void
lanyard_timetable_page_set_models (LanyardTimetablePage *self,
                                   LanyardPlan          *plan,
                                   LanyardClock         *clock,
                                   GSettings            *settings,
                                   LanyardFilterChips   *chips)
{
  GtkWidget *timetable = lanyard_timetable_new (plan, clock);

  self->plan = g_object_ref (plan);
  self->clock = g_object_ref (clock);
  self->settings = g_object_ref (settings);
  self->timetable = LANYARD_TIMETABLE (timetable);
  gtk_scrolled_window_set_child (self->scrolled, timetable);
  lanyard_filter_chips_set_models (self->chips, plan, clock);
  lanyard_filter_chips_set_elsewhere (self->chips, LANYARD_FILTER_ROOM);
  lanyard_filter_chips_share (self->chips, chips);
  g_signal_connect_object (settings, "changed::time-shown", G_CALLBACK (update),
                           self, G_CONNECT_SWAPPED);
  g_settings_bind (settings, "day-view", self->day_view, "active-name", G_SETTINGS_BIND_DEFAULT);
}

static void
take_programme (LanyardTimetablePage *self,
                LanyardProgramme     *programme)
{
  g_autoptr (GVariant) choices = g_settings_get_value (self->settings, "timetable-rooms");

  g_set_object (&self->programme, programme);
  lanyard_filter_chips_show_programme (self->chips, programme);
  g_clear_pointer (&self->choice, lanyard_room_choice_free);
  self->choice = lanyard_room_choice_new (choices, get_conference (self));
}

/**
 * lanyard_timetable_page_show_programme:
 * @self: a page
 * @programme: the programme that the places to come belong to
 */
void
lanyard_timetable_page_show_programme (LanyardTimetablePage *self,
                                       LanyardProgramme     *programme)
{
  g_clear_object (&self->place);
  lanyard_timetable_set_grid (self->timetable, NULL, NULL);
  take_programme (self, programme);
  adw_navigation_view_replace (self->details, NULL, 0);
  adw_overlay_split_view_set_show_sidebar (self->split_view, FALSE);
  gtk_widget_set_visible (self->details_button, FALSE);
}

static void
show_day (LanyardTimetablePage *self)
{
  const char *title = lanyard_place_get_title (self->place);
  GListModel *sessions = lanyard_place_get_items (self->place);

  g_clear_pointer (&self->rooms, g_ptr_array_unref);
  self->rooms =
    lanyard_grid_list_rooms (sessions, lanyard_programme_get_fields (self->programme)->rooms);
  lanyard_room_chooser_show (self->room_chooser, self->choice, self->rooms);
  lanyard_filter_chips_show_items (self->chips, sessions, LANYARD_FILTER_N_CHOICES);
  adw_navigation_page_set_title (ADW_NAVIGATION_PAGE (self), title);
  adw_window_title_set_title (self->window_title, title);
  update_grid (self);
}

/**
 * lanyard_timetable_page_update_programme:
 * @self: a page that shows a programme
 * @programme: a newer version of it
 * @place: (nullable): the place that is shown of that
 *
 * Where that is the day of the timetable, it stays, where it is scrolled to and
 * with what is beside it.
 */
void
lanyard_timetable_page_update_programme (LanyardTimetablePage *self,
                                         LanyardProgramme     *programme,
                                         LanyardPlace         *place)
{
  gboolean stays =
    self->place != NULL && place != NULL && lanyard_place_is_same (self->place, place);

  take_programme (self, programme);
  if (!stays)
    {
      g_clear_object (&self->place);
      lanyard_timetable_set_grid (self->timetable, NULL, NULL);
      return;
    }

  g_set_object (&self->place, place);
  show_day (self);
}

/**
 * lanyard_timetable_page_show_place:
 * @self: a page
 * @place: the day that it shows from now on
 */
void
lanyard_timetable_page_show_place (LanyardTimetablePage *self,
                                   LanyardPlace         *place)
{
  if (!g_set_object (&self->place, place))
    return;

  show_day (self);
  lanyard_timetable_scroll_to_start (self->timetable);
}

/**
 * lanyard_timetable_page_get_scroll:
 * @self: a page
 * @x: (out): how far it is scrolled along the rooms, in pixels
 * @y: (out): how far it is scrolled down the hours
 */
void
lanyard_timetable_page_get_scroll (LanyardTimetablePage *self,
                                   double               *x,
                                   double               *y)
{
  *x = gtk_adjustment_get_value (gtk_scrolled_window_get_hadjustment (self->scrolled));
  *y = gtk_adjustment_get_value (gtk_scrolled_window_get_vadjustment (self->scrolled));
}

/**
 * lanyard_timetable_page_restore_scroll:
 * @self: a page that has just been shown a place
 * @x: what lanyard_timetable_page_get_scroll() gave for that
 * @y: likewise
 */
void
lanyard_timetable_page_restore_scroll (LanyardTimetablePage *self,
                                       double                x,
                                       double                y)
{
  lanyard_timetable_scroll_to (self->timetable, x, y);
}

/**
 * lanyard_timetable_page_show_details:
 * @self: a page
 * @page: a page that is to stand beside the timetable; upon another that is
 *   there if it was followed from that
 */
void
lanyard_timetable_page_show_details (LanyardTimetablePage *self,
                                     AdwNavigationPage    *page)
{
  lanyard_details_show (self->split_view, self->details, page);
  gtk_widget_set_visible (self->details_button, TRUE);
}

/**
 * lanyard_timetable_page_go_back:
 * @self: a page
 *
 * Returns: whether there was something beside the timetable to go back from
 */
gboolean
lanyard_timetable_page_go_back (LanyardTimetablePage *self)
{
  return lanyard_details_go_back (self->split_view, self->details);
}

/**
 * lanyard_timetable_page_jump_to_now:
 * @self: a page
 *
 * Scrolls to the time that it is, where that is in the timetable.
 */
void
lanyard_timetable_page_jump_to_now (LanyardTimetablePage *self)
{
  lanyard_timetable_scroll_to_now (self->timetable);
}

/**
 * lanyard_timetable_page_zoom:
 * @self: a page
 * @step: 1 for higher hours, -1 for lower, 0 for as high as they were at first
 */
void
lanyard_timetable_page_zoom (LanyardTimetablePage *self,
                             int                   step)
{
  lanyard_timetable_zoom (self->timetable, step);
}

/**
 * lanyard_timetable_page_narrow:
 * @self: a page
 *
 * Gives the chips that narrow the timetable the focus.
 */
void
lanyard_timetable_page_narrow (LanyardTimetablePage *self)
{
  lanyard_filter_chips_focus (self->chips);
}

/**
 * lanyard_timetable_page_get_shown_session:
 * @self: a page
 *
 * Returns: (nullable): the id of the session whose page stands beside the
 *   timetable
 */
const char *
lanyard_timetable_page_get_shown_session (LanyardTimetablePage *self)
{
  AdwNavigationPage *page = adw_navigation_view_get_visible_page (self->details);

  if (!adw_overlay_split_view_get_show_sidebar (self->split_view) ||
      !LANYARD_IS_SESSION_PAGE (page))
    return NULL;
  return lanyard_session_page_get_session (LANYARD_SESSION_PAGE (page));
}

/**
 * lanyard_timetable_page_get_details:
 * @self: a page
 *
 * Returns: (transfer none): what stands beside the timetable
 */
AdwNavigationView *
lanyard_timetable_page_get_details (LanyardTimetablePage *self)
{
  return self->details;
}
