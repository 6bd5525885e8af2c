/* SPDX-FileCopyrightText: 2026 The Lanyard authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "lanyard-plan-card-private.h"

#include "lanyard-moved-tag.h"
#include "lanyard-note-mark.h"
#include "lanyard-star-button.h"
#include "lanyard-words-change.h"
#include "lanyard-words-plan.h"

#include <glib/gi18n-lib.h>

#define BAR_EDGE 5
#define BAR_WIDTH 3

#define MOVED (LANYARD_CHANGE_TIME | LANYARD_CHANGE_DAY | LANYARD_CHANGE_ROOM)

G_DEFINE_FINAL_TYPE (LanyardPlanCard, lanyard_plan_card, GTK_TYPE_WIDGET)

static GtkWidget *
create_label (LanyardPlanCard *self,
              const char      *text,
              const char      *css_class)
{
  GtkWidget *label = g_object_new (GTK_TYPE_LABEL,
                                   "label", text,
                                   "xalign", 0.0,
                                   "ellipsize", PANGO_ELLIPSIZE_END,
                                   "accessible-role", GTK_ACCESSIBLE_ROLE_PRESENTATION,
                                   NULL);

  gtk_widget_add_css_class (label, css_class);
  gtk_widget_set_parent (label, GTK_WIDGET (self));
  return label;
}

/* It fills what it is given, and wraps. */
static GtkWidget *
create_title (LanyardPlanCard *self)
{
  GtkWidget *title = g_object_new (GTK_TYPE_INSCRIPTION,
                                   "text", self->item->title,
                                   "xalign", 0.0f,
                                   "yalign", 0.0f,
                                   "wrap-mode", PANGO_WRAP_WORD_CHAR,
                                   "text-overflow", GTK_INSCRIPTION_OVERFLOW_ELLIPSIZE_END,
                                   "accessible-role", GTK_ACCESSIBLE_ROLE_PRESENTATION,
                                   NULL);

  gtk_widget_add_css_class (title, "plan-title");
  gtk_widget_set_parent (title, GTK_WIDGET (self));
  return title;
}

static void
append_runs (GString   *markup,
             GPtrArray *runs,
             gboolean   old)
{
  for (guint i = 0; i < runs->len; i++)
    {
      const LanyardChangeRun *run = g_ptr_array_index (runs, i);
      g_autofree char        *text = g_markup_escape_text (run->text, -1);

      if (old)
        g_string_append_printf (markup, "<s>%s</s>", text);
      else
        g_string_append_printf (markup, run->differs ? "<b>%s</b>" : "%s", text);
    }
}

/* Returns: (transfer full) (nullable): how it was, struck through, and how it is */
static char *
dup_change (LanyardChange *change,
            LanyardClocks *clocks)
{
  GTimeZone *zone = lanyard_clocks_get_first (clocks);
  g_autoptr (GPtrArray) lines = lanyard_words_change_lines (change, zone);
  const LanyardChangeLine *line = lines->len > 0 ? g_ptr_array_index (lines, 0) : NULL;
  GString                 *markup;

  if (line == NULL || line->before == NULL || line->after == NULL)
    return NULL;

  markup = g_string_new (NULL);
  append_runs (markup, line->before, TRUE);
  g_string_append (markup, " → ");
  append_runs (markup, line->after, FALSE);
  return g_string_free_and_steal (markup);
}

