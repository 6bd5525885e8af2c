/* SPDX-FileCopyrightText: 2026 The Lanyard authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "lanyard-timetable-private.h"

#include "lanyard-timetable-body.h"
#include "lanyard-timetable-hours.h"
#include "lanyard-timetable-rooms.h"

#define SECONDS_PER_MINUTE 60

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
  if (lanyard_timetable_is_mirrored (self))
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
      lanyard_timetable_lay_out (self, 0);
    }
  self->height = MAX (height - head, 1);
  lanyard_timetable_take_place (self, self->x, self->y);
  if (self->to_start && self->layout != NULL)
    {
      self->to_start = FALSE;
      if (!lanyard_timetable_scroll_to_now (self))
        lanyard_timetable_take_place (self, 0, 0);
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
    lanyard_timetable_lay_out (self, 0);
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
    g_signal_handlers_disconnect_by_func (*own, lanyard_timetable_follow, self);
  g_set_object (own, adjustment);
  if (adjustment != NULL)
    g_signal_connect_swapped (adjustment, "value-changed",
                              G_CALLBACK (lanyard_timetable_follow), self);
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
  g_clear_pointer (&self->clocks, lanyard_clocks_unref);
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
lanyard_timetable_init (LanyardTimetable *self)
{
  self->zoom = 1;
  gtk_widget_set_overflow (GTK_WIDGET (self), GTK_OVERFLOW_HIDDEN);
  lanyard_timetable_add_gestures (self);
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
  g_signal_connect_swapped (self->body, "reveal", G_CALLBACK (lanyard_timetable_reveal), self);
  return GTK_WIDGET (self);
}

/**
 * lanyard_timetable_set_grid:
 * @self: a timetable
 * @grid: (nullable): where what it shows stands
 * @clocks: (nullable): the clocks that times are told by
 *
 * The time that is at the top stays there, where it is in @grid too.
 */
void
lanyard_timetable_set_grid (LanyardTimetable *self,
                            LanyardGrid      *grid,
                            LanyardClocks    *clocks)
{
  g_autoptr (LanyardGrid) old = g_steal_pointer (&self->grid);

  self->grid = grid != NULL ? lanyard_grid_ref (grid) : NULL;
  g_clear_pointer (&self->clocks, lanyard_clocks_unref);
  self->clocks = clocks != NULL ? lanyard_clocks_ref (clocks) : NULL;
  lanyard_timetable_lay_out (self, 0);
  if (self->width > 0)
    lanyard_timetable_take_place (self, self->x, self->y);
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
 * lanyard_timetable_scroll_to:
 * @self: a timetable that is to be shown
 * @x: how far it is scrolled along its rooms, in pixels
 * @y: how far it is scrolled down its hours
 *
 * Shows what was there, or as much further as there is.
 */
void
lanyard_timetable_scroll_to (LanyardTimetable *self,
                             double            x,
                             double            y)
{
  self->x = x;
  self->y = y;
  self->to_start = FALSE;
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

  lanyard_timetable_take_place (self, self->x,
                                lanyard_grid_layout_get_y (self->layout, now) -
                                  self->height * 0.35);
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
    zoom = self->zoom * (step > 0 ? LANYARD_TIMETABLE_ZOOM_STEP : 1 / LANYARD_TIMETABLE_ZOOM_STEP);
  lanyard_timetable_set_zoom (self, zoom, self->height / 2);
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
