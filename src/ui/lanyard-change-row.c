/* SPDX-FileCopyrightText: 2026 The Lanyard authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "lanyard-change-row.h"

#include "lanyard-moved-tag.h"
#include "lanyard-star-button.h"
#include "lanyard-words-change.h"

#include <glib/gi18n-lib.h>

/* What makes a person be in the wrong place at the wrong time. */
#define LOUD (LANYARD_CHANGE_TIME | LANYARD_CHANGE_DAY | LANYARD_CHANGE_CANCELLED)

static const char *
get_icon_name (LanyardChangeAspects aspect)
{
  switch (aspect)
    {
    case LANYARD_CHANGE_TIME:
    case LANYARD_CHANGE_DURATION:
      return "lanyard-clock-symbolic";
    case LANYARD_CHANGE_DAY:
      return "lanyard-day-symbolic";
    case LANYARD_CHANGE_ROOM:
      return "lanyard-room-symbolic";
    case LANYARD_CHANGE_GONE:
    case LANYARD_CHANGE_CANCELLED:
      return "dialog-warning-symbolic";
    case LANYARD_CHANGE_SPEAKERS:
      return "lanyard-people-symbolic";
    case LANYARD_CHANGE_NEW:
    case LANYARD_CHANGE_RESTORED:
    case LANYARD_CHANGE_TITLE:
    case LANYARD_CHANGE_TEXT:
    default:
      return NULL;
    }
}

static const char *
get_css_class (LanyardChangeAspects aspect)
{
  if (aspect == LANYARD_CHANGE_GONE)
    return "error";
  return (aspect & LOUD) != 0 ? "warning" : NULL;
}

static void
add_tags (AdwWrapBox          *box,
          LanyardChangeAspects tags)
{
  for (guint aspect = LANYARD_CHANGE_NEW; aspect <= LANYARD_CHANGE_TEXT; aspect <<= 1)
    {
      if ((tags & aspect) != 0)
        adw_wrap_box_append (box, lanyard_tag_new (get_icon_name (aspect),
                                                   lanyard_words_change_aspect (aspect),
                                                   get_css_class (aspect)));
    }
}

static AdwWrapBox *
create_wrap_box (int spacing)
{
  AdwWrapBox *box = ADW_WRAP_BOX (adw_wrap_box_new ());

  adw_wrap_box_set_child_spacing (box, spacing);
  adw_wrap_box_set_line_spacing (box, 3);
  return box;
}

static GtkWidget *
create_label (const char *text)
{
  return g_object_new (GTK_TYPE_LABEL,
                       "label", text,
                       "xalign", 0.0,
                       "wrap", TRUE,
                       "wrap-mode", PANGO_WRAP_WORD_CHAR,
                       NULL);
}

/* What was so is struck through, but not the word that may lead to it; of what
 * is so, what differs is bold. */
static GtkWidget *
create_runs (const char *lead,
             GPtrArray  *runs,
             gboolean    before)
{
  g_autoptr (GString) text = g_string_new (lead);
  g_autoptr (PangoAttrList) attributes = pango_attr_list_new ();
  PangoAttribute *struck = pango_attr_strikethrough_new (TRUE);
  GtkWidget      *label;

  if (lead != NULL)
    g_string_append_c (text, ' ');
  struck->start_index = (guint)text->len;

  for (guint i = 0; i < runs->len; i++)
    {
      const LanyardChangeRun *run = g_ptr_array_index (runs, i);
      PangoAttribute         *bold = pango_attr_weight_new (PANGO_WEIGHT_BOLD);

      bold->start_index = (guint)text->len;
      g_string_append (text, run->text);
      bold->end_index = (guint)text->len;
      if (run->differs && !before)
        pango_attr_list_insert (attributes, bold);
      else
        pango_attribute_destroy (bold);
    }
  if (before)
    pango_attr_list_insert (attributes, struck);
  else
    pango_attribute_destroy (struck);

  label = create_label (text->str);
  gtk_label_set_attributes (GTK_LABEL (label), attributes);
  if (before)
    gtk_widget_add_css_class (label, "dimmed");
  return label;
}

/* The arrow stays with what it leads to, also where that is on the next line. */
static GtkWidget *
create_after (GPtrArray *runs,
              gboolean   gone)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 8);
  GtkWidget *arrow = gtk_image_new_from_icon_name ("lanyard-arrow-symbolic");
  GtkWidget *label = create_runs (NULL, runs, FALSE);

  gtk_image_set_pixel_size (GTK_IMAGE (arrow), 12);
  gtk_widget_add_css_class (arrow, "dimmed");
  g_object_set (arrow, "accessible-role", GTK_ACCESSIBLE_ROLE_PRESENTATION, NULL);
  if (gone)
    gtk_widget_add_css_class (label, "error");
  gtk_box_append (GTK_BOX (box), arrow);
  gtk_box_append (GTK_BOX (box), label);
  return box;
}

