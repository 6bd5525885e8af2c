/* SPDX-FileCopyrightText: 2026 The Lanyard authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "lanyard-star-button.h"

#include <glib/gi18n-lib.h>

/* The star of a session, which a click takes a step further. It shows what the
 * plan says: what was asked for is seen once it is kept. */
struct _LanyardStarButton
{
  GtkButton parent_instance;

  LanyardPlan *plan;
  char        *session; /* (nullable) its id */
  char        *title;   /* (nullable) */
  LanyardStar  shown;   /* what it shows, once it has a session */
};

G_DEFINE_FINAL_TYPE (LanyardStarButton, lanyard_star_button, GTK_TYPE_BUTTON)

static char *
dup_name (LanyardStar star,
          const char *title)
{
  switch (star)
    {
    case LANYARD_STAR_GOING:
      /* Translators: what was decided on a session; %s is its title */
      return g_strdup_printf (_ ("Going: %s"), title);
    case LANYARD_STAR_MAYBE:
      /* Translators: what was decided on a session; %s is its title */
      return g_strdup_printf (_ ("Maybe: %s"), title);
    case LANYARD_STAR_HIDDEN:
      /* Translators: what was decided on a session; %s is its title */
      return g_strdup_printf (_ ("Not interested: %s"), title);
    case LANYARD_STAR_OFF:
    default:
      /* Translators: nothing was decided on a session; %s is its title */
      return g_strdup_printf (_ ("No star: %s"), title);
    }
}

static void
set_css_class (GtkWidget  *widget,
               const char *name,
               gboolean    has_it)
{
  if (has_it)
    gtk_widget_add_css_class (widget, name);
  else
    gtk_widget_remove_css_class (widget, name);
}

static void
show_star (LanyardStarButton *self,
           LanyardStar        star)
{
  GtkWidget       *widget = GTK_WIDGET (self);
  g_autofree char *name = dup_name (star, self->title);

  self->shown = star;
  gtk_button_set_icon_name (GTK_BUTTON (self), lanyard_star_get_icon_name (star));
  set_css_class (widget, "starred", star == LANYARD_STAR_GOING || star == LANYARD_STAR_MAYBE);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
}

/* It has no action of its own. In GTK 4.18 what a widget is in keeps a note
 * of it each time a widget with an action comes to it, and drops one at most
 * when that one goes. A list is noted anew with each row that is filled again,
 * and a change among the actions is told along every note at every level: the
 * numbers multiply until the window no longer answers. */
static void
lanyard_star_button_clicked (GtkButton *button)
{
  LanyardStarButton *self = LANYARD_STAR_BUTTON (button);

  if (self->session != NULL)
    gtk_widget_activate_action (GTK_WIDGET (self), "app.star", "(ss)", self->session,
                                lanyard_star_to_name (lanyard_star_next (self->shown)));
}

/* When a plan is read anew most stars are what they were. */
static void
plan_changed_cb (LanyardStarButton *self,
                 const char        *session)
{
  LanyardStar star;

  if (self->session == NULL || (session != NULL && !g_str_equal (session, self->session)))
    return;

  star = lanyard_plan_get_star (self->plan, self->session);
  if (star != self->shown)
    show_star (self, star);
}

/* Said when it is asked for: a tooltip that is set looks for the pointer at once,
 * which takes longer than all else that a row is filled with. */
static gboolean
lanyard_star_button_query_tooltip (GtkWidget  *widget,
                                   int         x,
                                   int         y,
                                   gboolean    keyboard,
                                   GtkTooltip *tooltip)
{
  LanyardStarButton *self = LANYARD_STAR_BUTTON (widget);
  g_autofree char   *name = NULL;

  if (self->session == NULL)
    return FALSE;

  name = dup_name (self->shown, self->title);
  gtk_tooltip_set_text (tooltip, name);
  return TRUE;
}

static void
lanyard_star_button_finalize (GObject *object)
{
  LanyardStarButton *self = LANYARD_STAR_BUTTON (object);

  g_clear_object (&self->plan);
  g_free (self->session);
  g_free (self->title);

  G_OBJECT_CLASS (lanyard_star_button_parent_class)->finalize (object);
}

