/* SPDX-FileCopyrightText: 2026 The Lanyard authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "lanyard-timetable-text.h"

#include "lanyard-words-time.h"
#include "lanyard-words-timetable.h"
#include "lanyard-words.h"

#define SMALL 0.84
#define DIM 0.75f
#define GAP 2

/* What a title needs beside the time, in lines as high as there is room for. */
#define LEAST_TITLE 2

enum {
  TIME,
  TITLE,
  PEOPLE,
  N_PARTS,
};

/* A text with where it stands. */
typedef struct
{
  PangoLayout *layout; /* (nullable) NULL: it doesn't fit, or there is none */
  double       x;
  double       y;
} Part;

struct _LanyardTimetableText
{
  GtkWidget *widget; /* (unowned) */
  gboolean   upright;
  double     width;
  double     height;
  gboolean   is_cut;
  Part       parts[N_PARTS];
};

static PangoLayout *
create_layout (LanyardTimetableText *self,
               const char           *text,
               double                size,
               PangoWeight           weight,
               gboolean              struck)
{
  PangoLayout *layout = gtk_widget_create_pango_layout (self->widget, text);
  g_autoptr (PangoAttrList) attributes = pango_attr_list_new ();

  pango_attr_list_insert (attributes, pango_attr_scale_new (size));
  pango_attr_list_insert (attributes, pango_attr_weight_new (weight));
  if (struck)
    pango_attr_list_insert (attributes, pango_attr_strikethrough_new (TRUE));
  pango_layout_set_attributes (layout, attributes);
  pango_layout_set_ellipsize (layout, PANGO_ELLIPSIZE_END);
  pango_layout_set_wrap (layout, PANGO_WRAP_WORD_CHAR);
  if (gtk_widget_get_direction (self->widget) == GTK_TEXT_DIR_RTL)
    pango_layout_set_alignment (layout, PANGO_ALIGN_RIGHT);
  return layout;
}

static void
set_width (PangoLayout *layout,
           double       width)
{
  pango_layout_set_width (layout, (int)MAX (width, 1) * PANGO_SCALE);
}

static double
get_height (PangoLayout *layout)
{
  int height;

  pango_layout_get_pixel_size (layout, NULL, &height);
  return height;
}

static double
get_width (PangoLayout *layout)
{
  int width;

  pango_layout_get_pixel_size (layout, &width, NULL);
  return width;
}

static double
get_line_height (PangoLayout *layout)
{
  PangoRectangle logical;

  pango_layout_line_get_pixel_extents (pango_layout_get_line_readonly (layout, 0), NULL, &logical);
  return logical.height;
}

/* The time, then as much of the title as fits on the same line; where that is no
 * more than a few letters, the title alone. */
static void
set_line (LanyardTimetableText *self,
          double                width,
          double                height,
          double                corner)
{
  Part    *time = &self->parts[TIME];
  Part    *title = &self->parts[TITLE];
  double   start = get_width (time->layout) + 3 * GAP;
  double   left = width - corner;
  gboolean rtl = gtk_widget_get_direction (self->widget) == GTK_TEXT_DIR_RTL;

  if (start + MIN (get_width (title->layout), height * LEAST_TITLE) > left)
    {
      g_clear_object (&time->layout);
      start = 0;
    }
  set_width (title->layout, left - start);
  pango_layout_set_height (title->layout, (int)height * PANGO_SCALE);
  title->x = rtl ? corner : start;
  title->y = (height - get_height (title->layout)) / 2;
  if (time->layout != NULL)
    {
      time->x = rtl ? width - get_width (time->layout) : 0;
      time->y = title->y + get_height (title->layout) - get_height (time->layout) - 1;
    }
  self->width = start + get_width (title->layout);
  self->height = MAX (height, get_height (title->layout));
}

/* The people stand below the title where two lines of that remain. */
static void
set_stack (LanyardTimetableText *self,
           double                width,
           double                height,
           double                corner)
{
  Part  *title = &self->parts[TITLE];
  Part  *people = &self->parts[PEOPLE];
  double line = get_line_height (title->layout);
  double left;

  set_width (self->parts[TIME].layout, width - corner);
  if (gtk_widget_get_direction (self->widget) == GTK_TEXT_DIR_RTL)
    self->parts[TIME].x = corner;
  set_width (title->layout, width);
  title->y = get_height (self->parts[TIME].layout) + GAP;
  left = height - title->y;

  if (people->layout != NULL)
    {
      set_width (people->layout, width);
      if (left < 2 * line + get_height (people->layout))
        g_clear_object (&people->layout);
      else
        left -= get_height (people->layout);
    }

  pango_layout_set_height (title->layout, (int)MAX (left, 1) * PANGO_SCALE);
  self->height = title->y + get_height (title->layout);
  if (people->layout != NULL)
    {
      people->y = self->height;
      self->height += get_height (people->layout);
    }
  self->width = width;
}

/* Returns: (transfer full) (nullable) */
static char *
dup_people (LanyardSession *session)
{
  GPtrArray *speakers = lanyard_session_get_speakers (session);

  if (speakers == NULL || speakers->len == 0)
    speakers = lanyard_session_get_leads (session);
  return speakers != NULL && speakers->len > 0 ? lanyard_words_names (speakers) : NULL;
}

