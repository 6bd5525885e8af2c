/* SPDX-FileCopyrightText: 2026 The Lanyard authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gio/gio.h>

#include "lanyard-fold.h"
#include "lanyard-session.h"

G_BEGIN_DECLS

gboolean lanyard_session_matches (LanyardSession     *session,
                                  const LanyardTerms *terms);

G_END_DECLS