static void
lanyard_star_button_class_init (LanyardStarButtonClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = lanyard_star_button_finalize;
  GTK_WIDGET_CLASS (klass)->query_tooltip = lanyard_star_button_query_tooltip;
  GTK_BUTTON_CLASS (klass)->clicked = lanyard_star_button_clicked;
}

static void
lanyard_star_button_init (LanyardStarButton *self)
{
  GtkWidget *widget = GTK_WIDGET (self);

  gtk_widget_set_valign (widget, GTK_ALIGN_CENTER);
  gtk_widget_add_css_class (widget, "flat");
  gtk_widget_add_css_class (widget, "star");
  gtk_widget_set_has_tooltip (widget, TRUE);
  gtk_widget_set_visible (widget, FALSE);
}

/**
 * lanyard_star_button_new:
 * @plan: where stars are
 *
 * Returns: (transfer full): a button that can't be seen until it has a session
 */
GtkWidget *
lanyard_star_button_new (LanyardPlan *plan)
{
  LanyardStarButton *self = g_object_new (LANYARD_TYPE_STAR_BUTTON, NULL);

  self->plan = g_object_ref (plan);
  g_signal_connect_object (plan, "changed", G_CALLBACK (plan_changed_cb), self, G_CONNECT_SWAPPED);
  return GTK_WIDGET (self);
}

/**
 * lanyard_star_button_set_session:
 * @self: a star button
 * @session: (nullable): the id of the session whose star it is; NULL hides it
 * @title: (nullable): that session's title
 */
void
lanyard_star_button_set_session (LanyardStarButton *self,
                                 const char        *session,
                                 const char        *title)
{
  g_set_str (&self->session, session);
  g_set_str (&self->title, title);
  gtk_widget_set_visible (GTK_WIDGET (self), session != NULL);
  if (session != NULL)
    show_star (self, lanyard_plan_get_star (self->plan, session));
}

/**
 * lanyard_star_button_get_session:
 * @self: a star button
 *
 * Returns: (nullable): the id of the session whose star it is
 */
const char *
lanyard_star_button_get_session (LanyardStarButton *self)
{
  return self->session;
}

/**
 * lanyard_star_button_find:
 * @root: a row
 *
 * Returns: (transfer none) (nullable): the star button in it
 */
LanyardStarButton *
lanyard_star_button_find (GtkWidget *root)
{
  if (LANYARD_IS_STAR_BUTTON (root))
    return LANYARD_STAR_BUTTON (root);

  for (GtkWidget *child = gtk_widget_get_first_child (root);
       child != NULL;
       child = gtk_widget_get_next_sibling (child))
    {
      LanyardStarButton *button = lanyard_star_button_find (child);

      if (button != NULL)
        return button;
    }

  return NULL;
}

/**
 * lanyard_star_get_icon_name:
 * @star: a star
 *
 * Returns: the name of its icon
 */
const char *
lanyard_star_get_icon_name (LanyardStar star)
{
  switch (star)
    {
    case LANYARD_STAR_GOING:
      return "lanyard-star-symbolic";
    case LANYARD_STAR_MAYBE:
      return "lanyard-star-maybe-symbolic";
    case LANYARD_STAR_HIDDEN:
      return "view-conceal-symbolic";
    case LANYARD_STAR_OFF:
    default:
      return "lanyard-star-off-symbolic";
    }
}

/**
 * lanyard_star_get_label:
 * @star: a star
 *
 * Returns: what it is called where it can be chosen
 */
const char *
lanyard_star_get_label (LanyardStar star)
{
  switch (star)
    {
    case LANYARD_STAR_GOING:
      return _ ("Going");
    case LANYARD_STAR_MAYBE:
      /* Translators: stands with “Off” and “Going” in a third of a phone's width */
      return _ ("Maybe");
    case LANYARD_STAR_HIDDEN:
      return _ ("Not Interested");
    case LANYARD_STAR_OFF:
    default:
      /* Translators: a session without a star */
      return _ ("Off");
    }
}
