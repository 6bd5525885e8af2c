/* SPDX-FileCopyrightText: 2026 The Lanyard authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "lanyard-pictures.h"

G_BEGIN_DECLS

/* Pictures from a folder and, where that is allowed, from their hosts. A host
 * is asked again for a picture after a week, and for one that it hasn't after a
 * day; one that can't be reached is left alone for a while. */
#define LANYARD_TYPE_PICTURE_SERVICE (lanyard_picture_service_get_type ())
G_DECLARE_FINAL_TYPE (LanyardPictureService,
                      lanyard_picture_service,
                      LANYARD,
                      PICTURE_SERVICE,
                      GObject)

LanyardPictureService *lanyard_picture_service_new (const char *folder,
                                                    guint64     bound);
void                   lanyard_picture_service_set_allowed (LanyardPictureService *self,
                                                            gboolean               allowed);
void                   lanyard_picture_service_close (LanyardPictureService *self);

G_END_DECLS
