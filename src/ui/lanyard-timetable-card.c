/* SPDX-FileCopyrightText: 2026 The Lanyard authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "lanyard-timetable-card-private.h"

#include "lanyard-star-button.h"
#include "lanyard-words-timetable.h"

G_DEFINE_FINAL_TYPE (LanyardTimetableCard, lanyard_timetable_card, GTK_TYPE_WIDGET)

static void
set_css_class (LanyardTimetableCard *self,
               const char           *name,
               gboolean              has_it)
{
  if (has_it)
    gtk_widget_add_css_class (GTK_WIDGET (self), name);
  else
    gtk_widget_remove_css_class (GTK_WIDGET (self), name);
}

/* Few are starred, so that most cards have no mark. */
static void
update_mark (LanyardTimetableCard *self,
             LanyardStar           star)
{
  if (!lanyard_timetable_card_is_starred (self))
    return;
  if (self->mark == NULL)
    {
      self->mark = g_object_new (GTK_TYPE_IMAGE, "pixel-size", LANYARD_CARD_MARK_SIZE,
                                 "can-target", FALSE,
                                 "accessible-role", GTK_ACCESSIBLE_ROLE_PRESENTATION, NULL);
      gtk_widget_add_css_class (self->mark, "accent");
      gtk_widget_set_parent (self->mark, GTK_WIDGET (self));
    }
  gtk_image_set_from_icon_name (GTK_IMAGE (self->mark), lanyard_star_get_icon_name (star));
}

static void
update_star (LanyardTimetableCard *self)
{
  LanyardStar star = lanyard_plan_get_star (self->plan, lanyard_session_get_id (self->session));

  update_mark (self, star);
  /* a mark takes its room from the text */
  if (self->mark != NULL)
    g_clear_pointer (&self->text, lanyard_timetable_text_free);
  set_css_class (self, "going", star == LANYARD_STAR_GOING);
  set_css_class (self, "maybe", star == LANYARD_STAR_MAYBE);
  set_css_class (self, "hidden-session", star == LANYARD_STAR_HIDDEN);
}

static void
update_clashes (LanyardTimetableCard *self)
{
  g_autoptr (GPtrArray) clashes =
              lanyard_plan_dup_clashes (self->plan, lanyard_session_get_id (self->session));
  g_autofree char *text = clashes->len > 0 ? lanyard_words_clashes (clashes) : NULL;
  g_autofree char *name = lanyard_words_session_spoken (self->session, self->clocks, clashes->len);

  g_clear_pointer (&self->text, lanyard_timetable_text_free);
  self->n_clashes = clashes->len;
  gtk_label_set_label (GTK_LABEL (self->tag), text != NULL ? text : "");
  set_css_class (self, "clash", clashes->len > 0);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
  gtk_widget_queue_allocate (GTK_WIDGET (self));
}

static void
plan_changed_cb (LanyardTimetableCard *self,
                 const char           *session)
{
  if (self->session == NULL ||
      (session != NULL && !g_str_equal (session, lanyard_session_get_id (self->session))))
    return;

  update_star (self);
  update_clashes (self);
}

static void
activate (LanyardTimetableCard *self)
{
  gtk_widget_grab_focus (GTK_WIDGET (self));
  gtk_widget_activate_action (GTK_WIDGET (self), "win.show-session", "s",
                              lanyard_session_get_id (self->session));
}

static void
released_cb (LanyardTimetableCard *self,
             int                   n_presses,
             double                x,
             double                y,
             GtkGesture           *gesture)
{
  if (gtk_widget_contains (GTK_WIDGET (self), x, y))
    activate (self);
}

static void
lanyard_timetable_card_measure (GtkWidget     *widget,
                                GtkOrientation orientation,
                                int            for_size,
                                int           *minimum,
                                int           *natural,
                                int           *minimum_baseline,
                                int           *natural_baseline)
{
  *minimum = 0;
  *natural = 0;
}

/* What is cut can be read whole. */
static gboolean
lanyard_timetable_card_query_tooltip (GtkWidget  *widget,
                                      int         x,
                                      int         y,
                                      gboolean    keyboard,
                                      GtkTooltip *tooltip)
{
  LanyardTimetableCard *self = LANYARD_TIMETABLE_CARD (widget);
  g_autofree char      *text = NULL;

  if (self->session == NULL ||
      !lanyard_timetable_text_is_cut (lanyard_timetable_card_get_text (self)))
    return FALSE;

  text = lanyard_timetable_text_dup_whole (self->session, self->clocks, self->n_clashes);
  gtk_tooltip_set_text (tooltip, text);
  return TRUE;
}

static void
lanyard_timetable_card_css_changed (GtkWidget         *widget,
                                    GtkCssStyleChange *change)
{
  GTK_WIDGET_CLASS (lanyard_timetable_card_parent_class)->css_changed (widget, change);
  /* the font may be another one */
  g_clear_pointer (&LANYARD_TIMETABLE_CARD (widget)->text, lanyard_timetable_text_free);
}

static void
lanyard_timetable_card_dispose (GObject *object)
{
  LanyardTimetableCard *self = LANYARD_TIMETABLE_CARD (object);

  g_clear_pointer (&self->text, lanyard_timetable_text_free);
  g_clear_pointer (&self->star, gtk_widget_unparent);
  g_clear_pointer (&self->tag, gtk_widget_unparent);
  g_clear_pointer (&self->mark, gtk_widget_unparent);
  g_clear_object (&self->plan);
  g_clear_object (&self->session);
  g_clear_pointer (&self->clocks, lanyard_clocks_unref);

  G_OBJECT_CLASS (lanyard_timetable_card_parent_class)->dispose (object);
}

