/* SPDX-FileCopyrightText: 2026 The Lanyard authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "lanyard-field.h"

#include "lanyard-json-value.h"
#include "lanyard-prose.h"
#include "lanyard-when.h"

#include <string.h>

/* Offsets had seconds until 1972, which ISO 8601 can't write; and a programme
 * of another century is a typing error. */
#define FIRST_INSTANT ((LanyardInstant)94694400)  /* 1973-01-01 00:00 UTC */
#define LAST_INSTANT ((LanyardInstant)7258118399) /* 2199-12-31 23:59:59 UTC */

/**
 * lanyard_field_date:
 * @object: (nullable): an object
 * @name: the name of a member that is a date
 * @walk: a walk that stands at @object
 *
 * Returns: the date; LANYARD_NO_DATE where there is none, and reported where
 *   it is no date
 */
LanyardDate
lanyard_field_date (JsonObject  *object,
                    const char  *name,
                    LanyardWalk *walk)
{
  g_autofree char *word = lanyard_json_member_word (object, name, walk);
  LanyardDate      date = lanyard_when_date (word);

  if (word != NULL && date == LANYARD_NO_DATE)
    lanyard_walk_report_member (walk, name, LANYARD_PROBLEM_BAD_DATE, NULL, word);

  return date;
}

/**
 * lanyard_field_clock_time:
 * @object: (nullable): an object
 * @name: the name of a member that is a time of day, HH:MM
 * @walk: a walk that stands at @object
 *
 * Returns: minutes after midnight; -1 where there are none, and reported where
 *   it is no time of day
 */
int
lanyard_field_clock_time (JsonObject  *object,
                          const char  *name,
                          LanyardWalk *walk)
{
  const char      *form = "HH:MM";
  g_autofree char *word = lanyard_json_member_word (object, name, walk);
  int              minutes;

  if (word == NULL)
    return -1;

  minutes = strlen (word) == strlen (form) ? lanyard_clock_time_parse (word) : -1;
  if (minutes < 0)
    lanyard_walk_report_member (walk, name, LANYARD_PROBLEM_BAD_TIME, form, word);

  return minutes;
}

static gboolean
parse_instant (const char     *word,
               GTimeZone      *zone,
               LanyardInstant *instant,
               int            *offset)
{
  return lanyard_instant_parse (word, zone, instant, offset) &&
         *instant >= FIRST_INSTANT && *instant <= LAST_INSTANT;
}

/**
 * lanyard_field_instant:
 * @object: (nullable): an object
 * @name: the name of a member that is a time in ISO 8601 with an offset
 * @walk: a walk that stands at @object
 * @zone: the venue's zone
 * @zone_known: whether the document says so; else nothing disagrees with it
 *
 * A time without an offset is taken in @zone and reported (MISSING, expected:
 * "offset", found: the zone).
 *
 * Returns: the instant; LANYARD_NO_INSTANT where there is none, and reported
 *   where it is no time, or one before 1973 or after 2199
 */
LanyardInstant
lanyard_field_instant (JsonObject  *object,
                       const char  *name,
                       LanyardWalk *walk,
                       GTimeZone   *zone,
                       gboolean     zone_known)
{
  g_autofree char *word = lanyard_json_member_word (object, name, walk);
  const char      *zone_name = g_time_zone_get_identifier (zone);
  LanyardInstant   instant;
  int              offset;

  if (word == NULL)
    return LANYARD_NO_INSTANT;

  if (parse_instant (word, NULL, &instant, &offset))
    {
      if (zone_known && offset != lanyard_instant_offset (instant, zone))
        lanyard_walk_report_member (walk, name, LANYARD_PROBLEM_OFFSET_DISAGREES, zone_name, word);
      return instant;
    }

  if (parse_instant (word, zone, &instant, &offset))
    {
      lanyard_walk_report_member (walk, name, LANYARD_PROBLEM_MISSING, "offset", zone_name);
      return instant;
    }

  lanyard_walk_report_member (walk, name, LANYARD_PROBLEM_BAD_TIME, NULL, word);
  return LANYARD_NO_INSTANT;
}

/**
 * lanyard_field_address:
 * @object: (nullable): an object
 * @name: the name of a member that is an address
 * @walk: a walk that stands at @object
 *
 * Returns: (transfer full) (nullable): the address; NULL where there is none,
 *   and reported where it isn't absolute or its scheme isn't safe
 */
char *
lanyard_field_address (JsonObject  *object,
                       const char  *name,
                       LanyardWalk *walk)
{
  g_autofree char *word = lanyard_json_member_word (object, name, walk);

  if (word != NULL && !lanyard_prose_is_safe (word))
    {
      lanyard_walk_report_member (walk, name, LANYARD_PROBLEM_BAD_ADDRESS, NULL, word);
      return NULL;
    }

  return g_steal_pointer (&word);
}

/**
 * lanyard_field_color:
 * @object: (nullable): an object
 * @name: the name of a member that is a colour
 * @walk: a walk that stands at @object
 *
 * Returns: (transfer full) (nullable): the colour as #rrggbb; NULL where there
 *   is none, and reported where it isn't written so
 */
