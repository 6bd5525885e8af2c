/* SPDX-FileCopyrightText: 2026 The Lanyard authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "lanyard-prose-view.h"

#include "lanyard-prose.h"

#define INDENT 18

/* Deeper lists and quotations than this are not indented further, so that
 * none makes a page wider than a narrow window. */
#define MAX_DEPTH 6

/* A label that can't be narrower than this is measured in a time that grows
 * with its text, not with the square of it. */
#define MIN_CHARS 12

static void
append_run (GString          *markup,
            const LanyardRun *run)
{
  g_autofree char *text = g_markup_escape_text (run->text, -1);
  g_autofree char *href = run->href != NULL ? g_markup_escape_text (run->href, -1) : NULL;

  if (href != NULL)
    g_string_append_printf (markup, "<a href=\"%s\" title=\"%s\">", href, href);
  if (run->flags & LANYARD_RUN_STRONG)
    g_string_append (markup, "<b>");
  if (run->flags & LANYARD_RUN_EMPHASIS)
    g_string_append (markup, "<i>");
  if (run->flags & LANYARD_RUN_CODE)
    g_string_append (markup, "<tt>");

  g_string_append (markup, text);

  if (run->flags & LANYARD_RUN_CODE)
    g_string_append (markup, "</tt>");
  if (run->flags & LANYARD_RUN_EMPHASIS)
    g_string_append (markup, "</i>");
  if (run->flags & LANYARD_RUN_STRONG)
    g_string_append (markup, "</b>");
  if (href != NULL)
    g_string_append (markup, "</a>");
}

/* The markup is ours alone: every character of the text is escaped. */
static GtkWidget *
create_label (const LanyardBlock *block)
{
  g_autoptr (GString) markup = g_string_new (NULL);

  for (guint i = 0; i < block->runs->len; i++)
    append_run (markup, g_ptr_array_index (block->runs, i));

  return g_object_new (GTK_TYPE_LABEL,
                       "label", markup->str,
                       "use-markup", TRUE,
                       "wrap", TRUE,
                       "wrap-mode", PANGO_WRAP_WORD_CHAR,
                       "natural-wrap-mode", GTK_NATURAL_WRAP_WORD,
                       "selectable", TRUE,
                       "width-chars", MIN_CHARS,
                       "xalign", 0.0,
                       "hexpand", TRUE,
                       NULL);
}

static GtkWidget *
create_heading (const LanyardBlock *block)
{
  GtkWidget *label = create_label (block);

  gtk_widget_add_css_class (label, block->level <= 2 ? "title-4" : "heading");
  gtk_widget_set_margin_top (label, 6);
  return label;
}

static GtkWidget *
create_item (const LanyardBlock *block)
{
  g_autofree char *number = block->number > 0 ? g_strdup_printf ("%u.", block->number) : NULL;
  GtkWidget       *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 8);
  GtkWidget       *mark = gtk_label_new (block->continues ? "" : number != NULL ? number
                                                                                : "•");

  gtk_widget_set_valign (mark, GTK_ALIGN_START);
  gtk_label_set_xalign (GTK_LABEL (mark), 1);
  gtk_widget_set_size_request (mark, INDENT, -1);
  gtk_box_append (GTK_BOX (box), mark);
  gtk_box_append (GTK_BOX (box), create_label (block));
  return box;
}

static GtkWidget *
create_code (const LanyardBlock *block)
{
  GtkWidget *label = create_label (block);
  GtkWidget *scrolled = gtk_scrolled_window_new ();

  gtk_label_set_wrap (GTK_LABEL (label), FALSE);
  gtk_widget_add_css_class (label, "monospace");
  gtk_widget_add_css_class (scrolled, "code");
  gtk_scrolled_window_set_policy (GTK_SCROLLED_WINDOW (scrolled), GTK_POLICY_AUTOMATIC,
                                  GTK_POLICY_NEVER);
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (scrolled), label);
  return scrolled;
}

static GtkWidget *
create_block (const LanyardBlock *block)
{
  switch (block->type)
    {
    case LANYARD_BLOCK_HEADING:
      return create_heading (block);
    case LANYARD_BLOCK_LIST_ITEM:
      return create_item (block);
    case LANYARD_BLOCK_CODE:
      return create_code (block);
    case LANYARD_BLOCK_PARAGRAPH:
    default:
      return create_label (block);
    }
}

/* Returns: how many lists and quotations it stands in, but for the first list */
static guint
get_depth (const LanyardBlock *block)
{
  gboolean deeper = block->type == LANYARD_BLOCK_LIST_ITEM && block->level > 0;

  return block->quote + (deeper ? block->level - 1 : 0);
}

static LanyardProseFormat
get_prose_format (LanyardText *text)
{
  switch (lanyard_text_get_text_type (text))
    {
    case LANYARD_TEXT_MARKDOWN:
      return LANYARD_PROSE_MARKDOWN;
    case LANYARD_TEXT_HTML:
      return LANYARD_PROSE_HTML;
    case LANYARD_TEXT_PLAIN:
    default:
      return LANYARD_PROSE_PLAIN;
    }
}

/**
 * lanyard_prose_view_new:
 * @text: a text of the programme
 *
 * Returns: (transfer full): the text with its headings, lists, links and code;
 *   selectable, its links reached by keys
 */
GtkWidget *
lanyard_prose_view_new (LanyardText *text)
{
  g_autoptr (GPtrArray) blocks =
              lanyard_prose_read (get_prose_format (text), lanyard_text_get_text (text));
  GtkWidget *view = gtk_box_new (GTK_ORIENTATION_VERTICAL, 8);

  for (guint i = 0; i < blocks->len; i++)
    {
      const LanyardBlock *block = g_ptr_array_index (blocks, i);
      GtkWidget          *widget = create_block (block);

      gtk_widget_set_margin_start (widget, INDENT * MIN (get_depth (block), MAX_DEPTH));
      if (block->quote > 0)
        gtk_widget_add_css_class (widget, "dimmed");
      gtk_box_append (GTK_BOX (view), widget);
    }

  return view;
}

/**
 * lanyard_section_new:
 * @title: its heading
 * @note: (nullable): a quiet word beside it
 * @child: what it holds
 *
 * Returns: (transfer full): a part of a page, under a heading
 */
GtkWidget *
lanyard_section_new (const char *title,
                     const char *note,
                     GtkWidget  *child)
{
  GtkWidget *section = gtk_box_new (GTK_ORIENTATION_VERTICAL, 10);
  GtkWidget *line = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 8);
  GtkWidget *heading = g_object_new (GTK_TYPE_LABEL,
                                     "label", title,
                                     "xalign", 0.0,
                                     "wrap", TRUE,
                                     "wrap-mode", PANGO_WRAP_WORD_CHAR,
                                     "accessible-role", GTK_ACCESSIBLE_ROLE_HEADING,
                                     NULL);

  gtk_widget_add_css_class (heading, "heading");
  gtk_box_append (GTK_BOX (line), heading);
  if (note != NULL)
    {
      GtkWidget *label = gtk_label_new (note);

      gtk_widget_add_css_class (label, "caption");
      gtk_widget_add_css_class (label, "dimmed");
      gtk_box_append (GTK_BOX (line), label);
    }

  gtk_box_append (GTK_BOX (section), line);
  gtk_box_append (GTK_BOX (section), child);
  return section;
}
