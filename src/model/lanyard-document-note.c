/* SPDX-FileCopyrightText: 2026 The Lanyard authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "lanyard-plan-document.h"

/**
 * lanyard_note_version_new:
 * @stamp: when and where it was left so
 * @device: (nullable): the machine's name
 * @text: what it says; "": the note was deleted
 *
 * Returns: (transfer full): a version that comes from none, to be filled in
 */
LanyardNoteVersion *
lanyard_note_version_new (const LanyardStamp *stamp,
                          const char         *device,
                          const char         *text)
{
  LanyardNoteVersion *self = g_atomic_rc_box_new0 (LanyardNoteVersion);

  self->stamp = *stamp;
  self->device = g_strdup (device);
  self->text = g_strdup (text);
  self->base_of = lanyard_stamps_new ();
  self->after = lanyard_stamps_new ();
  return self;
}

LanyardNoteVersion *
lanyard_note_version_ref (LanyardNoteVersion *self)
{
  return g_atomic_rc_box_acquire (self);
}

static void
version_clear (gpointer data)
{
  LanyardNoteVersion *self = data;

  g_free (self->device);
  g_free (self->text);
  g_free (self->base);
  g_array_unref (self->base_of);
  g_array_unref (self->after);
  g_free (self->extra);
}

void
lanyard_note_version_unref (LanyardNoteVersion *self)
{
  g_atomic_rc_box_release_full (self, version_clear);
}

/**
 * lanyard_note_version_compare:
 * @one: a version of a note
 * @two: another
 *
 * Returns: less than 0, 0, or more than 0: by their stamps, and by what is in
 *   them where a machine gave one stamp twice
 */
int
lanyard_note_version_compare (const LanyardNoteVersion *one,
                              const LanyardNoteVersion *two)
{
  int order = lanyard_stamp_compare (&one->stamp, &two->stamp);

  if (order != 0 || one == two)
    return order;

  order = g_strcmp0 (one->text, two->text);
  if (order == 0)
    order = g_strcmp0 (one->device, two->device);
  if (order == 0)
    order = g_strcmp0 (one->base, two->base);
  if (order == 0)
    order = lanyard_stamps_compare (one->base_of, two->base_of);
  if (order == 0)
    order = lanyard_stamps_compare (one->after, two->after);
  if (order == 0)
    order = g_strcmp0 (one->extra, two->extra);
  return order;
}

/**
 * lanyard_document_note_new:
 * @id: its id in the document
 * @stamp: when and where it was said which session it is on
 *
 * Returns: (transfer full): a note without versions, to be filled in
 */
LanyardDocumentNote *
lanyard_document_note_new (const char         *id,
                           const LanyardStamp *stamp)
{
  LanyardDocumentNote *self = g_atomic_rc_box_new0 (LanyardDocumentNote);

  self->id = g_strdup (id);
  self->stamp = *stamp;
  self->versions =
    g_ptr_array_new_with_free_func ((GDestroyNotify)lanyard_note_version_unref);
  self->replaced = lanyard_stamps_new ();
  return self;
}

LanyardDocumentNote *
lanyard_document_note_ref (LanyardDocumentNote *self)
{
  return g_atomic_rc_box_acquire (self);
}

static void
note_clear (gpointer data)
{
  LanyardDocumentNote *self = data;

  g_free (self->id);
  g_clear_pointer (&self->snapshot, lanyard_snapshot_free);
  g_free (self->extra);
  g_ptr_array_unref (self->versions);
  g_array_unref (self->replaced);
}

void
lanyard_document_note_unref (LanyardDocumentNote *self)
{
  g_atomic_rc_box_release_full (self, note_clear);
}

/**
 * lanyard_document_note_take_version:
 * @self: a note that is in no document yet
 * @version: (transfer full): a version, which is put where it belongs, once
 */
void
lanyard_document_note_take_version (LanyardDocumentNote *self,
                                    LanyardNoteVersion  *version)
{
  guint place = self->versions->len;
  int   order = -1;

  while (place > 0)
    {
      order = lanyard_note_version_compare (g_ptr_array_index (self->versions, place - 1), version);
      if (order <= 0)
        break;
      place--;
    }

  if (place > 0 && order == 0)
    lanyard_note_version_unref (version);
  else
    g_ptr_array_insert (self->versions, (int)place, version);
}

/**
 * lanyard_document_note_settle:
 * @self: a note that is in no document yet
 *
 * Drops the versions that others were made from, and keeps in mind that they
 * must not come back.
 */
void
lanyard_document_note_settle (LanyardDocumentNote *self)
{
  g_autoptr (GArray) gone = lanyard_stamps_new ();
  g_autoptr (GArray) told = lanyard_stamps_new ();

  lanyard_stamps_add_all (gone, self->replaced);
  for (guint i = 0; i < self->versions->len; i++)
    lanyard_stamps_add_all (gone, ((LanyardNoteVersion *)self->versions->pdata[i])->after);

  for (guint i = self->versions->len; i > 0; i--)
    {
      LanyardNoteVersion *version = g_ptr_array_index (self->versions, i - 1);

      if (lanyard_stamps_cover (gone, &version->stamp))
        g_ptr_array_remove_index (self->versions, i - 1);
      else
        lanyard_stamps_add_all (told, version->after);
    }

  g_array_set_size (self->replaced, 0);
  for (guint i = 0; i < gone->len; i++)
    {
      if (!lanyard_stamps_cover (told, &g_array_index (gone, LanyardStamp, i)))
        g_array_append_val (self->replaced, g_array_index (gone, LanyardStamp, i));
    }
}

/**
 * lanyard_document_note_list_seen:
 * @self: a note
 *
 * Returns: (transfer full) (element-type LanyardStamp): all versions that who
 *   has this note knows of
 */
GArray *
lanyard_document_note_list_seen (const LanyardDocumentNote *self)
{
  GArray *seen = lanyard_stamps_new ();

  lanyard_stamps_add_all (seen, self->replaced);
  for (guint i = 0; i < self->versions->len; i++)
    {
      const LanyardNoteVersion *version = g_ptr_array_index (self->versions, i);

      lanyard_stamps_add_all (seen, version->after);
      lanyard_stamps_add (seen, &version->stamp);
    }

  return seen;
}

static int
compare_versions (GPtrArray *one,
                  GPtrArray *two)
{
  for (guint i = 0; i < one->len && i < two->len; i++)
    {
      int order =
        lanyard_note_version_compare (g_ptr_array_index (one, i), g_ptr_array_index (two, i));

      if (order != 0)
        return order;
    }

  return (int)one->len - (int)two->len;
}

/**
 * lanyard_document_note_compare:
 * @one: a note
 * @two: another on the same session
 *
 * Returns: less than 0, 0, or more than 0: by when it was said what they are
 *   on; 0 only where all that is in them is the same
 */
int
lanyard_document_note_compare (const LanyardDocumentNote *one,
                               const LanyardDocumentNote *two)
{
  int order = lanyard_stamp_compare (&one->stamp, &two->stamp);

  if (order == 0)
    order = lanyard_snapshot_compare (one->snapshot, two->snapshot);
  if (order == 0)
    order = g_strcmp0 (one->extra, two->extra);
  if (order == 0)
    order = compare_versions (one->versions, two->versions);
  if (order == 0)
    order = lanyard_stamps_compare (one->replaced, two->replaced);
  return order;
}
