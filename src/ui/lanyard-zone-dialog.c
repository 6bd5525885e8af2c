/* SPDX-FileCopyrightText: 2026 The Lanyard authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "lanyard-zone-dialog.h"

#include "lanyard-fold.h"

#include <glib/gi18n-lib.h>

#define WIDTH 400
#define HEIGHT 560

/* What the dialog's callbacks need; its widgets live as long as it does. */
typedef struct
{
  AdwDialog          *dialog; /* (unowned) */
  GtkEditable        *entry;  /* (unowned) */
  GtkStack           *stack;  /* (unowned) */
  GtkCustomFilter    *filter; /* (unowned) */
  GtkFilterListModel *found;  /* (owned) */
  LanyardTerms       *terms;
} Zones;

static void
zones_free (gpointer data)
{
  Zones *zones = data;

  g_object_unref (zones->found);
  lanyard_terms_free (zones->terms);
  g_free (zones);
}

/* America/New_York as people write it: "America / New York" */
static char *
dup_readable (const char *zone)
{
  g_auto (GStrv) parts = NULL;
  g_autofree char *spaced = g_strdelimit (g_strdup (zone), "_", ' ');

  parts = g_strsplit (spaced, "/", -1);
  return g_strjoinv (" / ", parts);
}

static gboolean
zone_matches (gpointer item,
              gpointer user_data)
{
  const Zones     *zones = user_data;
  const char      *name = gtk_string_object_get_string (item);
  g_autofree char *readable = dup_readable (name);
  g_autofree char *both = g_strdup_printf ("%s\n%s", name, readable);
  g_autofree char *folded = lanyard_fold (both);

  return lanyard_terms_match (zones->terms, folded);
}

static void
search_changed_cb (Zones *zones)
{
  g_clear_pointer (&zones->terms, lanyard_terms_free);
  zones->terms = lanyard_terms_new (gtk_editable_get_text (zones->entry));
  gtk_filter_changed (GTK_FILTER (zones->filter), GTK_FILTER_CHANGE_DIFFERENT);
  gtk_stack_set_visible_child_name (
    zones->stack, g_list_model_get_n_items (G_LIST_MODEL (zones->found)) > 0 ? "list" : "nothing");
}

static void
choose (Zones *zones,
        guint  position)
{
  g_autoptr (GtkStringObject) item = g_list_model_get_item (G_LIST_MODEL (zones->found), position);

  if (item == NULL)
    return;

  gtk_widget_activate_action (GTK_WIDGET (zones->dialog), "app.use-time-zone", "s",
                              gtk_string_object_get_string (item));
  adw_dialog_close (zones->dialog);
}

static void
activated_cb (Zones *zones,
              guint  position)
{
  choose (zones, position);
}

static void
search_activated_cb (Zones *zones)
{
  choose (zones, 0);
}

static void
setup_cb (GtkSignalListItemFactory *factory,
          GtkListItem              *list_item)
{
  GtkWidget *label = gtk_label_new (NULL);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_ellipsize (GTK_LABEL (label), PANGO_ELLIPSIZE_END);
  gtk_list_item_set_child (list_item, label);
}

static void
bind_cb (GtkSignalListItemFactory *factory,
         GtkListItem              *list_item)
{
  const char      *name = gtk_string_object_get_string (gtk_list_item_get_item (list_item));
  g_autofree char *readable = dup_readable (name);

  gtk_label_set_label (GTK_LABEL (gtk_list_item_get_child (list_item)), readable);
  gtk_list_item_set_accessible_label (list_item, readable);
}

