/* SPDX-FileCopyrightText: 2026 The Lanyard authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "lanyard-check.h"

#include "lanyard-adding.h"
#include "lanyard-load.h"
#include "lanyard-native-writer.h"
#include "lanyard-problem.h"
#include "lanyard-summary-part.h"
#include "lanyard-topic.h"
#include "lanyard-words-problem.h"

#include <stdio.h>

static const char *const zone_sources[] = {
  [LANYARD_ZONE_ASSUMED] = "assumed",
  [LANYARD_ZONE_OFFSET] = "offset",
  [LANYARD_ZONE_DOCUMENT] = "programme",
  [LANYARD_ZONE_USER] = "user",
};

/* What is counted over all sessions. */
typedef struct
{
  GHashTable *leads;
  GHashTable *addresses;
  guint       microconferences;
  guint       scheduled;
  guint       topics;
  guint       summary_parts;
  guint       links;
} Counts;

static void
count_leads (Counts    *counts,
             GPtrArray *leads)
{
  for (guint i = 0; leads != NULL && i < leads->len; i++)
    {
      LanyardPerson     *person = g_ptr_array_index (leads, i);
      const char *const *emails = lanyard_person_get_emails (person);

      g_hash_table_add (counts->leads, person);
      for (guint j = 0; emails != NULL && emails[j] != NULL; j++)
        g_hash_table_add (counts->addresses, (char *)emails[j]);
    }
}

static void
count_session (Counts         *counts,
               LanyardSession *session)
{
  GPtrArray *summary = lanyard_session_get_summary (session);
  GPtrArray *links = lanyard_session_get_links (session);

  count_leads (counts, lanyard_session_get_leads (session));
  counts->microconferences += lanyard_session_get_kind (session) == LANYARD_SESSION_MICROCONFERENCE;
  counts->scheduled += lanyard_session_get_start (session) != LANYARD_NO_INSTANT;
  counts->topics += lanyard_topics_count_leaves (lanyard_session_get_topics (session));
  counts->links += links != NULL ? links->len : 0;
  for (guint i = 0; summary != NULL && i < summary->len; i++)
    {
      const LanyardSummaryPart *part = g_ptr_array_index (summary, i);

      counts->summary_parts++;
      counts->links += part->links != NULL ? part->links->len : 0;
    }
}

static void
print_text (const char *key,
            const char *value)
{
  printf ("%s: %s\n", key, value != NULL ? value : "");
}

static void
print_count (const char *key,
             guint       count)
{
  printf ("%s: %u\n", key, count);
}

static void
print_counts (const LanyardProgrammeFields *fields)
{
  g_autoptr (GHashTable) leads = g_hash_table_new (NULL, NULL);
  g_autoptr (GHashTable) addresses = g_hash_table_new (g_str_hash, g_str_equal);
  Counts counts = { .leads = leads, .addresses = addresses };

  for (guint i = 0; i < fields->sessions->len; i++)
    count_session (&counts, g_ptr_array_index (fields->sessions, i));
  for (guint i = 0; i < fields->people->len; i++)
    {
      GPtrArray *links = lanyard_person_get_links (g_ptr_array_index (fields->people, i));

      counts.links += links != NULL ? links->len : 0;
    }

  print_count ("leads", g_hash_table_size (leads));
  print_count ("lead-addresses", g_hash_table_size (addresses));
  print_count ("sessions", fields->sessions->len);
  print_count ("microconferences", counts.microconferences);
  print_count ("scheduled", counts.scheduled);
  print_count ("topics", counts.topics);
  print_count ("summary-parts", counts.summary_parts);
  print_count ("links", counts.links);
}

static void
print_programme (LanyardProgramme *programme)
{
  const LanyardProgrammeFields *fields = lanyard_programme_get_fields (programme);
  g_autofree char              *start = lanyard_date_to_iso (fields->start);
  g_autofree char              *end = lanyard_date_to_iso (fields->end);

  print_text ("format", fields->format);
  print_text ("title", fields->title);
  print_text ("start", start);
  print_text ("end", end);
  print_text ("time-zone", g_time_zone_get_identifier (fields->zone));
  print_text ("time-zone-source", zone_sources[fields->zone_source]);
  print_count ("days", g_list_model_get_n_items (lanyard_programme_get_days (programme)));
  print_count ("rooms", fields->rooms->len);
  print_count ("tracks", fields->tracks->len);
  print_count ("people", fields->people->len);
  print_counts (fields);
}

static void
print_problems (GPtrArray *problems)
{
  print_count ("problems", problems->len);
  for (guint i = 0; i < problems->len; i++)
    {
      const LanyardProblem *problem = g_ptr_array_index (problems, i);
      g_autofree char      *sentence = lanyard_words_problem (problem);

      printf ("%s: %s\n", problem->path, sentence);
    }
}

static LanyardProgramme *
load (GPtrArray  *files,
      const char *time_zone,
      GPtrArray  *problems)
{
  g_autoptr (GError) error = NULL;
  g_autofree char  *name = g_file_get_parse_name (g_ptr_array_index (files, 0));
  g_autofree char  *sentence = NULL;
  LanyardProgramme *programme;

  if (files->len > 1 && !lanyard_adding_belong_together (files, time_zone, &error))
    {
      fprintf (stderr, "%s\n", error->message);
      return NULL;
    }

  programme = lanyard_load_files (files, time_zone, NULL, NULL, NULL, problems, &error);
  if (programme != NULL)
    return programme;

  sentence = lanyard_words_read_error (error);
  /* that a file can't be read says itself which it is */
  if (error->domain == G_IO_ERROR)
    fprintf (stderr, "%s\n", sentence);
  else
    fprintf (stderr, "%s: %s\n", name, sentence);
  return NULL;
}

/**
 * lanyard_check:
 * @files: (element-type GFile): a programme's file, and others that belong to it
 * @time_zone: (nullable): the zone that the user chose for it
 *
 * Writes what is in it to standard output, a line each as “key: value”, then
 * what is wrong with it.
 *
 * Returns: the exit status
 */
int
lanyard_check (GPtrArray  *files,
               const char *time_zone)
{
  g_autoptr (GPtrArray) problems =
              g_ptr_array_new_with_free_func ((GDestroyNotify)lanyard_problem_free);
  g_autoptr (LanyardProgramme) programme = load (files, time_zone, problems);

  if (programme == NULL)
    return LANYARD_STATUS_FAILED;

  print_programme (programme);
  print_problems (problems);
  return LANYARD_STATUS_DONE;
}

/**
 * lanyard_convert:
 * @files: (element-type GFile): as for lanyard_check()
 * @time_zone: (nullable): the zone that the user chose for it
 *
 * Writes it as lanyard-programme JSON to standard output.
 *
 * Returns: the exit status
 */
int
lanyard_convert (GPtrArray  *files,
                 const char *time_zone)
{
  g_autoptr (GPtrArray) problems =
              g_ptr_array_new_with_free_func ((GDestroyNotify)lanyard_problem_free);
  g_autoptr (LanyardProgramme) programme = load (files, time_zone, problems);
  g_autoptr (GBytes) bytes = NULL;

  if (programme == NULL)
    return LANYARD_STATUS_FAILED;

  bytes = lanyard_native_write (programme);
  fwrite (g_bytes_get_data (bytes, NULL), 1, g_bytes_get_size (bytes), stdout);
  return LANYARD_STATUS_DONE;
}
