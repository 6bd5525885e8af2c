/* SPDX-FileCopyrightText: 2026 The Lanyard authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "lanyard-data-card.h"

#include "lanyard-clock.h"
#include "lanyard-words-state.h"

#include <glib/gi18n-lib.h>

/* Where the programme that is shown is from, how new it is, and why it may be
 * no newer. */
struct _LanyardDataCard
{
  AdwBin parent_instance;

  AdwActionRow *state;
  AdwActionRow *failure;
  GtkButton    *refresh;

  LanyardLibrary *library;
};

G_DEFINE_FINAL_TYPE (LanyardDataCard, lanyard_data_card, ADW_TYPE_BIN)

static void
show_conference (LanyardDataCard   *self,
                 LanyardConference *conference)
{
  const LanyardConferenceFields *fields = lanyard_conference_get_fields (conference);
  g_autoptr (GTimeZone) zone = g_time_zone_new_local ();
  gboolean         refreshing = lanyard_library_is_refreshing (self->library, fields->id);
  gboolean         failed = fields->failure != NULL && !refreshing;
  g_autofree char *text =
    lanyard_words_data_state (conference, refreshing, lanyard_clock_real_now (), zone);

  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (self->state), text);
  adw_action_row_set_subtitle (self->state, fields->address != NULL ? fields->address : "");
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (self->failure),
                                 failed ? fields->failure : "");
  gtk_widget_set_visible (GTK_WIDGET (self->failure), failed);
  gtk_widget_set_visible (GTK_WIDGET (self->refresh), fields->address != NULL && !refreshing);
}

static void
update (LanyardDataCard *self)
{
  LanyardConference *conference = lanyard_library_get_current (self->library);

  gtk_widget_set_visible (GTK_WIDGET (self), conference != NULL);
  if (conference != NULL)
    show_conference (self, conference);
}

static void
lanyard_data_card_finalize (GObject *object)
{
  g_clear_object (&LANYARD_DATA_CARD (object)->library);

  G_OBJECT_CLASS (lanyard_data_card_parent_class)->finalize (object);
}

static void
lanyard_data_card_class_init (LanyardDataCardClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = lanyard_data_card_finalize;
}

static AdwActionRow *
create_row (GtkWidget *list)
{
  AdwActionRow *row = ADW_ACTION_ROW (adw_action_row_new ());

  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  adw_action_row_set_subtitle_selectable (row, TRUE);
  gtk_list_box_append (GTK_LIST_BOX (list), GTK_WIDGET (row));
  return row;
}

static void
lanyard_data_card_init (LanyardDataCard *self)
{
  GtkWidget *list = gtk_list_box_new ();

  gtk_list_box_set_selection_mode (GTK_LIST_BOX (list), GTK_SELECTION_NONE);
  gtk_widget_add_css_class (list, "boxed-list");
  gtk_accessible_update_property (GTK_ACCESSIBLE (list), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _ ("Where the programme is from"), -1);

  self->state = create_row (list);
  self->refresh = GTK_BUTTON (gtk_button_new_with_mnemonic (_ ("_Refresh")));
  gtk_widget_set_valign (GTK_WIDGET (self->refresh), GTK_ALIGN_CENTER);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (self->refresh), "win.refresh");
  adw_action_row_add_suffix (self->state, GTK_WIDGET (self->refresh));

  self->failure = create_row (list);
  adw_action_row_add_prefix (self->failure,
                             gtk_image_new_from_icon_name ("dialog-warning-symbolic"));
  gtk_widget_add_css_class (GTK_WIDGET (self->failure), "warning");
  adw_bin_set_child (ADW_BIN (self), list);
}

/**
 * lanyard_data_card_new:
 * @library: the conferences that are known
 *
 * Returns: (transfer full): where the programme of the one that is shown is
 *   from, with a button that asks for a newer one; it can't be seen while none
 *   is shown
 */
GtkWidget *
lanyard_data_card_new (LanyardLibrary *library)
{
  LanyardDataCard *self = g_object_new (LANYARD_TYPE_DATA_CARD, NULL);

  self->library = g_object_ref (library);
  g_signal_connect_object (library, "changed", G_CALLBACK (update), self, G_CONNECT_SWAPPED);
  update (self);
  return GTK_WIDGET (self);
}