static void
add_change (LanyardPlanCard *self,
            LanyardChange   *change)
{
  g_autofree char *markup = dup_change (change, self->clocks);
  GtkWidget       *box;
  GtkWidget       *label;
  GtkWidget       *button;

  if (markup == NULL)
    return;

  box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);
  label = g_object_new (GTK_TYPE_LABEL,
                        "label", markup,
                        "use-markup", TRUE,
                        "xalign", 0.0,
                        "hexpand", TRUE,
                        "ellipsize", PANGO_ELLIPSIZE_END,
                        NULL);
  button = gtk_button_new_with_label (_ ("Got It"));
  gtk_widget_add_css_class (button, "flat");
  gtk_widget_add_css_class (button, "got-it");
  gtk_actionable_set_action_target (GTK_ACTIONABLE (button), "s", self->item->id);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (button), "app.acknowledge");
  gtk_box_append (GTK_BOX (box), label);
  gtk_box_append (GTK_BOX (box), button);
  gtk_widget_set_parent (box, GTK_WIDGET (self));
  self->lines[LANYARD_CARD_CHANGE] = box;
}

static void
add_tag (LanyardPlanCard *self,
         LanyardChange   *change)
{
  if (self->item->state == LANYARD_PLAN_ITEM_GONE)
    self->tag = lanyard_tag_new (NULL, _ ("No longer in the programme"), "error");
  else if (self->item->state == LANYARD_PLAN_ITEM_CANCELLED)
    self->tag = lanyard_tag_new ("dialog-warning-symbolic", _ ("Cancelled"), "warning");
  else if (change != NULL && (lanyard_change_get_aspects (change) & MOVED) != 0)
    self->tag = lanyard_tag_new ("lanyard-changes-symbolic", _ ("Moved"), "warning");
  if (self->tag != NULL)
    gtk_widget_set_parent (self->tag, GTK_WIDGET (self));
}

static void
open_item (GtkWidget  *widget,
           const char *action,
           GVariant   *target)
{
  LanyardPlanCard *self = LANYARD_PLAN_CARD (widget);

  gtk_widget_grab_focus (widget);
  gtk_widget_activate_action (
    widget, self->item->appointment != NULL ? "win.edit-appointment" : "win.show-session", "s",
    self->item->id);
}

static void
delete_item (GtkWidget  *widget,
             const char *action,
             GVariant   *target)
{
  LanyardPlanCard *self = LANYARD_PLAN_CARD (widget);

  if (self->item->appointment != NULL)
    gtk_widget_activate_action (widget, "app.delete-appointment", "s", self->item->id);
}

static void
released_cb (LanyardPlanCard *self,
             int              n_presses,
             double           x,
             double           y)
{
  if (gtk_widget_contains (GTK_WIDGET (self), x, y))
    open_item (GTK_WIDGET (self), NULL, NULL);
}

static void
lanyard_plan_card_snapshot (GtkWidget   *widget,
                            GtkSnapshot *snapshot)
{
  LanyardPlanCard *self = LANYARD_PLAN_CARD (widget);
  int              width = gtk_widget_get_width (widget);
  int              height = gtk_widget_get_height (widget);
  gboolean         rtl = gtk_widget_get_direction (widget) == GTK_TEXT_DIR_RTL;
  float            x = (float)(rtl ? width - BAR_EDGE - BAR_WIDTH : BAR_EDGE);
  GskRoundedRect   shape;
  GdkRGBA          color;

  gtk_widget_get_color (widget, &color);
  color.alpha *= 0.35f;
  if (self->has_color)
    color = self->color;
  gsk_rounded_rect_init_from_rect (
    &shape,
    &GRAPHENE_RECT_INIT (x, BAR_EDGE, BAR_WIDTH, (float)MAX (height - 2 * BAR_EDGE, 0)),
    BAR_WIDTH / 2.0f);
  gtk_snapshot_push_rounded_clip (snapshot, &shape);
  gtk_snapshot_append_color (snapshot, &color, &shape.bounds);
  gtk_snapshot_pop (snapshot);
  GTK_WIDGET_CLASS (lanyard_plan_card_parent_class)->snapshot (widget, snapshot);
}

