/* SPDX-FileCopyrightText: 2026 The Lanyard authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "lanyard-store-error.h"

G_DEFINE_QUARK (lanyard_store_error, lanyard_store_error)
