/* SPDX-FileCopyrightText: 2026 The Lanyard authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "lanyard-search-page-private.h"

#include "lanyard-growth.h"
#include "lanyard-star-menu.h"

G_DEFINE_FINAL_TYPE (LanyardSearchPage, lanyard_search_page, ADW_TYPE_NAVIGATION_PAGE)

enum {
  PROP_SELECTED = 1,
  N_PROPS,
};

enum {
  SIGNAL_ACTIVATED,
  SIGNAL_STOPPED,
  N_SIGNALS,
};

static GParamSpec *properties[N_PROPS];
static guint       signals[N_SIGNALS];

static const char *
get_text (LanyardSearchPage *self)
{
  return gtk_editable_get_text (GTK_EDITABLE (self->entry));
}

static void
ask (LanyardSearchPage *self)
{
  g_auto (LanyardQuery) query = { 0 };

  lanyard_search_chips_fill_query (self->chips, &query);
  query.text = g_strdup (get_text (self));
  lanyard_search_ask (self->search, &query);
}

static void
typed_cb (LanyardSearchPage *self)
{
  ask (self);
}

static void
chips_changed_cb (LanyardSearchPage *self)
{
  ask (self);
}

static void
recent_chosen_cb (LanyardSearchPage *self,
                  const char        *text)
{
  gtk_editable_set_text (GTK_EDITABLE (self->entry), text);
  gtk_editable_set_position (GTK_EDITABLE (self->entry), -1);
  gtk_widget_grab_focus (GTK_WIDGET (self->entry));
}

static void
widen_cb (LanyardSearchPage *self)
{
  lanyard_search_chips_reset (self->chips);
  gtk_widget_grab_focus (GTK_WIDGET (self->entry));
  ask (self);
}

static void
everywhere_cb (LanyardSearchPage *self)
{
  gtk_widget_grab_focus (GTK_WIDGET (self->entry));
  lanyard_search_chips_set_everywhere (self->chips, TRUE);
}

/* Before the rows are others: the view shall not be given all of them. */
static void
sections_changed_cb (LanyardSearchPage *self)
{
  lanyard_growth_start (self->shown, GTK_WIDGET (self));
}

static void
activated_cb (LanyardSearchPage *self,
              guint              position)
{
  g_autoptr (LanyardFound) found = g_list_model_get_item (G_LIST_MODEL (self->selection), position);

  if (found == NULL)
    return;

  lanyard_recent_searches_add (self->recent, get_text (self));
  g_signal_emit (self, signals[SIGNAL_ACTIVATED], 0, found);
}

/* Enter opens what is selected, else the best. */
static void
entry_activated_cb (LanyardSearchPage *self)
{
  guint selected = gtk_single_selection_get_selected (self->selection);

  activated_cb (self, selected != GTK_INVALID_LIST_POSITION ? selected : 0);
}

static void
next_cb (LanyardSearchPage *self)
{
  lanyard_search_page_move (self, 1);
}

static void
previous_cb (LanyardSearchPage *self)
{
  lanyard_search_page_move (self, -1);
}

/* The entry keeps the focus while its arrows walk through what was found. */
static gboolean
entry_key_cb (LanyardSearchPage *self,
              guint              keyval)
{
  gboolean down = keyval == GDK_KEY_Down || keyval == GDK_KEY_KP_Down;
  gboolean up = keyval == GDK_KEY_Up || keyval == GDK_KEY_KP_Up;

  if ((!down && !up) || g_strcmp0 (gtk_stack_get_visible_child_name (self->stack), "list") != 0)
    return GDK_EVENT_PROPAGATE;

  lanyard_search_page_move (self, down ? 1 : -1);
  return GDK_EVENT_STOP;
}

static void
stopped_cb (LanyardSearchPage *self)
{
  g_signal_emit (self, signals[SIGNAL_STOPPED], 0);
}

static gboolean
escape_cb (GtkWidget *widget,
           GVariant  *arguments,
           gpointer   user_data)
{
  stopped_cb (LANYARD_SEARCH_PAGE (widget));
  return TRUE;
}

static void
selected_cb (LanyardSearchPage *self)
{
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_SELECTED]);
}

static void
lanyard_search_page_get_property (GObject    *object,
                                  guint       prop_id,
                                  GValue     *value,
                                  GParamSpec *pspec)
{
  if (prop_id == PROP_SELECTED)
    g_value_set_object (value, lanyard_search_page_get_selected (LANYARD_SEARCH_PAGE (object)));
  else
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
}

static void
lanyard_search_page_dispose (GObject *object)
{
  LanyardSearchPage *self = LANYARD_SEARCH_PAGE (object);

  if (self->list_view != NULL)
    gtk_list_view_set_model (self->list_view, NULL);
  gtk_widget_dispose_template (GTK_WIDGET (self), LANYARD_TYPE_SEARCH_PAGE);
  g_clear_object (&self->selection);
  g_clear_object (&self->search);
  g_clear_object (&self->plan);
  g_clear_object (&self->settings);
  g_clear_pointer (&self->conference, g_free);

  G_OBJECT_CLASS (lanyard_search_page_parent_class)->dispose (object);
}

