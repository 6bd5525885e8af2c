/* SPDX-FileCopyrightText: 2026 The Lanyard authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

#include "lanyard-time.h"

G_BEGIN_DECLS

typedef enum {
  LANYARD_LINK_SLIDES,
  LANYARD_LINK_PAPER,
  LANYARD_LINK_VIDEO,
  LANYARD_LINK_NOTES,
  LANYARD_LINK_ARTICLE,
  LANYARD_LINK_PREVIOUS, /* an earlier edition */
  LANYARD_LINK_WEBSITE,
  LANYARD_LINK_FEEDBACK,
  LANYARD_LINK_LIVE,
  LANYARD_LINK_CHAT,
  LANYARD_LINK_CODE,
  LANYARD_LINK_OTHER,
} LanyardLinkKind;

/* An address with what it leads to. Immutable. */
typedef struct
{
  LanyardLinkKind kind;
  char           *title;  /* (nullable) */
  char           *url;    /* absolute */
  char           *author; /* (nullable) */
  LanyardDate     date;
} LanyardLink;

LanyardLink *lanyard_link_new (LanyardLinkKind kind,
                               const char     *title,
                               const char     *url,
                               const char     *author,
                               LanyardDate     date);
void         lanyard_link_free (LanyardLink *self);
char        *lanyard_link_dup_host (const LanyardLink *self);

const char *lanyard_link_kind_to_name (LanyardLinkKind kind);
gboolean    lanyard_link_kind_from_name (const char      *name,
                                         LanyardLinkKind *kind);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (LanyardLink, lanyard_link_free)

G_END_DECLS
