/* SPDX-FileCopyrightText: 2026 The Lanyard authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "lanyard-timetable-private.h"

static gboolean
wheel_cb (LanyardTimetable         *self,
          double                    dx,
          double                    dy,
          GtkEventControllerScroll *controller)
{
  const double    step = LANYARD_TIMETABLE_ZOOM_STEP;
  GdkModifierType modifiers =
    gtk_event_controller_get_current_event_state (GTK_EVENT_CONTROLLER (controller));

  if ((modifiers & GDK_CONTROL_MASK) == 0)
    return GDK_EVENT_PROPAGATE;

  lanyard_timetable_set_zoom (self, self->zoom * (dy > 0 ? 1 / step : step), self->pointer_y);
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
  double y;

  /* what is between the fingers stays there, where they are still down */
  if (gtk_gesture_is_active (gesture) && gtk_gesture_get_bounding_box_center (gesture, &x, &y))
    moved_cb (self, x, y);
  gtk_gesture_set_state (gesture, GTK_EVENT_SEQUENCE_CLAIMED);
  lanyard_timetable_set_zoom (self, self->pinch_zoom * scale, self->pointer_y);
}

/* The wheel with Ctrl and two fingers make hours higher and lower. */
void
lanyard_timetable_add_gestures (LanyardTimetable *self)
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
