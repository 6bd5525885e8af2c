/* SPDX-FileCopyrightText: 2026 The Lanyard authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "lanyard-reminders.h"

/* What was over for longer than this is not worth a word. */
#define MISSED_SECONDS (24 * 60 * 60)

/* One look at all that there is. */
typedef struct
{
  const LanyardReminderFacts *facts;
  LanyardReminders           *result;
  GHashTable                 *reminded; /* name -> GPtrArray of LanyardReminded */
  LanyardInstant              looked;   /* before; LANYARD_NO_INSTANT: nobody ever did */
  LanyardInstant              tidy;     /* when all is over that is shown */
} Look;

static void
reminder_free (gpointer data)
{
  LanyardReminder *reminder = data;

  lanyard_remindable_unref (reminder->about);
  g_ptr_array_unref (reminder->clashes);
  g_free (reminder);
}

/* Ids may have any character but this one. */
static char *
make_name (const char *conference,
           const char *id)
{
  return g_strconcat (conference, "\n", id, NULL);
}

static void
wake_at (Look          *look,
         LanyardInstant instant)
{
  LanyardInstant *wake = &look->result->wake;

  if (*wake == LANYARD_NO_INSTANT || instant < *wake)
    *wake = instant;
}

/* Keeps a change of what was kept. Returns: (transfer none): it, to be changed */
static LanyardReminded *
change (Look                  *look,
        const LanyardReminded *reminded)
{
  LanyardReminded *record = lanyard_reminded_copy (reminded);

  g_ptr_array_add (look->result->records, record);
  return record;
}

static LanyardReminded *
record_new (Look                    *look,
            const LanyardRemindable *about)
{
  LanyardReminded record = {
    .conference = about->conference,
    .id = about->item->id,
    .start = about->item->span.start,
    .shown = look->facts->now,
    .told = LANYARD_NO_INSTANT,
    .again = LANYARD_NO_INSTANT,
  };

  return change (look, &record);
}

static void
withdraw (Look                  *look,
          const LanyardReminded *reminded)
{
  LanyardReminded *record;

  if (reminded->told == LANYARD_NO_INSTANT && reminded->again == LANYARD_NO_INSTANT)
    return;

  if (reminded->told != LANYARD_NO_INSTANT)
    g_ptr_array_add (look->result->withdrawn, lanyard_reminded_copy (reminded));
  record = change (look, reminded);
  record->told = LANYARD_NO_INSTANT;
  record->again = LANYARD_NO_INSTANT;
}

static void
withdraw_all (Look      *look,
              GPtrArray *reminded)
{
  for (guint i = 0; reminded != NULL && i < reminded->len; i++)
    withdraw (look, g_ptr_array_index (reminded, i));
}

static void
show (Look               *look,
      LanyardRemindable  *about,
      LanyardReminderKind kind)
{
  const LanyardReminderFacts *facts = look->facts;
  LanyardReminder            *reminder = g_new (LanyardReminder, 1);

  reminder->kind = kind;
  reminder->about = lanyard_remindable_ref (about);
  reminder->clashes = g_ptr_array_new_with_free_func ((GDestroyNotify)lanyard_remindable_unref);
  for (guint i = 0; i < facts->items->len; i++)
    {
      LanyardRemindable *other = g_ptr_array_index (facts->items, i);

      if (lanyard_remindable_clashes (about, other))
        g_ptr_array_add (reminder->clashes, lanyard_remindable_ref (other));
    }
  g_ptr_array_add (look->result->due, reminder);
  look->tidy = MAX (look->tidy, lanyard_remindable_get_end (about));
}

/* What is kept of one item. */
typedef struct
{
  const LanyardReminded *done;  /* (nullable) of the start that it has now */
  const LanyardReminded *wrong; /* (nullable) the same, by a clock that was wrong */
  const LanyardReminded *shown; /* (nullable) what can still be seen */
} Kept;

/* What only passed by doesn't count once its time is ahead again: the clock
 * was wrong. */
static Kept
find_kept (Look                    *look,
           const LanyardRemindable *about,
           GPtrArray               *reminded)
{
  LanyardInstant start = about->item->span.start;
  Kept           kept = { NULL, NULL, NULL };

  for (guint i = 0; reminded != NULL && i < reminded->len; i++)
    {
      const LanyardReminded *one = g_ptr_array_index (reminded, i);

      if (one->start == start && one->passed && look->facts->now < start)
        kept.wrong = one;
      else if (one->start == start && one->shown != LANYARD_NO_INSTANT)
        kept.done = one;
      if (one->told != LANYARD_NO_INSTANT)
        kept.shown = one;
    }
  return kept;
}

