/* SPDX-FileCopyrightText: 2026 The Lanyard authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "lanyard-words-problem.h"

#include <gio/gio.h>
#include <string.h>

static void
test_problems (void)
{
  static const struct
  {
    LanyardProblemCode code;
    const char        *expected;
    const char        *found;
    const char        *sentence;
  } cases[] = {
    { LANYARD_PROBLEM_WRONG_TYPE, "array", "string",
      "Here should be a list, but there is a text; it was left out." },
    { LANYARD_PROBLEM_WRONG_TYPE, "boolean", "number",
      "Here should be true or false, but there is a number; it was left out." },
    { LANYARD_PROBLEM_WRONG_TYPE, "string", "object",
      "Here should be a text, but there is an object; it was left out." },
    { LANYARD_PROBLEM_WRONG_TYPE, "string", "boolean",
      "Here should be a text, but there is true or false; it was left out." },
    { LANYARD_PROBLEM_WRONG_TYPE, "object", "null",
      "Here should be an object, but there is nothing; it was left out." },
    { LANYARD_PROBLEM_WRONG_TYPE, "location", "array",
      "Here should be a latitude and a longitude, but there is a list; it was left out." },
    { LANYARD_PROBLEM_WRONG_TYPE, "text", "number",
      "Here should be a text with its type, but there is a number; it was left out." },
    { LANYARD_PROBLEM_WRONG_TYPE, "moon", "integer",
      "Here should be something else, but there is a whole number; it was left out." },
    { LANYARD_PROBLEM_WRONG_TYPE, "string", "number",
      "A number stands where a text was expected; it was taken as text." },
    { LANYARD_PROBLEM_WRONG_TYPE, "integer", "string",
      "The number stands in quotation marks; it was taken as a number." },
    { LANYARD_PROBLEM_WRONG_TYPE, "number", "string",
      "The number stands in quotation marks; it was taken as a number." },
    { LANYARD_PROBLEM_WRONG_TYPE, "text", "string",
      "The text stands here without its type; it was taken as plain text." },
    { LANYARD_PROBLEM_MISSING, "title", NULL,
      "“title” is missing, which is needed; what lacks it was left out." },
    { LANYARD_PROBLEM_MISSING, "id", "opening",
      "“id” is missing; “opening” was used in its place." },
    { LANYARD_PROBLEM_MISSING, "offset", "Europe/Lisbon",
      "The time has no offset from UTC; it was taken as a time in Europe/Lisbon." },
    { LANYARD_PROBLEM_UNKNOWN_VALUE, NULL, "bof",
      "“bof” is none of the words that are known here; it was left out." },
    { LANYARD_PROBLEM_BAD_DATE, NULL, "1 May",
      "“1 May” isn't a date (YYYY-MM-DD was expected); it was left out." },
    { LANYARD_PROBLEM_BAD_DATE, "2026-03-01", "2026-03-02",
      "“2026-03-02” isn't the day of the session's start, which is 2026-03-01; the start was "
      "kept." },
    { LANYARD_PROBLEM_BAD_TIME, NULL, "yesterday",
      "“yesterday” isn't a time (ISO 8601 with an offset was expected); the session counts as not "
      "scheduled." },
    { LANYARD_PROBLEM_BAD_TIME, "HH:MM", "dawn",
      "“dawn” isn't a time of day (HH:MM was expected); it was left out." },
    { LANYARD_PROBLEM_BAD_NUMBER, NULL, "-5",
      "“-5” isn't a number that can stand here; it was left out." },
    { LANYARD_PROBLEM_BAD_COLOR, NULL, "green",
      "“green” isn't a colour (#rrggbb was expected); it was left out." },
    { LANYARD_PROBLEM_BAD_ADDRESS, NULL, "/slides",
      "“/slides” isn't a whole address that is safe to open (such as https://…); it was left "
      "out." },
    { LANYARD_PROBLEM_BAD_ADDRESS, "email", "ada at home",
      "“ada at home” isn't a mail address; it was left out." },
    { LANYARD_PROBLEM_BAD_TIME_ZONE, "+01:00:00", "Europe/Nowhere",
      "“Europe/Nowhere” isn't a time zone that is known; UTC+01:00 was used." },
    { LANYARD_PROBLEM_NO_TIME_ZONE, "UTC", NULL, "The time zone is missing; UTC was used." },
    { LANYARD_PROBLEM_NO_TIME_ZONE, NULL, NULL, "The time zone is missing; UTC was used." },
    { LANYARD_PROBLEM_OFFSET_DISAGREES, "Europe/Lisbon", "2026-07-01T10:00Z",
      "The offset of “2026-07-01T10:00Z” isn't the one that Europe/Lisbon has then; the offset was "
      "kept." },
    { LANYARD_PROBLEM_END_BEFORE_START, "2026-03-02", "2026-03-01",
      "The conference ends before it starts; its days were taken from its sessions." },
    { LANYARD_PROBLEM_UNKNOWN_REFERENCE, NULL, "nobody",
      "“nobody” is the id of nothing in the programme; the reference was left out." },
    { LANYARD_PROBLEM_DUPLICATE_ID, NULL, "ada",
      "“ada” was the id of another one before; only the first was kept." },
    { LANYARD_PROBLEM_DUPLICATE_ID, "bpf#2", "bpf",
      "“bpf” is the id of another session; this one was kept as “bpf#2”." },
    { LANYARD_PROBLEM_PARENT_LOOP, NULL, "bpf",
      "By way of “bpf” the session would be a part of itself; it stands alone now." },
    { LANYARD_PROBLEM_TEXT_CUT, NULL, NULL,
      "The text is longer than 1 MiB; the rest was cut off." },
    { LANYARD_PROBLEM_CONTROL_CHARACTER, NULL, NULL,
      "The text has control characters in it; they were taken out." },
    { LANYARD_PROBLEM_NESTING, NULL, NULL,
      "Topics are nested too deep; the deepest were put beside each other." },
    { LANYARD_PROBLEM_LEADS_FOUND, NULL, "Jane Roe, John Doe",
      "Nothing is wrong: these leads were found in the text, which was kept: Jane Roe, John Doe." },
    { LANYARD_PROBLEM_BLOCKS_ADDED, "12", "53",
      "Nothing is wrong: 53 blocks (of the programme's own sessions: 12) were added as sessions "
      "that hold others." },
    { LANYARD_PROBLEM_BLOCKS_ADDED, "1", "1",
      "Nothing is wrong: 1 block (of the programme's own sessions: 1) was added as a session that "
      "holds others." },
    { LANYARD_PROBLEM_PARTS_ADDED, NULL, "8",
      "Nothing is wrong: 8 parts of talks were added as sessions of their own." },
    { LANYARD_PROBLEM_PARTS_ADDED, NULL, "1",
      "Nothing is wrong: 1 part of a talk was added as a session of its own." },
    { LANYARD_PROBLEM_PEOPLE_MERGED, NULL, "68",
      "68 other spellings of people's names were taken as the same people." },
    { LANYARD_PROBLEM_PEOPLE_MERGED, NULL, "1",
      "1 person's name is written in two ways; both were taken as one person." },
    { LANYARD_PROBLEM_AUTHORS_ONLY, NULL, "700",
      "700 people are only authors, who neither speak nor lead; they were kept, without a "
      "session." },
    { LANYARD_PROBLEM_AUTHORS_ONLY, NULL, "1",
      "1 person is only an author, who neither speaks nor leads; the person was kept, without a "
      "session." },
    { LANYARD_PROBLEM_CHAIRS_ONLY, NULL, "5",
      "Nothing is wrong: 5 people who chair the conference are in no session, and were kept among "
      "its people." },
    { LANYARD_PROBLEM_CHAIRS_ONLY, NULL, "1",
      "Nothing is wrong: 1 person who chairs the conference is in no session, and was kept among "
      "its people." },
    { LANYARD_PROBLEM_ROOM_FROM_PLACE, NULL, "Tunnel",
      "“Tunnel” is given as a place without a room; it was taken as a room." },
    { LANYARD_PROBLEM_OTHER_CONFERENCE, NULL, "7", "“7” is another conference; it was left out." },
    { LANYARD_PROBLEM_OFFSET_IGNORED, "+01:00", "2026-01-02T10:00:00Z",
      "The offset of “2026-01-02T10:00:00Z” contradicts the clock time beside it; it was taken as "
      "a time in UTC+01:00." },
    { LANYARD_PROBLEM_CONTRADICTED, "2026-01-02", "2026-01-03",
      "“2026-01-03” contradicts the rest of the programme, which says “2026-01-02”; that was "
      "used." },
    { LANYARD_PROBLEM_UNUSED_ROOMS, NULL, "8",
      "Rooms are listed in which nothing takes place (8 of them); they were kept." },
    { LANYARD_PROBLEM_BROKEN, NULL, "3:8: &: x",
      "The document is broken in line 3, column 8, at “&: x”. What could be read around that place "
      "was kept." },
    { LANYARD_PROBLEM_BROKEN, NULL, "3: END:VCALENDAR",
      "The document is broken in line 3, at “END:VCALENDAR”. What could be read around that place "
      "was kept." },
    { LANYARD_PROBLEM_BROKEN, NULL, "3",
      "The document is broken in line 3. What could be read around that place was kept." },
    { LANYARD_PROBLEM_REPEATS, NULL, "FREQ=DAILY",
      "The session repeats (“FREQ=DAILY”); only its first time was kept." },
    { LANYARD_PROBLEM_NO_PLACE, NULL, "Snacks: yes",
      "There is no place for “Snacks: yes” in a programme; it was left out." },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (LanyardProblem) problem =
                  lanyard_problem_new (cases[i].code, "$", cases[i].expected, cases[i].found);
      g_autofree char *sentence = lanyard_words_problem (problem);

      g_assert_cmpstr (sentence, ==, cases[i].sentence);
    }
}

/* A reader that gives fewer values must not bring the window down. */
static void
test_values_missing (void)
{
  for (int code = 0; code <= LANYARD_PROBLEM_CHAIRS_ONLY; code++)
    {
      g_autoptr (LanyardProblem) problem =
                  lanyard_problem_new ((LanyardProblemCode)code, "$", NULL, NULL);
      g_autofree char *sentence = lanyard_words_problem (problem);

      g_assert_true (g_str_has_suffix (sentence, "."));
      g_assert_null (strstr (sentence, "(null)"));
    }
}

