/* SPDX-FileCopyrightText: 2026 The Lanyard authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "lanyard-start-page.h"

struct _LanyardStartPage
{
  AdwBin parent_instance;

  GtkStack       *stack;
  AdwStatusPage  *status_page;
  GtkProgressBar *progress_bar;
};

G_DEFINE_FINAL_TYPE (LanyardStartPage, lanyard_start_page, ADW_TYPE_BIN)

static void
lanyard_start_page_class_init (LanyardStartPageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  gtk_widget_class_set_template_from_resource (widget_class,
                                               RESOURCE_PATH "/ui/lanyard-start-page.ui");
  gtk_widget_class_bind_template_child (widget_class, LanyardStartPage, stack);
  gtk_widget_class_bind_template_child (widget_class, LanyardStartPage, status_page);
  gtk_widget_class_bind_template_child (widget_class, LanyardStartPage, progress_bar);
}

static void
lanyard_start_page_init (LanyardStartPage *self)
{
  g_autoptr (AdwSpinnerPaintable) spinner = NULL;

  gtk_widget_init_template (GTK_WIDGET (self));
  spinner = adw_spinner_paintable_new (GTK_WIDGET (self->status_page));
  adw_status_page_set_paintable (self->status_page, GDK_PAINTABLE (spinner));
}

/**
 * lanyard_start_page_new:
 *
 * Returns: (transfer full): a page that shows what one can begin with
 */
GtkWidget *
lanyard_start_page_new (void)
{
  return g_object_new (LANYARD_TYPE_START_PAGE, NULL);
}

/**
 * lanyard_start_page_set_busy:
 * @self: a start page
 * @text: (nullable): what is being opened, or NULL when nothing is
 */
void
lanyard_start_page_set_busy (LanyardStartPage *self,
                             const char       *text)
{
  adw_status_page_set_title (self->status_page, text);
  gtk_stack_set_visible_child_name (self->stack, text != NULL ? "opening" : "welcome");
}

/**
 * lanyard_start_page_set_progress:
 * @self: a start page
 * @done: how much of what is being opened is read, 0 to 1
 */
void
lanyard_start_page_set_progress (LanyardStartPage *self,
                                 double            done)
{
  gtk_progress_bar_set_fraction (self->progress_bar, done);
}
