/* SPDX-FileCopyrightText: 2026 The Lanyard authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "lanyard-writing.h"

#include "lanyard-link.h"
#include "lanyard-words.h"

#include <glib/gi18n-lib.h>
#include <string.h>

/* Returns: (nullable): what a session is grouped by: the microconference that
 *   it is part of, else its track */
static const char *
get_group (LanyardProgramme *programme,
           LanyardSession   *session)
{
  const char     *id = lanyard_session_get_parent (session);
  LanyardSession *parent = id != NULL ? lanyard_programme_find_session (programme, id) : NULL;
  LanyardTrack   *track = lanyard_session_get_track (session);

  if (lanyard_session_get_kind (session) == LANYARD_SESSION_MICROCONFERENCE)
    return lanyard_session_get_title (session);
  if (parent != NULL &&
      (track == NULL || lanyard_session_get_kind (parent) == LANYARD_SESSION_MICROCONFERENCE))
    return lanyard_session_get_title (parent);
  return track != NULL ? lanyard_track_get_title (track) : NULL;
}

static guint
count (GPtrArray *people)
{
  return people != NULL ? people->len : 0;
}

/* Adds all of them, by name. */
static void
add_people (LanyardWriteUpEntry *entry,
            GPtrArray           *people,
            const char          *label)
{
  g_autoptr (GString) names = g_string_new (NULL);
  g_autofree char *line = NULL;

  if (people == NULL)
    return;

  for (guint i = 0; i < people->len; i++)
    g_string_append_printf (names, "%s%s", i > 0 ? _ (", ") : "",
                            lanyard_person_get_name (g_ptr_array_index (people, i)));
  line = g_strdup_printf ("%s: %s", label, names->str);
  lanyard_write_up_entry_add_line (entry, line);
}

static void
add_links (LanyardWriteUpEntry *entry,
           LanyardSession      *session)
{
  GPtrArray *links = lanyard_session_get_links (session);

  for (guint i = 0; links != NULL && i < links->len; i++)
    {
      const LanyardLink *link = g_ptr_array_index (links, i);

      lanyard_write_up_entry_add_link (
        entry, link->title != NULL ? link->title : lanyard_words_link_kind (link->kind), link->url);
    }
}

/* What was last known of one that isn't in the programme any more. */
static void
add_gone (LanyardWriteUp    *write_up,
          const LanyardNote *note)
{
  LanyardWriteUpEntry *entry =
    lanyard_write_up_add (write_up, _ ("No longer in the programme"), note->snapshot->title,
                          note->text);
  g_auto (GStrv) names =
           g_strsplit (note->snapshot->speakers != NULL ? note->snapshot->speakers : "", "\n", -1);
  g_autofree char *joined = g_strjoinv (_ (", "), names);
  g_autofree char *line = g_strdup_printf (
    "%s: %s", ngettext ("Speaker", "Speakers", g_strv_length (names)), joined);

  if (*joined != '\0')
    lanyard_write_up_entry_add_line (entry, line);
}

/* Returns: (transfer full) (nullable): the user's language, which is most
 *   likely the one of the notes */
static char *
dup_language (void)
{
  const char *name = g_get_language_names ()[0];
  gsize       length = strcspn (name, "_.@");

  return length < 2 || length > 3 ? NULL : g_strndup (name, length);
}

static int
compare_notes (gconstpointer a,
               gconstpointer b)
{
  const LanyardNote *one = *(LanyardNote *const *)a;
  const LanyardNote *two = *(LanyardNote *const *)b;
  guint64            first = (guint64)one->snapshot->start - 1;
  guint64            second = (guint64)two->snapshot->start - 1;

  if (one->gone != two->gone)
    return one->gone ? 1 : -1;
  /* an instant that isn't there is the lowest: counted round, it comes last */
  if (first != second)
    return first < second ? -1 : 1;
  return g_strcmp0 (one->snapshot->title, two->snapshot->title);
}

/**
 * lanyard_writing_collect:
 * @programme: a programme
 * @notes: (element-type LanyardNote): what is noted of its sessions
 *
 * Returns: (transfer full): the document of all notes that aren't left out, by
 *   track and start
 */
LanyardWriteUp *
lanyard_writing_collect (LanyardProgramme *programme,
                         GPtrArray        *notes)
{
  g_autofree char *language = dup_language ();
  LanyardWriteUp  *write_up =
    lanyard_write_up_new (lanyard_programme_get_title (programme), language);
  g_autoptr (GPtrArray) sorted = g_ptr_array_copy (notes, NULL, NULL);

  g_ptr_array_set_free_func (sorted, NULL);
  g_ptr_array_sort (sorted, compare_notes);
  for (guint i = 0; i < sorted->len; i++)
    {
      const LanyardNote   *note = g_ptr_array_index (sorted, i);
      LanyardSession      *session = lanyard_programme_find_session (programme, note->snapshot->id);
      LanyardWriteUpEntry *entry;
      GPtrArray           *speakers;
      GPtrArray           *leads;

      if (note->text[0] == '\0' || note->left_out)
        continue;
      if (session == NULL)
        {
          add_gone (write_up, note);
          continue;
        }
      entry = lanyard_write_up_add (write_up, get_group (programme, session),
                                    lanyard_session_get_title (session), note->text);
      speakers = lanyard_session_get_speakers (session);
      leads = lanyard_session_get_leads (session);
      add_people (entry, speakers, ngettext ("Speaker", "Speakers", count (speakers)));
      add_people (entry, leads, ngettext ("Lead", "Leads", count (leads)));
      add_links (entry, session);
    }

  return write_up;
}
