/* SPDX-FileCopyrightText: 2026 The Lanyard authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "lanyard-list-page-private.h"

#include "lanyard-growth.h"

/* How high rows are is known only once they are laid out: the list is scrolled, then
 * what came of it is put right. A frame is laid out four times at most. */
#define MAX_STEPS 3

/* Returns: the first row of what began last and still runs; where nothing does,
 *   of what begins next, or began last; GTK_INVALID_LIST_POSITION without any */
static guint
find_now (LanyardListPage *self)
{
  GListModel    *sessions = G_LIST_MODEL (self->sorted);
  LanyardInstant now = lanyard_clock_now (self->clock);
  LanyardInstant last = LANYARD_NO_INSTANT;
  guint          running = GTK_INVALID_LIST_POSITION;
  guint          begun = GTK_INVALID_LIST_POSITION;

  for (guint i = 0; i < g_list_model_get_n_items (sessions); i++)
    {
      g_autoptr (LanyardSession) session = g_list_model_get_item (sessions, i);
      LanyardInstant start = lanyard_session_get_start (session);

      if (start == LANYARD_NO_INSTANT)
        break;
      if (start > now)
        return running != GTK_INVALID_LIST_POSITION ? running : i;
      if (start != last)
        begun = i;
      if (lanyard_session_get_end (session) > now)
        running = begun;
      last = start;
    }

  return running != GTK_INVALID_LIST_POSITION ? running : begun;
}

/* Returns: (nullable): the widget of the head above the row @position, if it has one */
static GtkWidget *
find_head (LanyardListPage *self,
           guint            position)
{
  GHashTableIter iter;
  gpointer       header;

  g_hash_table_iter_init (&iter, self->heads);
  while (g_hash_table_iter_next (&iter, &header, NULL))
    if (gtk_list_header_get_start (header) == position)
      return gtk_list_header_get_child (header);

  return NULL;
}

/* Where a head stands, with what is around it; what is out of sight by far may
 * not be laid out. */
static gboolean
get_y (LanyardListPage *self,
       GtkWidget       *head,
       double          *y)
{
  GtkWidget      *header = head != NULL ? gtk_widget_get_parent (head) : NULL;
  graphene_rect_t bounds;

  if (header == NULL || !gtk_widget_get_mapped (header) ||
      !gtk_widget_compute_bounds (header, GTK_WIDGET (self->list_view), &bounds))
    return FALSE;

  *y = bounds.origin.y;
  return TRUE;
}

static void
scroll_to (LanyardListPage *self,
           GdkFrameClock   *frame_clock,
           guint            position)
{
  lanyard_growth_reach (self->shown, GTK_WIDGET (self->list_view), position);
  gtk_list_view_scroll_to (self->list_view, position, self->scroll_flags, NULL);
  gdk_frame_clock_request_phase (frame_clock, GDK_FRAME_CLOCK_PHASE_LAYOUT);
}

/* Returns: whether it moved, and is to be laid out again */
static gboolean
scroll_by (LanyardListPage *self,
           double           y)
{
  GtkAdjustment *adjustment =
    gtk_scrollable_get_vadjustment (GTK_SCROLLABLE (self->list_view));
  double before = gtk_adjustment_get_value (adjustment);

  gtk_adjustment_set_value (adjustment, before + y);
  return ABS (gtk_adjustment_get_value (adjustment) - before) >= 1;
}

/* Returns: the row of what is to be topmost */
static guint
find_goal (LanyardListPage *self)
{
  GListModel *items = G_LIST_MODEL (self->sorted);

  if (self->goal == NULL)
    return find_now (self);

  for (guint i = 0; i < g_list_model_get_n_items (items); i++)
    {
      g_autoptr (GObject) item = g_list_model_get_item (items, i);

      if (g_strcmp0 (lanyard_list_page_get_id (item), self->goal) == 0)
        return i;
    }

  return GTK_INVALID_LIST_POSITION;
}

/* Returns: (nullable): the widget of the row @position, if it has one */
static GtkWidget *
find_row (LanyardListPage *self,
          guint            position)
{
  GHashTableIter iter;
  gpointer       list_item;

  g_hash_table_iter_init (&iter, self->bound);
  while (g_hash_table_iter_next (&iter, &list_item, NULL))
    if (gtk_list_item_get_position (list_item) == position)
      return gtk_list_item_get_child (list_item);

  return NULL;
}

