/* SPDX-FileCopyrightText: 2026 The Lanyard authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "lanyard-seen-choice.h"

#include <glib/gi18n-lib.h>

/* What the user says of a session that is over: attended, to be watched, or
 * nothing. It shows what the plan says. */
struct _LanyardSeenChoice
{
  AdwBin parent_instance;

  GtkToggleButton *attended;
  GtkToggleButton *later;

  LanyardPlan *plan;
  char        *session; /* its id */
  gboolean     over;
  gboolean     updating;
};

G_DEFINE_FINAL_TYPE (LanyardSeenChoice, lanyard_seen_choice, ADW_TYPE_BIN)

static LanyardSeen
get_seen (LanyardSeenChoice *self)
{
  const LanyardNote *note = lanyard_plan_find_note (self->plan, self->session);

  return note != NULL ? note->seen : LANYARD_SEEN_NOTHING;
}

static void
update (LanyardSeenChoice *self)
{
  LanyardSeen seen = get_seen (self);

  self->updating = TRUE;
  gtk_toggle_button_set_active (self->attended, seen == LANYARD_SEEN_ATTENDED);
  gtk_toggle_button_set_active (self->later, seen == LANYARD_SEEN_LATER);
  self->updating = FALSE;
  gtk_widget_set_visible (GTK_WIDGET (self), self->over || seen != LANYARD_SEEN_NOTHING);
}

static void
noted_cb (LanyardSeenChoice *self,
          const char        *session)
{
  if (g_str_equal (session, self->session))
    update (self);
}

/* What was chosen is seen once it is kept. */
static void
toggled_cb (LanyardSeenChoice *self,
            GtkToggleButton   *button)
{
  LanyardSeen said = button == self->later ? LANYARD_SEEN_LATER : LANYARD_SEEN_ATTENDED;

  if (self->updating)
    return;

  if (!gtk_toggle_button_get_active (button))
    said = LANYARD_SEEN_NOTHING;
  gtk_widget_activate_action (GTK_WIDGET (self), "app.seen", "(ss)", self->session,
                              lanyard_seen_to_name (said));
  update (self);
}

static void
lanyard_seen_choice_finalize (GObject *object)
{
  LanyardSeenChoice *self = LANYARD_SEEN_CHOICE (object);

  g_clear_object (&self->plan);
  g_free (self->session);

  G_OBJECT_CLASS (lanyard_seen_choice_parent_class)->finalize (object);
}

static void
lanyard_seen_choice_class_init (LanyardSeenChoiceClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = lanyard_seen_choice_finalize;
}

static GtkToggleButton *
add_toggle (LanyardSeenChoice *self,
            GtkBox            *box,
            const char        *icon_name,
            const char        *label)
{
  GtkWidget *button = gtk_toggle_button_new ();
  GtkWidget *content = adw_button_content_new ();

  adw_button_content_set_icon_name (ADW_BUTTON_CONTENT (content), icon_name);
  adw_button_content_set_label (ADW_BUTTON_CONTENT (content), label);
  gtk_button_set_child (GTK_BUTTON (button), content);
  g_signal_connect_swapped (button, "toggled", G_CALLBACK (toggled_cb), self);
  gtk_box_append (box, button);
  return GTK_TOGGLE_BUTTON (button);
}

static void
lanyard_seen_choice_init (LanyardSeenChoice *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);

  self->attended =
    add_toggle (self, GTK_BOX (box), "object-select-symbolic", _ ("Attended"));
  self->later = add_toggle (self, GTK_BOX (box), "lanyard-video-symbolic", _ ("Watch Later"));
  gtk_widget_set_halign (GTK_WIDGET (self), GTK_ALIGN_START);
  adw_bin_set_child (ADW_BIN (self), box);
}

/**
 * lanyard_seen_choice_new:
 * @plan: what is said of sessions
 * @session: a session's id
 *
 * Returns: (transfer full): a choice of what is said of that session; it can't
 *   be seen before that is over, unless something is said already
 */
GtkWidget *
lanyard_seen_choice_new (LanyardPlan *plan,
                         const char  *session)
{
  LanyardSeenChoice *self = g_object_new (LANYARD_TYPE_SEEN_CHOICE, NULL);

  self->plan = g_object_ref (plan);
  self->session = g_strdup (session);
  g_signal_connect_object (plan, "noted", G_CALLBACK (noted_cb), self, G_CONNECT_SWAPPED);
  update (self);
  return GTK_WIDGET (self);
}

/**
 * lanyard_seen_choice_set_over:
 * @self: a choice
 * @over: whether the session is over
 */
void
lanyard_seen_choice_set_over (LanyardSeenChoice *self,
                              gboolean           over)
{
  self->over = over;
  update (self);
}
