/* SPDX-FileCopyrightText: 2026 The Lanyard authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "lanyard-portraits.h"

#include "lanyard-test-pictures.h"
#include "lanyard-test-ui.h"

#include <string.h>

/* Whether what is at the edge is green, as much as a JPEG keeps of that. */
static gboolean
is_green (GdkTexture *texture,
          int         side)
{
  g_autofree guint8 *pixels = g_malloc ((gsize)side * (gsize)side * 4);
  guint32            first;

  gdk_texture_download (texture, pixels, (gsize)side * 4);
  /* ARGB, in the machine's own order */
  memcpy (&first, pixels + side / 2 * side * 4, 4);
  return (first >> 8 & 0xff) > 0xc0 && (first >> 16 & 0xff) < 0x60;
}

/* As large as it is needed at most, and the middle of it. */
static void
test_decode (void)
{
  static const struct
  {
    const char *kind;
    int         width;
    int         height;
    int         size;
    int         side;
  } rows[] = {
    { "png", 10, 10, 144, 10 },
    { "png", 300, 300, 144, 144 },
    { "png", 900, 300, 144, 144 },
    { "png", 300, 900, 144, 144 },
    { "png", 1, 1000, 144, 1 },
    { "png", 5000, 2, 1, 1 },
    { "jpeg", 640, 480, 96, 96 },
    { "jpeg", 480, 2000, 144, 144 },
    { "jpeg", 64, 64, 144, 64 },
  };

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autoptr (GBytes) bytes =
                  lanyard_test_picture_new (rows[i].kind, rows[i].width, rows[i].height);
      g_autoptr (GError) error = NULL;
      g_autoptr (GdkTexture) texture = lanyard_portrait_decode (bytes, rows[i].size, &error);

      g_assert_no_error (error);
      g_assert_cmpint (gdk_texture_get_width (texture), ==, rows[i].side);
      g_assert_cmpint (gdk_texture_get_height (texture), ==, rows[i].side);
      if (rows[i].side > 16)
        g_assert_true (is_green (texture, rows[i].side));
    }
}

/* Cut off, or with a head that promises more than there is, it is none. */
static void
test_hostile (void)
{
  static const char *const kinds[] = { "png", "jpeg" };

  for (guint i = 0; i < G_N_ELEMENTS (kinds); i++)
    {
      g_autoptr (GBytes) whole = lanyard_test_picture_new (kinds[i], 40, 30);
      gsize         size;
      const guint8 *data = g_bytes_get_data (whole, &size);

      for (gsize cut = 0; cut < size / 2; cut += 7)
        {
          g_autoptr (GBytes) bytes = g_bytes_new (data, cut);
          g_autoptr (GError) error = NULL;
          g_autoptr (GdkTexture) texture = lanyard_portrait_decode (bytes, 20, &error);

          /* it may be shown as far as it goes */
          g_assert_true ((texture == NULL) == (error != NULL));
          g_assert_true (texture == NULL || cut > 33);
        }
    }
}

static void
test_no_picture (void)
{
  static const char *const texts[] = { "", "<svg/>", "GIF89a", "\x89PNG\r\n\x1a\n" };
  g_autoptr (GBytes) whole = lanyard_test_picture_new ("png", 40, 30);
  g_autoptr (GByteArray) promise = g_byte_array_new ();
  g_autoptr (GBytes) large = NULL;

  for (guint i = 0; i < G_N_ELEMENTS (texts); i++)
    {
      g_autoptr (GBytes) bytes = g_bytes_new_static (texts[i], strlen (texts[i]));
      g_autoptr (GError) error = NULL;

      g_assert_null (lanyard_portrait_decode (bytes, 20, &error));
      g_assert_error (error, G_IO_ERROR, G_IO_ERROR_INVALID_DATA);
    }

  /* as wide as a head can say */
  g_byte_array_append (promise, g_bytes_get_data (whole, NULL), (guint)g_bytes_get_size (whole));
  memcpy (promise->data + 16, "\x7f\xff\xff\xff", 4);
  large = g_byte_array_free_to_bytes (g_steal_pointer (&promise));
  g_assert_null (lanyard_portrait_decode (large, 20, NULL));
}

