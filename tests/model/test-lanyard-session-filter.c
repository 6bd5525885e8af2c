/* SPDX-FileCopyrightText: 2026 The Lanyard authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "lanyard-session-filter.h"

#include "lanyard-topic.h"

static GPtrArray *
people_new (const char *first,
            const char *second)
{
  const char *const names[] = { first, second };
  GPtrArray        *people = g_ptr_array_new_with_free_func (g_object_unref);

  for (guint i = 0; i < G_N_ELEMENTS (names) && names[i] != NULL; i++)
    {
      LanyardPersonFields fields = {
        .id = g_strdup (names[i]),
        .name = g_strdup (names[i]),
        .affiliation = g_strdup ("Acme"),
      };

      g_ptr_array_add (people, lanyard_person_new (&fields));
    }

  return people;
}

static GPtrArray *
topics_new (void)
{
  GPtrArray *topics = g_ptr_array_new_with_free_func ((GDestroyNotify)lanyard_topic_free);
  GPtrArray *finer = g_ptr_array_new_with_free_func ((GDestroyNotify)lanyard_topic_free);

  g_ptr_array_add (finer, lanyard_topic_new ("Seccomp notify", NULL));
  g_ptr_array_add (finer, lanyard_topic_new ("User namespaces", NULL));
  g_ptr_array_add (topics, lanyard_topic_new ("System calls", finer));
  g_ptr_array_add (topics, lanyard_topic_new ("Cgroup v2", NULL));
  return topics;
}

static LanyardSession *
session_new (void)
{
  LanyardSessionFields fields = {
    .id = g_strdup ("identifier"),
    .title = g_strdup ("Containers and Checkpoint/Restore"),
    .subtitle = g_strdup ("libstdc++ in a box"),
    .start = LANYARD_NO_INSTANT,
    .duration = LANYARD_NO_DURATION,
    .type = g_strdup ("Label"),
    .room = lanyard_room_new ("r", "Opala", 0, NULL, NULL),
    .leads = people_new ("Stéphane Graber", "Christian Brauner"),
    .speakers = people_new ("Mike Rapoport", NULL),
    .abstract = lanyard_text_new (LANYARD_TEXT_PLAIN, "Abstractly"),
    .topics = topics_new (),
  };

  return lanyard_session_new (&fields);
}

static void
test_matches (void)
{
  static const struct
  {
    const char *query;
    gboolean    matches;
  } rows[] = {
    { "", TRUE },
    { NULL, TRUE },
    { "   ", TRUE },
    /* each place alone */
    { "containers", TRUE },
    { "restore", TRUE },
    { "box", TRUE },
    { "c++", TRUE },
    { "graber", TRUE },
    { "brauner", TRUE },
    { "rapoport", TRUE },
    { "system", TRUE },
    { "seccomp", TRUE },
    { "namespaces", TRUE },
    { "cgroup", TRUE },
    /* as it is typed */
    { "STEPHANE", TRUE },
    { "stéphane", TRUE },
    { "point/rest", TRUE },
    { "tainers", FALSE },
    { "boxes", FALSE },
    /* all terms, from one place or several */
    { "graber stephane", TRUE },
    { "containers rapoport", TRUE },
    { "box cgroup seccomp brauner", TRUE },
    { "v2 c++ mike", TRUE },
    { "containers windows", FALSE },
    { "windows containers", FALSE },
    /* no term reaches from one place into the next */
    { "restorelib", FALSE },
    { "graberchristian", FALSE },
    { "callsseccomp", FALSE },
    /* nothing else is looked at */
    { "identifier", FALSE },
    { "opala", FALSE },
    { "label", FALSE },
    { "abstractly", FALSE },
    { "acme", FALSE },
  };
  g_autoptr (LanyardSession) session = session_new ();

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autoptr (LanyardTerms) terms = lanyard_terms_new (rows[i].query);

      g_test_message ("“%s”", rows[i].query);
      g_assert_cmpint (lanyard_session_matches (session, terms), ==, rows[i].matches);
    }
}

static void
test_bare (void)
{
  static const struct
  {
    const char *query;
    gboolean    matches;
  } rows[] = {
    { "", TRUE },
    { "lunch", TRUE },
    { "lun", TRUE },
    { "unch", FALSE },
    { "dinner", FALSE },
  };
  LanyardSessionFields fields = {
    .id = g_strdup ("1"),
    .title = g_strdup ("Lunch"),
    .start = LANYARD_NO_INSTANT,
    .duration = LANYARD_NO_DURATION,
  };
  g_autoptr (LanyardSession) session = lanyard_session_new (&fields);

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autoptr (LanyardTerms) terms = lanyard_terms_new (rows[i].query);

      g_assert_cmpint (lanyard_session_matches (session, terms), ==, rows[i].matches);
    }
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/session-filter/matches", test_matches);
  g_test_add_func ("/session-filter/bare", test_bare);

  return g_test_run ();
}