static void
activate_cb (GtkWidget  *widget,
             const char *action,
             GVariant   *target)
{
  activate (LANYARD_TIMETABLE_CARD (widget));
}

static void
lanyard_timetable_card_class_init (LanyardTimetableCardClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = lanyard_timetable_card_dispose;
  widget_class->measure = lanyard_timetable_card_measure;
  widget_class->size_allocate = lanyard_timetable_card_size_allocate;
  widget_class->snapshot = lanyard_timetable_card_snapshot;
  widget_class->css_changed = lanyard_timetable_card_css_changed;
  widget_class->query_tooltip = lanyard_timetable_card_query_tooltip;

  gtk_widget_class_install_action (widget_class, "card.open", NULL, activate_cb);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Return, 0, "card.open", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_KP_Enter, 0, "card.open", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_space, 0, "card.open", NULL);
  gtk_widget_class_set_css_name (widget_class, "session-card");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_LIST_ITEM);
}

static void
lanyard_timetable_card_init (LanyardTimetableCard *self)
{
  GtkGesture *click = gtk_gesture_click_new ();

  gtk_widget_set_focusable (GTK_WIDGET (self), TRUE);
  gtk_widget_set_has_tooltip (GTK_WIDGET (self), TRUE);
  g_signal_connect_swapped (click, "released", G_CALLBACK (released_cb), self);
  gtk_widget_add_controller (GTK_WIDGET (self), GTK_EVENT_CONTROLLER (click));
}

/**
 * lanyard_timetable_card_new:
 * @plan: where stars are
 *
 * Returns: (transfer full): a card without a session
 */
GtkWidget *
lanyard_timetable_card_new (LanyardPlan *plan)
{
  LanyardTimetableCard *self = g_object_new (LANYARD_TYPE_TIMETABLE_CARD, NULL);

  self->plan = g_object_ref (plan);
  self->star = lanyard_star_button_new (plan);
  gtk_widget_set_parent (self->star, GTK_WIDGET (self));
  self->tag = g_object_new (GTK_TYPE_LABEL, "ellipsize", PANGO_ELLIPSIZE_END, NULL);
  gtk_widget_add_css_class (self->tag, "clash-tag");
  gtk_widget_set_parent (self->tag, GTK_WIDGET (self));
  g_signal_connect_object (plan, "changed", G_CALLBACK (plan_changed_cb), self, G_CONNECT_SWAPPED);
  return GTK_WIDGET (self);
}

/**
 * lanyard_timetable_card_set_session:
 * @self: a card
 * @session: what it shows; not past
 * @shape: how
 * @clocks: the clocks that its times are told by
 */
void
lanyard_timetable_card_set_session (LanyardTimetableCard *self,
                                    LanyardSession       *session,
                                    LanyardGridShape      shape,
                                    LanyardClocks        *clocks)
{
  LanyardTrack *track = lanyard_session_get_track (session);
  const char   *color = track != NULL ? lanyard_track_get_color (track) : NULL;

  g_clear_pointer (&self->text, lanyard_timetable_text_free);
  g_set_object (&self->session, session);
  g_clear_pointer (&self->clocks, lanyard_clocks_unref);
  self->clocks = lanyard_clocks_ref (clocks);
  self->shape = shape;
  self->has_color = color != NULL && gdk_rgba_parse (&self->color, color);
  self->hidden_width = 0;
  self->hidden_height = 0;
  lanyard_star_button_set_session (LANYARD_STAR_BUTTON (self->star),
                                   lanyard_session_get_id (session),
                                   lanyard_session_get_title (session));
  set_css_class (self, "across", shape == LANYARD_GRID_ACROSS);
  lanyard_timetable_card_set_past (self, FALSE);
  update_clashes (self);
  update_star (self);
  gtk_widget_queue_allocate (GTK_WIDGET (self));
}

/**
 * lanyard_timetable_card_set_past:
 * @self: a card
 * @past: whether its session has ended
 */
void
lanyard_timetable_card_set_past (LanyardTimetableCard *self,
                                 gboolean              past)
{
  set_css_class (self, "past", past);
}

/**
 * lanyard_timetable_card_set_hidden:
 * @self: a card with a session
 * @width: how much of it is scrolled away where it begins, in pixels
 * @height: and at its top
 *
 * The text keeps out of that, as far as it can.
 */
void
lanyard_timetable_card_set_hidden (LanyardTimetableCard *self,
                                   double                width,
                                   double                height)
{
  double along;
  double down;

  if (gtk_widget_get_width (GTK_WIDGET (self)) == 0)
    {
      self->hidden_width = width;
      self->hidden_height = height;
      return;
    }

  along = lanyard_timetable_card_get_shift_along (self);
  down = lanyard_timetable_card_get_shift_down (self);
  self->hidden_width = width;
  self->hidden_height = height;
  if (ABS (along - lanyard_timetable_card_get_shift_along (self)) > 0.5 ||
      ABS (down - lanyard_timetable_card_get_shift_down (self)) > 0.5)
    {
      gtk_widget_queue_allocate (GTK_WIDGET (self));
      gtk_widget_queue_draw (GTK_WIDGET (self));
    }
}

/**
 * lanyard_timetable_card_get_session:
 * @self: a card
 *
 * Returns: (transfer none) (nullable): its session
 */
LanyardSession *
lanyard_timetable_card_get_session (LanyardTimetableCard *self)
{
  return self->session;
}