typedef struct
{
  LanyardTestPictures *pictures;
  LanyardPortraits    *portraits;
  GdkTexture          *texture;
  GError              *error;
  gboolean             done;
} Fixture;

static void
loaded_cb (GObject      *source,
           GAsyncResult *result,
           gpointer      user_data)
{
  Fixture *fixture = user_data;

  fixture->texture =
    lanyard_portraits_load_finish (fixture->portraits, result, &fixture->error);
  fixture->done = TRUE;
}

/* Loads a picture; NULL as @bytes: there is none. */
static void
load (Fixture    *fixture,
      const char *address,
      GBytes     *bytes)
{
  g_clear_object (&fixture->texture);
  g_clear_error (&fixture->error);
  fixture->done = FALSE;
  lanyard_portraits_load_async (fixture->portraits, address, NULL, loaded_cb, fixture);
  lanyard_test_pictures_answer (fixture->pictures, bytes);
  LANYARD_TEST_WAIT (fixture->done);
}

/* What was loaded lately needs no loading; what was long ago is forgotten. */
static void
test_load (void)
{
  g_autoptr (GBytes) png = lanyard_test_picture_new ("png", 4, 4);
  g_autoptr (GBytes) text = g_bytes_new_static ("text", 4);
  Fixture fixture = { .pictures = lanyard_test_pictures_new () };

  fixture.portraits = lanyard_portraits_new (LANYARD_PICTURES (fixture.pictures));
  load (&fixture, "none", NULL);
  g_assert_error (fixture.error, G_IO_ERROR, G_IO_ERROR_NOT_FOUND);
  load (&fixture, "none", text);
  g_assert_error (fixture.error, G_IO_ERROR, G_IO_ERROR_INVALID_DATA);
  g_assert_null (lanyard_portraits_peek (fixture.portraits, "none"));

  load (&fixture, "first", png);
  g_assert_no_error (fixture.error);
  g_assert_true (lanyard_portraits_peek (fixture.portraits, "first") == fixture.texture);
  for (guint i = 0; i < 128; i++)
    {
      g_autofree char *address = g_strdup_printf ("%u", i);

      load (&fixture, address, png);
    }
  g_assert_null (lanyard_portraits_peek (fixture.portraits, "first"));
  g_assert_nonnull (lanyard_portraits_peek (fixture.portraits, "127"));

  g_clear_object (&fixture.texture);
  g_assert_finalize_object (fixture.portraits);
  g_assert_finalize_object (fixture.pictures);
}

/* What a window offers is there for all in it, and for nobody else. */
static void
test_offer (void)
{
  g_autoptr (LanyardTestPictures) pictures = lanyard_test_pictures_new ();
  g_autoptr (LanyardPortraits) portraits = lanyard_portraits_new (LANYARD_PICTURES (pictures));
  g_autoptr (GtkWidget) box = g_object_ref_sink (gtk_box_new (GTK_ORIENTATION_VERTICAL, 0));
  GtkWidget *label = gtk_label_new (NULL);

  gtk_box_append (GTK_BOX (box), label);
  g_assert_null (lanyard_portraits_find (label));
  lanyard_portraits_offer (portraits, box);
  g_assert_true (lanyard_portraits_find (label) == portraits);
  g_assert_true (lanyard_portraits_find (box) == portraits);
}

int
main (int    argc,
      char **argv)
{
  lanyard_test_ui_init (&argc, &argv);

  lanyard_test_ui_add ("/portraits/decode", test_decode);
  lanyard_test_ui_add ("/portraits/hostile", test_hostile);
  lanyard_test_ui_add ("/portraits/no-picture", test_no_picture);
  lanyard_test_ui_add ("/portraits/load", test_load);
  lanyard_test_ui_add ("/portraits/offer", test_offer);

  return g_test_run ();
}
