/* SPDX-FileCopyrightText: 2026 The Lanyard authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "lanyard-multistatus.h"

#include "lanyard-decode.h"
#include "lanyard-problem.h"
#include "lanyard-xml.h"

#include <string.h>

/* What passes these is no server that keeps plans. */
#define MAX_ITEMS 10000
#define MAX_HREF 4096
#define MAX_TAG 1024

#define NAMESPACE "DAV:"

void
lanyard_multistatus_item_free (LanyardMultistatusItem *self)
{
  g_free (self->href);
  g_free (self->tag);
  g_free (self);
}

static gboolean
is_dav (const xmlNode *node,
        const char    *name)
{
  return lanyard_xml_is (node, name) && node->ns != NULL &&
         g_strcmp0 ((const char *)node->ns->href, NAMESPACE) == 0;
}

static const xmlNode *
find_child (const xmlNode *element,
            const char    *name)
{
  for (const xmlNode *at = element->children; at != NULL; at = at->next)
    {
      if (is_dav (at, name))
        return at;
    }

  return NULL;
}

/* Returns: (transfer full) (nullable): the text in a child, NULL where there is
 * none, or one that is longer or has what no header may have */
static char *
read_word (const xmlNode *element,
           const char    *name,
           gsize          limit)
{
  const xmlNode *child = find_child (element, name);
  g_autoptr (GString) text = g_string_new (NULL);

  for (const xmlNode *at = child != NULL ? child->children : NULL; at != NULL; at = at->next)
    {
      if ((at->type == XML_TEXT_NODE || at->type == XML_CDATA_SECTION_NODE) && at->content != NULL)
        g_string_append (text, (const char *)at->content);
    }
  g_strstrip (text->str);
  for (const char *at = text->str; *at != '\0'; at++)
    {
      if (g_ascii_iscntrl (*at))
        return NULL;
    }

  return *text->str != '\0' && text->len <= limit ? g_strdup (text->str) : NULL;
}

/* RFC 4918, section 14.28: "HTTP/1.1 200 OK" */
static gboolean
is_found (const xmlNode *propstat)
{
  g_autofree char *status = read_word (propstat, "status", MAX_HREF);
  const char      *code = status != NULL ? strchr (status, ' ') : NULL;

  return code != NULL && g_str_has_prefix (code + 1, "200") && !g_ascii_isdigit (code[4]);
}

static void
read_properties (const xmlNode          *properties,
                 LanyardMultistatusItem *item)
{
  const xmlNode *type = find_child (properties, "resourcetype");

  if (item->tag == NULL)
    item->tag = read_word (properties, "getetag", MAX_TAG);
  item->is_collection =
    item->is_collection || (type != NULL && find_child (type, "collection") != NULL);
}

/* Returns: (transfer full) (nullable): what is said of one address, NULL where
 * that isn't an address */
static LanyardMultistatusItem *
read_item (const xmlNode *response)
{
  LanyardMultistatusItem *item;
  char                   *href = read_word (response, "href", MAX_HREF);

  if (href == NULL)
    return NULL;

  item = g_new0 (LanyardMultistatusItem, 1);
  item->href = href;
  for (const xmlNode *at = response->children; at != NULL; at = at->next)
    {
      const xmlNode *properties = is_dav (at, "propstat") ? find_child (at, "prop") : NULL;

      if (properties != NULL && is_found (at))
        read_properties (properties, item);
    }
  return item;
}

static gboolean
is_root (xmlTextReader *reader)
{
  return xmlTextReaderNodeType (reader) == XML_READER_TYPE_ELEMENT &&
         g_strcmp0 ((const char *)xmlTextReaderConstLocalName (reader), "multistatus") == 0 &&
         g_strcmp0 ((const char *)xmlTextReaderConstNamespaceUri (reader), NAMESPACE) == 0;
}

/* Goes to the document's element. A document type is not gone past: nothing
 * that WebDAV has needs one.
 *
 * Returns: FALSE, with @error set: there is none, or another */
static gboolean
enter_root (LanyardXml *xml,
            GError    **error)
{
  xmlTextReader *reader = lanyard_xml_get_reader (xml);
  int            more = -1;

  while (reader != NULL && (more = xmlTextReaderRead (reader)) == 1)
    {
      if (is_root (reader))
        return TRUE;
      if (xmlTextReaderNodeType (reader) == XML_READER_TYPE_ELEMENT ||
          xmlTextReaderNodeType (reader) == XML_READER_TYPE_DOCUMENT_TYPE)
        break;
    }

  if (more < 0)
    lanyard_xml_set_error (xml, error);
  else
    g_set_error_literal (error, LANYARD_READ_ERROR, LANYARD_READ_ERROR_UNKNOWN, "");
  return FALSE;
}

/* Returns: FALSE, with @error set: it is cut or broken, or there are too many */
static gboolean
read_items (LanyardXml *xml,
            GPtrArray  *items,
            GError    **error)
{
  xmlTextReader *reader = lanyard_xml_get_reader (xml);
  int            more;

  for (more = xmlTextReaderRead (reader); more == 1; more = xmlTextReaderNext (reader))
    {
      const xmlNode *node =
        xmlTextReaderDepth (reader) == 1 &&
            xmlTextReaderNodeType (reader) == XML_READER_TYPE_ELEMENT
          ? xmlTextReaderExpand (reader)
          : NULL;
      LanyardMultistatusItem *item =
        node != NULL && is_dav (node, "response") ? read_item (node) : NULL;

      if (item != NULL)
        g_ptr_array_add (items, item);
      if (items->len > MAX_ITEMS)
        {
          g_set_error (error, LANYARD_READ_ERROR, LANYARD_READ_ERROR_TOO_MANY, "%g",
                       MAX_ITEMS / 1e6);
          return FALSE;
        }
    }

  if (more < 0)
    lanyard_xml_set_error (xml, error);
  return more == 0;
}

/**
 * lanyard_multistatus_read:
 * @bytes: the body of an answer 207 to a PROPFIND (RFC 4918, section 13)
 * @error: LANYARD_READ_ERROR
 *
 * Nothing of it is taken where a part is missing.
 *
 * Returns: (transfer full) (nullable) (element-type LanyardMultistatusItem):
 *   what is said of which addresses, in the server's order; 10,000 at most
 */
GPtrArray *
lanyard_multistatus_read (GBytes  *bytes,
                          GError **error)
{
  g_autoptr (GPtrArray) items =
              g_ptr_array_new_with_free_func ((GDestroyNotify)lanyard_multistatus_item_free);
  g_autoptr (GBytes) text = lanyard_decode (bytes, error);
  g_autoptr (LanyardXml) xml = text != NULL ? lanyard_xml_new (text) : NULL;

  if (xml == NULL || !enter_root (xml, error) || !read_items (xml, items, error))
    return NULL;

  return g_steal_pointer (&items);
}
