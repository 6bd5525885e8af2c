/* SPDX-FileCopyrightText: 2026 The Lanyard authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "lanyard-session-page-private.h"

#include "lanyard-change-row.h"
#include "lanyard-clash-rows.h"
#include "lanyard-lead-choice.h"
#include "lanyard-match.h"
#include "lanyard-note-view.h"
#include "lanyard-seen-choice.h"
#include "lanyard-share-dialog.h"
#include "lanyard-shown-clocks.h"
#include "lanyard-shown.h"
#include "lanyard-star-button.h"
#include "lanyard-star-choice.h"
#include "lanyard-summary-view.h"
#include "lanyard-words-share.h"

#include <glib/gi18n-lib.h>

G_DEFINE_FINAL_TYPE (LanyardSessionPage, lanyard_session_page, ADW_TYPE_NAVIGATION_PAGE)

/* What the user hasn't seen yet; it stays on this page after that is known. */
static void
fill_change (LanyardSessionPage *self)
{
  LanyardChange *change =
    lanyard_plan_find_change (self->plan, lanyard_session_get_id (self->session));
  GTimeZone *zone = lanyard_clocks_get_first (self->clocks);
  GtkWidget *box;

  if (change == NULL)
    return;

  box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 6);
  gtk_widget_add_css_class (box, "card");
  gtk_widget_add_css_class (box, "changed");
  gtk_box_append (GTK_BOX (box), lanyard_change_tags_new (change, zone));
  gtk_box_append (GTK_BOX (box), lanyard_change_lines_new (change, self->clocks));
  gtk_box_append (self->head, box);
}

/* It stands between the star and what clashes. */
static void
add_lead (LanyardSessionPage *self)
{
  gtk_box_insert_child_after (
    self->head,
    lanyard_lead_choice_new (self->plan, self->settings, lanyard_session_get_id (self->session)),
    self->star);
}

/* One without a time is over with the conference. */
static gboolean
is_over (LanyardSessionPage *self)
{
  LanyardInstant end = lanyard_session_get_end (self->session);
  GTimeZone     *zone = lanyard_programme_get_zone (self->programme);
  LanyardDate    last = lanyard_programme_get_end (self->programme);

  if (self->now == LANYARD_NO_INSTANT)
    return FALSE;
  if (end != LANYARD_NO_INSTANT)
    return end <= self->now;
  return last != LANYARD_NO_DATE && lanyard_date_of (self->now, zone, 0) > last;
}

/* It is chosen below when and where; in the header bar one button has to do. */
static void
fill_star (LanyardSessionPage *self)
{
  const char *id = lanyard_session_get_id (self->session);
  GtkWidget  *choice = lanyard_star_choice_new (self->plan, id);
  GtkWidget  *button = lanyard_star_button_new (self->plan);

  gtk_widget_set_margin_top (choice, 6);
  gtk_box_append (self->head, choice);
  self->star = choice;
  if (self->settings != NULL)
    add_lead (self);
  self->seen = lanyard_seen_choice_new (self->plan, id);
  lanyard_seen_choice_set_over (LANYARD_SEEN_CHOICE (self->seen), is_over (self));
  gtk_box_append (self->head, self->seen);
  gtk_box_append (self->head, lanyard_clash_rows_new (self->plan, id));
  lanyard_star_button_set_session (LANYARD_STAR_BUTTON (button), id,
                                   lanyard_session_get_title (self->session));
  adw_bin_set_child (self->header_star, button);
}

static gboolean
is_same_zone (GTimeZone *one,
              GTimeZone *other)
{
  return g_str_equal (g_time_zone_get_identifier (one), g_time_zone_get_identifier (other));
}

/* Returns: whether times are told in another way from now on */
static gboolean
take_clocks (LanyardSessionPage *self)
{
  g_autoptr (LanyardClocks) old = g_steal_pointer (&self->clocks);

  self->clocks =
    lanyard_shown_clocks_new (lanyard_programme_get_zone (self->programme), self->settings);
  return old == NULL ||
         !is_same_zone (lanyard_clocks_get_first (old), lanyard_clocks_get_first (self->clocks)) ||
         !is_same_zone (lanyard_clocks_get_second (old), lanyard_clocks_get_second (self->clocks));
}

