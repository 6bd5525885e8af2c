/* SPDX-FileCopyrightText: 2026 The Lanyard authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "lanyard-note.h"

static const char *const names[] = {
  [LANYARD_SEEN_NOTHING] = "nothing",
  [LANYARD_SEEN_ATTENDED] = "attended",
  [LANYARD_SEEN_LATER] = "later",
};

/**
 * lanyard_seen_to_name:
 * @seen: what the user says of a session
 *
 * Returns: its name in documents and actions: nothing, attended or later
 */
const char *
lanyard_seen_to_name (LanyardSeen seen)
{
  return names[seen];
}

/**
 * lanyard_seen_from_name:
 * @name: a name
 * @seen: (out): what it stands for
 *
 * Returns: whether it stands for anything
 */
gboolean
lanyard_seen_from_name (const char  *name,
                        LanyardSeen *seen)
{
  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    {
      if (g_str_equal (names[i], name))
        {
          *seen = (LanyardSeen)i;
          return TRUE;
        }
    }

  return FALSE;
}

/**
 * lanyard_note_copy:
 * @self: a note
 *
 * Returns: (transfer full): another of the same
 */
LanyardNote *
lanyard_note_copy (const LanyardNote *self)
{
  LanyardNote *copy = g_new (LanyardNote, 1);

  *copy = *self;
  copy->conference = g_strdup (self->conference);
  copy->snapshot = lanyard_snapshot_copy (self->snapshot);
  copy->text = g_strdup (self->text);
  return copy;
}

/**
 * lanyard_note_is_empty:
 * @self: a note
 *
 * Returns: whether it says nothing at all of the session
 */
gboolean
lanyard_note_is_empty (const LanyardNote *self)
{
  return self->text[0] == '\0' && self->seen == LANYARD_SEEN_NOTHING;
}

/**
 * lanyard_note_free:
 * @self: (transfer full): a note that nobody needs any more
 */
void
lanyard_note_free (LanyardNote *self)
{
  g_free (self->conference);
  lanyard_snapshot_free (self->snapshot);
  g_free (self->text);
  g_free (self);
}

/**
 * lanyard_note_text_is_empty:
 * @text: (nullable): what was written
 *
 * Returns: whether nothing but space is in it, which is no note
 */
gboolean
lanyard_note_text_is_empty (const char *text)
{
  for (; text != NULL && *text != '\0'; text = g_utf8_next_char (text))
    {
      if (!g_unichar_isspace (g_utf8_get_char (text)))
        return FALSE;
    }

  return TRUE;
}