static GtkWidget *
create_list (Zones *zones)
{
  GtkListItemFactory *factory = gtk_signal_list_item_factory_new ();
  GtkWidget          *scrolled = gtk_scrolled_window_new ();
  GtkWidget          *list;

  g_signal_connect (factory, "setup", G_CALLBACK (setup_cb), NULL);
  g_signal_connect (factory, "bind", G_CALLBACK (bind_cb), NULL);
  list = gtk_list_view_new (
    GTK_SELECTION_MODEL (gtk_no_selection_new (G_LIST_MODEL (g_object_ref (zones->found)))),
    factory);
  gtk_list_view_set_single_click_activate (GTK_LIST_VIEW (list), TRUE);
  gtk_widget_add_css_class (list, "navigation-sidebar");
  gtk_accessible_update_property (GTK_ACCESSIBLE (list), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _ ("Time Zones"), -1);
  g_signal_connect_swapped (list, "activate", G_CALLBACK (activated_cb), zones);

  gtk_scrolled_window_set_policy (GTK_SCROLLED_WINDOW (scrolled), GTK_POLICY_NEVER,
                                  GTK_POLICY_AUTOMATIC);
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (scrolled), list);
  return scrolled;
}

static GtkWidget *
create_content (Zones *zones)
{
  GtkWidget *stack = gtk_stack_new ();
  GtkWidget *nothing = adw_status_page_new ();

  zones->stack = GTK_STACK (stack);
  adw_status_page_set_icon_name (ADW_STATUS_PAGE (nothing), "edit-find-symbolic");
  adw_status_page_set_title (ADW_STATUS_PAGE (nothing), _ ("Nothing Found"));
  adw_status_page_set_description (ADW_STATUS_PAGE (nothing),
                                   _ ("Try a large city or the region."));
  gtk_widget_add_css_class (nothing, "compact");
  gtk_stack_add_named (zones->stack, create_list (zones), "list");
  gtk_stack_add_named (zones->stack, nothing, "nothing");
  return stack;
}

static GtkWidget *
create_search (Zones *zones)
{
  GtkWidget *entry = gtk_search_entry_new ();

  zones->entry = GTK_EDITABLE (entry);
  gtk_search_entry_set_placeholder_text (GTK_SEARCH_ENTRY (entry), _ ("City or region"));
  gtk_accessible_update_property (GTK_ACCESSIBLE (entry), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _ ("Search time zones"), -1);
  gtk_widget_set_margin_start (entry, 12);
  gtk_widget_set_margin_end (entry, 12);
  gtk_widget_set_margin_bottom (entry, 6);
  g_signal_connect_swapped (entry, "search-changed", G_CALLBACK (search_changed_cb), zones);
  g_signal_connect_swapped (entry, "activate", G_CALLBACK (search_activated_cb), zones);
  return entry;
}

/**
 * lanyard_zone_dialog_new:
 * @zones: (element-type GtkStringObject): names of time zones
 *
 * Returns: (transfer full): a dialog to choose one of them, which activates
 *   app.use-time-zone with it
 */
AdwDialog *
lanyard_zone_dialog_new (GListModel *zones)
{
  AdwDialog *dialog = adw_dialog_new ();
  GtkWidget *view = adw_toolbar_view_new ();
  Zones     *self = g_new0 (Zones, 1);

  self->dialog = dialog;
  self->terms = lanyard_terms_new (NULL);
  self->filter = gtk_custom_filter_new (zone_matches, self, NULL);
  self->found = gtk_filter_list_model_new (g_object_ref (zones), GTK_FILTER (self->filter));
  g_object_set_data_full (G_OBJECT (dialog), "zones", self, zones_free);

  adw_toolbar_view_add_top_bar (ADW_TOOLBAR_VIEW (view), adw_header_bar_new ());
  adw_toolbar_view_add_top_bar (ADW_TOOLBAR_VIEW (view), create_search (self));
  adw_toolbar_view_set_content (ADW_TOOLBAR_VIEW (view), create_content (self));
  adw_dialog_set_title (dialog, _ ("Choose Time Zone"));
  adw_dialog_set_content_width (dialog, WIDTH);
  adw_dialog_set_content_height (dialog, HEIGHT);
  adw_dialog_set_child (dialog, view);
  adw_dialog_set_focus (dialog, GTK_WIDGET (self->entry));
  return g_object_ref_sink (dialog);
}
