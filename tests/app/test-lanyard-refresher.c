/* SPDX-FileCopyrightText: 2026 The Lanyard authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "lanyard-refresher.h"

#include "lanyard-clock.h"
#include "test-network.h"

/* Nobody listens there, so asking fails at once. */
#define NOWHERE "http://127.0.0.1:9/schedule.json"

typedef struct
{
  char             *directory;
  GSettings        *settings;
  LanyardDesk      *desk;
  TestNetwork      *network;
  LanyardRefresher *refresher;
  guint             n_asked;
} Fixture;

static void
refreshed_cb (Fixture    *fixture,
              const char *conference,
              gboolean    done,
              gint64      retry_after)
{
  g_assert_false (done);
  fixture->n_asked++;
}

/* A conference that begins so many days from now and was never asked for. */
static void
know_conference (Fixture    *fixture,
                 int         days,
                 const char *address)
{
  g_autoptr (GTimeZone) utc = g_time_zone_new_utc ();
  LanyardDate             today = lanyard_date_of (lanyard_clock_real_now (), utc, 0);
  LanyardConferenceFields fields = {
    .id = g_strdup ("plumbers"),
    .title = g_strdup ("Plumbers"),
    .address = g_strdup (address),
    .start = (LanyardDate)((int)today + days),
    .end = (LanyardDate)((int)today + days + 2),
    .checked = LANYARD_NO_INSTANT,
    .failed = LANYARD_NO_INSTANT,
    .expires = LANYARD_NO_INSTANT,
  };
  g_autoptr (GPtrArray) conferences = g_ptr_array_new_with_free_func (g_object_unref);

  g_ptr_array_add (conferences, lanyard_conference_new (&fields));
  lanyard_library_load (lanyard_desk_get_library (fixture->desk), conferences, NULL);
}

static void
set_up (Fixture      *fixture,
        gconstpointer data)
{
  g_autoptr (LanyardKeeper) keeper = NULL;
  g_autoptr (LanyardClock) clock = lanyard_clock_new ();

  fixture->directory = g_dir_make_tmp ("lanyard-refresher-XXXXXX", NULL);
  fixture->settings = g_settings_new (APPLICATION_ID);
  keeper = lanyard_keeper_new (fixture->directory);
  fixture->desk = lanyard_desk_new (keeper, clock);
  fixture->network = g_object_new (TEST_TYPE_NETWORK, NULL);
  fixture->network->available = TRUE;
  fixture->n_asked = 0;
  g_signal_connect_swapped (fixture->desk, "refreshed", G_CALLBACK (refreshed_cb), fixture);
  fixture->refresher =
    lanyard_refresher_new (fixture->desk, fixture->settings, G_NETWORK_MONITOR (fixture->network));
}

static void
tear_down (Fixture      *fixture,
           gconstpointer data)
{
  g_settings_reset (fixture->settings, "refresh-automatically");
  g_assert_finalize_object (fixture->refresher);
  lanyard_desk_close (fixture->desk);
  while (g_main_context_iteration (NULL, FALSE))
    ;
  g_assert_finalize_object (fixture->desk);
  g_object_unref (fixture->network);
  g_object_unref (fixture->settings);
  g_free (fixture->directory);
}

static gboolean
wake_cb (gpointer data)
{
  *(gboolean *)data = TRUE;
  return G_SOURCE_REMOVE;
}

/* Lets what is to happen by itself happen. */
static void
wait_a_moment (void)
{
  gboolean over = FALSE;

  g_timeout_add (2500, wake_cb, &over);
  while (!over)
    g_main_context_iteration (NULL, TRUE);
}

/* What is due is asked for; a failure is followed by another try, later. */
static void
test_due (Fixture      *fixture,
          gconstpointer data)
{
  know_conference (fixture, 0, NOWHERE);
  while (fixture->n_asked == 0)
    g_main_context_iteration (NULL, TRUE);
  g_assert_cmpuint (fixture->n_asked, ==, 1);
}

static void
test_not_due (Fixture      *fixture,
              gconstpointer data)
{
  static const struct
  {
    int         days;
    const char *address;
  } rows[] = { { -30, NOWHERE }, { 0, NULL } };

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      know_conference (fixture, rows[i].days, rows[i].address);
      wait_a_moment ();
      g_assert_cmpuint (fixture->n_asked, ==, 0);
      g_assert_cmpint (lanyard_refresher_get_next (fixture->refresher), ==, LANYARD_NO_INSTANT);
    }
}

/* Neither without a network, nor on one that costs, nor where the user doesn't
 * want it; but as soon as that is over. */
static void
test_held_back (Fixture      *fixture,
                gconstpointer data)
{
  fixture->network->available = FALSE;
  know_conference (fixture, 0, NOWHERE);
  wait_a_moment ();
  g_assert_cmpuint (fixture->n_asked, ==, 0);

  fixture->network->available = TRUE;
  fixture->network->metered = TRUE;
  g_signal_emit_by_name (fixture->network, "network-changed", TRUE);
  wait_a_moment ();
  g_assert_cmpuint (fixture->n_asked, ==, 0);

  fixture->network->metered = FALSE;
  g_settings_set_boolean (fixture->settings, "refresh-automatically", FALSE);
  g_signal_emit_by_name (fixture->network, "network-changed", TRUE);
  wait_a_moment ();
  g_assert_cmpuint (fixture->n_asked, ==, 0);

  g_settings_set_boolean (fixture->settings, "refresh-automatically", TRUE);
  while (fixture->n_asked == 0)
    g_main_context_iteration (NULL, TRUE);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add ("/refresher/due", Fixture, NULL, set_up, test_due, tear_down);
  g_test_add ("/refresher/not-due", Fixture, NULL, set_up, test_not_due, tear_down);
  g_test_add ("/refresher/held-back", Fixture, NULL, set_up, test_held_back, tear_down);

  return g_test_run ();
}