/* Chosen by the user since the last look: who did knows what runs. */
static gboolean
is_new (Look       *look,
        const char *name)
{
  return look->facts->before != NULL &&
         !g_hash_table_contains (look->facts->before->known, name);
}

static void
look_at_over (Look              *look,
              LanyardRemindable *about,
              const char        *name,
              LanyardInstant     due,
              const Kept        *kept)
{
  if (kept->done != NULL ||
      look->facts->now - lanyard_remindable_get_end (about) >= MISSED_SECONDS)
    return;

  record_new (look, about)->passed = TRUE;
  if (look->looked != LANYARD_NO_INSTANT && due > look->looked && !is_new (look, name))
    g_ptr_array_add (look->result->missed, lanyard_remindable_ref (about));
}

static void
look_at_due (Look              *look,
             LanyardRemindable *about,
             const char        *name,
             const Kept        *kept)
{
  gboolean         late = look->facts->now >= about->item->span.start;
  LanyardReminded *record;

  if (late && is_new (look, name))
    {
      record_new (look, about)->passed = TRUE;
      return;
    }

  if (kept->shown != NULL)
    change (look, kept->shown)->told = LANYARD_NO_INSTANT;
  record = record_new (look, about);
  record->told = record->start;
  show (look, about, late ? LANYARD_REMINDER_LATE : LANYARD_REMINDER_AHEAD);
}

/* Returns: whether it was shown as the user asked */
static gboolean
look_at_snoozed (Look              *look,
                 LanyardRemindable *about,
                 const Kept        *kept)
{
  LanyardReminded *record;

  if (kept->done == NULL || kept->done->again == LANYARD_NO_INSTANT)
    return FALSE;
  if (look->facts->now < kept->done->again)
    {
      wake_at (look, kept->done->again);
      return FALSE;
    }

  if (kept->shown != NULL && kept->shown != kept->done)
    change (look, kept->shown)->told = LANYARD_NO_INSTANT;
  record = change (look, kept->done);
  record->again = LANYARD_NO_INSTANT;
  record->told = record->start;
  show (look, about, LANYARD_REMINDER_AGAIN);
  return TRUE;
}

/* What can be seen shall tell the time that is right. */
static void
look_at_shown (Look              *look,
               LanyardRemindable *about,
               const Kept        *kept)
{
  if (kept->shown == NULL)
    return;

  look->tidy = MAX (look->tidy, lanyard_remindable_get_end (about));
  if (kept->shown->told == about->item->span.start)
    return;
  change (look, kept->shown)->told = about->item->span.start;
  show (look, about, LANYARD_REMINDER_MOVED);
}

static void
look_ahead (Look          *look,
            LanyardInstant due,
            const Kept    *kept)
{
  wake_at (look, due);
  if (kept->wrong != NULL && kept->wrong->shown != LANYARD_NO_INSTANT)
    change (look, kept->wrong)->shown = LANYARD_NO_INSTANT;
}

static void
look_at (Look              *look,
         LanyardRemindable *about)
{
  LanyardInstant   now = look->facts->now;
  LanyardInstant   due = lanyard_remindable_get_due (about, &look->facts->leads);
  g_autofree char *name = make_name (about->conference, about->item->id);
  g_autofree char *key = NULL;
  g_autoptr (GPtrArray) reminded = NULL;
  Kept kept;

  g_hash_table_steal_extended (look->reminded, name, (gpointer *)&key, (gpointer *)&reminded);
  kept = find_kept (look, about, reminded);
  if (due == LANYARD_NO_INSTANT || now >= lanyard_remindable_get_end (about))
    withdraw_all (look, reminded);
  if (due == LANYARD_NO_INSTANT)
    return;

  if (now >= lanyard_remindable_get_end (about))
    look_at_over (look, about, name, due, &kept);
  else if (kept.done == NULL && now >= due)
    look_at_due (look, about, name, &kept);
  else if (!look_at_snoozed (look, about, &kept))
    look_at_shown (look, about, &kept);
  if (now < due && kept.done == NULL)
    look_ahead (look, due, &kept);
  g_hash_table_add (look->result->known, g_steal_pointer (&name));
}

