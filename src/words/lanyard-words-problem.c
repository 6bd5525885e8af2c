/* SPDX-FileCopyrightText: 2026 The Lanyard authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "lanyard-words-problem.h"

#include "lanyard-words-time.h"

#include <glib/gi18n-lib.h>

/* What a reader calls the types, and how people call them. */
static const struct
{
  const char *type;
  const char *noun;
} nouns[] = {
  /* Translators: these nouns stand in “Here should be %s, but there is %s” */
  { "array", N_ ("a list") },
  { "boolean", N_ ("true or false") },
  { "integer", N_ ("a whole number") },
  { "location", N_ ("a latitude and a longitude") },
  { "null", N_ ("nothing") },
  { "number", N_ ("a number") },
  { "object", N_ ("an object") },
  { "string", N_ ("a text") },
  { "text", N_ ("a text with its type") },
};

static const char *
name_type (const char *type)
{
  for (guint i = 0; i < G_N_ELEMENTS (nouns); i++)
    {
      if (g_strcmp0 (nouns[i].type, type) == 0)
        return _ (nouns[i].noun);
    }

  return _ ("something else");
}

/* Some values are taken although they are of another type, for they say the
 * same. */
static char *
say_wrong_type (const char *expected,
                const char *found)
{
  gboolean is_text = g_strcmp0 (found, "string") == 0;

  if (is_text && g_strcmp0 (expected, "text") == 0)
    return g_strdup (_ ("The text stands here without its type; it was taken as plain text."));
  if (is_text && (g_strcmp0 (expected, "number") == 0 || g_strcmp0 (expected, "integer") == 0))
    return g_strdup (_ ("The number stands in quotation marks; it was taken as a number."));
  if (g_strcmp0 (found, "number") == 0 && g_strcmp0 (expected, "string") == 0)
    return g_strdup (_ ("A number stands where a text was expected; it was taken as text."));

  return g_strdup_printf (_ ("Here should be %s, but there is %s; it was left out."),
                          name_type (expected), name_type (found));
}

static char *
say_missing (const char *expected,
             const char *found)
{
  if (found == NULL)
    return g_strdup_printf (_ ("“%s” is missing, which is needed; what lacks it was left out."),
                            expected);
  if (g_str_equal (expected, "offset"))
    return g_strdup_printf (_ ("The time has no offset from UTC; it was taken as a time in %s."),
                            found);

  return g_strdup_printf (_ ("“%s” is missing; “%s” was used in its place."), expected, found);
}

static char *
say_bad_date (const char *expected,
              const char *found)
{
  if (expected != NULL)
    return g_strdup_printf (
      _ ("“%s” isn't the day of the session's start, which is %s; the start was kept."), found,
      expected);
  return g_strdup_printf (_ ("“%s” isn't a date (YYYY-MM-DD was expected); it was left out."),
                          found);
}

static char *
say_bad_time (const char *expected,
              const char *found)
{
  if (expected != NULL)
    return g_strdup_printf (_ ("“%s” isn't a time of day (%s was expected); it was left out."),
                            found, expected);
  return g_strdup_printf (_ ("“%s” isn't a time (ISO 8601 with an offset was expected); the "
                             "session counts as not scheduled."),
                          found);
}

static char *
say_bad_address (const char *expected,
                 const char *found)
{
  if (expected != NULL)
    return g_strdup_printf (_ ("“%s” isn't a mail address; it was left out."), found);
  return g_strdup_printf (
    _ ("“%s” isn't a whole address that is safe to open (such as https://…); it was left out."),
    found);
}

static char *
say_duplicate_id (const char *expected,
                  const char *found)
{
  if (expected != NULL)
    return g_strdup_printf (_ ("“%s” is the id of another session; this one was kept as “%s”."),
                            found, expected);
  return g_strdup_printf (_ ("“%s” was the id of another one before; only the first was kept."),
                          found);
}

/* @found: LINE, LINE: WHAT or LINE:COLUMN: WHAT */
static char *
say_broken (const char *found)
{
  g_auto (GStrv) parts = g_strsplit (found, ": ", 2);
  const char *what = parts[0] != NULL ? parts[1] : NULL;
  g_auto (GStrv) numbers = g_strsplit (what != NULL ? parts[0] : found, ":", 2);

  if (what == NULL || numbers[0] == NULL)
    return g_strdup_printf (
      _ ("The document is broken in line %s. What could be read around that place was kept."),
      found);
  if (numbers[1] == NULL)
    return g_strdup_printf (_ ("The document is broken in line %s, at “%s”. What could be read "
                               "around that place was kept."),
                            numbers[0], what);
  return g_strdup_printf (_ ("The document is broken in line %s, column %s, at “%s”. What could be "
                             "read around that place was kept."),
                          numbers[0], numbers[1], what);
}

