/* SPDX-FileCopyrightText: 2026 The Lanyard authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "lanyard-prose-private.h"

#include <string.h>

/* An open element, with what holds for the text in it. */
typedef struct
{
  const char         *name;
  LanyardProseElement meaning;
  LanyardRunFlags     flags;
  char               *href;    /* (owned) (nullable) a GRefString */
  guint               quote;   /* quotations around it */
  guint               level;   /* lists around it */
  guint               heading; /* the heading's level, or 0 */
  guint               list;    /* index of the list around it, or 0 */
  guint               item;    /* index of the item around it, or 0 */
  guint               number;  /* a list: of its next item; an item: its own; 0 for none */
  gboolean            begun;   /* an item: whether it has a block already */
  gboolean            code;
  gboolean            row;
  gboolean            dropped;
} Element;

struct _LanyardProseMarkup
{
  LanyardProseBuilder *builder;
  GArray              *elements; /* the open ones, after one that stands for the whole text */
  gboolean             separate; /* whether a cell began since the last text of a row */
};

static void
clear_element (gpointer data)
{
  Element *element = data;

  g_clear_pointer (&element->href, g_ref_string_release);
}

static Element *
get_element (LanyardProseMarkup *self,
             guint               index)
{
  return &g_array_index (self->elements, Element, index);
}

static Element *
get_innermost (LanyardProseMarkup *self)
{
  return get_element (self, self->elements->len - 1);
}

static void
end_block (LanyardProseMarkup *self)
{
  lanyard_prose_builder_end (self->builder);
  self->separate = FALSE;
}

static void
begin_block (LanyardProseMarkup *self)
{
  const Element *around = get_innermost (self);
  LanyardBlock   like = { .type = LANYARD_BLOCK_PARAGRAPH, .quote = around->quote };

  if (around->code)
    like.type = LANYARD_BLOCK_CODE;
  else if (around->item != 0)
    {
      Element *item = get_element (self, around->item);

      like.type = LANYARD_BLOCK_LIST_ITEM;
      like.level = around->level;
      like.continues = item->begun;
      like.number = item->begun ? 0 : item->number;
      item->begun = TRUE;
    }
  else if (around->heading != 0)
    {
      like.type = LANYARD_BLOCK_HEADING;
      like.level = around->heading;
    }

  lanyard_prose_builder_begin (self->builder, &like);
}

static gboolean
is_blank (const char *text,
          gsize       length)
{
  for (const char *at = text; at < text + length; at = g_utf8_next_char (at))
    {
      gunichar c = g_utf8_get_char (at);

      if (lanyard_prose_is_visible (c) && !lanyard_prose_is_unwanted (c))
        return FALSE;
    }

  return TRUE;
}

static void
add_text (LanyardProseMarkup *self,
          const char         *text,
          gsize               length)
{
  const Element  *around = get_innermost (self);
  LanyardRunFlags flags = around->flags;
  gboolean        blank = is_blank (text, length);

  if (!lanyard_prose_builder_is_open (self->builder))
    {
      if (blank && !around->code)
        return;
      begin_block (self);
    }

  if (self->separate && !blank)
    {
      static const char separator[] = " · ";

      lanyard_prose_builder_add_text (self->builder, separator, strlen (separator), 0, NULL);
      self->separate = FALSE;
    }

  if (around->code || (around->heading != 0 && around->item == 0))
    flags &= around->code ? ~LANYARD_RUN_CODE : ~LANYARD_RUN_STRONG;
  lanyard_prose_builder_add_text (self->builder, text, length, flags, around->href);
}

static const char *
find_attribute (const char **attributes,
                const char  *name)
{
  for (guint i = 0; attributes != NULL && attributes[i] != NULL; i += 2)
    {
      if (g_ascii_strcasecmp (attributes[i], name) == 0)
        return attributes[i + 1];
    }

  return NULL;
}

/* The number that @name gives, or @otherwise. */
static guint
find_number (const char **attributes,
             const char  *name,
             guint        otherwise)
{
  const char *value = find_attribute (attributes, name);
  char       *end = NULL;
  gint64      number = value != NULL ? g_ascii_strtoll (value, &end, 10) : 0;

  /* 0 is how a block says that it has no number */
  return end == value ? otherwise : (guint)CLAMP (number, 1, G_MAXINT);
}