/* @sections: the entries that lead to them */
static void
fill_menu (LanyardSessionPage *self,
           GMenu              *sections)
{
  g_autoptr (GMenu) menu = g_menu_new ();
  g_autoptr (GMenu) share = g_menu_new ();

  g_menu_append (share, _ ("_Share…"), "page.share");
  g_menu_append_section (menu, NULL, G_MENU_MODEL (share));
  if (g_hash_table_size (self->sections) > 1)
    g_menu_append_section (menu, _ ("Jump To"), G_MENU_MODEL (sections));
  gtk_menu_button_set_menu_model (self->menu_button, G_MENU_MODEL (menu));
}

static void
fill (LanyardSessionPage *self)
{
  g_autoptr (GMenu) sections = g_menu_new ();

  g_free (self->shown);
  self->shown = lanyard_shown_session (self->session, self->programme);
  lanyard_session_page_fill_head (self);
  fill_change (self);
  fill_star (self);
  lanyard_session_page_add_sections (self, sections);
  fill_menu (self, sections);
}

/* Goes to a section by its name, or to a part of the summary by its number. */
static void
jump (GSimpleAction *action,
      GVariant      *target,
      gpointer       user_data)
{
  LanyardSessionPage *self = user_data;
  const char         *name = g_variant_get_string (target, NULL);
  GtkWidget          *widget = g_hash_table_lookup (self->sections, name);
  guint64             part;

  if (widget == NULL && self->summary_view != NULL &&
      g_ascii_string_to_unsigned (name, 10, 0, G_MAXINT, &part, NULL))
    widget = lanyard_summary_view_open (self->summary_view, part);
  if (widget == NULL)
    return;

  gtk_viewport_scroll_to (self->viewport, widget, NULL);
  gtk_widget_child_focus (widget, GTK_DIR_TAB_FORWARD);
}

/* Once the title has left the view, it stands in the header bar, and the star. */
static void
scrolled_cb (LanyardSessionPage *self)
{
  GtkAdjustment  *adjustment = gtk_scrolled_window_get_vadjustment (self->scrolled_window);
  graphene_rect_t bounds;
  double          bottom = 0;
  gboolean        scrolled;

  if (gtk_widget_compute_bounds (GTK_WIDGET (self->title), GTK_WIDGET (self->content), &bounds))
    bottom = bounds.origin.y + bounds.size.height;

  scrolled = gtk_adjustment_get_value (adjustment) > bottom;
  gtk_stack_set_visible_child_name (self->header_stack, scrolled ? "scrolled" : "top");
  gtk_widget_set_visible (GTK_WIDGET (self->header_star), scrolled);
}

static void
share (GSimpleAction *action,
       GVariant      *target,
       gpointer       data)
{
  LanyardSessionPage *self = data;
  g_autofree char    *text = lanyard_words_share (self->session, self->programme);

  adw_dialog_present (
    lanyard_share_dialog_new (text, lanyard_words_share_link (self->session)), data);
}

static void
lanyard_session_page_dispose (GObject *object)
{
  LanyardSessionPage *self = LANYARD_SESSION_PAGE (object);

  gtk_widget_dispose_template (GTK_WIDGET (self), LANYARD_TYPE_SESSION_PAGE);
  g_clear_pointer (&self->sections, g_hash_table_unref);
  g_clear_object (&self->settings);
  g_clear_object (&self->guide);
  g_clear_pointer (&self->clocks, lanyard_clocks_unref);
  g_clear_object (&self->session);
  g_clear_object (&self->programme);
  g_clear_object (&self->plan);
  g_clear_pointer (&self->shown, g_free);

  G_OBJECT_CLASS (lanyard_session_page_parent_class)->dispose (object);
}

