/* SPDX-FileCopyrightText: 2026 The Lanyard authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "lanyard-room-chooser.h"

#include <glib/gi18n-lib.h>

#define WIDTH 280
#define MOST_HEIGHT 420

/* Which rooms of a timetable are shown, and in which order. */
struct _LanyardRoomChooser
{
  AdwBin parent_instance;

  GtkWidget  *starred_first;
  GtkListBox *list;

  LanyardRoomChoice *choice; /* (nullable) (unowned) */
  GPtrArray         *rooms;  /* (nullable) in the order of the list */
  gboolean           filling;
};

G_DEFINE_FINAL_TYPE (LanyardRoomChooser, lanyard_room_chooser, ADW_TYPE_BIN)

enum {
  SIGNAL_CHANGED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

static GtkCheckButton *
get_check (LanyardRoomChooser *self,
           guint               position)
{
  GtkListBoxRow *row = gtk_list_box_get_row_at_index (self->list, (int)position);

  return GTK_CHECK_BUTTON (gtk_widget_get_first_child (gtk_list_box_row_get_child (row)));
}

static void
starred_first_cb (LanyardRoomChooser *self)
{
  if (self->filling)
    return;
  lanyard_room_choice_set_starred_first (
    self->choice, gtk_check_button_get_active (GTK_CHECK_BUTTON (self->starred_first)));
  g_signal_emit (self, signals[SIGNAL_CHANGED], 0);
}

/* Writes down what is checked. */
static void
toggled_cb (LanyardRoomChooser *self)
{
  if (self->filling)
    return;
  for (guint i = 0; i < self->rooms->len; i++)
    lanyard_room_choice_set_shown (self->choice, g_ptr_array_index (self->rooms, i),
                                   gtk_check_button_get_active (get_check (self, i)));
  g_signal_emit (self, signals[SIGNAL_CHANGED], 0);
}

static void
check_all (LanyardRoomChooser *self,
           gboolean            checked)
{
  self->filling = TRUE;
  for (guint i = 0; i < self->rooms->len; i++)
    gtk_check_button_set_active (get_check (self, i), checked);
  self->filling = FALSE;
  toggled_cb (self);
}

static void
show_all_cb (LanyardRoomChooser *self)
{
  check_all (self, TRUE);
}

static void
show_none_cb (LanyardRoomChooser *self)
{
  check_all (self, FALSE);
}

static void
move_row (LanyardRoomChooser *self,
          GtkWidget          *button,
          int                 by)
{
  GtkWidget *row = gtk_widget_get_ancestor (button, GTK_TYPE_LIST_BOX_ROW);
  int        from = gtk_list_box_row_get_index (GTK_LIST_BOX_ROW (row));
  int        to = from + by;

  if (to < 0 || to >= (int)self->rooms->len)
    return;

  g_object_ref (row);
  gtk_list_box_remove (self->list, row);
  gtk_list_box_insert (self->list, row, to);
  g_object_unref (row);
  g_ptr_array_insert (self->rooms, to, g_ptr_array_steal_index (self->rooms, (guint)from));
  gtk_widget_grab_focus (button);
  lanyard_room_choice_set_order (self->choice, self->rooms);
  g_signal_emit (self, signals[SIGNAL_CHANGED], 0);
}

static void
move_up_cb (LanyardRoomChooser *self,
            GtkWidget          *button)
{
  move_row (self, button, -1);
}

static void
move_down_cb (LanyardRoomChooser *self,
              GtkWidget          *button)
{
  move_row (self, button, 1);
}

static GtkWidget *
create_button (LanyardRoomChooser *self,
               const char         *icon_name,
               const char         *name,
               GCallback           clicked)
{
  GtkWidget *button = gtk_button_new_from_icon_name (icon_name);

  gtk_widget_set_tooltip_text (button, name);
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
  gtk_widget_add_css_class (button, "flat");
  gtk_widget_add_css_class (button, "move");
  g_signal_connect_swapped (button, "clicked", clicked, self);
  return button;
}

static GtkWidget *
create_row (LanyardRoomChooser *self,
            LanyardRoom        *room)
{
  const char      *title = lanyard_room_get_title (room);
  GtkWidget       *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 0);
  GtkWidget       *check = gtk_check_button_new ();
  GtkWidget       *label = gtk_label_new (title);
  GtkWidget       *row = gtk_list_box_row_new ();
  g_autofree char *up = g_strdup_printf (_ ("Move %s up"), title);
  g_autofree char *down = g_strdup_printf (_ ("Move %s down"), title);

  gtk_label_set_ellipsize (GTK_LABEL (label), PANGO_ELLIPSIZE_END);
  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_check_button_set_child (GTK_CHECK_BUTTON (check), label);
  gtk_check_button_set_active (GTK_CHECK_BUTTON (check),
                               lanyard_room_choice_is_shown (self->choice, room));
  gtk_accessible_update_property (GTK_ACCESSIBLE (check), GTK_ACCESSIBLE_PROPERTY_LABEL, title, -1);
  gtk_widget_set_hexpand (check, TRUE);
  g_signal_connect_swapped (check, "toggled", G_CALLBACK (toggled_cb), self);