static void
bind_template (GtkWidgetClass *widget_class)
{
  gtk_widget_class_set_template_from_resource (widget_class,
                                               RESOURCE_PATH "/ui/lanyard-search-page.ui");
  gtk_widget_class_bind_template_child (widget_class, LanyardSearchPage, entry);
  gtk_widget_class_bind_template_child (widget_class, LanyardSearchPage, count);
  gtk_widget_class_bind_template_child (widget_class, LanyardSearchPage, chips);
  gtk_widget_class_bind_template_child (widget_class, LanyardSearchPage, stack);
  gtk_widget_class_bind_template_child (widget_class, LanyardSearchPage, recent);
  gtk_widget_class_bind_template_child (widget_class, LanyardSearchPage, list_view);
  gtk_widget_class_bind_template_child (widget_class, LanyardSearchPage, nothing_page);
  gtk_widget_class_bind_template_child (widget_class, LanyardSearchPage, widen_button);
  gtk_widget_class_bind_template_child (widget_class, LanyardSearchPage, everywhere_button);
  gtk_widget_class_bind_template_child (widget_class, LanyardSearchPage, failed_page);
  gtk_widget_class_bind_template_callback (widget_class, typed_cb);
  gtk_widget_class_bind_template_callback (widget_class, entry_activated_cb);
  gtk_widget_class_bind_template_callback (widget_class, stopped_cb);
  gtk_widget_class_bind_template_callback (widget_class, next_cb);
  gtk_widget_class_bind_template_callback (widget_class, previous_cb);
  gtk_widget_class_bind_template_callback (widget_class, chips_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, recent_chosen_cb);
  gtk_widget_class_bind_template_callback (widget_class, activated_cb);
  gtk_widget_class_bind_template_callback (widget_class, widen_cb);
  gtk_widget_class_bind_template_callback (widget_class, everywhere_cb);
}

static void
lanyard_search_page_class_init (LanyardSearchPageClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->get_property = lanyard_search_page_get_property;
  object_class->dispose = lanyard_search_page_dispose;

  /* The LanyardFound that is selected. */
  properties[PROP_SELECTED] =
    g_param_spec_object ("selected", NULL, NULL, LANYARD_TYPE_FOUND,
                         G_PARAM_READABLE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);

  /* A row was activated: with its LanyardFound. */
  signals[SIGNAL_ACTIVATED] =
    g_signal_new ("activated", LANYARD_TYPE_SEARCH_PAGE, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                  G_TYPE_NONE, 1, LANYARD_TYPE_FOUND);
  /* The user wants back to what was there before the search. */
  signals[SIGNAL_STOPPED] =
    g_signal_new ("stopped", LANYARD_TYPE_SEARCH_PAGE, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                  G_TYPE_NONE, 0);

  g_type_ensure (LANYARD_TYPE_SEARCH_CHIPS);
  g_type_ensure (LANYARD_TYPE_RECENT_SEARCHES);
  bind_template (GTK_WIDGET_CLASS (klass));
  gtk_widget_class_add_binding (GTK_WIDGET_CLASS (klass), GDK_KEY_Escape, 0, escape_cb, NULL);
}

static void
lanyard_search_page_init (LanyardSearchPage *self)
{
  GtkEventController *keys = gtk_event_controller_key_new ();

  gtk_widget_init_template (GTK_WIDGET (self));
  gtk_event_controller_set_propagation_phase (keys, GTK_PHASE_CAPTURE);
  g_signal_connect_swapped (keys, "key-pressed", G_CALLBACK (entry_key_cb), self);
  gtk_widget_add_controller (GTK_WIDGET (self->entry), keys);
}

static void
set_search (LanyardSearchPage *self,
            LanyardSearch     *search)
{
  GListModel          *sections = lanyard_search_get_sections (search);
  GtkFlattenListModel *found = NULL;

  self->search = g_object_ref (search);
  g_signal_connect_object (search, "delivered", G_CALLBACK (lanyard_search_page_show_found), self,
                           G_CONNECT_SWAPPED);
  /* before the list that is made of the sections hears of it */
  g_signal_connect_object (sections, "items-changed", G_CALLBACK (sections_changed_cb), self,
                           G_CONNECT_SWAPPED);
  found = gtk_flatten_list_model_new (g_object_ref (sections));
  self->shown = lanyard_growth_new (G_LIST_MODEL (found));
  self->selection = gtk_single_selection_new (G_LIST_MODEL (self->shown));
  gtk_single_selection_set_autoselect (self->selection, FALSE);
  gtk_single_selection_set_can_unselect (self->selection, TRUE);
  gtk_single_selection_set_selected (self->selection, GTK_INVALID_LIST_POSITION);
  g_signal_connect_object (self->selection, "notify::selected-item", G_CALLBACK (selected_cb), self,
                           G_CONNECT_SWAPPED);
  lanyard_search_page_set_factories (self);
  gtk_list_view_set_model (self->list_view, GTK_SELECTION_MODEL (self->selection));
}