static void
lanyard_session_page_class_init (LanyardSessionPageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = lanyard_session_page_dispose;

  gtk_widget_class_set_template_from_resource (widget_class,
                                               RESOURCE_PATH "/ui/lanyard-session-page.ui");
  gtk_widget_class_bind_template_child (widget_class, LanyardSessionPage, header_stack);
  gtk_widget_class_bind_template_child (widget_class, LanyardSessionPage, header_title);
  gtk_widget_class_bind_template_child (widget_class, LanyardSessionPage, header_star);
  gtk_widget_class_bind_template_child (widget_class, LanyardSessionPage, menu_button);
  gtk_widget_class_bind_template_child (widget_class, LanyardSessionPage, scrolled_window);
  gtk_widget_class_bind_template_child (widget_class, LanyardSessionPage, viewport);
  gtk_widget_class_bind_template_child (widget_class, LanyardSessionPage, content);
  gtk_widget_class_bind_template_child (widget_class, LanyardSessionPage, head);
  gtk_widget_class_bind_template_child (widget_class, LanyardSessionPage, kind);
  gtk_widget_class_bind_template_child (widget_class, LanyardSessionPage, title);
  gtk_widget_class_bind_template_child (widget_class, LanyardSessionPage, subtitle);
  gtk_widget_class_bind_template_child (widget_class, LanyardSessionPage, facts);
  gtk_widget_class_bind_template_child (widget_class, LanyardSessionPage, note);
}

static void
lanyard_session_page_init (LanyardSessionPage *self)
{
  static const GActionEntry entries[] = {
    { .name = "jump", .activate = jump, .parameter_type = "s" },
    { .name = "share", .activate = share },
  };
  g_autoptr (GSimpleActionGroup) group = g_simple_action_group_new ();

  gtk_widget_init_template (GTK_WIDGET (self));
  self->now = LANYARD_NO_INSTANT;
  self->sections = g_hash_table_new (g_str_hash, g_str_equal);

  g_action_map_add_action_entries (G_ACTION_MAP (group), entries, G_N_ELEMENTS (entries), self);
  gtk_widget_insert_action_group (GTK_WIDGET (self), "page", G_ACTION_GROUP (group));
  g_signal_connect_object (gtk_scrolled_window_get_vadjustment (self->scrolled_window),
                           "value-changed", G_CALLBACK (scrolled_cb), self, G_CONNECT_SWAPPED);
}

/**
 * lanyard_session_page_new:
 * @session: a session
 * @programme: its programme
 * @plan: where stars are
 *
 * Returns: (transfer full): a page with all that is known of @session
 */
AdwNavigationPage *
lanyard_session_page_new (LanyardSession   *session,
                          LanyardProgramme *programme,
                          LanyardPlan      *plan)
{
  LanyardSessionPage *self = g_object_new (LANYARD_TYPE_SESSION_PAGE, NULL);

  self->session = g_object_ref (session);
  self->programme = g_object_ref (programme);
  self->plan = g_object_ref (plan);
  /* whatever a newer programme says, it stays: somebody may be writing */
  adw_bin_set_child (self->note, lanyard_note_view_new (plan, lanyard_session_get_id (session)));
  take_clocks (self);
  fill (self);
  return ADW_NAVIGATION_PAGE (self);
}

static void
remove_after (GtkWidget *sibling)
{
  GtkWidget *next;

  while ((next = gtk_widget_get_next_sibling (sibling)) != NULL)
    gtk_box_remove (GTK_BOX (gtk_widget_get_parent (sibling)), next);
}

static void
clear (LanyardSessionPage *self)
{
  GtkWidget *fact;

  g_hash_table_remove_all (self->sections);
  self->summary_view = NULL;
  self->room = NULL;
  self->map = NULL;
  remove_after (GTK_WIDGET (self->note));
  remove_after (GTK_WIDGET (self->facts));
  while ((fact = gtk_widget_get_first_child (GTK_WIDGET (self->facts))) != NULL)
    adw_wrap_box_remove (self->facts, fact);
}

static gboolean
is_same_session (const LanyardSnapshot *one,
                 const LanyardSnapshot *other)
{
  g_autoptr (GPtrArray) earlier = g_ptr_array_new ();
  g_autoptr (GPtrArray) later = g_ptr_array_new ();
  g_autoptr (GArray) matches = NULL;

  g_ptr_array_add (earlier, (LanyardSnapshot *)one);
  g_ptr_array_add (later, (LanyardSnapshot *)other);
  matches = lanyard_match (earlier, later, FALSE);
  return g_array_index (matches, LanyardMatch, 0).index == 0;
}

