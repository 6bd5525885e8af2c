/* SPDX-FileCopyrightText: 2026 The Lanyard authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <json-glib/json-glib.h>

#include "lanyard-problem.h"
#include "lanyard-programme.h"

G_BEGIN_DECLS

GPtrArray *formats_test_problems_new (void);
char      *formats_test_describe (GPtrArray *problems);
void       formats_test_expect (GPtrArray  *problems,
                                const char *expected);

JsonNode         *formats_test_parse (const char *text);
GBytes           *formats_test_bytes (const char *text);
LanyardProgramme *formats_test_read (const char *text,
                                     const char *expected);
char             *formats_test_compare (LanyardProgramme *a,
                                        LanyardProgramme *b);

G_END_DECLS
