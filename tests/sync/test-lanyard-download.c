/* SPDX-FileCopyrightText: 2026 The Lanyard authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "lanyard-download.h"

#include "lanyard-problem.h"
#include "lanyard-programme.h"
#include "sync-test.h"

#define OK "HTTP/1.1 200 Fine\r\n"
#define PROGRAMME(title)                                                              \
  "\r\n{\"format\":\"lanyard-programme\",\"version\":1,\"conference\":{\"id\":\"a\"," \
  "\"title\":\"" title "\"},\"sessions\":[{\"id\":\"one\",\"title\":\"One\"}]}"
#define PAGE OK "\r\n<!DOCTYPE html><html><body>Log in</body></html>"

/* Of an event, Indico has the frame in one document and what is in it in another. */
static const char event[] =
  OK "ETag: \"e\"\r\n\r\n"
     "{\"_type\":\"HTTPAPIResult\",\"results\":[{\"_type\":\"Conference\",\"id\":\"7\","
     "\"title\":\"Event\",\"timezone\":\"Europe/Zurich\",\"sessions\":[],\"contributions\":[],"
     "\"startDate\":{\"date\":\"2026-10-01\",\"time\":\"09:00:00\",\"tz\":\"Europe/Zurich\"},"
     "\"endDate\":{\"date\":\"2026-10-01\",\"time\":\"18:00:00\",\"tz\":\"Europe/Zurich\"}}]}";
static const char timetable[] =
  OK "\r\n"
     "{\"_type\":\"HTTPAPIResult\",\"results\":{\"7\":{\"20261001\":{\"c1\":{"
     "\"entryType\":\"Contribution\",\"id\":\"c1\",\"contributionId\":1,\"title\":\"Talk\","
     "\"startDate\":{\"date\":\"2026-10-01\",\"time\":\"09:00:00\",\"tz\":\"Europe/Zurich\"},"
     "\"endDate\":{\"date\":\"2026-10-01\",\"time\":\"09:30:00\",\"tz\":\"Europe/Zurich\"},"
     "\"duration\":30}}}}}";

typedef struct
{
  SyncTestServer *server;
  LanyardFetcher *fetcher;
} Fixture;

static void
set_up (Fixture      *fixture,
        gconstpointer data)
{
  fixture->server = sync_test_server_new (NULL);
  fixture->fetcher = lanyard_fetcher_new (NULL);
}

static void
tear_down (Fixture      *fixture,
           gconstpointer data)
{
  lanyard_fetcher_free (fixture->fetcher);
  sync_test_server_free (fixture->server);
}

static LanyardDownload *
download (Fixture             *fixture,
          const char          *path,
          const LanyardOrigin *known,
          GError             **error)
{
  g_autofree char   *address = sync_test_server_address (fixture->server, path);
  LanyardReadOptions options = { .time_zone = "Europe/Zurich" };

  return lanyard_download (fixture->fetcher, address, known, NULL, &options, NULL, NULL, error);
}

static LanyardDownload *
expect (Fixture             *fixture,
        const char          *path,
        const LanyardOrigin *known,
        const char          *title)
{
  g_autoptr (GError) error = NULL;
  LanyardDownload *got = download (fixture, path, known, &error);

  g_assert_no_error (error);
  g_assert_nonnull (got->programme);
  g_assert_cmpstr (lanyard_programme_get_title (got->programme), ==, title);
  return got;
}

static void
expect_origin (Fixture         *fixture,
               LanyardDownload *got,
               const char      *path,
               const char      *etag)
{
  g_autofree char *address = sync_test_server_address (fixture->server, path);

  g_assert_cmpstr (got->origin.address, ==, address);
  g_assert_cmpstr (got->origin.etag, ==, etag);
}

/* What is asked in vain beside an address stops nobody; what isn't a
 * programme doesn't serve. */
