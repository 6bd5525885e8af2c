/* SPDX-FileCopyrightText: 2026 The Lanyard authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "lanyard-list-page-private.h"

#include "lanyard-list-notice.h"

#include <glib/gi18n-lib.h>

/* People are always listed; of sessions those that the chips let through and
 * that aren't hidden. */
gboolean
lanyard_list_page_item_matches (gpointer item,
                                gpointer user_data)
{
  LanyardListPage *self = user_data;
  const char      *id = LANYARD_IS_SESSION (item) ? lanyard_session_get_id (item) : NULL;

  if (id != NULL && !lanyard_filter_chips_matches (self->chips, item))
    return FALSE;
  if (id == NULL || lanyard_plan_get_star (self->plan, id) != LANYARD_STAR_HIDDEN)
    return TRUE;

  g_hash_table_add (self->hidden, g_strdup (id));
  return gtk_toggle_button_get_active (self->hidden_button);
}

/* Most lists have rows, so that the notice is made only once it is to be seen. */
void
lanyard_list_page_give_reason (LanyardListPage *self)
{
  if (adw_bin_get_child (self->notice_bin) == NULL)
    adw_bin_set_child (self->notice_bin, lanyard_list_notice_new ());
  lanyard_list_notice_set_reason (LANYARD_LIST_NOTICE (adw_bin_get_child (self->notice_bin)),
                                  self->reason);
}

/* @reason: (nullable): why there are no rows, NULL where there are some */
static void
show_notice (LanyardListPage *self,
             const char      *reason)
{
  self->reason = reason;
  gtk_stack_set_visible_child_name (self->stack, reason != NULL ? "notice" : "list");
  if (gtk_widget_get_mapped (GTK_WIDGET (self->notice_bin)))
    lanyard_list_page_give_reason (self);
}

static guint
count_all (LanyardListPage *self)
{
  return self->place != NULL ? g_list_model_get_n_items (lanyard_place_get_items (self->place)) : 0;
}

void
lanyard_list_page_update_state (LanyardListPage *self)
{
  guint n_items = g_list_model_get_n_items (G_LIST_MODEL (self->sorted));
  guint n_hidden = g_hash_table_size (self->hidden);
  /* Translators: how many sessions are left out of a list; the button shows them */
  g_autofree char *hidden =
    g_strdup_printf (ngettext ("Show %u hidden", "Show %u hidden", n_hidden), n_hidden);

  lanyard_filter_chips_show_left (self->chips, n_items, count_all (self));
  gtk_button_set_label (GTK_BUTTON (self->hidden_button), hidden);
  gtk_widget_set_visible (GTK_WIDGET (self->hidden_button), n_hidden > 0);
  if (self->place == NULL)
    show_notice (self, "no-programme");
  else if (n_items > 0)
    show_notice (self, NULL);
  else if (n_hidden == 0 && lanyard_filter_chips_is_narrow (self->chips))
    show_notice (self, "none-left");
  else
    show_notice (self, n_hidden > 0 ? "all-hidden" : "empty");
}

/* Returns: what all sessions of a place have in common */
static LanyardFilterChoice
get_settled (LanyardPlace *place)
{
  switch (lanyard_place_get_group (place))
    {
    case LANYARD_PLACE_TRACKS:
      return LANYARD_FILTER_TRACK;
    case LANYARD_PLACE_BROWSE:
      return LANYARD_FILTER_KIND;
    case LANYARD_PLACE_MINE:
    case LANYARD_PLACE_DAYS:
    default:
      return LANYARD_FILTER_N_CHOICES;
    }
}

/* Lets the chips offer what the sessions of the place have; there are none for
 * people. */
void
lanyard_list_page_offer_chips (LanyardListPage *self)
{
  GListModel *items = lanyard_place_get_items (self->place);
  gboolean    sessions = g_list_model_get_item_type (items) == LANYARD_TYPE_SESSION;

  lanyard_filter_chips_show_items (self->chips, sessions ? items : NULL,
                                   get_settled (self->place));
}

/* The filter looks at every item, and counts those that are hidden by the way. */
void
lanyard_list_page_filter_anew (LanyardListPage *self)
{
  g_hash_table_remove_all (self->hidden);
  gtk_filter_changed (GTK_FILTER (self->filter), GTK_FILTER_CHANGE_DIFFERENT);
  lanyard_list_page_update_state (self);
}
