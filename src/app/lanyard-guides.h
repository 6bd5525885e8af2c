/* SPDX-FileCopyrightText: 2026 The Lanyard authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "lanyard-conference.h"
#include "lanyard-guide.h"

G_BEGIN_DECLS

LanyardGuide *lanyard_guides_find (const char                    *folder,
                                   const char                    *directory,
                                   const LanyardConferenceFields *conference);

G_END_DECLS
