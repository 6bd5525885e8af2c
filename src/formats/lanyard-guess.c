/* SPDX-FileCopyrightText: 2026 The Lanyard authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "lanyard-guess.h"

#include "lanyard-fold.h"
#include "lanyard-prose.h"

#include <string.h>

/* Tags that people write; a "<" alone, or an address in angles, is none. */
#define TAG_PATTERN                                                                           \
  "</?(a|abbr|b|blockquote|br|code|dd|div|dl|dt|em|font|h[1-6]|hr|i|img|li|ol|p|pre|s|small|" \
  "span|strong|sub|sup|table|tbody|td|th|tr|tt|u|ul)(\\s[^<>]*)?/?>"
#define MARKDOWN_PATTERN                                                              \
  "\\[[^\\]\\n]+\\]\\([^)\\s]+[^)]*\\)|\\*\\*\\S|__\\S|`[^`\\n]+`|(^|\\n)#{1,6} \\S|" \
  "(^|\\n) {0,3}([*+-]|\\d{1,3}[.)]) +\\S|(^|\\n)> |(^|\\n)(===+|---+)[ "             \
  "\\t]*(\\n|$)|<https?://[^>\\s]+>"
#define ENTITY_PATTERN "&(amp|lt|gt|quot|apos|nbsp|[a-z]{2,8}|#\\d{1,7}|#x[0-9a-f]{1,6});"

/* A pattern, compiled when it is first asked for and then kept. */
typedef struct
{
  const char *source;
  GRegex     *regex;
} Pattern;

static Pattern tags = { TAG_PATTERN };
static Pattern marks = { MARKDOWN_PATTERN };
static Pattern entities = { ENTITY_PATTERN };

static gboolean
matches (Pattern    *pattern,
         const char *text)
{
  if (g_once_init_enter_pointer (&pattern->regex))
    {
      GRegex *regex = g_regex_new (pattern->source, G_REGEX_CASELESS | G_REGEX_OPTIMIZE, 0, NULL);

      g_once_init_leave_pointer (&pattern->regex, regex);
    }

  return g_regex_match (pattern->regex, text, 0, NULL);
}

/* Whether a line that begins so may be a heading, an item or a quotation, or
 * underline the one before. */
static gboolean
may_begin_block (const char *at)
{
  gsize digits;

  switch (*at)
    {
    case '#':
      return TRUE;
    case '>':
      return at[1] == ' ';
    case '*':
    case '+':
      return at[1] == ' ';
    case '-':
      return at[1] == ' ' || at[1] == '-';
    case '=':
      return at[1] == '=';
    default:
      digits = g_ascii_isdigit (*at) ? strspn (at, "0123456789") : 0;
      return digits > 0 && (at[digits] == '.' || at[digits] == ')');
    }
}

/* False where no mark of Markdown can be, for most texts have none and the
 * pattern is slow. */
static gboolean
may_have_marks (const char *text)
{
  if (strchr (text, '`') != NULL || strstr (text, "](") != NULL || strstr (text, "**") != NULL ||
      strstr (text, "__") != NULL || strstr (text, "<h") != NULL || strstr (text, "<H") != NULL)
    return TRUE;

  for (const char *line = text; line != NULL;)
    {
      if (may_begin_block (line + strspn (line, " ")))
        return TRUE;

      line = strchr (line, '\n');
      line = line != NULL ? line + 1 : NULL;
    }

  return FALSE;
}

/**
 * lanyard_guess_text:
 * @text: (nullable): a text that doesn't say what it is
 *
 * Returns: (transfer full) (nullable): the text as HTML where it has tags, as
 *   Markdown where it has marks or entities, else as plain text; NULL for none
 */
