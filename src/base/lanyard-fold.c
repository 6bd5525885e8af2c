/* SPDX-FileCopyrightText: 2026 The Lanyard authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "lanyard-fold.h"

#include <string.h>

/* What was typed, cut at white space. A term of letters and digits alone
 * matches the beginnings of words; one with any other character in it (c++,
 * .net, d'arcy, an emoji) matches that very text anywhere. */
typedef struct
{
  char    *text; /* (owned) folded */
  gboolean plain;
} Term;

struct _LanyardTerms
{
  GArray *terms;
};

/* Letters that Unicode doesn't take apart, and marks of typesetters. */
static const struct
{
  gunichar    letter;
  const char *typed;
} typed_as[] = {
  { 0x00ad, "" },   /* soft hyphen */
  { 0x00e6, "ae" }, /* æ */
  { 0x00f8, "o" },  /* ø */
  { 0x0111, "d" },  /* đ */
  { 0x0127, "h" },  /* ħ */
  { 0x0131, "i" },  /* ı */
  { 0x0142, "l" },  /* ł */
  { 0x0153, "oe" }, /* œ */
  { 0x2010, "-" },  /* hyphen */
  { 0x2013, "-" },  /* dash */
  { 0x2018, "'" },  /* quotation marks */
  { 0x2019, "'" },
};

static void
clear_term (gpointer data)
{
  Term *term = data;

  g_clear_pointer (&term->text, g_free);
}

static gboolean
is_plain (const char *text)
{
  for (const char *at = text; *at != '\0'; at = g_utf8_next_char (at))
    {
      if (!g_unichar_isalnum (g_utf8_get_char (at)))
        return FALSE;
    }

  return TRUE;
}

/* Chinese and Japanese are written without spaces: each of their characters
 * may begin a word, and so may what follows it. */
static gboolean
starts_word (const char *text,
             const char *at)
{
  gunichar before;

  if (at == text || g_unichar_iswide (g_utf8_get_char (at)))
    return TRUE;

  before = g_utf8_get_char (g_utf8_prev_char (at));
  return !g_unichar_isalnum (before) || g_unichar_iswide (before);
}

/* Returns: (nullable): where @term is in @folded, from @at on */
static const char *
find_term (const Term *term,
           const char *folded,
           const char *at)
{
  while ((at = strstr (at, term->text)) != NULL)
    {
      if (!term->plain || starts_word (folded, at))
        return at;
      at = g_utf8_next_char (at);
    }

  return NULL;
}

/* Appends what is typed for @c, which has no accent or case any more. */
static void
append_as_typed (GString *folded,
                 gunichar c)
{
  for (guint i = 0; i < G_N_ELEMENTS (typed_as); i++)
    {
      if (typed_as[i].letter == c)
        {
          g_string_append (folded, typed_as[i].typed);
          return;
        }
    }

  g_string_append_unichar (folded, c);
}

/* Folds what is outside of ASCII, which no character of ASCII changes. */
static void
append_folded (GString    *folded,
               const char *text,
               gsize       length)
{
  /* taken apart first: ™ hides two letters in upper case */
  g_autofree char *valid = g_utf8_make_valid (text, (gssize)length);
  g_autofree char *apart = g_utf8_normalize (valid, -1, G_NORMALIZE_ALL);
  g_autofree char *caseless = g_utf8_casefold (apart, -1);

  for (const char *at = caseless; *at != '\0'; at = g_utf8_next_char (at))
    {
      gunichar c = g_utf8_get_char (at);

      if (!g_unichar_ismark (c))
        append_as_typed (folded, c);
    }
}

/* Folds what is in ASCII. */
static void
append_lower (GString    *folded,
              const char *text,
              gsize       length)
{
  gsize from = folded->len;

  g_string_append_len (folded, text, (gssize)length);
  for (gsize i = from; i < folded->len; i++)
    folded->str[i] = g_ascii_tolower (folded->str[i]);
}

/**
 * lanyard_fold:
 * @text: any text; what isn't UTF-8 in it becomes U+FFFD
 *
 * Takes away what nobody types in a search: case, accents, the difference
 * between ß and ss, and the marks that typesetting puts for plain ones.
 *
 * Returns: (transfer full): @text, folded; folding that changes nothing more
 */
