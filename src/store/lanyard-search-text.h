/* SPDX-FileCopyrightText: 2026 The Lanyard authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "lanyard-session.h"

G_BEGIN_DECLS

char *lanyard_search_text_dup_body (LanyardSession *session);

G_END_DECLS
