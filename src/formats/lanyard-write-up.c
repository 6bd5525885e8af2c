/* SPDX-FileCopyrightText: 2026 The Lanyard authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "lanyard-write-up-private.h"

#include "lanyard-prose.h"

#include <string.h>

static void
link_free (gpointer data)
{
  LanyardWriteUpLink *link = data;

  g_free (link->title);
  g_free (link->address);
  g_free (link);
}

static void
entry_free (gpointer data)
{
  LanyardWriteUpEntry *entry = data;

  g_free (entry->title);
  g_ptr_array_unref (entry->lines);
  g_ptr_array_unref (entry->links);
  g_free (entry->text);
  g_free (entry);
}

static void
group_free (gpointer data)
{
  LanyardWriteUpGroup *group = data;

  g_free (group->title);
  g_ptr_array_unref (group->entries);
  g_free (group);
}

/**
 * lanyard_write_up_new:
 * @title: the conference's title
 * @language: (nullable): the language of what isn't the programme's
 *
 * Returns: (transfer full): a document without notes
 */
LanyardWriteUp *
lanyard_write_up_new (const char *title,
                      const char *language)
{
  LanyardWriteUp *self = g_new0 (LanyardWriteUp, 1);

  self->title = g_strdup (title);
  self->language = g_strdup (language);
  self->groups = g_ptr_array_new_with_free_func (group_free);
  return self;
}

static LanyardWriteUpGroup *
get_group (LanyardWriteUp *self,
           const char     *title)
{
  LanyardWriteUpGroup *group;

  for (guint i = 0; i < self->groups->len; i++)
    {
      group = g_ptr_array_index (self->groups, i);
      if (g_strcmp0 (group->title, title) == 0)
        return group;
    }

  group = g_new0 (LanyardWriteUpGroup, 1);
  group->title = g_strdup (title);
  group->entries = g_ptr_array_new_with_free_func (entry_free);
  /* under the heading of another it would seem to be of that */
  g_ptr_array_insert (self->groups, title == NULL ? 0 : -1, group);
  return group;
}

/**
 * lanyard_write_up_add:
 * @self: a document
 * @group: (nullable): the title of the track
 * @title: the session's title
 * @text: the note on it, in Markdown
 *
 * Tracks come in the order in which they are first named, behind what has none.
 *
 * Returns: (transfer none): where more can be said of the session
 */
LanyardWriteUpEntry *
lanyard_write_up_add (LanyardWriteUp *self,
                      const char     *group,
                      const char     *title,
                      const char     *text)
{
  LanyardWriteUpEntry *entry = g_new0 (LanyardWriteUpEntry, 1);

  entry->title = g_strdup (title);
  entry->text = g_strdup (text);
  entry->lines = g_ptr_array_new_with_free_func (g_free);
  entry->links = g_ptr_array_new_with_free_func (link_free);
  g_ptr_array_add (get_group (self, group)->entries, entry);
  return entry;
}

/**
 * lanyard_write_up_entry_add_line:
 * @self: what is written of a session
 * @line: plain text that stands below its title
 */
void
lanyard_write_up_entry_add_line (LanyardWriteUpEntry *self,
                                 const char          *line)
{
  g_ptr_array_add (self->lines, g_strdup (line));
}

/**
 * lanyard_write_up_entry_add_link:
 * @self: what is written of a session
 * @title: plain text
 * @address: where it leads; one that isn't safe in a page is left out
 */
void
lanyard_write_up_entry_add_link (LanyardWriteUpEntry *self,
                                 const char          *title,
                                 const char          *address)
{
  LanyardWriteUpLink *link;

  if (!lanyard_prose_is_safe (address))
    return;

  link = g_new0 (LanyardWriteUpLink, 1);
  link->title = g_strdup (title);
  link->address = g_strdup (address);
  g_ptr_array_add (self->links, link);
}

void
lanyard_write_up_free (LanyardWriteUp *self)
{
  g_free (self->title);
  g_free (self->language);
  g_ptr_array_unref (self->groups);
  g_free (self);
}

/**
 * lanyard_write_up_format_from_name:
 * @name: the name of a file
 * @format: (out): what its ending stands for
 *
 * Returns: whether it stands for anything
 */
gboolean
lanyard_write_up_format_from_name (const char           *name,
                                   LanyardWriteUpFormat *format)
{
  static const struct
  {
    const char          *ending;
    LanyardWriteUpFormat format;
  } endings[] = {
    { ".md", LANYARD_WRITE_UP_MARKDOWN },
    { ".markdown", LANYARD_WRITE_UP_MARKDOWN },
    { ".html", LANYARD_WRITE_UP_HTML },
    { ".htm", LANYARD_WRITE_UP_HTML },
  };
  g_autofree char *lower = g_ascii_strdown (name, -1);

  for (guint i = 0; i < G_N_ELEMENTS (endings); i++)
    {
      if (g_str_has_suffix (lower, endings[i].ending))
        {
          *format = endings[i].format;
          return TRUE;
        }
    }

  return FALSE;
}

