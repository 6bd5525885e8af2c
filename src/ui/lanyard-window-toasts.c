/* SPDX-FileCopyrightText: 2026 The Lanyard authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "lanyard-window-private.h"

#include <glib/gi18n-lib.h>

/* What happened before is old news then: else who does a lot would be told of
 * it for minutes. */
static void
tell (LanyardWindow *self,
      AdwToast      *toast)
{
  if (self->told != NULL)
    adw_toast_dismiss (self->told);
  g_set_object (&self->told, toast);
  adw_toast_overlay_add_toast (self->toast_overlay, toast);
}

/**
 * lanyard_window_add_toast:
 * @self: a window
 * @text: what has happened, as plain text
 *
 * Says so for a while, in place of what it said before.
 */
void
lanyard_window_add_toast (LanyardWindow *self,
                          const char    *text)
{
  AdwToast *toast = adw_toast_new (text);

  adw_toast_set_use_markup (toast, FALSE);
  tell (self, toast);
}

/* What a toast takes back. Its button has no action of its own for the reason
 * that a star's has none. */
typedef struct
{
  LanyardWindow *window; /* (unowned) it owns the toast */
  char          *action_name;
  GVariant      *target; /* (nullable) */
} Undoing;

static void
undoing_free (gpointer  data,
              GClosure *closure)
{
  Undoing *undoing = data;

  g_free (undoing->action_name);
  g_clear_pointer (&undoing->target, g_variant_unref);
  g_free (undoing);
}

static void
undo_cb (AdwToast *toast,
         gpointer  data)
{
  Undoing *undoing = data;

  gtk_widget_activate_action_variant (GTK_WIDGET (undoing->window), undoing->action_name,
                                      undoing->target);
}

/**
 * lanyard_window_add_undo_toast:
 * @self: a window
 * @text: what was done, as plain text
 * @action_name: what undoes it
 * @target: (nullable): what to undo; where it is floating it is taken over
 *
 * Says so for a while, and offers to take it back.
 */
void
lanyard_window_add_undo_toast (LanyardWindow *self,
                               const char    *text,
                               const char    *action_name,
                               GVariant      *target)
{
  AdwToast *toast = adw_toast_new (text);
  Undoing  *undoing = g_new0 (Undoing, 1);

  adw_toast_set_use_markup (toast, FALSE);
  adw_toast_set_button_label (toast, _ ("_Undo"));
  undoing->window = self;
  undoing->action_name = g_strdup (action_name);
  undoing->target = target != NULL ? g_variant_ref_sink (target) : NULL;
  g_signal_connect_data (toast, "button-clicked", G_CALLBACK (undo_cb), undoing, undoing_free, 0);
  tell (self, toast);
}
