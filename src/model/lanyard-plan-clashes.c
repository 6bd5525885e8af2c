/* SPDX-FileCopyrightText: 2026 The Lanyard authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "lanyard-plan-private.h"

/* More sessions within each other are a mistake, or go round in a circle. */
#define MAX_PARENTS 8

/**
 * lanyard_plan_get_appointments:
 * @self: a plan
 *
 * Returns: (transfer none): a list of LanyardAppointment, by start
 */
GListModel *
lanyard_plan_get_appointments (LanyardPlan *self)
{
  return G_LIST_MODEL (self->appointments);
}

/**
 * lanyard_plan_find_appointment:
 * @self: a plan
 * @id: an appointment's id
 *
 * Returns: (transfer none) (nullable): the appointment of that id
 */
LanyardAppointment *
lanyard_plan_find_appointment (LanyardPlan *self,
                               const char  *id)
{
  GListModel *list = G_LIST_MODEL (self->appointments);

  for (guint i = 0; i < g_list_model_get_n_items (list); i++)
    {
      g_autoptr (LanyardAppointment) appointment = g_list_model_get_item (list, i);

      if (g_str_equal (lanyard_appointment_get_id (appointment), id))
        return appointment; /* the list keeps it */
    }

  return NULL;
}

/**
 * lanyard_plan_list_items:
 * @self: a plan
 *
 * Returns: (transfer full) (element-type LanyardPlanItem): what is starred and
 *   all appointments, in order of lanyard_plan_item_compare()
 */
GPtrArray *
lanyard_plan_list_items (LanyardPlan *self)
{
  g_autoptr (GPtrArray) entries = lanyard_plan_list_entries (self);
  GPtrArray *items = g_ptr_array_new_with_free_func ((GDestroyNotify)lanyard_plan_item_unref);
  guint      n_appointments = g_list_model_get_n_items (G_LIST_MODEL (self->appointments));

  for (guint i = 0; i < entries->len; i++)
    {
      const LanyardPlanEntry *entry = g_ptr_array_index (entries, i);

      g_ptr_array_add (items, lanyard_plan_item_new (entry->snapshot, entry->star, entry->gone));
    }
  for (guint i = 0; i < n_appointments; i++)
    {
      g_autoptr (LanyardAppointment) appointment =
                  g_list_model_get_item (G_LIST_MODEL (self->appointments), i);

      g_ptr_array_add (items, lanyard_plan_item_new_appointment (appointment));
    }

  g_ptr_array_sort_values (items, (GCompareFunc)lanyard_plan_item_compare);
  return items;
}

/* Returns: (nullable): the id of what a session is part of; the programme is
 *   asked once, as it may have to read that */
static const char *
get_parent (LanyardPlan *self,
            const char  *id)
{
  LanyardSession *session;
  gpointer        parent = NULL;

  if (self->programme == NULL || g_hash_table_lookup_extended (self->parents, id, NULL, &parent))
    return parent;

  session = lanyard_programme_find_session (self->programme, id);
  if (session != NULL)
    parent = g_strdup (lanyard_session_get_parent (session));
  g_hash_table_insert (self->parents, g_strdup (id), parent);
  return parent;
}

static gboolean
is_within (LanyardPlan *self,
           const char  *id,
           const char  *whole)
{
  const char *parent = get_parent (self, id);

  for (guint i = 0; parent != NULL && i < MAX_PARENTS; i++)
    {
      if (g_str_equal (parent, whole))
        return TRUE;
      parent = get_parent (self, parent);
    }

  return FALSE;
}

static gboolean
belong_together (const char *one,
                 const char *other,
                 gpointer    data)
{
  return is_within (data, one, other) || is_within (data, other, one);
}

/**
 * lanyard_plan_get_clashes:
 * @self: a plan
 *
 * Returns: (transfer none): what in it clashes; valid until the plan changes
 */
LanyardClashes *
lanyard_plan_get_clashes (LanyardPlan *self)
{
  if (self->clashes == NULL)
    {
      g_autoptr (GPtrArray) items = lanyard_plan_list_items (self);

      self->clashes = lanyard_clashes_new (items, belong_together, self);
    }

  return self->clashes;
}

/**
 * lanyard_plan_dup_clashes:
 * @self: a plan
 * @id: the id of a session or of an appointment
 *
 * Returns: (transfer full) (element-type LanyardClash): what it clashes with,
 *   by start; empty where it isn't in the plan
 */
GPtrArray *
lanyard_plan_dup_clashes (LanyardPlan *self,
                          const char  *id)
{
  GPtrArray *clashes = lanyard_clashes_find (lanyard_plan_get_clashes (self), id);
  GPtrArray *copies = g_ptr_array_new_with_free_func ((GDestroyNotify)lanyard_clash_free);

  for (guint i = 0; clashes != NULL && i < clashes->len; i++)
    g_ptr_array_add (copies, lanyard_clash_copy (g_ptr_array_index (clashes, i)));

  return copies;
}

/**
 * lanyard_plan_count_clashes:
 * @self: a plan
 * @id: the id of a session or of an appointment
 *
 * Returns: how many others in the plan it clashes with
 */
guint
lanyard_plan_count_clashes (LanyardPlan *self,
                            const char  *id)
{
  GPtrArray *clashes = lanyard_clashes_find (lanyard_plan_get_clashes (self), id);

  return clashes != NULL ? clashes->len : 0;
}
