/* SPDX-FileCopyrightText: 2026 The Lanyard authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "lanyard-dav.h"

#include "dav-test.h"

#define FOUND "PROPFIND /Lanyard/\n"
#define PUT "PUT /Lanyard/PROBE.txt\n"
#define DELETE "DELETE /Lanyard/PROBE.txt\n"

static void
queue (SyncTestServer *server, const char *made, const char *replaced, const char *made_again)
{
  dav_test_add_folder (server, "");
  sync_test_server_queue (server, "PUT /Lanyard/*", "%s", made);
  sync_test_server_queue (server, "PUT /Lanyard/*", "%s", replaced);
  sync_test_server_queue (server, "PUT /Lanyard/*", "%s", made_again);
  sync_test_server_queue (server, "DELETE /Lanyard/*", DAV_TEST_ANSWER ("403"));
}

/* Only who refuses both is sure to keep what others write; that is asked once. */
static void
test_answers (void)
{
  static const struct
  {
    const char *made;
    const char *replaced;
    const char *made_again;
    gboolean    heeds;
  } cases[] = {
    { DAV_TEST_ANSWER ("201"), DAV_TEST_ANSWER ("412"), DAV_TEST_ANSWER ("412"), TRUE },
    { DAV_TEST_ANSWER ("204"), DAV_TEST_ANSWER ("412"), DAV_TEST_ANSWER ("412"), TRUE },
    { DAV_TEST_ANSWER ("201"), DAV_TEST_ANSWER ("204"), DAV_TEST_ANSWER ("204"), FALSE },
    { DAV_TEST_ANSWER ("201"), DAV_TEST_ANSWER ("412"), DAV_TEST_ANSWER ("204"), FALSE },
    { DAV_TEST_ANSWER ("201"), DAV_TEST_ANSWER ("204"), DAV_TEST_ANSWER ("412"), FALSE },
    { DAV_TEST_ANSWER ("201"), DAV_TEST_ANSWER ("500"), DAV_TEST_ANSWER ("500"), FALSE },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (SyncTestServer) server = sync_test_server_new (NULL);
      g_autoptr (LanyardDav) dav = dav_test_new (server, NULL);

      queue (server, cases[i].made, cases[i].replaced, cases[i].made_again);
      for (guint round = 0; round < 2; round++)
        {
          g_assert_true (lanyard_collection_heeds_tags (LANYARD_COLLECTION (dav)) ==
                         cases[i].heeds);
          dav_test_expect_log (server, round == 0 ? FOUND PUT PUT PUT DELETE : "");
        }
    }
}

/* What couldn't be found out is asked again. */
static void
test_failures (void)
{
  static const struct
  {
    const char            *made;
    const char            *replaced;
    LanyardCollectionError code;
    const char            *log;
  } cases[] = {
    { DAV_TEST_ANSWER ("507"), "", LANYARD_COLLECTION_ERROR_FULL, FOUND PUT },
    { DAV_TEST_ANSWER ("403"), "", LANYARD_COLLECTION_ERROR_FORBIDDEN, FOUND PUT },
    { DAV_TEST_ANSWER ("201"), "HTTP/1.1 4", LANYARD_COLLECTION_ERROR_UNREACHABLE,
      FOUND PUT PUT DELETE },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (SyncTestServer) server = sync_test_server_new (NULL);
      g_autoptr (LanyardDav) dav = dav_test_new (server, NULL);
      g_autoptr (GError) error = NULL;

      queue (server, cases[i].made, cases[i].replaced, DAV_TEST_ANSWER ("412"));
      g_assert_false (lanyard_dav_prepare (dav, NULL, &error));
      g_assert_error (error, LANYARD_COLLECTION_ERROR, (int)cases[i].code);
      dav_test_expect_log (server, cases[i].log);
      g_assert_false (lanyard_collection_heeds_tags (LANYARD_COLLECTION (dav)));
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/sync/dav-probe/answers", test_answers);
  g_test_add_func ("/sync/dav-probe/failures", test_failures);

  return g_test_run ();
}
