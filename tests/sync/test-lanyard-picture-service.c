/* SPDX-FileCopyrightText: 2026 The Lanyard authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "lanyard-picture-service.h"

#include "lanyard-clock.h"
#include "lanyard-picture-cache.h"
#include "sync-test.h"

#include <string.h>

#define FINE "HTTP/1.1 200 Fine"
#define OK FINE "\r\n"
#define BOUND (1024 * 1024)
#define PNG "\x89PNG\r\n\x1a\n\0\0\0\rIHDR\0\0\0\2\0\0\0\3\10\2\0\0\0"
#define OTHER "\x89PNG\r\n\x1a\n\0\0\0\rIHDR\0\0\0\4\0\0\0\5\10\2\0\0\0"
#define WEEK (7 * 24 * 60 * 60)

typedef struct
{
  SyncTestServer        *server;
  LanyardPictureService *service;
  char                  *folder;
  char                  *address;
  GBytes                *png;
  GBytes                *other;
  guint                  n_changed;
} Fixture;

static void
set_up (Fixture      *fixture,
        gconstpointer data)
{
  fixture->server = sync_test_server_new (NULL);
  fixture->folder = sync_test_folder_new ();
  fixture->service = lanyard_picture_service_new (fixture->folder, BOUND);
  fixture->address = sync_test_server_address (fixture->server, "/ada.png");
  fixture->png = g_bytes_new_static (PNG, sizeof PNG - 1);
  fixture->other = g_bytes_new_static (OTHER, sizeof OTHER - 1);
  lanyard_picture_service_set_allowed (fixture->service, TRUE);
}

static void
tear_down (Fixture      *fixture,
           gconstpointer data)
{
  g_assert_finalize_object (fixture->service);
  while (g_main_context_iteration (NULL, FALSE))
    ;
  sync_test_server_free (fixture->server);
  sync_test_folder_free (fixture->folder);
  g_free (fixture->address);
  g_bytes_unref (fixture->png);
  g_bytes_unref (fixture->other);
}

/* Where a picture arrives. */
typedef struct
{
  LanyardPictureService *service;
  gboolean               done;
  GBytes                *bytes;
  GError                *error;
} Arrival;

static void
arrived_cb (GObject      *source,
            GAsyncResult *result,
            gpointer      user_data)
{
  Arrival *arrival = user_data;

  arrival->bytes = lanyard_pictures_load_finish (LANYARD_PICTURES (arrival->service), result,
                                                 &arrival->error);
  arrival->done = TRUE;
}

static void
begin (Fixture      *fixture,
       const char   *address,
       GCancellable *cancellable,
       Arrival      *arrival)
{
  *arrival = (Arrival){ .service = fixture->service };
  lanyard_pictures_load_async (LANYARD_PICTURES (fixture->service), address, cancellable,
                               arrived_cb, arrival);
}

static void
end (Arrival *arrival)
{
  while (!arrival->done)
    g_main_context_iteration (NULL, TRUE);
}

/* Loads the picture at @address and compares it. */
static void
expect_of (Fixture    *fixture,
           const char *address,
           GBytes     *expected)
{
  Arrival arrival;

  begin (fixture, address, NULL, &arrival);
  end (&arrival);
  if (expected != NULL)
    {
      g_assert_no_error (arrival.error);
      g_assert_true (g_bytes_equal (arrival.bytes, expected));
    }
  else
    {
      g_assert_null (arrival.bytes);
      g_assert_error (arrival.error, G_IO_ERROR, G_IO_ERROR_NOT_FOUND);
    }
  g_clear_pointer (&arrival.bytes, g_bytes_unref);
  g_clear_error (&arrival.error);
}

static void
expect (Fixture *fixture,
        GBytes  *expected)
{
  expect_of (fixture, fixture->address, expected);
}

static void
wait_for_requests (Fixture *fixture,
                   guint    n)
{
  while (sync_test_server_count (fixture->server) < n)
    g_usleep (1000);
}

