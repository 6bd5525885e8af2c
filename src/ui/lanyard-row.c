/* SPDX-FileCopyrightText: 2026 The Lanyard authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "lanyard-row.h"

#include "lanyard-avatar.h"
#include "lanyard-clash-tag.h"
#include "lanyard-color-bar.h"
#include "lanyard-marks.h"
#include "lanyard-moved-tag.h"
#include "lanyard-star-button.h"
#include "lanyard-words-clashes.h"

#include <glib/gi18n-lib.h>

#define AVATAR_SIZE 32
#define BAR_WIDTH 3

/* A session or a person in a list: a title of up to two lines, and a line
 * below it that is cut where it doesn't fit; at the edges the track's colour
 * and the star. */
struct _LanyardRow
{
  GtkBox parent_instance;

  GtkWidget *bar;    /* (nullable) until there is a colour */
  GtkWidget *avatar; /* (nullable) made for the first person */
  GtkBox    *texts;
  GtkLabel  *title;
  GtkLabel  *line;
  GtkLabel  *snippet;   /* (nullable) made for what a search found */
  GtkWidget *lead;      /* (nullable) */
  GtkWidget *tag;       /* (nullable) until something was moved */
  GtkWidget *clash_tag; /* (nullable) until something clashes */
  GtkWidget *note;      /* (nullable) the mark of one that has a note */
  GtkWidget *star;

  LanyardPlan *plan;
  GtkListItem *list_item; /* (nullable) (unowned) what a screen reader knows it by */
  char        *session;   /* (nullable) the id of the one that is shown */
};

G_DEFINE_FINAL_TYPE (LanyardRow, lanyard_row, GTK_TYPE_BOX)

/* Few rows have a note, so that most have no mark for it. */
static gboolean
update_note (LanyardRow *self)
{
  gboolean noted =
    self->session != NULL && lanyard_plan_get_note_text (self->plan, self->session) != NULL;

  if (noted && self->note == NULL)
    {
      self->note = gtk_image_new_from_icon_name ("lanyard-note-symbolic");
      gtk_widget_set_tooltip_text (self->note, _ ("With a note"));
      gtk_widget_add_css_class (self->note, "dimmed");
      gtk_box_insert_child_after (GTK_BOX (self), self->note, GTK_WIDGET (self->texts));
    }
  if (self->note != NULL)
    gtk_widget_set_visible (self->note, noted);
  return noted;
}

/* Few rows clash with something, so that most have no tag for it. */
static void
update_marks (LanyardRow *self)
{
  guint n_clashes =
    self->session != NULL ? lanyard_plan_count_clashes (self->plan, self->session) : 0;
  g_autofree char *spoken = lanyard_words_title_spoken (gtk_label_get_label (self->title),
                                                        n_clashes, update_note (self));

  if (n_clashes > 0 && self->clash_tag == NULL)
    {
      self->clash_tag = lanyard_clash_tag_new (self->plan);
      gtk_box_insert_child_after (self->texts, self->clash_tag, GTK_WIDGET (self->line));
    }
  if (self->clash_tag != NULL)
    lanyard_clash_tag_set_session (LANYARD_CLASH_TAG (self->clash_tag), self->session);
  if (self->list_item != NULL)
    gtk_list_item_set_accessible_label (self->list_item, spoken);
}

/* Likewise few were moved or cancelled. */
static void
update_changes (LanyardRow *self)
{
  gboolean changed =
    self->session != NULL && lanyard_plan_find_change (self->plan, self->session) != NULL;

  if (changed && self->tag == NULL)
    {
      self->tag = lanyard_moved_tag_new (self->plan);
      gtk_box_append (self->texts, self->tag);
    }
  if (self->tag != NULL)
    lanyard_moved_tag_set_session (LANYARD_MOVED_TAG (self->tag), self->session);
}

/* What the user isn't interested in is dim where it is shown at all. */
static void
update (LanyardRow *self)
{
  if (self->session != NULL &&
      lanyard_plan_get_star (self->plan, self->session) == LANYARD_STAR_HIDDEN)
    gtk_widget_add_css_class (GTK_WIDGET (self->texts), "hidden-session");
  else
    gtk_widget_remove_css_class (GTK_WIDGET (self->texts), "hidden-session");
  update_changes (self);
  update_marks (self);
}

static void
plan_changed_cb (LanyardRow *self,
                 const char *session)
{
  if (session == NULL || g_strcmp0 (session, self->session) == 0)
    update (self);
}

