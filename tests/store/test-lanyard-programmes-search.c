/* SPDX-FileCopyrightText: 2026 The Lanyard authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "lanyard-programmes.h"

#include "lanyard-prose.h"

#include <glib/gstdio.h>

/* What texts and queries are made of, so that they meet often. */
static const char *const pieces[] = {
  "a",
  "ab",
  "abc",
  "b",
  "c++",
  ".net",
  "d'arcy",
  "\u00c9t\u00e9",
  "stra\u00dfe",
  "\u6587",
  "\u4e2d\u6587",
  "\u3002",
  "-",
  "1",
  "x1",
  "\U0001f600",
  "\u0141\u00f3d\u017a",
  "\"",
  "*",
  "%",
  "abcdefghijklmnopqrstuvwxyzabcdefghijklmnopqrstuvwxyz",
  "abcdefghijklmnopqrstuvwxyzabcdefghij",
};

static char *
make_text (GRand *rand,
           int    max)
{
  GString *text = g_string_new (NULL);
  int      n = g_rand_int_range (rand, 1, max + 1);

  for (int i = 0; i < n; i++)
    {
      g_string_append (text, pieces[g_rand_int_range (rand, 0, G_N_ELEMENTS (pieces))]);
      if (g_rand_boolean (rand))
        g_string_append_c (text, ' ');
    }
  return g_string_free_and_steal (text);
}

static LanyardProgramme *
make_programme (GRand *rand,
                guint  n_sessions)
{
  LanyardProgrammeFields fields = {
    .title = g_strdup ("Conference"),
    .zone = g_time_zone_new_utc (),
    .rooms = g_ptr_array_new_with_free_func (g_object_unref),
    .tracks = g_ptr_array_new_with_free_func (g_object_unref),
    .people = g_ptr_array_new_with_free_func (g_object_unref),
    .sessions = g_ptr_array_new_with_free_func (g_object_unref),
  };

  g_ptr_array_add (fields.rooms, lanyard_room_new ("hall", "Hall", 0, NULL, NULL));
  for (guint i = 0; i < n_sessions; i++)
    {
      g_autofree char     *name = make_text (rand, 2);
      g_autofree char     *text = make_text (rand, 4);
      LanyardSessionFields session = {
        .id = g_strdup_printf ("%u", i),
        .title = make_text (rand, 3),
        .subtitle = i % 2 == 0 ? make_text (rand, 2) : NULL,
        .abstract = lanyard_text_new (LANYARD_TEXT_PLAIN, text),
        .room = i % 10 == 0 ? g_object_ref (g_ptr_array_index (fields.rooms, 0))
                            : lanyard_room_new ("r", name, 0, NULL, NULL),
        .day = (LanyardDate)(i % 3 + 738000),
        .start = LANYARD_NO_INSTANT,
      };

      g_ptr_array_add (fields.sessions, lanyard_session_new (&session));
    }
  return lanyard_programme_new (&fields);
}

/* Returns the rank that a session has by what is said of the search, -1 for
 * none. */
static int
rank (LanyardSession     *session,
      const LanyardTerms *terms)
{
  const char      *subtitle = lanyard_session_get_subtitle (session);
  const char      *room = lanyard_room_get_title (lanyard_session_get_room (session));
  const char      *text = lanyard_text_get_text (lanyard_session_get_abstract (session));
  g_autofree char *title = g_strjoin ("\n", lanyard_session_get_title (session), subtitle, NULL);
  g_autofree char *names = g_strjoin ("\n", title, room, NULL);
  g_autofree char *seen = lanyard_prose_strip (LANYARD_PROSE_PLAIN, text);
  g_autofree char *all = g_strjoin ("\n", names, seen, NULL);
  const char      *texts[] = { title, names, all };

  for (guint i = 0; i < G_N_ELEMENTS (texts); i++)
    {
      g_autofree char *folded = lanyard_fold (texts[i]);

      if (lanyard_terms_match (terms, folded))
        return (int)i;
    }
  return -1;
}

static void
assert_found (LanyardProgrammes *programmes,
              const char        *conference,
              LanyardProgramme  *programme,
              const char        *query)
{
  g_autoptr (LanyardTerms) terms = lanyard_terms_new (query);
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) hits =
              lanyard_programmes_search (programmes, conference, terms, G_MAXUINT, &error);
  GListModel *sessions = lanyard_programme_get_sessions (programme);
  guint       n = 0;

  g_test_message ("“%s”", query);
  g_assert_no_error (error);
  for (int wanted = 0; wanted < 3; wanted++)
    for (guint i = 0; i < g_list_model_get_n_items (sessions); i++)
      {
        g_autoptr (LanyardSession) session = g_list_model_get_item (sessions, i);
        const LanyardHit *hit;

        if (rank (session, terms) != wanted)
          continue;
        g_assert_cmpuint (n, <, hits->len);
        hit = g_ptr_array_index (hits, n++);
        g_assert_cmpstr (hit->session, ==, lanyard_session_get_id (session));
        g_assert_cmpstr (hit->conference, ==, "c");
        g_assert_cmpint (hit->rank, ==, wanted);
      }
  g_assert_cmpuint (n, ==, hits->len);
}

