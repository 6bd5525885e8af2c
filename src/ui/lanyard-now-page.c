/* SPDX-FileCopyrightText: 2026 The Lanyard authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "lanyard-now-page.h"

#include "lanyard-color-bar.h"
#include "lanyard-growth.h"
#include "lanyard-now-entry.h"
#include "lanyard-row.h"
#include "lanyard-shown-clocks.h"
#include "lanyard-star-menu.h"
#include "lanyard-words-now.h"
#include "lanyard-words-time.h"

#include <glib/gi18n-lib.h>

#define SECONDS_PER_MINUTE 60

/* A laptop that slept doesn't count on: while nothing is listed the clock is
 * looked at again after so many seconds. */
#define MOST_IDLE (10 * SECONDS_PER_MINUTE)

struct _LanyardNowPage
{
  AdwNavigationPage parent_instance;

  AdwWindowTitle *window_title;
  GtkStack       *stack;
  GtkListView    *list_view;
  AdwStatusPage  *idle_page;
  GtkButton      *idle_button;

  LanyardPlan      *plan;
  LanyardClock     *clock;
  GSettings        *settings;   /* (nullable) */
  LanyardProgramme *programme;  /* (nullable) */
  gboolean          has_colors; /* whether a track of it has one */
  GListStore       *entries;    /* of LanyardNowEntry */
  guint             timeout;    /* while the page is seen */
};

G_DEFINE_FINAL_TYPE (LanyardNowPage, lanyard_now_page, ADW_TYPE_NAVIGATION_PAGE)

