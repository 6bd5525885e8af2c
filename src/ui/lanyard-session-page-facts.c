/* SPDX-FileCopyrightText: 2026 The Lanyard authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "lanyard-session-page-private.h"

#include "lanyard-color-bar.h"
#include "lanyard-map-rows.h"
#include "lanyard-words-clocks.h"
#include "lanyard-words-time.h"
#include "lanyard-words.h"

#include <glib/gi18n-lib.h>

static void
add_fact (LanyardSessionPage *self,
          const char         *icon_name,
          const char         *text,
          gboolean            strong)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 8);
  GtkWidget *image = gtk_image_new_from_icon_name (icon_name);
  GtkWidget *label = g_object_new (GTK_TYPE_LABEL,
                                   "label", text,
                                   "xalign", 0.0,
                                   "wrap", TRUE,
                                   "wrap-mode", PANGO_WRAP_WORD_CHAR,
                                   "selectable", TRUE,
                                   NULL);

  gtk_widget_set_valign (image, GTK_ALIGN_START);
  gtk_widget_add_css_class (image, "dimmed");
  if (strong)
    gtk_widget_add_css_class (label, "heading");
  gtk_box_append (GTK_BOX (box), image);
  gtk_box_append (GTK_BOX (box), label);
  adw_wrap_box_append (self->facts, box);
}

static char *
dup_room_line (LanyardRoom *room)
{
  const char *floor = lanyard_room_get_floor (room);
  int         capacity = lanyard_room_get_capacity (room);
  GString    *line = g_string_new (lanyard_room_get_title (room));

  if (floor != NULL)
    g_string_append_printf (line, " · %s", floor);
  if (capacity > 0)
    {
      g_string_append (line, " · ");
      g_string_append_printf (line, ngettext ("%d seat", "%d seats", capacity), capacity);
    }

  return g_string_free_and_steal (line);
}

/* Shows the way to where it is, as far as that is known, anew. */
void
lanyard_session_page_update_map (LanyardSessionPage *self)
{
  if (self->room == NULL)
    return;

  if (self->map != NULL)
    gtk_box_remove (GTK_BOX (self->room), self->map);
  self->map = lanyard_map_button_new (lanyard_session_get_room (self->session), self->guide);
  if (self->map == NULL)
    return;

  gtk_widget_add_css_class (self->map, "flat");
  gtk_widget_add_css_class (self->map, "fact-button");
  gtk_widget_set_valign (self->map, GTK_ALIGN_CENTER);
  gtk_box_append (GTK_BOX (self->room), self->map);
}

/* A button in the fact that was added last, for the page of what that names.
 *
 * Returns: (transfer none): the fact */
static GtkWidget *
add_page_button (LanyardSessionPage *self,
                 const char         *title,
                 const char         *action,
                 const char         *id)
{
  /* Translators: %s is a room or a track */
  g_autofree char *name = g_strdup_printf (_ ("About %s"), title);
  GtkWidget       *fact = gtk_widget_get_last_child (GTK_WIDGET (self->facts));
  GtkWidget       *button = gtk_button_new_from_icon_name ("go-next-symbolic");

  gtk_widget_set_tooltip_text (button, name);
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (button), action);
  gtk_actionable_set_action_target (GTK_ACTIONABLE (button), "s", id);
  gtk_widget_set_valign (button, GTK_ALIGN_CENTER);
  gtk_widget_add_css_class (button, "flat");
  gtk_widget_add_css_class (button, "fact-button");
  gtk_box_append (GTK_BOX (fact), button);
  return fact;
}

/* Its page says what else is in there. */
static void
add_room (LanyardSessionPage *self,
          LanyardRoom        *room)
{
  g_autofree char *text = dup_room_line (room);

  add_fact (self, "lanyard-room-symbolic", text, FALSE);
  self->room = add_page_button (self, lanyard_room_get_title (room), "win.show-room",
                                lanyard_room_get_id (room));
  lanyard_session_page_update_map (self);
}

static void
add_track (LanyardSessionPage *self,
           LanyardTrack       *track)
{
  const char *title = lanyard_track_get_title (track);
  GtkWidget  *fact;
  GtkWidget  *dot;

  add_fact (self, "lanyard-track-symbolic", title, FALSE);
  fact = add_page_button (self, title, "win.show-track", lanyard_track_get_id (track));
  if (lanyard_track_get_color (track) == NULL)
    return;

  dot = lanyard_color_bar_new (10, 10);
  lanyard_color_bar_set_color (LANYARD_COLOR_BAR (dot), lanyard_track_get_color (track));
  gtk_widget_set_valign (dot, GTK_ALIGN_CENTER);
  gtk_box_insert_child_after (GTK_BOX (fact), dot, gtk_widget_get_first_child (fact));
}

