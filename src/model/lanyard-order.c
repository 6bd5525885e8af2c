/* SPDX-FileCopyrightText: 2026 The Lanyard authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "lanyard-order.h"

#include "lanyard-session.h"

#include <string.h>

/* A session with what it is sorted by. */
typedef struct
{
  LanyardSession *session;
  guint32         day;
  guint64         start;
  guint           position; /* in the document */
} Entry;

/* In order of start; of the same day, those without a time last; then those
 * without a day. What starts together keeps the document's order, which is
 * that of its rooms most often; what has no
 * start is sorted by title. */
static int
compare_entries (gconstpointer a,
                 gconstpointer b)
{
  const Entry *one = a;
  const Entry *two = b;
  int          titles = 0;

  if (one->day != two->day)
    return one->day < two->day ? -1 : 1;
  if (one->start != two->start)
    return one->start < two->start ? -1 : 1;
  if (lanyard_session_get_start (one->session) == LANYARD_NO_INSTANT)
    titles = g_utf8_collate (lanyard_session_get_title (one->session),
                             lanyard_session_get_title (two->session));
  if (titles != 0)
    return titles;
  return one->position < two->position ? -1 : one->position > two->position;
}

/**
 * lanyard_order_sessions:
 * @sessions: (element-type LanyardSession): sessions in document order
 *
 * None is the lowest of dates and of instants: counted round, it comes last.
 *
 * Returns: (transfer container) (element-type LanyardSession): the same in
 *   order of start, those without a time of a day behind the others of that
 *   day, those without a day last
 */
GPtrArray *
lanyard_order_sessions (GPtrArray *sessions)
{
  g_autoptr (GArray) entries = g_array_sized_new (FALSE, FALSE, sizeof (Entry), sessions->len);
  GPtrArray *ordered = g_ptr_array_sized_new (sessions->len);

  for (guint i = 0; i < sessions->len; i++)
    {
      LanyardSession *session = g_ptr_array_index (sessions, i);
      Entry           entry = {
                  .session = session,
                  .day = lanyard_session_get_day (session) - 1,
                  .start = (guint64)lanyard_session_get_start (session) + G_MAXINT64,
                  .position = i,
      };

      g_array_append_val (entries, entry);
    }

  g_array_sort (entries, compare_entries);
  for (guint i = 0; i < entries->len; i++)
    g_ptr_array_add (ordered, g_array_index (entries, Entry, i).session);

  return ordered;
}

/* Names are compared many times, so each is made comparable once. */
typedef struct
{
  LanyardPerson *person;
  char          *key; /* (owned) */
} Named;

static void
clear_named (gpointer data)
{
  g_free (((Named *)data)->key);
}

static int
compare_named (gconstpointer a,
               gconstpointer b)
{
  return strcmp (((const Named *)a)->key, ((const Named *)b)->key);
}

/**
 * lanyard_order_people:
 * @people: (element-type LanyardPerson): people
 *
 * Returns: (transfer container) (element-type LanyardPerson): the same by
 *   name, as the locale sorts names
 */
GPtrArray *
lanyard_order_people (GPtrArray *people)
{
  g_autoptr (GArray) named = g_array_sized_new (FALSE, FALSE, sizeof (Named), people->len);
  GPtrArray *sorted = g_ptr_array_sized_new (people->len);

  g_array_set_clear_func (named, clear_named);
  for (guint i = 0; i < people->len; i++)
    {
      LanyardPerson *person = g_ptr_array_index (people, i);
      Named          entry = { person, g_utf8_collate_key (lanyard_person_get_name (person), -1) };

      g_array_append_val (named, entry);
    }

  g_array_sort (named, compare_named);
  for (guint i = 0; i < named->len; i++)
    g_ptr_array_add (sorted, g_array_index (named, Named, i).person);

  return sorted;
}
