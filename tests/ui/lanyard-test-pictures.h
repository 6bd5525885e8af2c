/* SPDX-FileCopyrightText: 2026 The Lanyard authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

#include "lanyard-pictures.h"

G_BEGIN_DECLS

/* Pictures that a test gives out when it wants to. */
#define LANYARD_TYPE_TEST_PICTURES (lanyard_test_pictures_get_type ())
G_DECLARE_FINAL_TYPE (LanyardTestPictures,
                      lanyard_test_pictures,
                      LANYARD,
                      TEST_PICTURES,
                      GObject)

LanyardTestPictures *lanyard_test_pictures_new (void);
guint                lanyard_test_pictures_count (LanyardTestPictures *self);
void                 lanyard_test_pictures_answer (LanyardTestPictures *self,
                                                   GBytes              *bytes);

GBytes *lanyard_test_picture_new (const char *kind,
                                  int         width,
                                  int         height);

G_END_DECLS
