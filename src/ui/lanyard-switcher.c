/* SPDX-FileCopyrightText: 2026 The Lanyard authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "lanyard-switcher.h"

#include "lanyard-words-state.h"
#include "lanyard-words.h"

#include <glib/gi18n-lib.h>

/* More letters don't fit into the conference's tile. */
#define MAX_TILE_LETTERS 4

/* Longer titles would make the list wider than a phone. */
#define TITLE_CHARS 30

struct _LanyardSwitcher
{
  AdwBin parent_instance;

  GtkMenuButton *button;
  GtkLabel      *tile;
  GtkLabel      *title;
  GtkLabel      *line;
  GtkPopover    *popover; /* (nullable) until it is opened first */
  GtkListBox    *list;    /* (nullable) likewise */

  LanyardLibrary *library; /* (nullable) */
  LanyardClock   *clock;   /* (nullable) */
};

G_DEFINE_FINAL_TYPE (LanyardSwitcher, lanyard_switcher, ADW_TYPE_BIN)

/* The conference in a few letters: its acronym, or how its title begins. */
static char *
dup_tile_text (const LanyardProgrammeFields *fields)
{
  if (fields->acronym != NULL && g_utf8_strlen (fields->acronym, -1) <= MAX_TILE_LETTERS)
    return g_strdup (fields->acronym);
  return g_utf8_substring (fields->title, 0, 1);
}

static LanyardConference *
get_conference (GtkListBoxRow *row)
{
  return g_object_get_data (G_OBJECT (row), "conference");
}

static LanyardConferencePhase
get_phase (LanyardSwitcher   *self,
           LanyardConference *conference)
{
  g_autoptr (GTimeZone) zone = g_time_zone_new_local ();
  LanyardDate today = lanyard_date_of (lanyard_clock_now (self->clock), zone, 0);

  return lanyard_conference_get_phase (conference, today);
}

static void
update_header (GtkListBoxRow *row,
               GtkListBoxRow *before,
               gpointer       user_data)
{
  LanyardSwitcher       *self = user_data;
  LanyardConferencePhase phase = get_phase (self, get_conference (row));
  GtkWidget             *header;

  if (before != NULL && get_phase (self, get_conference (before)) == phase)
    {
      gtk_list_box_row_set_header (row, NULL);
      return;
    }

  header = gtk_label_new (lanyard_words_conference_phase (phase));
  gtk_label_set_xalign (GTK_LABEL (header), 0);
  gtk_widget_add_css_class (header, "caption-heading");
  gtk_widget_add_css_class (header, "dimmed");
  gtk_widget_add_css_class (header, "group-title");
  gtk_list_box_row_set_header (row, header);
}

static GtkWidget *
create_label (const char *text)
{
  return g_object_new (GTK_TYPE_LABEL,
                       "label", text,
                       "xalign", 0.0,
                       "ellipsize", PANGO_ELLIPSIZE_END,
                       "max-width-chars", TITLE_CHARS,
                       "tooltip-text", text,
                       NULL);
}

/* A group's title is not read with its rows, so each says when it is. */
static void
name_row (LanyardSwitcher   *self,
          GtkWidget         *row,
          LanyardConference *conference,
          const char        *line)
{
  const char      *title = lanyard_conference_get_fields (conference)->title;
  gboolean         current = conference == lanyard_library_get_current (self->library);
  const char      *phase = lanyard_words_conference_phase (get_phase (self, conference));
  g_autofree char *when = *line != '\0' ? g_strdup_printf ("%s, %s", phase, line)
                                        : g_strdup (phase);
  g_autofree char *spoken = current ? g_strdup_printf ("%s, %s, %s", title, _ ("Shown now"), when)
                                    : g_strdup_printf ("%s, %s", title, when);

  gtk_accessible_update_property (GTK_ACCESSIBLE (row), GTK_ACCESSIBLE_PROPERTY_LABEL, spoken, -1);
}

static GtkWidget *
create_row (LanyardSwitcher   *self,
            LanyardConference *conference)
{
  GtkWidget       *row = gtk_list_box_row_new ();
  GtkWidget       *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 12);
  GtkWidget       *texts = gtk_box_new (GTK_ORIENTATION_VERTICAL, 2);
  GtkWidget       *check = gtk_image_new_from_icon_name ("object-select-symbolic");
  g_autofree char *line = lanyard_words_conference_line (conference);
  GtkWidget       *title = create_label (lanyard_conference_get_fields (conference)->title);
  GtkWidget       *caption = create_label (line);

  gtk_widget_add_css_class (caption, "caption");
  gtk_widget_add_css_class (caption, "dimmed");
  gtk_widget_set_visible (caption, *line != '\0');
  gtk_box_append (GTK_BOX (texts), title);
  gtk_box_append (GTK_BOX (texts), caption);
  gtk_widget_set_hexpand (texts, TRUE);
  gtk_widget_set_valign (texts, GTK_ALIGN_CENTER);
  gtk_widget_set_opacity (check, conference == lanyard_library_get_current (self->library));
  gtk_box_append (GTK_BOX (box), texts);
  gtk_box_append (GTK_BOX (box), check);

  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (row), box);
  g_object_set_data_full (G_OBJECT (row), "conference", g_object_ref (conference), g_object_unref);
  name_row (self, row, conference, line);
  return row;
}

