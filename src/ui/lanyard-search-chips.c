/* SPDX-FileCopyrightText: 2026 The Lanyard authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "lanyard-search-chips.h"

#include "lanyard-words-time.h"

#include <glib/gi18n-lib.h>

struct _LanyardSearchChips
{
  AdwBin parent_instance;

  GtkWidget   *box;
  GtkWidget   *here;       /* this conference */
  GtkWidget   *everywhere; /* all of them */
  GPtrArray   *days;       /* of GtkToggleButton (unowned) */
  GArray      *dates;      /* of those days */
  GtkWidget   *starred;
  GtkDropDown *track;
  GtkDropDown *room;
  gboolean     several; /* conferences are known */
  gboolean     quiet;   /* while chips change together */
};

G_DEFINE_FINAL_TYPE (LanyardSearchChips, lanyard_search_chips, ADW_TYPE_BIN)

enum {
  SIGNAL_CHANGED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

static void
update (LanyardSearchChips *self)
{
  gboolean everywhere = lanyard_search_chips_get_everywhere (self);

  gtk_widget_set_visible (self->here, self->several);
  gtk_widget_set_visible (self->everywhere, self->several);
  /* days, tracks, rooms and stars are those of the conference that is shown */
  for (guint i = 0; i < self->days->len; i++)
    gtk_widget_set_visible (g_ptr_array_index (self->days, i),
                            !everywhere && self->days->len > 1);
  gtk_widget_set_visible (self->starred, !everywhere);
  gtk_widget_set_visible (
    GTK_WIDGET (self->track),
    !everywhere && g_list_model_get_n_items (gtk_drop_down_get_model (self->track)) > 2);
  gtk_widget_set_visible (
    GTK_WIDGET (self->room),
    !everywhere && g_list_model_get_n_items (gtk_drop_down_get_model (self->room)) > 2);
}

static void
changed_cb (LanyardSearchChips *self)
{
  if (self->quiet)
    return;

  update (self);
  g_signal_emit (self, signals[SIGNAL_CHANGED], 0);
}

/* A toggle that shows by a check mark, too, that it is on. */
static GtkWidget *
create_toggle (LanyardSearchChips *self,
               const char         *title,
               const char         *icon_name)
{
  GtkWidget *toggle = gtk_toggle_button_new ();
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);
  GtkWidget *check = gtk_image_new_from_icon_name ("object-select-symbolic");
  GtkWidget *label = gtk_label_new (title);

  g_object_bind_property (toggle, "active", check, "visible", G_BINDING_SYNC_CREATE);
  gtk_box_append (GTK_BOX (box), check);
  if (icon_name != NULL)
    {
      GtkWidget *icon = gtk_image_new_from_icon_name (icon_name);

      g_object_bind_property (toggle, "active", icon, "visible",
                              G_BINDING_SYNC_CREATE | G_BINDING_INVERT_BOOLEAN);
      gtk_box_append (GTK_BOX (box), icon);
    }
  gtk_label_set_ellipsize (GTK_LABEL (label), PANGO_ELLIPSIZE_END);
  gtk_label_set_max_width_chars (GTK_LABEL (label), 24);
  gtk_box_append (GTK_BOX (box), label);
  gtk_button_set_child (GTK_BUTTON (toggle), box);
  gtk_accessible_update_property (GTK_ACCESSIBLE (toggle), GTK_ACCESSIBLE_PROPERTY_LABEL, title,
                                  -1);
  gtk_widget_add_css_class (toggle, "filter-chip");
  g_signal_connect_swapped (toggle, "toggled", G_CALLBACK (changed_cb), self);
  adw_wrap_box_append (ADW_WRAP_BOX (self->box), toggle);
  return toggle;
}