/* The index finds what comparing every text finds, in the same order. */
static void
test_search (void)
{
  g_autofree char *directory = g_dir_make_tmp ("lanyard-XXXXXX", NULL);
  g_autofree char *path = g_build_filename (directory, "programmes.db", NULL);
  g_autoptr (GError) error = NULL;
  LanyardProgrammes *programmes = lanyard_programmes_open (directory, NULL, &error);
  g_autoptr (GRand) rand = g_rand_new_with_seed (4);
  g_autoptr (LanyardTerms) all = lanyard_terms_new ("");
  g_autoptr (GPtrArray) few = NULL;
  g_autoptr (GPtrArray) nowhere = NULL;

  g_assert_no_error (error);
  for (guint round = 0; round < 3; round++)
    {
      g_autoptr (LanyardProgramme) programme = make_programme (rand, 60);

      lanyard_programmes_import (programmes, "c", programme, NULL, NULL, NULL, NULL, &error);
      g_assert_no_error (error);
      assert_found (programmes, "c", programme, "");
      for (guint i = 0; i < 200; i++)
        {
          g_autofree char *query = make_text (rand, 3);

          assert_found (programmes, i % 2 == 0 ? "c" : NULL, programme, query);
        }
    }

  few = lanyard_programmes_search (programmes, NULL, all, 7, NULL);
  g_assert_cmpuint (few->len, ==, 7);
  nowhere = lanyard_programmes_search (programmes, "d", all, 7, NULL);
  g_assert_cmpuint (nowhere->len, ==, 0);

  lanyard_programmes_close (programmes);
  g_remove (path);
  g_rmdir (directory);
}

/* Whatever is typed is looked for, and nothing of it is taken for a query. */
static void
test_queries (void)
{
  g_autofree char *directory = g_dir_make_tmp ("lanyard-XXXXXX", NULL);
  g_autofree char *path = g_build_filename (directory, "programmes.db", NULL);
  g_autofree char *long_word = g_strnfill (100000, 'a');
  g_autoptr (GString) many = g_string_new (NULL);
  g_autoptr (GRand) rand = g_rand_new_with_seed (5);
  g_autoptr (LanyardProgramme) programme = make_programme (rand, 60);
  g_autoptr (GError) error = NULL;
  LanyardProgrammes *programmes = lanyard_programmes_open (directory, NULL, &error);
  const char        *queries[] = {
    "\"",
    "a\" OR b",
    "NEAR(a b)",
    "title : a",
    "{title}:a",
    "*",
    "a*",
    "^a",
    "- +",
    "a AND b NOT c",
    "'",
    "%",
    "_",
    "\\",
    "\xff",
    "a\xff",
    "\u200b",
    "NULL",
    long_word,
    NULL,
  };

  g_assert_no_error (error);
  lanyard_programmes_import (programmes, "c", programme, NULL, NULL, NULL, NULL, &error);
  g_assert_no_error (error);
  for (guint i = 0; i < 1000; i++)
    g_string_append (many, "a ab x1 ");
  queries[G_N_ELEMENTS (queries) - 1] = many->str;

  for (guint i = 0; i < G_N_ELEMENTS (queries); i++)
    assert_found (programmes, "c", programme, queries[i]);

  lanyard_programmes_close (programmes);
  g_remove (path);
  g_rmdir (directory);
}

static void
import_one (LanyardProgrammes *programmes,
            const char        *conference,
            const char        *title,
            LanyardDate        day,
            LanyardInstant     start)
{
  g_autoptr (GRand) rand = g_rand_new_with_seed (6);
  g_autoptr (LanyardProgramme) empty = make_programme (rand, 0);
  LanyardProgrammeFields fields = {
    .title = g_strdup (conference),
    .zone = g_time_zone_new_utc (),
    .rooms = g_ptr_array_ref (lanyard_programme_get_fields (empty)->rooms),
    .tracks = g_ptr_array_ref (lanyard_programme_get_fields (empty)->tracks),
    .people = g_ptr_array_ref (lanyard_programme_get_fields (empty)->people),
    .sessions = g_ptr_array_new_with_free_func (g_object_unref),
  };
  g_autoptr (LanyardProgramme) programme = NULL;
  LanyardSessionFields session = {
    .id = g_strdup ("1"),
    .title = g_strdup (title),
    .day = day,
    .start = start,
  };

  g_ptr_array_add (fields.sessions, lanyard_session_new (&session));
  programme = lanyard_programme_new (&fields);
  g_assert_true (lanyard_programmes_import (programmes, conference, programme, NULL, NULL, NULL,
                                            NULL, NULL));
}

