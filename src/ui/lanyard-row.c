/* SPDX-FileCopyrightText: 2026 The Lanyard authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "lanyard-row.h"

#include "lanyard-color-bar.h"

/* A session or a person in a list: a title of up to two lines, and a line
 * below it that is cut where it doesn't fit; at the edge the track's colour. */
struct _LanyardRow
{
  GtkBox parent_instance;

  LanyardColorBar *bar;
  GtkLabel        *title;
  GtkLabel        *line;
};

G_DEFINE_FINAL_TYPE (LanyardRow, lanyard_row, GTK_TYPE_BOX)

static void
lanyard_row_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), LANYARD_TYPE_ROW);

  G_OBJECT_CLASS (lanyard_row_parent_class)->dispose (object);
}

static void
lanyard_row_class_init (LanyardRowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = lanyard_row_dispose;

  g_type_ensure (LANYARD_TYPE_COLOR_BAR);
  gtk_widget_class_set_template_from_resource (widget_class, RESOURCE_PATH "/ui/lanyard-row.ui");
  gtk_widget_class_bind_template_child (widget_class, LanyardRow, bar);
  gtk_widget_class_bind_template_child (widget_class, LanyardRow, title);
  gtk_widget_class_bind_template_child (widget_class, LanyardRow, line);
}

static void
lanyard_row_init (LanyardRow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * lanyard_row_new:
 *
 * Returns: (transfer full): an empty row
 */
GtkWidget *
lanyard_row_new (void)
{
  return g_object_new (LANYARD_TYPE_ROW, NULL);
}

/**
 * lanyard_row_set_text:
 * @self: a row
 * @title: its title
 * @line: (nullable): what stands below it
 */
void
lanyard_row_set_text (LanyardRow *self,
                      const char *title,
                      const char *line)
{
  gtk_label_set_label (self->title, title);
  gtk_label_set_label (self->line, line != NULL ? line : "");
  gtk_widget_set_visible (GTK_WIDGET (self->line), line != NULL && *line != '\0');
  gtk_widget_set_tooltip_text (GTK_WIDGET (self), line);
}

/**
 * lanyard_row_set_color:
 * @self: a row
 * @has_bar: whether rows of its list have a place for a colour
 * @color: (nullable): the colour of this one's track, #rrggbb
 */
void
lanyard_row_set_color (LanyardRow *self,
                       gboolean    has_bar,
                       const char *color)
{
  lanyard_color_bar_set_color (self->bar, color);
  gtk_widget_set_visible (GTK_WIDGET (self->bar), has_bar);
}
