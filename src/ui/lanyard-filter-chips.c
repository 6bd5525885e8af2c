/* SPDX-FileCopyrightText: 2026 The Lanyard authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "lanyard-filter-chips-private.h"

#include "lanyard-words.h"

#include <glib/gi18n-lib.h>

/* While what is over is left out: seconds until the clock is asked at the latest,
 * for a timeout sleeps with the machine. */
#define MAX_WAIT 60

G_DEFINE_FINAL_TYPE (LanyardFilterChips, lanyard_filter_chips, ADW_TYPE_BIN)

enum {
  PROP_LEAD = 1,
  PROP_EXTRA,
  N_PROPS,
};

enum {
  SIGNAL_CHANGED,
  N_SIGNALS,
};

static GParamSpec *properties[N_PROPS];
static guint       signals[N_SIGNALS];

static void update (LanyardFilterChips *self);

static gboolean
waited_cb (gpointer user_data)
{
  LanyardFilterChips *self = user_data;

  self->wait = 0;
  if (lanyard_clock_now (self->clock) >= self->until)
    g_signal_emit (self, signals[SIGNAL_CHANGED], 0);
  update (self);
  return G_SOURCE_REMOVE;
}

/* What is over leaves the list when it is, not with the next click. */
static void
wait_for_end (LanyardFilterChips *self)
{
  LanyardInstant now;

  g_clear_handle_id (&self->wait, g_source_remove);
  if (!self->narrowing.not_over || self->sessions == NULL)
    return;

  now = lanyard_clock_now (self->clock);
  self->until = lanyard_narrowing_next_end (self->sessions, now);
  if (self->until != LANYARD_NO_INSTANT)
    self->wait = g_timeout_add_seconds ((guint)CLAMP (self->until - now, 1, MAX_WAIT), waited_cb,
                                        self);
}

/* A chip says what was chosen, and is there where there is a choice. */
static void
update_menu (LanyardFilterChips *self,
             LanyardFilterChoice choice)
{
  GtkWidget  *button = self->menus[choice];
  GtkWidget  *label = gtk_menu_button_get_child (GTK_MENU_BUTTON (button));
  const char *name = lanyard_filter_choice_get_title (choice);
  const char *value = lanyard_filter_choice_get_value (choice, &self->narrowing);
  gboolean    offered = choice != self->settled && choice != self->elsewhere &&
                     lanyard_filter_choice_count (choice, self->offered) > 1;
  g_autofree char *title =
    value != NULL ? lanyard_filter_choice_dup_value_title (choice, self->programme, value) : NULL;
  /* Translators: what a filter is for, and what was chosen: “Room: Ada” */
  g_autofree char *spoken = title != NULL ? g_strdup_printf (_ ("%s: %s"), name, title) : NULL;

  gtk_label_set_label (GTK_LABEL (label), title != NULL ? title : name);
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  spoken != NULL ? spoken : name, -1);
  gtk_widget_set_tooltip_text (button, spoken);
  gtk_widget_set_visible (button, value != NULL || offered);
  if (value != NULL)
    gtk_widget_add_css_class (button, "chosen");
  else
    gtk_widget_remove_css_class (button, "chosen");
}

static void
update (LanyardFilterChips *self)
{
  gboolean offers = self->offered != NULL;

  gtk_widget_set_visible (GTK_WIDGET (self), offers || self->lead != NULL);
  for (guint choice = 0; choice < LANYARD_FILTER_N_CHOICES; choice++)
    {
      if (offers)
        update_menu (self, (LanyardFilterChoice)choice);
      else
        gtk_widget_set_visible (self->menus[choice], FALSE);
    }
  gtk_widget_set_visible (self->clear,
                          offers && !lanyard_narrowing_is_empty (&self->narrowing));
  gtk_widget_set_visible (self->starred, offers);
  gtk_widget_set_visible (self->not_over,
                          offers && (self->narrowing.not_over ||
                                     (self->offered->n_over > 0 && self->offered->n_to_come > 0)));
  wait_for_end (self);
}

/* The narrowing follows what the actions say. */
static void
actions_changed_cb (LanyardFilterChips *self)
{
  lanyard_filter_actions_read (self->actions, self->settled, &self->narrowing);
  update (self);
  if (self->offered != NULL)
    g_signal_emit (self, signals[SIGNAL_CHANGED], 0);
}

static void
plan_changed_cb (LanyardFilterChips *self)
{
  if (self->narrowing.starred && self->offered != NULL)
    g_signal_emit (self, signals[SIGNAL_CHANGED], 0);
}

