/* SPDX-FileCopyrightText: 2026 The Lanyard authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* What clashes in a plan of a real programme, where that is there, held against
 * counting it minute by minute. */

#include "config.h"

#include "formats-test.h"
#include "lanyard-formats.h"
#include "lanyard-plan-day.h"
#include "lanyard-programmes.h"

#include <glib/gstdio.h>

#define N_STARS 200
#define SECONDS_PER_MINUTE 60

static LanyardProgramme *
read_programme (const char *path)
{
  LanyardReadOptions options = { 0 };
  g_autoptr (GPtrArray) documents = g_ptr_array_new_with_free_func ((GDestroyNotify)g_bytes_unref);
  g_autoptr (GPtrArray) problems = formats_test_problems_new ();
  LanyardProgramme *programme;
  char             *contents;
  gsize             length;

  g_assert_true (g_file_get_contents (path, &contents, &length, NULL));
  g_ptr_array_add (documents, g_bytes_new_take (contents, length));
  programme = lanyard_formats_read_all (documents, &options, NULL, problems, NULL);
  g_assert_nonnull (programme);
  return programme;
}

/* Stars sessions at random, some of them maybe. */
static void
star (LanyardPlan      *plan,
      LanyardProgramme *programme)
{
  GListModel *sessions = lanyard_programme_get_sessions (programme);
  int         n_sessions = (int)g_list_model_get_n_items (sessions);

  for (guint i = 0; i < N_STARS; i++)
    {
      g_autoptr (LanyardSession) session =
                  g_list_model_get_item (sessions, (guint)g_test_rand_int_range (0, n_sessions));
      g_autoptr (LanyardSnapshot) snapshot = lanyard_snapshot_new (session);
      LanyardStar decided =
        g_test_rand_bit () ? LANYARD_STAR_GOING : LANYARD_STAR_MAYBE;

      lanyard_plan_put (plan, lanyard_plan_entry_new (snapshot, decided, FALSE));
    }
}

/* Returns: whether @part is within @whole, told by their parents alone */
static gboolean
is_part (LanyardProgramme *programme,
         LanyardSession   *part,
         LanyardSession   *whole)
{
  const char *parent = lanyard_session_get_parent (part);

  while (parent != NULL && !g_str_equal (parent, lanyard_session_get_id (whole)))
    parent = lanyard_session_get_parent (lanyard_programme_find_session (programme, parent));

  return parent != NULL;
}

static int
count_minutes (LanyardSession *one,
               LanyardSession *two)
{
  LanyardInstant end = lanyard_session_get_end (one);
  int            minutes = 0;

  if (lanyard_session_get_status (one) == LANYARD_SESSION_CANCELLED ||
      lanyard_session_get_status (two) == LANYARD_SESSION_CANCELLED ||
      lanyard_session_get_start (one) == LANYARD_NO_INSTANT ||
      lanyard_session_get_start (two) == LANYARD_NO_INSTANT)
    return 0;

  for (LanyardInstant at = lanyard_session_get_start (one); at < end; at += SECONDS_PER_MINUTE)
    minutes += at >= lanyard_session_get_start (two) && at < lanyard_session_get_end (two);

  return minutes;
}

static int
find_minutes (LanyardPlan *plan,
              const char  *one,
              const char  *two)
{
  g_autoptr (GPtrArray) clashes = lanyard_plan_dup_clashes (plan, one);
  int minutes = 0;

  for (guint i = 0; i < clashes->len; i++)
    {
      const LanyardClash *clash = g_ptr_array_index (clashes, i);

      if (g_str_equal (clash->other->id, two))
        minutes += (int)clash->seconds / SECONDS_PER_MINUTE;
    }

  return minutes;
}

static const char *
get_id (GPtrArray *entries,
        guint      position)
{
  return ((LanyardPlanEntry *)g_ptr_array_index (entries, position))->snapshot->id;
}

