/* SPDX-FileCopyrightText: 2026 The Lanyard authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "lanyard-qr-code.h"

#include "lanyard-test-ui.h"

static void
test_sizes (void)
{
  g_autofree char *most = g_strnfill (2331, 'x');
  g_autofree char *more = g_strnfill (2332, 'x');
  const struct
  {
    const char *text;
    int         width; /* of the version that holds it, and what is around it */
  } cases[] = {
    { "a", 21 + 8 },
    { "https://events.ccc.de/congress/2019/", 29 + 8 },
    { "Gespräch über Größe", 25 + 8 },
    { most, 177 + 8 },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GtkWidget) code = g_object_ref_sink (lanyard_qr_code_new (cases[i].text));
      int least;

      g_assert_cmpint (lanyard_qr_code_get_width (LANYARD_QR_CODE (code)), ==, cases[i].width);
      gtk_widget_measure (code, GTK_ORIENTATION_HORIZONTAL, -1, &least, NULL, NULL, NULL);
      g_assert_cmpint (least, ==, 3 * cases[i].width);
    }

  g_assert_null (lanyard_qr_code_new (more));
  g_assert_null (lanyard_qr_code_new (""));
}

/* It is drawn, and named for those who don't see it. */
static void
test_drawing (void)
{
  GtkWidget *code = lanyard_qr_code_new ("https://example.org/");
  GtkWidget *window = lanyard_test_show (code, 300, 300);
  g_autoptr (GdkPaintable) paintable = gtk_widget_paintable_new (code);
  g_autoptr (GtkSnapshot) snapshot = gtk_snapshot_new ();
  g_autoptr (GskRenderNode) node = NULL;

  gdk_paintable_snapshot (paintable, snapshot, 300, 300);
  node = gtk_snapshot_to_node (snapshot);
  g_assert_nonnull (node);
  gtk_test_accessible_assert_role (code, GTK_ACCESSIBLE_ROLE_IMG);
  gtk_test_accessible_assert_property (code, GTK_ACCESSIBLE_PROPERTY_LABEL,
                                       "QR code of what is shared, for the camera of a phone");
  lanyard_test_close (window);
}

int
main (int argc, char **argv)
{
  lanyard_test_ui_init (&argc, &argv);

  lanyard_test_ui_add ("/ui/qr-code/sizes", test_sizes);
  lanyard_test_ui_add ("/ui/qr-code/drawing", test_drawing);

  return g_test_run ();
}
