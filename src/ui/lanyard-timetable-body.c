/* SPDX-FileCopyrightText: 2026 The Lanyard authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "lanyard-timetable-body.h"

#include "lanyard-star-menu.h"
#include "lanyard-timetable-card.h"
#include "lanyard-words-timetable.h"

#include <glib/gi18n-lib.h>

/* Cards keep so far from each other and from lines. */
#define MARGIN 3
#define BAND_MARGIN 1

/* What is so near to what is seen gets its card ahead of time, one after the
 * other, so that no frame has to make those of a whole room. */
#define AHEAD 160

#define NOW_LINE_HEIGHT 2

#define LINE_ALPHA 0.12f
#define HALF_LINE_ALPHA 0.06f
#define FOLD_ALPHA 0.05f
#define FOLD_TEXT_ALPHA 0.6f
#define HALF_HOUR (30 * 60)

/* All of a timetable but its heads and hours. It has cards for what is seen,
 * and for the one that has the focus. */
struct _LanyardTimetableBody
{
  GtkWidget parent_instance;

  GtkWidget *now_line;

  LanyardPlan       *plan;
  LanyardGridLayout *layout;   /* (nullable) (unowned) */
  LanyardGrid       *grid;     /* (nullable) whose cards there are */
  GTimeZone         *zone;     /* (nullable) */
  GPtrArray         *cards;    /* (nullable) (unowned) for each entry its card, or NULL */
  GPtrArray         *spare[2]; /* (unowned) cards that nothing needs; those that go across */
  LanyardInstant     now;
  double             x;
  double             y;
  double             width;
  double             height;
  guint              column; /* the room that one moves up and down in */
};

G_DEFINE_FINAL_TYPE (LanyardTimetableBody, lanyard_timetable_body, GTK_TYPE_WIDGET)

