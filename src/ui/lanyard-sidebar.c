/* SPDX-FileCopyrightText: 2026 The Lanyard authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "lanyard-sidebar-private.h"

#include "lanyard-data-state.h"

G_DEFINE_FINAL_TYPE (LanyardSidebar, lanyard_sidebar, ADW_TYPE_NAVIGATION_PAGE)

enum {
  PROP_SELECTED = 1,
  N_PROPS,
};

enum {
  SIGNAL_ACTIVATED,
  N_SIGNALS,
};

static GParamSpec *properties[N_PROPS];
static guint       signals[N_SIGNALS];

static void
row_selected_cb (LanyardSidebar *self,
                 GtkListBoxRow  *row)
{
  LanyardPlace *place = row != NULL ? lanyard_sidebar_get_place_of_row (row) : NULL;

  if (!self->updating && g_set_object (&self->selected, place))
    g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_SELECTED]);
}

static void
row_activated_cb (LanyardSidebar *self,
                  GtkListBoxRow  *row)
{
  g_signal_emit (self, signals[SIGNAL_ACTIVATED], 0);
}

static void
lanyard_sidebar_get_property (GObject    *object,
                              guint       prop_id,
                              GValue     *value,
                              GParamSpec *pspec)
{
  if (prop_id == PROP_SELECTED)
    g_value_set_object (value, LANYARD_SIDEBAR (object)->selected);
  else
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
}

static void
lanyard_sidebar_dispose (GObject *object)
{
  LanyardSidebar *self = LANYARD_SIDEBAR (object);

  gtk_widget_dispose_template (GTK_WIDGET (self), LANYARD_TYPE_SIDEBAR);
  g_clear_weak_pointer (&self->badge);
  g_clear_weak_pointer (&self->planned);
  g_clear_object (&self->plan);
  g_clear_object (&self->places);
  g_clear_object (&self->selected);

  G_OBJECT_CLASS (lanyard_sidebar_parent_class)->dispose (object);
}

static void
lanyard_sidebar_class_init (LanyardSidebarClass *klass)
{
  GObjectClass   *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->get_property = lanyard_sidebar_get_property;
  object_class->dispose = lanyard_sidebar_dispose;

  /* What the list shows. NULL before a programme is shown. */
  properties[PROP_SELECTED] = g_param_spec_object ("selected", NULL, NULL, LANYARD_TYPE_PLACE,
                                                   G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);

  /* A place was chosen by the user, also the one that is selected already. */
  signals[SIGNAL_ACTIVATED] = g_signal_new ("activated", LANYARD_TYPE_SIDEBAR, G_SIGNAL_RUN_LAST, 0,
                                            NULL, NULL, NULL, G_TYPE_NONE, 0);

  g_type_ensure (LANYARD_TYPE_SWITCHER);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               RESOURCE_PATH "/ui/lanyard-sidebar.ui");
  gtk_widget_class_bind_template_child (widget_class, LanyardSidebar, menu_button);
  gtk_widget_class_bind_template_child (widget_class, LanyardSidebar, main_menu);
  gtk_widget_class_bind_template_child (widget_class, LanyardSidebar, switcher);
  gtk_widget_class_bind_template_child (widget_class, LanyardSidebar, list);
  gtk_widget_class_bind_template_callback (widget_class, row_selected_cb);
  gtk_widget_class_bind_template_callback (widget_class, row_activated_cb);
}

/* The menu is fifty widgets, and not opened at every start. */
static void
create_menu (GtkMenuButton *button,
             gpointer       user_data)
{
  if (gtk_menu_button_get_menu_model (button) == NULL)
    gtk_menu_button_set_menu_model (button, LANYARD_SIDEBAR (user_data)->main_menu);
}

static void
lanyard_sidebar_init (LanyardSidebar *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  gtk_menu_button_set_create_popup_func (self->menu_button, create_menu, self, NULL);
  gtk_list_box_set_header_func (self->list, lanyard_sidebar_update_header, self, NULL);
}

/**
 * lanyard_sidebar_set_plan:
 * @self: a sidebar that shows nothing yet
 * @plan: where changes are
 */
void
lanyard_sidebar_set_plan (LanyardSidebar *self,
                          LanyardPlan    *plan)
{
  self->plan = g_object_ref (plan);
  g_signal_connect_object (plan, "changed", G_CALLBACK (lanyard_sidebar_update_counts), self,
                           G_CONNECT_SWAPPED);
}

/**
 * lanyard_sidebar_set_library:
 * @self: a sidebar that shows nothing yet
 * @library: the conferences that are known, and the state of their data
 * @clock: the clock that decides which of them run
 */
void
lanyard_sidebar_set_library (LanyardSidebar *self,
                             LanyardLibrary *library,
                             LanyardClock   *clock)
{
  GtkWidget *view = adw_navigation_page_get_child (ADW_NAVIGATION_PAGE (self));

  lanyard_switcher_set_library (self->switcher, library, clock);
  adw_toolbar_view_add_bottom_bar (ADW_TOOLBAR_VIEW (view), lanyard_data_state_new (library));
}