/**
 * lanyard_search_page_new:
 * @search: what is asked, and what was found
 * @plan: where stars are
 * @clock: the clock that tells what is over
 * @settings: where recent searches are kept, and whose time comes first
 *
 * Returns: (transfer none): a page that shows nothing yet
 */
LanyardSearchPage *
lanyard_search_page_new (LanyardSearch *search,
                         LanyardPlan   *plan,
                         LanyardClock  *clock,
                         GSettings     *settings)
{
  LanyardSearchPage *self = g_object_new (LANYARD_TYPE_SEARCH_PAGE, NULL);

  self->plan = g_object_ref (plan);
  self->settings = g_object_ref (settings);
  lanyard_search_chips_set_models (self->chips, plan, clock);
  set_search (self, search);
  lanyard_recent_searches_set_settings (self->recent, settings);
  lanyard_star_menu_attach (GTK_WIDGET (self->list_view), plan);
  /* marks are drawn in the colours of the style */
  g_signal_connect_object (adw_style_manager_get_default (), "notify::dark",
                           G_CALLBACK (lanyard_search_page_set_factories), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (settings, "changed::time-shown",
                           G_CALLBACK (lanyard_search_page_set_factories), self, G_CONNECT_SWAPPED);
  return self;
}

/**
 * lanyard_search_page_show_programme:
 * @self: a search page
 * @programme: the programme that is shown
 * @conference: (nullable): its id
 * @several: whether more conferences are known
 *
 * What is typed is searched for in it.
 */
void
lanyard_search_page_show_programme (LanyardSearchPage *self,
                                    LanyardProgramme  *programme,
                                    const char        *conference,
                                    gboolean           several)
{
  g_set_str (&self->conference, conference);
  self->several = several;
  lanyard_search_chips_show_programme (self->chips, programme);
  lanyard_search_chips_set_several (self->chips, several);
  ask (self);
}

/**
 * lanyard_search_page_set_follows_selection:
 * @self: a search page
 * @follows: whether the page beside it shows what is selected; else a click
 *   activates it
 */
void
lanyard_search_page_set_follows_selection (LanyardSearchPage *self,
                                           gboolean           follows)
{
  gtk_list_view_set_single_click_activate (self->list_view, !follows);
}

/**
 * lanyard_search_page_begin:
 * @self: a search page that is shown
 *
 * Gives the entry the focus, and what is in it may be typed over.
 */
void
lanyard_search_page_begin (LanyardSearchPage *self)
{
  gtk_widget_grab_focus (GTK_WIDGET (self->entry));
  gtk_editable_select_region (GTK_EDITABLE (self->entry), 0, -1);
}

/**
 * lanyard_search_page_clear:
 * @self: a search page
 *
 * Searches for nothing, and narrows nothing.
 */
void
lanyard_search_page_clear (LanyardSearchPage *self)
{
  lanyard_search_chips_reset (self->chips);
  gtk_editable_set_text (GTK_EDITABLE (self->entry), "");
  ask (self);
}

/**
 * lanyard_search_page_forward_key:
 * @self: a search page that is shown
 * @controller: what was typed elsewhere, while its handler runs
 *
 * Returns: whether it was typed into the entry
 */
gboolean
lanyard_search_page_forward_key (LanyardSearchPage     *self,
                                 GtkEventControllerKey *controller)
{
  GtkEditable *text = gtk_editable_get_delegate (GTK_EDITABLE (self->entry));

  gtk_widget_grab_focus (GTK_WIDGET (self->entry));
  /* the focus selects what was typed before, which shall stay */
  gtk_editable_set_position (GTK_EDITABLE (self->entry), -1);
  return gtk_event_controller_key_forward (controller, GTK_WIDGET (text));
}

void
lanyard_search_page_unselect (LanyardSearchPage *self)
{
  gtk_single_selection_set_selected (self->selection, GTK_INVALID_LIST_POSITION);
}

/**
 * lanyard_search_page_move:
 * @self: a search page
 * @by: 1 for the next row, -1 for the one before
 *
 * Selects the row beside the selected one, or the first; the focus stays where
 * it is.
 */
void
lanyard_search_page_move (LanyardSearchPage *self,
                          int                by)
{
  guint n_items = g_list_model_get_n_items (G_LIST_MODEL (self->selection));
  guint selected = gtk_single_selection_get_selected (self->selection);
  guint position = selected == GTK_INVALID_LIST_POSITION ? 0 : selected + by;

  /* before the first wraps around to a position behind the last */
  if (position >= n_items)
    return;

  gtk_list_view_scroll_to (self->list_view, position, GTK_LIST_SCROLL_SELECT, NULL);
  if (position == 0)
    lanyard_growth_show_top (self->list_view);
}

/**
 * lanyard_search_page_get_selected:
 * @self: a search page
 *
 * Returns: (transfer none) (nullable): what is selected
 */
LanyardFound *
lanyard_search_page_get_selected (LanyardSearchPage *self)
{
  return gtk_single_selection_get_selected_item (self->selection);
}