enum {
  SIGNAL_REVEAL,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

static LanyardTimetableCard *
get_card (LanyardTimetableBody *self,
          guint                 entry)
{
  return g_ptr_array_index (self->cards, entry);
}

/* Also while another window is active. */
static gboolean
has_focus (GtkWidget *card)
{
  return gtk_widget_get_focus_child (gtk_widget_get_parent (card)) == card;
}

static gboolean
is_across (LanyardTimetableBody *self,
           guint                 entry)
{
  return lanyard_grid_get_entry (self->grid, entry)->shape == LANYARD_GRID_ACROSS;
}

static void
spare_card (LanyardTimetableBody *self,
            guint                 entry)
{
  GtkWidget *card = g_ptr_array_index (self->cards, entry);

  g_ptr_array_index (self->cards, entry) = NULL;
  gtk_widget_set_child_visible (card, FALSE);
  g_ptr_array_add (self->spare[is_across (self, entry)], card);
}

static void
spare_all (LanyardTimetableBody *self)
{
  for (guint i = 0; self->cards != NULL && i < self->cards->len; i++)
    {
      if (get_card (self, i) != NULL)
        spare_card (self, i);
    }
}

static void
update_past (LanyardTimetableBody *self,
             guint                 entry)
{
  LanyardInstant end = lanyard_grid_get_entry (self->grid, entry)->span.end;

  lanyard_timetable_card_set_past (get_card (self, entry), end <= self->now);
}

/* What goes across lies below the others; so it has cards of its own, as moving
 * one among so many would cost more than a new one. */
static GtkWidget *
take_card (LanyardTimetableBody *self,
           gboolean              across)
{
  GPtrArray *spare = self->spare[across];
  GtkWidget *card;

  if (spare->len > 0)
    return g_ptr_array_steal_index_fast (spare, spare->len - 1);

  card = lanyard_timetable_card_new (self->plan);
  if (across)
    gtk_widget_insert_after (card, GTK_WIDGET (self), NULL);
  else
    gtk_widget_insert_before (card, GTK_WIDGET (self), self->now_line);
  return card;
}

static void
make_card (LanyardTimetableBody *self,
           guint                 entry)
{
  const LanyardGridEntry *what = lanyard_grid_get_entry (self->grid, entry);
  GtkWidget              *card = take_card (self, is_across (self, entry));

  g_ptr_array_index (self->cards, entry) = card;
  lanyard_timetable_card_set_session (LANYARD_TIMETABLE_CARD (card), what->session, what->shape,
                                      self->zone);
  update_past (self, entry);
  gtk_widget_set_child_visible (card, TRUE);
}

static gboolean
is_within (LanyardTimetableBody  *self,
           const LanyardGridRect *rect,
           double                 ahead)
{
  return rect->x < self->x + self->width + ahead && rect->x + rect->width > self->x - ahead &&
         rect->y < self->y + self->height + ahead && rect->y + rect->height > self->y - ahead;
}

static void
spare_far_cards (LanyardTimetableBody *self)
{
  for (guint i = 0; i < self->cards->len; i++)
    {
      LanyardGridRect       rect = lanyard_grid_layout_get_rect (self->layout, i);
      LanyardTimetableCard *card = get_card (self, i);

      if (card != NULL && !is_within (self, &rect, AHEAD) && !has_focus (GTK_WIDGET (card)))
        spare_card (self, i);
    }
}

static void
update_cards (LanyardTimetableBody *self)
{
  gboolean made_ahead = FALSE;

  spare_far_cards (self);
  for (guint i = 0; i < self->cards->len; i++)
    {
      LanyardGridRect rect = lanyard_grid_layout_get_rect (self->layout, i);

      if (get_card (self, i) == NULL && is_within (self, &rect, 0))
        make_card (self, i);
      else if (get_card (self, i) == NULL && !made_ahead && is_within (self, &rect, AHEAD))
        {
          make_card (self, i);
          made_ahead = TRUE;
        }
      if (get_card (self, i) != NULL)
        lanyard_timetable_card_set_hidden (get_card (self, i), self->x - rect.x, self->y - rect.y);
    }
}

static void
allocate_card (LanyardTimetableBody *self,
               guint                 entry)
{
  LanyardGridRect rect = lanyard_grid_layout_get_rect (self->layout, entry);
  gboolean        band = lanyard_grid_get_entry (self->grid, entry)->shape == LANYARD_GRID_BAND;
  double          margin = band ? BAND_MARGIN : MARGIN;
  int             x = (int)(rect.x + margin) - (int)self->x;
  int             y = (int)(rect.y + 1) - (int)self->y;
  int             width = (int)MAX (rect.width - 2 * margin, 1);
  int             height = (int)MAX (rect.height - 2, 1);

  if (gtk_widget_get_direction (GTK_WIDGET (self)) == GTK_TEXT_DIR_RTL)
    x = gtk_widget_get_width (GTK_WIDGET (self)) - x - width;
  gtk_widget_size_allocate (GTK_WIDGET (get_card (self, entry)),
                            &(GtkAllocation){ x, y, width, height }, -1);
}

static void
allocate_now_line (LanyardTimetableBody *self)
{
  LanyardTimeAxis *axis = self->grid != NULL ? lanyard_grid_get_axis (self->grid) : NULL;
  gboolean         shown = axis != NULL && lanyard_time_axis_contains (axis, self->now);
  double           y;

  gtk_widget_set_child_visible (self->now_line, shown);
  if (!shown)
    return;

  y = lanyard_grid_layout_get_y (self->layout, self->now) - self->y;
  gtk_widget_size_allocate (
    self->now_line, &(GtkAllocation){ 0, (int)y - 1, (int)self->width, NOW_LINE_HEIGHT }, -1);
}

static void
lanyard_timetable_body_size_allocate (GtkWidget *widget,
                                      int        width,
                                      int        height,
                                      int        baseline)
{
  LanyardTimetableBody *self = LANYARD_TIMETABLE_BODY (widget);

  for (guint i = 0; self->cards != NULL && i < self->cards->len; i++)
    {
      if (get_card (self, i) != NULL)
        allocate_card (self, i);
    }
  allocate_now_line (self);

  /* the menu of a card is a child, too */
  for (GtkWidget *child = gtk_widget_get_first_child (widget);
       child != NULL;
       child = gtk_widget_get_next_sibling (child))
    {
      if (GTK_IS_POPOVER (child))
        gtk_popover_present (GTK_POPOVER (child));
    }
}

/* Draws a rectangle of the layout, where it is seen. */
static void
append_rect (LanyardTimetableBody *self,
             GtkSnapshot          *snapshot,
             const GdkRGBA        *color,
             LanyardGridRect       rect)
{
  double x = rect.x - self->x;

  if (gtk_widget_get_direction (GTK_WIDGET (self)) == GTK_TEXT_DIR_RTL)
    x = self->width - x - rect.width;
  gtk_snapshot_append_color (snapshot, color,
                             &GRAPHENE_RECT_INIT ((float)(int)x,
                                                  (float)((int)rect.y - (int)self->y),
                                                  (float)rect.width,
                                                  (float)rect.height));
}

static void
snapshot_fold (LanyardTimetableBody *self,
               GtkSnapshot          *snapshot,
               const LanyardStretch *stretch,
               GdkRGBA               color)
{
  double           from = lanyard_grid_layout_get_y (self->layout, stretch->start);
  double           to = lanyard_grid_layout_get_y (self->layout, stretch->end);
  g_autofree char *text = lanyard_words_empty_hours (stretch->start, stretch->end, self->zone);
  g_autoptr (PangoLayout) layout = gtk_widget_create_pango_layout (GTK_WIDGET (self), text);
  GdkRGBA pale = color;
  int     width;
  int     height;

  pale.alpha *= FOLD_ALPHA;
  append_rect (self, snapshot, &pale,
               (LanyardGridRect){ self->x, from, self->width, to - from });
  color.alpha *= FOLD_TEXT_ALPHA;
  pango_layout_get_pixel_size (layout, &width, &height);
  gtk_snapshot_save (snapshot);
  gtk_snapshot_translate (snapshot,
                          &GRAPHENE_POINT_INIT ((float)(int)((self->width - width) / 2),
                                                (float)(int)((from + to - height) / 2 - self->y)));
  gtk_snapshot_append_layout (snapshot, layout, &color);
  gtk_snapshot_restore (snapshot);
}

static void
snapshot_hours (LanyardTimetableBody *self,
                GtkSnapshot          *snapshot,
                const GdkRGBA        *color)
{
  LanyardTimeAxis *axis = lanyard_grid_get_axis (self->grid);
  GArray          *hours = lanyard_time_axis_get_hours (axis);
  GArray          *stretches = lanyard_time_axis_get_stretches (axis);
  GdkRGBA          line = *color;
  GdkRGBA          half = *color;

  line.alpha *= LINE_ALPHA;
  half.alpha *= HALF_LINE_ALPHA;
  for (guint i = 0; i < hours->len; i++)
    {
      LanyardInstant hour = g_array_index (hours, LanyardInstant, i);
      double         y = lanyard_grid_layout_get_y (self->layout, hour);

      append_rect (self, snapshot, &line, (LanyardGridRect){ self->x, y, self->width, 1 });
      y = lanyard_grid_layout_get_y (self->layout, hour + HALF_HOUR);
      if (i + 1 < hours->len &&
          g_array_index (hours, LanyardInstant, i + 1) == hour + 2 * HALF_HOUR)
        append_rect (self, snapshot, &half, (LanyardGridRect){ self->x, y, self->width, 1 });
    }
  for (guint i = 0; i < stretches->len; i++)
    {
      const LanyardStretch *stretch = &g_array_index (stretches, LanyardStretch, i);

      if (stretch->folded)
        snapshot_fold (self, snapshot, stretch, *color);
    }
}

static void
snapshot_rooms (LanyardTimetableBody *self,
                GtkSnapshot          *snapshot,
                GdkRGBA               line)
{
  line.alpha *= LINE_ALPHA;
  for (guint i = 1; i <= lanyard_grid_get_n_columns (self->grid); i++)
    {
      double x = lanyard_grid_layout_get_edge (self->layout, i);

      if (x >= self->x && x <= self->x + self->width)
        append_rect (self, snapshot, &line, (LanyardGridRect){ x, self->y, 1, self->height });
    }
}

static void
lanyard_timetable_body_snapshot (GtkWidget   *widget,
                                 GtkSnapshot *snapshot)
{
  LanyardTimetableBody *self = LANYARD_TIMETABLE_BODY (widget);
  GdkRGBA               color;

  if (self->grid == NULL)
    return;

  gtk_widget_get_color (widget, &color);
  snapshot_hours (self, snapshot, &color);
  snapshot_rooms (self, snapshot, color);
  GTK_WIDGET_CLASS (lanyard_timetable_body_parent_class)->snapshot (widget, snapshot);
}

static guint
find_focused (LanyardTimetableBody *self)
{
  for (guint i = 0; self->cards != NULL && i < self->cards->len; i++)
    {
      if (get_card (self, i) != NULL && has_focus (GTK_WIDGET (get_card (self, i))))
        return i;
    }

  return LANYARD_GRID_NONE;
}

/* Returns: the first that is wholly in sight, else in part */
static guint
find_first (LanyardTimetableBody *self)
{
  guint part = LANYARD_GRID_NONE;

  for (guint i = 0; self->cards != NULL && i < self->cards->len; i++)
    {
      LanyardGridRect rect;

      if (get_card (self, i) == NULL)
        continue;
      rect = lanyard_grid_layout_get_rect (self->layout, i);
      if (rect.y >= self->y && rect.y + rect.height <= self->y + self->height &&
          rect.x >= self->x && rect.x + rect.width <= self->x + self->width)
        return i;
      if (part == LANYARD_GRID_NONE)
        part = i;
    }

  return part;
}

static gboolean
get_direction (LanyardTimetableBody *self,
               GtkDirectionType      direction,
               LanyardGridDirection *to)
{
  gboolean rtl = gtk_widget_get_direction (GTK_WIDGET (self)) == GTK_TEXT_DIR_RTL;

  switch (direction)
    {
    case GTK_DIR_UP:
      *to = LANYARD_GRID_EARLIER;
      return TRUE;
    case GTK_DIR_DOWN:
      *to = LANYARD_GRID_LATER;
      return TRUE;
    case GTK_DIR_LEFT:
      *to = rtl ? LANYARD_GRID_AFTER : LANYARD_GRID_BEFORE;
      return TRUE;
    case GTK_DIR_RIGHT:
      *to = rtl ? LANYARD_GRID_BEFORE : LANYARD_GRID_AFTER;
      return TRUE;
    case GTK_DIR_TAB_FORWARD:
    case GTK_DIR_TAB_BACKWARD:
    default:
      return FALSE;
    }
}

/* Tab goes in, to the star, and out again; the arrows go from card to card. */
static gboolean
lanyard_timetable_body_focus_vfunc (GtkWidget       *widget,
                                    GtkDirectionType direction)
{
  LanyardTimetableBody *self = LANYARD_TIMETABLE_BODY (widget);
  guint                 focused = find_focused (self);
  LanyardGridDirection  to;
  guint                 next;

  if (self->grid == NULL)
    return FALSE;
  if (focused == LANYARD_GRID_NONE)
    {
      next = find_first (self);
      if (next != LANYARD_GRID_NONE)
        lanyard_timetable_body_focus (self, next);
      return next != LANYARD_GRID_NONE;
    }
  if (!get_direction (self, direction, &to))
    return gtk_widget_child_focus (GTK_WIDGET (get_card (self, focused)), direction);

  next = lanyard_grid_find_beside (self->grid, focused, self->column, to);
  if (next != LANYARD_GRID_NONE)
    lanyard_timetable_body_focus (self, next);
  return TRUE;
}

static void
lanyard_timetable_body_set_focus_child (GtkWidget *widget,
                                        GtkWidget *child)
{
  LanyardTimetableBody *self = LANYARD_TIMETABLE_BODY (widget);

  GTK_WIDGET_CLASS (lanyard_timetable_body_parent_class)->set_focus_child (widget, child);
  for (guint i = 0; child != NULL && self->cards != NULL && i < self->cards->len; i++)
    {
      const LanyardGridEntry *entry = lanyard_grid_get_entry (self->grid, i);

      if (g_ptr_array_index (self->cards, i) == child && entry->shape != LANYARD_GRID_ACROSS)
        self->column = entry->column;
    }
}

static void
lanyard_timetable_body_dispose (GObject *object)
{
  LanyardTimetableBody *self = LANYARD_TIMETABLE_BODY (object);
  GtkWidget            *child;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self))) != NULL)
    gtk_widget_unparent (child);
  g_clear_pointer (&self->cards, g_ptr_array_unref);
  for (guint i = 0; i < G_N_ELEMENTS (self->spare); i++)
    g_clear_pointer (&self->spare[i], g_ptr_array_unref);
  g_clear_pointer (&self->grid, lanyard_grid_unref);
  g_clear_pointer (&self->zone, g_time_zone_unref);
  g_clear_object (&self->plan);

  G_OBJECT_CLASS (lanyard_timetable_body_parent_class)->dispose (object);
}

