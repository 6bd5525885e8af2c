/* SPDX-FileCopyrightText: 2026 The Lanyard authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "lanyard-link.h"
#include "lanyard-session.h"
#include "lanyard-text.h"

G_BEGIN_DECLS

LanyardText       *lanyard_guess_text (const char *text);
LanyardSessionKind lanyard_guess_session_kind (const char *label,
                                               const char *title);
LanyardLinkKind    lanyard_guess_link_kind (const char *url,
                                            const char *title);
GStrv              lanyard_guess_languages (const char *text);

char *lanyard_resolve_address (const char *address,
                               const char *base);

G_END_DECLS
