/* SPDX-FileCopyrightText: 2026 The Lanyard authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "lanyard-share-dialog.h"

#include "lanyard-qr-code.h"
#include "lanyard-test-ui.h"

#define LINK "https://example.org/talk"

static char *
read_clipboard (GtkWidget *widget)
{
  GdkContentProvider *content =
    gdk_clipboard_get_content (gtk_widget_get_clipboard (widget));
  g_auto (GValue) value = G_VALUE_INIT;

  g_value_init (&value, G_TYPE_STRING);
  g_assert_true (gdk_content_provider_get_value (content, &value, NULL));
  return g_value_dup_string (&value);
}

static void
expect_copied (GtkWidget *dialog, const char *label, const char *expected)
{
  GtkWidget       *button = lanyard_test_find_around (dialog, label, GTK_TYPE_BUTTON);
  g_autofree char *copied = NULL;

  g_signal_emit_by_name (button, "clicked");
  copied = read_clipboard (button);
  g_assert_cmpstr (copied, ==, expected);
  g_assert_cmpstr (gtk_button_get_label (GTK_BUTTON (button)), ==, "Copied");
}

static void
test_copying (void)
{
  GtkWidget *window = lanyard_test_show (gtk_label_new ("Behind"), 400, 600);
  AdwDialog *dialog = lanyard_share_dialog_new ("A talk\nFriday", LINK);
  AdwDialog *plain = lanyard_share_dialog_new ("A talk\nFriday", NULL);

  adw_dialog_present (dialog, window);
  g_assert_nonnull (lanyard_test_find_label (GTK_WIDGET (dialog), "A talk\nFriday"));
  g_assert_cmpuint (lanyard_test_count (GTK_WIDGET (dialog), LANYARD_TYPE_QR_CODE), ==, 1);
  expect_copied (GTK_WIDGET (dialog), "Copy Link", LINK);
  expect_copied (GTK_WIDGET (dialog), "Copy Text", "A talk\nFriday");
  adw_dialog_force_close (dialog);

  adw_dialog_present (plain, window);
  g_assert_null (lanyard_test_find_label (GTK_WIDGET (plain), "Copy Link"));
  expect_copied (GTK_WIDGET (plain), "Copy Text", "A talk\nFriday");
  adw_dialog_force_close (plain);
  lanyard_test_close (window);
}

/* What no code holds is shared without one. */
static void
test_long (void)
{
  g_autofree char *text = g_strnfill (4000, 'x');
  GtkWidget       *dialog =
    g_object_ref_sink (GTK_WIDGET (lanyard_share_dialog_new (text, NULL)));

  g_assert_cmpuint (lanyard_test_count (dialog, LANYARD_TYPE_QR_CODE), ==, 0);
  g_object_unref (dialog);
}

int
main (int argc, char **argv)
{
  lanyard_test_ui_init (&argc, &argv);

  lanyard_test_ui_add ("/ui/share-dialog/copying", test_copying);
  lanyard_test_ui_add ("/ui/share-dialog/long", test_long);

  return g_test_run ();
}
