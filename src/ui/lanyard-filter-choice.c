/* SPDX-FileCopyrightText: 2026 The Lanyard authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "lanyard-filter-choice.h"

#include "lanyard-words.h"

#include <glib/gi18n-lib.h>

static const struct
{
  const char *action;
  const char *title;
  const char *any;
} choices[LANYARD_FILTER_N_CHOICES] = {
  [LANYARD_FILTER_TRACK] = { "track", N_ ("Track"), N_ ("Any Track") },
  [LANYARD_FILTER_ROOM] = { "room", N_ ("Room"), N_ ("Any Room") },
  [LANYARD_FILTER_KIND] = { "kind", N_ ("Kind"), N_ ("Any Kind") },
  [LANYARD_FILTER_LANGUAGE] = { "language", N_ ("Language"), N_ ("Any Language") },
};

/**
 * lanyard_filter_choice_get_action:
 * @choice: a choice
 *
 * Returns: the name of the action in the group “filter” whose state is the value
 *   that was chosen, and empty for any
 */
const char *
lanyard_filter_choice_get_action (LanyardFilterChoice choice)
{
  return choices[choice].action;
}

/**
 * lanyard_filter_choice_get_title:
 * @choice: a choice
 *
 * Returns: what it is called
 */
const char *
lanyard_filter_choice_get_title (LanyardFilterChoice choice)
{
  return _ (choices[choice].title);
}

/**
 * lanyard_filter_choice_get_value:
 * @choice: a choice
 * @narrowing: what narrows a list
 *
 * Returns: (nullable): what was chosen: an id, the name of a kind, a language's
 *   code; NULL: any
 */
const char *
lanyard_filter_choice_get_value (LanyardFilterChoice     choice,
                                 const LanyardNarrowing *narrowing)
{
  switch (choice)
    {
    case LANYARD_FILTER_TRACK:
      return narrowing->track;
    case LANYARD_FILTER_ROOM:
      return narrowing->room;
    case LANYARD_FILTER_KIND:
      return narrowing->kind != LANYARD_NARROWING_ANY
               ? lanyard_session_kind_to_name ((LanyardSessionKind)narrowing->kind)
               : NULL;
    case LANYARD_FILTER_LANGUAGE:
      return narrowing->language;
    case LANYARD_FILTER_N_CHOICES:
    default:
      g_assert_not_reached ();
    }
}

/**
 * lanyard_filter_choice_set_value:
 * @choice: a choice
 * @narrowing: what narrows a list
 * @value: (nullable): what is chosen in it from now on
 */
void
lanyard_filter_choice_set_value (LanyardFilterChoice choice,
                                 LanyardNarrowing   *narrowing,
                                 const char         *value)
{
  LanyardSessionKind kind;

  switch (choice)
    {
    case LANYARD_FILTER_TRACK:
      g_set_str (&narrowing->track, value);
      break;
    case LANYARD_FILTER_ROOM:
      g_set_str (&narrowing->room, value);
      break;
    case LANYARD_FILTER_KIND:
      narrowing->kind = value != NULL && lanyard_session_kind_from_name (value, &kind)
                          ? (int)kind
                          : LANYARD_NARROWING_ANY;
      break;
    case LANYARD_FILTER_LANGUAGE:
      g_set_str (&narrowing->language, value);
      break;
    case LANYARD_FILTER_N_CHOICES:
    default:
      g_assert_not_reached ();
    }
}

/**
 * lanyard_filter_choice_dup_value_title:
 * @choice: a choice
 * @programme: a programme
 * @value: what may be chosen
 *
 * Returns: (transfer full): what it is called; as it is where the programme has
 *   no such thing any more
 */
char *
lanyard_filter_choice_dup_value_title (LanyardFilterChoice choice,
                                       LanyardProgramme   *programme,
                                       const char         *value)
{
  const LanyardProgrammeFields *fields = lanyard_programme_get_fields (programme);
  LanyardSessionKind            kind;

  switch (choice)
    {
    case LANYARD_FILTER_TRACK:
      for (guint i = 0; i < fields->tracks->len; i++)
        if (g_str_equal (lanyard_track_get_id (g_ptr_array_index (fields->tracks, i)), value))
          return g_strdup (lanyard_track_get_title (g_ptr_array_index (fields->tracks, i)));
      break;
    case LANYARD_FILTER_ROOM:
      for (guint i = 0; i < fields->rooms->len; i++)
        if (g_str_equal (lanyard_room_get_id (g_ptr_array_index (fields->rooms, i)), value))
          return g_strdup (lanyard_room_get_title (g_ptr_array_index (fields->rooms, i)));
      break;
    case LANYARD_FILTER_KIND:
      if (lanyard_session_kind_from_name (value, &kind))
        return g_strdup (lanyard_words_session_kind (kind));
      break;
    case LANYARD_FILTER_LANGUAGE:
      return lanyard_words_languages ((const char *[]){ value, NULL });
    case LANYARD_FILTER_N_CHOICES:
    default:
      g_assert_not_reached ();
    }
  return g_strdup (value);
}

