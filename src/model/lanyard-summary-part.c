/* SPDX-FileCopyrightText: 2026 The Lanyard authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "lanyard-summary-part.h"

/**
 * lanyard_summary_part_new:
 * @title: its title
 * @people: (transfer full) (nullable) (element-type LanyardPerson): who led it
 * @text: (transfer full) (nullable): what was said
 * @links: (transfer full) (nullable) (element-type LanyardLink): its links
 *
 * Returns: (transfer full): the part
 */
LanyardSummaryPart *
lanyard_summary_part_new (const char  *title,
                          GPtrArray   *people,
                          LanyardText *text,
                          GPtrArray   *links)
{
  LanyardSummaryPart *self = g_new0 (LanyardSummaryPart, 1);

  self->title = g_strdup (title);
  self->people = people;
  self->text = text;
  self->links = links;
  return self;
}

void
lanyard_summary_part_free (LanyardSummaryPart *self)
{
  g_free (self->title);
  g_clear_pointer (&self->people, g_ptr_array_unref);
  g_clear_pointer (&self->text, lanyard_text_unref);
  g_clear_pointer (&self->links, g_ptr_array_unref);
  g_free (self);
}
