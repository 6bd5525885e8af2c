/* SPDX-FileCopyrightText: 2026 The Lanyard authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "lanyard-session-page.h"

#include "lanyard-change-row.h"
#include "lanyard-clash-rows.h"
#include "lanyard-color-bar.h"
#include "lanyard-prose-view.h"
#include "lanyard-rows.h"
#include "lanyard-shown.h"
#include "lanyard-star-button.h"
#include "lanyard-star-choice.h"
#include "lanyard-summary-part.h"
#include "lanyard-summary-view.h"
#include "lanyard-topic.h"
#include "lanyard-topics-view.h"
#include "lanyard-words-clocks.h"
#include "lanyard-words-time.h"
#include "lanyard-words.h"

#include <glib/gi18n-lib.h>

#define MAX_MENU_LABEL 36 /* characters */

struct _LanyardSessionPage
{
  AdwNavigationPage parent_instance;

  GtkStack          *header_stack;
  AdwWindowTitle    *header_title;
  AdwBin            *header_star;
  GtkMenuButton     *jump_button;
  GtkScrolledWindow *scrolled_window;
  GtkViewport       *viewport;
  GtkBox            *content;
  GtkBox            *head;
  GtkLabel          *kind;
  GtkLabel          *title;
  GtkLabel          *subtitle;
  AdwWrapBox        *facts;

  GtkLabel         *when;     /* (unowned) */
  GtkLabel         *own_when; /* (unowned) by the other clock */
  GSettings        *settings; /* (nullable) */
  GTimeZone        *own_zone; /* (nullable) where the user is; NULL without settings */
  LanyardProgramme *programme;
  LanyardSession   *session;
  LanyardPlan      *plan;
  GHashTable       *sections;     /* name -> its widget (unowned) */
  GtkWidget        *summary_view; /* (nullable) (unowned) */
  char             *shown;        /* what is shown of the session, to compare */
  gboolean          gone;         /* no longer in the programme */
};

G_DEFINE_FINAL_TYPE (LanyardSessionPage, lanyard_session_page, ADW_TYPE_NAVIGATION_PAGE)

static void
add_fact (LanyardSessionPage *self,
          const char         *icon_name,
          const char         *text,
          gboolean            strong)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 8);
  GtkWidget *image = gtk_image_new_from_icon_name (icon_name);
  GtkWidget *label = g_object_new (GTK_TYPE_LABEL,
                                   "label", text,
                                   "xalign", 0.0,
                                   "wrap", TRUE,
                                   "wrap-mode", PANGO_WRAP_WORD_CHAR,
                                   "selectable", TRUE,
                                   NULL);

  gtk_widget_set_valign (image, GTK_ALIGN_START);
  gtk_widget_add_css_class (image, "dimmed");
  if (strong)
    gtk_widget_add_css_class (label, "heading");
  gtk_box_append (GTK_BOX (box), image);
  gtk_box_append (GTK_BOX (box), label);
  adw_wrap_box_append (self->facts, box);
}

static void
add_track (LanyardSessionPage *self,
           LanyardTrack       *track)
{
  GtkWidget *box;
  GtkWidget *dot;

  add_fact (self, "lanyard-track-symbolic", lanyard_track_get_title (track), FALSE);
  if (lanyard_track_get_color (track) == NULL)
    return;

  dot = lanyard_color_bar_new (10, 10);
  lanyard_color_bar_set_color (LANYARD_COLOR_BAR (dot), lanyard_track_get_color (track));
  gtk_widget_set_valign (dot, GTK_ALIGN_CENTER);
  box = gtk_widget_get_last_child (GTK_WIDGET (self->facts));
  gtk_box_insert_child_after (GTK_BOX (box), dot, gtk_widget_get_first_child (box));
}

static char *
dup_room_line (LanyardRoom *room)
{
  const char *floor = lanyard_room_get_floor (room);
  int         capacity = lanyard_room_get_capacity (room);
  GString    *line = g_string_new (lanyard_room_get_title (room));

  if (floor != NULL)
    g_string_append_printf (line, " · %s", floor);
  if (capacity > 0)
    {
      g_string_append (line, " · ");
      g_string_append_printf (line, ngettext ("%d seat", "%d seats", capacity), capacity);
    }

  return g_string_free_and_steal (line);
}

