/* SPDX-FileCopyrightText: 2026 The Lanyard authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "lanyard-timetable.h"

#include "lanyard-grid-layout.h"
#include "lanyard-timetable-body.h"
#include "lanyard-timetable-hours.h"
#include "lanyard-timetable-rooms.h"

/* All sizes follow the user's font: a room is as wide as so many of its
 * letters, and an hour as high as so many of its lines. */
#define LETTERS_A_ROOM 20
#define LINES_AN_HOUR 5.6
#define LINES_A_BAND 1.4
#define LINES_A_FOLD 1.6

#define ZOOM_STEP 1.2
#define LEAST_ZOOM 0.4
#define MOST_ZOOM 4.0

/* Below the last hour, so that its line is seen. */
#define FOOT 16

/* How far from the edge what is brought into sight ends. */
#define REVEAL_MARGIN 8

#define SECONDS_PER_MINUTE 60

/* Rooms × time, scrolled in both directions, with the rooms' names and the
 * hours always in sight. */
struct _LanyardTimetable
{
  GtkWidget parent_instance;

  GtkWidget *body;
  GtkWidget *rooms;
  GtkWidget *hours;

  LanyardClock       *clock;
  GtkAdjustment      *adjustments[2]; /* by GtkOrientation */
  GtkScrollablePolicy policies[2];

  LanyardGrid       *grid;   /* (nullable) */
  GTimeZone         *zone;   /* (nullable) */
  LanyardGridLayout *layout; /* (nullable) of the grid, for the width there is */
  double             width;  /* of what the body shows */
  double             height;
  double             x; /* what is seen begins here, where rooms begin */
  double             y;
  double             zoom;
  double             pinch_zoom; /* what it was when the fingers came down */
  double             pointer_y;  /* in the body */
  gboolean           to_start;   /* once there is a size */
  gboolean           configuring;
  guint              timeout; /* until the next minute */
};

enum {
  PROP_HADJUSTMENT = 1,
  PROP_VADJUSTMENT,
  PROP_HSCROLL_POLICY,
  PROP_VSCROLL_POLICY,
};

G_DEFINE_FINAL_TYPE_WITH_CODE (LanyardTimetable,
                               lanyard_timetable,
                               GTK_TYPE_WIDGET,
                               G_IMPLEMENT_INTERFACE (GTK_TYPE_SCROLLABLE, NULL))

static LanyardGridScale
get_scale (LanyardTimetable *self)
{
  PangoContext     *context = gtk_widget_get_pango_context (GTK_WIDGET (self));
  PangoFontMetrics *metrics = pango_context_get_metrics (context, NULL, NULL);
  double            letter = pango_font_metrics_get_approximate_char_width (metrics);
  double            line = pango_font_metrics_get_height (metrics);

  letter /= PANGO_SCALE;
  line /= PANGO_SCALE;
  pango_font_metrics_unref (metrics);
  return (LanyardGridScale){
    .time = { .per_minute = line * LINES_AN_HOUR / 60 * self->zoom, .fold = line * LINES_A_FOLD },
    .column = letter * LETTERS_A_ROOM,
    .band = line * LINES_A_BAND,
  };
}

static void
show_view (LanyardTimetable *self)
{
  lanyard_timetable_body_set_view (LANYARD_TIMETABLE_BODY (self->body), self->x, self->y,
                                   self->width, self->height);
  lanyard_timetable_rooms_set_view (LANYARD_TIMETABLE_ROOMS (self->rooms), self->x, self->width);
  lanyard_timetable_hours_set_view (LANYARD_TIMETABLE_HOURS (self->hours), self->y, self->height);
}

static void
configure (LanyardTimetable *self,
           GtkOrientation    orientation,
           double            value,
           double            size,
           double            page)
{
  GtkAdjustment *adjustment = self->adjustments[orientation];

  if (adjustment == NULL)
    return;
  size = MAX (size, page);
  value = CLAMP (value, 0, size - page);
  gtk_adjustment_configure (adjustment, value, 0, size, page * 0.1, page * 0.9, page);
}

