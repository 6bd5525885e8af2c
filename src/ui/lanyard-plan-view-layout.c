/* SPDX-FileCopyrightText: 2026 The Lanyard authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "lanyard-plan-view-private.h"

#include "lanyard-plan-card.h"
#include "lanyard-words-time.h"

/* How many minutes are as high as a line of text. */
#define MINUTES_PER_LINE 10

/* How many lines high hours without anything are. */
#define LINES_PER_FOLD 3

#define EDGE 10
#define HOUR_PADDING 10
#define GUTTER 10
#define STRIP_MARGIN 2
#define NOW_HEIGHT 2
#define WALK_EDGE 40
#define TEXT_START 15
#define LINE_ALPHA 0.13f
#define HOUR_ALPHA 0.65f

static int
measure (GtkWidget     *widget,
         GtkOrientation orientation)
{
  int natural;

  gtk_widget_measure (widget, orientation, -1, NULL, &natural, NULL, NULL);
  return natural;
}

static PangoLayout *
create_hour (LanyardPlanView *self,
             LanyardInstant   hour)
{
  g_autofree char *text = lanyard_words_first_clock (hour, self->clocks);

  return gtk_widget_create_pango_layout (GTK_WIDGET (self), text);
}

/* The scale grows with the text. */
static LanyardTimeScale
get_scale (LanyardPlanView *self)
{
  g_autoptr (PangoLayout) line = gtk_widget_create_pango_layout (GTK_WIDGET (self), "0");
  int height;

  pango_layout_get_pixel_size (line, NULL, &height);
  return (LanyardTimeScale){ (double)height / MINUTES_PER_LINE, height * LINES_PER_FOLD };
}

/* Returns: how far below the top of the view that is, in pixels */
int
lanyard_plan_view_get_y (LanyardPlanView *self,
                         LanyardInstant   instant)
{
  LanyardTimeScale scale = get_scale (self);

  return EDGE + (int)lanyard_time_axis_to_y (self->axis, &scale, instant);
}

/* Returns: how wide the hours are */
static int
get_hours_width (LanyardPlanView *self)
{
  g_autoptr (PangoLayout) hour = create_hour (self, 0);
  int width;

  pango_layout_get_pixel_size (hour, &width, NULL);
  return MAX (width + HOUR_PADDING, measure (self->now_label, GTK_ORIENTATION_HORIZONTAL) + 4);
}

void
lanyard_plan_view_measure (GtkWidget     *widget,
                           GtkOrientation orientation,
                           int            for_size,
                           int           *minimum,
                           int           *natural,
                           int           *minimum_baseline,
                           int           *natural_baseline)
{
  LanyardPlanView *self = LANYARD_PLAN_VIEW (widget);
  LanyardTimeScale scale = get_scale (self);

  *minimum = get_hours_width (self) * 4;
  if (orientation == GTK_ORIENTATION_VERTICAL)
    *minimum = (int)lanyard_time_axis_get_height (self->axis, &scale) + 2 * EDGE;
  *natural = *minimum;
}

static void
place (LanyardPlanView *self,
       GtkWidget       *child,
       GtkAllocation    box)
{
  if (gtk_widget_get_direction (GTK_WIDGET (self)) == GTK_TEXT_DIR_RTL)
    box.x = gtk_widget_get_width (GTK_WIDGET (self)) - box.x - box.width;
  gtk_widget_size_allocate (child, &box, -1);
}

/* A change of rooms stands in the time there is for it; where that is too
 * short, upon the border of both. */
static void
allocate_walk (LanyardPlanView       *self,
               const LanyardPlanPart *part,
               GtkAllocation          lane)
{
  int      from = lanyard_plan_view_get_y (self, part->span.start);
  int      to = lanyard_plan_view_get_y (self, part->span.end);
  int      height = measure (part->widget, GTK_ORIENTATION_VERTICAL);
  int      width = measure (part->widget, GTK_ORIENTATION_HORIZONTAL);
  gboolean fits = to - from >= height;
  int      most = MAX (lane.width - WALK_EDGE - TEXT_START, 0);

  width = MIN (width, most);
  place (self, part->widget,
         (GtkAllocation){ fits ? lane.x + TEXT_START : lane.x + lane.width - WALK_EDGE - width,
                          (from + to - height) / 2, width, height });
}

static void
allocate_part (LanyardPlanView       *self,
               const LanyardPlanPart *part,
               int                    x,
               int                    width)
{
  int           n_lanes = (int)part->lane.n_lanes;
  int           begin = x + (width + GUTTER) * (int)part->lane.lane / n_lanes;
  int           end = x + (width + GUTTER) * ((int)part->lane.lane + 1) / n_lanes - GUTTER;
  int           from = lanyard_plan_view_get_y (self, part->span.start);
  gboolean      takes_time = lanyard_span_takes_time (&part->span);
  int           to = takes_time ? lanyard_plan_view_get_y (self, part->span.end) : from;
  GtkAllocation lane = { begin, from + 1, MAX (end - begin, 0), MAX (to - from - 2, 0) };

  switch (part->kind)
    {
    case LANYARD_PLAN_PART_WALK:
      allocate_walk (self, part, lane);
      break;
    case LANYARD_PLAN_PART_STRIP:
      place (self, part->widget,
             (GtkAllocation){ begin - GUTTER + STRIP_MARGIN, from, GUTTER - 2 * STRIP_MARGIN,
                              to - from });
      break;
    case LANYARD_PLAN_PART_WAS:
      lane.height = measure (part->widget, GTK_ORIENTATION_VERTICAL);
      lane.y = from - lane.height / 2;
      place (self, part->widget, lane);
      break;
    case LANYARD_PLAN_PART_BLOCK:
    default:
      lane.height = MAX (lane.height, measure (part->widget, GTK_ORIENTATION_VERTICAL));
      place (self, part->widget, lane);
    }
}