static void
enter_item (LanyardProseMarkup *self,
            Element            *element,
            const char        **attributes)
{
  Element *list = get_element (self, element->list);

  element->item = self->elements->len;
  element->level = MAX (element->level, 1);
  element->begun = FALSE;
  element->number = 0;
  if (element->list != 0 && list->number != 0)
    {
      element->number = find_number (attributes, "value", list->number);
      list->number = MIN (element->number, G_MAXINT - 1) + 1;
    }
}

static void
enter_list (LanyardProseMarkup *self,
            Element            *element,
            guint               number)
{
  element->list = self->elements->len;
  element->level = MIN (element->level + 1, LANYARD_PROSE_MAX_DEPTH);
  element->item = 0;
  element->number = number;
  element->row = FALSE;
}

static void
enter_link (Element     *element,
            const char **attributes)
{
  const char      *href = find_attribute (attributes, "href");
  g_autofree char *address = g_strstrip (g_strdup (href != NULL ? href : ""));

  g_clear_pointer (&element->href, g_ref_string_release);
  if (lanyard_prose_is_safe (address))
    element->href = g_ref_string_new (address);
}

static void
add_break (LanyardProseMarkup *self)
{
  if (!lanyard_prose_builder_is_open (self->builder))
    return;

  if (get_innermost (self)->code)
    add_text (self, "\n", 1);
  else if (!lanyard_prose_builder_add_break (self->builder))
    end_block (self);
}

/* Whether the text before the element's beginning or end, and the text after
 * it, are in different blocks. */
static gboolean
is_boundary (LanyardProseElement meaning)
{
  switch ((int)meaning)
    {
    case LANYARD_PROSE_BLOCK:
    case LANYARD_PROSE_HEADING:
    case LANYARD_PROSE_ITEM:
    case LANYARD_PROSE_LIST:
    case LANYARD_PROSE_ORDERED_LIST:
    case LANYARD_PROSE_PREFORMATTED:
    case LANYARD_PROSE_QUOTE:
    case LANYARD_PROSE_ROW:
    case LANYARD_PROSE_TERM:
      return TRUE;
    default:
      return FALSE;
    }
}

static void
cross_boundary (LanyardProseMarkup *self,
                const Element      *element)
{
  /* a paragraph in a cell is no reason to break the row */
  if (element->row && element->meaning == LANYARD_PROSE_BLOCK)
    add_text (self, " ", 1);
  else if (is_boundary (element->meaning))
    end_block (self);
}

/* The look that an element gives to the text in it. */
static LanyardRunFlags
get_flags (const Element *element)
{
  switch ((int)element->meaning)
    {
    case LANYARD_PROSE_CODE:
      return LANYARD_RUN_CODE;
    case LANYARD_PROSE_EMPHASIS:
      return LANYARD_RUN_EMPHASIS;
    case LANYARD_PROSE_HEADING:
      /* in a list it is an item like others, but for this */
      return element->item != 0 ? LANYARD_RUN_STRONG : 0;
    case LANYARD_PROSE_HEAD_CELL:
    case LANYARD_PROSE_STRONG:
    case LANYARD_PROSE_TERM:
      return LANYARD_RUN_STRONG;
    default:
      return 0;
    }
}

static void
enter_image (LanyardProseMarkup *self,
             const char        **attributes)
{
  const char *text = find_attribute (attributes, "alt");

  if (text != NULL)
    add_text (self, text, strlen (text));
}

