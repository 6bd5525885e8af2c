/* SPDX-FileCopyrightText: 2026 The Lanyard authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "lanyard-xml.h"

#include "lanyard-problem.h"

#include <string.h>

/* Nothing is fetched, included or put in the place of an entity; the limits
 * of libxml2 on depth, names, texts and entities stay in force. White space
 * between elements, which is half of all nodes, isn't kept. */
#define OPTIONS                                                                      \
  (XML_PARSE_NONET | XML_PARSE_IGNORE_ENC | XML_PARSE_COMPACT | XML_PARSE_NOBLANKS | \
   XML_PARSE_NOERROR | XML_PARSE_NOWARNING)

#define MAX_DESCRIBED_NAMES 12
#define MAX_DESCRIBED_DEPTH 2
#define MAX_DESCRIBED_NODES 10000

#if LIBXML_VERSION >= 21200
typedef const xmlError *ErrorArgument;
#else
typedef xmlErrorPtr ErrorArgument;
#endif

struct _LanyardXml
{
  GBytes        *text; /* (owned) the reader doesn't copy it */
  xmlTextReader *reader;
  char          *error; /* (nullable) where the first one is: LINE:COLUMN */
};

static void
note_error_cb (void         *data,
               ErrorArgument found)
{
  LanyardXml *self = data;

  if (found->level >= XML_ERR_ERROR && self->error == NULL)
    self->error = g_strdup_printf ("%d:%d", found->line, found->int2);
}

/**
 * lanyard_xml_new:
 * @text: a document in UTF-8, whatever encoding it declares
 *
 * Returns: (transfer full): @text to be read as it comes, until its first
 *   error
 */
LanyardXml *
lanyard_xml_new (GBytes *text)
{
  LanyardXml *self = g_new0 (LanyardXml, 1);
  gsize       size;
  const char *data = g_bytes_get_data (text, &size);

  self->text = g_bytes_ref (text);
  self->reader = xmlReaderForMemory (data, (int)size, NULL, NULL, OPTIONS);
  if (self->reader != NULL)
    xmlTextReaderSetStructuredErrorHandler (self->reader, note_error_cb, self);
  return self;
}

void
lanyard_xml_free (LanyardXml *self)
{
  g_clear_pointer (&self->reader, xmlFreeTextReader);
  g_bytes_unref (self->text);
  g_free (self->error);
  g_free (self);
}

/**
 * lanyard_xml_get_reader:
 * @self: a document
 *
 * Returns: (transfer none) (nullable): what reads it; NULL where it can't be
 */
xmlTextReader *
lanyard_xml_get_reader (LanyardXml *self)
{
  return self->reader;
}

/**
 * lanyard_xml_set_error:
 * @self: a document
 * @error: return location for LANYARD_READ_ERROR_SYNTAX: where the first error is
 */
void
lanyard_xml_set_error (LanyardXml *self,
                       GError    **error)
{
  g_set_error_literal (error, LANYARD_READ_ERROR, LANYARD_READ_ERROR_SYNTAX,
                       self->error != NULL ? self->error : "");
}

static gboolean
is_xml (GBytes *text)
{
  gsize       size;
  const char *data = g_bytes_get_data (text, &size);
  gsize       at = 0;

  while (at < size && g_ascii_isspace (data[at]))
    at++;
  return at < size && data[at] == '<';
}

/**
 * lanyard_xml_refuse:
 * @text: a document that no reader knows
 * @error: return location for LANYARD_READ_ERROR_UNKNOWN, with the names of the
 *   elements at its top, or LANYARD_READ_ERROR_SYNTAX where it is broken before
 *   the first of them
 *
 * Returns: whether it is XML, and @error set
 */
