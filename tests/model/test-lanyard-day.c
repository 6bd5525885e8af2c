/* SPDX-FileCopyrightText: 2026 The Lanyard authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "lanyard-day.h"

#include "lanyard-session.h"

static LanyardSession *
session_new (LanyardDate day)
{
  LanyardSessionFields fields = {
    .id = g_strdup ("id"),
    .title = g_strdup ("Title"),
    .day = day,
    .start = LANYARD_NO_INSTANT,
    .duration = LANYARD_NO_DURATION,
  };

  return lanyard_session_new (&fields);
}

static void
test_new (void)
{
  GListModel *sessions = G_LIST_MODEL (g_list_store_new (LANYARD_TYPE_SESSION));
  LanyardDay *day = lanyard_day_new (737311, sessions);

  g_object_add_weak_pointer (G_OBJECT (sessions), (gpointer *)&sessions);
  g_object_unref (sessions);

  /* the day keeps them, and no longer than it lives itself */
  g_assert_nonnull (sessions);
  g_assert_cmpuint (lanyard_day_get_date (day), ==, 737311);
  g_assert_true (lanyard_day_get_sessions (day) == sessions);

  g_object_unref (day);
  g_assert_null (sessions);
}

/* Days are written as numbers: those of the sessions, and what comes of it as
 * "day x sessions". */
static void
test_days (void)
{
  static const struct
  {
    LanyardDate start;
    LanyardDate end;
    LanyardDate sessions[6]; /* in order, up to the first 0; then one without */
    const char *days;
  } rows[] = {
    { 0, 0, { 0 }, "" },
    { 0, 0, { 5 }, "5x1 " },
    { 0, 0, { 5, 5, 5, 7, 9 }, "5x3 7x1 9x1 " },
    { 5, 5, { 0 }, "5x0 " },
    { 5, 7, { 0 }, "5x0 6x0 7x0 " },
    { 5, 7, { 6, 6 }, "5x0 6x2 7x0 " },
    { 5, 7, { 5, 6, 7 }, "5x1 6x1 7x1 " },
    { 5, 7, { 1, 2, 6, 9 }, "1x1 2x1 5x0 6x1 7x0 9x1 " },
    { 5, 7, { 8, 8 }, "5x0 6x0 7x0 8x2 " },
    { 5, 7, { 1, 1 }, "1x2 5x0 6x0 7x0 " },
    { 5, 0, { 0 }, "5x0 " },
    { 5, 0, { 7 }, "5x0 7x1 " },
    { 0, 7, { 5 }, "5x1 7x0 " },
    { 1, 1, { 1 }, "1x1 " },
    { G_MAXUINT32 - 1, G_MAXUINT32, { 0 }, "4294967294x0 4294967295x0 " },
    /* typing errors */
    { 7, 5, { 6 }, "6x1 " },
    { 6, 5, { 0 }, "" },
    { 5, 36, { 6 }, "6x1 " },
    { 1, G_MAXUINT32, { 3 }, "3x1 " },
    { G_MAXUINT32, 1, { 3 }, "3x1 " },
  };

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autoptr (GPtrArray) sessions = g_ptr_array_new_with_free_func (g_object_unref);
      g_autoptr (GArray) days = NULL;
      g_autoptr (GString) text = g_string_new (NULL);

      for (guint j = 0; rows[i].sessions[j] != LANYARD_NO_DATE; j++)
        g_ptr_array_add (sessions, session_new (rows[i].sessions[j]));
      g_ptr_array_add (sessions, session_new (LANYARD_NO_DATE));

      days = lanyard_day_ranges_new (sessions, rows[i].start, rows[i].end);
      for (guint j = 0, from = 0; j < days->len; j++)
        {
          const LanyardDayRange *range = &g_array_index (days, LanyardDayRange, j);

          g_assert_cmpuint (range->from, ==, from);
          g_string_append_printf (text, "%ux%u ", range->date, range->n);
          from += range->n;
        }

      g_test_message ("row %u", i);
      g_assert_cmpstr (text->str, ==, rows[i].days);
    }
}

/* No programme is so odd that it takes long. */
static void
test_many (void)
{
  const guint many = 10000;
  g_autoptr (GPtrArray) sessions = g_ptr_array_new_with_free_func (g_object_unref);
  g_autoptr (GArray) days = NULL;

  for (LanyardDate date = 1; date <= many; date++)
    g_ptr_array_add (sessions, session_new (date));
  days = lanyard_day_ranges_new (sessions, 2, 3);

  g_assert_cmpuint (days->len, ==, many);
  for (guint i = 0; i < many; i++)
    {
      const LanyardDayRange *range = &g_array_index (days, LanyardDayRange, i);

      g_assert_cmpuint (range->date, ==, i + 1);
      g_assert_cmpuint (range->from, ==, i);
      g_assert_cmpuint (range->n, ==, 1);
    }
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/day/new", test_new);
  g_test_add_func ("/day/days", test_days);
  g_test_add_func ("/day/many", test_many);

  return g_test_run ();
}
