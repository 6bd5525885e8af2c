/* SPDX-FileCopyrightText: 2026 The Lanyard authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "lanyard-adding.h"

#include <glib/gstdio.h>

static void
test_address (void)
{
  static const struct
  {
    const char *text;
    const char *address; /* NULL: it is none */
  } rows[] = {
    { "https://example.org/a.ics", "https://example.org/a.ics" },
    { "http://example.org/a.ics", "http://example.org/a.ics" },
    { "HTTPS://example.org/", "HTTPS://example.org/" },
    { "webcal://example.org/a.ics?x=1", "https://example.org/a.ics?x=1" },
    { "WebCal://example.org/", "https://example.org/" },
    { "webcals://example.org/", "https://example.org/" },
    { "webcal:example.org", NULL },
    { "file:///tmp/a.json", NULL },
    { "https", NULL },
    { "", NULL },
  };

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autofree char *address = lanyard_adding_dup_address (rows[i].text);

      g_test_message ("%s", rows[i].text);
      g_assert_cmpstr (address, ==, rows[i].address);
    }
}

/* What another process is to find is a whole address; a name stays one. */
static void
test_absolute (void)
{
  g_autofree char *folder = g_dir_make_tmp ("lanyard-adding.XXXXXX", NULL);
  g_autofree char *before = g_get_current_dir ();
  g_auto (GStrv) operands = g_strsplit ("fest sub/none.json fest-2027 webcal://a.org/x", " ", -1);
  g_autoptr (GError) error = NULL;

  g_assert_no_errno (g_chdir (folder));
  g_file_set_contents ("fest", "{}", -1, &error);
  g_assert_no_error (error);
  lanyard_adding_make_absolute (operands);
  g_assert_true (g_str_has_prefix (operands[0], "file:///"));
  g_assert_true (g_str_has_suffix (operands[0], "/fest"));
  g_assert_true (g_str_has_suffix (operands[1], "/sub/none.json"));
  g_assert_true (g_str_has_prefix (operands[1], "file:///"));
  g_assert_cmpstr (operands[2], ==, "fest-2027");
  g_assert_cmpstr (operands[3], ==, "webcal://a.org/x");

  g_unlink ("fest");
  g_assert_no_errno (g_chdir (before));
  g_rmdir (folder);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/adding/address", test_address);
  g_test_add_func ("/adding/absolute", test_absolute);

  return g_test_run ();
}
