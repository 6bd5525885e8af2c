/* SPDX-FileCopyrightText: 2026 The Lanyard authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "lanyard-text.h"

struct _LanyardText
{
  LanyardTextType type;
  char           *text; /* (owned) */
};

static void
clear_text (gpointer data)
{
  LanyardText *self = data;

  g_free (self->text);
}

/**
 * lanyard_text_new:
 * @type: what its characters mean
 * @text: the text, in UTF-8
 *
 * Returns: (transfer full): the text with its type
 */
LanyardText *
lanyard_text_new (LanyardTextType type,
                  const char     *text)
{
  LanyardText *self = g_atomic_rc_box_new0 (LanyardText);

  self->type = type;
  self->text = g_strdup (text);
  return self;
}

LanyardText *
lanyard_text_ref (LanyardText *self)
{
  return g_atomic_rc_box_acquire (self);
}

void
lanyard_text_unref (LanyardText *self)
{
  g_atomic_rc_box_release_full (self, clear_text);
}

LanyardTextType
lanyard_text_get_text_type (const LanyardText *self)
{
  return self->type;
}

const char *
lanyard_text_get_text (const LanyardText *self)
{
  return self->text;
}