/* What is cut can be read whole. To set it with the text would look for the
 * pointer each time. */
static gboolean
lanyard_row_query_tooltip (GtkWidget  *widget,
                           int         x,
                           int         y,
                           gboolean    keyboard,
                           GtkTooltip *tooltip)
{
  LanyardRow *self = LANYARD_ROW (widget);

  gtk_tooltip_set_text (tooltip, gtk_label_get_label (self->line));
  return gtk_widget_get_visible (GTK_WIDGET (self->line));
}

static void
noted_cb (LanyardRow *self,
          const char *session)
{
  if (g_strcmp0 (session, self->session) == 0)
    update_marks (self);
}

static void
lanyard_row_dispose (GObject *object)
{
  LanyardRow *self = LANYARD_ROW (object);

  g_clear_weak_pointer (&self->list_item);
  g_clear_object (&self->plan);
  g_clear_pointer (&self->session, g_free);

  G_OBJECT_CLASS (lanyard_row_parent_class)->dispose (object);
}

static void
lanyard_row_class_init (LanyardRowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = lanyard_row_dispose;
  widget_class->query_tooltip = lanyard_row_query_tooltip;
}

static GtkWidget *
create_texts (LanyardRow *self)
{
  GtkWidget *texts = g_object_new (GTK_TYPE_BOX,
                                   "orientation", GTK_ORIENTATION_VERTICAL,
                                   "spacing", 3,
                                   "hexpand", TRUE,
                                   "valign", GTK_ALIGN_CENTER,
                                   NULL);

  self->texts = GTK_BOX (texts);
  self->title = g_object_new (GTK_TYPE_LABEL,
                              "xalign", 0.0,
                              "wrap", TRUE,
                              "wrap-mode", PANGO_WRAP_WORD_CHAR,
                              "lines", 2,
                              "ellipsize", PANGO_ELLIPSIZE_END,
                              NULL);
  self->line = g_object_new (GTK_TYPE_LABEL,
                             "xalign", 0.0,
                             "ellipsize", PANGO_ELLIPSIZE_END,
                             NULL);
  gtk_widget_add_css_class (GTK_WIDGET (self->title), "row-title");
  gtk_widget_add_css_class (GTK_WIDGET (self->line), "caption");
  gtk_widget_add_css_class (GTK_WIDGET (self->line), "dimmed");
  gtk_box_append (self->texts, GTK_WIDGET (self->title));
  gtk_box_append (self->texts, GTK_WIDGET (self->line));
  return texts;
}

/* A list view has 200 of them, so that they aren't read from a template, and have
 * no more in them than most of them show. */
static void
lanyard_row_init (LanyardRow *self)
{
  GtkWidget *widget = GTK_WIDGET (self);

  gtk_box_set_spacing (GTK_BOX (self), 10);
  gtk_widget_set_margin_top (widget, 9);
  gtk_widget_set_margin_bottom (widget, 9);
  gtk_widget_set_has_tooltip (widget, TRUE);
  gtk_box_append (GTK_BOX (self), create_texts (self));
}

/**
 * lanyard_row_new:
 * @plan: where stars and changes are
 *
 * Returns: (transfer full): an empty row
 */
