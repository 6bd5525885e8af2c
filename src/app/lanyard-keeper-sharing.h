/* SPDX-FileCopyrightText: 2026 The Lanyard authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "lanyard-keeper.h"
#include "lanyard-round.h"

G_BEGIN_DECLS

gboolean    lanyard_keeper_share (LanyardKeeper      *self,
                                  LanyardCollection  *collection,
                                  const char         *conference,
                                  const char         *machine,
                                  LanyardRoundReport *report,
                                  GCancellable       *cancellable,
                                  GError            **error);
GPtrArray  *lanyard_keeper_list_shared (LanyardKeeper     *self,
                                        LanyardCollection *collection,
                                        GCancellable      *cancellable,
                                        GError           **error);
GHashTable *lanyard_keeper_list_waiting (LanyardKeeper *self,
                                         GError       **error);
gboolean    lanyard_keeper_forget_shared (LanyardKeeper *self,
                                          GError       **error);
GBytes     *lanyard_keeper_export_plan (LanyardKeeper *self,
                                        const char    *conference,
                                        const char    *machine,
                                        GError       **error);
char       *lanyard_keeper_import_plan (LanyardKeeper *self,
                                        GBytes        *bytes,
                                        const char    *machine,
                                        GError       **error);

G_END_DECLS
