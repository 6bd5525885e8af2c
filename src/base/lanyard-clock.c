/* SPDX-FileCopyrightText: 2026 The Lanyard authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "lanyard-clock.h"

/* The one place that asks for the time. What is shown and reminded goes by
 * this clock; LANYARD_NOW starts it at another instant, and it runs on from
 * there. */
struct _LanyardClock
{
  GObject parent_instance;

  gint64 shift; /* seconds ahead of the system's clock */
};

G_DEFINE_FINAL_TYPE (LanyardClock, lanyard_clock, G_TYPE_OBJECT)

static LanyardInstant
system_now (void)
{
  return g_get_real_time () / G_USEC_PER_SEC;
}

static void
lanyard_clock_class_init (LanyardClockClass *klass)
{
}

static void
lanyard_clock_init (LanyardClock *self)
{
}

/**
 * lanyard_clock_new:
 *
 * Returns: (transfer full): a clock that shows the system's time, or that
 *   starts at LANYARD_NOW (ISO 8601 with offset) where that is set
 */
LanyardClock *
lanyard_clock_new (void)
{
  const char    *text = g_getenv ("LANYARD_NOW");
  LanyardInstant start;

  if (text == NULL)
    return g_object_new (LANYARD_TYPE_CLOCK, NULL);

  if (!lanyard_instant_parse (text, NULL, &start, NULL))
    {
      g_warning ("LANYARD_NOW is “%s”, which is no time in ISO 8601 with an offset", text);
      return g_object_new (LANYARD_TYPE_CLOCK, NULL);
    }

  return lanyard_clock_new_at (start);
}

/**
 * lanyard_clock_new_system:
 *
 * Returns: (transfer full): a clock that shows the system's time whatever
 *   LANYARD_NOW says: for when something was fetched, and how old it may get
 */
LanyardClock *
lanyard_clock_new_system (void)
{
  return g_object_new (LANYARD_TYPE_CLOCK, NULL);
}

/**
 * lanyard_clock_new_at:
 * @start: what it shows at this moment
 *
 * Returns: (transfer full): a clock that runs on from @start
 */
LanyardClock *
lanyard_clock_new_at (LanyardInstant start)
{
  LanyardClock *self = g_object_new (LANYARD_TYPE_CLOCK, NULL);

  self->shift = start - system_now ();
  return self;
}

/**
 * lanyard_clock_now:
 * @self: a clock
 *
 * Returns: the instant it shows
 */
LanyardInstant
lanyard_clock_now (LanyardClock *self)
{
  g_return_val_if_fail (LANYARD_IS_CLOCK (self), LANYARD_NO_INSTANT);

  return system_now () + self->shift;
}

/**
 * lanyard_clock_real_now:
 *
 * Returns: the time by the system's clock, which nothing shifts: for what was
 *   fetched when, and backups
 */
LanyardInstant
lanyard_clock_real_now (void)
{
  return system_now ();
}

/**
 * lanyard_clock_real_now_ms:
 *
 * Returns: the same in milliseconds since 1970-01-01 00:00 UTC, for stamps
 */
gint64
lanyard_clock_real_now_ms (void)
{
  return g_get_real_time () / 1000;
}
