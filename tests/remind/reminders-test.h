/* SPDX-FileCopyrightText: 2026 The Lanyard authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "lanyard-reminders.h"

G_BEGIN_DECLS

#define REMINDERS_TEST_MOST 500

/* One thing that the user may have starred. Times are minutes. */
typedef struct
{
  char                 name[8];
  const char          *conference;
  const char          *parent;
  int                  start;
  int                  duration;
  LanyardStar          star;
  LanyardPlanItemState state;
  int                  lead;
} RemindersTestItem;

/* A history: what there is, and what was kept, as the app would. */
typedef struct
{
  RemindersTestItem items[REMINDERS_TEST_MOST];
  guint             n_items;
  LanyardLeads      leads;
  GPtrArray        *reminded;
  LanyardReminders *before; /* (nullable) of this process */
} RemindersTest;

void               reminders_test_set_up (RemindersTest *test);
void               reminders_test_tear_down (RemindersTest *test);
RemindersTestItem *reminders_test_add (RemindersTest *test,
                                       const char    *name,
                                       int            start,
                                       int            duration);
RemindersTestItem *reminders_test_find (RemindersTest *test,
                                        const char    *name);
LanyardReminders  *reminders_test_look (RemindersTest *test,
                                        int            now);
void               reminders_test_restart (RemindersTest *test);
void               reminders_test_keep (RemindersTest   *test,
                                        LanyardReminded *record);

G_END_DECLS