static GtkWidget *
create_line (const LanyardChangeLine *line,
             gboolean                 gone)
{
  AdwWrapBox *box = create_wrap_box (8);
  /* Translators: what follows is how a session was called, or who spoke */
  const char *was = line->after == NULL ? _ ("Was") : NULL;

  if (line->before != NULL)
    adw_wrap_box_append (box, create_runs (was, line->before, TRUE));
  if (line->after != NULL)
    adw_wrap_box_append (box, line->before != NULL ? create_after (line->after, gone)
                                                   : create_runs (NULL, line->after, FALSE));
  return GTK_WIDGET (box);
}

/**
 * lanyard_change_tags_new:
 * @change: a change
 * @zone: the venue's zone
 *
 * Returns: (transfer full): a tag for each respect in which a session changed
 */
GtkWidget *
lanyard_change_tags_new (LanyardChange *change,
                         GTimeZone     *zone)
{
  AdwWrapBox *box = create_wrap_box (6);

  add_tags (box, lanyard_words_change_tags (change, zone));
  return GTK_WIDGET (box);
}

/* When it is by the second clock. */
static GtkWidget *
create_second (const char *text)
{
  GtkWidget *label = create_label (text);

  gtk_widget_add_css_class (label, "caption");
  gtk_widget_add_css_class (label, "dimmed");
  return label;
}

/* Returns: (transfer full): the change in short, and by the second clock */
static char *
dup_text (LanyardChange *change,
          LanyardClocks *clocks)
{
  g_autofree char *first =
    lanyard_words_change_text (change, lanyard_clocks_get_first (clocks));
  g_autofree char *second = lanyard_words_change_second (change, clocks);

  return second != NULL ? g_strdup_printf ("%s\n%s", first, second) : g_steal_pointer (&first);
}

/**
 * lanyard_change_lines_new:
 * @change: a change
 * @clocks: the clocks
 *
 * Returns: (transfer full): how it was and how it is, line by line, and by the
 *   second clock where that shows another time
 */
GtkWidget *
lanyard_change_lines_new (LanyardChange *change,
                          LanyardClocks *clocks)
{
  gboolean         gone = (lanyard_change_get_aspects (change) & LANYARD_CHANGE_GONE) != 0;
  GtkWidget       *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 3);
  g_autofree char *second = lanyard_words_change_second (change, clocks);
  GTimeZone       *zone = lanyard_clocks_get_first (clocks);
  g_autoptr (GPtrArray) lines = lanyard_words_change_lines (change, zone);

  for (guint i = 0; i < lines->len; i++)
    gtk_box_append (GTK_BOX (box), create_line (g_ptr_array_index (lines, i), gone));
  if (second != NULL)
    gtk_box_append (GTK_BOX (box), create_second (second));
  return box;
}

static GtkWidget *
create_dot (gboolean unseen)
{
  GtkWidget *dot = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 0);

  gtk_widget_set_valign (dot, GTK_ALIGN_START);
  gtk_widget_add_css_class (dot, "unseen-dot");
  gtk_widget_set_opacity (dot, unseen ? 1 : 0);
  return dot;
}

static GtkWidget *
create_button (const char *label,
               const char *action,
               GVariant   *target)
{
  GtkWidget *button = gtk_button_new_with_label (label);

  gtk_actionable_set_action_target_value (GTK_ACTIONABLE (button), target);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (button), action);
  return button;
}

/* A session that is gone stays in the plan until the user says otherwise. */
static GtkWidget *
create_buttons (const char *id,
                gboolean    unseen)
{
  AdwWrapBox *box = create_wrap_box (6);

  gtk_widget_set_margin_top (GTK_WIDGET (box), 6);
  if (unseen)
    adw_wrap_box_append (
      box, create_button (_ ("Keep"), "app.acknowledge", g_variant_new_string (id)));
  adw_wrap_box_append (box, create_button (_ ("Remove Star"), "app.star",
                                           g_variant_new ("(ss)", id, "off")));
  return GTK_WIDGET (box);
}

