/* SPDX-FileCopyrightText: 2026 The Lanyard authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "lanyard-filter-chips.h"

#include "lanyard-words.h"

#include <glib/gi18n-lib.h>

/* While what is over is left out: seconds until the clock is asked at the latest,
 * for a timeout sleeps with the machine. */
#define MAX_WAIT 60

struct _LanyardFilterChips
{
  AdwBin parent_instance;

  GtkWidget          *box;
  GtkWidget          *clear;
  GtkLabel           *left; /* how many are, in that button */
  GtkWidget          *not_over;
  GtkWidget          *menus[LANYARD_FILTER_N_CHOICES];
  GtkWidget          *extra; /* (nullable) behind the others */
  GSimpleActionGroup *actions;

  LanyardPlan             *plan;
  LanyardClock            *clock;
  LanyardProgramme        *programme; /* (nullable) */
  GListModel              *sessions;  /* (nullable) what is narrowed */
  LanyardNarrowingChoices *offered;   /* (nullable) of those sessions */
  LanyardFilterChoice      settled;   /* what all of them have in common by their nature */
  LanyardNarrowing         narrowing; /* what the chips say, without that */
  LanyardInstant           until;     /* when the next is over */
  guint                    wait;      /* the source that waits for that */
  gboolean                 quiet;     /* while chips change together */
};

G_DEFINE_FINAL_TYPE (LanyardFilterChips, lanyard_filter_chips, ADW_TYPE_BIN)

enum {
  PROP_EXTRA = 1,
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
  LanyardInstant now = lanyard_clock_now (self->clock);

  g_clear_handle_id (&self->wait, g_source_remove);
  if (!self->narrowing.not_over || self->sessions == NULL)
    return;

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
  gboolean    offered =
    choice != self->settled && lanyard_filter_choice_count (choice, self->offered) > 1;
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
  gtk_widget_set_visible (GTK_WIDGET (self), self->sessions != NULL);
  if (self->sessions != NULL)
    {
      for (guint choice = 0; choice < LANYARD_FILTER_N_CHOICES; choice++)
        update_menu (self, (LanyardFilterChoice)choice);
      gtk_widget_set_visible (self->clear, !lanyard_narrowing_is_empty (&self->narrowing));
      gtk_widget_set_visible (self->not_over,
                              self->narrowing.not_over ||
                                (self->offered->n_over > 0 && self->offered->n_to_come > 0));
    }
  wait_for_end (self);
}

static gboolean
is_on (LanyardFilterChips *self,
       const char         *action)
{
  g_autoptr (GVariant) state =
              g_action_group_get_action_state (G_ACTION_GROUP (self->actions), action);

  return g_variant_get_boolean (state);
}

/* The narrowing follows what the actions say. */
static void
read_actions (LanyardFilterChips *self)
{
  lanyard_narrowing_clear (&self->narrowing);
  self->narrowing.starred = is_on (self, "starred");
  self->narrowing.not_over = is_on (self, "not-over");
  for (guint i = 0; i < LANYARD_FILTER_N_CHOICES; i++)
    {
      LanyardFilterChoice choice = (LanyardFilterChoice)i;
      g_autoptr (GVariant) state = g_action_group_get_action_state (
        G_ACTION_GROUP (self->actions), lanyard_filter_choice_get_action (choice));
      const char *value = g_variant_get_string (state, NULL);

      if (choice != self->settled && *value != '\0')
        lanyard_filter_choice_set_value (choice, &self->narrowing, value);
    }
}

static void
action_changed_cb (LanyardFilterChips *self)
{
  if (self->quiet)
    return;

  read_actions (self);
  update (self);
  g_signal_emit (self, signals[SIGNAL_CHANGED], 0);
}

/* The menu is made when it is opened: there may be a hundred rooms. */
static void
create_menu (GtkMenuButton *button,
             gpointer       user_data)
{
  LanyardFilterChips *self = user_data;
  g_autoptr (GMenuModel) menu = NULL;
  guint choice = 0;

  while (self->menus[choice] != GTK_WIDGET (button))
    choice++;
  menu = lanyard_filter_choice_create_menu ((LanyardFilterChoice)choice, self->programme,
                                            self->offered);
  gtk_menu_button_set_menu_model (button, menu);
}

static void
clear_activated_cb (LanyardFilterChips *self)
{
  lanyard_filter_chips_clear (self);
}

static void
plan_changed_cb (LanyardFilterChips *self)
{
  if (self->narrowing.starred && self->sessions != NULL)
    g_signal_emit (self, signals[SIGNAL_CHANGED], 0);
}

static void
add_action (LanyardFilterChips *self,
            const char         *name,
            GVariant           *state)
{
  gboolean is_string = g_variant_is_of_type (state, G_VARIANT_TYPE_STRING);
  g_autoptr (GSimpleAction) action =
              g_simple_action_new_stateful (name, is_string ? G_VARIANT_TYPE_STRING : NULL, state);

  g_signal_connect_swapped (action, "notify::state", G_CALLBACK (action_changed_cb), self);
  g_action_map_add_action (G_ACTION_MAP (self->actions), G_ACTION (action));
}

static void
add_actions (LanyardFilterChips *self)
{
  g_autoptr (GSimpleAction) clear = g_simple_action_new ("clear", NULL);

  self->actions = g_simple_action_group_new ();
  add_action (self, "starred", g_variant_new_boolean (FALSE));
  add_action (self, "not-over", g_variant_new_boolean (FALSE));
  for (guint choice = 0; choice < LANYARD_FILTER_N_CHOICES; choice++)
    add_action (self, lanyard_filter_choice_get_action ((LanyardFilterChoice)choice),
                g_variant_new_string (""));
  g_signal_connect_swapped (clear, "activate", G_CALLBACK (clear_activated_cb), self);
  g_action_map_add_action (G_ACTION_MAP (self->actions), G_ACTION (clear));
  gtk_widget_insert_action_group (GTK_WIDGET (self), "filter", G_ACTION_GROUP (self->actions));
}

