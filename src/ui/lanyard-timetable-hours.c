/* SPDX-FileCopyrightText: 2026 The Lanyard authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "lanyard-timetable-hours.h"

#include "lanyard-words-time.h"

#define PADDING 6
#define ALPHA 0.75f

/* The second clock is smaller, paler and so many lines below the first. */
#define SMALL 0.84
#define SECOND_ALPHA 0.55f
#define SECOND_BELOW 0.8

/* The hours beside a timetable, and among them the time. */
struct _LanyardTimetableHours
{
  GtkWidget parent_instance;

  GtkWidget *now_label;

  LanyardGridLayout *layout; /* (nullable) (unowned) */
  LanyardClocks     *clocks; /* (nullable) */
  LanyardInstant     now;
  double             y;
  double             height;
};

G_DEFINE_FINAL_TYPE (LanyardTimetableHours, lanyard_timetable_hours, GTK_TYPE_WIDGET)

static PangoLayout *
create_hour (LanyardTimetableHours *self,
             LanyardInstant         hour)
{
  g_autofree char *text = lanyard_words_first_clock (hour, self->clocks);

  return gtk_widget_create_pango_layout (GTK_WIDGET (self), text);
}

/* Returns: (transfer full) (nullable): the hour by the second clock, where that
 *   shows another time */
static PangoLayout *
create_second (LanyardTimetableHours *self,
               LanyardInstant         hour)
{
  g_autoptr (PangoAttrList) attributes = NULL;
  g_autofree char *text = NULL;
  PangoLayout     *layout;

  if (!lanyard_clocks_differ (self->clocks, hour))
    return NULL;

  text = lanyard_words_clock (hour, lanyard_clocks_get_second (self->clocks));
  attributes = pango_attr_list_new ();
  pango_attr_list_insert (attributes, pango_attr_scale_new (SMALL));
  layout = gtk_widget_create_pango_layout (GTK_WIDGET (self), text);
  pango_layout_set_attributes (layout, attributes);
  return layout;
}

/* It is as wide as the widest hour there may be. */
static void
lanyard_timetable_hours_measure (GtkWidget     *widget,
                                 GtkOrientation orientation,
                                 int            for_size,
                                 int           *minimum,
                                 int           *natural,
                                 int           *minimum_baseline,
                                 int           *natural_baseline)
{
  LanyardTimetableHours *self = LANYARD_TIMETABLE_HOURS (widget);
  int                    width;

  *minimum = 0;
  *natural = 0;
  if (orientation == GTK_ORIENTATION_VERTICAL)
    return;
  if (self->layout != NULL)
    {
      g_autoptr (PangoLayout) hour =
                  create_hour (self, lanyard_grid_layout_get_instant (self->layout, 0));

      pango_layout_get_pixel_size (hour, natural, NULL);
    }
  gtk_widget_measure (self->now_label, orientation, -1, NULL, &width, NULL, NULL);
  *natural = MAX (*natural + 2 * PADDING, width + PADDING);
  *minimum = *natural;
}

/* Whether the time is among the hours, and in sight. */
static gboolean
shows_now (LanyardTimetableHours *self)
{
  LanyardTimeAxis *axis;
  double           y;

  if (self->layout == NULL)
    return FALSE;
  axis = lanyard_grid_get_axis (lanyard_grid_layout_get_grid (self->layout));
  y = lanyard_grid_layout_get_y (self->layout, self->now) - self->y;
  return lanyard_time_axis_contains (axis, self->now) && y >= 0 && y <= self->height;
}

/* Whether a text at @y would be where the time is. */
static gboolean
covers_now (LanyardTimetableHours *self,
            double                 y,
            double                 line)
{
  double now = lanyard_grid_layout_get_y (self->layout, self->now) - self->y;

  return shows_now (self) && ABS (y - now) < line;
}

static void
lanyard_timetable_hours_size_allocate (GtkWidget *widget,
                                       int        width,
                                       int        height,
                                       int        baseline)
{
  LanyardTimetableHours *self = LANYARD_TIMETABLE_HOURS (widget);
  gboolean               shown = shows_now (self);
  int                    label_width;
  int                    label_height;
  int                    x;
  int                    y;

  gtk_widget_set_child_visible (self->now_label, shown);
  if (!shown)
    return;

  gtk_widget_measure (self->now_label, GTK_ORIENTATION_HORIZONTAL, -1, NULL, &label_width, NULL,
                      NULL);
  gtk_widget_measure (self->now_label, GTK_ORIENTATION_VERTICAL, -1, NULL, &label_height, NULL,
                      NULL);
  x = gtk_widget_get_direction (widget) == GTK_TEXT_DIR_RTL ? 0 : width - label_width;
  y = (int)(lanyard_grid_layout_get_y (self->layout, self->now) - self->y) - label_height / 2;
  gtk_widget_size_allocate (self->now_label, &(GtkAllocation){ x, y, label_width, label_height },
                            -1);
}

/* Draws a time at the end of the column, with its middle @y below its top. */
static void
snapshot_time (LanyardTimetableHours *self,
               GtkSnapshot           *snapshot,
               PangoLayout           *layout,
               float                  alpha,
               double                 y)
{
  gboolean rtl = gtk_widget_get_direction (GTK_WIDGET (self)) == GTK_TEXT_DIR_RTL;
  GdkRGBA  color;
  int      width;
  int      height;

  gtk_widget_get_color (GTK_WIDGET (self), &color);
  color.alpha *= alpha;
  pango_layout_get_pixel_size (layout, &width, &height);
  gtk_snapshot_save (snapshot);
  gtk_snapshot_translate (
    snapshot,
    &GRAPHENE_POINT_INIT (
      (float)(rtl ? PADDING : gtk_widget_get_width (GTK_WIDGET (self)) - width - PADDING),
      (float)(int)(y - height / 2)));
  gtk_snapshot_append_layout (snapshot, layout, &color);
  gtk_snapshot_restore (snapshot);
}