/* A row with a session's star and title; @texts is for what stands below. */
static GtkWidget *
create_row (const char  *id,
            const char  *title,
            gboolean     unseen,
            LanyardPlan *plan,
            GtkWidget   *tags,
            GtkBox     **texts)
{
  GtkWidget *row = gtk_list_box_row_new ();
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);
  GtkWidget *star = lanyard_star_button_new (plan);
  GtkWidget *label = create_label (title);

  *texts = GTK_BOX (gtk_box_new (GTK_ORIENTATION_VERTICAL, 3));
  gtk_widget_set_hexpand (GTK_WIDGET (*texts), TRUE);
  gtk_widget_set_valign (GTK_WIDGET (*texts), GTK_ALIGN_CENTER);
  gtk_widget_add_css_class (label, "row-title");
  adw_wrap_box_prepend (ADW_WRAP_BOX (tags), label);
  gtk_box_append (*texts, tags);

  lanyard_star_button_set_session (LANYARD_STAR_BUTTON (star), id, title);
  gtk_widget_set_valign (star, GTK_ALIGN_START);
  gtk_widget_add_css_class (box, "change");
  gtk_box_append (GTK_BOX (box), create_dot (unseen));
  gtk_box_append (GTK_BOX (box), star);
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (*texts));

  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (row), box);
  gtk_actionable_set_action_target (GTK_ACTIONABLE (row), "s", id);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (row), "win.show-session");
  return row;
}

static void
set_accessible_name (GtkWidget  *row,
                     const char *title,
                     const char *text)
{
  gtk_accessible_update_property (GTK_ACCESSIBLE (row),
                                  GTK_ACCESSIBLE_PROPERTY_LABEL, title,
                                  GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, text,
                                  -1);
}

/**
 * lanyard_change_row_new:
 * @change: what changed in a session that is starred
 * @plan: where its star is
 * @clocks: the clocks
 *
 * Returns: (transfer full): a row that tells all of it, and leads to the session
 */
GtkWidget *
lanyard_change_row_new (LanyardChange *change,
                        LanyardPlan   *plan,
                        LanyardClocks *clocks)
{
  const char      *id = lanyard_change_get_id (change);
  const char      *title = lanyard_words_change_title (change);
  GTimeZone       *zone = lanyard_clocks_get_first (clocks);
  g_autofree char *text = dup_text (change, clocks);
  GtkBox          *texts;
  GtkWidget       *row =
    create_row (id, title, TRUE, plan, lanyard_change_tags_new (change, zone), &texts);

  gtk_box_append (texts, lanyard_change_lines_new (change, clocks));
  if ((lanyard_change_get_aspects (change) & LANYARD_CHANGE_GONE) != 0)
    gtk_box_append (texts, create_buttons (id, TRUE));
  set_accessible_name (row, title, text);
  return row;
}

/**
 * lanyard_gone_row_new:
 * @snapshot: what is known of a session that is starred, but no longer there
 * @plan: where its star is
 * @clocks: the clocks
 *
 * Returns: (transfer full): a row that says so, after the user has seen it
 */
GtkWidget *
lanyard_gone_row_new (const LanyardSnapshot *snapshot,
                      LanyardPlan           *plan,
                      LanyardClocks         *clocks)
{
  g_autofree char *when =
    lanyard_words_snapshot_when (snapshot, lanyard_clocks_get_first (clocks));
  g_autofree char *second = lanyard_words_second_snapshot (snapshot, clocks);
  AdwWrapBox      *tags = create_wrap_box (6);
  GtkWidget       *label = create_label (when);
  GtkBox          *texts;
  GtkWidget       *row;

  add_tags (tags, LANYARD_CHANGE_GONE);
  row = create_row (snapshot->id, snapshot->title, FALSE, plan, GTK_WIDGET (tags), &texts);
  gtk_widget_add_css_class (label, "dimmed");
  gtk_box_append (texts, label);
  if (second != NULL)
    gtk_box_append (texts, create_second (second));
  gtk_box_append (texts, create_buttons (snapshot->id, FALSE));
  set_accessible_name (row, snapshot->title, _ ("No longer in the programme"));
  return row;
}

/**
 * lanyard_change_line_row_new:
 * @change: what changed in some session
 * @clocks: the clocks
 *
 * Returns: (transfer full): a row that tells it in short, and leads to the
 *   session unless that is gone
 */
GtkWidget *
lanyard_change_line_row_new (LanyardChange *change,
                             LanyardClocks *clocks)
{
  g_autofree char *text = dup_text (change, clocks);
  GtkWidget       *row = adw_action_row_new ();

  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), lanyard_words_change_title (change));
  adw_action_row_set_subtitle (ADW_ACTION_ROW (row), text);
  adw_action_row_set_title_lines (ADW_ACTION_ROW (row), 2);
  if (lanyard_change_get_after (change) == NULL)
    return row;

  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (row), TRUE);
  gtk_actionable_set_action_target (GTK_ACTIONABLE (row), "s", lanyard_change_get_id (change));
  gtk_actionable_set_action_name (GTK_ACTIONABLE (row), "win.show-session");
  return row;
}
