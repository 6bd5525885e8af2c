/* SPDX-FileCopyrightText: 2026 The Lanyard authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "lanyard-plans.h"

#include "test-snapshots.h"

G_BEGIN_DECLS

#define PLANS_TEST_CONFERENCE "plumbers"

/* Plans in a folder of the test's own, with one conference. */
typedef struct
{
  char         *folder;
  LanyardPlans *plans;
} PlansTest;

void plans_test_set_up (PlansTest *self);
void plans_test_tear_down (PlansTest *self);
void plans_test_close (PlansTest *self);
void plans_test_open (PlansTest          *self,
                      LanyardPlansReport *report);

void  plans_test_put_conference (PlansTest  *self,
                                 const char *id);
void  plans_test_set_star (PlansTest          *self,
                           const TestSnapshot *session,
                           LanyardStar         star);
char *plans_test_dump (PlansTest *self);
char *plans_test_dump_changes (PlansTest *self);
char *plans_test_dup_path (PlansTest  *self,
                           const char *name);

G_END_DECLS