/* A band says its title and how long it goes on, from top to bottom. */
static void
set_upright (LanyardTimetableText *self,
             LanyardSession       *session,
             GTimeZone            *zone,
             double                width,
             double                height)
{
  Part            *title = &self->parts[TITLE];
  Part            *until = &self->parts[TIME];
  g_autofree char *text = lanyard_words_until (lanyard_session_get_end (session), zone);
  double           until_width;

  pango_layout_set_text (until->layout, text, -1);
  until_width = get_width (until->layout) + 2 * GAP;
  if (height - until_width < until_width)
    {
      g_clear_object (&until->layout);
      until_width = 0;
    }
  set_width (title->layout, height - until_width);
  title->y = (width - get_height (title->layout)) / 2;
  self->height = get_width (title->layout) + until_width;
  self->width = width;
  if (until->layout == NULL)
    return;

  until->x = get_width (title->layout) + 2 * GAP;
  until->y = title->y + get_height (title->layout) - get_height (until->layout) - 1;
}

/**
 * lanyard_timetable_text_new:
 * @widget: whose font and direction it has
 * @session: a session
 * @shape: how that is shown
 * @zone: the venue's zone
 * @width: how much room there is, in pixels
 * @height: how much room there is, in pixels
 * @corner: the width of what stands in the upper corner at its end
 *
 * Returns: (transfer full): the text; for as long as @widget is there
 */
LanyardTimetableText *
lanyard_timetable_text_new (GtkWidget       *widget,
                            LanyardSession  *session,
                            LanyardGridShape shape,
                            GTimeZone       *zone,
                            double           width,
                            double           height,
                            double           corner)
{
  LanyardTimetableText *self = g_new0 (LanyardTimetableText, 1);
  g_autofree char      *time = lanyard_words_clock (lanyard_session_get_start (session), zone);
  g_autofree char      *people = dup_people (session);
  gboolean              struck = lanyard_session_get_status (session) == LANYARD_SESSION_CANCELLED;
  double                least;

  self->widget = widget;
  self->upright = shape == LANYARD_GRID_BAND;
  self->parts[TIME].layout = create_layout (self, time, SMALL, PANGO_WEIGHT_NORMAL, FALSE);
  self->parts[TITLE].layout = create_layout (self, lanyard_session_get_title (session), 0.95,
                                             PANGO_WEIGHT_SEMIBOLD, struck);
  least = get_line_height (self->parts[TIME].layout) +
          get_line_height (self->parts[TITLE].layout) + GAP;
  if (self->upright)
    set_upright (self, session, zone, width, height);
  else if (shape == LANYARD_GRID_ACROSS || height < least)
    set_line (self, width, height, corner);
  else
    {
      if (people != NULL)
        self->parts[PEOPLE].layout =
          create_layout (self, people, SMALL, PANGO_WEIGHT_NORMAL, FALSE);
      set_stack (self, width, height, corner);
    }

  self->is_cut = pango_layout_is_ellipsized (self->parts[TITLE].layout) ||
                 self->parts[TIME].layout == NULL ||
                 (people != NULL && self->parts[PEOPLE].layout == NULL);
  return self;
}

/**
 * lanyard_timetable_text_dup_whole:
 * @session: a session
 * @clocks: the clocks
 * @n_clashes: how many it clashes with
 *
 * Returns: (transfer full): all that its card would say if there were room
 */
char *
lanyard_timetable_text_dup_whole (LanyardSession      *session,
                                  const LanyardClocks *clocks,
                                  guint                n_clashes)
{
  g_autofree char *spoken = lanyard_words_session_spoken (session, clocks, n_clashes);
  g_autofree char *people = dup_people (session);

  return people != NULL ? g_strdup_printf ("%s\n%s", spoken, people) : g_steal_pointer (&spoken);
}

void
lanyard_timetable_text_free (LanyardTimetableText *self)
{
  for (guint i = 0; i < N_PARTS; i++)
    g_clear_object (&self->parts[i].layout);
  g_free (self);
}

double
lanyard_timetable_text_get_width (LanyardTimetableText *self)
{
  return self->width;
}

/**
 * lanyard_timetable_text_get_height:
 * @self: a text
 *
 * Returns: how much of the height it takes, in pixels; where not even one line
 *   fits, more than there is
 */
double
lanyard_timetable_text_get_height (LanyardTimetableText *self)
{
  return self->height;
}

/**
 * lanyard_timetable_text_is_cut:
 * @self: a text
 *
 * Returns: whether there is more to read than what fits
 */
gboolean
lanyard_timetable_text_is_cut (LanyardTimetableText *self)
{
  return self->is_cut;
}

/**
 * lanyard_timetable_text_snapshot:
 * @self: a text
 * @snapshot: where it is drawn
 * @color: its colour
 */
void
lanyard_timetable_text_snapshot (LanyardTimetableText *self,
                                 GtkSnapshot          *snapshot,
                                 const GdkRGBA        *color)
{
  GdkRGBA dim = *color;

  dim.alpha *= DIM;
  gtk_snapshot_save (snapshot);
  if (self->upright)
    {
      gtk_snapshot_translate (snapshot, &GRAPHENE_POINT_INIT ((float)self->width, 0));
      gtk_snapshot_rotate (snapshot, 90);
    }
  for (guint i = 0; i < N_PARTS; i++)
    {
      const Part *part = &self->parts[i];

      if (part->layout == NULL)
        continue;
      gtk_snapshot_save (snapshot);
      gtk_snapshot_translate (snapshot, &GRAPHENE_POINT_INIT ((float)part->x, (float)part->y));
      gtk_snapshot_append_layout (snapshot, part->layout, i == TITLE ? color : &dim);
      gtk_snapshot_restore (snapshot);
    }
  gtk_snapshot_restore (snapshot);
}