static void
test_candidates (Fixture      *fixture,
                 gconstpointer data)
{
  static const struct
  {
    const char *twin; /* (nullable) what is answered at schedule.json */
    const char *title;
    const char *path; /* where it came from */
    const char *etag;
    guint       asked;
  } cases[] = {
    { OK "ETag: \"j\"\r\n" PROGRAMME ("Twin"), "Twin", "/f/schedule.json", "\"j\"", 1 },
    { OK PROGRAMME ("Twin"), "Twin", "/f/schedule.json", NULL, 1 },
    { NULL, "Given", "/f/schedule.xml", "\"x\"", 2 },
    { PAGE, "Given", "/f/schedule.xml", "\"x\"", 2 },
    { "HTTP/1.1 403 No\r\n\r\n", "Given", "/f/schedule.xml", "\"x\"", 2 },
    { "HTTP/1.1 500 No\r\n\r\n", "Given", "/f/schedule.xml", "\"x\"", 2 },
    { OK "Content-Length: 900\r\n\r\n{", "Given", "/f/schedule.xml", "\"x\"", 2 },
    { "HTTP/1.1 302 There\r\nLocation: schedule.json\r\n\r\n", "Given", "/f/schedule.xml",
      "\"x\"", 2 },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      guint before = sync_test_server_count (fixture->server);
      g_autoptr (LanyardDownload) got = NULL;

      sync_test_server_add (fixture->server, "/f/schedule.xml", "%s",
                            OK "ETag: \"x\"\r\n" PROGRAMME ("Given"));
      sync_test_server_add (fixture->server, "/f/schedule.json", "%s",
                            cases[i].twin != NULL ? cases[i].twin : "HTTP/1.1 404 No\r\n\r\n");
      got = expect (fixture, "/f/schedule.xml", NULL, cases[i].title);
      expect_origin (fixture, got, cases[i].path, cases[i].etag);
      g_assert_null (got->address);
      g_assert_cmpuint (sync_test_server_count (fixture->server) - before, ==, cases[i].asked);
    }
}

/* What served the last time is asked first, and with what it was known by. */
static void
test_known (Fixture      *fixture,
            gconstpointer data)
{
  g_autofree char *address = sync_test_server_address (fixture->server, "/f/schedule.xml");
  LanyardOrigin    known = { .address = address, .etag = (char *)"\"x\"", .size = 7 };
  g_autofree char *sent = NULL;
  g_autoptr (LanyardDownload) same = NULL;
  g_autoptr (LanyardDownload) newer = NULL;
  g_autoptr (LanyardDownload) other = NULL;
  g_autoptr (GError) error = NULL;

  sync_test_server_add (fixture->server, "/f/schedule.json", "%s", OK PROGRAMME ("Twin"));
  sync_test_server_add (fixture->server, "/f/schedule.xml",
                        "HTTP/1.1 304 Same\r\nCache-Control: max-age=60\r\n\r\n");
  same = download (fixture, "/f/schedule.xml", &known, &error);
  g_assert_no_error (error);
  g_assert_null (same->programme);
  expect_origin (fixture, same, "/f/schedule.xml", "\"x\"");
  g_assert_cmpint (same->origin.size, ==, 7);
  g_assert_cmpint (same->origin.expires, !=, LANYARD_NO_INSTANT);
  sent = sync_test_server_dup_header (fixture->server, "If-None-Match");
  g_assert_cmpstr (sent, ==, "\"x\"");
  g_assert_cmpuint (sync_test_server_count (fixture->server), ==, 1);

  sync_test_server_add (fixture->server, "/f/schedule.xml", "%s",
                        OK "ETag: \"y\"\r\n" PROGRAMME ("Given"));
  newer = expect (fixture, "/f/schedule.xml", &known, "Given");
  expect_origin (fixture, newer, "/f/schedule.xml", "\"y\"");

  /* and where it serves no more, the others are asked, for all of it */
  sync_test_server_add (fixture->server, "/f/schedule.xml", "HTTP/1.1 404 No\r\n\r\n");
  other = expect (fixture, "/f/schedule.xml", &known, "Twin");
  expect_origin (fixture, other, "/f/schedule.json", NULL);
  g_clear_pointer (&sent, g_free);
  sent = sync_test_server_dup_header (fixture->server, "If-None-Match");
  g_assert_null (sent);
}

/* What moved for good is known under its new address. */
static void
test_moved (Fixture      *fixture,
            gconstpointer data)
{
  g_autofree char         *address = sync_test_server_address (fixture->server, "/old.json");
  g_autofree char         *new_address = sync_test_server_address (fixture->server, "/new.json");
  LanyardOrigin            known = { .address = address, .etag = (char *)"\"n\"" };
  static const char *const answers[] = { OK "ETag: \"n\"\r\n" PROGRAMME ("New"),
                                         "HTTP/1.1 304 Same\r\n\r\n" };

  sync_test_server_add (fixture->server, "/old.json",
                        "HTTP/1.1 301 There\r\nLocation: /new.json\r\n\r\n");
  for (guint i = 0; i < G_N_ELEMENTS (answers); i++)
    {
      g_autoptr (GError) error = NULL;
      g_autoptr (LanyardDownload) got = NULL;

      sync_test_server_add (fixture->server, "/new.json", "%s", answers[i]);
      got = download (fixture, "/old.json", &known, &error);
      g_assert_no_error (error);
      g_assert_cmpstr (got->address, ==, new_address);
      expect_origin (fixture, got, "/new.json", "\"n\"");
    }
}

