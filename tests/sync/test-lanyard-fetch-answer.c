/* SPDX-FileCopyrightText: 2026 The Lanyard authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "fetcher-test.h"

#include "lanyard-clock.h"

#define DATE "Sun, 06 Jun 2027 10:00:00 GMT"
#define HOUR_LATER "Sun, 06 Jun 2027 11:00:00 GMT"

static void
test_conditional (void)
{
  static const struct
  {
    const char *etag;
    const char *last_modified;
    const char *none_match;     /* what is asked then */
    const char *modified_since; /* the same */
  } cases[] = {
    { "W/\"a1\"", DATE, "W/\"a1\"", NULL },
    { "\"a1\"", NULL, "\"a1\"", NULL },
    { NULL, DATE, NULL, DATE },
    /* as Apache marks what it packs */
    { "\"a1-gzip\"", NULL, "\"a1-gzip\", \"a1\"", NULL },
    { "W/\"a1-br\"", NULL, "W/\"a1-br\", W/\"a1\"", NULL },
  };

  sync_test_server_add (server, "/same", "HTTP/1.1 304 Not modified\r\n\r\n");
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      LanyardFetchRequest request = { .etag = cases[i].etag,
                                      .last_modified = cases[i].last_modified };
      g_autoptr (GError) error = NULL;
      g_autoptr (LanyardFetchResult) result = fetcher_test_fetch_with ("/same", request, &error);
      g_autofree char *none_match = sync_test_server_dup_header (server, "If-None-Match");
      g_autofree char *since = sync_test_server_dup_header (server, "If-Modified-Since");

      g_assert_no_error (error);
      g_assert_true (result->not_modified);
      g_assert_null (result->bytes);
      g_assert_cmpstr (none_match, ==, cases[i].none_match);
      g_assert_cmpstr (since, ==, cases[i].modified_since);
      /* what to ask with next time stays known */
      g_assert_cmpstr (result->etag, ==, cases[i].etag);
      g_assert_cmpstr (result->last_modified, ==, cases[i].last_modified);
    }
}

static void
test_head (void)
{
  g_autoptr (LanyardFetchResult) result = NULL;
  g_autofree char *agent = NULL;

  sync_test_server_add (server, "/head",
                        HEAD "ETag: \"x\"\r\nLast-Modified: " DATE
                             "\r\nContent-Type: application/json\r\nContent-Length: 2\r\n\r\n{}");
  result = fetcher_test_fetch ("/head");
  g_assert_cmpstr (result->etag, ==, "\"x\"");
  g_assert_cmpstr (result->last_modified, ==, DATE);
  g_assert_cmpstr (result->content_type, ==, "application/json");
  g_assert_false (result->not_modified);
  g_assert_null (result->address);
  agent = sync_test_server_dup_header (server, "User-Agent");
  g_assert_true (g_str_has_prefix (agent, "Lanyard/" VERSION " (+https://"));
}

/* Seconds from now, or -1 for none. */
static gint64
from_now (LanyardInstant instant)
{
  g_autoptr (LanyardClock) clock = lanyard_clock_new_system ();

  return instant == LANYARD_NO_INSTANT ? -1 : instant - lanyard_clock_now (clock);
}

static void
expect_near (gint64 seconds, gint64 expected)
{
  if (expected < 0)
    g_assert_cmpint (seconds, ==, -1);
  else
    g_assert_true (seconds <= expected && seconds > expected - 30);
}

static void
test_expires (void)
{
  static const struct
  {
    const char *headers;
    gint64      expected;
  } cases[] = {
    { "", -1 },
    { "Cache-Control: max-age=600\r\n", 600 },
    { "Cache-Control: public, max-age=600\r\nAge: 200\r\n", 400 },
    { "Cache-Control: max-age=600\r\nAge: 700\r\n", 0 },
    { "Cache-Control: no-cache, max-age=600\r\n", -1 },
    { "Cache-Control: no-store\r\n", -1 },
    { "Cache-Control: max-age=soon\r\n", -1 },
    { "Cache-Control: max-age=99999999999999999999\r\n", -1 },
    /* the server's clock may be wrong; its own dates agree */
    { "Date: " DATE "\r\nExpires: " HOUR_LATER "\r\n", 3600 },
    { "Date: " HOUR_LATER "\r\nExpires: " DATE "\r\n", 0 },
    { "Date: " DATE "\r\nExpires: " HOUR_LATER "\r\nCache-Control: max-age=60\r\n", 60 },
    { "Expires: 0\r\n", -1 },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (LanyardFetchResult) result = NULL;

      g_test_message ("%s", cases[i].headers);
      sync_test_server_add (server, "/expires", HEAD "%sContent-Length: 0\r\n\r\n",
                            cases[i].headers);
      result = fetcher_test_fetch ("/expires");
      expect_near (from_now (result->expires), cases[i].expected);
    }
}

static void
test_retry_after (void)
{
  static const struct
  {
    const char *headers;
    gint64      expected;
  } cases[] = {
    { "", -1 },
    { "Retry-After: 120\r\n", 120 },
    { "Date: " DATE "\r\nRetry-After: " HOUR_LATER "\r\n", 3600 },
    { "Retry-After: soon\r\n", -1 },
    { "Retry-After: -5\r\n", -1 },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GError) error = NULL;

      sync_test_server_add (server, "/busy", "HTTP/1.1 503 Busy\r\n%sContent-Length: 0\r\n\r\n",
                            cases[i].headers);
      g_assert_null (fetcher_test_fetch_with ("/busy", (LanyardFetchRequest){ 0 }, &error));
      g_assert_error (error, LANYARD_FETCH_ERROR, LANYARD_FETCH_ERROR_BUSY);
      expect_near (from_now (lanyard_fetch_error_get_retry_after (error)), cases[i].expected);
    }
}

int
main (int argc, char **argv)
{
  fetcher_test_init (&argc, &argv);

  g_test_add_func ("/sync/fetch-answer/conditional", test_conditional);
  g_test_add_func ("/sync/fetch-answer/head", test_head);
  g_test_add_func ("/sync/fetch-answer/expires", test_expires);
  g_test_add_func ("/sync/fetch-answer/retry-after", test_retry_after);

  return fetcher_test_run ();
}
