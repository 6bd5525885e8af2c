/* SPDX-FileCopyrightText: 2026 The Lanyard authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "lanyard-recent-searches.h"

#include <glib/gi18n-lib.h>

#define KEY "recent-searches"
#define MAX_KEPT 8

struct _LanyardRecentSearches
{
  AdwBin parent_instance;

  GtkStack   *stack;
  GtkListBox *list;
  GSettings  *settings; /* (nullable) */
};

G_DEFINE_FINAL_TYPE (LanyardRecentSearches, lanyard_recent_searches, ADW_TYPE_BIN)

enum {
  SIGNAL_CHOSEN,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

static void
activated_cb (LanyardRecentSearches *self,
              GtkListBoxRow         *row)
{
  g_signal_emit (self, signals[SIGNAL_CHOSEN], 0,
                 adw_preferences_row_get_title (ADW_PREFERENCES_ROW (row)));
}

static void
clear_cb (LanyardRecentSearches *self)
{
  g_settings_reset (self->settings, KEY);
}

static void
settings_changed_cb (LanyardRecentSearches *self)
{
  g_auto (GStrv) texts = g_settings_get_strv (self->settings, KEY);

  gtk_list_box_remove_all (self->list);
  for (guint i = 0; texts[i] != NULL; i++)
    {
      GtkWidget *row = adw_action_row_new ();

      adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
      adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), texts[i]);
      adw_action_row_set_title_lines (ADW_ACTION_ROW (row), 1);
      adw_action_row_add_prefix (ADW_ACTION_ROW (row),
                                 gtk_image_new_from_icon_name ("document-open-recent-symbolic"));
      gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (row), TRUE);
      gtk_list_box_append (self->list, row);
    }
  gtk_stack_set_visible_child_name (self->stack, texts[0] != NULL ? "recent" : "none");
}

static void
lanyard_recent_searches_dispose (GObject *object)
{
  LanyardRecentSearches *self = LANYARD_RECENT_SEARCHES (object);

  /* else both this class and the one above would take it out */
  adw_bin_set_child (ADW_BIN (self), NULL);
  gtk_widget_dispose_template (GTK_WIDGET (self), LANYARD_TYPE_RECENT_SEARCHES);
  g_clear_object (&self->settings);

  G_OBJECT_CLASS (lanyard_recent_searches_parent_class)->dispose (object);
}

static void
lanyard_recent_searches_class_init (LanyardRecentSearchesClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = lanyard_recent_searches_dispose;

  /* One of them was chosen: what was typed then. */
  signals[SIGNAL_CHOSEN] =
    g_signal_new ("chosen", LANYARD_TYPE_RECENT_SEARCHES, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                  G_TYPE_NONE, 1, G_TYPE_STRING);

  gtk_widget_class_set_template_from_resource (widget_class,
                                               RESOURCE_PATH "/ui/lanyard-recent-searches.ui");
  gtk_widget_class_bind_template_child (widget_class, LanyardRecentSearches, stack);
  gtk_widget_class_bind_template_child (widget_class, LanyardRecentSearches, list);
  gtk_widget_class_bind_template_callback (widget_class, activated_cb);
  gtk_widget_class_bind_template_callback (widget_class, clear_cb);
}

static void
lanyard_recent_searches_init (LanyardRecentSearches *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * lanyard_recent_searches_set_settings:
 * @self: recent searches without settings
 * @settings: where they are kept
 */
void
lanyard_recent_searches_set_settings (LanyardRecentSearches *self,
                                      GSettings             *settings)
{
  self->settings = g_object_ref (settings);
  g_signal_connect_object (settings, "changed::" KEY, G_CALLBACK (settings_changed_cb), self,
                           G_CONNECT_SWAPPED);
  settings_changed_cb (self);
}

/**
 * lanyard_recent_searches_add:
 * @self: recent searches
 * @text: what was searched for, with success
 *
 * It becomes the latest; nothing is kept where the user doesn't want the
 * desktop to remember what was used.
 */
void
lanyard_recent_searches_add (LanyardRecentSearches *self,
                             const char            *text)
{
  g_auto (GStrv) old = g_settings_get_strv (self->settings, KEY);
  g_autofree char *kept = g_strstrip (g_strdup (text));
  g_autoptr (GStrvBuilder) texts = g_strv_builder_new ();
  g_auto (GStrv) all = NULL;
  gboolean remember = TRUE;
  guint    n = 1;

  g_object_get (gtk_widget_get_settings (GTK_WIDGET (self)), "gtk-recent-files-enabled", &remember,
                NULL);
  if (!remember || *kept == '\0')
    return;

  g_strv_builder_add (texts, kept);
  for (guint i = 0; old[i] != NULL && n < MAX_KEPT; i++)
    {
      if (g_str_equal (old[i], kept))
        continue;
      g_strv_builder_add (texts, old[i]);
      n++;
    }
  all = g_strv_builder_end (texts);
  g_settings_set_strv (self->settings, KEY, (const char *const *)all);
}
