/* SPDX-FileCopyrightText: 2026 The Lanyard authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "lanyard-search-page-private.h"

#include "lanyard-found-row.h"
#include "lanyard-growth.h"
#include "lanyard-row.h"
#include "lanyard-words.h"

#include <glib/gi18n-lib.h>

static void
show_nothing_found (LanyardSearchPage *self)
{
  const LanyardQuery *query = lanyard_search_get_query (self->search);
  /* Translators: what was searched for and isn't there */
  g_autofree char *text =
    g_strdup_printf (_ ("“%s” is in no title, name, note or text."), query->text);
  g_autofree char *escaped = g_markup_escape_text (text, -1);

  adw_status_page_set_description (self->nothing_page, escaped);
  gtk_widget_set_visible (self->widen_button, lanyard_query_is_narrow (query));
  gtk_widget_set_visible (self->everywhere_button, self->several && !query->everywhere);
  gtk_stack_set_visible_child_name (self->stack, "nothing");
}

static void
show_found (LanyardSearchPage *self)
{
  guint            n_sessions = lanyard_search_count (self->search);
  g_autofree char *count = lanyard_words_count_matches (n_sessions);

  gtk_label_set_label (self->count, count);
  gtk_stack_set_visible_child_name (self->stack, "list");
  lanyard_growth_show_top (self->list_view);
}

/* Shows the answer: what was found, that nothing was, or why not. */
void
lanyard_search_page_show_found (LanyardSearchPage *self)
{
  const char *failure = lanyard_search_get_failure (self->search);
  GListModel *sections = lanyard_search_get_sections (self->search);

  gtk_label_set_label (self->count, "");
  if (failure != NULL)
    {
      g_autofree char *escaped = g_markup_escape_text (failure, -1);

      adw_status_page_set_description (self->failed_page, escaped);
      gtk_stack_set_visible_child_name (self->stack, "failed");
    }
  else if (lanyard_terms_is_empty (lanyard_search_get_terms (self->search)))
    gtk_stack_set_visible_child_name (self->stack, "recent");
  else if (g_list_model_get_n_items (sections) == 0)
    show_nothing_found (self);
  else
    show_found (self);
}

static void
setup_row_cb (GtkSignalListItemFactory *factory,
              GtkListItem              *list_item,
              LanyardSearchPage        *self)
{
  GtkWidget *row = lanyard_row_new (self->plan);

  lanyard_row_set_list_item (LANYARD_ROW (row), list_item);
  gtk_list_item_set_child (list_item, row);
}

static void
bind_row_cb (GtkSignalListItemFactory *factory,
             GtkListItem              *list_item,
             LanyardSearchPage        *self)
{
  lanyard_found_row_bind (list_item, self->search, self->conference, self->settings);
}

static void
setup_header_cb (GtkSignalListItemFactory *factory,
                 GtkListHeader            *header)
{
  GtkWidget *label = gtk_label_new (NULL);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_ellipsize (GTK_LABEL (label), PANGO_ELLIPSIZE_END);
  gtk_widget_add_css_class (label, "heading");
  gtk_widget_add_css_class (label, "dimmed");
  gtk_widget_add_css_class (label, "section-title");
  gtk_list_header_set_child (header, label);
}

static void
bind_header_cb (GtkSignalListItemFactory *factory,
                GtkListHeader            *header,
                LanyardSearchPage        *self)
{
  g_autofree char *title =
    lanyard_found_row_dup_section (self->search, gtk_list_header_get_item (header));

  gtk_label_set_label (GTK_LABEL (gtk_list_header_get_child (header)), title);
}

/* Makes rows and headings, anew in other colours or by another clock. */
void
lanyard_search_page_set_factories (LanyardSearchPage *self)
{
  g_autoptr (GtkListItemFactory) rows = gtk_signal_list_item_factory_new ();
  g_autoptr (GtkListItemFactory) headers = gtk_signal_list_item_factory_new ();

  g_signal_connect (rows, "setup", G_CALLBACK (setup_row_cb), self);
  g_signal_connect (rows, "bind", G_CALLBACK (bind_row_cb), self);
  g_signal_connect (headers, "setup", G_CALLBACK (setup_header_cb), NULL);
  g_signal_connect (headers, "bind", G_CALLBACK (bind_header_cb), self);
  gtk_list_view_set_factory (self->list_view, rows);
  gtk_list_view_set_header_factory (self->list_view, headers);
}
