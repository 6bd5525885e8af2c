/* SPDX-FileCopyrightText: 2026 The Lanyard authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

#include "lanyard-library.h"

G_BEGIN_DECLS

#define LANYARD_TYPE_DATA_STATE (lanyard_data_state_get_type ())
G_DECLARE_FINAL_TYPE (LanyardDataState, lanyard_data_state, LANYARD, DATA_STATE, AdwBin)

GtkWidget *lanyard_data_state_new (LanyardLibrary *library);

G_END_DECLS
