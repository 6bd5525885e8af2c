/* SPDX-FileCopyrightText: 2026 The Lanyard authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "lanyard-records-private.h"

#include <string.h>

#define ROOMS_TYPE "a(ssimsms)"
#define TRACKS_TYPE "a(ssmsm(us))"
#define CONFERENCE_TYPE "(msmsbmsmsmssmsmsmsuusuimsmsmsbdd)"
#define COUNTS_TYPE "(uuuauaua(uuu))"
#define HEAD_TYPE "(" CONFERENCE_TYPE ROOMS_TYPE TRACKS_TYPE COUNTS_TYPE ")"

/* A document of the largest size has fewer sessions, and fewer people. */
#define MAX_ITEMS (1 << 24)

static GVariant *
pack_conference (const LanyardProgrammeFields *fields)
{
  return g_variant_new (
    CONFERENCE_TYPE, fields->format, fields->id, fields->own_id, fields->acronym, fields->version,
    fields->logo, fields->title, fields->subtitle, fields->url, fields->programme_url,
    fields->start, fields->end, g_time_zone_get_identifier (fields->zone),
    (guint)fields->zone_source, fields->day_start, fields->venue, fields->city, fields->country,
    fields->has_location, fields->latitude, fields->longitude);
}

static void
unpack_conference (GVariant               *packed,
                   LanyardProgrammeFields *fields)
{
  g_autofree char *format = NULL;
  g_autofree char *zone = NULL;
  guint            zone_source;

  g_variant_get (packed, CONFERENCE_TYPE, &format, &fields->id, &fields->own_id, &fields->acronym,
                 &fields->version, &fields->logo, &fields->title, &fields->subtitle, &fields->url,
                 &fields->programme_url, &fields->start, &fields->end, &zone, &zone_source,
                 &fields->day_start, &fields->venue, &fields->city, &fields->country,
                 &fields->has_location, &fields->latitude, &fields->longitude);
  fields->format = g_intern_string (format);
  fields->zone = g_time_zone_new_identifier (zone);
  if (fields->zone == NULL)
    fields->zone = g_time_zone_new_utc ();
  fields->zone_source = (LanyardZoneSource)MIN (zone_source, (guint)LANYARD_ZONE_USER);
}

static GVariant *
pack_rooms (GPtrArray *rooms)
{
  GVariantBuilder builder;

  g_variant_builder_init (&builder, G_VARIANT_TYPE (ROOMS_TYPE));
  for (guint i = 0; i < rooms->len; i++)
    {
      LanyardRoom *room = g_ptr_array_index (rooms, i);

      g_variant_builder_add (&builder, "(ssimsms)", lanyard_room_get_id (room),
                             lanyard_room_get_title (room), lanyard_room_get_capacity (room),
                             lanyard_room_get_floor (room), lanyard_room_get_url (room));
    }
  return g_variant_builder_end (&builder);
}

static GPtrArray *
unpack_rooms (GVariant *packed)
{
  GPtrArray   *rooms = g_ptr_array_new_with_free_func (g_object_unref);
  GVariantIter iter;
  const char  *id;
  const char  *title;
  const char  *floor;
  const char  *url;
  int          capacity;

  g_variant_iter_init (&iter, packed);
  while (g_variant_iter_next (&iter, "(&s&sim&sm&s)", &id, &title, &capacity, &floor, &url))
    g_ptr_array_add (rooms, lanyard_room_new (id, title, capacity, floor, url));
  return rooms;
}

static GVariant *
pack_tracks (GPtrArray *tracks)
{
  GVariantBuilder builder;

  g_variant_builder_init (&builder, G_VARIANT_TYPE (TRACKS_TYPE));
  for (guint i = 0; i < tracks->len; i++)
    {
      LanyardTrack *track = g_ptr_array_index (tracks, i);
      LanyardText  *text = lanyard_track_get_text (track);
      GVariant     *packed = NULL;

      if (text != NULL)
        packed = g_variant_new ("(us)", (guint)lanyard_text_get_text_type (text),
                                lanyard_text_get_text (text));
      g_variant_builder_add (&builder, "(ssms@m(us))", lanyard_track_get_id (track),
                             lanyard_track_get_title (track), lanyard_track_get_color (track),
                             g_variant_new_maybe (G_VARIANT_TYPE ("(us)"), packed));
    }
  return g_variant_builder_end (&builder);
}

static GPtrArray *
unpack_tracks (GVariant *packed)
{
  GPtrArray   *tracks = g_ptr_array_new_with_free_func (g_object_unref);
  GVariantIter iter;
  const char  *id;
  const char  *title;
  const char  *color;
  GVariant    *child;

  g_variant_iter_init (&iter, packed);
  while (g_variant_iter_next (&iter, "(&s&sm&sm@(us))", &id, &title, &color, &child))
    {
      g_autoptr (GVariant) owned = child;
      g_autoptr (LanyardText) text = NULL;
      guint       type;
      const char *words;

      if (child != NULL)
        {
          g_variant_get (child, "(u&s)", &type, &words);
          text = lanyard_text_new ((LanyardTextType)MIN (type, (guint)LANYARD_TEXT_HTML), words);
        }
      g_ptr_array_add (tracks, lanyard_track_new (id, title, color, text));
    }
  return tracks;
}