static void
enter (LanyardProseMarkup *self,
       Element            *element,
       const char        **attributes)
{
  element->flags |= get_flags (element);

  switch ((int)element->meaning)
    {
    case LANYARD_PROSE_BREAK:
      add_break (self);
      break;
    case LANYARD_PROSE_CELL:
    case LANYARD_PROSE_HEAD_CELL:
      self->separate = lanyard_prose_builder_is_open (self->builder);
      break;
    case LANYARD_PROSE_DROPPED:
      element->dropped = TRUE;
      break;
    case LANYARD_PROSE_HEADING:
      element->heading = element->name[1] - '0';
      break;
    case LANYARD_PROSE_IMAGE:
      enter_image (self, attributes);
      break;
    case LANYARD_PROSE_ITEM:
      enter_item (self, element, attributes);
      break;
    case LANYARD_PROSE_LINK:
      enter_link (element, attributes);
      break;
    case LANYARD_PROSE_LIST:
      enter_list (self, element, 0);
      break;
    case LANYARD_PROSE_ORDERED_LIST:
      enter_list (self, element, find_number (attributes, "start", 1));
      break;
    case LANYARD_PROSE_PREFORMATTED:
      element->code = TRUE;
      element->row = FALSE;
      break;
    case LANYARD_PROSE_QUOTE:
      element->quote = MIN (element->quote + 1, LANYARD_PROSE_MAX_DEPTH);
      break;
    case LANYARD_PROSE_ROW:
      element->row = TRUE;
      break;
    case LANYARD_PROSE_TERM:
      element->item = 0;
      break;
    default:
      break;
    }
}

/**
 * lanyard_prose_markup_new:
 * @builder: (not nullable): where its blocks go
 *
 * Returns: (transfer full): a reader of elements, none of which is open
 */
LanyardProseMarkup *
lanyard_prose_markup_new (LanyardProseBuilder *builder)
{
  LanyardProseMarkup *self = g_new0 (LanyardProseMarkup, 1);
  Element             whole = { .meaning = LANYARD_PROSE_BLOCK };

  self->builder = builder;
  self->elements = g_array_new (FALSE, FALSE, sizeof (Element));
  g_array_set_clear_func (self->elements, clear_element);
  g_array_append_val (self->elements, whole);
  return self;
}

void
lanyard_prose_markup_free (LanyardProseMarkup *self)
{
  g_array_unref (self->elements);
  g_free (self);
}

/**
 * lanyard_prose_markup_get_n_open:
 * @self: a reader of elements
 *
 * Returns: how many elements are open
 */
guint
lanyard_prose_markup_get_n_open (LanyardProseMarkup *self)
{
  return self->elements->len - 1;
}

/**
 * lanyard_prose_markup_is_dropping:
 * @self: a reader of elements
 *
 * Returns: whether an element is open whose contents are left out
 */
gboolean
lanyard_prose_markup_is_dropping (LanyardProseMarkup *self)
{
  return get_innermost (self)->dropped;
}

/**
 * lanyard_prose_markup_open:
 * @self: a reader of elements
 * @name: an element's name, which stays where it is until the element ends
 * @attributes: (nullable) (array zero-terminated=1): names and values
 *
 * Begins an element.
 */
void
lanyard_prose_markup_open (LanyardProseMarkup *self,
                           const char         *name,
                           const char        **attributes)
{
  Element element = *get_innermost (self);

  element.name = name;
  element.meaning = lanyard_prose_find_element (name, strlen (name));
  if (element.href != NULL)
    g_ref_string_acquire (element.href);
  if (!element.dropped)
    {
      cross_boundary (self, &element);
      enter (self, &element, attributes);
    }

  g_array_append_val (self->elements, element);
}

/**
 * lanyard_prose_markup_close:
 * @self: a reader of elements
 * @name: an element's name
 *
 * Ends the innermost element of that name, and those in it. Does nothing if
 * none is open.
 */
void
lanyard_prose_markup_close (LanyardProseMarkup *self,
                            const char         *name)
{
  guint index = self->elements->len - 1;

  while (index > 0 && !g_str_equal (get_element (self, index)->name, name))
    index--;

  while (index > 0 && self->elements->len > index)
    {
      Element ended = *get_innermost (self);

      g_array_set_size (self->elements, self->elements->len - 1);
      if (!ended.dropped)
        cross_boundary (self, &ended);
    }
}

/**
 * lanyard_prose_markup_close_all:
 * @self: a reader of elements
 *
 * Ends all elements, and the block.
 */
void
lanyard_prose_markup_close_all (LanyardProseMarkup *self)
{
  g_array_set_size (self->elements, 1);
  end_block (self);
}

/**
 * lanyard_prose_markup_add_text:
 * @self: a reader of elements
 * @text: valid UTF-8
 * @length: its length, in bytes
 *
 * Adds @text to what is open.
 */
void
lanyard_prose_markup_add_text (LanyardProseMarkup *self,
                               const char         *text,
                               gsize               length)
{
  if (!get_innermost (self)->dropped)
    add_text (self, text, length);
}