/* Returns: (nullable): the id by which the plan, which has followed the newer
 *   programme, knows the note on a session */
static const char *
find_in_plan (LanyardSessionPage    *self,
              const LanyardSnapshot *snapshot)
{
  g_autoptr (GPtrArray) notes = lanyard_plan_list_notes (self->plan);

  for (guint i = 0; i < notes->len; i++)
    {
      const LanyardNote *note = g_ptr_array_index (notes, i);

      if (is_same_session (snapshot, note->snapshot))
        return note->snapshot->id;
    }

  return NULL;
}

/* Numbers may be given anew while somebody writes: a note is never kept as
 * another session's. Returns: (nullable): the session that is shown */
static LanyardSession *
find_again (LanyardSessionPage *self,
            LanyardProgramme   *programme)
{
  const char      *id = lanyard_session_get_id (self->session);
  LanyardSession  *session = lanyard_programme_find_session (programme, id);
  LanyardNoteView *note = LANYARD_NOTE_VIEW (adw_bin_get_child (self->note));
  g_autoptr (LanyardSnapshot) before = NULL;
  g_autoptr (LanyardSnapshot) after = NULL;

  if (session == NULL || !lanyard_note_view_is_edited (note))
    return session;

  before = lanyard_snapshot_new (self->session);
  after = lanyard_snapshot_new (session);
  if (is_same_session (before, after))
    return session;

  id = find_in_plan (self, before);
  lanyard_note_view_set_session (note, id);
  return id != NULL ? lanyard_programme_find_session (programme, id) : NULL;
}

static void
refill (LanyardSessionPage *self)
{
  clear (self);
  fill (self);
}

/**
 * lanyard_session_page_update:
 * @self: a session's page
 * @programme: a newer version of the programme
 *
 * Shows what that says of the session, or that the session is gone. Where
 * nothing is different, everything stays as it is.
 */
void
lanyard_session_page_update (LanyardSessionPage *self,
                             LanyardProgramme   *programme)
{
  LanyardSession  *session = find_again (self, programme);
  g_autofree char *shown = NULL;

  if (session == NULL)
    {
      lanyard_session_page_say_gone (self);
      return;
    }

  shown = lanyard_shown_session (session, programme);
  g_set_object (&self->session, session);
  g_set_object (&self->programme, programme);
  if (!take_clocks (self) && !self->gone && g_str_equal (self->shown, shown))
    return;

  self->gone = FALSE;
  refill (self);
}

/* Every time on the page is told anew. */
static void
time_shown_changed_cb (LanyardSessionPage *self)
{
  if (!self->gone && take_clocks (self))
    refill (self);
}

/**
 * lanyard_session_page_set_settings:
 * @self: a session's page
 * @settings: where it is kept whose time comes first, and when to remind
 */
void
lanyard_session_page_set_settings (LanyardSessionPage *self,
                                   GSettings          *settings)
{
  self->settings = g_object_ref (settings);
  g_signal_connect_object (settings, "changed::time-shown", G_CALLBACK (time_shown_changed_cb),
                           self, G_CONNECT_SWAPPED);
  /* what is filled anew has the lead, too */
  if (take_clocks (self))
    refill (self);
  else
    add_lead (self);
}

/**
 * lanyard_session_page_set_now:
 * @self: a session's page
 * @now: what time it is: of a session that is over more can be said
 */
void
lanyard_session_page_set_now (LanyardSessionPage *self,
                              LanyardInstant      now)
{
  self->now = now;
  lanyard_seen_choice_set_over (LANYARD_SEEN_CHOICE (self->seen), is_over (self));
}

/**
 * lanyard_session_page_set_guide:
 * @self: a session's page
 * @guide: (nullable): what is known of the places besides the programme
 */
void
lanyard_session_page_set_guide (LanyardSessionPage *self,
                                LanyardGuide       *guide)
{
  if (g_set_object (&self->guide, guide))
    lanyard_session_page_update_map (self);
}

/**
 * lanyard_session_page_get_session:
 * @self: a session's page
 *
 * Returns: that session's id
 */
const char *
lanyard_session_page_get_session (LanyardSessionPage *self)
{
  return lanyard_session_get_id (self->session);
}