static void
lanyard_plan_card_dispose (GObject *object)
{
  LanyardPlanCard *self = LANYARD_PLAN_CARD (object);

  g_clear_pointer (&self->now_line, gtk_widget_unparent);
  for (int i = 0; i < LANYARD_CARD_N_LINES; i++)
    g_clear_pointer (&self->lines[i], gtk_widget_unparent);
  g_clear_pointer (&self->tag, gtk_widget_unparent);
  g_clear_pointer (&self->second, gtk_widget_unparent);
  g_clear_pointer (&self->star, gtk_widget_unparent);
  g_clear_pointer (&self->note, gtk_widget_unparent);
  g_clear_pointer (&self->item, lanyard_plan_item_unref);
  g_clear_pointer (&self->clocks, lanyard_clocks_unref);

  G_OBJECT_CLASS (lanyard_plan_card_parent_class)->dispose (object);
}

static void
lanyard_plan_card_class_init (LanyardPlanCardClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = lanyard_plan_card_dispose;
  widget_class->measure = lanyard_plan_card_measure;
  widget_class->size_allocate = lanyard_plan_card_size_allocate;
  widget_class->snapshot = lanyard_plan_card_snapshot;

  gtk_widget_class_install_action (widget_class, "card.open", NULL, open_item);
  gtk_widget_class_install_action (widget_class, "card.delete", NULL, delete_item);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Return, 0, "card.open", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_KP_Enter, 0, "card.open", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_space, 0, "card.open", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Delete, 0, "card.delete", NULL);
  gtk_widget_class_set_css_name (widget_class, "session-card");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_LIST_ITEM);
}

static void
lanyard_plan_card_init (LanyardPlanCard *self)
{
  GtkGesture *click = gtk_gesture_click_new ();

  gtk_widget_set_focusable (GTK_WIDGET (self), TRUE);
  gtk_widget_set_overflow (GTK_WIDGET (self), GTK_OVERFLOW_HIDDEN);
  gtk_widget_add_css_class (GTK_WIDGET (self), "plan-card");
  self->now_y = -1;
  self->now_line = g_object_new (GTK_TYPE_BOX, "accessible-role", GTK_ACCESSIBLE_ROLE_PRESENTATION,
                                 "can-target", FALSE, NULL);
  gtk_widget_add_css_class (self->now_line, "now-line");
  gtk_widget_set_parent (self->now_line, GTK_WIDGET (self));
  g_signal_connect_swapped (click, "released", G_CALLBACK (released_cb), self);
  gtk_widget_add_controller (GTK_WIDGET (self), GTK_EVENT_CONTROLLER (click));
}

static void
add_css_classes (LanyardPlanCard *self)
{
  GtkWidget *widget = GTK_WIDGET (self);

  if (self->item->appointment != NULL)
    gtk_widget_add_css_class (widget, "appointment");
  else
    gtk_widget_add_css_class (widget,
                              self->item->star == LANYARD_STAR_GOING ? "going" : "maybe");
  if (self->item->state != LANYARD_PLAN_ITEM_ON)
    gtk_widget_add_css_class (widget, "gone");
}

/**
 * lanyard_plan_card_new:
 * @plan: where stars are
 * @entry: what it shows
 * @clocks: the clocks that times are told by
 *
 * Returns: (transfer full): a card without a clash
 */
