/* SPDX-FileCopyrightText: 2026 The Lanyard authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "lanyard-data-state.h"

#include "lanyard-clock.h"
#include "lanyard-words-state.h"

/* How new the programme is that is shown, and what its address last said; a
 * click leads to the page about the conference. */
struct _LanyardDataState
{
  AdwBin parent_instance;

  GtkStack  *stack; /* a spinner, or an icon */
  GtkImage  *icon;
  GtkLabel  *label;
  GtkWidget *button;

  LanyardLibrary *library;
};

G_DEFINE_FINAL_TYPE (LanyardDataState, lanyard_data_state, ADW_TYPE_BIN)

static const char *
get_icon_name (const LanyardConferenceFields *fields)
{
  if (fields->failure != NULL)
    return "dialog-warning-symbolic";
  return fields->address != NULL ? "object-select-symbolic" : "lanyard-article-symbolic";
}

static void
show_conference (LanyardDataState  *self,
                 LanyardConference *conference)
{
  const LanyardConferenceFields *fields = lanyard_conference_get_fields (conference);
  g_autoptr (GTimeZone) zone = g_time_zone_new_local ();
  gboolean         refreshing = lanyard_library_is_refreshing (self->library, fields->id);
  gboolean         failed = fields->failure != NULL && !refreshing;
  g_autofree char *text =
    lanyard_words_data_state (conference, refreshing, lanyard_clock_real_now (), zone);

  gtk_label_set_label (self->label, text);
  gtk_image_set_from_icon_name (self->icon, get_icon_name (fields));
  gtk_stack_set_visible_child_name (self->stack, refreshing ? "spinner" : "icon");
  gtk_widget_set_tooltip_text (self->button, failed ? fields->failure : fields->address);
  if (failed)
    gtk_widget_add_css_class (self->button, "warning");
  else
    gtk_widget_remove_css_class (self->button, "warning");
}

static void
update (LanyardDataState *self)
{
  LanyardConference *conference = lanyard_library_get_current (self->library);

  gtk_widget_set_visible (GTK_WIDGET (self), conference != NULL);
  if (conference != NULL)
    show_conference (self, conference);
}

static void
lanyard_data_state_finalize (GObject *object)
{
  g_clear_object (&LANYARD_DATA_STATE (object)->library);

  G_OBJECT_CLASS (lanyard_data_state_parent_class)->finalize (object);
}

static void
lanyard_data_state_class_init (LanyardDataStateClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = lanyard_data_state_finalize;
}

static void
lanyard_data_state_init (LanyardDataState *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 8);

  self->stack = GTK_STACK (gtk_stack_new ());
  self->icon = GTK_IMAGE (gtk_image_new ());
  self->label = GTK_LABEL (gtk_label_new (NULL));
  self->button = gtk_button_new ();
  gtk_stack_add_named (self->stack, GTK_WIDGET (self->icon), "icon");
  gtk_stack_add_named (self->stack, adw_spinner_new (), "spinner");
  gtk_label_set_ellipsize (self->label, PANGO_ELLIPSIZE_END);
  gtk_label_set_xalign (self->label, 0);
  gtk_widget_add_css_class (GTK_WIDGET (self->label), "caption");
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (self->stack));
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (self->label));

  gtk_button_set_child (GTK_BUTTON (self->button), box);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (self->button), "win.show-conference");
  gtk_widget_add_css_class (self->button, "flat");
  gtk_widget_add_css_class (self->button, "data-state");
  adw_bin_set_child (ADW_BIN (self), self->button);
}

/**
 * lanyard_data_state_new:
 * @library: the conferences that are known
 *
 * Returns: (transfer full): the state of the data of the one that is shown;
 *   it can't be seen while none is
 */
GtkWidget *
lanyard_data_state_new (LanyardLibrary *library)
{
  LanyardDataState *self = g_object_new (LANYARD_TYPE_DATA_STATE, NULL);

  self->library = g_object_ref (library);
  g_signal_connect_object (library, "changed", G_CALLBACK (update), self, G_CONNECT_SWAPPED);
  update (self);
  return GTK_WIDGET (self);
}
