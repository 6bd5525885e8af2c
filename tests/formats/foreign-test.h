/* SPDX-FileCopyrightText: 2026 The Lanyard authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "lanyard-formats.h"

G_BEGIN_DECLS

LanyardProgramme *foreign_test_read_file (const char *name,
                                          const char *expected);
char             *foreign_test_describe (LanyardSession *session);
LanyardProgramme *foreign_test_read_text (const char               *text,
                                          gsize                     length,
                                          const LanyardReadOptions *options,
                                          GPtrArray                *problems,
                                          GError                  **error);
void              foreign_test_expect_sessions (LanyardProgramme  *programme,
                                                const char *const *expected,
                                                guint              n_expected);
void              foreign_test_expect_keys (LanyardProgramme *programme,
                                            const char       *expected);
void              foreign_test_round (LanyardProgramme *programme);
LanyardProgramme *foreign_test_expect_file (const char *name);

G_END_DECLS
