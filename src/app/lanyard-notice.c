/* SPDX-FileCopyrightText: 2026 The Lanyard authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "lanyard-notice.h"

#include "lanyard-words-time.h"

#include <glib/gi18n-lib.h>

#define SECONDS_PER_MINUTE 60

/* Returns: the user's clock, and that of what it is about */
static LanyardClocks
complete (const LanyardClocks     *clocks,
          const LanyardRemindable *about)
{
  return (LanyardClocks){ about->zone != NULL ? about->zone : clocks->own, clocks->own,
                          clocks->order };
}

/* "15:00", or "15:00 (16:00 your time)" */
static char *
say_clock (const LanyardRemindable *about,
           const LanyardClocks     *clocks)
{
  LanyardClocks    both = complete (clocks, about);
  g_autofree char *first = lanyard_words_first_clock (about->item->span.start, &both);
  g_autofree char *second = lanyard_words_second_clock (about->item->span.start, &both);

  return second != NULL ? g_strdup_printf ("%s (%s)", first, second) : g_steal_pointer (&first);
}

static char *
add_place (const LanyardRemindable *about,
           char                    *text)
{
  g_autofree char *owned = text;
  const char      *place = about->item->place;

  return place != NULL && *place != '\0' ? g_strdup_printf ("%s · %s", text, place)
                                         : g_steal_pointer (&owned);
}

/* "Thu 12 September, 15:00 · Room B"; the day only where it is another than
 * that of @seen_from. */
static char *
say_when (const LanyardRemindable *about,
          LanyardInstant           seen_from,
          const LanyardClocks     *clocks)
{
  LanyardClocks    both = complete (clocks, about);
  GTimeZone       *zone = lanyard_clocks_get_first (&both);
  LanyardInstant   start = about->item->span.start;
  LanyardDate      date;
  g_autofree char *day = NULL;
  g_autofree char *clock = NULL;

  if (start == LANYARD_NO_INSTANT)
    return add_place (about, g_strdup (_ ("no time yet")));

  date = lanyard_date_of (start, zone, 0);
  day = lanyard_words_day (date);
  clock = say_clock (about, clocks);
  if (seen_from != LANYARD_NO_INSTANT && lanyard_date_of (seen_from, zone, 0) == date)
    return add_place (about, g_steal_pointer (&clock));
  return add_place (about, g_strdup_printf ("%s, %s", day, clock));
}

static char *
say_ahead (const LanyardRemindable *about,
           LanyardInstant           now,
           const LanyardClocks     *clocks)
{
  g_autofree char *clock = say_clock (about, clocks);
  int              minutes =
    (int)((about->item->span.start - now + SECONDS_PER_MINUTE - 1) / SECONDS_PER_MINUTE);

  if (minutes <= 0)
    /* Translators: %s is a time of day */
    return g_strdup_printf (_ ("Begins now, at %s"), clock);
  /* Translators: %s is a time of day */
  return g_strdup_printf (ngettext ("Begins in %d minute, at %s", "Begins in %d minutes, at %s",
                                    (gulong)minutes),
                          minutes, clock);
}

static char *
say_late (const LanyardRemindable *about,
          LanyardInstant           now)
{
  int minutes = (int)((now - about->item->span.start) / SECONDS_PER_MINUTE);

  if (minutes <= 0)
    return g_strdup (_ ("Begins now"));
  return g_strdup_printf (
    ngettext ("Began %d minute ago", "Began %d minutes ago", (gulong)minutes), minutes);
}

static char *
say_time (const LanyardReminder *reminder,
          LanyardInstant         now,
          const LanyardClocks   *clocks)
{
  g_autofree char *when = NULL;

  switch (reminder->kind)
    {
    case LANYARD_REMINDER_MOVED:
      when = say_when (reminder->about, now, clocks);
      /* Translators: %s is when and where a session that moved begins */
      return g_strdup_printf (_ ("Moved to %s"), when);
    case LANYARD_REMINDER_LATE:
      return add_place (reminder->about, say_late (reminder->about, now));
    case LANYARD_REMINDER_AHEAD:
    case LANYARD_REMINDER_AGAIN:
    default:
      return add_place (reminder->about, now < reminder->about->item->span.start
                                           ? say_ahead (reminder->about, now, clocks)
                                           : say_late (reminder->about, now));
    }
}

