/* SPDX-FileCopyrightText: 2026 The Lanyard authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "lanyard-plans.h"
#include "lanyard-round.h"

G_BEGIN_DECLS

gboolean   lanyard_share_plan (LanyardPlans       *plans,
                               LanyardCollection  *collection,
                               const char         *conference,
                               const char         *machine,
                               LanyardRoundReport *report,
                               GCancellable       *cancellable,
                               GError            **error);
GPtrArray *lanyard_share_list (LanyardPlans      *plans,
                               LanyardCollection *collection,
                               GCancellable      *cancellable,
                               GError           **error);
gboolean   lanyard_share_import (LanyardPlans *plans,
                                 GBytes       *bytes,
                                 const char   *machine,
                                 char        **conference,
                                 GError      **error);
GBytes    *lanyard_share_export (LanyardPlans *plans,
                                 const char   *conference,
                                 const char   *machine,
                                 GError      **error);

G_END_DECLS
