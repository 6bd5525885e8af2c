/* SPDX-FileCopyrightText: 2026 The Lanyard authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "lanyard-prose-private.h"

#include <string.h>

struct _LanyardProseBuilder
{
  GPtrArray      *blocks;
  LanyardBlock   *block;   /* (owned) (nullable) the one that is being filled */
  GString        *text;    /* of its last run */
  LanyardRunFlags flags;   /* of its last run */
  char           *href;    /* of its last run (owned) (nullable) */
  gunichar        pending; /* white space that counts once something follows it, or 0 */
  LanyardRunFlags around;  /* what all of it looks like */
  gboolean        visible; /* whether the block has anything to see */
};

/* Addresses are shared by the runs that lead there: one long address around
 * many short runs must not fill the memory. */
static LanyardRun *
run_new (const char     *text,
         gsize           length,
         LanyardRunFlags flags,
         char           *href)
{
  LanyardRun *run = g_new0 (LanyardRun, 1);

  run->text = g_strndup (text, length);
  run->flags = flags;
  run->href = href != NULL ? g_ref_string_acquire (href) : NULL;
  return run;
}

static void
run_free (gpointer data)
{
  LanyardRun *run = data;

  g_free (run->text);
  g_clear_pointer (&run->href, g_ref_string_release);
  g_free (run);
}

static void
block_free (gpointer data)
{
  LanyardBlock *block = data;

  g_ptr_array_unref (block->runs);
  g_free (block);
}

static gboolean
same_address (const char *a,
              const char *b)
{
  return a == b || g_strcmp0 (a, b) == 0;
}

static void
add_run (GPtrArray      *runs,
         const char     *text,
         gsize           length,
         LanyardRunFlags flags,
         char           *href)
{
  LanyardRun *last = runs->len > 0 ? g_ptr_array_index (runs, runs->len - 1) : NULL;

  if (length == 0)
    return;

  if (last != NULL && last->flags == flags && same_address (last->href, href))
    {
      g_autofree char *first = g_steal_pointer (&last->text);

      last->text = g_strdup_printf ("%s%.*s", first, (int)length, text);
    }
  else
    g_ptr_array_add (runs, run_new (text, length, flags, href));
}

static void
finish_run (LanyardProseBuilder *self)
{
  add_run (self->block->runs, self->text->str, self->text->len, self->flags, self->href);
  g_string_truncate (self->text, 0);
}

/* Makes what follows look like this. */
static void
set_look (LanyardProseBuilder *self,
          LanyardRunFlags      flags,
          char                *href)
{
  if (self->flags == flags && self->href == href)
    return;

  if (self->flags != flags || !same_address (self->href, href))
    finish_run (self);
  self->flags = flags;
  g_clear_pointer (&self->href, g_ref_string_release);
  self->href = href != NULL ? g_ref_string_acquire (href) : NULL;
}

static gboolean
is_empty (LanyardProseBuilder *self)
{
  return self->block->runs->len == 0 && self->text->len == 0;
}

/* White space between two stretches of text looks only like what they and it
 * have in common, so that links and code begin and end with a word. */
static void
flush_pending (LanyardProseBuilder *self,
               LanyardRunFlags      flags,
               char                *href)
{
  gunichar pending = self->pending;
  gboolean same = same_address (self->href, href);

  self->pending = 0;
  if (pending == 0 || is_empty (self))
    return;

  set_look (self, self->flags & flags & self->around, same ? href : NULL);
  g_string_append_unichar (self->text, pending);
}

static void
add_space (LanyardProseBuilder *self,
           gunichar             c,
           LanyardRunFlags      flags)
{
  self->around = self->pending == 0 ? flags : self->around & flags;
  if (self->pending == 0)
    self->pending = g_unichar_type (c) == G_UNICODE_SPACE_SEPARATOR ? c : ' ';
  else if (self->pending != '\n')
    self->pending = ' ';
}

static void
add_character (LanyardProseBuilder *self,
               gunichar             c,
               LanyardRunFlags      flags,
               char                *href)
{
  gboolean space = g_unichar_isspace (c);

  if (self->block->type == LANYARD_BLOCK_CODE)
    {
      /* lines before the first that has something on it */
      if (c == '\n' && !self->visible)
        {
          g_ptr_array_set_size (self->block->runs, 0);
          g_string_truncate (self->text, 0);
          return;
        }
    }
  else if (space && (!(flags & LANYARD_RUN_CODE) || is_empty (self)))
    {
      add_space (self, c, flags);
      return;
    }
  else
    {
      flush_pending (self, flags, href);
      if (space)
        c = ' ';
    }

  set_look (self, flags, href);
  g_string_append_unichar (self->text, c);
  self->visible |= lanyard_prose_is_visible (c);
}

/* Takes white space off the end of the block. */
static void
trim_end (GPtrArray *runs)
{
  while (runs->len > 0)
    {
      LanyardRun *run = g_ptr_array_index (runs, runs->len - 1);
      char       *end = run->text + strlen (run->text);

      while (end > run->text && g_unichar_isspace (g_utf8_get_char (g_utf8_prev_char (end))))
        end = g_utf8_prev_char (end);
      *end = '\0';
      if (end > run->text)
        break;
      g_ptr_array_set_size (runs, runs->len - 1);
    }
}