static GVariant *
pack_numbers (gconstpointer numbers,
              gsize         n)
{
  return g_variant_new_fixed_array (G_VARIANT_TYPE_UINT32, numbers, n, sizeof (guint32));
}

static GVariant *
pack_counts (const LanyardProgrammeCounts *counts)
{
  GVariantBuilder days;

  g_variant_builder_init (&days, G_VARIANT_TYPE ("a(uuu)"));
  for (guint i = 0; i < counts->days->len; i++)
    {
      const LanyardDayRange *range = &g_array_index (counts->days, LanyardDayRange, i);

      g_variant_builder_add (&days, "(uuu)", range->date, range->from, range->n);
    }

  return g_variant_new ("(uuu@au@aua(uuu))", counts->n_sessions, counts->n_people,
                        counts->n_unscheduled,
                        pack_numbers (counts->of_kind, LANYARD_SESSION_N_KINDS),
                        pack_numbers (counts->of_track->data, counts->of_track->len), &days);
}

static gboolean
unpack_counts (GVariant               *packed,
               guint                   n_tracks,
               LanyardProgrammeCounts *counts)
{
  g_autoptr (GVariant) of_kind = NULL;
  g_autoptr (GVariant) of_track = NULL;
  g_autoptr (GVariantIter) days = NULL;
  LanyardDayRange range;
  gsize           n;
  gconstpointer   numbers;

  g_variant_get (packed, "(uuu@au@aua(uuu))", &counts->n_sessions, &counts->n_people,
                 &counts->n_unscheduled, &of_kind, &of_track, &days);
  counts->of_track = g_array_new (FALSE, FALSE, sizeof (guint));
  counts->days = g_array_new (FALSE, FALSE, sizeof (LanyardDayRange));

  numbers = g_variant_get_fixed_array (of_kind, &n, sizeof (guint32));
  if (n != LANYARD_SESSION_N_KINDS || counts->n_sessions > MAX_ITEMS ||
      counts->n_people > MAX_ITEMS)
    return FALSE;
  memcpy (counts->of_kind, numbers, n * sizeof (guint32));
  numbers = g_variant_get_fixed_array (of_track, &n, sizeof (guint32));
  if (n != n_tracks)
    return FALSE;
  g_array_append_vals (counts->of_track, numbers, n_tracks);

  while (g_variant_iter_next (days, "(uuu)", &range.date, &range.from, &range.n))
    {
      if (range.from > counts->n_sessions || range.n > counts->n_sessions - range.from)
        return FALSE;
      g_array_append_val (counts->days, range);
    }
  return counts->n_unscheduled <= counts->n_sessions;
}

/**
 * lanyard_records_write_head:
 * @programme: a programme
 *
 * Returns: (transfer full): all of it but its sessions and people
 */
GBytes *
lanyard_records_write_head (LanyardProgramme *programme)
{
  const LanyardProgrammeFields *fields = lanyard_programme_get_fields (programme);

  return lanyard_records_to_bytes (g_variant_new (
    "(@" CONFERENCE_TYPE "@" ROOMS_TYPE "@" TRACKS_TYPE "@" COUNTS_TYPE ")",
    pack_conference (fields), pack_rooms (fields->rooms), pack_tracks (fields->tracks),
    pack_counts (lanyard_programme_get_counts (programme))));
}

/**
 * lanyard_records_read_head:
 * @bytes: what lanyard_records_write_head() gave
 * @fields: (out): filled in in any case, for lanyard_programme_fields_clear()
 * @counts: (out): likewise
 *
 * Returns: whether what was read can be so
 */
gboolean
lanyard_records_read_head (GBytes                 *bytes,
                           LanyardProgrammeFields *fields,
                           LanyardProgrammeCounts *counts)
{
  g_autoptr (GVariant) head = lanyard_records_from_bytes (HEAD_TYPE, bytes);
  g_autoptr (GVariant) conference = NULL;
  g_autoptr (GVariant) rooms = NULL;
  g_autoptr (GVariant) tracks = NULL;
  g_autoptr (GVariant) numbers = NULL;

  if (head == NULL)
    return FALSE;

  g_variant_get (head, "(@" CONFERENCE_TYPE "@" ROOMS_TYPE "@" TRACKS_TYPE "@" COUNTS_TYPE ")",
                 &conference, &rooms, &tracks, &numbers);
  unpack_conference (conference, fields);
  fields->rooms = unpack_rooms (rooms);
  fields->tracks = unpack_tracks (tracks);
  return unpack_counts (numbers, fields->tracks->len, counts);
}