/* What came once is not asked for again, and is there without the network. */
static void
test_kept (Fixture      *fixture,
           gconstpointer data)
{
  sync_test_server_add_bytes (fixture->server, "/ada.png", FINE, fixture->png);
  expect (fixture, fixture->png);
  expect (fixture, fixture->png);
  g_assert_cmpuint (sync_test_server_count (fixture->server), ==, 1);

  g_object_unref (fixture->service);
  fixture->service = lanyard_picture_service_new (fixture->folder, BOUND);
  expect (fixture, fixture->png);
  g_assert_cmpuint (sync_test_server_count (fixture->server), ==, 1);
}

static void
changed_cb (Fixture *fixture)
{
  fixture->n_changed++;
}

/* Nobody is asked without leave; once there is, that is told. */
static void
test_not_allowed (Fixture      *fixture,
                  gconstpointer data)
{
  sync_test_server_add_bytes (fixture->server, "/ada.png", FINE, fixture->png);
  g_signal_connect_swapped (fixture->service, "changed", G_CALLBACK (changed_cb), fixture);
  lanyard_picture_service_set_allowed (fixture->service, FALSE);
  expect (fixture, NULL);
  g_assert_cmpuint (sync_test_server_count (fixture->server), ==, 0);
  g_assert_cmpuint (fixture->n_changed, ==, 0);

  lanyard_picture_service_set_allowed (fixture->service, TRUE);
  lanyard_picture_service_set_allowed (fixture->service, TRUE);
  g_assert_cmpuint (fixture->n_changed, ==, 1);
  expect (fixture, fixture->png);
}

/* A picture that the host hasn't is not asked for again; others are. */
static void
test_no_picture (Fixture      *fixture,
                 gconstpointer data)
{
  static const char *const answers[] = {
    "HTTP/1.1 404 No\r\n\r\n",
    OK "Content-Type: image/png\r\n\r\n<html>none here</html>",
    OK "Content-Length: 5000000\r\n\r\n",
    OK "Content-Length: 30\r\n\r\nx",
    "HTTP/1.1 302 There\r\nLocation: ftp://example.org/ada.png\r\n\r\n",
  };

  for (guint i = 0; i < G_N_ELEMENTS (answers); i++)
    {
      g_autofree char *path = g_strdup_printf ("/%u.png", i);
      g_autofree char *address = sync_test_server_address (fixture->server, path);

      sync_test_server_add (fixture->server, path, "%s", answers[i]);
      expect_of (fixture, address, NULL);
      expect_of (fixture, address, NULL);
      g_assert_cmpuint (sync_test_server_count (fixture->server), ==, i + 1);
    }

  sync_test_server_add_bytes (fixture->server, "/ada.png", FINE, fixture->png);
  expect (fixture, fixture->png);
  expect_of (fixture, "file:///etc/passwd", NULL);
  expect_of (fixture, "no address", NULL);
}

/* A host that is in trouble is asked once for all of its pictures. */
static void
test_dead_host (Fixture      *fixture,
                gconstpointer data)
{
  static const char *const paths[] = { "/a.png", "/b.png", "/c.png" };

  for (guint i = 0; i < G_N_ELEMENTS (paths); i++)
    {
      g_autofree char *address = sync_test_server_address (fixture->server, paths[i]);

      sync_test_server_add (fixture->server, paths[i], "HTTP/1.1 503 No\r\n\r\n");
      expect_of (fixture, address, NULL);
    }
  g_assert_cmpuint (sync_test_server_count (fixture->server), ==, 1);
}

/* Several rows want the same picture. */
static void
test_at_once (Fixture      *fixture,
              gconstpointer data)
{
  Arrival arrivals[8];

  sync_test_server_add_bytes (fixture->server, "/ada.png", FINE, fixture->png);
  for (guint i = 0; i < G_N_ELEMENTS (arrivals); i++)
    begin (fixture, fixture->address, NULL, &arrivals[i]);
  for (guint i = 0; i < G_N_ELEMENTS (arrivals); i++)
    {
      end (&arrivals[i]);
      g_assert_no_error (arrivals[i].error);
      g_assert_true (g_bytes_equal (arrivals[i].bytes, fixture->png));
      g_bytes_unref (arrivals[i].bytes);
    }
  g_assert_cmpuint (sync_test_server_count (fixture->server), ==, 1);
}

