/* SPDX-FileCopyrightText: 2026 The Lanyard authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

#include "lanyard-conference.h"

G_BEGIN_DECLS

AdwDialog *lanyard_replace_address_dialog_new (LanyardConference *conference);
AdwDialog *lanyard_sign_in_dialog_new (LanyardConference *conference);
AdwDialog *lanyard_delete_plan_dialog_new (LanyardConference *conference);

G_END_DECLS
