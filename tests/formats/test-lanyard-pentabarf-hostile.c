/* SPDX-FileCopyrightText: 2026 The Lanyard authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "lanyard-pentabarf-reader.h"

#include "foreign-test.h"
#include "formats-test.h"

#include <glib/gstdio.h>
#include <string.h>

/* Bytes of a literal with zeros in it. */
#define BYTES(literal) literal, sizeof (literal) - 1

static void
test_encodings (void)
{
  static const struct
  {
    const char *data;
    gsize       size;
    gboolean    readable;
  } cases[] = {
    { BYTES ("<?xml version='1.0' "
             "encoding='ISO-8859-1'?><schedule><conference><title>Caf\xE9</title></conference></"
             "schedule>"),
      TRUE },
    { BYTES ("<?xml version='1.0' "
             "encoding='windows-1252'?><schedule><conference><title>Caf\xE9</title></conference></"
             "schedule>"),
      TRUE },
    /* declared as what it isn't */
    { BYTES ("<?xml version='1.0' "
             "encoding='ISO-8859-1'?><schedule><conference><title>Caf\xC3\xA9</title></"
             "conference></schedule>"),
      TRUE },
    { BYTES ("<?xml version='1.0' "
             "encoding='UTF-16'?><schedule><conference><title>Caf\xC3\xA9</title></conference></"
             "schedule>"),
      TRUE },
    { BYTES (
        "\xEF\xBB\xBF<schedule><conference><title>Caf\xC3\xA9</title></conference></schedule>"),
      TRUE },
    { BYTES (
        "<?xml version='1.0' "
        "encoding='none'?><schedule><conference><title>Caf\xE9</title></conference></schedule>"),
      FALSE },
    { BYTES ("<schedule><conference><title>Caf\xE9</title></conference></schedule>"), FALSE },
    { BYTES ("<schedule><conference><title>Caf\0</title></conference></schedule>"), FALSE },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GPtrArray) problems = formats_test_problems_new ();
      g_autoptr (GError) error = NULL;
      g_autoptr (LanyardProgramme) programme = foreign_test_read_text (
        cases[i].data, cases[i].size, NULL, problems, &error);

      if (cases[i].readable)
        {
          g_assert_no_error (error);
          g_assert_cmpstr (lanyard_programme_get_title (programme), ==, "Café");
        }
      else
        g_assert_error (error, LANYARD_READ_ERROR, LANYARD_READ_ERROR_NOT_TEXT);
    }
}

static void
test_utf16 (void)
{
  static const char text[] =
    "<?xml version='1.0' "
    "encoding='UTF-16'?><schedule><conference><title>Café</title></conference></schedule>";
  static const char *const charsets[] = { "UTF-16", "UTF-16LE", "UTF-16BE" };

  for (guint i = 0; i < G_N_ELEMENTS (charsets); i++)
    {
      g_autoptr (GPtrArray) problems = formats_test_problems_new ();
      g_autoptr (GError) error = NULL;
      gsize            length;
      g_autofree char *encoded = g_convert (text, -1, charsets[i], "UTF-8", NULL, &length, NULL);
      g_autoptr (LanyardProgramme) programme =
                  foreign_test_read_text (encoded, length, NULL, problems, &error);

      g_assert_no_error (error);
      g_assert_cmpstr (lanyard_programme_get_title (programme), ==, "Café");
    }
}

/* A text that doubles with every entity, and one that is a file's. */
static void
test_entities (void)
{
  g_autofree char *secret = g_build_filename (g_get_tmp_dir (), "lanyard-entity-test", NULL);
  g_autoptr (GString) text = g_string_new ("<!DOCTYPE schedule [<!ENTITY e0 \"lollipop\">");
  g_autoptr (GPtrArray) problems = formats_test_problems_new ();
  g_autoptr (GError) error = NULL;
  g_autoptr (LanyardProgramme) programme = NULL;
  g_autoptr (GBytes) written = NULL;
  gint64 start = g_get_monotonic_time ();

  g_assert_true (g_file_set_contents (secret, "the secret", -1, NULL));
  for (guint i = 1; i < 40; i++)
    g_string_append_printf (text, "<!ENTITY e%u \"&e%u;&e%u;\">", i, i - 1, i - 1);
  g_string_append_printf (
    text,
    "<!ENTITY file SYSTEM \"file://%s\"><!ENTITY %% more SYSTEM \"file://%s\"> %%more;]>"
    "<schedule><conference><title>T&file;</title></conference><day date='2027-01-01'>"
    "<event id='1'><title>&e39;A&file;</title><abstract>&e3;</abstract></event>"
    "<event id='&e39;'><title>B</title></event></day></schedule>",
    secret, secret);
  programme = foreign_test_read_text (text->str, text->len, NULL, problems, &error);
  g_assert_cmpint (g_get_monotonic_time () - start, <, 5 * G_TIME_SPAN_SECOND);

  /* whichever of the two it is: nothing of the file is there */
  if (programme != NULL)
    {
      g_assert_null (strstr (lanyard_programme_get_title (programme), "secret"));
      for (guint i = 0; i < lanyard_programme_get_fields (programme)->sessions->len; i++)
        {
          LanyardSession *session =
            g_ptr_array_index (lanyard_programme_get_fields (programme)->sessions, i);
          g_autofree char *description = foreign_test_describe (session);

          g_assert_null (strstr (description, "secret"));
          g_assert_cmpuint (strlen (description), <, 1000);
        }
    }
  else
    g_assert_error (error, LANYARD_READ_ERROR, LANYARD_READ_ERROR_SYNTAX);
  g_unlink (secret);
}