/* Whether a character would not stand for itself. An ampersand does, unless
 * it is the beginning of a character's name. */
static gboolean
is_markup (const char *at)
{
  const char *end = at + 1;

  if (*at != '&')
    return strchr ("\\`*_[]<>#|~", *at) != NULL;
  while (*end == '#' || g_ascii_isalnum (*end))
    end++;
  return *end == ';';
}

/* Plain text as Markdown that says the same, in one line. */
static void
append_plain (GString    *document,
              const char *text)
{
  for (const char *at = text; *at != '\0'; at++)
    {
      if (is_markup (at))
        g_string_append_c (document, '\\');
      g_string_append_c (document, *at == '\n' || *at == '\r' ? ' ' : *at);
    }
}

static void
append_heading (GString    *document,
                int         level,
                const char *title)
{
  if (document->len > 0)
    g_string_append_c (document, '\n');
  g_string_append_printf (document, "%.*s ", level, "######");
  append_plain (document, title);
  g_string_append_c (document, '\n');
}

/* Between angle brackets an address ends with neither space nor bracket. */
static void
append_link (GString                  *document,
             const LanyardWriteUpLink *link)
{
  static const char kept[] = ":/?#[]@!$&'()*+,;=%";
  g_autofree char  *address = g_uri_escape_string (link->address, kept, TRUE);

  g_string_append (document, "- [");
  append_plain (document, link->title);
  g_string_append_printf (document, "](<%s>)\n", address);
}

/* Returns: how many signs a line begins with that make it a heading; 0: none */
static guint
count_heading_signs (const char *line)
{
  gsize n_signs = strspn (line, "#");

  return n_signs <= LANYARD_WRITE_UP_DEEPEST && (line[n_signs] == ' ' || line[n_signs] == '\0')
           ? (guint)n_signs
           : 0;
}

/* Whether a line begins or ends code that is kept as it stands. */
static gboolean
is_fence (const char *line,
          char       *fence)
{
  gsize indent = strspn (line, " ");
  char  sign = line[indent];

  if (indent > 3 || (sign != '`' && sign != '~') || line[indent + 1] != sign ||
      line[indent + 2] != sign || (*fence != '\0' && *fence != sign))
    return FALSE;

  *fence = *fence != '\0' ? '\0' : sign;
  return TRUE;
}

/* The note as it was written, its headings below that of the session. */
static void
append_note (GString    *document,
             const char *text)
{
  g_auto (GStrv) lines = g_strsplit (text, "\n", -1);
  guint n_lines = g_strv_length (lines);
  char  fence = '\0';

  while (n_lines > 0 && *g_strchomp (lines[n_lines - 1]) == '\0')
    n_lines--;
  for (guint i = 0; i < n_lines; i++)
    {
      guint n_signs = !is_fence (lines[i], &fence) && fence == '\0'
                        ? count_heading_signs (lines[i])
                        : 0;
      guint level = MIN (n_signs + LANYARD_WRITE_UP_DEPTH, LANYARD_WRITE_UP_DEEPEST);

      if (n_signs > 0)
        g_string_append_printf (document, "%.*s", (int)level, "######");
      g_string_append_printf (document, "%s\n", lines[i] + n_signs);
    }
}

static void
append_entry (GString                   *document,
              const LanyardWriteUpEntry *entry)
{
  append_heading (document, LANYARD_WRITE_UP_DEPTH, entry->title);
  for (guint i = 0; i < entry->lines->len; i++)
    {
      g_string_append_c (document, '\n');
      append_plain (document, g_ptr_array_index (entry->lines, i));
      g_string_append_c (document, '\n');
    }
  for (guint i = 0; i < entry->links->len; i++)
    {
      if (i == 0)
        g_string_append_c (document, '\n');
      append_link (document, g_ptr_array_index (entry->links, i));
    }
  g_string_append_c (document, '\n');
  append_note (document, entry->text);
}

static char *
to_markdown (const LanyardWriteUp *self)
{
  GString *document = g_string_new (NULL);

  append_heading (document, 1, self->title);
  for (guint i = 0; i < self->groups->len; i++)
    {
      const LanyardWriteUpGroup *group = g_ptr_array_index (self->groups, i);

      if (group->title != NULL)
        append_heading (document, 2, group->title);
      for (guint j = 0; j < group->entries->len; j++)
        append_entry (document, g_ptr_array_index (group->entries, j));
    }

  return g_string_free_and_steal (document);
}

/**
 * lanyard_write_up_write:
 * @self: a document
 * @format: as what
 *
 * Returns: (transfer full): the document: a title, below it tracks, below them
 *   sessions; a heading of a note is below that of its session
 */
char *
lanyard_write_up_write (const LanyardWriteUp *self,
                        LanyardWriteUpFormat  format)
{
  return format == LANYARD_WRITE_UP_HTML ? lanyard_write_up_to_html (self) : to_markdown (self);
}
