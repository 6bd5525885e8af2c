/* SPDX-FileCopyrightText: 2026 The Lanyard authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "lanyard-star-choice.h"

#include "lanyard-star-button.h"

#include <glib/gi18n-lib.h>

/* How wide the choice likes to be: more than a phone's page, which it fills. */
#define WIDTH 340

/* The star of a session, spelt out. It shows what the plan says: what was
 * asked for is seen once it is kept. */
struct _LanyardStarChoice
{
  GtkBox parent_instance;

  AdwToggleGroup *toggles;
  GtkLabel       *hidden; /* says that it is left out of lists */

  LanyardPlan *plan;
  char        *session;
};

G_DEFINE_FINAL_TYPE (LanyardStarChoice, lanyard_star_choice, GTK_TYPE_BOX)

static void
measure (GtkWidget     *widget,
         GtkOrientation orientation,
         int            for_size,
         int           *minimum,
         int           *natural,
         int           *minimum_baseline,
         int           *natural_baseline)
{
  gtk_widget_measure (gtk_widget_get_first_child (widget), orientation, for_size, minimum, natural,
                      NULL, NULL);
  if (orientation == GTK_ORIENTATION_HORIZONTAL)
    *natural = MAX (*natural, WIDTH);
}

static void
allocate (GtkWidget *widget,
          int        width,
          int        height,
          int        baseline)
{
  gtk_widget_allocate (gtk_widget_get_first_child (widget), width, height, baseline, NULL);
}

/* Returns what holds the toggles at the start of a page. */
static GtkWidget *
create_holder (AdwToggleGroup *toggles)
{
  GtkWidget *holder = adw_bin_new ();

  adw_bin_set_child (ADW_BIN (holder), GTK_WIDGET (toggles));
  gtk_widget_set_layout_manager (holder, gtk_custom_layout_new (NULL, measure, allocate));
  gtk_widget_set_halign (holder, GTK_ALIGN_START);
  return holder;
}

static void
update (LanyardStarChoice *self)
{
  LanyardStar star = lanyard_plan_get_star (self->plan, self->session);

  if (star == LANYARD_STAR_HIDDEN)
    adw_toggle_group_set_active (self->toggles, GTK_INVALID_LIST_POSITION);
  else
    adw_toggle_group_set_active_name (self->toggles, lanyard_star_to_name (star));
  gtk_widget_set_visible (GTK_WIDGET (self->hidden), star == LANYARD_STAR_HIDDEN);
}

static void
plan_changed_cb (LanyardStarChoice *self,
                 const char        *session)
{
  if (session == NULL || g_str_equal (session, self->session))
    update (self);
}

/* What the user chose goes back to what is kept, unless that has followed. */
static void
chosen_cb (LanyardStarChoice *self)
{
  const char *name = adw_toggle_group_get_active_name (self->toggles);

  if (name == NULL ||
      g_str_equal (name, lanyard_star_to_name (lanyard_plan_get_star (self->plan, self->session))))
    return;

  gtk_widget_activate_action (GTK_WIDGET (self), "app.star", "(ss)", self->session, name);
  update (self);
}

static void
lanyard_star_choice_finalize (GObject *object)
{
  LanyardStarChoice *self = LANYARD_STAR_CHOICE (object);

  g_clear_object (&self->plan);
  g_free (self->session);

  G_OBJECT_CLASS (lanyard_star_choice_parent_class)->finalize (object);
}

static void
lanyard_star_choice_class_init (LanyardStarChoiceClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = lanyard_star_choice_finalize;
}

static void
lanyard_star_choice_init (LanyardStarChoice *self)
{
  static const LanyardStar stars[] = { LANYARD_STAR_OFF, LANYARD_STAR_MAYBE, LANYARD_STAR_GOING };

  self->toggles = ADW_TOGGLE_GROUP (adw_toggle_group_new ());
  adw_toggle_group_set_homogeneous (self->toggles, TRUE);
  for (guint i = 0; i < G_N_ELEMENTS (stars); i++)
    {
      AdwToggle *toggle = adw_toggle_new ();

      adw_toggle_set_name (toggle, lanyard_star_to_name (stars[i]));
      adw_toggle_set_label (toggle, lanyard_star_get_label (stars[i]));
      adw_toggle_set_icon_name (toggle, lanyard_star_get_icon_name (stars[i]));
      adw_toggle_group_add (self->toggles, toggle);
    }
  gtk_widget_add_css_class (GTK_WIDGET (self->toggles), "stars");
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->toggles), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _ ("Star"), -1);
  g_signal_connect_swapped (self->toggles, "notify::active-name", G_CALLBACK (chosen_cb), self);

  self->hidden = GTK_LABEL (gtk_label_new (_ ("Not interested: it is left out of lists")));
  gtk_label_set_xalign (self->hidden, 0);
  gtk_label_set_wrap (self->hidden, TRUE);
  gtk_widget_add_css_class (GTK_WIDGET (self->hidden), "dimmed");

  gtk_orientable_set_orientation (GTK_ORIENTABLE (self), GTK_ORIENTATION_VERTICAL);
  gtk_box_set_spacing (GTK_BOX (self), 6);
  gtk_box_append (GTK_BOX (self), create_holder (self->toggles));
  gtk_box_append (GTK_BOX (self), GTK_WIDGET (self->hidden));
}

/**
 * lanyard_star_choice_new:
 * @plan: where stars are
 * @session: a session's id
 *
 * Returns: (transfer full): a choice of what that session is to the user
 */
GtkWidget *
lanyard_star_choice_new (LanyardPlan *plan,
                         const char  *session)
{
  LanyardStarChoice *self = g_object_new (LANYARD_TYPE_STAR_CHOICE, NULL);

  self->plan = g_object_ref (plan);
  self->session = g_strdup (session);
  g_signal_connect_object (plan, "changed", G_CALLBACK (plan_changed_cb), self, G_CONNECT_SWAPPED);
  update (self);
  return GTK_WIDGET (self);
}
