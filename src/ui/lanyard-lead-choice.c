/* SPDX-FileCopyrightText: 2026 The Lanyard authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "lanyard-lead-choice.h"

#include <glib/gi18n-lib.h>

/* How long before its start the user is reminded of a session: what its star's
 * kind has, or a time of its own. It shows what the plan says: what was asked
 * for is seen once it is kept. */
struct _LanyardLeadChoice
{
  AdwBin parent_instance;

  AdwButtonContent *content;
  GSimpleAction    *action; /* marks in the menu what is so */

  LanyardPlan *plan;
  GSettings   *settings;
  char        *session;
};

G_DEFINE_FINAL_TYPE (LanyardLeadChoice, lanyard_lead_choice, ADW_TYPE_BIN)

static const struct
{
  int         minutes;
  const char *label;
} leads[] = {
  { LANYARD_LEAD_NONE, N_ ("No reminder") },
  { 0, N_ ("At the start") },
  { 5, N_ ("5 minutes before") },
  { 10, N_ ("10 minutes before") },
  { 15, N_ ("15 minutes before") },
  { 30, N_ ("30 minutes before") },
  { 60, N_ ("1 hour before") },
};

static char *
say_lead (int minutes)
{
  if (minutes < 0)
    return g_strdup (_ ("No _reminder"));
  if (minutes == 0)
    return g_strdup (_ ("_Reminder at the start"));
  return g_strdup_printf (
    ngettext ("_Reminder %d minute before", "_Reminder %d minutes before", (gulong)minutes),
    minutes);
}

static void
update (LanyardLeadChoice *self)
{
  LanyardStar      star = lanyard_plan_get_star (self->plan, self->session);
  int              own = lanyard_plan_get_lead (self->plan, self->session);
  int              minutes = own;
  g_autofree char *text = NULL;

  gtk_widget_set_visible (GTK_WIDGET (self),
                          star == LANYARD_STAR_GOING || star == LANYARD_STAR_MAYBE);
  if (own == LANYARD_LEAD_BY_STAR)
    minutes = g_settings_get_int (self->settings,
                                  star == LANYARD_STAR_MAYBE ? "remind-maybe" : "remind-going");
  text = say_lead (minutes);
  adw_button_content_set_label (self->content, text);
  adw_button_content_set_icon_name (self->content, minutes < 0 ? "lanyard-alarm-off-symbolic"
                                                               : "lanyard-alarm-symbolic");
  g_simple_action_set_state (self->action, g_variant_new_int32 (own));
}

static void
plan_changed_cb (LanyardLeadChoice *self,
                 const char        *session)
{
  if (session == NULL || g_str_equal (session, self->session))
    update (self);
}

static void
choose (GSimpleAction *action,
        GVariant      *target,
        gpointer       user_data)
{
  LanyardLeadChoice *self = user_data;

  gtk_widget_activate_action (GTK_WIDGET (self), "app.lead", "(si)", self->session,
                              g_variant_get_int32 (target));
}

static GMenuModel *
create_menu (void)
{
  GMenu *menu = g_menu_new ();
  g_autoptr (GMenu) by_star = g_menu_new ();
  g_autoptr (GMenu) own = g_menu_new ();
  g_autofree char *action = g_strdup_printf ("lead.choose(%d)", LANYARD_LEAD_BY_STAR);

  g_menu_append (by_star, _ ("As in the preferences"), action);
  for (guint i = 0; i < G_N_ELEMENTS (leads); i++)
    {
      g_autofree char *choice = g_strdup_printf ("lead.choose(%d)", leads[i].minutes);

      g_menu_append (own, _ (leads[i].label), choice);
    }
  g_menu_append_section (menu, NULL, G_MENU_MODEL (by_star));
  g_menu_append_section (menu, NULL, G_MENU_MODEL (own));
  return G_MENU_MODEL (menu);
}

static void
lanyard_lead_choice_dispose (GObject *object)
{
  LanyardLeadChoice *self = LANYARD_LEAD_CHOICE (object);

  g_clear_object (&self->action);
  g_clear_object (&self->plan);
  g_clear_object (&self->settings);
  g_clear_pointer (&self->session, g_free);

  G_OBJECT_CLASS (lanyard_lead_choice_parent_class)->dispose (object);
}

static void
lanyard_lead_choice_class_init (LanyardLeadChoiceClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = lanyard_lead_choice_dispose;
}

static void
lanyard_lead_choice_init (LanyardLeadChoice *self)
{
  g_autoptr (GMenuModel) menu = create_menu ();
  g_autoptr (GSimpleActionGroup) group = g_simple_action_group_new ();
  GtkWidget *button = gtk_menu_button_new ();

  self->content = ADW_BUTTON_CONTENT (adw_button_content_new ());
  adw_button_content_set_use_underline (self->content, TRUE);
  adw_button_content_set_can_shrink (self->content, TRUE);
  gtk_menu_button_set_child (GTK_MENU_BUTTON (button), GTK_WIDGET (self->content));
  gtk_menu_button_set_menu_model (GTK_MENU_BUTTON (button), menu);
  gtk_widget_add_css_class (button, "flat");
  gtk_widget_set_tooltip_text (button, _ ("When to Remind of This Session"));
  adw_bin_set_child (ADW_BIN (self), button);
  gtk_widget_set_halign (GTK_WIDGET (self), GTK_ALIGN_START);

  self->action = g_simple_action_new_stateful ("choose", G_VARIANT_TYPE_INT32,
                                               g_variant_new_int32 (LANYARD_LEAD_BY_STAR));
  g_signal_connect_object (self->action, "activate", G_CALLBACK (choose), self, G_CONNECT_DEFAULT);
  g_action_map_add_action (G_ACTION_MAP (group), G_ACTION (self->action));
  gtk_widget_insert_action_group (GTK_WIDGET (self), "lead", G_ACTION_GROUP (group));
}

/**
 * lanyard_lead_choice_new:
 * @plan: where stars and lead times are
 * @settings: where those are that the kinds of star have
 * @session: a session's id
 *
 * Returns: (transfer full): a choice of when to remind of that session; it
 *   can't be seen unless that is starred
 */
GtkWidget *
lanyard_lead_choice_new (LanyardPlan *plan,
                         GSettings   *settings,
                         const char  *session)
{
  LanyardLeadChoice *self = g_object_new (LANYARD_TYPE_LEAD_CHOICE, NULL);

  self->plan = g_object_ref (plan);
  self->settings = g_object_ref (settings);
  self->session = g_strdup (session);
  g_signal_connect_object (plan, "changed", G_CALLBACK (plan_changed_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (settings, "changed::remind-going", G_CALLBACK (update), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (settings, "changed::remind-maybe", G_CALLBACK (update), self,
                           G_CONNECT_SWAPPED);
  update (self);
  return GTK_WIDGET (self);
}