/* Of two documents, one may be missing; and no tag stands for both. */
static void
test_companion (Fixture      *fixture,
                gconstpointer data)
{
  g_autoptr (LanyardDownload) both = NULL;
  g_autoptr (LanyardDownload) alone = NULL;

  sync_test_server_add (fixture->server, "/export/event/7.json", "%s", event);
  sync_test_server_add (fixture->server, "/export/timetable/7.json", "%s", timetable);
  both = expect (fixture, "/event/7/", NULL, "Event");
  g_assert_cmpuint (lanyard_programme_get_fields (both->programme)->sessions->len, ==, 1);
  expect_origin (fixture, both, "/export/event/7.json?detail=sessions", NULL);
  g_assert_cmpuint (sync_test_server_count (fixture->server), ==, 2);

  sync_test_server_add (fixture->server, "/export/timetable/7.json", "HTTP/1.1 404 No\r\n\r\n");
  alone = expect (fixture, "/event/7/", &both->origin, "Event");
  g_assert_cmpuint (lanyard_programme_get_fields (alone->programme)->sessions->len, ==, 0);
  g_assert_cmpint (alone->origin.size, <, both->origin.size);
}

/* Of several failures, that of the address which the user knows is told; one
 * that isn't the document's ends it. */
static void
test_failures (Fixture      *fixture,
               gconstpointer data)
{
  static const struct
  {
    const char *twin;
    const char *given;
    int         fetch_code; /* -1: a LANYARD_READ_ERROR */
    guint       asked;
  } cases[] = {
    { PAGE, "HTTP/1.1 404 No\r\n\r\n", LANYARD_FETCH_ERROR_NOT_FOUND, 2 },
    { "HTTP/1.1 404 No\r\n\r\n", PAGE, -1, 2 },
    { "HTTP/1.1 404 No\r\n\r\n", "HTTP/1.1 500 No\r\n\r\n", LANYARD_FETCH_ERROR_SERVER, 2 },
    { "HTTP/1.1 404 No\r\n\r\n", "HTTP/1.1 401 No\r\n\r\n", LANYARD_FETCH_ERROR_LOGIN_NEEDED, 2 },
    { "HTTP/1.1 503 No\r\n\r\n", OK PROGRAMME ("Given"), LANYARD_FETCH_ERROR_BUSY, 1 },
    { "HTTP/1.1 401 No\r\n\r\n", OK PROGRAMME ("Given"), LANYARD_FETCH_ERROR_LOGIN_NEEDED, 1 },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      guint before = sync_test_server_count (fixture->server);
      g_autoptr (GError) error = NULL;

      sync_test_server_add (fixture->server, "/f/schedule.json", "%s", cases[i].twin);
      sync_test_server_add (fixture->server, "/f/schedule.xml", "%s", cases[i].given);
      g_assert_null (download (fixture, "/f/schedule.xml", NULL, &error));
      if (cases[i].fetch_code >= 0)
        g_assert_error (error, LANYARD_FETCH_ERROR, cases[i].fetch_code);
      else
        g_assert_true (error->domain == LANYARD_READ_ERROR);
      g_assert_cmpuint (sync_test_server_count (fixture->server) - before, ==, cases[i].asked);
    }
}

static void
test_cancelled (Fixture      *fixture,
                gconstpointer data)
{
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();
  g_autofree char   *address = sync_test_server_address (fixture->server, "/f/schedule.xml");
  LanyardReadOptions options = { 0 };
  g_autoptr (GError) error = NULL;

  g_cancellable_cancel (cancellable);
  g_assert_null (lanyard_download (fixture->fetcher, address, NULL, NULL, &options, NULL,
                                   cancellable, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
  g_assert_cmpuint (sync_test_server_count (fixture->server), ==, 0);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);

#define ADD(path, func) g_test_add (path, Fixture, NULL, set_up, func, tear_down)
  ADD ("/sync/download/candidates", test_candidates);
  ADD ("/sync/download/known", test_known);
  ADD ("/sync/download/moved", test_moved);
  ADD ("/sync/download/companion", test_companion);
  ADD ("/sync/download/failures", test_failures);
  ADD ("/sync/download/cancelled", test_cancelled);
#undef ADD

  return g_test_run ();
}
