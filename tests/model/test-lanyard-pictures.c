/* SPDX-FileCopyrightText: 2026 The Lanyard authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "lanyard-pictures.h"

#include <string.h>

#define PNG(size) "\x89PNG\r\n\x1a\n\0\0\0\rIHDR" size "\10\2\0\0\0"
#define JPEG(frame) "\xff\xd8\xff\xe0\0\4xx\xff\xfe\0\3y" frame
#define WEBP(kind, size) "RIFF\0\0\0\0WEBP" kind "\0\0\0\0" size "\0\0\0\0\0\0\0\0\0\0"

typedef struct
{
  const char *data;
  gsize       size;
  const char *kind; /* (nullable) */
  guint       width;
  guint       height;
} Case;

#define CASE(data, kind, width, height) { data, sizeof data - 1, kind, width, height }

static const Case cases[] = {
  CASE (PNG ("\0\0\1\2\0\0\0\3"), "png", 258, 3),
  CASE (PNG ("\0\0\x10\0\0\0\x10\0"), "png", 4096, 4096),
  CASE (JPEG ("\xff\xc0\0\x11\10\1\2\0\3\3"), "jpeg", 3, 258),
  /* progressive, and with filling before the marker */
  CASE (JPEG ("\xff\xff\xff\xc2\0\x11\10\0\5\0\6\3"), "jpeg", 6, 5),
  /* what looks like a frame's head is a table */
  CASE (JPEG ("\xff\xc4\0\7\1\1\1\1\1\xff\xc1\0\x11\10\0\7\0\10\3"), "jpeg", 8, 7),
  CASE (WEBP ("VP8X", "\0\0\0\0\1\0\0\2\0\0"), "webp", 2, 3),
  CASE (WEBP ("VP8L", "\x2f\2\xc0\0\0"), "webp", 3, 4),
  CASE (WEBP ("VP8 ", "\0\0\0\x9d\1\x2a\5\0\6\0"), "webp", 5, 6),
  /* no more than there is room for, by either side or by both */
  CASE (PNG ("\0\0\x10\1\0\0\x10\0"), NULL, 0, 0),
  CASE (PNG ("\xff\xff\xff\xff\xff\xff\xff\xff"), NULL, 0, 0),
  CASE (PNG ("\0\0\0\0\0\0\0\1"), NULL, 0, 0),
  CASE (JPEG ("\xff\xc0\0\x11\10\xff\xff\xff\xff\3"), NULL, 0, 0),
  CASE (JPEG ("\xff\xc0\0\x11\10\0\0\0\5\3"), NULL, 0, 0),
  CASE (WEBP ("VP8X", "\0\0\0\0\xff\xff\xff\xff\xff\xff"), NULL, 0, 0),
  /* no frame comes before the picture, or the end */
  CASE (JPEG ("\xff\xda\0\4xx\xff\xc0\0\x11\10\1\2\0\3\3"), NULL, 0, 0),
  CASE (JPEG ("\xff\xd9\xff\xc0\0\x11\10\1\2\0\3\3"), NULL, 0, 0),
  CASE (JPEG ("nothing of a marker here"), NULL, 0, 0),
  CASE (WEBP ("VP8?", "\0\0\0\0\1\0\0\2\0\0"), NULL, 0, 0),
  CASE ("<svg xmlns='http://www.w3.org/2000/svg' width='9' height='9'/>", NULL, 0, 0),
  CASE ("GIF89a\1\0\1\0\0\0\0", NULL, 0, 0),
  CASE ("<!DOCTYPE html><title>No such picture</title>", NULL, 0, 0),
  CASE ("", NULL, 0, 0),
};

static void
test_kinds (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GBytes) bytes = g_bytes_new (cases[i].data, cases[i].size);
      guint width = 0;
      guint height = 0;

      g_assert_cmpstr (lanyard_picture_measure (bytes, &width, &height), ==, cases[i].kind);
      if (cases[i].kind == NULL)
        continue;
      g_assert_cmpuint (width, ==, cases[i].width);
      g_assert_cmpuint (height, ==, cases[i].height);
    }
}

/* Cut anywhere, a file says either nothing or what it said as a whole; and
 * nothing behind its end is looked at. */
static void
test_cut (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      for (gsize size = 0; size < cases[i].size; size++)
        {
          g_autoptr (GBytes) bytes = g_bytes_new (cases[i].data, size);
          guint       width = 0;
          guint       height = 0;
          const char *kind = lanyard_picture_measure (bytes, &width, &height);

          if (kind == NULL)
            continue;
          g_assert_cmpstr (kind, ==, cases[i].kind);
          g_assert_cmpuint (width, ==, cases[i].width);
          g_assert_cmpuint (height, ==, cases[i].height);
        }
    }
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/pictures/kinds", test_kinds);
  g_test_add_func ("/pictures/cut", test_cut);

  return g_test_run ();
}
