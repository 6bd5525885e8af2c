/* SPDX-FileCopyrightText: 2026 The Lanyard authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "lanyard-desk.h"

G_BEGIN_DECLS

/* A desk with its actions, for a keeper that keeps one conference, “plumbers”,
 * with one session, “bpf”. */
typedef struct
{
  char               *directory;
  LanyardKeeper      *keeper;
  LanyardDesk        *desk;
  GSimpleActionGroup *actions;
} DeskTest;

void desk_test_set_up (DeskTest     *fixture,
                       gconstpointer data);
void desk_test_tear_down (DeskTest     *fixture,
                          gconstpointer data);
void desk_test_start (DeskTest *fixture);
void desk_test_settle (DeskTest *fixture);

G_END_DECLS
