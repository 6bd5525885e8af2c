/* SPDX-FileCopyrightText: 2026 The Lanyard authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "lanyard-data-rows.h"

static void
row_free (gpointer data)
{
  LanyardDataRow *row = data;

  lanyard_snapshot_free (row->session);
  g_free (row);
}

/**
 * lanyard_data_rows_new:
 *
 * Returns: (transfer full) (element-type LanyardDataRow): no rows
 */
GPtrArray *
lanyard_data_rows_new (void)
{
  return g_ptr_array_new_with_free_func (row_free);
}

/**
 * lanyard_data_rows_add:
 * @rows: (element-type LanyardDataRow): rows
 * @session: what is known of a session
 * @star: what the user decided on it
 * @gone: whether it is no longer in the programme
 */
void
lanyard_data_rows_add (GPtrArray             *rows,
                       const LanyardSnapshot *session,
                       LanyardStar            star,
                       gboolean               gone)
{
  LanyardDataRow *row = g_new0 (LanyardDataRow, 1);

  row->session = lanyard_snapshot_copy (session);
  row->star = star;
  row->gone = gone;
  g_ptr_array_add (rows, row);
}

/**
 * lanyard_data_rows_add_appointment:
 * @rows: (element-type LanyardDataRow): rows
 * @appointment: an appointment of the user's own; its id gets a prefix that
 *   tells it from a session, and its place stands where others have a room
 */
void
lanyard_data_rows_add_appointment (GPtrArray          *rows,
                                   LanyardAppointment *appointment)
{
  LanyardInstant  start = lanyard_appointment_get_start (appointment);
  LanyardDataRow *row = g_new0 (LanyardDataRow, 1);

  row->session = g_new0 (LanyardSnapshot, 1);
  row->session->id =
    g_strconcat (LANYARD_DATA_ROWS_APPOINTMENT, lanyard_appointment_get_id (appointment), NULL);
  row->session->title = g_strdup (lanyard_appointment_get_title (appointment));
  row->session->start = start;
  row->session->duration = (int)((lanyard_appointment_get_end (appointment) - start) / 60);
  row->session->room = g_strdup (lanyard_appointment_get_place (appointment));
  row->star = LANYARD_STAR_GOING;
  g_ptr_array_add (rows, row);
}

/* By start, then room; what has no time comes last, by title. */
static int
compare_rows (gconstpointer a,
              gconstpointer b)
{
  const LanyardSnapshot *one = (*(LanyardDataRow *const *)a)->session;
  const LanyardSnapshot *two = (*(LanyardDataRow *const *)b)->session;
  /* an instant that isn't there is the lowest: counted round, it comes last */
  guint64 first = (guint64)one->start + G_MAXINT64;
  guint64 second = (guint64)two->start + G_MAXINT64;
  int     rooms;

  if (first != second)
    return first < second ? -1 : 1;
  rooms = one->start != LANYARD_NO_INSTANT ? g_strcmp0 (one->room, two->room) : 0;
  return rooms != 0 ? rooms : g_strcmp0 (one->title, two->title);
}

/* A field stays one, and a line one line. */
static void
append_field (GString    *out,
              const char *text)
{
  for (const char *at = text; at != NULL && *at != '\0'; at++)
    g_string_append_c (out, *at == '\t' || *at == '\n' || *at == '\r' ? ' ' : *at);
}

static void
append_text (GString    *out,
             const char *text)
{
  g_string_append_c (out, '\t');
  append_field (out, text);
}

static void
append_instant (GString       *out,
                LanyardInstant instant,
                GTimeZone     *zone)
{
  g_autofree char *iso =
    instant != LANYARD_NO_INSTANT ? lanyard_instant_to_iso (instant, zone) : NULL;

  append_text (out, iso);
}

static LanyardInstant
get_end (const LanyardSnapshot *session)
{
  if (session->start == LANYARD_NO_INSTANT || session->duration == LANYARD_NO_DURATION)
    return LANYARD_NO_INSTANT;
  return session->start + (LanyardInstant)session->duration * 60;
}

static const char *
get_star_name (LanyardStar star)
{
  return star == LANYARD_STAR_GOING || star == LANYARD_STAR_MAYBE ? lanyard_star_to_name (star)
                                                                  : "";
}