static void
test_errors (void)
{
  static const struct
  {
    LanyardReadError code;
    const char      *value;
    const char      *says; /* part of the sentences */
  } cases[] = {
    { LANYARD_READ_ERROR_EMPTY, "", "nothing in it" },
    { LANYARD_READ_ERROR_TOO_LARGE, "64", "larger than 64 MiB" },
    { LANYARD_READ_ERROR_TOO_DEEP, "64", "more than 64 levels" },
    { LANYARD_READ_ERROR_TOO_MANY, "2", "more than 2 million values" },
    { LANYARD_READ_ERROR_NOT_TEXT, "17", "from byte 17 on" },
    { LANYARD_READ_ERROR_WEB_PAGE, "", "a web page" },
    { LANYARD_READ_ERROR_SYNTAX, "12:5", "from line 12, column 5 on" },
    { LANYARD_READ_ERROR_SYNTAX, "12", "line 12 can't be read" },
    { LANYARD_READ_ERROR_SYNTAX, "", "damaged or cut short" },
    { LANYARD_READ_ERROR_UNKNOWN, "", "It isn't a programme. Programmes of" },
    { LANYARD_READ_ERROR_UNKNOWN, "events, talks", "it has: events, talks." },
    { LANYARD_READ_ERROR_UNKNOWN, "events", "frab, pretalx, Indico and Sessionize" },
    { LANYARD_READ_ERROR_INCOMPLETE, "[id, fullName]",
      "(at the top it has: [id, fullName]). Open it together" },
    { LANYARD_READ_ERROR_VERSION, "2", "in version 2" },
    { LANYARD_READ_ERROR_UNUSABLE, "", "neither a title nor a session" },
    { LANYARD_READ_ERROR_NO_ACCESS, "", "the event isn't there" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GError) error =
                  g_error_new_literal (LANYARD_READ_ERROR, cases[i].code, cases[i].value);
      g_autofree char *sentences = lanyard_words_read_error (error);

      g_assert_nonnull (strstr (sentences, cases[i].says));
      /* what is wrong, and what can be done */
      g_assert_nonnull (strstr (sentences, ". "));
      g_assert_true (g_str_has_suffix (sentences, "."));
    }
}

static void
test_foreign_error (void)
{
  g_autoptr (GError) error =
              g_error_new_literal (G_IO_ERROR, G_IO_ERROR_CANCELLED, "Operation was cancelled");
  g_autofree char *sentence = lanyard_words_read_error (error);

  g_assert_cmpstr (sentence, ==, "Operation was cancelled");
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/words/problem/problems", test_problems);
  g_test_add_func ("/words/problem/values-missing", test_values_missing);
  g_test_add_func ("/words/problem/errors", test_errors);
  g_test_add_func ("/words/problem/foreign-error", test_foreign_error);

  return g_test_run ();
}