static gboolean
shows_now (LanyardPlanView *self)
{
  return self->now != LANYARD_NO_INSTANT && lanyard_time_axis_contains (self->axis, self->now);
}

/* The line goes on upon the cards that hide it, as they are allocated next. */
static void
cross_cards (LanyardPlanView *self)
{
  int y = shows_now (self) ? lanyard_plan_view_get_y (self, self->now) : INT_MIN / 2;

  for (guint i = 0; i < self->parts->len; i++)
    {
      const LanyardPlanPart *part = &g_array_index (self->parts, LanyardPlanPart, i);

      if (LANYARD_IS_PLAN_CARD (part->widget))
        lanyard_plan_card_set_now_line (
          LANYARD_PLAN_CARD (part->widget),
          y - NOW_HEIGHT / 2 - 1 - lanyard_plan_view_get_y (self, part->span.start), NOW_HEIGHT);
    }
}

static void
allocate_now (LanyardPlanView *self,
              int              hours_width,
              int              width)
{
  gboolean shown = shows_now (self);
  int      label_width = measure (self->now_label, GTK_ORIENTATION_HORIZONTAL);
  int      label_height = measure (self->now_label, GTK_ORIENTATION_VERTICAL);
  int      y;

  gtk_widget_set_child_visible (self->now_label, shown);
  gtk_widget_set_child_visible (self->now_line, shown);
  if (!shown)
    return;

  y = lanyard_plan_view_get_y (self, self->now);

  place (self, self->now_label,
         (GtkAllocation){ hours_width - label_width - 2, y - label_height / 2, label_width,
                          label_height });
  place (self, self->now_line,
         (GtkAllocation){ hours_width - 2, y - NOW_HEIGHT / 2, width - hours_width + 2,
                          NOW_HEIGHT });
}

void
lanyard_plan_view_size_allocate (GtkWidget *widget,
                                 int        width,
                                 int        height,
                                 int        baseline)
{
  LanyardPlanView *self = LANYARD_PLAN_VIEW (widget);
  int              hours_width = get_hours_width (self);

  cross_cards (self);
  for (guint i = 0; i < self->parts->len; i++)
    allocate_part (self, &g_array_index (self->parts, LanyardPlanPart, i), hours_width,
                   width - hours_width);
  allocate_now (self, hours_width, width);
}

static void
snapshot_hour (LanyardPlanView *self,
               GtkSnapshot     *snapshot,
               LanyardInstant   hour,
               int              hours_width)
{
  g_autoptr (PangoLayout) layout = create_hour (self, hour);
  int      width = gtk_widget_get_width (GTK_WIDGET (self));
  gboolean rtl = gtk_widget_get_direction (GTK_WIDGET (self)) == GTK_TEXT_DIR_RTL;
  float    y = (float)lanyard_plan_view_get_y (self, hour);
  GdkRGBA  color;
  GdkRGBA  line;
  int      text_width;
  int      text_height;

  gtk_widget_get_color (GTK_WIDGET (self), &color);
  line = color;
  line.alpha *= LINE_ALPHA;
  color.alpha *= HOUR_ALPHA;
  gtk_snapshot_append_color (
    snapshot, &line,
    &GRAPHENE_RECT_INIT (rtl ? 0 : (float)hours_width, y, (float)(width - hours_width), 1));

  pango_layout_get_pixel_size (layout, &text_width, &text_height);
  if (shows_now (self) && ABS (lanyard_plan_view_get_y (self, self->now) - (int)y) < text_height)
    return;
  gtk_snapshot_save (snapshot);
  gtk_snapshot_translate (
    snapshot, &GRAPHENE_POINT_INIT ((float)(rtl ? width - hours_width + HOUR_PADDING
                                                : hours_width - HOUR_PADDING - text_width),
                                    (float)(int)(y - (float)text_height / 2)));
  gtk_snapshot_append_layout (snapshot, layout, &color);
  gtk_snapshot_restore (snapshot);
}

/* Draws a line for each hour, and what it is. */
void
lanyard_plan_view_snapshot_hours (LanyardPlanView *self,
                                  GtkSnapshot     *snapshot)
{
  GArray *hours = lanyard_time_axis_get_hours (self->axis);
  int     hours_width = get_hours_width (self);

  for (guint i = 0; i < hours->len; i++)
    snapshot_hour (self, snapshot, g_array_index (hours, LanyardInstant, i), hours_width);
}
