/* SPDX-FileCopyrightText: 2026 The Lanyard authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "lanyard-timetable-rooms.h"

#include <glib/gi18n-lib.h>

#define PADDING 8
#define LINE_ALPHA 0.12f

/* The rooms' names above a timetable. A name stays in sight as long as anything
 * of its room does. */
struct _LanyardTimetableRooms
{
  GtkWidget parent_instance;

  LanyardGridLayout *layout; /* (nullable) (unowned) */
  LanyardGrid       *grid;   /* (nullable) */
  GPtrArray         *labels; /* (unowned) one a room */
  double             x;
  double             width;
};

G_DEFINE_FINAL_TYPE (LanyardTimetableRooms, lanyard_timetable_rooms, GTK_TYPE_WIDGET)

/* An empty label is as high as one with a name. */
static void
lanyard_timetable_rooms_measure (GtkWidget     *widget,
                                 GtkOrientation orientation,
                                 int            for_size,
                                 int           *minimum,
                                 int           *natural,
                                 int           *minimum_baseline,
                                 int           *natural_baseline)
{
  LanyardTimetableRooms *self = LANYARD_TIMETABLE_ROOMS (widget);

  *minimum = 0;
  *natural = 0;
  if (orientation == GTK_ORIENTATION_HORIZONTAL)
    return;
  for (guint i = 0; i < self->labels->len; i++)
    {
      int label;

      gtk_widget_measure (g_ptr_array_index (self->labels, i), orientation, -1, NULL, &label, NULL,
                          NULL);
      *natural = MAX (*natural, label);
    }
  *minimum = *natural;
}

static void
lanyard_timetable_rooms_size_allocate (GtkWidget *widget,
                                       int        width,
                                       int        height,
                                       int        baseline)
{
  LanyardTimetableRooms *self = LANYARD_TIMETABLE_ROOMS (widget);
  gboolean               rtl = gtk_widget_get_direction (widget) == GTK_TEXT_DIR_RTL;

  for (guint i = 0; i < self->labels->len; i++)
    {
      GtkWidget *label = g_ptr_array_index (self->labels, i);
      double     from = lanyard_grid_layout_get_edge (self->layout, i) - self->x;
      double     to = lanyard_grid_layout_get_edge (self->layout, i + 1) - self->x;
      gboolean   seen = to > 0 && from < self->width;
      int        minimum;
      int        room;

      gtk_widget_set_child_visible (label, seen);
      if (!seen)
        continue;
      from = MIN (MAX (from, 0), to - PADDING) + PADDING;
      gtk_widget_measure (label, GTK_ORIENTATION_HORIZONTAL, -1, &minimum, NULL, NULL, NULL);
      room = MAX ((int)(to - from) - PADDING, minimum);
      gtk_widget_size_allocate (
        label,
        &(GtkAllocation){ rtl ? width - (int)from - room : (int)from, 0, room, height }, -1);
    }
}

static void
lanyard_timetable_rooms_snapshot (GtkWidget   *widget,
                                  GtkSnapshot *snapshot)
{
  LanyardTimetableRooms *self = LANYARD_TIMETABLE_ROOMS (widget);
  gboolean               rtl = gtk_widget_get_direction (widget) == GTK_TEXT_DIR_RTL;
  int                    width = gtk_widget_get_width (widget);
  int                    height = gtk_widget_get_height (widget);
  GdkRGBA                line;

  GTK_WIDGET_CLASS (lanyard_timetable_rooms_parent_class)->snapshot (widget, snapshot);
  gtk_widget_get_color (widget, &line);
  line.alpha *= LINE_ALPHA;
  for (guint i = 1; i <= self->labels->len; i++)
    {
      double x = lanyard_grid_layout_get_edge (self->layout, i) - self->x;

      if (x < 0 || x > self->width)
        continue;
      x = rtl ? width - x - 1 : x;
      gtk_snapshot_append_color (snapshot, &line,
                                 &GRAPHENE_RECT_INIT ((float)(int)x, 0, 1, (float)height));
    }
}

