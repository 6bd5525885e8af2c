/* SPDX-FileCopyrightText: 2026 The Lanyard authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

#include "lanyard-library.h"

G_BEGIN_DECLS

#define LANYARD_TYPE_DATA_CARD (lanyard_data_card_get_type ())
G_DECLARE_FINAL_TYPE (LanyardDataCard, lanyard_data_card, LANYARD, DATA_CARD, AdwBin)

GtkWidget *lanyard_data_card_new (LanyardLibrary *library);

G_END_DECLS
