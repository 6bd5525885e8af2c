/* SPDX-FileCopyrightText: 2026 The Lanyard authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "lanyard-alarm.h"

#include <errno.h>
#include <glib-unix.h>
#include <sys/timerfd.h>
#include <unistd.h>

/* A timeout of the main loop counts the time that the machine is awake: it
 * would be late by every suspend, and wrong once the clock is set. */
struct _LanyardAlarm
{
  LanyardClock    *clock;
  LanyardAlarmFunc func;
  gpointer         data;
  int              timer;
  GSource         *source;
};

static gboolean
gone_off_cb (int          timer,
             GIOCondition condition,
             gpointer     user_data)
{
  LanyardAlarm *self = user_data;
  guint64       times;

  /* ECANCELED: the clock was set */
  if (read (timer, &times, sizeof times) < 0 && errno != ECANCELED)
    return G_SOURCE_CONTINUE;

  self->func (self->data);
  return G_SOURCE_CONTINUE;
}

/**
 * lanyard_alarm_new:
 * @clock: the clock that it goes by
 * @func: what is called when it goes off; it must not free the alarm
 * @data: what that is called with
 * @error: G_IO_ERROR
 *
 * Returns: (transfer full) (nullable): an alarm that isn't set
 */
LanyardAlarm *
lanyard_alarm_new (LanyardClock    *clock,
                   LanyardAlarmFunc func,
                   gpointer         data,
                   GError         **error)
{
  int           timer = timerfd_create (CLOCK_REALTIME, TFD_NONBLOCK | TFD_CLOEXEC);
  LanyardAlarm *self;

  if (timer < 0)
    {
      int code = errno;

      g_set_error_literal (error, G_IO_ERROR, g_io_error_from_errno (code), g_strerror (code));
      return NULL;
    }

  self = g_new (LanyardAlarm, 1);
  self->clock = g_object_ref (clock);
  self->func = func;
  self->data = data;
  self->timer = timer;
  self->source = g_unix_fd_source_new (timer, G_IO_IN);
  g_source_set_callback (self->source, G_SOURCE_FUNC (gone_off_cb), self, NULL);
  g_source_attach (self->source, g_main_context_get_thread_default ());
  return self;
}

/**
 * lanyard_alarm_free:
 * @self: (transfer full): an alarm that nobody needs any more
 */
void
lanyard_alarm_free (LanyardAlarm *self)
{
  g_source_destroy (self->source);
  g_source_unref (self->source);
  close (self->timer);
  g_object_unref (self->clock);
  g_free (self);
}

/**
 * lanyard_alarm_set:
 * @self: an alarm
 * @instant: when it goes off, at once where that is past; LANYARD_NO_INSTANT:
 *   not at all
 */
void
lanyard_alarm_set (LanyardAlarm  *self,
                   LanyardInstant instant)
{
  struct itimerspec when = { 0 };
  LanyardInstant    now = lanyard_clock_now (self->clock);

  /* the system's clock is another one where LANYARD_NOW is set */
  if (instant != LANYARD_NO_INSTANT)
    when.it_value.tv_sec = lanyard_clock_real_now () + MIN (MAX (instant, now) - now, G_MAXINT32);
  timerfd_settime (self->timer, TFD_TIMER_ABSTIME | TFD_TIMER_CANCEL_ON_SET, &when, NULL);
}
