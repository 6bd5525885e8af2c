/* SPDX-FileCopyrightText: 2026 The Lanyard authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "lanyard-sidebar.h"

#include "lanyard-color-bar.h"
#include "lanyard-data-state.h"
#include "lanyard-switcher.h"
#include "lanyard-words.h"

#include <glib/gi18n-lib.h>

#define ICON_SIZE 16
#define DOT_SIZE 10

struct _LanyardSidebar
{
  AdwNavigationPage parent_instance;

  GtkMenuButton   *menu_button;
  GMenuModel      *main_menu;
  LanyardSwitcher *switcher;
  GtkListBox      *list;

  LanyardPlan  *plan;
  GListModel   *places;   /* of LanyardPlace, one for each row */
  LanyardPlace *selected; /* (nullable) */
  gboolean      updating;
  GtkWidget    *badge;   /* (nullable) (unowned) of what changed */
  GtkWidget    *planned; /* (nullable) (unowned) counts what is in the plan */
};

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

/* Takes as much room as an icon does. */
static GtkWidget *
create_dot (const char *color)
{
  GtkWidget *dot = lanyard_color_bar_new (DOT_SIZE, DOT_SIZE);

  lanyard_color_bar_set_color (LANYARD_COLOR_BAR (dot), color);
  gtk_widget_set_margin_start (dot, (ICON_SIZE - DOT_SIZE) / 2);
  gtk_widget_set_margin_end (dot, (ICON_SIZE - DOT_SIZE) / 2);
  gtk_widget_set_valign (dot, GTK_ALIGN_CENTER);
  return dot;
}

static GtkWidget *
create_tile (LanyardPlace *place)
{
  int              number = lanyard_place_get_number (place);
  g_autofree char *text = NULL;
  GtkWidget       *tile;

  if (lanyard_place_get_color (place) != NULL)
    return create_dot (lanyard_place_get_color (place));
  if (number == 0)
    return gtk_image_new_from_icon_name (lanyard_place_get_icon_name (place));

  text = g_strdup_printf ("%d", number);
  tile = g_object_new (GTK_TYPE_LABEL,
                       "label", text,
                       "valign", GTK_ALIGN_CENTER,
                       "accessible-role", GTK_ACCESSIBLE_ROLE_PRESENTATION,
                       NULL);
  gtk_widget_add_css_class (tile, "day-tile");
  return tile;
}

/* What the user hasn't seen of what changed is counted in the accent colour. */
static void
update_changes (LanyardSidebar *self)
{
  guint            n_unseen = lanyard_plan_count_unseen (self->plan);
  g_autofree char *text = g_strdup_printf ("%u", n_unseen);
  g_autofree char *new =
    g_strdup_printf (ngettext ("Changes, %u new", "Changes, %u new", n_unseen), n_unseen);
  const char *spoken = n_unseen > 0 ? new : _ ("Changes");
  GtkWidget  *row = gtk_widget_get_ancestor (self->badge, GTK_TYPE_LIST_BOX_ROW);

  gtk_label_set_label (GTK_LABEL (self->badge), text);
  gtk_widget_set_visible (self->badge, n_unseen > 0);
  gtk_accessible_update_property (GTK_ACCESSIBLE (row), GTK_ACCESSIBLE_PROPERTY_LABEL, spoken, -1);
}

static void
update_plan (LanyardSidebar *self)
{
  g_autoptr (GPtrArray) items = lanyard_plan_list_items (self->plan);
  GtkWidget       *row = gtk_widget_get_ancestor (self->planned, GTK_TYPE_LIST_BOX_ROW);
  g_autofree char *text = g_strdup_printf ("%u", items->len);
  g_autofree char *spoken = g_strdup_printf ("%s, %u", _ ("My Plan"), items->len);

  gtk_label_set_label (GTK_LABEL (self->planned), text);
  gtk_widget_set_visible (self->planned, items->len > 0);
  gtk_accessible_update_property (GTK_ACCESSIBLE (row), GTK_ACCESSIBLE_PROPERTY_LABEL, spoken, -1);
}

static void
plan_changed_cb (LanyardSidebar *self)
{
  if (self->planned != NULL)
    update_plan (self);
  if (self->badge != NULL)
    update_changes (self);
}

static LanyardPlace *
get_place_of_row (GtkListBoxRow *row)
{
  return g_object_get_data (G_OBJECT (row), "place");
}

/* What may differ between versions of a place whose row stays; what is in the
 * plan and its changes are counted by themselves. */
