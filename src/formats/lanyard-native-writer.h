/* SPDX-FileCopyrightText: 2026 The Lanyard authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "lanyard-programme.h"

G_BEGIN_DECLS

GBytes *lanyard_native_write (LanyardProgramme *programme);

G_END_DECLS