static gboolean
is_mirrored (LanyardTimetable *self)
{
  return gtk_widget_get_direction (GTK_WIDGET (self)) == GTK_TEXT_DIR_RTL;
}

static double
get_layout_width (LanyardTimetable *self)
{
  return MAX (self->layout != NULL ? lanyard_grid_layout_get_width (self->layout) : 0, self->width);
}

static double
get_layout_height (LanyardTimetable *self)
{
  return MAX (self->layout != NULL ? lanyard_grid_layout_get_height (self->layout) + FOOT : 0,
              self->height);
}

/* Scrolls to where the view is to be, as far as that goes. */
static void
scroll_to (LanyardTimetable *self,
           double            x,
           double            y)
{
  double width = get_layout_width (self);

  self->x = CLAMP (x, 0, width - self->width);
  self->y = CLAMP (y, 0, get_layout_height (self) - self->height);
  self->configuring = TRUE;
  configure (self, GTK_ORIENTATION_HORIZONTAL,
             is_mirrored (self) ? width - self->width - self->x : self->x, width, self->width);
  configure (self, GTK_ORIENTATION_VERTICAL, self->y, get_layout_height (self), self->height);
  self->configuring = FALSE;
  show_view (self);
}

static void
scrolled_cb (LanyardTimetable *self)
{
  GtkAdjustment *along = self->adjustments[GTK_ORIENTATION_HORIZONTAL];
  GtkAdjustment *down = self->adjustments[GTK_ORIENTATION_VERTICAL];

  if (self->configuring)
    return;
  if (along != NULL)
    self->x = gtk_adjustment_get_value (along);
  if (along != NULL && is_mirrored (self))
    self->x = get_layout_width (self) - self->width - self->x;
  if (down != NULL)
    self->y = gtk_adjustment_get_value (down);
  show_view (self);
}

/* Makes the layout anew; what is at @y in the view stays there. */
static void
lay_out (LanyardTimetable *self,
         double            y)
{
  g_autoptr (LanyardGridLayout) old = g_steal_pointer (&self->layout);
  LanyardInstant   anchor = LANYARD_NO_INSTANT;
  LanyardGridScale scale = get_scale (self);

  if (old != NULL)
    anchor = lanyard_grid_layout_get_instant (old, self->y + y);
  if (self->grid != NULL)
    self->layout = lanyard_grid_layout_new (self->grid, &scale, self->width);

  lanyard_timetable_body_set_layout (LANYARD_TIMETABLE_BODY (self->body), self->layout, self->zone);
  lanyard_timetable_rooms_set_layout (LANYARD_TIMETABLE_ROOMS (self->rooms), self->layout);
  lanyard_timetable_hours_set_layout (LANYARD_TIMETABLE_HOURS (self->hours), self->layout,
                                      self->zone);
  if (self->layout != NULL && anchor != LANYARD_NO_INSTANT)
    self->y = lanyard_grid_layout_get_y (self->layout, anchor) - y;
}

static void
set_zoom (LanyardTimetable *self,
          double            zoom,
          double            y)
{
  zoom = CLAMP (zoom, LEAST_ZOOM, MOST_ZOOM);
  if (ABS (zoom - self->zoom) < 0.001)
    return;

  self->zoom = zoom;
  lay_out (self, y);
  scroll_to (self, self->x, self->y);
}

static void
reveal_cb (LanyardTimetable *self,
           guint             entry)
{
  LanyardGridRect rect = lanyard_grid_layout_get_rect (self->layout, entry);
  double          x = self->x;
  double          y = self->y;
  gboolean        across =
    lanyard_grid_get_entry (self->grid, entry)->shape == LANYARD_GRID_ACROSS;

  if (rect.y + rect.height + REVEAL_MARGIN > y + self->height)
    y = rect.y + rect.height + REVEAL_MARGIN - self->height;
  if (rect.y - REVEAL_MARGIN < y)
    y = rect.y - REVEAL_MARGIN;
  if (rect.x + rect.width > x + self->width && !across)
    x = rect.x + rect.width - self->width;
  if (rect.x < x && !across)
    x = rect.x;
  scroll_to (self, x, y);
}

