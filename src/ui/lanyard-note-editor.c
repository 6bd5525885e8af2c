/* SPDX-FileCopyrightText: 2026 The Lanyard authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "lanyard-note-editor.h"

#include "lanyard-note.h"

#include <glib/gi18n-lib.h>

/* What was typed is kept this long after the first change that isn't. */
#define PAUSE_MS 1000

#define MIN_HEIGHT 88

/* Where a note is written. What is typed is kept by itself; a note is deleted
 * only once the editor is left, so that one can be written anew. */
struct _LanyardNoteEditor
{
  GtkBox parent_instance;

  GtkTextView   *text_view;
  GtkTextBuffer *buffer;

  char *conference;
  char *session; /* (nullable) its id; NULL: nobody knows where it is */
  char *before;  /* the text that editing began with */
  char *asked;   /* the text that was asked to be kept last */
  guint source;  /* that keeps what was typed */
};

G_DEFINE_FINAL_TYPE (LanyardNoteEditor, lanyard_note_editor, GTK_TYPE_BOX)

enum {
  SIGNAL_DONE,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

static void
ask (LanyardNoteEditor *self,
     const char        *action,
     const char        *text)
{
  if (self->session != NULL)
    gtk_widget_activate_action (GTK_WIDGET (self), action, "(sss)", self->conference,
                                self->session, text);
}

static void
keep (LanyardNoteEditor *self)
{
  g_autofree char *text = lanyard_note_editor_dup_text (self);

  g_clear_handle_id (&self->source, g_source_remove);
  if (lanyard_note_text_is_empty (text) || !g_set_str (&self->asked, text))
    return;

  ask (self, "app.note", text);
}

static void
keep_cb (gpointer user_data)
{
  LanyardNoteEditor *self = user_data;

  self->source = 0;
  keep (self);
}

/* Whoever types without a pause loses no more than others. */
static void
typed_cb (LanyardNoteEditor *self)
{
  if (self->source == 0)
    self->source = g_timeout_add_once (PAUSE_MS, keep_cb, self);
}

static void
done_cb (LanyardNoteEditor *self)
{
  g_signal_emit (self, signals[SIGNAL_DONE], 0);
}

static void
delete_cb (LanyardNoteEditor *self)
{
  g_autofree char *text = lanyard_note_editor_dup_text (self);

  keep (self);
  if (!lanyard_note_text_is_empty (text))
    g_set_str (&self->before, text);
  gtk_text_buffer_set_text (self->buffer, "", -1);
  done_cb (self);
}

static gboolean
escape_cb (GtkWidget *widget,
           GVariant  *arguments,
           gpointer   user_data)
{
  done_cb (LANYARD_NOTE_EDITOR (widget));
  return GDK_EVENT_STOP;
}

static gboolean
grab_focus (GtkWidget *widget)
{
  return gtk_widget_grab_focus (GTK_WIDGET (LANYARD_NOTE_EDITOR (widget)->text_view));
}

static void
unmap (GtkWidget *widget)
{
  keep (LANYARD_NOTE_EDITOR (widget));
  GTK_WIDGET_CLASS (lanyard_note_editor_parent_class)->unmap (widget);
}

static void
lanyard_note_editor_dispose (GObject *object)
{
  LanyardNoteEditor *self = LANYARD_NOTE_EDITOR (object);

  g_clear_handle_id (&self->source, g_source_remove);
  G_OBJECT_CLASS (lanyard_note_editor_parent_class)->dispose (object);
}

static void
lanyard_note_editor_finalize (GObject *object)
{
  LanyardNoteEditor *self = LANYARD_NOTE_EDITOR (object);

  g_free (self->conference);
  g_free (self->session);
  g_free (self->before);
  g_free (self->asked);

  G_OBJECT_CLASS (lanyard_note_editor_parent_class)->finalize (object);
}

static void
lanyard_note_editor_class_init (LanyardNoteEditorClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = lanyard_note_editor_dispose;
  G_OBJECT_CLASS (klass)->finalize = lanyard_note_editor_finalize;
  widget_class->grab_focus = grab_focus;
  widget_class->unmap = unmap;

  gtk_widget_class_add_binding (widget_class, GDK_KEY_Escape, 0, escape_cb, NULL);
  /* The user is done with it. */
  signals[SIGNAL_DONE] = g_signal_new ("done", LANYARD_TYPE_NOTE_EDITOR, G_SIGNAL_RUN_LAST, 0,
                                       NULL, NULL, NULL, G_TYPE_NONE, 0);
}

static void
add_text_view (LanyardNoteEditor *self)
{
  GtkWidget          *view = gtk_text_view_new ();
  GtkEventController *focus = gtk_event_controller_focus_new ();

  self->text_view = GTK_TEXT_VIEW (view);
  self->buffer = gtk_text_view_get_buffer (self->text_view);
  gtk_text_view_set_wrap_mode (self->text_view, GTK_WRAP_WORD_CHAR);
  gtk_text_view_set_accepts_tab (self->text_view, FALSE);
  gtk_text_view_set_left_margin (self->text_view, 14);
  gtk_text_view_set_right_margin (self->text_view, 14);
  gtk_text_view_set_top_margin (self->text_view, 12);
  gtk_text_view_set_bottom_margin (self->text_view, 6);
  gtk_widget_set_size_request (view, -1, MIN_HEIGHT);
  gtk_widget_add_css_class (view, "note-text");
  gtk_accessible_update_property (GTK_ACCESSIBLE (view), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _ ("My note"), -1);
  g_signal_connect_swapped (focus, "leave", G_CALLBACK (keep), self);
  gtk_widget_add_controller (view, focus);
  gtk_box_append (GTK_BOX (self), view);
}

static void
add_buttons (LanyardNoteEditor *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);
  GtkWidget *hint = g_object_new (GTK_TYPE_LABEL,
                                  /* Translators: Markdown is how text is marked up */
                                  "label", _ ("Markdown, kept as you type"),
                                  "xalign", 0.0,
                                  "hexpand", TRUE,
                                  "ellipsize", PANGO_ELLIPSIZE_END,
                                  NULL);
  GtkWidget *drop = gtk_button_new_from_icon_name ("user-trash-symbolic");
  GtkWidget *done = gtk_button_new_with_mnemonic (_ ("_Done"));

