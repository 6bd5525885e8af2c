/* SPDX-FileCopyrightText: 2026 The Lanyard authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* compare-programmes EARLIER LATER
 *
 * Reads two versions of a programme and prints what is found of their sessions:
 * a line "match", rule, earlier id, later id for each that is in both, then a
 * line "change", id, aspects, title for each that changed; with tabs between. */

#include "config.h"

#include "lanyard-changes.h"
#include "lanyard-formats.h"
#include "lanyard-match.h"

#include <stdio.h>

static const char *const rules[] = {
  [LANYARD_MATCH_KEY] = "key",
  [LANYARD_MATCH_MOVED] = "moved",
  [LANYARD_MATCH_ID] = "id",
  [LANYARD_MATCH_TITLE] = "title",
};

/* In the order of their bits. */
static const char *const aspect_names[] = {
  "new",
  "gone",
  "cancelled",
  "restored",
  "time",
  "day",
  "duration",
  "room",
  "title",
  "speakers",
  "text",
};

/* Returns: (transfer full) (nullable) (element-type LanyardSnapshot) */
static GPtrArray *
read_snapshots (const char *path)
{
  g_autofree char *contents = NULL;
  g_autoptr (GBytes) bytes = NULL;
  g_autoptr (GPtrArray) problems =
              g_ptr_array_new_with_free_func ((GDestroyNotify)lanyard_problem_free);
  g_autoptr (LanyardProgramme) programme = NULL;
  g_autoptr (GError) error = NULL;
  GPtrArray *sessions;
  GPtrArray *snapshots;
  gsize      length;

  if (g_file_get_contents (path, &contents, &length, &error))
    {
      bytes = g_bytes_new_take (g_steal_pointer (&contents), length);
      programme = lanyard_formats_read (bytes, NULL, problems, &error);
    }
  if (programme == NULL)
    {
      fprintf (stderr, "%s: %s\n", path, error->message);
      return NULL;
    }

  snapshots = g_ptr_array_new_with_free_func ((GDestroyNotify)lanyard_snapshot_free);
  sessions = lanyard_programme_get_fields (programme)->sessions;
  for (guint i = 0; i < sessions->len; i++)
    g_ptr_array_add (snapshots, lanyard_snapshot_new (g_ptr_array_index (sessions, i)));
  return snapshots;
}

static void
print_matches (GPtrArray *earlier,
               GPtrArray *later)
{
  gboolean renumbered = lanyard_match_ids_renumbered (earlier, later);
  g_autoptr (GArray) matches = lanyard_match (earlier, later, renumbered);

  for (guint i = 0; i < matches->len; i++)
    {
      const LanyardMatch    *match = &g_array_index (matches, LanyardMatch, i);
      const LanyardSnapshot *before = g_ptr_array_index (earlier, i);
      const LanyardSnapshot *after;

      if (match->rule == LANYARD_MATCH_NONE)
        continue;
      after = g_ptr_array_index (later, match->index);
      printf ("match\t%s\t%s\t%s\n", rules[match->rule], before->id, after->id);
    }
}

static void
print_changes (GPtrArray *earlier,
               GPtrArray *later)
{
  g_autoptr (GPtrArray) changes = lanyard_changes_compare (earlier, later);

  for (guint i = 0; i < changes->len; i++)
    {
      LanyardChange         *change = g_ptr_array_index (changes, i);
      const LanyardSnapshot *shown = lanyard_change_get_after (change);
      const char            *separator = "";

      if (shown == NULL)
        shown = lanyard_change_get_before (change);
      printf ("change\t%s\t", lanyard_change_get_id (change));
      for (guint j = 0; j < G_N_ELEMENTS (aspect_names); j++)
        {
          if (!(lanyard_change_get_aspects (change) & (LanyardChangeAspects)(1 << j)))
            continue;
          printf ("%s%s", separator, aspect_names[j]);
          separator = ",";
        }
      printf ("\t%s\n", shown->title);
    }
}

int
main (int    argc,
      char **argv)
{
  g_autoptr (GPtrArray) earlier = NULL;
  g_autoptr (GPtrArray) later = NULL;

  if (argc != 3)
    return 2;

  earlier = read_snapshots (argv[1]);
  later = read_snapshots (argv[2]);
  if (earlier == NULL || later == NULL)
    return 1;

  print_matches (earlier, later);
  print_changes (earlier, later);
  return 0;
}
