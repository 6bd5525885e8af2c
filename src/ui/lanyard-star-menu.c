/* SPDX-FileCopyrightText: 2026 The Lanyard authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "lanyard-star-menu.h"

#include "lanyard-star-button.h"

/* A menu that is open. */
typedef struct
{
  GtkWidget *popover;
  char      *session;
} Menu;

static GMenuModel *
create_model (void)
{
  static const LanyardStar stars[] = { LANYARD_STAR_GOING, LANYARD_STAR_MAYBE, LANYARD_STAR_OFF,
                                       LANYARD_STAR_HIDDEN };
  GMenu                   *menu = g_menu_new ();

  for (guint i = 0; i < G_N_ELEMENTS (stars); i++)
    {
      g_autofree char *action = g_strdup_printf ("row.star::%s", lanyard_star_to_name (stars[i]));

      g_menu_append (menu, lanyard_star_get_label (stars[i]), action);
    }

  return G_MENU_MODEL (menu);
}

static void
choose (GSimpleAction *action,
        GVariant      *target,
        gpointer       user_data)
{
  Menu *menu = user_data;

  gtk_widget_activate_action (menu->popover, "app.star", "(ss)", menu->session,
                              g_variant_get_string (target, NULL));
}

static void
menu_free (gpointer  data,
           GClosure *closure)
{
  Menu *menu = data;

  g_free (menu->session);
  g_free (menu);
}

/* The menu marks what the plan says; it has no say in that itself. */
static GSimpleActionGroup *
create_actions (GtkWidget  *popover,
                const char *session,
                LanyardStar star)
{
  g_autoptr (GSimpleAction) action =
              g_simple_action_new_stateful ("star",
                                            G_VARIANT_TYPE_STRING,
                                            g_variant_new_string (lanyard_star_to_name (star)));
  GSimpleActionGroup *group = g_simple_action_group_new ();
  Menu               *menu = g_new0 (Menu, 1);

  menu->popover = popover;
  menu->session = g_strdup (session);
  g_signal_connect_data (action, "activate", G_CALLBACK (choose), menu, menu_free, 0);
  g_action_map_add_action (G_ACTION_MAP (group), G_ACTION (action));
  return group;
}

static gboolean
unparent_cb (gpointer popover)
{
  if (gtk_widget_get_parent (popover) != NULL)
    gtk_widget_unparent (popover);
  return G_SOURCE_REMOVE;
}

static gboolean
focus_cb (gpointer row)
{
  if (gtk_widget_get_mapped (row))
    gtk_widget_grab_focus (row);
  return G_SOURCE_REMOVE;
}

/* What was chosen in it is activated only after it has closed. Then keys go on
 * where they were. */
static void
closed_cb (GtkWidget *popover,
           GtkWidget *row)
{
  g_idle_add_full (G_PRIORITY_DEFAULT_IDLE, G_SOURCE_FUNC (unparent_cb), g_object_ref (popover),
                   g_object_unref);
  g_idle_add_full (G_PRIORITY_DEFAULT_IDLE, G_SOURCE_FUNC (focus_cb), g_object_ref (row),
                   g_object_unref);
}

/* Opens the menu of a row of the list, if that row is a session's. */
static gboolean
open_menu (GtkWidget          *list,
           LanyardPlan        *plan,
           GtkWidget          *row,
           const GdkRectangle *at)
{
  LanyardStarButton *button = lanyard_star_button_find (row);
  const char        *session = button != NULL ? lanyard_star_button_get_session (button) : NULL;
  g_autoptr (GMenuModel) model = NULL;
  g_autoptr (GSimpleActionGroup) actions = NULL;
  GtkWidget *popover;

  if (session == NULL)
    return FALSE;

  model = create_model ();
  popover = gtk_popover_menu_new_from_model (model);
  actions = create_actions (popover, session, lanyard_plan_get_star (plan, session));
  gtk_widget_insert_action_group (popover, "row", G_ACTION_GROUP (actions));
  gtk_widget_set_parent (popover, list);
  gtk_popover_set_has_arrow (GTK_POPOVER (popover), FALSE);
  gtk_popover_set_pointing_to (GTK_POPOVER (popover), at);
  gtk_widget_set_halign (popover, GTK_ALIGN_START);
  g_signal_connect_object (popover, "closed", G_CALLBACK (closed_cb), row, 0);
  g_signal_connect_object (list, "unrealize", G_CALLBACK (unparent_cb), popover, G_CONNECT_SWAPPED);
  gtk_popover_popup (GTK_POPOVER (popover));
  return TRUE;
}

