/* SPDX-FileCopyrightText: 2026 The Lanyard authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "reminders-test.h"

void
reminders_test_set_up (RemindersTest *test)
{
  *test = (RemindersTest){ .leads = { 10, LANYARD_LEAD_NONE } };
  test->reminded = g_ptr_array_new_with_free_func ((GDestroyNotify)lanyard_reminded_free);
}

void
reminders_test_tear_down (RemindersTest *test)
{
  g_ptr_array_unref (test->reminded);
  g_clear_pointer (&test->before, lanyard_reminders_free);
}

RemindersTestItem *
reminders_test_add (RemindersTest *test,
                    const char    *name,
                    int            start,
                    int            duration)
{
  RemindersTestItem *item = &test->items[test->n_items++];

  *item = (RemindersTestItem){ .conference = "lpc",
                               .start = start,
                               .duration = duration,
                               .star = LANYARD_STAR_GOING,
                               .lead = LANYARD_LEAD_BY_STAR };
  g_strlcpy (item->name, name, sizeof item->name);
  return item;
}

RemindersTestItem *
reminders_test_find (RemindersTest *test,
                     const char    *name)
{
  for (guint i = 0; i < test->n_items; i++)
    {
      if (g_str_equal (test->items[i].name, name))
        return &test->items[i];
    }

  g_assert_not_reached ();
}

static LanyardRemindable *
create (const RemindersTestItem *item)
{
  LanyardSnapshot snapshot = {
    .id = (char *)item->name,
    .title = (char *)item->name,
    .start = (gint64)item->start * 60,
    .duration = item->duration,
    .status = item->state == LANYARD_PLAN_ITEM_CANCELLED ? LANYARD_SESSION_CANCELLED
                                                         : LANYARD_SESSION_CONFIRMED,
  };
  g_autoptr (LanyardPlanItem) plan_item =
              lanyard_plan_item_new (&snapshot, item->star, item->state == LANYARD_PLAN_ITEM_GONE);

  return lanyard_remindable_new (item->conference, plan_item, item->parent, NULL, item->lead);
}

/* What is kept of the same takes its place. */
void
reminders_test_keep (RemindersTest   *test,
                     LanyardReminded *record)
{
  for (guint i = 0; i < test->reminded->len; i++)
    {
      const LanyardReminded *kept = g_ptr_array_index (test->reminded, i);

      if (lanyard_reminded_is_about (kept, record->conference, record->id, record->start))
        {
          g_ptr_array_remove_index (test->reminded, i);
          break;
        }
    }
  g_ptr_array_add (test->reminded, lanyard_reminded_copy (record));
}

/* Returns: (transfer none): what is to be done; it is kept already */
LanyardReminders *
reminders_test_look (RemindersTest *test,
                     int            now)
{
  g_autoptr (GPtrArray) items =
              g_ptr_array_new_with_free_func ((GDestroyNotify)lanyard_remindable_unref);
  LanyardReminderFacts facts = {
    .items = items,
    .reminded = test->reminded,
    .leads = test->leads,
    .now = (gint64)now * 60,
    .before = test->before,
  };
  LanyardReminders *reminders;

  for (guint i = 0; i < test->n_items; i++)
    g_ptr_array_add (items, create (&test->items[i]));
  reminders = lanyard_reminders_new (&facts);
  for (guint i = 0; i < reminders->records->len; i++)
    reminders_test_keep (test, g_ptr_array_index (reminders->records, i));

  g_clear_pointer (&test->before, lanyard_reminders_free);
  test->before = reminders;
  return reminders;
}

void
reminders_test_restart (RemindersTest *test)
{
  g_clear_pointer (&test->before, lanyard_reminders_free);
}