GtkWidget *
lanyard_row_new (LanyardPlan *plan)
{
  LanyardRow *self = g_object_new (LANYARD_TYPE_ROW, NULL);

  self->plan = g_object_ref (plan);
  self->star = lanyard_star_button_new (plan);
  gtk_box_append (GTK_BOX (self), self->star);
  g_signal_connect_object (plan, "changed", G_CALLBACK (plan_changed_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (plan, "noted", G_CALLBACK (noted_cb), self, G_CONNECT_SWAPPED);
  return GTK_WIDGET (self);
}

/**
 * lanyard_row_set_list_item:
 * @self: a row
 * @list_item: what it is the child of
 *
 * From now on that is called by the title of what the row shows, and says what
 * it clashes with, and whether there is a note.
 */
void
lanyard_row_set_list_item (LanyardRow  *self,
                           GtkListItem *list_item)
{
  g_set_weak_pointer (&self->list_item, list_item);
}

/**
 * lanyard_row_set_text:
 * @self: a row
 * @title: its title
 * @line: (nullable): what stands below it
 */
void
lanyard_row_set_text (LanyardRow *self,
                      const char *title,
                      const char *line)
{
  if (g_str_equal (gtk_label_get_label (self->title), title) &&
      g_str_equal (gtk_label_get_label (self->line), line != NULL ? line : ""))
    return;

  gtk_label_set_label (self->title, title);
  gtk_label_set_label (self->line, line != NULL ? line : "");
  gtk_widget_set_visible (GTK_WIDGET (self->line), line != NULL && *line != '\0');
}

static void
create_snippet (LanyardRow *self)
{
  GtkWidget *label = g_object_new (GTK_TYPE_LABEL,
                                   "xalign", 0.0,
                                   "wrap", TRUE,
                                   "wrap-mode", PANGO_WRAP_WORD_CHAR,
                                   "lines", 2,
                                   "ellipsize", PANGO_ELLIPSIZE_END,
                                   NULL);

  gtk_widget_add_css_class (label, "caption");
  gtk_widget_add_css_class (label, "faint");
  gtk_box_insert_child_after (self->texts, label, GTK_WIDGET (self->line));
  self->snippet = GTK_LABEL (label);
}

/**
 * lanyard_row_set_found:
 * @self: a row that has its text
 * @terms: what was searched for: it is marked
 * @snippet: (nullable): what stands around it in the session's texts
 */
void
lanyard_row_set_found (LanyardRow           *self,
                       const LanyardTerms   *terms,
                       const LanyardSnippet *snippet)
{
  g_autoptr (PangoAttrList) marks = NULL;

  lanyard_marks_set_on_label (self->title, terms);
  lanyard_marks_set_on_label (self->line, terms);
  if (self->snippet == NULL)
    create_snippet (self);
  gtk_widget_set_visible (GTK_WIDGET (self->snippet), snippet != NULL);
  if (snippet == NULL)
    return;

  marks = lanyard_marks_create_attributes (snippet->marks);
  gtk_label_set_label (self->snippet, snippet->text);
  gtk_label_set_attributes (self->snippet, marks);
}

/**
 * lanyard_row_set_lead:
 * @self: a row
 * @text: what stands above its title
 *
 * Most rows have none, and no label for it.
 */
void
lanyard_row_set_lead (LanyardRow *self,
                      const char *text)
{
  if (self->lead == NULL)
    {
      self->lead = g_object_new (GTK_TYPE_LABEL,
                                 "xalign", 0.0,
                                 "ellipsize", PANGO_ELLIPSIZE_END,
                                 NULL);
      gtk_widget_add_css_class (self->lead, "caption-heading");
      gtk_widget_add_css_class (self->lead, "numeric");
      gtk_widget_add_css_class (self->lead, "accent");
      gtk_box_prepend (self->texts, self->lead);
    }
  gtk_label_set_label (GTK_LABEL (self->lead), text);
}

/**
 * lanyard_row_set_session:
 * @self: a row
 * @session: (nullable): whose star and changes it shows; NULL: it is no session's
 */
void
lanyard_row_set_session (LanyardRow     *self,
                         LanyardSession *session)
{
  const char *id = session != NULL ? lanyard_session_get_id (session) : NULL;

  g_set_str (&self->session, id);
  lanyard_star_button_set_session (LANYARD_STAR_BUTTON (self->star), id,
                                   session != NULL ? lanyard_session_get_title (session) : NULL);
  update (self);
}

/**
 * lanyard_row_set_person:
 * @self: a row
 * @person: (nullable): whose picture it shows; NULL: it is nobody's
 */
void
lanyard_row_set_person (LanyardRow    *self,
                        LanyardPerson *person)
{
  if (self->avatar == NULL && person == NULL)
    return;

  if (self->avatar == NULL)
    {
      self->avatar = lanyard_avatar_new (AVATAR_SIZE, NULL);
      gtk_box_insert_child_after (GTK_BOX (self), self->avatar, self->bar);
    }
  lanyard_avatar_set_person (LANYARD_AVATAR (self->avatar), person);
  gtk_widget_set_visible (self->avatar, person != NULL);
}

/**
 * lanyard_row_set_color:
 * @self: a row
 * @has_bar: whether rows of its list have a place for a colour
 * @color: (nullable): the colour of this one's track, #rrggbb
 */
void
lanyard_row_set_color (LanyardRow *self,
                       gboolean    has_bar,
                       const char *color)
{
  if (has_bar && self->bar == NULL)
    {
      self->bar = lanyard_color_bar_new (BAR_WIDTH, 0);
      gtk_box_prepend (GTK_BOX (self), self->bar);
    }
  if (self->bar == NULL)
    return;

  lanyard_color_bar_set_color (LANYARD_COLOR_BAR (self->bar), color);
  gtk_widget_set_visible (self->bar, has_bar);
}