char *
lanyard_fold (const char *text)
{
  GString    *folded;
  const char *at = text;

  g_return_val_if_fail (text != NULL, NULL);

  if (g_str_is_ascii (text))
    return g_ascii_strdown (text, -1);

  folded = g_string_sized_new (strlen (text));
  while (*at != '\0')
    {
      const char *start = at;

      while ((guchar)*at >= 0x80)
        at++;
      if (at > start)
        append_folded (folded, start, at - start);
      start = at;
      while (*at != '\0' && (guchar)*at < 0x80)
        at++;
      append_lower (folded, start, at - start);
    }

  return g_string_free_and_steal (folded);
}

/* Folds character by character. @origins gets, for each byte of what is
 * returned and for its end, the byte of @text that it is from. */
static char *
fold_traced (const char *text,
             GArray     *origins)
{
  GString *folded = g_string_sized_new (strlen (text));
  gsize    origin = 0;

  for (const char *at = text; *at != '\0'; at = g_utf8_next_char (at))
    {
      origin = at - text;
      if ((guchar)*at < 0x80)
        g_string_append_c (folded, g_ascii_tolower (*at));
      else
        append_folded (folded, at, g_utf8_next_char (at) - at);
      while (origins->len < folded->len)
        g_array_append_val (origins, origin);
    }
  origin = strlen (text);
  g_array_append_val (origins, origin);
  return g_string_free_and_steal (folded);
}

static gboolean
is_alnum (gunichar c)
{
  return c < 0x80 ? g_ascii_isalnum ((char)c) : g_unichar_isalnum (c);
}

static void
append_word (GString    *words,
             const char *word,
             const char *end)
{
  const char *stop = word;

  if (end - word > LANYARD_FOLD_WORD_LENGTH)
    {
      for (guint i = 0; i < LANYARD_FOLD_WORD_LENGTH && stop < end; i++)
        stop = g_utf8_next_char (stop);
      end = stop;
    }

  g_string_append_len (words, word, end - word);
  g_string_append_c (words, ' ');
}

/* Appends the words that begin in a run of letters and digits. */
static void
append_run (GString    *words,
            const char *run,
            const char *end)
{
  for (const char *at = run; at < end; at = g_utf8_next_char (at))
    {
      if (starts_word (run, at))
        append_word (words, at, end);
    }
}

/**
 * lanyard_fold_to_words:
 * @folded: a text that lanyard_fold() gave
 *
 * Takes apart what an index is to hold: a term of letters and digits matches
 * a text where it is the beginning of one of the text's words.
 *
 * Returns: (transfer full): the words, a space behind each, none longer than
 *   LANYARD_FOLD_WORD_LENGTH characters
 */
char *
lanyard_fold_to_words (const char *folded)
{
  GString    *words = g_string_sized_new (strlen (folded) + 1);
  const char *at = folded;

  while (*at != '\0')
    {
      const char *run = at;
      gboolean    has_wide = FALSE;
      gunichar    c;

      while (is_alnum (c = (guchar)*at < 0x80 ? (guchar)*at : g_utf8_get_char (at)))
        {
          has_wide = has_wide || (c >= 0x80 && g_unichar_iswide (c));
          at = g_utf8_next_char (at);
        }

      if (has_wide)
        append_run (words, run, at);
      else if (at > run)
        append_word (words, run, at);
      if (*at != '\0')
        at = g_utf8_next_char (at);
    }

  return g_string_free_and_steal (words);
}

/**
 * lanyard_terms_new:
 * @query: (nullable): what was typed
 *
 * Returns: (transfer full): its terms; none for an empty query
 */
LanyardTerms *
lanyard_terms_new (const char *query)
{
  LanyardTerms    *self = g_new0 (LanyardTerms, 1);
  g_autofree char *folded = lanyard_fold (query != NULL ? query : "");
  const char      *at = folded;

  self->terms = g_array_new (FALSE, FALSE, sizeof (Term));
  g_array_set_clear_func (self->terms, clear_term);

  while (*at != '\0')
    {
      const char *start;
      Term        term;

      while (*at != '\0' && g_unichar_isspace (g_utf8_get_char (at)))
        at = g_utf8_next_char (at);
      start = at;
      while (*at != '\0' && !g_unichar_isspace (g_utf8_get_char (at)))
        at = g_utf8_next_char (at);
      if (at == start)
        break;

      term.text = g_strndup (start, at - start);
      term.plain = is_plain (term.text);
      g_array_append_val (self->terms, term);
    }

  return self;
}

