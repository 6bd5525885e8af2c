/* SPDX-FileCopyrightText: 2026 The Lanyard authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "lanyard-plan-document.h"

G_BEGIN_DECLS

char *lanyard_note_text_render (const LanyardDocumentNote *note);

G_END_DECLS
