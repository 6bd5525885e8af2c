/* SPDX-FileCopyrightText: 2026 The Lanyard authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "lanyard-ical-zone.h"

#include "lanyard-field.h"
#include "lanyard-ical-value.h"

#include <string.h>

#define SECONDS_PER_HOUR 3600
#define SECONDS_PER_MINUTE 60
#define LAST_WEEK 5 /* of a month, as POSIX counts them */

typedef struct
{
  GTimeZone *zone;    /* (nullable) where nobody knows it */
  char      *iana;    /* (nullable) */
  guint      n_times; /* how many times are in it */
} Zone;

struct _LanyardIcalZones
{
  LanyardWalk *walk;  /* (unowned) */
  GHashTable  *zones; /* the document's name -> Zone */
};

/* One half of a year that has summer time. */
typedef struct
{
  int      offset;   /* seconds east of UTC */
  char     rule[32]; /* when it begins, as POSIX writes it; empty where unknown */
  gboolean any;
} Half;

static void
free_zone (gpointer data)
{
  Zone *zone = data;

  g_clear_pointer (&zone->zone, g_time_zone_unref);
  g_free (zone->iana);
  g_free (zone);
}

/**
 * lanyard_ical_zones_new:
 * @walk: the walk through the calendar; outlives the zones
 *
 * Returns: (transfer full): no zones yet but those that everybody knows
 */
LanyardIcalZones *
lanyard_ical_zones_new (LanyardWalk *walk)
{
  LanyardIcalZones *self = g_new0 (LanyardIcalZones, 1);

  self->walk = walk;
  self->zones = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, free_zone);
  return self;
}

void
lanyard_ical_zones_free (LanyardIcalZones *self)
{
  g_hash_table_unref (self->zones);
  g_free (self);
}

/* Some put a path before the name: /example.org/20260101/Europe/Lisbon */
static char *
find_iana (const char *name)
{
  const char *at = name;

  for (guint i = 0; at != NULL && i < 8; i++)
    {
      g_autoptr (GTimeZone) zone = NULL;

      at += *at == '/';
      zone = strchr (at, '/') != NULL || i == 0 ? lanyard_zone_new (at) : NULL;
      if (zone != NULL)
        return g_strdup (at);
      at = strchr (at, '/');
    }

  return NULL;
}

static Zone *
get_zone (LanyardIcalZones *self,
          const char       *name)
{
  Zone *zone = g_hash_table_lookup (self->zones, name);

  if (zone != NULL)
    return zone;

  zone = g_new0 (Zone, 1);
  zone->iana = find_iana (name);
  zone->zone = zone->iana != NULL ? lanyard_zone_new (zone->iana) : NULL;
  g_hash_table_insert (self->zones, g_strdup (name), zone);
  return zone;
}

static void
read_rule (icalproperty *property,
           int           time,
           Half         *half)
{
  icalvalue                *value = icalproperty_get_value (property);
  struct icalrecurrencetype rule;
  int                       position;
  int                       weekday;

  if (value == NULL || icalvalue_isa (value) != ICAL_RECUR_VALUE)
    return;

  rule = icalvalue_get_recur (value);
  if (rule.freq != ICAL_YEARLY_RECURRENCE || rule.by_day[0] == ICAL_RECURRENCE_ARRAY_MAX ||
      rule.by_month[0] < 1 || rule.by_month[0] > 12)
    return;

  position = icalrecurrencetype_day_position (rule.by_day[0]);
  weekday = (int)icalrecurrencetype_day_day_of_week (rule.by_day[0]);
  position = position == -1 ? LAST_WEEK : position;
  if (position < 1 || position > LAST_WEEK || weekday < 1 || weekday > 7)
    return;

  g_snprintf (half->rule, sizeof half->rule, "M%d.%d.%d/%02d:%02d", rule.by_month[0], position,
              weekday - 1, time / SECONDS_PER_HOUR, time / SECONDS_PER_MINUTE % 60);
}

/* The last one of its kind is that which holds today. */
static void
read_half (icalcomponent *component,
           Half          *half)
{
  icalproperty    *offset = icalcomponent_get_first_property (component, ICAL_TZOFFSETTO_PROPERTY);
  icalproperty    *start = icalcomponent_get_first_property (component, ICAL_DTSTART_PROPERTY);
  icalproperty    *rule = icalcomponent_get_first_property (component, ICAL_RRULE_PROPERTY);
  icalvalue       *value = offset != NULL ? icalproperty_get_value (offset) : NULL;
  LanyardDate      date = LANYARD_NO_DATE;
  g_autofree char *clock = NULL;
  int              minutes = 0;

  if (value == NULL || icalvalue_isa (value) != ICAL_UTCOFFSET_VALUE)
    return;

  half->any = TRUE;
  half->offset = icalvalue_get_utcoffset (value);
  half->rule[0] = '\0';
  if (start != NULL && lanyard_ical_time (start, &date, &clock) && clock != NULL)
    minutes = lanyard_clock_time_parse (strchr (clock, 'T') + 1);
  if (rule != NULL && minutes >= 0)
    read_rule (rule, minutes * SECONDS_PER_MINUTE, half);
}

