/* SPDX-FileCopyrightText: 2026 The Lanyard authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "lanyard-picture-service.h"

G_BEGIN_DECLS

/* Keeps to what the user allows: whether pictures may be fetched on the network
 * that there is. */
typedef struct _LanyardPicturePermit LanyardPicturePermit;

LanyardPicturePermit *lanyard_picture_permit_new (LanyardPictureService *service,
                                                  GSettings             *settings,
                                                  GNetworkMonitor       *monitor);
void                  lanyard_picture_permit_free (LanyardPicturePermit *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (LanyardPicturePermit, lanyard_picture_permit_free)

G_END_DECLS
