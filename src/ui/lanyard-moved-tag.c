/* SPDX-FileCopyrightText: 2026 The Lanyard authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "lanyard-moved-tag.h"

#include <glib/gi18n-lib.h>

/* What makes a person be in the wrong place at the wrong time. */
#define MOVED (LANYARD_CHANGE_TIME | LANYARD_CHANGE_DAY | LANYARD_CHANGE_ROOM)

/* Says of a session that it was moved or cancelled, until the user has
 * acknowledged that. */
struct _LanyardMovedTag
{
  AdwBin parent_instance;

  LanyardPlan         *plan;
  char                *session; /* (nullable) its id */
  LanyardChangeAspects shown;   /* what the tag that is there says; 0: there is none */
};

G_DEFINE_FINAL_TYPE (LanyardMovedTag, lanyard_moved_tag, ADW_TYPE_BIN)

static LanyardChangeAspects
find_aspects (LanyardMovedTag *self)
{
  LanyardChange *change =
    self->session != NULL ? lanyard_plan_find_change (self->plan, self->session) : NULL;
  LanyardChangeAspects aspects = change != NULL ? lanyard_change_get_aspects (change) : 0;

  if ((aspects & LANYARD_CHANGE_CANCELLED) != 0)
    return LANYARD_CHANGE_CANCELLED;
  return (aspects & MOVED) != 0 ? LANYARD_CHANGE_TIME : 0;
}

static void
update (LanyardMovedTag *self)
{
  LanyardChangeAspects aspects = find_aspects (self);
  GtkWidget           *tag = NULL;

  if (aspects == self->shown)
    return;

  self->shown = aspects;
  if (aspects == LANYARD_CHANGE_CANCELLED)
    tag = lanyard_tag_new ("dialog-warning-symbolic", _ ("Cancelled"), "warning");
  else if (aspects != 0)
    tag = lanyard_tag_new ("lanyard-changes-symbolic", _ ("Moved"), "warning");
  adw_bin_set_child (ADW_BIN (self), tag);
  gtk_widget_set_visible (GTK_WIDGET (self), tag != NULL);
}

static void
plan_changed_cb (LanyardMovedTag *self,
                 const char      *session)
{
  if (session == NULL || g_strcmp0 (session, self->session) == 0)
    update (self);
}

static void
lanyard_moved_tag_finalize (GObject *object)
{
  LanyardMovedTag *self = LANYARD_MOVED_TAG (object);

  g_clear_object (&self->plan);
  g_free (self->session);

  G_OBJECT_CLASS (lanyard_moved_tag_parent_class)->finalize (object);
}

static void
lanyard_moved_tag_class_init (LanyardMovedTagClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = lanyard_moved_tag_finalize;
}

static void
lanyard_moved_tag_init (LanyardMovedTag *self)
{
  gtk_widget_set_halign (GTK_WIDGET (self), GTK_ALIGN_START);
  gtk_widget_set_valign (GTK_WIDGET (self), GTK_ALIGN_CENTER);
  gtk_widget_set_visible (GTK_WIDGET (self), FALSE);
}

/**
 * lanyard_moved_tag_new:
 * @plan: where changes are
 *
 * Returns: (transfer full): a tag that can't be seen unless its session was
 *   moved or cancelled
 */
GtkWidget *
lanyard_moved_tag_new (LanyardPlan *plan)
{
  LanyardMovedTag *self = g_object_new (LANYARD_TYPE_MOVED_TAG, NULL);

  self->plan = g_object_ref (plan);
  g_signal_connect_object (plan, "changed", G_CALLBACK (plan_changed_cb), self, G_CONNECT_SWAPPED);
  return GTK_WIDGET (self);
}

/**
 * lanyard_moved_tag_set_session:
 * @self: a tag
 * @session: (nullable): a session's id
 */
void
lanyard_moved_tag_set_session (LanyardMovedTag *self,
                               const char      *session)
{
  g_set_str (&self->session, session);
  update (self);
}

/**
 * lanyard_tag_new:
 * @icon_name: (nullable): an icon
 * @text: a word or two
 * @css_class: (nullable): “warning” or “error”, where it asks for attention
 *
 * Returns: (transfer full): a tag that stands beside a title or below it
 */
GtkWidget *
lanyard_tag_new (const char *icon_name,
                 const char *text,
                 const char *css_class)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 4);

  gtk_widget_add_css_class (box, "tag");
  if (css_class != NULL)
    gtk_widget_add_css_class (box, css_class);
  gtk_widget_set_valign (box, GTK_ALIGN_CENTER);
  if (icon_name != NULL)
    {
      GtkWidget *image = gtk_image_new_from_icon_name (icon_name);

      gtk_image_set_pixel_size (GTK_IMAGE (image), 12);
      gtk_box_append (GTK_BOX (box), image);
    }
  gtk_box_append (GTK_BOX (box), gtk_label_new (text));
  return box;
}
