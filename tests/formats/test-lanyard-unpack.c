/* SPDX-FileCopyrightText: 2026 The Lanyard authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "lanyard-unpack.h"

#include "lanyard-decode.h"
#include "lanyard-problem.h"

#include <string.h>

#define MIB ((gsize)1024 * 1024)

static GBytes *
pack (const char *data,
      gsize       size)
{
  g_autoptr (GZlibCompressor) compressor = g_zlib_compressor_new (G_ZLIB_COMPRESSOR_FORMAT_GZIP, 9);
  g_autoptr (GBytes) bytes = g_bytes_new (data, size);

  return g_converter_convert_bytes (G_CONVERTER (compressor), bytes, NULL);
}

static void
expect (GBytes     *bytes,
        const char *text)
{
  gsize       size;
  const char *data = g_bytes_get_data (bytes, &size);

  g_assert_cmpmem (data, size, text, strlen (text));
}

static void
test_plain (void)
{
  static const char *const texts[] = { "", "{}", "\x1F", "\x1F\x8A{}", "x\x1F\x8B" };

  for (guint i = 0; i < G_N_ELEMENTS (texts); i++)
    {
      g_autoptr (GBytes) bytes = g_bytes_new (texts[i], strlen (texts[i]));
      g_autoptr (GError) error = NULL;
      g_autoptr (GBytes) unpacked = lanyard_unpack (bytes, MIB, &error);

      g_assert_no_error (error);
      expect (unpacked, texts[i]);
    }
}

static void
test_packed (void)
{
  g_autoptr (GBytes) packed = pack ("{\"a\": 1}", 8);
  g_autoptr (GBytes) empty = pack ("", 0);
  g_autoptr (GByteArray) twice = g_byte_array_new ();
  g_autoptr (GBytes) both = NULL;
  g_autoptr (GBytes) unpacked = lanyard_unpack (packed, MIB, NULL);
  g_autoptr (GBytes) nothing = lanyard_unpack (empty, MIB, NULL);
  g_autoptr (GBytes) joined = NULL;

  expect (unpacked, "{\"a\": 1}");
  expect (nothing, "");

  /* two parts, and something that isn't one behind them */
  g_byte_array_append (twice, g_bytes_get_data (packed, NULL), (guint)g_bytes_get_size (packed));
  g_byte_array_append (twice, g_bytes_get_data (packed, NULL), (guint)g_bytes_get_size (packed));
  g_byte_array_append (twice, (const guint8 *)"rest", 4);
  both = g_bytes_new (twice->data, twice->len);
  joined = lanyard_unpack (both, MIB, NULL);
  expect (joined, "{\"a\": 1}{\"a\": 1}");
}

/* Cut short at every byte, and each byte turned over. */
static void
test_broken (void)
{
  g_autoptr (GBytes) packed = pack ("Neither rhyme nor reason", 24);
  gsize       size;
  const char *data = g_bytes_get_data (packed, &size);

  for (gsize i = 2; i < size; i++)
    {
      g_autoptr (GBytes) part = g_bytes_new (data, i);
      g_autofree char *turned = g_memdup2 (data, size);
      g_autoptr (GBytes) changed = NULL;
      g_autoptr (GBytes) unpacked = NULL;
      g_autoptr (GBytes) other = NULL;
      g_autoptr (GError) error = NULL;

      unpacked = lanyard_unpack (part, MIB, &error);
      g_assert_error (error, LANYARD_READ_ERROR, LANYARD_READ_ERROR_SYNTAX);
      g_assert_null (unpacked);

      turned[i] = (char)~turned[i];
      changed = g_bytes_new (turned, size);
      other = lanyard_unpack (changed, MIB, NULL);
      if (other != NULL)
        g_assert_cmpuint (g_bytes_get_size (other), <=, 24);
    }
}

/* 256 MiB that are packed in less than one are given up at the limit. */
static void
test_bomb (void)
{
  const gsize      size = 256 * MIB;
  g_autofree char *zeros = g_malloc0 (size);
  g_autoptr (GBytes) packed = pack (zeros, size);
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) unpacked = NULL;
  gint64 start = g_get_monotonic_time ();

  g_assert_cmpuint (g_bytes_get_size (packed), <, MIB);
  unpacked = lanyard_unpack (packed, 2 * MIB, &error);
  g_assert_error (error, LANYARD_READ_ERROR, LANYARD_READ_ERROR_TOO_LARGE);
  g_assert_cmpstr (error->message, ==, "2");
  g_assert_cmpint (g_get_monotonic_time () - start, <, G_TIME_SPAN_SECOND);

  g_clear_error (&error);
  unpacked = lanyard_decode (packed, &error);
  g_assert_error (error, LANYARD_READ_ERROR, LANYARD_READ_ERROR_TOO_LARGE);
  g_assert_cmpstr (error->message, ==, "64");
}

static void
test_limit (void)
{
  g_autofree char *text = g_strnfill (1000, 'x');
  g_autoptr (GBytes) packed = pack (text, 1000);
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) fits = lanyard_unpack (packed, 1000, &error);
  g_autoptr (GBytes) too_large = NULL;

  g_assert_no_error (error);
  expect (fits, text);
  too_large = lanyard_unpack (packed, 999, &error);
  g_assert_error (error, LANYARD_READ_ERROR, LANYARD_READ_ERROR_TOO_LARGE);
  g_assert_null (too_large);
}

/* What is packed is decoded like anything else, but once. */
static void
test_decode (void)
{
  g_autoptr (GBytes) utf16 = pack ("\xFF\xFE{\0}\0", 6);
  g_autoptr (GBytes) empty = pack ("", 0);
  g_autoptr (GBytes) twice = pack (g_bytes_get_data (utf16, NULL), g_bytes_get_size (utf16));
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) text = lanyard_decode (utf16, &error);

  g_assert_no_error (error);
  expect (text, "{}");

  g_assert_null (lanyard_decode (empty, &error));
  g_assert_error (error, LANYARD_READ_ERROR, LANYARD_READ_ERROR_EMPTY);
  g_clear_error (&error);
  g_assert_null (lanyard_decode (twice, &error));
  g_assert_error (error, LANYARD_READ_ERROR, LANYARD_READ_ERROR_NOT_TEXT);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/formats/unpack/plain", test_plain);
  g_test_add_func ("/formats/unpack/packed", test_packed);
  g_test_add_func ("/formats/unpack/broken", test_broken);
  g_test_add_func ("/formats/unpack/bomb", test_bomb);
  g_test_add_func ("/formats/unpack/limit", test_limit);
  g_test_add_func ("/formats/unpack/decode", test_decode);

  return g_test_run ();
}