/* What isn't wrong, but should be known. */
static char *
say_notice (LanyardProblemCode code,
            const char        *expected,
            const char        *found)
{
  guint n = (guint)g_ascii_strtoull (found, NULL, 10);

  switch ((int)code)
    {
    case LANYARD_PROBLEM_LEADS_FOUND:
      return g_strdup_printf (
        _ ("Nothing is wrong: these leads were found in the text, which was kept: %s."), found);
    case LANYARD_PROBLEM_BLOCKS_ADDED:
      return g_strdup_printf (
        ngettext ("Nothing is wrong: %u block (of the programme's own sessions: %s) was added as a "
                  "session that holds others.",
                  "Nothing is wrong: %u blocks (of the programme's own sessions: %s) were added as "
                  "sessions that hold others.",
                  n),
        n, expected != NULL ? expected : found);
    case LANYARD_PROBLEM_PARTS_ADDED:
      return g_strdup_printf (
        ngettext ("Nothing is wrong: %u part of a talk was added as a session of its own.",
                  "Nothing is wrong: %u parts of talks were added as sessions of their own.", n),
        n);
    case LANYARD_PROBLEM_PEOPLE_MERGED:
      return g_strdup_printf (
        ngettext ("%u person's name is written in two ways; both were taken as one person.",
                  "%u other spellings of people's names were taken as the same people.", n),
        n);
    case LANYARD_PROBLEM_AUTHORS_ONLY:
      return g_strdup_printf (
        ngettext ("%u person is only an author, who neither speaks nor leads; the person was kept, "
                  "without a session.",
                  "%u people are only authors, who neither speak nor lead; they were kept, without "
                  "a session.",
                  n),
        n);
    case LANYARD_PROBLEM_CHAIRS_ONLY:
      return g_strdup_printf (
        ngettext ("Nothing is wrong: %u person who chairs the conference is in no session, and was "
                  "kept among its people.",
                  "Nothing is wrong: %u people who chair the conference are in no session, and "
                  "were kept among its people.",
                  n),
        n);
    case LANYARD_PROBLEM_ROOM_FROM_PLACE:
      return g_strdup_printf (
        _ ("“%s” is given as a place without a room; it was taken as a room."), found);
    case LANYARD_PROBLEM_OTHER_CONFERENCE:
    default:
      return g_strdup_printf (_ ("“%s” is another conference; it was left out."), found);
    }
}

/* A value that means nothing here. */
static char *
say_left_out (LanyardProblemCode code,
              const char        *found)
{
  switch ((int)code)
    {
    case LANYARD_PROBLEM_UNKNOWN_VALUE:
      return g_strdup_printf (_ ("“%s” is none of the words that are known here; it was left out."),
                              found);
    case LANYARD_PROBLEM_BAD_NUMBER:
      return g_strdup_printf (_ ("“%s” isn't a number that can stand here; it was left out."),
                              found);
    case LANYARD_PROBLEM_BAD_COLOR:
      return g_strdup_printf (_ ("“%s” isn't a colour (#rrggbb was expected); it was left out."),
                              found);
    case LANYARD_PROBLEM_NO_PLACE:
    default:
      return g_strdup_printf (_ ("There is no place for “%s” in a programme; it was left out."),
                              found);
    }
}

/* @expected: (nullable): the zone that was used */
static char *
say_zone (LanyardProblemCode code,
          const char        *expected,
          const char        *found)
{
  g_autofree char *zone = lanyard_words_zone_name (expected != NULL ? expected : "UTC");

  switch ((int)code)
    {
    case LANYARD_PROBLEM_BAD_TIME_ZONE:
      return g_strdup_printf (_ ("“%s” isn't a time zone that is known; %s was used."), found,
                              zone);
    case LANYARD_PROBLEM_NO_TIME_ZONE:
      return g_strdup_printf (_ ("The time zone is missing; %s was used."), zone);
    case LANYARD_PROBLEM_OFFSET_DISAGREES:
      return g_strdup_printf (
        _ ("The offset of “%s” isn't the one that %s has then; the offset was kept."), found, zone);
    case LANYARD_PROBLEM_OFFSET_IGNORED:
    default:
      return g_strdup_printf (_ ("The offset of “%s” contradicts the clock time beside it; it was "
                                 "taken as a time in %s."),
                              found, zone);
    }
}

