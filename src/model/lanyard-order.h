/* SPDX-FileCopyrightText: 2026 The Lanyard authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

GPtrArray *lanyard_order_sessions (GPtrArray *sessions);
GPtrArray *lanyard_order_people (GPtrArray *people);

G_END_DECLS
