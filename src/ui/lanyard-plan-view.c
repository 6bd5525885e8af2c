/* SPDX-FileCopyrightText: 2026 The Lanyard authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "lanyard-plan-view-private.h"

#include "lanyard-plan-card.h"
#include "lanyard-words-time.h"

G_DEFINE_FINAL_TYPE (LanyardPlanView, lanyard_plan_view, GTK_TYPE_WIDGET)

static void
lanyard_plan_view_snapshot (GtkWidget   *widget,
                            GtkSnapshot *snapshot)
{
  lanyard_plan_view_snapshot_hours (LANYARD_PLAN_VIEW (widget), snapshot);
  GTK_WIDGET_CLASS (lanyard_plan_view_parent_class)->snapshot (widget, snapshot);
}

/* Returns: the position of the stop with the focus; -1 for none */
static int
find_focus (LanyardPlanView *self)
{
  GtkRoot   *root = gtk_widget_get_root (GTK_WIDGET (self));
  GtkWidget *focus = root != NULL ? gtk_root_get_focus (root) : NULL;

  for (guint i = 0; focus != NULL && i < self->stops->len; i++)
    {
      GtkWidget *stop = g_ptr_array_index (self->stops, i);

      if (focus == stop || gtk_widget_is_ancestor (focus, stop))
        return (int)i;
    }

  return -1;
}

/* Moves along time; at an end the focus stays. */
static void
move (GtkWidget  *widget,
      const char *action,
      GVariant   *by)
{
  LanyardPlanView *self = LANYARD_PLAN_VIEW (widget);
  int              to = find_focus (self) + g_variant_get_int32 (by);

  if (self->stops->len > 0)
    gtk_widget_grab_focus (
      g_ptr_array_index (self->stops, (guint)CLAMP (to, 0, (int)self->stops->len - 1)));
}

static void
lanyard_plan_view_dispose (GObject *object)
{
  LanyardPlanView *self = LANYARD_PLAN_VIEW (object);

  for (guint i = 0; self->parts != NULL && i < self->parts->len; i++)
    gtk_widget_unparent (g_array_index (self->parts, LanyardPlanPart, i).widget);
  g_clear_pointer (&self->parts, g_array_unref);
  g_clear_pointer (&self->stops, g_ptr_array_unref);
  g_clear_pointer (&self->now_line, gtk_widget_unparent);
  g_clear_pointer (&self->now_label, gtk_widget_unparent);
  g_clear_pointer (&self->day, lanyard_plan_day_free);
  g_clear_pointer (&self->axis, lanyard_time_axis_free);
  g_clear_pointer (&self->clocks, lanyard_clocks_unref);

  G_OBJECT_CLASS (lanyard_plan_view_parent_class)->dispose (object);
}

static void
lanyard_plan_view_class_init (LanyardPlanViewClass *klass)
{
  static const struct
  {
    guint key;
    int   by;
  } keys[] = {
    { GDK_KEY_Up, -1 },
    { GDK_KEY_KP_Up, -1 },
    { GDK_KEY_Down, 1 },
    { GDK_KEY_KP_Down, 1 },
    { GDK_KEY_Home, -G_MAXINT16 },
    { GDK_KEY_End, G_MAXINT16 },
  };
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = lanyard_plan_view_dispose;
  widget_class->measure = lanyard_plan_view_measure;
  widget_class->size_allocate = lanyard_plan_view_size_allocate;
  widget_class->snapshot = lanyard_plan_view_snapshot;

  gtk_widget_class_install_action (widget_class, "plan.move", "i", move);
  for (guint i = 0; i < G_N_ELEMENTS (keys); i++)
    gtk_widget_class_add_binding_action (widget_class, keys[i].key, 0, "plan.move", "i",
                                         keys[i].by);
  gtk_widget_class_set_css_name (widget_class, "plan-view");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_LIST);
}

