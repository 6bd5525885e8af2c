/* SPDX-FileCopyrightText: 2026 The Lanyard authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <json-glib/json-glib.h>

#include "lanyard-plan-document.h"

G_BEGIN_DECLS

/* The plan's document:
 *
 *   { "format": "lanyard-plan", "version": 1, "minor": 0, "conference": "36c3",
 *     "appointments": { ID: { "stamp", "title", "start", "end", "place" } },
 *     "fields": { NAME: { "stamp", "text" } },
 *     "leads": { ID: { "stamp", "minutes" } },
 *     "notes": { ID: { "stamp", "session", "versions": [ … ], "replaced": [ STAMP ] } },
 *     "seen": { ID: { "stamp", "seen", "session": { … } } },
 *     "stars": { ID: { "stamp", "star", "session": { … } } } }
 *
 * as data/lanyard-plan.schema.json has it in full. Members stand in order of
 * their names, so that equal plans are equal bytes. */
#define LANYARD_PLAN_FORMAT "lanyard-plan"
#define LANYARD_PLAN_VERSION 1
#define LANYARD_PLAN_MINOR 0

JsonObject      *lanyard_snapshot_to_json (const LanyardSnapshot *snapshot);
LanyardSnapshot *lanyard_snapshot_from_json (JsonObject *object);

G_END_DECLS
