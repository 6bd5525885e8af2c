/* SPDX-FileCopyrightText: 2026 The Lanyard authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "lanyard-section-head.h"

/* What stands above the sessions of a list that have a day or a start in common. */
struct _LanyardSectionHead
{
  GtkBox parent_instance;

  GtkLabel *title;
  GtkLabel *detail;
  GtkLabel *now;
};

G_DEFINE_FINAL_TYPE (LanyardSectionHead, lanyard_section_head, GTK_TYPE_BOX)

static GtkLabel *
add_label (LanyardSectionHead *self,
           const char         *css_class)
{
  GtkWidget *label = gtk_label_new (NULL);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_widget_set_valign (label, GTK_ALIGN_BASELINE_CENTER);
  gtk_widget_add_css_class (label, css_class);
  gtk_box_append (GTK_BOX (self), label);
  return GTK_LABEL (label);
}

/* A label without a text takes no room. */
static void
set_label (GtkLabel   *label,
           const char *text)
{
  gtk_label_set_label (label, text != NULL ? text : "");
  gtk_widget_set_visible (GTK_WIDGET (label), text != NULL);
}

static void
lanyard_section_head_class_init (LanyardSectionHeadClass *klass)
{
}

static void
lanyard_section_head_init (LanyardSectionHead *self)
{
  gtk_box_set_spacing (GTK_BOX (self), 8);
  gtk_widget_add_css_class (GTK_WIDGET (self), "section-title");
  self->title = add_label (self, "heading");
  gtk_label_set_ellipsize (self->title, PANGO_ELLIPSIZE_END);
  self->detail = add_label (self, "dimmed");
  gtk_widget_add_css_class (GTK_WIDGET (self->detail), "caption");
  gtk_label_set_ellipsize (self->detail, PANGO_ELLIPSIZE_END);
  self->now = add_label (self, "now-tag");
  gtk_widget_set_halign (GTK_WIDGET (self->now), GTK_ALIGN_END);
  gtk_widget_set_hexpand (GTK_WIDGET (self->now), TRUE);
  lanyard_section_head_set_text (self, "", NULL, NULL);
}

/**
 * lanyard_section_head_new:
 *
 * Returns: (transfer floating): a head that says nothing yet
 */
GtkWidget *
lanyard_section_head_new (void)
{
  return g_object_new (LANYARD_TYPE_SECTION_HEAD, NULL);
}

/**
 * lanyard_section_head_set_text:
 * @self: a head
 * @title: what those below it have in common
 * @detail: (nullable): what else is to be said of it
 * @now: (nullable): that they run
 */
void
lanyard_section_head_set_text (LanyardSectionHead *self,
                               const char         *title,
                               const char         *detail,
                               const char         *now)
{
  gtk_label_set_label (self->title, title);
  set_label (self->detail, detail);
  set_label (self->now, now);
}

static const char *
get_text (GtkLabel *label)
{
  return gtk_widget_get_visible (GTK_WIDGET (label)) ? gtk_label_get_label (label) : NULL;
}

/**
 * lanyard_section_head_copy:
 * @self: a head
 * @other: a head that it is to say the same as
 */
void
lanyard_section_head_copy (LanyardSectionHead *self,
                           LanyardSectionHead *other)
{
  lanyard_section_head_set_text (self, gtk_label_get_label (other->title),
                                 get_text (other->detail), get_text (other->now));
}