/**
 * lanyard_filter_choice_count:
 * @choice: a choice
 * @offered: what the sessions of a list can be told apart by
 *
 * Returns: how many values there are to choose from
 */
guint
lanyard_filter_choice_count (LanyardFilterChoice            choice,
                             const LanyardNarrowingChoices *offered)
{
  switch (choice)
    {
    case LANYARD_FILTER_TRACK:
      return g_hash_table_size (offered->tracks);
    case LANYARD_FILTER_ROOM:
      return g_hash_table_size (offered->rooms);
    case LANYARD_FILTER_KIND:
      return offered->n_kinds;
    case LANYARD_FILTER_LANGUAGE:
      return g_hash_table_size (offered->languages);
    case LANYARD_FILTER_N_CHOICES:
    default:
      g_assert_not_reached ();
    }
}

static void
add_if_offered (GStrvBuilder *values,
                GHashTable   *offered,
                const char   *value)
{
  if (g_hash_table_contains (offered, value))
    g_strv_builder_add (values, value);
}

/* Returns: (transfer full): what a list has, in the order of the programme */
static GStrv
list_values (LanyardFilterChoice            choice,
             LanyardProgramme              *programme,
             const LanyardNarrowingChoices *offered)
{
  const LanyardProgrammeFields *fields = lanyard_programme_get_fields (programme);
  g_autoptr (GStrvBuilder) values = g_strv_builder_new ();
  g_autoptr (GPtrArray) languages = g_hash_table_get_keys_as_ptr_array (offered->languages);

  switch (choice)
    {
    case LANYARD_FILTER_TRACK:
      for (guint i = 0; i < fields->tracks->len; i++)
        add_if_offered (values, offered->tracks,
                        lanyard_track_get_id (g_ptr_array_index (fields->tracks, i)));
      break;
    case LANYARD_FILTER_ROOM:
      for (guint i = 0; i < fields->rooms->len; i++)
        add_if_offered (values, offered->rooms,
                        lanyard_room_get_id (g_ptr_array_index (fields->rooms, i)));
      break;
    case LANYARD_FILTER_KIND:
      for (guint i = 0; i < LANYARD_SESSION_N_KINDS; i++)
        if (offered->kinds[i])
          g_strv_builder_add (values, lanyard_session_kind_to_name ((LanyardSessionKind)i));
      break;
    case LANYARD_FILTER_LANGUAGE:
      g_ptr_array_sort_values (languages, (GCompareFunc)g_strcmp0);
      for (guint i = 0; i < languages->len; i++)
        g_strv_builder_add (values, g_ptr_array_index (languages, i));
      break;
    case LANYARD_FILTER_N_CHOICES:
    default:
      g_assert_not_reached ();
    }
  return g_strv_builder_end (values);
}

/* An underscore alone would mark a key. */
static void
append_item (GMenu              *menu,
             LanyardFilterChoice choice,
             const char         *title,
             const char         *value)
{
  g_autoptr (GMenuItem) item = g_menu_item_new (NULL, NULL);
  g_auto (GStrv) parts = g_strsplit (title, "_", -1);
  g_autofree char *label = g_strjoinv ("__", parts);
  g_autofree char *action = g_strdup_printf ("filter.%s", choices[choice].action);

  g_menu_item_set_label (item, label);
  g_menu_item_set_action_and_target (item, action, "s", value);
  g_menu_append_item (menu, item);
}

/**
 * lanyard_filter_choice_create_menu:
 * @choice: a choice
 * @programme: a programme
 * @offered: what the sessions of a list of it can be told apart by
 *
 * Returns: (transfer full): a menu to choose from
 */
GMenuModel *
lanyard_filter_choice_create_menu (LanyardFilterChoice            choice,
                                   LanyardProgramme              *programme,
                                   const LanyardNarrowingChoices *offered)
{
  GMenu *menu = g_menu_new ();
  g_autoptr (GMenu) any = g_menu_new ();
  g_autoptr (GMenu) some = g_menu_new ();
  g_auto (GStrv) values = list_values (choice, programme, offered);

  append_item (any, choice, _ (choices[choice].any), "");
  for (guint i = 0; values[i] != NULL; i++)
    {
      g_autofree char *title = lanyard_filter_choice_dup_value_title (choice, programme,
                                                                      values[i]);

      append_item (some, choice, title, values[i]);
    }
  g_menu_append_section (menu, NULL, G_MENU_MODEL (any));
  g_menu_append_section (menu, NULL, G_MENU_MODEL (some));
  return G_MENU_MODEL (menu);
}