static void
lanyard_timetable_body_class_init (LanyardTimetableBodyClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = lanyard_timetable_body_dispose;
  widget_class->size_allocate = lanyard_timetable_body_size_allocate;
  widget_class->snapshot = lanyard_timetable_body_snapshot;
  widget_class->focus = lanyard_timetable_body_focus_vfunc;
  widget_class->set_focus_child = lanyard_timetable_body_set_focus_child;

  /* A session gets the focus, and has to be seen: with its position in the grid. */
  signals[SIGNAL_REVEAL] =
    g_signal_new ("reveal", LANYARD_TYPE_TIMETABLE_BODY, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                  G_TYPE_NONE, 1, G_TYPE_UINT);
  gtk_widget_class_set_css_name (widget_class, "timetable-body");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_LIST);
}

static void
lanyard_timetable_body_init (LanyardTimetableBody *self)
{
  for (guint i = 0; i < G_N_ELEMENTS (self->spare); i++)
    self->spare[i] = g_ptr_array_new ();
  self->now = LANYARD_NO_INSTANT;
  self->now_line = g_object_new (ADW_TYPE_BIN, "can-target", FALSE, NULL);
  gtk_widget_add_css_class (self->now_line, "now-line");
  gtk_widget_set_parent (self->now_line, GTK_WIDGET (self));
  gtk_widget_set_overflow (GTK_WIDGET (self), GTK_OVERFLOW_HIDDEN);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _ ("Timetable"), -1);
}