  gtk_box_append (GTK_BOX (box), check);
  gtk_box_append (GTK_BOX (box),
                  create_button (self, "go-up-symbolic", up, G_CALLBACK (move_up_cb)));
  gtk_box_append (GTK_BOX (box),
                  create_button (self, "go-down-symbolic", down, G_CALLBACK (move_down_cb)));
  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (row), box);
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (row), FALSE);
  gtk_widget_set_focusable (row, FALSE);
  return row;
}

static void
lanyard_room_chooser_dispose (GObject *object)
{
  g_clear_pointer (&LANYARD_ROOM_CHOOSER (object)->rooms, g_ptr_array_unref);

  G_OBJECT_CLASS (lanyard_room_chooser_parent_class)->dispose (object);
}

static void
lanyard_room_chooser_class_init (LanyardRoomChooserClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = lanyard_room_chooser_dispose;

  /* The choice is another one. */
  signals[SIGNAL_CHANGED] = g_signal_new ("changed", LANYARD_TYPE_ROOM_CHOOSER, G_SIGNAL_RUN_LAST,
                                          0, NULL, NULL, NULL, G_TYPE_NONE, 0);
}

static GtkWidget *
create_head (LanyardRoomChooser *self)
{
  GtkWidget *head = gtk_box_new (GTK_ORIENTATION_VERTICAL, 6);
  GtkWidget *buttons = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);
  GtkWidget *all = gtk_button_new_with_mnemonic (_ ("Show _All"));
  GtkWidget *none = gtk_button_new_with_mnemonic (_ ("Show _None"));

  self->starred_first = gtk_check_button_new_with_mnemonic (_ ("_Rooms with my stars first"));
  g_signal_connect_swapped (self->starred_first, "toggled", G_CALLBACK (starred_first_cb), self);
  g_signal_connect_swapped (all, "clicked", G_CALLBACK (show_all_cb), self);
  g_signal_connect_swapped (none, "clicked", G_CALLBACK (show_none_cb), self);
  gtk_box_set_homogeneous (GTK_BOX (buttons), TRUE);
  gtk_box_append (GTK_BOX (buttons), all);
  gtk_box_append (GTK_BOX (buttons), none);
  gtk_box_append (GTK_BOX (head), self->starred_first);
  gtk_box_append (GTK_BOX (head), buttons);
  return head;
}

static void
lanyard_room_chooser_init (LanyardRoomChooser *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 12);
  GtkWidget *scrolled = g_object_new (GTK_TYPE_SCROLLED_WINDOW,
                                      "hscrollbar-policy", GTK_POLICY_NEVER,
                                      "propagate-natural-height", TRUE,
                                      "max-content-height", MOST_HEIGHT,
                                      "width-request", WIDTH,
                                      NULL);

  self->list = GTK_LIST_BOX (gtk_list_box_new ());
  gtk_list_box_set_selection_mode (self->list, GTK_SELECTION_NONE);
  gtk_widget_add_css_class (GTK_WIDGET (self->list), "rooms");
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->list), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _ ("Rooms"), -1);
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (scrolled), GTK_WIDGET (self->list));
  gtk_box_append (GTK_BOX (box), create_head (self));
  gtk_box_append (GTK_BOX (box), scrolled);
  gtk_widget_add_css_class (box, "room-chooser");
  adw_bin_set_child (ADW_BIN (self), box);
}

/**
 * lanyard_room_chooser_new:
 *
 * Returns: (transfer full): a chooser of no rooms
 */
GtkWidget *
lanyard_room_chooser_new (void)
{
  return g_object_new (LANYARD_TYPE_ROOM_CHOOSER, NULL);
}

/**
 * lanyard_room_chooser_show:
 * @self: a chooser
 * @choice: what it shows and changes; it has to stay until there is another
 * @rooms: (element-type LanyardRoom): the rooms in the programme's order
 */
void
lanyard_room_chooser_show (LanyardRoomChooser *self,
                           LanyardRoomChoice  *choice,
                           GPtrArray          *rooms)
{
  self->filling = TRUE;
  self->choice = choice;
  g_clear_pointer (&self->rooms, g_ptr_array_unref);
  self->rooms = lanyard_room_choice_sort (choice, rooms);
  gtk_check_button_set_active (GTK_CHECK_BUTTON (self->starred_first),
                               lanyard_room_choice_get_starred_first (choice));
  gtk_list_box_remove_all (self->list);
  for (guint i = 0; i < self->rooms->len; i++)
    gtk_list_box_append (self->list, create_row (self, g_ptr_array_index (self->rooms, i)));
  self->filling = FALSE;
}