static char *
say_clashes (GPtrArray *clashes)
{
  const LanyardRemindable *first = g_ptr_array_index (clashes, 0);

  if (clashes->len == 1)
    /* Translators: %s is the title of a session */
    return g_strdup_printf (_ ("Clashes with “%s”"), first->item->title);
  return g_strdup_printf (ngettext ("Clashes with %u other", "Clashes with %u others",
                                    clashes->len),
                          clashes->len);
}

static LanyardNotice *
notice_new (const LanyardRemindable *about)
{
  LanyardNotice *self = g_new0 (LanyardNotice, 1);

  self->title = g_strdup (about->item->title);
  self->conference = g_strdup (about->conference);
  self->is_session = about->item->appointment == NULL;
  self->item = g_strdup (about->item->id);
  self->id = lanyard_notice_make_id (about->conference, about->item->id);
  return self;
}

/**
 * lanyard_notice_new_reminder:
 * @reminder: a reminder that is due
 * @now: the time
 * @clocks: the user's clock, and whose comes first; a venue's isn't looked at
 *
 * Returns: (transfer full): what it says
 */
LanyardNotice *
lanyard_notice_new_reminder (const LanyardReminder *reminder,
                             LanyardInstant         now,
                             const LanyardClocks   *clocks)
{
  LanyardNotice *self = notice_new (reminder->about);

  self->snoozes = reminder->kind != LANYARD_REMINDER_MOVED;
  self->body = say_time (reminder, now, clocks);
  if (reminder->clashes->len > 0)
    {
      g_autofree char *time = g_steal_pointer (&self->body);
      g_autofree char *clashes = say_clashes (reminder->clashes);

      self->body = g_strdup_printf ("%s\n%s", time, clashes);
    }
  return self;
}

/* Of several at once. @titles: (transfer full): theirs, and NULL */
static LanyardNotice *
notice_new_of_all (const char              *id,
                   const LanyardRemindable *first,
                   const char              *title,
                   GPtrArray               *titles)
{
  g_autoptr (GPtrArray) owned = titles;
  LanyardNotice *self = notice_new (first);

  g_set_str (&self->id, id);
  g_set_str (&self->item, "");
  g_set_str (&self->title, title);
  self->is_session = FALSE;
  self->body = g_strjoinv (", ", (char **)titles->pdata);
  return self;
}

/**
 * lanyard_notice_new_missed:
 * @missed: (element-type LanyardRemindable): what was over before anybody
 *   looked, at least one
 *
 * Returns: (transfer full): one notice of all of it
 */
LanyardNotice *
lanyard_notice_new_missed (GPtrArray *missed)
{
  GPtrArray       *titles = g_ptr_array_new ();
  g_autofree char *title = NULL;

  for (guint i = 0; i < missed->len; i++)
    g_ptr_array_add (titles,
                     ((LanyardRemindable *)g_ptr_array_index (missed, i))->item->title);
  g_ptr_array_add (titles, NULL);

  /* Translators: what went by while the computer was off or asleep */
  title = g_strdup_printf (
    ngettext ("%u Session of Your Plan Is Over", "%u Sessions of Your Plan Are Over", missed->len),
    missed->len);
  return notice_new_of_all ("missed", g_ptr_array_index (missed, 0), title, titles);
}

/**
 * lanyard_notice_new_moves:
 * @moves: (element-type LanyardMove): what happened to sessions, at least one
 *
 * Returns: (transfer full): one notice of all of it
 */
LanyardNotice *
lanyard_notice_new_moves (GPtrArray *moves)
{
  const LanyardMove *first = g_ptr_array_index (moves, 0);
  GPtrArray         *titles = g_ptr_array_new ();
  g_autofree char   *title = NULL;

  for (guint i = 0; i < moves->len; i++)
    g_ptr_array_add (titles,
                     ((LanyardMove *)g_ptr_array_index (moves, i))->after->item->title);
  g_ptr_array_add (titles, NULL);

  title = g_strdup_printf (
    ngettext ("%u Session of Your Plan Changed", "%u Sessions of Your Plan Changed", moves->len),
    moves->len);
  return notice_new_of_all ("moves", first->after, title, titles);
}

/**
 * lanyard_notice_new_move:
 * @move: what happened to a session
 * @clocks: the user's clock, and whose comes first; a venue's isn't looked at
 *
 * Returns: (transfer full): what it says of it, with old and new
 */