static void
lanyard_plan_view_init (LanyardPlanView *self)
{
  self->now = LANYARD_NO_INSTANT;
  self->parts = g_array_new (FALSE, FALSE, sizeof (LanyardPlanPart));
  self->stops = g_ptr_array_new ();
  self->now_line = g_object_new (GTK_TYPE_BOX, "accessible-role", GTK_ACCESSIBLE_ROLE_PRESENTATION,
                                 "can-target", FALSE, NULL);
  self->now_label = gtk_label_new (NULL);
  gtk_widget_add_css_class (self->now_line, "now-line");
  gtk_widget_add_css_class (self->now_label, "now-label");
}

/**
 * lanyard_plan_view_new:
 * @day: (transfer full): a day of @plan, with something that has a time
 * @plan: the plan
 * @programme: the programme that it is of
 * @clocks: the clocks that times are told by
 *
 * Returns: (transfer full): that day
 */
GtkWidget *
lanyard_plan_view_new (LanyardPlanDay   *day,
                       LanyardPlan      *plan,
                       LanyardProgramme *programme,
                       LanyardClocks    *clocks)
{
  LanyardPlanView *self = g_object_new (LANYARD_TYPE_PLAN_VIEW, NULL);

  self->day = day;
  self->clocks = lanyard_clocks_ref (clocks);
  self->axis = lanyard_plan_view_create_axis (self);
  lanyard_plan_view_add_was (self);
  /* below all that has words */
  gtk_widget_set_parent (self->now_line, GTK_WIDGET (self));
  lanyard_plan_view_add_blocks (self, plan, programme);
  gtk_widget_set_parent (self->now_label, GTK_WIDGET (self));
  lanyard_plan_view_add_strips (self);
  lanyard_plan_view_add_walks (self);
  return GTK_WIDGET (self);
}

/**
 * lanyard_plan_view_set_now:
 * @self: a view
 * @now: the time
 */
void
lanyard_plan_view_set_now (LanyardPlanView *self,
                           LanyardInstant   now)
{
  g_autofree char *text = lanyard_words_first_clock (now, self->clocks);

  self->now = now;
  gtk_label_set_label (GTK_LABEL (self->now_label), text);
  for (guint i = 0; i < self->parts->len; i++)
    {
      const LanyardPlanPart *part = &g_array_index (self->parts, LanyardPlanPart, i);

      if (LANYARD_IS_PLAN_CARD (part->widget))
        lanyard_plan_card_set_past (LANYARD_PLAN_CARD (part->widget),
                                    MAX (part->span.start, part->span.end) <= now);
    }
  gtk_widget_queue_allocate (GTK_WIDGET (self));
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

/**
 * lanyard_plan_view_find_y:
 * @self: a view
 * @now: the time
 *
 * Returns: how far below the top that is, in pixels; -1 where it isn't shown
 */
double
lanyard_plan_view_find_y (LanyardPlanView *self,
                          LanyardInstant   now)
{
  return lanyard_time_axis_contains (self->axis, now) ? lanyard_plan_view_get_y (self, now) : -1;
}

/**
 * lanyard_plan_view_get_focused:
 * @self: a view
 *
 * Returns: (nullable): the id of the item whose card has the focus
 */
const char *
lanyard_plan_view_get_focused (LanyardPlanView *self)
{
  int        focus = find_focus (self);
  GtkWidget *stop = focus >= 0 ? g_ptr_array_index (self->stops, (guint)focus) : NULL;

  return LANYARD_IS_PLAN_CARD (stop) ? lanyard_plan_card_get_item (LANYARD_PLAN_CARD (stop))->id
                                     : NULL;
}

/**
 * lanyard_plan_view_focus_item:
 * @self: a view
 * @id: an item's id
 *
 * Returns: whether it has a card, and that has the focus now
 */
gboolean
lanyard_plan_view_focus_item (LanyardPlanView *self,
                              const char      *id)
{
  for (guint i = 0; i < self->stops->len; i++)
    {
      GtkWidget *stop = g_ptr_array_index (self->stops, i);

      if (LANYARD_IS_PLAN_CARD (stop) &&
          g_str_equal (lanyard_plan_card_get_item (LANYARD_PLAN_CARD (stop))->id, id))
        return gtk_widget_grab_focus (stop);
    }

  return FALSE;
}
