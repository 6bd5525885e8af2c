/* SPDX-FileCopyrightText: 2026 The Lanyard authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "lanyard-marks.h"

#include <adwaita.h>

/* Both colours are set, so that the text of a mark has the same contrast on
 * whatever it stands: more than 7 to 1. */
static const struct
{
  guint8 background[3];
  guint8 foreground[3];
} colors[] = {
  { { 0xf9, 0xe0, 0x8a }, { 0x1a, 0x1a, 0x1a } }, /* light */
  { { 0x60, 0x48, 0x00 }, { 0xff, 0xff, 0xff } }, /* dark */
};

/* Bytes: what is shorter is not taken apart at the end of a line. */
#define MAX_UNBROKEN 24

static void
insert (PangoAttrList     *list,
        PangoAttribute    *attribute,
        const LanyardMark *mark)
{
  attribute->start_index = (guint)mark->start;
  attribute->end_index = (guint)mark->end;
  pango_attr_list_insert (list, attribute);
}

/**
 * lanyard_marks_create_attributes:
 * @marks: (element-type LanyardMark): what of a label's text is to be marked
 *
 * Returns: (transfer full): attributes that mark it, in the colours of today's
 *   style
 */
PangoAttrList *
lanyard_marks_create_attributes (GArray *marks)
{
  gboolean       dark = adw_style_manager_get_dark (adw_style_manager_get_default ());
  const guint8  *background = colors[dark ? 1 : 0].background;
  const guint8  *foreground = colors[dark ? 1 : 0].foreground;
  PangoAttrList *list = pango_attr_list_new ();

  for (guint i = 0; i < marks->len; i++)
    {
      const LanyardMark *mark = &g_array_index (marks, LanyardMark, i);

      insert (list,
              pango_attr_background_new (background[0] * 257, background[1] * 257,
                                         background[2] * 257),
              mark);
      insert (list,
              pango_attr_foreground_new (foreground[0] * 257, foreground[1] * 257,
                                         foreground[2] * 257),
              mark);
      /* else it would be as faint as the text around it */
      insert (list, pango_attr_foreground_alpha_new (G_MAXUINT16), mark);
      if (mark->end - mark->start <= MAX_UNBROKEN)
        insert (list, pango_attr_allow_breaks_new (FALSE), mark);
    }
  return list;
}

/**
 * lanyard_marks_set_on_label:
 * @label: a label
 * @terms: (nullable): what to mark in its text; NULL: nothing
 *
 * A dim label becomes one whose text alone is faint: opacity would fade the
 * marks.
 */
void
lanyard_marks_set_on_label (GtkLabel           *label,
                            const LanyardTerms *terms)
{
  g_autoptr (GArray) marks = NULL;
  g_autoptr (PangoAttrList) attributes = NULL;

  if (terms != NULL)
    marks = lanyard_terms_mark (terms, gtk_label_get_text (label));
  if (marks != NULL && marks->len > 0)
    attributes = lanyard_marks_create_attributes (marks);
  if (attributes != NULL && gtk_widget_has_css_class (GTK_WIDGET (label), "dimmed"))
    {
      gtk_widget_remove_css_class (GTK_WIDGET (label), "dimmed");
      gtk_widget_add_css_class (GTK_WIDGET (label), "faint");
    }
  if (attributes != NULL || gtk_label_get_attributes (label) != NULL)
    gtk_label_set_attributes (label, attributes);
}

/**
 * lanyard_marks_set_on_page:
 * @page: a page
 * @terms: what to mark in its texts
 *
 * Texts are what can be selected; buttons and headings are not marked.
 */
void
lanyard_marks_set_on_page (GtkWidget          *page,
                           const LanyardTerms *terms)
{
  if (GTK_IS_LABEL (page))
    {
      if (gtk_label_get_selectable (GTK_LABEL (page)))
        lanyard_marks_set_on_label (GTK_LABEL (page), terms);
      return;
    }

  for (GtkWidget *child = gtk_widget_get_first_child (page); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    lanyard_marks_set_on_page (child, terms);
}
