/* SPDX-FileCopyrightText: 2026 The Lanyard authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "lanyard-filter-choice.h"

#include "lanyard-test-programme.h"
#include "lanyard-test-ui.h"

static const LanyardTestSession sessions[] = {
  { .title = "One", .kind = LANYARD_SESSION_TALK, .track = "B_side", .room = "Ada" },
  { .title = "Two", .kind = LANYARD_SESSION_FILM, .track = "A", .room = "Borg" },
  { .title = "Three", .kind = LANYARD_SESSION_FILM, .track = "C" },
};

static void
test_value (void)
{
  static const char *const values[LANYARD_FILTER_N_CHOICES] = { "t", "r", "film", "de" };

  for (guint i = 0; i < LANYARD_FILTER_N_CHOICES; i++)
    {
      LanyardFilterChoice choice = (LanyardFilterChoice)i;
      LanyardNarrowing    narrowing = { .kind = LANYARD_NARROWING_ANY };

      g_assert_null (lanyard_filter_choice_get_value (choice, &narrowing));
      lanyard_filter_choice_set_value (choice, &narrowing, values[i]);
      g_assert_cmpstr (lanyard_filter_choice_get_value (choice, &narrowing), ==, values[i]);
      g_assert_false (lanyard_narrowing_is_empty (&narrowing));
      lanyard_filter_choice_set_value (choice, &narrowing, NULL);
      g_assert_true (lanyard_narrowing_is_empty (&narrowing));
    }
}

static char *
dup_menu (GMenuModel *menu)
{
  GString *text = g_string_new (NULL);

  for (int i = 0; i < g_menu_model_get_n_items (menu); i++)
    {
      g_autoptr (GMenuModel) section =
                  g_menu_model_get_item_link (menu, i, G_MENU_LINK_SECTION);

      for (int j = 0; j < g_menu_model_get_n_items (section); j++)
        {
          g_autofree char *label = NULL;
          g_autofree char *action = NULL;
          g_autofree char *target = NULL;

          g_menu_model_get_item_attribute (section, j, G_MENU_ATTRIBUTE_LABEL, "s", &label);
          g_menu_model_get_item_attribute (section, j, G_MENU_ATTRIBUTE_ACTION, "s", &action);
          g_menu_model_get_item_attribute (section, j, G_MENU_ATTRIBUTE_TARGET, "s", &target);
          g_string_append_printf (text, "%s=%s:%s ", label, action, target);
        }
    }
  return g_string_free_and_steal (text);
}

/* In the order of the programme, and only what the list has. */
static void
test_menu (void)
{
  static const struct
  {
    guint       count;
    const char *menu;
  } rows[LANYARD_FILTER_N_CHOICES] = {
    [LANYARD_FILTER_TRACK] = { 2, "Any Track=filter.track: B__side=filter.track:B_side "
                                  "A=filter.track:A " },
    [LANYARD_FILTER_ROOM] = { 2, "Any Room=filter.room: Ada=filter.room:Ada "
                                 "Borg=filter.room:Borg " },
    [LANYARD_FILTER_KIND] = { 2, "Any Kind=filter.kind: Talk=filter.kind:talk "
                                 "Film=filter.kind:film " },
    [LANYARD_FILTER_LANGUAGE] = { 0, "Any Language=filter.language: " },
  };
  g_autoptr (LanyardProgramme) programme =
              lanyard_test_programme_new ("P", NULL, NULL, sessions, G_N_ELEMENTS (sessions));
  g_autoptr (GListStore) list = g_list_store_new (LANYARD_TYPE_SESSION);
  g_autoptr (LanyardNarrowingChoices) offered = NULL;

  g_list_store_append (list, lanyard_programme_find_session (programme, "Two"));
  g_list_store_append (list, lanyard_programme_find_session (programme, "One"));
  offered = lanyard_narrowing_choices_new (G_LIST_MODEL (list), 0);

  for (guint i = 0; i < LANYARD_FILTER_N_CHOICES; i++)
    {
      LanyardFilterChoice choice = (LanyardFilterChoice)i;
      g_autoptr (GMenuModel) menu =
                  lanyard_filter_choice_create_menu (choice, programme, offered);
      g_autofree char *text = dup_menu (menu);

      g_assert_cmpuint (lanyard_filter_choice_count (choice, offered), ==, rows[i].count);
      g_assert_cmpstr (text, ==, rows[i].menu);
    }
}

static void
test_titles (void)
{
  static const struct
  {
    LanyardFilterChoice choice;
    const char         *value;
    const char         *title;
  } rows[] = {
    { LANYARD_FILTER_TRACK, "A", "A" },
    { LANYARD_FILTER_TRACK, "gone", "gone" },
    { LANYARD_FILTER_ROOM, "Ada", "Ada" },
    { LANYARD_FILTER_KIND, "film", "Film" },
    { LANYARD_FILTER_LANGUAGE, "de", "German" },
  };
  g_autoptr (LanyardProgramme) programme =
              lanyard_test_programme_new ("P", NULL, NULL, sessions, G_N_ELEMENTS (sessions));

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autofree char *title =
        lanyard_filter_choice_dup_value_title (rows[i].choice, programme, rows[i].value);

      g_assert_cmpstr (title, ==, rows[i].title);
      g_assert_cmpstr (lanyard_filter_choice_get_title (rows[i].choice), !=, "");
      g_assert_cmpstr (lanyard_filter_choice_get_action (rows[i].choice), !=, "");
    }
}

int
main (int    argc,
      char **argv)
{
  lanyard_test_ui_init (&argc, &argv);

  lanyard_test_ui_add ("/filter-choice/value", test_value);
  lanyard_test_ui_add ("/filter-choice/menu", test_menu);
  lanyard_test_ui_add ("/filter-choice/titles", test_titles);

  return g_test_run ();
}
