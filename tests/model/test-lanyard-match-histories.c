/* SPDX-FileCopyrightText: 2026 The Lanyard authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* What lanyard-match.h promises, held against histories made up at random. */

#include "config.h"

#include "lanyard-match.h"

#include "test-snapshots.h"

/* A session in a history: @truth stays whatever happens to it. */
typedef struct
{
  guint truth;
  guint event; /* what its guid is of; occurrences share it */
  guint number;
  guint title;
  guint speaker; /* 0: nobody */
  guint hour;
  guint room;
} Happening;

#define N_HAPPENINGS 120
#define N_HISTORIES 200

static gboolean
happens (guint percent)
{
  return (guint)g_test_rand_int_range (0, 100) < percent;
}

/* Few titles and speakers, so that many share them. */
static Happening
invent (guint truth)
{
  return (Happening){
    .truth = truth,
    .event = truth,
    .number = truth,
    .title = g_test_rand_int_range (0, 60),
    .speaker = g_test_rand_int_range (0, 12),
    .hour = g_test_rand_int_range (0, 24),
    .room = g_test_rand_int_range (0, 6),
  };
}

/* Returns: (transfer full) (element-type Happening) */
static GArray *
begin_history (void)
{
  GArray *version = g_array_new (FALSE, FALSE, sizeof (Happening));

  for (guint i = 0; i < N_HAPPENINGS; i++)
    {
      Happening happening = invent (i);

      if (i > 0 && happens (10))
        {
          const Happening *before = &g_array_index (version, Happening, i - 1);

          happening.event = before->event;
          happening.title = before->title;
          happening.speaker = before->speaker;
        }
      g_array_append_val (version, happening);
    }

  return version;
}

static void
shuffle (GArray *version)
{
  for (guint i = 1; i < version->len; i++)
    {
      guint     j = g_test_rand_int_range (0, (int)i + 1);
      Happening kept = g_array_index (version, Happening, i);

      g_array_index (version, Happening, i) = g_array_index (version, Happening, j);
      g_array_index (version, Happening, j) = kept;
    }
}

/* What is new, or gets another title, gets one that nothing had before. */
static GArray *
go_on (GArray *version,
       guint   first)
{
  GArray *next = g_array_new (FALSE, FALSE, sizeof (Happening));

  for (guint i = 0; i < version->len; i++)
    {
      Happening happening = g_array_index (version, Happening, i);
      Happening other = invent (0);

      if (happens (10))
        continue;
      if (happens (20))
        happening.hour = other.hour;
      if (happens (10))
        happening.room = other.room;
      if (happens (10))
        happening.title = first + i;
      if (happens (10))
        happening.speaker = other.speaker;
      g_array_append_val (next, happening);
    }

  for (guint i = 0; i < N_HAPPENINGS / 10; i++)
    {
      Happening happening = invent (first + i);

      happening.title = 2 * first + i;
      g_array_append_val (next, happening);
    }

  shuffle (next);
  return next;
}

static void
renumber (GArray *version)
{
  shuffle (version);
  for (guint i = 0; i < version->len; i++)
    g_array_index (version, Happening, i).number = i;
}

/* Returns: (transfer full) (element-type LanyardSnapshot) */
static GPtrArray *
take_snapshots (GArray  *version,
                gboolean guids)
{
  GPtrArray *snapshots = g_ptr_array_new_with_free_func ((GDestroyNotify)lanyard_snapshot_free);

  for (guint i = 0; i < version->len; i++)
    {
      const Happening   *at = &g_array_index (version, Happening, i);
      g_autofree char   *key = g_strdup_printf ("%u", guids ? at->event : at->number);
      g_autofree char   *title = g_strdup_printf ("T%u", at->title);
      g_autofree char   *speaker = at->speaker > 0 ? g_strdup_printf ("S%u", at->speaker) : NULL;
      g_autofree char   *room = g_strdup_printf ("R%u", at->room);
      g_autofree char   *id = g_strdup_printf ("%s@%u/%s", key, at->hour, room);
      const TestSnapshot row = {
        .kind = guids ? LANYARD_KEY_GLOBAL : LANYARD_KEY_LOCAL,
        .key = key,
        .title = title,
        .speakers = speaker,
        .start = at->hour + 1,
        .room = room,
        .id = id,
      };

      g_ptr_array_add (snapshots, test_snapshot_new (&row));
    }

  return snapshots;
}

