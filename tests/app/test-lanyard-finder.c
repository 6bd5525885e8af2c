/* SPDX-FileCopyrightText: 2026 The Lanyard authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "lanyard-finder.h"

#include "lanyard-intake.h"

#include <glib/gstdio.h>

/* Two conferences; the one that was added last is shown. */
static const char *const programmes[] = {
  "{\"format\":\"lanyard-programme\",\"version\":1,\"conference\":{\"id\":\"other\","
  "\"title\":\"Other\",\"time_zone\":\"UTC\"},\"rooms\":[],\"tracks\":[],\"people\":[],"
  "\"sessions\":[{\"id\":\"x\",\"kind\":\"talk\",\"title\":\"C++ elsewhere\","
  "\"start\":\"2019-12-27T10:00:00+00:00\",\"duration\":30}]}",
  "{\"format\":\"lanyard-programme\",\"version\":1,\"conference\":{\"id\":\"shown\","
  "\"title\":\"Shown\",\"time_zone\":\"UTC\"},\"rooms\":[],"
  "\"tracks\":[{\"id\":\"t\",\"title\":\"Compilers\"}],"
  "\"people\":[{\"id\":\"p\",\"name\":\"Zo\u00eb C++\"}],\"sessions\":["
  "{\"id\":\"1\",\"kind\":\"talk\",\"title\":\"Rust\",\"start\":\"2020-02-01T10:00:00+00:00\","
  "\"duration\":30,\"abstract\":{\"type\":\"text/html\",\"text\":\"<p>Unlike <b>C++</b>17</p>\"}},"
  "{\"id\":\"2\",\"kind\":\"talk\",\"title\":\"Libstdc++\",\"track\":\"t\","
  "\"start\":\"2020-02-02T10:00:00+00:00\",\"duration\":30},"
  "{\"id\":\"3\",\"kind\":\"talk\",\"title\":\"Linkers\",\"speakers\":[\"p\"],"
  "\"start\":\"2020-02-02T11:00:00+00:00\",\"duration\":30}]}",
};

typedef struct
{
  char          *folder;
  LanyardDesk   *desk;
  LanyardSearch *search;
  LanyardFinder *finder;
  guint          n_delivered;
} Fixture;

static void
delivered_cb (Fixture *fixture)
{
  fixture->n_delivered++;
}

static void
add_conference (Fixture       *fixture,
                LanyardKeeper *keeper,
                const char    *programme)
{
  g_autofree char *path = g_build_filename (fixture->folder, "programme.json", NULL);
  g_autoptr (GPtrArray) files = g_ptr_array_new_with_free_func (g_object_unref);
  g_autofree char *id = NULL;
  g_autoptr (GError) error = NULL;

  g_file_set_contents (path, programme, -1, &error);
  g_assert_no_error (error);
  g_ptr_array_add (files, g_file_new_for_path (path));
  id = lanyard_keeper_add_files (keeper, files, NULL, NULL, &error);
  g_assert_no_error (error);
  lanyard_keeper_set_current (keeper, id, &error);
  g_assert_no_error (error);
}

static void
set_up (Fixture      *fixture,
        gconstpointer data)
{
  g_autoptr (LanyardClock) clock = lanyard_clock_new ();
  g_autoptr (LanyardKeeper) keeper = NULL;
  g_autofree char *directory = NULL;
  g_autoptr (GError) error = NULL;

  fixture->folder = g_dir_make_tmp ("lanyard-finder-XXXXXX", NULL);
  directory = g_build_filename (fixture->folder, "data", NULL);
  keeper = lanyard_keeper_new (directory);
  lanyard_keeper_open (keeper, &error);
  g_assert_no_error (error);
  for (guint i = 0; i < G_N_ELEMENTS (programmes); i++)
    add_conference (fixture, keeper, programmes[i]);

  fixture->desk = lanyard_desk_new (keeper, clock);
  fixture->search = lanyard_search_new ();
  fixture->finder = lanyard_finder_new (fixture->desk, fixture->search);
  fixture->n_delivered = 0;
  g_signal_connect_swapped (fixture->search, "delivered", G_CALLBACK (delivered_cb), fixture);
  lanyard_desk_start (fixture->desk);
  while (lanyard_desk_get_conference (fixture->desk) == NULL)
    g_main_context_iteration (NULL, TRUE);
}

