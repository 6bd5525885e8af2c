/* SPDX-FileCopyrightText: 2026 The Lanyard authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "lanyard-day.h"
#include "lanyard-session.h"
#include "lanyard-summary-part.h"

/* People and sessions as tests write them down: a person is a letter. */
typedef struct
{
  const char          *id;
  const char          *day;      /* (nullable) */
  const char          *start;    /* (nullable) in UTC */
  const char          *title;    /* (nullable): as its id */
  const char          *parent;   /* (nullable) */
  const char          *leads;    /* (nullable) letters, one a person */
  const char          *speakers; /* (nullable) likewise */
  const char          *summary;  /* (nullable) likewise, each in a part of its own */
  LanyardTrack        *track;    /* (nullable) */
  LanyardSessionKind   kind;
  int                  duration; /* minutes; 0: not known */
  LanyardRoom         *room;     /* (nullable) */
  LanyardSessionStatus status;
} TestSession;

/* Returns: (transfer full): people of the ids A, B, C, … */
static inline GPtrArray *
test_people_new (const char *const *names,
                 guint              n_names)
{
  GPtrArray *people = g_ptr_array_new_with_free_func (g_object_unref);

  for (guint i = 0; i < n_names; i++)
    {
      LanyardPersonFields fields = {
        .id = g_strdup_printf ("%c", 'A' + i),
        .name = g_strdup (names[i]),
      };

      g_ptr_array_add (people, lanyard_person_new (&fields));
    }

  return people;
}

static inline GPtrArray *
test_people_pick (GPtrArray  *people,
                  const char *letters)
{
  GPtrArray *picked;

  if (letters == NULL)
    return NULL;

  picked = g_ptr_array_new_with_free_func (g_object_unref);
  for (const char *at = letters; *at != '\0'; at++)
    g_ptr_array_add (picked, g_object_ref (g_ptr_array_index (people, *at - 'A')));

  return picked;
}

static inline GPtrArray *
test_summary_new (GPtrArray  *people,
                  const char *letters)
{
  GPtrArray *summary;

  if (letters == NULL)
    return NULL;

  summary = g_ptr_array_new_with_free_func ((GDestroyNotify)lanyard_summary_part_free);
  for (const char *at = letters; *at != '\0'; at++)
    {
      const char letter[] = { *at, '\0' };
      GPtrArray *leads = test_people_pick (people, letter);

      g_ptr_array_add (summary, lanyard_summary_part_new ("Part", leads, NULL, NULL));
    }
  g_ptr_array_add (summary, lanyard_summary_part_new ("Of nobody", NULL, NULL, NULL));

  return summary;
}

static inline LanyardSession *
test_session_new (const TestSession *row,
                  GPtrArray         *people)
{
  g_autoptr (GTimeZone) utc = g_time_zone_new_utc ();
  LanyardSessionFields fields = {
    .id = g_strdup (row->id),
    .kind = row->kind,
    .parent = g_strdup (row->parent),
    .title = g_strdup (row->title != NULL ? row->title : row->id),
    .track = row->track != NULL ? g_object_ref (row->track) : NULL,
    .day = lanyard_date_parse (row->day),
    .start = LANYARD_NO_INSTANT,
    .duration = row->duration != 0 ? row->duration : LANYARD_NO_DURATION,
    .room = row->room != NULL ? g_object_ref (row->room) : NULL,
    .status = row->status,
    .leads = test_people_pick (people, row->leads),
    .speakers = test_people_pick (people, row->speakers),
    .summary = test_summary_new (people, row->summary),
  };

  if (row->start != NULL)
    g_assert_true (lanyard_instant_parse (row->start, utc, &fields.start, NULL));

  return lanyard_session_new (&fields);
}

static inline char *
test_list_ids (GListModel *sessions)
{
  GString *ids = g_string_new (NULL);

  for (guint i = 0; i < g_list_model_get_n_items (sessions); i++)
    {
      g_autoptr (LanyardSession) session = g_list_model_get_item (sessions, i);

      g_string_append_printf (ids, "%s%s", i > 0 ? " " : "", lanyard_session_get_id (session));
    }

  return g_string_free_and_steal (ids);
}

/* @sessions: (transfer full) */
static inline void
test_assert_list (GListModel *sessions,
                  const char *expected)
{
  g_autofree char *ids = test_list_ids (sessions);

  g_assert_true (g_list_model_get_item_type (sessions) == LANYARD_TYPE_SESSION);
  g_assert_cmpstr (ids, ==, expected);
  g_object_unref (sessions);
}

/* Days as "2019-09-09: a b; 2019-09-10: ". */
static inline char *
test_list_days (GListModel *days)
{
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < g_list_model_get_n_items (days); i++)
    {
      g_autoptr (LanyardDay) day = g_list_model_get_item (days, i);
      g_autofree char *date = lanyard_date_to_iso (lanyard_day_get_date (day));
      g_autofree char *ids = test_list_ids (lanyard_day_get_sessions (day));

      g_string_append_printf (text, "%s%s: %s", i > 0 ? "; " : "", date, ids);
    }

  return g_string_free_and_steal (text);
}