gboolean
lanyard_xml_refuse (GBytes  *text,
                    GError **error)
{
  g_autoptr (LanyardXml) xml = NULL;
  g_autoptr (GPtrArray) names = g_ptr_array_new_null_terminated (0, g_free, TRUE);
  g_autofree char *joined = NULL;
  xmlTextReader   *reader;

  if (!is_xml (text))
    return FALSE;

  xml = lanyard_xml_new (text);
  reader = xml->reader;
  for (guint i = 0; reader != NULL && i < MAX_DESCRIBED_NODES && xmlTextReaderRead (reader) == 1;
       i++)
    {
      const char      *name = (const char *)xmlTextReaderConstName (reader);
      LanyardCleaned   cleaned;
      g_autofree char *clean = NULL;

      if (xmlTextReaderNodeType (reader) != XML_READER_TYPE_ELEMENT ||
          xmlTextReaderDepth (reader) > MAX_DESCRIBED_DEPTH || names->len >= MAX_DESCRIBED_NAMES)
        continue;

      clean = lanyard_clean (name, LANYARD_CLEAN_LINE, &cleaned);
      if (!g_ptr_array_find_with_equal_func (names, clean, g_str_equal, NULL))
        g_ptr_array_add (names, g_steal_pointer (&clean));
    }

  if (names->len == 0)
    {
      lanyard_xml_set_error (xml, error);
      return TRUE;
    }

  joined = g_strjoinv (", ", (char **)names->pdata);
  g_set_error_literal (error, LANYARD_READ_ERROR, LANYARD_READ_ERROR_UNKNOWN, joined);
  return TRUE;
}

/**
 * lanyard_xml_is:
 * @node: a node
 * @name: a name without a prefix
 *
 * Returns: whether @node is an element of that name
 */
gboolean
lanyard_xml_is (const xmlNode *node,
                const char    *name)
{
  return node->type == XML_ELEMENT_NODE && strcmp ((const char *)node->name, name) == 0;
}

static gboolean
is_text (const xmlNode *node)
{
  return node->type == XML_TEXT_NODE || node->type == XML_CDATA_SECTION_NODE;
}

/* Entities other than XML's own five are left out: what they stand for may be
 * a file, or longer than any programme. */
static void
collect (const xmlNode *first,
         GString       *text,
         gboolean      *has_entity)
{
  for (const xmlNode *at = first; at != NULL; at = at->next)
    {
      if (is_text (at) && at->content != NULL)
        g_string_append (text, (const char *)at->content);
      else if (at->type == XML_ELEMENT_NODE)
        collect (at->children, text, has_entity);
      else if (at->type == XML_ENTITY_REF_NODE)
        *has_entity = TRUE;
    }
}

/* What a producer broke for the sake of its own lines is one line again. */
static void
join_lines (char *text)
{
  char *to = text;

  for (const char *from = text; *from != '\0'; from++)
    {
      char c = g_ascii_isspace (*from) ? ' ' : *from;

      if (c != ' ' || (to > text && to[-1] != ' '))
        *to++ = c;
    }
  *to = '\0';
}

/* Some set a text in as deep as the elements around it: takes as much from
 * every line as all of them have, where the first begins on a line of its
 * own. */
static void
outdent (char *text)
{
  gsize depth = G_MAXSIZE;
  char *to = text;

  for (const char *at = text; at != NULL; at = strchr (at, '\n'))
    {
      gsize indent;

      at += *at == '\n';
      indent = strspn (at, " \t");
      if (at[indent] != '\0' && strchr ("\r\n", at[indent]) == NULL)
        depth = MIN (depth, indent);
    }
  if (depth == 0 || depth == G_MAXSIZE)
    return;

  for (const char *from = text; *from != '\0';)
    {
      gsize length;

      from += MIN (depth, strspn (from, " \t"));
      length = strcspn (from, "\n");
      length += from[length] == '\n';
      memmove (to, from, length);
      to += length;
      from += length;
    }
  *to = '\0';
}