static void
update_when (LanyardSessionPage *self)
{
  GTimeZone       *zone = lanyard_programme_get_zone (self->programme);
  LanyardClocks    clocks = { zone, zone, LANYARD_CLOCKS_VENUE_FIRST };
  g_autofree char *first = NULL;
  g_autofree char *second = NULL;

  if (self->settings != NULL)
    {
      clocks.own = self->own_zone;
      clocks.order = g_settings_get_enum (self->settings, "time-shown");
    }
  first = lanyard_words_first_when (self->session, &clocks);
  second = lanyard_words_second_when (self->session, &clocks);

  gtk_label_set_label (self->when, first);
  gtk_label_set_label (self->own_when, second != NULL ? second : "");
  gtk_widget_set_visible (GTK_WIDGET (self->own_when), second != NULL);
  adw_window_title_set_subtitle (self->header_title, first);
}

/* The other clock's time follows, dim, where it is another one. */
static void
add_when (LanyardSessionPage *self)
{
  GtkWidget *label = g_object_new (GTK_TYPE_LABEL,
                                   "xalign", 0.0,
                                   "wrap", TRUE,
                                   "wrap-mode", PANGO_WRAP_WORD_CHAR,
                                   "selectable", TRUE,
                                   NULL);

  add_fact (self, "lanyard-clock-symbolic", "", TRUE);
  self->when = GTK_LABEL (
    gtk_widget_get_last_child (gtk_widget_get_last_child (GTK_WIDGET (self->facts))));
  gtk_widget_add_css_class (label, "dimmed");
  adw_wrap_box_append (self->facts, label);
  self->own_when = GTK_LABEL (label);
  update_when (self);
}

static void
fill_facts (LanyardSessionPage *self)
{
  LanyardRoom       *room = lanyard_session_get_room (self->session);
  LanyardTrack      *track = lanyard_session_get_track (self->session);
  const char *const *languages = lanyard_session_get_languages (self->session);
  int                duration = lanyard_session_get_duration (self->session);

  add_when (self);
  if (duration > 0)
    {
      g_autofree char *text = lanyard_words_duration (duration);

      add_fact (self, "lanyard-duration-symbolic", text, FALSE);
    }
  if (room != NULL)
    {
      g_autofree char *text = dup_room_line (room);

      add_fact (self, "lanyard-room-symbolic", text, FALSE);
    }
  if (track != NULL)
    add_track (self, track);
  if (languages != NULL && languages[0] != NULL)
    {
      g_autofree char *text = lanyard_words_languages (languages);

      add_fact (self, "lanyard-language-symbolic", text, FALSE);
    }
  if (lanyard_session_get_recorded (self->session) == LANYARD_RECORDED_NO)
    add_fact (self, "lanyard-video-symbolic", _ ("Not recorded"), FALSE);
  if (lanyard_session_get_licence (self->session) != NULL)
    add_fact (self, "lanyard-article-symbolic", lanyard_session_get_licence (self->session), FALSE);
}

static void
fill_head (LanyardSessionPage *self)
{
  LanyardSessionStatus status = lanyard_session_get_status (self->session);
  const char          *label = lanyard_session_get_type_label (self->session);
  const char          *subtitle = lanyard_session_get_subtitle (self->session);
  const char          *title = lanyard_session_get_title (self->session);

  gtk_label_set_label (
    self->kind,
    label != NULL ? label : lanyard_words_session_kind (lanyard_session_get_kind (self->session)));
  gtk_label_set_label (self->title, title);
  gtk_label_set_label (self->subtitle, subtitle != NULL ? subtitle : "");
  gtk_widget_set_visible (GTK_WIDGET (self->subtitle), subtitle != NULL);
  adw_navigation_page_set_title (ADW_NAVIGATION_PAGE (self), title);
  adw_window_title_set_title (self->header_title, title);

  if (status == LANYARD_SESSION_CANCELLED)
    add_fact (self, "dialog-warning-symbolic", _ ("Cancelled"), TRUE);
  else if (status == LANYARD_SESSION_TENTATIVE)
    add_fact (self, "dialog-question-symbolic", _ ("Not confirmed yet"), FALSE);
  fill_facts (self);
}

/* What the user hasn't seen yet; it stays on this page after that is known. */
static void
fill_change (LanyardSessionPage *self)
{
  LanyardChange *change =
    lanyard_plan_find_change (self->plan, lanyard_session_get_id (self->session));
  GTimeZone *zone = lanyard_programme_get_zone (self->programme);
  GtkWidget *box;

  if (change == NULL)
    return;

  box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 6);
  gtk_widget_add_css_class (box, "card");
  gtk_widget_add_css_class (box, "changed");
  gtk_box_append (GTK_BOX (box), lanyard_change_tags_new (change, zone));
  gtk_box_append (GTK_BOX (box), lanyard_change_lines_new (change, zone));
  gtk_box_append (self->head, box);
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
  gtk_box_append (self->head, lanyard_clash_rows_new (self->plan, id));
  lanyard_star_button_set_session (LANYARD_STAR_BUTTON (button), id,
                                   lanyard_session_get_title (self->session));
  adw_bin_set_child (self->header_star, button);
}

