/* SPDX-FileCopyrightText: 2026 The Lanyard authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "lanyard-filter-choice.h"

G_BEGIN_DECLS

/* What is chosen to narrow lists of sessions, as the actions “starred”,
 * “not-over”, “clear”, and one for each choice; those who show the same share it.
 * Emits “changed”, once where several change together. */
#define LANYARD_TYPE_FILTER_ACTIONS (lanyard_filter_actions_get_type ())
G_DECLARE_FINAL_TYPE (
  LanyardFilterActions, lanyard_filter_actions, LANYARD, FILTER_ACTIONS, GObject)

LanyardFilterActions *lanyard_filter_actions_new (void);
GActionGroup         *lanyard_filter_actions_get_group (LanyardFilterActions *self);
void                  lanyard_filter_actions_read (LanyardFilterActions *self,
                                                   LanyardFilterChoice   settled,
                                                   LanyardNarrowing     *narrowing);
void                  lanyard_filter_actions_clear (LanyardFilterActions *self);

G_END_DECLS
