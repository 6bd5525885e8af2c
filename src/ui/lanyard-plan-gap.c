/* SPDX-FileCopyrightText: 2026 The Lanyard authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "lanyard-plan-gap.h"

#include "lanyard-words-plan.h"

/* How long a gap has to be for two lines of text, in seconds. */
#define LEAST_FOR_TIMES (25 * 60)

/* The same for three. */
#define LEAST_FOR_WRAP (40 * 60)

/* A gap of the plan, as high as it is long: its length, and a way to what fits. */
struct _LanyardPlanGap
{
  GtkWidget parent_instance;

  GtkWidget *box;
  GtkWidget *button; /* (nullable) (unowned) where something fits */
};

G_DEFINE_FINAL_TYPE (LanyardPlanGap, lanyard_plan_gap, GTK_TYPE_WIDGET)

static void
lanyard_plan_gap_measure (GtkWidget     *widget,
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

/* Where it is too short for what it says, that stays in the middle. */
static void
lanyard_plan_gap_size_allocate (GtkWidget *widget,
                                int        width,
                                int        height,
                                int        baseline)
{
  GtkWidget *box = LANYARD_PLAN_GAP (widget)->box;
  int        least_width;
  int        least_height;

  gtk_widget_measure (box, GTK_ORIENTATION_HORIZONTAL, -1, &least_width, NULL, NULL, NULL);
  gtk_widget_measure (box, GTK_ORIENTATION_VERTICAL, -1, &least_height, NULL, NULL, NULL);
  gtk_widget_size_allocate (box,
                            &(GtkAllocation){ 0, (height - MAX (least_height, height)) / 2,
                                              MAX (width, least_width),
                                              MAX (least_height, height) },
                            -1);
}

static void
lanyard_plan_gap_dispose (GObject *object)
{
  g_clear_pointer (&LANYARD_PLAN_GAP (object)->box, gtk_widget_unparent);

  G_OBJECT_CLASS (lanyard_plan_gap_parent_class)->dispose (object);
}

static void
lanyard_plan_gap_class_init (LanyardPlanGapClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = lanyard_plan_gap_dispose;
  widget_class->measure = lanyard_plan_gap_measure;
  widget_class->size_allocate = lanyard_plan_gap_size_allocate;
  gtk_widget_class_set_css_name (widget_class, "plan-gap");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_LIST_ITEM);
}

static void
lanyard_plan_gap_init (LanyardPlanGap *self)
{
  gtk_widget_set_overflow (GTK_WIDGET (self), GTK_OVERFLOW_HIDDEN);
  self->box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 10);
  gtk_widget_set_parent (self->box, GTK_WIDGET (self));
}

static GtkWidget *
create_label (const char *text,
              const char *css_class)
{
  GtkWidget *label = g_object_new (GTK_TYPE_LABEL,
                                   "label", text,
                                   "xalign", 0.0,
                                   "ellipsize", PANGO_ELLIPSIZE_END,
                                   NULL);

  gtk_widget_add_css_class (label, css_class);
  return label;
}

static GtkWidget *
create_button (LanyardPlan       *plan,
               LanyardProgramme  *programme,
               LanyardDate        date,
               const LanyardSpan *gap)
{
  g_autoptr (LanyardFilling) filling = lanyard_filling_new (plan, programme, date, gap);
  g_autofree char *text = lanyard_words_fits (filling->whole->len, filling->partly->len);
  GtkWidget       *button;

  if (text == NULL)
    return NULL;

  button = gtk_button_new_with_label (text);
  gtk_widget_set_valign (button, GTK_ALIGN_CENTER);
  gtk_widget_add_css_class (button, "fits");
  if (filling->whole->len > 0)
    gtk_widget_add_css_class (button, "suggested-action");
  gtk_actionable_set_action_target (GTK_ACTIONABLE (button), "(uxx)", date, gap->start, gap->end);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (button), "win.show-gap");
  return button;
}

static char *
dup_when (const LanyardSpan   *gap,
          const LanyardClocks *clocks)
{
  char            *first = lanyard_words_span (gap, lanyard_clocks_get_first (clocks));
  g_autofree char *second = lanyard_words_second_span (gap, clocks);
  g_autofree char *owned = NULL;

  if (second == NULL)
    return first;
  owned = first;
  return g_strdup_printf ("%s · %s", first, second);
}

/**
 * lanyard_plan_gap_new:
 * @plan: a plan
 * @programme: the programme that it is of
 * @date: the conference day
 * @gap: a gap of the plan on that day
 * @clocks: the clocks that times are told by
 *
 * Returns: (transfer full): that gap
 */
GtkWidget *
lanyard_plan_gap_new (LanyardPlan       *plan,
                      LanyardProgramme  *programme,
                      LanyardDate        date,
                      const LanyardSpan *gap,
                      LanyardClocks     *clocks)
{
  LanyardPlanGap  *self = g_object_new (LANYARD_TYPE_PLAN_GAP, NULL);
  g_autofree char *length = lanyard_words_gap (gap);
  g_autofree char *when = dup_when (gap, clocks);
  g_autofree char *name = g_strdup_printf ("%s, %s", length, when);
  GtkWidget       *texts = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  GtkWidget       *title = create_label (length, "plan-title");

  self->button = create_button (plan, programme, date, gap);
  if (gap->end - gap->start >= LEAST_FOR_WRAP)
    {
      gtk_label_set_wrap (GTK_LABEL (title), TRUE);
      gtk_label_set_lines (GTK_LABEL (title), 2);
    }
  gtk_widget_set_tooltip_text (texts, name);
  gtk_box_append (GTK_BOX (texts), title);
  if (gap->end - gap->start >= LEAST_FOR_TIMES)
    gtk_box_append (GTK_BOX (texts), create_label (when, "plan-time"));
  gtk_widget_add_css_class (texts, "gap-texts");
  gtk_widget_set_hexpand (texts, TRUE);
  gtk_widget_set_halign (texts, GTK_ALIGN_START);
  gtk_widget_set_valign (texts, GTK_ALIGN_CENTER);
  gtk_box_append (GTK_BOX (self->box), gtk_image_new_from_icon_name ("lanyard-clock-symbolic"));
  gtk_box_append (GTK_BOX (self->box), texts);
  if (self->button != NULL)
    gtk_box_append (GTK_BOX (self->box), self->button);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
  return GTK_WIDGET (self);
}

/**
 * lanyard_plan_gap_get_button:
 * @self: a gap
 *
 * Returns: (transfer none) (nullable): what opens what fits; NULL where nothing
 *   does
 */
GtkWidget *
lanyard_plan_gap_get_button (LanyardPlanGap *self)
{
  return self->button;
}
