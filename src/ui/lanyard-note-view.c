/* SPDX-FileCopyrightText: 2026 The Lanyard authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "lanyard-note-view.h"

#include "lanyard-note-editor.h"
#include "lanyard-prose-view.h"

#include <glib/gi18n-lib.h>

/* The note on a session: to be added, to be read, or being written. It shows
 * what the plan says; the editor stays until what it asked for is kept. */
struct _LanyardNoteView
{
  AdwBin parent_instance;

  LanyardPlan       *plan;
  char              *session; /* (nullable) its id; NULL: nobody knows where it is */
  LanyardNoteEditor *editor;  /* (nullable) (unowned) */
  gboolean           leaving; /* the user is done with the editor */
};

G_DEFINE_FINAL_TYPE (LanyardNoteView, lanyard_note_view, ADW_TYPE_BIN)

static GtkWidget *
create_add_button (LanyardNoteView *self)
{
  GtkWidget *content = adw_button_content_new ();
  GtkWidget *button = gtk_button_new ();

  adw_button_content_set_icon_name (ADW_BUTTON_CONTENT (content), "lanyard-note-symbolic");
  adw_button_content_set_label (ADW_BUTTON_CONTENT (content), _ ("Add _Note"));
  adw_button_content_set_use_underline (ADW_BUTTON_CONTENT (content), TRUE);
  gtk_button_set_child (GTK_BUTTON (button), content);
  gtk_widget_set_halign (button, GTK_ALIGN_START);
  g_signal_connect_swapped (button, "clicked", G_CALLBACK (lanyard_note_view_edit), self);
  return button;
}

static GtkWidget *
create_reading (LanyardNoteView *self,
                const char      *note)
{
  g_autoptr (LanyardText) text = lanyard_text_new (LANYARD_TEXT_MARKDOWN, note);
  GtkWidget *card = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);
  GtkWidget *prose = lanyard_prose_view_new (text);
  GtkWidget *button = gtk_button_new_from_icon_name ("document-edit-symbolic");

  gtk_widget_add_css_class (card, "card");
  gtk_widget_add_css_class (card, "note");
  gtk_widget_set_hexpand (prose, TRUE);
  gtk_widget_set_valign (prose, GTK_ALIGN_CENTER);
  gtk_widget_add_css_class (button, "flat");
  gtk_widget_set_valign (button, GTK_ALIGN_START);
  gtk_widget_set_tooltip_text (button, _ ("Edit Note"));
  g_signal_connect_swapped (button, "clicked", G_CALLBACK (lanyard_note_view_edit), self);
  gtk_box_append (GTK_BOX (card), prose);
  gtk_box_append (GTK_BOX (card), button);
  return lanyard_section_new (_ ("My note"), NULL, card);
}

/* Shows what the plan says. */
static void
show_note (LanyardNoteView *self)
{
  const char *text = lanyard_plan_get_note_text (self->plan, self->session);
  GtkWidget  *focus = gtk_widget_get_focus_child (GTK_WIDGET (self));

  self->editor = NULL;
  self->leaving = FALSE;
  adw_bin_set_child (ADW_BIN (self),
                     text != NULL ? create_reading (self, text) : create_add_button (self));
  if (focus != NULL)
    gtk_widget_child_focus (GTK_WIDGET (self), GTK_DIR_TAB_BACKWARD);
}

static gboolean
is_kept (LanyardNoteView *self)
{
  const char      *kept = lanyard_plan_get_note_text (self->plan, self->session);
  g_autofree char *text = lanyard_note_editor_dup_text (self->editor);

  return lanyard_note_text_is_empty (text) ? kept == NULL : g_strcmp0 (kept, text) == 0;
}

static void
noted_cb (LanyardNoteView *self,
          const char      *session)
{
  if (g_strcmp0 (session, self->session) != 0)
    return;
  if (self->editor == NULL || (self->leaving && is_kept (self)))
    show_note (self);
}