static gboolean
has_same_look (GtkListBoxRow *row,
               LanyardPlace  *place)
{
  LanyardPlace *shown = lanyard_sidebar_get_place_of_row (row);

  return lanyard_place_is_same (shown, place) &&
         g_str_equal (lanyard_place_get_title (shown), lanyard_place_get_title (place)) &&
         g_strcmp0 (lanyard_place_get_color (shown), lanyard_place_get_color (place)) == 0;
}

/* Returns: how many rows at the beginning, or at the end, can stay for the places there */
static guint
count_kept (LanyardSidebar *self,
            guint           n_rows,
            guint           n_places,
            gboolean        at_end)
{
  guint n_kept = 0;

  for (; n_kept < MIN (n_rows, n_places); n_kept++)
    {
      guint          index = at_end ? n_rows - 1 - n_kept : n_kept;
      guint          position = at_end ? n_places - 1 - n_kept : n_kept;
      GtkListBoxRow *row = gtk_list_box_get_row_at_index (self->list, (int)index);
      g_autoptr (LanyardPlace) place = g_list_model_get_item (self->places, position);

      if (!has_same_look (row, place))
        break;
    }

  return n_kept;
}

/* The rows of what is there already stay. */
static void
fill_list (LanyardSidebar *self,
           guint           n_rows)
{
  guint n_places = g_list_model_get_n_items (self->places);
  guint n_first = count_kept (self, n_rows, n_places, FALSE);
  guint n_last = count_kept (self, n_rows - n_first, n_places - n_first, TRUE);

  for (guint i = n_first; i < n_rows - n_last; i++)
    gtk_list_box_remove (
      self->list, GTK_WIDGET (gtk_list_box_get_row_at_index (self->list, (int)n_first)));

  for (guint i = 0; i < n_places; i++)
    {
      g_autoptr (LanyardPlace) place = g_list_model_get_item (self->places, i);

      if (i >= n_first && i < n_places - n_last)
        gtk_list_box_insert (self->list, lanyard_sidebar_create_row (self, place), (int)i);
      else
        lanyard_sidebar_set_place_of_row (
          GTK_WIDGET (gtk_list_box_get_row_at_index (self->list, (int)i)), place);
    }
}

/**
 * lanyard_sidebar_show_programme:
 * @self: a sidebar
 * @programme: the programme whose places it lists
 * @now: the time, which decides what is selected first
 */
void
lanyard_sidebar_show_programme (LanyardSidebar   *self,
                                LanyardProgramme *programme,
                                LanyardInstant    now)
{
  guint position;

  gtk_list_box_remove_all (self->list);
  g_clear_object (&self->places);
  self->places = lanyard_places_new (programme, self->plan);
  fill_list (self, 0);

  lanyard_switcher_show_programme (self->switcher, programme);
  position = lanyard_places_pick (programme, self->places, now);
  gtk_list_box_select_row (self->list, gtk_list_box_get_row_at_index (self->list, (int)position));
}

/**
 * lanyard_sidebar_update_programme:
 * @self: a sidebar that shows a programme
 * @programme: a newer version of it
 * @now: the time
 *
 * What is selected stays so without notice, though it is the newer version's
 * place then; only where there is no such place any more another is selected.
 */
void
lanyard_sidebar_update_programme (LanyardSidebar   *self,
                                  LanyardProgramme *programme,
                                  LanyardInstant    now)
{
  guint          n_rows = g_list_model_get_n_items (self->places);
  guint          position;
  GtkListBoxRow *row;
  LanyardPlace  *place;

  self->updating = TRUE;
  g_clear_object (&self->places);
  self->places = lanyard_places_new (programme, self->plan);
  fill_list (self, n_rows);
  lanyard_switcher_show_programme (self->switcher, programme);

  position = self->selected != NULL
               ? lanyard_places_find (self->places, lanyard_place_get_id (self->selected))
               : G_MAXUINT;
  if (position == G_MAXUINT)
    position = lanyard_places_pick (programme, self->places, now);
  row = gtk_list_box_get_row_at_index (self->list, (int)position);
  gtk_list_box_select_row (self->list, row);
  place = row != NULL ? lanyard_sidebar_get_place_of_row (row) : NULL;
  g_set_object (&self->selected, place);
  self->updating = FALSE;
}

/**
 * lanyard_sidebar_get_selected:
 * @self: a sidebar
 *
 * Returns: (transfer none) (nullable): what the list is to show
 */
LanyardPlace *
lanyard_sidebar_get_selected (LanyardSidebar *self)
{
  return self->selected;
}

/**
 * lanyard_sidebar_select:
 * @self: a sidebar
 * @id: a place's id
 *
 * Returns: whether there is such a place, and it is selected
 */
gboolean
lanyard_sidebar_select (LanyardSidebar *self,
                        const char     *id)
{
  guint position = self->places != NULL ? lanyard_places_find (self->places, id) : G_MAXUINT;

  if (position == G_MAXUINT)
    return FALSE;

  gtk_list_box_select_row (self->list, gtk_list_box_get_row_at_index (self->list, (int)position));
  return TRUE;
}

/**
 * lanyard_sidebar_popup_switcher:
 * @self: a sidebar that can be seen
 *
 * Opens the list of conferences to switch to.
 */
void
lanyard_sidebar_popup_switcher (LanyardSidebar *self)
{
  lanyard_switcher_popup (self->switcher);
}
