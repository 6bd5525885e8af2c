/* SPDX-FileCopyrightText: 2026 The Lanyard authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "lanyard-clean.h"

#include "lanyard-fold.h"

#include <string.h>

#define MAX_BYTES ((gsize)1024 * 1024)

/* No writing system needs more marks on one character (Unicode Standard
 * Annex 15, stream-safe text), and sorting them takes the square of their
 * number. */
#define MAX_MARKS 30

#define MAX_SLUG 64

/* The lead byte of U+0300: what is below has no marks, is in its composed
 * form and is no byte order mark. */
#define FIRST_DOUBTFUL 0xCC

/* How long a character is that the same can be said of although it is above,
 * of those that programmes have: quotation marks and dashes (from U+2010),
 * signs, arrows and pictures; 0 for all others. */
static gsize
measure_harmless (const char *at,
                  gsize       length)
{
  const guchar *bytes = (const guchar *)at;

  if (length >= 3 && bytes[0] == 0xE2 &&
      ((bytes[1] == 0x80 && bytes[2] >= 0x90) || bytes[1] == 0x82 || bytes[1] == 0x86 ||
       bytes[1] == 0x87 || (bytes[1] >= 0x94 && bytes[1] <= 0x9F)))
    return 3;
  if (length >= 3 && bytes[0] == 0xEF && bytes[1] == 0xB8 && bytes[2] == 0x8F)
    return 3;
  if (length >= 4 && bytes[0] == 0xF0 && bytes[1] == 0x9F && bytes[2] >= 0x8C && bytes[2] <= 0xAB)
    return 4;
  return 0;
}

#define EACH_BYTE(byte) (G_GUINT64_CONSTANT (0x0101010101010101) * (byte))

/* Returns: how many bytes are printable ASCII, eight at a time */
static gsize
skip_plain (const char *at,
            gsize       length)
{
  gsize skipped = 0;

  for (; skipped + sizeof (guint64) <= length; skipped += sizeof (guint64))
    {
      guint64 eight;

      memcpy (&eight, at + skipped, sizeof eight);
      /* what is below a space borrows from the highest bit, which no ASCII has */
      if ((((eight - EACH_BYTE (' ')) | eight) & EACH_BYTE (0x80)) != 0)
        break;
    }

  return skipped;
}

/* True where stripping alone makes @raw clean, which holds for most texts. */
static gboolean
is_clean (const char      *raw,
          gsize            length,
          LanyardCleanMode mode)
{
  for (gsize i = skip_plain (raw, length); i < length; i++)
    {
      guchar c = raw[i];

      if (c >= ' ' && c < FIRST_DOUBTFUL)
        continue;
      if (c >= FIRST_DOUBTFUL)
        {
          gsize harmless = measure_harmless (raw + i, length - i);

          if (harmless == 0)
            return FALSE;
          i += harmless - 1;
          continue;
        }
      if (mode == LANYARD_CLEAN_LINE || (c != '\n' && c != '\t'))
        return FALSE;
      i += skip_plain (raw + i + 1, length - i - 1);
    }

  return TRUE;
}

static char *
dup_stripped (const char *text,
              gsize       length)
{
  while (length > 0 && g_ascii_isspace (*text))
    {
      text++;
      length--;
    }
  while (length > 0 && g_ascii_isspace (text[length - 1]))
    length--;

  return g_strndup (text, length);
}

/* The length of what of @text fits into MAX_BYTES, in whole characters. */
static gsize
fit (const char     *text,
     gsize           length,
     LanyardCleaned *cleaned)
{
  if (length <= MAX_BYTES)
    return length;

  *cleaned |= LANYARD_CLEANED_CUT;
  return g_utf8_find_prev_char (text, text + MAX_BYTES + 1) - text;
}

static void
append_control (GString         *clean,
                const char      *at,
                LanyardCleanMode mode,
                LanyardCleaned  *cleaned)
{
  gboolean line_end = *at == '\n' || *at == '\r';

  if (*at == '\r' && at[1] == '\n')
    return;

  if (!line_end && *at != '\t')
    *cleaned |= LANYARD_CLEANED_CONTROLS;
  else if (mode == LANYARD_CLEAN_LINE)
    g_string_append_c (clean, ' ');
  else
    g_string_append_c (clean, line_end ? '\n' : '\t');
}

/* True of characters that are the same in every normal form and have no
 * class, which are most of those that texts have: a text of these alone needs
 * no composing. */