LanyardText *
lanyard_guess_text (const char *text)
{
  LanyardTextType type = LANYARD_TEXT_PLAIN;

  if (text == NULL || *text == '\0')
    return NULL;

  if (strchr (text, '<') != NULL && matches (&tags, text))
    type = LANYARD_TEXT_HTML;
  else if ((may_have_marks (text) && matches (&marks, text)) ||
           (strchr (text, '&') != NULL && matches (&entities, text)))
    type = LANYARD_TEXT_MARKDOWN;

  return lanyard_text_new (type, text);
}

typedef struct
{
  const char        *word; /* folded; matched as the beginning of a word */
  LanyardSessionKind kind;
} KindWord;

/* In the languages of the conferences that write them, the special first. */
static const KindWord label_words[] = {
  { "lightning", LANYARD_SESSION_LIGHTNING_TALK },
  { "keynote", LANYARD_SESSION_KEYNOTE },
  { "plenary", LANYARD_SESSION_KEYNOTE },
  { "microconference", LANYARD_SESSION_MICROCONFERENCE },
  { "workshop", LANYARD_SESSION_WORKSHOP },
  { "tutorial", LANYARD_SESSION_WORKSHOP },
  { "training", LANYARD_SESSION_WORKSHOP },
  { "atelier", LANYARD_SESSION_WORKSHOP },
  { "hands-on", LANYARD_SESSION_WORKSHOP },
  { "panel", LANYARD_SESSION_PANEL },
  { "podium", LANYARD_SESSION_PANEL },
  { "discussion", LANYARD_SESSION_DISCUSSION },
  { "diskussion", LANYARD_SESSION_DISCUSSION },
  { "bof", LANYARD_SESSION_DISCUSSION },
  { "poster", LANYARD_SESSION_POSTER },
  { "meeting", LANYARD_SESSION_MEETING },
  { "meetup", LANYARD_SESSION_MEETING },
  { "treffen", LANYARD_SESSION_MEETING },
  { "assembly", LANYARD_SESSION_MEETING },
  { "film", LANYARD_SESSION_FILM },
  { "movie", LANYARD_SESSION_FILM },
  { "screening", LANYARD_SESSION_FILM },
  { "concert", LANYARD_SESSION_PERFORMANCE },
  { "performance", LANYARD_SESSION_PERFORMANCE },
  { "theater", LANYARD_SESSION_PERFORMANCE },
  { "theatre", LANYARD_SESSION_PERFORMANCE },
  { "dance", LANYARD_SESSION_PERFORMANCE },
  { "djset", LANYARD_SESSION_PERFORMANCE },
  { "party", LANYARD_SESSION_SOCIAL },
  { "social", LANYARD_SESSION_SOCIAL },
  { "game", LANYARD_SESSION_SOCIAL },
  { "contest", LANYARD_SESSION_SOCIAL },
  { "break", LANYARD_SESSION_BREAK },
  { "pause", LANYARD_SESSION_BREAK },
  { "lunch", LANYARD_SESSION_BREAK },
  { "talk", LANYARD_SESSION_TALK },
  { "lecture", LANYARD_SESSION_TALK },
  { "vortrag", LANYARD_SESSION_TALK },
  { "presentation", LANYARD_SESSION_TALK },
  { "conference", LANYARD_SESSION_TALK },
  { "other", LANYARD_SESSION_OTHER },
};

/* In bytes, accents and white space around it included. */
#define MAX_BREAK_TITLE 40

/* Whole titles that only a break has. */
static const char *const break_titles[] = {
  "break",
  "coffee break",
  "coffee",
  "tea break",
  "lunch",
  "lunch break",
  "dinner",
  "breakfast",
  "pause",
  "kaffeepause",
  "mittagspause",
  "mittagessen",
  "abendessen",
  "fruhstuck",
  "dejeuner",
  "pause dejeuner",
  "pause cafe",
  "almuerzo",
  "coffee & tea",
  "refreshments",
  "networking break",
};

static gboolean
has_word (const char *folded,
          const char *word)
{
  for (const char *at = strstr (folded, word); at != NULL; at = strstr (at + 1, word))
    {
      if (at == folded || !g_ascii_isalpha (at[-1]))
        return TRUE;
    }

  return FALSE;
}

