/* SPDX-FileCopyrightText: 2026 The Lanyard authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "lanyard-search-chips.h"

#include "lanyard-filter-chips.h"
#include "lanyard-words-time.h"

#include <glib/gi18n-lib.h>

struct _LanyardSearchChips
{
  AdwBin parent_instance;

  LanyardFilterChips *chips;      /* those of a list, behind the others */
  GtkWidget          *lead;       /* has the others */
  GtkWidget          *here;       /* this conference */
  GtkWidget          *everywhere; /* all of them */
  GPtrArray          *days;       /* of GtkToggleButton (unowned) */
  GArray             *dates;      /* of those days */
  LanyardProgramme   *programme;  /* (nullable) */
  GHashTable         *matching;   /* (nullable) ids that a list's chips let through */
  gboolean            several;    /* conferences are known */
  gboolean            quiet;      /* while chips change together */
};

G_DEFINE_FINAL_TYPE (LanyardSearchChips, lanyard_search_chips, ADW_TYPE_BIN)

enum {
  SIGNAL_CHANGED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

/* All but the conference is of the one that is shown. */
static void
update (LanyardSearchChips *self)
{
  gboolean has_days = !lanyard_search_chips_get_everywhere (self) && self->days->len > 1;

  gtk_widget_set_visible (self->lead, self->several || has_days);
  gtk_widget_set_visible (self->here, self->several);
  gtk_widget_set_visible (self->everywhere, self->several);
  for (guint i = 0; i < self->days->len; i++)
    gtk_widget_set_visible (g_ptr_array_index (self->days, i), has_days);
}

static void
offer (LanyardSearchChips *self)
{
  gboolean    offers = self->programme != NULL && !lanyard_search_chips_get_everywhere (self);
  GListModel *sessions = offers ? lanyard_programme_get_sessions (self->programme) : NULL;

  lanyard_filter_chips_show_items (self->chips, sessions, LANYARD_FILTER_N_CHOICES);
  update (self);
}

static void
changed_cb (LanyardSearchChips *self)
{
  g_clear_pointer (&self->matching, g_hash_table_unref);
  if (!self->quiet)
    g_signal_emit (self, signals[SIGNAL_CHANGED], 0);
}

static void
everywhere_cb (LanyardSearchChips *self)
{
  if (self->quiet)
    return;

  offer (self);
  changed_cb (self);
}

static GtkWidget *
create_toggle (LanyardSearchChips *self,
               const char         *title,
               GCallback           callback)
{
  GtkWidget *toggle = gtk_toggle_button_new ();
  GtkWidget *label = gtk_label_new (title);

  gtk_label_set_ellipsize (GTK_LABEL (label), PANGO_ELLIPSIZE_END);
  gtk_label_set_max_width_chars (GTK_LABEL (label), 24);
  gtk_button_set_child (GTK_BUTTON (toggle), label);
  gtk_widget_add_css_class (toggle, "pill-chip");
  if (callback != NULL)
    g_signal_connect_swapped (toggle, "toggled", callback, self);
  gtk_box_append (GTK_BOX (self->lead), toggle);
  return toggle;
}

static void
show_days (LanyardSearchChips *self)
{
  GListModel *days = lanyard_programme_get_days (self->programme);

  for (guint i = 0; i < self->days->len; i++)
    gtk_box_remove (GTK_BOX (self->lead), g_ptr_array_index (self->days, i));
  g_ptr_array_set_size (self->days, 0);
  g_array_set_size (self->dates, 0);

  for (guint i = 0; i < g_list_model_get_n_items (days); i++)
    {
      g_autoptr (LanyardDay) day = g_list_model_get_item (days, i);
      LanyardDate      date = lanyard_day_get_date (day);
      g_autofree char *title = lanyard_words_day_short (date);
      g_autofree char *spoken = lanyard_words_day (date);
      GtkWidget       *toggle = create_toggle (self, title, G_CALLBACK (changed_cb));

      gtk_widget_set_tooltip_text (toggle, spoken);
      gtk_accessible_update_property (GTK_ACCESSIBLE (toggle), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                      spoken, -1);
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
  g_clear_pointer (&self->matching, g_hash_table_unref);
  g_clear_object (&self->programme);

  G_OBJECT_CLASS (lanyard_search_chips_parent_class)->dispose (object);
}

static void
lanyard_search_chips_class_init (LanyardSearchChipsClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = lanyard_search_chips_dispose;

  /* The user chose something else, or what was chosen is something else now. */
  signals[SIGNAL_CHANGED] =
    g_signal_new ("changed", LANYARD_TYPE_SEARCH_CHIPS, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                  G_TYPE_NONE, 0);
}

static void
lanyard_search_chips_init (LanyardSearchChips *self)
{
  self->days = g_ptr_array_new ();
  self->dates = g_array_new (FALSE, FALSE, sizeof (LanyardDate));
  self->lead = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);
  self->here = create_toggle (self, _ ("This Conference"), NULL);
  self->everywhere = create_toggle (self, _ ("All Conferences"), G_CALLBACK (everywhere_cb));
  gtk_toggle_button_set_group (GTK_TOGGLE_BUTTON (self->everywhere),
                               GTK_TOGGLE_BUTTON (self->here));
  gtk_toggle_button_set_active (GTK_TOGGLE_BUTTON (self->here), TRUE);
  self->chips = g_object_new (LANYARD_TYPE_FILTER_CHIPS, "lead", self->lead, NULL);
  g_signal_connect_swapped (self->chips, "changed", G_CALLBACK (changed_cb), self);
  adw_bin_set_child (ADW_BIN (self), GTK_WIDGET (self->chips));
  update (self);
}

/**
 * lanyard_search_chips_set_models:
 * @self: chips that narrow nothing yet
 * @plan: where stars are
 * @clock: the clock that tells what is over
 */
void
lanyard_search_chips_set_models (LanyardSearchChips *self,
                                 LanyardPlan        *plan,
                                 LanyardClock       *clock)
{
  lanyard_filter_chips_set_models (self->chips, plan, clock);
}

/**
 * lanyard_search_chips_show_programme:
 * @self: chips with models
 * @programme: whose sessions they narrow from now on
 *
 * Nothing is narrowed any more.
 */
void
lanyard_search_chips_show_programme (LanyardSearchChips *self,
                                     LanyardProgramme   *programme)
{
  GtkWidget *label = gtk_button_get_child (GTK_BUTTON (self->here));

  g_set_object (&self->programme, programme);
  self->quiet = TRUE;
  gtk_label_set_label (GTK_LABEL (label), lanyard_programme_get_title (programme));
  show_days (self);
  lanyard_filter_chips_show_programme (self->chips, programme);
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
  lanyard_filter_chips_clear (self->chips);
  offer (self);
  g_clear_pointer (&self->matching, g_hash_table_unref);
  self->quiet = FALSE;
}

/* Returns: (transfer full): ids of what the chips of a list let through */
static GHashTable *
list_matching (LanyardSearchChips *self)
{
  GListModel *sessions = lanyard_programme_get_sessions (self->programme);
  GHashTable *ids = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);

  for (guint i = 0; i < g_list_model_get_n_items (sessions); i++)
    {
      g_autoptr (LanyardSession) session = g_list_model_get_item (sessions, i);

      if (lanyard_filter_chips_matches (self->chips, session))
        g_hash_table_add (ids, g_strdup (lanyard_session_get_id (session)));
    }
  return ids;
}

/**
 * lanyard_search_chips_fill_query:
 * @self: chips
 * @query: an empty query, which gets what was chosen
 */
void
lanyard_search_chips_fill_query (LanyardSearchChips *self,
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
  if (!lanyard_filter_chips_is_narrow (self->chips))
    return;

  /* the same for every key that is typed */
  if (self->matching == NULL)
    self->matching = list_matching (self);
  query->sessions = g_hash_table_ref (self->matching);
}
