/* SPDX-FileCopyrightText: 2026 The Lanyard authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* What a text's characters mean, as the programme says or its reader found. */
typedef enum {
  LANYARD_TEXT_PLAIN,
  LANYARD_TEXT_MARKDOWN,
  LANYARD_TEXT_HTML,
} LanyardTextType;

/* A text as it stands in the programme: hostile until prose/ has read it. */
typedef struct _LanyardText LanyardText;

LanyardText    *lanyard_text_new (LanyardTextType type,
                                  const char     *text);
LanyardText    *lanyard_text_ref (LanyardText *self);
void            lanyard_text_unref (LanyardText *self);
LanyardTextType lanyard_text_get_text_type (const LanyardText *self);
const char     *lanyard_text_get_text (const LanyardText *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (LanyardText, lanyard_text_unref)

G_END_DECLS