static gboolean
is_break_title (const char *title)
{
  g_autofree char *folded = strlen (title) <= MAX_BREAK_TITLE ? lanyard_fold (title) : NULL;

  if (folded == NULL)
    return FALSE;

  g_strstrip (folded);
  for (guint i = 0; i < G_N_ELEMENTS (break_titles); i++)
    {
      if (g_str_equal (folded, break_titles[i]))
        return TRUE;
    }

  return FALSE;
}

/**
 * lanyard_guess_session_kind:
 * @label: (nullable): the programme's own label for the kind
 * @title: (nullable): the session's title
 *
 * Returns: the kind that they tell of; a talk where they don't
 */
LanyardSessionKind
lanyard_guess_session_kind (const char *label,
                            const char *title)
{
  g_autofree char *folded_label = NULL;

  if (title != NULL && is_break_title (title))
    return LANYARD_SESSION_BREAK;
  if (label == NULL)
    return LANYARD_SESSION_TALK;

  folded_label = lanyard_fold (label);
  for (guint i = 0; i < G_N_ELEMENTS (label_words); i++)
    {
      if (has_word (folded_label, label_words[i].word))
        return label_words[i].kind;
    }

  return LANYARD_SESSION_TALK;
}

typedef struct
{
  Pattern         pattern;
  LanyardLinkKind kind;
} LinkPattern;

static LinkPattern url_patterns[] = {
  { { "^https?://(\\w+\\.)*(etherpad|pad|pads|hedgedoc|hackmd|notes|cryptpad)[\\w-]*\\." },
    LANYARD_LINK_NOTES },
  { { "^https?://lwn\\.net/Articles" }, LANYARD_LINK_ARTICLE },
  { { "^https?://"
      "([\\w-]+\\.)*(youtube\\.com|youtu\\.be|media\\.ccc\\.de|video\\.fosdem\\.org|vimeo\\.com|"
      "peertube[\\w-]*\\.)" },
    LANYARD_LINK_VIDEO },
  { { "\\.(webm|mp4|ogv|mkv|mov|av1\\.webm)([?#]|$)" }, LANYARD_LINK_VIDEO },
  { { "^https?://live\\.|/live/|^https?://streaming\\.|^https?://stream\\." }, LANYARD_LINK_LIVE },
  { { "^https?://(matrix\\.to|chat\\.|webchat\\.)|^(matrix|irc|ircs|xmpp):" }, LANYARD_LINK_CHAT },
  { { "^https?://"
      "(lore\\.kernel\\.org|git\\.|github\\.com|gitlab\\.|codeberg\\.org|salsa\\.debian\\.org|sr\\."
      "ht)" },
    LANYARD_LINK_CODE },
  { { "/feedback(/|\\?|$)" }, LANYARD_LINK_FEEDBACK },
  { { "\\.(odp|pptx?|key)([?#]|$)" }, LANYARD_LINK_SLIDES },
};

static LinkPattern title_patterns[] = {
  { { "\\b(slides?|folien|presentation|diapo|transparencias)\\b" }, LANYARD_LINK_SLIDES },
  { { "\\b(paper|artikel|whitepaper)\\b" }, LANYARD_LINK_PAPER },
  { { "\\b(video|recording|aufzeichnung)\\b" }, LANYARD_LINK_VIDEO },
  { { "\\b(feedback)\\b" }, LANYARD_LINK_FEEDBACK },
  { { "\\b(live ?stream|stream)\\b" }, LANYARD_LINK_LIVE },
  { { "\\b(chat|matrix)\\b" }, LANYARD_LINK_CHAT },
  { { "\\b(notes|etherpad|pad|minutes)\\b" }, LANYARD_LINK_NOTES },
};

/**
 * lanyard_guess_link_kind:
 * @url: an address
 * @title: (nullable): the link's title
 *
 * Returns: what it leads to, as far as the two tell
 */
