/* SPDX-FileCopyrightText: 2026 The Lanyard authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "lanyard-timetable-body-private.h"

#include "lanyard-star-menu.h"

#include <glib/gi18n-lib.h>

#define NOW_LINE_HEIGHT 2

G_DEFINE_FINAL_TYPE (LanyardTimetableBody, lanyard_timetable_body, GTK_TYPE_WIDGET)

enum {
  SIGNAL_REVEAL,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

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
      if (lanyard_timetable_body_get_card (self, i) != NULL)
        lanyard_timetable_body_allocate_card (self, i);
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

static void
lanyard_timetable_body_snapshot (GtkWidget   *widget,
                                 GtkSnapshot *snapshot)
{
  LanyardTimetableBody *self = LANYARD_TIMETABLE_BODY (widget);
  GdkRGBA               color;

  if (self->grid == NULL)
    return;

  gtk_widget_get_color (widget, &color);
  lanyard_timetable_body_draw_hours (self, snapshot, &color);
  lanyard_timetable_body_draw_rooms (self, snapshot, color);
  GTK_WIDGET_CLASS (lanyard_timetable_body_parent_class)->snapshot (widget, snapshot);
}

static guint
find_focused (LanyardTimetableBody *self)
{
  for (guint i = 0; self->cards != NULL && i < self->cards->len; i++)
    {
      LanyardTimetableCard *card = lanyard_timetable_body_get_card (self, i);

      if (card != NULL && lanyard_timetable_body_has_focus (GTK_WIDGET (card)))
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

      if (lanyard_timetable_body_get_card (self, i) == NULL)
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
    return gtk_widget_child_focus (g_ptr_array_index (self->cards, focused), direction);

  next = lanyard_grid_find_beside (self->grid, focused, self->column, to);
  if (next != LANYARD_GRID_NONE)
    lanyard_timetable_body_focus (self, next);
  return TRUE;
}

/* What goes across is in no room: the way on is in the one that one came from. */
static void
note_column (LanyardTimetableBody *self,
             guint                 position)
{
  const LanyardGridEntry *entry = lanyard_grid_get_entry (self->grid, position);

  if (entry->shape != LANYARD_GRID_ACROSS)
    self->column = entry->column;
}

static void
lanyard_timetable_body_set_focus_child (GtkWidget *widget,
                                        GtkWidget *child)
{
  LanyardTimetableBody *self = LANYARD_TIMETABLE_BODY (widget);

  GTK_WIDGET_CLASS (lanyard_timetable_body_parent_class)->set_focus_child (widget, child);
  for (guint i = 0; child != NULL && self->cards != NULL && i < self->cards->len; i++)
    {
      if (g_ptr_array_index (self->cards, i) == child)
        note_column (self, i);
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
  g_clear_pointer (&self->clocks, lanyard_clocks_unref);
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
 * @clocks: (nullable): the clocks that times are told by
 *
 * What there is for is not made before lanyard_timetable_body_set_view().
 */
void
lanyard_timetable_body_set_layout (LanyardTimetableBody *self,
                                   LanyardGridLayout    *layout,
                                   LanyardClocks        *clocks)
{
  LanyardGrid *grid = layout != NULL ? lanyard_grid_layout_get_grid (layout) : NULL;

  self->layout = layout;
  if (grid == self->grid)
    return;

  lanyard_timetable_body_spare_cards (self);
  g_clear_pointer (&self->cards, g_ptr_array_unref);
  g_clear_pointer (&self->grid, lanyard_grid_unref);
  g_clear_pointer (&self->clocks, lanyard_clocks_unref);
  if (grid == NULL)
    return;

  self->grid = lanyard_grid_ref (grid);
  self->clocks = lanyard_clocks_ref (clocks);
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
    lanyard_timetable_body_update_cards (self);
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
      if (lanyard_timetable_body_get_card (self, i) != NULL)
        lanyard_timetable_body_update_past (self, i);
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
  if (lanyard_timetable_body_get_card (self, entry) == NULL)
    lanyard_timetable_body_make_card (self, entry);
  note_column (self, entry);
  gtk_widget_grab_focus (GTK_WIDGET (lanyard_timetable_body_get_card (self, entry)));
}
