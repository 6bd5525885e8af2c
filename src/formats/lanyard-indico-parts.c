/* SPDX-FileCopyrightText: 2026 The Lanyard authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "lanyard-indico-parts.h"

#include "lanyard-field.h"
#include "lanyard-guess.h"
#include "lanyard-indico-reader.h"
#include "lanyard-json-loose.h"
#include "lanyard-json-value.h"

#include <string.h>

#define SECONDS_PER_MINUTE 60
#define MAX_DURATION 525600 /* a year, in minutes */

/* What our own format can write; a programme of another century is an error. */
#define FIRST_INSTANT ((LanyardInstant)94694400)  /* 1973-01-01 00:00 UTC */
#define LAST_INSTANT ((LanyardInstant)7258118399) /* 2199-12-31 23:59:59 UTC */

static void
free_leads (gpointer data)
{
  g_clear_pointer ((LanyardLeads **)&data, lanyard_leads_free);
}

LanyardIndico *
lanyard_indico_new (const LanyardReading *reading)
{
  LanyardIndico *self = g_new0 (LanyardIndico, 1);

  self->reading = reading;
  self->walk = lanyard_walk_new (reading->problems);
  self->builder = lanyard_builder_new (self->walk, LANYARD_INDICO_FORMAT);
  self->people = lanyard_indico_people_new ();
  self->zones =
    g_hash_table_new_full (g_str_hash, g_str_equal, g_free, (GDestroyNotify)g_time_zone_unref);
  self->rooms = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_object_unref);
  self->room_ids = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  self->places = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
  self->map_urls = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
  self->tracks = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_object_unref);
  self->by_title = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  self->leads = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, free_leads);
  self->marked = g_hash_table_new (g_str_hash, g_str_equal);
  self->known = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  self->announced = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  self->friendly = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
  self->blocks = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  self->parents = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
  self->dropped = g_hash_table_new (g_str_hash, g_str_equal);
  return self;
}

void
lanyard_indico_free (LanyardIndico *self)
{
  g_hash_table_unref (self->zones);
  g_hash_table_unref (self->rooms);
  g_hash_table_unref (self->room_ids);
  g_hash_table_unref (self->places);
  g_hash_table_unref (self->map_urls);
  g_hash_table_unref (self->by_title);
  g_hash_table_unref (self->tracks);
  g_hash_table_unref (self->marked);
  g_hash_table_unref (self->leads);
  g_hash_table_unref (self->known);
  g_hash_table_unref (self->announced);
  g_hash_table_unref (self->friendly);
  g_hash_table_unref (self->blocks);
  g_hash_table_unref (self->parents);
  g_hash_table_unref (self->dropped);
  lanyard_indico_people_free (self->people);
  lanyard_builder_free (self->builder);
  lanyard_walk_free (self->walk);
  g_free (self->base);
  g_free (self->venue);
  g_free (self);
}

static gboolean
is_secret (const char *parameter)
{
  static const char *const secrets[] = {
    "ak",
    "apikey",
    "api_key",
    "key",
    "signature",
    "timestamp",
    "nc",
    "nocache",
    "token",
    "user_token",
    "access_token",
    "password",
    "pwd",
  };
  gsize length = strcspn (parameter, "=");

  for (guint i = 0; i < G_N_ELEMENTS (secrets); i++)
    {
      if (strlen (secrets[i]) == length && g_ascii_strncasecmp (parameter, secrets[i], length) == 0)
        return TRUE;
    }

  return FALSE;
}

/**
 * lanyard_indico_clean_address:
 * @address: an address
 *
 * Indico repeats the address that it was asked by, with whatever key and
 * signature that had.
 *
 * Returns: (transfer full): @address without parameters that are secrets or
 *   are for one request alone, and without a user's name and password
 */
char *
lanyard_indico_clean_address (const char *address)
{
  gsize       length = strcspn (address, "?#");
  const char *fragment = strchr (address, '#');
  const char *host = strstr (address, "://");
  g_autoptr (GString) clean = g_string_new_len (address, length);
  g_autofree char *query = NULL;
  g_auto (GStrv) parameters = NULL;
  char separator = '?';

  if (host != NULL && host + 3 < address + length)
    {
      const char *start = host + 3;
      gsize       authority = MIN (strcspn (start, "/\\"), (gsize)(address + length - start));
      const char *at = g_strrstr_len (start, authority, "@");

      if (at != NULL)
        g_string_erase (clean, start - address, at + 1 - start);
    }

  if (address[length] == '?')
    {
      query = g_strndup (address + length + 1, strcspn (address + length + 1, "#"));
      parameters = g_strsplit_set (query, "&;", -1);
      for (guint i = 0; parameters[i] != NULL; i++)
        {
          if (*parameters[i] == '\0' || is_secret (parameters[i]))
            continue;
          g_string_append_printf (clean, "%c%s", separator, parameters[i]);
          separator = '&';
        }
    }
  if (fragment != NULL)
    g_string_append (clean, fragment);

  return g_string_free_and_steal (g_steal_pointer (&clean));
}

