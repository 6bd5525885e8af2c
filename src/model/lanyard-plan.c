/* SPDX-FileCopyrightText: 2026 The Lanyard authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "lanyard-plan-private.h"

G_DEFINE_FINAL_TYPE (LanyardPlan, lanyard_plan, G_TYPE_OBJECT)

enum {
  SIGNAL_CHANGED,
  SIGNAL_NOTED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

/**
 * lanyard_plan_entry_new:
 * @snapshot: what is known of the session; it is copied
 * @star: what the user decided
 * @gone: whether it is no longer in the programme
 *
 * Returns: (transfer full): an entry
 */
LanyardPlanEntry *
lanyard_plan_entry_new (const LanyardSnapshot *snapshot,
                        LanyardStar            star,
                        gboolean               gone)
{
  LanyardPlanEntry *self = g_new0 (LanyardPlanEntry, 1);

  self->snapshot = lanyard_snapshot_copy (snapshot);
  self->star = star;
  self->gone = gone;
  return self;
}

void
lanyard_plan_entry_free (LanyardPlanEntry *self)
{
  lanyard_snapshot_free (self->snapshot);
  g_free (self);
}

static void
lanyard_plan_finalize (GObject *object)
{
  LanyardPlan *self = LANYARD_PLAN (object);

  g_hash_table_unref (self->entries);
  g_hash_table_unref (self->by_id);
  g_hash_table_unref (self->parents);
  g_hash_table_unref (self->notes);
  g_free (self->conference);
  g_object_unref (self->changes);
  g_object_unref (self->appointments);
  g_clear_object (&self->programme);
  g_clear_pointer (&self->clashes, lanyard_clashes_free);
  g_hash_table_unref (self->leads);

  G_OBJECT_CLASS (lanyard_plan_parent_class)->finalize (object);
}

static void
lanyard_plan_class_init (LanyardPlanClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = lanyard_plan_finalize;

  /* A session's star, what is known of its changes, or what it clashes with is
   * another: with its id, or NULL where that may be so of any. */
  signals[SIGNAL_CHANGED] =
    g_signal_new ("changed", LANYARD_TYPE_PLAN, G_SIGNAL_RUN_LAST | G_SIGNAL_DETAILED, 0, NULL,
                  NULL, NULL, G_TYPE_NONE, 1, G_TYPE_STRING);
  /* Something else is noted of a session, with its id. */
  signals[SIGNAL_NOTED] = g_signal_new ("noted", LANYARD_TYPE_PLAN, G_SIGNAL_RUN_LAST, 0, NULL,
                                        NULL, NULL, G_TYPE_NONE, 1, G_TYPE_STRING);
}

static void
lanyard_plan_init (LanyardPlan *self)
{
  self->entries = g_hash_table_new_full (g_str_hash, g_str_equal, NULL,
                                         (GDestroyNotify)lanyard_plan_entry_free);
  self->by_id = g_hash_table_new (g_str_hash, g_str_equal);
  self->parents = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
  self->notes = g_hash_table_new (g_str_hash, g_str_equal);
  self->changes = g_list_store_new (LANYARD_TYPE_CHANGE);
  self->appointments = g_list_store_new (LANYARD_TYPE_APPOINTMENT);
  self->leads = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
}

/**
 * lanyard_plan_new:
 *
 * Returns: (transfer full): a plan with nothing in it
 */
LanyardPlan *
lanyard_plan_new (void)
{
  return g_object_new (LANYARD_TYPE_PLAN, NULL);
}

static void
take_entry (LanyardPlan      *self,
            LanyardPlanEntry *entry)
{
  g_hash_table_replace (self->entries, entry->snapshot->id, entry);
}

static LanyardPlanEntry *
copy_entry (const LanyardPlanEntry *entry)
{
  return lanyard_plan_entry_new (entry->snapshot, entry->star, entry->gone);
}

static void
tell_all (LanyardPlan *self)
{
  g_clear_pointer (&self->clashes, lanyard_clashes_free);
  g_signal_emit (self, signals[SIGNAL_CHANGED], 0, NULL);
}

static void
tell (LanyardPlan *self,
      const char  *id)
{
  g_signal_emit (self, signals[SIGNAL_CHANGED], g_quark_from_string (id), id);
}

/**
 * lanyard_plan_load:
 * @self: a plan
 * @entries: (element-type LanyardPlanEntry): all that is in it from now on
 */
void
lanyard_plan_load (LanyardPlan *self,
                   GPtrArray   *entries)
{
  g_hash_table_remove_all (self->entries);
  for (guint i = 0; i < entries->len; i++)
    take_entry (self, copy_entry (g_ptr_array_index (entries, i)));
  tell_all (self);
}

/* Adds the ids of what @id clashes with now. */
static void
add_clashing (LanyardPlan *self,
              const char  *id,
              GHashTable  *ids)
{
  GPtrArray *clashes = lanyard_clashes_find (lanyard_plan_get_clashes (self), id);

  for (guint i = 0; clashes != NULL && i < clashes->len; i++)
    {
      const LanyardClash *clash = g_ptr_array_index (clashes, i);

      if (clash->other->appointment == NULL)
        g_hash_table_add (ids, g_strdup (clash->other->id));
    }
}

