/* SPDX-FileCopyrightText: 2026 The Lanyard authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "lanyard-prose-private.h"
#include "prose-dump.h"

/* Feeds a script, one step a word: "+b" begins an element, "+ol:start=3" one
 * with an attribute, "-b" ends one, "!" ends all; all else is text, in which
 * "_" is a space. */
static char *
run (const char *script)
{
  LanyardProseBuilder *builder = lanyard_prose_builder_new ();
  LanyardProseMarkup  *markup = lanyard_prose_markup_new (builder);
  g_auto (GStrv) steps = g_strsplit (script, " ", -1);
  g_autoptr (GPtrArray) blocks = NULL;

  for (guint i = 0; steps[i] != NULL; i++)
    {
      g_auto (GStrv) parts = g_strsplit_set (steps[i] + 1, ":=", 3);
      const char *attributes[] = { NULL, NULL, NULL };

      if (*steps[i] == '+')
        {
          if (g_strv_length (parts) == 3)
            {
              attributes[0] = parts[1];
              attributes[1] = parts[2];
            }
          /* the name stays, as it must */
          lanyard_prose_markup_open (markup, g_intern_string (parts[0]), attributes);
        }
      else if (*steps[i] == '-')
        lanyard_prose_markup_close (markup, steps[i] + 1);
      else if (*steps[i] == '!')
        lanyard_prose_markup_close_all (markup);
      else
        {
          g_strdelimit (steps[i], "_", ' ');
          lanyard_prose_markup_add_text (markup, steps[i], strlen (steps[i]));
        }
    }

  lanyard_prose_markup_free (markup);
  blocks = lanyard_prose_builder_free_to_blocks (builder);
  prose_check (blocks);
  return prose_dump (blocks);
}

static void
test_scripts (void)
{
  static const ProseCase cases[] = {
    { "a", "p a" },
    { "a +p b -p c", "p a\np b\np c" },
    { "+p a -p +p b", "p a\np b" },
    { "+b a +i b -i c -b d", "p {s:a}{es:b}{s:c}d" },
    { "+b +i a -b b", "p {es:a}b" },
    { "-b a -p b", "p ab" },
    { "+h2 a -h2 b", "h2 a\np b" },
    { "+ul +li a -li +li b -ul c", "1• a\n1• b\np c" },
    { "+ol:start=3 +li a -li +li b -li -ol", "1#3 a\n1#4 b" },
    { "+ol +li:value=8 a -li +li b", "1#8 a\n1#9 b" },
    { "+ol:start= +li a", "1#1 a" },
    { "+ol:type=a +li a", "1#1 a" },
    { "+a:href=tel:1 a -a b", "p {:a→tel:1}b" },
    { "+a:href=https://a.example/ a +b b -a c",
      "p {:a→https://a.example/}{s:b→https://a.example/}c" },
    { "+a:title=x a", "p a" },
    { "+img:alt=a b +img:src=x", "p ab" },
    { "+script a +b b -script c", "p c" },
    { "+script a", "" },
    { "+script +script a -script b -script c", "p c" },
    { "a +script +p -p -script b", "p ab" },
    { "+tr +td a +td b -tr +tr +th c", "p a · b\np {s:c}" },
    { "+tr +td +td a +td _ +td b", "p a · b" },
    { "+tr +td a +p b -p c +td d", "p a b c · d" },
    { "+blockquote a +blockquote b ! c", ">p a\n>>p b\np c" },
    { "+pre _a +code b -pre c", "code  ab\np c" },
    { "+pre a +br b", "code a⏎b" },
    { "a +br b +br +br c +br", "p a⏎b\np c" },
    { "+br +br a", "p a" },
    { "+li a +br +br b", "1• a\n1+ b" },
    { "+dl +dt a -dt +dd b -dd -dl", "p {s:a}\n1• b" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *dump = run (cases[i].text);

      g_test_message ("%s", cases[i].text);
      g_assert_cmpstr (dump, ==, cases[i].expected);
    }
}

static void
test_state (void)
{
  LanyardProseBuilder *builder = lanyard_prose_builder_new ();
  LanyardProseMarkup  *markup = lanyard_prose_markup_new (builder);
  g_autoptr (GPtrArray) blocks = NULL;

  g_assert_cmpuint (lanyard_prose_markup_get_n_open (markup), ==, 0);
  lanyard_prose_markup_close (markup, "b");
  lanyard_prose_markup_open (markup, "b", NULL);
  lanyard_prose_markup_open (markup, "unknown", NULL);
  g_assert_cmpuint (lanyard_prose_markup_get_n_open (markup), ==, 2);
  g_assert_false (lanyard_prose_markup_is_dropping (markup));
  lanyard_prose_markup_open (markup, "style", NULL);
  lanyard_prose_markup_open (markup, "b", NULL);
  g_assert_true (lanyard_prose_markup_is_dropping (markup));
  lanyard_prose_markup_close (markup, "style");
  g_assert_false (lanyard_prose_markup_is_dropping (markup));
  g_assert_cmpuint (lanyard_prose_markup_get_n_open (markup), ==, 2);
  lanyard_prose_markup_close (markup, "nothing");
  g_assert_cmpuint (lanyard_prose_markup_get_n_open (markup), ==, 2);
  lanyard_prose_markup_close (markup, "b");
  g_assert_cmpuint (lanyard_prose_markup_get_n_open (markup), ==, 0);
  lanyard_prose_markup_close_all (markup);
  g_assert_cmpuint (lanyard_prose_markup_get_n_open (markup), ==, 0);

  lanyard_prose_markup_free (markup);
  blocks = lanyard_prose_builder_free_to_blocks (builder);
  g_assert_cmpuint (blocks->len, ==, 0);
}

static void
test_depth (void)
{
  LanyardProseBuilder *builder = lanyard_prose_builder_new ();
  LanyardProseMarkup  *markup = lanyard_prose_markup_new (builder);
  g_autoptr (GPtrArray) blocks = NULL;
  const LanyardBlock *block;

  for (guint i = 0; i < 1000; i++)
    {
      lanyard_prose_markup_open (markup, "blockquote", NULL);
      lanyard_prose_markup_open (markup, "ul", NULL);
      lanyard_prose_markup_open (markup, "li", NULL);
    }
  lanyard_prose_markup_add_text (markup, "a", 1);

  lanyard_prose_markup_free (markup);
  blocks = lanyard_prose_builder_free_to_blocks (builder);
  prose_check (blocks);
  block = g_ptr_array_index (blocks, 0);
  g_assert_cmpuint (block->level, ==, LANYARD_PROSE_MAX_DEPTH);
  g_assert_cmpuint (block->quote, ==, LANYARD_PROSE_MAX_DEPTH);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/prose/markup/scripts", test_scripts);
  g_test_add_func ("/prose/markup/state", test_state);
  g_test_add_func ("/prose/markup/depth", test_depth);

  return g_test_run ();
}