/* POSIX counts offsets to the west. */
static char *
write_posix (const Half *winter,
             const Half *summer)
{
  const Half       *halves[] = { winter, summer };
  const char *const names[] = { "STD", "DST" };
  g_autoptr (GString) text = g_string_new (NULL);

  for (guint i = 0; i < G_N_ELEMENTS (halves); i++)
    {
      int offset = ABS (halves[i]->offset);

      g_string_append_printf (text, "%s%c%02d:%02d", names[i], halves[i]->offset > 0 ? '-' : '+',
                              offset / SECONDS_PER_HOUR, offset / SECONDS_PER_MINUTE % 60);
    }
  g_string_append_printf (text, ",%s,%s", summer->rule, winter->rule);
  return g_strdup (text->str);
}

static GTimeZone *
make_zone (const Half *winter,
           const Half *summer)
{
  g_autofree char *posix = NULL;

  if (winter->any && summer->any && *winter->rule != '\0' && *summer->rule != '\0')
    {
      posix = write_posix (winter, summer);
      return g_time_zone_new_identifier (posix);
    }
  if (winter->any == summer->any && winter->offset != summer->offset)
    return NULL;
  if (!winter->any && !summer->any)
    return NULL;

  return g_time_zone_new_offset (winter->any ? winter->offset : summer->offset);
}

/**
 * lanyard_ical_zones_define:
 * @self: zones
 * @definition: a VTIMEZONE
 *
 * A name that everybody knows, or a location beside it, counts for more than
 * the definition, which often holds for one year only.
 */
void
lanyard_ical_zones_define (LanyardIcalZones *self,
                           icalcomponent    *definition)
{
  icalproperty    *name = icalcomponent_get_first_property (definition, ICAL_TZID_PROPERTY);
  g_autofree char *id =
    name != NULL ? lanyard_ical_text (name, LANYARD_CLEAN_LINE, self->walk) : NULL;
  Zone *zone = id != NULL ? get_zone (self, id) : NULL;
  Half  winter = { 0 };
  Half  summer = { 0 };

  if (zone == NULL || zone->zone != NULL)
    return;

  for (icalproperty *at = icalcomponent_get_first_property (definition, ICAL_X_PROPERTY);
       at != NULL && zone->zone == NULL;
       at = icalcomponent_get_next_property (definition, ICAL_X_PROPERTY))
    {
      g_autofree char *location = NULL;

      if (!g_str_equal (lanyard_ical_name (at), "X-LIC-LOCATION"))
        continue;
      location = lanyard_ical_text (at, LANYARD_CLEAN_LINE, self->walk);
      zone->iana = location != NULL ? find_iana (location) : NULL;
      zone->zone = zone->iana != NULL ? lanyard_zone_new (zone->iana) : NULL;
    }
  if (zone->zone != NULL)
    return;

  for (icalcomponent *at = icalcomponent_get_first_component (definition, ICAL_ANY_COMPONENT);
       at != NULL; at = icalcomponent_get_next_component (definition, ICAL_ANY_COMPONENT))
    {
      if (icalcomponent_isa (at) == ICAL_XSTANDARD_COMPONENT)
        read_half (at, &winter);
      else if (icalcomponent_isa (at) == ICAL_XDAYLIGHT_COMPONENT)
        read_half (at, &summer);
    }
  zone->zone = make_zone (&winter, &summer);
}

/**
 * lanyard_ical_zones_find:
 * @self: zones
 * @name: the document's name for one
 *
 * Returns: (transfer none) (nullable): that zone, NULL where nobody knows it
 */
GTimeZone *
lanyard_ical_zones_find (LanyardIcalZones *self,
                         const char       *name)
{
  Zone *zone = get_zone (self, name);

  zone->n_times++;
  return zone->zone;
}

/**
 * lanyard_ical_zones_most:
 * @self: zones
 *
 * Returns: (transfer none) (nullable): the IANA name of the zone that the most
 *   times were found in
 */
const char *
lanyard_ical_zones_most (LanyardIcalZones *self)
{
  const Zone    *most = NULL;
  const Zone    *zone;
  GHashTableIter iter;

  g_hash_table_iter_init (&iter, self->zones);
  while (g_hash_table_iter_next (&iter, NULL, (gpointer *)&zone))
    {
      if (zone->iana == NULL || zone->n_times == 0)
        continue;
      if (most == NULL || zone->n_times > most->n_times ||
          (zone->n_times == most->n_times && strcmp (zone->iana, most->iana) < 0))
        most = zone;
    }

  return most != NULL ? most->iana : NULL;
}
