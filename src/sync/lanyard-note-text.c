/* SPDX-FileCopyrightText: 2026 The Lanyard authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "lanyard-note-text.h"

#include "lanyard-lines.h"

#define MS_PER_SECOND 1000

/* Whose text it is and of when: "— Laptop, 2019-12-27 12:00 UTC —", in words
 * that are the same on every machine, as its text is.
 * Returns: (transfer full): a line */
static char *
make_head (const LanyardNoteVersion *version)
{
  g_autoptr (GDateTime) when =
              g_date_time_new_from_unix_utc (version->stamp.ms / MS_PER_SECOND);
  g_autofree char *time = when != NULL ? g_date_time_format (when, "%C%y-%m-%d %H:%M UTC") : NULL;
  g_autofree char *line = g_strdup_printf (
    "— %s%s%s —", version->device != NULL ? version->device : "",
    version->device != NULL && *version->device != '\0' && time != NULL ? ", " : "",
    time != NULL ? time : "");

  return g_strdelimit (g_steal_pointer (&line), "\n", ' ');
}

/* Whether all of the first versions, and one more, were made from that text. */
static gboolean
is_common (const LanyardDocumentNote *note,
           guint                      n_versions,
           const LanyardNoteVersion  *base)
{
  if (base->base == NULL || base->base_of->len == 0)
    return FALSE;

  for (guint i = 0; i < n_versions; i++)
    {
      const LanyardNoteVersion *version = g_ptr_array_index (note->versions, i);

      if (!lanyard_stamps_cover_all (version->after, base->base_of))
        return FALSE;
    }

  return TRUE;
}

/* Returns: the latest text that the first versions were all made from; "" where
 * there is none */
static const char *
find_base (const LanyardDocumentNote *note,
           guint                      n_versions)
{
  const LanyardNoteVersion *latest = NULL;

  for (guint i = 0; i < n_versions; i++)
    {
      const LanyardNoteVersion *version = g_ptr_array_index (note->versions, i);

      if (is_common (note, n_versions, version) &&
          (latest == NULL || lanyard_stamps_compare (version->base_of, latest->base_of) > 0))
        latest = version;
    }

  return latest != NULL ? latest->base : "";
}

/**
 * lanyard_note_text_render:
 * @note: a note
 *
 * Merges what machines wrote without knowing of each other: line by line where
 * that can be, else each below its machine's name and its time. The same
 * versions give the same text everywhere, so nobody has to write it down.
 *
 * Returns: (transfer full): what it says; "" where it was deleted
 */
char *
lanyard_note_text_render (const LanyardDocumentNote *note)
{
  g_autofree char *text = NULL;
  g_autofree char *head = NULL;

  for (guint i = 0; i < note->versions->len; i++)
    {
      const LanyardNoteVersion *version = g_ptr_array_index (note->versions, i);
      g_autofree char          *own_head = make_head (version);
      LanyardVersionText        so_far = { text, head };
      LanyardVersionText        next = { version->text, own_head };
      char                     *merged = i > 0
                                           ? lanyard_lines_merge (find_base (note, i + 1), &so_far,
                                                                  &next)
                                           : g_strdup (version->text);
      char                     *heads = i > 0 ? g_strconcat (head, " ", own_head, NULL)
                                              : g_strdup (own_head);

      g_free (text);
      text = merged;
      g_free (head);
      head = heads;
    }

  return text != NULL ? g_steal_pointer (&text) : g_strdup ("");
}
