/* SPDX-FileCopyrightText: 2026 The Lanyard authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "plans-test.h"

#include "store-test.h"

#include <string.h>

/**
 * plans_test_open:
 * @self: plans that are closed
 * @report: (nullable): what opening says; NULL: it has nothing to say
 */
void
plans_test_open (PlansTest          *self,
                 LanyardPlansReport *report)
{
  g_auto (LanyardPlansReport) own = { 0 };
  g_autoptr (GError) error = NULL;

  self->plans = lanyard_plans_open (self->folder, report != NULL ? report : &own, &error);
  g_assert_no_error (error);
  g_assert_nonnull (self->plans);
  g_assert_null (own.kept);
  g_assert_null (own.restored);
}

void
plans_test_close (PlansTest *self)
{
  g_clear_pointer (&self->plans, lanyard_plans_close);
}

void
plans_test_put_conference (PlansTest  *self,
                           const char *id)
{
  LanyardConferenceFields fields = {
    .id = (char *)id,
    .title = (char *)"Plumbers",
    .checked = 100,
    .failed = LANYARD_NO_INSTANT,
  };
  g_autoptr (GError) error = NULL;

  g_assert_true (lanyard_plans_put_conference (self->plans, &fields, &error));
  g_assert_no_error (error);
}

void
plans_test_set_up (PlansTest *self)
{
  self->folder = store_test_make_folder ();
  plans_test_open (self, NULL);
  plans_test_put_conference (self, PLANS_TEST_CONFERENCE);
}

void
plans_test_tear_down (PlansTest *self)
{
  plans_test_close (self);
  store_test_remove_folder (self->folder);
}

void
plans_test_set_star (PlansTest          *self,
                     const TestSnapshot *session,
                     LanyardStar         star)
{
  g_autoptr (LanyardSnapshot) snapshot = test_snapshot_new (session);
  g_autoptr (GError) error = NULL;

  g_assert_true (
    lanyard_plans_set_star (self->plans, PLANS_TEST_CONFERENCE, snapshot, star, &error));
  g_assert_no_error (error);
}

static int
compare_lines (gconstpointer a,
               gconstpointer b)
{
  return strcmp (*(const char *const *)a, *(const char *const *)b);
}

/* Returns: (transfer full): the lines in order */
static char *
join_lines (GPtrArray *lines)
{
  g_ptr_array_sort (lines, compare_lines);
  g_ptr_array_add (lines, NULL);
  return g_strjoinv (", ", (char **)lines->pdata);
}

/**
 * plans_test_dump:
 * @self: open plans
 *
 * Returns: (transfer full): what is in the plan, as "id title star", with "!"
 *   where it is gone, in order
 */
char *
plans_test_dump (PlansTest *self)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) entries =
              lanyard_plans_list_entries (self->plans, PLANS_TEST_CONFERENCE, &error);
  g_autoptr (GPtrArray) lines = g_ptr_array_new_with_free_func (g_free);

  g_assert_no_error (error);
  for (guint i = 0; i < entries->len; i++)
    {
      const LanyardPlanEntry *entry = g_ptr_array_index (entries, i);

      g_ptr_array_add (lines, g_strdup_printf ("%s %s %s%s", entry->snapshot->id,
                                               entry->snapshot->title,
                                               lanyard_star_to_name (entry->star),
                                               entry->gone ? "!" : ""));
    }
  return join_lines (lines);
}

/**
 * plans_test_dump_changes:
 * @self: open plans
 *
 * Returns: (transfer full): what isn't acknowledged, as "id title@hour>title@hour",
 *   nothing standing for what isn't there, in order
 */
char *
plans_test_dump_changes (PlansTest *self)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) changes =
              lanyard_plans_list_changes (self->plans, PLANS_TEST_CONFERENCE, &error);
  g_autoptr (GPtrArray) lines = g_ptr_array_new_with_free_func (g_free);

  g_assert_no_error (error);
  for (guint i = 0; i < changes->len; i++)
    {
      LanyardChange         *change = g_ptr_array_index (changes, i);
      const LanyardSnapshot *sides[] = {
        lanyard_change_get_before (change),
        lanyard_change_get_after (change),
      };
      GString *line = g_string_new (lanyard_change_get_id (change));

      for (guint side = 0; side < G_N_ELEMENTS (sides); side++)
        {
          g_string_append (line, side == 0 ? " " : ">");
          if (sides[side] != NULL)
            g_string_append_printf (line, "%s@%d", sides[side]->title,
                                    (int)(sides[side]->start / 3600));
        }
      g_ptr_array_add (lines, g_string_free_and_steal (line));
    }
  return join_lines (lines);
}

char *
plans_test_dup_path (PlansTest  *self,
                     const char *name)
{
  return g_build_filename (self->folder, name, NULL);
}
