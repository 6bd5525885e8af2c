/* SPDX-FileCopyrightText: 2026 The Lanyard authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "lanyard-found-row.h"

#include "lanyard-row.h"
#include "lanyard-shown-clocks.h"
#include "lanyard-words-time.h"
#include "lanyard-words.h"

#include <glib/gi18n-lib.h>

/* Returns: the day by the first clock; the venue's is that of the conference */
static LanyardDate
get_date (LanyardSession *session,
          LanyardClocks  *clocks)
{
  LanyardInstant start = session != NULL ? lanyard_session_get_start (session) : 0;

  if (session == NULL)
    return LANYARD_NO_DATE;
  if (clocks->order == LANYARD_CLOCKS_OWN_FIRST && start != LANYARD_NO_INSTANT)
    return lanyard_date_of (start, clocks->own, 0);
  return lanyard_session_get_day (session);
}

/* Returns: (transfer full): when and where it is, or who */
static char *
dup_known (const LanyardFoundFields *found,
           const LanyardClocks      *clocks)
{
  if (found->session != NULL)
    {
      g_autofree char *second = lanyard_words_second_when (found->session, clocks);

      return lanyard_words_session_line_with (found->session, lanyard_clocks_get_first (clocks),
                                              second);
    }
  return found->person != NULL ? lanyard_words_person_line (found->programme, found->person)
                               : g_strdup (_ ("No longer in the programme"));
}

/* Returns: (transfer full): what stands below the title; the day, too, as no
 * section says it */
static char *
dup_line (const LanyardFoundFields *found,
          gboolean                  elsewhere,
          LanyardClocks            *clocks)
{
  LanyardDate      date = get_date (found->session, clocks);
  g_autofree char *day = date != LANYARD_NO_DATE ? lanyard_words_day (date) : NULL;
  g_autofree char *line = dup_known (found, clocks);
  const char      *parts[] = { elsewhere ? lanyard_programme_get_title (found->programme) : NULL,
                          day, line };
  g_autoptr (GString) all = g_string_new (NULL);

  for (guint i = 0; i < G_N_ELEMENTS (parts); i++)
    {
      if (parts[i] != NULL && *parts[i] != '\0')
        g_string_append_printf (all, "%s%s", all->len > 0 ? " · " : "", parts[i]);
    }
  return g_string_free_and_steal (g_steal_pointer (&all));
}

/**
 * lanyard_found_row_bind:
 * @list_item: an item whose child is a LanyardRow
 * @search: the search that found it
 * @conference: (nullable): the id of the conference that is shown; what is of
 *   another says so, and has no star
 * @settings: (nullable): where it is kept whose time comes first
 */
void
lanyard_found_row_bind (GtkListItem   *list_item,
                        LanyardSearch *search,
                        const char    *conference,
                        GSettings     *settings)
{
  LanyardFound             *item = gtk_list_item_get_item (list_item);
  const LanyardFoundFields *found = lanyard_found_get_fields (item);
  LanyardRow               *row = LANYARD_ROW (gtk_list_item_get_child (list_item));
  gboolean                  elsewhere = g_strcmp0 (found->conference, conference) != 0;
  g_autoptr (LanyardClocks) clocks =
              lanyard_shown_clocks_new (lanyard_programme_get_zone (found->programme), settings);
  g_autofree char *line = dup_line (found, elsewhere, clocks);

  lanyard_row_set_text (row, lanyard_found_get_title (item), line);
  lanyard_row_set_found (row, lanyard_search_get_terms (search), found->snippet);
  lanyard_row_set_session (row, elsewhere ? NULL : found->session);
  lanyard_row_set_person (row, found->session == NULL ? found->person : NULL);
  gtk_list_item_set_accessible_description (list_item, line);
}

static const char *
get_title (LanyardFoundIn in)
{
  switch (in)
    {
    case LANYARD_FOUND_IN_TITLE:
      return _ ("In titles");
    case LANYARD_FOUND_PERSON:
      return _ ("People");
    case LANYARD_FOUND_IN_NAMES:
      return _ ("In people, tracks and rooms");
    case LANYARD_FOUND_IN_NOTE:
      return _ ("In my notes");
    case LANYARD_FOUND_IN_TEXT:
    default:
      return _ ("In texts");
    }
}

/**
 * lanyard_found_row_dup_section:
 * @search: a search
 * @found: something that it found
 *
 * Returns: (transfer full): "In texts · 26": where that is, and how many are
 *   there with it, whether a view was given all of them or not
 */
char *
lanyard_found_row_dup_section (LanyardSearch *search,
                               LanyardFound  *found)
{
  LanyardFoundIn in = lanyard_found_get_fields (found)->in;
  GListModel    *sections = lanyard_search_get_sections (search);
  guint          count = 0;

  for (guint i = 0; i < g_list_model_get_n_items (sections); i++)
    {
      g_autoptr (GListModel) section = g_list_model_get_item (sections, i);
      g_autoptr (LanyardFound) first = g_list_model_get_item (section, 0);

      if (lanyard_found_get_fields (first)->in == in)
        count = g_list_model_get_n_items (section);
    }

  return g_strdup_printf ("%s · %u", get_title (in), count);
}