/**
 * lanyard_timetable_body_new:
 * @plan: where stars are
 *
 * Returns: (transfer full): a body without anything in it
 */
GtkWidget *
lanyard_timetable_body_new (LanyardPlan *plan)
{
  LanyardTimetableBody *self = g_object_new (LANYARD_TYPE_TIMETABLE_BODY, NULL);

  self->plan = g_object_ref (plan);
  lanyard_star_menu_attach (GTK_WIDGET (self), plan);
  return GTK_WIDGET (self);
}

/**
 * lanyard_timetable_body_set_layout:
 * @self: a body
 * @layout: (nullable): where everything is; it has to stay until there is another
 * @zone: (nullable): the venue's zone
 *
 * What there is for is not made before lanyard_timetable_body_set_view().
 */
void
lanyard_timetable_body_set_layout (LanyardTimetableBody *self,
                                   LanyardGridLayout    *layout,
                                   GTimeZone            *zone)
{
  LanyardGrid *grid = layout != NULL ? lanyard_grid_layout_get_grid (layout) : NULL;

  self->layout = layout;
  if (grid == self->grid)
    return;

  spare_all (self);
  g_clear_pointer (&self->cards, g_ptr_array_unref);
  g_clear_pointer (&self->grid, lanyard_grid_unref);
  g_clear_pointer (&self->zone, g_time_zone_unref);
  if (grid == NULL)
    return;

  self->grid = lanyard_grid_ref (grid);
  self->zone = g_time_zone_ref (zone);
  self->cards = g_ptr_array_new ();
  self->column = 0;
  g_ptr_array_set_size (self->cards, (int)lanyard_grid_get_n_entries (grid));
}