/* Tells when it is by both clocks. */
static void
fill_when (LanyardSessionPage *self)
{
  g_autofree char *first = lanyard_words_first_when (self->session, self->clocks);
  g_autofree char *second = lanyard_words_second_when (self->session, self->clocks);

  gtk_label_set_label (self->when, first);
  gtk_label_set_label (self->own_when, second != NULL ? second : "");
  gtk_widget_set_visible (GTK_WIDGET (self->own_when), second != NULL);
  adw_window_title_set_subtitle (self->header_title, first);
}

/* The other clock's time follows, dim, where it is another one. */
static void
add_when (LanyardSessionPage *self)
{
  GtkWidget *label = g_object_new (GTK_TYPE_LABEL,
                                   "xalign", 0.0,
                                   "wrap", TRUE,
                                   "wrap-mode", PANGO_WRAP_WORD_CHAR,
                                   "selectable", TRUE,
                                   NULL);

  add_fact (self, "lanyard-clock-symbolic", "", TRUE);
  self->when = GTK_LABEL (
    gtk_widget_get_last_child (gtk_widget_get_last_child (GTK_WIDGET (self->facts))));
  gtk_widget_add_css_class (label, "dimmed");
  adw_wrap_box_append (self->facts, label);
  self->own_when = GTK_LABEL (label);
  fill_when (self);
}

static void
fill_facts (LanyardSessionPage *self)
{
  LanyardRoom       *room = lanyard_session_get_room (self->session);
  LanyardTrack      *track = lanyard_session_get_track (self->session);
  const char *const *languages = lanyard_session_get_languages (self->session);
  int                duration = lanyard_session_get_duration (self->session);

  add_when (self);
  if (duration > 0)
    {
      g_autofree char *text = lanyard_words_duration (duration);

      add_fact (self, "lanyard-duration-symbolic", text, FALSE);
    }
  if (room != NULL)
    add_room (self, room);
  if (track != NULL)
    add_track (self, track);
  if (languages != NULL && languages[0] != NULL)
    {
      g_autofree char *text = lanyard_words_languages (languages);

      add_fact (self, "lanyard-language-symbolic", text, FALSE);
    }
  if (lanyard_session_get_recorded (self->session) == LANYARD_RECORDED_NO)
    add_fact (self, "lanyard-video-symbolic", _ ("Not recorded"), FALSE);
  if (lanyard_session_get_licence (self->session) != NULL)
    add_fact (self, "lanyard-article-symbolic", lanyard_session_get_licence (self->session), FALSE);
}

/* Shows the title, and when and where it is. */
void
lanyard_session_page_fill_head (LanyardSessionPage *self)
{
  LanyardSessionStatus status = lanyard_session_get_status (self->session);
  const char          *label = lanyard_session_get_type_label (self->session);
  const char          *subtitle = lanyard_session_get_subtitle (self->session);
  const char          *title = lanyard_session_get_title (self->session);

  gtk_label_set_label (
    self->kind,
    label != NULL ? label : lanyard_words_session_kind (lanyard_session_get_kind (self->session)));
  gtk_label_set_label (self->title, title);
  gtk_label_set_label (self->subtitle, subtitle != NULL ? subtitle : "");
  gtk_widget_set_visible (GTK_WIDGET (self->subtitle), subtitle != NULL);
  adw_navigation_page_set_title (ADW_NAVIGATION_PAGE (self), title);
  adw_window_title_set_title (self->header_title, title);

  if (status == LANYARD_SESSION_CANCELLED)
    add_fact (self, "dialog-warning-symbolic", _ ("Cancelled"), TRUE);
  else if (status == LANYARD_SESSION_TENTATIVE)
    add_fact (self, "dialog-question-symbolic", _ ("Not confirmed yet"), FALSE);
  fill_facts (self);
}

/* What was last known of it can still be read. */
void
lanyard_session_page_say_gone (LanyardSessionPage *self)
{
  GtkWidget *fact;

  if (self->gone)
    return;

  self->gone = TRUE;
  add_fact (self, "dialog-warning-symbolic", _ ("No longer in the programme"), TRUE);
  fact = gtk_widget_get_last_child (GTK_WIDGET (self->facts));
  adw_wrap_box_reorder_child_after (self->facts, fact, NULL);
}