/* Draws an hour, and below it what the second clock shows then.
 *
 * Returns: how far that goes */
static double
snapshot_hour (LanyardTimetableHours *self,
               GtkSnapshot           *snapshot,
               LanyardInstant         hour,
               double                 y,
               double                 line)
{
  g_autoptr (PangoLayout) layout = create_hour (self, hour);
  g_autoptr (PangoLayout) second = create_second (self, hour);

  snapshot_time (self, snapshot, layout, ALPHA, y);
  if (second == NULL)
    return y;

  y += line * SECOND_BELOW;
  if (!covers_now (self, y, line))
    snapshot_time (self, snapshot, second, SECOND_ALPHA, y);
  return y;
}

static void
lanyard_timetable_hours_snapshot (GtkWidget   *widget,
                                  GtkSnapshot *snapshot)
{
  LanyardTimetableHours *self = LANYARD_TIMETABLE_HOURS (widget);
  double                 last = -G_MAXDOUBLE;
  LanyardGrid           *grid;
  GArray                *hours;
  int                    line;

  if (self->layout == NULL)
    return;

  grid = lanyard_grid_layout_get_grid (self->layout);
  hours = lanyard_time_axis_get_hours (lanyard_grid_get_axis (grid));
  gtk_widget_measure (self->now_label, GTK_ORIENTATION_VERTICAL, -1, &line, NULL, NULL, NULL);
  for (guint i = 0; i < hours->len; i++)
    {
      LanyardInstant hour = g_array_index (hours, LanyardInstant, i);
      double         y = lanyard_grid_layout_get_y (self->layout, hour) - self->y;

      /* neither one above another, nor below the time */
      if (y >= -2 * line && y <= self->height + line && y - last >= line &&
          !covers_now (self, y, line))
        last = snapshot_hour (self, snapshot, hour, y, line);
    }

  gtk_widget_snapshot_child (widget, self->now_label, snapshot);
}

static void
lanyard_timetable_hours_dispose (GObject *object)
{
  LanyardTimetableHours *self = LANYARD_TIMETABLE_HOURS (object);

  g_clear_pointer (&self->now_label, gtk_widget_unparent);
  g_clear_pointer (&self->clocks, lanyard_clocks_unref);

  G_OBJECT_CLASS (lanyard_timetable_hours_parent_class)->dispose (object);
}

static void
lanyard_timetable_hours_class_init (LanyardTimetableHoursClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = lanyard_timetable_hours_dispose;
  widget_class->measure = lanyard_timetable_hours_measure;
  widget_class->size_allocate = lanyard_timetable_hours_size_allocate;
  widget_class->snapshot = lanyard_timetable_hours_snapshot;
  gtk_widget_class_set_css_name (widget_class, "timetable-hours");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
}

static void
lanyard_timetable_hours_init (LanyardTimetableHours *self)
{
  self->now = LANYARD_NO_INSTANT;
  self->now_label = gtk_label_new (NULL);
  gtk_widget_add_css_class (self->now_label, "now-label");
  gtk_widget_set_parent (self->now_label, GTK_WIDGET (self));
  gtk_widget_set_overflow (GTK_WIDGET (self), GTK_OVERFLOW_HIDDEN);
}

/**
 * lanyard_timetable_hours_new:
 *
 * Returns: (transfer full): hours of nothing
 */
GtkWidget *
lanyard_timetable_hours_new (void)
{
  return g_object_new (LANYARD_TYPE_TIMETABLE_HOURS, NULL);
}

static void
update_now (LanyardTimetableHours *self)
{
  g_autofree char *text = NULL;

  if (self->clocks == NULL || self->now == LANYARD_NO_INSTANT)
    return;
  text = lanyard_words_first_clock (self->now, self->clocks);
  gtk_label_set_label (GTK_LABEL (self->now_label), text);
}

/**
 * lanyard_timetable_hours_set_layout:
 * @self: hours
 * @layout: (nullable): where the hours are; it has to stay until there is another
 * @clocks: (nullable): the clocks that the hours are told by
 */
void
lanyard_timetable_hours_set_layout (LanyardTimetableHours *self,
                                    LanyardGridLayout     *layout,
                                    LanyardClocks         *clocks)
{
  self->layout = layout;
  g_clear_pointer (&self->clocks, lanyard_clocks_unref);
  self->clocks = clocks != NULL ? lanyard_clocks_ref (clocks) : NULL;
  update_now (self);
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

/**
 * lanyard_timetable_hours_set_view:
 * @self: hours
 * @y: what is seen of the layout: from here on, from its top
 * @height: so high
 */
void
lanyard_timetable_hours_set_view (LanyardTimetableHours *self,
                                  double                 y,
                                  double                 height)
{
  self->y = y;
  self->height = height;
  gtk_widget_queue_allocate (GTK_WIDGET (self));
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

/**
 * lanyard_timetable_hours_set_now:
 * @self: hours
 * @now: the time
 */
void
lanyard_timetable_hours_set_now (LanyardTimetableHours *self,
                                 LanyardInstant         now)
{
  self->now = now;
  update_now (self);
  gtk_widget_queue_allocate (GTK_WIDGET (self));
  gtk_widget_queue_draw (GTK_WIDGET (self));
}