static void
remove_all (const char *path)
{
  g_autoptr (GDir) dir = g_dir_open (path, 0, NULL);
  const char *name;

  while (dir != NULL && (name = g_dir_read_name (dir)) != NULL)
    {
      g_autofree char *child = g_build_filename (path, name, NULL);

      remove_all (child);
    }
  g_remove (path);
}

static void
tear_down (Fixture      *fixture,
           gconstpointer data)
{
  g_assert_finalize_object (fixture->finder);
  lanyard_desk_close (fixture->desk);
  while (g_main_context_iteration (NULL, FALSE))
    ;
  g_assert_finalize_object (fixture->desk);
  g_assert_finalize_object (fixture->search);
  remove_all (fixture->folder);
  g_free (fixture->folder);
}

static void
ask (Fixture    *fixture,
     const char *text,
     gboolean    everywhere)
{
  LanyardQuery query = {
    .text = g_strdup (text),
    .everywhere = everywhere,
    .track = LANYARD_QUERY_ANY,
    .room = LANYARD_QUERY_ANY,
  };

  lanyard_search_ask (fixture->search, &query);
}

static void
wait_for_delivery (Fixture *fixture,
                   guint    n_delivered)
{
  while (fixture->n_delivered < n_delivered)
    g_main_context_iteration (NULL, TRUE);
}

/* Returns: (transfer full): where each is and what it is, in order */
static char *
show (LanyardSearch *search)
{
  static const char *const signs[] = { "title", "person", "names", "note", "text" };
  GListModel              *sections = lanyard_search_get_sections (search);
  GString                 *shown = g_string_new (NULL);

  for (guint i = 0; i < g_list_model_get_n_items (sections); i++)
    {
      g_autoptr (GListModel) section = g_list_model_get_item (sections, i);

      for (guint j = 0; j < g_list_model_get_n_items (section); j++)
        {
          g_autoptr (LanyardFound) found = g_list_model_get_item (section, j);
          g_autoptr (LanyardFound) again = g_list_model_get_item (section, j);
          const LanyardFoundFields *fields = lanyard_found_get_fields (found);

          g_assert_true (found == again);
          g_string_append_printf (shown, "%s %s/%s; ", signs[fields->in], fields->conference,
                                  fields->person != NULL
                                    ? lanyard_person_get_id (fields->person)
                                    : lanyard_found_get_session_id (found));
        }
    }
  return g_string_free_and_steal (shown);
}

static void
test_find (Fixture      *fixture,
           gconstpointer data)
{
  static const struct
  {
    const char *text;
    gboolean    everywhere;
    const char *shown;
    guint       n_sessions;
  } rows[] = {
    { "c++", FALSE, "title shown/2; person shown/p; names shown/3; text shown/1; ", 3 },
    { "c++", TRUE,
      "title other/x; title shown/2; person shown/p; names shown/3; text shown/1; ", 4 },
    { "elsewhere", FALSE, "", 0 },
    { "ELSE", TRUE, "title other/x; ", 1 },
    { "zoe", FALSE, "person shown/p; names shown/3; ", 1 },
    { "comp", FALSE, "names shown/2; ", 1 },
    { "", FALSE, "", 0 },
    { "\" NEAR(", TRUE, "", 0 },
  };

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autofree char *shown = NULL;

      ask (fixture, rows[i].text, rows[i].everywhere);
      wait_for_delivery (fixture, i + 1);
      shown = show (fixture->search);
      g_assert_null (lanyard_search_get_failure (fixture->search));
      g_assert_cmpstr (shown, ==, rows[i].shown);
      g_assert_cmpuint (lanyard_search_count (fixture->search), ==, rows[i].n_sessions);
    }
}

/* The snippet is of the text as it is shown. */
static void
test_snippet (Fixture      *fixture,
              gconstpointer data)
{
  g_autoptr (GListModel) section = NULL;
  g_autoptr (LanyardFound) found = NULL;
  const LanyardSnippet *snippet;

  ask (fixture, "unlike C++1", FALSE);
  wait_for_delivery (fixture, 1);
  section = g_list_model_get_item (lanyard_search_get_sections (fixture->search), 0);
  found = g_list_model_get_item (section, 0);
  snippet = lanyard_found_get_fields (found)->snippet;
  g_assert_true (g_str_has_prefix (snippet->text, "Unlike C++17"));
  g_assert_cmpuint (snippet->marks->len, ==, 2);
  g_assert_cmpuint (g_array_index (snippet->marks, LanyardMark, 1).start, ==, 7);
  g_assert_cmpuint (g_array_index (snippet->marks, LanyardMark, 1).end, ==, 11);
}