static char *
clean_and_report (const char      *raw,
                  const char      *place,
                  LanyardCleanMode mode,
                  LanyardWalk     *walk)
{
  LanyardCleaned   cleaned;
  gboolean         broken = mode == LANYARD_CLEAN_LINE && strchr (raw, '\n') != NULL;
  gboolean         set_in = *raw == '\n' || broken;
  g_autofree char *set_out = set_in ? g_strdup (raw) : NULL;
  g_autofree char *clean = NULL;

  if (set_in && mode == LANYARD_CLEAN_LINE)
    join_lines (set_out);
  else if (set_in)
    outdent (set_out);
  clean = lanyard_clean (set_in ? set_out : raw, mode, &cleaned);

  if (cleaned & LANYARD_CLEANED_CONTROLS)
    lanyard_walk_report_member (walk, place, LANYARD_PROBLEM_CONTROL_CHARACTER, NULL, NULL);
  if (cleaned & LANYARD_CLEANED_CUT)
    lanyard_walk_report_member (walk, place, LANYARD_PROBLEM_TEXT_CUT, NULL, NULL);
  return *clean != '\0' ? g_steal_pointer (&clean) : NULL;
}

static char *
read_content (const xmlNode   *first,
              const char      *place,
              LanyardCleanMode mode,
              LanyardWalk     *walk)
{
  g_autoptr (GString) text = NULL;
  gboolean has_entity = FALSE;

  if (first == NULL)
    return NULL;
  if (first->next == NULL && is_text (first))
    return clean_and_report ((const char *)first->content, place, mode, walk);

  text = g_string_new (NULL);
  collect (first, text, &has_entity);
  if (has_entity)
    lanyard_walk_report_member (walk, place, LANYARD_PROBLEM_NO_PLACE, NULL, "<!ENTITY …>");
  return clean_and_report (text->str, place, mode, walk);
}

/**
 * lanyard_xml_content:
 * @element: an element
 * @place: (nullable): its name, where @walk stands at its parent; NULL where
 *   it stands at the element
 * @mode: whether it may have lines
 * @walk: a walk
 *
 * Returns: (transfer full) (nullable): the text in @element, clean; NULL for
 *   none
 */
char *
lanyard_xml_content (const xmlNode   *element,
                     const char      *place,
                     LanyardCleanMode mode,
                     LanyardWalk     *walk)
{
  return read_content (element->children, place, mode, walk);
}

/* Puts white space between elements again: without it two words become one. */
static void
space_out (xmlNode *first)
{
  for (xmlNode *at = first; at != NULL; at = at->next)
    {
      if (at->type != XML_ELEMENT_NODE)
        continue;
      space_out (at->children);
      if (at->next != NULL && at->next->type == XML_ELEMENT_NODE)
        at = xmlAddNextSibling (at, xmlNewDocText (at->doc, (const xmlChar *)" "));
    }
}

/**
 * lanyard_xml_markup:
 * @element: an element
 * @place: (nullable): as for lanyard_xml_content()
 * @walk: a walk
 *
 * Returns: (transfer full) (nullable): the text in @element with the tags of
 *   the elements that are in it; NULL where it has no elements
 */
char *
lanyard_xml_markup (xmlNode     *element,
                    const char  *place,
                    LanyardWalk *walk)
{
  gboolean   has_elements = FALSE;
  xmlBuffer *buffer;
  char      *markup;

  for (const xmlNode *at = element->children; at != NULL; at = at->next)
    has_elements = has_elements || at->type == XML_ELEMENT_NODE;
  if (!has_elements)
    return NULL;

  space_out (element->children);
  buffer = xmlBufferCreate ();
  for (xmlNode *at = element->children; at != NULL; at = at->next)
    xmlNodeDump (buffer, element->doc, at, 0, 0);
  markup =
    clean_and_report ((const char *)xmlBufferContent (buffer), place, LANYARD_CLEAN_TEXT, walk);
  xmlBufferFree (buffer);
  return markup;
}

/**
 * lanyard_xml_attribute:
 * @element: an element
 * @name: the name of an attribute
 * @walk: a walk
 *
 * Returns: (transfer full) (nullable): what it says, clean; NULL for nothing
 */
char *
lanyard_xml_attribute (const xmlNode *element,
                       const char    *name,
                       LanyardWalk   *walk)
{
  for (const xmlAttr *at = element->properties; at != NULL; at = at->next)
    {
      if (g_str_equal (at->name, name))
        return read_content (at->children, NULL, LANYARD_CLEAN_LINE, walk);
    }

  return NULL;
}
