/* SPDX-FileCopyrightText: 2026 The Lanyard authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "lanyard-steady-list.h"

#include "lanyard-person.h"

#include <string.h>

/* People with one letter each as their names, and what version they are of. */
static GListModel *
letters_new (const char *letters,
             const char *version)
{
  GListStore *people = g_list_store_new (LANYARD_TYPE_PERSON);

  for (const char *at = letters; *at != '\0'; at++)
    {
      LanyardPersonFields fields = {
        .id = g_strdup (version),
        .name = g_strndup (at, 1),
      };
      g_autoptr (LanyardPerson) person = lanyard_person_new (&fields);

      g_list_store_append (people, person);
    }

  return G_LIST_MODEL (people);
}

static gboolean
same (gpointer before,
      gpointer now)
{
  return g_str_equal (lanyard_person_get_name (before), lanyard_person_get_name (now));
}

static const char *
get_letter (GListModel *list,
            guint       position)
{
  g_autoptr (LanyardPerson) person = g_list_model_get_item (list, position);

  return lanyard_person_get_name (person);
}

static char *
dup_letters (GListModel *list)
{
  GString *letters = g_string_new (NULL);

  for (guint i = 0; i < g_list_model_get_n_items (list); i++)
    g_string_append (letters, get_letter (list, i));
  return g_string_free_and_steal (letters);
}

/* Does what is told to a copy, as a view does, and writes down what that was. */
typedef struct
{
  GString *copy;
  GString *told;
} Follower;

static void
changed_cb (GListModel *list,
            guint       position,
            guint       removed,
            guint       added,
            Follower   *follower)
{
  g_autofree char *all = NULL;

  g_string_erase (follower->copy, position, removed);
  for (guint i = 0; i < added; i++)
    g_string_insert (follower->copy, (gssize)(position + i), get_letter (list, position + i));
  g_string_append_printf (follower->told, " %u-%u+%u", position, removed, added);

  all = dup_letters (list);
  g_assert_cmpstr (all, ==, follower->copy->str);
}

static void
test_update (void)
{
  static const struct
  {
    const char *before;
    const char *now;
    const char *told;
  } rows[] = {
    { "abc", "abc", "" },
    { "", "", "" },
    { "", "ab", " 0-0+2" },
    { "ab", "", " 0-2+0" },
    { "abc", "xabc", " 0-0+1" },
    { "abc", "abcx", " 3-0+1" },
    { "abc", "ac", " 1-1+0" },
    { "abc", "axc", " 1-1+1" },
    { "abcdef", "acdxef", " 1-1+0 3-0+1" },
    { "abc", "cab", " 0-0+1 3-1+0" },
    { "abc", "xyz", " 0-3+3" },
    { "abcdefghijklmnopqrstuvwxyz", "ABCDEFGHIJKLMNOPQRSTUVWXyz", " 0-24+24" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autoptr (LanyardSteadyList) list = lanyard_steady_list_new (same);
      g_autoptr (GListModel) before = letters_new (rows[i].before, "before");
      g_autoptr (GListModel) now = letters_new (rows[i].now, "now");
      Follower follower = { g_string_new (NULL), g_string_new (NULL) };

      g_signal_connect (list, "items-changed", G_CALLBACK (changed_cb), &follower);
      lanyard_steady_list_set_model (list, before);
      g_assert_cmpstr (follower.copy->str, ==, rows[i].before);
      g_string_truncate (follower.told, 0);

      lanyard_steady_list_update_model (list, now);
      g_assert_cmpstr (follower.copy->str, ==, rows[i].now);
      g_assert_cmpstr (follower.told->str, ==, rows[i].told);
      g_string_free (follower.copy, TRUE);
      g_string_free (follower.told, TRUE);
    }
}

/* Also where nothing is told, what is there is of the newer version. */
static void
test_newer (void)
{
  g_autoptr (LanyardSteadyList) list = lanyard_steady_list_new (same);
  g_autoptr (GListModel) before = letters_new ("abc", "before");
  g_autoptr (GListModel) now = letters_new ("abc", "now");

  lanyard_steady_list_set_model (list, before);
  lanyard_steady_list_update_model (list, now);
  for (guint i = 0; i < 3; i++)
    {
      g_autoptr (LanyardPerson) person = g_list_model_get_item (G_LIST_MODEL (list), i);

      g_assert_cmpstr (lanyard_person_get_id (person), ==, "now");
    }
  g_assert_null (g_list_model_get_item (G_LIST_MODEL (list), 3));
}

static void
test_set (void)
{
  g_autoptr (LanyardSteadyList) list = lanyard_steady_list_new (same);
  g_autoptr (GListModel) model = letters_new ("abc", "one");
  Follower follower = { g_string_new (NULL), g_string_new (NULL) };

  g_assert_true (g_list_model_get_item_type (G_LIST_MODEL (list)) == G_TYPE_OBJECT);
  g_assert_cmpuint (g_list_model_get_n_items (G_LIST_MODEL (list)), ==, 0);
  g_assert_null (g_list_model_get_item (G_LIST_MODEL (list), 0));
  g_signal_connect (list, "items-changed", G_CALLBACK (changed_cb), &follower);
  lanyard_steady_list_set_model (list, model);
  lanyard_steady_list_set_model (list, model);
  lanyard_steady_list_set_model (list, NULL);
  g_assert_cmpstr (follower.told->str, ==, " 0-0+3 0-3+0");
  g_string_free (follower.copy, TRUE);
  g_string_free (follower.told, TRUE);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/steady-list/update", test_update);
  g_test_add_func ("/steady-list/newer", test_newer);
  g_test_add_func ("/steady-list/set", test_set);

  return g_test_run ();
}
