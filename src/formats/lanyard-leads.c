/* SPDX-FileCopyrightText: 2026 The Lanyard authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "lanyard-leads.h"

#include "lanyard-prose.h"

#include <string.h>

#define MAX_LEADS 20
#define MAX_NAME 60
#define MAX_WORDS 5
#define MAX_LINE 2000 /* bytes; what is longer lists nobody, and takes long to look at */

/* What stands around a name and isn't part of it. */
#define AROUND " \t\n*_.:-()<>[]\"'"

/* "MC leads", "Microconference Leader(s):", "Session leads", "Leads:" */
#define HEADING_PATTERN                                                                        \
  "^(?:the\\s+)?(?<what>mc|micro-?\\s?conference|session|track|bof|mini-?conf\\w*)?('?s)?\\s*" \
  "(?:co-?)?(?:lead(?:er)?|organi[sz]er|runner|convener|moderator)(?:s|\\(s\\))?\\s*"          \
  "(?<colon>[:\\-–—]+|$)\\s*(?<rest>.*)$"
#define EMAIL_PATTERN "(?:mailto:)?([\\w.%+\\-]+@[a-z0-9\\-]+(?:\\.[a-z0-9\\-]+)+)"
#define SEPARATOR_PATTERN "\\s*(?:[,;/\\n]|\\s(?:and|or|&|\\+)\\s)\\s*"

/* A pattern, compiled when it is first asked for and then kept. */
typedef struct
{
  const char *source;
  GRegex     *regex;
} Pattern;

static Pattern headings = { HEADING_PATTERN };
static Pattern emails = { EMAIL_PATTERN };
static Pattern separators = { SEPARATOR_PATTERN };

static GRegex *
get_regex (Pattern *pattern)
{
  if (g_once_init_enter_pointer (&pattern->regex))
    {
      GRegex *regex = g_regex_new (pattern->source, G_REGEX_CASELESS | G_REGEX_OPTIMIZE, 0, NULL);

      g_once_init_leave_pointer (&pattern->regex, regex);
    }

  return pattern->regex;
}

static void
lead_free (gpointer data)
{
  LanyardLead *lead = data;

  g_free (lead->name);
  g_free (lead->email);
  g_free (lead->affiliation);
  g_free (lead);
}

void
lanyard_leads_free (LanyardLeads *self)
{
  g_ptr_array_unref (self->leads);
  g_free (self);
}

/* The text of a block as it is read, with the address of a link that hides
 * one behind a name. */
static char *
dup_block (const LanyardBlock *block)
{
  g_autoptr (GString) text = g_string_new (NULL);

  for (guint i = 0; i < block->runs->len; i++)
    {
      const LanyardRun *run = g_ptr_array_index (block->runs, i);

      g_string_append (text, run->text);
      if (run->href != NULL && g_str_has_prefix (run->href, "mailto:") &&
          strchr (run->text, '@') == NULL)
        {
          g_autofree char *address = g_strndup (run->href + strlen ("mailto:"),
                                                strcspn (run->href + strlen ("mailto:"), "?"));

          g_string_append_printf (text, " <%s>", address);
        }
    }

  return g_string_free_and_steal (g_steal_pointer (&text));
}

static char *
trim (char *text)
{
  const char *start = text;
  gsize       length;

  for (;;)
    {
      start += strspn (start, AROUND);
      if (g_str_has_prefix (start, "•") || g_str_has_prefix (start, "·"))
        start = g_utf8_next_char (start);
      else
        break;
    }

  length = strlen (start);
  while (length > 0 && strchr (AROUND, start[length - 1]) != NULL)
    length--;
  memmove (text, start, length);
  text[length] = '\0';
  return text;
}

/* "Jane Roe" and "Jan van der Berg", but not "Expected topics" or a sentence. */
static gboolean
is_name (const char *text, gboolean has_email)
{
  g_auto (GStrv) words = g_strsplit_set (text, " \t", -1);
  guint n_words = 0;
  guint n_small = 0;

  if (g_utf8_strlen (text, -1) > MAX_NAME || strpbrk (text, ":/?!0123456789=") != NULL)
    return FALSE;

  for (guint i = 0; words[i] != NULL; i++)
    {
      if (*words[i] == '\0')
        continue;
      n_words++;
      n_small += g_unichar_islower (g_utf8_get_char (words[i]));
    }

  if (has_email && n_words == 1)
    return TRUE;
  return n_words >= 2 && n_words <= MAX_WORDS && n_small < n_words - 1 &&
         !g_unichar_islower (g_utf8_get_char (text));
}

/* Leaves what stands before the address, or what comes after it where there is
 * nothing before. */
static char *
take_email (char *piece)
{
  g_autoptr (GMatchInfo) match = NULL;
  char *email;
  int   start;
  int   end;

  if (!g_regex_match (get_regex (&emails), piece, 0, &match))
    return NULL;

  email = g_match_info_fetch (match, 1);
  g_match_info_fetch_pos (match, 0, &start, &end);
  if (strspn (piece, AROUND) < (gsize)start)
    piece[start] = '\0';
  else
    memset (piece, ' ', (gsize)end);
  return email;
}

