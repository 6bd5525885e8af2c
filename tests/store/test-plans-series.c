/* SPDX-FileCopyrightText: 2026 The Lanyard authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Sixty stars through series of versions that are made up at random: sessions
 * move, are retitled, vanish and come back, and are given other ids. */

#include "config.h"

#include "lanyard-changes.h"
#include "lanyard-match.h"
#include "lanyard-plans.h"

#include "plans-test.h"

#include <string.h>

#define N_SERIES 6
#define N_VERSIONS 8
#define N_SESSIONS 200
#define N_STARS 60

/* What happens to the ids of a series. */
typedef enum {
  GUIDS,      /* each has one for good, and an id that is another each time */
  NUMBERS,    /* each has one for good */
  RENUMBERED, /* they are given anew now and then */
  N_KINDS,
} Kind;

/* A session, of which @truth stays whatever happens to it. */
typedef struct
{
  guint    truth;
  guint    number;
  guint    title;
  guint    hour;
  guint    room;
  gboolean there;
} Happening;

static gboolean
happens (guint percent)
{
  return (guint)g_test_rand_int_range (0, 100) < percent;
}

static LanyardSnapshot *
snapshot_new (const Happening *happening,
              Kind             kind,
              guint            position)
{
  g_autofree char   *key = g_strdup_printf ("%u", kind == GUIDS ? happening->truth
                                                                : happening->number);
  g_autofree char   *id = kind == GUIDS ? g_strdup_printf ("id-%u", position) : g_strdup (key);
  g_autofree char   *title = g_strdup_printf ("Title %u", happening->title);
  g_autofree char   *speakers = g_strdup_printf ("Speaker %u", happening->truth);
  g_autofree char   *room = g_strdup_printf ("Room %u", happening->room);
  const TestSnapshot row = {
    kind == GUIDS ? LANYARD_KEY_GLOBAL : LANYARD_KEY_LOCAL,
    key,
    title,
    speakers,
    happening->hour,
    room,
    id,
    room,
    LANYARD_SESSION_CONFIRMED,
    30,
    /* by which a test knows it again; the rules don't look at it */
    happening->truth + 1,
  };

  return test_snapshot_new (&row);
}

/* Returns: (transfer full) (element-type LanyardSnapshot): in another order each
 * time */
static GPtrArray *
write_version (const Happening *happenings,
               Kind             kind)
{
  GPtrArray *snapshots = g_ptr_array_new_with_free_func ((GDestroyNotify)lanyard_snapshot_free);

  for (guint i = 0; i < N_SESSIONS; i++)
    {
      if (happenings[i].there)
        g_ptr_array_insert (snapshots, g_test_rand_int_range (0, (int)snapshots->len + 1),
                            snapshot_new (&happenings[i], kind, i));
    }
  for (guint i = 0; kind == GUIDS && i < snapshots->len; i++)
    {
      LanyardSnapshot *snapshot = g_ptr_array_index (snapshots, i);

      g_free (snapshot->id);
      snapshot->id = g_strdup_printf ("id-%u", i);
    }

  return snapshots;
}

/* What has a guid may get any other title, and so may what has a number that
 * stays; where numbers are given anew the title is all there is. */
static void
go_on (Happening *happenings,
       Kind       kind,
       guint      version)
{
  for (guint i = 0; i < N_SESSIONS; i++)
    {
      Happening *happening = &happenings[i];

      if (happens (10))
        happening->there = !happening->there;
      if (happens (10))
        happening->hour = (guint)g_test_rand_int_range (1, 90);
      if (happens (5))
        happening->room = (guint)g_test_rand_int_range (0, 8);
      if (kind != RENUMBERED && happening->there && happens (10))
        happening->title = version * N_SESSIONS + i;
    }

  for (guint i = 1; kind == RENUMBERED && version % 3 == 2 && i < N_SESSIONS; i++)
    {
      guint other = (guint)g_test_rand_int_range (0, (int)i + 1);
      guint number = happenings[i].number;

      happenings[i].number = happenings[other].number;
      happenings[other].number = number;
    }
}

/* Stars are where their session is, and nowhere else; none is lost. */
static void
check_stars (PlansTest       *test,
             const Happening *happenings)
{
  g_autoptr (GPtrArray) entries =
              lanyard_plans_list_entries (test->plans, PLANS_TEST_CONFERENCE, NULL);
  gboolean seen[N_STARS] = { FALSE };

  g_assert_cmpuint (entries->len, ==, N_STARS);
  for (guint i = 0; i < entries->len; i++)
    {
      const LanyardPlanEntry *entry = g_ptr_array_index (entries, i);
      guint                   truth = (guint)entry->snapshot->text_hash - 1;
      g_autofree char        *title = g_strdup_printf ("Title %u", happenings[truth].title);

      g_assert_cmpuint (truth, <, N_STARS);
      g_assert_false (seen[truth]);
      seen[truth] = TRUE;
      g_assert_cmpint (entry->gone, ==, !happenings[truth].there);
      g_assert_cmpint (entry->star, ==, truth % 2 == 0 ? LANYARD_STAR_GOING : LANYARD_STAR_MAYBE);
      if (!entry->gone)
        g_assert_cmpstr (entry->snapshot->title, ==, title);
    }
}