static void
add_section (LanyardSessionPage *self,
             GMenu              *menu,
             const char         *name,
             const char         *title,
             const char         *note,
             GtkWidget          *child)
{
  GtkWidget       *section = lanyard_section_new (title, note, child);
  g_autofree char *action = g_strdup_printf ("page.jump::%s", name);

  g_hash_table_insert (self->sections, (char *)name, section);
  gtk_box_append (self->content, section);
  g_menu_append (menu, title, action);
}

static void
add_people (LanyardSessionPage *self,
            GMenu              *menu)
{
  GPtrArray *leads = lanyard_session_get_leads (self->session);
  GPtrArray *speakers = lanyard_session_get_speakers (self->session);

  if (leads != NULL)
    add_section (self, menu, "leads", ngettext ("Lead", "Leads", leads->len), NULL,
                 lanyard_contacts_new (leads, self->session, self->programme));
  if (speakers != NULL)
    add_section (self, menu, "speakers", ngettext ("Speaker", "Speakers", speakers->len), NULL,
                 lanyard_contacts_new (speakers, self->session, self->programme));
}

static void
add_texts (LanyardSessionPage *self,
           GMenu              *menu)
{
  LanyardText *abstract = lanyard_session_get_abstract (self->session);
  LanyardText *description = lanyard_session_get_description (self->session);
  const char  *audience = lanyard_session_get_audience (self->session);
  GPtrArray   *topics = lanyard_session_get_topics (self->session);

  if (abstract != NULL)
    add_section (self, menu, "overview", _ ("Overview"), NULL, lanyard_prose_view_new (abstract));
  if (description != NULL)
    add_section (self, menu, "description", abstract != NULL ? _ ("Description") : _ ("Overview"),
                 NULL, lanyard_prose_view_new (description));
  if (audience != NULL)
    {
      g_autoptr (LanyardText) text = lanyard_text_new (LANYARD_TEXT_PLAIN, audience);

      add_section (self, menu, "audience", _ ("Expected audience"), NULL,
                   lanyard_prose_view_new (text));
    }
  if (topics != NULL)
    add_section (self, menu, "topics", _ ("Expected topics"), NULL,
                 lanyard_topics_view_new (topics));
}

/* In a menu's label an underscore marks a key, two are one. A longer label
 * would be cut on a phone. */
static char *
dup_menu_label (const char *title)
{
  GString *label = g_string_new (title);

  if (g_utf8_strlen (title, -1) > MAX_MENU_LABEL)
    {
      g_string_truncate (label, g_utf8_offset_to_pointer (title, MAX_MENU_LABEL - 1) - title);
      g_string_append (label, "…");
    }
  g_string_replace (label, "_", "__", 0);
  return g_string_free_and_steal (label);
}

/* In the menu each part of the summary has its own line below "Summary". */
static void
add_summary (LanyardSessionPage *self,
             GMenu              *menu)
{
  GPtrArray       *summary = lanyard_session_get_summary (self->session);
  g_autofree char *count = NULL;
  g_autoptr (GMenu) parts = NULL;

  if (summary == NULL)
    return;

  count = lanyard_words_count_parts (summary->len);
  self->summary_view = lanyard_summary_view_new (summary);
  add_section (self, menu, "summary", _ ("Summary"), count, self->summary_view);

  parts = g_menu_new ();
  for (guint i = 0; i < summary->len; i++)
    {
      const LanyardSummaryPart *part = g_ptr_array_index (summary, i);
      g_autofree char          *label = dup_menu_label (part->title);
      g_autofree char          *action = g_strdup_printf ("page.jump::%u", i);

      g_menu_append (parts, label, action);
    }
  g_menu_append_section (menu, _ ("Parts of the Summary"), G_MENU_MODEL (parts));
}

