/* SPDX-FileCopyrightText: 2026 The Lanyard authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "lanyard-list-page.h"
#include "lanyard-test-programme.h"

G_BEGIN_DECLS

/* The places of the programme that is listed. */
enum {
  MY_PLAN,
  NOW_AND_NEXT,
  CHANGES,
  MONDAY,
  TUESDAY,
  WEDNESDAY,
  UNSCHEDULED,
  MICROCONFERENCES,
  PEOPLE,
  TALKS,
};

/* A list page in a window. */
typedef struct
{
  LanyardProgramme *programme;
  GListModel       *places;
  LanyardPlan      *plan;
  LanyardClock     *clock; /* half past nine on the Tuesday */
  GtkWidget        *window;
  LanyardListPage  *page;
  GtkListView      *list_view;
  GString          *signals; /* what was emitted, a line each */
} ListTest;

void list_test_set_up (ListTest *fixture);
void list_test_tear_down (ListTest *fixture);
void list_test_show_place (ListTest *fixture,
                           guint     position);

GtkSelectionModel *list_test_get_model (ListTest *fixture);
guint              list_test_count (ListTest *fixture);
char              *list_test_dup_list (ListTest *fixture);
gboolean           list_test_shows (ListTest   *fixture,
                                    const char *text);

G_END_DECLS