static int
compare_lines (gconstpointer a,
               gconstpointer b)
{
  return strcmp (*(const char *const *)a, *(const char *const *)b);
}

/* Ids don't count: of what is gone the last one does. */
static char *
write_changes (GPtrArray *changes)
{
  g_autoptr (GPtrArray) lines = g_ptr_array_new_with_free_func (g_free);

  for (guint i = 0; i < changes->len; i++)
    {
      LanyardChange         *change = g_ptr_array_index (changes, i);
      const LanyardSnapshot *before = lanyard_change_get_before (change);
      const LanyardSnapshot *after = lanyard_change_get_after (change);

      g_ptr_array_add (lines,
                       g_strdup_printf ("%d %x %s %d %s %d",
                                        (int)(before != NULL ? before : after)->text_hash,
                                        lanyard_change_get_aspects (change),
                                        before != NULL ? before->title : "-",
                                        before != NULL ? (int)before->start : 0,
                                        after != NULL ? after->title : "-",
                                        after != NULL ? (int)after->start : 0));
    }

  g_ptr_array_sort (lines, compare_lines);
  g_ptr_array_add (lines, NULL);
  return g_strjoinv ("\n", (char **)lines->pdata);
}

/* What wasn't acknowledged is what tells the first version from this one. */
static void
check_changes (PlansTest *test,
               GPtrArray *first,
               GPtrArray *now)
{
  g_autoptr (GPtrArray) changes =
              lanyard_plans_list_changes (test->plans, PLANS_TEST_CONFERENCE, NULL);
  g_autoptr (GPtrArray) expected = lanyard_changes_compare (first, now);
  g_autofree char *one = write_changes (changes);
  g_autofree char *other = write_changes (expected);

  g_assert_cmpstr (one, ==, other);
}

static void
update (PlansTest *test,
        gint64     generation,
        GPtrArray *earlier,
        GPtrArray *later)
{
  g_autoptr (GPtrArray) changes = earlier != NULL ? lanyard_changes_compare (earlier, later)
                                                 : g_ptr_array_new ();
  gboolean renumbered = earlier != NULL && lanyard_match_ids_renumbered (earlier, later);
  g_autoptr (GError) error = NULL;

  for (guint i = 0; i < 2; i++)
    g_assert_true (lanyard_plans_update (test->plans, PLANS_TEST_CONFERENCE, generation, renumbered,
                                         later, changes, &error));
}

static void
test_series (gconstpointer data)
{
  Kind      kind = (Kind)GPOINTER_TO_UINT (data);
  PlansTest test;
  Happening happenings[N_SESSIONS];
  g_autoptr (GPtrArray) first = NULL;
  g_autoptr (GPtrArray) last = NULL;

  plans_test_set_up (&test);
  for (guint i = 0; i < N_SESSIONS; i++)
    happenings[i] = (Happening){ i, i, i, 1 + i % 80, i % 7, i < N_STARS || happens (80) };
  first = write_version (happenings, kind);
  last = g_ptr_array_ref (first);
  update (&test, 1, NULL, first);
  for (guint i = 0; i < first->len; i++)
    {
      const LanyardSnapshot *snapshot = g_ptr_array_index (first, i);
      guint                  truth = (guint)snapshot->text_hash - 1;

      if (truth < N_STARS)
        g_assert_true (lanyard_plans_set_star (test.plans, PLANS_TEST_CONFERENCE, snapshot,
                                               truth % 2 == 0 ? LANYARD_STAR_GOING
                                                              : LANYARD_STAR_MAYBE,
                                               NULL));
    }

  for (guint version = 2; version <= N_VERSIONS; version++)
    {
      g_autoptr (GPtrArray) next = NULL;

      go_on (happenings, kind, version);
      next = write_version (happenings, kind);
      update (&test, version, last, next);
      check_stars (&test, happenings);
      check_changes (&test, first, next);
      g_ptr_array_unref (last);
      last = g_steal_pointer (&next);
    }
  plans_test_tear_down (&test);
}

int
main (int    argc,
      char **argv)
{
  static const char *const names[] = {
    [GUIDS] = "guids",
    [NUMBERS] = "numbers",
    [RENUMBERED] = "renumbered",
  };

  g_test_init (&argc, &argv, NULL);

  for (guint kind = 0; kind < N_KINDS; kind++)
    {
      for (guint i = 0; i < N_SERIES; i++)
        {
          g_autofree char *path = g_strdup_printf ("/plans-series/%s/%u", names[kind], i);

          g_test_add_data_func (path, GUINT_TO_POINTER (kind), test_series);
        }
    }

  return g_test_run ();
}
