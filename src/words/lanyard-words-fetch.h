/* SPDX-FileCopyrightText: 2026 The Lanyard authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "lanyard-fetch-error.h"
#include "lanyard-store-error.h"

G_BEGIN_DECLS

char *lanyard_words_fetch_error (const GError *error);
char *lanyard_words_store_error (const GError *error);

G_END_DECLS