  gtk_widget_add_css_class (hint, "caption");
  gtk_widget_add_css_class (hint, "dimmed");
  gtk_widget_set_tooltip_text (drop, _ ("Delete Note"));
  gtk_widget_add_css_class (drop, "flat");
  gtk_widget_set_margin_start (box, 14);
  gtk_widget_set_margin_end (box, 6);
  gtk_widget_set_margin_bottom (box, 6);
  g_signal_connect_swapped (drop, "clicked", G_CALLBACK (delete_cb), self);
  g_signal_connect_swapped (done, "clicked", G_CALLBACK (done_cb), self);
  gtk_box_append (GTK_BOX (box), hint);
  gtk_box_append (GTK_BOX (box), drop);
  gtk_box_append (GTK_BOX (box), done);
  gtk_box_append (GTK_BOX (self), box);
}

static void
lanyard_note_editor_init (LanyardNoteEditor *self)
{
  gtk_orientable_set_orientation (GTK_ORIENTABLE (self), GTK_ORIENTATION_VERTICAL);
  gtk_widget_add_css_class (GTK_WIDGET (self), "card");
  add_text_view (self);
  add_buttons (self);
}

/**
 * lanyard_note_editor_new:
 * @conference: a conference's id
 * @session: the id of a session of it
 * @text: (nullable): the note that there is
 *
 * Returns: (transfer full): where the note can be written; it has what is typed
 *   kept within a second, and emits “done” when the user is
 */
GtkWidget *
lanyard_note_editor_new (const char *conference,
                         const char *session,
                         const char *text)
{
  LanyardNoteEditor *self = g_object_new (LANYARD_TYPE_NOTE_EDITOR, NULL);

  self->conference = g_strdup (conference);
  self->session = g_strdup (session);
  self->before = g_strdup (text != NULL ? text : "");
  self->asked = g_strdup (self->before);
  gtk_text_buffer_begin_irreversible_action (self->buffer);
  gtk_text_buffer_set_text (self->buffer, self->before, -1);
  gtk_text_buffer_end_irreversible_action (self->buffer);
  g_signal_connect_swapped (self->buffer, "changed", G_CALLBACK (typed_cb), self);
  return GTK_WIDGET (self);
}

/**
 * lanyard_note_editor_dup_text:
 * @self: an editor
 *
 * Returns: (transfer full): what is written there
 */
char *
lanyard_note_editor_dup_text (LanyardNoteEditor *self)
{
  GtkTextIter start;
  GtkTextIter end;

  gtk_text_buffer_get_bounds (self->buffer, &start, &end);
  return gtk_text_buffer_get_text (self->buffer, &start, &end, TRUE);
}

/**
 * lanyard_note_editor_set_session:
 * @self: an editor
 * @session: (nullable): the id that the session has now; NULL: nothing more is
 *   kept, as it would be another session's
 */
void
lanyard_note_editor_set_session (LanyardNoteEditor *self,
                                 const char        *session)
{
  g_set_str (&self->session, session);
}

/**
 * lanyard_note_editor_finish:
 * @self: an editor that is still in a window
 *
 * Has everything kept that isn't; where nothing is left of the note, it is
 * deleted, which can be taken back.
 */
void
lanyard_note_editor_finish (LanyardNoteEditor *self)
{
  g_autofree char *text = lanyard_note_editor_dup_text (self);

  if (!lanyard_note_text_is_empty (text))
    {
      keep (self);
      return;
    }

  g_clear_handle_id (&self->source, g_source_remove);
  if (lanyard_note_text_is_empty (self->asked))
    return;
  g_set_str (&self->asked, "");
  ask (self, "app.delete-note", self->before);
}