/* The run again, with the addresses in its text as links. */
static void
add_linked (GPtrArray        *runs,
            const LanyardRun *run)
{
  const char *at = run->text;

  if (run->href == NULL && !(run->flags & LANYARD_RUN_CODE))
    {
      g_autofree char *address = NULL;
      const char      *start;
      const char      *end;

      while ((address = lanyard_prose_find_link (at, &start, &end)) != NULL)
        {
          g_autoptr (GRefString) href = g_ref_string_new (address);

          add_run (runs, at, start - at, run->flags, NULL);
          add_run (runs, start, end - start, run->flags, href);
          at = end;
          g_clear_pointer (&address, g_free);
        }
    }

  add_run (runs, at, strlen (at), run->flags, run->href);
}

static void
link_addresses (LanyardBlock *block)
{
  g_autoptr (GPtrArray) runs = g_steal_pointer (&block->runs);

  block->runs = g_ptr_array_new_with_free_func (run_free);
  for (guint i = 0; i < runs->len; i++)
    add_linked (block->runs, g_ptr_array_index (runs, i));
}

/**
 * lanyard_prose_is_unwanted:
 * @c: a character
 *
 * Returns: whether @c has no place in any text: controls, and what turns the
 *   direction of the text around it
 */
gboolean
lanyard_prose_is_unwanted (gunichar c)
{
  return (c < 0x20 && c != '\n' && c != '\t') || (c >= 0x7f && c < 0xa0) || c == 0xfeff ||
         (c >= 0x202a && c <= 0x202e) || (c >= 0x2066 && c <= 0x2069);
}

/**
 * lanyard_prose_is_visible:
 * @c: a character
 *
 * Returns: whether @c is neither white space nor invisible
 */
gboolean
lanyard_prose_is_visible (gunichar c)
{
  GUnicodeType type = g_unichar_type (c);

  return !g_unichar_isspace (c) && type != G_UNICODE_FORMAT && type != G_UNICODE_CONTROL &&
         type != G_UNICODE_LINE_SEPARATOR && type != G_UNICODE_PARAGRAPH_SEPARATOR;
}

/**
 * lanyard_prose_builder_new:
 *
 * Returns: (transfer full): a builder without blocks
 */
LanyardProseBuilder *
lanyard_prose_builder_new (void)
{
  LanyardProseBuilder *self = g_new0 (LanyardProseBuilder, 1);

  self->blocks = g_ptr_array_new_with_free_func (block_free);
  self->text = g_string_new (NULL);
  return self;
}

/**
 * lanyard_prose_builder_free_to_blocks:
 * @self: (transfer full): a builder
 *
 * Returns: (transfer full) (element-type LanyardBlock): what it has built
 */
GPtrArray *
lanyard_prose_builder_free_to_blocks (LanyardProseBuilder *self)
{
  GPtrArray *blocks;

  lanyard_prose_builder_end (self);
  blocks = g_steal_pointer (&self->blocks);
  g_string_free (self->text, TRUE);
  g_free (self);
  return blocks;
}

/**
 * lanyard_prose_builder_begin:
 * @self: a builder
 * @like: the new block, without runs
 *
 * Ends the block that is open, if one is, and begins another.
 */
void
lanyard_prose_builder_begin (LanyardProseBuilder *self,
                             const LanyardBlock  *like)
{
  lanyard_prose_builder_end (self);
  self->block = g_memdup2 (like, sizeof *like);
  self->block->runs = g_ptr_array_new_with_free_func (run_free);
  self->pending = 0;
  self->visible = FALSE;
}

/**
 * lanyard_prose_builder_end:
 * @self: a builder
 *
 * Ends the block that is open, if one is. It is kept if there is anything to
 * see in it.
 */
void
lanyard_prose_builder_end (LanyardProseBuilder *self)
{
  LanyardBlock *block;

  if (self->block == NULL)
    return;

  set_look (self, 0, NULL);
  finish_run (self);
  block = g_steal_pointer (&self->block);
  if (!self->visible)
    {
      block_free (block);
      return;
    }

  trim_end (block->runs);
  if (block->type != LANYARD_BLOCK_CODE)
    link_addresses (block);
  g_ptr_array_add (self->blocks, block);
}

/**
 * lanyard_prose_builder_is_open:
 * @self: a builder
 *
 * Returns: whether a block is being filled
 */
gboolean
lanyard_prose_builder_is_open (LanyardProseBuilder *self)
{
  return self->block != NULL;
}

/**
 * lanyard_prose_builder_add_text:
 * @self: a builder with an open block
 * @text: valid UTF-8
 * @length: its length, in bytes
 * @flags: what it looks like
 * @href: (nullable): a safe address that it leads to, as a #GRefString
 *
 * Adds @text to the block. White space in it counts as a single space, except
 * in code.
 */
void
lanyard_prose_builder_add_text (LanyardProseBuilder *self,
                                const char          *text,
                                gsize                length,
                                LanyardRunFlags      flags,
                                char                *href)
{
  g_return_if_fail (self->block != NULL);

  for (const char *at = text; at < text + length; at = g_utf8_next_char (at))
    {
      gunichar c = g_utf8_get_char (at);

      if (!lanyard_prose_is_unwanted (c))
        add_character (self, c, flags, href);
    }
}

/**
 * lanyard_prose_builder_add_break:
 * @self: a builder with an open block that is no code
 *
 * Adds a line break to the block.
 *
 * Returns: whether it was added; FALSE where there is one already and nothing
 *   after it
 */
gboolean
lanyard_prose_builder_add_break (LanyardProseBuilder *self)
{
  g_return_val_if_fail (self->block != NULL, FALSE);

  if (self->pending == '\n')
    return FALSE;
  if (self->pending == 0)
    self->around = ~0;
  self->pending = '\n';
  return TRUE;
}
