/* SPDX-FileCopyrightText: 2026 The Lanyard authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

#include "lanyard-plan.h"
#include "lanyard-programme.h"
#include "lanyard-words-clocks.h"

G_BEGIN_DECLS

GtkWidget *lanyard_contacts_new (GPtrArray        *people,
                                 LanyardSession   *session,
                                 LanyardProgramme *programme);
GtkWidget *lanyard_address_rows_new (LanyardPerson    *person,
                                     LanyardSession   *session,
                                     LanyardProgramme *programme);
GtkWidget *lanyard_links_new (GPtrArray *links);
GtkWidget *lanyard_session_rows_new (GListModel    *sessions,
                                     LanyardPlan   *plan,
                                     LanyardClocks *clocks);

G_END_DECLS