LanyardLinkKind
lanyard_guess_link_kind (const char *url,
                         const char *title)
{
  for (guint i = 0; title != NULL && i < G_N_ELEMENTS (title_patterns); i++)
    {
      if (matches (&title_patterns[i].pattern, title))
        return title_patterns[i].kind;
    }
  for (guint i = 0; i < G_N_ELEMENTS (url_patterns); i++)
    {
      if (matches (&url_patterns[i].pattern, url))
        return url_patterns[i].kind;
    }

  return LANYARD_LINK_OTHER;
}

/**
 * lanyard_guess_languages:
 * @text: (nullable): languages as a programme writes them: "de", "de, en",
 *   "en/de"
 *
 * Returns: (transfer full) (nullable): each of them; NULL for none
 */
GStrv
lanyard_guess_languages (const char *text)
{
  g_auto (GStrv) words = text != NULL ? g_strsplit_set (text, ",;/ ", -1) : NULL;
  g_autoptr (GPtrArray) languages = g_ptr_array_new_null_terminated (2, g_free, TRUE);

  for (guint i = 0; words != NULL && words[i] != NULL; i++)
    {
      if (words[i][0] != '\0' &&
          !g_ptr_array_find_with_equal_func (languages, words[i], g_str_equal, NULL))
        g_ptr_array_add (languages, g_strdup (words[i]));
    }

  return languages->len > 0 ? (GStrv)g_ptr_array_steal (languages, NULL) : NULL;
}

static Pattern schemes = { "^[a-z][a-z0-9+.-]*:" };
static Pattern ports = { "^[\\w.-]+\\.[a-z]{2,}:\\d" };
static Pattern hosts = { "^[\\w-]+(\\.[\\w-]+)*\\.[a-z]{2,}(:\\d+)?(/|$)" };
static Pattern files = { "^[^/]*\\.(html?|php|pdf|png|jpe?g|gif|svg|txt|json|xml|odp|zip)$" };

/* GLib ends a host at a ";" but can't put such an address together again. */
static gboolean
has_whole_path (const char *address)
{
  const char *host = strstr (address, "//");

  return host == NULL || host[2 + strcspn (host + 2, "/?#;")] != ';';
}

/**
 * lanyard_resolve_address:
 * @address: (nullable): an address as the programme writes it: absolute,
 *   without its scheme ("www.example.org"), or relative
 * @base: (nullable): the programme's base address
 *
 * frab writes what lies below its own base with a leading "/system/"; all
 * else that is relative follows RFC 3986, section 5. Its "missing.png" stands
 * for nothing.
 *
 * Returns: (transfer full) (nullable): the safe absolute address, NULL where
 *   there is none
 */
char *
lanyard_resolve_address (const char *address,
                         const char *base)
{
  g_autofree char *trimmed = address != NULL ? g_strstrip (g_strdup (address)) : NULL;
  g_autofree char *resolved = NULL;

  if (trimmed == NULL || *trimmed == '\0' || g_str_has_suffix (trimmed, "/missing.png"))
    return NULL;

  if (lanyard_prose_is_safe (trimmed))
    return g_steal_pointer (&trimmed);
  if (matches (&schemes, trimmed) && !matches (&ports, trimmed))
    return NULL;
  if (matches (&hosts, trimmed) && !matches (&files, trimmed))
    resolved = g_strconcat ("https://", trimmed, NULL);
  else if (base == NULL)
    return NULL;
  else if (g_str_has_prefix (trimmed, "/system/"))
    resolved = g_strconcat (base, g_str_has_suffix (base, "/") ? trimmed + 1 : trimmed, NULL);
  else if (has_whole_path (base) && has_whole_path (trimmed))
    resolved = g_uri_resolve_relative (base, trimmed, G_URI_FLAGS_PARSE_RELAXED, NULL);

  return resolved != NULL && lanyard_prose_is_safe (resolved) ? g_steal_pointer (&resolved) : NULL;
}
