/* SPDX-FileCopyrightText: 2026 The Lanyard authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "lanyard-color-bar.h"

#include "lanyard-track.h"

#define EDGE_ALPHA 0.2f

/* A track's colour: a bar beside a row, or a dot where it is as high as wide.
 * It tells nothing that isn't written too. */
struct _LanyardColorBar
{
  GtkWidget parent_instance;

  char   *color; /* (nullable) #rrggbb */
  GdkRGBA rgba;
};

G_DEFINE_FINAL_TYPE (LanyardColorBar, lanyard_color_bar, GTK_TYPE_WIDGET)

static void
lanyard_color_bar_snapshot (GtkWidget   *widget,
                            GtkSnapshot *snapshot)
{
  LanyardColorBar *self = LANYARD_COLOR_BAR (widget);
  int              width = gtk_widget_get_width (widget);
  int              height = gtk_widget_get_height (widget);
  GskRoundedRect   shape;
  GdkRGBA          edge;

  if (self->color == NULL)
    return;

  gsk_rounded_rect_init_from_rect (&shape, &GRAPHENE_RECT_INIT (0, 0, width, height),
                                   (float)MIN (width, height) / 2);
  gtk_snapshot_push_rounded_clip (snapshot, &shape);
  gtk_snapshot_append_color (snapshot, &self->rgba, &GRAPHENE_RECT_INIT (0, 0, width, height));
  gtk_snapshot_pop (snapshot);

  /* a pale colour on a pale ground, or a dark one on a dark, has an edge */
  gtk_widget_get_color (widget, &edge);
  edge.alpha *= EDGE_ALPHA;
  gtk_snapshot_append_border (snapshot, &shape, (float[4]){ 1, 1, 1, 1 },
                              (GdkRGBA[4]){ edge, edge, edge, edge });
}

static void
lanyard_color_bar_finalize (GObject *object)
{
  g_free (LANYARD_COLOR_BAR (object)->color);

  G_OBJECT_CLASS (lanyard_color_bar_parent_class)->finalize (object);
}

static void
lanyard_color_bar_class_init (LanyardColorBarClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->finalize = lanyard_color_bar_finalize;
  widget_class->snapshot = lanyard_color_bar_snapshot;
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_PRESENTATION);
}

static void
lanyard_color_bar_init (LanyardColorBar *self)
{
}

/**
 * lanyard_color_bar_new:
 * @width: its width in pixels
 * @height: its least height in pixels
 *
 * Returns: (transfer full): a bar without a colour
 */
GtkWidget *
lanyard_color_bar_new (int width,
                       int height)
{
  return g_object_new (LANYARD_TYPE_COLOR_BAR,
                       "width-request", width,
                       "height-request", height,
                       NULL);
}

/**
 * lanyard_color_bar_set_color:
 * @self: a bar
 * @color: (nullable): #rrggbb; NULL for none, which leaves its place empty
 */
void
lanyard_color_bar_set_color (LanyardColorBar *self,
                             const char      *color)
{
  gboolean valid = color != NULL && gdk_rgba_parse (&self->rgba, color);

  if (g_set_str (&self->color, valid ? color : NULL))
    gtk_widget_queue_draw (GTK_WIDGET (self));
}

/**
 * lanyard_color_bar_get_color:
 * @self: a bar
 *
 * Returns: (nullable): its colour
 */
const char *
lanyard_color_bar_get_color (LanyardColorBar *self)
{
  return self->color;
}

/**
 * lanyard_tracks_have_colors:
 * @tracks: (element-type LanyardTrack): the tracks of a programme
 *
 * Returns: whether one of them has a colour, so that rows keep a place for it
 */
gboolean
lanyard_tracks_have_colors (GPtrArray *tracks)
{
  for (guint i = 0; i < tracks->len; i++)
    {
      if (lanyard_track_get_color (g_ptr_array_index (tracks, i)) != NULL)
        return TRUE;
    }

  return FALSE;
}