static const char *
get_state_name (const LanyardDataRow *row)
{
  if (row->gone)
    return "gone";
  return row->session->status == LANYARD_SESSION_CANCELLED ? "cancelled" : "";
}

/**
 * lanyard_data_rows_print:
 * @rows: (element-type LanyardDataRow): rows, which are put in order
 * @zone: the venue's zone
 * @with_stars: whether star and state are told, too
 * @out: where a line for each is appended: id, start, end, room and title, and
 *   with @with_stars the star and the state, separated by tabs
 */
void
lanyard_data_rows_print (GPtrArray *rows,
                         GTimeZone *zone,
                         gboolean   with_stars,
                         GString   *out)
{
  g_ptr_array_sort (rows, compare_rows);
  for (guint i = 0; i < rows->len; i++)
    {
      const LanyardDataRow *row = g_ptr_array_index (rows, i);

      append_field (out, row->session->id);
      append_instant (out, row->session->start, zone);
      append_instant (out, get_end (row->session), zone);
      append_text (out, row->session->room);
      append_text (out, row->session->title);
      if (with_stars)
        {
          append_text (out, get_star_name (row->star));
          append_text (out, get_state_name (row));
        }
      g_string_append_c (out, '\n');
    }
}

static void
append_date (GString    *out,
             LanyardDate date)
{
  g_autofree char *iso = date != LANYARD_NO_DATE ? lanyard_date_to_iso (date) : NULL;

  append_text (out, iso);
}

/**
 * lanyard_data_rows_print_conference:
 * @conference: a conference
 * @current: whether it is the current one
 * @out: where its line is appended: id, start, end, title, city, address and
 *   “current” or nothing, separated by tabs
 */
void
lanyard_data_rows_print_conference (LanyardConference *conference,
                                    gboolean           current,
                                    GString           *out)
{
  const LanyardConferenceFields *fields = lanyard_conference_get_fields (conference);

  append_field (out, fields->id);
  append_date (out, fields->start);
  append_date (out, fields->end);
  append_text (out, fields->title);
  append_text (out, fields->city);
  append_text (out, fields->address);
  append_text (out, current ? "current" : "");
  g_string_append_c (out, '\n');
}

static void
append_aspects (GString             *out,
                LanyardChangeAspects aspects)
{
  static const struct
  {
    LanyardChangeAspects aspect;
    const char          *name;
  } names[] = {
    { LANYARD_CHANGE_NEW, "new" },
    { LANYARD_CHANGE_GONE, "gone" },
    { LANYARD_CHANGE_CANCELLED, "cancelled" },
    { LANYARD_CHANGE_RESTORED, "restored" },
    { LANYARD_CHANGE_TIME, "time" },
    { LANYARD_CHANGE_DAY, "day" },
    { LANYARD_CHANGE_DURATION, "duration" },
    { LANYARD_CHANGE_ROOM, "room" },
    { LANYARD_CHANGE_TITLE, "title" },
    { LANYARD_CHANGE_SPEAKERS, "speakers" },
    { LANYARD_CHANGE_TEXT, "text" },
  };
  char separator = '\t';

  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    {
      if ((aspects & names[i].aspect) == 0)
        continue;
      g_string_append_printf (out, "%c%s", separator, names[i].name);
      separator = ',';
    }
}

/**
 * lanyard_data_rows_print_change:
 * @change: a change
 * @star: what the user decided on its session
 * @zone: the venue's zone
 * @out: where its line is appended: the session's id, what changed (names
 *   separated by commas), its star, the start and room before, the start and
 *   room now, and the title, separated by tabs
 */
void
lanyard_data_rows_print_change (LanyardChange *change,
                                LanyardStar    star,
                                GTimeZone     *zone,
                                GString       *out)
{
  const LanyardSnapshot *before = lanyard_change_get_before (change);
  const LanyardSnapshot *after = lanyard_change_get_after (change);

  append_field (out, lanyard_change_get_id (change));
  append_aspects (out, lanyard_change_get_aspects (change));
  append_text (out, get_star_name (star));
  append_instant (out, before != NULL ? before->start : LANYARD_NO_INSTANT, zone);
  append_text (out, before != NULL ? before->room : NULL);
  append_instant (out, after != NULL ? after->start : LANYARD_NO_INSTANT, zone);
  append_text (out, after != NULL ? after->room : NULL);
  append_text (out, after != NULL ? after->title : before->title);
  g_string_append_c (out, '\n');
}
