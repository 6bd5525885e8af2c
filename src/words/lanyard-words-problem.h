/* SPDX-FileCopyrightText: 2026 The Lanyard authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "lanyard-problem.h"

G_BEGIN_DECLS

char *lanyard_words_problem (const LanyardProblem *problem);
char *lanyard_words_read_error (const GError *error);

G_END_DECLS