static void
clear_labels (LanyardTimetableRooms *self)
{
  for (guint i = 0; i < self->labels->len; i++)
    gtk_widget_unparent (g_ptr_array_index (self->labels, i));
  g_ptr_array_set_size (self->labels, 0);
}

static void
lanyard_timetable_rooms_dispose (GObject *object)
{
  LanyardTimetableRooms *self = LANYARD_TIMETABLE_ROOMS (object);

  if (self->labels != NULL)
    clear_labels (self);
  g_clear_pointer (&self->labels, g_ptr_array_unref);
  g_clear_pointer (&self->grid, lanyard_grid_unref);

  G_OBJECT_CLASS (lanyard_timetable_rooms_parent_class)->dispose (object);
}

static void
lanyard_timetable_rooms_class_init (LanyardTimetableRoomsClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = lanyard_timetable_rooms_dispose;
  widget_class->measure = lanyard_timetable_rooms_measure;
  widget_class->size_allocate = lanyard_timetable_rooms_size_allocate;
  widget_class->snapshot = lanyard_timetable_rooms_snapshot;
  gtk_widget_class_set_css_name (widget_class, "timetable-rooms");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
}

static void
lanyard_timetable_rooms_init (LanyardTimetableRooms *self)
{
  self->labels = g_ptr_array_new ();
  gtk_widget_set_overflow (GTK_WIDGET (self), GTK_OVERFLOW_HIDDEN);
}

/**
 * lanyard_timetable_rooms_new:
 *
 * Returns: (transfer full): heads of no rooms
 */
GtkWidget *
lanyard_timetable_rooms_new (void)
{
  return g_object_new (LANYARD_TYPE_TIMETABLE_ROOMS, NULL);
}

static void
append_label (LanyardTimetableRooms *self,
              LanyardRoom           *room)
{
  const char *title = room != NULL ? lanyard_room_get_title (room) : _ ("Without a Room");
  GtkWidget  *label = g_object_new (GTK_TYPE_LABEL,
                                    "label", title,
                                    "xalign", 0.0,
                                    "ellipsize", PANGO_ELLIPSIZE_END,
                                    "tooltip-text", title,
                                    NULL);

  gtk_widget_add_css_class (label, "heading");
  gtk_widget_set_parent (label, GTK_WIDGET (self));
  g_ptr_array_add (self->labels, label);
}

/**
 * lanyard_timetable_rooms_set_layout:
 * @self: heads
 * @layout: (nullable): where the rooms are; it has to stay until there is another
 */
void
lanyard_timetable_rooms_set_layout (LanyardTimetableRooms *self,
                                    LanyardGridLayout     *layout)
{
  LanyardGrid *grid = layout != NULL ? lanyard_grid_layout_get_grid (layout) : NULL;

  self->layout = layout;
  gtk_widget_queue_allocate (GTK_WIDGET (self));
  if (grid == self->grid)
    return;

  clear_labels (self);
  g_clear_pointer (&self->grid, lanyard_grid_unref);
  if (grid == NULL)
    return;

  self->grid = lanyard_grid_ref (grid);
  for (guint i = 0; i < lanyard_grid_get_n_columns (grid); i++)
    append_label (self, lanyard_grid_get_column (grid, i)->room);
}

/**
 * lanyard_timetable_rooms_set_view:
 * @self: heads
 * @x: what is seen of the layout: from here on, where rooms begin
 * @width: so wide
 */
void
lanyard_timetable_rooms_set_view (LanyardTimetableRooms *self,
                                  double                 x,
                                  double                 width)
{
  self->x = x;
  self->width = width;
  gtk_widget_queue_allocate (GTK_WIDGET (self));
  gtk_widget_queue_draw (GTK_WIDGET (self));
}
