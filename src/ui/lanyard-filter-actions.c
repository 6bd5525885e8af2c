/* SPDX-FileCopyrightText: 2026 The Lanyard authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "lanyard-filter-actions.h"

struct _LanyardFilterActions
{
  GObject parent_instance;

  GSimpleActionGroup *group;
  gboolean            quiet; /* while several change together */
};

G_DEFINE_FINAL_TYPE (LanyardFilterActions, lanyard_filter_actions, G_TYPE_OBJECT)

enum {
  SIGNAL_CHANGED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

static void
state_changed_cb (LanyardFilterActions *self)
{
  if (!self->quiet)
    g_signal_emit (self, signals[SIGNAL_CHANGED], 0);
}

static void
add_action (LanyardFilterActions *self,
            const char           *name,
            GVariant             *state)
{
  gboolean is_string = g_variant_is_of_type (state, G_VARIANT_TYPE_STRING);
  g_autoptr (GSimpleAction) action =
              g_simple_action_new_stateful (name, is_string ? G_VARIANT_TYPE_STRING : NULL, state);

  g_signal_connect_swapped (action, "notify::state", G_CALLBACK (state_changed_cb), self);
  g_action_map_add_action (G_ACTION_MAP (self->group), G_ACTION (action));
}

static void
lanyard_filter_actions_finalize (GObject *object)
{
  g_object_unref (LANYARD_FILTER_ACTIONS (object)->group);

  G_OBJECT_CLASS (lanyard_filter_actions_parent_class)->finalize (object);
}

/* Menus may hold the group longer than that. */
static void
lanyard_filter_actions_dispose (GObject *object)
{
  LanyardFilterActions *self = LANYARD_FILTER_ACTIONS (object);
  g_auto (GStrv) names = g_action_group_list_actions (G_ACTION_GROUP (self->group));

  for (guint i = 0; names[i] != NULL; i++)
    g_signal_handlers_disconnect_by_data (
      g_action_map_lookup_action (G_ACTION_MAP (self->group), names[i]), self);

  G_OBJECT_CLASS (lanyard_filter_actions_parent_class)->dispose (object);
}

static void
lanyard_filter_actions_class_init (LanyardFilterActionsClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = lanyard_filter_actions_dispose;
  G_OBJECT_CLASS (klass)->finalize = lanyard_filter_actions_finalize;

  /* Something else is chosen. */
  signals[SIGNAL_CHANGED] =
    g_signal_new ("changed", LANYARD_TYPE_FILTER_ACTIONS, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                  G_TYPE_NONE, 0);
}

static void
lanyard_filter_actions_init (LanyardFilterActions *self)
{
  g_autoptr (GSimpleAction) clear = g_simple_action_new ("clear", NULL);

  self->group = g_simple_action_group_new ();
  add_action (self, "starred", g_variant_new_boolean (FALSE));
  add_action (self, "not-over", g_variant_new_boolean (FALSE));
  for (guint choice = 0; choice < LANYARD_FILTER_N_CHOICES; choice++)
    add_action (self, lanyard_filter_choice_get_action ((LanyardFilterChoice)choice),
                g_variant_new_string (""));
  g_signal_connect_swapped (clear, "activate", G_CALLBACK (lanyard_filter_actions_clear), self);
  g_action_map_add_action (G_ACTION_MAP (self->group), G_ACTION (clear));
}

/**
 * lanyard_filter_actions_new:
 *
 * Returns: (transfer full): actions of which nothing is chosen
 */
LanyardFilterActions *
lanyard_filter_actions_new (void)
{
  return g_object_new (LANYARD_TYPE_FILTER_ACTIONS, NULL);
}

/**
 * lanyard_filter_actions_get_group:
 * @self: actions
 *
 * Returns: (transfer none): the group that has them
 */
GActionGroup *
lanyard_filter_actions_get_group (LanyardFilterActions *self)
{
  return G_ACTION_GROUP (self->group);
}

static gboolean
is_on (LanyardFilterActions *self,
       const char           *action)
{
  g_autoptr (GVariant) state =
              g_action_group_get_action_state (G_ACTION_GROUP (self->group), action);

  return g_variant_get_boolean (state);
}

/**
 * lanyard_filter_actions_read:
 * @self: actions
 * @settled: a choice that is left out; LANYARD_FILTER_N_CHOICES: none
 * @narrowing: what gets what is chosen, and nothing else
 */
void
lanyard_filter_actions_read (LanyardFilterActions *self,
                             LanyardFilterChoice   settled,
                             LanyardNarrowing     *narrowing)
{
  lanyard_narrowing_clear (narrowing);
  narrowing->starred = is_on (self, "starred");
  narrowing->not_over = is_on (self, "not-over");
  for (guint i = 0; i < LANYARD_FILTER_N_CHOICES; i++)
    {
      LanyardFilterChoice choice = (LanyardFilterChoice)i;
      g_autoptr (GVariant) state = g_action_group_get_action_state (
        G_ACTION_GROUP (self->group), lanyard_filter_choice_get_action (choice));
      const char *value = g_variant_get_string (state, NULL);

      if (choice != settled && *value != '\0')
        lanyard_filter_choice_set_value (choice, narrowing, value);
    }
}

/**
 * lanyard_filter_actions_clear:
 * @self: actions
 *
 * Nothing is chosen from now on.
 */
void
lanyard_filter_actions_clear (LanyardFilterActions *self)
{
  GActionGroup *group = G_ACTION_GROUP (self->group);

  self->quiet = TRUE;
  g_action_group_change_action_state (group, "starred", g_variant_new_boolean (FALSE));
  g_action_group_change_action_state (group, "not-over", g_variant_new_boolean (FALSE));
  for (guint choice = 0; choice < LANYARD_FILTER_N_CHOICES; choice++)
    g_action_group_change_action_state (
      group, lanyard_filter_choice_get_action ((LanyardFilterChoice)choice),
      g_variant_new_string (""));
  self->quiet = FALSE;
  state_changed_cb (self);
}
