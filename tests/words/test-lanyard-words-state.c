/* SPDX-FileCopyrightText: 2026 The Lanyard authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "lanyard-words-state.h"

#define NOW "2026-01-31T14:40:00Z"
#define ADDRESS "https://example.org/schedule.json"

typedef struct
{
  const char *start;   /* (nullable) */
  const char *end;     /* (nullable) */
  const char *city;    /* (nullable) */
  const char *venue;   /* (nullable) */
  const char *address; /* (nullable) */
  const char *updated; /* (nullable) */
  const char *checked; /* (nullable) */
  const char *failure; /* (nullable) */
  guint       n_sessions;
  gboolean    refreshing;
  gboolean    sample;
  const char *says; /* (nullable) */
} Case;

static LanyardInstant
instant (const char *text)
{
  LanyardInstant result = LANYARD_NO_INSTANT;

  if (text != NULL)
    g_assert_true (lanyard_instant_parse (text, NULL, &result, NULL));
  return result;
}

static LanyardConference *
conference_new (const Case *row)
{
  LanyardConferenceFields fields = {
    .id = g_strdup ("one"),
    .title = g_strdup ("One"),
    .city = g_strdup (row->city),
    .venue = g_strdup (row->venue),
    .start = row->start != NULL ? lanyard_date_parse (row->start) : LANYARD_NO_DATE,
    .end = row->end != NULL ? lanyard_date_parse (row->end) : LANYARD_NO_DATE,
    .address = g_strdup (row->address),
    .n_sessions = row->n_sessions,
    .updated = instant (row->updated),
    .checked = instant (row->checked),
    .failed = LANYARD_NO_INSTANT,
    .failure = g_strdup (row->failure),
    .sample = row->sample,
  };

  return lanyard_conference_new (&fields);
}

static void
test_phase (void)
{
  g_assert_cmpstr (lanyard_words_conference_phase (LANYARD_CONFERENCE_RUNNING), ==, "Running");
  g_assert_cmpstr (lanyard_words_conference_phase (LANYARD_CONFERENCE_UPCOMING), ==, "Upcoming");
  g_assert_cmpstr (lanyard_words_conference_phase (LANYARD_CONFERENCE_UNDATED), ==, "Undated");
  g_assert_cmpstr (lanyard_words_conference_phase (LANYARD_CONFERENCE_PAST), ==, "Past");
}

static void
test_line (void)
{
  static const Case rows[] = {
    { .says = "" },
    { .venue = "Hall", .says = "Hall" },
    { .city = "Lisbon", .venue = "Hall", .says = "Lisbon" },
    { .start = "2026-01-31", .end = "2026-02-01", .says = "31 January – 1 February 2026" },
    { .start = "2026-01-31", .city = "Brussels", .says = "31 January 2026 · Brussels" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autoptr (LanyardConference) conference = conference_new (&rows[i]);
      g_autofree char *line = lanyard_words_conference_line (conference);

      g_assert_cmpstr (line, ==, rows[i].says);
    }
}

static void
test_state (void)
{
  static const Case rows[] = {
    { .updated = "2026-01-31T09:05:00Z", .says = "From a file · 09:05" },
    { .updated = "2025-11-25T09:05:00Z", .says = "From a file · 25 November 2025" },
    { .updated = "2026-01-31T09:05:00Z", .sample = TRUE, .says = "Sample" },
    { .address = ADDRESS, .says = "Not fetched yet" },
    { .address = ADDRESS, .refreshing = TRUE, .says = "Refreshing…" },
    /* it was asked since it came */
    { .address = ADDRESS,
      .updated = "2026-01-30T08:00:00Z",
      .checked = "2026-01-31T14:32:00Z",
      .says = "Up to date · 14:32" },
    { .address = ADDRESS, .updated = "2026-01-31T08:00:00Z", .says = "Up to date · 08:00" },
    { .address = ADDRESS,
      .checked = "2026-01-30T14:32:00Z",
      .failure = "No way.",
      .says = "Offline · from 30 January" },
    { .address = ADDRESS,
      .checked = "2026-01-30T14:32:00Z",
      .failure = "No way.",
      .refreshing = TRUE,
      .says = "Refreshing…" },
  };
  g_autoptr (GTimeZone) zone = g_time_zone_new_utc ();

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autoptr (LanyardConference) conference = conference_new (&rows[i]);
      g_autofree char *state =
        lanyard_words_data_state (conference, rows[i].refreshing, instant (NOW), zone);

      g_assert_cmpstr (state, ==, rows[i].says);
    }
}

