/* SPDX-FileCopyrightText: 2026 The Lanyard authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "foreign-test.h"

#include "formats-test.h"
#include "lanyard-native-writer.h"

/* Asserts that @programme, written in our JSON, is read as the same and then
 * written byte for byte. */
void
foreign_test_round (LanyardProgramme *programme)
{
  g_autoptr (GBytes) written = lanyard_native_write (programme);
  g_autoptr (GPtrArray) problems = formats_test_problems_new ();
  g_autoptr (GError) error = NULL;
  g_autoptr (LanyardProgramme) again = lanyard_formats_read (written, NULL, problems, &error);
  g_autoptr (GBytes) rewritten = NULL;

  g_assert_no_error (error);
  for (guint i = 0; i < problems->len; i++)
    {
      const LanyardProblem *problem = g_ptr_array_index (problems, i);

      /* a zone that was guessed isn't written */
      g_assert_cmpint (problem->code, ==, LANYARD_PROBLEM_NO_TIME_ZONE);
    }

  rewritten = lanyard_native_write (again);
  g_assert_cmpmem (g_bytes_get_data (written, NULL), g_bytes_get_size (written),
                   g_bytes_get_data (rewritten, NULL), g_bytes_get_size (rewritten));
}

/* Reads a fixture, asserts its problems, and sees that it can be converted. */
LanyardProgramme *
foreign_test_read_file (const char *name,
                        const char *expected)
{
  g_autofree char *path = g_test_build_filename (G_TEST_DIST, "formats", "data", name, NULL);
  g_autofree char *contents = NULL;
  gsize            length;
  g_autoptr (GBytes) bytes = NULL;
  g_autoptr (GPtrArray) problems = formats_test_problems_new ();
  g_autoptr (GError) error = NULL;
  LanyardProgramme *programme;

  g_file_get_contents (path, &contents, &length, &error);
  g_assert_no_error (error);
  bytes = g_bytes_new_take (g_steal_pointer (&contents), length);
  programme = lanyard_formats_read (bytes, NULL, problems, &error);
  g_assert_no_error (error);
  formats_test_expect (problems, expected);
  foreign_test_round (programme);
  return programme;
}

/* Returns: what a file of the tests' data has in it */
static char *
load (const char *name,
      const char *ending,
      gsize      *length)
{
  g_autofree char *file = g_strconcat (name, ending, NULL);
  g_autofree char *path = g_test_build_filename (G_TEST_DIST, "formats", "data", file, NULL);
  g_autoptr (GError) error = NULL;
  char *contents = NULL;

  g_file_get_contents (path, &contents, length, &error);
  g_assert_no_error (error);
  return contents;
}

static void
append (GString    *text,
        const char *name,
        const char *value)
{
  if (value != NULL)
    g_string_append_printf (text, " %s=%s", name, value);
}

static void
append_people (GString    *text,
               const char *name,
               GPtrArray  *people)
{
  for (guint i = 0; people != NULL && i < people->len; i++)
    append (text, name, lanyard_person_get_name (g_ptr_array_index (people, i)));
}

static void
append_text (GString     *text,
             const char  *name,
             LanyardText *value)
{
  static const char *const types[] = { "plain", "markdown", "html" };

  if (value != NULL)
    g_string_append_printf (text, " %s=%s:%s", name, types[lanyard_text_get_text_type (value)],
                            lanyard_text_get_text (value));
}

