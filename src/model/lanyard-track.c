/* SPDX-FileCopyrightText: 2026 The Lanyard authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "lanyard-track.h"

struct _LanyardTrack
{
  GObject parent_instance;

  char        *id;
  char        *title;
  char        *color;
  LanyardText *text;
};

G_DEFINE_FINAL_TYPE (LanyardTrack, lanyard_track, G_TYPE_OBJECT)

static void
lanyard_track_finalize (GObject *object)
{
  LanyardTrack *self = LANYARD_TRACK (object);

  g_free (self->id);
  g_free (self->title);
  g_free (self->color);
  g_clear_pointer (&self->text, lanyard_text_unref);

  G_OBJECT_CLASS (lanyard_track_parent_class)->finalize (object);
}

static void
lanyard_track_class_init (LanyardTrackClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = lanyard_track_finalize;
}

static void
lanyard_track_init (LanyardTrack *self)
{
}

/**
 * lanyard_track_new:
 * @id: its id in the programme
 * @title: its name
 * @color: (nullable): its colour as #rrggbb
 * @text: (nullable): what it is about
 *
 * Returns: (transfer full): the track
 */
LanyardTrack *
lanyard_track_new (const char  *id,
                   const char  *title,
                   const char  *color,
                   LanyardText *text)
{
  LanyardTrack *self = g_object_new (LANYARD_TYPE_TRACK, NULL);

  self->id = g_strdup (id);
  self->title = g_strdup (title);
  self->color = g_strdup (color);
  self->text = text != NULL ? lanyard_text_ref (text) : NULL;
  return self;
}

const char *
lanyard_track_get_id (LanyardTrack *self)
{
  return self->id;
}

const char *
lanyard_track_get_title (LanyardTrack *self)
{
  return self->title;
}

/**
 * lanyard_track_get_color:
 * @self: a track
 *
 * Returns: (nullable): its colour as #rrggbb
 */
const char *
lanyard_track_get_color (LanyardTrack *self)
{
  return self->color;
}

LanyardText *
lanyard_track_get_text (LanyardTrack *self)
{
  return self->text;
}
