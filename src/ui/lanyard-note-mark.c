/* SPDX-FileCopyrightText: 2026 The Lanyard authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "lanyard-note-mark.h"

#include <glib/gi18n-lib.h>

/* Says that there is a note on a session. */
struct _LanyardNoteMark
{
  AdwBin parent_instance;

  LanyardPlan *plan;
  char        *session; /* its id */
};

G_DEFINE_FINAL_TYPE (LanyardNoteMark, lanyard_note_mark, ADW_TYPE_BIN)

static void
update (LanyardNoteMark *self)
{
  gtk_widget_set_visible (GTK_WIDGET (self),
                          lanyard_plan_get_note_text (self->plan, self->session) != NULL);
}

static void
noted_cb (LanyardNoteMark *self,
          const char      *session)
{
  if (g_str_equal (session, self->session))
    update (self);
}

static void
lanyard_note_mark_finalize (GObject *object)
{
  LanyardNoteMark *self = LANYARD_NOTE_MARK (object);

  g_clear_object (&self->plan);
  g_free (self->session);

  G_OBJECT_CLASS (lanyard_note_mark_parent_class)->finalize (object);
}

static void
lanyard_note_mark_class_init (LanyardNoteMarkClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = lanyard_note_mark_finalize;
}

static void
lanyard_note_mark_init (LanyardNoteMark *self)
{
  GtkWidget *image = gtk_image_new_from_icon_name ("lanyard-note-symbolic");

  gtk_accessible_update_property (GTK_ACCESSIBLE (image), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _ ("With a note"), -1);
  gtk_widget_set_tooltip_text (image, _ ("With a note"));
  gtk_widget_add_css_class (image, "dimmed");
  gtk_widget_set_valign (GTK_WIDGET (self), GTK_ALIGN_CENTER);
  adw_bin_set_child (ADW_BIN (self), image);
}

/**
 * lanyard_note_mark_new:
 * @plan: where notes are
 * @session: a session's id
 *
 * Returns: (transfer full): a mark that can be seen while there is a note on
 *   that session
 */
GtkWidget *
lanyard_note_mark_new (LanyardPlan *plan,
                       const char  *session)
{
  LanyardNoteMark *self = g_object_new (LANYARD_TYPE_NOTE_MARK, NULL);

  self->plan = g_object_ref (plan);
  self->session = g_strdup (session);
  g_signal_connect_object (plan, "noted", G_CALLBACK (noted_cb), self, G_CONNECT_SWAPPED);
  update (self);
  return GTK_WIDGET (self);
}
