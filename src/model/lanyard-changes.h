/* SPDX-FileCopyrightText: 2026 The Lanyard authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "lanyard-change.h"

G_BEGIN_DECLS

GPtrArray *lanyard_changes_compare (GPtrArray *earlier,
                                    GPtrArray *later);

G_END_DECLS
