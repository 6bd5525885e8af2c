/* SPDX-FileCopyrightText: 2026 The Lanyard authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "lanyard-login-flow.h"

#include "lanyard-problem.h"

#include <string.h>

#define ADDRESS "https://cloud.example/"

/* What is read of either, in one line; NULL: nothing. */
typedef struct
{
  const char *text;
  const char *words;
} Case;

typedef gboolean (*ReadFunc) (GBytes *bytes, char **a, char **b, char **c, GError **error);

static void
run_cases (ReadFunc read, const Case *cases, guint n_cases)
{
  for (guint i = 0; i < n_cases; i++)
    {
      g_autoptr (GBytes) bytes = g_bytes_new (cases[i].text, strlen (cases[i].text));
      g_autoptr (GError) error = NULL;
      g_autofree char *a = NULL;
      g_autofree char *b = NULL;
      g_autofree char *c = NULL;
      g_autofree char *words = NULL;
      gboolean         done = read (bytes, &a, &b, &c, &error);

      g_test_message ("%s", cases[i].text);
      words = done ? g_strjoin (" ", a, b, c, NULL) : NULL;
      g_assert_cmpstr (words, ==, cases[i].words);
      g_assert_true (done == (error == NULL) && done == (a != NULL) && done == (c != NULL));
      if (!done)
        g_assert_true (error->domain == LANYARD_READ_ERROR);
    }
}

static void
test_start (void)
{
  static const Case cases[] = {
    { "{\"poll\": {\"token\": \"mQU\", \"endpoint\": \"" ADDRESS "poll\"},"
      " \"login\": \"" ADDRESS "flow\", \"more\": []}",
      ADDRESS "flow " ADDRESS "poll mQU" },
    { "{\"poll\": {\"token\": \"mQU\"}, \"login\": \"" ADDRESS "flow\"}", NULL },
    { "{\"poll\": {\"token\": \"\", \"endpoint\": \"a\"}, \"login\": \"b\"}", NULL },
    { "{\"poll\": {\"token\": 7, \"endpoint\": \"a\"}, \"login\": \"b\"}", NULL },
    { "{\"poll\": {\"token\": \"a\\nb\", \"endpoint\": \"a\"}, \"login\": \"b\"}", NULL },
    { "{\"poll\": [\"a\"], \"login\": \"b\"}", NULL },
    { "{\"login\": \"b\"}", NULL },
    { "[]", NULL },
    { "<html>Sign in</html>", NULL },
    { "", NULL },
  };

  run_cases (lanyard_login_flow_read_start, cases, G_N_ELEMENTS (cases));
}

static void
test_end (void)
{
  static const Case cases[] = {
    { "{\"server\": \"" ADDRESS "\", \"loginName\": \"me\", \"appPassword\": \"yKT\"}",
      ADDRESS " me yKT" },
    { "{\"server\": \"" ADDRESS "\", \"loginName\": \"me\"}", NULL },
    { "{\"server\": \"" ADDRESS "\", \"loginName\": null, \"appPassword\": \"yKT\"}", NULL },
    { "{\"loginName\": \"me\", \"appPassword\": \"yKT\"}", NULL },
    { "[]", NULL },
    { "{", NULL },
  };

  run_cases (lanyard_login_flow_read_end, cases, G_N_ELEMENTS (cases));
}

/* Longer ones are nobody's. */
static void
test_long (void)
{
  g_autofree char *name = g_strnfill (4097, 'x');
  g_autofree char *text = g_strdup_printf (
    "{\"server\": \"" ADDRESS "\", \"loginName\": \"%s\", \"appPassword\": \"yKT\"}", name);
  const Case cases[] = { { text, NULL } };

  run_cases (lanyard_login_flow_read_end, cases, G_N_ELEMENTS (cases));
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/formats/login-flow/start", test_start);
  g_test_add_func ("/formats/login-flow/end", test_end);
  g_test_add_func ("/formats/login-flow/long", test_long);

  return g_test_run ();
}