/* A row that scrolled away wants nothing any more. */
static void
test_cancelled (Fixture      *fixture,
                gconstpointer data)
{
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();
  Arrival arrival;

  g_cancellable_cancel (cancellable);
  begin (fixture, fixture->address, cancellable, &arrival);
  end (&arrival);
  g_assert_error (arrival.error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
  g_clear_error (&arrival.error);
  g_assert_cmpuint (sync_test_server_count (fixture->server), ==, 0);
}

/* Keeps the picture as if it had come a week ago. */
static void
keep_old (Fixture *fixture)
{
  g_autoptr (LanyardPictureCache) cache = lanyard_picture_cache_new (fixture->folder, BOUND);
  const LanyardPictureCopy copy = {
    .address = fixture->address,
    .etag = (char *)"\"1\"",
    .checked = lanyard_clock_real_now () - WEEK - 1,
    .bytes = fixture->png,
  };

  g_assert_true (lanyard_picture_cache_save (cache, &copy, NULL));
}

/* What is old is shown all the same, and asked for in the background. */
static void
test_renewed (Fixture      *fixture,
              gconstpointer data)
{
  g_autofree char *none_match = NULL;

  keep_old (fixture);
  sync_test_server_add (fixture->server, "/ada.png", "HTTP/1.1 304 No\r\n\r\n");
  expect (fixture, fixture->png);
  wait_for_requests (fixture, 1);
  none_match = sync_test_server_dup_header (fixture->server, "If-None-Match");
  g_assert_cmpstr (none_match, ==, "\"1\"");
  /* waits for it */
  lanyard_picture_service_close (fixture->service);

  g_object_unref (fixture->service);
  fixture->service = lanyard_picture_service_new (fixture->folder, BOUND);
  lanyard_picture_service_set_allowed (fixture->service, TRUE);
  expect (fixture, fixture->png);
}

static void
test_replaced (Fixture      *fixture,
               gconstpointer data)
{
  Arrival  arrival;
  gboolean replaced = FALSE;

  keep_old (fixture);
  sync_test_server_add_bytes (fixture->server, "/ada.png", FINE, fixture->other);
  expect (fixture, fixture->png);
  while (!replaced)
    {
      begin (fixture, fixture->address, NULL, &arrival);
      end (&arrival);
      g_assert_no_error (arrival.error);
      replaced = g_bytes_equal (arrival.bytes, fixture->other);
      g_bytes_unref (arrival.bytes);
    }
  g_assert_cmpuint (sync_test_server_count (fixture->server), ==, 1);
}

/* What is closed gives up what goes on, and answers nothing more. */
static void
test_closed (Fixture      *fixture,
             gconstpointer data)
{
  Arrival arrival;

  sync_test_server_drip (fixture->server, 1000, 0);
  sync_test_server_add_bytes (fixture->server, "/ada.png", FINE, fixture->png);
  begin (fixture, fixture->address, NULL, &arrival);
  wait_for_requests (fixture, 1);
  lanyard_picture_service_close (fixture->service);
  end (&arrival);
  g_assert_error (arrival.error, G_IO_ERROR, G_IO_ERROR_NOT_FOUND);
  g_clear_error (&arrival.error);
  expect (fixture, NULL);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

#define ADD(path, func) g_test_add (path, Fixture, NULL, set_up, func, tear_down)
  ADD ("/picture-service/kept", test_kept);
  ADD ("/picture-service/not-allowed", test_not_allowed);
  ADD ("/picture-service/no-picture", test_no_picture);
  ADD ("/picture-service/dead-host", test_dead_host);
  ADD ("/picture-service/at-once", test_at_once);
  ADD ("/picture-service/cancelled", test_cancelled);
  ADD ("/picture-service/renewed", test_renewed);
  ADD ("/picture-service/replaced", test_replaced);
  ADD ("/picture-service/closed", test_closed);
#undef ADD

  return g_test_run ();
}
