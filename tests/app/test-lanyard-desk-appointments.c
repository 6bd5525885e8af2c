/* SPDX-FileCopyrightText: 2026 The Lanyard authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "lanyard-desk-appointments.h"

#include "desk-test.h"

/* 2019-09-11 10:30 in Lisbon */
#define START G_GINT64_CONSTANT (1568194200)

static void
put (DeskTest   *fixture,
     const char *action,
     const char *id,
     const char *title,
     gint64      end)
{
  g_action_group_activate_action (G_ACTION_GROUP (fixture->actions), action,
                                  g_variant_new ("(ssxxs)", id, title, START, end, " Bar "));
  desk_test_settle (fixture);
}

static void
assert_titles (DeskTest   *fixture,
               const char *expected)
{
  GListModel *list = lanyard_plan_get_appointments (lanyard_desk_get_plan (fixture->desk));
  g_autoptr (GString) text = g_string_new (NULL);
  g_autoptr (GPtrArray) kept =
              lanyard_keeper_list_appointments (fixture->keeper, "plumbers", NULL);

  for (guint i = 0; i < g_list_model_get_n_items (list); i++)
    {
      g_autoptr (LanyardAppointment) appointment = g_list_model_get_item (list, i);

      g_string_append_printf (text, "%s%s@%s", i > 0 ? " " : "",
                              lanyard_appointment_get_title (appointment),
                              lanyard_appointment_get_place (appointment));
    }
  g_assert_cmpstr (text->str, ==, expected);
  g_assert_cmpuint (kept->len, ==, g_list_model_get_n_items (list));
}

static void
test_actions (DeskTest     *fixture,
              gconstpointer data)
{
  GListModel *list = lanyard_plan_get_appointments (lanyard_desk_get_plan (fixture->desk));
  g_autoptr (LanyardAppointment) chat = NULL;
  const char *id;

  desk_test_start (fixture);
  put (fixture, "appointment", "", " Chat ", START + 1800);
  assert_titles (fixture, "Chat@Bar");

  chat = g_list_model_get_item (list, 0);
  id = lanyard_appointment_get_id (chat);
  put (fixture, "appointment", id, "Talk", START + 1800);
  assert_titles (fixture, "Talk@Bar");

  g_action_group_activate_action (G_ACTION_GROUP (fixture->actions), "delete-appointment",
                                  g_variant_new_string ("unknown"));
  g_action_group_activate_action (G_ACTION_GROUP (fixture->actions), "delete-appointment",
                                  g_variant_new_string (id));
  desk_test_settle (fixture);
  assert_titles (fixture, "");

  put (fixture, "restore-appointment", id, "Talk", START + 1800);
  assert_titles (fixture, "Talk@Bar");
}

/* What can't be kept isn't, and before something is shown nothing is. */
static void
test_refused (DeskTest     *fixture,
              gconstpointer data)
{
  put (fixture, "appointment", "", "Early", START + 1800);
  put (fixture, "restore-appointment", "", "Early", START + 1800);
  assert_titles (fixture, "");

  desk_test_start (fixture);
  put (fixture, "appointment", "", "  ", START + 1800);
  put (fixture, "appointment", "", "Over before it begins", START - 1);
  put (fixture, "restore-appointment", "", "", START + 1800);
  assert_titles (fixture, "");
}

/* Stars and appointments clash with each other as soon as both are kept. */
static void
test_clash (DeskTest     *fixture,
            gconstpointer data)
{
  LanyardPlan *plan = lanyard_desk_get_plan (fixture->desk);

  desk_test_start (fixture);
  g_action_group_activate_action (G_ACTION_GROUP (fixture->actions), "star",
                                  g_variant_new ("(ss)", "bpf", "going"));
  put (fixture, "appointment", "", "Chat", START + 3600);
  g_assert_cmpuint (lanyard_plan_count_clashes (plan, "bpf"), ==, 1);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add ("/desk-appointments/actions", DeskTest, NULL, desk_test_set_up, test_actions,
              desk_test_tear_down);
  g_test_add ("/desk-appointments/refused", DeskTest, NULL, desk_test_set_up, test_refused,
              desk_test_tear_down);
  g_test_add ("/desk-appointments/clash", DeskTest, NULL, desk_test_set_up, test_clash,
              desk_test_tear_down);

  return g_test_run ();
}
