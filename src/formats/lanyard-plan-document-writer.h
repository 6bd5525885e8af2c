/* SPDX-FileCopyrightText: 2026 The Lanyard authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "lanyard-plan-document.h"

G_BEGIN_DECLS

GBytes *lanyard_plan_document_write (LanyardPlanDocument *document);

G_END_DECLS
