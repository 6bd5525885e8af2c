/* SPDX-FileCopyrightText: 2026 The Lanyard authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "lanyard-dav-address.h"

#include "lanyard-collection.h"

#define NONE -1

static void
test_parse (void)
{
  static const struct
  {
    const char *typed;
    int         code; /* NONE: it is taken */
    const char *says; /* the folder's address, or the error's message */
  } cases[] = {
    { "https://cloud.example/dav/me/", NONE, "https://cloud.example/dav/me/Lanyard/" },
    { " https://cloud.example/dav/me\n", NONE, "https://cloud.example/dav/me/Lanyard/" },
    { "https://cloud.example/dav/Lanyard", NONE, "https://cloud.example/dav/Lanyard/" },
    { "https://cloud.example/MyLanyard/", NONE, "https://cloud.example/MyLanyard/Lanyard/" },
    { "cloud.example", NONE, "https://cloud.example/Lanyard/" },
    { "cloud.example:8443/dav", NONE, "https://cloud.example:8443/dav/Lanyard/" },
    { "HTTPS://cloud.example/a%20b/c d/é?x=y#z", NONE,
      "https://cloud.example/a%20b/c%20d/%C3%A9/Lanyard/" },
    { "https://me:secret@cloud.example/", NONE, "https://cloud.example/Lanyard/" },
    { "http://localhost:8080/", NONE, "http://localhost:8080/Lanyard/" },
    { "http://127.8.9.1/", NONE, "http://127.8.9.1/Lanyard/" },
    { "http://[::1]/", NONE, "http://[::1]/Lanyard/" },
    { "http://me:secret@cloud.example/dav", LANYARD_COLLECTION_ERROR_INSECURE,
      "http://cloud.example/dav" },
    { "http://192.168.1.2/", LANYARD_COLLECTION_ERROR_INSECURE, "http://192.168.1.2/" },
    { "", LANYARD_COLLECTION_ERROR_NO_COLLECTION, "" },
    { "https://", LANYARD_COLLECTION_ERROR_NO_COLLECTION, "" },
    { "ftp://cloud.example/", LANYARD_COLLECTION_ERROR_NO_COLLECTION, "" },
    { "file:///home/me", LANYARD_COLLECTION_ERROR_NO_COLLECTION, "" },
    { "https://cloud%0D%0AX:y/", LANYARD_COLLECTION_ERROR_NO_COLLECTION, "" },
    { "two words", LANYARD_COLLECTION_ERROR_NO_COLLECTION, "" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GError) error = NULL;
      g_autoptr (GUri) uri = lanyard_dav_address_parse_folder (cases[i].typed, FALSE, &error);
      g_autofree char *text = uri != NULL ? g_uri_to_string (uri) : NULL;

      g_test_message ("%s", cases[i].typed);
      if (cases[i].code == NONE)
        g_assert_no_error (error);
      else
        g_assert_error (error, LANYARD_COLLECTION_ERROR, cases[i].code);
      g_assert_cmpstr (text != NULL ? text : error->message, ==, cases[i].says);
    }
}

static void
test_way (void)
{
  static const struct
  {
    const char   *address;
    LanyardDavWay way;
  } cases[] = {
    { "https://192.168.1.2/", LANYARD_DAV_WAY_SECURE },
    { "http://localhost/", LANYARD_DAV_WAY_LOOPBACK },
    { "http://a.LOCALHOST/", LANYARD_DAV_WAY_LOOPBACK },
    { "http://notlocalhost/", LANYARD_DAV_WAY_OPEN },
    { "http://127.0.0.1.example/", LANYARD_DAV_WAY_OPEN },
    { "http://10.1.2.3/", LANYARD_DAV_WAY_LOCAL },
    { "http://172.16.0.1/", LANYARD_DAV_WAY_LOCAL },
    { "http://172.32.0.1/", LANYARD_DAV_WAY_OPEN },
    { "http://192.168.0.1/", LANYARD_DAV_WAY_LOCAL },
    { "http://169.254.1.1/", LANYARD_DAV_WAY_LOCAL },
    { "http://8.8.8.8/", LANYARD_DAV_WAY_OPEN },
    { "http://[fd12::1]/", LANYARD_DAV_WAY_LOCAL },
    { "http://[fe80::1%25eth0]/", LANYARD_DAV_WAY_LOCAL },
    { "http://[2001:db8::1]/", LANYARD_DAV_WAY_OPEN },
    { "http://nas.local/", LANYARD_DAV_WAY_LOCAL },
    { "http://local/", LANYARD_DAV_WAY_OPEN },
    { "http://nas.local.example/", LANYARD_DAV_WAY_OPEN },
    { "http://nas/", LANYARD_DAV_WAY_OPEN },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GUri) uri = g_uri_parse (cases[i].address, G_URI_FLAGS_ENCODED, NULL);
      g_autoptr (GUri) allowed = lanyard_dav_address_parse (cases[i].address, TRUE, NULL);
      g_autoptr (GUri) strict = lanyard_dav_address_parse (cases[i].address, FALSE, NULL);

      g_test_message ("%s", cases[i].address);
      g_assert_cmpint (lanyard_dav_address_get_way (uri), ==, cases[i].way);
      g_assert_true ((allowed != NULL) == (cases[i].way != LANYARD_DAV_WAY_OPEN));
      g_assert_true ((strict != NULL) == (cases[i].way <= LANYARD_DAV_WAY_LOOPBACK));
    }
}

