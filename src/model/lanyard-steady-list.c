/* SPDX-FileCopyrightText: 2026 The Lanyard authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "lanyard-steady-list.h"

/* How many items are looked through, of both versions together, for where they
 * agree again; beyond that the rest counts as changed. */
#define MAX_AHEAD 40

/* While one version takes the place of the other, the list is
 *
 *     model:   0 … n_now          as far as that has been told
 *     before:      n_before … end   what follows
 */
struct _LanyardSteadyList
{
  GObject parent_instance;

  GListModel           *model;  /* (owned) (nullable) */
  GListModel           *before; /* (owned) (nullable) */
  guint                 n_now;
  guint                 n_before;
  LanyardSteadyListSame same;
};

static void lanyard_steady_list_iface_init (GListModelInterface *iface);

G_DEFINE_FINAL_TYPE_WITH_CODE (LanyardSteadyList, lanyard_steady_list, G_TYPE_OBJECT,
                               G_IMPLEMENT_INTERFACE (G_TYPE_LIST_MODEL,
                                                      lanyard_steady_list_iface_init))

static guint
count (GListModel *model)
{
  return model != NULL ? g_list_model_get_n_items (model) : 0;
}

static GType
lanyard_steady_list_get_item_type (GListModel *model)
{
  return G_TYPE_OBJECT;
}

static guint
lanyard_steady_list_get_n_items (GListModel *model)
{
  LanyardSteadyList *self = LANYARD_STEADY_LIST (model);

  if (self->before != NULL)
    return self->n_now + count (self->before) - self->n_before;
  return count (self->model);
}

static gpointer
lanyard_steady_list_get_item (GListModel *model,
                              guint       position)
{
  LanyardSteadyList *self = LANYARD_STEADY_LIST (model);

  if (self->before != NULL && position >= self->n_now)
    return g_list_model_get_item (self->before, position - self->n_now + self->n_before);
  return self->model != NULL ? g_list_model_get_item (self->model, position) : NULL;
}

static void
lanyard_steady_list_dispose (GObject *object)
{
  LanyardSteadyList *self = LANYARD_STEADY_LIST (object);

  g_clear_object (&self->model);

  G_OBJECT_CLASS (lanyard_steady_list_parent_class)->dispose (object);
}

static void
lanyard_steady_list_class_init (LanyardSteadyListClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = lanyard_steady_list_dispose;
}

static void
lanyard_steady_list_iface_init (GListModelInterface *iface)
{
  iface->get_item_type = lanyard_steady_list_get_item_type;
  iface->get_n_items = lanyard_steady_list_get_n_items;
  iface->get_item = lanyard_steady_list_get_item;
}

static void
lanyard_steady_list_init (LanyardSteadyList *self)
{
}

static gboolean
is_same (LanyardSteadyList *self,
         guint              before,
         guint              now)
{
  g_autoptr (GObject) one = g_list_model_get_item (self->before, before);
  g_autoptr (GObject) other = g_list_model_get_item (self->model, now);

  return one == other || self->same (one, other);
}

/* Tells that so many items from where the versions agree until took the place of others. */
static void
tell (LanyardSteadyList *self,
      guint              n_removed,
      guint              n_added)
{
  guint position = self->n_now;

  self->n_before += n_removed;
  self->n_now += n_added;
  if (n_removed > 0 || n_added > 0)
    g_list_model_items_changed (G_LIST_MODEL (self), position, n_removed, n_added);
}

/* Finds how few items, of both together, have to be left out until they agree again. */
static gboolean
find_next_same (LanyardSteadyList *self,
                guint             *n_removed,
                guint             *n_added)
{
  guint left_before = count (self->before) - self->n_before;
  guint left_now = count (self->model) - self->n_now;

  for (guint ahead = 1; ahead <= MAX_AHEAD; ahead++)
    {
      for (guint removed = 0; removed <= ahead; removed++)
        {
          guint added = ahead - removed;

          if (removed < left_before && added < left_now &&
              is_same (self, self->n_before + removed, self->n_now + added))
            {
              *n_removed = removed;
              *n_added = added;
              return TRUE;
            }
        }
    }

  return FALSE;
}

/* The end that they have in common stays. */
static void
tell_rest (LanyardSteadyList *self)
{
  guint n_before = count (self->before);
  guint n_now = count (self->model);

  while (n_before > self->n_before && n_now > self->n_now &&
         is_same (self, n_before - 1, n_now - 1))
    {
      n_before--;
      n_now--;
    }
  tell (self, n_before - self->n_before, n_now - self->n_now);
}

/**
 * lanyard_steady_list_new:
 * @same: what tells which items are the same
 *
 * Returns: (transfer full): an empty list
 */
LanyardSteadyList *
lanyard_steady_list_new (LanyardSteadyListSame same)
{
  LanyardSteadyList *self = g_object_new (LANYARD_TYPE_STEADY_LIST, NULL);

  self->same = same;
  return self;
}

/**
 * lanyard_steady_list_set_model:
 * @self: a list
 * @model: (nullable): what it shows from now on, which doesn't change
 *
 * All of it is new.
 */
void
lanyard_steady_list_set_model (LanyardSteadyList *self,
                               GListModel        *model)
{
  guint n_before = count (self->model);

  if (g_set_object (&self->model, model))
    g_list_model_items_changed (G_LIST_MODEL (self), 0, n_before, count (model));
}

/**
 * lanyard_steady_list_update_model:
 * @self: a list that shows something
 * @model: a newer version of that, which doesn't change
 *
 * Only what isn't the same in both counts as changed.
 */
void
lanyard_steady_list_update_model (LanyardSteadyList *self,
                                  GListModel        *model)
{
  guint n_removed;
  guint n_added;

  g_return_if_fail (self->model != NULL && self->before == NULL);

  self->before = g_steal_pointer (&self->model);
  self->model = g_object_ref (model);
  self->n_before = 0;
  self->n_now = 0;
  while (self->n_before < count (self->before) && self->n_now < count (self->model))
    {
      if (is_same (self, self->n_before, self->n_now))
        {
          self->n_before++;
          self->n_now++;
          continue;
        }

      if (!find_next_same (self, &n_removed, &n_added))
        break;
      tell (self, n_removed, n_added);
    }

  tell_rest (self);
  self->n_before = count (self->before);
  self->n_now = count (self->model);
  g_clear_object (&self->before);
}