/**
 * lanyard_plan_put:
 * @self: a plan
 * @entry: (transfer full): what is committed of one session
 */
void
lanyard_plan_put (LanyardPlan      *self,
                  LanyardPlanEntry *entry)
{
  g_autofree char *id = g_strdup (entry->snapshot->id);
  g_autoptr (GHashTable) others = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  GHashTableIter iter;
  gpointer       other;

  add_clashing (self, id, others);
  if (entry->star == LANYARD_STAR_OFF)
    {
      g_hash_table_remove (self->entries, id);
      lanyard_plan_entry_free (entry);
    }
  else
    {
      take_entry (self, entry);
    }
  g_clear_pointer (&self->clashes, lanyard_clashes_free);
  add_clashing (self, id, others);

  tell (self, id);
  g_hash_table_iter_init (&iter, others);
  while (g_hash_table_iter_next (&iter, &other, NULL))
    tell (self, other);
}

/**
 * lanyard_plan_load_changes:
 * @self: a plan
 * @changes: (element-type LanyardChange): what the user hasn't acknowledged
 */
void
lanyard_plan_load_changes (LanyardPlan *self,
                           GPtrArray   *changes)
{
  g_hash_table_remove_all (self->by_id);
  g_list_store_splice (self->changes, 0, g_list_model_get_n_items (G_LIST_MODEL (self->changes)),
                       changes->pdata, changes->len);
  for (guint i = 0; i < changes->len; i++)
    {
      LanyardChange *change = g_ptr_array_index (changes, i);

      g_hash_table_insert (self->by_id, (char *)lanyard_change_get_id (change), change);
    }
  g_signal_emit (self, signals[SIGNAL_CHANGED], 0, NULL);
}

static int
compare_appointments (gconstpointer a,
                      gconstpointer b,
                      gpointer      user_data)
{
  LanyardAppointment *one = (LanyardAppointment *)a;
  LanyardAppointment *two = (LanyardAppointment *)b;
  LanyardInstant      first = lanyard_appointment_get_start (one);
  LanyardInstant      second = lanyard_appointment_get_start (two);

  if (first != second)
    return first < second ? -1 : 1;
  return g_strcmp0 (lanyard_appointment_get_id (one), lanyard_appointment_get_id (two));
}

static gboolean
has_appointments (LanyardPlan *self,
                  GPtrArray   *sorted)
{
  GListModel *list = G_LIST_MODEL (self->appointments);

  if (g_list_model_get_n_items (list) != sorted->len)
    return FALSE;

  for (guint i = 0; i < sorted->len; i++)
    {
      g_autoptr (LanyardAppointment) known = g_list_model_get_item (list, i);

      if (!lanyard_appointment_equal (known, g_ptr_array_index (sorted, i)))
        return FALSE;
    }

  return TRUE;
}

/**
 * lanyard_plan_load_appointments:
 * @self: a plan
 * @appointments: (element-type LanyardAppointment): all that are in it from
 *   now on
 *
 * Nothing is told where that changes nothing, as with most stars that are set.
 */
void
lanyard_plan_load_appointments (LanyardPlan *self,
                                GPtrArray   *appointments)
{
  g_autoptr (GPtrArray) sorted = g_ptr_array_new ();

  for (guint i = 0; i < appointments->len; i++)
    g_ptr_array_add (sorted, g_ptr_array_index (appointments, i));
  g_ptr_array_sort_values_with_data (sorted, compare_appointments, NULL);
  if (has_appointments (self, sorted))
    return;

  g_list_store_splice (self->appointments, 0,
                       g_list_model_get_n_items (G_LIST_MODEL (self->appointments)), sorted->pdata,
                       sorted->len);
  tell_all (self);
}

/**
 * lanyard_plan_set_programme:
 * @self: a plan
 * @programme: (nullable): the programme that it is of
 *
 * A session doesn't clash with what it is part of, which only the programme
 * knows.
 */
void
lanyard_plan_set_programme (LanyardPlan      *self,
                            LanyardProgramme *programme)
{
  if (!g_set_object (&self->programme, programme))
    return;

  g_hash_table_remove_all (self->parents);
  tell_all (self);
}

/* Adds the ids of what has another value in @others, or none. */
static void
add_different (GHashTable *leads,
               GHashTable *others,
               GHashTable *ids)
{
  GHashTableIter iter;
  gpointer       id;
  gpointer       minutes;
  gpointer       other;

  g_hash_table_iter_init (&iter, leads);
  while (g_hash_table_iter_next (&iter, &id, &minutes))
    {
      if (!g_hash_table_lookup_extended (others, id, NULL, &other) || other != minutes)
        g_hash_table_add (ids, g_strdup (id));
    }
}

/**
 * lanyard_plan_load_leads:
 * @self: a plan
 * @leads: ids of what has a lead time of its own, with minutes before the
 *   start or LANYARD_LEAD_NONE, as in GPOINTER_TO_INT()
 *
 * Only what has another one now is told of.
 */