static void
sort_reminded (Look *look)
{
  GPtrArray *all = look->facts->reminded;

  for (guint i = 0; i < all->len; i++)
    {
      LanyardReminded *reminded = g_ptr_array_index (all, i);
      g_autofree char *name = make_name (reminded->conference, reminded->id);
      GPtrArray       *same = g_hash_table_lookup (look->reminded, name);

      if (same == NULL)
        {
          same = g_ptr_array_new ();
          g_hash_table_insert (look->reminded, g_steal_pointer (&name), same);
        }
      g_ptr_array_add (same, reminded);
      if (look->facts->before == NULL)
        look->looked = MAX (look->looked, reminded->shown);
    }
}

static void
withdraw_rest (Look *look)
{
  GHashTableIter iter;
  gpointer       reminded;

  g_hash_table_iter_init (&iter, look->reminded);
  while (g_hash_table_iter_next (&iter, NULL, &reminded))
    withdraw_all (look, reminded);
}

/* At most one time between two reminders: all that ends until the next one is
 * withdrawn together. */
static void
wake_to_tidy (Look *look)
{
  if (look->tidy != LANYARD_NO_INSTANT)
    wake_at (look, look->tidy);
}

/**
 * lanyard_reminders_new:
 * @facts: what is known
 *
 * Nothing is due twice as long as what it says is to be kept is kept, whatever
 * the clock does and whenever it is asked.
 *
 * Returns: (transfer full): what is to be done now, and when to look again
 */
LanyardReminders *
lanyard_reminders_new (const LanyardReminderFacts *facts)
{
  g_autoptr (GHashTable) reminded = g_hash_table_new_full (g_str_hash, g_str_equal, g_free,
                                                          (GDestroyNotify)g_ptr_array_unref);
  LanyardReminders *self = g_new0 (LanyardReminders, 1);
  Look              look = { .facts = facts, .result = self, .reminded = reminded };

  self->records = g_ptr_array_new_with_free_func ((GDestroyNotify)lanyard_reminded_free);
  self->due = g_ptr_array_new_with_free_func (reminder_free);
  self->missed = g_ptr_array_new_with_free_func ((GDestroyNotify)lanyard_remindable_unref);
  self->withdrawn = g_ptr_array_new_with_free_func ((GDestroyNotify)lanyard_reminded_free);
  self->known = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  self->wake = LANYARD_NO_INSTANT;
  self->looked = facts->now;

  look.tidy = LANYARD_NO_INSTANT;
  look.looked = facts->before != NULL ? facts->before->looked : LANYARD_NO_INSTANT;
  sort_reminded (&look);
  for (guint i = 0; i < facts->items->len; i++)
    look_at (&look, g_ptr_array_index (facts->items, i));
  withdraw_rest (&look);
  wake_to_tidy (&look);
  return self;
}

/**
 * lanyard_reminders_free:
 * @self: (transfer full): reminders that nobody needs any more
 */
void
lanyard_reminders_free (LanyardReminders *self)
{
  g_ptr_array_unref (self->records);
  g_ptr_array_unref (self->due);
  g_ptr_array_unref (self->missed);
  g_ptr_array_unref (self->withdrawn);
  g_hash_table_unref (self->known);
  g_free (self);
}

/**
 * lanyard_reminders_snooze:
 * @reminded: (element-type LanyardReminded): what was kept until now
 * @conference: a conference's id
 * @id: the id of the session, or of the appointment
 * @until: when its reminder is to come again
 *
 * The last one that was shown is meant; it is shown no longer.
 *
 * Returns: (transfer full) (nullable): what is to be kept; NULL where no
 *   reminder of that was shown
 */
LanyardReminded *
lanyard_reminders_snooze (GPtrArray     *reminded,
                          const char    *conference,
                          const char    *id,
                          LanyardInstant until)
{
  const LanyardReminded *last = NULL;
  LanyardReminded       *record;

  for (guint i = 0; i < reminded->len; i++)
    {
      const LanyardReminded *one = g_ptr_array_index (reminded, i);

      if (lanyard_reminded_is_about (one, conference, id, one->start) && !one->passed &&
          (last == NULL || one->shown > last->shown))
        last = one;
    }

  if (last == NULL)
    return NULL;
  record = lanyard_reminded_copy (last);
  record->told = LANYARD_NO_INSTANT;
  record->again = until;
  return record;
}