static gboolean
is_inert (gunichar c)
{
  return c < 0x300 || (c >= 0x400 && c <= 0x482) /* Cyrillic */
         || (c >= 0x2002 && c <= 0x20CF)         /* punctuation, signs */
         || (c >= 0x2500 && c <= 0x27BF)         /* dingbats */
         || (c >= 0x4E00 && c <= 0x9FFF)         /* ideographs */
         || (c >= 0x1F000 && c <= 0x1FAFF);      /* emoji */
}

/* @inert: (out): whether what stays needs no composing */
static GString *
filter (const char      *text,
        gsize            length,
        LanyardCleanMode mode,
        LanyardCleaned  *cleaned,
        gboolean        *inert)
{
  GString    *clean = g_string_sized_new (length + 1);
  const char *run = text; /* what is kept as it is since then */
  const char *end = text + length;
  guint       marks = 0;

  *inert = TRUE;
  for (const char *at = text; at < end; at = g_utf8_next_char (at))
    {
      const gunichar byte_order_mark = 0xFEFF;
      gunichar       c = g_utf8_get_char (at);
      gboolean       inert_one = is_inert (c);
      gboolean       too_many;

      marks = !inert_one && g_unichar_combining_class (c) != 0 ? marks + 1 : 0;
      too_many = marks > MAX_MARKS;
      if (c >= ' ' && c != byte_order_mark && !too_many)
        {
          *inert = *inert && inert_one;
          continue;
        }

      g_string_append_len (clean, run, at - run);
      run = g_utf8_next_char (at);
      if (c < ' ')
        append_control (clean, at, mode, cleaned);
      else if (too_many)
        *cleaned |= LANYARD_CLEANED_CONTROLS;
    }

  g_string_append_len (clean, run, end - run);
  return clean;
}

/**
 * lanyard_clean:
 * @raw: a text as it stands in a document, in UTF-8
 * @mode: whether it may have lines
 * @cleaned: (out): what was taken out of it
 *
 * Strips white space, makes every line end LF, composes accents (NFC), drops
 * byte order marks and control characters, and cuts at 1 MiB. What is clean
 * stays as it is.
 *
 * Returns: (transfer full): the clean text, maybe empty
 */
char *
lanyard_clean (const char      *raw,
               LanyardCleanMode mode,
               LanyardCleaned  *cleaned)
{
  gsize length = strlen (raw);
  g_autoptr (GString) filtered = NULL;
  g_autoptr (GString) again = NULL;
  g_autofree char *composed = NULL;
  g_autofree char *stripped = NULL;
  gboolean         inert;

  *cleaned = LANYARD_CLEANED_NOTHING;
  length = fit (raw, length, cleaned);
  if (is_clean (raw, length, mode))
    return dup_stripped (raw, length);

  filtered = filter (raw, length, mode, cleaned, &inert);
  if (inert)
    return dup_stripped (filtered->str, filtered->len);

  composed = g_utf8_normalize (filtered->str, filtered->len, G_NORMALIZE_NFC);

  /* a few characters become longer when they are composed */
  again = filter (composed, strlen (composed), mode, cleaned, &inert);
  stripped = dup_stripped (again->str, again->len);
  return dup_stripped (stripped, fit (stripped, strlen (stripped), cleaned));
}

/**
 * lanyard_clean_slug:
 * @title: a title
 * @stand_in: the slug of a title without letters and digits
 *
 * Returns: (transfer full): the letters and digits of the first 64 characters
 *   of @title, without case and accents, with hyphens between the words
 */
char *
lanyard_clean_slug (const char *title,
                    const char *stand_in)
{
  const char      *end = title;
  LanyardCleaned   cleaned;
  g_autofree char *head = NULL;
  g_autofree char *folded = NULL;
  g_autoptr (GString) slug = g_string_new (NULL);

  for (guint i = 0; i < MAX_SLUG && *end != '\0'; i++)
    end = g_utf8_next_char (end);
  head = g_strndup (title, end - title);
  folded = lanyard_fold (head);

  for (const char *at = folded; *at != '\0'; at = g_utf8_next_char (at))
    {
      gunichar c = g_utf8_get_char (at);

      if (g_unichar_isalnum (c))
        g_string_append_unichar (slug, c);
      else if (slug->len > 0 && slug->str[slug->len - 1] != '-')
        g_string_append_c (slug, '-');
    }

  if (slug->len > 0 && slug->str[slug->len - 1] == '-')
    g_string_truncate (slug, slug->len - 1);

  /* folding takes characters apart that a reader puts together again */
  return lanyard_clean (slug->len > 0 ? slug->str : stand_in, LANYARD_CLEAN_LINE, &cleaned);
}
