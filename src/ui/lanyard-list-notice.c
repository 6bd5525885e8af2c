/* SPDX-FileCopyrightText: 2026 The Lanyard authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "lanyard-list-notice.h"

struct _LanyardListNotice
{
  AdwBin parent_instance;

  GtkStack *stack;
};

G_DEFINE_FINAL_TYPE (LanyardListNotice, lanyard_list_notice, ADW_TYPE_BIN)

static void
lanyard_list_notice_class_init (LanyardListNoticeClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  gtk_widget_class_set_template_from_resource (widget_class,
                                               RESOURCE_PATH "/ui/lanyard-list-notice.ui");
  gtk_widget_class_bind_template_child (widget_class, LanyardListNotice, stack);
}

static void
lanyard_list_notice_init (LanyardListNotice *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * lanyard_list_notice_new:
 *
 * Returns: (transfer full): a notice that gives the first of the reasons
 */
GtkWidget *
lanyard_list_notice_new (void)
{
  return g_object_new (LANYARD_TYPE_LIST_NOTICE, NULL);
}

/**
 * lanyard_list_notice_get_reason:
 * @self: a notice
 *
 * Returns: the reason that it gives
 */
const char *
lanyard_list_notice_get_reason (LanyardListNotice *self)
{
  return gtk_stack_get_visible_child_name (self->stack);
}

/**
 * lanyard_list_notice_set_reason:
 * @self: a notice
 * @reason: “empty”, “all-hidden”, “none-left” or “no-programme”
 */
void
lanyard_list_notice_set_reason (LanyardListNotice *self,
                                const char        *reason)
{
  gtk_stack_set_visible_child_name (self->stack, reason);
}