static void
test_follow (void)
{
  static const struct
  {
    const char *from;
    const char *location;
    const char *to; /* NULL: it is refused */
  } cases[] = {
    { "https://cloud.example/a", "/b/", "https://cloud.example/b/" },
    { "https://cloud.example/a/", "b?c", "https://cloud.example/a/b" },
    { "https://cloud.example/a", "https://CLOUD.example:443/b", "https://CLOUD.example:443/b" },
    { "http://localhost/a", "https://localhost/a", "https://localhost/a" },
    { "https://cloud.example/a", "http://cloud.example/a", NULL },
    { "https://cloud.example/a", "https://cloud.example:8443/a", NULL },
    { "https://cloud.example/a", "https://other.example/a", NULL },
    { "https://cloud.example/a", "//other.example/a", NULL },
    { "https://cloud.example/a", "https://cloud.example.other.example/a", NULL },
    { "http://localhost:80/a", "http://localhost:81/a", NULL },
    { "https://cloud.example/a", "file:///etc/passwd", NULL },
    { "https://cloud.example/a", NULL, NULL },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GError) error = NULL;
      g_autoptr (GUri) from = g_uri_parse (cases[i].from, G_URI_FLAGS_ENCODED, NULL);
      g_autoptr (GUri) to = lanyard_dav_address_follow (from, cases[i].location, &error);
      g_autofree char *text = to != NULL ? g_uri_to_string (to) : NULL;

      g_test_message ("%s %s", cases[i].from, cases[i].location);
      g_assert_cmpstr (text, ==, cases[i].to);
      if (cases[i].to == NULL)
        g_assert_error (error, LANYARD_COLLECTION_ERROR, LANYARD_COLLECTION_ERROR_INSECURE);
    }
}

static void
test_family (void)
{
  g_autoptr (GUri) folder = lanyard_dav_address_parse ("https://cloud.example/a/b/", FALSE, NULL);
  g_autoptr (GUri) parent = lanyard_dav_address_get_parent (folder);
  g_autoptr (GUri) outer = lanyard_dav_address_get_parent (parent);
  g_autoptr (GUri) child = lanyard_dav_address_get_child (folder, "36c3 ä/?.json");

  g_assert_cmpstr (g_uri_get_path (parent), ==, "/a/");
  g_assert_cmpstr (g_uri_get_path (outer), ==, "/");
  g_assert_null (lanyard_dav_address_get_parent (outer));
  g_assert_cmpstr (g_uri_get_path (child), ==, "/a/b/36c3%20%C3%A4%2F%3F.json");
}

static void
test_name (void)
{
  static const struct
  {
    const char *href;
    const char *name;
  } cases[] = {
    { "/a/36c3.json", "36c3.json" },
    { "https://cloud.example/a/36c3%20%C3%A4.json?x", "36c3 ä.json" },
    { "36c3.json", "36c3.json" },
    { "/a/", NULL },
    { "/a/..", NULL },
    { "/a/.hidden.json", NULL },
    { "/a/..%2F..%2Fb.json", NULL },
    { "/a/b%0A.json", NULL },
    { "/a/b%00.json", NULL },
    { "/a/b%FF.json", NULL },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *name = lanyard_dav_address_dup_name (cases[i].href);

      g_assert_cmpstr (name, ==, cases[i].name);
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/sync/dav-address/parse", test_parse);
  g_test_add_func ("/sync/dav-address/way", test_way);
  g_test_add_func ("/sync/dav-address/follow", test_follow);
  g_test_add_func ("/sync/dav-address/family", test_family);
  g_test_add_func ("/sync/dav-address/name", test_name);

  return g_test_run ();
}