static gboolean
open_at (GtkWidget   *list,
         LanyardPlan *plan,
         double       x,
         double       y)
{
  GtkWidget *row = gtk_widget_pick (list, x, y, GTK_PICK_DEFAULT);

  while (row != NULL && row != list && gtk_widget_get_parent (row) != list)
    row = gtk_widget_get_parent (row);
  return row != NULL && row != list &&
         open_menu (list, plan, row, &(GdkRectangle){ (int)x, (int)y, 1, 1 });
}

static void
pressed_cb (GtkGesture  *gesture,
            int          n_presses,
            double       x,
            double       y,
            LanyardPlan *plan)
{
  if (open_at (gtk_event_controller_get_widget (GTK_EVENT_CONTROLLER (gesture)), plan, x, y))
    gtk_gesture_set_state (gesture, GTK_EVENT_SEQUENCE_CLAIMED);
}

static void
long_pressed_cb (GtkGesture  *gesture,
                 double       x,
                 double       y,
                 LanyardPlan *plan)
{
  pressed_cb (gesture, 1, x, y, plan);
}

/* By a key, it opens below the title of the row that has the focus. */
static gboolean
key_cb (GtkWidget *list,
        GVariant  *arguments,
        gpointer   user_data)
{
  GtkWidget      *row = gtk_widget_get_focus_child (list);
  graphene_rect_t bounds;

  if (row == NULL || !gtk_widget_compute_bounds (row, list, &bounds))
    return FALSE;
  return open_menu (list, user_data, row,
                    &(GdkRectangle){ (int)bounds.origin.x + 12,
                                     (int)(bounds.origin.y + bounds.size.height / 2), 1, 1 });
}

static void
add_key (GtkEventController *controller,
         guint               key,
         GdkModifierType     modifiers,
         LanyardPlan        *plan)
{
  gtk_shortcut_controller_add_shortcut (
    GTK_SHORTCUT_CONTROLLER (controller),
    gtk_shortcut_new (gtk_keyval_trigger_new (key, modifiers),
                      gtk_callback_action_new (key_cb, g_object_ref (plan), g_object_unref)));
}

/**
 * lanyard_star_menu_attach:
 * @list: a list, in whose rows there are star buttons
 * @plan: where stars are
 *
 * Gives its rows a menu with all that one can decide on a session: by the
 * second button, by a long press, and by the keys for that.
 */
void
lanyard_star_menu_attach (GtkWidget   *list,
                          LanyardPlan *plan)
{
  GtkGesture         *click = gtk_gesture_click_new ();
  GtkGesture         *press = gtk_gesture_long_press_new ();
  GtkEventController *keys = gtk_shortcut_controller_new ();

  gtk_gesture_single_set_button (GTK_GESTURE_SINGLE (click), GDK_BUTTON_SECONDARY);
  g_signal_connect_object (click, "pressed", G_CALLBACK (pressed_cb), plan, 0);
  gtk_widget_add_controller (list, GTK_EVENT_CONTROLLER (click));

  gtk_gesture_single_set_touch_only (GTK_GESTURE_SINGLE (press), TRUE);
  g_signal_connect_object (press, "pressed", G_CALLBACK (long_pressed_cb), plan, 0);
  gtk_widget_add_controller (list, GTK_EVENT_CONTROLLER (press));

  add_key (keys, GDK_KEY_Menu, 0, plan);
  add_key (keys, GDK_KEY_F10, GDK_SHIFT_MASK, plan);
  gtk_widget_add_controller (list, keys);
}
