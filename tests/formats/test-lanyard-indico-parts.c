/* SPDX-FileCopyrightText: 2026 The Lanyard authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "lanyard-indico-parts.h"

#include "formats-test.h"

typedef struct
{
  LanyardReadOptions options;
  LanyardReading     reading;
  GPtrArray         *problems;
  GPtrArray         *others;
  LanyardIndico     *indico;
} Fixture;

static void
set_up (Fixture *fixture, gconstpointer data)
{
  fixture->problems = formats_test_problems_new ();
  fixture->others = g_ptr_array_new ();
  fixture->reading = (LanyardReading){ .options = &fixture->options,
                                       .others = fixture->others,
                                       .problems = fixture->problems };
  fixture->indico = lanyard_indico_new (&fixture->reading);
  lanyard_builder_get_fields (fixture->indico->builder)->zone =
    g_time_zone_new_identifier ("Asia/Tokyo");
  fixture->indico->base = g_strdup ("https://meet.example.org/conf/");
  fixture->indico->venue = g_strdup ("Yard");
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  lanyard_indico_free (fixture->indico);
  g_ptr_array_unref (fixture->problems);
  g_ptr_array_unref (fixture->others);
}

static void
test_clean_address (void)
{
  static const struct
  {
    const char *address;
    const char *clean;
  } cases[] = {
    { "https://m.example/export/event/4.json", "https://m.example/export/event/4.json" },
    { "https://m.example/x?ak=1&detail=sessions&signature=2&timestamp=3",
      "https://m.example/x?detail=sessions" },
    { "https://m.example/x?AK=1;ApiKey=2;pretty=yes", "https://m.example/x?pretty=yes" },
    { "https://m.example/x?apikey=1#ak", "https://m.example/x#ak" },
    { "https://m.example/x?nocache=1&nc=yes&token=t&user_token=t&password=p&key=k",
      "https://m.example/x" },
    { "https://m.example/x?apikeys=1&ak2=3", "https://m.example/x?apikeys=1&ak2=3" },
    { "https://m.example/x?a=1&&b=2&", "https://m.example/x?a=1&b=2" },
    { "https://me:secret@m.example/x@y?a=b@c", "https://m.example/x@y?a=b@c" },
    { "https://m.example?ak=me@home", "https://m.example" },
    { "/event/4/?ak=1", "/event/4/" },
    { "ak=1", "ak=1" },
    { "://", "://" },
    { "", "" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *clean = lanyard_indico_clean_address (cases[i].address);

      g_assert_cmpstr (clean, ==, cases[i].clean);
    }
}

static void
test_times (Fixture *fixture, gconstpointer data)
{
  static const struct
  {
    const char *time;
    const char *instant;  /* in UTC; NULL: none */
    const char *problems; /* "": none */
  } cases[] = {
    { "{'date': '2026-04-13', 'time': '02:00:00', 'tz': 'Europe/Zurich'}", "2026-04-13T00:00:00Z",
      "" },
    { "{'date': '2026-04-13', 'time': '02:00:00.278301', 'tz': 'UTC'}", "2026-04-13T02:00:00Z",
      "" },
    { "{'date': '2026-04-13', 'time': '09:00', 'tz': 'Asia/Tokyo'}", "2026-04-13T00:00:00Z", "" },
    { "{'date': '2026-04-13', 'time': '09:00:00'}", "2026-04-13T00:00:00Z", "" },
    { "'2026-04-13T09:00:00+02:00'", "2026-04-13T07:00:00Z", "" },
    { "null", NULL, "" },
    { "{'date': '2026-04-13', 'time': '09:00:00', 'tz': 'Mars'}", "2026-04-13T00:00:00Z",
      "BAD_TIME_ZONE $.t.tz expected Asia/Tokyo found Mars" },
    { "{'date': '2026-04-13', 'time': '10:00:00', 'tz': 'Mars'}", "2026-04-13T01:00:00Z", "" },
    { "{'date': '2026-04-31', 'time': '09:00:00', 'tz': 'UTC'}", NULL,
      "BAD_TIME $.t found 2026-04-31T09:00:00" },
    { "{'date': '2026-04-13'}", NULL, "BAD_TIME $.t found 2026-04-13" },
    { "{'time': '09:00:00'}", NULL, "BAD_TIME $.t found 09:00:00" },
    { "{}", NULL, "BAD_TIME $.t found {}" },
    { "{'date': '1970-01-01', 'time': '00:00:00', 'tz': 'UTC'}", NULL,
      "BAD_TIME $.t found 1970-01-01T00:00:00" },
    { "[]", NULL, "WRONG_TYPE $.t expected object found array" },
    { "17", NULL, "WRONG_TYPE $.t expected object found number" },
  };
  g_autoptr (GTimeZone) utc = g_time_zone_new_utc ();

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *text = g_strdup_printf ("{'t': %s}", cases[i].time);
      g_autoptr (JsonNode) root = formats_test_parse (text);
      LanyardInstant instant =
        lanyard_indico_read_time (fixture->indico, json_node_get_object (root), "t");
      g_autofree char *iso =
        instant != LANYARD_NO_INSTANT ? lanyard_instant_to_iso (instant, utc) : NULL;
      LanyardInstant expected = LANYARD_NO_INSTANT;

      g_test_message ("%s", cases[i].time);
      if (cases[i].instant != NULL)
        g_assert_true (lanyard_instant_parse (cases[i].instant, NULL, &expected, NULL));
      g_assert_cmpint (instant, ==, expected);
      formats_test_expect (fixture->problems, cases[i].problems);
      g_ptr_array_set_size (fixture->problems, 0);
    }
}

/* The number of the database stays; that in the event may be given anew. */
static void
test_key_kind (void)
{
  static const struct
  {
    const char    *document;
    LanyardKeyKind kind;
  } rows[] = {
    { "{'id': '5', 'db_id': 17}", LANYARD_KEY_GLOBAL },
    { "{'id': '5'}", LANYARD_KEY_LOCAL },
    { "{}", LANYARD_KEY_LOCAL },
  };

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autoptr (JsonNode) node = formats_test_parse (rows[i].document);

      g_assert_cmpint (lanyard_indico_find_key_kind (json_node_get_object (node)), ==,
                       rows[i].kind);
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/formats/indico-parts/clean-address", test_clean_address);
  g_test_add_func ("/formats/indico-parts/key-kind", test_key_kind);
  g_test_add ("/formats/indico-parts/times", Fixture, NULL, set_up, test_times, tear_down);

  return g_test_run ();
}
