/* SPDX-FileCopyrightText: 2026 The Lanyard authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "lanyard-plan-view.h"

#include "lanyard-moved-tag.h"
#include "lanyard-plan-card.h"
#include "lanyard-plan-gap.h"
#include "lanyard-time-axis.h"
#include "lanyard-words-plan.h"
#include "lanyard-words-time.h"

/* How many minutes are as high as a line of text. */
#define MINUTES_PER_LINE 10

/* How many lines high hours without anything are. */
#define LINES_PER_FOLD 3

/* A longer gap needs no room of its own. */
#define LONGEST_OPEN_GAP (3 * 60 * 60)

#define EDGE_OF_GAP (45 * 60)

#define EDGE 10
#define HOUR_PADDING 10
#define GUTTER 10
#define STRIP_MARGIN 2
#define NOW_HEIGHT 2
#define WALK_EDGE 40
#define TEXT_START 15
#define LINE_ALPHA 0.13f
#define HOUR_ALPHA 0.65f

/* What a part of the day is. */
typedef enum {
  PART_BLOCK, /* a card or a gap */
  PART_STRIP, /* as long as a clash */
  PART_WALK,
} PartKind;

typedef struct
{
  PartKind    kind;
  GtkWidget  *widget;
  LanyardSpan span;
  LanyardLane lane;
} Part;

/* A day of the plan to scale. */
struct _LanyardPlanView
{
  GtkWidget parent_instance;

  GtkWidget *now_line;
  GtkWidget *now_label;

  LanyardPlanDay  *day;
  GTimeZone       *zone;
  LanyardTimeAxis *axis;
  GArray          *parts; /* of Part */
  GPtrArray       *stops; /* of GtkWidget (unowned), in the order in which keys reach them */
  LanyardInstant   now;
};

G_DEFINE_FINAL_TYPE (LanyardPlanView, lanyard_plan_view, GTK_TYPE_WIDGET)

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
  g_autofree char *text = lanyard_words_clock (hour, self->zone);

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