static void
leave (LanyardNoteView *self)
{
  if (self->editor == NULL || self->session == NULL)
    return;

  lanyard_note_editor_finish (self->editor);
  self->leaving = TRUE;
  if (is_kept (self))
    show_note (self);
}

static void
unmap (GtkWidget *widget)
{
  leave (LANYARD_NOTE_VIEW (widget));
  GTK_WIDGET_CLASS (lanyard_note_view_parent_class)->unmap (widget);
}

static void
lanyard_note_view_finalize (GObject *object)
{
  LanyardNoteView *self = LANYARD_NOTE_VIEW (object);

  g_clear_object (&self->plan);
  g_free (self->session);

  G_OBJECT_CLASS (lanyard_note_view_parent_class)->finalize (object);
}

static void
lanyard_note_view_class_init (LanyardNoteViewClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = lanyard_note_view_finalize;
  GTK_WIDGET_CLASS (klass)->unmap = unmap;
}

static void
lanyard_note_view_init (LanyardNoteView *self)
{
}

/**
 * lanyard_note_view_new:
 * @plan: where notes are
 * @session: a session's id
 *
 * Returns: (transfer full): that session's note, or a button that adds one
 */
GtkWidget *
lanyard_note_view_new (LanyardPlan *plan,
                       const char  *session)
{
  LanyardNoteView *self = g_object_new (LANYARD_TYPE_NOTE_VIEW, NULL);

  self->plan = g_object_ref (plan);
  self->session = g_strdup (session);
  g_signal_connect_object (plan, "noted", G_CALLBACK (noted_cb), self, G_CONNECT_SWAPPED);
  show_note (self);
  return GTK_WIDGET (self);
}

/**
 * lanyard_note_view_edit:
 * @self: a note
 *
 * Has it written, and the focus where that is done.
 */
void
lanyard_note_view_edit (LanyardNoteView *self)
{
  const char *conference = lanyard_plan_get_conference (self->plan);

  self->leaving = FALSE;
  if (self->editor == NULL)
    {
      GtkWidget *editor =
        lanyard_note_editor_new (conference != NULL ? conference : "", self->session,
                                 lanyard_plan_get_note_text (self->plan, self->session));

      self->editor = LANYARD_NOTE_EDITOR (editor);
      g_signal_connect_swapped (editor, "done", G_CALLBACK (leave), self);
      adw_bin_set_child (ADW_BIN (self), lanyard_section_new (_ ("My note"), NULL, editor));
    }
  gtk_widget_grab_focus (GTK_WIDGET (self->editor));
}

/**
 * lanyard_note_view_is_edited:
 * @self: a note
 *
 * Returns: whether it is being written
 */
gboolean
lanyard_note_view_is_edited (LanyardNoteView *self)
{
  return self->editor != NULL;
}

/**
 * lanyard_note_view_set_session:
 * @self: a note
 * @session: (nullable): the id that its session has now; NULL: nobody knows, so
 *   that what is being written can't be kept any more, and nothing is shown
 */
void
lanyard_note_view_set_session (LanyardNoteView *self,
                               const char      *session)
{
  g_set_str (&self->session, session);
  if (self->editor != NULL)
    lanyard_note_editor_set_session (self->editor, session);
  gtk_widget_set_visible (GTK_WIDGET (self), session != NULL);
  if (session != NULL && self->editor == NULL)
    show_note (self);
}

/**
 * lanyard_note_view_find:
 * @widget: a widget
 * @session: a session's id
 *
 * Returns: (transfer none) (nullable): where that session's note can be seen in
 *   @widget
 */
LanyardNoteView *
lanyard_note_view_find (GtkWidget  *widget,
                        const char *session)
{
  if (LANYARD_IS_NOTE_VIEW (widget))
    {
      LanyardNoteView *self = LANYARD_NOTE_VIEW (widget);

      return g_strcmp0 (self->session, session) == 0 ? self : NULL;
    }

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    {
      LanyardNoteView *found =
        gtk_widget_get_child_visible (child) ? lanyard_note_view_find (child, session) : NULL;

      if (found != NULL)
        return found;
    }

  return NULL;
}
