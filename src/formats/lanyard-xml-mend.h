/* SPDX-FileCopyrightText: 2026 The Lanyard authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "lanyard-walk.h"

G_BEGIN_DECLS

GBytes *lanyard_xml_mend (GBytes      *text,
                          LanyardWalk *walk);

G_END_DECLS
