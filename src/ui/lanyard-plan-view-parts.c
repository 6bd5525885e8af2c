/* SPDX-FileCopyrightText: 2026 The Lanyard authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "lanyard-plan-view-private.h"

#include "lanyard-moved-tag.h"
#include "lanyard-plan-card.h"
#include "lanyard-plan-gap.h"
#include "lanyard-words-plan.h"

/* A longer gap needs no room of its own. */
#define LONGEST_OPEN_GAP (3 * 60 * 60)

#define EDGE_OF_GAP (45 * 60)

static const LanyardPlanDayEntry *
get_entry (LanyardPlanView *self,
           guint            position)
{
  return g_ptr_array_index (self->day->entries, position);
}

/* Takes a widget for when it is. */
static void
add_part (LanyardPlanView    *self,
          LanyardPlanPartKind kind,
          GtkWidget          *widget,
          const LanyardSpan  *span,
          LanyardLane         lane)
{
  LanyardPlanPart part = { kind, widget, *span, lane };

  gtk_widget_set_parent (widget, GTK_WIDGET (self));
  if (kind != LANYARD_PLAN_PART_BLOCK)
    gtk_widget_set_can_target (widget, FALSE);
  g_array_append_val (self->parts, part);
}

/* Returns: (transfer full) (element-type LanyardClash): what is shown of what an
 *   entry clashes with */
static GPtrArray *
list_clashes (LanyardPlanView *self,
              guint            position)
{
  GPtrArray *clashes = g_ptr_array_new_with_free_func ((GDestroyNotify)lanyard_clash_free);

  for (guint i = 0; i < self->day->clashes->len; i++)
    {
      const LanyardOverlap *overlap = &g_array_index (self->day->clashes, LanyardOverlap, i);
      guint                 other = overlap->first == position ? overlap->second : overlap->first;
      LanyardClash          clash = { .item = get_entry (self, position)->item,
                                      .other = get_entry (self, other)->item,
                                      .seconds = overlap->seconds };

      if (overlap->first == position || overlap->second == position)
        g_ptr_array_add (clashes, lanyard_clash_copy (&clash));
    }

  return clashes;
}

/* Returns: (nullable): the colour of the track that an item is in */
static const char *
find_color (LanyardProgramme      *programme,
            const LanyardPlanItem *item)
{
  LanyardSession *session =
    item->appointment == NULL ? lanyard_programme_find_session (programme, item->id) : NULL;
  LanyardTrack *track = session != NULL ? lanyard_session_get_track (session) : NULL;

  return track != NULL ? lanyard_track_get_color (track) : NULL;
}

static void
add_card (LanyardPlanView  *self,
          LanyardPlan      *plan,
          LanyardProgramme *programme,
          guint             position)
{
  const LanyardPlanDayEntry *entry = get_entry (self, position);
  GtkWidget                 *card = lanyard_plan_card_new (plan, entry, self->clocks);
  g_autoptr (GPtrArray) clashes = list_clashes (self, position);

  if (clashes->len > 0)
    lanyard_plan_card_set_clashes (LANYARD_PLAN_CARD (card), clashes);
  lanyard_plan_card_set_color (LANYARD_PLAN_CARD (card), find_color (programme, entry->item));
  add_part (self, LANYARD_PLAN_PART_BLOCK, card, &entry->item->span, entry->lane);
  g_ptr_array_add (self->stops, card);
}

static void
add_gap (LanyardPlanView   *self,
         LanyardPlan       *plan,
         LanyardProgramme  *programme,
         const LanyardSpan *gap)
{
  GtkWidget *widget = lanyard_plan_gap_new (plan, programme, self->day->date, gap, self->clocks);
  GtkWidget *button = lanyard_plan_gap_get_button (LANYARD_PLAN_GAP (widget));

  add_part (self, LANYARD_PLAN_PART_BLOCK, widget, gap, (LanyardLane){ 0, 1 });
  if (button != NULL)
    g_ptr_array_add (self->stops, button);
}

static GtkWidget *
create_was (const char *text)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 8);
  GtkWidget *line = g_object_new (GTK_TYPE_BOX, "hexpand", TRUE, "valign", GTK_ALIGN_CENTER, NULL);
  GtkWidget *label = gtk_label_new (text);

  gtk_widget_add_css_class (box, "was");
  gtk_widget_add_css_class (line, "was-line");
  gtk_widget_add_css_class (label, "caption");
  gtk_box_append (GTK_BOX (box), line);
  gtk_box_append (GTK_BOX (box), label);
  return box;
}

/* A line where a session was before it moved, until that is known. It lies below
 * whatever is there now. */
void
lanyard_plan_view_add_was (LanyardPlanView *self)
{
  for (guint i = 0; i < self->day->entries->len; i++)
    {
      const LanyardPlanDayEntry *entry = get_entry (self, i);
      const LanyardSnapshot     *before =
        entry->change != NULL ? lanyard_change_get_before (entry->change) : NULL;
      LanyardSpan      span = { LANYARD_NO_INSTANT, LANYARD_NO_INSTANT };
      g_autofree char *clock = NULL;
      g_autofree char *text = NULL;

      if (before != NULL)
        span.start = before->start;
      if (entry->item->state != LANYARD_PLAN_ITEM_ON || span.start == LANYARD_NO_INSTANT ||
          span.start == entry->item->span.start ||
          !lanyard_time_axis_contains (self->axis, span.start))
        continue;
      clock = lanyard_words_first_clock (span.start, self->clocks);
      text = lanyard_words_was_at (clock);
      add_part (self, LANYARD_PLAN_PART_WAS, create_was (text), &span, (LanyardLane){ 0, 1 });
    }
}