static void
add_related (LanyardSessionPage *self,
             GMenu              *menu)
{
  const char     *parent_id = lanyard_session_get_parent (self->session);
  GPtrArray      *links = lanyard_session_get_links (self->session);
  LanyardSession *of = NULL;
  g_autoptr (GListModel) parts = lanyard_programme_list_parts (self->programme, self->session);

  if (parent_id != NULL)
    of = lanyard_programme_find_session (self->programme, parent_id);
  if (of != NULL)
    {
      g_autoptr (GListStore) parent = g_list_store_new (LANYARD_TYPE_SESSION);

      g_list_store_append (parent, of);
      add_section (self, menu, "parent", _ ("Part of"), NULL,
                   lanyard_session_rows_new (G_LIST_MODEL (parent), self->programme, self->plan));
    }
  if (g_list_model_get_n_items (parts) > 0)
    add_section (self, menu, "parts", _ ("Sessions in it"), NULL,
                 lanyard_session_rows_new (parts, self->programme, self->plan));
  if (links != NULL)
    add_section (self, menu, "links", _ ("Links"), NULL, lanyard_links_new (links));
}

static void
fill (LanyardSessionPage *self)
{
  g_autoptr (GMenu) menu = g_menu_new ();

  g_free (self->shown);
  self->shown = lanyard_shown_session (self->session, self->programme);
  fill_head (self);
  fill_change (self);
  fill_star (self);
  add_people (self, menu);
  add_texts (self, menu);
  add_summary (self, menu);
  add_related (self, menu);

  gtk_menu_button_set_menu_model (self->jump_button, G_MENU_MODEL (menu));
  gtk_widget_set_visible (GTK_WIDGET (self->jump_button), g_hash_table_size (self->sections) > 1);
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
lanyard_session_page_dispose (GObject *object)
{
  LanyardSessionPage *self = LANYARD_SESSION_PAGE (object);

  gtk_widget_dispose_template (GTK_WIDGET (self), LANYARD_TYPE_SESSION_PAGE);
  g_clear_pointer (&self->sections, g_hash_table_unref);
  g_clear_object (&self->settings);
  g_clear_pointer (&self->own_zone, g_time_zone_unref);
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
  gtk_widget_class_bind_template_child (widget_class, LanyardSessionPage, jump_button);
  gtk_widget_class_bind_template_child (widget_class, LanyardSessionPage, scrolled_window);
  gtk_widget_class_bind_template_child (widget_class, LanyardSessionPage, viewport);
  gtk_widget_class_bind_template_child (widget_class, LanyardSessionPage, content);
  gtk_widget_class_bind_template_child (widget_class, LanyardSessionPage, head);
  gtk_widget_class_bind_template_child (widget_class, LanyardSessionPage, kind);
  gtk_widget_class_bind_template_child (widget_class, LanyardSessionPage, title);
  gtk_widget_class_bind_template_child (widget_class, LanyardSessionPage, subtitle);
  gtk_widget_class_bind_template_child (widget_class, LanyardSessionPage, facts);
}

static void
lanyard_session_page_init (LanyardSessionPage *self)
{
  static const GActionEntry entries[] = {
    { .name = "jump", .activate = jump, .parameter_type = "s" }
  };
  g_autoptr (GSimpleActionGroup) group = g_simple_action_group_new ();

  gtk_widget_init_template (GTK_WIDGET (self));
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
  remove_after (GTK_WIDGET (self->head));
  remove_after (GTK_WIDGET (self->facts));
  while ((fact = gtk_widget_get_first_child (GTK_WIDGET (self->facts))) != NULL)
    adw_wrap_box_remove (self->facts, fact);
}

/* What was last known of it can still be read. */
static void
say_gone (LanyardSessionPage *self)
{
  GtkWidget *fact;

  if (self->gone)
    return;

  self->gone = TRUE;
  add_fact (self, "dialog-warning-symbolic", _ ("No longer in the programme"), TRUE);
  fact = gtk_widget_get_last_child (GTK_WIDGET (self->facts));
  adw_wrap_box_reorder_child_after (self->facts, fact, NULL);
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
  LanyardSession *session =
    lanyard_programme_find_session (programme, lanyard_session_get_id (self->session));
  g_autofree char *shown = NULL;

  if (session == NULL)
    {
      say_gone (self);
      return;
    }

  shown = lanyard_shown_session (session, programme);
  g_set_object (&self->session, session);
  g_set_object (&self->programme, programme);
  if (!self->gone && g_str_equal (self->shown, shown))
    return;

  self->gone = FALSE;
  clear (self);
  fill (self);
}

/**
 * lanyard_session_page_set_settings:
 * @self: a session's page
 * @settings: where it is kept whose time comes first
 */
void
lanyard_session_page_set_settings (LanyardSessionPage *self,
                                   GSettings          *settings)
{
  self->settings = g_object_ref (settings);
  self->own_zone = g_time_zone_new_local ();
  g_signal_connect_object (settings, "changed::time-shown", G_CALLBACK (update_when), self,
                           G_CONNECT_SWAPPED);
  update_when (self);
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
