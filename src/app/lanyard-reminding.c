/* SPDX-FileCopyrightText: 2026 The Lanyard authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "lanyard-reminding.h"

#include "lanyard-alarm.h"
#include "lanyard-resume.h"
#include "lanyard-told.h"

#define SNOOZE_SECONDS (5 * 60)

/* What can't be kept isn't shown: it is tried again after so many seconds. */
#define RETRY_SECONDS 60

/* Of more that changed together no notices of their own are shown. */
#define MOST_MOVES 4

struct _LanyardReminding
{
  GObject parent_instance;

  LanyardKeeper    *keeper;
  LanyardErrands   *errands; /* (unowned) */
  LanyardClock     *clock;
  GSettings        *settings;
  LanyardAlarm     *alarm; /* (nullable) */
  LanyardResume    *resume;
  GMainContext     *context; /* the main thread's */
  LanyardReminders *last;    /* (nullable) */
  LanyardInstant    next;
  gulong            news_handler;
  guint             source;  /* a look that is to come */
  gboolean          looking; /* one is under way */
  gboolean          again;   /* and then there has to be another */
};

G_DEFINE_FINAL_TYPE (LanyardReminding, lanyard_reminding, G_TYPE_OBJECT)

enum {
  SIGNAL_SHOW,
  SIGNAL_WITHDRAW,
  SIGNAL_LOOKED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

/* One look, in a thread. */
typedef struct
{
  LanyardReminders *before; /* (unowned) (nullable) */
  LanyardLeads      leads;
  LanyardInstant    now;
  GPtrArray        *items;     /* (owned) (nullable) output */
  GPtrArray        *moves;     /* (owned) (nullable) output, of LanyardMove */
  LanyardReminders *reminders; /* (owned) (nullable) output */
} Look;

static void
look_free (gpointer data)
{
  Look *look = data;

  g_clear_pointer (&look->moves, g_ptr_array_unref);
  g_clear_pointer (&look->items, g_ptr_array_unref);
  g_clear_pointer (&look->reminders, lanyard_reminders_free);
  g_free (look);
}

/* What moved since anybody was told, in this process or another. What can't be
 * kept as told isn't; it may be another time, and holds no reminder up. */
static void
look_for_moves (LanyardKeeper *keeper,
                Look          *look)
{
  g_autofree char *before = lanyard_keeper_dup_told (keeper);
  g_autofree char *after = lanyard_told_write (look->items);
  g_autoptr (GPtrArray) told = NULL;
  g_autoptr (GError) error = NULL;

  if (g_strcmp0 (before, after) == 0)
    return;

  if (!lanyard_keeper_set_told (keeper, after, &error))
    {
      g_debug ("What moved can't be told: %s", error->message);
      return;
    }
  if (before == NULL)
    return;

  told = lanyard_told_read (before, look->items);
  look->moves = lanyard_moves_find (told, look->items, look->now);
}

/* What is to be shown is on the disk before this ends. */
static gboolean
look_at_plans (LanyardKeeper *keeper,
               gpointer       data,
               GCancellable  *cancellable,
               GError       **error)
{
  Look *look = data;
  g_autoptr (GPtrArray) reminded = lanyard_keeper_list_reminded (keeper, error);
  LanyardReminderFacts facts;

  if (reminded == NULL)
    return FALSE;
  look->items = lanyard_keeper_list_remindable (keeper, error);
  if (look->items == NULL)
    return FALSE;

  look_for_moves (keeper, look);
  facts = (LanyardReminderFacts){ look->items, reminded, look->leads, look->now, look->before };
  look->reminders = lanyard_reminders_new (&facts);
  return look->reminders->records->len == 0 ||
         lanyard_keeper_put_reminded (keeper, look->reminders->records, error);
}

static void
show (LanyardReminding *self,
      LanyardNotice    *notice)
{
  g_autoptr (LanyardNotice) owned = notice;

  g_signal_emit (self, signals[SIGNAL_SHOW], 0, owned);
}

static gboolean
is_due (const LanyardReminders *reminders,
        const LanyardMove      *move)
{
  for (guint i = 0; i < reminders->due->len; i++)
    {
      const LanyardReminder *reminder = g_ptr_array_index (reminders->due, i);

      if (reminder->about == move->after)
        return TRUE;
    }
  return FALSE;
}

/* What a reminder says already needs no second word; of many that changed
 * together one notice tells. */
static void
show_moves (LanyardReminding    *self,
            const Look          *look,
            const LanyardClocks *clocks)
{
  g_autoptr (GPtrArray) moves = g_ptr_array_new ();

  if (look->moves == NULL || !g_settings_get_boolean (self->settings, "remind-of-moves"))
    return;

  for (guint i = 0; i < look->moves->len; i++)
    {
      if (!is_due (look->reminders, g_ptr_array_index (look->moves, i)))
        g_ptr_array_add (moves, g_ptr_array_index (look->moves, i));
    }
  if (moves->len > MOST_MOVES)
    {
      show (self, lanyard_notice_new_moves (moves));
      return;
    }
  for (guint i = 0; i < moves->len; i++)
    show (self, lanyard_notice_new_move (g_ptr_array_index (moves, i), clocks));
}

static void
tell (LanyardReminding *self,
      const Look       *look)
{
  const LanyardReminders *reminders = look->reminders;
  g_autoptr (GTimeZone) own = g_time_zone_new_local ();
  LanyardClocks clocks = { own, own,
                           (LanyardClocksOrder)g_settings_get_enum (self->settings, "time-shown") };

  for (guint i = 0; i < reminders->withdrawn->len; i++)
    {
      const LanyardReminded *reminded = g_ptr_array_index (reminders->withdrawn, i);
      g_autofree char       *id = lanyard_notice_make_id (reminded->conference, reminded->id);

      g_signal_emit (self, signals[SIGNAL_WITHDRAW], 0, id);
    }
  for (guint i = 0; i < reminders->due->len; i++)
    {
      const LanyardReminder *due = g_ptr_array_index (reminders->due, i);

      show (self, lanyard_notice_new_reminder (due, look->now, &clocks));
    }
  if (reminders->missed->len > 0)
    show (self, lanyard_notice_new_missed (reminders->missed));
  show_moves (self, look, &clocks);
}

static void
sleep_until (LanyardReminding *self,
             LanyardInstant    next)
{
  self->next = next;
  if (self->alarm != NULL)
    lanyard_alarm_set (self->alarm, next);
}

static void
looked_cb (GObject      *source,
           GAsyncResult *result,
           gpointer      user_data)
{
  g_autoptr (LanyardReminding) self = user_data;
  Look *look = lanyard_errands_get_data (result);
  g_autoptr (GError) error = NULL;

  self->looking = FALSE;
  if (lanyard_errands_finish (result, &error))
    {
      tell (self, look);
      g_clear_pointer (&self->last, lanyard_reminders_free);
      self->last = g_steal_pointer (&look->reminders);
      sleep_until (self, self->last->wake);
    }
  else
    {
      g_debug ("Nothing can be reminded of: %s", error->message);
      /* where nothing can be read at all there is nothing to stay for */
      sleep_until (self, self->last != NULL ? look->now + RETRY_SECONDS : LANYARD_NO_INSTANT);
    }

  g_signal_emit (self, signals[SIGNAL_LOOKED], 0);
  if (self->again)
    lanyard_reminding_look (self);
}

static void
begin_look (gpointer user_data)
{
  LanyardReminding *self = user_data;
  Look             *look;

  self->source = 0;
  self->looking = TRUE;
  self->again = FALSE;
  look = g_new0 (Look, 1);
  look->before = self->last;
  look->leads.going = g_settings_get_int (self->settings, "remind-going");
  look->leads.maybe = g_settings_get_int (self->settings, "remind-maybe");
  look->now = lanyard_clock_now (self->clock);
  lanyard_errands_run (self->errands, look_at_plans, look, look_free, NULL, looked_cb,
                       g_object_ref (self));
}

static void
woken_cb (gpointer data)
{
  lanyard_reminding_look (data);
}

static gboolean
take_news (gpointer user_data)
{
  lanyard_reminding_look (user_data);
  return G_SOURCE_REMOVE;
}

/* In any thread. */
static void
news_cb (LanyardReminding *self)
{
  g_main_context_invoke_full (self->context, G_PRIORITY_DEFAULT, take_news, g_object_ref (self),
                              g_object_unref);
}

static void
lanyard_reminding_dispose (GObject *object)
{
  LanyardReminding *self = LANYARD_REMINDING (object);

  if (self->keeper != NULL)
    g_clear_signal_handler (&self->news_handler, self->keeper);
  g_clear_handle_id (&self->source, g_source_remove);
  g_clear_pointer (&self->alarm, lanyard_alarm_free);
  g_clear_pointer (&self->resume, lanyard_resume_free);
  g_clear_object (&self->keeper);
  g_clear_object (&self->clock);
  g_clear_object (&self->settings);
  g_clear_pointer (&self->last, lanyard_reminders_free);
  g_clear_pointer (&self->context, g_main_context_unref);

  G_OBJECT_CLASS (lanyard_reminding_parent_class)->dispose (object);
}

static void
lanyard_reminding_class_init (LanyardRemindingClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = lanyard_reminding_dispose;

  signals[SIGNAL_SHOW] = g_signal_new ("show", LANYARD_TYPE_REMINDING, G_SIGNAL_RUN_LAST, 0, NULL,
                                       NULL, NULL, G_TYPE_NONE, 1, G_TYPE_POINTER);
  signals[SIGNAL_WITHDRAW] =
    g_signal_new ("withdraw", LANYARD_TYPE_REMINDING, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                  G_TYPE_NONE, 1, G_TYPE_STRING);
  signals[SIGNAL_LOOKED] = g_signal_new ("looked", LANYARD_TYPE_REMINDING, G_SIGNAL_RUN_LAST, 0,
                                         NULL, NULL, NULL, G_TYPE_NONE, 0);
}

static void
lanyard_reminding_init (LanyardReminding *self)
{
  self->context = g_main_context_ref_thread_default ();
  self->next = LANYARD_NO_INSTANT;
}

/**
 * lanyard_reminding_new:
 * @keeper: who keeps the plans
 * @errands: who has it done in a thread; they have to outlive this
 * @clock: the clock that reminders go by
 * @settings: the user's preferences
 *
 * Returns: (transfer full): who reminds; the first look is under way
 */
LanyardReminding *
lanyard_reminding_new (LanyardKeeper  *keeper,
                       LanyardErrands *errands,
                       LanyardClock   *clock,
                       GSettings      *settings)
{
  LanyardReminding *self = g_object_new (LANYARD_TYPE_REMINDING, NULL);
  g_autoptr (GError) error = NULL;

  self->keeper = g_object_ref (keeper);
  self->errands = errands;
  self->clock = g_object_ref (clock);
  self->settings = g_object_ref (settings);
  self->alarm = lanyard_alarm_new (clock, woken_cb, self, &error);
  self->resume = lanyard_resume_new (G_BUS_TYPE_SYSTEM, woken_cb, self);
  if (self->alarm == NULL)
    g_warning ("Nothing can be reminded of: %s", error->message);
  self->news_handler = g_signal_connect_swapped (keeper, "news", G_CALLBACK (news_cb), self);
  g_signal_connect_object (settings, "changed::remind-going", G_CALLBACK (lanyard_reminding_look),
                           self, G_CONNECT_SWAPPED);
  g_signal_connect_object (settings, "changed::remind-maybe", G_CALLBACK (lanyard_reminding_look),
                           self, G_CONNECT_SWAPPED);
  lanyard_reminding_look (self);
  return self;
}

/**
 * lanyard_reminding_look:
 * @self: who reminds
 *
 * Has it look soon; what comes together is looked at once.
 */
void
lanyard_reminding_look (LanyardReminding *self)
{
  if (self->looking)
    self->again = TRUE;
  else if (self->source == 0)
    self->source = g_idle_add_once (begin_look, self);
}

/**
 * lanyard_reminding_get_next:
 * @self: who reminds
 *
 * Returns: when it looks again by itself, LANYARD_NO_INSTANT: there is nothing
 *   to remind of
 */
LanyardInstant
lanyard_reminding_get_next (LanyardReminding *self)
{
  return self->next;
}

/* What a button of a notification has done in a thread. */
typedef struct
{
  LanyardInstant until;
  char          *conference; /* (owned) */
  char          *item;       /* (owned) */
} Answer;

static void
answer_free (gpointer data)
{
  Answer *answer = data;

  g_free (answer->conference);
  g_free (answer->item);
  g_free (answer);
}

static void
answered_cb (GObject      *source,
             GAsyncResult *result,
             gpointer      user_data)
{
  g_autoptr (LanyardReminding) self = user_data;
  g_autoptr (GError) error = NULL;

  if (!lanyard_errands_finish (result, &error))
    g_debug ("A notification can't be answered: %s", error->message);
  lanyard_reminding_look (self);
}

static void
answer (LanyardReminding *self,
        LanyardErrandFunc func,
        const char       *conference,
        const char       *item)
{
  Answer *data = g_new0 (Answer, 1);

  data->until = lanyard_clock_now (self->clock) + SNOOZE_SECONDS;
  data->conference = g_strdup (conference);
  data->item = g_strdup (item);
  lanyard_errands_run (self->errands, func, data, answer_free, NULL, answered_cb,
                       g_object_ref (self));
}

static gboolean
put_off (LanyardKeeper *keeper,
         gpointer       data,
         GCancellable  *cancellable,
         GError       **error)
{
  const Answer *given = data;
  g_autoptr (GPtrArray) reminded = lanyard_keeper_list_reminded (keeper, error);
  g_autoptr (GPtrArray) records =
              g_ptr_array_new_with_free_func ((GDestroyNotify)lanyard_reminded_free);
  LanyardReminded *record;

  if (reminded == NULL)
    return FALSE;

  record = lanyard_reminders_snooze (reminded, given->conference, given->item, given->until);
  if (record == NULL)
    return TRUE;
  g_ptr_array_add (records, record);
  return lanyard_keeper_put_reminded (keeper, records, error);
}

/**
 * lanyard_reminding_snooze:
 * @self: who reminds
 * @conference: a conference's id
 * @item: the id of a session, or of an appointment, that was reminded of
 *
 * Has its reminder come again in five minutes, unless it is over then.
 */
void
lanyard_reminding_snooze (LanyardReminding *self,
                          const char       *conference,
                          const char       *item)
{
  answer (self, put_off, conference, item);
}

static gboolean
take_star (LanyardKeeper *keeper,
           gpointer       data,
           GCancellable  *cancellable,
           GError       **error)
{
  const Answer *given = data;
  g_autoptr (LanyardSnapshot) session =
              lanyard_keeper_find_session (keeper, given->conference, given->item, error);

  return session != NULL && lanyard_keeper_set_star (keeper, given->conference, session,
                                                     LANYARD_STAR_OFF, error);
}

/**
 * lanyard_reminding_drop_star:
 * @self: who reminds
 * @conference: a conference's id
 * @session: the id of a session that the user won't go to
 */
void
lanyard_reminding_drop_star (LanyardReminding *self,
                             const char       *conference,
                             const char       *session)
{
  answer (self, take_star, conference, session);
}
