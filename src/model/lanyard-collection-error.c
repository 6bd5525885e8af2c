/* SPDX-FileCopyrightText: 2026 The Lanyard authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "lanyard-collection-error.h"

G_DEFINE_QUARK (lanyard_collection_error, lanyard_collection_error)