/* It says how many are left, too, and comes first, so that it is seen in a narrow
 * window. */
static void
add_clear_button (LanyardFilterChips *self)
{
  GtkWidget *content = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);

  self->left = GTK_LABEL (gtk_label_new (NULL));
  gtk_widget_add_css_class (GTK_WIDGET (self->left), "numeric");
  gtk_box_append (GTK_BOX (content), gtk_image_new_from_icon_name ("window-close-symbolic"));
  gtk_box_append (GTK_BOX (content), GTK_WIDGET (self->left));
  self->clear = gtk_button_new ();
  gtk_button_set_child (GTK_BUTTON (self->clear), content);
  gtk_widget_set_tooltip_text (self->clear, _ ("Clear Filters"));
  gtk_actionable_set_action_name (GTK_ACTIONABLE (self->clear), "filter.clear");
  gtk_widget_add_css_class (self->clear, "pill-chip");
  gtk_box_append (GTK_BOX (self->box), self->clear);
}

static GtkWidget *
add_toggle (LanyardFilterChips *self,
            const char         *title,
            const char         *action)
{
  GtkWidget *toggle = gtk_toggle_button_new_with_label (title);

  gtk_actionable_set_action_name (GTK_ACTIONABLE (toggle), action);
  gtk_widget_add_css_class (toggle, "pill-chip");
  gtk_box_append (GTK_BOX (self->box), toggle);
  return toggle;
}

static GtkWidget *
add_menu (LanyardFilterChips *self)
{
  GtkWidget *button = gtk_menu_button_new ();
  GtkWidget *label = gtk_label_new (NULL);

  gtk_label_set_ellipsize (GTK_LABEL (label), PANGO_ELLIPSIZE_END);
  gtk_label_set_max_width_chars (GTK_LABEL (label), 20);
  gtk_menu_button_set_child (GTK_MENU_BUTTON (button), label);
  gtk_menu_button_set_always_show_arrow (GTK_MENU_BUTTON (button), TRUE);
  gtk_menu_button_set_create_popup_func (GTK_MENU_BUTTON (button), create_menu, self, NULL);
  gtk_widget_add_css_class (button, "pill-chip");
  gtk_box_append (GTK_BOX (self->box), button);
  return button;
}

static void
lanyard_filter_chips_set_property (GObject      *object,
                                   guint         prop_id,
                                   const GValue *value,
                                   GParamSpec   *pspec)
{
  LanyardFilterChips *self = LANYARD_FILTER_CHIPS (object);

  if (prop_id == PROP_EXTRA)
    {
      self->extra = g_value_get_object (value);
      if (self->extra != NULL)
        gtk_box_append (GTK_BOX (self->box), self->extra);
    }
  else
    {
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
  GtkWidget *scrolled = gtk_scrolled_window_new ();
  GtkWidget *viewport = gtk_viewport_new (NULL, NULL);

  self->narrowing.kind = LANYARD_NARROWING_ANY;
  self->settled = LANYARD_FILTER_N_CHOICES;
  self->box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);
  gtk_widget_add_css_class (self->box, "chips");
  add_clear_button (self);
  add_toggle (self, _ ("Starred"), "filter.starred");
  self->not_over = add_toggle (self, _ ("Not Over"), "filter.not-over");
  for (guint choice = 0; choice < LANYARD_FILTER_N_CHOICES; choice++)
    self->menus[choice] = add_menu (self);
  add_actions (self);

  gtk_scrolled_window_set_policy (GTK_SCROLLED_WINDOW (scrolled), GTK_POLICY_EXTERNAL,
                                  GTK_POLICY_NEVER);
  /* else titles were cut as far as they can be */
  gtk_scrollable_set_hscroll_policy (GTK_SCROLLABLE (viewport), GTK_SCROLL_NATURAL);
  gtk_viewport_set_child (GTK_VIEWPORT (viewport), self->box);
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (scrolled), viewport);
  gtk_widget_add_css_class (scrolled, "undershoot-start");
  gtk_widget_add_css_class (scrolled, "undershoot-end");
  adw_bin_set_child (ADW_BIN (self), scrolled);
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
  read_actions (self);
  g_clear_pointer (&self->offered, lanyard_narrowing_choices_free);
  if (sessions != NULL)
    self->offered = lanyard_narrowing_choices_new (sessions, lanyard_clock_now (self->clock));
  update (self);
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
  return self->sessions != NULL && !lanyard_narrowing_is_empty (&self->narrowing);
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
  GActionGroup *group = G_ACTION_GROUP (self->actions);

  self->quiet = TRUE;
  g_action_group_change_action_state (group, "starred", g_variant_new_boolean (FALSE));
  g_action_group_change_action_state (group, "not-over", g_variant_new_boolean (FALSE));
  for (guint choice = 0; choice < LANYARD_FILTER_N_CHOICES; choice++)
    g_action_group_change_action_state (
      group, lanyard_filter_choice_get_action ((LanyardFilterChoice)choice),
      g_variant_new_string (""));
  self->quiet = FALSE;
  action_changed_cb (self);
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
  if (self->sessions != NULL)
    gtk_widget_child_focus (GTK_WIDGET (self), GTK_DIR_TAB_FORWARD);
}
