/* SPDX-FileCopyrightText: 2026 The Lanyard authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "lanyard-words-change.h"

/* A session as it was or is; without a title it isn't there. */
typedef struct
{
  const char          *title;
  const char          *start; /* (nullable) ISO 8601 with its offset */
  const char          *day;   /* (nullable) */
  int                  duration;
  const char          *room;
  const char          *speakers;
  LanyardSessionStatus status;
  gint64               text_hash;
} State;

static LanyardSnapshot *
snapshot_new (const State *state,
              GTimeZone   *zone)
{
  LanyardSnapshot snapshot = {
    .id = (char *)"id",
    .key = (char *)"id",
    .title = (char *)state->title,
    .speakers = (char *)state->speakers,
    .day = state->day != NULL ? lanyard_date_parse (state->day) : LANYARD_NO_DATE,
    .start = LANYARD_NO_INSTANT,
    .duration = state->duration > 0 ? state->duration : LANYARD_NO_DURATION,
    .room_id = (char *)state->room,
    .room = (char *)state->room,
    .status = state->status,
    .text_hash = state->text_hash,
  };

  if (state->title == NULL)
    return NULL;
  if (state->start != NULL)
    {
      g_assert_true (lanyard_instant_parse (state->start, zone, &snapshot.start, NULL));
      snapshot.day = lanyard_date_of (snapshot.start, zone, 0);
    }

  return lanyard_snapshot_copy (&snapshot);
}

static LanyardChange *
change_new (const State *before,
            const State *after,
            GTimeZone   *zone)
{
  g_autoptr (LanyardSnapshot) old = snapshot_new (before, zone);
  g_autoptr (LanyardSnapshot) new = snapshot_new (after, zone);
  LanyardChange *change = lanyard_change_new (old, new);

  g_assert_nonnull (change);
  return change;
}

/* What differs stands between asterisks. */
static void
append_runs (GString   *text,
             GPtrArray *runs)
{
  for (guint i = 0; runs != NULL && i < runs->len; i++)
    {
      const LanyardChangeRun *run = g_ptr_array_index (runs, i);
      const char             *mark = run->differs ? "*" : "";

      g_string_append_printf (text, "%s%s%s", mark, run->text, mark);
    }
}

static char *
dup_lines (LanyardChange *change,
           GTimeZone     *zone)
{
  g_autoptr (GPtrArray) lines = lanyard_words_change_lines (change, zone);
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < lines->len; i++)
    {
      const LanyardChangeLine *line = g_ptr_array_index (lines, i);

      g_string_append (text, i > 0 ? "\n" : "");
      append_runs (text, line->before);
      g_string_append (text, line->before != NULL ? " > " : "");
      append_runs (text, line->after);
    }

  return g_string_free_and_steal (text);
}

static char *
dup_tags (LanyardChange *change,
          GTimeZone     *zone)
{
  LanyardChangeAspects tags = lanyard_words_change_tags (change, zone);
  GString             *text = g_string_new (NULL);

  for (guint aspect = LANYARD_CHANGE_NEW; aspect <= LANYARD_CHANGE_TEXT; aspect <<= 1)
    {
      if ((tags & aspect) != 0)
        g_string_append_printf (text, "%s%s", text->len > 0 ? ", " : "",
                                lanyard_words_change_aspect (aspect));
    }

  return g_string_free_and_steal (text);
}

#define FRI_1410 "2019-12-27T14:10:00+01:00"
#define FRI_1500 "2019-12-27T15:00:00+01:00"
#define SAT_1410 "2019-12-28T14:10:00+01:00"

