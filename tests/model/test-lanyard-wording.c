/* SPDX-FileCopyrightText: 2026 The Lanyard authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "lanyard-wording.h"

typedef struct
{
  const char *text;
  const char *folded;
} Row;

static void
test_fold (void)
{
  static const Row rows[] = {
    { NULL, NULL },
    { "", "" },
    { " \t\n", "" },
    { "Opening", "opening" },
    { "  Two \t words\n", "two words" },
    { "Tübix: die Straße", "tubix: die strasse" },
    { "C++", "c++" },
    { "\360\237\216\202", "\360\237\216\202" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autofree char *folded = lanyard_wording_fold (rows[i].text);

      g_assert_cmpstr (folded, ==, rows[i].folded);
    }
}

static void
test_fold_names (void)
{
  static const Row rows[] = {
    { NULL, NULL },
    { "", NULL },
    { "Ada Lovelace", "ada lovelace" },
    { "Grace\nAda", "ada\ngrace" },
    { "Ada\nGrace", "ada\ngrace" },
    { " Grace \nADA\nBob  Ross", "ada\nbob ross\ngrace" },
    { "Ada Grace", "ada grace" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autofree char *folded = lanyard_wording_fold_names (rows[i].text);

      g_assert_cmpstr (folded, ==, rows[i].folded);
    }
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/wording/fold", test_fold);
  g_test_add_func ("/wording/fold-names", test_fold_names);

  return g_test_run ();
}
