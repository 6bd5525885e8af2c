/* SPDX-FileCopyrightText: 2026 The Lanyard authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "lanyard-filter-chips-private.h"

#include <glib/gi18n-lib.h>

/* The menu is made when it is opened: there may be a hundred rooms. */
static void
create_menu (GtkMenuButton *button,
             gpointer       user_data)
{
  LanyardFilterChips *self = user_data;
  g_autoptr (GMenuModel) menu = NULL;
  guint choice = 0;

  while (self->menus[choice] != GTK_WIDGET (button))
    choice++;
  menu = lanyard_filter_choice_create_menu ((LanyardFilterChoice)choice, self->programme,
                                            self->offered);
  gtk_menu_button_set_menu_model (button, menu);
}

/* It says how many are left, too, and comes first, so that it is seen in a narrow
 * window. */
static void
add_clear_button (LanyardFilterChips *self)
{
  GtkWidget *content = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);

  self->left = GTK_LABEL (gtk_label_new (NULL));
  gtk_widget_set_visible (GTK_WIDGET (self->left), FALSE);
  gtk_widget_add_css_class (GTK_WIDGET (self->left), "numeric");
  gtk_box_append (GTK_BOX (content), gtk_image_new_from_icon_name ("window-close-symbolic"));
  gtk_box_append (GTK_BOX (content), GTK_WIDGET (self->left));
  self->clear = gtk_button_new ();
  gtk_button_set_child (GTK_BUTTON (self->clear), content);
  gtk_widget_set_tooltip_text (self->clear, _ ("Clear Filters"));
  gtk_actionable_set_action_name (GTK_ACTIONABLE (self->clear), "filter.clear");
  gtk_widget_add_css_class (self->clear, "pill-chip");
  gtk_box_append (GTK_BOX (self->box), self->clear);
}

static GtkWidget *
add_toggle (LanyardFilterChips *self,
            const char         *title,
            const char         *action)
{
  GtkWidget *toggle = gtk_toggle_button_new_with_label (title);

  gtk_actionable_set_action_name (GTK_ACTIONABLE (toggle), action);
  gtk_widget_add_css_class (toggle, "pill-chip");
  gtk_box_append (GTK_BOX (self->box), toggle);
  return toggle;
}

static GtkWidget *
add_menu (LanyardFilterChips *self)
{
  GtkWidget *button = gtk_menu_button_new ();
  GtkWidget *label = gtk_label_new (NULL);

  gtk_label_set_ellipsize (GTK_LABEL (label), PANGO_ELLIPSIZE_END);
  gtk_label_set_max_width_chars (GTK_LABEL (label), 20);
  gtk_menu_button_set_child (GTK_MENU_BUTTON (button), label);
  gtk_menu_button_set_always_show_arrow (GTK_MENU_BUTTON (button), TRUE);
  gtk_menu_button_set_create_popup_func (GTK_MENU_BUTTON (button), create_menu, self, NULL);
  gtk_widget_add_css_class (button, "pill-chip");
  gtk_box_append (GTK_BOX (self->box), button);
  return button;
}

/* Makes the chips, in a row that scrolls. */
void
lanyard_filter_chips_make_parts (LanyardFilterChips *self)
{
  GtkWidget *scrolled = gtk_scrolled_window_new ();
  GtkWidget *viewport = gtk_viewport_new (NULL, NULL);

  self->box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);
  gtk_widget_add_css_class (self->box, "chips");
  add_clear_button (self);
  self->starred = add_toggle (self, _ ("Starred"), "filter.starred");
  self->not_over = add_toggle (self, _ ("Not Over"), "filter.not-over");
  for (guint choice = 0; choice < LANYARD_FILTER_N_CHOICES; choice++)
    self->menus[choice] = add_menu (self);

  gtk_scrolled_window_set_policy (GTK_SCROLLED_WINDOW (scrolled), GTK_POLICY_EXTERNAL,
                                  GTK_POLICY_NEVER);
  /* else titles were cut as far as they can be */
  gtk_scrollable_set_hscroll_policy (GTK_SCROLLABLE (viewport), GTK_SCROLL_NATURAL);
  gtk_viewport_set_child (GTK_VIEWPORT (viewport), self->box);
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (scrolled), viewport);
  gtk_widget_add_css_class (scrolled, "undershoot-start");
  gtk_widget_add_css_class (scrolled, "undershoot-end");
  adw_bin_set_child (ADW_BIN (self), scrolled);
}