static gboolean
wheel_cb (LanyardTimetable         *self,
          double                    dx,
          double                    dy,
          GtkEventControllerScroll *controller)
{
  GdkModifierType modifiers =
    gtk_event_controller_get_current_event_state (GTK_EVENT_CONTROLLER (controller));

  if ((modifiers & GDK_CONTROL_MASK) == 0)
    return GDK_EVENT_PROPAGATE;

  set_zoom (self, self->zoom * (dy > 0 ? 1 / ZOOM_STEP : ZOOM_STEP), self->pointer_y);
  return GDK_EVENT_STOP;
}

static void
moved_cb (LanyardTimetable *self,
          double            x,
          double            y)
{
  self->pointer_y = CLAMP (y - gtk_widget_get_height (self->rooms), 0, self->height);
}

static void
pinch_begun_cb (LanyardTimetable *self)
{
  self->pinch_zoom = self->zoom;
}

static void
pinched_cb (LanyardTimetable *self,
            double            scale,
            GtkGesture       *gesture)
{
  double x;
  double y = 0;

  gtk_gesture_get_bounding_box_center (gesture, &x, &y);
  gtk_gesture_set_state (gesture, GTK_EVENT_SEQUENCE_CLAIMED);
  set_zoom (self, self->pinch_zoom * scale,
            CLAMP (y - gtk_widget_get_height (self->rooms), 0, self->height));
}

static void
update_now (LanyardTimetable *self)
{
  LanyardInstant now = lanyard_clock_now (self->clock);

  lanyard_timetable_body_set_now (LANYARD_TIMETABLE_BODY (self->body), now);
  lanyard_timetable_hours_set_now (LANYARD_TIMETABLE_HOURS (self->hours), now);
}

static void tick_cb (gpointer user_data);

static void
wait_for_minute (LanyardTimetable *self)
{
  guint past = (guint)(lanyard_clock_now (self->clock) % SECONDS_PER_MINUTE);

  self->timeout = g_timeout_add_seconds_once (SECONDS_PER_MINUTE - past, tick_cb, self);
}

static void
tick_cb (gpointer user_data)
{
  LanyardTimetable *self = user_data;

  update_now (self);
  wait_for_minute (self);
}

/* Nobody has to know the time of what isn't seen. */
static void
lanyard_timetable_map (GtkWidget *widget)
{
  LanyardTimetable *self = LANYARD_TIMETABLE (widget);

  GTK_WIDGET_CLASS (lanyard_timetable_parent_class)->map (widget);
  update_now (self);
  wait_for_minute (self);
}

static void
lanyard_timetable_unmap (GtkWidget *widget)
{
  g_clear_handle_id (&LANYARD_TIMETABLE (widget)->timeout, g_source_remove);
  GTK_WIDGET_CLASS (lanyard_timetable_parent_class)->unmap (widget);
}

static void
lanyard_timetable_measure (GtkWidget     *widget,
                           GtkOrientation orientation,
                           int            for_size,
                           int           *minimum,
                           int           *natural,
                           int           *minimum_baseline,
                           int           *natural_baseline)
{
  LanyardTimetable *self = LANYARD_TIMETABLE (widget);
  GtkWidget        *edge = orientation == GTK_ORIENTATION_HORIZONTAL ? self->hours : self->rooms;

  gtk_widget_measure (edge, orientation, -1, minimum, natural, NULL, NULL);
}

static void
allocate_part (LanyardTimetable *self,
               GtkWidget        *part,
               int               x,
               int               y,
               int               width,
               int               height)
{
  if (is_mirrored (self))
    x = gtk_widget_get_width (GTK_WIDGET (self)) - x - width;
  gtk_widget_size_allocate (part, &(GtkAllocation){ x, y, MAX (width, 0), MAX (height, 0) }, -1);
}

