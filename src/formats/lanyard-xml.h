/* SPDX-FileCopyrightText: 2026 The Lanyard authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <libxml/xmlreader.h>

#include "lanyard-clean.h"
#include "lanyard-walk.h"

G_BEGIN_DECLS

/* An XML document that is read element by element. */
typedef struct _LanyardXml LanyardXml;

LanyardXml    *lanyard_xml_new (GBytes *text);
void           lanyard_xml_free (LanyardXml *self);
xmlTextReader *lanyard_xml_get_reader (LanyardXml *self);
void           lanyard_xml_set_error (LanyardXml *self,
                                      GError    **error);

gboolean lanyard_xml_refuse (GBytes  *text,
                             GError **error);

gboolean lanyard_xml_is (const xmlNode *node,
                         const char    *name);
char    *lanyard_xml_content (const xmlNode   *element,
                              const char      *place,
                              LanyardCleanMode mode,
                              LanyardWalk     *walk);
char    *lanyard_xml_markup (xmlNode     *element,
                             const char  *place,
                             LanyardWalk *walk);
char    *lanyard_xml_attribute (const xmlNode *element,
                                const char    *name,
                                LanyardWalk   *walk);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (LanyardXml, lanyard_xml_free)

G_END_DECLS
