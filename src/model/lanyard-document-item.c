/* SPDX-FileCopyrightText: 2026 The Lanyard authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "lanyard-plan-document.h"

static const char *const section_names[] = {
  [LANYARD_SECTION_APPOINTMENTS] = "appointments",
  [LANYARD_SECTION_FIELDS] = "fields",
  [LANYARD_SECTION_LEADS] = "leads",
  [LANYARD_SECTION_SEEN] = "seen",
  [LANYARD_SECTION_STARS] = "stars",
};

/**
 * lanyard_section_to_name:
 * @section: a section
 *
 * Returns: its name, in documents as well
 */
const char *
lanyard_section_to_name (LanyardSection section)
{
  return section_names[section];
}

/**
 * lanyard_document_item_new:
 * @section: which section of a document it is for
 * @id: its id there
 * @stamp: when and where it was decided
 *
 * Returns: (transfer full): an item that says that something is taken back, to
 *   be filled in
 */
LanyardDocumentItem *
lanyard_document_item_new (LanyardSection      section,
                           const char         *id,
                           const LanyardStamp *stamp)
{
  LanyardDocumentItem *self = g_atomic_rc_box_new0 (LanyardDocumentItem);

  self->section = section;
  self->id = g_strdup (id);
  self->stamp = *stamp;
  self->minutes = LANYARD_LEAD_BY_STAR;
  return self;
}

/**
 * lanyard_document_item_copy:
 * @self: an item
 *
 * Returns: (transfer full): another with the same in it, that is in no
 *   document yet
 */
LanyardDocumentItem *
lanyard_document_item_copy (const LanyardDocumentItem *self)
{
  LanyardDocumentItem *copy = lanyard_document_item_new (self->section, self->id, &self->stamp);

  g_set_object (&copy->appointment, self->appointment);
  copy->text = g_strdup (self->text);
  copy->minutes = self->minutes;
  copy->seen = self->seen;
  copy->star = self->star;
  copy->snapshot = self->snapshot != NULL ? lanyard_snapshot_copy (self->snapshot) : NULL;
  copy->raw = g_strdup (self->raw);
  copy->extra = g_strdup (self->extra);
  return copy;
}

LanyardDocumentItem *
lanyard_document_item_ref (LanyardDocumentItem *self)
{
  return g_atomic_rc_box_acquire (self);
}

static void
item_clear (gpointer data)
{
  LanyardDocumentItem *self = data;

  g_free (self->id);
  g_clear_object (&self->appointment);
  g_free (self->text);
  g_clear_pointer (&self->snapshot, lanyard_snapshot_free);
  g_free (self->raw);
  g_free (self->extra);
}

void
lanyard_document_item_unref (LanyardDocumentItem *self)
{
  g_atomic_rc_box_release_full (self, item_clear);
}

/**
 * lanyard_document_item_order:
 * @one: an item
 * @two: another
 *
 * Returns: less than 0, 0, or more than 0: where they stand in a document; 0
 *   for one thing, whatever was decided on it
 */
int
lanyard_document_item_order (const LanyardDocumentItem *one,
                             const LanyardDocumentItem *two)
{
  if (one->section != two->section)
    return one->section < two->section ? -1 : 1;

  return g_strcmp0 (one->id, two->id);
}

static int
compare_numbers (gint64 one,
                 gint64 two)
{
  return one < two ? -1 : one > two;
}

static int
compare_appointments (LanyardAppointment *one,
                      LanyardAppointment *two)
{
  int order;

  if (one == NULL || two == NULL)
    return (one != NULL) - (two != NULL);

  order = g_strcmp0 (lanyard_appointment_get_title (one), lanyard_appointment_get_title (two));
  if (order == 0)
    order = compare_numbers (lanyard_appointment_get_start (one),
                             lanyard_appointment_get_start (two));
  if (order == 0)
    order = compare_numbers (lanyard_appointment_get_end (one), lanyard_appointment_get_end (two));
  if (order == 0)
    order = g_strcmp0 (lanyard_appointment_get_place (one), lanyard_appointment_get_place (two));
  return order;
}

/**
 * lanyard_document_item_compare:
 * @one: an item
 * @two: another on the same thing
 *
 * Their stamps decide. Where a machine gave one stamp twice, as the copy of a
 * disk may, all that is in them does, so that every machine decides alike.
 *
 * Returns: less than 0, 0, or more than 0 as @one counts less, is equal, or
 *   counts more
 */
int
lanyard_document_item_compare (const LanyardDocumentItem *one,
                               const LanyardDocumentItem *two)
{
  int order = lanyard_stamp_compare (&one->stamp, &two->stamp);

  if (order != 0 || one == two)
    return order;

  order = g_strcmp0 (one->raw, two->raw);
  if (order == 0)
    order = compare_numbers (one->star, two->star);
  if (order == 0)
    order = compare_numbers (one->seen, two->seen);
  if (order == 0)
    order = compare_numbers (one->minutes, two->minutes);
  if (order == 0)
    order = g_strcmp0 (one->text, two->text);
  if (order == 0)
    order = compare_appointments (one->appointment, two->appointment);
  if (order == 0)
    order = lanyard_snapshot_compare (one->snapshot, two->snapshot);
  if (order == 0)
    order = g_strcmp0 (one->extra, two->extra);
  return order;
}

/**
 * lanyard_document_item_is_tombstone:
 * @self: an item
 *
 * Returns: whether all it says is that something was taken back
 */
gboolean
lanyard_document_item_is_tombstone (const LanyardDocumentItem *self)
{
  if (self->raw != NULL)
    return FALSE;

  switch (self->section)
    {
    case LANYARD_SECTION_APPOINTMENTS:
      return self->appointment == NULL;
    case LANYARD_SECTION_LEADS:
      return self->minutes == LANYARD_LEAD_BY_STAR;
    case LANYARD_SECTION_SEEN:
      return self->seen == LANYARD_SEEN_NOTHING;
    case LANYARD_SECTION_STARS:
      return self->star == LANYARD_STAR_OFF;
    case LANYARD_SECTION_FIELDS:
    default:
      return FALSE;
    }
}