/* Of several conferences: by start, in whatever order they were kept. */
static void
test_order (void)
{
  static const char *const expected[] = { "early", "later", "day-only", "never" };
  g_autofree char         *directory = g_dir_make_tmp ("lanyard-XXXXXX", NULL);
  g_autofree char         *path = g_build_filename (directory, "programmes.db", NULL);
  LanyardProgrammes       *programmes = lanyard_programmes_open (directory, NULL, NULL);
  g_autoptr (LanyardTerms) terms = lanyard_terms_new ("kernel");

  import_one (programmes, "never", "Kernel", LANYARD_NO_DATE, LANYARD_NO_INSTANT);
  import_one (programmes, "later", "Kernel", 738000, 2000);
  import_one (programmes, "other", "User space", 738000, 1);
  import_one (programmes, "day-only", "Kernel", 738000, LANYARD_NO_INSTANT);
  import_one (programmes, "early", "Kernel", 738000, 1000);

  for (guint limit = 0; limit <= G_N_ELEMENTS (expected) + 1; limit++)
    {
      g_autoptr (GPtrArray) hits =
                  lanyard_programmes_search (programmes, NULL, terms, limit, NULL);

      g_assert_cmpuint (hits->len, ==, MIN (limit, G_N_ELEMENTS (expected)));
      for (guint i = 0; i < hits->len; i++)
        g_assert_cmpstr (((LanyardHit *)g_ptr_array_index (hits, i))->conference, ==, expected[i]);
    }

  lanyard_programmes_close (programmes);
  g_remove (path);
  g_rmdir (directory);
}

/* What narrows a search leaves out what it says, and nothing else. */
static void
test_narrow (void)
{
  static const LanyardDate day = 738001;
  g_autofree char         *directory = g_dir_make_tmp ("lanyard-XXXXXX", NULL);
  g_autofree char         *path = g_build_filename (directory, "programmes.db", NULL);
  LanyardProgrammes       *programmes = lanyard_programmes_open (directory, NULL, NULL);
  g_autoptr (GRand) rand = g_rand_new_with_seed (7);
  g_autoptr (LanyardProgramme) programme = make_programme (rand, 60);
  g_autoptr (GArray) days = g_array_new (FALSE, FALSE, sizeof (LanyardDate));
  g_autoptr (GHashTable) ids = g_hash_table_new (g_str_hash, g_str_equal);
  const struct
  {
    const char  *text;
    LanyardQuery query;
    guint        expected;
  } rows[] = {
    { "", { .track = -1, .room = -1 }, 60 },
    { "", { .days = days, .track = -1, .room = -1 }, 20 },
    { "", { .track = 0, .room = -1 }, 0 },
    { "", { .track = -1, .room = 0 }, 6 },
    { "", { .track = -1, .room = 1 }, 0 },
    { "", { .track = -1, .room = -1, .sessions = ids }, 2 },
    { "", { .days = days, .track = -1, .room = -1, .sessions = ids }, 1 },
    { "a", { .track = -1, .room = -1, .sessions = ids }, 2 },
  };

  g_array_append_val (days, day);
  for (guint i = 0; i < 60 && g_hash_table_size (ids) < 2; i++)
    {
      LanyardSession *session = lanyard_programme_get_session_at (programme, i);
      g_autoptr (LanyardTerms) terms = lanyard_terms_new ("a");

      /* one of that day, one of another */
      if (rank (session, terms) >= 0 &&
          (lanyard_session_get_day (session) == day) == (g_hash_table_size (ids) == 0))
        g_hash_table_add (ids, (gpointer)lanyard_session_get_id (session));
    }
  lanyard_programmes_import (programmes, "c", programme, NULL, NULL, NULL, NULL, NULL);

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autoptr (LanyardTerms) terms = lanyard_terms_new (rows[i].text);
      g_autoptr (GError) error = NULL;
      g_autoptr (LanyardFindings) findings =
                  lanyard_programmes_find_all (programmes, "c", &rows[i].query, terms, NULL,
                                               &error);

      g_test_message ("row %u", i);
      g_assert_no_error (error);
      g_assert_cmpuint (findings->sessions->len, ==, rows[i].expected);
    }

  lanyard_programmes_close (programmes);
  g_remove (path);
  g_rmdir (directory);
}