/* What doesn't fit what is elsewhere in the programme, or can't be kept as it
 * is. */
static char *
say_misfit (LanyardProblemCode code,
            const char        *expected,
            const char        *found)
{
  switch ((int)code)
    {
    case LANYARD_PROBLEM_END_BEFORE_START:
      return g_strdup (
        _ ("The conference ends before it starts; its days were taken from its sessions."));
    case LANYARD_PROBLEM_UNKNOWN_REFERENCE:
      return g_strdup_printf (
        _ ("“%s” is the id of nothing in the programme; the reference was left out."), found);
    case LANYARD_PROBLEM_PARENT_LOOP:
      return g_strdup_printf (
        _ ("By way of “%s” the session would be a part of itself; it stands alone now."), found);
    case LANYARD_PROBLEM_CONTRADICTED:
      return g_strdup_printf (
        _ ("“%s” contradicts the rest of the programme, which says “%s”; that was used."), found,
        expected != NULL ? expected : "");
    case LANYARD_PROBLEM_UNUSED_ROOMS:
      return g_strdup_printf (
        _ ("Rooms are listed in which nothing takes place (%s of them); they were kept."), found);
    case LANYARD_PROBLEM_REPEATS:
    default:
      return g_strdup_printf (_ ("The session repeats (“%s”); only its first time was kept."),
                              found);
    }
}

/**
 * lanyard_words_problem:
 * @problem: a problem that a reader met
 *
 * Returns: (transfer full): a sentence that says what was wrong and what was
 *   done; not where it was
 */
char *
lanyard_words_problem (const LanyardProblem *problem)
{
  const char *expected = problem->expected;
  const char *found = problem->found != NULL ? problem->found : "";

  switch (problem->code)
    {
    case LANYARD_PROBLEM_WRONG_TYPE:
      return say_wrong_type (expected, found);
    case LANYARD_PROBLEM_MISSING:
      return say_missing (expected != NULL ? expected : "", problem->found);
    case LANYARD_PROBLEM_UNKNOWN_VALUE:
    case LANYARD_PROBLEM_BAD_NUMBER:
    case LANYARD_PROBLEM_BAD_COLOR:
    case LANYARD_PROBLEM_NO_PLACE:
      return say_left_out (problem->code, found);
    case LANYARD_PROBLEM_BAD_DATE:
      return say_bad_date (expected, found);
    case LANYARD_PROBLEM_BAD_TIME:
      return say_bad_time (expected, found);
    case LANYARD_PROBLEM_BAD_ADDRESS:
      return say_bad_address (expected, found);
    case LANYARD_PROBLEM_BAD_TIME_ZONE:
    case LANYARD_PROBLEM_NO_TIME_ZONE:
    case LANYARD_PROBLEM_OFFSET_DISAGREES:
    case LANYARD_PROBLEM_OFFSET_IGNORED:
      return say_zone (problem->code, expected, found);
    case LANYARD_PROBLEM_END_BEFORE_START:
    case LANYARD_PROBLEM_UNKNOWN_REFERENCE:
    case LANYARD_PROBLEM_PARENT_LOOP:
    case LANYARD_PROBLEM_CONTRADICTED:
    case LANYARD_PROBLEM_UNUSED_ROOMS:
    case LANYARD_PROBLEM_REPEATS:
      return say_misfit (problem->code, expected, found);
    case LANYARD_PROBLEM_DUPLICATE_ID:
      return say_duplicate_id (expected, found);
    case LANYARD_PROBLEM_TEXT_CUT:
      return g_strdup (_ ("The text is longer than 1 MiB; the rest was cut off."));
    case LANYARD_PROBLEM_CONTROL_CHARACTER:
      return g_strdup (_ ("The text has control characters in it; they were taken out."));
    case LANYARD_PROBLEM_NESTING:
      return g_strdup (_ ("Topics are nested too deep; the deepest were put beside each other."));
    case LANYARD_PROBLEM_BROKEN:
      return say_broken (found);
    case LANYARD_PROBLEM_LEADS_FOUND:
    case LANYARD_PROBLEM_BLOCKS_ADDED:
    case LANYARD_PROBLEM_PARTS_ADDED:
    case LANYARD_PROBLEM_PEOPLE_MERGED:
    case LANYARD_PROBLEM_AUTHORS_ONLY:
    case LANYARD_PROBLEM_CHAIRS_ONLY:
    case LANYARD_PROBLEM_ROOM_FROM_PLACE:
    case LANYARD_PROBLEM_OTHER_CONFERENCE:
      return say_notice (problem->code, expected, found);
    default:
      g_return_val_if_reached (g_strdup (""));
    }
}