/* An entity that is well-formed is left out, which is reported. */
static void
test_one_entity (void)
{
  static const char text[] =
    "<!DOCTYPE schedule [<!ENTITY e \"lollipop\">]>"
    "<schedule><conference><title>One &e; two</title></conference></schedule>";
  g_autoptr (GPtrArray) problems = formats_test_problems_new ();
  g_autoptr (GError) error = NULL;
  g_autoptr (LanyardProgramme) programme =
              foreign_test_read_text (text, strlen (text), NULL, problems, &error);

  g_assert_no_error (error);
  g_assert_cmpstr (lanyard_programme_get_title (programme), ==, "One  two");
  formats_test_expect (problems, "NO_PLACE /schedule/conference/title found <!ENTITY …>\n"
                                 "NO_TIME_ZONE /schedule/conference/time_zone_name expected UTC");
}

/* Every beginning of a document is refused in plain words or read, and the
 * whole of it is read in a time that grows with its length. */
static void
test_cut_short (void)
{
  g_autofree char *path =
    g_test_build_filename (G_TEST_DIST, "formats", "data", "pentabarf-new.xml", NULL);
  g_autofree char *contents = NULL;
  gsize            length;

  g_assert_true (g_file_get_contents (path, &contents, &length, NULL));
  length = (gsize)(g_strrstr (contents, "</schedule>") - contents) + strlen ("</schedule>");
  for (gsize i = 1; i < length; i += 7)
    {
      g_autoptr (GPtrArray) problems = formats_test_problems_new ();
      g_autoptr (GError) error = NULL;
      g_autoptr (LanyardProgramme) programme =
                  foreign_test_read_text (contents, i, NULL, problems, &error);

      g_assert_null (programme);
      g_assert_nonnull (error);
      g_assert_true (error->domain == LANYARD_READ_ERROR);
    }
}

static void
test_deep (void)
{
  g_autoptr (GString) text = g_string_new ("<schedule><conference/><day><event><title>A</title>");
  g_autoptr (GPtrArray) problems = formats_test_problems_new ();
  g_autoptr (GError) error = NULL;
  g_autoptr (LanyardProgramme) programme = NULL;

  for (guint i = 0; i < 100000; i++)
    g_string_append (text, "<a>");
  for (guint i = 0; i < 100000; i++)
    g_string_append (text, "</a>");
  g_string_append (text, "</event></day></schedule>");
  programme = foreign_test_read_text (text->str, text->len, NULL, problems, &error);
  g_assert_error (error, LANYARD_READ_ERROR, LANYARD_READ_ERROR_SYNTAX);
}

static void
test_cancelled (void)
{
  static const char text[] =
    "<schedule><conference><title>T</title></conference><day date='2027-08-05'>"
    "<event id='1'><title>A</title></event></day></schedule>";
  g_autoptr (GBytes) bytes = g_bytes_new_static (text, strlen (text));
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();
  g_autoptr (GPtrArray) problems = formats_test_problems_new ();
  g_autoptr (GPtrArray) others = g_ptr_array_new ();
  g_autoptr (GError) error = NULL;
  int            progress = 0;
  LanyardReading reading = {
    .options = &(LanyardReadOptions){ .progress = &progress },
    .others = others,
    .cancellable = cancellable,
    .problems = problems,
  };
  g_autoptr (LanyardProgramme) programme = lanyard_pentabarf_read (bytes, &reading, &error);

  g_assert_no_error (error);
  g_assert_nonnull (programme);
  g_assert_cmpint (progress, >, 0);
  g_assert_cmpint (progress, <=, 1000);

  g_cancellable_cancel (cancellable);
  g_clear_object (&programme);
  programme = lanyard_pentabarf_read (bytes, &reading, &error);
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
  g_assert_null (programme);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/formats/pentabarf-hostile/encodings", test_encodings);
  g_test_add_func ("/formats/pentabarf-hostile/utf16", test_utf16);
  g_test_add_func ("/formats/pentabarf-hostile/entities", test_entities);
  g_test_add_func ("/formats/pentabarf-hostile/one-entity", test_one_entity);
  g_test_add_func ("/formats/pentabarf-hostile/cut-short", test_cut_short);
  g_test_add_func ("/formats/pentabarf-hostile/deep", test_deep);
  g_test_add_func ("/formats/pentabarf-hostile/cancelled", test_cancelled);

  return g_test_run ();
}