/* A list of which the first item stands for all the others. */
static GtkDropDown *
create_choice (LanyardSearchChips *self,
               const char         *name)
{
  GtkWidget *choice = gtk_drop_down_new (NULL, NULL);
  g_autoptr (GtkExpression) title =
              gtk_property_expression_new (GTK_TYPE_STRING_OBJECT, NULL, "string");

  gtk_drop_down_set_expression (GTK_DROP_DOWN (choice), title);
  gtk_drop_down_set_search_match_mode (GTK_DROP_DOWN (choice),
                                       GTK_STRING_FILTER_MATCH_MODE_SUBSTRING);
  gtk_accessible_update_property (GTK_ACCESSIBLE (choice), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
  gtk_widget_add_css_class (choice, "filter-chip");
  adw_wrap_box_append (ADW_WRAP_BOX (self->box), choice);
  return GTK_DROP_DOWN (choice);
}

static void
set_choices (GtkDropDown  *choice,
             const char   *all,
             GStrvBuilder *titles)
{
  g_auto (GStrv) strings = g_strv_builder_end (titles);
  g_autoptr (GtkStringList) list = gtk_string_list_new ((const char *[]){ all, NULL });

  gtk_string_list_splice (list, 1, 0, (const char *const *)strings);
  gtk_drop_down_set_model (choice, G_LIST_MODEL (list));
  gtk_drop_down_set_selected (choice, 0);
  gtk_drop_down_set_enable_search (choice, g_strv_length (strings) > 12);
}

static void
set_title (GtkWidget  *toggle,
           const char *title)
{
  GtkWidget *label = gtk_widget_get_last_child (gtk_button_get_child (GTK_BUTTON (toggle)));

  gtk_label_set_label (GTK_LABEL (label), title);
  gtk_accessible_update_property (GTK_ACCESSIBLE (toggle), GTK_ACCESSIBLE_PROPERTY_LABEL, title,
                                  -1);
}

static void
show_days (LanyardSearchChips *self,
           LanyardProgramme   *programme)
{
  GListModel *days = lanyard_programme_get_days (programme);

  for (guint i = 0; i < self->days->len; i++)
    adw_wrap_box_remove (ADW_WRAP_BOX (self->box), g_ptr_array_index (self->days, i));
  g_ptr_array_set_size (self->days, 0);
  g_array_set_size (self->dates, 0);

  for (guint i = g_list_model_get_n_items (days); i > 0; i--)
    {
      g_autoptr (LanyardDay) day = g_list_model_get_item (days, i - 1);
      LanyardDate      date = lanyard_day_get_date (day);
      g_autofree char *title = lanyard_words_day (date);
      GtkWidget       *toggle = create_toggle (self, title, NULL);

      adw_wrap_box_reorder_child_after (ADW_WRAP_BOX (self->box), toggle, self->everywhere);
      g_ptr_array_add (self->days, toggle);
      g_array_append_val (self->dates, date);
    }
}

static void
lanyard_search_chips_dispose (GObject *object)
{
  LanyardSearchChips *self = LANYARD_SEARCH_CHIPS (object);

  self->quiet = TRUE;
  g_clear_pointer (&self->days, g_ptr_array_unref);
  g_clear_pointer (&self->dates, g_array_unref);

  G_OBJECT_CLASS (lanyard_search_chips_parent_class)->dispose (object);
}

static void
lanyard_search_chips_class_init (LanyardSearchChipsClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = lanyard_search_chips_dispose;

  /* The user chose something else. */
  signals[SIGNAL_CHANGED] =
    g_signal_new ("changed", LANYARD_TYPE_SEARCH_CHIPS, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                  G_TYPE_NONE, 0);
}

static void
lanyard_search_chips_init (LanyardSearchChips *self)
{
  g_autoptr (GStrvBuilder) nothing = g_strv_builder_new ();

  self->days = g_ptr_array_new ();
  self->dates = g_array_new (FALSE, FALSE, sizeof (LanyardDate));
  self->box = adw_wrap_box_new ();
  adw_wrap_box_set_child_spacing (ADW_WRAP_BOX (self->box), 6);
  adw_wrap_box_set_line_spacing (ADW_WRAP_BOX (self->box), 6);
  adw_bin_set_child (ADW_BIN (self), self->box);
  gtk_widget_add_css_class (GTK_WIDGET (self), "filter-chips");

  self->quiet = TRUE;
  self->here = create_toggle (self, _ ("This Conference"), NULL);
  self->everywhere = create_toggle (self, _ ("All Conferences"), NULL);
  gtk_toggle_button_set_group (GTK_TOGGLE_BUTTON (self->everywhere),
                               GTK_TOGGLE_BUTTON (self->here));
  gtk_toggle_button_set_active (GTK_TOGGLE_BUTTON (self->here), TRUE);
  self->starred = create_toggle (self, _ ("Starred"), "lanyard-star-symbolic");
  self->track = create_choice (self, _ ("Track"));
  self->room = create_choice (self, _ ("Room"));
  set_choices (self->track, _ ("Any Track"), nothing);
  set_choices (self->room, _ ("Any Room"), nothing);
  g_signal_connect_swapped (self->track, "notify::selected", G_CALLBACK (changed_cb), self);
  g_signal_connect_swapped (self->room, "notify::selected", G_CALLBACK (changed_cb), self);
  update (self);
  self->quiet = FALSE;
}

/**
 * lanyard_search_chips_show_programme:
 * @self: chips
 * @programme: whose days, tracks and rooms they offer from now on
 *
 * Nothing is narrowed any more.
 */
void
lanyard_search_chips_show_programme (LanyardSearchChips *self,
                                     LanyardProgramme   *programme)
{
  const LanyardProgrammeFields *fields = lanyard_programme_get_fields (programme);
  g_autoptr (GStrvBuilder) tracks = g_strv_builder_new ();
  g_autoptr (GStrvBuilder) rooms = g_strv_builder_new ();

  for (guint i = 0; i < fields->tracks->len; i++)
    g_strv_builder_add (tracks, lanyard_track_get_title (g_ptr_array_index (fields->tracks, i)));
  for (guint i = 0; i < fields->rooms->len; i++)
    g_strv_builder_add (rooms, lanyard_room_get_title (g_ptr_array_index (fields->rooms, i)));

  self->quiet = TRUE;
  set_title (self->here, fields->title);
  show_days (self, programme);
  set_choices (self->track, _ ("Any Track"), tracks);
  set_choices (self->room, _ ("Any Room"), rooms);
  self->quiet = FALSE;
  lanyard_search_chips_reset (self);
}

/**
 * lanyard_search_chips_set_several:
 * @self: chips
 * @several: whether more than one conference is known
 */
void
lanyard_search_chips_set_several (LanyardSearchChips *self,
                                  gboolean            several)
{
  self->several = several;
  update (self);
}

/**
 * lanyard_search_chips_set_everywhere:
 * @self: chips
 * @everywhere: whether all conferences are searched
 */
void
lanyard_search_chips_set_everywhere (LanyardSearchChips *self,
                                     gboolean            everywhere)
{
  gtk_toggle_button_set_active (GTK_TOGGLE_BUTTON (everywhere ? self->everywhere : self->here),
                                TRUE);
}

gboolean
lanyard_search_chips_get_everywhere (LanyardSearchChips *self)
{
  return gtk_toggle_button_get_active (GTK_TOGGLE_BUTTON (self->everywhere));
}

/**
 * lanyard_search_chips_reset:
 * @self: chips
 *
 * Narrows nothing, in this conference.
 */
void
lanyard_search_chips_reset (LanyardSearchChips *self)
{
  self->quiet = TRUE;
  lanyard_search_chips_set_everywhere (self, FALSE);
  for (guint i = 0; i < self->days->len; i++)
    gtk_toggle_button_set_active (g_ptr_array_index (self->days, i), FALSE);
  gtk_toggle_button_set_active (GTK_TOGGLE_BUTTON (self->starred), FALSE);
  gtk_drop_down_set_selected (self->track, 0);
  gtk_drop_down_set_selected (self->room, 0);
  self->quiet = FALSE;
  update (self);
}

static GHashTable *
list_starred (LanyardPlan *plan)
{
  GHashTable *ids = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  g_autoptr (GPtrArray) entries = lanyard_plan_list_entries (plan);

  for (guint i = 0; i < entries->len; i++)
    {
      const LanyardPlanEntry *entry = g_ptr_array_index (entries, i);

      if (entry->star == LANYARD_STAR_GOING || entry->star == LANYARD_STAR_MAYBE)
        g_hash_table_add (ids, g_strdup (entry->snapshot->id));
    }
  return ids;
}

/**
 * lanyard_search_chips_fill_query:
 * @self: chips
 * @plan: where stars are
 * @query: an empty query, which gets what was chosen
 */
void
lanyard_search_chips_fill_query (LanyardSearchChips *self,
                                 LanyardPlan        *plan,
                                 LanyardQuery       *query)
{
  query->everywhere = lanyard_search_chips_get_everywhere (self);
  query->track = LANYARD_QUERY_ANY;
  query->room = LANYARD_QUERY_ANY;
  if (query->everywhere)
    return;

  for (guint i = 0; i < self->days->len; i++)
    {
      if (!gtk_toggle_button_get_active (g_ptr_array_index (self->days, i)))
        continue;
      if (query->days == NULL)
        query->days = g_array_new (FALSE, FALSE, sizeof (LanyardDate));
      g_array_append_val (query->days, g_array_index (self->dates, LanyardDate, i));
    }
  if (gtk_toggle_button_get_active (GTK_TOGGLE_BUTTON (self->starred)))
    query->sessions = list_starred (plan);
  /* the first stands for any */
  query->track = (int)gtk_drop_down_get_selected (self->track) - 1;
  query->room = (int)gtk_drop_down_get_selected (self->room) - 1;
}