static void
lanyard_timetable_size_allocate (GtkWidget *widget,
                                 int        width,
                                 int        height,
                                 int        baseline)
{
  LanyardTimetable *self = LANYARD_TIMETABLE (widget);
  int               edge;
  int               head;

  gtk_widget_measure (self->hours, GTK_ORIENTATION_HORIZONTAL, -1, &edge, NULL, NULL, NULL);
  gtk_widget_measure (self->rooms, GTK_ORIENTATION_VERTICAL, -1, &head, NULL, NULL, NULL);
  if (self->layout == NULL || (int)self->width != width - edge)
    {
      self->width = MAX (width - edge, 1);
      lay_out (self, 0);
    }
  self->height = MAX (height - head, 1);
  scroll_to (self, self->x, self->y);
  if (self->to_start && self->layout != NULL)
    {
      self->to_start = FALSE;
      if (!lanyard_timetable_scroll_to_now (self))
        scroll_to (self, 0, 0);
    }

  allocate_part (self, self->body, edge, head, width - edge, height - head);
  allocate_part (self, self->rooms, edge, 0, width - edge, head);
  allocate_part (self, self->hours, 0, head, edge, height - head);
}

/* Heads and hours take no part, wherever they stand. */
static gboolean
lanyard_timetable_focus (GtkWidget       *widget,
                         GtkDirectionType direction)
{
  return gtk_widget_child_focus (LANYARD_TIMETABLE (widget)->body, direction);
}

static void
lanyard_timetable_css_changed (GtkWidget         *widget,
                               GtkCssStyleChange *change)
{
  LanyardTimetable *self = LANYARD_TIMETABLE (widget);

  GTK_WIDGET_CLASS (lanyard_timetable_parent_class)->css_changed (widget, change);
  /* another font takes another layout */
  if (self->layout != NULL && self->width > 0)
    lay_out (self, 0);
  gtk_widget_queue_resize (widget);
}

static void
set_adjustment (LanyardTimetable *self,
                GtkOrientation    orientation,
                GtkAdjustment    *adjustment)
{
  GtkAdjustment **own = &self->adjustments[orientation];

  if (*own == adjustment)
    return;

  if (*own != NULL)
    g_signal_handlers_disconnect_by_func (*own, scrolled_cb, self);
  g_set_object (own, adjustment);
  if (adjustment != NULL)
    g_signal_connect_swapped (adjustment, "value-changed", G_CALLBACK (scrolled_cb), self);
  gtk_widget_queue_allocate (GTK_WIDGET (self));
}

