/* SPDX-FileCopyrightText: 2026 The Lanyard authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

#include "lanyard-fold.h"

G_BEGIN_DECLS

PangoAttrList *lanyard_marks_create_attributes (GArray *marks);
void           lanyard_marks_set_on_label (GtkLabel           *label,
                                           const LanyardTerms *terms);
void           lanyard_marks_set_on_page (GtkWidget          *page,
                                          const LanyardTerms *terms);

G_END_DECLS