/**
 * lanyard_indico_read_address:
 * @self: what is read
 * @object: (nullable): the object where the walk stands
 * @name: the name of a member that is an address, maybe one of the server's
 *   own without the server
 *
 * Returns: (transfer full) (nullable): the safe absolute address without its
 *   secrets; reported where there is something else
 */
char *
lanyard_indico_read_address (LanyardIndico *self, JsonObject *object, const char *name)
{
  g_autofree char *written = lanyard_json_loose_string (object, name, self->walk);
  g_autofree char *clean = written != NULL ? lanyard_indico_clean_address (written) : NULL;
  char            *address = lanyard_resolve_address (clean, self->base);

  if (clean != NULL && address == NULL)
    lanyard_walk_report_member (self->walk, name, LANYARD_PROBLEM_BAD_ADDRESS, NULL, clean);
  return address;
}

/**
 * lanyard_indico_read_key:
 * @self: what is read
 * @object: (nullable): a contribution, a session or a block
 *
 * Returns: (transfer full) (nullable): the id that both exports know it by:
 *   that of the database, which came with 2.0, else its number in the event
 */
char *
lanyard_indico_read_key (LanyardIndico *self, JsonObject *object)
{
  char *key = lanyard_json_loose_string (object, "db_id", self->walk);

  return key != NULL ? key : lanyard_json_loose_string (object, "id", self->walk);
}

/**
 * lanyard_indico_find_key_kind:
 * @object: (nullable): a contribution, a session or a block's session
 *
 * Returns: how well its id names it: that of the database stays, the number in
 *   the event may be given anew
 */
LanyardKeyKind
lanyard_indico_find_key_kind (JsonObject *object)
{
  return lanyard_json_member (object, "db_id") != NULL ? LANYARD_KEY_GLOBAL : LANYARD_KEY_LOCAL;
}

/* The zone that a date names, which is the server's in one export and the
 * event's in the other. */
static GTimeZone *
find_zone (LanyardIndico *self, const char *name)
{
  GTimeZone *event_zone = lanyard_builder_get_fields (self->builder)->zone;
  GTimeZone *zone = name != NULL ? g_hash_table_lookup (self->zones, name) : event_zone;

  if (zone != NULL)
    return zone;

  zone = lanyard_zone_new (name);
  if (zone == NULL)
    {
      zone = g_time_zone_ref (event_zone);
      lanyard_walk_report_member (self->walk, "tz", LANYARD_PROBLEM_BAD_TIME_ZONE,
                                  g_time_zone_get_identifier (zone), name);
    }
  g_hash_table_insert (self->zones, g_strdup (name), zone);
  return zone;
}

static char *
read_parts (LanyardIndico *self, JsonObject *object, GTimeZone **zone)
{
  g_autofree char *date = lanyard_json_loose_string (object, "date", self->walk);
  g_autofree char *time = lanyard_json_loose_string (object, "time", self->walk);
  g_autofree char *name = lanyard_json_loose_string (object, "tz", self->walk);

  *zone = find_zone (self, name);
  if (date == NULL)
    return time != NULL ? g_steal_pointer (&time) : g_strdup ("{}");
  return time != NULL ? g_strconcat (date, "T", time, NULL) : g_steal_pointer (&date);
}

/**
 * lanyard_indico_read_time:
 * @self: what is read, with its zone
 * @object: (nullable): the object where the walk stands
 * @name: the name of a member that is {"date", "time", "tz"}
 *
 * Returns: the instant; LANYARD_NO_INSTANT where there is none, and reported
 *   where it is no time
 */