/* What was removed can be restored in the library, and shown then. */
static void
fill (LanyardSwitcher *self)
{
  GListModel *conferences = lanyard_library_get_conferences (self->library);

  gtk_list_box_remove_all (self->list);
  for (guint i = 0; i < g_list_model_get_n_items (conferences); i++)
    {
      g_autoptr (LanyardConference) conference = g_list_model_get_item (conferences, i);

      if (!lanyard_conference_get_fields (conference)->removed)
        gtk_list_box_append (self->list, create_row (self, conference));
    }
}

static void
focus_current (LanyardSwitcher *self)
{
  GtkListBoxRow *row;

  for (int i = 0; (row = gtk_list_box_get_row_at_index (self->list, i)) != NULL; i++)
    if (get_conference (row) == lanyard_library_get_current (self->library))
      gtk_widget_grab_focus (GTK_WIDGET (row));
}

/* A day may have passed since it was last seen. */
static void
popover_mapped_cb (LanyardSwitcher *self)
{
  if (self->library == NULL)
    return;

  fill (self);
  focus_current (self);
}

static void
library_changed_cb (LanyardSwitcher *self)
{
  if (self->popover != NULL && gtk_widget_get_mapped (GTK_WIDGET (self->popover)))
    popover_mapped_cb (self);
}

static void
row_activated_cb (LanyardSwitcher *self,
                  GtkListBoxRow   *row)
{
  LanyardConference *conference = get_conference (row);

  gtk_popover_popdown (self->popover);
  if (conference != lanyard_library_get_current (self->library))
    gtk_widget_activate_action (GTK_WIDGET (self), "app.switch-conference", "s",
                                lanyard_conference_get_id (conference));
}

/* The dialog comes after the popover, which would take the focus from it. */
static void
library_clicked_cb (LanyardSwitcher *self)
{
  gtk_popover_popdown (self->popover);
  gtk_widget_activate_action (GTK_WIDGET (self), "win.library", NULL);
}

static void
add_clicked_cb (LanyardSwitcher *self)
{
  gtk_popover_popdown (self->popover);
  gtk_widget_activate_action (GTK_WIDGET (self), "win.add-conference", NULL);
}

static GtkWidget *
create_list (LanyardSwitcher *self)
{
  GtkWidget *scrolled = g_object_new (GTK_TYPE_SCROLLED_WINDOW,
                                      "hscrollbar-policy", GTK_POLICY_NEVER,
                                      "min-content-width", 264,
                                      "propagate-natural-width", TRUE,
                                      "propagate-natural-height", TRUE,
                                      "max-content-height", 400,
                                      NULL);
  GtkWidget *list = gtk_list_box_new ();

  self->list = GTK_LIST_BOX (list);
  gtk_list_box_set_selection_mode (self->list, GTK_SELECTION_NONE);
  gtk_list_box_set_tab_behavior (self->list, GTK_LIST_TAB_ITEM);
  gtk_list_box_set_header_func (self->list, update_header, self, NULL);
  gtk_widget_add_css_class (list, "navigation-sidebar");
  gtk_accessible_update_property (GTK_ACCESSIBLE (list), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _ ("Conferences"), -1);
  g_signal_connect_swapped (list, "row-activated", G_CALLBACK (row_activated_cb), self);
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (scrolled), list);
  return scrolled;
}

static GtkWidget *
create_entry (LanyardSwitcher *self,
              const char      *text,
              GCallback        clicked)
{
  GtkWidget *label = gtk_label_new_with_mnemonic (text);
  GtkWidget *button = gtk_button_new ();

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_mnemonic_widget (GTK_LABEL (label), button);
  gtk_button_set_child (GTK_BUTTON (button), label);
  gtk_widget_add_css_class (button, "flat");
  g_signal_connect_swapped (button, "clicked", clicked, self);
  return button;
}

/* GTK asks the focus what is to be activated, also where there is none: as when
 * what comes into the window below takes it away. */
static void
activate_default_cb (GtkWidget *popover)
{
  if (gtk_root_get_focus (gtk_widget_get_root (popover)) == NULL)
    g_signal_stop_emission_by_name (popover, "activate-default");
}