char *
lanyard_field_color (JsonObject  *object,
                     const char  *name,
                     LanyardWalk *walk)
{
  g_autofree char *word = lanyard_json_member_word (object, name, walk);

  if (word == NULL)
    return NULL;

  if (strlen (word) != 7 || *word != '#' || strspn (word + 1, "0123456789abcdefABCDEF") != 6)
    {
      lanyard_walk_report_member (walk, name, LANYARD_PROBLEM_BAD_COLOR, NULL, word);
      return NULL;
    }

  return g_steal_pointer (&word);
}

/**
 * lanyard_field_is_email:
 * @word: a word
 *
 * Returns: whether it looks like a mail address
 */
gboolean
lanyard_field_is_email (const char *word)
{
  const char *at = strchr (word, '@');

  if (at == NULL || at == word || at[1] == '\0' || strchr (at + 1, '@') != NULL)
    return FALSE;

  for (const char *c = word; *c != '\0'; c = g_utf8_next_char (c))
    {
      if (g_unichar_isspace (g_utf8_get_char (c)) || g_unichar_iscntrl (g_utf8_get_char (c)))
        return FALSE;
    }

  return TRUE;
}

typedef struct
{
  GPtrArray  *lines; /* (element-type utf8) without doubles */
  GHashTable *seen;  /* the same (unowned) */
  gboolean    emails;
} Lines;

static void
add_line (Lines       *self,
          char        *line,
          LanyardWalk *walk)
{
  g_autofree char *owned = line;

  if (owned == NULL)
    return;

  if (self->emails && !lanyard_field_is_email (owned))
    {
      lanyard_walk_report (walk, LANYARD_PROBLEM_BAD_ADDRESS, "email", owned);
      return;
    }

  if (*owned == '\0' || g_hash_table_contains (self->seen, owned))
    return;
  g_hash_table_add (self->seen, owned);
  g_ptr_array_add (self->lines, g_steal_pointer (&owned));
}

static gboolean
add_item_cb (JsonNode    *item,
             LanyardWalk *walk,
             gpointer     data)
{
  add_line (data, lanyard_json_to_string (item, walk, LANYARD_CLEAN_LINE), walk);
  return TRUE;
}

static GStrv
read_lines (JsonObject  *object,
            const char  *single,
            const char  *several,
            LanyardWalk *walk,
            gboolean     emails)
{
  g_autoptr (GPtrArray) found = NULL;
  g_autoptr (GHashTable) seen = NULL;
  Lines     lines;
  JsonNode *node = lanyard_json_member (object, single);

  if (node == NULL && lanyard_json_member (object, several) == NULL)
    return NULL;

  found = g_ptr_array_new_null_terminated (0, g_free, TRUE);
  seen = g_hash_table_new (g_str_hash, g_str_equal);
  lines = (Lines){ .lines = found, .seen = seen, .emails = emails };

  if (node != NULL)
    {
      lanyard_walk_enter (walk, single);
      add_item_cb (node, walk, &lines);
      lanyard_walk_leave (walk);
    }
  lanyard_json_foreach (object, several, walk, add_item_cb, &lines);

  return found->len > 0 ? (GStrv)g_ptr_array_steal (found, NULL) : NULL;
}

/**
 * lanyard_field_emails:
 * @object: (nullable): an object
 * @single: the name of a member that is one mail address
 * @several: the name of a member that is an array of them
 * @walk: a walk that stands at @object
 *
 * Returns: (transfer full) (nullable): the addresses of both without doubles,
 *   in their order; what is no mail address is reported and left out
 */
GStrv
lanyard_field_emails (JsonObject  *object,
                      const char  *single,
                      const char  *several,
                      LanyardWalk *walk)
{
  return read_lines (object, single, several, walk, TRUE);
}

/**
 * lanyard_field_lines:
 * @object: (nullable): an object
 * @single: the name of a member that is one text
 * @several: the name of a member that is an array of them
 * @walk: a walk that stands at @object
 *
 * Returns: (transfer full) (nullable): the texts of both without doubles and
 *   empty ones, in their order
 */
GStrv
lanyard_field_lines (JsonObject  *object,
                     const char  *single,
                     const char  *several,
                     LanyardWalk *walk)
{
  return read_lines (object, single, several, walk, FALSE);
}

static gboolean
is_zone_name (const char *name)
{
  gsize length = strlen (name);

  if (!g_ascii_isupper (*name) ||
      strspn (name, G_CSET_A_2_Z G_CSET_a_2_z G_CSET_DIGITS "/_+-") != length)
    return FALSE;

  if (strchr (name, '/') != NULL)
    return TRUE;

  /* "UTC+1" would be a POSIX rule, west of Greenwich; "SECURITY" is the name
   * of a text file among the zones, which GLib takes badly */
  if (strspn (name, G_CSET_A_2_Z G_CSET_a_2_z "-") != length)
    return FALSE;
  return length >= 2 && (length <= 7 || g_ascii_islower (name[1]));
}

/**
 * lanyard_zone_new:
 * @name: anything
 *
 * Returns: (transfer full) (nullable): the zone of that name in the IANA time
 *   zone database, NULL where there is none
 */
GTimeZone *
lanyard_zone_new (const char *name)
{
  return is_zone_name (name) ? g_time_zone_new_identifier (name) : NULL;
}