/* One step to the row, or to the head of what is on, that is to stand at the top. */
static void
step (LanyardListPage *self,
      GdkFrameClock   *frame_clock)
{
  guint      position = find_goal (self);
  GtkWidget *widget = self->goal != NULL ? find_row (self, position) : find_head (self, position);
  double     y;

  if (position == GTK_INVALID_LIST_POSITION)
    self->steps = 0;
  else if (self->steps-- == MAX_STEPS || !get_y (self, widget, &y))
    scroll_to (self, frame_clock, position);
  else if (!scroll_by (self, y))
    self->steps = 0;
}

/* The button is of use only while what it leads to is out of sight. */
static void
update_button (LanyardListPage *self)
{
  int            height = gtk_widget_get_height (GTK_WIDGET (self->list_view));
  gboolean       in_sight = FALSE;
  GHashTableIter iter;
  gpointer       header;
  double         y;

  g_hash_table_iter_init (&iter, self->heads);
  while (g_hash_table_iter_next (&iter, &header, NULL))
    {
      LanyardSession *session = gtk_list_header_get_item (header);

      if (lanyard_session_get_start (session) == self->now_start &&
          get_y (self, gtk_list_header_get_child (header), &y))
        in_sight = y > -1 && y < height;
    }
  gtk_widget_set_visible (self->now_button, self->now_start != LANYARD_NO_INSTANT && !in_sight);
}

/* Rows out of sight aren't mapped, but for those at the edge. */
static gboolean
is_in_sight (LanyardListPage *self,
             GtkWidget       *row)
{
  GtkWidget      *widget = row != NULL ? gtk_widget_get_parent (row) : NULL;
  graphene_rect_t bounds;

  return widget != NULL && gtk_widget_get_mapped (widget) &&
         gtk_widget_compute_bounds (widget, GTK_WIDGET (self->list_view), &bounds) &&
         bounds.origin.y + bounds.size.height > 1;
}

/* Returns: the first row in sight; GTK_INVALID_LIST_POSITION without any */
static guint
find_top_row (LanyardListPage *self)
{
  guint          top = GTK_INVALID_LIST_POSITION;
  GHashTableIter iter;
  gpointer       list_item;

  g_hash_table_iter_init (&iter, self->bound);
  while (g_hash_table_iter_next (&iter, &list_item, NULL))
    if (is_in_sight (self, gtk_list_item_get_child (list_item)))
      top = MIN (top, gtk_list_item_get_position (list_item));

  return top;
}

/* A view of a list has no heads that stay: what the topmost rows belong to is said
 * once more above them. */
static void
update_sticky_head (LanyardListPage *self)
{
  guint      top = find_top_row (self);
  GtkWidget *head = NULL;
  guint      start;
  guint      end;
  double     y;

  if (top != GTK_INVALID_LIST_POSITION && lanyard_place_is_one_day (self->place))
    {
      gtk_section_model_get_section (GTK_SECTION_MODEL (self->shown), top, &start, &end);
      head = find_head (self, start);
    }
  if (head != NULL && get_y (self, head, &y) && y > -1)
    head = NULL;

  if (head != NULL)
    lanyard_section_head_copy (self->sticky_head, LANYARD_SECTION_HEAD (head));
  gtk_widget_set_visible (GTK_WIDGET (self->sticky_head), head != NULL);
}

/* Nothing is drawn before it. */
static void
laid_out_cb (GdkFrameClock   *frame_clock,
             LanyardListPage *self)
{
  lanyard_list_page_fill_seen (self);
  if (self->steps > 0 && gtk_widget_get_height (GTK_WIDGET (self->list_view)) > 0)
    step (self, frame_clock);
}

/* What this changes has to be laid out, so it is for the next frame. */
static void
painted_cb (GdkFrameClock   *frame_clock,
            LanyardListPage *self)
{
  lanyard_list_page_fill_near (self);
  update_button (self);
  update_sticky_head (self);
}