static void
take_actions (LanyardFilterChips   *self,
              LanyardFilterActions *actions)
{
  if (self->actions != NULL)
    g_signal_handlers_disconnect_by_func (self->actions, actions_changed_cb, self);
  g_set_object (&self->actions, actions);
  g_signal_connect_object (actions, "changed", G_CALLBACK (actions_changed_cb), self,
                           G_CONNECT_SWAPPED);
  gtk_widget_insert_action_group (GTK_WIDGET (self), "filter",
                                  lanyard_filter_actions_get_group (actions));
}

static void
lanyard_filter_chips_set_property (GObject      *object,
                                   guint         prop_id,
                                   const GValue *value,
                                   GParamSpec   *pspec)
{
  LanyardFilterChips *self = LANYARD_FILTER_CHIPS (object);

  switch (prop_id)
    {
    case PROP_LEAD:
      self->lead = g_value_get_object (value);
      if (self->lead != NULL)
        gtk_box_prepend (GTK_BOX (self->box), self->lead);
      update (self);
      break;
    case PROP_EXTRA:
      self->extra = g_value_get_object (value);
      if (self->extra != NULL)
        gtk_box_append (GTK_BOX (self->box), self->extra);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
lanyard_filter_chips_dispose (GObject *object)
{
  LanyardFilterChips *self = LANYARD_FILTER_CHIPS (object);

  g_clear_handle_id (&self->wait, g_source_remove);
  g_clear_object (&self->actions);
  g_clear_object (&self->plan);
  g_clear_object (&self->clock);
  g_clear_object (&self->programme);
  g_clear_object (&self->sessions);
  g_clear_pointer (&self->offered, lanyard_narrowing_choices_free);
  lanyard_narrowing_clear (&self->narrowing);

  G_OBJECT_CLASS (lanyard_filter_chips_parent_class)->dispose (object);
}

static void
lanyard_filter_chips_class_init (LanyardFilterChipsClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->set_property = lanyard_filter_chips_set_property;
  object_class->dispose = lanyard_filter_chips_dispose;

  /* What a page has to choose besides, which comes first. */
  properties[PROP_LEAD] = g_param_spec_object ("lead", NULL, NULL, GTK_TYPE_WIDGET,
                                               G_PARAM_WRITABLE | G_PARAM_STATIC_STRINGS);
  /* A chip of the list's own, which comes last. */
  properties[PROP_EXTRA] = g_param_spec_object ("extra", NULL, NULL, GTK_TYPE_WIDGET,
                                                G_PARAM_WRITABLE | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);

  /* Other sessions are let through now. */
  signals[SIGNAL_CHANGED] =
    g_signal_new ("changed", LANYARD_TYPE_FILTER_CHIPS, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                  G_TYPE_NONE, 0);
}

static void
lanyard_filter_chips_init (LanyardFilterChips *self)
{
  g_autoptr (LanyardFilterActions) actions = lanyard_filter_actions_new ();

  self->narrowing.kind = LANYARD_NARROWING_ANY;
  self->settled = LANYARD_FILTER_N_CHOICES;
  self->elsewhere = LANYARD_FILTER_N_CHOICES;
  lanyard_filter_chips_make_parts (self);
  take_actions (self, actions);
  gtk_widget_set_visible (GTK_WIDGET (self), FALSE);
}

/**
 * lanyard_filter_chips_set_models:
 * @self: chips that narrow nothing yet
 * @plan: where stars are
 * @clock: the clock that tells what is over
 */
void
lanyard_filter_chips_set_models (LanyardFilterChips *self,
                                 LanyardPlan        *plan,
                                 LanyardClock       *clock)
{
  self->plan = g_object_ref (plan);
  self->clock = g_object_ref (clock);
  g_signal_connect_object (plan, "changed", G_CALLBACK (plan_changed_cb), self, G_CONNECT_SWAPPED);
}

static const char *
get_conference (LanyardProgramme *programme)
{
  const LanyardProgrammeFields *fields = lanyard_programme_get_fields (programme);

  return fields->id != NULL ? fields->id : fields->title;
}

/**
 * lanyard_filter_chips_show_programme:
 * @self: chips
 * @programme: whose sessions they narrow from now on
 *
 * What was chosen stays so in another version of the same conference.
 */
void
lanyard_filter_chips_show_programme (LanyardFilterChips *self,
                                     LanyardProgramme   *programme)
{
  gboolean same = self->programme != NULL &&
                  g_str_equal (get_conference (self->programme), get_conference (programme));

  lanyard_filter_chips_show_items (self, NULL, LANYARD_FILTER_N_CHOICES);
  g_set_object (&self->programme, programme);
  if (!same)
    lanyard_filter_chips_clear (self);
}

/**
 * lanyard_filter_chips_show_items:
 * @self: chips
 * @sessions: (nullable): a list of LanyardSession, which they offer to narrow;
 *   NULL: there is nothing to narrow, and they are hidden
 * @settled: what all of them have in common by their nature, as the sessions of
 *   a track do: it isn't offered and narrows nothing; LANYARD_FILTER_N_CHOICES:
 *   nothing
 */
void
lanyard_filter_chips_show_items (LanyardFilterChips *self,
                                 GListModel         *sessions,
                                 LanyardFilterChoice settled)
{
  g_set_object (&self->sessions, sessions);
  self->settled = settled;
  lanyard_filter_chips_offer (
    self, sessions != NULL
            ? lanyard_narrowing_choices_new (sessions, lanyard_clock_now (self->clock))
            : NULL);
}

/**
 * lanyard_filter_chips_offer:
 * @self: chips
 * @offered: (transfer full) (nullable): what there is to choose from, of sessions
 *   that aren't in a list; NULL: there is nothing to narrow
 */
void
lanyard_filter_chips_offer (LanyardFilterChips      *self,
                            LanyardNarrowingChoices *offered)
{
  g_clear_pointer (&self->offered, lanyard_narrowing_choices_free);
  self->offered = offered;
  lanyard_filter_actions_read (self->actions, self->settled, &self->narrowing);
  update (self);
}

/**
 * lanyard_filter_chips_set_elsewhere:
 * @self: chips
 * @choice: what the page lets one choose elsewhere: it isn't offered again, but
 *   seen where it is chosen
 */
void
lanyard_filter_chips_set_elsewhere (LanyardFilterChips *self,
                                    LanyardFilterChoice choice)
{
  self->elsewhere = choice;
}

/**
 * lanyard_filter_chips_share:
 * @self: chips
 * @other: chips that show the same sessions in another way
 *
 * What is chosen in one is chosen in both.
 */
void
lanyard_filter_chips_share (LanyardFilterChips *self,
                            LanyardFilterChips *other)
{
  take_actions (self, other->actions);
}

/**
 * lanyard_filter_chips_get_narrowing:
 * @self: chips
 *
 * Returns: what they let through
 */
const LanyardNarrowing *
lanyard_filter_chips_get_narrowing (LanyardFilterChips *self)
{
  return &self->narrowing;
}

/**
 * lanyard_filter_chips_matches:
 * @self: chips
 * @session: a session
 *
 * Returns: whether they let it through
 */
gboolean
lanyard_filter_chips_matches (LanyardFilterChips *self,
                              LanyardSession     *session)
{
  if (lanyard_narrowing_is_empty (&self->narrowing))
    return TRUE;
  return lanyard_narrowing_matches (
    &self->narrowing, session, lanyard_plan_get_star (self->plan, lanyard_session_get_id (session)),
    lanyard_clock_now (self->clock));
}

/**
 * lanyard_filter_chips_is_narrow:
 * @self: chips
 *
 * Returns: whether anything is chosen, where there is something to narrow
 */
gboolean
lanyard_filter_chips_is_narrow (LanyardFilterChips *self)
{
  return self->offered != NULL && !lanyard_narrowing_is_empty (&self->narrowing);
}

/**
 * lanyard_filter_chips_show_left:
 * @self: chips
 * @left: how many sessions are listed
 * @all: how many the list would have without the chips
 *
 * Says so where anything is chosen, also to who doesn't see it.
 */
void
lanyard_filter_chips_show_left (LanyardFilterChips *self,
                                guint               left,
                                guint               all)
{
  g_autofree char *text = lanyard_words_count_left (left, all);
  g_autofree char *spoken = g_strdup_printf ("%s, %s", _ ("Clear Filters"), text);

  if (!lanyard_filter_chips_is_narrow (self) ||
      g_str_equal (gtk_label_get_label (self->left), text))
    return;

  gtk_widget_set_visible (GTK_WIDGET (self->left), TRUE);
  gtk_label_set_label (self->left, text);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->clear), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  spoken, -1);
  gtk_accessible_announce (GTK_ACCESSIBLE (self), text,
                           GTK_ACCESSIBLE_ANNOUNCEMENT_PRIORITY_MEDIUM);
}

/**
 * lanyard_filter_chips_clear:
 * @self: chips
 *
 * Lets everything through again.
 */
void
lanyard_filter_chips_clear (LanyardFilterChips *self)
{
  lanyard_filter_actions_clear (self->actions);
}

/**
 * lanyard_filter_chips_focus:
 * @self: chips
 *
 * Gives the first of them the focus, for the keyboard.
 */
void
lanyard_filter_chips_focus (LanyardFilterChips *self)
{
  if (self->offered != NULL)
    gtk_widget_child_focus (GTK_WIDGET (self), GTK_DIR_TAB_FORWARD);
}