/* @place: LINE:COLUMN, LINE or nothing */
static char *
say_syntax (const char *place)
{
  g_auto (GStrv) numbers = g_strsplit (place, ":", 2);

  if (g_strv_length (numbers) == 0)
    return g_strdup (_ ("It is damaged or cut short. Get the programme again."));
  if (numbers[1] == NULL)
    return g_strdup_printf (_ ("It is broken or cut short: line %s can't be read. Get the "
                               "programme again, or have that place mended."),
                            numbers[0]);
  return g_strdup_printf (_ ("It is broken or cut short: it can't be read from line %s, column %s "
                             "on. Get the programme again, or have that place mended."),
                          numbers[0], numbers[1]);
}

/* @keys: what it has at the top; empty: it is nothing like a programme */
static char *
say_unknown (const char *keys)
{
  if (*keys == '\0')
    return g_strdup (_ ("It isn't a programme. Programmes of frab, pretalx, Indico and Sessionize "
                        "can be read, schedule.json and schedule.xml, calendars (.ics) and "
                        "Lanyard's own JSON. Make sure that it is the right file or address."));
  return g_strdup_printf (_ ("It isn't a programme of a known format; at the top it has: %s. "
                             "Programmes of frab, pretalx, Indico and Sessionize can be read, "
                             "schedule.json and schedule.xml, calendars (.ics) and Lanyard's "
                             "own JSON. Make sure that it is the right file or address."),
                          keys);
}

/**
 * lanyard_words_read_error:
 * @error: why a programme could not be read; one of another domain says it
 *   itself
 *
 * Returns: (transfer full): what was wrong and what can be done, in sentences
 */
char *
lanyard_words_read_error (const GError *error)
{
  const char *value = error->message;

  if (error->domain != LANYARD_READ_ERROR)
    return g_strdup (value);

  switch ((LanyardReadError)error->code)
    {
    case LANYARD_READ_ERROR_EMPTY:
      return g_strdup (_ ("There is nothing in it. Get the programme again from where it came."));
    case LANYARD_READ_ERROR_TOO_LARGE:
      return g_strdup_printf (_ ("It is larger than %s MiB, which is more than is read. Make sure "
                                 "that it is a programme."),
                              value);
    case LANYARD_READ_ERROR_TOO_DEEP:
      return g_strdup_printf (_ ("It is nested in more than %s levels, which is more than is read. "
                                 "Make sure that it is a programme."),
                              value);
    case LANYARD_READ_ERROR_TOO_MANY:
      return g_strdup_printf (_ ("It holds more than %s million values, which is more than is "
                                 "read. Make sure that it is a programme."),
                              value);
    case LANYARD_READ_ERROR_NOT_TEXT:
      return g_strdup_printf (_ ("It isn't a programme that can be read: from byte %s on it is no "
                                 "text in UTF-8 or UTF-16. Make sure that it is the right file "
                                 "or address; if it is, have it saved as UTF-8."),
                              value);
    case LANYARD_READ_ERROR_WEB_PAGE:
      return g_strdup (_ ("It is a web page, not a programme. The programme may have moved or need "
                          "a login; look on that page for a link to its JSON."));
    case LANYARD_READ_ERROR_SYNTAX:
      return say_syntax (value);
    case LANYARD_READ_ERROR_UNKNOWN:
      return say_unknown (value);
    case LANYARD_READ_ERROR_INCOMPLETE:
      return g_strdup_printf (
        _ ("It has the people of a programme, but not its sessions (at the top "
           "it has: %s). Open it together with the file of the sessions."),
        value);
    case LANYARD_READ_ERROR_VERSION:
      return g_strdup_printf (_ ("It is written in version %s of the format, which is newer than "
                                 "this Lanyard. Update Lanyard to read it."),
                              value);
    case LANYARD_READ_ERROR_UNUSABLE:
      return g_strdup (
        _ ("It has neither a title nor a session. Ask those who made it for the full programme."));
    case LANYARD_READ_ERROR_NO_ACCESS:
      return g_strdup (
        _ ("The server answered that there is nothing: the event isn't there or isn't open to "
           "everybody. Look at its page, or log in there and save the programme to a file."));
    default:
      g_return_val_if_reached (g_strdup (value));
    }
}