/* What it is that is on: to be called as time goes on. */
void
lanyard_list_page_update_now (LanyardListPage *self)
{
  guint position = lanyard_list_page_is_today (self) ? find_now (self) : GTK_INVALID_LIST_POSITION;
  g_autoptr (LanyardSession) session =
              g_list_model_get_item (G_LIST_MODEL (self->sorted), position);

  self->now_start = session != NULL ? lanyard_session_get_start (session) : LANYARD_NO_INSTANT;
}

/* To be called when it is mapped, and is no more. */
void
lanyard_list_page_follow_layout (LanyardListPage *self,
                                 gboolean         follow)
{
  GdkFrameClock *frame_clock = gtk_widget_get_frame_clock (GTK_WIDGET (self));

  if (!follow)
    {
      g_signal_handlers_disconnect_by_func (frame_clock, laid_out_cb, self);
      g_signal_handlers_disconnect_by_func (frame_clock, painted_cb, self);
      return;
    }
  g_signal_connect_object (frame_clock, "layout", G_CALLBACK (laid_out_cb), self, G_CONNECT_AFTER);
  g_signal_connect_object (frame_clock, "after-paint", G_CALLBACK (painted_cb), self, 0);
}

/* Shows first what is on, as soon as it is seen.
 *
 * Returns: whether there is such a thing, and other things before it
 */
gboolean
lanyard_list_page_begin_with_now (LanyardListPage *self)
{
  guint          position = lanyard_list_page_is_today (self) ? find_now (self) : 0;
  GdkFrameClock *frame_clock = gtk_widget_get_frame_clock (GTK_WIDGET (self));

  lanyard_list_page_update_now (self);
  g_clear_pointer (&self->goal, g_free);
  self->steps = 0;
  if (position == 0 || position == GTK_INVALID_LIST_POSITION)
    return FALSE;

  self->steps = MAX_STEPS;
  self->scroll_flags = GTK_LIST_SCROLL_NONE;
  if (frame_clock != NULL)
    gdk_frame_clock_request_phase (frame_clock, GDK_FRAME_CLOCK_PHASE_LAYOUT);
  return TRUE;
}

/**
 * lanyard_list_page_jump_to_now:
 * @self: a list page
 *
 * Scrolls to what is on, or comes next, and gives it the focus, where today is
 * listed.
 */
void
lanyard_list_page_jump_to_now (LanyardListPage *self)
{
  if (lanyard_list_page_begin_with_now (self))
    self->scroll_flags = GTK_LIST_SCROLL_FOCUS;
  else if (lanyard_list_page_is_today (self) &&
           g_list_model_get_n_items (G_LIST_MODEL (self->shown)) > 0)
    lanyard_growth_show_top (self->list_view);
}

/**
 * lanyard_list_page_dup_top:
 * @self: a list page
 *
 * Returns: (transfer full): the id of what is topmost; "" at the beginning
 */
char *
lanyard_list_page_dup_top (LanyardListPage *self)
{
  GtkAdjustment *adjustment =
    gtk_scrollable_get_vadjustment (GTK_SCROLLABLE (self->list_view));
  guint top = gtk_adjustment_get_value (adjustment) > 0 ? find_top_row (self)
                                                        : GTK_INVALID_LIST_POSITION;
  g_autoptr (GObject) item = g_list_model_get_item (G_LIST_MODEL (self->shown), top);

  return g_strdup (item != NULL ? lanyard_list_page_get_id (item) : "");
}

/**
 * lanyard_list_page_restore_top:
 * @self: a list page that has just been shown a place
 * @id: what lanyard_list_page_dup_top() gave for that
 *
 * Scrolls there as soon as it is seen; what is no longer in the list leaves it
 * where it is.
 */
void
lanyard_list_page_restore_top (LanyardListPage *self,
                               const char      *id)
{
  GdkFrameClock *frame_clock = gtk_widget_get_frame_clock (GTK_WIDGET (self));

  if (*id == '\0')
    return;

  g_set_str (&self->goal, id);
  /* one more, as the list begins at its top */
  self->steps = MAX_STEPS + 1;
  self->scroll_flags = GTK_LIST_SCROLL_NONE;
  if (frame_clock != NULL)
    gdk_frame_clock_request_phase (frame_clock, GDK_FRAME_CLOCK_PHASE_LAYOUT);
}