/* What stands in brackets beside a name is where somebody works. */
static char *
take_affiliation (char *piece)
{
  char            *open = strchr (piece, '(');
  char            *close = open != NULL ? strchr (open, ')') : NULL;
  g_autofree char *inner = NULL;

  if (close == NULL)
    return NULL;

  inner = trim (g_strndup (open + 1, close - open - 1));
  if (strchr (inner, '@') != NULL)
    return NULL;
  memset (open, ' ', close - open + 1);
  return *inner != '\0' ? g_steal_pointer (&inner) : NULL;
}

static void
add_lead (GPtrArray *leads, char *name, char *email, char *affiliation)
{
  LanyardLead *last = leads->len > 0 ? g_ptr_array_index (leads, leads->len - 1) : NULL;
  LanyardLead *lead;

  /* "Jane Roe, jane@example.org" */
  if (name == NULL && last != NULL && last->email == NULL)
    {
      last->email = email;
      g_free (affiliation);
      return;
    }

  lead = g_new0 (LanyardLead, 1);
  lead->name = name != NULL ? name : g_strdup (email);
  lead->email = email;
  lead->affiliation = affiliation;
  for (guint i = 0; i < leads->len; i++)
    {
      LanyardLead *other = g_ptr_array_index (leads, i);

      if (g_strcmp0 (other->name, lead->name) == 0)
        {
          lead_free (lead);
          return;
        }
    }
  g_ptr_array_add (leads, lead);
}

/* Adds the people that @line lists. Returns whether it lists any. */
static gboolean
read_line (const char *line, gboolean names_alone, GPtrArray *leads)
{
  g_auto (GStrv) pieces = g_regex_split (get_regex (&separators), line, 0);
  gboolean any = FALSE;

  for (guint i = 0; pieces[i] != NULL && leads->len < MAX_LEADS; i++)
    {
      g_autofree char *email = NULL;
      g_autofree char *affiliation = NULL;
      gboolean         named;

      affiliation = take_affiliation (pieces[i]);
      email = take_email (pieces[i]);
      trim (pieces[i]);
      named = is_name (pieces[i], email != NULL);
      if (email != NULL ? !named && *pieces[i] != '\0' : !named || !names_alone)
        continue;

      any = TRUE;
      add_lead (leads, named ? g_strdup (pieces[i]) : NULL, g_steal_pointer (&email),
                g_steal_pointer (&affiliation));
    }

  return any;
}

typedef struct
{
  LanyardLeads *found;
  gboolean      listing; /* a heading was there */
  gboolean      fresh;   /* and nothing after it yet */
} Search;

static gboolean
read_heading (Search *self, const char *line)
{
  g_autoptr (GMatchInfo) match = NULL;
  g_autofree char *what = NULL;
  g_autofree char *colon = NULL;
  g_autofree char *rest = NULL;

  if (!g_regex_match (get_regex (&headings), line, 0, &match))
    return FALSE;

  what = g_match_info_fetch_named (match, "what");
  colon = g_match_info_fetch_named (match, "colon");
  rest = g_match_info_fetch_named (match, "rest");
  self->listing = TRUE;
  self->fresh = TRUE;
  if (what != NULL && g_ascii_strncasecmp (what, "m", 1) == 0)
    self->found->microconference = TRUE;
  if (rest != NULL && *rest != '\0')
    self->fresh = !read_line (rest, TRUE, self->found->leads);
  return TRUE;
}

/* Names alone count directly below the heading or as items of a list; with a
 * mail address, they count until something else stands there. */
static void
read_block (Search *self, const LanyardBlock *block)
{
  g_autofree char *text = dup_block (block);
  g_auto (GStrv) lines = g_strsplit (text, "\n", -1);
  gboolean names_alone = self->fresh || block->type == LANYARD_BLOCK_LIST_ITEM;

  for (guint i = 0; lines[i] != NULL; i++)
    {
      char *line = g_strstrip (lines[i]);

      if (*line == '\0')
        continue;
      if (strlen (line) > MAX_LINE)
        {
          self->listing = FALSE;
          continue;
        }
      if (read_heading (self, line))
        {
          names_alone = self->fresh;
          continue;
        }
      if (!self->listing)
        continue;

      self->listing = read_line (line, names_alone, self->found->leads);
      self->fresh = FALSE;
    }
}

/**
 * lanyard_leads_find:
 * @text: (nullable): a session's description
 *
 * Finds who is listed below or behind a heading such as "MC leads", with their
 * mail addresses where they stand there.
 *
 * Returns: (transfer full) (nullable): what was found, NULL for nobody
 */
LanyardLeads *
lanyard_leads_find (LanyardText *text)
{
  static const LanyardProseFormat formats[] = {
    [LANYARD_TEXT_PLAIN] = LANYARD_PROSE_PLAIN,
    [LANYARD_TEXT_MARKDOWN] = LANYARD_PROSE_MARKDOWN,
    [LANYARD_TEXT_HTML] = LANYARD_PROSE_HTML,
  };
  g_autoptr (LanyardLeads) found = NULL;
  g_autoptr (GPtrArray) blocks = NULL;
  Search search;

  if (text == NULL)
    return NULL;

  found = g_new0 (LanyardLeads, 1);
  found->leads = g_ptr_array_new_with_free_func (lead_free);
  search = (Search){ .found = found };
  blocks =
    lanyard_prose_read (formats[lanyard_text_get_text_type (text)], lanyard_text_get_text (text));
  for (guint i = 0; i < blocks->len; i++)
    read_block (&search, g_ptr_array_index (blocks, i));

  return found->leads->len > 0 ? g_steal_pointer (&found) : NULL;
}
