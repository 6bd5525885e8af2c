/* SPDX-FileCopyrightText: 2026 The Lanyard authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "lanyard-session-page-private.h"

#include "lanyard-prose-view.h"
#include "lanyard-rows.h"
#include "lanyard-summary-part.h"
#include "lanyard-summary-view.h"
#include "lanyard-topic.h"
#include "lanyard-topics-view.h"
#include "lanyard-words.h"

#include <glib/gi18n-lib.h>

#define MAX_MENU_LABEL 36 /* characters */

static void
add_section (LanyardSessionPage *self,
             GMenu              *menu,
             const char         *name,
             const char         *title,
             const char         *note,
             GtkWidget          *child)
{
  GtkWidget       *section = lanyard_section_new (title, note, child);
  g_autofree char *action = g_strdup_printf ("page.jump::%s", name);

  g_hash_table_insert (self->sections, (char *)name, section);
  gtk_box_append (self->content, section);
  g_menu_append (menu, title, action);
}

static void
add_people (LanyardSessionPage *self,
            GMenu              *menu)
{
  GPtrArray *leads = lanyard_session_get_leads (self->session);
  GPtrArray *speakers = lanyard_session_get_speakers (self->session);

  if (leads != NULL)
    add_section (self, menu, "leads", ngettext ("Lead", "Leads", leads->len), NULL,
                 lanyard_contacts_new (leads, self->session, self->programme));
  if (speakers != NULL)
    add_section (self, menu, "speakers", ngettext ("Speaker", "Speakers", speakers->len), NULL,
                 lanyard_contacts_new (speakers, self->session, self->programme));
}

static void
add_texts (LanyardSessionPage *self,
           GMenu              *menu)
{
  LanyardText *abstract = lanyard_session_get_abstract (self->session);
  LanyardText *description = lanyard_session_get_description (self->session);
  const char  *audience = lanyard_session_get_audience (self->session);
  GPtrArray   *topics = lanyard_session_get_topics (self->session);

  if (abstract != NULL)
    add_section (self, menu, "overview", _ ("Overview"), NULL, lanyard_prose_view_new (abstract));
  if (description != NULL)
    add_section (self, menu, "description", abstract != NULL ? _ ("Description") : _ ("Overview"),
                 NULL, lanyard_prose_view_new (description));
  if (audience != NULL)
    {
      g_autoptr (LanyardText) text = lanyard_text_new (LANYARD_TEXT_PLAIN, audience);

      add_section (self, menu, "audience", _ ("Expected audience"), NULL,
                   lanyard_prose_view_new (text));
    }
  if (topics != NULL)
    add_section (self, menu, "topics", _ ("Expected topics"), NULL,
                 lanyard_topics_view_new (topics));
}

/* In a menu's label an underscore marks a key, two are one. A longer label
 * would be cut on a phone. */
static char *
dup_menu_label (const char *title)
{
  GString *label = g_string_new (title);

  if (g_utf8_strlen (title, -1) > MAX_MENU_LABEL)
    {
      g_string_truncate (label, g_utf8_offset_to_pointer (title, MAX_MENU_LABEL - 1) - title);
      g_string_append (label, "…");
    }
  g_string_replace (label, "_", "__", 0);
  return g_string_free_and_steal (label);
}

/* In the menu each part of the summary has its own line below "Summary". */
static void
add_summary (LanyardSessionPage *self,
             GMenu              *menu)
{
  GPtrArray       *summary = lanyard_session_get_summary (self->session);
  g_autofree char *count = NULL;
  g_autoptr (GMenu) parts = NULL;

  if (summary == NULL)
    return;

  count = lanyard_words_count_parts (summary->len);
  self->summary_view = lanyard_summary_view_new (summary);
  add_section (self, menu, "summary", _ ("Summary"), count, self->summary_view);

  parts = g_menu_new ();
  for (guint i = 0; i < summary->len; i++)
    {
      const LanyardSummaryPart *part = g_ptr_array_index (summary, i);
      g_autofree char          *label = dup_menu_label (part->title);
      g_autofree char          *action = g_strdup_printf ("page.jump::%u", i);

      g_menu_append (parts, label, action);
    }
  g_menu_append_section (menu, _ ("Parts of the Summary"), G_MENU_MODEL (parts));
}

static void
add_related (LanyardSessionPage *self,
             GMenu              *menu)
{
  const char     *parent_id = lanyard_session_get_parent (self->session);
  GPtrArray      *links = lanyard_session_get_links (self->session);
  LanyardSession *of = NULL;
  g_autoptr (GListModel) parts = lanyard_programme_list_parts (self->programme, self->session);

  if (parent_id != NULL)
    of = lanyard_programme_find_session (self->programme, parent_id);
  if (of != NULL)
    {
      g_autoptr (GListStore) parent = g_list_store_new (LANYARD_TYPE_SESSION);

      g_list_store_append (parent, of);
      add_section (self, menu, "parent", _ ("Part of"), NULL,
                   lanyard_session_rows_new (G_LIST_MODEL (parent), self->plan, self->clocks));
    }
  if (g_list_model_get_n_items (parts) > 0)
    add_section (self, menu, "parts", _ ("Sessions in it"), NULL,
                 lanyard_session_rows_new (parts, self->plan, self->clocks));
  if (links != NULL)
    add_section (self, menu, "links", _ ("Links"), NULL, lanyard_links_new (links));
}

/* Adds what is known of the session in sections, and to the menu how to get to
 * each. */
void
lanyard_session_page_add_sections (LanyardSessionPage *self,
                                   GMenu              *menu)
{
  add_people (self, menu);
  add_texts (self, menu);
  add_summary (self, menu);
  add_related (self, menu);
}