static void
lanyard_timetable_get_property (GObject    *object,
                                guint       prop_id,
                                GValue     *value,
                                GParamSpec *pspec)
{
  LanyardTimetable *self = LANYARD_TIMETABLE (object);

  switch (prop_id)
    {
    case PROP_HADJUSTMENT:
      g_value_set_object (value, self->adjustments[GTK_ORIENTATION_HORIZONTAL]);
      break;
    case PROP_VADJUSTMENT:
      g_value_set_object (value, self->adjustments[GTK_ORIENTATION_VERTICAL]);
      break;
    case PROP_HSCROLL_POLICY:
      g_value_set_enum (value, self->policies[GTK_ORIENTATION_HORIZONTAL]);
      break;
    case PROP_VSCROLL_POLICY:
      g_value_set_enum (value, self->policies[GTK_ORIENTATION_VERTICAL]);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
lanyard_timetable_set_property (GObject      *object,
                                guint         prop_id,
                                const GValue *value,
                                GParamSpec   *pspec)
{
  LanyardTimetable *self = LANYARD_TIMETABLE (object);

  switch (prop_id)
    {
    case PROP_HADJUSTMENT:
      set_adjustment (self, GTK_ORIENTATION_HORIZONTAL, g_value_get_object (value));
      break;
    case PROP_VADJUSTMENT:
      set_adjustment (self, GTK_ORIENTATION_VERTICAL, g_value_get_object (value));
      break;
    case PROP_HSCROLL_POLICY:
      self->policies[GTK_ORIENTATION_HORIZONTAL] = g_value_get_enum (value);
      break;
    case PROP_VSCROLL_POLICY:
      self->policies[GTK_ORIENTATION_VERTICAL] = g_value_get_enum (value);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
lanyard_timetable_dispose (GObject *object)
{
  LanyardTimetable *self = LANYARD_TIMETABLE (object);

  g_clear_handle_id (&self->timeout, g_source_remove);
  set_adjustment (self, GTK_ORIENTATION_HORIZONTAL, NULL);
  set_adjustment (self, GTK_ORIENTATION_VERTICAL, NULL);
  g_clear_pointer (&self->body, gtk_widget_unparent);
  g_clear_pointer (&self->rooms, gtk_widget_unparent);
  g_clear_pointer (&self->hours, gtk_widget_unparent);
  g_clear_pointer (&self->layout, lanyard_grid_layout_free);
  g_clear_pointer (&self->grid, lanyard_grid_unref);
  g_clear_pointer (&self->zone, g_time_zone_unref);
  g_clear_object (&self->clock);

  G_OBJECT_CLASS (lanyard_timetable_parent_class)->dispose (object);
}

static void
lanyard_timetable_class_init (LanyardTimetableClass *klass)
{
  GObjectClass   *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = lanyard_timetable_dispose;
  object_class->get_property = lanyard_timetable_get_property;
  object_class->set_property = lanyard_timetable_set_property;
  widget_class->map = lanyard_timetable_map;
  widget_class->unmap = lanyard_timetable_unmap;
  widget_class->measure = lanyard_timetable_measure;
  widget_class->size_allocate = lanyard_timetable_size_allocate;
  widget_class->css_changed = lanyard_timetable_css_changed;
  widget_class->focus = lanyard_timetable_focus;

  g_object_class_override_property (object_class, PROP_HADJUSTMENT, "hadjustment");
  g_object_class_override_property (object_class, PROP_VADJUSTMENT, "vadjustment");
  g_object_class_override_property (object_class, PROP_HSCROLL_POLICY, "hscroll-policy");
  g_object_class_override_property (object_class, PROP_VSCROLL_POLICY, "vscroll-policy");
  gtk_widget_class_set_css_name (widget_class, "timetable");
}

static void
add_gestures (LanyardTimetable *self)
{
  GtkEventController *wheel =
    gtk_event_controller_scroll_new (GTK_EVENT_CONTROLLER_SCROLL_VERTICAL);
  GtkEventController *motion = gtk_event_controller_motion_new ();
  GtkGesture         *pinch = gtk_gesture_zoom_new ();

  gtk_event_controller_set_propagation_phase (wheel, GTK_PHASE_CAPTURE);
  g_signal_connect_swapped (wheel, "scroll", G_CALLBACK (wheel_cb), self);
  gtk_widget_add_controller (GTK_WIDGET (self), wheel);
  g_signal_connect_swapped (motion, "motion", G_CALLBACK (moved_cb), self);
  gtk_widget_add_controller (GTK_WIDGET (self), motion);
  gtk_event_controller_set_propagation_phase (GTK_EVENT_CONTROLLER (pinch), GTK_PHASE_CAPTURE);
  g_signal_connect_swapped (pinch, "begin", G_CALLBACK (pinch_begun_cb), self);
  g_signal_connect_swapped (pinch, "scale-changed", G_CALLBACK (pinched_cb), self);
  gtk_widget_add_controller (GTK_WIDGET (self), GTK_EVENT_CONTROLLER (pinch));
}

static void
lanyard_timetable_init (LanyardTimetable *self)
{
  self->zoom = 1;
  gtk_widget_set_overflow (GTK_WIDGET (self), GTK_OVERFLOW_HIDDEN);
  add_gestures (self);
}

/**
 * lanyard_timetable_new:
 * @plan: where stars are
 * @clock: the clock that tells what is past
 *
 * Returns: (transfer full): a timetable of nothing, to be scrolled
 */
GtkWidget *
lanyard_timetable_new (LanyardPlan  *plan,
                       LanyardClock *clock)
{
  LanyardTimetable *self = g_object_new (LANYARD_TYPE_TIMETABLE, NULL);

  self->clock = g_object_ref (clock);
  self->body = lanyard_timetable_body_new (plan);
  self->rooms = lanyard_timetable_rooms_new ();
  self->hours = lanyard_timetable_hours_new ();
  gtk_widget_set_parent (self->body, GTK_WIDGET (self));
  gtk_widget_set_parent (self->rooms, GTK_WIDGET (self));
  gtk_widget_set_parent (self->hours, GTK_WIDGET (self));
  g_signal_connect_swapped (self->body, "reveal", G_CALLBACK (reveal_cb), self);
  return GTK_WIDGET (self);
}

/**
 * lanyard_timetable_set_grid:
 * @self: a timetable
 * @grid: (nullable): where what it shows stands
 * @zone: (nullable): the venue's zone
 *
 * The time that is at the top stays there, where it is in @grid too.
 */
void
lanyard_timetable_set_grid (LanyardTimetable *self,
                            LanyardGrid      *grid,
                            GTimeZone        *zone)
{
  g_autoptr (LanyardGrid) old = g_steal_pointer (&self->grid);

  self->grid = grid != NULL ? lanyard_grid_ref (grid) : NULL;
  g_clear_pointer (&self->zone, g_time_zone_unref);
  self->zone = zone != NULL ? g_time_zone_ref (zone) : NULL;
  lay_out (self, 0);
  if (self->width > 0)
    scroll_to (self, self->x, self->y);
  gtk_widget_queue_resize (GTK_WIDGET (self));
}

/**
 * lanyard_timetable_scroll_to_start:
 * @self: a timetable
 *
 * Shows the first room, and the time that it is, else the first hour.
 */
void
lanyard_timetable_scroll_to_start (LanyardTimetable *self)
{
  self->x = 0;
  self->y = 0;
  self->to_start = TRUE;
  gtk_widget_queue_allocate (GTK_WIDGET (self));
}

/**
 * lanyard_timetable_scroll_to_now:
 * @self: a timetable
 *
 * Shows what is on, and most of all what comes next.
 *
 * Returns: whether the time is in the timetable
 */
gboolean
lanyard_timetable_scroll_to_now (LanyardTimetable *self)
{
  LanyardInstant now = lanyard_clock_now (self->clock);

  if (self->layout == NULL ||
      !lanyard_time_axis_contains (lanyard_grid_get_axis (self->grid), now))
    return FALSE;

  scroll_to (self, self->x, lanyard_grid_layout_get_y (self->layout, now) - self->height * 0.35);
  return TRUE;
}

/**
 * lanyard_timetable_zoom:
 * @self: a timetable
 * @step: 1 for higher hours, -1 for lower, 0 for as high as they were at first
 */
void
lanyard_timetable_zoom (LanyardTimetable *self,
                        int               step)
{
  double zoom = 1;

  if (step != 0)
    zoom = self->zoom * (step > 0 ? ZOOM_STEP : 1 / ZOOM_STEP);
  set_zoom (self, zoom, self->height / 2);
}

/**
 * lanyard_timetable_focus_session:
 * @self: a timetable
 * @session: a session's id
 *
 * Brings it into sight and gives it the focus.
 *
 * Returns: whether it is in the timetable
 */
gboolean
lanyard_timetable_focus_session (LanyardTimetable *self,
                                 const char       *session)
{
  guint entry = self->grid != NULL ? lanyard_grid_find (self->grid, session) : LANYARD_GRID_NONE;

  if (entry == LANYARD_GRID_NONE || self->layout == NULL)
    return FALSE;

  lanyard_timetable_body_focus (LANYARD_TIMETABLE_BODY (self->body), entry);
  return TRUE;
}