static guint
count_event (GArray *version,
             guint   event)
{
  guint count = 0;

  for (guint i = 0; i < version->len; i++)
    count += g_array_index (version, Happening, i).event == event;
  return count;
}

static gboolean
is_there (GArray *version,
          guint   truth)
{
  for (guint i = 0; i < version->len; i++)
    {
      if (g_array_index (version, Happening, i).truth == truth)
        return TRUE;
    }

  return FALSE;
}

static void
assert_nothing_twice (GArray *matches,
                      guint   n_later)
{
  g_autofree gboolean *taken = g_new0 (gboolean, n_later);

  for (guint i = 0; i < matches->len; i++)
    {
      guint index = g_array_index (matches, LanyardMatch, i).index;

      if (index == G_MAXUINT)
        continue;
      g_assert_cmpuint (index, <, n_later);
      g_assert_false (taken[index]);
      taken[index] = TRUE;
    }
}

/* With guids, whatever happens, each is found that is there, and no other one. */
static void
test_histories (void)
{
  for (guint round = 0; round < N_HISTORIES; round++)
    {
      g_autoptr (GArray) before = begin_history ();
      g_autoptr (GArray) after = go_on (before, 1000);
      g_autoptr (GPtrArray) earlier = take_snapshots (before, TRUE);
      g_autoptr (GPtrArray) later = take_snapshots (after, TRUE);
      g_autoptr (GArray) matches = lanyard_match (earlier, later, FALSE);

      assert_nothing_twice (matches, later->len);
      for (guint i = 0; i < before->len; i++)
        {
          const Happening    *was = &g_array_index (before, Happening, i);
          const LanyardMatch *match = &g_array_index (matches, LanyardMatch, i);

          if (match->index != G_MAXUINT)
            g_assert_cmpuint (g_array_index (after, Happening, match->index).event, ==, was->event);
          if (count_event (before, was->event) > 1)
            continue;

          g_assert_true ((match->index != G_MAXUINT) == is_there (after, was->truth));
          if (match->index != G_MAXUINT)
            g_assert_cmpuint (g_array_index (after, Happening, match->index).truth, ==,
                              was->truth);
        }
    }
}

static guint
count_like (GArray          *version,
            const Happening *like)
{
  guint count = 0;

  for (guint i = 0; i < version->len; i++)
    {
      const Happening *at = &g_array_index (version, Happening, i);

      count += at->title == like->title && at->speaker == like->speaker;
    }

  return count;
}

/* Without guids and with all numbers new, whatever is found is called the same,
 * and what is called like nothing else is found. */
static void
test_renumbered_histories (void)
{
  for (guint round = 0; round < N_HISTORIES; round++)
    {
      g_autoptr (GArray) before = begin_history ();
      g_autoptr (GArray) after = go_on (before, 1000);
      g_autoptr (GPtrArray) earlier = NULL;
      g_autoptr (GPtrArray) later = NULL;
      g_autoptr (GArray) matches = NULL;

      renumber (after);
      earlier = take_snapshots (before, FALSE);
      later = take_snapshots (after, FALSE);
      g_assert_true (lanyard_match_ids_renumbered (earlier, later));
      matches = lanyard_match (earlier, later, TRUE);

      assert_nothing_twice (matches, later->len);
      for (guint i = 0; i < before->len; i++)
        {
          const Happening    *was = &g_array_index (before, Happening, i);
          const LanyardMatch *match = &g_array_index (matches, LanyardMatch, i);

          if (match->index != G_MAXUINT)
            {
              const Happening *is = &g_array_index (after, Happening, match->index);

              g_assert_cmpuint (is->title, ==, was->title);
              g_assert_cmpuint (is->speaker, ==, was->speaker);
            }
          if (was->speaker != 0 && count_like (before, was) == 1 && count_like (after, was) == 1)
            g_assert_cmpint (match->rule, ==, LANYARD_MATCH_TITLE);
        }
    }
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/match-histories/guids", test_histories);
  g_test_add_func ("/match-histories/renumbered", test_renumbered_histories);

  return g_test_run ();
}