static const struct
{
  State       before;
  State       after;
  const char *tags;
  const char *lines;
  const char *text;
} rows[] = {
  { .before = { "T", FRI_1410, .duration = 60, .room = "Borg" },
    .after = { "T", FRI_1500, .duration = 60, .room = "Borg" },
    .tags = "Time",
    .lines = "Fri 27, *14:10* > Fri 27, *15:00* · Borg",
    .text = "Fri 27, 14:10 → Fri 27, 15:00 · Borg" },
  { .before = { "T", FRI_1410, .duration = 60, .room = "Borg" },
    .after = { "T", FRI_1410, .duration = 90, .room = "Borg" },
    .tags = "Time",
    .lines = "Fri 27, 14:10–*15:10* > Fri 27, 14:10–*15:40* · Borg",
    .text = "Fri 27, 14:10–15:10 → Fri 27, 14:10–15:40 · Borg" },
  { .before = { "T", FRI_1410, .room = "M2" },
    .after = { "T", SAT_1410, .room = "C-base" },
    .tags = "Day, Room",
    .lines = "*Fri 27*, 14:10 · *M2* > *Sat 28*, 14:10 · *C-base*",
    .text = "Fri 27, 14:10 · M2 → Sat 28, 14:10 · C-base" },
  { .before = { "T", FRI_1500 },
    .after = { "T", SAT_1410 },
    .tags = "Time, Day",
    .lines = "*Fri 27*, *15:00* > *Sat 28*, *14:10*",
    .text = "Fri 27, 15:00 → Sat 28, 14:10" },
  { .before = { "T" },
    .after = { "T", FRI_1410, .room = "Borg" },
    .tags = "Time, Day, Room",
    .lines = "*Not yet scheduled* > *Fri 27*, *14:10* · *Borg*",
    .text = "Not yet scheduled → Fri 27, 14:10 · Borg" },
  { .before = { "T", .day = "2019-12-27" },
    .after = { "T", .day = "2019-12-28" },
    .tags = "Day",
    .lines = "*Fri 27* > *Sat 28*",
    .text = "Fri 27 → Sat 28" },
  { .before = { "T", FRI_1410, .room = "Borg" },
    .after = { "T", FRI_1410 },
    .tags = "Room",
    .lines = "Fri 27, 14:10 · *Borg* > Fri 27, 14:10",
    .text = "Fri 27, 14:10 · Borg → Fri 27, 14:10" },
  { .before = { "Old <b>", FRI_1410 },
    .after = { "New", FRI_1410 },
    .tags = "Title",
    .lines = "Fri 27, 14:10\n*Old <b>* > ",
    .text = "Fri 27, 14:10" },
  { .before = { "T", FRI_1410, .speakers = "Ada\nGrace" },
    .after = { "T", FRI_1410, .speakers = "Mary" },
    .tags = "Speakers",
    .lines = "Fri 27, 14:10\n*Ada, Grace* > *Mary*",
    .text = "Fri 27, 14:10" },
  { .before = { "T", FRI_1410 },
    .after = { "T", FRI_1410, .speakers = "Mary" },
    .tags = "Speakers",
    .lines = "Fri 27, 14:10\n*Mary*",
    .text = "Fri 27, 14:10" },
  { .before = { "T", FRI_1410, .text_hash = 1 },
    .after = { "T", FRI_1410, .text_hash = 2 },
    .tags = "Text",
    .lines = "Fri 27, 14:10",
    .text = "Fri 27, 14:10" },
  { .before = { "T", FRI_1410 },
    .after = { "T", FRI_1410, .status = LANYARD_SESSION_CANCELLED },
    .tags = "Cancelled",
    .lines = "Fri 27, 14:10",
    .text = "Fri 27, 14:10" },
  { .before = { "T", FRI_1410, .status = LANYARD_SESSION_CANCELLED },
    .after = { "T", FRI_1410 },
    .tags = "On again",
    .lines = "Fri 27, 14:10",
    .text = "Fri 27, 14:10" },
  { .before = { NULL },
    .after = { "T", FRI_1410, .duration = 60, .room = "Borg" },
    .tags = "New",
    .lines = "Fri 27, 14:10 · Borg",
    .text = "Fri 27, 14:10 · Borg" },
  { .before = { "T", FRI_1410, .room = "Borg" },
    .after = { NULL },
    .tags = "Gone",
    .lines = "Fri 27, 14:10 · Borg > *No longer in the programme*",
    .text = "Fri 27, 14:10 · Borg → No longer in the programme" },
};

static void
test_changes (void)
{
  g_autoptr (GTimeZone) zone = g_time_zone_new_identifier ("Europe/Berlin");

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autoptr (LanyardChange) change = change_new (&rows[i].before, &rows[i].after, zone);
      g_autofree char *tags = dup_tags (change, zone);
      g_autofree char *lines = dup_lines (change, zone);
      g_autofree char *text = lanyard_words_change_text (change, zone);

      g_assert_cmpstr (tags, ==, rows[i].tags);
      g_assert_cmpstr (lines, ==, rows[i].lines);
      g_assert_cmpstr (text, ==, rows[i].text);
      g_assert_cmpstr (
        lanyard_words_change_title (change), ==,
        rows[i].after.title != NULL ? rows[i].after.title : rows[i].before.title);
    }
}

/* Times are the venue's. */
static void
test_zone (void)
{
  g_autoptr (GTimeZone) zone = g_time_zone_new_identifier ("Asia/Tokyo");
  const State before = { "T", FRI_1410 };
  const State after = { "T", FRI_1500 };
  g_autoptr (LanyardChange) change = change_new (&before, &after, zone);
  g_autofree char *text = lanyard_words_change_text (change, zone);

  g_assert_cmpstr (text, ==, "Fri 27, 22:10 → Fri 27, 23:00");
}

static void
test_when (void)
{
  static const struct
  {
    State       state;
    const char *when;
  } states[] = {
    { { "T", FRI_1410, .duration = 50, .room = "Borg" }, "Fri 27, 14:10–15:00 · Borg" },
    { { "T", FRI_1410 }, "Fri 27, 14:10" },
    { { "T", .day = "2019-12-28", .room = "Borg" }, "Sat 28 · Borg" },
    { { "T" }, "Not yet scheduled" },
  };
  g_autoptr (GTimeZone) zone = g_time_zone_new_identifier ("Europe/Berlin");

  for (guint i = 0; i < G_N_ELEMENTS (states); i++)
    {
      g_autoptr (LanyardSnapshot) snapshot = snapshot_new (&states[i].state, zone);
      g_autofree char *when = lanyard_words_snapshot_when (snapshot, zone);

      g_assert_cmpstr (when, ==, states[i].when);
    }
}

static void
test_speakers (void)
{
  static const struct
  {
    State       state;
    const char *speakers;
  } states[] = {
    { { "T", .speakers = "Ada\nGrace" }, "Ada, Grace" },
    { { "T", .speakers = "Ada" }, "Ada" },
    { { "T" }, "" },
  };
  g_autoptr (GTimeZone) zone = g_time_zone_new_utc ();

  for (guint i = 0; i < G_N_ELEMENTS (states); i++)
    {
      g_autoptr (LanyardSnapshot) snapshot = snapshot_new (&states[i].state, zone);
      g_autofree char *speakers = lanyard_words_snapshot_speakers (snapshot);

      g_assert_cmpstr (speakers, ==, states[i].speakers);
    }
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/words-change/changes", test_changes);
  g_test_add_func ("/words-change/zone", test_zone);
  g_test_add_func ("/words-change/when", test_when);
  g_test_add_func ("/words-change/speakers", test_speakers);

  return g_test_run ();
}