/* All that there is in a session, in one line: "ID TITLE name=value …". */
char *
foreign_test_describe (LanyardSession *session)
{
  g_autoptr (GString) text = g_string_new (NULL);
  g_autoptr (GTimeZone) utc = g_time_zone_new_utc ();
  g_autofree char   *day = lanyard_date_to_iso (lanyard_session_get_day (session));
  g_autofree char   *start = lanyard_instant_to_iso (lanyard_session_get_start (session), utc);
  const char *const *languages = lanyard_session_get_languages (session);
  LanyardRoom       *room = lanyard_session_get_room (session);
  LanyardTrack      *track = lanyard_session_get_track (session);
  GPtrArray         *links = lanyard_session_get_links (session);

  g_string_append (text, lanyard_session_get_id (session));
  g_string_append_printf (text, " “%s”", lanyard_session_get_title (session));
  append (text, "subtitle", lanyard_session_get_subtitle (session));
  append (text, "parent", lanyard_session_get_parent (session));
  append (text, "kind", lanyard_session_kind_to_name (lanyard_session_get_kind (session)));
  append (text, "type", lanyard_session_get_type_label (session));
  for (guint i = 0; languages != NULL && languages[i] != NULL; i++)
    append (text, "language", languages[i]);
  append (text, "day", day);
  append (text, "start", start);
  if (lanyard_session_get_duration (session) != LANYARD_NO_DURATION)
    g_string_append_printf (text, " duration=%d", lanyard_session_get_duration (session));
  append (text, "room", room != NULL ? lanyard_room_get_title (room) : NULL);
  append (text, "track", track != NULL ? lanyard_track_get_title (track) : NULL);
  if (lanyard_session_get_status (session) != LANYARD_SESSION_CONFIRMED)
    append (text, "status", lanyard_session_status_to_name (lanyard_session_get_status (session)));
  append_people (text, "lead", lanyard_session_get_leads (session));
  append_people (text, "speaker", lanyard_session_get_speakers (session));
  append_text (text, "abstract", lanyard_session_get_abstract (session));
  append_text (text, "description", lanyard_session_get_description (session));
  for (guint i = 0; links != NULL && i < links->len; i++)
    {
      const LanyardLink *link = g_ptr_array_index (links, i);

      g_string_append_printf (text, " %s=%s", lanyard_link_kind_to_name (link->kind), link->url);
      if (link->title != NULL)
        g_string_append_printf (text, "(%s)", link->title);
    }
  if (lanyard_session_get_recorded (session) == LANYARD_RECORDED_YES)
    append (text, "recorded", "yes");
  if (lanyard_session_get_recorded (session) == LANYARD_RECORDED_NO)
    append (text, "recorded", "no");
  append (text, "licence", lanyard_session_get_licence (session));
  return g_strdup (text->str);
}

/* Asserts what names the sessions from version to version, and how well, a line
 * for each: "local 501". */
void
foreign_test_expect_keys (LanyardProgramme *programme,
                          const char       *expected)
{
  static const char *const kinds[] = {
    [LANYARD_KEY_GLOBAL] = "global",
    [LANYARD_KEY_LOCAL] = "local",
    [LANYARD_KEY_NONE] = "none",
  };
  GPtrArray *sessions = lanyard_programme_get_fields (programme)->sessions;
  g_autoptr (GString) found = g_string_new (NULL);

  for (guint i = 0; i < sessions->len; i++)
    {
      LanyardSession *session = g_ptr_array_index (sessions, i);

      g_string_append_printf (found, "%s%s %s", i > 0 ? "\n" : "",
                              kinds[lanyard_session_get_key_kind (session)],
                              lanyard_session_get_key (session));
    }

  g_assert_cmpstr (found->str, ==, expected);
}

/* Reads NAME.json, sees that it can be converted, and asserts that its
 * problems and then its sessions are the lines of NAME.expected. */
LanyardProgramme *
foreign_test_expect_file (const char *name)
{
  gsize            length;
  char            *document = load (name, ".json", &length);
  g_autofree char *expected = load (name, ".expected", NULL);
  g_autoptr (GBytes) bytes = g_bytes_new_take (document, length);
  g_autoptr (GPtrArray) problems = formats_test_problems_new ();
  g_autoptr (GString) found = g_string_new (NULL);
  g_autoptr (GError) error = NULL;
  LanyardProgramme *programme = lanyard_formats_read (bytes, NULL, problems, &error);
  g_autofree char  *findings = formats_test_describe (problems);
  GPtrArray        *sessions;

  g_assert_no_error (error);
  g_string_append_printf (found, "%s\n\n", findings);
  sessions = lanyard_programme_get_fields (programme)->sessions;
  for (guint i = 0; i < sessions->len; i++)
    {
      g_autofree char *line = foreign_test_describe (g_ptr_array_index (sessions, i));

      g_string_append_printf (found, "%s\n", line);
    }
  g_assert_cmpstr (found->str, ==, expected);

  foreign_test_round (programme);
  return programme;
}

void
foreign_test_expect_sessions (LanyardProgramme  *programme,
                              const char *const *expected,
                              guint              n_expected)
{
  GPtrArray *sessions = lanyard_programme_get_fields (programme)->sessions;

  for (guint i = 0; i < MIN (sessions->len, n_expected); i++)
    {
      g_autofree char *found = foreign_test_describe (g_ptr_array_index (sessions, i));

      g_assert_cmpstr (found, ==, expected[i]);
    }
  g_assert_cmpuint (sessions->len, ==, n_expected);
}

/* Reads @text, which may be anything. @options: (nullable) */
LanyardProgramme *
foreign_test_read_text (const char               *text,
                        gsize                     length,
                        const LanyardReadOptions *options,
                        GPtrArray                *problems,
                        GError                  **error)
{
  g_autoptr (GBytes) bytes = g_bytes_new (text, length);
  g_autoptr (GPtrArray) documents = g_ptr_array_new ();

  g_ptr_array_add (documents, bytes);
  return lanyard_formats_read_all (documents,
                                   options != NULL ? options : &(LanyardReadOptions){ 0 }, NULL,
                                   problems, error);
}