void
lanyard_plan_load_leads (LanyardPlan *self,
                         GHashTable  *leads)
{
  g_autoptr (GHashTable) ids = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  GHashTableIter iter;
  gpointer       id;
  gpointer       minutes;

  add_different (self->leads, leads, ids);
  add_different (leads, self->leads, ids);
  g_hash_table_remove_all (self->leads);
  g_hash_table_iter_init (&iter, leads);
  while (g_hash_table_iter_next (&iter, &id, &minutes))
    g_hash_table_insert (self->leads, g_strdup (id), minutes);

  g_hash_table_iter_init (&iter, ids);
  while (g_hash_table_iter_next (&iter, &id, NULL))
    tell (self, id);
}

/**
 * lanyard_plan_get_lead:
 * @self: a plan
 * @session: a session's id
 *
 * Returns: minutes before its start to remind of it, LANYARD_LEAD_NONE, or
 *   LANYARD_LEAD_BY_STAR where it has none of its own
 */
int
lanyard_plan_get_lead (LanyardPlan *self,
                       const char  *session)
{
  gpointer minutes;

  return g_hash_table_lookup_extended (self->leads, session, NULL, &minutes)
           ? GPOINTER_TO_INT (minutes)
           : LANYARD_LEAD_BY_STAR;
}

/**
 * lanyard_plan_find:
 * @self: a plan
 * @session: a session's id
 *
 * Returns: (transfer none) (nullable): what is in the plan of it
 */
const LanyardPlanEntry *
lanyard_plan_find (LanyardPlan *self,
                   const char  *session)
{
  return g_hash_table_lookup (self->entries, session);
}

/**
 * lanyard_plan_get_star:
 * @self: a plan
 * @session: a session's id
 *
 * Returns: what the user decided on it
 */
LanyardStar
lanyard_plan_get_star (LanyardPlan *self,
                       const char  *session)
{
  const LanyardPlanEntry *entry = lanyard_plan_find (self, session);

  return entry != NULL ? entry->star : LANYARD_STAR_OFF;
}

static gboolean
is_starred (const LanyardPlanEntry *entry)
{
  return entry->star == LANYARD_STAR_MAYBE || entry->star == LANYARD_STAR_GOING;
}

static int
compare_entries (gconstpointer a,
                 gconstpointer b)
{
  const LanyardPlanEntry *one = *(LanyardPlanEntry *const *)a;
  const LanyardPlanEntry *two = *(LanyardPlanEntry *const *)b;
  guint64                 first = (guint64)one->snapshot->start - 1;
  guint64                 second = (guint64)two->snapshot->start - 1;

  /* an instant that isn't there is the lowest: counted round, it comes last */
  if (first != second)
    return first < second ? -1 : 1;
  return g_strcmp0 (one->snapshot->title, two->snapshot->title);
}

/**
 * lanyard_plan_list_entries:
 * @self: a plan
 *
 * Returns: (transfer container) (element-type LanyardPlanEntry): what is
 *   starred, by start, then what has none; valid until the plan changes
 */
GPtrArray *
lanyard_plan_list_entries (LanyardPlan *self)
{
  GPtrArray     *entries = g_ptr_array_new ();
  GHashTableIter iter;
  gpointer       entry;

  g_hash_table_iter_init (&iter, self->entries);
  while (g_hash_table_iter_next (&iter, NULL, &entry))
    {
      if (is_starred (entry))
        g_ptr_array_add (entries, entry);
    }

  g_ptr_array_sort (entries, compare_entries);
  return entries;
}

/**
 * lanyard_plan_count:
 * @self: a plan
 *
 * Returns: how many sessions are starred, maybe or going
 */
guint
lanyard_plan_count (LanyardPlan *self)
{
  GHashTableIter iter;
  gpointer       entry;
  guint          count = 0;

  g_hash_table_iter_init (&iter, self->entries);
  while (g_hash_table_iter_next (&iter, NULL, &entry))
    count += is_starred (entry);

  return count;
}

/**
 * lanyard_plan_get_changes:
 * @self: a plan
 *
 * Returns: (transfer none): a list of LanyardChange: what the user hasn't
 *   acknowledged
 */
GListModel *
lanyard_plan_get_changes (LanyardPlan *self)
{
  return G_LIST_MODEL (self->changes);
}

/**
 * lanyard_plan_find_change:
 * @self: a plan
 * @session: a session's id
 *
 * Returns: (transfer none) (nullable): what changed in it
 */
LanyardChange *
lanyard_plan_find_change (LanyardPlan *self,
                          const char  *session)
{
  return g_hash_table_lookup (self->by_id, session);
}

/**
 * lanyard_plan_count_unseen:
 * @self: a plan
 *
 * Returns: how many of the starred sessions changed, which is what a badge says
 */
guint
lanyard_plan_count_unseen (LanyardPlan *self)
{
  GHashTableIter iter;
  gpointer       id;
  guint          count = 0;

  g_hash_table_iter_init (&iter, self->by_id);
  while (g_hash_table_iter_next (&iter, &id, NULL))
    {
      const LanyardPlanEntry *entry = lanyard_plan_find (self, id);

      count += entry != NULL && is_starred (entry);
    }

  return count;
}