LanyardNotice *
lanyard_notice_new_move (const LanyardMove   *move,
                         const LanyardClocks *clocks)
{
  LanyardNotice *self = notice_new (move->after);
  LanyardInstant seen_from =
    move->kind == LANYARD_MOVE_BACK ? LANYARD_NO_INSTANT : move->before->item->span.start;
  g_autofree char *before = say_when (move->before, LANYARD_NO_INSTANT, clocks);
  g_autofree char *after = say_when (move->after, seen_from, clocks);
  g_autofree char *reminder = g_steal_pointer (&self->id);

  self->id = g_strconcat ("moved:", reminder, NULL);
  switch (move->kind)
    {
    case LANYARD_MOVE_OFF:
      /* Translators: %s is when and where a session was to be */
      self->body = g_strdup_printf (_ ("Won't take place (%s)"), before);
      break;
    case LANYARD_MOVE_BACK:
      /* Translators: %s is when and where a session is after all */
      self->body = g_strdup_printf (_ ("Takes place after all: %s"), after);
      break;
    case LANYARD_MOVE_TIME:
    case LANYARD_MOVE_ROOM:
    default:
      self->body = g_strdup_printf ("%s → %s", before, after);
      break;
    }
  return self;
}

/* Of something that is about no conference. */
static LanyardNotice *
notice_new_of (const char *id,
               const char *title,
               const char *body)
{
  LanyardNotice *self = g_new0 (LanyardNotice, 1);

  self->id = g_strdup (id);
  self->title = g_strdup (title);
  self->body = g_strdup (body);
  self->conference = g_strdup ("");
  self->item = g_strdup ("");
  return self;
}

/**
 * lanyard_notice_new_test:
 *
 * Returns: (transfer full): one that is about nothing, to see that any arrive
 */
LanyardNotice *
lanyard_notice_new_test (void)
{
  return notice_new_of ("test", _ ("Test Reminder"),
                        _ ("Reminders of what is in your plan arrive like this one."));
}

/**
 * lanyard_notice_new_staying:
 *
 * Returns: (transfer full): that reminders go on without a window, and whether
 *   that shall be so after the next login
 */
LanyardNotice *
lanyard_notice_new_staying (void)
{
  LanyardNotice *self =
    notice_new_of ("staying", _ ("Lanyard Goes On Reminding You"),
                   _ ("It stays without a window while something in your plan is to come. "
                      "Shall it start at login, to remind you after a restart, too?"));

  self->asks_login = TRUE;
  return self;
}

/**
 * lanyard_notice_free:
 * @self: (transfer full): a notice that nobody needs any more
 */
void
lanyard_notice_free (LanyardNotice *self)
{
  g_free (self->id);
  g_free (self->title);
  g_free (self->body);
  g_free (self->conference);
  g_free (self->item);
  g_free (self);
}

/**
 * lanyard_notice_make_id:
 * @conference: a conference's id
 * @id: the id of a session, or of an appointment
 *
 * Returns: (transfer full): the id of the notification that reminds of it
 */
char *
lanyard_notice_make_id (const char *conference,
                        const char *id)
{
  return g_strdup_printf ("%s/%s", conference, id);
}

/**
 * lanyard_notice_to_notification:
 * @self: a notice
 *
 * Returns: (transfer full): a notification that says it
 */
GNotification *
lanyard_notice_to_notification (const LanyardNotice *self)
{
  GNotification *notification = g_notification_new (self->title);

  g_notification_set_body (notification, self->body);
  g_notification_set_default_action_and_target (notification, "app." LANYARD_NOTICE_OPEN, "(ss)",
                                                self->conference, self->item);
  if (self->asks_login)
    g_notification_add_button (notification, _ ("Start at Login"), "app." LANYARD_NOTICE_LOGIN);
  if (!self->snoozes)
    return notification;

  g_notification_set_priority (notification, G_NOTIFICATION_PRIORITY_HIGH);
  g_notification_add_button_with_target (notification, _ ("Open"), "app." LANYARD_NOTICE_OPEN,
                                         "(ss)", self->conference, self->item);
  g_notification_add_button_with_target (notification, _ ("Snooze 5 min"),
                                         "app." LANYARD_NOTICE_SNOOZE, "(ss)", self->conference,
                                         self->item);
  if (self->is_session)
    g_notification_add_button_with_target (notification, _ ("Not Going"),
                                           "app." LANYARD_NOTICE_NOT_GOING, "(ss)",
                                           self->conference, self->item);
  return notification;
}