/* Returns: how many pairs clash */
static guint
expect_counted (LanyardPlan      *plan,
                LanyardProgramme *programme)
{
  g_autoptr (GPtrArray) entries = lanyard_plan_list_entries (plan);
  guint n_pairs = 0;

  for (guint i = 0; i < entries->len; i++)
    {
      const char     *id = get_id (entries, i);
      LanyardSession *one = lanyard_programme_find_session (programme, id);

      for (guint j = 0; j < i; j++)
        {
          const char     *other = get_id (entries, j);
          LanyardSession *two = lanyard_programme_find_session (programme, other);
          int             minutes = count_minutes (one, two);

          if (is_part (programme, one, two) || is_part (programme, two, one))
            minutes = 0;
          g_assert_cmpint (find_minutes (plan, id, other), ==, minutes);
          g_assert_cmpint (find_minutes (plan, other, id), ==, minutes);
          n_pairs += minutes > 0;
        }
    }

  return n_pairs;
}

/* Every clash lies on some day, and what is drawn side by side doesn't hide
 * another. */
static void
expect_days (LanyardPlan      *plan,
             LanyardProgramme *programme,
             guint             n_pairs)
{
  g_autoptr (GArray) days = lanyard_plan_list_days (plan, programme);
  guint n_clashes = 0;

  for (guint i = 0; i < days->len; i++)
    {
      const LanyardPlanDayOptions options = { g_array_index (days, LanyardDate, i), FALSE, 5 };
      g_autoptr (LanyardPlanDay) day = lanyard_plan_day_new (plan, programme, &options);

      n_clashes += day->clashes->len;
      for (guint j = 0; j < day->clashes->len; j++)
        {
          const LanyardOverlap      *overlap = &g_array_index (day->clashes, LanyardOverlap, j);
          const LanyardPlanDayEntry *one = g_ptr_array_index (day->entries, overlap->first);
          const LanyardPlanDayEntry *two = g_ptr_array_index (day->entries, overlap->second);

          g_assert_cmpuint (one->lane.lane, !=, two->lane.lane);
        }
    }

  /* what goes on over night may clash with the next day's */
  g_assert_cmpuint (n_clashes, <=, n_pairs);
  g_assert_cmpuint (n_clashes * 10, >=, n_pairs * 9);
}

static void
check (const char *path)
{
  g_autoptr (LanyardProgramme) read = read_programme (path);
  g_autofree char   *folder = g_dir_make_tmp ("lanyard-XXXXXX", NULL);
  g_autofree char   *database = g_build_filename (folder, "programmes.db", NULL);
  LanyardProgrammes *programmes = lanyard_programmes_open (folder, NULL, NULL);
  LanyardOrigin      origin = { 0 };
  g_autoptr (LanyardPlan) plan = lanyard_plan_new ();
  g_autoptr (LanyardProgramme) loaded = NULL;
  g_autoptr (GPtrArray) kept_problems = NULL;
  guint n_pairs;

  g_assert_true (lanyard_programmes_import (programmes, "conference", read, NULL, &origin, NULL,
                                            NULL, NULL));
  loaded = lanyard_programmes_load (programmes, "conference", &kept_problems, NULL);
  lanyard_plan_set_programme (plan, loaded);
  star (plan, read);

  n_pairs = expect_counted (plan, read);
  g_assert_cmpuint (n_pairs, >, 0);
  g_assert_cmpuint (lanyard_clashes_get_pairs (lanyard_plan_get_clashes (plan))->len, ==, n_pairs);
  expect_days (plan, loaded, n_pairs);

  g_clear_object (&plan);
  g_clear_object (&loaded);
  lanyard_programmes_close (programmes);
  g_assert_no_errno (g_unlink (database));
  g_assert_no_errno (g_rmdir (folder));
}

static void
test_shared (void)
{
  const char      *shared = g_getenv ("LANYARD_SHARED");
  g_autofree char *path = g_build_filename (shared != NULL ? shared : "", "programmes", "c3voc",
                                            "36c3-everything.schedule.json", NULL);

  if (!g_file_test (path, G_FILE_TEST_EXISTS))
    {
      g_test_skip (path);
      return;
    }
  check (path);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/planned-programmes/shared", test_shared);

  return g_test_run ();
}