GtkWidget *
lanyard_plan_card_new (LanyardPlan               *plan,
                       const LanyardPlanDayEntry *entry,
                       LanyardClocks             *clocks)
{
  LanyardPlanCard *self = g_object_new (LANYARD_TYPE_PLAN_CARD, NULL);
  GTimeZone       *zone = lanyard_clocks_get_first (clocks);
  g_autofree char *when = lanyard_words_span (&entry->item->span, zone);
  g_autofree char *second = lanyard_words_second_span (&entry->item->span, clocks);
  g_autofree char *line = lanyard_words_plan_line (entry->item);

  self->item = lanyard_plan_item_ref (entry->item);
  self->clocks = lanyard_clocks_ref (clocks);
  self->lines[LANYARD_CARD_TIME] = create_label (self, when != NULL ? when : "", "plan-time");
  self->lines[LANYARD_CARD_TITLE] = create_title (self);
  self->lines[LANYARD_CARD_CLASH] = create_label (self, "", "clash-tag");
  if (line != NULL)
    self->lines[LANYARD_CARD_PLACE] = create_label (self, line, "plan-place");
  add_tag (self, entry->change);
  if (second != NULL)
    self->second = create_label (self, second, "plan-time");
  if (entry->change != NULL && self->item->state == LANYARD_PLAN_ITEM_ON)
    add_change (self, entry->change);
  if (self->item->appointment == NULL)
    {
      self->star = lanyard_star_button_new (plan);
      lanyard_star_button_set_session (LANYARD_STAR_BUTTON (self->star), self->item->id,
                                       self->item->title);
      gtk_widget_set_parent (self->star, GTK_WIDGET (self));
      self->note = lanyard_note_mark_new (plan, self->item->id);
      gtk_widget_set_parent (self->note, GTK_WIDGET (self));
    }
  add_css_classes (self);
  gtk_widget_set_tooltip_text (GTK_WIDGET (self), self->item->title);
  lanyard_plan_card_set_clashes (self, NULL);
  return GTK_WIDGET (self);
}

/**
 * lanyard_plan_card_set_clashes:
 * @self: a card
 * @clashes: (nullable) (element-type LanyardClash): what its item clashes with
 */
void
lanyard_plan_card_set_clashes (LanyardPlanCard *self,
                               GPtrArray       *clashes)
{
  guint            n_clashes = clashes != NULL ? clashes->len : 0;
  g_autofree char *name = lanyard_words_plan_spoken (self->item, self->clocks, n_clashes);
  g_autofree char *text = n_clashes > 0 ? lanyard_words_plan_clashes (clashes) : NULL;

  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
  gtk_label_set_label (GTK_LABEL (self->lines[LANYARD_CARD_CLASH]), text != NULL ? text : "");
  gtk_widget_set_visible (self->lines[LANYARD_CARD_CLASH], n_clashes > 0);
  if (n_clashes > 0)
    {
      g_autofree char *tooltip = g_strdup_printf ("%s\n%s", self->item->title, text);

      gtk_widget_add_css_class (GTK_WIDGET (self), "clash");
      gtk_widget_set_tooltip_text (GTK_WIDGET (self), tooltip);
    }
}

/**
 * lanyard_plan_card_set_color:
 * @self: a card
 * @color: (nullable): the colour of its session's track, #rrggbb
 */
void
lanyard_plan_card_set_color (LanyardPlanCard *self,
                             const char      *color)
{
  self->has_color = color != NULL && gdk_rgba_parse (&self->color, color);
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

/**
 * lanyard_plan_card_set_past:
 * @self: a card
 * @past: whether its item has ended
 */
void
lanyard_plan_card_set_past (LanyardPlanCard *self,
                            gboolean         past)
{
  if (past)
    gtk_widget_add_css_class (GTK_WIDGET (self), "past");
  else
    gtk_widget_remove_css_class (GTK_WIDGET (self), "past");
}

/**
 * lanyard_plan_card_set_now_line:
 * @self: a card
 * @y: how far below the top of the card the line of now begins, in pixels; it
 *   isn't shown where that is not in the card
 * @height: how high the line is, in pixels
 *
 * The line is below what the card says.
 */
void
lanyard_plan_card_set_now_line (LanyardPlanCard *self,
                                int              y,
                                int              height)
{
  if (self->now_y == y && self->now_height == height)
    return;

  self->now_y = y;
  self->now_height = height;
  gtk_widget_queue_allocate (GTK_WIDGET (self));
}

/**
 * lanyard_plan_card_get_item:
 * @self: a card
 *
 * Returns: (transfer none): what it shows
 */
const LanyardPlanItem *
lanyard_plan_card_get_item (LanyardPlanCard *self)
{
  return self->item;
}
