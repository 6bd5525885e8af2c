/* SPDX-FileCopyrightText: 2026 The Lanyard authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "lanyard-programme.h"

G_BEGIN_DECLS

char       *lanyard_words_share (LanyardSession   *session,
                                 LanyardProgramme *programme);
const char *lanyard_words_share_link (LanyardSession *session);

G_END_DECLS