LanyardInstant
lanyard_indico_read_time (LanyardIndico *self, JsonObject *object, const char *name)
{
  JsonNode        *node = lanyard_json_member (object, name);
  GTimeZone       *zone = lanyard_builder_get_fields (self->builder)->zone;
  g_autofree char *text = NULL;
  LanyardInstant   instant = LANYARD_NO_INSTANT;

  if (node == NULL)
    return LANYARD_NO_INSTANT;

  lanyard_walk_enter (self->walk, name);
  if (lanyard_json_is_string (node))
    {
      text = lanyard_json_loose_item (node, self->walk);
    }
  else
    {
      JsonObject *parts = lanyard_json_to_object (node, self->walk);

      text = parts != NULL ? read_parts (self, parts, &zone) : NULL;
    }

  if (text != NULL && (!lanyard_instant_parse (text, zone, &instant, NULL) ||
                       instant < FIRST_INSTANT || instant > LAST_INSTANT))
    {
      lanyard_walk_report (self->walk, LANYARD_PROBLEM_BAD_TIME, NULL, text);
      instant = LANYARD_NO_INSTANT;
    }
  lanyard_walk_leave (self->walk);
  return instant;
}

/**
 * lanyard_indico_read_when:
 * @self: what is read, with its zone
 * @object: a contribution, a block or a break
 * @fields: gets its day, start and duration
 *
 * The duration is a number of minutes from which whole days are missing, so
 * the end tells better.
 */
void
lanyard_indico_read_when (LanyardIndico *self, JsonObject *object, LanyardSessionFields *fields)
{
  const LanyardProgrammeFields *programme = lanyard_builder_get_fields (self->builder);
  LanyardInstant                start = lanyard_indico_read_time (self, object, "startDate");
  LanyardInstant                end = lanyard_indico_read_time (self, object, "endDate");

  fields->start = start;
  fields->day = LANYARD_NO_DATE;
  if (start != LANYARD_NO_INSTANT)
    fields->day = lanyard_date_of (start, programme->zone, programme->day_start);

  fields->duration = LANYARD_NO_DURATION;
  lanyard_json_loose_int (object, "duration", self->walk, 0, MAX_DURATION, &fields->duration);
  if (start == LANYARD_NO_INSTANT || end == LANYARD_NO_INSTANT)
    return;

  if (end < start || (end - start) / SECONDS_PER_MINUTE > MAX_DURATION)
    {
      g_autofree char *minutes =
        g_strdup_printf ("%" G_GINT64_FORMAT, (end - start) / SECONDS_PER_MINUTE);

      lanyard_walk_report_member (self->walk, "endDate", LANYARD_PROBLEM_BAD_NUMBER, NULL, minutes);
      return;
    }
  fields->duration = (int)((end - start) / SECONDS_PER_MINUTE);
}

/**
 * lanyard_indico_add_session:
 * @self: what is read, its walk standing at the session
 * @fields: the session, which the builder takes
 *
 * Returns: whether to go on: FALSE once the reading is cancelled
 */
gboolean
lanyard_indico_add_session (LanyardIndico *self, LanyardSessionFields *fields)
{
  guint done = lanyard_builder_count_sessions (self->builder) + 1;

  if (fields->day != LANYARD_NO_DATE)
    {
      if (self->first_day == LANYARD_NO_DATE || fields->day < self->first_day)
        self->first_day = fields->day;
      self->last_day = MAX (self->last_day, fields->day);
    }
  if (fields->id != NULL)
    g_hash_table_add (self->known, g_strdup (fields->id));

  lanyard_builder_add_session (self->builder, fields);
  return lanyard_reading_step (self->reading, MIN (done, self->total), self->total);
}

/**
 * lanyard_indico_is_empty:
 * @object: (nullable): an object
 * @name: a member's name
 *
 * Returns: whether nothing is in it: absent, null, "", [] or {}
 */
gboolean
lanyard_indico_is_empty (JsonObject *object, const char *name)
{
  JsonNode *node = lanyard_json_member (object, name);

  if (node == NULL)
    return TRUE;
  if (JSON_NODE_HOLDS_OBJECT (node))
    return json_object_get_size (json_node_get_object (node)) == 0;
  if (JSON_NODE_HOLDS_ARRAY (node))
    return json_array_get_length (json_node_get_array (node)) == 0;
  return g_strcmp0 (lanyard_json_peek_string (object, name), "") == 0;
}

/**
 * lanyard_indico_drop_members:
 * @self: what is read
 * @object: the object where the walk stands
 * @names: NULL-terminated static names of members that a programme has no
 *   place for
 *
 * Reports those that have something in them, each name once.
 */
void
lanyard_indico_drop_members (LanyardIndico *self, JsonObject *object, const char *const *names)
{
  for (guint i = 0; names[i] != NULL; i++)
    {
      if (lanyard_indico_is_empty (object, names[i]) ||
          !g_hash_table_add (self->dropped, (char *)names[i]))
        continue;
      lanyard_walk_report_member (self->walk, names[i], LANYARD_PROBLEM_NO_PLACE, NULL, names[i]);
    }
}