/* Most often nobody opens it, so that it isn't made with the window. */
static void
create_popover_cb (GtkMenuButton *button,
                   gpointer       user_data)
{
  LanyardSwitcher *self = user_data;
  GtkWidget       *box;
  GtkWidget       *popover;

  if (self->popover != NULL)
    return;

  box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  gtk_box_append (GTK_BOX (box), create_list (self));
  gtk_box_append (GTK_BOX (box), gtk_separator_new (GTK_ORIENTATION_HORIZONTAL));
  gtk_box_append (GTK_BOX (box),
                  create_entry (self, _ ("_All Conferences…"), G_CALLBACK (library_clicked_cb)));
  gtk_box_append (GTK_BOX (box),
                  create_entry (self, _ ("A_dd a Conference…"), G_CALLBACK (add_clicked_cb)));
  popover = gtk_popover_new ();
  self->popover = GTK_POPOVER (popover);
  gtk_popover_set_child (self->popover, box);
  gtk_widget_set_halign (popover, GTK_ALIGN_START);
  gtk_widget_add_css_class (popover, "menu");
  gtk_widget_add_css_class (popover, "switcher");
  g_signal_connect_swapped (popover, "map", G_CALLBACK (popover_mapped_cb), self);
  g_signal_connect (popover, "activate-default", G_CALLBACK (activate_default_cb), NULL);
  gtk_menu_button_set_popover (button, popover);
}

static void
lanyard_switcher_dispose (GObject *object)
{
  LanyardSwitcher *self = LANYARD_SWITCHER (object);

  if (self->list != NULL)
    gtk_list_box_set_header_func (self->list, NULL, NULL, NULL);
  self->popover = NULL;
  self->list = NULL;
  /* else both this class and the one above would take it out */
  adw_bin_set_child (ADW_BIN (self), NULL);
  gtk_widget_dispose_template (GTK_WIDGET (self), LANYARD_TYPE_SWITCHER);
  g_clear_object (&self->library);
  g_clear_object (&self->clock);

  G_OBJECT_CLASS (lanyard_switcher_parent_class)->dispose (object);
}

static void
lanyard_switcher_class_init (LanyardSwitcherClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = lanyard_switcher_dispose;

  gtk_widget_class_set_template_from_resource (widget_class,
                                               RESOURCE_PATH "/ui/lanyard-switcher.ui");
  gtk_widget_class_bind_template_child (widget_class, LanyardSwitcher, button);
  gtk_widget_class_bind_template_child (widget_class, LanyardSwitcher, tile);
  gtk_widget_class_bind_template_child (widget_class, LanyardSwitcher, title);
  gtk_widget_class_bind_template_child (widget_class, LanyardSwitcher, line);
}

static void
lanyard_switcher_init (LanyardSwitcher *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  gtk_menu_button_set_create_popup_func (self->button, create_popover_cb, self, NULL);
}

/**
 * lanyard_switcher_set_library:
 * @self: a switcher that shows nothing yet
 * @library: the conferences that are known
 * @clock: the clock that decides which of them run
 */
void
lanyard_switcher_set_library (LanyardSwitcher *self,
                              LanyardLibrary  *library,
                              LanyardClock    *clock)
{
  self->library = g_object_ref (library);
  self->clock = g_object_ref (clock);
  g_signal_connect_object (library, "changed", G_CALLBACK (library_changed_cb), self,
                           G_CONNECT_SWAPPED);
}

/**
 * lanyard_switcher_show_programme:
 * @self: a switcher
 * @programme: the programme of the conference that it names
 */
void
lanyard_switcher_show_programme (LanyardSwitcher  *self,
                                 LanyardProgramme *programme)
{
  const LanyardProgrammeFields *fields = lanyard_programme_get_fields (programme);
  g_autofree char              *place = lanyard_words_place (programme);
  g_autofree char              *line = lanyard_words_short_place (programme);
  g_autofree char              *tile = dup_tile_text (fields);
  g_autofree char              *tip = g_strdup_printf ("%s\n%s", fields->title, place);
  g_autofree char              *spoken = NULL;

  /* Translators: the name of the button that lists the others; %s is the title
   * of the conference that is shown */
  spoken = g_strdup_printf (_ ("%s, switch conference"), fields->title);
  gtk_label_set_label (self->tile, tile);
  gtk_label_set_label (self->title, fields->title);
  gtk_label_set_label (self->line, line);
  gtk_widget_set_visible (GTK_WIDGET (self->line), *line != '\0');
  gtk_widget_set_tooltip_text (GTK_WIDGET (self->button), g_strchomp (tip));
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->button), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  spoken, -1);
}

/**
 * lanyard_switcher_popup:
 * @self: a switcher that can be seen
 *
 * Opens the list of conferences.
 */
void
lanyard_switcher_popup (LanyardSwitcher *self)
{
  gtk_menu_button_popup (self->button);
}
