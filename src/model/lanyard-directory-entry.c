/* SPDX-FileCopyrightText: 2026 The Lanyard authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "lanyard-directory-entry.h"

struct _LanyardDirectoryEntry
{
  GObject parent_instance;

  LanyardDirectoryFields fields;
};

G_DEFINE_FINAL_TYPE (LanyardDirectoryEntry, lanyard_directory_entry, G_TYPE_OBJECT)

static void
lanyard_directory_entry_finalize (GObject *object)
{
  lanyard_directory_fields_clear (&LANYARD_DIRECTORY_ENTRY (object)->fields);

  G_OBJECT_CLASS (lanyard_directory_entry_parent_class)->finalize (object);
}

static void
lanyard_directory_entry_class_init (LanyardDirectoryEntryClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = lanyard_directory_entry_finalize;
}

static void
lanyard_directory_entry_init (LanyardDirectoryEntry *self)
{
}

/**
 * lanyard_directory_entry_new:
 * @fields: what the directory says, with a title and an address at least; it
 *   is taken over and @fields left empty
 *
 * Returns: (transfer full): an entry
 */
LanyardDirectoryEntry *
lanyard_directory_entry_new (LanyardDirectoryFields *fields)
{
  LanyardDirectoryEntry *self;

  g_return_val_if_fail (fields->title != NULL && fields->address != NULL, NULL);

  self = g_object_new (LANYARD_TYPE_DIRECTORY_ENTRY, NULL);
  self->fields = *fields;
  *fields = (LanyardDirectoryFields){ 0 };
  return self;
}

/**
 * lanyard_directory_fields_clear:
 * @fields: what was to be said of an entry; what it points to is freed
 */
void
lanyard_directory_fields_clear (LanyardDirectoryFields *fields)
{
  g_free (fields->id);
  g_free (fields->title);
  g_free (fields->address);
  g_free (fields->place);
  g_free (fields->time_zone);
  g_free (fields->folded);
  g_clear_object (&fields->guide);
  *fields = (LanyardDirectoryFields){ 0 };
}

/**
 * lanyard_directory_entry_get_fields:
 * @self: an entry
 *
 * Returns: (transfer none): what the directory says
 */
const LanyardDirectoryFields *
lanyard_directory_entry_get_fields (LanyardDirectoryEntry *self)
{
  return &self->fields;
}

/**
 * lanyard_directory_entry_get_phase:
 * @self: an entry
 * @today: the date
 *
 * Returns: when its conference is, seen from @today
 */
LanyardConferencePhase
lanyard_directory_entry_get_phase (LanyardDirectoryEntry *self,
                                   LanyardDate            today)
{
  return lanyard_conference_phase_of (self->fields.start, self->fields.end, today);
}

/**
 * lanyard_directory_entry_compare:
 * @one: an entry
 * @two: another
 * @today: the date
 *
 * Orders entries as lanyard_conference_compare() does conferences.
 *
 * Returns: less than 0, 0, or more than 0, as for sorting
 */
int
lanyard_directory_entry_compare (LanyardDirectoryEntry *one,
                                 LanyardDirectoryEntry *two,
                                 LanyardDate            today)
{
  LanyardConferencePhase phase = lanyard_directory_entry_get_phase (one, today);
  LanyardConferencePhase other = lanyard_directory_entry_get_phase (two, today);
  LanyardDate            first = one->fields.start;
  LanyardDate            second = two->fields.start;

  if (phase != other)
    return (int)phase - (int)other;
  if (first == second)
    return g_utf8_collate (one->fields.title, two->fields.title);
  return (first < second) == (phase != LANYARD_CONFERENCE_PAST) ? -1 : 1;
}

/* Its letters and digits, in lower case: "fosdem_2026" is "FOSDEM 2026". */
static char *
dup_bare (const char *text)
{
  GString *bare = g_string_new (NULL);

  for (; *text != '\0'; text++)
    {
      if (g_ascii_isalnum (*text))
        g_string_append_c (bare, g_ascii_tolower (*text));
    }
  return g_string_free_and_steal (bare);
}

/**
 * lanyard_directory_entry_is_of:
 * @self: an entry
 * @conference: what is known of a conference
 *
 * Returns: whether it is that: their programme comes from one address, or both
 *   have one name and begin on one day
 */
gboolean
lanyard_directory_entry_is_of (LanyardDirectoryEntry         *self,
                               const LanyardConferenceFields *conference)
{
  g_autofree char *id = NULL;
  g_autofree char *other = NULL;

  if (g_strcmp0 (self->fields.address, conference->address) == 0)
    return TRUE;
  if (self->fields.id == NULL || self->fields.start == LANYARD_NO_DATE ||
      self->fields.start != conference->start)
    return FALSE;

  id = dup_bare (self->fields.id);
  other = dup_bare (conference->id);
  return *id != '\0' && g_str_equal (id, other);
}