static void
test_data_line (void)
{
  static const Case rows[] = {
    { .updated = "2026-01-31T09:05:00Z",
      .n_sessions = 1,
      .says = "1 session · From a file · 09:05" },
    { .address = ADDRESS,
      .refreshing = TRUE,
      .n_sessions = 24,
      .says = "24 sessions · Refreshing…" },
  };
  g_autoptr (GTimeZone) zone = g_time_zone_new_utc ();

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autoptr (LanyardConference) conference = conference_new (&rows[i]);
      g_autofree char *line =
        lanyard_words_data_line (conference, rows[i].refreshing, instant (NOW), zone);

      g_assert_cmpstr (line, ==, rows[i].says);
    }
}

/* A warning is for those who go there now. */
static void
test_offline (void)
{
  static const char shown[] = "Offline: programme from 14:32";
  static const char checked[] = "2026-01-31T14:32:00Z";
  static const Case rows[] = {
    { .start = "2026-01-31", .failure = "No way.", .says = shown },
    { .start = "2026-01-30", .end = "2026-02-01", .failure = "No way.", .says = shown },
    { .start = "2026-02-02", .failure = "No way.", .says = shown },
    { .start = "2026-02-03", .failure = "No way." },
    { .start = "2026-01-30", .failure = "No way." },
    { .failure = "No way." },
    { .start = "2026-01-31" },
  };
  g_autoptr (GTimeZone) zone = g_time_zone_new_utc ();

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      Case row = rows[i];
      g_autoptr (LanyardConference) conference = NULL;
      g_autofree char *text = NULL;

      row.address = ADDRESS;
      row.checked = checked;
      conference = conference_new (&row);
      text = lanyard_words_offline (conference, lanyard_date_parse ("2026-01-31"), instant (NOW),
                                    zone);
      g_assert_cmpstr (text, ==, row.says);
    }
}

static void
test_directory_line (void)
{
  static const struct
  {
    const char *address;
    const char *place; /* (nullable) */
    const char *start; /* (nullable) */
    const char *says;
  } rows[] = {
    { "https://www.example.org/a.xml", NULL, "2026-01-31", "31 January 2026 · example.org" },
    { "https://example.org/a.xml", "Brussels", "2026-01-31", "31 January 2026 · Brussels" },
    { "https://example.org/a.xml", NULL, NULL, "example.org" },
    { "nonsense", NULL, NULL, "" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      LanyardDirectoryFields fields = {
        .title = g_strdup ("One"),
        .address = g_strdup (rows[i].address),
        .place = g_strdup (rows[i].place),
        .start = rows[i].start != NULL ? lanyard_date_parse (rows[i].start) : LANYARD_NO_DATE,
      };
      g_autoptr (LanyardDirectoryEntry) entry = lanyard_directory_entry_new (&fields);
      g_autofree char *line = lanyard_words_directory_line (entry);

      g_assert_cmpstr (line, ==, rows[i].says);
    }
}

static void
test_directory_age (void)
{
  g_autoptr (GTimeZone) zone = g_time_zone_new_utc ();
  g_autofree char *today =
    lanyard_words_directory_age (instant ("2026-01-31T09:05:00Z"), instant (NOW), zone);
  g_autofree char *earlier =
    lanyard_words_directory_age (instant ("2026-01-03T09:05:00Z"), instant (NOW), zone);

  g_assert_cmpstr (today, ==, "Directory as of 09:05");
  g_assert_cmpstr (earlier, ==, "Directory as of 3 January");
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/words/state/phase", test_phase);
  g_test_add_func ("/words/state/line", test_line);
  g_test_add_func ("/words/state/state", test_state);
  g_test_add_func ("/words/state/data-line", test_data_line);
  g_test_add_func ("/words/state/offline", test_offline);
  g_test_add_func ("/words/state/directory-line", test_directory_line);
  g_test_add_func ("/words/state/directory-age", test_directory_age);

  return g_test_run ();
}