static int
get_y (LanyardPlanView *self,
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

static const LanyardPlanDayEntry *
get_entry (LanyardPlanView *self,
           guint            position)
{
  return g_ptr_array_index (self->day->entries, position);
}

/* Takes a widget for when it is. */
static void
add_part (LanyardPlanView   *self,
          PartKind           kind,
          GtkWidget         *widget,
          const LanyardSpan *span,
          LanyardLane        lane)
{
  Part part = { kind, widget, *span, lane };

  gtk_widget_set_parent (widget, GTK_WIDGET (self));
  if (kind != PART_BLOCK)
    gtk_widget_set_can_target (widget, FALSE);
  g_array_append_val (self->parts, part);
}

/* Returns: (transfer full) (element-type LanyardClash): what is shown of what an
 *   entry clashes with */
static GPtrArray *
list_clashes (LanyardPlanView *self,
              guint            position)
{
  GPtrArray *clashes = g_ptr_array_new_with_free_func ((GDestroyNotify)lanyard_clash_free);

  for (guint i = 0; i < self->day->clashes->len; i++)
    {
      const LanyardOverlap *overlap = &g_array_index (self->day->clashes, LanyardOverlap, i);
      guint                 other = overlap->first == position ? overlap->second : overlap->first;
      LanyardClash          clash = { .item = get_entry (self, position)->item,
                                      .other = get_entry (self, other)->item,
                                      .seconds = overlap->seconds };

      if (overlap->first == position || overlap->second == position)
        g_ptr_array_add (clashes, lanyard_clash_copy (&clash));
    }

  return clashes;
}

static void
add_card (LanyardPlanView *self,
          LanyardPlan     *plan,
          guint            position)
{
  const LanyardPlanDayEntry *entry = get_entry (self, position);
  GtkWidget                 *card = lanyard_plan_card_new (plan, entry, self->zone);
  g_autoptr (GPtrArray) clashes = list_clashes (self, position);

  if (clashes->len > 0)
    lanyard_plan_card_set_clashes (LANYARD_PLAN_CARD (card), clashes);
  add_part (self, PART_BLOCK, card, &entry->item->span, entry->lane);
  g_ptr_array_add (self->stops, card);
}

static void
add_gap (LanyardPlanView   *self,
         LanyardPlan       *plan,
         LanyardProgramme  *programme,
         const LanyardSpan *gap)
{
  GtkWidget *widget = lanyard_plan_gap_new (plan, programme, self->day->date, gap, self->zone);
  GtkWidget *button = lanyard_plan_gap_get_button (LANYARD_PLAN_GAP (widget));

  add_part (self, PART_BLOCK, widget, gap, (LanyardLane){ 0, 1 });
  if (button != NULL)
    g_ptr_array_add (self->stops, button);
}

/* Cards and gaps in the order in which they are. */
static void
add_blocks (LanyardPlanView  *self,
            LanyardPlan      *plan,
            LanyardProgramme *programme)
{
  GArray *gaps = self->day->gaps;
  guint   next = 0;

  for (guint i = 0; i < self->day->entries->len; i++)
    {
      LanyardInstant start = get_entry (self, i)->item->span.start;

      if (start == LANYARD_NO_INSTANT)
        continue;
      for (; next < gaps->len && g_array_index (gaps, LanyardSpan, next).start < start; next++)
        add_gap (self, plan, programme, &g_array_index (gaps, LanyardSpan, next));
      add_card (self, plan, i);
    }
  for (; next < gaps->len; next++)
    add_gap (self, plan, programme, &g_array_index (gaps, LanyardSpan, next));
}

static void
add_strips (LanyardPlanView *self)
{
  for (guint i = 0; i < self->day->clashes->len; i++)
    {
      const LanyardOverlap      *overlap = &g_array_index (self->day->clashes, LanyardOverlap, i);
      const LanyardPlanDayEntry *one = get_entry (self, overlap->first);
      const LanyardPlanDayEntry *two = get_entry (self, overlap->second);
      LanyardSpan                span = { MAX (one->item->span.start, two->item->span.start),
                                          MIN (one->item->span.end, two->item->span.end) };
      GtkWidget                 *strip = g_object_new (GTK_TYPE_BOX, "accessible-role",
                                                       GTK_ACCESSIBLE_ROLE_PRESENTATION, NULL);

      gtk_widget_add_css_class (strip, "clash-strip");
      add_part (self, PART_STRIP, strip, &span,
                one->lane.lane > two->lane.lane ? one->lane : two->lane);
    }
}

static void
add_walks (LanyardPlanView *self)
{
  for (guint i = 0; i < self->day->walks->len; i++)
    {
      const LanyardPlanWalk     *walk = &g_array_index (self->day->walks, LanyardPlanWalk, i);
      const LanyardPlanDayEntry *from = get_entry (self, walk->from);
      const LanyardPlanDayEntry *to = get_entry (self, walk->to);
      LanyardSpan                span = { from->item->span.end, to->item->span.start };
      g_autofree char           *text = lanyard_words_walk (walk->seconds, to->item->place);
      GtkWidget                 *tag = lanyard_tag_new ("lanyard-walk-symbolic", text,
                                        walk->tight ? "warning" : NULL);

      gtk_widget_add_css_class (tag, "walk");
      gtk_label_set_ellipsize (GTK_LABEL (gtk_widget_get_last_child (tag)), PANGO_ELLIPSIZE_END);
      add_part (self, PART_WALK, tag, &span, to->lane);
    }
}

/* Long gaps are folded. One before or after everything keeps as much as it
 * needs to be seen. */
static void
add_gaps (LanyardPlanView *self,
          GArray          *busy)
{
  GArray *gaps = self->day->gaps;
  guint   n_items = busy->len;

  for (guint i = 0; i < gaps->len; i++)
    {
      LanyardSpan gap = g_array_index (gaps, LanyardSpan, i);
      gboolean    is_first = n_items > 0 && gap.start < g_array_index (busy, LanyardSpan, 0).start;

      if (gap.end - gap.start > LONGEST_OPEN_GAP && i == 0 && is_first)
        gap.start = gap.end - EDGE_OF_GAP;
      else if (gap.end - gap.start > LONGEST_OPEN_GAP && i + 1 == gaps->len)
        gap.end = gap.start + EDGE_OF_GAP;
      if (gap.end - gap.start <= LONGEST_OPEN_GAP)
        g_array_append_val (busy, gap);
    }
}

static LanyardTimeAxis *
create_axis (LanyardPlanView *self)
{
  g_autoptr (GArray) busy = g_array_new (FALSE, FALSE, sizeof (LanyardSpan));

  for (guint i = 0; i < self->day->entries->len; i++)
    {
      LanyardSpan span = get_entry (self, i)->item->span;

      if (span.start != LANYARD_NO_INSTANT && !lanyard_span_takes_time (&span))
        span.end = span.start + 1;
      if (lanyard_span_takes_time (&span))
        g_array_append_val (busy, span);
    }
  add_gaps (self, busy);
  return lanyard_time_axis_new ((const LanyardSpan *)(gconstpointer)busy->data, busy->len,
                                self->zone);
}

static void
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
allocate_walk (LanyardPlanView *self,
               const Part      *part,
               GtkAllocation    lane)
{
  int      from = get_y (self, part->span.start);
  int      to = get_y (self, part->span.end);
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
allocate_part (LanyardPlanView *self,
               const Part      *part,
               int              x,
               int              width)
{
  int           n_lanes = (int)part->lane.n_lanes;
  int           begin = x + (width + GUTTER) * (int)part->lane.lane / n_lanes;
  int           end = x + (width + GUTTER) * ((int)part->lane.lane + 1) / n_lanes - GUTTER;
  int           from = get_y (self, part->span.start);
  int           to = lanyard_span_takes_time (&part->span) ? get_y (self, part->span.end) : from;
  GtkAllocation lane = { begin, from + 1, MAX (end - begin, 0), MAX (to - from - 2, 0) };

  switch (part->kind)
    {
    case PART_WALK:
      allocate_walk (self, part, lane);
      break;
    case PART_STRIP:
      place (self, part->widget,
             (GtkAllocation){ begin - GUTTER + STRIP_MARGIN, from, GUTTER - 2 * STRIP_MARGIN,
                              to - from });
      break;
    case PART_BLOCK:
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

  y = get_y (self, self->now);
  place (self, self->now_label,
         (GtkAllocation){ hours_width - label_width - 2, y - label_height / 2, label_width,
                          label_height });
  place (self, self->now_line,
         (GtkAllocation){ hours_width - 2, y - NOW_HEIGHT / 2, width - hours_width + 2,
                          NOW_HEIGHT });
}

static void
lanyard_plan_view_size_allocate (GtkWidget *widget,
                                 int        width,
                                 int        height,
                                 int        baseline)
{
  LanyardPlanView *self = LANYARD_PLAN_VIEW (widget);
  int              hours_width = get_hours_width (self);

  for (guint i = 0; i < self->parts->len; i++)
    allocate_part (self, &g_array_index (self->parts, Part, i), hours_width,
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
  float    y = (float)get_y (self, hour);
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
  if (shows_now (self) && ABS (get_y (self, self->now) - (int)y) < text_height)
    return;
  gtk_snapshot_save (snapshot);
  gtk_snapshot_translate (
    snapshot, &GRAPHENE_POINT_INIT ((float)(rtl ? width - hours_width + HOUR_PADDING
                                                : hours_width - HOUR_PADDING - text_width),
                                    (float)(int)(y - (float)text_height / 2)));
  gtk_snapshot_append_layout (snapshot, layout, &color);
  gtk_snapshot_restore (snapshot);
}

static void
lanyard_plan_view_snapshot (GtkWidget   *widget,
                            GtkSnapshot *snapshot)
{
  LanyardPlanView *self = LANYARD_PLAN_VIEW (widget);
  GArray          *hours = lanyard_time_axis_get_hours (self->axis);
  int              hours_width = get_hours_width (self);

  for (guint i = 0; i < hours->len; i++)
    snapshot_hour (self, snapshot, g_array_index (hours, LanyardInstant, i), hours_width);
  GTK_WIDGET_CLASS (lanyard_plan_view_parent_class)->snapshot (widget, snapshot);
}

/* Returns: the position of the stop with the focus; -1 for none */
static int
find_focus (LanyardPlanView *self)
{
  GtkRoot   *root = gtk_widget_get_root (GTK_WIDGET (self));
  GtkWidget *focus = root != NULL ? gtk_root_get_focus (root) : NULL;

  for (guint i = 0; focus != NULL && i < self->stops->len; i++)
    {
      GtkWidget *stop = g_ptr_array_index (self->stops, i);

      if (focus == stop || gtk_widget_is_ancestor (focus, stop))
        return (int)i;
    }

  return -1;
}

/* Moves along time; at an end the focus stays. */
static void
move (GtkWidget  *widget,
      const char *action,
      GVariant   *by)
{
  LanyardPlanView *self = LANYARD_PLAN_VIEW (widget);
  int              to = find_focus (self) + g_variant_get_int32 (by);

  if (self->stops->len > 0)
    gtk_widget_grab_focus (
      g_ptr_array_index (self->stops, (guint)CLAMP (to, 0, (int)self->stops->len - 1)));
}

static void
lanyard_plan_view_dispose (GObject *object)
{
  LanyardPlanView *self = LANYARD_PLAN_VIEW (object);

  for (guint i = 0; self->parts != NULL && i < self->parts->len; i++)
    gtk_widget_unparent (g_array_index (self->parts, Part, i).widget);
  g_clear_pointer (&self->parts, g_array_unref);
  g_clear_pointer (&self->stops, g_ptr_array_unref);
  g_clear_pointer (&self->now_line, gtk_widget_unparent);
  g_clear_pointer (&self->now_label, gtk_widget_unparent);
  g_clear_pointer (&self->day, lanyard_plan_day_free);
  g_clear_pointer (&self->axis, lanyard_time_axis_free);
  g_clear_pointer (&self->zone, g_time_zone_unref);

  G_OBJECT_CLASS (lanyard_plan_view_parent_class)->dispose (object);
}

static void
lanyard_plan_view_class_init (LanyardPlanViewClass *klass)
{
  static const struct
  {
    guint key;
    int   by;
  } keys[] = {
    { GDK_KEY_Up, -1 },
    { GDK_KEY_KP_Up, -1 },
    { GDK_KEY_Down, 1 },
    { GDK_KEY_KP_Down, 1 },
    { GDK_KEY_Home, -G_MAXINT16 },
    { GDK_KEY_End, G_MAXINT16 },
  };
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = lanyard_plan_view_dispose;
  widget_class->measure = lanyard_plan_view_measure;
  widget_class->size_allocate = lanyard_plan_view_size_allocate;
  widget_class->snapshot = lanyard_plan_view_snapshot;

  gtk_widget_class_install_action (widget_class, "plan.move", "i", move);
  for (guint i = 0; i < G_N_ELEMENTS (keys); i++)
    gtk_widget_class_add_binding_action (widget_class, keys[i].key, 0, "plan.move", "i",
                                         keys[i].by);
  gtk_widget_class_set_css_name (widget_class, "plan-view");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_LIST);
}

static void
lanyard_plan_view_init (LanyardPlanView *self)
{
  self->now = LANYARD_NO_INSTANT;
  self->parts = g_array_new (FALSE, FALSE, sizeof (Part));
  self->stops = g_ptr_array_new ();
  self->now_line = g_object_new (GTK_TYPE_BOX, "accessible-role", GTK_ACCESSIBLE_ROLE_PRESENTATION,
                                 "can-target", FALSE, NULL);
  self->now_label = gtk_label_new (NULL);
  gtk_widget_add_css_class (self->now_line, "now-line");
  gtk_widget_add_css_class (self->now_label, "now-label");
}

/**
 * lanyard_plan_view_new:
 * @day: (transfer full): a day of @plan, with something that has a time
 * @plan: the plan
 * @programme: the programme that it is of
 * @zone: the zone that times are told in
 *
 * Returns: (transfer full): that day
 */
GtkWidget *
lanyard_plan_view_new (LanyardPlanDay   *day,
                       LanyardPlan      *plan,
                       LanyardProgramme *programme,
                       GTimeZone        *zone)
{
  LanyardPlanView *self = g_object_new (LANYARD_TYPE_PLAN_VIEW, NULL);

  self->day = day;
  self->zone = g_time_zone_ref (zone);
  self->axis = create_axis (self);
  add_blocks (self, plan, programme);
  gtk_widget_set_parent (self->now_line, GTK_WIDGET (self));
  gtk_widget_set_parent (self->now_label, GTK_WIDGET (self));
  add_strips (self);
  add_walks (self);
  return GTK_WIDGET (self);
}

/**
 * lanyard_plan_view_set_now:
 * @self: a view
 * @now: the time
 */
void
lanyard_plan_view_set_now (LanyardPlanView *self,
                           LanyardInstant   now)
{
  g_autofree char *text = lanyard_words_clock (now, self->zone);

  self->now = now;
  gtk_label_set_label (GTK_LABEL (self->now_label), text);
  for (guint i = 0; i < self->parts->len; i++)
    {
      const Part *part = &g_array_index (self->parts, Part, i);

      if (LANYARD_IS_PLAN_CARD (part->widget))
        lanyard_plan_card_set_past (LANYARD_PLAN_CARD (part->widget),
                                    MAX (part->span.start, part->span.end) <= now);
    }
  gtk_widget_queue_allocate (GTK_WIDGET (self));
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

/**
 * lanyard_plan_view_find_y:
 * @self: a view
 * @now: the time
 *
 * Returns: how far below the top that is, in pixels; -1 where it isn't shown
 */
double
lanyard_plan_view_find_y (LanyardPlanView *self,
                          LanyardInstant   now)
{
  return lanyard_time_axis_contains (self->axis, now) ? get_y (self, now) : -1;
}

/**
 * lanyard_plan_view_get_focused:
 * @self: a view
 *
 * Returns: (nullable): the id of the item whose card has the focus
 */
const char *
lanyard_plan_view_get_focused (LanyardPlanView *self)
{
  int        focus = find_focus (self);
  GtkWidget *stop = focus >= 0 ? g_ptr_array_index (self->stops, (guint)focus) : NULL;

  return LANYARD_IS_PLAN_CARD (stop) ? lanyard_plan_card_get_item (LANYARD_PLAN_CARD (stop))->id
                                     : NULL;
}

/**
 * lanyard_plan_view_focus_item:
 * @self: a view
 * @id: an item's id
 *
 * Returns: whether it has a card, and that has the focus now
 */
gboolean
lanyard_plan_view_focus_item (LanyardPlanView *self,
                              const char      *id)
{
  for (guint i = 0; i < self->stops->len; i++)
    {
      GtkWidget *stop = g_ptr_array_index (self->stops, i);

      if (LANYARD_IS_PLAN_CARD (stop) &&
          g_str_equal (lanyard_plan_card_get_item (LANYARD_PLAN_CARD (stop))->id, id))
        return gtk_widget_grab_focus (stop);
    }

  return FALSE;
}
