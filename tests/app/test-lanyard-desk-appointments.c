/* SPDX-FileCopyrightText: 2026 The Lanyard authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "lanyard-desk-appointments.h"

#include "lanyard-desk-actions.h"
#include "lanyard-intake.h"

#include <glib/gstdio.h>

#define PROGRAMME                                                           \
  "{\"format\": \"lanyard-programme\", \"version\": 1,"                     \
  " \"conference\": {\"id\": \"plumbers\", \"title\": \"Plumbers\","        \
  " \"time_zone\": \"Europe/Lisbon\"},"                                     \
  " \"sessions\": [{\"id\": \"bpf\", \"title\": \"BPF\", \"duration\": 60," \
  " \"start\": \"2019-09-11T10:00:00+01:00\"}]}"

/* 2019-09-11 10:30 in Lisbon */
#define START G_GINT64_CONSTANT (1568194200)

typedef struct
{
  char               *directory;
  LanyardKeeper      *keeper;
  LanyardDesk        *desk;
  GSimpleActionGroup *actions;
} Fixture;

/* Has everything done that was asked for, and shown. */
static void
settle (Fixture *fixture)
{
  lanyard_errands_wait (lanyard_desk_get_errands (fixture->desk));
  while (g_main_context_iteration (NULL, FALSE))
    continue;
}

static void
set_up (Fixture      *fixture,
        gconstpointer data)
{
  g_autoptr (LanyardClock) clock = lanyard_clock_new ();
  g_autoptr (GPtrArray) files = g_ptr_array_new_with_free_func (g_object_unref);
  g_autofree char *path = NULL;
  g_autofree char *conference = NULL;
  g_autoptr (GError) error = NULL;

  fixture->directory = g_dir_make_tmp ("lanyard-appointments-XXXXXX", NULL);
  path = g_build_filename (fixture->directory, "programme.json", NULL);
  g_assert_true (g_file_set_contents (path, PROGRAMME, -1, NULL));
  g_ptr_array_add (files, g_file_new_for_path (path));

  fixture->keeper = lanyard_keeper_new (fixture->directory);
  g_assert_true (lanyard_keeper_open (fixture->keeper, NULL));
  conference = lanyard_keeper_add_files (fixture->keeper, files, NULL, NULL, &error);
  g_assert_no_error (error);
  g_assert_cmpstr (conference, ==, "plumbers");

  fixture->desk = lanyard_desk_new (fixture->keeper, clock);
  fixture->actions = g_simple_action_group_new ();
  lanyard_desk_add_actions (fixture->desk, G_ACTION_MAP (fixture->actions));
}

static void
remove_folder (const char *path)
{
  g_autoptr (GDir) folder = g_dir_open (path, 0, NULL);
  const char *name;

  while (folder != NULL && (name = g_dir_read_name (folder)) != NULL)
    {
      g_autofree char *inner = g_build_filename (path, name, NULL);

      if (g_file_test (inner, G_FILE_TEST_IS_DIR))
        remove_folder (inner);
      else
        g_unlink (inner);
    }
  g_rmdir (path);
}

static void
tear_down (Fixture      *fixture,
           gconstpointer data)
{
  lanyard_desk_close (fixture->desk);
  settle (fixture);
  g_object_unref (fixture->actions);
  g_assert_finalize_object (fixture->desk);
  g_assert_finalize_object (fixture->keeper);
  remove_folder (fixture->directory);
  g_free (fixture->directory);
}

static void
start (Fixture *fixture)
{
  lanyard_desk_start (fixture->desk);
  settle (fixture);
  g_assert_cmpstr (lanyard_desk_get_conference (fixture->desk), ==, "plumbers");
}

static void
put (Fixture    *fixture,
     const char *action,
     const char *id,
     const char *title,
     gint64      end)
{
  g_action_group_activate_action (G_ACTION_GROUP (fixture->actions), action,
                                  g_variant_new ("(ssxxs)", id, title, START, end, " Bar "));
  settle (fixture);
}

static void
assert_titles (Fixture    *fixture,
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
test_actions (Fixture      *fixture,
              gconstpointer data)
{
  GListModel *list = lanyard_plan_get_appointments (lanyard_desk_get_plan (fixture->desk));
  g_autoptr (LanyardAppointment) chat = NULL;
  const char *id;

  start (fixture);
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
  settle (fixture);
  assert_titles (fixture, "");

  put (fixture, "restore-appointment", id, "Talk", START + 1800);
  assert_titles (fixture, "Talk@Bar");
}

/* What can't be kept isn't, and before something is shown nothing is. */
static void
test_refused (Fixture      *fixture,
              gconstpointer data)
{
  put (fixture, "appointment", "", "Early", START + 1800);
  put (fixture, "restore-appointment", "", "Early", START + 1800);
  assert_titles (fixture, "");

  start (fixture);
  put (fixture, "appointment", "", "  ", START + 1800);
  put (fixture, "appointment", "", "Over before it begins", START - 1);
  put (fixture, "restore-appointment", "", "", START + 1800);
  assert_titles (fixture, "");
}

/* Stars and appointments clash with each other as soon as both are kept. */
static void
test_clash (Fixture      *fixture,
            gconstpointer data)
{
  LanyardPlan *plan = lanyard_desk_get_plan (fixture->desk);

  start (fixture);
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

  g_test_add ("/desk-appointments/actions", Fixture, NULL, set_up, test_actions, tear_down);
  g_test_add ("/desk-appointments/refused", Fixture, NULL, set_up, test_refused, tear_down);
  g_test_add ("/desk-appointments/clash", Fixture, NULL, set_up, test_clash, tear_down);

  return g_test_run ();
}
