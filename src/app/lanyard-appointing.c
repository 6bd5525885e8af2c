/* SPDX-FileCopyrightText: 2026 The Lanyard authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "lanyard-appointing.h"

#include "lanyard-data-rows.h"

#include <string.h>

#define BLANKS " \t\n\r"

#define MINUTES_PER_HOUR 60

/* Returns: (transfer full): the next word of @text, which begins behind it then */
static char *
take_word (const char **text)
{
  const char *word = *text + strspn (*text, BLANKS);
  gsize       length = strcspn (word, BLANKS);

  *text = word + length;
  return g_strndup (word, length);
}

/* Returns: minutes after midnight; -1 where it isn't a time. "9:30" is one. */
static int
read_time (const char *text)
{
  g_autofree char *padded = g_strconcat ("0", text, NULL);

  return lanyard_clock_time_parse (strlen (text) == strlen ("9:30") ? padded : text);
}

static gboolean
find_instant (LanyardDate     date,
              int             minutes,
              GTimeZone      *zone,
              LanyardInstant *instant)
{
  g_autofree char *day = lanyard_date_to_iso (date);
  g_autofree char *time =
    g_strdup_printf ("%sT%02d:%02d", day, minutes / MINUTES_PER_HOUR, minutes % MINUTES_PER_HOUR);

  return lanyard_instant_parse (time, zone, instant, NULL);
}

/* "12:30-13:15", with the sign that keyboards have or the one that is right; what
 * ends before it begins ends the day after. */
static gboolean
read_span (const char     *day,
           const char     *span,
           GTimeZone      *zone,
           LanyardInstant *start,
           LanyardInstant *end)
{
  LanyardDate      date = lanyard_date_parse (day);
  const char      *dash = strstr (span, "–");
  g_autofree char *first = NULL;
  int              from;
  int              to;

  if (dash == NULL)
    dash = strchr (span, '-');
  if (date == LANYARD_NO_DATE || dash == NULL)
    return FALSE;

  first = g_strndup (span, (gsize)(dash - span));
  from = read_time (first);
  to = read_time (g_utf8_next_char (dash));
  return from >= 0 && to >= 0 && from != to && find_instant (date, from, zone, start) &&
         find_instant (to < from ? date + 1 : date, to, zone, end);
}

/**
 * lanyard_appointing_read:
 * @text: an appointment as people write it: "2019-12-27 12:30-13:15 Lunch", and
 *   behind that perhaps "@ Foyer"
 * @zone: the venue's zone
 * @error: LANYARD_KEEPER_ERROR_NO_APPOINTMENT where it says none
 *
 * Returns: (transfer full) (nullable): that appointment, as a new one
 */
LanyardAppointment *
lanyard_appointing_read (const char *text,
                         GTimeZone  *zone,
                         GError    **error)
{
  const char      *rest = text;
  g_autofree char *day = take_word (&rest);
  g_autofree char *span = take_word (&rest);
  g_autofree char *title = g_strconcat (rest, " ", NULL);
  char            *at = g_strrstr (title, " @ ");
  g_autofree char *place = at != NULL ? g_strdup (at + strlen (" @ ")) : NULL;
  LanyardInstant   start;
  LanyardInstant   end;
  g_autoptr (LanyardAppointment) appointment = NULL;

  if (at != NULL)
    {
      *at = '\0';
      g_strstrip (place);
    }
  if (g_utf8_validate (text, -1, NULL) && read_span (day, span, zone, &start, &end))
    appointment = lanyard_appointment_new (NULL, g_strstrip (title), start, end, place);
  if (appointment != NULL && lanyard_appointment_is_whole (appointment))
    return g_steal_pointer (&appointment);

  g_set_error_literal (error, LANYARD_KEEPER_ERROR, LANYARD_KEEPER_ERROR_NO_APPOINTMENT, text);
  return NULL;
}

/**
 * lanyard_appointing_add:
 * @keeper: an open keeper
 * @operands: (array zero-terminated=1): the words of an appointment
 * @out: where the id is appended by which it is deleted
 * @error: LANYARD_KEEPER_ERROR or LANYARD_STORE_ERROR
 *
 * Keeps an appointment at the current conference, whose zone its times are of.
 *
 * Returns: whether it is on the disk
 */
gboolean
lanyard_appointing_add (LanyardKeeper     *keeper,
                        const char *const *operands,
                        GString           *out,
                        GError           **error)
{
  g_autofree char *text = g_strjoinv (" ", (char **)operands);
  g_autofree char *conference = lanyard_keeper_choose (keeper, NULL, error);
  g_autoptr (GTimeZone) zone =
              conference != NULL ? lanyard_keeper_dup_zone (keeper, conference, error) : NULL;
  g_autoptr (LanyardAppointment) appointment =
              zone != NULL ? lanyard_appointing_read (text, zone, error) : NULL;

  if (appointment == NULL ||
      !lanyard_keeper_put_appointment (keeper, conference, appointment, error))
    return FALSE;

  g_string_append_printf (out, LANYARD_DATA_ROWS_APPOINTMENT "%s\n",
                          lanyard_appointment_get_id (appointment));
  return TRUE;
}

static gboolean
is_known (GPtrArray  *appointments,
          const char *id)
{
  for (guint i = 0; i < appointments->len; i++)
    {
      if (g_str_equal (lanyard_appointment_get_id (g_ptr_array_index (appointments, i)), id))
        return TRUE;
    }
  return FALSE;
}

/**
 * lanyard_appointing_remove:
 * @keeper: an open keeper
 * @id: an appointment's id, also with what tells it from a session's
 * @error: LANYARD_KEEPER_ERROR or LANYARD_STORE_ERROR
 *
 * Deletes an appointment at the current conference.
 *
 * Returns: whether that is on the disk
 */
gboolean
lanyard_appointing_remove (LanyardKeeper *keeper,
                           const char    *id,
                           GError       **error)
{
  gboolean         has_prefix = g_str_has_prefix (id, LANYARD_DATA_ROWS_APPOINTMENT);
  const char      *bare = has_prefix ? id + strlen (LANYARD_DATA_ROWS_APPOINTMENT) : id;
  g_autofree char *conference = lanyard_keeper_choose (keeper, NULL, error);
  g_autoptr (GPtrArray) appointments =
              conference != NULL ? lanyard_keeper_list_appointments (keeper, conference, error)
                                 : NULL;

  if (appointments == NULL)
    return FALSE;
  if (!is_known (appointments, bare))
    {
      g_set_error_literal (error, LANYARD_KEEPER_ERROR, LANYARD_KEEPER_ERROR_UNKNOWN_APPOINTMENT,
                           id);
      return FALSE;
    }

  return lanyard_keeper_remove_appointment (keeper, conference, bare, error);
}
