/* SPDX-FileCopyrightText: 2026 The Lanyard authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "lanyard-now.h"

G_BEGIN_DECLS

/* The sections of what runs and what is next, in their order. */
typedef enum {
  LANYARD_NOW_MINE,
  LANYARD_NOW_RUNNING,
  LANYARD_NOW_NEXT,
} LanyardNowSection;

/* A row of what runs or is next. Its “left” says for how long still, or when,
 * and changes as time goes by. */
#define LANYARD_TYPE_NOW_ENTRY (lanyard_now_entry_get_type ())
G_DECLARE_FINAL_TYPE (LanyardNowEntry, lanyard_now_entry, LANYARD, NOW_ENTRY, GObject)

GPtrArray *lanyard_now_entries_new (LanyardNow *now);

LanyardNowSection lanyard_now_entry_get_section (LanyardNowEntry *self);
LanyardSession   *lanyard_now_entry_get_session (LanyardNowEntry *self);
const char       *lanyard_now_entry_get_appointment (LanyardNowEntry *self);
const char       *lanyard_now_entry_get_title (LanyardNowEntry *self);
const char       *lanyard_now_entry_get_line (LanyardNowEntry *self);
const char       *lanyard_now_entry_get_left (LanyardNowEntry *self);
gboolean          lanyard_now_entry_take (LanyardNowEntry *self,
                                          LanyardNowEntry *newer);

G_END_DECLS