static LanyardProgramme *
make_people (void)
{
  static const char *const names[][3] = {
    { "1", "Zo\u00eb D\u2019Arcy", "Stra\u00dfe e.V." },
    { "2", "Ann Net", NULL },
    { "3", "Darcy", ".NET users" },
  };
  LanyardProgrammeFields fields = {
    .title = g_strdup ("Conference"),
    .zone = g_time_zone_new_utc (),
    .rooms = g_ptr_array_new_with_free_func (g_object_unref),
    .tracks = g_ptr_array_new_with_free_func (g_object_unref),
    .people = g_ptr_array_new_with_free_func (g_object_unref),
    .sessions = g_ptr_array_new_with_free_func (g_object_unref),
  };

  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    {
      LanyardPersonFields person = {
        .id = g_strdup (names[i][0]),
        .name = g_strdup (names[i][1]),
        .affiliation = g_strdup (names[i][2]),
      };

      g_ptr_array_add (fields.people, lanyard_person_new (&person));
    }
  return lanyard_programme_new (&fields);
}

/* Their positions are those of the list of people. */
static void
test_people (void)
{
  static const struct
  {
    const char *query;
    const char *names; /* in order */
  } rows[] = {
    { "zoe", "Zo\u00eb D\u2019Arcy " },
    { "d'arcy", "Zo\u00eb D\u2019Arcy " },
    { "darcy", "Darcy " },
    { "strasse zo", "Zo\u00eb D\u2019Arcy " },
    { "net", "Ann Net Darcy " },
    { ".net", "Darcy " },
    { "et", "" },
  };
  g_autofree char   *directory = g_dir_make_tmp ("lanyard-XXXXXX", NULL);
  g_autofree char   *path = g_build_filename (directory, "programmes.db", NULL);
  LanyardProgrammes *programmes = lanyard_programmes_open (directory, NULL, NULL);
  g_autoptr (LanyardProgramme) programme = make_people ();

  lanyard_programmes_import (programmes, "c", programme, NULL, NULL, NULL, NULL, NULL);
  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autoptr (LanyardTerms) terms = lanyard_terms_new (rows[i].query);
      g_autoptr (LanyardFindings) findings =
                  lanyard_programmes_find_all (programmes, NULL, NULL, terms, NULL, NULL);
      g_autoptr (GString) names = g_string_new (NULL);

      for (guint j = 0; j < findings->people->len; j++)
        {
          const LanyardFinding *found = &g_array_index (findings->people, LanyardFinding, j);

          g_assert_cmpstr (
            g_array_index (findings->versions, LanyardVersion, found->version).conference, ==, "c");
          g_string_append_printf (names, "%s ",
                                  lanyard_person_get_name (lanyard_programme_get_person_at (
                                    programme, found->position)));
        }
      g_assert_cmpstr (names->str, ==, rows[i].names);
      g_assert_cmpuint (findings->sessions->len, ==, 0);
    }

  lanyard_programmes_close (programmes);
  g_remove (path);
  g_rmdir (directory);
}

static void
test_cancel (void)
{
  static const char *const queries[] = { "a", "c++" };
  g_autofree char         *directory = g_dir_make_tmp ("lanyard-XXXXXX", NULL);
  g_autofree char         *path = g_build_filename (directory, "programmes.db", NULL);
  LanyardProgrammes       *programmes = lanyard_programmes_open (directory, NULL, NULL);
  g_autoptr (GRand) rand = g_rand_new_with_seed (8);
  g_autoptr (LanyardProgramme) programme = make_programme (rand, 60);
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();

  lanyard_programmes_import (programmes, "c", programme, NULL, NULL, NULL, NULL, NULL);
  g_cancellable_cancel (cancellable);
  for (guint i = 0; i < G_N_ELEMENTS (queries); i++)
    {
      g_autoptr (LanyardTerms) terms = lanyard_terms_new (queries[i]);
      g_autoptr (GError) error = NULL;

      g_assert_null (
        lanyard_programmes_find_all (programmes, NULL, NULL, terms, cancellable, &error));
      g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
      /* the next one finds all the same */
      assert_found (programmes, "c", programme, queries[i]);
    }

  lanyard_programmes_close (programmes);
  g_remove (path);
  g_rmdir (directory);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/programmes/search", test_search);
  g_test_add_func ("/programmes/search/narrow", test_narrow);
  g_test_add_func ("/programmes/search/people", test_people);
  g_test_add_func ("/programmes/search/cancel", test_cancel);
  g_test_add_func ("/programmes/search/queries", test_queries);
  g_test_add_func ("/programmes/search/order", test_order);

  return g_test_run ();
}
