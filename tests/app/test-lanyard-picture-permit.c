/* SPDX-FileCopyrightText: 2026 The Lanyard authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "lanyard-picture-permit.h"

#include "test-network.h"

typedef struct
{
  GSettings             *settings;
  TestNetwork           *network;
  LanyardPictureService *service;
  LanyardPicturePermit  *permit;
  guint                  n_allowed; /* how often that became so */
} Fixture;

static void
changed_cb (Fixture *fixture)
{
  fixture->n_allowed++;
}

static void
set_up (Fixture      *fixture,
        gconstpointer data)
{
  fixture->settings = g_settings_new (APPLICATION_ID);
  fixture->network = g_object_new (TEST_TYPE_NETWORK, NULL);
  fixture->service = lanyard_picture_service_new ("/dev/null/pictures", 1);
  fixture->n_allowed = 0;
  g_signal_connect_swapped (fixture->service, "changed", G_CALLBACK (changed_cb), fixture);
  fixture->permit = lanyard_picture_permit_new (fixture->service, fixture->settings,
                                                G_NETWORK_MONITOR (fixture->network));
}

static void
tear_down (Fixture      *fixture,
           gconstpointer data)
{
  g_clear_pointer (&fixture->permit, lanyard_picture_permit_free);
  g_settings_reset (fixture->settings, "load-pictures");
  g_assert_finalize_object (fixture->service);
  g_assert_finalize_object (fixture->network);
  g_object_unref (fixture->settings);
}

/* Has the network become so, and says whether that allows what was forbidden. */
static gboolean
becomes_allowed (Fixture *fixture,
                 gboolean available,
                 gboolean metered)
{
  guint before = fixture->n_allowed;

  fixture->network->available = available;
  fixture->network->metered = metered;
  g_object_notify (G_OBJECT (fixture->network), "network-metered");
  g_object_notify (G_OBJECT (fixture->network), "network-available");
  return fixture->n_allowed > before;
}

static void
test_network (Fixture      *fixture,
              gconstpointer data)
{
  static const struct
  {
    const char *load;
    gboolean    available;
    gboolean    metered;
    gboolean    allowed;
  } rows[] = {
    { "never", TRUE, FALSE, FALSE },
    { "unmetered", TRUE, FALSE, TRUE },
    { "unmetered", TRUE, TRUE, FALSE },
    { "unmetered", FALSE, FALSE, FALSE },
    { "always", TRUE, TRUE, TRUE },
    { "always", TRUE, FALSE, TRUE },
    { "always", FALSE, TRUE, FALSE },
  };

  /* as it is at first */
  g_assert_true (becomes_allowed (fixture, TRUE, FALSE));
  g_assert_false (becomes_allowed (fixture, FALSE, FALSE));
  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_settings_set_string (fixture->settings, "load-pictures", rows[i].load);
      g_assert_cmpint (becomes_allowed (fixture, rows[i].available, rows[i].metered), ==,
                       rows[i].allowed);
      g_assert_false (becomes_allowed (fixture, FALSE, FALSE));
    }
}

/* What the user allows counts at once. */
static void
test_preference (Fixture      *fixture,
                 gconstpointer data)
{
  becomes_allowed (fixture, TRUE, TRUE);
  g_assert_cmpuint (fixture->n_allowed, ==, 0);
  g_settings_set_string (fixture->settings, "load-pictures", "always");
  g_assert_cmpuint (fixture->n_allowed, ==, 1);
  g_settings_set_string (fixture->settings, "load-pictures", "never");
  g_settings_set_string (fixture->settings, "load-pictures", "always");
  g_assert_cmpuint (fixture->n_allowed, ==, 2);

  /* and nothing any more once it isn't followed */
  g_clear_pointer (&fixture->permit, lanyard_picture_permit_free);
  g_settings_set_string (fixture->settings, "load-pictures", "never");
  g_settings_set_string (fixture->settings, "load-pictures", "always");
  g_assert_cmpuint (fixture->n_allowed, ==, 2);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

#define ADD(path, func) g_test_add (path, Fixture, NULL, set_up, func, tear_down)
  ADD ("/picture-permit/network", test_network);
  ADD ("/picture-permit/preference", test_preference);
#undef ADD

  return g_test_run ();
}
