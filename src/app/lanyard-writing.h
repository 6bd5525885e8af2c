/* SPDX-FileCopyrightText: 2026 The Lanyard authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "lanyard-programme.h"
#include "lanyard-note.h"
#include "lanyard-write-up.h"

G_BEGIN_DECLS

LanyardWriteUp *lanyard_writing_collect (LanyardProgramme *programme,
                                         GPtrArray        *notes);

G_END_DECLS