enum {
  SIGNAL_ACTIVATED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

/* Puts @entries in the place of those that are listed. Rows that stay aren't
 * touched, so that the list keeps its place and the focus. */
static void
replace_entries (LanyardNowPage *self,
                 GPtrArray      *entries)
{
  GListModel *old = G_LIST_MODEL (self->entries);
  guint       n_old = g_list_model_get_n_items (old);
  guint       before = 0;
  guint       after = 0;

  for (; before < MIN (n_old, entries->len); before++)
    {
      g_autoptr (LanyardNowEntry) entry = g_list_model_get_item (old, before);

      if (!lanyard_now_entry_take (entry, g_ptr_array_index (entries, before)))
        break;
    }
  for (; after < MIN (n_old, entries->len) - before; after++)
    {
      g_autoptr (LanyardNowEntry) entry = g_list_model_get_item (old, n_old - 1 - after);

      if (!lanyard_now_entry_take (entry,
                                   g_ptr_array_index (entries, entries->len - 1 - after)))
        break;
    }

  if (n_old > before + after || entries->len > before + after)
    g_list_store_splice (self->entries, before, n_old - before - after, entries->pdata + before,
                         entries->len - before - after);
  if (n_old == 0 && entries->len > 0)
    lanyard_growth_show_top (self->list_view);
}

/* Returns: (transfer full) (nullable): what begins first after @now */
static LanyardSession *
find_next (LanyardProgramme *programme,
           LanyardInstant    now)
{
  GListModel *days = lanyard_programme_get_days (programme);

  for (guint i = 0; i < g_list_model_get_n_items (days); i++)
    {
      g_autoptr (LanyardDay) day = g_list_model_get_item (days, i);
      GListModel *sessions = lanyard_day_get_sessions (day);

      for (guint j = 0; j < g_list_model_get_n_items (sessions); j++)
        {
          g_autoptr (LanyardSession) session = g_list_model_get_item (sessions, j);

          if (lanyard_session_get_start (session) > now &&
              lanyard_session_get_status (session) != LANYARD_SESSION_CANCELLED)
            return g_steal_pointer (&session);
        }
    }

  return NULL;
}

static void
say_idle (LanyardNowPage *self,
          const char     *title,
          const char     *description,
          LanyardDate     day)
{
  g_autofree char *id = day != LANYARD_NO_DATE ? lanyard_date_to_iso (day) : NULL;

  adw_status_page_set_title (self->idle_page, title);
  adw_status_page_set_description (self->idle_page, description);
  gtk_actionable_set_action_target (GTK_ACTIONABLE (self->idle_button), "s",
                                    id != NULL ? id : "");
  gtk_widget_set_visible (GTK_WIDGET (self->idle_button), id != NULL);
}

/* Before the first session, between two days, or after the last. */
static void
show_idle (LanyardNowPage *self,
           LanyardInstant  now)
{
  const LanyardProgrammeFields *fields = lanyard_programme_get_fields (self->programme);
  LanyardDate                   today = lanyard_date_of (now, fields->zone, fields->day_start);
  LanyardDate                   first = lanyard_programme_get_start (self->programme);
  LanyardDate                   last = lanyard_programme_get_end (self->programme);
  g_autoptr (LanyardSession) next = find_next (self->programme, now);

  if (next != NULL)
    {
      g_autoptr (LanyardClocks) clocks = lanyard_shown_clocks_new (fields->zone, self->settings);
      g_autofree char *when = lanyard_words_first_when (next, clocks);
      g_autofree char *second = lanyard_words_second_when (next, clocks);
      g_autofree char *left = lanyard_words_time_until (lanyard_session_get_start (next) - now);
      /* Translators: when something begins: the day and the time, then “in 2 h” */
      g_autofree char *line = g_strdup_printf (_ ("The next session: %s, %s"), when, left);
      g_autofree char *text =
        g_strdup_printf ("%s%s%s", line, second != NULL ? "\n" : "", second != NULL ? second : "");
      gboolean begun = first != LANYARD_NO_DATE && today >= first;

      say_idle (self, begun ? _ ("Nothing Right Now") : _ ("Not Begun Yet"), text,
                lanyard_session_get_day (next));
    }
  else if (last != LANYARD_NO_DATE && today > last)
    {
      g_autofree char *range = lanyard_words_date_range (first, last);

      say_idle (self, _ ("It Is Over"), range, first);
    }
  else
    {
      say_idle (self, _ ("Nothing More to Come"),
                _ ("No session with a time is announced after now."),
                last);
    }
}

static void tick_cb (gpointer user_data);

/* Waits for the next full minute, at which every row says something new, or
 * while there are none for when there will be some. */
static void
wait (LanyardNowPage *self,
      LanyardInstant  now,
      LanyardInstant  until)
{
  gint64 seconds = SECONDS_PER_MINUTE - now % SECONDS_PER_MINUTE;

  if (g_list_model_get_n_items (G_LIST_MODEL (self->entries)) == 0)
    seconds = until != LANYARD_NO_INSTANT ? MIN (until - now, MOST_IDLE) : MOST_IDLE;
  else if (until != LANYARD_NO_INSTANT)
    seconds = MIN (seconds, until - now);

  g_clear_handle_id (&self->timeout, g_source_remove);
  self->timeout = g_timeout_add_seconds_once ((guint)MAX (seconds, 1), tick_cb, self);
}

/* What nobody sees is brought up to date when somebody does. */
static void
update (LanyardNowPage *self)
{
  LanyardInstant now;
  g_autoptr (LanyardNow) state = NULL;
  g_autoptr (GPtrArray) entries = NULL;

  if (self->programme == NULL || !gtk_widget_get_mapped (GTK_WIDGET (self)))
    return;

  now = lanyard_clock_now (self->clock);
  state = lanyard_now_new (self->programme, self->plan, now);
  entries = lanyard_now_entries_new (state);
  replace_entries (self, entries);
  if (entries->len == 0)
    show_idle (self, now);
  gtk_stack_set_visible_child_name (self->stack, entries->len > 0 ? "list" : "idle");
  wait (self, now, state->until);
}

static void
tick_cb (gpointer user_data)
{
  LanyardNowPage *self = user_data;

  self->timeout = 0;
  update (self);
}

static void
activated_cb (LanyardNowPage *self,
              guint           position)
{
  GListModel *model = G_LIST_MODEL (gtk_list_view_get_model (self->list_view));
  g_autoptr (LanyardNowEntry) entry = g_list_model_get_item (model, position);
  LanyardSession *session = lanyard_now_entry_get_session (entry);

  if (session != NULL)
    g_signal_emit (self, signals[SIGNAL_ACTIVATED], 0, session);
  else
    gtk_widget_activate_action (GTK_WIDGET (self), "win.edit-appointment", "s",
                                lanyard_now_entry_get_appointment (entry));
}

static void
left_changed_cb (LanyardNowEntry *entry,
                 GParamSpec      *pspec,
                 GtkListItem     *list_item)
{
  const char      *left = lanyard_now_entry_get_left (entry);
  const char      *line = lanyard_now_entry_get_line (entry);
  g_autofree char *spoken =
    line != NULL ? g_strdup_printf ("%s · %s", left, line) : g_strdup (left);

  lanyard_row_set_lead (LANYARD_ROW (gtk_list_item_get_child (list_item)), left);
  gtk_list_item_set_accessible_description (list_item, spoken);
}

static void
setup_row_cb (GtkSignalListItemFactory *factory,
              GtkListItem              *list_item,
              LanyardNowPage           *self)
{
  GtkWidget *row = lanyard_row_new (self->plan);

  lanyard_row_set_list_item (LANYARD_ROW (row), list_item);
  gtk_list_item_set_child (list_item, row);
}

static void
bind_row_cb (GtkSignalListItemFactory *factory,
             GtkListItem              *list_item,
             LanyardNowPage           *self)
{
  LanyardNowEntry *entry = gtk_list_item_get_item (list_item);
  LanyardSession  *session = lanyard_now_entry_get_session (entry);
  LanyardTrack    *track = session != NULL ? lanyard_session_get_track (session) : NULL;
  const char      *color = track != NULL ? lanyard_track_get_color (track) : NULL;
  LanyardRow      *row = LANYARD_ROW (gtk_list_item_get_child (list_item));

  lanyard_row_set_text (row, lanyard_now_entry_get_title (entry),
                        lanyard_now_entry_get_line (entry));
  lanyard_row_set_session (row, session);
  lanyard_row_set_color (row, self->has_colors, color);
  g_signal_connect_object (entry, "notify::left", G_CALLBACK (left_changed_cb), list_item, 0);
  left_changed_cb (entry, NULL, list_item);
}

static void
unbind_row_cb (GtkSignalListItemFactory *factory,
               GtkListItem              *list_item)
{
  g_signal_handlers_disconnect_by_func (gtk_list_item_get_item (list_item), left_changed_cb,
                                        list_item);
}

static void
setup_header_cb (GtkSignalListItemFactory *factory,
                 GtkListHeader            *header)
{
  GtkWidget *label = gtk_label_new (NULL);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_widget_add_css_class (label, "heading");
  gtk_widget_add_css_class (label, "section-title");
  gtk_list_header_set_child (header, label);
}

static const char *
get_section_title (LanyardNowSection section)
{
  switch (section)
    {
    case LANYARD_NOW_MINE:
      /* Translators: the user's own sessions that run or are next */
      return _ ("Mine");
    case LANYARD_NOW_NEXT:
      return _ ("Within the Hour");
    case LANYARD_NOW_RUNNING:
    default:
      return _ ("Now");
    }
}

static void
bind_header_cb (GtkSignalListItemFactory *factory,
                GtkListHeader            *header)
{
  LanyardNowEntry *entry = gtk_list_header_get_item (header);

  gtk_label_set_label (GTK_LABEL (gtk_list_header_get_child (header)),
                       get_section_title (lanyard_now_entry_get_section (entry)));
}

static int
compare_sections (gconstpointer a,
                  gconstpointer b,
                  gpointer      user_data)
{
  return (int)lanyard_now_entry_get_section ((LanyardNowEntry *)a) -
         (int)lanyard_now_entry_get_section ((LanyardNowEntry *)b);
}

static void
lanyard_now_page_map (GtkWidget *widget)
{
  GTK_WIDGET_CLASS (lanyard_now_page_parent_class)->map (widget);
  update (LANYARD_NOW_PAGE (widget));
}

static void
lanyard_now_page_unmap (GtkWidget *widget)
{
  g_clear_handle_id (&LANYARD_NOW_PAGE (widget)->timeout, g_source_remove);
  GTK_WIDGET_CLASS (lanyard_now_page_parent_class)->unmap (widget);
}

static void
lanyard_now_page_dispose (GObject *object)
{
  LanyardNowPage *self = LANYARD_NOW_PAGE (object);

  g_clear_handle_id (&self->timeout, g_source_remove);
  gtk_widget_dispose_template (GTK_WIDGET (self), LANYARD_TYPE_NOW_PAGE);
  g_clear_object (&self->entries);
  g_clear_object (&self->plan);
  g_clear_object (&self->clock);
  g_clear_object (&self->settings);
  g_clear_object (&self->programme);

  G_OBJECT_CLASS (lanyard_now_page_parent_class)->dispose (object);
}

static void
lanyard_now_page_class_init (LanyardNowPageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = lanyard_now_page_dispose;
  widget_class->map = lanyard_now_page_map;
  widget_class->unmap = lanyard_now_page_unmap;

  /* A row was activated: with its LanyardSession. */
  signals[SIGNAL_ACTIVATED] =
    g_signal_new ("activated", LANYARD_TYPE_NOW_PAGE, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                  G_TYPE_NONE, 1, LANYARD_TYPE_SESSION);

  gtk_widget_class_set_template_from_resource (widget_class,
                                               RESOURCE_PATH "/ui/lanyard-now-page.ui");
  gtk_widget_class_bind_template_child (widget_class, LanyardNowPage, window_title);
  gtk_widget_class_bind_template_child (widget_class, LanyardNowPage, stack);
  gtk_widget_class_bind_template_child (widget_class, LanyardNowPage, list_view);
  gtk_widget_class_bind_template_child (widget_class, LanyardNowPage, idle_page);
  gtk_widget_class_bind_template_child (widget_class, LanyardNowPage, idle_button);
  gtk_widget_class_bind_template_callback (widget_class, activated_cb);
}

static void
init_rows (LanyardNowPage *self)
{
  g_autoptr (GtkListItemFactory) rows = gtk_signal_list_item_factory_new ();
  g_autoptr (GtkListItemFactory) headers = gtk_signal_list_item_factory_new ();

  g_signal_connect (rows, "setup", G_CALLBACK (setup_row_cb), self);
  g_signal_connect (rows, "bind", G_CALLBACK (bind_row_cb), self);
  g_signal_connect (rows, "unbind", G_CALLBACK (unbind_row_cb), NULL);
  g_signal_connect (headers, "setup", G_CALLBACK (setup_header_cb), NULL);
  g_signal_connect (headers, "bind", G_CALLBACK (bind_header_cb), NULL);
  gtk_list_view_set_factory (self->list_view, rows);
  gtk_list_view_set_header_factory (self->list_view, headers);
}

static void
lanyard_now_page_init (LanyardNowPage *self)
{
  g_autoptr (GtkSorter) sections = NULL;
  g_autoptr (GtkSelectionModel) model = NULL;
  GtkSortListModel *sorted;

  gtk_widget_init_template (GTK_WIDGET (self));
  gtk_actionable_set_action_target (GTK_ACTIONABLE (self->idle_button), "s", "");
  gtk_actionable_set_action_name (GTK_ACTIONABLE (self->idle_button), "win.show-place");
  init_rows (self);
  self->entries = g_list_store_new (LANYARD_TYPE_NOW_ENTRY);
  sections = GTK_SORTER (gtk_custom_sorter_new (compare_sections, NULL, NULL));
  sorted = gtk_sort_list_model_new (G_LIST_MODEL (g_object_ref (self->entries)), NULL);
  gtk_sort_list_model_set_section_sorter (sorted, sections);
  model = GTK_SELECTION_MODEL (gtk_no_selection_new (G_LIST_MODEL (sorted)));
  gtk_list_view_set_model (self->list_view, model);
}

/**
 * lanyard_now_page_set_models:
 * @self: a page that shows nothing yet
 * @plan: where stars and appointments are
 * @clock: the clock that tells what is now
 * @settings: (nullable): where it is kept whose time comes first
 */
void
lanyard_now_page_set_models (LanyardNowPage *self,
                             LanyardPlan    *plan,
                             LanyardClock   *clock,
                             GSettings      *settings)
{
  self->plan = g_object_ref (plan);
  self->clock = g_object_ref (clock);
  if (g_set_object (&self->settings, settings))
    g_signal_connect_object (settings, "changed::time-shown", G_CALLBACK (update), self,
                             G_CONNECT_SWAPPED);
  g_signal_connect_object (plan, "changed", G_CALLBACK (update), self, G_CONNECT_SWAPPED);
  lanyard_star_menu_attach (GTK_WIDGET (self->list_view), plan);
}

/**
 * lanyard_now_page_show_programme:
 * @self: a page
 * @programme: the programme of which it shows from now on what runs
 *
 * It keeps itself up to date while it is seen.
 */
void
lanyard_now_page_show_programme (LanyardNowPage   *self,
                                 LanyardProgramme *programme)
{
  g_list_store_remove_all (self->entries);
  g_set_object (&self->programme, programme);
  self->has_colors =
    lanyard_tracks_have_colors (lanyard_programme_get_fields (programme)->tracks);
  adw_window_title_set_subtitle (self->window_title, lanyard_programme_get_title (programme));
  update (self);
}