/* Cards and gaps in the order in which they are. */
void
lanyard_plan_view_add_blocks (LanyardPlanView  *self,
                              LanyardPlan      *plan,
                              LanyardProgramme *programme)
{
  GArray *gaps = self->day->gaps;
  guint   next = 0;

  for (guint i = 0; i < self->day->entries->len; i++)
    {
      LanyardInstant start = get_entry (self, i)->item->span.start;

      if (start == LANYARD_NO_INSTANT)
        continue;
      for (; next < gaps->len && g_array_index (gaps, LanyardSpan, next).start < start; next++)
        add_gap (self, plan, programme, &g_array_index (gaps, LanyardSpan, next));
      add_card (self, plan, programme, i);
    }
  for (; next < gaps->len; next++)
    add_gap (self, plan, programme, &g_array_index (gaps, LanyardSpan, next));
}

/* What clashes is marked where both are on. */
void
lanyard_plan_view_add_strips (LanyardPlanView *self)
{
  for (guint i = 0; i < self->day->clashes->len; i++)
    {
      const LanyardOverlap      *overlap = &g_array_index (self->day->clashes, LanyardOverlap, i);
      const LanyardPlanDayEntry *one = get_entry (self, overlap->first);
      const LanyardPlanDayEntry *two = get_entry (self, overlap->second);
      LanyardSpan                span = { MAX (one->item->span.start, two->item->span.start),
                                          MIN (one->item->span.end, two->item->span.end) };
      GtkWidget                 *strip = g_object_new (GTK_TYPE_BOX, "accessible-role",
                                                       GTK_ACCESSIBLE_ROLE_PRESENTATION, NULL);

      gtk_widget_add_css_class (strip, "clash-strip");
      add_part (self, LANYARD_PLAN_PART_STRIP, strip, &span,
                one->lane.lane > two->lane.lane ? one->lane : two->lane);
    }
}

/* Tells how long there is between two places. */
void
lanyard_plan_view_add_walks (LanyardPlanView *self)
{
  for (guint i = 0; i < self->day->walks->len; i++)
    {
      const LanyardPlanWalk     *walk = &g_array_index (self->day->walks, LanyardPlanWalk, i);
      const LanyardPlanDayEntry *from = get_entry (self, walk->from);
      const LanyardPlanDayEntry *to = get_entry (self, walk->to);
      LanyardSpan                span = { from->item->span.end, to->item->span.start };
      g_autofree char           *text = lanyard_words_walk (walk->seconds, to->item->place);
      GtkWidget                 *tag = lanyard_tag_new ("lanyard-walk-symbolic", text,
                                        walk->tight ? "warning" : NULL);

      gtk_widget_add_css_class (tag, "walk");
      gtk_label_set_ellipsize (GTK_LABEL (gtk_widget_get_last_child (tag)), PANGO_ELLIPSIZE_END);
      add_part (self, LANYARD_PLAN_PART_WALK, tag, &span, to->lane);
    }
}

/* Long gaps are folded. One before or after everything keeps as much as it
 * needs to be seen. */
static void
add_gaps (LanyardPlanView *self,
          GArray          *busy)
{
  GArray *gaps = self->day->gaps;
  guint   n_items = busy->len;

  for (guint i = 0; i < gaps->len; i++)
    {
      LanyardSpan gap = g_array_index (gaps, LanyardSpan, i);
      gboolean    is_first = n_items > 0 && gap.start < g_array_index (busy, LanyardSpan, 0).start;

      if (gap.end - gap.start > LONGEST_OPEN_GAP && i == 0 && is_first)
        gap.start = gap.end - EDGE_OF_GAP;
      else if (gap.end - gap.start > LONGEST_OPEN_GAP && i + 1 == gaps->len)
        gap.end = gap.start + EDGE_OF_GAP;
      if (gap.end - gap.start <= LONGEST_OPEN_GAP)
        g_array_append_val (busy, gap);
    }
}

/* Returns: (transfer full): hours in which there is something */
LanyardTimeAxis *
lanyard_plan_view_create_axis (LanyardPlanView *self)
{
  g_autoptr (GArray) busy = g_array_new (FALSE, FALSE, sizeof (LanyardSpan));

  for (guint i = 0; i < self->day->entries->len; i++)
    {
      LanyardSpan span = get_entry (self, i)->item->span;

      if (span.start != LANYARD_NO_INSTANT && !lanyard_span_takes_time (&span))
        span.end = span.start + 1;
      if (lanyard_span_takes_time (&span))
        g_array_append_val (busy, span);
    }
  add_gaps (self, busy);
  return lanyard_time_axis_new ((const LanyardSpan *)(gconstpointer)busy->data, busy->len,
                                lanyard_clocks_get_first (self->clocks));
}