static void
set_note (Fixture    *fixture,
          const char *conference,
          const char *session,
          const char *text)
{
  LanyardSnapshot gone = { .id = (char *)session, .key = (char *)"k", .title = (char *)"Gone" };
  LanyardKeeper  *keeper = lanyard_desk_get_keeper (fixture->desk);
  g_autoptr (LanyardSnapshot) known =
              lanyard_keeper_find_session (keeper, conference, session, NULL);

  g_assert_true (lanyard_keeper_set_note (keeper, conference, known != NULL ? known : &gone, text,
                                          NULL));
}

/* A session is where it counts most; one that is gone is found by its note. */
static void
test_notes (Fixture      *fixture,
            gconstpointer data)
{
  static const struct
  {
    const char *text;
    gboolean    everywhere;
    gboolean    narrow;
    const char *shown;
    guint       n_sessions;
  } rows[] = {
    { "c++", FALSE, FALSE, "title shown/2; person shown/p; names shown/3; note shown/1; ", 3 },
    { "pasid", FALSE, FALSE, "note shown/gone; note shown/2; ", 2 },
    { "pasid", FALSE, TRUE, "note shown/2; ", 1 },
    { "pasid", TRUE, FALSE, "note shown/gone; note other/x; note shown/2; ", 3 },
    /* the rest may be in what else is searched of the session */
    { "more unlike", FALSE, FALSE, "note shown/1; ", 1 },
    { "pasid comp", FALSE, FALSE, "note shown/2; ", 1 },
    { "pasid unlike", FALSE, FALSE, "", 0 },
    { "pasid gone", FALSE, FALSE, "note shown/gone; ", 1 },
  };
  g_autoptr (GListModel) section = NULL;
  g_autoptr (LanyardFound) found = NULL;

  set_note (fixture, "shown", "1", "More **C++**");
  set_note (fixture, "shown", "2", "PASID");
  set_note (fixture, "shown", "gone", "What of PASID?");
  set_note (fixture, "other", "x", "pasid");
  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      LanyardQuery query = {
        .text = g_strdup (rows[i].text),
        .everywhere = rows[i].everywhere,
        .track = rows[i].narrow ? 0 : LANYARD_QUERY_ANY,
        .room = LANYARD_QUERY_ANY,
      };
      g_autofree char *shown = NULL;

      lanyard_search_ask (fixture->search, &query);
      wait_for_delivery (fixture, i + 1);
      shown = show (fixture->search);
      g_assert_cmpstr (shown, ==, rows[i].shown);
      g_assert_cmpuint (lanyard_search_count (fixture->search), ==, rows[i].n_sessions);
    }

  section = g_list_model_get_item (lanyard_search_get_sections (fixture->search), 0);
  found = g_list_model_get_item (section, 0);
  g_assert_cmpstr (lanyard_found_get_title (found), ==, "Gone");
  g_assert_cmpstr (lanyard_found_get_fields (found)->snippet->text, ==, "What of PASID?");
}

/* Of what is typed quickly only the last is delivered. */
static void
test_cancel (Fixture      *fixture,
             gconstpointer data)
{
  g_autofree char *shown = NULL;

  ask (fixture, "l", TRUE);
  ask (fixture, "li", TRUE);
  ask (fixture, "link", FALSE);
  wait_for_delivery (fixture, 1);
  for (guint i = 0; i < 100; i++)
    g_main_context_iteration (NULL, FALSE);
  shown = show (fixture->search);
  g_assert_cmpstr (shown, ==, "title shown/3; ");
  g_assert_cmpuint (fixture->n_delivered, ==, 1);

  /* what is under way at the end is given up */
  ask (fixture, "l", TRUE);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add ("/finder/find", Fixture, NULL, set_up, test_find, tear_down);
  g_test_add ("/finder/snippet", Fixture, NULL, set_up, test_snippet, tear_down);
  g_test_add ("/finder/notes", Fixture, NULL, set_up, test_notes, tear_down);
  g_test_add ("/finder/cancel", Fixture, NULL, set_up, test_cancel, tear_down);

  return g_test_run ();
}