/**
 * lanyard_timetable_body_set_view:
 * @self: a body
 * @x: what is seen of the layout: from here on, where rooms begin
 * @y: and from here on, from its top
 * @width: so wide
 * @height: so high
 */
void
lanyard_timetable_body_set_view (LanyardTimetableBody *self,
                                 double                x,
                                 double                y,
                                 double                width,
                                 double                height)
{
  self->x = x;
  self->y = y;
  self->width = width;
  self->height = height;
  if (self->layout != NULL)
    update_cards (self);
  gtk_widget_queue_allocate (GTK_WIDGET (self));
}

/**
 * lanyard_timetable_body_set_now:
 * @self: a body
 * @now: the time; what has ended by then is faded
 */
void
lanyard_timetable_body_set_now (LanyardTimetableBody *self,
                                LanyardInstant        now)
{
  self->now = now;
  for (guint i = 0; self->cards != NULL && i < self->cards->len; i++)
    {
      if (get_card (self, i) != NULL)
        update_past (self, i);
    }
  gtk_widget_queue_allocate (GTK_WIDGET (self));
}

/**
 * lanyard_timetable_body_focus:
 * @self: a body
 * @entry: a position in its grid
 *
 * Brings a session into sight and gives it the focus.
 */
void
lanyard_timetable_body_focus (LanyardTimetableBody *self,
                              guint                 entry)
{
  g_signal_emit (self, signals[SIGNAL_REVEAL], 0, entry);
  if (get_card (self, entry) == NULL)
    make_card (self, entry);
  gtk_widget_grab_focus (GTK_WIDGET (get_card (self, entry)));
}
