/* SPDX-FileCopyrightText: 2026 The Lanyard authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "lanyard-narrowing.h"
#include "lanyard-programme.h"

G_BEGIN_DECLS

/* What is chosen from a menu to narrow a list. */
typedef enum {
  LANYARD_FILTER_TRACK,
  LANYARD_FILTER_ROOM,
  LANYARD_FILTER_KIND,
  LANYARD_FILTER_LANGUAGE,
  LANYARD_FILTER_N_CHOICES,
} LanyardFilterChoice;

const char *lanyard_filter_choice_get_action (LanyardFilterChoice choice);
const char *lanyard_filter_choice_get_title (LanyardFilterChoice choice);
const char *lanyard_filter_choice_get_value (LanyardFilterChoice     choice,
                                             const LanyardNarrowing *narrowing);
void        lanyard_filter_choice_set_value (LanyardFilterChoice choice,
                                             LanyardNarrowing   *narrowing,
                                             const char         *value);
char       *lanyard_filter_choice_dup_value_title (LanyardFilterChoice choice,
                                                   LanyardProgramme   *programme,
                                                   const char         *value);
guint       lanyard_filter_choice_count (LanyardFilterChoice            choice,
                                         const LanyardNarrowingChoices *offered);
GMenuModel *lanyard_filter_choice_create_menu (LanyardFilterChoice            choice,
                                               LanyardProgramme              *programme,
                                               const LanyardNarrowingChoices *offered);

G_END_DECLS
