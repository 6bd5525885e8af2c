/* SPDX-FileCopyrightText: 2026 The Lanyard authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "lanyard-keeper-private.h"

/**
 * lanyard_keeper_list_reminded:
 * @self: an open keeper
 * @error: LANYARD_STORE_ERROR
 *
 * Returns: (transfer full) (nullable) (element-type LanyardReminded): what the
 *   user was reminded of, at any conference
 */
GPtrArray *
lanyard_keeper_list_reminded (LanyardKeeper *self,
                              GError       **error)
{
  return lanyard_plans_list_reminded (self->plans, error);
}

/**
 * lanyard_keeper_put_reminded:
 * @self: an open keeper
 * @records: (element-type LanyardReminded): what is to be shown, or is so no
 *   longer
 * @error: LANYARD_STORE_ERROR
 *
 * That is no news: only who reminds wants to know.
 *
 * Returns: whether all of it is on the disk
 */
gboolean
lanyard_keeper_put_reminded (LanyardKeeper *self,
                             GPtrArray     *records,
                             GError       **error)
{
  return lanyard_plans_put_reminded (self->plans, records, error);
}

/**
 * lanyard_keeper_dup_told:
 * @self: an open keeper
 *
 * Returns: (transfer full) (nullable): what was kept last of what the user was
 *   told; NULL where nothing was, or it can't be read
 */
char *
lanyard_keeper_dup_told (LanyardKeeper *self)
{
  return lanyard_plans_dup_told (self->plans);
}

/**
 * lanyard_keeper_set_told:
 * @self: an open keeper
 * @told: what the user is told, of all conferences
 * @error: LANYARD_STORE_ERROR
 *
 * That is no news: only who reminds wants to know.
 *
 * Returns: whether it is on the disk
 */
gboolean
lanyard_keeper_set_told (LanyardKeeper *self,
                         const char    *told,
                         GError       **error)
{
  return lanyard_plans_set_told (self->plans, told, error);
}

static LanyardRemindable *
create (const char      *conference,
        LanyardPlanItem *item,
        GHashTable      *leads,
        GHashTable      *parents,
        GTimeZone       *zone)
{
  int lead = LANYARD_LEAD_BY_STAR;

  if (g_hash_table_contains (leads, item->id))
    lead = GPOINTER_TO_INT (g_hash_table_lookup (leads, item->id));
  return lanyard_remindable_new (conference, item, g_hash_table_lookup (parents, item->id), zone,
                                 lead);
}

/* Adds what is in the plan of one conference. */
static gboolean
add_remindable (LanyardKeeper *self,
                const char    *conference,
                GPtrArray     *all,
                GError       **error)
{
  g_autoptr (GPtrArray) entries = lanyard_plans_list_entries (self->plans, conference, error);
  g_autoptr (GPtrArray) appointments = NULL;
  g_autoptr (GHashTable) leads = NULL;
  g_autoptr (GHashTable) parents = NULL;
  g_autoptr (GTimeZone) zone = NULL;

  if (entries == NULL)
    return FALSE;
  appointments = lanyard_plans_list_appointments (self->plans, conference, error);
  if (appointments == NULL)
    return FALSE;
  leads = lanyard_plans_list_leads (self->plans, conference, error);
  if (leads == NULL)
    return FALSE;
  if (entries->len + appointments->len == 0)
    return TRUE;

  zone = lanyard_keeper_dup_zone (self, conference, NULL);
  parents = lanyard_programmes_list_parents (self->programmes, conference);
  for (guint i = 0; i < entries->len; i++)
    {
      const LanyardPlanEntry *entry = g_ptr_array_index (entries, i);
      g_autoptr (LanyardPlanItem) item =
                  lanyard_plan_item_new (entry->snapshot, entry->star, entry->gone);

      g_ptr_array_add (all, create (conference, item, leads, parents, zone));
    }
  for (guint i = 0; i < appointments->len; i++)
    {
      g_autoptr (LanyardPlanItem) item =
                  lanyard_plan_item_new_appointment (g_ptr_array_index (appointments, i));

      g_ptr_array_add (all, create (conference, item, leads, parents, zone));
    }
  return TRUE;
}

/**
 * lanyard_keeper_list_remindable:
 * @self: an open keeper
 * @error: LANYARD_STORE_ERROR
 *
 * Returns: (transfer full) (nullable) (element-type LanyardRemindable): what is
 *   in the plans of all conferences but those that were removed
 */
GPtrArray *
lanyard_keeper_list_remindable (LanyardKeeper *self,
                                GError       **error)
{
  g_autoptr (GPtrArray) conferences = lanyard_plans_list_conferences (self->plans, error);
  g_autoptr (GPtrArray) all =
              g_ptr_array_new_with_free_func ((GDestroyNotify)lanyard_remindable_unref);

  if (conferences == NULL)
    return NULL;

  for (guint i = 0; i < conferences->len; i++)
    {
      LanyardConference *conference = g_ptr_array_index (conferences, i);

      if (!lanyard_conference_get_fields (conference)->removed &&
          !add_remindable (self, lanyard_conference_get_id (conference), all, error))
        return NULL;
    }
  return g_steal_pointer (&all);
}

/**
 * lanyard_keeper_list_leads:
 * @self: an open keeper
 * @conference: a conference's id
 * @error: LANYARD_STORE_ERROR
 *
 * Returns: (transfer full) (nullable): the ids of what has a lead time of its
 *   own there, with minutes before the start or LANYARD_LEAD_NONE, as in
 *   GPOINTER_TO_INT()
 */
GHashTable *
lanyard_keeper_list_leads (LanyardKeeper *self,
                           const char    *conference,
                           GError       **error)
{
  return lanyard_plans_list_leads (self->plans, conference, error);
}

/**
 * lanyard_keeper_set_lead:
 * @self: an open keeper
 * @conference: a conference's id
 * @id: the id of a session, or of an appointment
 * @minutes: before its start, LANYARD_LEAD_NONE or LANYARD_LEAD_BY_STAR
 * @error: LANYARD_STORE_ERROR
 *
 * Returns: whether it is on the disk
 */
gboolean
lanyard_keeper_set_lead (LanyardKeeper *self,
                         const char    *conference,
                         const char    *id,
                         int            minutes,
                         GError       **error)
{
  if (!lanyard_plans_set_lead (self->plans, conference, id, minutes, error))
    return FALSE;

  lanyard_keeper_tell (self, LANYARD_NEWS_PLAN, conference);
  return TRUE;
}