static void
set_place_of_row (GtkWidget    *row,
                  LanyardPlace *place)
{
  GtkLabel        *count_label = g_object_get_data (G_OBJECT (row), "count");
  guint            count = g_list_model_get_n_items (lanyard_place_get_items (place));
  g_autofree char *text = g_strdup_printf ("%u", count);
  const char      *title = lanyard_place_get_title (place);
  g_autofree char *counted = g_strdup_printf ("%s, %u", title, count);
  const char      *spoken = lanyard_place_is_now (place) ? title : counted;

  g_object_set_data_full (G_OBJECT (row), "place", g_object_ref (place), g_object_unref);
  if (lanyard_place_is_changes (place) || lanyard_place_is_plan (place) ||
      g_str_equal (gtk_label_get_label (count_label), text))
    return;

  gtk_label_set_label (count_label, text);
  gtk_accessible_update_property (GTK_ACCESSIBLE (row), GTK_ACCESSIBLE_PROPERTY_LABEL, spoken, -1);
}

static GtkWidget *
create_row (LanyardSidebar *self,
            LanyardPlace   *place)
{
  const char *title = lanyard_place_get_title (place);
  GtkWidget  *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 12);
  GtkWidget  *count_label = gtk_label_new (NULL);
  GtkWidget  *label = gtk_label_new (title);
  GtkWidget  *row = gtk_list_box_row_new ();

  gtk_widget_set_hexpand (label, TRUE);
  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_ellipsize (GTK_LABEL (label), PANGO_ELLIPSIZE_END);
  gtk_widget_set_tooltip_text (label, title);
  gtk_widget_add_css_class (count_label, lanyard_place_is_changes (place) ? "badge" : "dimmed");
  gtk_widget_add_css_class (count_label, "numeric");
  gtk_widget_set_valign (count_label, GTK_ALIGN_CENTER);
  gtk_widget_set_visible (count_label, !lanyard_place_is_now (place));
  gtk_widget_add_css_class (count_label, "caption");

  gtk_box_append (GTK_BOX (box), create_tile (place));
  gtk_box_append (GTK_BOX (box), label);
  gtk_box_append (GTK_BOX (box), count_label);
  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (row), box);
  g_object_set_data (G_OBJECT (row), "count", count_label);
  set_place_of_row (row, place);
  if (lanyard_place_is_changes (place))
    {
      g_set_weak_pointer (&self->badge, count_label);
      update_changes (self);
    }
  if (lanyard_place_is_plan (place))
    {
      g_set_weak_pointer (&self->planned, count_label);
      update_plan (self);
    }
  return row;
}

static const char *
get_group_title (LanyardPlaceGroup group)
{
  switch (group)
    {
    case LANYARD_PLACE_BROWSE:
      return _ ("Browse");
    case LANYARD_PLACE_TRACKS:
      return _ ("Tracks");
    case LANYARD_PLACE_MINE:
      return NULL;
    case LANYARD_PLACE_DAYS:
    default:
      return _ ("Days");
    }
}

static void
update_header (GtkListBoxRow *row,
               GtkListBoxRow *before,
               gpointer       user_data)
{
  LanyardPlaceGroup group = lanyard_place_get_group (get_place_of_row (row));
  const char       *title = get_group_title (group);
  GtkWidget        *header;

  if (title == NULL ||
      (before != NULL && lanyard_place_get_group (get_place_of_row (before)) == group))
    {
      gtk_list_box_row_set_header (row, NULL);
      return;
    }

  header = gtk_label_new (title);
  gtk_label_set_xalign (GTK_LABEL (header), 0);
  gtk_widget_add_css_class (header, "caption-heading");
  gtk_widget_add_css_class (header, "dimmed");
  gtk_widget_add_css_class (header, "group-title");
  gtk_list_box_row_set_header (row, header);
}

static void
row_selected_cb (LanyardSidebar *self,
                 GtkListBoxRow  *row)
{
  LanyardPlace *place = row != NULL ? get_place_of_row (row) : NULL;

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
  gtk_list_box_set_header_func (self->list, update_header, self, NULL);
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
  g_signal_connect_object (plan, "changed", G_CALLBACK (plan_changed_cb), self, G_CONNECT_SWAPPED);
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
  LanyardPlace *shown = get_place_of_row (row);

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
        gtk_list_box_insert (self->list, create_row (self, place), (int)i);
      else
        set_place_of_row (
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
  place = row != NULL ? get_place_of_row (row) : NULL;
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
