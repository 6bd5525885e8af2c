/* SPDX-FileCopyrightText: 2026 The Lanyard authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "lanyard-share-dialog.h"

#include "lanyard-qr-code.h"

#include <glib/gi18n-lib.h>

#define WIDTH 400
#define MARGIN 18
#define SPACING 18

static void
copy_cb (GtkButton  *button,
         const char *text)
{
  gdk_clipboard_set_text (gtk_widget_get_clipboard (GTK_WIDGET (button)), text);
  gtk_button_set_label (button, _ ("Copied"));
}

static void
free_text (gpointer  text,
           GClosure *closure)
{
  g_free (text);
}

static GtkWidget *
copy_button_new (const char *label,
                 const char *text)
{
  GtkWidget *button = gtk_button_new_with_mnemonic (label);

  gtk_widget_add_css_class (button, "pill");
  gtk_widget_set_halign (button, GTK_ALIGN_CENTER);
  g_signal_connect_data (button, "clicked", G_CALLBACK (copy_cb), g_strdup (text), free_text,
                         G_CONNECT_DEFAULT);
  return button;
}

static GtkWidget *
text_new (const char *text)
{
  GtkWidget *label = gtk_label_new (text);

  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_wrap_mode (GTK_LABEL (label), PANGO_WRAP_WORD_CHAR);
  gtk_label_set_selectable (GTK_LABEL (label), TRUE);
  gtk_label_set_justify (GTK_LABEL (label), GTK_JUSTIFY_CENTER);
  return label;
}

/* The code has the link where there is one: a phone opens it. */
static GtkWidget *
content_new (const char *text,
             const char *link)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, SPACING);
  GtkWidget *buttons = gtk_box_new (GTK_ORIENTATION_VERTICAL, SPACING / 2);
  GtkWidget *code = lanyard_qr_code_new (link != NULL ? link : text);

  gtk_widget_set_margin_top (box, MARGIN);
  gtk_widget_set_margin_bottom (box, MARGIN);
  gtk_widget_set_margin_start (box, MARGIN);
  gtk_widget_set_margin_end (box, MARGIN);
  if (code != NULL)
    {
      gtk_widget_set_halign (code, GTK_ALIGN_CENTER);
      gtk_box_append (GTK_BOX (box), code);
    }
  gtk_box_append (GTK_BOX (box), text_new (text));
  if (link != NULL)
    gtk_box_append (GTK_BOX (buttons), copy_button_new (_ ("Copy _Link"), link));
  gtk_box_append (GTK_BOX (buttons), copy_button_new (_ ("Copy _Text"), text));
  gtk_box_append (GTK_BOX (box), buttons);
  return box;
}

/**
 * lanyard_share_dialog_new:
 * @text: what is shared, in words
 * @link: (nullable): an address that has more of it
 *
 * Returns: (transfer full): both to be copied, and one as a QR code
 */
AdwDialog *
lanyard_share_dialog_new (const char *text,
                          const char *link)
{
  AdwDialog *dialog = adw_dialog_new ();
  GtkWidget *view = adw_toolbar_view_new ();
  GtkWidget *scrolled = gtk_scrolled_window_new ();

  gtk_scrolled_window_set_policy (GTK_SCROLLED_WINDOW (scrolled), GTK_POLICY_NEVER,
                                  GTK_POLICY_AUTOMATIC);
  gtk_scrolled_window_set_propagate_natural_height (GTK_SCROLLED_WINDOW (scrolled), TRUE);
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (scrolled), content_new (text, link));
  adw_toolbar_view_add_top_bar (ADW_TOOLBAR_VIEW (view), adw_header_bar_new ());
  adw_toolbar_view_set_content (ADW_TOOLBAR_VIEW (view), scrolled);
  adw_dialog_set_title (dialog, _ ("Share"));
  adw_dialog_set_content_width (dialog, WIDTH);
  adw_dialog_set_child (dialog, view);
  return dialog;
}