void
lanyard_terms_free (LanyardTerms *self)
{
  g_array_unref (self->terms);
  g_free (self);
}

/**
 * lanyard_terms_is_empty:
 * @self: terms
 *
 * Returns: whether there is no term at all, which everything matches
 */
gboolean
lanyard_terms_is_empty (const LanyardTerms *self)
{
  return self->terms->len == 0;
}

guint
lanyard_terms_get_n_terms (const LanyardTerms *self)
{
  return self->terms->len;
}

/**
 * lanyard_terms_get_term:
 * @self: terms
 * @index: below their number
 * @plain: (out): whether it matches the beginnings of words; else it matches
 *   that very text
 *
 * Returns: (transfer none): the term, folded
 */
const char *
lanyard_terms_get_term (const LanyardTerms *self,
                        guint               index,
                        gboolean           *plain)
{
  const Term *term = &g_array_index (self->terms, Term, index);

  *plain = term->plain;
  return term->text;
}

/**
 * lanyard_terms_match:
 * @self: terms
 * @folded: a text that lanyard_fold() gave
 *
 * Returns: whether every term is in @folded
 */
gboolean
lanyard_terms_match (const LanyardTerms *self,
                     const char         *folded)
{
  for (guint i = 0; i < self->terms->len; i++)
    {
      if (!lanyard_terms_match_term (self, i, folded))
        return FALSE;
    }

  return TRUE;
}

/**
 * lanyard_terms_match_term:
 * @self: terms
 * @index: below their number
 * @folded: a text that lanyard_fold() gave
 *
 * Returns: whether this one of the terms is in @folded
 */
gboolean
lanyard_terms_match_term (const LanyardTerms *self,
                          guint               index,
                          const char         *folded)
{
  return find_term (&g_array_index (self->terms, Term, index), folded, folded) != NULL;
}

static int
compare_marks (gconstpointer a,
               gconstpointer b)
{
  const LanyardMark *one = a;
  const LanyardMark *two = b;

  return one->start < two->start ? -1 : one->start > two->start;
}

/* Puts marks in order, and makes one of those that touch. */
static void
join_marks (GArray *marks)
{
  guint n = 0;

  g_array_sort (marks, compare_marks);
  for (guint i = 0; i < marks->len; i++)
    {
      LanyardMark  mark = g_array_index (marks, LanyardMark, i);
      LanyardMark *last = n > 0 ? &g_array_index (marks, LanyardMark, n - 1) : NULL;

      if (last != NULL && mark.start <= last->end)
        last->end = MAX (last->end, mark.end);
      else
        g_array_index (marks, LanyardMark, n++) = mark;
    }
  g_array_set_size (marks, n);
}

/**
 * lanyard_terms_mark:
 * @self: terms
 * @text: a text as it is shown, in UTF-8
 *
 * Finds what is to be marked in a text: accents, case and ß are as they are
 * shown, though the terms are folded.
 *
 * Returns: (transfer full) (element-type LanyardMark): where any of the terms
 *   is, in order, none touching another; empty where none is
 */
GArray *
lanyard_terms_mark (const LanyardTerms *self,
                    const char         *text)
{
  GArray *marks = g_array_new (FALSE, FALSE, sizeof (LanyardMark));
  g_autoptr (GArray) origins = g_array_new (FALSE, FALSE, sizeof (gsize));
  g_autofree char *folded = fold_traced (text, origins);

  for (guint i = 0; i < self->terms->len; i++)
    {
      const Term *term = &g_array_index (self->terms, Term, i);
      gsize       length = strlen (term->text);

      for (const char *at = find_term (term, folded, folded); at != NULL;
           at = find_term (term, folded, at + length))
        {
          gsize       last = g_array_index (origins, gsize, at - folded + length - 1);
          LanyardMark mark = { .start = g_array_index (origins, gsize, at - folded),
                               .end = g_array_index (origins, gsize, at - folded + length) };

          /* of a character that stands for several, the first may be enough */
          if (mark.end == last)
            mark.end = g_utf8_next_char (text + last) - text;
          g_array_append_val (marks, mark);
        }
    }

  join_marks (marks);
  return marks;
}
